// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/FieldParsing.h"
#include "core/calls/ShownValues.h"
#include "core/system/OptionLayout.h"

#include <algorithm>
#include <charconv>
#include <cstring>

/// FieldParser's values of socket options: the inverse of optionValue() in CallValue.cpp.
namespace workbench {

using constants::OptionKind;
using layout::MemberForm;
using layout::OptionMember;

namespace {

/// The octets of an address, without port and scope.
void putOctets(std::span<std::byte> bytes, std::size_t offset, const SocketAddress& address)
{
    const auto octets = shown::octets(address);
    if (offset < bytes.size())
        std::memcpy(bytes.data() + offset, octets.data(), std::min(octets.size(), bytes.size() - offset));
}

} // namespace

void FieldParser::writeOptionValue(int slot, JsonCursor& value)
{
    // How long it was stands in the next field; a getsockopt may tell more than there was room for.
    const auto next = static_cast<std::size_t>(slot) + 1;
    const auto lengthIn = [](std::string_view text) {
        JsonCursor told(text);
        return text.empty() ? std::int64_t{0} : told.integer().value_or(0);
    };
    std::int64_t size = lengthIn(m_call->in[next]);
    if (m_direction == Direction::Out)
        size = std::min(size, lengthIn(m_call->out[next]));
    if (size < 0 || size > static_cast<std::int64_t>(kLargestOption)) {
        refuse(Fault::WrongValue);
        return;
    }
    m_parts.assign(static_cast<std::size_t>(size), std::byte{0});
    fillOption(value, m_parts);
    m_writer->bytes(slot, m_parts, m_direction);
}

void FieldParser::fillOption(JsonCursor& value, std::span<std::byte> bytes)
{
    const auto* option =
        constants::findOption(static_cast<int>(read(1).value_or(0)), static_cast<int>(read(2).value_or(0)));
    const OptionKind kind = option == nullptr ? OptionKind::Unknown : option->kind;
    if (value.peek() == '{') {
        const auto members = layout::optionMembers(kind, bytes.size());
        for (bool more = value.open('{') && value.more(); more && !value.failed(); more = value.more()) {
            const auto member = std::ranges::find(members, value.key(), &OptionMember::name);
            if (member == members.end()) {
                refuse(Fault::UnknownName);
                return;
            }
            fillMember(*member, value, bytes);
        }
    } else if (value.peek() != '"') {
        layout::setOptionNumber(bytes, integer(value));
    } else if (kind == OptionKind::Error) {
        const auto error = constants::errorNumber(constants::ErrorSpace::System, string(value));
        if (!error)
            refuse(Fault::UnknownName);
        layout::setOptionNumber(bytes, error.value_or(0));
    } else if (const auto group = layout::groupOf(kind)) {
        layout::setOptionNumber(bytes, constant(value, *group));
    } else if (kind == OptionKind::Text) {
        const std::string words = text(value);
        std::memcpy(bytes.data(), words.data(), std::min(words.size(), bytes.size()));
    } else {
        putOctets(bytes, 0, host(value));
    }
}

void FieldParser::fillMember(const OptionMember& member, JsonCursor& value, std::span<std::byte> bytes)
{
    switch (member.form) {
    case MemberForm::Ipv4:
    case MemberForm::Ipv6:
        return putOctets(bytes.first(std::size_t{member.offset} + member.size), member.offset, host(value));
    case MemberForm::Sockaddr:
        return fillSockaddr(value, bytes.subspan(member.offset, member.size));
    case MemberForm::State: {
        const auto state = constants::tcpStateNamed(string(value));
        if (!state)
            refuse(Fault::UnknownName);
        // Numbered as in the struct of the one system that has it.
        return layout::setMemberNumber(
            member, bytes, static_cast<std::int64_t>(state.value_or(constants::TcpState::Unknown)));
    }
    case MemberForm::Constant:
        if (value.peek() == '"')
            return layout::setMemberNumber(member, bytes, constant(value, member.group));
        break;
    case MemberForm::Unsigned:
        if (value.peek() == '"') // more than a signed number holds: decimal digits
            return layout::setMemberNumber(member, bytes, largeNumber(value));
        break;
    case MemberForm::Signed:
        break;
    }
    layout::setMemberNumber(member, bytes, integer(value));
}

std::int64_t FieldParser::largeNumber(JsonCursor& value)
{
    const std::string_view digits = string(value);
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size())
        refuse(Fault::WrongValue);
    return static_cast<std::int64_t>(number);
}

void FieldParser::fillSockaddr(JsonCursor& value, std::span<std::byte> bytes)
{
    const std::string_view words = string(value);
    if (words.empty()) // of no family
        return;
    const auto address = shown::host(words);
    if (!address) {
        refuse(Fault::WrongValue);
        return;
    }
    const auto octets = address->bytes();
    std::memcpy(bytes.data(), octets.data(), std::min(octets.size(), bytes.size()));
}

} // namespace workbench
