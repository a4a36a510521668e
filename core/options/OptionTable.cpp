// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/options/OptionTable.h"

#include <algorithm>
#include <vector>

namespace workbench {

using enum OptionGroup;
using enum OptionShape;
using enum OptionMoment;
using constants::OptionKind;

namespace {

using On = OptionSockets;
using Home = OptionHome;

/// A row of the table, put together by what differs from the ordinary: a switch of all sockets and systems
/// that can be set at any time.
class Row
{
public:
    constexpr Row(std::string_view symbol, OptionGroup group, std::uint8_t sockets,
                  OptionShape shape = Switch)
    {
        m_spec.symbol = symbol;
        m_spec.group = group;
        m_spec.sockets = sockets;
        m_spec.shape = shape;
    }
    constexpr Row& at(OptionMoment moment)
    {
        m_spec.moment = moment;
        return *this;
    }
    constexpr Row& home(std::uint8_t homes)
    {
        m_spec.homes = homes;
        return *this;
    }
    constexpr Row& in(Unit unit)
    {
        m_spec.unit = unit;
        return *this;
    }
    constexpr Row& range(std::int64_t least, std::int64_t most)
    {
        m_spec.least = least;
        m_spec.most = most;
        return *this;
    }
    constexpr Row& readOnly()
    {
        m_spec.settable = false;
        return at(ReadOnly);
    }
    constexpr Row& setOnly()
    {
        m_spec.readable = false;
        return *this;
    }
    constexpr operator OptionSpec() const { return m_spec; } // NOLINT(google-explicit-constructor)

private:
    OptionSpec m_spec;
};

constexpr OptionSpec kSocketRows[] = {
    Row("SO_REUSEADDR", Socket, On::kInternet).at(BeforeBind),
    Row("SO_REUSEPORT", Socket, On::kInternet).at(BeforeBind).home(Home::kUnixes),
    Row("SO_EXCLUSIVEADDRUSE", Socket, On::kInternet).at(BeforeBind).home(Home::kWindows),
    Row("SO_KEEPALIVE", Socket, On::kTcp),
    Row("SO_LINGER", Socket, On::kTcp, Linger).at(BeforeClose).in(Unit::Seconds).range(0, 32767),
    Row("SO_RCVBUF", Socket, On::kAll, Number).in(Unit::Bytes),
    Row("SO_SNDBUF", Socket, On::kAll, Number).in(Unit::Bytes),
    Row("SO_RCVBUFFORCE", Socket, On::kAll, Number).in(Unit::Bytes).home(Home::kLinux).setOnly(),
    Row("SO_SNDBUFFORCE", Socket, On::kAll, Number).in(Unit::Bytes).home(Home::kLinux).setOnly(),
    Row("SO_RCVLOWAT", Socket, On::kAll, Number).in(Unit::Bytes).home(Home::kUnixes).range(1, 0x7fff'ffff),
    Row("SO_SNDLOWAT", Socket, On::kAll, Number).in(Unit::Bytes).home(Home::kUnixes).readOnly(),
    Row("SO_RCVTIMEO", Socket, On::kAll, Time),
    Row("SO_SNDTIMEO", Socket, On::kAll, Time),
    Row("SO_BROADCAST", Socket, On::kUdp),
    Row("SO_OOBINLINE", Socket, On::kTcp),
    Row("SO_DONTROUTE", Socket, On::kInternet),
    Row("SO_BINDTODEVICE", Socket, On::kInternet, Device).at(BeforeBind).home(Home::kLinux),
    Row("SO_TYPE", Socket, On::kAll, Constant).readOnly(),
    Row("SO_DOMAIN", Socket, On::kAll, Constant).readOnly().home(Home::kLinux | Home::kBsd),
    Row("SO_PROTOCOL", Socket, On::kAll, Constant).readOnly().home(Home::kLinux | Home::kBsd),
    Row("SO_ACCEPTCONN", Socket, On::kAll).readOnly(),
    Row("SO_ERROR", Socket, On::kAll, Error).readOnly().at(OnRequest),
    Row("SO_PRIORITY", Socket, On::kAll, Number).range(0, 6).home(Home::kLinux),
    Row("SO_MARK", Socket, On::kAll, Number).home(Home::kLinux),
    Row("SO_INCOMING_CPU", Socket, On::kAll, Number).range(-1, 0x7fff'ffff).home(Home::kLinux),
    Row("SO_BUSY_POLL", Socket, On::kInternet, Number).in(Unit::Microseconds).home(Home::kLinux),
    Row("SO_TIMESTAMP", Socket, On::kAll).home(Home::kUnixes),
    Row("SO_RXQ_OVFL", Socket, On::kUdp).home(Home::kLinux),
    Row("SO_PEEK_OFF", Socket, On::kUdp | On::kUnix, Number)
        .in(Unit::Bytes)
        .range(-1, 0x7fff'ffff)
        .home(Home::kLinux),
    Row("SO_ZEROCOPY", Socket, On::kInternet).home(Home::kLinux),
    Row("SO_COOKIE", Socket, On::kAll, Number).readOnly().home(Home::kLinux),
    Row("SO_MEMINFO", Socket, On::kAll, Struct).readOnly().home(Home::kLinux),
    Row("SO_NOSIGPIPE", Socket, On::kAll).home(Home::kBsd | Home::kMacos),
    Row("SO_CONDITIONAL_ACCEPT", Socket, On::kTcp).at(BeforeListen).home(Home::kWindows),
    Row("SO_CONNECT_TIME", Socket, On::kTcp, Number).readOnly().in(Unit::Seconds).home(Home::kWindows),
    Row("SO_MAX_MSG_SIZE", Socket, On::kUdp, Number).readOnly().in(Unit::Bytes).home(Home::kWindows),
    Row("SO_RANDOMIZE_PORT", Socket, On::kInternet).at(BeforeBind).home(Home::kWindows),
    Row("SO_REUSE_UNICASTPORT", Socket, On::kInternet).at(BeforeBind).home(Home::kWindows),
};

constexpr OptionSpec kIpRows[] = {
    Row("IP_TTL", Ip, On::kIpv4, Number).range(1, 255),
    Row("IP_TOS", Ip, On::kIpv4, Number).range(0, 255),
    Row("IP_MTU", Ip, On::kIpv4, Number).readOnly().in(Unit::Bytes).home(Home::kLinux | Home::kWindows),
    Row("IP_MTU_DISCOVER", Ip, On::kIpv4, Choice).home(Home::kLinux | Home::kWindows),
    Row("IP_DONTFRAGMENT", Ip, On::kUdp4).home(Home::kWindows),
    Row("IP_FREEBIND", Ip, On::kIpv4).at(BeforeBind).home(Home::kLinux),
    Row("IP_TRANSPARENT", Ip, On::kIpv4).at(BeforeBind).home(Home::kLinux),
    Row("IP_RECVERR", Ip, On::kIpv4).home(Home::kLinux),
    Row("IP_RECVTTL", Ip, On::kUdp4).home(Home::kUnixes),
    Row("IP_RECVTOS", Ip, On::kUdp4).home(Home::kUnixes),
    Row("IP_PKTINFO", Ip, On::kUdp4).home(Home::kLinux | Home::kWindows | Home::kMacos),
    Row("IP_RECVDSTADDR", Ip, On::kUdp4).home(Home::kBsd | Home::kMacos),
    Row("IP_RECVIF", Ip, On::kUdp4).home(Home::kWindows),
    Row("IP_MULTICAST_IF", Ip, On::kUdp4, InterfaceAddress),
    Row("IP_MULTICAST_TTL", Ip, On::kUdp4, Number).range(0, 255),
    Row("IP_MULTICAST_LOOP", Ip, On::kUdp4),
    Row("IP_MULTICAST_ALL", Ip, On::kUdp4).home(Home::kLinux),
    Row("IP_ADD_MEMBERSHIP", Ip, On::kUdp4, Membership).setOnly(),
    Row("IP_DROP_MEMBERSHIP", Ip, On::kUdp4, Membership).setOnly(),
    Row("IP_ADD_SOURCE_MEMBERSHIP", Ip, On::kUdp4, SourceMembership).setOnly(),
    Row("IP_DROP_SOURCE_MEMBERSHIP", Ip, On::kUdp4, SourceMembership).setOnly(),
    Row("IP_BLOCK_SOURCE", Ip, On::kUdp4, SourceMembership).setOnly(),
    Row("IP_UNBLOCK_SOURCE", Ip, On::kUdp4, SourceMembership).setOnly(),
};

constexpr OptionSpec kIpv6Rows[] = {
    Row("IPV6_V6ONLY", Ipv6, On::kIpv6).at(BeforeBind),
    Row("IPV6_UNICAST_HOPS", Ipv6, On::kIpv6, Number).range(-1, 255),
    Row("IPV6_TCLASS", Ipv6, On::kIpv6, Number).range(-1, 255).home(Home::kUnixes),
    Row("IPV6_MTU", Ipv6, On::kIpv6, Number).readOnly().in(Unit::Bytes).home(Home::kLinux | Home::kWindows),
    Row("IPV6_MTU_DISCOVER", Ipv6, On::kIpv6, Choice).home(Home::kLinux | Home::kWindows),
    Row("IPV6_DONTFRAG", Ipv6, On::kUdp6),
    Row("IPV6_FREEBIND", Ipv6, On::kIpv6).at(BeforeBind).home(Home::kLinux),
    Row("IPV6_RECVERR", Ipv6, On::kIpv6).home(Home::kLinux),
    Row("IPV6_RECVHOPLIMIT", Ipv6, On::kUdp6).home(Home::kUnixes),
    Row("IPV6_RECVTCLASS", Ipv6, On::kUdp6),
    Row("IPV6_RECVPKTINFO", Ipv6, On::kUdp6).home(Home::kUnixes),
    Row("IPV6_PKTINFO", Ipv6, On::kUdp6).home(Home::kWindows),
    Row("IPV6_MULTICAST_IF", Ipv6, On::kUdp6, InterfaceIndex),
    Row("IPV6_MULTICAST_HOPS", Ipv6, On::kUdp6, Number).range(-1, 255),
    Row("IPV6_MULTICAST_LOOP", Ipv6, On::kUdp6),
    Row("IPV6_MULTICAST_ALL", Ipv6, On::kUdp6).home(Home::kLinux),
    Row("IPV6_JOIN_GROUP", Ipv6, On::kUdp6, Membership).setOnly(),
    Row("IPV6_LEAVE_GROUP", Ipv6, On::kUdp6, Membership).setOnly(),
    Row("MCAST_JOIN_SOURCE_GROUP", Ipv6, On::kUdp6, SourceMembership).setOnly(),
    Row("MCAST_LEAVE_SOURCE_GROUP", Ipv6, On::kUdp6, SourceMembership).setOnly(),
};

constexpr OptionSpec kTcpRows[] = {
    Row("TCP_NODELAY", Tcp, On::kTcp),
    Row("TCP_CORK", Tcp, On::kTcp).home(Home::kLinux),
    Row("TCP_NOPUSH", Tcp, On::kTcp).home(Home::kBsd | Home::kMacos),
    Row("TCP_QUICKACK", Tcp, On::kTcp).home(Home::kLinux),
    Row("TCP_MAXSEG", Tcp, On::kTcp, Number).at(BeforeConnect).in(Unit::Bytes).range(88, 32767),
    Row("TCP_KEEPALIVE", Tcp, On::kTcp, Number).in(Unit::Seconds).range(1, 32767).home(Home::kMacos),
    Row("TCP_KEEPIDLE", Tcp, On::kTcp, Number).in(Unit::Seconds).range(1, 32767),
    Row("TCP_KEEPINTVL", Tcp, On::kTcp, Number).in(Unit::Seconds).range(1, 32767),
    Row("TCP_KEEPCNT", Tcp, On::kTcp, Number).range(1, 127),
    Row("TCP_USER_TIMEOUT", Tcp, On::kTcp, Number).in(Unit::Milliseconds).home(Home::kLinux),
    Row("TCP_DEFER_ACCEPT", Tcp, On::kTcp, Number).at(BeforeListen).in(Unit::Seconds).home(Home::kLinux),
    Row("TCP_FASTOPEN", Tcp, On::kTcp, Number).at(BeforeListen),
    Row("TCP_FASTOPEN_CONNECT", Tcp, On::kTcp).at(BeforeConnect).home(Home::kLinux),
    Row("TCP_CONGESTION", Tcp, On::kTcp, Text).home(Home::kLinux | Home::kBsd),
    Row("TCP_SYNCNT", Tcp, On::kTcp, Number).at(BeforeConnect).range(1, 255).home(Home::kLinux),
    Row("TCP_LINGER2", Tcp, On::kTcp, Number).in(Unit::Seconds).range(-1, 0x7fff'ffff).home(Home::kLinux),
    Row("TCP_WINDOW_CLAMP", Tcp, On::kTcp, Number).in(Unit::Bytes).home(Home::kLinux),
    Row("TCP_NOTSENT_LOWAT", Tcp, On::kTcp, Number).in(Unit::Bytes).home(Home::kLinux | Home::kMacos),
    Row("TCP_INFO", Tcp, On::kTcp, Struct).readOnly().home(Home::kLinux),
    Row("TCP_MAXRT", Tcp, On::kTcp, Number).in(Unit::Seconds).range(-1, 0x7fff'ffff).home(Home::kWindows),
    Row("TCP_TIMESTAMPS", Tcp, On::kTcp).at(BeforeConnect).home(Home::kWindows),
};

constexpr OptionSpec kUdpRows[] = {
    Row("UDP_CORK", Udp, On::kUdp).home(Home::kLinux),
    Row("UDP_SEGMENT", Udp, On::kUdp, Number).in(Unit::Bytes).range(0, 65535).home(Home::kLinux),
    Row("UDP_GRO", Udp, On::kUdp).home(Home::kLinux),
    Row("UDP_NOCHECKSUM", Udp, On::kUdp).home(Home::kWindows),
};

constexpr OptionSpec kUnixRows[] = {
    Row("SO_PASSCRED", Unix, On::kUnix).home(Home::kLinux),
    Row("SO_PEERCRED", Unix, On::kUnix, Struct).readOnly().home(Home::kLinux),
};

std::vector<OptionSpec> wholeTable()
{
    std::vector<OptionSpec> table;
    for (const std::span<const OptionSpec> rows :
         {std::span<const OptionSpec>(kSocketRows), std::span<const OptionSpec>(kIpRows),
          std::span<const OptionSpec>(kIpv6Rows), std::span<const OptionSpec>(kTcpRows),
          std::span<const OptionSpec>(kUdpRows), std::span<const OptionSpec>(kUnixRows)})
        table.insert(table.end(), rows.begin(), rows.end());
    for (OptionSpec& spec : table) {
        spec.level = optionLevel(spec.group);
        if (const auto* option = constants::findOption(spec.level, spec.symbol)) {
            spec.name = option->name;
            spec.kind = option->kind;
            // Where others have a length, Windows has a switch: TCP_FASTOPEN.
            if (spec.shape == Number && option->kind == OptionKind::Flag)
                spec.shape = Switch;
        }
    }
    return table;
}

} // namespace

std::uint8_t OptionSockets::of(int family, int type)
{
    const bool isStream = type == constants::sockStream;
    if (!isStream && type != constants::sockDgram)
        return 0;
    if (family == constants::afInet)
        return isStream ? kTcp4 : kUdp4;
    if (family == constants::afInet6)
        return isStream ? kTcp6 : kUdp6;
    if (family == constants::afUnix)
        return isStream ? kUnixStream : kUnixDatagram;
    return 0;
}

int optionLevel(OptionGroup group)
{
    switch (group) {
    case Ip:
        return constants::ipprotoIp;
    case Ipv6:
        return constants::ipprotoIpv6;
    case Tcp:
        return constants::ipprotoTcp;
    case Udp:
        return constants::ipprotoUdp;
    case Socket:
    case Unix:
        break;
    }
    return constants::solSocket;
}

std::span<const OptionSpec> optionTable()
{
    static const std::vector<OptionSpec> table = wholeTable();
    return table;
}

const OptionSpec* findOptionSpec(int level, int name)
{
    const auto table = optionTable();
    const auto found = std::ranges::find_if(table, [=](const OptionSpec& spec) {
        return spec.exists() && spec.level == level && spec.name == name;
    });
    return found == table.end() ? nullptr : &*found;
}

const OptionSpec* findOptionSpec(OptionGroup group, std::string_view symbol)
{
    const auto table = optionTable();
    const auto found = std::ranges::find_if(
        table, [=](const OptionSpec& spec) { return spec.group == group && spec.symbol == symbol; });
    return found == table.end() ? nullptr : &*found;
}

std::span<const constants::NamedValue> optionChoices(const OptionSpec& spec)
{
    const auto group = layout::groupOf(spec.kind);
    return spec.shape == Choice && group ? constants::namesOf(*group)
                                         : std::span<const constants::NamedValue>();
}

} // namespace workbench
