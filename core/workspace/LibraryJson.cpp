// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/workspace/LibraryJson.h"

#include "core/payload/HexText.h"

#include <algorithm>
#include <type_traits>

namespace workbench {

namespace {

constexpr std::size_t kMostFolders = 32;
constexpr std::size_t kMostItems = 100'000;
constexpr std::int64_t kLongestMs = 24LL * 3600 * 1000; // a day
constexpr double kMostPerSecond = 1e9;

constexpr WordTable<PayloadMode, 3> kModes{
    {{PayloadMode::Text, "text"}, {PayloadMode::Escapes, "escapes"}, {PayloadMode::Hex, "hex"}}};
constexpr WordTable<Encoding, 10> kEncodings{{{Encoding::Utf8, "UTF-8"},
                                              {Encoding::Latin1, "Latin-1"},
                                              {Encoding::Utf16Le, "UTF-16LE"},
                                              {Encoding::Utf16Be, "UTF-16BE"},
                                              {Encoding::Utf32Le, "UTF-32LE"},
                                              {Encoding::Utf32Be, "UTF-32BE"},
                                              {Encoding::Latin9, "Latin-9"},
                                              {Encoding::Windows1252, "Windows-1252"},
                                              {Encoding::Koi8R, "KOI8-R"},
                                              {Encoding::Cp437, "CP437"}}};
constexpr WordTable<LineEnding, 5> kEndings{{{LineEnding::None, "none"},
                                             {LineEnding::Lf, "LF"},
                                             {LineEnding::CrLf, "CRLF"},
                                             {LineEnding::Cr, "CR"},
                                             {LineEnding::Nul, "NUL"}}};
constexpr WordTable<Transport, 4> kTransports{{{Transport::Tcp, "tcp"},
                                               {Transport::Udp, "udp"},
                                               {Transport::UnixStream, "unix-stream"},
                                               {Transport::UnixDatagram, "unix-datagram"}}};
constexpr WordTable<ByteOrder, 2> kOrders{
    {{ByteOrder::BigEndian, "big"}, {ByteOrder::LittleEndian, "little"}}};
constexpr WordTable<FramingKind, 5> kFramings{{{FramingKind::Read, "read"},
                                               {FramingKind::Line, "line"},
                                               {FramingKind::Delimiter, "delimiter"},
                                               {FramingKind::Fixed, "fixed"},
                                               {FramingKind::Prefix, "prefix"}}};
constexpr WordTable<MatchKind, 8> kMatches{{{MatchKind::Any, "any"},
                                            {MatchKind::Exact, "exact"},
                                            {MatchKind::StartsWith, "starts"},
                                            {MatchKind::Contains, "contains"},
                                            {MatchKind::EndsWith, "ends"},
                                            {MatchKind::Regex, "regex"},
                                            {MatchKind::HexPattern, "hex"},
                                            {MatchKind::Length, "length"}}};
constexpr WordTable<ReplyTrigger, 3> kTriggers{{{ReplyTrigger::Message, "message"},
                                                {ReplyTrigger::Connected, "connected"},
                                                {ReplyTrigger::Idle, "idle"}}};
constexpr WordTable<ReplyAction, 7> kActions{{{ReplyAction::Reply, "reply"},
                                              {ReplyAction::Echo, "echo"},
                                              {ReplyAction::Nothing, "nothing"},
                                              {ReplyAction::HalfClose, "half-close"},
                                              {ReplyAction::Close, "close"},
                                              {ReplyAction::Abort, "abort"},
                                              {ReplyAction::Forward, "forward"}}};
constexpr WordTable<ReplyTimes, 3> kTimes{
    {{ReplyTimes::Always, "always"}, {ReplyTimes::Once, "once"}, {ReplyTimes::EveryNth, "every-nth"}}};
constexpr WordTable<SequenceStepKind, 6> kSteps{{{SequenceStepKind::Send, "send"},
                                                 {SequenceStepKind::Wait, "wait"},
                                                 {SequenceStepKind::Expect, "expect"},
                                                 {SequenceStepKind::Repeat, "repeat"},
                                                 {SequenceStepKind::HalfClose, "half-close"},
                                                 {SequenceStepKind::Close, "close"}}};
constexpr WordTable<OnTimeout, 3> kTimeouts{
    {{OnTimeout::Fail, "fail"}, {OnTimeout::GoOn, "go-on"}, {OnTimeout::GoTo, "go-to"}}};

/// Text that is no UTF-8 (half of a character was typed) cannot stand in JSON: its bytes do, in hex.
void writeText(Json& json, const char* key, const char* rawKey, const std::string& text)
{
    if (decode(bytesIn(text), Encoding::Utf8).illFormed == 0)
        json[key] = text;
    else
        json[rawKey] = hexText(bytesIn(text));
}

void readText(const JsonObject& json, const char* key, const char* rawKey, std::string& text)
{
    json.read(key, text);
    std::string hex;
    json.read(rawKey, hex);
    const Parsed<Bytes> raw = parseHex(hex);
    if (!raw)
        json.tell(JsonProblem::Kind::OutOfRange, rawKey);
    else if (!hex.empty())
        text.assign(reinterpret_cast<const char*>(raw.value().data()), raw.value().size());
}

void readMs(const JsonObject& json, const char* key, std::chrono::milliseconds& value, std::int64_t least = 0)
{
    std::int64_t number = value.count();
    json.read(key, number, least, kLongestMs);
    value = std::chrono::milliseconds(number);
}

bool comparesBytes(MatchKind kind)
{
    return kind == MatchKind::Exact || kind == MatchKind::StartsWith || kind == MatchKind::Contains ||
           kind == MatchKind::EndsWith;
}

Json toJson(const MatchSpec& match)
{
    Json json{{"kind", wordOf(kMatches, match.kind)}};
    if (comparesBytes(match.kind))
        json["bytes"] = toJson(match.bytes);
    if (match.kind == MatchKind::Regex || match.kind == MatchKind::HexPattern)
        writeText(json, "pattern", "pattern_raw", match.pattern);
    if (match.foldCase)
        json["fold_case"] = true;
    if (match.kind == MatchKind::Length) {
        json["least"] = match.least;
        json["most"] = match.most;
    }
    return json;
}

MatchSpec matchOf(const JsonObject& json)
{
    MatchSpec match;
    json.read("kind", match.kind, kMatches);
    if (const auto bytes = json.object("bytes"))
        match.bytes = payloadOf(*bytes);
    readText(json, "pattern", "pattern_raw", match.pattern);
    json.read("fold_case", match.foldCase);
    json.read("least", match.least);
    json.read("most", match.most);
    return match;
}

Json toJson(const ReplyRule& rule)
{
    Json json;
    writeText(json, "name", "name_raw", rule.name);
    if (!rule.on)
        json["on"] = false;
    json["when"] = wordOf(kTriggers, rule.trigger);
    if (rule.trigger == ReplyTrigger::Message)
        json["match"] = toJson(rule.match);
    if (rule.trigger == ReplyTrigger::Idle)
        json["idle_ms"] = rule.idle.count();
    if (rule.times != ReplyTimes::Always)
        json["times"] = wordOf(kTimes, rule.times);
    if (rule.times == ReplyTimes::EveryNth)
        json["nth"] = rule.nth;
    json["then"] = wordOf(kActions, rule.action);
    if (rule.action == ReplyAction::Reply)
        json["payload"] = toJson(rule.payload);
    if (rule.action == ReplyAction::Forward)
        json["to"] = rule.forwardTo;
    if (rule.delay.count() != 0)
        json["delay_ms"] = rule.delay.count();
    return json;
}

ReplyRule ruleOf(const JsonObject& json)
{
    ReplyRule rule;
    readText(json, "name", "name_raw", rule.name);
    json.read("on", rule.on);
    json.read("when", rule.trigger, kTriggers);
    if (const auto match = json.object("match"))
        rule.match = matchOf(*match);
    readMs(json, "idle_ms", rule.idle, 1);
    json.read("times", rule.times, kTimes);
    json.read("nth", rule.nth, std::uint32_t{1});
    json.read("then", rule.action, kActions);
    if (const auto payload = json.object("payload"))
        rule.payload = payloadOf(*payload);
    json.read("to", rule.forwardTo);
    readMs(json, "delay_ms", rule.delay);
    return rule;
}

Json toJson(const SequenceStep& step)
{
    Json json{{"do", wordOf(kSteps, step.kind)}};
    if (step.kind == SequenceStepKind::Send)
        json["payload"] = toJson(step.payload);
    if (step.kind == SequenceStepKind::Wait || step.kind == SequenceStepKind::Expect)
        json["ms"] = step.time.count();
    if (step.kind == SequenceStepKind::Expect) {
        json["match"] = toJson(step.match);
        json["on_timeout"] = wordOf(kTimeouts, step.onTimeout);
    }
    const bool goesElsewhere = step.kind == SequenceStepKind::Expect && step.onTimeout == OnTimeout::GoTo;
    if (step.kind == SequenceStepKind::Repeat || goesElsewhere)
        json["target"] = step.target;
    if (step.kind == SequenceStepKind::Repeat)
        json["times"] = step.times;
    return json;
}

SequenceStep stepOf(const JsonObject& json)
{
    SequenceStep step;
    json.require("do");
    json.read("do", step.kind, kSteps);
    if (const auto payload = json.object("payload"))
        step.payload = payloadOf(*payload);
    readMs(json, "ms", step.time);
    if (const auto match = json.object("match"))
        step.match = matchOf(*match);
    json.read("on_timeout", step.onTimeout, kTimeouts);
    json.read("target", step.target);
    json.read("times", step.times);
    return step;
}

/// Reads a tree and keeps count of what it holds.
class LibraryReader
{
public:
    std::vector<LibraryItem> items(const JsonObject& json, const char* key, std::size_t depth)
    {
        std::vector<LibraryItem> items;
        if (depth > kMostFolders) {
            json.tell(JsonProblem::Kind::TooDeep, key);
            return items;
        }
        json.objects(key, kMostItems - std::min(m_count, kMostItems), [&](const JsonObject& one) {
            ++m_count;
            LibraryItem item;
            readText(one, "name", "name_raw", item.name);
            readText(one, "note", "note_raw", item.note);
            if (readContent(one, item, depth))
                items.push_back(std::move(item));
        });
        return items;
    }

private:
    bool readContent(const JsonObject& json, LibraryItem& item, std::size_t depth)
    {
        if (json.has("folder")) {
            item.content = LibraryFolder{items(json, "folder", depth + 1)};
        } else if (const auto payload = json.object("payload")) {
            SavedPayload saved;
            saved.payload = payloadOf(*payload);
            if (const auto target = json.object("target"))
                saved.target = targetOf(*target);
            if (const auto repetition = json.object("repetition"))
                saved.repetition = repetitionOf(*repetition);
            item.content = std::move(saved);
        } else if (const auto target = json.object("target")) {
            item.content = targetOf(*target);
        } else if (const auto rules = json.object("rules")) {
            item.content = replyRulesOf(*rules);
        } else if (const auto sequence = json.object("sequence")) {
            item.content = sequenceOf(*sequence);
        } else {
            json.tell(JsonProblem::Kind::Missing, "payload");
            return false;
        }
        return true;
    }

