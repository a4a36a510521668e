// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/Constants.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// How this system lays out the C structs that socket options hold. Pure conversions: no system call, any
/// thread.
namespace workbench::layout {

/// What a number counts or is measured in.
enum class Unit : std::uint8_t { None, Bytes, Segments, Seconds, Milliseconds, Microseconds, BytesPerSecond };

/// How the bytes of a member are to be read.
enum class MemberForm : std::uint8_t {
    Signed,
    Unsigned,
    Constant, ///< by OptionMember::group
    State,    ///< constants::TcpState
    Ipv4,     ///< struct in_addr
    Ipv6,     ///< struct in6_addr
    Sockaddr, ///< struct sockaddr_storage
};

/// One member of a struct: name and place, as in the system's header.
struct OptionMember {
    std::string_view name;
    std::uint16_t offset = 0; ///< bytes
    std::uint16_t size = 0;   ///< bytes
    MemberForm form = MemberForm::Signed;
    Unit unit = Unit::None;
    constants::Group group = constants::Group::Family;
    std::uint8_t shift = 0; ///< of a bit field, from the lowest bit
    std::uint8_t bits = 0;  ///< 0: no bit field

    bool fits(std::size_t length) const { return std::size_t{offset} + size <= length; }
};

/// The members that a value of that kind has in `length` bytes, in their order: systems tell longer and
/// shorter structs than the header says. None: it is a single value.
std::span<const OptionMember> optionMembers(constants::OptionKind kind, std::size_t length);

/// The number in a member that fits(); one of 64 bits without sign comes back as the same bits.
std::int64_t memberNumber(const OptionMember& member, std::span<const std::byte> bytes);
/// Writes the low bits of `number` into a member that fits().
void setMemberNumber(const OptionMember& member, std::span<std::byte> bytes, std::int64_t number);

/// A whole value as a number: as wide as it is (1, 2, 4 or 8 bytes; more: the first 4).
std::int64_t optionNumber(std::span<const std::byte> bytes);
void setOptionNumber(std::span<std::byte> bytes, std::int64_t number);

/// The constants that a value of that kind is one of; empty where it is none.
std::optional<constants::Group> groupOf(constants::OptionKind kind);

/// Room that getsockopt needs for a value of that kind; more than this system's own struct has where newer
/// ones may be longer.
std::size_t optionRoom(constants::OptionKind kind);

/// struct tcp_info; none where this system has no TCP_INFO.
std::span<const OptionMember> tcpInfoMembers();
/// struct ucred and the array of SO_MEMINFO; Linux.
std::span<const OptionMember> credentialMembers();
std::span<const OptionMember> memoryMembers();
/// The structs that all systems have, each with its own order and widths.
std::span<const OptionMember> lingerMembers();
std::span<const OptionMember> timeMembers(); ///< struct timeval; none where time-outs are milliseconds
std::span<const OptionMember> ipv4MembershipMembers();
std::span<const OptionMember> ipv4SourceMembers();
std::span<const OptionMember> ipv6MembershipMembers();
std::span<const OptionMember> groupMembers();
std::span<const OptionMember> groupSourceMembers();

} // namespace workbench::layout
