// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/export/CallExporter.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>

namespace workbench {

/// Writes calls in one format, formatted on all cores while `put` takes what is ready: in order, one portion
/// at a time, on any thread. `done` counts the calls whose text is with it; false gives up. Returns whether
/// all was put. Memory: a portion of some 100 KB for each core, more where one call is larger.
using PutText = std::function<bool(std::string_view text, std::size_t done)>;
bool exportCalls(std::span<const CallRecord> calls, ExportFormat format, const CallDirectory& directory,
                 const PutText& put, SkippedCalls& skipped);

} // namespace workbench
