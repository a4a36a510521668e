// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/payload/Payload.h"

#include <span>
#include <string>
#include <vector>

namespace workbench {

/// A payload with exactly these bytes, in the mode that shows them best: text, text with escapes, or hex.
Payload importedPayload(std::span<const std::byte> bytes);

/// Bytes, or where `variable` is not empty what stands between "${" and "}".
struct PayloadPiece {
    Bytes bytes = {};
    std::string variable = {};
};
/// The pieces one behind the other; with variables where there is one.
Payload importedPayload(const std::vector<PayloadPiece>& pieces);

} // namespace workbench
