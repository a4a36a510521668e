// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/StreamFile.h"

#include "core/system/Constants.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>
#include <vector>

namespace workbench {

std::shared_ptr<StreamFile> StreamFile::open(const std::filesystem::path& path, int& error)
{
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    if (!std::filesystem::is_regular_file(status)) {
        if (std::filesystem::is_directory(status))
            error = EISDIR;
        else if (!std::filesystem::exists(status))
            error = code ? code.default_error_condition().value() : ENOENT;
        else
            error = EINVAL;
        return nullptr;
    }
    std::shared_ptr<StreamFile> file(new StreamFile);
    file->m_path = path;
    errno = 0;
    file->m_stream.open(path, std::ios::binary);
    if (!file->m_stream) {
        error = errno != 0 ? errno : EIO;
        return nullptr;
    }
    file->m_size = std::filesystem::file_size(path, code);
    if (code) {
        error = code.default_error_condition().value();
        return nullptr;
    }
    return file;
}

SharedBytes StreamFile::read(std::uint64_t offset, int& error)
{
    if (m_last && m_lastOffset == offset)
        return m_last;
    std::vector<std::byte> piece(kPiece);
    m_stream.clear();
    errno = 0;
    m_stream.seekg(static_cast<std::streamoff>(offset));
    m_stream.read(reinterpret_cast<char*>(piece.data()), static_cast<std::streamsize>(piece.size()));
    if (m_stream.bad()) {
        error = errno != 0 ? errno : EIO;
        return nullptr;
    }
    piece.resize(static_cast<std::size_t>(m_stream.gcount()));
    m_lastOffset = offset;
    m_last = shareBytes(std::move(piece));
    return m_last;
}

SharedBytes readWholeFile(const std::filesystem::path& path, std::uint64_t limit, int& error)
{
    const auto file = StreamFile::open(path, error);
    if (!file)
        return nullptr;
    if (file->size() > limit) {
        error = EMSGSIZE;
        return nullptr;
    }
    std::vector<std::byte> whole;
    for (;;) {
        const SharedBytes piece = file->read(whole.size(), error);
        if (!piece)
            return nullptr;
        if (piece->empty() || whole.size() > limit)
            return shareBytes(std::move(whole));
        whole.insert(whole.end(), piece->begin(), piece->end());
    }
}

} // namespace workbench
