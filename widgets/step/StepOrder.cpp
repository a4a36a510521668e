// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/step/StepOrder.h"

#include "core/system/Constants.h"
#include "widgets/sockets/SocketWords.h"
#include "widgets/step/StepFields.h"
#include "widgets/step/StepRow.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace workbench {

using namespace constants;

namespace {

using C = CallId;

constexpr quint16 kStreamPort = 8080;
constexpr quint16 kDatagramPort = 5000;

std::vector<CallId> usualSteps(TabKind kind)
{
    switch (kind) {
    case TabKind::TcpServer:
        return {C::Socket, C::Setsockopt, C::Bind, C::Listen,     acceptCall(), C::Getsockname,
                C::Poll,   C::Recv,       C::Send, C::Getsockopt, C::Shutdown,  C::Close};
    case TabKind::TcpClient:
        return {C::Socket, C::Setsockopt, C::Bind,       C::Connect,  C::Getsockname, C::Send,
                C::Recv,   C::Poll,       C::Getsockopt, C::Shutdown, C::Close};
    case TabKind::UdpSender:
        return {C::Socket,  C::Setsockopt, C::Bind,        C::Connect,    C::Sendto, C::Send,
                C::Recvmsg, C::Poll,       C::Getsockname, C::Getsockopt, C::Close};
    case TabKind::UdpReceiver:
        return {C::Socket, C::Setsockopt, C::Bind,        C::Recvmsg,    C::Recvfrom,
                C::Poll,   C::Sendto,     C::Getsockname, C::Getsockopt, C::Close};
    case TabKind::HostLookup:
        break;
    }
    return {};
}

/// What usually follows a call that has succeeded, for each kind of tab; other calls change nothing of it.
struct Following {
    CallId done;
    CallId server, client, sender, receiver;

    CallId in(TabKind kind) const
    {
        return kind == TabKind::TcpServer   ? server
               : kind == TabKind::TcpClient ? client
               : kind == TabKind::UdpSender ? sender
                                            : receiver;
    }
};

constexpr std::array kFollowing{
    Following{C::Socket, C::Bind, C::Connect, C::Sendto, C::Bind},
    Following{C::Bind, C::Listen, C::Connect, C::Sendto, C::Recvmsg},
    Following{C::Connect, C::Send, C::Send, C::Send, C::Recvmsg},
    Following{C::Accept, C::Recv, C::Recv, C::Recv, C::Recv},
    Following{C::Accept4, C::Recv, C::Recv, C::Recv, C::Recv},
    Following{C::Send, C::Recv, C::Recv, C::Send, C::Recvmsg},
    Following{C::Recv, C::Send, C::Send, C::Send, C::Recvmsg},
    Following{C::Shutdown, C::Recv, C::Recv, C::Sendto, C::Recvmsg},
    Following{C::Sendto, C::Recv, C::Recv, C::Sendto, C::Recvmsg},
};

const Following* followingOf(CallId done)
{
    const auto* const found = std::find_if(kFollowing.begin(), kFollowing.end(),
                                           [done](const Following& one) { return one.done == done; });
    return found == kFollowing.end() ? nullptr : found;
}

} // namespace

CallId acceptCall() { return sockCloexec > 0 ? C::Accept4 : C::Accept; }

std::vector<CallId> stepOrder(TabKind kind)
{
    std::vector<CallId> order = usualSteps(kind);
    for (const ManualSpec& spec : manualSpecs()) {
        const bool isHere = spec.call != C::Accept4 || sockCloexec > 0;
        if (isHere && std::find(order.begin(), order.end(), spec.call) == order.end())
            order.push_back(spec.call);
    }
    return order;
}

bool leadsOn(CallId done) { return done == C::Listen || followingOf(done) != nullptr; }

CallId stepAfter(TabKind kind, CallId done)
{
    if (done == C::Listen)
        return acceptCall();
    const Following* following = followingOf(done);
    return following == nullptr ? firstStepOn(kind) : following->in(kind);
}

CallId firstStepOn(TabKind kind)
{
    return kind == TabKind::UdpSender ? C::Sendto : kind == TabKind::UdpReceiver ? C::Recvmsg : C::Recv;
}

QString socketWord(const ManualSocket& socket)
{
    if (socket.family == afUnix)
        return socket.type == sockStream
                   ? QCoreApplication::translate("workbench::StepPage", "unix stream")
                   : QCoreApplication::translate("workbench::StepPage", "unix datagram");
    return SocketWords::type(socket.family, socket.type);
}

void prepareFields(TabKind kind, const std::function<StepRow*(CallId)>& rowOf)
{
    const bool isDatagram = kind == TabKind::UdpSender || kind == TabKind::UdpReceiver;
    const QString flags = sockCloexec > 0 ? QStringLiteral("|SOCK_CLOEXEC") : QString();
    if (isDatagram)
        rowOf(C::Socket)->fields().setConstant(ManualParameter::Type, QStringLiteral("SOCK_DGRAM") + flags);
    const QString host = QStringLiteral("127.0.0.1");
    const quint16 port = isDatagram ? kDatagramPort : kStreamPort;
    const bool receives = kind == TabKind::TcpServer || kind == TabKind::UdpReceiver;
    rowOf(C::Bind)->fields().setAddress(host, receives ? port : 0);
    rowOf(C::Connect)->fields().setAddress(host, port);
    rowOf(C::Sendto)->fields().setAddress(host, port);
    // A datagram that does not fit is told whole.
    if (isDatagram && msgTrunc != 0 && fSetfl != -1)
        rowOf(C::Recvmsg)->fields().setConstant(ManualParameter::ReceiveFlags, QStringLiteral("MSG_TRUNC"));
}

} // namespace workbench
