// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/import/PacketSenderText.h"

#include "core/payload/Encoding.h"
#include "core/payload/HexDigit.h"

#include <algorithm>
#include <array>
#include <optional>

namespace workbench {

namespace {

void tell(ImportReport& report, ImportNote where, ImportProblem problem, std::string_view text)
{
    where.problem = problem;
    where.text = text;
    report.add(std::move(where));
}

/// The first run of an odd number of digits; empty where there is none.
std::string_view oddRun(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t begin = at;
        while (at < text.size() && hexDigitValue(text[at]) >= 0)
            ++at;
        if ((at - begin) % 2 != 0)
            return text.substr(begin, at - begin);
    }
    return {};
}

/// Latin-1, with a question mark for what is none, as QString::toLatin1() has it.
std::string latin1Of(std::string_view utf8, const ImportNote& where, ImportReport& report)
{
    const std::span<const std::byte> bytes = bytesIn(utf8);
    std::string text;
    std::string_view lost;
    for (std::size_t at = 0; at < bytes.size();) {
        const DecodedCharacter one = decodeCharacter(bytes, at, Encoding::Utf8);
        const bool fits = !one.illFormed && one.codePoint <= 0xff;
        if (!fits && lost.empty())
            lost = utf8.substr(at, one.length);
        text += fits ? static_cast<char>(one.codePoint) : '?';
        at += one.length;
    }
    if (!lost.empty())
        tell(report, where, ImportProblem::NotLatin1, lost);
    return text;
}

Bytes bytesOf(std::string_view text)
{
    const std::span<const std::byte> bytes = bytesIn(text);
    return {bytes.begin(), bytes.end()};
}

struct Macro {
    std::string_view name;
    std::string_view variable;
    bool isExact; ///< the variable writes the very same
};
constexpr std::array kMacros{
    Macro{"{{DATE}}", "time:%Y-%m-%d", true},
    Macro{"{{TIME}}", "time:%I:%M:%S %p", false}, // "am" there, "AM" here
    Macro{"{{UNIXTIME}}", "unixtime", true},
    Macro{"{{COUNTER}}", "counter", true},
    Macro{"{{RANDOM}}", "random-text:10", false},
    Macro{"{{UNIQUE}}", "uuid", true},
};

const Macro* macroAt(std::string_view text)
{
    for (const Macro& macro : kMacros) {
        if (text.starts_with(macro.name))
            return &macro;
    }
    return nullptr;
}

std::string_view textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

} // namespace

Bytes packetSenderHex(std::string_view text, const ImportNote& where, ImportReport& report)
{
    Bytes bytes;
    bytes.reserve(text.size() / 2);
    int low = -1;
    std::size_t stray = text.size();
    for (std::size_t at = text.size(); at-- > 0;) {
        const int digit = hexDigitValue(text[at]);
        if (digit < 0) {
            if (std::string_view(" \t\r\n").find(text[at]) == std::string_view::npos)
                stray = at;
        } else if (low < 0) {
            low = digit;
        } else {
            bytes.push_back(static_cast<std::byte>(digit * 16 + low));
            low = -1;
        }
    }
    if (low >= 0)
        bytes.push_back(static_cast<std::byte>(low));
    std::reverse(bytes.begin(), bytes.end());
    if (const std::string_view odd = oddRun(text); !odd.empty())
        tell(report, where, ImportProblem::OddHex, odd);
    if (stray < text.size())
        tell(report, where, ImportProblem::HexIgnored, text.substr(stray, kLongestNote));
    return bytes;
}

Bytes mixedAscii(std::string_view utf8, const ImportNote& where, ImportReport& report)
{
    const std::string text = latin1Of(utf8, where, report);
    Bytes bytes;
    std::string_view odd;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\') {
            bytes.push_back(static_cast<std::byte>(text[at]));
            continue;
        }
        if (at + 1 == text.size()) { // a backslash ends the text: a zero
            bytes.push_back(std::byte{0});
            break;
        }
        constexpr std::string_view kNames = "\\nrt";
        constexpr std::string_view kMeant = "\\\n\r\t";
        const char next = text[at + 1];
        const int high = hexDigitValue(next);
        const int low = at + 2 < text.size() ? hexDigitValue(text[at + 2]) : -1;
        if (const std::size_t known = kNames.find(next); known != std::string_view::npos) {
            bytes.push_back(static_cast<std::byte>(kMeant[known]));
            ++at;
        } else if (high >= 0) { // one digit alone is the byte of that value
            bytes.push_back(static_cast<std::byte>(low < 0 ? high : high * 16 + low));
            at += low < 0 ? 1 : 2;
        } else if (odd.empty()) { // the backslash is left out
            odd = std::string_view(text).substr(at, 2);
        }
    }
    if (!odd.empty())
        tell(report, where, ImportProblem::HexIgnored, odd);
    return bytes;
}

Bytes plainAscii(std::string_view utf8, const ImportNote& where, ImportReport& report)
{
    return bytesOf(latin1Of(utf8, where, report));
}

std::vector<PayloadPiece> withMacros(std::span<const std::byte> bytes, const ImportNote& where,
                                     ImportReport& report)
{
    const std::string_view text = textOf(bytes);
    std::vector<PayloadPiece> pieces;
    std::size_t begin = 0;
    const auto literal = [&](std::size_t end) {
        if (end > begin)
            pieces.push_back({bytesOf(text.substr(begin, end - begin))});
    };
    for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at)) {
        const Macro* macro = macroAt(text.substr(at));
        if (macro == nullptr) {
            ++at;
            continue;
        }
        literal(at);
        pieces.push_back({{}, std::string(macro->variable)});
        if (!macro->isExact)
            tell(report, where, ImportProblem::MacroNearly, macro->name);
        at += macro->name.size();
        begin = at;
    }
    literal(text.size());
    return pieces;
}

bool hasMacro(std::span<const std::byte> bytes)
{
    const std::string_view text = textOf(bytes);
    return std::any_of(kMacros.begin(), kMacros.end(),
                       [&](const Macro& macro) { return text.find(macro.name) != std::string_view::npos; });
}

} // namespace workbench
