// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/system/EarlyWriting.h"

#include <fcntl.h>

namespace workbench {

void EarlyWriting::begin(int file, std::uint64_t offset, std::uint64_t bytes)
{
    ::sync_file_range(file, static_cast<off_t>(offset), static_cast<off_t>(bytes), SYNC_FILE_RANGE_WRITE);
}

} // namespace workbench
