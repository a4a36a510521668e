// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

namespace workbench::constants {

/// This is Windows: Winsock's rules hold where they differ from POSIX.
bool isWindows();

} // namespace workbench::constants
