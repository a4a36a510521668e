// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/manual/CallInC.h"

#include "core/calls/CallSpec.h"
#include "core/calls/ValueText.h"
#include "core/manual/OptionInC.h"
#include "core/system/Constants.h"

#include <algorithm>
#include <utility>

namespace workbench {

using namespace constants;

namespace {

using P = ManualParameter;

/// Longer payload is named, not written out.
constexpr std::size_t kMostQuoted = 32;

struct Words {
    std::string argument;    ///< between the commas; empty: the parameter is told by another
    std::string comment;     ///< behind the line
    std::size_t skipped = 0; ///< of `argument`, at its begin: not what is edited
};

std::string number(std::int64_t value) { return std::to_string(value); }

std::string constant(Group group, std::int64_t value)
{
    return text(group, static_cast<std::uint64_t>(value));
}

/// A name for the buffer, then its room: the room alone is edited.
Words room(std::string_view buffer, std::size_t bytes)
{
    const std::string before = std::string(buffer) + ", ";
    return {before + number(static_cast<std::int64_t>(bytes)), {}, before.size()};
}

/// A C string; an empty one is NULL unless it is wanted as a text.
Words quoted(const std::string& words, bool isText)
{
    if (words.empty() && !isText)
        return {"NULL", {}, 0};
    TextBuffer out;
    out += '"';
    appendQuoted(out, std::as_bytes(std::span(words)));
    out += '"';
    return {std::string(out.view()), {}, 0};
}

/// NULL, or the parts of a struct addrinfo: the first one opens it, the last one closes it.
Words hint(P parameter, const LookupRequest& in)
{
    if (parameter == P::Hints)
        return {in.noHints ? "NULL" : "&(struct addrinfo)", {}, 0};
    if (in.noHints)
        return {};
    switch (parameter) {
    case P::HintFlags:
        return {'{' + constant(Group::AddressInfoFlags, in.flags), {}, 1};
    case P::HintFamily:
        return {constant(Group::Family, in.family), {}, 0};
    case P::HintType:
        return {in.type == 0 ? number(0) : constant(Group::SocketType, in.type), {}, 0};
    default:
        return {constant(Group::Protocol, in.protocol) + '}', {}, 0};
    }
}

Words hostAddress(const ManualArguments& in)
{
    if (in.address.isEmpty())
        return {"NULL, 0, 0", {}, 0};
    const std::string member = in.address.isIpv6() ? "&addr.sin6_addr, 16, " : "&addr.sin_addr, 4, ";
    return {member + constant(Group::Family, in.address.family()), "addr: " + in.address.callText(), 0};
}

std::string optionName(int level, int name)
{
    const OptionName* known = findOption(level, name);
    return known != nullptr ? std::string(known->symbol) : number(name);
}

Words address(const ManualArguments& in)
{
    if (in.address.isEmpty())
        return {"NULL, 0", {}};
    return {"(struct sockaddr *)&addr, sizeof addr", "addr: " + in.address.callText()};
}

Words data(const ManualArguments& in)
{
    const std::size_t size = in.data ? in.data->size() : 0;
    if (size > kMostQuoted)
        return {"buf, " + number(static_cast<std::int64_t>(size)), {}};
    TextBuffer text;
    if (in.data)
        appendData(text, *in.data, size, kMostQuoted);
    else
        text += "\"\"";
    return {std::string(text.view()) + ", " + number(static_cast<std::int64_t>(size)), {}};
}

Words message(const ManualArguments& in)
{
    const std::string bytes = number(static_cast<std::int64_t>(in.length));
    return {"&msg", "msg: one buffer of " + bytes + " bytes"};
}

/// Of the calls on sockets.
Words wordsOfSocketCall(P parameter, const ManualArguments& in)
{
    switch (parameter) {
    case P::Socket:
        return {number(in.socket.handle), {}};
    case P::Family:
        return {constant(Group::Family, in.family), {}};
    case P::Type:
        return {constant(Group::SocketType, in.type), {}};
    case P::Protocol:
        return {constant(Group::Protocol, in.protocol), {}};
    case P::Address:
        return address(in);
    case P::PeerRoom:
        return {"(struct sockaddr *)&addr, &len", {}};
    case P::Backlog:
        return {number(in.backlog), {}};
    case P::AcceptFlags:
        return {constant(Group::AcceptFlags, in.flags), {}};
    case P::Data:
        return data(in);
    case P::Buffer:
        return room("buf", in.length);
    case P::SendFlags:
    case P::ReceiveFlags:
        return {constant(Group::MessageFlags, in.flags), {}};
    case P::Message:
        return message(in);
    case P::Level:
        return {constant(Group::OptionLevel, in.level), {}};
    case P::Option:
        return {optionName(in.level, in.option), {}};
    case P::OptionValue:
        return {optionInC(in.level, in.option, in.value), {}};
    case P::OptionRoom:
        return {"&value, &len", {}};
    case P::Poll:
        return {"&(struct pollfd){" + number(in.socket.handle) + ", " +
                    constant(Group::PollEvents, static_cast<unsigned short>(in.events)) + "}, 1",
                {}};
    case P::Timeout:
        return {number(in.timeoutMs), {}};
    case P::How:
        return {constant(Group::ShutdownHow, in.how), {}};
    case P::Request:
        return {in.requestName.empty() ? constant(Group::IoctlRequest, static_cast<std::int64_t>(in.request))
                                       : in.requestName,
                {}};
    case P::RequestNumber:
        return {"&n", {}};
    default:
        return {};
    }
}

/// Of the resolver's calls.
Words wordsOfLookup(P parameter, const ManualArguments& in)
{
    switch (parameter) {
    case P::Node:
        return quoted(in.lookup.node, in.lookup.emptyNode);
    case P::Service:
        return quoted(in.lookup.service, in.lookup.emptyService);
    case P::Hints:
    case P::HintFlags:
    case P::HintFamily:
    case P::HintType:
    case P::HintProtocol:
        return hint(parameter, in.lookup);
    case P::Results:
        return {"&res", {}};
    case P::HostName:
        return quoted(in.lookup.node, true);
    case P::HostAddress:
        return hostAddress(in);
    case P::HostRoom:
        return room("host", in.lookup.hostRoom);
    case P::ServiceRoom:
        return room("serv", in.lookup.serviceRoom);
    case P::NameFlags:
        return {constant(Group::NameInfoFlags, in.lookup.flags), {}};
    case P::NameRoom:
        return room("name", in.lookup.nameRoom);
    case P::ServiceName:
        return quoted(in.lookup.service, true);
    case P::ServicePort:
        return {"htons(" + number(in.lookup.port) + ')', {}};
    case P::ProtocolName:
        return quoted(in.lookup.protocolName, false);
    default:
        return {};
    }
}

Words wordsOf(P parameter, const ManualArguments& in)
{
    return parameter < P::Node ? wordsOfSocketCall(parameter, in) : wordsOfLookup(parameter, in);
}

/// Where `words` have the value, the text that stands for it.
Words unreadWords(Words words, const UnreadText& unread, const ManualArguments& in)
{
    const std::string typed = unread.typed + '?';
    switch (unread.parameter) {
    case P::Address:
        return {"(struct sockaddr *)&addr, sizeof addr", "addr: " + typed, 0};
    case P::HostAddress:
        return {"&addr, ?, ?", "addr: " + typed, 0};
    case P::Data:
        return {unread.isSecond ? "buf, " + typed : '"' + unread.typed + "\"?, ?", {}, 0};
    case P::Message:
        return {words.argument, "msg: one buffer of " + typed + " bytes", 0};
    case P::Poll:
        return {"&(struct pollfd){" + number(in.socket.handle) + ", " + typed + "}, 1", {}, 0};
    case P::ServicePort:
        return {"htons(" + typed + ')', {}, 0};
    case P::RequestNumber:
        return words; // the line does not show it
    case P::HintProtocol:
        return {typed + '}', {}, 0};
    default:
        words.argument.replace(words.skipped, std::string::npos, typed);
        return words;
    }
}

void append(CallInC& line, P parameter, const std::string& words, std::size_t skipped, bool isUnread)
{
    line.pieces.push_back({.parameter = parameter,
                           .begin = line.text.size() + skipped,
                           .length = words.size() - skipped,
                           .isUnread = isUnread});
    line.text += words;
}

} // namespace

CallInC callInC(const CallForm& form, const ManualArguments& arguments, std::span<const UnreadText> unread)
{
    const auto unreadOf = [unread](P parameter) {
        const auto found = std::ranges::find(unread, parameter, &UnreadText::parameter);
        return found == unread.end() ? nullptr : &*found;
    };
    const auto written = [&](P parameter) {
        const UnreadText* text = unreadOf(parameter);
        Words words = wordsOf(parameter, arguments);
        return text == nullptr || words.argument.empty() ? words
                                                         : unreadWords(std::move(words), *text, arguments);
    };
    CallInC line;
    line.text = form.prefix;
    line.nameBegin = line.text.size();
    line.text += callSpec(form.call).name;
    line.nameLength = line.text.size() - line.nameBegin;
    line.text += '(';
    bool first = true;
    for (const P parameter : form.parameters) {
        const Words words = written(parameter);
        if (words.argument.empty())
            continue;                            // members of a struct that is NULL
        if (!first && parameter != P::HintFlags) // it follows the name of its struct
            line.text += ", ";
        first = false;
        append(line, parameter, words.argument, words.skipped,
               unreadOf(parameter) != nullptr && words.comment.empty());
    }
    line.text += ");";
    for (const P parameter : form.parameters) {
        const Words words = written(parameter);
        if (words.comment.empty())
            continue;
        line.text += "  // ";
        append(line, parameter, words.comment, 0, unreadOf(parameter) != nullptr);
    }
    const UnreadText* calls = unreadOf(P::Calls);
    if (calls != nullptr || arguments.calls != 1) {
        line.text += "  // ";
        append(line, P::Calls,
               (calls != nullptr ? calls->typed + '?' : number(arguments.calls)) + " times, until one fails",
               0, calls != nullptr);
    }
    return line;
}

} // namespace workbench
