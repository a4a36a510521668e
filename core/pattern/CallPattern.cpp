// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/pattern/CallPattern.h"

#include "core/calls/CallJson.h"
#include "core/follow/SocketLife.h"
#include "core/payload/Escapes.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace workbench {

namespace {

/// Functions that have another name on another system, or come in two forms; a pattern names them so
/// everywhere.
struct PortableName {
    std::string_view name;
    CallId call;
};
constexpr std::array kPortableNames{
    PortableName{"accept", CallId::Accept},   PortableName{"accept", CallId::Accept4},
    PortableName{"close", CallId::Close},     PortableName{"ioctl", CallId::Ioctl},
    PortableName{"poll", CallId::Poll},       PortableName{"pipe", CallId::Pipe},
    PortableName{"sendmsg", CallId::Sendmsg}, PortableName{"recvmsg", CallId::Recvmsg},
};

/// The fields of a line that a pattern may ask for as a whole, besides "call", "args", "out" and "data".
constexpr std::array<std::string_view, 8> kPlainFields{"actor", "socket", "made", "ret",
                                                       "error", "state",  "ms",   "injected"};

const Json& memberOf(const Json& json, std::string_view key)
{
    static const Json none;
    if (!json.is_object())
        return none;
    const auto found = json.find(std::string(key));
    return found == json.end() ? none : *found;
}

/// The error by its name on POSIX, too: WSAECONNREFUSED is ECONNREFUSED.
bool acceptsError(const Json& wanted, const Json& error, PatternBindings& bindings)
{
    if (acceptsValue(wanted, error, bindings))
        return true;
    constexpr std::string_view kWinsock = "WSA";
    if (!error.is_string())
        return false;
    const std::string_view name = error.get_ref<const std::string&>();
    return name.starts_with(kWinsock) && acceptsValue(wanted, Json(name.substr(kWinsock.size())), bindings);
}

bool acceptsMembers(const Json& wanted, const Json& actual, PatternBindings& bindings)
{
    return std::ranges::all_of(wanted.items(), [&](const auto& member) {
        return acceptsValue(member.value(), memberOf(actual, member.key()), bindings);
    });
}

bool acceptsField(const std::string& key, const Json& wanted, const SeenCall& call, PatternBindings& bindings)
{
    if (key == "call")
        return true; // asksFor() has looked
    const Json& actual = memberOf(call.fields, key);
    if (key == "socket")
        return call.socket != 0 && acceptsValue(wanted, Json(call.socket), bindings);
    if (key == "error")
        return acceptsError(wanted, actual, bindings);
    if (key == "args" || key == "out" || key == "data")
        return acceptsMembers(wanted, actual, bindings);
    return acceptsValue(wanted, actual, bindings);
}

/// The parameter belongs to one of these functions; to any where none is named.
bool hasParameter(const std::vector<CallId>& calls, std::string_view name)
{
    return calls.empty() ||
           std::ranges::any_of(calls, [&](CallId id) { return fieldSlot(callSpec(id), name) >= 0; });
}

void checkParameters(const JsonObject& json, const char* key, const std::vector<CallId>& calls)
{
    const auto members = json.object(key);
    if (!members)
        return;
    for (const auto& [name, value] : members->json().items()) {
        if (!hasParameter(calls, name))
            members->tell(JsonProblem::Kind::UnknownWord, name.c_str());
        members->check(name.c_str(), checkValue);
    }
}

void checkData(const JsonObject& json)
{
    const auto members = json.object("data");
    if (!members)
        return;
    for (const auto& [name, value] : members->json().items()) {
        if (name != "length" && name != "bytes")
            members->tell(JsonProblem::Kind::UnknownWord, name.c_str());
        members->check(name.c_str(), checkValue);
    }
}

void addCalls(const JsonObject& json, const Json& name, std::vector<CallId>& calls)
{
    if (!name.is_string()) {
        json.tell(JsonProblem::Kind::WrongKind, "call");
        return;
    }
    const std::vector<CallId> found = callsNamed(name.get_ref<const std::string&>());
    if (found.empty())
        json.tell(JsonProblem::Kind::UnknownWord, "call");
    calls.insert(calls.end(), found.begin(), found.end());
}

/// Payload as a pattern compares it: text with escapes, null where not all of it was kept.
Json keptText(const RecordedData& data)
{
    if (data.kept.size() < data.length)
        return nullptr;
    return escapedText(data.kept, Encoding::Utf8);
}

} // namespace

SeenCall seenCall(const CallHistory& history, const CallDirectory& directory, std::size_t row)
{
    const CallRecord& record = history.at(row);
    SeenCall call{.seq = record.seq(),
                  .id = record.call(),
                  .startNs = record.header().startNs,
                  .endNs = record.endNs(),
                  .socket = 0,
                  .fields = {}};
    call.socket = makerOf(history, record.header().handle, row);
    std::string line;
    appendJsonLine(line, record, directory);
    call.fields = Json::parse(line);
    call.fields["ms"] = static_cast<double>(record.durationNs()) / 1e6;
    if (record.spec().returns == ReturnKind::Descriptor && record.error() == 0)
        call.fields["made"] = record.seq();
    if (const auto data = record.data())
        call.fields["data"]["bytes"] = keptText(*data);
    return call;
}

bool isSeen(const CallRecord& record)
{
    return record.category() != CallCategory::Housekeeping && record.category() != CallCategory::Waiting;
}

CallPattern CallPattern::read(const JsonObject& json)
{
    CallPattern pattern;
    if (!json.json().is_object())
        return pattern;
    pattern.m_json = json.json();
    if (json.has("call")) {
        const Json& names = json.json()["call"];
        for (const Json& name : names.is_array() ? names : Json::array({names}))
            addCalls(json, name, pattern.m_calls);
        if (names.is_array() && names.empty())
            json.tell(JsonProblem::Kind::Missing, "call");
    }
    for (const auto& [key, value] : json.json().items()) {
        if (key == "data")
            checkData(json);
        else if (key == "args" || key == "out")
            checkParameters(json, key.c_str(), pattern.m_calls);
        else if (std::ranges::find(kPlainFields, key) != kPlainFields.end())
            json.check(key.c_str(), checkValue);
        else if (key != "call")
            json.tell(JsonProblem::Kind::UnknownWord, key.c_str());
    }
    return pattern;
}

bool CallPattern::asksFor(CallId call) const
{
    return m_calls.empty() || std::ranges::find(m_calls, call) != m_calls.end();
}

bool CallPattern::accepts(const SeenCall& call, PatternBindings& bindings) const
{
    PatternBindings learnt = bindings;
    for (const auto& [key, wanted] : m_json.items()) {
        if (!acceptsField(key, wanted, call, learnt))
            return false;
    }
    bindings = std::move(learnt);
    return true;
}

std::vector<std::string> CallPattern::variables() const { return variablesIn(m_json); }

std::vector<CallId> callsNamed(std::string_view name)
{
    std::vector<CallId> calls;
    for (const PortableName& one : kPortableNames) {
        if (one.name == name)
            calls.push_back(one.call);
    }
    if (calls.empty()) {
        if (const CallSpec* spec = findCallSpec(name))
            calls.push_back(spec->id);
    }
    return calls;
}

} // namespace workbench
