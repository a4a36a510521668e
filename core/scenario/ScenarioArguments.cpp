// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/scenario/ScenarioArguments.h"

#include "core/calls/ShownValues.h"
#include "core/manual/LookupForms.h"
#include "core/options/OptionValue.h"
#include "core/payload/Escapes.h"
#include "core/system/Constants.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <utility>

namespace workbench {

namespace {

using constants::Group;

constexpr std::size_t kLongestPayload = std::size_t{1} << 30;
constexpr std::int64_t kLargestBuffer = std::int64_t{1} << 30;
constexpr std::int64_t kLargestRoom = std::int64_t{1} << 20; // of names

/// Constants by their name on POSIX, for systems that call them otherwise or do without.
struct PortableConstant {
    std::string_view posix;
    std::string_view other;
};
constexpr std::array kPortableConstants{
    PortableConstant{"SHUT_RD", "SD_RECEIVE"}, PortableConstant{"SHUT_WR", "SD_SEND"},
    PortableConstant{"SHUT_RDWR", "SD_BOTH"},  PortableConstant{"MSG_NOSIGNAL", "0"},
    PortableConstant{"SOCK_CLOEXEC", "0"},
};

std::optional<std::uint64_t> constantNamed(Group group, std::string_view text)
{
    if (const auto value = constants::valueOf(group, text))
        return value;
    for (const PortableConstant& one : kPortableConstants) {
        if (one.posix == text)
            return constants::valueOf(group, one.other);
    }
    return std::nullopt;
}

std::optional<std::int64_t> wholeNumber(const Json& json)
{
    const bool fits = json.is_number_integer() &&
                      (!json.is_number_unsigned() || std::in_range<std::int64_t>(json.get<std::uint64_t>()));
    return fits ? std::optional(json.get<std::int64_t>()) : std::nullopt;
}

/// Takes the arguments of one call out of an object, one by one; the first that is wrong ends it.
class Taker
{
public:
    Taker(const Json& args, const PatternBindings& bindings) : m_args(args), m_bindings(bindings) {}

    /// The argument with its variables filled in; null where there is none. It counts as known from now on.
    Json take(std::string_view name)
    {
        m_known.emplace_back(name);
        const auto found = m_args.find(std::string(name));
        if (found == m_args.end())
            return nullptr;
        return filled(*found);
    }
    /// A whole number, up to `most`.
    template <class Number>
    void number(std::string_view name, Number& to, std::int64_t most = std::numeric_limits<int>::max())
    {
        const Json json = take(name);
        if (json.is_null())
            return;
        const auto value = wholeNumber(json);
        if (!value || !std::in_range<Number>(*value) || *value > most)
            fail(name);
        else
            to = static_cast<Number>(*value);
    }
    template <class Number> void constant(std::string_view name, Group group, Number& to)
    {
        constant(name, take(name), group, to);
    }
    template <class Number> void constant(std::string_view name, const Json& json, Group group, Number& to)
    {
        if (json.is_null())
            return;
        if (json.is_number_integer()) {
            to = static_cast<Number>(json.get<std::int64_t>());
            return;
        }
        const auto value =
            json.is_string() ? constantNamed(group, json.get_ref<const std::string&>()) : std::nullopt;
        if (value)
            to = static_cast<Number>(*value);
        else
            fail(name);
    }
    void address(std::string_view name, SocketAddress& to)
    {
        const Json json = take(name);
        if (json.is_null())
            return;
        const auto value = json.is_string() ? addressNamed(json.get_ref<const std::string&>()) : std::nullopt;
        if (value)
            to = *value;
        else
            fail(name);
    }
    /// Text; whether it was there.
    bool text(std::string_view name, std::string& to)
    {
        const Json json = take(name);
        if (json.is_null())
            return false;
        if (json.is_string())
            to = json.get_ref<const std::string&>();
        else
            fail(name);
        return true;
    }
    void payload(std::string_view name, SharedBytes& to)
    {
        m_known.emplace_back(name);
        const auto found = m_args.find(std::string(name));
        if (found == m_args.end())
            return;
        to = payloadNamed(*found, m_bindings);
        if (!to)
            fail(name);
    }
    void fail(std::string_view name)
    {
        if (m_wrong.empty())
            m_wrong = name;
    }
    /// The first argument that is wrong, or that the call has not; empty where there is none.
    std::string wrong()
    {
        for (const auto& [key, value] : m_args.items()) {
            if (std::ranges::find(m_known, key) == m_known.end())
                fail(key);
        }
        return m_wrong;
    }

private:
    Json filled(const Json& json) const
    {
        if (json.is_array()) {
            Json all = Json::array();
            for (const Json& one : json)
                all.push_back(filled(one));
            return all;
        }
        if (!json.is_string())
            return json;
        const auto& text = json.get_ref<const std::string&>();
        if (auto value = evaluated(text, m_bindings))
            return *value;
        return filledIn(text, m_bindings);
    }

