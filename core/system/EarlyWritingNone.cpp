// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/system/EarlyWriting.h"

namespace workbench {

void EarlyWriting::begin(int /*file*/, std::uint64_t /*offset*/, std::uint64_t /*bytes*/) {}

} // namespace workbench
