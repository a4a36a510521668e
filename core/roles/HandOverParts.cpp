// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/HandOverParts.h"

#include "core/system/Constants.h"

#include <algorithm>
#include <array>
#include <utility>

namespace workbench::handover {

using namespace constants;

HeldSocket held(Socket socket)
{
    HeldSocket one;
    one.socket = std::move(socket);
    return one;
}

HeldSocket held(StreamConnection& connection, ConnectionId id)
{
    HeldSocket one = held(connection.release());
    one.connection = id;
    one.since = connection.since();
    one.totalIn = connection.totalIn();
    one.totalOut = connection.totalOut();
    return one;
}

void tellPast(ConnectionOpened& event, const HeldSocket& one)
{
    event.since = one.since;
    event.totalIn = one.totalIn;
    event.totalOut = one.totalOut;
    event.isUsedByHand = one.isUsedByHand;
}

CallResult makeNonBlocking(SystemCalls& calls, const HeldSocket& one)
{
    return one.isBlocking ? Socket::setBlocking(calls, one.socket.handle(), false) : CallResult{};
}

bool readPeer(SystemCalls& calls, const Socket& socket, SocketAddress& peer)
{
    const auto own = calls.ownDoor();
    RawAddress raw;
    if (!(own ? *own : calls).getpeername(socket.handle(), raw).ok())
        return false;
    peer = SocketAddress::fromBytes(raw.view());
    return true;
}

std::optional<std::int64_t> memberOf(SystemCalls& calls, const Socket& socket, int level, int option,
                                     std::span<const layout::OptionMember> members, std::string_view name)
{
    const auto member = std::ranges::find(members, name, &layout::OptionMember::name);
    if (member == members.end())
        return {};
    std::array<std::byte, 512> room{};
    auto length = static_cast<std::uint32_t>(room.size());
    if (!calls.getsockopt(socket.handle(), level, option, room, length).ok() || !member->fits(length))
        return {};
    return layout::memberNumber(*member, room);
}

BoundOptions optionsOf(SystemCalls& calls, Socket& socket, bool isListening)
{
    BoundOptions has;
    int value = 0;
    if (socket.family() == afUnix)
        return has;
    if (socket.number(solSocket, soReuseaddr, value).ok())
        has.reuseAddress = value != 0;
    if (socket.family() == afInet6 && socket.number(ipprotoIpv6, ipv6V6only, value).ok())
        has.v6Only = value != 0;
    if (!isListening)
        return has;
    // Of a listener Linux tells here how many connections may wait.
    const auto most = memberOf(calls, socket, ipprotoTcp, tcpInfo, layout::tcpInfoMembers(), "tcpi_sacked");
    if (most)
        has.backlog = static_cast<int>(*most);
    return has;
}

SocketAddress nameOf(SystemCalls& calls, const Socket& socket)
{
    const auto own = calls.ownDoor();
    RawAddress raw;
    if (!(own ? *own : calls).getsockname(socket.handle(), raw).ok())
        return {};
    return SocketAddress::fromBytes(raw.view());
}

bool isOfListener(const SocketAddress& listener, const SocketAddress& client)
{
    if (listener.isWildcard())
        return listener.family() == client.family() && listener.port() == client.port();
    return listener == client;
}

std::vector<std::size_t> bestFirst(const std::vector<HeldSocket>& sockets,
                                   const std::function<bool(const HeldSocket&)>& isFormer)
{
    std::vector<std::size_t> order;
    for (std::size_t i = sockets.size(); i-- > 0;) {
        if (sockets[i].socket.isOpen())
            order.push_back(i);
    }
    std::stable_partition(order.begin(), order.end(), [&](std::size_t i) { return isFormer(sockets[i]); });
    std::stable_partition(order.begin(), order.end(), [&](std::size_t i) { return sockets[i].isChosen; });
    return order;
}

std::vector<HeldSocket> leftOf(std::vector<HeldSocket> sockets)
{
    std::erase_if(sockets, [](const HeldSocket& one) { return !one.socket.isOpen(); });
    return sockets;
}

Handle chosenOf(const std::vector<HeldSocket>& sockets)
{
    const auto chosen = std::find_if(sockets.begin(), sockets.end(), [](const HeldSocket& one) {
        return one.isChosen && one.socket.isOpen();
    });
    return chosen == sockets.end() ? kInvalidHandle : chosen->socket.handle();
}

} // namespace workbench::handover
