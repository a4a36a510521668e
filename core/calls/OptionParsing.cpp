// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/FieldParsing.h"
#include "core/calls/ShownValues.h"

#include <algorithm>
#include <cstring>

/// FieldParser's values of socket options: the inverse of optionValue() in CallValue.cpp.
namespace workbench {

using constants::OptionKind;

namespace {

template <typename Integer> void put(std::span<std::byte> bytes, std::size_t offset, std::int64_t number)
{
    const auto value = static_cast<Integer>(number);
    if (bytes.size() >= offset + sizeof value)
        std::memcpy(bytes.data() + offset, &value, sizeof value);
}

/// As wide as the option is: CallValue's optionInteger().
void putInteger(std::span<std::byte> bytes, std::int64_t number)
{
    switch (bytes.size()) {
    case 1:
        return put<std::uint8_t>(bytes, 0, number);
    case 2:
        return put<std::int16_t>(bytes, 0, number);
    case 8:
        return put<std::int64_t>(bytes, 0, number);
    default:
        return put<std::int32_t>(bytes, 0, number);
    }
}

void putPair(std::span<std::byte> bytes, std::size_t index, std::int64_t number)
{
    if (bytes.size() >= 16)
        put<std::int64_t>(bytes, index * 8, number);
    else if (bytes.size() >= 8)
        put<std::int32_t>(bytes, index * 4, number);
    else
        put<std::uint16_t>(bytes, index * 2, number);
}

/// The octets of an address, without port and scope.
void putOctets(std::span<std::byte> bytes, std::size_t offset, const SocketAddress& address)
{
    const auto octets = shown::octets(address);
    if (offset < bytes.size())
        std::memcpy(bytes.data() + offset, octets.data(), std::min(octets.size(), bytes.size() - offset));
}

/// TCP_INFO with this state in it, as tcpStateOf() reads it on this system.
void putState(std::span<std::byte> bytes, constants::TcpState state)
{
    for (unsigned number = 0; number < 256 && !bytes.empty(); ++number) {
        bytes[0] = static_cast<std::byte>(number);
        if (constants::tcpStateOf(bytes) == state)
            return;
    }
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
        std::size_t index = 0;
        for (bool more = value.open('{') && value.more(); more && !value.failed(); more = value.more()) {
            const std::string_view key = value.key();
            if (kind == OptionKind::Linger || kind == OptionKind::TimeValue)
                putPair(bytes, index++, integer(value));
            else if (kind == OptionKind::TcpInfo)
                fillState(value, bytes);
            else if (key == "imr_ifindex")
                put<std::int32_t>(bytes, 8, integer(value));
            else if (key == "ipv6mr_interface")
                put<std::int32_t>(bytes, 16, integer(value));
            else
                putOctets(bytes, key == "imr_interface" ? 4 : 0, host(value));
        }
        return;
    }
    if (value.peek() != '"') {
        putInteger(bytes, integer(value));
        return;
    }
    if (kind == OptionKind::Error) {
        const auto error = constants::errorNumber(constants::ErrorSpace::System, string(value));
        if (!error)
            refuse(Fault::UnknownName);
        putInteger(bytes, error.value_or(0));
    } else if (kind == OptionKind::SocketType) {
        putInteger(bytes, constant(value, constants::Group::SocketType));
    } else if (kind == OptionKind::Text) {
        const std::string words = text(value);
        std::memcpy(bytes.data(), words.data(), std::min(words.size(), bytes.size()));
    } else {
        putOctets(bytes, 0, host(value));
    }
}

void FieldParser::fillState(JsonCursor& value, std::span<std::byte> bytes)
{
    const auto state = constants::tcpStateNamed(string(value));
    if (!state)
        refuse(Fault::UnknownName);
    else
        putState(bytes, *state);
}

} // namespace workbench
