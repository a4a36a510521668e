// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/RoleEvents.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QStackedLayout;
class QTimer;

namespace workbench {

class ClientModel;
class EmptyState;
class ListTable;
class PaneHeader;
class Theme;

/// The clients of a server with what can be done to those that are chosen. Makes no call itself.
class ClientPane : public QWidget
{
    Q_OBJECT
public:
    explicit ClientPane(const Theme& theme, QWidget* parent = nullptr);

    void apply(const std::vector<TcpEvent>& events);
    ClientModel& model() const { return *m_model; }
    ListTable& table() const { return *m_table; }

    /// The client whose conversation is wanted; 0 for none.
    ConnectionId current() const;
    /// The chosen clients that are still open.
    std::vector<ConnectionId> chosenOpen() const;
    void choose(ConnectionId connection);
    /// Where the server listens; empty: it does not.
    void setListening(const QString& address);
    void retranslate();

Q_SIGNALS:
    /// Other clients are chosen, or another one is current.
    void choiceChanged();
    void halfCloseWanted(const std::vector<workbench::ConnectionId>& clients);
    void closeWanted(const std::vector<workbench::ConnectionId>& clients);
    void abortWanted(const std::vector<workbench::ConnectionId>& clients);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void refresh();
    void tellEmpty();
    void chooseNewest();
    void askBeforeClose();
    void openMenu(const QPoint& at);

    const Theme& m_theme;
    ClientModel* m_model;
    PaneHeader* m_header;
    QPushButton* m_halfClose;
    QPushButton* m_close;
    QPushButton* m_abort;
    QStackedLayout* m_stack;
    EmptyState* m_empty;
    ListTable* m_table;
    QTimer* m_tick;
    QString m_listening;
    bool m_choosing = false; ///< the selection is being changed by the pane itself
    bool m_chosenByUser = false;
};

} // namespace workbench
