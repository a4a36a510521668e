// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/import/CaptureReader.h"
#include "core/import/HexImport.h"
#include "core/import/Import.h"
#include "core/import/JsonReading.h"
#include "core/import/PacketSender.h"
#include "core/json/JsonText.h"
#include "core/payload/Encoding.h"

#include <algorithm>

namespace workbench {

namespace {

/// "packets" of "/folder/packets.ini".
std::string_view stem(std::string_view path)
{
    const std::size_t slash = path.find_last_of("/\\");
    if (slash != std::string_view::npos)
        path.remove_prefix(slash + 1);
    const std::size_t dot = path.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? path : path.substr(0, dot);
}

bool beginsWith(std::span<const std::byte> bytes, std::initializer_list<unsigned char> mark)
{
    return bytes.size() >= mark.size() &&
           std::equal(mark.begin(), mark.end(), bytes.begin(),
                      [](unsigned char a, std::byte b) { return std::byte{a} == b; });
}

/// Text without its byte order mark; UTF-16, which Windows' redirection writes, as UTF-8.
std::string textIn(std::span<const std::byte> bytes)
{
    if (beginsWith(bytes, {0xff, 0xfe}))
        return decode(bytes.subspan(2), Encoding::Utf16Le).text;
    if (beginsWith(bytes, {0xfe, 0xff}))
        return decode(bytes.subspan(2), Encoding::Utf16Be).text;
    if (beginsWith(bytes, {0xef, 0xbb, 0xbf}))
        bytes = bytes.subspan(3);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// The first character that is no blank; 0 where there is none.
char firstIn(std::string_view text)
{
    const std::size_t at = text.find_first_not_of(" \t\r\n");
    return at == std::string_view::npos ? '\0' : text[at];
}

/// Whether "[{" or "{" and then a name follows, as in no list of numbers.
bool looksLikeJson(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    std::size_t at = text.find_first_not_of(kBlanks);
    if (at != std::string_view::npos && text[at] == '[')
        at = text.find_first_not_of(kBlanks, at + 1);
    if (at == std::string_view::npos || text[at] != '{')
        return false;
    at = text.find_first_not_of(kBlanks, at + 1);
    if (at == std::string_view::npos)
        return true; // cut there
    if (text[at] != '"')
        return false;
    const std::size_t end = text.find('"', at + 1);
    at = end == std::string_view::npos ? end : text.find_first_not_of(kBlanks, end + 1);
    return at == std::string_view::npos || text[at] == ':';
}

bool isOfPacketSender(const Json& one)
{
    return one.is_object() && (one.contains("hexstring") || one.contains("tcporudp"));
}

/// What does not go on as JSON is that of Packet Sender where its names stand in it.
void tellBrokenJson(const JsonReading& read, std::string_view text, Import& import)
{
    const auto has = [&](std::string_view name) { return text.find(name) != std::string_view::npos; };
    if (has("\"hexstring\"") || has("\"tcporudp\""))
        import.kind = ImportKind::PacketSenderJson;
    import.report.add({read.isCut ? ImportProblem::JsonCut : ImportProblem::JsonBroken,
                       read.line,
                       {},
                       std::string(read.rest),
                       read.column});
}

/// False: it may be hex.
bool importJson(std::string_view text, Import& import, TextProgress& progress)
{
    const JsonReading read = readJson(text, progress);
    if (progress.isGivenUp())
        return true;
    if (read.json.is_array() && std::any_of(read.json.begin(), read.json.end(), isOfPacketSender)) {
        import.kind = ImportKind::PacketSenderJson;
        import.items = packetSenderPackets(read.json, import.report, progress);
        return true;
    }
    if (!looksLikeJson(text))
        return false;
    if (read.isWhole)
        import.report.add({ImportProblem::JsonOther});
    else
        tellBrokenJson(read, text, import);
    return true;
}

bool readIni(std::string_view name, const std::string& text, Import& import, TextProgress& progress)
{
    ImportReport report;
    const IniFile file = IniFile::parse(text, report, progress);
    const bool hasPackets = file.find("NAMES/size") != nullptr || !file.groupsWith("hexString").empty();
    const bool hasResponses = file.find("responseHex") != nullptr || file.find("responseIfEdit1") != nullptr;
    if (!hasPackets && !hasResponses)
        return false;
    import.kind = hasPackets ? ImportKind::PacketSenderIni : ImportKind::PacketSenderResponses;
    import.report = std::move(report);
    if (hasPackets)
        import.items = packetSenderPackets(file, import.report, progress);
    if (hasResponses) {
        for (LibraryItem& item : packetSenderResponses(file, stem(name), import.report))
            import.items.push_back(std::move(item));
    }
    return true;
}

} // namespace

Import importFile(std::string_view name, std::span<const std::byte> bytes, const ImportProgress& progress)
{
    Import import;
    const bool isPackets = isCapture(bytes);
    if (const std::size_t most = isPackets ? kMostCaptureBytes : kMostTextBytes; bytes.size() > most) {
        import.report.add({ImportProblem::TooLarge});
        bytes = bytes.first(most);
    }
    if (isPackets) {
        import.kind = ImportKind::Capture;
        import.streams = readStreams(bytes, import.report, progress);
        return import;
    }
    const std::string text = textIn(bytes);
    TextProgress watch(progress, text.size());
    const char first = firstIn(text);
    if ((first == '[' || first == '{') && importJson(text, import, watch))
        return import;
    if ((first == '[' || first == ';' || first == '#') && readIni(name, text, import, watch))
        return import;
    import.items = readHexText(stem(name), text, import.report, watch);
    if (!import.items.empty())
        import.kind = ImportKind::HexText;
    else
        import.report.add({ImportProblem::NotRecognized});
    return import;
}

} // namespace workbench
