// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/RoleEvents.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>

namespace workbench {

/// A regular file that is being sent, perhaps to many: opened once, read in pieces at any offset. One thread.
class StreamFile
{
public:
    static constexpr std::size_t kPiece = 65'536;

    /// Null where it cannot be read; then `error` is the errno (EISDIR for a folder, EINVAL for what is
    /// neither file nor folder).
    static std::shared_ptr<StreamFile> open(const std::filesystem::path& path, int& error);

    const std::filesystem::path& path() const { return m_path; }
    /// As it was when opened.
    std::uint64_t size() const { return m_size; }
    /// Up to kPiece bytes at `offset`; empty at the end of the file. Null where reading fails, with the
    /// errno.
    SharedBytes read(std::uint64_t offset, int& error);

private:
    StreamFile() = default;

    std::filesystem::path m_path;
    std::ifstream m_stream;
    std::uint64_t m_size = 0;
    std::uint64_t m_lastOffset = 0; ///< of m_last: clients in step share a piece
    SharedBytes m_last;
};

/// The whole file; null where it cannot be read, with the errno, or holds more than `limit` bytes (EMSGSIZE).
SharedBytes readWholeFile(const std::filesystem::path& path, std::uint64_t limit, int& error);

} // namespace workbench
