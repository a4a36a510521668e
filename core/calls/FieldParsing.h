// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"
#include "core/calls/CallSpec.h"
#include "core/calls/JournalLane.h"
#include "core/calls/JsonCursor.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace workbench {

/// What a line of a log file says about one call, its values still JSON: views into the line.
struct StoredCall {
    static constexpr std::size_t kSlots = 16;

    const CallSpec* spec = nullptr;
    std::array<std::string_view, kSlots> in{}; ///< by slot; empty: not there
    std::array<std::string_view, kSlots> out{};
    std::string_view data;
    std::string_view text; ///< the line as shown, decoded
    std::int64_t ret = 0;
    int error = 0;
    bool pending = false;
};

/// Turns the values of a StoredCall back into the fields of a record: the inverse of decodeField() and
/// CallJson for every FieldKind. Reused for many calls; one thread.
class FieldParser
{
public:
    enum class Fault : std::uint8_t {
        None,
        WrongValue,  ///< JSON, but not what the field holds
        UnknownName, ///< a constant that this system does not have
    };

    /// Bytes that the fields of a call take at most, whatever its line says; `line` is its length.
    static std::size_t roomFor(std::size_t line);

    /// Datagrams that the socket had dropped before this call (SO_RXQ_OVFL), where the reader knows it.
    void setDroppedBefore(std::uint32_t dropped) { m_droppedBefore = dropped; }
    Fault writeInputs(const StoredCall& call, RecordWriter& writer);
    Fault writeOutputs(const StoredCall& call, RecordWriter& writer);
    /// The counter that the call last written brought, if any.
    std::optional<std::uint32_t> dropped() const { return m_dropped; }

private:
    /// A longer option value is none: no system has one.
    static constexpr std::size_t kLargestOption = std::size_t{64} << 10;

    void begin(const StoredCall& call, RecordWriter& writer, Direction direction);
    void writeFields();
    void writeField(int slot, std::string_view value);
    void writeData(int slot);
    void writeNumber(int slot, std::int64_t value);
    void writeText(int slot, JsonCursor& value);
    void writeAddress(int slot, JsonCursor& value);
    void writeOptionValue(int slot, JsonCursor& value);
    void fillOption(JsonCursor& value, std::span<std::byte> bytes);
    void fillState(JsonCursor& value, std::span<std::byte> bytes);
    void writeControl(int slot, JsonCursor& value);
    void writePairs(int slot, JsonCursor& value, constants::Group group, bool handleFirst);
    void writePair(JsonCursor& value, constants::Group group, bool handleFirst);
    void writeList(int slot, JsonCursor& value);
    void writeHints(int slot, JsonCursor& value);
    void writeHost(int slot, JsonCursor& value);
    void writeService(int slot, JsonCursor& value);

    std::int64_t integer(JsonCursor& value);
    std::int64_t constant(JsonCursor& value, constants::Group group);
    std::int64_t port(JsonCursor& value);
    std::string_view string(JsonCursor& value);
    std::string text(JsonCursor& value);
    std::vector<std::string> texts(JsonCursor& value);
    SocketAddress host(JsonCursor& value);
    void refuse(Fault fault) { m_fault = m_fault == Fault::None ? fault : m_fault; }
    /// A number that was read before, of the field at `slot`.
    std::optional<std::int64_t> read(int slot) const;

    const StoredCall* m_call = nullptr;
    RecordWriter* m_writer = nullptr;
    Direction m_direction = Direction::In;
    Fault m_fault = Fault::None;
    std::array<std::optional<std::int64_t>, StoredCall::kSlots> m_numbers{}; ///< handed in
    std::uint32_t m_droppedBefore = 0;
    std::optional<std::uint32_t> m_dropped;
    std::string m_scratch;
    std::vector<std::byte> m_parts;
    struct Known {
        std::string text;
        std::int64_t value = 0;
    };
    std::array<Known, 32> m_known; ///< by group: the constant that came last
};

} // namespace workbench
