// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/FieldCoding.h"

#include <algorithm>

namespace workbench::coding {

namespace {

std::int64_t unzigzag(std::uint64_t value)
{
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

/// Reads one varint from [next, end); stops at the end.
std::uint64_t takeVarint(const std::byte*& next, const std::byte* end)
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; next != end && shift < 64; shift += 7) {
        const auto part = std::to_integer<std::uint64_t>(*next++);
        value |= (part & 0x7f) << shift;
        if ((part & 0x80) == 0)
            break;
    }
    return value;
}

} // namespace

std::byte* putVarint(std::byte* to, std::uint64_t value)
{
    while (value >= 0x80) {
        *to++ = static_cast<std::byte>(value | 0x80);
        value >>= 7;
    }
    *to++ = static_cast<std::byte>(value);
    return to;
}

FieldReader::FieldReader(const CallRecord& record)
{
    const auto* start = reinterpret_cast<const std::byte*>(&record.header());
    m_next = start + sizeof(RecordHeader);
    m_end = start + (record.pending() ? record.header().inputSize : record.header().size);
}

std::optional<Field> FieldReader::next()
{
    if (m_next >= m_end)
        return std::nullopt;
    const auto tag = std::to_integer<unsigned>(*m_next++);
    Field field;
    field.type = static_cast<FieldType>(tag & 7U);
    if (field.type == FieldType::End)
        return std::nullopt;
    field.slot = static_cast<int>((tag >> 3) & 15U);
    field.direction = (tag & 0x80U) != 0 ? Direction::Out : Direction::In;
    const std::uint64_t first = takeVarint(m_next, m_end);
    if (field.type == FieldType::Number) {
        field.number = unzigzag(first);
        return field;
    }
    std::uint64_t length = first;
    if (field.type == FieldType::Data) {
        field.number = static_cast<std::int64_t>(first);
        length = takeVarint(m_next, m_end);
    }
    length = std::min<std::uint64_t>(length, static_cast<std::uint64_t>(m_end - m_next));
    field.bytes = {m_next, static_cast<std::size_t>(length)};
    m_next += length;
    return field;
}

void RecordFields::read(const CallRecord& record)
{
    m_in.has = 0;
    m_out.has = 0;
    FieldReader reader(record);
    while (const auto field = reader.next()) {
        const auto slot = static_cast<std::size_t>(field->slot);
        Side& side = field->direction == Direction::Out ? m_out : m_in;
        if ((side.has & (1U << slot)) == 0)
            side.fields[slot] = *field;
        side.has |= 1U << slot;
    }
}

PartsWriter& PartsWriter::number(std::int64_t value)
{
    std::byte buffer[10];
    m_out.insert(m_out.end(), buffer, putVarint(buffer, zigzag(value)));
    return *this;
}

PartsWriter& PartsWriter::bytes(std::span<const std::byte> value)
{
    number(static_cast<std::int64_t>(value.size()));
    m_out.insert(m_out.end(), value.begin(), value.end());
    return *this;
}

PartsWriter& PartsWriter::text(std::string_view value) { return bytes(std::as_bytes(std::span(value))); }

std::uint64_t PartsReader::varint()
{
    const std::byte* next = m_bytes.data();
    const std::byte* end = next + m_bytes.size();
    const std::uint64_t value = takeVarint(next, end);
    m_bytes = {next, static_cast<std::size_t>(end - next)};
    return value;
}

std::int64_t PartsReader::number() { return unzigzag(varint()); }

std::span<const std::byte> PartsReader::bytes()
{
    const auto length = std::min<std::uint64_t>(static_cast<std::uint64_t>(number()), m_bytes.size());
    const auto value = m_bytes.first(static_cast<std::size_t>(length));
    m_bytes = m_bytes.subspan(value.size());
    return value;
}

std::string_view PartsReader::text()
{
    const auto value = bytes();
    return {reinterpret_cast<const char*>(value.data()), value.size()};
}

ControlParts::ControlParts(std::span<const std::byte> bytes)
{
    PartsReader reader(bytes);
    hasDropped = reader.number() != 0;
    dropped = static_cast<std::uint32_t>(reader.number());
    newlyDropped = static_cast<std::uint32_t>(reader.number());
    hasPacketInfo = reader.number() != 0;
    interfaceIndex = static_cast<std::uint32_t>(reader.number());
    destination = reader.bytes();
}

void ControlParts::setNewlyDropped(std::byte* parts, std::uint32_t value)
{
    for (int before = 2; before > 0; ++parts) // hasDropped, dropped
        before -= (*parts & std::byte{0x80}) == std::byte{} ? 1 : 0;
    const std::byte* end = parts;
    takeVarint(end, parts + coding::kFieldOverhead);
    // As wide as the number that stood there: further groups of seven bits may be nought.
    std::uint64_t rest = zigzag(value);
    for (; parts + 1 != end; rest >>= 7)
        *parts++ = static_cast<std::byte>(rest | 0x80);
    *parts = static_cast<std::byte>(rest);
}

void ControlParts::write(std::vector<std::byte>& out) const
{
    PartsWriter(out)
        .number(hasDropped ? 1 : 0)
        .number(dropped)
        .number(newlyDropped)
        .number(hasPacketInfo ? 1 : 0)
        .number(interfaceIndex)
        .bytes(destination);
}

} // namespace workbench::coding
