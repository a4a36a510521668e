// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/options/OptionValue.h"

#include "core/system/AddressLayout.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace workbench {

using enum OptionShape;
using constants::OptionKind;
using layout::MemberForm;
using layout::OptionMember;

namespace {

constexpr std::int64_t kMicroseconds = 1'000'000;

std::vector<std::byte> numberBytes(std::int64_t number, std::size_t width = sizeof(std::int32_t))
{
    std::vector<std::byte> bytes(width);
    layout::setOptionNumber(bytes, number);
    return bytes;
}

/// The struct of that kind, nothing in it yet.
std::vector<std::byte> structBytes(OptionKind kind)
{
    return std::vector<std::byte>(layout::optionRoom(kind));
}

const OptionMember* memberAt(std::span<const OptionMember> members, std::string_view nameEnd)
{
    const auto found = std::ranges::find_if(
        members, [=](const OptionMember& member) { return member.name.ends_with(nameEnd); });
    return found == members.end() ? nullptr : &*found;
}

void putBytes(std::span<std::byte> to, AddressBytes from)
{
    std::copy_n(from.begin(), std::min(from.size(), to.size()), to.begin());
}

/// An IPv4 or IPv6 address where a struct wants it bare.
void putHost(const OptionMember& member, std::span<std::byte> bytes, const SocketAddress& address)
{
    const auto own = bytes.subspan(member.offset, member.size);
    if (member.form == MemberForm::Sockaddr)
        return putBytes(own, address.bytes());
    if (const auto parts = layout::decodeIpv4(address.bytes()); parts && member.form == MemberForm::Ipv4)
        putBytes(own, std::as_bytes(std::span(parts->octets)));
    else if (const auto parts6 = layout::decodeIpv6(address.bytes());
             parts6 && member.form == MemberForm::Ipv6)
        putBytes(own, std::as_bytes(std::span(parts6->octets)));
}

/// An index where the struct has room for an address alone: 0.x.x.x (RFC 3678, section 4.1; ws2tcpip.h).
SocketAddress indexAsAddress(std::uint32_t index)
{
    return SocketAddress::ipv4({0, static_cast<std::uint8_t>(index >> 16),
                                static_cast<std::uint8_t>(index >> 8), static_cast<std::uint8_t>(index)},
                               0);
}

std::vector<std::byte> linger(const OptionSpec& spec, const OptionValue& value)
{
    auto bytes = structBytes(spec.kind);
    const auto members = layout::optionMembers(spec.kind, bytes.size());
    layout::setMemberNumber(members[0], bytes, value.number);
    layout::setMemberNumber(members[1], bytes, value.amount);
    return bytes;
}

std::vector<std::byte> time(const OptionSpec& spec, const OptionValue& value)
{
    if (spec.kind == OptionKind::Milliseconds)
        return numberBytes((value.amount + 999) / 1000);
    auto bytes = structBytes(spec.kind);
    const auto members = layout::optionMembers(spec.kind, bytes.size());
    layout::setMemberNumber(members[0], bytes, value.amount / kMicroseconds);
    layout::setMemberNumber(members[1], bytes, value.amount % kMicroseconds);
    return bytes;
}

/// Group, interface and source, as far as the struct has them.
std::vector<std::byte> membership(OptionKind kind, const OptionValue& value)
{
    std::vector<std::byte> bytes = structBytes(kind);
    const auto members = layout::optionMembers(kind, bytes.size());
    const bool takesIndex = std::ranges::any_of(members, [](const OptionMember& member) {
        return member.form == MemberForm::Signed || member.form == MemberForm::Unsigned;
    });
    for (const OptionMember& member : members) {
        if (member.form == MemberForm::Signed || member.form == MemberForm::Unsigned)
            layout::setMemberNumber(member, bytes, value.interfaceIndex);
        else if (member.name.ends_with("source") || member.name.ends_with("sourceaddr"))
            putHost(member, bytes, value.source);
        else if (!member.name.ends_with("interface"))
            putHost(member, bytes, value.group);
        else if (!value.interfaceAddress.isEmpty() || takesIndex)
            putHost(member, bytes, value.interfaceAddress);
        else
            putHost(member, bytes, indexAsAddress(value.interfaceIndex));
    }
    return bytes;
}

/// By address, by index where the system has a struct for that; both are told to Linux, so that it tells the
/// address when asked.
std::vector<std::byte> multicastInterface(const OptionValue& value)
{
    const auto members = layout::ipv4MembershipMembers();
    if (value.interfaceIndex != 0 && memberAt(members, "ifindex") != nullptr)
        return membership(OptionKind::Ipv4Membership, value);
    const SocketAddress address =
        value.interfaceAddress.isEmpty() ? indexAsAddress(value.interfaceIndex) : value.interfaceAddress;
    const auto parts = layout::decodeIpv4(address.bytes());
    const auto octets = parts ? parts->octets : std::array<std::uint8_t, 4>{};
    const auto bytes = std::as_bytes(std::span(octets));
    return {bytes.begin(), bytes.end()};
}

OptionField fieldOf(const OptionMember& member, std::span<const std::byte> bytes)
{
    OptionField field{
        .name = member.name, .number = layout::memberNumber(member, bytes), .unit = member.unit, .text = {}};
    if (member.form == MemberForm::Constant)
        field.text = constants::text(member.group, static_cast<std::uint64_t>(field.number));
    else if (member.form == MemberForm::State)
        field.text =
            constants::tcpStateName(constants::tcpStateOf(bytes.subspan(member.offset, member.size)));
    else if (member.form == MemberForm::Unsigned && field.number < 0)
        field.text = std::to_string(static_cast<std::uint64_t>(field.number));
    return field;
}

void decodeStruct(const OptionSpec& spec, std::span<const std::byte> bytes, OptionValue& value)
{
    std::size_t known = 0;
    for (const OptionMember& member : layout::optionMembers(spec.kind, bytes.size())) {
        value.fields.push_back(fieldOf(member, bytes));
        known = std::max(known, std::size_t{member.offset} + member.size);
    }
    value.moreBytes = bytes.size() - known;
}

std::int64_t memberOr(std::span<const OptionMember> members, std::size_t index,
                      std::span<const std::byte> bytes)
{
    return index < members.size() ? layout::memberNumber(members[index], bytes) : 0;
}

std::string textOf(std::span<const std::byte> bytes)
{
    const auto* chars = reinterpret_cast<const char*>(bytes.data());
    return {chars, static_cast<std::size_t>(std::ranges::find(bytes, std::byte{0}) - bytes.begin())};
}

SocketAddress hostOf(std::span<const std::byte> bytes)
{
    std::array<std::uint8_t, 4> octets{};
    std::memcpy(octets.data(), bytes.data(), std::min(bytes.size(), octets.size()));
    return SocketAddress::ipv4(octets, 0);
}

} // namespace

