// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/ConstantNames.h"
#include "core/system/OptionLayout.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace workbench {

using layout::Unit;

/// Where an option stands in the table; socket and unix options are both of level SOL_SOCKET.
enum class OptionGroup : std::uint8_t { Socket, Ip, Ipv6, Tcp, Udp, Unix };
inline constexpr int kOptionGroups = 6;

/// What its value is, and so how it is edited.
enum class OptionShape : std::uint8_t {
    Switch,           ///< on or off
    Number,           ///< OptionSpec::unit
    Choice,           ///< one of optionChoices(), by number
    Constant,         ///< a constant's name; only read
    Linger,           ///< on or off, and seconds
    Time,             ///< struct timeval, or milliseconds: OptionValue::amount in microseconds
    Text,             ///< a word: congestion control algorithm
    Device,           ///< an interface by its name; empty: none
    InterfaceAddress, ///< an interface of IPv4, by address or index
    InterfaceIndex,   ///< an interface of IPv6; 0: the system chooses
    Membership,       ///< group and interface; only set
    SourceMembership, ///< group, interface and source; only set
    Error,            ///< an error number; reading it clears it
    Struct,           ///< members; only read
};

/// When it may be set so that it has an effect.
enum class OptionMoment : std::uint8_t {
    AnyTime,
    BeforeBind,
    BeforeConnect, ///< before connect() or listen()
    BeforeListen,  ///< by a listener, or before listen()
    BeforeClose,
    OnRequest, ///< read when somebody asks for it
    ReadOnly,
};

/// Systems, as bits.
struct OptionHome {
    static constexpr std::uint8_t kLinux = 1, kWindows = 2, kBsd = 4, kMacos = 8;
    static constexpr std::uint8_t kUnixes = kLinux | kBsd | kMacos, kAll = kUnixes | kWindows;
};

/// Kinds of sockets, as bits.
struct OptionSockets {
    static constexpr std::uint8_t kTcp4 = 1, kTcp6 = 2, kUdp4 = 4, kUdp6 = 8, kUnixStream = 16,
                                  kUnixDatagram = 32;
    static constexpr std::uint8_t kTcp = kTcp4 | kTcp6, kUdp = kUdp4 | kUdp6, kIpv4 = kTcp4 | kUdp4,
                                  kIpv6 = kTcp6 | kUdp6, kInternet = kTcp | kUdp,
                                  kUnix = kUnixStream | kUnixDatagram, kAll = kInternet | kUnix;
    /// The bit of a family and a type (without SOCK_CLOEXEC and SOCK_NONBLOCK); 0 for others.
    static std::uint8_t of(int family, int type);
};

/// One socket option. Its sentence is told by its symbol. Sources: socket(7), ip(7), ipv6(7), tcp(7), udp(7),
/// unix(7); for Windows the Winsock reference.
struct OptionSpec {
    std::string_view symbol; ///< "SO_REUSEADDR"
    OptionGroup group = OptionGroup::Socket;
    OptionShape shape = OptionShape::Switch;
    OptionMoment moment = OptionMoment::AnyTime;
    std::uint8_t sockets = OptionSockets::kAll;
    std::uint8_t homes = OptionHome::kAll;
    Unit unit = Unit::None;
    std::int64_t least = 0; ///< of numbers: what the system takes
    std::int64_t most = 0x7fff'ffff;
    bool readable = true;
    bool settable = true;

    // Of this system; the name is -1 where it has no such option.
    int level = -1;
    int name = -1;
    constants::OptionKind kind = constants::OptionKind::Unknown;

    bool exists() const { return name != -1; }
    bool appliesTo(int family, int type) const { return (sockets & OptionSockets::of(family, type)) != 0; }
};

/// Every option that the workbench knows, those of other systems too; by group, each in the order of the
/// table. The rows live as long as the program.
std::span<const OptionSpec> optionTable();
/// Null where the table has no such row (on this system).
const OptionSpec* findOptionSpec(int level, int name);
const OptionSpec* findOptionSpec(OptionGroup group, std::string_view symbol);

/// The level that a group's options have on this system: SOL_SOCKET, IPPROTO_TCP ...
int optionLevel(OptionGroup group);

/// The values that an option of the shape Choice may have, by name; none for others.
std::span<const constants::NamedValue> optionChoices(const OptionSpec& spec);

} // namespace workbench
