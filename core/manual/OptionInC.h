// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace workbench {

/// The last two arguments of setsockopt(2) for these bytes of that option, as C: "&(int){1}, sizeof(int)",
/// "&(struct linger){.l_onoff = 1, .l_linger = 0}, sizeof(struct linger)", "\"cubic\", 5". What no literal
/// says in a line is "&value, 136".
std::string optionInC(int level, int name, std::span<const std::byte> bytes);

} // namespace workbench