    const Json& m_args;
    const PatternBindings& m_bindings;
    std::vector<std::string> m_known;
    std::string m_wrong;
};

void takeOption(Taker& take, ManualArguments& to, bool withValue)
{
    take.constant("level", Group::OptionLevel, to.level);
    const Json name = take.take("optname");
    const Json value = withValue ? take.take("optval") : Json();
    const auto options = constants::options();
    const auto found = std::ranges::find_if(options, [&](const constants::OptionName& option) {
        return name.is_string() && option.level == to.level &&
               option.symbol == name.get_ref<const std::string&>();
    });
    if (found == options.end())
        return take.fail("optname");
    to.option = found->name;
    const OptionSpec* spec = findOptionSpec(to.level, to.option);
    if (spec == nullptr)
        return take.fail("optname");
    to.optionRoom = optionRoom(*spec);
    if (!withValue)
        return;
    const auto parsed =
        parseOption(*spec, value.is_string() ? value.get_ref<const std::string&>() : value.dump());
    if (!parsed)
        return take.fail("optval");
    to.value = encodeOption(*spec, *parsed);
}

/// ["AI_PASSIVE", "AF_INET", "SOCK_STREAM"], as the log has them; null: NULL.
void takeHints(Taker& take, LookupRequest& to)
{
    const Json hints = take.take("hints");
    to.noHints = hints.is_null();
    if (to.noHints)
        return;
    if (!hints.is_array() || hints.size() < 3 || hints.size() > 4)
        return take.fail("hints");
    take.constant("hints", hints[0], Group::AddressInfoFlags, to.flags);
    take.constant("hints", hints[1], Group::Family, to.family);
    take.constant("hints", hints[2], Group::SocketType, to.type);
    if (hints.size() == 4)
        take.constant("hints", hints[3], Group::Protocol, to.protocol);
}

void takePort(Taker& take, LookupRequest& to) { take.number("port", to.port); }

/// The argument of one parameter; those that need none have no case.
void takeLookup(Taker& take, ManualParameter parameter, LookupRequest& to)
{
    switch (parameter) {
    case ManualParameter::Node:
        to.emptyNode = take.text("node", to.node) && to.node.empty();
        return;
    case ManualParameter::Service:
        to.emptyService = take.text("service", to.service) && to.service.empty();
        return;
    case ManualParameter::Hints:
        return takeHints(take, to);
    case ManualParameter::HostName:
        take.text("name", to.node);
        return;
    case ManualParameter::HostRoom:
        return take.number("hostlen", to.hostRoom, kLargestRoom);
    case ManualParameter::ServiceRoom:
        return take.number("servlen", to.serviceRoom, kLargestRoom);
    case ManualParameter::NameFlags:
        return take.constant("flags", Group::NameInfoFlags, to.flags);
    case ManualParameter::NameRoom:
        return take.number("len", to.nameRoom, kLargestRoom);
    case ManualParameter::ServiceName:
        take.text("name", to.service);
        return;
    case ManualParameter::ServicePort:
        return takePort(take, to);
    case ManualParameter::ProtocolName:
        take.text("proto", to.protocolName);
        return;
    default:
        return;
    }
}

void takeParameter(Taker& take, CallId call, ManualParameter parameter, ManualArguments& to)
{
    switch (parameter) {
    case ManualParameter::Family:
        return take.constant("domain", Group::Family, to.family);
    case ManualParameter::Type:
        return take.constant("type", Group::SocketType, to.type);
    case ManualParameter::Protocol:
        return take.constant("protocol", Group::Protocol, to.protocol);
    case ManualParameter::Address:
    case ManualParameter::HostAddress:
        return take.address(call == CallId::Sendto ? "dest_addr" : "addr", to.address);
    case ManualParameter::Backlog:
        return take.number("backlog", to.backlog);
    case ManualParameter::AcceptFlags:
        return take.constant("flags", Group::AcceptFlags, to.flags);
    case ManualParameter::Data:
        return take.payload("buf", to.data);
    case ManualParameter::Buffer:
        return take.number("len", to.length, kLargestBuffer);
    case ManualParameter::Message:
        return take.number("iov_len", to.length, kLargestBuffer);
    case ManualParameter::SendFlags:
    case ManualParameter::ReceiveFlags:
        return take.constant("flags", Group::MessageFlags, to.flags);
    case ManualParameter::OptionRoom:
        return takeOption(take, to, false);
    case ManualParameter::OptionValue:
        return takeOption(take, to, true);
    case ManualParameter::Poll:
        return take.constant("events", Group::PollEvents, to.events);
    case ManualParameter::Timeout:
        return take.number("timeout", to.timeoutMs);
    case ManualParameter::How:
        return take.constant("how", Group::ShutdownHow, to.how);
    case ManualParameter::Request:
        return take.constant("request", Group::IoctlRequest, to.request);
    case ManualParameter::RequestNumber:
        return take.number("argp", to.number);
    default:
        return takeLookup(take, parameter, to.lookup);
    }
}

/// What somebody writes who wants nothing special.
ManualArguments usualArguments(CallId call)
{
    ManualArguments usual;
    usual.family = constants::afInet;
    usual.type = constants::sockStream;
    usual.backlog = 5;
    usual.length = 65'536;
    usual.events = constants::pollIn;
    usual.timeoutMs = 5000;
    if (call == CallId::Send || call == CallId::Sendto)
        usual.flags = constants::msgNosignal;
    if (call == CallId::Accept4)
        usual.flags = constants::sockCloexec;
    usual.data = shareBytes({});
    return usual;
}

std::span<const ManualParameter> parametersOf(CallId call)
{
    if (const ManualSpec* spec = manualSpec(call))
        return spec->parameters;
    for (const LookupForm& form : lookupForms()) {
        if (form.call == call)
            return form.parameters;
    }
    return {};
}

} // namespace

ScenarioArguments scenarioArguments(CallId call, const Json& args, const PatternBindings& bindings)
{
    ManualArguments arguments = usualArguments(call);
    Taker take(args, bindings);
    for (const ManualParameter parameter : parametersOf(call))
        takeParameter(take, call, parameter, arguments);
    if (call == CallId::Socket)
        arguments.type |= constants::sockCloexec;
    std::string wrong = take.wrong();
    if (!wrong.empty())
        return {.arguments = std::nullopt, .wrong = std::move(wrong)};
    return {.arguments = std::move(arguments), .wrong = {}};
}

std::optional<SocketAddress> addressNamed(std::string_view text)
{
    if (text.empty())
        return std::nullopt;
    return shown::address(text, {});
}

SharedBytes payloadNamed(const Json& json, const PatternBindings& bindings)
{
    const bool repeated = json.is_object() && json.contains("text");
    const Json& text = repeated ? json["text"] : json;
    if (!text.is_string())
        return nullptr;
    const Parsed<Bytes> bytes =
        parseEscapes(filledIn(text.get_ref<const std::string&>(), bindings), Encoding::Utf8);
    if (!bytes.ok())
        return nullptr;
    Bytes payload = bytes.value();
    if (repeated) {
        const Json length = json.value("length", Json());
        if (!length.is_number_unsigned() || payload.empty() || length.get<std::size_t>() > kLongestPayload)
            return nullptr;
        const Bytes part = payload;
        payload.resize(length.get<std::size_t>());
        for (std::size_t i = 0; i < payload.size(); ++i)
            payload[i] = part[i % part.size()];
    }
    return shareBytes(std::move(payload));
}

} // namespace workbench
