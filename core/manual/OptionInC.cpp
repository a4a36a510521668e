// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/manual/OptionInC.h"

#include "core/address/SocketAddress.h"
#include "core/calls/ValueText.h"
#include "core/system/OptionLayout.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace workbench {

using namespace constants;
using layout::MemberForm;
using layout::OptionMember;

namespace {

/// The struct in the system's header that has these members; empty where no literal is written of it.
std::string_view structOf(std::span<const OptionMember> members)
{
    struct Named {
        std::string_view lastMember;
        std::string_view name;
    };
    constexpr std::array kStructs{Named{"l_linger", "struct linger"}, Named{"tv_usec", "struct timeval"},
                                  Named{"imr_ifindex", "struct ip_mreqn"},
                                  Named{"ipv6mr_interface", "struct ipv6_mreq"}};
    if (members.empty())
        return {};
    const auto hasMember = [&](std::string_view name) {
        return std::any_of(members.begin(), members.end(),
                           [name](const OptionMember& member) { return member.name == name; });
    };
    if (hasMember("imr_sourceaddr"))
        return "struct ip_mreq_source";
    const auto* const known = std::find_if(kStructs.begin(), kStructs.end(), [&](const Named& one) {
        return members.back().name == one.lastMember;
    });
    if (known != kStructs.end())
        return known->name;
    return hasMember("imr_multiaddr") ? "struct ip_mreq" : std::string_view();
}

std::string ipv4Text(std::span<const std::byte> bytes)
{
    std::string text;
    for (const std::byte one : bytes)
        text += (text.empty() ? "" : ".") + std::to_string(std::to_integer<int>(one));
    return "inet_addr(\"" + text + "\")";
}

/// Without the zeros at the end.
std::string ipv6Text(std::span<const std::byte> bytes)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::size_t used = bytes.size();
    while (used > 1 && bytes[used - 1] == std::byte{0})
        --used;
    std::string text;
    for (const std::byte one : bytes.first(used)) {
        const auto value = std::to_integer<unsigned>(one);
        text += text.empty() ? "0x" : ", 0x";
        text += kDigits[value >> 4U];
        text += kDigits[value & 15U];
    }
    return '{' + text + '}';
}

std::string memberText(std::string_view type, const OptionMember& member, std::span<const std::byte> bytes)
{
    // ip(7) calls it otherwise in the longer struct.
    const bool isAddress = type == "struct ip_mreqn" && member.name == "imr_interface";
    const std::string name = isAddress ? ".imr_address" : '.' + std::string(member.name);
    const auto own = bytes.subspan(member.offset, member.size);
    if (member.form == MemberForm::Ipv4)
        return name + ".s_addr = " + ipv4Text(own);
    if (member.form == MemberForm::Ipv6)
        return name + ".s6_addr = " + ipv6Text(own);
    return name + " = " + std::to_string(layout::memberNumber(member, bytes));
}

std::string literal(std::string_view type, const std::string& value)
{
    return "&(" + std::string(type) + "){" + value + "}, sizeof(" + std::string(type) + ')';
}

std::string quotedBytes(std::span<const std::byte> bytes)
{
    TextBuffer text;
    text += '"';
    appendQuoted(text, bytes);
    text += '"';
    return std::string(text.view()) + ", " + std::to_string(bytes.size());
}

} // namespace

std::string optionInC(int level, int name, std::span<const std::byte> bytes)
{
    const OptionName* option = findOption(level, name);
    const OptionKind kind = option != nullptr ? option->kind : OptionKind::Unknown;
    if (kind == OptionKind::Text)
        return quotedBytes(bytes);
    // An interface by its index is told by a membership without a group.
    const bool isLong = kind == OptionKind::Ipv4Address && bytes.size() > sizeof(std::uint32_t);
    const auto members = layout::optionMembers(isLong ? OptionKind::Ipv4Membership : kind, bytes.size());
    if (const std::string_view type = structOf(members); !type.empty()) {
        std::string values;
        for (const OptionMember& member : members)
            values += (values.empty() ? "" : ", ") + memberText(type, member, bytes);
        return literal(type, values);
    }
    if (kind == OptionKind::Ipv4Address && bytes.size() == 4)
        return literal("struct in_addr", ".s_addr = " + ipv4Text(bytes));
    if (members.empty() && bytes.size() == sizeof(int))
        return literal("int", std::to_string(layout::optionNumber(bytes)));
    if (members.empty() && bytes.size() == sizeof(long long))
        return literal("long long", std::to_string(layout::optionNumber(bytes)));
    return "&value, " + std::to_string(bytes.size());
}

} // namespace workbench
