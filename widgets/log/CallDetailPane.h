// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/log/CallMeaning.h"

#include <QWidget>

#include <functional>

class QAbstractButton;
class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace workbench {

class ArgumentTree;
class BytesSection;
class CallChip;
class CallLogActions;
class CallLogModel;
class CallReason;
class EmptyState;
class Theme;

/// One call in full: what its result means, its arguments, what the kernel said afterwards, its bytes.
/// Follows the call while it is pending; keeps what it shows when the call is dropped from memory.
class CallDetailPane : public QWidget
{
    Q_OBJECT
public:
    /// The buttons beside the title are the log's own actions. All references must outlive the pane.
    CallDetailPane(CallLogModel& model, CallLogActions& actions, const Theme& theme,
                   QWidget* parent = nullptr);

    /// 0 shows that no call is chosen.
    void setCall(quint64 seq);
    quint64 call() const { return m_seq; }
    /// More is known of why the call `seq` failed: CallReason::tellCause().
    void tellCause(quint64 seq, std::function<QString()> words, std::function<QString()> link,
                   std::function<void()> act);
    /// How the bytes are shown (BytesView::Form), for the settings.
    int bytesForm() const;
    void setBytesForm(int form);

Q_SIGNALS:
    /// The chip or a link was clicked: select that row.
    void callRequested(quint64 seq);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Section {
        QWidget* box;
        QLabel* title;
        QVBoxLayout* rows;
    };
    void makeTitle(CallLogActions& actions);
    Section makeSection();

    void follow();
    void fill();
    void fillKernel();
    void showBytesOf(int argument);
    void applyTheme();
    void retranslate();

    CallLogModel& m_model;
    const Theme& m_theme;
    quint64 m_seq = 0;
    quint64 m_filled = 0; ///< the call that the widgets show
    bool m_pending = false;

    EmptyState* m_empty;
    QScrollArea* m_scroll;
    QWidget* m_content;
    QLabel* m_title;
    CallChip* m_chip;
    QLabel* m_handle;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_creator;
    QLabel* m_meaning;
    QLabel* m_time;
    CallReason* m_reason;
    ArgumentTree* m_arguments;
    Section m_kernel{};
    QLabel* m_kernelText;
    Section m_lookup{};
    QLabel* m_lookupText;
    BytesSection* m_bytes;
    int m_payloadRow = -1; ///< the argument that is the payload
};

} // namespace workbench
