// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

/// The sockets of the page: which there are, which one the calls are about, what is shown of it.
#include "core/socket/SocketOption.h"
#include "core/system/Constants.h"
#include "widgets/fields/ReachLine.h"
#include "widgets/sockets/LiveSockets.h"
#include "widgets/sockets/SocketWords.h"
#include "widgets/step/StepList.h"
#include "widgets/step/StepOrder.h"
#include "widgets/step/StepPage.h"
#include "widgets/step/StepRow.h"
#include "widgets/support/ErrorWords.h"
#include "widgets/support/LinkButton.h"
#include "widgets/support/StateChip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QScopedValueRollback>

#include <algorithm>

namespace workbench {

const ManualSocket* StepPage::find(const SocketKey& key) const
{
    const auto found = std::find_if(m_known.begin(), m_known.end(),
                                    [&key](const ManualSocket& one) { return one.key == key; });
    return found == m_known.end() ? nullptr : &*found;
}

void StepPage::choose(const SocketKey& key)
{
    m_chosen = key;
    fillSockets();
    showChosen();
    Q_EMIT changed();
}

bool StepPage::act(SocketAction action, Handle handle)
{
    const auto socket = std::find_if(m_known.begin(), m_known.end(), [handle](const ManualSocket& one) {
        return one.isOpen && one.key.handle == handle;
    });
    if (socket == m_known.end())
        return false;
    ManualArguments arguments;
    arguments.socket = socket->key;
    if (action == SocketAction::HalfClose) {
        arguments.how = constants::shutWr;
        m_sockets.make(CallId::Shutdown, arguments);
    } else if (action == SocketAction::Close) {
        m_sockets.make(CallId::Close, arguments);
    } else {
        const SocketOption reset = SocketOption::linger(true, 0);
        arguments.level = reset.level();
        arguments.option = reset.name();
        arguments.value.assign(reset.value().begin(), reset.value().end());
        m_then[m_sockets.make(CallId::Setsockopt, arguments)] = [this, key = arguments.socket] {
            ManualArguments closing;
            closing.socket = key;
            m_sockets.make(CallId::Close, closing);
        };
    }
    return true;
}

/// EACCES where a datagram was to go to a broadcast address (socket(7), ip(7)).
void StepPage::offerBroadcast(const ManualCallEnded& event)
{
    const SocketKey& on = event.arguments.socket;
    const ManualSocket* socket = find(on);
    const bool leads = event.call == CallId::Sendto || event.call == CallId::Connect;
    if (event.answer.result.error != constants::errors::access || event.answer.result.injected || !leads ||
        socket == nullptr || socket->type != constants::sockDgram || socket->family != constants::afInet)
        return;
    const bool sends = event.call == CallId::Sendto;
    tellCause({.words = [] { return tr("A broadcast address wants SO_BROADCAST on the socket."); },
               .link =
                   [sends] {
                       return sends ? tr("Allow broadcast and send again")
                                    : tr("Allow broadcast and connect again");
                   },
               .act = [this, on, again = event.call] { allowBroadcast(on, again); }});
}

/// By the step rows, so that it is seen how it is done.
void StepPage::allowBroadcast(const SocketKey& socket, CallId again)
{
    choose(socket);
    clearCause();
    StepRow* row = m_list->rowOf(CallId::Setsockopt);
    row->fields().setOption(QStringLiteral("SO_BROADCAST"), QStringLiteral("1"));
    m_list->call(*row, *m_strip, [&] {
        const ManualId id = m_sockets.make(CallId::Setsockopt, arguments(*row));
        m_then[id] = [this, socket, again] {
            if (m_chosen == socket)
                call(*m_list->rowOf(again));
        };
        return id;
    });
}

Handle StepPage::chosenSocket() const
{
    const ManualSocket* socket = chosen();
    return socket != nullptr && socket->isOpen ? socket->key.handle : kInvalidHandle;
}

bool StepPage::choose(Handle handle)
{
    // The last with that number: an older one is closed. NOLINTNEXTLINE(modernize-loop-convert)
    for (auto socket = m_known.rbegin(); socket != m_known.rend(); ++socket) {
        if (socket->key.handle == handle) {
            choose(socket->key);
            return true;
        }
    }
    return false;
}

/// "12 TCP 127.0.0.1:49730 → 127.0.0.1:8080"
QString StepPage::titleOf(const ManualSocket& socket) const
{
    if (!socket.isOpen)
        return tr("%1 closed").arg(socket.key.handle);
    const Endpoint endpoint = m_directory.endpoint(m_directory.endpointOf(socket.key.handle));
    QString title = QStringLiteral("%1 %2").arg(QString::number(socket.key.handle), socketWord(socket));
    if (socket.isListening)
        title += u' ' + tr("listener");
    if (!endpoint.local.isEmpty())
        title += u' ' + addressText(endpoint.local);
    if (!endpoint.peer.isEmpty())
        title += QStringLiteral(" → ") + addressText(endpoint.peer);
    if (m_list->isWaiting(socket.key))
        title += u' ' + tr("(a call waits)");
    return title;
}

/// Changes nothing but what has changed: the list may be open, or under somebody's keys.
void StepPage::fillSockets()
{
    const QScopedValueRollback<bool> guard(m_filling, true);
    const auto keyAt = [this](int index) { return m_socket->itemData(index).value<SocketKey>(); };
    const auto show = [&](int index, const QString& title, const SocketKey& key) {
        while (index < m_socket->count() && keyAt(index) != key && find(keyAt(index)) == nullptr)
            m_socket->removeItem(index); // it is not here any more
        if (index >= m_socket->count() || keyAt(index) != key)
            m_socket->insertItem(index, title, QVariant::fromValue(key));
        else if (m_socket->itemText(index) != title)
            m_socket->setItemText(index, title);
    };
    show(0, tr("none yet: calls go to -1"), SocketKey());
    int current = 0;
    int index = 0;
    for (const ManualSocket& socket : m_known) {
        show(++index, titleOf(socket), socket.key);
        if (socket.key == m_chosen)
            current = index;
    }
    while (m_socket->count() > index + 1)
        m_socket->removeItem(m_socket->count() - 1);
    if (m_socket->currentIndex() != current)
        m_socket->setCurrentIndex(current);
    m_socket->setToolTip(m_socket->currentText());
}

void StepPage::showChosen()
{
    const ManualSocket* socket = chosen();
    const bool isOpen = socket != nullptr && socket->isOpen;
    m_blocking->setEnabled(isOpen);
    m_blocking->setChecked(socket == nullptr || socket->blocking.value_or(true));
    m_options->setEnabled(isOpen);
    m_list->setSocket(m_chosen);
    m_list->setNext(next());
    m_list->showLine();
    showState();
}

void StepPage::showState()
{
    const ManualSocket* socket = chosen();
    const SocketRow* row = m_live != nullptr && socket != nullptr ? m_live->rowOf(socket->key) : nullptr;
    if (socket == nullptr || !socket->isOpen)
        m_chip->setState(StateMark::NotOpen, socket != nullptr ? tr("closed") : tr("not open"));
    else if (row != nullptr)
        m_chip->setState(SocketWords::mark(*row), SocketWords::state(*row));
    else if (socket->isListening)
        m_chip->setState(StateMark::Open, QStringLiteral("LISTEN"));
    else
        m_chip->setState(StateMark::Open, tr("open"));
    showReach(socket, row);
    const int waiting = row != nullptr && row->entry && row->entry->isListener && row->kernel
                            ? static_cast<int>(row->kernel->receiveQueue)
                            : 0;
    for (const CallId call : {CallId::Accept, CallId::Accept4}) {
        if (StepRow* accept = m_list->rowOf(call))
            accept->setNote(waiting > 0 ? tr("%Ln client(s) wait for this call", nullptr, waiting)
                                        : QString());
    }
}

void StepPage::showReach(const ManualSocket* socket, const SocketRow* row)
{
    const bool isOpen = socket != nullptr && socket->isOpen;
    const bool isStream = isOpen && socket->type == constants::sockStream;
    Endpoint ends;
    if (isOpen)
        ends = m_directory.endpoint(m_directory.endpointOf(socket->key.handle));
    SocketAddress local = row != nullptr && row->entry ? row->entry->local : ends.local;
    const bool isUnbound = isOpen && socket->isListening && m_course.isNotBound(socket->key);
    if (local.isEmpty() && isUnbound) // not told yet: listen(2) binds it to every address
        local = socket->family == constants::afInet6 ? SocketAddress::ipv6({}, 0)
                                                     : SocketAddress::ipv4({0, 0, 0, 0}, 0);
    // What is connected takes nothing from others, and what a listener has accepted is connected; what was a
    // listener takes nothing more.
    const bool isOver = isStream && !socket->isListening && m_course.hasListened(socket->key);
    const bool isMet = isOpen && !isOver && !local.isEmpty() && ends.peer.isEmpty() && !socket->listener &&
                       (local.isLocal() ? !local.host().empty() : local.port() != 0 || isUnbound);
    if (!isMet) {
        m_reach->setAddress({});
        m_reach->setMessage(
            u"info", ThemeColor::Muted,
            tr("Any call, in any order. A wrong order is allowed: the kernel gives its answer."));
        return;
    }
    const auto chosenPort = [port = local.port()] {
        return port == 0 ? tr("No bind(): the kernel chose the port.")
                         : tr("No bind(): the kernel chose port %1.").arg(port);
    };
    m_reach->setAddress(QString::fromStdString(local.host()), !isStream || socket->isListening,
                        isUnbound ? ReachLine::Before(chosenPort) : ReachLine::Before());
}

CallId StepPage::next() const
{
    const ManualSocket* socket = chosen();
    return socket == nullptr ? CallId::Socket : m_course.next(m_kind, *socket);
}

QAbstractButton* StepPage::filledButton() const
{
    const StepRow* focused = m_list->focusedRow();
    return (focused != nullptr ? focused : m_list->rowOf(next()))->button();
}

QWidget* StepPage::firstFocus() const
{
    QWidget* last = m_list->lastFocus();
    return last != nullptr ? last : m_list->rowOf(next())->button();
}

QList<QWidget*> StepPage::panes() const { return {m_socket, firstFocus()}; }

void StepPage::setTarget(const QString& host, quint16 port)
{
    const bool binds = m_kind == TabKind::TcpServer || m_kind == TabKind::UdpReceiver;
    const auto calls = binds ? std::vector{CallId::Bind} : std::vector{CallId::Connect, CallId::Sendto};
    for (const CallId call : calls)
        m_list->rowOf(call)->fields().setAddress(host, port);
}

} // namespace workbench
