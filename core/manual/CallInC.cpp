// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/manual/CallInC.h"

#include "core/calls/CallSpec.h"
#include "core/calls/ValueText.h"
#include "core/system/Constants.h"

#include <algorithm>
#include <cstring>

namespace workbench {

using namespace constants;

namespace {

using P = ManualParameter;

/// Longer payload is named, not written out.
constexpr std::size_t kMostQuoted = 32;
/// What stands before the room of a buffer: the room alone is edited.
constexpr std::string_view kBufferName = "buf, ";

struct Words {
    std::string argument; ///< between the commas; empty: the parameter is told by another
    std::string comment;  ///< behind the line
};

std::string number(std::int64_t value) { return std::to_string(value); }

std::string constant(Group group, std::int64_t value)
{
    return text(group, static_cast<std::uint64_t>(value));
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
    TextBuffer quoted;
    if (in.data)
        appendData(quoted, *in.data, size, kMostQuoted);
    else
        quoted += "\"\"";
    return {std::string(quoted.view()) + ", " + number(static_cast<std::int64_t>(size)), {}};
}

Words optionValue(const ManualArguments& in)
{
    int value = 0;
    if (in.value.size() != sizeof value)
        return {"&value, " + number(static_cast<std::int64_t>(in.value.size())), {}};
    std::memcpy(&value, in.value.data(), sizeof value);
    return {"&(int){" + number(value) + "}, sizeof(int)", {}};
}

Words message(const ManualArguments& in)
{
    const std::string room = number(static_cast<std::int64_t>(in.length));
    return {"&msg", "msg: one buffer of " + room + " bytes"};
}

Words wordsOf(P parameter, const ManualArguments& in)
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
        return {"(struct sockaddr *)&peer, &len", {}};
    case P::Backlog:
        return {number(in.backlog), {}};
    case P::AcceptFlags:
        return {constant(Group::AcceptFlags, in.flags), {}};
    case P::Data:
        return data(in);
    case P::Buffer:
        return {std::string(kBufferName) + number(static_cast<std::int64_t>(in.length)), {}};
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
        return optionValue(in);
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
        return {constant(Group::IoctlRequest, static_cast<std::int64_t>(in.request)), {}};
    case P::RequestNumber:
        return {"&n", {}};
    }
    return {};
}

void append(CallInC& line, P parameter, const std::string& words)
{
    const std::size_t skipped = parameter == P::Buffer ? kBufferName.size() : 0;
    line.pieces.push_back({.parameter = parameter,
                           .begin = line.text.size() + skipped,
                           .length = words.size() - std::min(skipped, words.size())});
    line.text += words;
}

} // namespace

CallInC callInC(const ManualSpec& spec, const ManualArguments& arguments)
{
    CallInC line;
    line.text = spec.prefix;
    line.nameBegin = line.text.size();
    line.text += callSpec(spec.call).name;
    line.nameLength = line.text.size() - line.nameBegin;
    line.text += '(';
    bool first = true;
    for (const P parameter : spec.parameters) {
        if (!first)
            line.text += ", ";
        first = false;
        append(line, parameter, wordsOf(parameter, arguments).argument);
    }
    line.text += ");";
    for (const P parameter : spec.parameters) {
        const Words words = wordsOf(parameter, arguments);
        if (words.comment.empty())
            continue;
        line.text += "  // ";
        append(line, parameter, words.comment);
    }
    return line;
}

} // namespace workbench
