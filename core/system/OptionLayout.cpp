// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/OptionLayout.h"

#include <algorithm>
#include <cstring>

namespace workbench::layout {

using constants::OptionKind;

namespace {

template <typename Integer> std::int64_t integerIn(std::span<const std::byte> bytes)
{
    Integer value{};
    std::memcpy(&value, bytes.data(), std::min(sizeof value, bytes.size()));
    return static_cast<std::int64_t>(value);
}

template <typename Integer> void putInteger(std::span<std::byte> bytes, std::int64_t number)
{
    const auto value = static_cast<Integer>(number);
    std::memcpy(bytes.data(), &value, std::min(sizeof value, bytes.size()));
}

std::int64_t wholeNumber(std::span<const std::byte> bytes, bool hasSign)
{
    switch (bytes.size()) {
    case 1:
        return integerIn<std::uint8_t>(bytes);
    case 2:
        return hasSign ? integerIn<std::int16_t>(bytes) : integerIn<std::uint16_t>(bytes);
    case 8:
        return integerIn<std::int64_t>(bytes);
    default:
        return hasSign ? integerIn<std::int32_t>(bytes) : integerIn<std::uint32_t>(bytes);
    }
}

std::uint64_t bitMask(const OptionMember& member) { return (std::uint64_t{1} << member.bits) - 1; }

std::size_t extent(std::span<const OptionMember> members)
{
    return members.empty() ? 0 : std::size_t{members.back().offset} + members.back().size;
}

std::span<const OptionMember> membersOf(OptionKind kind)
{
    switch (kind) {
    case OptionKind::Linger:
        return lingerMembers();
    case OptionKind::TimeValue:
        return timeMembers();
    case OptionKind::Ipv4Membership:
        return ipv4MembershipMembers();
    case OptionKind::Ipv4SourceMembership:
        return ipv4SourceMembers();
    case OptionKind::Ipv6Membership:
        return ipv6MembershipMembers();
    case OptionKind::GroupMembership:
        return groupMembers();
    case OptionKind::GroupSourceMembership:
        return groupSourceMembers();
    case OptionKind::Credentials:
        return credentialMembers();
    case OptionKind::MemoryInfo:
        return memoryMembers();
    case OptionKind::TcpInfo:
        return tcpInfoMembers();
    default:
        return {};
    }
}

} // namespace

std::span<const OptionMember> optionMembers(OptionKind kind, std::size_t length)
{
    // An interface alone is an address; with a group before it, it is the struct of a membership.
    if (kind == OptionKind::Ipv4Address && length > 4)
        kind = OptionKind::Ipv4Membership;
    // An address alone says more than a struct of which one member is there.
    if (kind == OptionKind::Ipv4Membership && length < 8)
        return {};
    const auto all = membersOf(kind);
    const auto end = std::ranges::find_if(all, [=](const OptionMember& one) { return !one.fits(length); });
    return all.first(static_cast<std::size_t>(end - all.begin()));
}

std::int64_t memberNumber(const OptionMember& member, std::span<const std::byte> bytes)
{
    const auto own = bytes.subspan(member.offset, member.size);
    const std::int64_t whole = wholeNumber(own, member.form == MemberForm::Signed);
    if (member.bits == 0)
        return whole;
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(whole) >> member.shift & bitMask(member));
}

void setMemberNumber(const OptionMember& member, std::span<std::byte> bytes, std::int64_t number)
{
    const auto own = bytes.subspan(member.offset, member.size);
    if (member.bits > 0) {
        const auto before = static_cast<std::uint64_t>(wholeNumber(own, false));
        const std::uint64_t mask = bitMask(member) << member.shift;
        number = static_cast<std::int64_t>((before & ~mask) |
                                           (static_cast<std::uint64_t>(number) << member.shift & mask));
    }
    setOptionNumber(own, number);
}

std::int64_t optionNumber(std::span<const std::byte> bytes)
{
    return bytes.size() == 3 || bytes.empty() ? 0 : wholeNumber(bytes, true);
}

void setOptionNumber(std::span<std::byte> bytes, std::int64_t number)
{
    switch (bytes.size()) {
    case 0:
    case 3:
        break;
    case 1:
        return putInteger<std::uint8_t>(bytes, number);
    case 2:
        return putInteger<std::int16_t>(bytes, number);
    case 8:
        return putInteger<std::int64_t>(bytes, number);
    default:
        return putInteger<std::int32_t>(bytes, number);
    }
}

std::optional<constants::Group> groupOf(OptionKind kind)
{
    switch (kind) {
    case OptionKind::SocketType:
        return constants::Group::SocketType;
    case OptionKind::Family:
        return constants::Group::Family;
    case OptionKind::Protocol:
        return constants::Group::Protocol;
    case OptionKind::MtuDiscovery:
        return constants::Group::MtuDiscovery;
    case OptionKind::MtuDiscovery6:
        return constants::Group::MtuDiscovery6;
    default:
        return std::nullopt;
    }
}

std::size_t optionRoom(OptionKind kind)
{
    constexpr std::size_t wordRoom = 64;
    constexpr std::size_t structRoom = 512;
    switch (kind) {
    case OptionKind::Text:
        return wordRoom;
    case OptionKind::TcpInfo:
    case OptionKind::Unknown:
        return structRoom;
    case OptionKind::WideNumber:
        return sizeof(std::uint64_t);
    default:
        return std::max(sizeof(std::int32_t), extent(membersOf(kind)));
    }
}

} // namespace workbench::layout
