// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/kernel/SocketList.h"
#include "widgets/tabs/Tab.h"

#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace workbench {

class Theme;

/// What can be done with the chosen sockets. What cannot be is switched off, and its tip says why. The
/// sockets belong to tabs: these do it. GUI thread.
class SocketCommands : public QObject
{
    Q_OBJECT
public:
    explicit SocketCommands(const Theme& theme, QObject* parent = nullptr);

    QAction* const halfClose;
    QAction* const close;
    QAction* const abort;
    QAction* const follow; ///< shows the calls of that socket alone
    QAction* const copyLocal;
    QAction* const copyPeer;
    /// In which tab to use an address of the socket.
    QMenu* sendMenu() const { return m_sendMenu; }
    QList<QAction*> all() const { return {halfClose, close, abort, follow, copyLocal, copyPeer}; }

    void setRows(const QList<SocketRow>& rows);
    const QList<SocketRow>& rows() const { return m_rows; }
    void retranslate();

Q_SIGNALS:
    /// `actor`: whose socket it is (CallDirectory).
    void actionWanted(workbench::SocketAction action, const workbench::SocketKey& key, quint16 actor);
    void followWanted(const workbench::SocketRow& row);
    void openInTab(workbench::TabKind kind, const QString& host, quint16 port);

private:
    void perform(SocketAction action);
    void update();
    void fillSendMenu();

    QMenu* m_sendMenu;
    QList<SocketRow> m_rows;
};

} // namespace workbench
