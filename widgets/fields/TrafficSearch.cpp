// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/TrafficSearch.h"

#include "core/payload/Escapes.h"
#include "core/payload/HexText.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/fields/TrafficModel.h"

#include <algorithm>

namespace workbench {

namespace {

std::byte folded(std::byte byte)
{
    const bool capital = byte >= std::byte{'A'} && byte <= std::byte{'Z'};
    return capital ? byte | std::byte{0x20} : byte;
}

bool holds(const QByteArray& bytes, const ByteNeedle& needle)
{
    const auto hay = bytesOf(bytes);
    if (!needle.foldCase)
        return std::search(hay.begin(), hay.end(), needle.bytes.begin(), needle.bytes.end()) != hay.end();
    return std::search(hay.begin(), hay.end(), needle.bytes.begin(), needle.bytes.end(),
                       [](std::byte a, std::byte b) { return folded(a) == folded(b); }) != hay.end();
}

} // namespace

Parsed<ByteNeedle> needleOf(const QString& typed, TrafficForm form, Encoding encoding)
{
    const std::string text = utf8Of(typed);
    if (form == TrafficForm::Hex) {
        Parsed<Bytes> bytes = parseHex(text);
        if (!bytes)
            return bytes.error();
        return ByteNeedle{std::move(bytes).value(), false};
    }
    Parsed<Bytes> bytes = parseEscapes(text, encoding);
    if (!bytes)
        bytes = encode(text, encoding);
    if (!bytes)
        return bytes.error();
    return ByteNeedle{std::move(bytes).value(), true};
}

int findRow(const TrafficModel& model, const ByteNeedle& needle, int start, int step)
{
    const int rows = model.rowCount();
    if (needle.bytes.empty() || rows == 0)
        return -1;
    int row = ((start % rows) + rows) % rows;
    for (int looked = 0; looked < rows; ++looked) {
        if (holds(model.at(row).bytes, needle))
            return row;
        row = (row + step + rows) % rows;
    }
    return -1;
}

} // namespace workbench
