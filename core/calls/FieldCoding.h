// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallRecord.h"
#include "core/system/CallTypes.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// How fields lie behind a RecordHeader: a tag byte (bit 7 written back, bits 3-6 slot, bits 0-2 type),
/// then a zigzag varint, or a varint length and bytes. A zero byte ends the record.
namespace workbench::coding {

enum class FieldType : std::uint8_t { End = 0, Number = 1, Bytes = 2, Data = 3 };

/// The most room that one field takes beyond its bytes: tag and two varints.
inline constexpr std::size_t kFieldOverhead = 1 + 10 + 10;

struct Field {
    FieldType type = FieldType::End;
    int slot = 0;
    Direction direction = Direction::In;
    std::int64_t number = 0;          ///< Number; Data: the true length
    std::span<const std::byte> bytes; ///< Bytes; Data: what was kept
};

/// Walks the fields of a record, of a pending one only what went in.
class FieldReader
{
public:
    explicit FieldReader(const CallRecord& record);
    std::optional<Field> next();

private:
    const std::byte* m_next;
    const std::byte* m_end;
};

/// All fields of a record, by slot; the first of a slot counts.
class RecordFields
{
public:
    void read(const CallRecord& record);
    /// Null where there is none. Valid until the next read().
    const Field* find(std::size_t slot, Direction direction) const
    {
        const Side& side = direction == Direction::Out ? m_out : m_in;
        return (side.has & (1U << slot)) != 0 ? &side.fields[slot] : nullptr;
    }

private:
    struct Side {
        std::array<Field, 16> fields;
        unsigned has = 0; ///< a bit for each slot
    };
    Side m_in;
    Side m_out;
};

std::byte* putVarint(std::byte* to, std::uint64_t value);
inline std::uint64_t zigzag(std::int64_t value)
{
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}

/// Values that have parts (hints, lists, entries) as bytes and back. The writer appends to a buffer
/// that is reused; the reader stops at the end without fault.
class PartsWriter
{
public:
    explicit PartsWriter(std::vector<std::byte>& out) : m_out(out) { m_out.clear(); }
    PartsWriter& number(std::int64_t value);
    PartsWriter& bytes(std::span<const std::byte> value);
    PartsWriter& text(std::string_view value);

private:
    std::vector<std::byte>& m_out;
};

class PartsReader
{
public:
    explicit PartsReader(std::span<const std::byte> bytes) : m_bytes(bytes) {}
    bool atEnd() const { return m_bytes.empty(); }
    std::int64_t number();
    std::span<const std::byte> bytes();
    std::string_view text();

private:
    std::uint64_t varint();
    std::span<const std::byte> m_bytes;
};

/// ReceiveNotes as recorded; `newlyDropped` is the difference to the call before on the same handle.
struct ControlParts {
    ControlParts() = default;
    explicit ControlParts(std::span<const std::byte> bytes);
    void write(std::vector<std::byte>& out) const;
    /// Of parts that were written with kUnknown: the number takes its place.
    static void setNewlyDropped(std::byte* parts, std::uint32_t value);
    static constexpr std::uint32_t kUnknown = ~std::uint32_t{0};

    bool hasDropped = false;
    std::uint32_t dropped = 0;
    std::uint32_t newlyDropped = 0;
    bool hasPacketInfo = false;
    std::uint32_t interfaceIndex = 0;
    std::span<const std::byte> destination; ///< sockaddr
};

} // namespace workbench::coding
