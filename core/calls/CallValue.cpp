// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallValue.h"

#include "core/calls/FieldCoding.h"
#include "core/system/OptionLayout.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace workbench {

using Kind = CallValue::Kind;
using coding::PartsReader;
using constants::Group;
using constants::OptionKind;
using layout::MemberForm;

namespace {

CallValue number(std::int64_t value, std::string name = {})
{
    CallValue result;
    result.kind = Kind::Number;
    result.number = value;
    result.name = std::move(name);
    return result;
}

CallValue symbol(std::string text, std::int64_t value, std::string name = {})
{
    CallValue result;
    result.kind = Kind::Symbol;
    result.number = value;
    result.text = std::move(text);
    result.name = std::move(name);
    return result;
}

CallValue constant(Group group, std::int64_t value, std::string name = {})
{
    return symbol(constants::text(group, static_cast<std::uint64_t>(value)), value, std::move(name));
}

CallValue text(std::string_view value, std::string name = {})
{
    CallValue result;
    result.kind = Kind::Text;
    result.text = value;
    result.name = std::move(name);
    return result;
}

CallValue address(AddressBytes bytes, std::string name = {})
{
    CallValue result;
    result.kind = Kind::Address;
    result.address = SocketAddress::fromBytes(bytes);
    result.name = std::move(name);
    return result;
}

CallValue compound(Kind kind, std::string name = {})
{
    CallValue result;
    result.kind = kind;
    result.name = std::move(name);
    return result;
}

CallValue ipv4Text(std::span<const std::byte> bytes, std::string name = {})
{
    std::array<std::uint8_t, 4> octets{};
    std::memcpy(octets.data(), bytes.data(), std::min(bytes.size(), octets.size()));
    return symbol(SocketAddress::ipv4(octets, 0).host(), 0, std::move(name));
}

CallValue listOf(CallValue value)
{
    CallValue list = compound(Kind::List);
    list.parts.push_back(std::move(value));
    return list;
}

CallValue ipv6Text(std::span<const std::byte> bytes, std::string name = {})
{
    std::array<std::uint8_t, 16> octets{};
    std::memcpy(octets.data(), bytes.data(), std::min(bytes.size(), octets.size()));
    return symbol(SocketAddress::ipv6(octets, 0).host(), 0, std::move(name));
}

CallValue memberValue(const layout::OptionMember& member, std::span<const std::byte> all)
{
    const auto own = all.subspan(member.offset, member.size);
    std::string name(member.name);
    switch (member.form) {
    case MemberForm::Ipv4:
        return ipv4Text(own, std::move(name));
    case MemberForm::Ipv6:
        return ipv6Text(own, std::move(name));
    case MemberForm::Sockaddr:
        return symbol(SocketAddress::fromBytes(own).host(), 0, std::move(name));
    case MemberForm::State: {
        const auto state = constants::tcpStateOf(own);
        return symbol(std::string(constants::tcpStateName(state)), static_cast<std::int64_t>(state),
                      std::move(name));
    }
    case MemberForm::Constant:
        return constant(member.group, layout::memberNumber(member, all), std::move(name));
    case MemberForm::Unsigned: // of 64 bits it may exceed what a number holds: TCP_INFO tells "no limit" so
        if (const std::int64_t bits = layout::memberNumber(member, all); bits < 0)
            return symbol(std::to_string(static_cast<std::uint64_t>(bits)), bits, std::move(name));
        break;
    case MemberForm::Signed:
        break;
    }
    return number(layout::memberNumber(member, all), std::move(name));
}

/// TCP_INFO has some seventy members, most of them nought for most of the time: those are left out.
bool isQuiet(const layout::OptionMember& member, std::span<const std::byte> bytes)
{
    const auto own = bytes.subspan(member.offset, member.size);
    return member.form != MemberForm::State &&
           (member.bits > 0 ? layout::memberNumber(member, bytes) == 0
                            : std::ranges::all_of(own, [](std::byte byte) { return byte == std::byte{0}; }));
}

enum class Extent : std::uint8_t { Whole, Brief };
constexpr std::size_t kFewMembers = 4;

CallValue structValue(OptionKind kind, std::span<const layout::OptionMember> members,
                      std::span<const std::byte> bytes, Extent extent)
{
    CallValue value = compound(Kind::Struct);
    if (extent == Extent::Brief && members.size() > kFewMembers) {
        value.parts.push_back(memberValue(members.front(), bytes));
        value.parts.push_back(symbol("...", 0));
        return value;
    }
    for (const layout::OptionMember& member : members) {
        if (kind != OptionKind::TcpInfo || !isQuiet(member, bytes))
            value.parts.push_back(memberValue(member, bytes));
    }
    return value;
}

CallValue errorValue(std::int64_t error)
{
    return error == 0
               ? number(0)
               : symbol(constants::errorName(constants::ErrorSpace::System, static_cast<int>(error)), error);
}

CallValue optionValue(std::int64_t level, std::int64_t name, std::span<const std::byte> bytes, Extent extent)
{
    const auto* option = constants::findOption(static_cast<int>(level), static_cast<int>(name));
    const OptionKind kind = option == nullptr ? OptionKind::Unknown : option->kind;
    if (const auto members = layout::optionMembers(kind, bytes.size()); !members.empty())
        return structValue(kind, members, bytes, extent);
    const std::int64_t whole = layout::optionNumber(bytes);
    if (const auto group = layout::groupOf(kind))
        return listOf(constant(*group, whole));
    switch (kind) {
    case OptionKind::Error:
        return listOf(errorValue(whole));
    case OptionKind::Ipv4Address:
    case OptionKind::Ipv4Membership:
        return listOf(ipv4Text(bytes));
    case OptionKind::Text:
        return text({reinterpret_cast<const char*>(bytes.data()),
                     strnlen(reinterpret_cast<const char*>(bytes.data()), bytes.size())});
    default:
        return listOf(number(whole));
    }
}

CallValue hints(std::span<const std::byte> bytes)
{
    PartsReader reader(bytes);
    CallValue value = compound(Kind::Struct);
    value.parts.push_back(constant(Group::AddressInfoFlags, reader.number()));
    value.parts.push_back(constant(Group::Family, reader.number()));
    value.parts.push_back(constant(Group::SocketType, reader.number()));
    const std::int64_t protocol = reader.number();
    if (protocol != 0)
        value.parts.push_back(constant(Group::Protocol, protocol));
    return value;
}

CallValue addressList(std::span<const std::byte> bytes)
{
    PartsReader reader(bytes);
    CallValue value = compound(Kind::List);
    value.text = reader.text(); // the canonical name
    while (!reader.atEnd()) {
        reader.number();
        reader.number();
        reader.number();
        value.parts.push_back(address(reader.bytes()));
    }
    return value;
}

CallValue texts(PartsReader& reader, std::string name)
{
    CallValue list = compound(Kind::List, std::move(name));
    for (std::int64_t count = reader.number(); count > 0 && !reader.atEnd(); --count)
        list.parts.push_back(text(reader.text()));
    return list;
}

CallValue hostEntry(std::span<const std::byte> bytes)
{
    PartsReader reader(bytes);
    CallValue value = compound(Kind::Struct);
    value.parts.push_back(text(reader.text(), "h_name"));
    value.parts.push_back(texts(reader, "h_aliases"));
    reader.number(); // family: the addresses tell it
    CallValue addresses = compound(Kind::List, "h_addr_list");
    for (std::int64_t count = reader.number(); count > 0 && !reader.atEnd(); --count)
        addresses.parts.push_back(symbol(SocketAddress::fromBytes(reader.bytes()).host(), 0));
    value.parts.push_back(std::move(addresses));
    return value;
}

CallValue serviceEntry(std::span<const std::byte> bytes)
{
    PartsReader reader(bytes);
    CallValue value = compound(Kind::Struct);
    value.parts.push_back(text(reader.text(), "s_name"));
    value.parts.push_back(texts(reader, "s_aliases"));
    const std::int64_t port = reader.number();
    value.parts.push_back(symbol("htons(" + std::to_string(port) + ")", port, "s_port"));
    value.parts.push_back(text(reader.text(), "s_proto"));
    return value;
}

CallValue control(std::span<const std::byte> bytes)
{
    const coding::ControlParts parts(bytes);
    CallValue value = compound(Kind::List);
    if (parts.hasDropped)
        value.parts.push_back(number(parts.dropped, "SO_RXQ_OVFL"));
    if (parts.hasPacketInfo) {
        CallValue info = compound(Kind::Struct, "PKTINFO");
        info.parts.push_back(number(parts.interfaceIndex, "ifindex"));
        info.parts.push_back(symbol(SocketAddress::fromBytes(parts.destination).host(), 0, "addr"));
        value.parts.push_back(std::move(info));
    }
    return value;
}

CallValue handlesAndEvents(std::span<const std::byte> bytes, Group group, bool handleFirst)
{
    PartsReader reader(bytes);
    CallValue value = compound(Kind::List);
    while (!reader.atEnd()) {
        CallValue item = compound(Kind::Struct);
        const std::int64_t first = reader.number();
        const std::int64_t second = reader.number();
        item.parts.push_back(handleFirst ? number(first) : constant(group, first));
        item.parts.push_back(handleFirst ? constant(group, second) : number(second));
        value.parts.push_back(std::move(item));
    }
    return value;
}

CallValue handlePair(std::span<const std::byte> bytes)
{
    PartsReader reader(bytes);
    CallValue value = compound(Kind::List);
    value.parts.push_back(number(reader.number()));
    value.parts.push_back(number(reader.number()));
    return value;
}

CallValue rawAddress(std::span<const std::byte> bytes)
{
    return bytes.size() == 16 ? ipv6Text(bytes) : ipv4Text(bytes);
}

CallValue optionName(const CallRecord& record, std::int64_t name)
{
    const auto* option =
        constants::findOption(static_cast<int>(record.number(1).value_or(0)), static_cast<int>(name));
    return option == nullptr ? number(name) : symbol(std::string(option->symbol), name);
}

CallValue decode(const CallRecord& record, const FieldSpec& spec, const coding::Field& field, Extent extent)
{
    switch (spec.kind) {
    case FieldKind::Descriptor:
    case FieldKind::Number:
    case FieldKind::Milliseconds:
    case FieldKind::AddressLength:
        return number(field.number);
    case FieldKind::Port:
        return symbol("htons(" + std::to_string(field.number) + ")", field.number);
    case FieldKind::Constant:
        return constant(spec.group, field.number);
    case FieldKind::Text:
        return text({reinterpret_cast<const char*>(field.bytes.data()), field.bytes.size()});
    case FieldKind::Data: {
        CallValue value = number(field.number);
        value.kind = Kind::Data;
        value.bytes = field.bytes;
        return value;
    }
    case FieldKind::AddressOctets:
        return rawAddress(field.bytes);
    case FieldKind::Address:
        return address(field.bytes);
    case FieldKind::OptionName:
        return optionName(record, field.number);
    case FieldKind::OptionValue:
        return optionValue(record.number(1).value_or(0), record.number(2).value_or(0), field.bytes, extent);
    case FieldKind::StatusArgument:
        return record.number(1) == constants::fSetfl ? constant(Group::StatusFlags, field.number)
                                                     : number(field.number);
    case FieldKind::Control:
        return control(field.bytes);
    case FieldKind::PollItems:
        return handlesAndEvents(field.bytes, Group::PollEvents, true);
    case FieldKind::EpollEvents:
        return handlesAndEvents(field.bytes, Group::EpollEvents, false);
    case FieldKind::EpollEvent: {
        CallValue events = handlesAndEvents(field.bytes, Group::EpollEvents, false);
        return events.parts.empty() ? CallValue() : std::move(events.parts.front());
    }
    case FieldKind::HandlePair:
        return handlePair(field.bytes);
    case FieldKind::Hints:
        return hints(field.bytes);
    case FieldKind::AddressList:
        return addressList(field.bytes);
    case FieldKind::HostEntry:
        return hostEntry(field.bytes);
    case FieldKind::ServiceEntry:
        return serviceEntry(field.bytes);
    }
    return {};
}

std::optional<CallValue> decodeAs(const CallRecord& record, int slot, Direction direction, Extent extent)
{
    const FieldSpec& spec = record.spec().fields[static_cast<std::size_t>(slot)];
    if (spec.direction != Direction::InOut && spec.direction != direction)
        return std::nullopt;
    if (slot == 0 && spec.kind == FieldKind::Descriptor)
        return number(record.handle());
    coding::FieldReader reader(record);
    while (const auto field = reader.next()) {
        if (field->slot == slot && field->direction == direction)
            return decode(record, spec, *field, extent);
    }
    CallValue missing;
    missing.kind = direction == Direction::Out ? Kind::Unwritten : Kind::Null;
    return missing;
}

} // namespace

std::optional<CallValue> decodeField(const CallRecord& record, int slot, Direction direction)
{
    return decodeAs(record, slot, direction, Extent::Whole);
}

std::optional<CallValue> decodeBriefly(const CallRecord& record, int slot, Direction direction)
{
    return decodeAs(record, slot, direction, Extent::Brief);
}

} // namespace workbench
