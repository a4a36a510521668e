// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/ConstantNames.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace workbench::constants {

namespace {

constexpr std::array<std::string_view, 12> kStateNames{"",           "ESTABLISHED", "SYN_SENT",  "SYN_RECV",
                                                       "FIN_WAIT1",  "FIN_WAIT2",   "TIME_WAIT", "CLOSED",
                                                       "CLOSE_WAIT", "LAST_ACK",    "LISTEN",    "CLOSING"};

std::string hex(std::uint64_t value)
{
    std::array<char, 16> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, 16).ptr;
    return "0x" + std::string(digits.data(), end);
}

bool isJoined(Group group)
{
    switch (group) {
    case Group::AcceptFlags:
    case Group::MessageFlags:
    case Group::AddressInfoFlags:
    case Group::NameInfoFlags:
    case Group::StatusFlags:
    case Group::PollEvents:
    case Group::EpollEvents:
    case Group::EpollFlags:
    case Group::EventfdFlags:
    case Group::PipeFlags:
    case Group::TcpInfoOptions:
        return true;
    default:
        return false;
    }
}

void join(std::string& text, std::string_view part)
{
    if (!text.empty()) {
        text += '|';
    }
    text += part;
}

std::string joinedText(std::span<const NamedValue> names, std::uint64_t value)
{
    std::string text;
    for (const NamedValue& flag : names) {
        if (flag.value != 0 && (value & flag.value) == flag.value) {
            join(text, flag.name);
            value &= ~flag.value;
        }
    }
    if (value != 0) {
        join(text, hex(value));
    }
    return text.empty() ? "0" : text;
}

std::string singleText(std::span<const NamedValue> names, std::uint64_t value)
{
    const auto found = std::ranges::find(names, value, &NamedValue::value);
    if (found != names.end()) {
        return std::string(found->name);
    }
    return value == 0 ? "0" : hex(value);
}

/// The type in the low bits, Linux's SOCK_CLOEXEC and SOCK_NONBLOCK above them (socket(2)).
std::string socketTypeText(std::uint64_t value)
{
    const auto flags = value & static_cast<std::uint64_t>(sockCloexec | sockNonblock);
    std::string text = singleText(namesOf(Group::SocketType), value & ~flags);
    if (flags != 0) {
        join(text, joinedText(namesOf(Group::AcceptFlags), flags));
    }
    return text;
}

/// One name, or a number in decimal or with 0x.
std::optional<std::uint64_t> partValue(std::span<const NamedValue> names, std::string_view part)
{
    const auto found = std::ranges::find(names, part, &NamedValue::name);
    if (found != names.end()) {
        return found->value;
    }
    const bool isHex = part.starts_with("0x");
    const std::string_view digits = isHex ? part.substr(2) : part;
    std::uint64_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, isHex ? 16 : 10);
    const bool whole = error == std::errc() && end == digits.data() + digits.size() && !digits.empty();
    return whole ? std::optional(value) : std::nullopt;
}

std::span<const ErrorWords> errorsOf(ErrorSpace space)
{
    switch (space) {
    case ErrorSpace::AddressInfo:
        return addressInfoErrors();
    case ErrorSpace::Host:
        return hostErrors();
    case ErrorSpace::File:
        return fileErrors();
    case ErrorSpace::System:
        break;
    }
    return systemErrors();
}

const ErrorWords* findError(ErrorSpace space, int error)
{
    const auto table = errorsOf(space);
    const auto found = std::ranges::find(table, error, &ErrorWords::number);
    return found == table.end() ? nullptr : &*found;
}

} // namespace

std::string text(Group group, std::uint64_t value)
{
    if (group != Group::IoctlRequest) {
        value &= 0xffffffffU; // these are ints: a negative one shows its 32 bits
    }
    if (group == Group::SocketType) {
        return socketTypeText(value);
    }
    return isJoined(group) ? joinedText(namesOf(group), value) : singleText(namesOf(group), value);
}

std::optional<std::uint64_t> valueOf(Group group, std::string_view text)
{
    std::uint64_t value = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('|', at), text.size());
        const std::string_view part = text.substr(at, end - at);
        auto known = partValue(namesOf(group), part);
        if (!known && group == Group::SocketType)
            known = partValue(namesOf(Group::AcceptFlags), part);
        if (!known)
            return std::nullopt;
        value |= *known;
        at = end + 1;
    }
    return value;
}

const OptionName* findOption(int level, std::string_view symbol)
{
    const auto all = options();
    const auto found = std::ranges::find_if(
        all, [=](const OptionName& option) { return option.level == level && option.symbol == symbol; });
    return found == all.end() ? nullptr : &*found;
}

const OptionName* findOption(int level, int name)
{
    const auto all = options();
    const auto found = std::ranges::find_if(
        all, [=](const OptionName& option) { return option.level == level && option.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::string errorName(ErrorSpace space, int error)
{
    const ErrorWords* words = findError(space, error);
    return words != nullptr ? std::string(words->name) : std::to_string(error);
}

std::optional<int> errorNumber(ErrorSpace space, std::string_view name)
{
    const auto table = errorsOf(space);
    const auto found = std::ranges::find(table, name, &ErrorWords::name);
    if (found != table.end()) {
        return found->number;
    }
    int number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    const bool whole = error == std::errc() && end == name.data() + name.size();
    return whole ? std::optional(number) : std::nullopt;
}

std::string errorText(ErrorSpace space, int error)
{
    const ErrorWords* words = findError(space, error);
    return words != nullptr ? std::string(words->text) : "Unknown error " + std::to_string(error);
}

std::string_view tcpStateName(TcpState state)
{
    const auto index = static_cast<std::size_t>(state);
    return index < kStateNames.size() ? kStateNames[index] : std::string_view();
}

std::optional<TcpState> tcpStateNamed(std::string_view name)
{
    if (name == "CLOSE") // Linux's word for it, in files of older versions
        return TcpState::Close;
    const auto found = std::ranges::find(kStateNames, name);
    return found == kStateNames.end() ? std::nullopt
                                      : std::optional(static_cast<TcpState>(found - kStateNames.begin()));
}

} // namespace workbench::constants
