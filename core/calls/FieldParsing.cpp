// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/FieldParsing.h"

#include "core/calls/FieldCoding.h"
#include "core/calls/ShownValues.h"

#include <algorithm>
#include <charconv>

namespace workbench {

using coding::PartsWriter;
using constants::Group;

namespace {

/// No option is larger; a line may claim anything.
constexpr std::size_t kLargestAddress = 128;

/// Kept as a number, shown by a name.
constexpr bool isScalar(FieldKind kind)
{
    return kind == FieldKind::Port || kind == FieldKind::Constant || kind == FieldKind::OptionName ||
           kind == FieldKind::StatusArgument;
}

std::span<const std::byte> bytesOf(std::string_view text) { return std::as_bytes(std::span(text)); }

/// A sockaddr may have been handed in longer (room behind a path) or shorter (a path without its NUL).
SocketAddress withLength(const SocketAddress& address, std::int64_t length)
{
    const auto known = address.bytes();
    if (length <= 0 || length > static_cast<std::int64_t>(kLargestAddress) ||
        known.size() == static_cast<std::size_t>(length))
        return address;
    std::vector<std::byte> bytes(known.begin(), known.end());
    bytes.resize(static_cast<std::size_t>(length));
    SocketAddress fitted = SocketAddress::fromBytes(bytes);
    return fitted.callText() == address.callText() ? fitted : address;
}

/// "5 dropped before this one" in a line.
std::optional<std::uint32_t> droppedInLine(std::string_view line)
{
    const std::size_t words = line.rfind(" dropped before this one)");
    const std::size_t from = words == std::string_view::npos ? words : line.rfind('(', words);
    if (from == std::string_view::npos)
        return std::nullopt;
    std::uint32_t count = 0;
    const auto [stop, error] = std::from_chars(line.data() + from + 1, line.data() + words, count);
    return error == std::errc() && stop == line.data() + words ? std::optional(count) : std::nullopt;
}

/// Where the payload's literal begins in a line, behind its quote; npos where the buffer is only named.
std::size_t payloadInLine(std::string_view line, const CallSpec& spec)
{
    const std::size_t head = std::max(spec.name.size(), shown::endpointText(line).size());
    const bool isMember = !spec.fields[static_cast<std::size_t>(spec.dataSlot)].structure.empty();
    const std::string_view before = isMember ? "[{\"" : ", \"";
    const std::size_t at = line.find(before, head);
    return at == std::string_view::npos ? at : at + before.size();
}

} // namespace

std::string_view StoredText::decoded()
{
    if (!m_isDecoded && !decodeEscapes(m_raw, m_decoded))
        m_decoded.clear();
    m_isDecoded = true;
    return m_decoded;
}

std::size_t FieldParser::roomFor(std::size_t line) { return 4 * line + 2 * kLargestOption + 8192; }

FieldParser::Fault FieldParser::writeInputs(StoredCall& call, RecordWriter& writer)
{
    m_numbers.fill(std::nullopt);
    m_countsDropped = false;
    m_fault = Fault::None;
    begin(call, writer, Direction::In);
    return m_fault;
}

FieldParser::Fault FieldParser::writeOutputs(StoredCall& call, RecordWriter& writer)
{
    m_fault = Fault::None;
    begin(call, writer, Direction::Out);
    return m_fault;
}

void FieldParser::begin(StoredCall& call, RecordWriter& writer, Direction direction)
{
    m_call = &call;
    m_writer = &writer;
    m_direction = direction;
    writeFields();
}

void FieldParser::writeFields()
{
    const auto& values = m_direction == Direction::In ? m_call->in : m_call->out;
    const auto fields = m_call->spec->fields;
    // The payload is told elsewhere, and its length is needed for it: last.
    for (std::size_t slot = 0; slot < fields.size() && m_fault == Fault::None; ++slot) {
        const FieldSpec& field = fields[slot];
        const bool isHandle = slot == 0 && field.kind == FieldKind::Descriptor; // the header has it
        const bool fits = field.direction == Direction::InOut || field.direction == m_direction;
        if (fits && !isHandle && field.kind != FieldKind::Data && !values[slot].empty() &&
            values[slot] != "null")
            writeField(static_cast<int>(slot), values[slot]);
    }
    const int dataSlot = m_call->spec->dataSlot;
    if (dataSlot >= 0 && m_fault == Fault::None &&
        fields[static_cast<std::size_t>(dataSlot)].direction == m_direction)
        writeData(dataSlot);
}

std::optional<std::int64_t> FieldParser::read(int slot) const
{
    return m_numbers[static_cast<std::size_t>(slot)];
}

void FieldParser::writeNumber(int slot, std::int64_t value)
{
    if (m_direction == Direction::In)
        m_numbers[static_cast<std::size_t>(slot)] = value;
    m_writer->number(slot, value, m_direction);
}

void FieldParser::writeField(int slot, std::string_view text)
{
    const FieldSpec& field = m_call->spec->fields[static_cast<std::size_t>(slot)];
    JsonCursor value(text);
    if (isPlainNumber(field.kind))
        writeNumber(slot, integer(value));
    else if (isScalar(field.kind))
        writeNumber(slot, scalar(slot, field, value));
    else
        writeCompound(slot, field, value);
    if (value.failed() || !value.atEnd())
        refuse(Fault::WrongValue);
}

/// A number that is shown as something else.
std::int64_t FieldParser::scalar(int slot, const FieldSpec& field, JsonCursor& value)
{
    switch (field.kind) {
    case FieldKind::Port:
        return port(value);
    case FieldKind::OptionName:
        return optionName(slot, value);
    case FieldKind::StatusArgument:
        return constant(value, Group::StatusFlags);
    default:
        return constant(value, field.group);
    }
}

std::int64_t FieldParser::optionName(int slot, JsonCursor& value)
{
    if (value.peek() != '"')
        return integer(value);
    const auto level = static_cast<int>(read(slot - 1).value_or(0));
    const auto* option = constants::findOption(level, string(value));
    if (option == nullptr)
        refuse(Fault::UnknownName);
    return option == nullptr ? 0 : option->name;
}

/// One row a FieldKind that is no number.
void FieldParser::writeCompound(int slot, const FieldSpec& field, JsonCursor& value)
{
    switch (field.kind) {
    case FieldKind::Text:
        return writeText(slot, value);
    case FieldKind::AddressOctets:
        return m_writer->bytes(slot, shown::octets(host(value)), m_direction);
    case FieldKind::Address:
        return writeAddress(slot, value);
    case FieldKind::OptionValue:
        return writeOptionValue(slot, value);
    case FieldKind::Control:
        return writeControl(slot, value);
    case FieldKind::PollItems:
        return writePairs(slot, value, Group::PollEvents, true);
    case FieldKind::EpollEvents:
        return writePairs(slot, value, Group::EpollEvents, false);
    case FieldKind::EpollEvent:
        m_parts.clear();
        writePair(value, Group::EpollEvents, false);
        return m_writer->bytes(slot, m_parts, m_direction);
    case FieldKind::HandlePair:
        return writeHandles(slot, value);
    case FieldKind::Hints:
        return writeHints(slot, value);
    case FieldKind::AddressList:
        return writeList(slot, value);
    case FieldKind::HostEntry:
        return writeHost(slot, value);
    case FieldKind::ServiceEntry:
        return writeService(slot, value);
    default: // numbers: scalar(); the payload: writeData()
        return;
    }
}

void FieldParser::writeHandles(int slot, JsonCursor& value)
{
    PartsWriter parts(m_parts);
    for (bool more = value.open('[') && value.more(); more; more = value.more())
        parts.number(integer(value));
    m_writer->bytes(slot, m_parts, m_direction);
}

std::int64_t FieldParser::integer(JsonCursor& value) { return value.integer().value_or(0); }

std::string_view FieldParser::string(JsonCursor& value)
{
    return value.string(m_scratch).value_or(std::string_view());
}

/// A text whose bytes were no UTF-8 stands whole in the line, in octal.
std::string FieldParser::text(JsonCursor& value)
{
    std::string bytes(string(value));
    if (bytes.find('\xff') != std::string::npos)
        bytes = shown::literalLike(m_call->text.decoded(), bytes).value_or(bytes);
    return bytes;
}

void FieldParser::writeText(int slot, JsonCursor& value)
{
    m_writer->bytes(slot, bytesOf(text(value)), m_direction);
}

std::int64_t FieldParser::constant(JsonCursor& value, Group group)
{
    if (value.peek() != '"')
        return integer(value);
    const std::string_view name = string(value);
    const std::size_t place = std::hash<std::string_view>()(name) + static_cast<std::size_t>(group);
    Known& known = m_known[place % m_known.size()];
    if (known.group != group || known.text != name || name.empty()) {
        const auto found = constants::valueOf(group, name);
        if (!found) {
            refuse(Fault::UnknownName);
            return 0;
        }
        // These are ints: a negative one was shown as its 32 bits.
        const bool isUnsigned = group == Group::IoctlRequest || group == Group::EpollEvents;
        known.group = group;
        known.text = name;
        known.value = isUnsigned ? static_cast<std::int64_t>(*found)
                                 : static_cast<std::int32_t>(static_cast<std::uint32_t>(*found));
    }
    return known.value;
}

/// "htons(80)".
std::int64_t FieldParser::port(JsonCursor& value)
{
    const std::string_view shownPort = string(value);
    std::int64_t number = 0;
    constexpr std::string_view head = "htons(";
    const auto* from = shownPort.data() + std::min(head.size(), shownPort.size());
    const auto [stop, error] = std::from_chars(from, shownPort.data() + shownPort.size(), number);
    if (!shownPort.starts_with(head) || error != std::errc() || std::string_view(stop, 1) != ")")
        refuse(Fault::WrongValue);
    return number;
}

SocketAddress FieldParser::host(JsonCursor& value)
{
    const auto address = shown::host(string(value));
    if (!address) {
        refuse(Fault::WrongValue);
        return SocketAddress::ipv4({}, 0);
    }
    return *address;
}

void FieldParser::writeAddress(int slot, JsonCursor& value)
{
    const std::string_view text = string(value);
    // Where the line has to tell what the text means there may be escapes in it.
    const bool isTold = text.empty() || shown::hasLocal(m_call->text.raw());
    std::string_view line = isTold ? m_call->text.decoded() : m_call->text.raw();
    // What stands behind the payload is looked for from the end: the payload may hold anything.
    if (m_call->spec->movesBytes() && slot > m_call->spec->dataSlot)
        line.remove_prefix(std::min(line.rfind("{AF_"), line.size()));
    const auto address = shown::address(text, line);
    if (!address) {
        refuse(Fault::UnknownName);
        return;
    }
    const auto next = static_cast<std::size_t>(slot) + 1;
    const auto fields = m_call->spec->fields;
    std::int64_t length = 0;
    if (next < fields.size() && fields[next].kind == FieldKind::AddressLength) {
        JsonCursor told(m_direction == Direction::In ? m_call->in[next] : m_call->out[next]);
        length = told.peek() == 0 ? 0 : told.integer().value_or(0);
    }
    const SocketAddress whole = withLength(*address, length);
    m_writer->bytes(slot, whole.bytes(), m_direction);
}

/// What the log file tells is what moved; of a send the line shows the beginning of what was offered.
void FieldParser::writeData(int slot)
{
    if (m_call->data.empty() || m_call->data == "null")
        return;
    JsonCursor value(m_call->data);
    std::int64_t length = 0;
    std::vector<std::byte>& kept = m_kept;
    kept.clear();
    for (bool more = value.open('{') && value.more(); more; more = value.more()) {
        const std::string_view key = value.key();
        if (key == "length")
            length = integer(value);
        else if (key == "base64")
            shown::base64(string(value), kept);
        else
            value.skip();
    }
    if (value.failed() || length < 0) {
        refuse(Fault::WrongValue);
        return;
    }
    if (m_direction == Direction::In) {
        const std::int64_t offered = read(slot + 1).value_or(length);
        if (length < offered) {
            const std::string_view line = m_call->text.decoded();
            const std::size_t at = payloadInLine(line, *m_call->spec);
            auto begun = at == std::string_view::npos ? std::nullopt : shown::quoted(line, at);
            if (begun && begun->size() > kept.size())
                kept = std::move(*begun);
        }
        length = offered;
    }
    m_writer->data(slot, static_cast<std::uint64_t>(length), kept, m_direction);
}

void FieldParser::writeControl(int slot, JsonCursor& value)
{
    coding::ControlParts parts;
    SocketAddress destination;
    for (bool more = value.open('{') && value.more(); more; more = value.more()) {
        const std::string_view key = value.key();
        if (key == "SO_RXQ_OVFL") {
            parts.hasDropped = true;
            parts.dropped = static_cast<std::uint32_t>(integer(value));
            m_countsDropped = true;
            parts.newlyDropped = droppedInLine(m_call->text.raw()).value_or(coding::ControlParts::kUnknown);
        } else if (key == "PKTINFO") {
            parts.hasPacketInfo = true;
            for (bool inner = value.open('{') && value.more(); inner; inner = value.more()) {
                if (value.key() == "ifindex")
                    parts.interfaceIndex = static_cast<std::uint32_t>(integer(value));
                else
                    destination = host(value);
            }
        } else {
            refuse(Fault::UnknownName);
            return;
        }
    }
    parts.destination = destination.bytes();
    parts.write(m_parts);
    m_writer->bytes(slot, m_parts, m_direction);
}

void FieldParser::writePair(JsonCursor& value, Group group, bool handleFirst)
{
    std::byte buffer[20];
    std::byte* end = buffer;
    int count = 0;
    for (bool more = value.open('[') && value.more(); more && count < 2; more = value.more(), ++count) {
        const std::int64_t number = (count == 0) == handleFirst ? integer(value) : constant(value, group);
        end = coding::putVarint(end, coding::zigzag(number));
    }
    if (count != 2)
        refuse(Fault::WrongValue);
    m_parts.insert(m_parts.end(), buffer, end);
}

void FieldParser::writePairs(int slot, JsonCursor& value, Group group, bool handleFirst)
{
    m_parts.clear();
    for (bool more = value.open('[') && value.more(); more && !value.failed(); more = value.more())
        writePair(value, group, handleFirst);
    m_writer->bytes(slot, m_parts, m_direction);
}

void FieldParser::writeHints(int slot, JsonCursor& value)
{
    constexpr std::array groups{Group::AddressInfoFlags, Group::Family, Group::SocketType, Group::Protocol};
    std::array<std::int64_t, groups.size()> numbers{};
    std::size_t count = 0;
    for (bool more = value.open('[') && value.more(); more && count < groups.size();
         more = value.more(), ++count)
        numbers[count] = constant(value, groups[count]);
    PartsWriter parts(m_parts);
    for (const std::int64_t number : numbers)
        parts.number(number);
    m_writer->bytes(slot, m_parts, m_direction);
}

/// The file has the addresses; their family follows from them, type and protocol are not told.
void FieldParser::writeList(int slot, JsonCursor& value)
{
    PartsWriter parts(m_parts);
    parts.text({});
    for (bool more = value.open('[') && value.more(); more && m_fault == Fault::None; more = value.more()) {
        const auto address = shown::address(string(value), {});
        if (!address || value.failed()) {
            refuse(Fault::WrongValue);
            return;
        }
        parts.number(address->family()).number(0).number(0).bytes(address->bytes());
    }
    m_writer->bytes(slot, m_parts, m_direction);
}

std::vector<std::string> FieldParser::texts(JsonCursor& value)
{
    std::vector<std::string> all;
    for (bool more = value.open('[') && value.more(); more && !value.failed(); more = value.more())
        all.push_back(text(value));
    return all;
}

void FieldParser::writeHost(int slot, JsonCursor& value)
{
    std::string name;
    std::vector<std::string> aliases;
    std::vector<SocketAddress> addresses;
    for (bool more = value.open('{') && value.more(); more && !value.failed(); more = value.more()) {
        const std::string_view key = value.key();
        if (key == "h_name") {
            name = text(value);
        } else if (key == "h_aliases") {
            aliases = texts(value);
        } else {
            for (bool inner = value.open('[') && value.more(); inner && !value.failed(); inner = value.more())
                addresses.push_back(host(value));
        }
    }
    PartsWriter parts(m_parts);
    parts.text(name).number(static_cast<std::int64_t>(aliases.size()));
    for (const std::string& alias : aliases)
        parts.text(alias);
    parts.number(addresses.empty() ? constants::afInet : addresses.front().family())
        .number(static_cast<std::int64_t>(addresses.size()));
    for (const SocketAddress& address : addresses)
        parts.bytes(address.bytes());
    m_writer->bytes(slot, m_parts, m_direction);
}

void FieldParser::writeService(int slot, JsonCursor& value)
{
    std::string name;
    std::string protocol;
    std::vector<std::string> aliases;
    std::int64_t number = 0;
    for (bool more = value.open('{') && value.more(); more && !value.failed(); more = value.more()) {
        const std::string_view key = value.key();
        if (key == "s_name")
            name = text(value);
        else if (key == "s_aliases")
            aliases = texts(value);
        else if (key == "s_port")
            number = port(value);
        else
            protocol = text(value);
    }
    PartsWriter parts(m_parts);
    parts.text(name).number(static_cast<std::int64_t>(aliases.size()));
    for (const std::string& alias : aliases)
        parts.text(alias);
    parts.number(number).text(protocol);
    m_writer->bytes(slot, m_parts, m_direction);
}

} // namespace workbench
