// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/SocketCommands.h"

#include "widgets/sockets/SocketWords.h"
#include "widgets/support/ErrorWords.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace workbench {

using constants::TcpState;

namespace {

bool isConnection(const SocketEntry& entry)
{
    return entry.isStream() && !entry.isListener && !entry.peer.isEmpty();
}

SocketAddress localOf(const SocketRow& row)
{
    return row.entry ? row.entry->local : kernelAddress(*row.ends, false);
}

SocketAddress peerOf(const SocketRow& row)
{
    return row.entry ? row.entry->peer : kernelAddress(*row.ends, true);
}

/// Where a program on this computer reaches a socket that is bound to all addresses.
QString reachableHost(const SocketAddress& address)
{
    if (!address.isWildcard())
        return QString::fromStdString(address.host());
    return address.isIpv6() ? QStringLiteral("::1") : QStringLiteral("127.0.0.1");
}

} // namespace

SocketCommands::SocketCommands(const Theme& theme, QObject* parent)
    : QObject(parent), halfClose(new QAction(this)), close(new QAction(this)), abort(new QAction(this)),
      follow(new QAction(this)), copyLocal(new QAction(this)), copyPeer(new QAction(this)),
      m_sendMenu(new QMenu)
{
    connect(this, &QObject::destroyed, m_sendMenu, &QObject::deleteLater);
    halfClose->setObjectName(QStringLiteral("halfCloseSocket"));
    close->setObjectName(QStringLiteral("closeSocket"));
    abort->setObjectName(QStringLiteral("abortSocket"));
    follow->setObjectName(QStringLiteral("followSocket"));
    copyLocal->setObjectName(QStringLiteral("copyLocalAddress"));
    copyPeer->setObjectName(QStringLiteral("copyPeerAddress"));
    m_sendMenu->setObjectName(QStringLiteral("sendToTab"));
    follow->setIcon(theme.icons().icon(u"tail", ThemeColor::Muted));
    copyLocal->setIcon(theme.icons().icon(u"copy", ThemeColor::Muted));
    close->setShortcut(Qt::Key_Delete);
    abort->setShortcut(Qt::SHIFT | Qt::Key_Delete);
    halfClose->setShortcut(Qt::CTRL | Qt::Key_Delete);
    copyLocal->setShortcuts(QKeySequence::Copy);
    for (QAction* action : all())
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(halfClose, &QAction::triggered, this, [this] { perform(SocketAction::HalfClose); });
    connect(close, &QAction::triggered, this, [this] { perform(SocketAction::Close); });
    connect(abort, &QAction::triggered, this, [this] { perform(SocketAction::Abort); });
    connect(follow, &QAction::triggered, this, [this] {
        if (!m_rows.isEmpty())
            Q_EMIT followWanted(m_rows.first());
    });
    connect(copyLocal, &QAction::triggered, this, [this] {
        if (!m_rows.isEmpty())
            QGuiApplication::clipboard()->setText(addressText(localOf(m_rows.first())));
    });
    connect(copyPeer, &QAction::triggered, this, [this] {
        if (!m_rows.isEmpty())
            QGuiApplication::clipboard()->setText(addressText(peerOf(m_rows.first())));
    });
    connect(m_sendMenu, &QMenu::aboutToShow, this, &SocketCommands::fillSendMenu);
    retranslate();
}

void SocketCommands::setRows(const QList<SocketRow>& rows)
{
    m_rows = rows;
    update();
}

void SocketCommands::perform(SocketAction action)
{
    const QList<SocketRow> rows = m_rows; // what is done may change the choice
    for (const SocketRow& row : rows) {
        if (row.entry && row.entry->isOpen())
            Q_EMIT actionWanted(action, row.entry->key, row.entry->actor);
    }
}

