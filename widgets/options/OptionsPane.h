// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/options/OptionDesk.h"
#include "widgets/support/Wakeup.h"
#include "widgets/tabs/InterfaceCombo.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace workbench {

class EmptyState;
class OptionTree;
class PaneHeader;
class Theme;

/// The doors through which a socket's options are read and set.
struct OptionDoors {
    std::shared_ptr<SystemCalls> user; ///< records as the socket's owner: what was asked for by a click
    std::shared_ptr<SystemCalls> own;  ///< records housekeeping: reading the whole table
};

/// All options of one socket: values as the system tells them, editors in the rows, one sentence on the
/// chosen one. Reads them when the socket is shown, after a change, and on request; never while it is hidden.
/// GUI thread.
class OptionsPane : public QWidget
{
    Q_OBJECT
public:
    OptionsPane(const Theme& theme, std::shared_ptr<OpenHandles> handles,
                InterfaceSource interfaces = interfaceAddresses, QWidget* parent = nullptr);
    ~OptionsPane() override;

    /// `label` names the socket for who cannot see: "10 127.0.0.1:8080".
    void showSocket(const OptionTarget& target, const QString& label, OptionDoors doors);
    void showNothing();
    /// Asks for all values again.
    void refresh();

    OptionTree& tree() const { return *m_tree; }

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void makeRows();
    void filter();
    void showCounts();
    void takeAnswers();
    void take(const OptionsRead& answer);
    void take(const OptionSet& answer);
    void setClosed();
    void set(const OptionSpec& spec, const OptionValue& value);
    void tellSentence();
    /// What happened to the option in this pane, or what there is to be warned of.
    QString remark(const OptionSpec& spec) const;
    void retranslate();
    void applyTheme();
    bool isShown(const SocketKey& socket) const { return m_target && m_target->socket == socket; }

    const Theme& m_theme;
    PaneHeader* m_header;
    QLineEdit* m_find;
    QToolButton* m_again;
    OptionTree* m_tree;
    QLabel* m_sentence;
    EmptyState* m_none;
    EmptyState* m_noMatch; ///< in place of the table where Find finds nothing
    QPushButton* m_clear;
    QStackedLayout* m_stack;
    std::optional<OptionTarget> m_target;
    QString m_label;
    OptionDoors m_doors;
    bool m_hasRows = false; ///< of this socket; made when the pane is seen
    bool m_isStale = false; ///< to be read when the pane is seen
    bool m_isClosed = false;
    const OptionSpec* m_changed = nullptr; ///< what m_change is about
    QString m_change;
    Wakeup m_wakeup;
    std::unique_ptr<OptionDesk> m_desk; // dies first: it calls the wake-up
};

} // namespace workbench
