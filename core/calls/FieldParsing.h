// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"
#include "core/calls/CallSpec.h"
#include "core/calls/JournalLane.h"
#include "core/calls/JsonCursor.h"
#include "core/system/OptionLayout.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace workbench {

/// A JSON string, decoded only where that is asked for: most of what is looked for in a record's line reads
/// the same without.
class StoredText
{
public:
    /// With its quotation marks; must outlive this.
    void set(std::string_view json) { m_raw = json.substr(1, json.size() - 2), m_isDecoded = false; }
    std::string_view raw() const { return m_raw; }
    /// Empty where an escape is none.
    std::string_view decoded();

private:
    std::string_view m_raw;
    std::string m_decoded;
    bool m_isDecoded = false;
};

/// What a line of a log file says about one call, its values still JSON: views into the line.
struct StoredCall {
    static constexpr std::size_t kSlots = 16;

    const CallSpec* spec = nullptr;
    std::array<std::string_view, kSlots> in{}; ///< by slot; empty: not there
    std::array<std::string_view, kSlots> out{};
    std::string_view data;
    StoredText text; ///< the line as shown
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

    Fault writeInputs(StoredCall& call, RecordWriter& writer);
    Fault writeOutputs(StoredCall& call, RecordWriter& writer);
    /// The call last written brought the counter of dropped datagrams (SO_RXQ_OVFL); how many of them are new
    /// is ControlParts::kUnknown where the line does not tell.
    bool countsDropped() const { return m_countsDropped; }

private:
    /// A longer option value is none: no system has one.
    static constexpr std::size_t kLargestOption = std::size_t{64} << 10;

    void begin(StoredCall& call, RecordWriter& writer, Direction direction);
    void writeFields();
    void writeField(int slot, std::string_view value);
    std::int64_t scalar(int slot, const FieldSpec& field, JsonCursor& value);
    std::int64_t optionName(int slot, JsonCursor& value);
    void writeCompound(int slot, const FieldSpec& field, JsonCursor& value);
    void writeHandles(int slot, JsonCursor& value);
    void writeData(int slot);
    void writeNumber(int slot, std::int64_t value);
    void writeText(int slot, JsonCursor& value);
    void writeAddress(int slot, JsonCursor& value);
    void writeOptionValue(int slot, JsonCursor& value);
    void fillOption(JsonCursor& value, std::span<std::byte> bytes);
    void fillMember(const layout::OptionMember& member, JsonCursor& value, std::span<std::byte> bytes);
    std::int64_t largeNumber(JsonCursor& value);
    void fillSockaddr(JsonCursor& value, std::span<std::byte> bytes);
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

    StoredCall* m_call = nullptr;
    RecordWriter* m_writer = nullptr;
    Direction m_direction = Direction::In;
    Fault m_fault = Fault::None;
    std::array<std::optional<std::int64_t>, StoredCall::kSlots> m_numbers{}; ///< handed in
    bool m_countsDropped = false;
    std::string m_scratch;
    std::vector<std::byte> m_parts;
    std::vector<std::byte> m_kept;
    struct Known {
        constants::Group group{};
        std::string text;
        std::int64_t value = 0;
    };
    std::array<Known, 64> m_known; ///< the constant of a place that came last
};

} // namespace workbench
