// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/import/HexImport.h"

#include "core/import/CArrayReader.h"
#include "core/import/HexLines.h"
#include "core/import/Import.h"
#include "core/import/ImportedPayload.h"
#include "core/payload/HexDigit.h"
#include "core/payload/HexText.h"

#include <algorithm>

namespace workbench {

namespace {

/// Calls take(line, number) for each line, without its line feed; false ends it.
template <class Take> void forEachLine(std::string_view text, Take&& take)
{
    std::size_t number = 1;
    for (std::size_t at = 0; at < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (!take(text.substr(at, end - at), number))
            return;
        at = end + 1;
    }
}

std::string numbered(std::string_view name, std::size_t number)
{
    return number == 1 ? std::string(name) : std::string(name) + ' ' + std::to_string(number);
}

LibraryItem itemOf(std::string name, std::span<const std::byte> bytes)
{
    return {std::move(name), {}, SavedPayload{importedPayload(bytes)}};
}

/// "\x48\x65" in quotation marks, with a backslash at the end of each line, as Wireshark copies it.
std::string withoutQuotes(std::string_view line, bool isEnd)
{
    std::string plain;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool ends = isEnd && line.find_first_not_of(" \t\r;", i + 1) == std::string_view::npos;
        if (line[i] != '"' && line[i] != '\'' && !(line[i] == '\\' && ends))
            plain += line[i];
    }
    return plain;
}

/// How much of a line is read at once: all of it, unless it is so long that giving up would have to wait.
std::size_t pieceLength(std::string_view line)
{
    constexpr std::size_t kPiece = std::size_t{32} << 10U; // of digits alone: whole bytes
    if (line.size() <= 2 * kPiece)
        return line.size();
    const std::size_t cut = line.find_first_of(" \t,;\\", kPiece);
    if (cut < 2 * kPiece)
        return cut;
    const auto isDigit = [](char c) { return hexDigitValue(c) >= 0; };
    return std::all_of(line.begin(), line.begin() + kPiece, isDigit) ? kPiece : line.size();
}

void tellHex(const PayloadError& error, std::size_t line, ImportReport& report)
{
    const ImportProblem problem =
        error.code == PayloadErrorCode::HexDigitAlone ? ImportProblem::HexAlone : ImportProblem::HexStray;
    report.add({problem, line, {}, error.offending});
}

/// Lines that are no hex are left out; a text that has more of those than others is none at all, and only the
/// first of them is told.
Bytes plainHex(std::string_view text, ImportReport& report, TextProgress& progress)
{
    Bytes bytes;
    ImportReport wrong;
    std::size_t good = 0;
    std::size_t bad = 0;
    forEachLine(text, [&](std::string_view line, std::size_t number) {
        const std::size_t before = bytes.size();
        for (std::string_view rest = line; !rest.empty();) {
            if (!progress.goesOn(static_cast<std::size_t>(rest.data() - text.data())))
                return false;
            const std::size_t length = pieceLength(rest);
            const Parsed<Bytes> read = parseHex(withoutQuotes(rest.substr(0, length), length == rest.size()));
            rest.remove_prefix(length);
            if (!read) {
                ++bad;
                tellHex(read.error(), number, wrong);
                bytes.resize(before);
                return true;
            }
            bytes.insert(bytes.end(), read.value().begin(), read.value().end());
        }
        good += bytes.size() == before ? 0 : 1;
        return true;
    });
    for (const ImportNote& note : wrong.notes()) {
        report.add(note);
        if (bad > good)
            return {};
    }
    return bytes;
}

bool hasArray(std::string_view text) { return text.find('{') != std::string_view::npos; }

} // namespace

std::vector<LibraryItem> readHexText(std::string_view name, std::string_view text, ImportReport& report,
                                     TextProgress& progress)
{
    std::vector<LibraryItem> items;
    const auto take = [&](std::string own, const Bytes& bytes) {
        if (bytes.empty() || progress.isGivenUp())
            return !progress.isGivenUp();
        if (items.size() == kMostImported) {
            report.add({ImportProblem::TooMany});
            return false;
        }
        items.push_back(itemOf(own.empty() ? numbered(name, items.size() + 1) : std::move(own), bytes));
        return true;
    };
    // A dump's characters may hold braces: it is looked for first.
    if (isHexDump(text, progress)) {
        for (const Bytes& dump : readHexDump(text, kMostTextBytes, report, progress)) {
            if (!take({}, dump))
                break;
        }
    } else if (hasArray(text)) {
        for (CArray& array : readCArrays(text, report, progress)) {
            if (!take(std::move(array.name), array.bytes))
                break;
        }
    } else {
        take({}, plainHex(text, report, progress));
    }
    if (items.empty())
        report.add({ImportProblem::NoBytes});
    return items;
}

} // namespace workbench
