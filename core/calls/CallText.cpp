// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallText.h"

#include "core/calls/CallValue.h"
#include "core/calls/FieldCoding.h"
#include "core/calls/LineText.h"
#include "core/calls/ValueText.h"

#include <algorithm>
#include <array>

namespace workbench {

using Kind = CallValue::Kind;

namespace {

/// The structure that a pointer to be returned points to.
std::string pointeeText(const CallRecord& record)
{
    const auto fields = record.spec().fields;
    for (std::size_t slot = 0; slot < fields.size(); ++slot) {
        if (fields[slot].isPointee()) {
            const auto value = decodeField(record, static_cast<int>(slot), Direction::Out);
            return value && value->kind == Kind::Struct ? ' ' + valueText(*value, {}) : std::string();
        }
    }
    return {};
}

std::string returnText(const CallRecord& record)
{
    if (record.pending())
        return "?";
    if (record.spec().returns != ReturnKind::Pointer)
        return std::to_string(record.ret());
    return record.ret() == 0 ? "NULL" : std::string(record.spec().pointee) + pointeeText(record);
}

/// Datagrams dropped since the call before, 0 where none.
std::uint32_t newlyDropped(const CallRecord& record)
{
    const int slot = fieldSlot(record.spec(), "msg_control");
    const auto bytes = slot < 0 ? std::nullopt : record.bytes(slot, Direction::Out);
    return bytes ? coding::ControlParts(*bytes).newlyDropped : 0;
}

void noteRead(ResultParts& parts, const CallRecord& record, bool stream)
{
    const std::uint64_t room =
        static_cast<std::uint64_t>(record.number(record.spec().dataSlot + 1).value_or(0));
    const std::uint64_t moved = record.data() ? record.data()->length : 0;
    const bool isSocket = record.header().endpoint != 0;
    switch (outcomeOf(record, stream)) {
    case Outcome::EndOfStream:
        parts.note = endOfStreamNote(record);
        break;
    case Outcome::Truncated:
        parts.first = newlyDropped(record);
        parts.note = ResultNote::Dropped;
        if (parts.first == 0 || static_cast<std::uint64_t>(std::max<std::int64_t>(record.ret(), 0)) > moved) {
            parts.note = ResultNote::Cut;
            parts.first = moved;
            parts.second = record.ret() > static_cast<std::int64_t>(moved)
                               ? static_cast<std::uint64_t>(record.ret()) - moved
                               : 0;
        }
        break;
    default:
        if (record.error() == 0 && record.ret() == 0 && !stream && isSocket && room > 0)
            parts.note = ResultNote::EmptyDatagram;
        break;
    }
}

std::string noteWords(const ResultParts& parts)
{
    const std::string first = std::to_string(parts.first);
    const std::string second = std::to_string(parts.second);
    switch (parts.note) {
    case ResultNote::None:
        return {};
    case ResultNote::EndOfStream:
        return "end of stream: the peer has finished sending";
    case ResultNote::ConnectionOver:
        return "end of stream: the connection is over";
    case ResultNote::ReadingShut:
        return "end of stream: reading was shut down here";
    case ResultNote::EmptyDatagram:
        return "an empty datagram";
    case ResultNote::Cut:
        return "cut: " + first + " bytes kept, " + (parts.second == 0 ? std::string("the rest") : second) +
               " lost";
    case ResultNote::Dropped:
        return first + " dropped before this one";
    case ResultNote::ShortCount:
        return "short: " + first + " of " + second + " bytes";
    }
    return {};
}

} // namespace

ResultNote endOfStreamNote(const CallRecord& record)
{
    switch (record.state()) {
    case constants::TcpState::Close: // after a reset, told once by a call before, too
        return ResultNote::ConnectionOver;
    case constants::TcpState::Established:
    case constants::TcpState::FinWait1:
    case constants::TcpState::FinWait2: // the peer's FIN would have led out of these (RFC 9293, figure 5)
        return ResultNote::ReadingShut;
    default:
        return ResultNote::EndOfStream;
    }
}

std::string quotedBytes(std::span<const std::byte> bytes)
{
    TextBuffer text;
    appendQuoted(text, bytes);
    return std::string(text.view());
}

CallText callText(const CallRecord& record, const CallDirectory& directory, const CallTextOptions& options)
{
    CallText call;
    TextBuffer text;
    LineText(directory).appendCall(text, record, options, options.spans ? &call.spans : nullptr);
    call.text = text.view();
    return call;
}

ResultParts resultParts(const CallRecord& record, const CallDirectory& /*directory*/)
{
    const CallSpec& spec = record.spec();
    const bool stream = CallDirectory::isStream(record.header().endpoint);
    ResultParts parts;
    parts.value = returnText(record);
    parts.injected = record.injected();
    if (record.error() != 0) {
        parts.errorName = constants::errorName(spec.errors, record.error());
        parts.errorText = constants::errorText(spec.errors, record.error());
    }
    if (record.pending() || !spec.movesBytes())
        return parts;
    if (spec.reads()) {
        noteRead(parts, record, stream);
    } else if (record.error() == 0 && record.data() &&
               static_cast<std::uint64_t>(record.ret()) < record.data()->length) {
        parts.note = ResultNote::ShortCount;
        parts.first = static_cast<std::uint64_t>(record.ret());
        parts.second = record.data()->length;
    }
    return parts;
}

std::string remarkText(const CallRecord& record, const ResultParts& parts)
{
    std::string text;
    const auto add = [&text](std::string_view part) {
        if (!text.empty())
            text += ' ';
        text += part;
    };
    if (!parts.errorName.empty())
        add(parts.errorName + " (" + parts.errorText + ')');
    if (const std::string words = noteWords(parts); !words.empty())
        add('(' + words + ')');
    if (record.pending())
        add("<unfinished ...>");
    if (parts.injected)
        add("(INJECTED)");
    return text;
}

std::string lineText(const CallRecord& record, const CallDirectory& directory)
{
    TextBuffer line;
    LineText(directory).appendLine(line, record);
    return std::string(line.view());
}

namespace {

/// The record has the bytes that the call was given or wrote.
bool isHeldAsItWas(FieldKind kind)
{
    return kind == FieldKind::Address || kind == FieldKind::OptionValue || kind == FieldKind::Text ||
           kind == FieldKind::AddressOctets;
}

std::string rawText(const CallRecord& record, int slot, Direction direction, const CallValue& value)
{
    if (const auto number = record.number(slot, direction)) {
        constexpr char digits[] = "0123456789abcdef";
        if (value.kind != Kind::Symbol && *number >= 0 && *number < 10000)
            return std::to_string(*number);
        std::string hex;
        auto rest = static_cast<std::uint64_t>(*number);
        do {
            hex.insert(hex.begin(), digits[rest & 15]);
            rest >>= 4;
        } while (rest != 0);
        return *number < 0 ? std::to_string(*number) : "0x" + hex;
    }
    if (value.kind == Kind::Data)
        return std::to_string(value.number) + " B";
    // What the record holds of these is not what the call was given: their size is not known.
    const FieldKind kind = record.spec().fields[static_cast<std::size_t>(slot)].kind;
    if (!isHeldAsItWas(kind))
        return {};
    const auto bytes = record.bytes(slot, direction);
    return bytes ? std::to_string(bytes->size()) + " B" : std::string();
}

bool opens(const CallValue& value)
{
    return (value.kind == Kind::Struct || value.kind == Kind::List) && value.parts.size() > 1;
}

std::vector<std::byte> copyOf(std::span<const std::byte> bytes) { return {bytes.begin(), bytes.end()}; }

/// Of struct addrinfo, as far as they are hints (getaddrinfo(3)). On the line their places tell them.
constexpr std::array<std::string_view, 4> kHintMembers{"ai_flags", "ai_family", "ai_socktype", "ai_protocol"};

/// Members of structures and lists, one value a row, however deep.
void appendParts(std::vector<ArgumentRow>& rows, const CallValue& value, int depth, bool written)
{
    for (std::size_t i = 0; i < value.parts.size(); ++i) {
        const CallValue& part = value.parts[i];
        ArgumentRow member;
        member.name = part.name.empty() ? '[' + std::to_string(i) + ']' : part.name;
        member.depth = depth;
        member.value = part.kind == Kind::Address ? part.address.text() : valueText(part, {});
        if (part.kind == Kind::Symbol)
            member.raw = std::to_string(part.number);
        if (part.kind == Kind::Address) {
            member.bytes = copyOf(part.address.bytes());
            member.raw = std::to_string(member.bytes.size()) + " B";
        }
        member.writtenBack = written;
        rows.push_back(std::move(member));
        if (opens(part))
            appendParts(rows, part, depth + 1, written);
    }
}

/// The bytes that the call was given or wrote, where the record holds them as they were.
std::vector<std::byte> plainBytes(const CallRecord& record, int slot, FieldKind kind, bool written)
{
    if (!isHeldAsItWas(kind))
        return {};
    const auto bytes = record.bytes(slot, written ? Direction::Out : Direction::In);
    return bytes ? copyOf(*bytes) : std::vector<std::byte>();
}

void appendRows(std::vector<ArgumentRow>& rows, const CallRecord& record, const CallDirectory& directory,
                int slot)
{
    const FieldSpec& field = record.spec().fields[static_cast<std::size_t>(slot)];
    const auto in = decodeField(record, slot, Direction::In);
    const auto out = decodeField(record, slot, Direction::Out);
    const bool written = out && out->kind != Kind::Unwritten;
    const CallValue& value = written ? *out : in ? *in : *out;
    ArgumentRow row;
    row.name = field.name;
    row.depth = field.structure.empty() ? 0 : 1;
    row.slot = slot;
    row.writtenBack = written;
    row.value = value.kind == Kind::Unwritten ? std::string()
                : value.kind == Kind::Address ? value.address.text()
                                              : valueText(value, {});
    row.raw = rawText(record, slot, written ? Direction::Out : Direction::In, value);
    row.bytes = plainBytes(record, slot, field.kind, written);
    if (written && in && in->kind != Kind::Null && valueText(*in, {}) != row.value)
        row.before = valueText(*in, {});
    if (field.kind == FieldKind::Descriptor) {
        const std::string endpoint = directory.endpoint(record.header().endpoint).callText();
        if (!endpoint.empty())
            row.value += ' ' + endpoint;
        row.raw = std::to_string(record.handle());
    }
    // Lists and structures of several values are told one value a row.
    const bool isOpen = opens(value) && field.kind != FieldKind::PollItems;
    if (isOpen && value.kind == Kind::Struct)
        row.value.clear();
    if (isOpen && value.kind == Kind::List)
        row.value = std::to_string(value.parts.size());
    const int depth = row.depth + 1;
    rows.push_back(std::move(row));
    if (!isOpen)
        return;
    CallValue named = value;
    if (field.kind == FieldKind::Hints) {
        for (std::size_t i = 0; i < std::min(named.parts.size(), kHintMembers.size()); ++i)
            named.parts[i].name = kHintMembers[i];
    }
    appendParts(rows, named, depth, written);
}

} // namespace

std::vector<ArgumentRow> argumentRows(const CallRecord& record, const CallDirectory& directory)
{
    std::vector<ArgumentRow> rows;
    std::string_view structure;
    for (std::size_t slot = 0; slot < record.spec().fields.size(); ++slot) {
        const FieldSpec& field = record.spec().fields[slot];
        if (!field.structure.empty() && field.structure != structure) {
            ArgumentRow head;
            head.name = field.structure;
            rows.push_back(std::move(head));
        }
        structure = field.structure;
        appendRows(rows, record, directory, static_cast<int>(slot));
    }
    return rows;
}

} // namespace workbench