std::vector<std::byte> encodeOption(const OptionSpec& spec, const OptionValue& value)
{
    switch (spec.shape) {
    case Linger:
        return linger(spec, value);
    case Time:
        return time(spec, value);
    case Text:
    case Device: {
        const auto bytes = std::as_bytes(std::span(value.text));
        return {bytes.begin(), bytes.end()};
    }
    case InterfaceAddress:
        return multicastInterface(value);
    case InterfaceIndex:
        return numberBytes(value.interfaceIndex);
    case Membership:
    case SourceMembership:
        return membership(spec.kind, value);
    default:
        return numberBytes(value.number, spec.kind == OptionKind::WideNumber ? 8 : 4);
    }
}

OptionValue decodeOption(const OptionSpec& spec, std::span<const std::byte> bytes)
{
    OptionValue value;
    const auto members = layout::optionMembers(spec.kind, bytes.size());
    switch (spec.shape) {
    case Linger:
        value.number = memberOr(members, 0, bytes) != 0 ? 1 : 0;
        value.amount = memberOr(members, 1, bytes);
        break;
    case Time:
        value.amount = spec.kind == OptionKind::Milliseconds
                           ? layout::optionNumber(bytes) * 1000
                           : memberOr(members, 0, bytes) * kMicroseconds + memberOr(members, 1, bytes);
        break;
    case Text:
    case Device:
        value.text = textOf(bytes);
        break;
    case InterfaceAddress:
        value.interfaceAddress = hostOf(bytes);
        break;
    case InterfaceIndex:
        value.interfaceIndex = static_cast<std::uint32_t>(layout::optionNumber(bytes));
        break;
    case Struct:
        decodeStruct(spec, bytes, value);
        break;
    default:
        value.number = layout::optionNumber(bytes);
        break;
    }
    return value;
}

std::size_t optionRoom(const OptionSpec& spec) { return layout::optionRoom(spec.kind); }

} // namespace workbench