    std::size_t m_count = 0;
};

template <class... Cases> struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases> Overloaded(Cases...) -> Overloaded<Cases...>;

} // namespace

Json toJson(const Framing& framing)
{
    Json json{{"kind", wordOf(kFramings, framing.kind)}};
    if (framing.kind == FramingKind::Delimiter)
        json["delimiter"] = hexText(framing.delimiter);
    if (framing.kind == FramingKind::Fixed)
        json["size"] = framing.size;
    if (framing.kind == FramingKind::Prefix) {
        json["offset"] = framing.offset;
        json["width"] = framing.width;
        json["order"] = wordOf(kOrders, framing.order);
        json["plus"] = framing.plus;
    }
    return json;
}

Framing framingOf(const JsonObject& json)
{
    Framing framing;
    json.read("kind", framing.kind, kFramings);
    std::string delimiter;
    json.read("delimiter", delimiter);
    Parsed<Bytes> bytes = parseHex(delimiter);
    if (bytes)
        framing.delimiter = bytes.value();
    if (framing.kind == FramingKind::Delimiter && framing.delimiter.empty()) {
        json.tell(bytes ? JsonProblem::Kind::Missing : JsonProblem::Kind::OutOfRange, "delimiter");
        framing.kind = FramingKind::Read;
    }
    json.read("size", framing.size, std::size_t{1}, Framer::kLongest);
    json.read("offset", framing.offset, std::size_t{0}, Framer::kLongest);
    json.read("width", framing.width, std::size_t{1}, std::size_t{8});
    json.read("order", framing.order, kOrders);
    json.read("plus", framing.plus, -std::int64_t{Framer::kLongest}, std::int64_t{Framer::kLongest});
    return framing;
}

Json toJson(const Payload& payload)
{
    Json json{{"mode", wordOf(kModes, payload.mode)}};
    if (payload.encoding != Encoding::Utf8)
        json["encoding"] = wordOf(kEncodings, payload.encoding);
    if (payload.ending != LineEnding::None)
        json["ending"] = wordOf(kEndings, payload.ending);
    if (payload.variables)
        json["variables"] = true;
    writeText(json, "text", "text_raw", payload.text);
    return json;
}

Payload payloadOf(const JsonObject& json)
{
    Payload payload;
    json.read("mode", payload.mode, kModes);
    json.read("encoding", payload.encoding, kEncodings);
    json.read("ending", payload.ending, kEndings);
    json.read("variables", payload.variables);
    readText(json, "text", "text_raw", payload.text);
    return payload;
}

Json toJson(const Target& target)
{
    Json json{{"transport", wordOf(kTransports, target.transport)}};
    writeText(json, "host", "host_raw", target.host);
    if (target.transport == Transport::Tcp || target.transport == Transport::Udp)
        json["port"] = target.port;
    return json;
}

Target targetOf(const JsonObject& json)
{
    Target target;
    json.read("transport", target.transport, kTransports);
    readText(json, "host", "host_raw", target.host);
    json.read("port", target.port);
    return target;
}

Json toJson(const SavedRepetition& repetition)
{
    const Pace& pace = repetition.pace;
    Json json{{"per_second", pace.perSecond}};
    if (pace.ramp.count() != 0) {
        json["start_per_second"] = pace.startPerSecond;
        json["ramp_ms"] = std::chrono::duration_cast<std::chrono::milliseconds>(pace.ramp).count();
    }
    if (pace.burst != 1)
        json["burst"] = pace.burst;
    json["count"] = repetition.count;
    return json;
}

SavedRepetition repetitionOf(const JsonObject& json)
{
    SavedRepetition repetition;
    json.read("per_second", repetition.pace.perSecond, 0, kMostPerSecond);
    json.read("start_per_second", repetition.pace.startPerSecond, 0, kMostPerSecond);
    std::chrono::milliseconds ramp{0};
    readMs(json, "ramp_ms", ramp);
    repetition.pace.ramp = ramp;
    json.read("burst", repetition.pace.burst, std::uint32_t{1}, std::uint32_t{1'000'000});
    json.read("count", repetition.count);
    return repetition;
}

Json toJson(const ReplyRules& rules)
{
    Json list = Json::array();
    for (const ReplyRule& rule : rules.rules)
        list.push_back(toJson(rule));
    return {{"framing", toJson(rules.framing)}, {"rules", list}};
}

ReplyRules replyRulesOf(const JsonObject& json)
{
    ReplyRules rules;
    if (const auto framing = json.object("framing"))
        rules.framing = framingOf(*framing);
    json.objects("rules", kMostItems, [&](const JsonObject& one) { rules.rules.push_back(ruleOf(one)); });
    return rules;
}

Json toJson(const Sequence& sequence)
{
    Json list = Json::array();
    for (const SequenceStep& step : sequence.steps)
        list.push_back(toJson(step));
    return {{"framing", toJson(sequence.framing)}, {"steps", list}};
}

Sequence sequenceOf(const JsonObject& json)
{
    Sequence sequence;
    if (const auto framing = json.object("framing"))
        sequence.framing = framingOf(*framing);
    json.objects("steps", kMostItems, [&](const JsonObject& one) { sequence.steps.push_back(stepOf(one)); });
    return sequence;
}

Json toJson(const LibraryItem& item)
{
    Json json;
    writeText(json, "name", "name_raw", item.name);
    if (!item.note.empty())
        writeText(json, "note", "note_raw", item.note);
    std::visit(Overloaded{[&](const LibraryFolder& folder) { json["folder"] = toJson(folder.items); },
                          [&](const SavedPayload& saved) {
                              json["payload"] = toJson(saved.payload);
                              if (saved.target)
                                  json["target"] = toJson(*saved.target);
                              if (saved.repetition)
                                  json["repetition"] = toJson(*saved.repetition);
                          },
                          [&](const Target& target) { json["target"] = toJson(target); },
                          [&](const ReplyRules& rules) { json["rules"] = toJson(rules); },
                          [&](const Sequence& sequence) { json["sequence"] = toJson(sequence); }},
               item.content);
    return json;
}

Json toJson(const std::vector<LibraryItem>& items)
{
    Json list = Json::array();
    for (const LibraryItem& item : items)
        list.push_back(toJson(item));
    return list;
}

std::vector<LibraryItem> libraryOf(const JsonObject& json, const char* key)
{
    return LibraryReader().items(json, key, 0);
}

} // namespace workbench
