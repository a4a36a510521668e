// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/fields/HexEdit.h"

#include <QString>

#include <optional>
#include <span>

namespace workbench {

/// As hex for everybody, and as the bytes themselves for an editor of bytes.
void copyBytes(std::span<const std::byte> bytes);

/// What the clipboard holds as bytes.
struct PastedBytes {
    std::optional<Bytes> bytes;
    QString whyNot; ///< in words, where there are no bytes
};
/// Bytes that were copied as such are the same in either column; else its text is read as hex in any usual
/// spelling, or as characters of `encoding` in the column of text.
PastedBytes pastedBytes(HexEdit::Column column, Encoding encoding);

} // namespace workbench
