// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

namespace workbench {

/// GCC 12's ThreadSanitizer takes the clone(2) with which QProcess starts a program (CLONE_VM) for a fork,
/// and from then on sees no lock of the thread that did it, and lets no new one begin: what runs programs
/// cannot be judged by it.
#if defined(__SANITIZE_THREAD__)
inline constexpr bool kUnderThreadSanitizer = true;
#else
inline constexpr bool kUnderThreadSanitizer = false;
#endif

} // namespace workbench
