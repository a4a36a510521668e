// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/import/PacketSender.h"
#include "core/import/PacketSenderText.h"

#include <optional>

namespace workbench {

namespace {

constexpr int kSmartResponses = 5;

std::string valueIn(const IniFile& file, const std::string& key)
{
    const IniFile::Value* found = file.find(key);
    return found == nullptr ? std::string() : found->text;
}

bool isTrue(const IniFile& file, const std::string& key)
{
    const std::string text = valueIn(file, key);
    return text == "true" || text == "1";
}

bool saysWord(std::string text, std::string_view word)
{
    for (char& c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return text.find(word) != std::string::npos;
}

/// 8.1.1 knows but the same bytes; later versions have a choice.
std::optional<MatchKind> matchKindNamed(const std::string& text)
{
    if (text.empty() || saysWord(text, "exact") || saysWord(text, "equal"))
        return MatchKind::Exact;
    if (saysWord(text, "contain"))
        return MatchKind::Contains;
    if (saysWord(text, "start") || saysWord(text, "begin"))
        return MatchKind::StartsWith;
    if (saysWord(text, "end"))
        return MatchKind::EndsWith;
    if (saysWord(text, "reg"))
        return MatchKind::Regex;
    return std::nullopt;
}

Bytes encoded(const std::string& text, const std::string& encoding, const ImportNote& where,
              ImportReport& report)
{
    if (saysWord(encoding, "hex"))
        return packetSenderHex(text, where, report);
    if (saysWord(encoding, "ascii") && !saysWord(encoding, "mixed"))
        return plainAscii(text, where, report);
    return mixedAscii(text, where, report);
}

/// One "smart response"; empty where its line is.
std::optional<ReplyRule> smartResponse(const IniFile& file, const std::string& number, ImportReport& report)
{
    const std::string when = valueIn(file, "responseIfEdit" + number);
    const std::string reply = valueIn(file, "responseReplyEdit" + number);
    if (when.empty() && reply.empty())
        return std::nullopt;
    const std::string encoding = valueIn(file, "responseEncodingBox" + number);
    const auto where = [&](const std::string& key) {
        const IniFile::Value* found = file.find(key + number);
        return ImportNote{{}, found == nullptr ? 0 : found->line, key + number};
    };
    ReplyRule rule;
    rule.name = number;
    rule.on = isTrue(file, "smartResponseEnableCheck") && isTrue(file, "responseEnableCheck" + number);
    const std::string method = valueIn(file, "matchMethodBox" + number);
    const auto kind = matchKindNamed(method);
    rule.match.kind = kind.value_or(MatchKind::Exact);
    const Bytes wanted = encoded(when, encoding, where("responseIfEdit"), report);
    if (!kind || hasMacro(wanted)) {
        ImportNote note = where(kind ? "responseIfEdit" : "matchMethodBox");
        note.problem = ImportProblem::BadMatch;
        note.text = kind ? when : method;
        report.add(std::move(note));
        rule.on = false;
    }
    if (rule.match.kind == MatchKind::Regex)
        rule.match.pattern = when;
    else
        rule.match.bytes = importedPayload(wanted);
    const Bytes bytes = encoded(reply, encoding, where("responseReplyEdit"), report);
    rule.on = rule.on && !bytes.empty(); // Packet Sender goes on as if it had not matched
    rule.payload = importedPayload(withMacros(bytes, where("responseReplyEdit"), report));
    return rule;
}

} // namespace

std::vector<LibraryItem> packetSenderResponses(const IniFile& file, std::string_view name,
                                               ImportReport& report)
{
    ReplyRules rules;
    for (int number = 1; number <= kSmartResponses; ++number) {
        if (auto rule = smartResponse(file, std::to_string(number), report))
            rules.rules.push_back(std::move(*rule));
    }
    // It is sent where no smart response is.
    if (const IniFile::Value* hex = file.find("responseHex"); hex != nullptr && !hex->text.empty()) {
        const ImportNote where{{}, hex->line, "responseHex"};
        ReplyRule rule;
        rule.on = isTrue(file, "sendReponse"); // spelled so
        rule.payload = importedPayload(withMacros(packetSenderHex(hex->text, where, report), where, report));
        rules.rules.push_back(std::move(rule));
    }
    if (rules.rules.empty())
        return {};
    return {{std::string(name), {}, std::move(rules)}};
}

} // namespace workbench
