// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/HostLookup.h"
#include "core/roles/TcpClient.h"
#include "core/roles/TcpServer.h"
#include "core/roles/UdpReceiver.h"
#include "core/roles/UdpSender.h"
#include "core/scenario/EventWaiter.h"

#include <cstdio>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace workbench {

/// Each step of a scenario waits at most this long.
inline constexpr std::chrono::seconds kLimit{20};

inline SharedBytes sharedText(std::string_view text)
{
    const auto bytes = std::as_bytes(std::span(text));
    return shareBytes({bytes.begin(), bytes.end()});
}

/// Throws where `step` did not come in time.
template <class Kind> Kind require(std::optional<Kind> event, const std::string& step)
{
    if (!event)
        throw std::runtime_error("this did not come: " + step);
    return *std::move(event);
}

inline void check(bool holds, const std::string& step)
{
    if (!holds)
        throw std::runtime_error("this does not hold: " + step);
}

inline SocketAddress loopback() { return SocketAddress::ipv4({127, 0, 0, 1}, 0); }
inline SocketAddress loopback6() { return *SocketAddress::parseNumeric("::1", 0); }

/// Containers often have none.
inline bool hasIpv6Loopback()
{
    std::ifstream addresses("/proc/net/if_inet6");
    std::string line;
    while (std::getline(addresses, line)) {
        if (line.starts_with("00000000000000000000000000000001"))
            return true;
    }
    std::puts("no ::1 here: the scenario goes without IPv6");
    return false;
}

/// A role with its recorded door and somebody who waits for its events.
template <class Role, class Event> struct Played {
    Played(std::shared_ptr<SystemCalls> calls)
        : role(std::move(calls)), events(role.events(), std::stop_token(), kLimit)
    {
    }

    template <class Kind> Kind next(const std::string& step)
    {
        return require(events.template next<Kind>(), step);
    }
    template <class Kind, class Predicate> Kind next(Predicate wanted, const std::string& step)
    {
        return require(events.template next<Kind>(wanted), step);
    }

    Role role;
    EventWaiter<Event> events;
};
using Server = Played<TcpServer, TcpEvent>;
using Client = Played<TcpClient, TcpEvent>;
using Sender = Played<UdpSender, UdpEvent>;
using Receiver = Played<UdpReceiver, UdpEvent>;
using Lookup = Played<HostLookup, LookupEvent>;

/// The address that the server really listens on.
inline SocketAddress listen(Server& server, const SocketAddress& address)
{
    TcpServerOptions options;
    options.address = address;
    options.backlog = 200;
    server.role.start(options);
    return server.next<Listening>("listen on " + address.text()).local;
}

inline void connect(Client& client, const SocketAddress& address)
{
    TcpClientOptions options;
    if (address.isLocal())
        options.path = address.host();
    else
        options.host = address.host();
    options.port = address.port();
    client.role.connect(options);
}

/// The address that the receiver is really bound to.
inline SocketAddress receive(Receiver& receiver, const SocketAddress& address)
{
    UdpReceiverOptions options;
    options.address = address;
    receiver.role.start(options);
    return receiver.next<Opened>("receive on " + address.text()).local;
}

inline UdpSenderOptions destination(const SocketAddress& address)
{
    UdpSenderOptions options;
    if (address.isLocal())
        options.path = address.host();
    else
        options.host = address.host();
    options.port = address.port();
    return options;
}

} // namespace workbench
