// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallText.h"

#include "core/calls/CallValue.h"
#include "core/calls/FieldCoding.h"

#include <algorithm>

namespace workbench {

using Kind = CallValue::Kind;

namespace {

/// Builds the left-hand side field by field, and its spans.
class LineBuilder
{
public:
    LineBuilder(const CallRecord& record, const CallDirectory& directory, const CallTextOptions& options)
        : m_record(record), m_spec(record.spec()), m_directory(directory), m_options(options)
    {
    }

    CallText build();

private:
    void append(std::string_view text, TextRole role);
    void appendField(int slot);
    void appendHandle(const FieldSpec& field);
    void appendData(const CallValue& value, const FieldSpec& field);
    void appendStructure(int& slot);
    void appendWrittenBack(int slot);

    const CallRecord& m_record;
    const CallSpec& m_spec;
    const CallDirectory& m_directory;
    const CallTextOptions& m_options;
    CallText m_line;
};

std::string valueText(const CallValue& value, std::string_view fieldName);

std::string joined(const std::vector<CallValue>& parts)
{
    std::string text;
    for (const CallValue& part : parts) {
        if (!text.empty())
            text += ", ";
        if (!part.name.empty())
            text += part.name + ' ';
        text += part.kind == Kind::Address ? part.address.text() : valueText(part, {});
    }
    return text;
}

std::string dataText(const CallValue& value, std::size_t limit)
{
    const auto shown = value.bytes.first(std::min(value.bytes.size(), limit));
    std::string text = '"' + quotedBytes(shown) + '"';
    if (shown.size() < static_cast<std::uint64_t>(value.number))
        text += "...";
    return text;
}

std::string valueText(const CallValue& value, std::string_view fieldName)
{
    switch (value.kind) {
    case Kind::Null:
        return "NULL";
    case Kind::Unwritten:
        return std::string(fieldName);
    case Kind::Number:
        return std::to_string(value.number);
    case Kind::Symbol:
        return value.text;
    case Kind::Text:
        return '"' + quotedBytes(std::as_bytes(std::span(value.text))) + '"';
    case Kind::Data:
        return dataText(value, CallTextOptions{}.dataLimit);
    case Kind::Address:
        return value.address.callText();
    case Kind::List:
        return '[' + joined(value.parts) + ']';
    case Kind::Struct:
        return '{' + joined(value.parts) + '}';
    }
    return {};
}

/// Without the brackets that a list has.
std::string innerText(const CallValue& value)
{
    return value.kind == Kind::List ? joined(value.parts) : valueText(value, {});
}

bool isPointee(const FieldSpec& field)
{
    return field.kind == FieldKind::HostEntry || field.kind == FieldKind::ServiceEntry;
}

/// Members of a structure that say nothing are left out of the line.
bool isQuiet(const CallValue& value)
{
    return value.kind == Kind::Unwritten || value.kind == Kind::Null ||
           ((value.kind == Kind::Number || value.kind == Kind::Symbol) && value.number == 0);
}

void LineBuilder::append(std::string_view text, TextRole role)
{
    if (m_options.spans && role != TextRole::Plain)
        m_line.spans.push_back(
            {static_cast<std::uint32_t>(m_line.text.size()), static_cast<std::uint32_t>(text.size()), role});
    m_line.text += text;
}

CallText LineBuilder::build()
{
    append(m_spec.name, TextRole::Name);
    m_line.text += '(';
    bool first = true;
    for (int slot = 0; slot < static_cast<int>(m_spec.fields.size()); ++slot) {
        if (isPointee(m_spec.fields[static_cast<std::size_t>(slot)]))
            continue;
        if (!first)
            m_line.text += ", ";
        first = false;
        if (m_spec.fields[static_cast<std::size_t>(slot)].structure.empty())
            appendField(slot);
        else
            appendStructure(slot);
    }
    m_line.text += ')';
    return std::move(m_line);
}

void LineBuilder::appendField(int slot)
{
    const FieldSpec& field = m_spec.fields[static_cast<std::size_t>(slot)];
    if (field.kind == FieldKind::Descriptor) {
        appendHandle(field);
    } else if (field.direction == Direction::InOut) {
        appendWrittenBack(slot);
    } else {
        CallValue value = decodeField(m_record, slot, field.direction).value_or(CallValue());
        // Room for an address that was not asked for: NULL, as its length.
        const bool noRoom = value.kind == Kind::Unwritten && field.kind == FieldKind::Address &&
                            !m_record.number(slot + 1).has_value();
        if (noRoom)
            value.kind = Kind::Null;
        if (value.kind == Kind::Data)
            appendData(value, field);
        else
            m_line.text += valueText(value, field.name);
    }
}

void LineBuilder::appendHandle(const FieldSpec& field)
{
    if (field.kind != FieldKind::Descriptor)
        return;
    m_line.text += std::to_string(m_record.handle());
    const std::uint32_t id = m_record.header().endpoint;
    if (id == 0)
        return;
    std::string endpoint = m_directory.endpoint(id).callText();
    if (!endpoint.empty() && !m_options.endpoints)
        endpoint = "<\u2026>";
    if (!endpoint.empty())
        append(endpoint, TextRole::Endpoint);
}

void LineBuilder::appendData(const CallValue& value, const FieldSpec& field)
{
    append(dataText(value, m_options.dataLimit),
           field.direction == Direction::Out ? TextRole::ReceivedData : TextRole::SentData);
}

/// "[16]", "[128 => 16]"; NULL where no room was handed in.
void LineBuilder::appendWrittenBack(int slot)
{
    const CallValue in = decodeField(m_record, slot, Direction::In).value_or(CallValue());
    const CallValue out = decodeField(m_record, slot, Direction::Out).value_or(CallValue());
    if (in.kind == Kind::Null) {
        m_line.text += "NULL";
        return;
    }
    const std::string before = innerText(in);
    const std::string after = out.kind == Kind::Unwritten ? before : innerText(out);
    m_line.text += '[' + (before == after ? before : before + " => " + after) + ']';
}

/// "{{AF_INET, 192.0.2.17:40112}, [{"T21.5", 65536}], MSG_TRUNC}"; leaves `slot` at the last member.
void LineBuilder::appendStructure(int& slot)
{
    const std::string_view structure = m_spec.fields[static_cast<std::size_t>(slot)].structure;
    m_line.text += '{';
    bool first = true;
    for (;; ++slot) {
        const FieldSpec& field = m_spec.fields[static_cast<std::size_t>(slot)];
        const CallValue value = decodeField(m_record, slot, field.direction).value_or(CallValue());
        const bool shown = field.kind == FieldKind::Data || !isQuiet(value);
        if (shown && !first)
            m_line.text += ", ";
        first = first && !shown;
        if (field.kind == FieldKind::Data) {
            m_line.text += "[{";
            if (value.kind == Kind::Data)
                appendData(value, field);
            else
                m_line.text += "buf";
            m_line.text += ", " + std::to_string(m_record.number(slot + 1).value_or(0)) + "}]";
            ++slot; // its length
        } else if (shown) {
            m_line.text += valueText(value, field.name);
        }
        const auto next = static_cast<std::size_t>(slot) + 1;
        if (next == m_spec.fields.size() || m_spec.fields[next].structure != structure)
            break;
    }
    m_line.text += '}';
}

/// The structure that a pointer to be returned points to.
std::string pointeeText(const CallRecord& record)
{
    const auto fields = record.spec().fields;
    for (std::size_t slot = 0; slot < fields.size(); ++slot) {
        if (isPointee(fields[slot])) {
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
        parts.note = ResultNote::EndOfStream;
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

std::string quotedBytes(std::span<const std::byte> bytes)
{
    constexpr std::string_view named = "\a\b\t\n\v\f\r";
    constexpr std::string_view names = "abtnvfr";
    std::string text;
    text.reserve(bytes.size() + 8);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto c = std::to_integer<unsigned char>(bytes[i]);
        const std::size_t known = named.find(static_cast<char>(c));
        if (c == '"' || c == '\\') {
            text += '\\';
            text += static_cast<char>(c);
        } else if (c >= 0x20 && c < 0x7f) {
            text += static_cast<char>(c);
        } else if (c != 0 && known != std::string_view::npos) {
            text += '\\';
            text += names[known];
        } else {
            // Octal; all three digits where a digit follows.
            const bool digitNext = i + 1 < bytes.size() &&
                                   std::to_integer<unsigned char>(bytes[i + 1]) >= '0' &&
                                   std::to_integer<unsigned char>(bytes[i + 1]) <= '9';
            text += '\\';
            if (digitNext || c >= 64)
                text += static_cast<char>('0' + (c >> 6));
            if (digitNext || c >= 8)
                text += static_cast<char>('0' + ((c >> 3) & 7));
            text += static_cast<char>('0' + (c & 7));
        }
    }
    return text;
}

CallText callText(const CallRecord& record, const CallDirectory& directory, const CallTextOptions& options)
{
    return LineBuilder(record, directory, options).build();
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
    CallTextOptions options;
    options.spans = false;
    const ResultParts parts = resultParts(record, directory);
    std::string line = callText(record, directory, options).text + " = " + parts.value;
    if (const std::string remark = remarkText(record, parts); !remark.empty())
        line += ' ' + remark;
    return line;
}

namespace {

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
    const auto bytes = record.bytes(slot, direction);
    return bytes ? std::to_string(bytes->size()) + " B" : std::string();
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
    if (written && in && in->kind != Kind::Null && valueText(*in, {}) != row.value)
        row.before = valueText(*in, {});
    if (field.kind == FieldKind::Descriptor) {
        const std::string endpoint = directory.endpoint(record.header().endpoint).callText();
        if (!endpoint.empty())
            row.value += ' ' + endpoint;
        row.raw = std::to_string(record.handle());
    }
    // Lists and structures of several values are told one value a row.
    const bool opens = (value.kind == Kind::Struct || value.kind == Kind::List) && value.parts.size() > 1 &&
                       field.kind != FieldKind::PollItems;
    if (opens && value.kind == Kind::Struct)
        row.value.clear();
    if (opens && value.kind == Kind::List)
        row.value = std::to_string(value.parts.size());
    rows.push_back(row);
    if (!opens)
        return;
    for (std::size_t i = 0; i < value.parts.size(); ++i) {
        const CallValue& part = value.parts[i];
        ArgumentRow member;
        member.name = part.name.empty() ? '[' + std::to_string(i) + ']' : part.name;
        member.depth = row.depth + 1;
        member.value = part.kind == Kind::Address ? part.address.text() : valueText(part, {});
        if (part.kind == Kind::Symbol)
            member.raw = std::to_string(part.number);
        member.writtenBack = written;
        rows.push_back(std::move(member));
    }
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
