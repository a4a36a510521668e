// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>
#include <filesystem>

namespace workbench {

/// Creates or empties the file, without a buffer of its own: it is written in portions (fopen(3)). Null where
/// that cannot be, with errno; the caller closes it.
inline std::FILE* openForWriting(const std::filesystem::path& path)
{
#ifdef _WIN32
    std::FILE* file = ::_wfopen(path.c_str(), L"wb");
#else
    std::FILE* file = std::fopen(path.c_str(), "wb");
#endif
    if (file != nullptr)
        std::setvbuf(file, nullptr, _IONBF, 0);
    return file;
}

} // namespace workbench
