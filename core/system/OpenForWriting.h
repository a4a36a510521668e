// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>
#include <filesystem>

namespace workbench {

/// Creates or empties the file, without a buffer of its own: it is written in portions. Null where that
/// cannot be, with errno; the caller closes it. EBUSY: somebody who opened it by this function, in whatever
/// program and by whatever name, writes it already; it stays as it is then. Devices may be written by many.
/// (open(2), flock(2); _wsopen_s with _SH_DENYWR)
std::FILE* openForWriting(const std::filesystem::path& path);

} // namespace workbench