void SocketCommands::update()
{
    // For each command: why it cannot be done to any of them, or what it does.
    const auto any = [this](auto&& can) { return std::ranges::any_of(m_rows, can); };
    const auto set = [](QAction* action, bool can, const QString& does, const QString& why) {
        action->setEnabled(can);
        action->setToolTip(can ? does : why);
        action->setStatusTip(action->toolTip());
    };
    const auto isOpen = [](const SocketRow& row) { return row.entry && row.entry->isOpen(); };
    const bool open = any(isOpen);
    const bool waiting = any([](const SocketRow& row) { return !row.entry; });
    const QString noHandle = m_rows.isEmpty() ? tr("Choose a socket.")
                             : waiting
                                 ? tr("It is not accepted yet: there is no handle.")
                                 : tr("Its handle is closed already; the kernel lets go of it by itself.");
    set(close, open, tr("close() the chosen sockets"), noHandle);
    set(abort, any([&](const SocketRow& row) {
            return isOpen(row) && row.entry->isTcp && isConnection(*row.entry);
        }),
        tr("Reset the chosen connections: SO_LINGER {1, 0} and close()"),
        open ? tr("Only a TCP connection can be reset.") : noHandle);
    const bool connected = any([&](const SocketRow& row) { return isOpen(row) && isConnection(*row.entry); });
    set(halfClose, any([&](const SocketRow& row) {
            const TcpState state = SocketWords::tcpState(row);
            return isOpen(row) && isConnection(*row.entry) &&
                   (!row.entry->isTcp || state == TcpState::Established || state == TcpState::CloseWait);
        }),
        tr("Tell the peers that we have finished; go on receiving"),
        connected ? tr("This side has finished sending, or the connection is over.")
        : open    ? tr("Only a connection can be half-closed.")
                  : noHandle);
    set(follow, m_rows.size() == 1 && m_rows.first().entry, tr("Show the calls of this socket alone"),
        m_rows.size() > 1 ? tr("Choose one socket.") : noHandle);
    const bool one = m_rows.size() == 1;
    set(copyLocal, one && !localOf(m_rows.first()).isEmpty(), tr("Copy the socket's own address"),
        one ? tr("It has no address yet.") : tr("Choose one socket."));
    set(copyPeer, one && !peerOf(m_rows.first()).isEmpty(), tr("Copy the peer's address"),
        one ? tr("It has no peer.") : tr("Choose one socket."));
    m_sendMenu->setEnabled(one);
}

void SocketCommands::fillSendMenu()
{
    m_sendMenu->clear();
    if (m_rows.size() != 1)
        return;
    const SocketRow& row = m_rows.first();
    const bool isDatagram = row.entry && row.entry->type == constants::sockDgram;
    const TabKind kind = isDatagram ? TabKind::UdpSender : TabKind::TcpClient;
    for (const SocketAddress& address : {localOf(row), peerOf(row)}) {
        if (address.isEmpty() || address.host().empty())
            continue;
        const QString host = reachableHost(address);
        const quint16 port = address.port();
        const QString where = address.isLocal()  ? host
                              : address.isIpv6() ? QStringLiteral("[%1]:%2").arg(host).arg(port)
                                                 : QStringLiteral("%1:%2").arg(host).arg(port);
        m_sendMenu->addAction(isDatagram ? tr("UDP Sender: send to %1").arg(where)
                                         : tr("TCP Client: connect to %1").arg(where),
                              this, [this, kind, host, port] { Q_EMIT openInTab(kind, host, port); });
    }
    if (m_sendMenu->isEmpty())
        m_sendMenu->addAction(tr("It has no address yet."))->setEnabled(false);
}

void SocketCommands::retranslate()
{
    halfClose->setText(tr("&Half-close"));
    close->setText(tr("&Close"));
    abort->setText(tr("&Abort"));
    follow->setText(tr("&Follow in log"));
    copyLocal->setText(tr("Copy &own address"));
    copyPeer->setText(tr("Copy &peer's address"));
    m_sendMenu->setTitle(tr("&Send to tab"));
    update();
}

} // namespace workbench
