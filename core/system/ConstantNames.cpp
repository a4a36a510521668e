// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/ConstantNames.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace workbench::constants {

namespace {

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

std::span<const ErrorWords> errorsOf(ErrorSpace space)
{
    switch (space) {
    case ErrorSpace::AddressInfo:
        return addressInfoErrors();
    case ErrorSpace::Host:
        return hostErrors();
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

std::string errorText(ErrorSpace space, int error)
{
    const ErrorWords* words = findError(space, error);
    return words != nullptr ? std::string(words->text) : "Unknown error " + std::to_string(error);
}

std::string_view tcpStateName(TcpState state)
{
    static constexpr std::array<std::string_view, 12> kNames{
        "",          "ESTABLISHED", "SYN_SENT",   "SYN_RECV", "FIN_WAIT1", "FIN_WAIT2",
        "TIME_WAIT", "CLOSE",       "CLOSE_WAIT", "LAST_ACK", "LISTEN",    "CLOSING"};
    const auto index = static_cast<std::size_t>(state);
    return index < kNames.size() ? kNames[index] : std::string_view();
}

} // namespace workbench::constants
