// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

namespace workbench {

/// The calling thread's name in debuggers and top (at most 15 characters); nothing where the system has none.
void nameThisThread(const char* name);

} // namespace workbench
