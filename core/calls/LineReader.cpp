// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/LineReader.h"

#include "core/calls/ShownValues.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <new>

namespace workbench {

namespace {

enum Key : std::size_t {
    Seq,
    Time,
    Duration,
    Thread,
    Actor,
    HandleKey,
    Call,
    Args,
    Ret,
    Errno,
    Out,
    Data,
    State,
    Category,
    Injected,
    Text,
    KeyCount
};
/// In the order of CallJson; "error" repeats "errno" in words.
constexpr std::array<std::string_view, KeyCount> kKeys{
    "seq", "time",  "duration_us", "thread", "actor", "handle",   "call",     "args",
    "ret", "errno", "out",         "data",   "state", "category", "injected", "text"};

std::optional<std::int64_t> digits(std::string_view text)
{
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

constexpr std::array kCategories{CallCategory::Setup, CallCategory::Io, CallCategory::Lookup,
                                 CallCategory::Waiting, CallCategory::Housekeeping};

/// The note tells what the handle was where nothing else does.
bool tells(std::string_view line, std::string_view note)
{
    const std::size_t tail = line.size() - std::min<std::size_t>(line.size(), note.size() + 16);
    return line.find(note, tail) != std::string_view::npos;
}

/// The value behind a key, asked for once; 0, which stands for none, again and again.
template <typename Value, typename Make> Value known(ByText<Value>& values, std::string_view key, Make&& make)
{
    const auto found = values.find(key);
    if (found != values.end())
        return found->second;
    const Value value = make();
    if (value != Value{})
        values.emplace(key, value);
    return value;
}

} // namespace

struct LineReader::Texts {
    std::array<std::string_view, KeyCount> values{};
    std::string_view operator[](Key key) const { return values[key]; }
};

std::span<const std::byte> LineReader::record() const
{
    const auto* header = reinterpret_cast<const RecordHeader*>(m_room.data());
    return {reinterpret_cast<const std::byte*>(header), header->size};
}

LineFault LineReader::read(std::string_view line)
{
    Texts texts;
    if (const LineFault fault = collect(line, texts); fault != LineFault::None)
        return fault;
    const std::size_t room = sizeof(RecordHeader) + FieldParser::roomFor(line.size());
    if (m_room.size() * 8 < room)
        m_room.resize((room + 7) / 8);
    auto* header = new (m_room.data()) RecordHeader;
    if (const LineFault fault = fillHeader(texts, *header); fault != LineFault::None)
        return fault;
    RecordWriter writer(*header, reinterpret_cast<std::byte*>(m_room.data() + m_room.size()) - 16);
    auto fault = m_parser.writeInputs(m_call, writer);
    header->inputSize = static_cast<std::uint32_t>(writer.size());
    if (fault == FieldParser::Fault::None && !m_call.pending)
        fault = m_parser.writeOutputs(m_call, writer);
    if (fault != FieldParser::Fault::None)
        return fault == FieldParser::Fault::UnknownName ? LineFault::UnknownName : LineFault::NotACall;
    if (writer.close() > std::numeric_limits<std::uint32_t>::max())
        return LineFault::TooLong;
    return LineFault::None;
}

/// Finds the values of the line without reading them: they may stand in any order.
LineFault LineReader::collect(std::string_view line, Texts& texts)
{
    JsonCursor cursor(line);
    std::size_t expected = 0;
    bool more = cursor.open('{');
    if (!more)
        return LineFault::Broken;
    for (more = cursor.more(); more; more = cursor.more()) {
        const std::string_view key = cursor.key();
        const std::string_view value = cursor.skip();
        if (expected == KeyCount || key != kKeys[expected])
            expected = static_cast<std::size_t>(std::ranges::find(kKeys, key) - kKeys.begin());
        if (expected < KeyCount)
            texts.values[expected++] = value;
        else
            expected = 0; // "error", or a field of a later version
    }
    if (cursor.failed() || !cursor.atEnd())
        return LineFault::Broken;
    for (const std::string_view value : texts.values) {
        if (value.empty())
            return LineFault::NotACall;
    }
    return LineFault::None;
}

bool LineReader::collectFields(std::string_view object, Direction direction)
{
    auto& values = direction == Direction::In ? m_call.in : m_call.out;
    values.fill({});
    if (object == "null")
        return true;
    JsonCursor cursor(object);
    if (!cursor.open('{'))
        return false;
    std::size_t slot = 0;
    while (cursor.more()) {
        const std::string_view key = cursor.key();
        const auto& fields = m_call.spec->fields;
        while (slot < fields.size() && fields[slot].name != key)
            ++slot;
        if (slot == fields.size())
            slot = static_cast<std::size_t>(std::max(fieldSlot(*m_call.spec, key), -1));
        if (slot >= fields.size())
            return false;
        values[slot++] = cursor.skip();
    }
    return !cursor.failed();
}

LineFault LineReader::fillHeader(const Texts& texts, RecordHeader& header)
{
    const auto cursor = [&](Key key) { return JsonCursor(texts[key]); };
    const auto string = [&](Key key, std::string& scratch) { return cursor(key).string(scratch); };

    const auto seq = cursor(Seq).integer();
    const auto start = string(Time, m_scratch);
    const auto startNs = start ? time(*start) : std::nullopt;
    const auto thread = cursor(Thread).unsignedInteger();
    if (!seq || *seq <= 0 || !startNs || !thread || !texts[Text].starts_with('"'))
        return LineFault::NotACall;
    header.seq = static_cast<std::uint64_t>(*seq);
    header.startNs = *startNs;
    if (*thread != m_threadId) {
        m_threadId = *thread;
        m_thread = m_names.thread(m_threadId);
    }
    header.thread = m_thread;
    m_call.text.set(texts[Text]);

    const auto name = string(Call, m_scratch);
    if (!name)
        return LineFault::NotACall;
    m_call.spec = known(m_specs, *name, [&] { return findCallSpec(*name); });
    if (m_call.spec == nullptr)
        return LineFault::UnknownCall;
    header.call = m_call.spec->id;
    const auto actor = string(Actor, m_scratch);
    if (!actor)
        return LineFault::NotACall;
    header.actor = known(m_actors, *actor, [&] { return m_names.actor(*actor); });
    const auto category = string(Category, m_scratch);
    const auto found = std::ranges::find_if(
        kCategories, [&](CallCategory each) { return category && categoryName(each) == *category; });
    if (found == kCategories.end())
        return LineFault::NotACall;
    header.category = *found;
    if (!collectFields(texts[Args], Direction::In) || !collectFields(texts[Out], Direction::Out))
        return LineFault::NotACall;
    m_call.data = texts[Data];
    return fillResult(texts, header);
}

LineFault LineReader::fillResult(const Texts& texts, RecordHeader& header)
{
    const auto isNull = [&](Key key) { return texts[key] == "null"; };
    m_call.pending = isNull(Duration);
    if (!m_call.pending) {
        const auto ret = JsonCursor(texts[Ret]).integer();
        const auto duration = JsonCursor(texts[Duration]).thousandths();
        const auto injected = JsonCursor(texts[Injected]).boolean();
        const auto error = isNull(Errno) ? std::int64_t{0} : JsonCursor(texts[Errno]).integer();
        const auto state = isNull(State) ? std::string_view() : JsonCursor(texts[State]).string(m_scratch);
        const auto named = state ? constants::tcpStateNamed(*state) : std::nullopt;
        if (!ret || !duration || !injected || !error || !named)
            return LineFault::NotACall;
        header.ret = *ret;
        header.durationNs = *duration;
        header.injected = *injected;
        header.error = static_cast<std::int32_t>(*error);
        header.state = static_cast<std::uint8_t>(*named);
    }
    m_call.ret = header.ret;
    m_call.error = header.error;

    const auto handle = isNull(HandleKey) ? kInvalidHandle : JsonCursor(texts[HandleKey]).integer();
    if (!handle)
        return LineFault::NotACall;
    // Of a call that made one it is the new one, which the result tells.
    const bool made = m_call.spec->returns == ReturnKind::Descriptor && !m_call.spec->startsWithHandle();
    header.handle = made ? kInvalidHandle : *handle;
    header.endpoint = endpoint();
    return LineFault::None;
}

/// RFC 3339 in UTC: "2026-11-26T09:11:12.123456Z".
std::optional<std::int64_t> LineReader::time(std::string_view text)
{
    using namespace std::chrono;
    constexpr std::size_t length = 19; // to the second
    if (text.size() < length + 1 || text.back() != 'Z')
        return std::nullopt;
    if (text.substr(0, length) != m_second) {
        const auto part = [&](std::size_t at, std::size_t count) { return digits(text.substr(at, count)); };
        const auto year = part(0, 4), month = part(5, 2), day = part(8, 2);
        const auto hour = part(11, 2), minute = part(14, 2), second = part(17, 2);
        if (!year || !month || !day || !hour || !minute || !second)
            return std::nullopt;
        const year_month_day date{std::chrono::year(static_cast<int>(*year)),
                                  std::chrono::month(static_cast<unsigned>(*month)),
                                  std::chrono::day(static_cast<unsigned>(*day))};
        if (!date.ok() || *hour > 23 || *minute > 59 || *second > 60)
            return std::nullopt;
        const auto since = sys_days(date).time_since_epoch() + hours(*hour) + minutes(*minute);
        const std::int64_t whole = duration_cast<seconds>(since).count() + *second;
        constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / 1'000'000'000 - 1;
        if (whole > most || whole < -most) // nanoseconds since 1970 reach from 1678 to 2262
            return std::nullopt;
        m_secondNs = whole * 1'000'000'000;
        m_second = text.substr(0, length);
    }
    const std::string_view rest = text.substr(length, text.size() - length - 1);
    if (rest.empty())
        return m_secondNs;
    const auto fraction = digits(rest.substr(1, 9));
    if (rest[0] != '.' || !fraction || rest.size() < 2)
        return std::nullopt;
    std::int64_t ns = *fraction;
    for (std::size_t count = rest.size() - 1; count < 9; ++count)
        ns *= 10;
    return m_secondNs + ns;
}

/// Without addresses in the line the notes may tell what the handle is, else what made it: LoadedLog.
std::uint32_t LineReader::endpoint()
{
    if (!m_call.spec->startsWithHandle())
        return 0;
    std::string_view text = shown::endpointText(m_call.text.raw());
    if (text.find('\\') != std::string_view::npos)
        text = shown::endpointText(m_call.text.decoded());
    const auto addressed = known(m_endpoints, text, [&] { return m_names.endpoint(text); });
    if (addressed != 0)
        return addressed;
    if (tells(m_call.text.raw(), "(end of stream: the peer has finished sending)") ||
        tells(m_call.text.raw(), "(end of stream: the connection is over)") ||
        tells(m_call.text.raw(), "(end of stream: reading was shut down here)"))
        return m_names.bareEndpoint(constants::afInet, constants::sockStream);
    if (tells(m_call.text.raw(), "(an empty datagram)"))
        return m_names.bareEndpoint(constants::afInet, constants::sockDgram);
    return 0;
}

} // namespace workbench
