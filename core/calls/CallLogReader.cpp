// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallLogReader.h"

#include "core/calls/InOrder.h"
#include "core/calls/LineBlock.h"
#include "core/calls/LoadedLog.h"
#include "core/calls/TextBuffer.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

namespace workbench {

namespace {

/// The first piece of a file; each next one is twice as large, up to what stays near the core that reads it.
constexpr std::size_t kFirstPiece = std::size_t{16} << 10;
constexpr std::size_t kLargestPiece = std::size_t{512} << 10;
/// A longer text leaves buffers, each up to four times its length, which a worker does not keep.
constexpr std::size_t kLongestKept = std::size_t{1} << 20;

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

std::unique_ptr<std::FILE, CloseFile> openFile(const std::filesystem::path& path)
{
#ifdef _WIN32
    return std::unique_ptr<std::FILE, CloseFile>(::_wfopen(path.c_str(), L"rb"));
#else
    return std::unique_ptr<std::FILE, CloseFile>(std::fopen(path.c_str(), "rb"));
#endif
}

/// A file as whole lines, piece after piece.
class WholeLines
{
public:
    explicit WholeLines(const LogSource& source) : m_source(source) {}

    /// Fills `lines`; false at the file's end. `tooLong`: a line before them was passed over.
    bool next(TextBuffer& lines, bool& tooLong);

private:
    bool readMore(TextBuffer& lines);

    const LogSource& m_source;
    std::string m_rest; ///< the beginning of the next line
    std::size_t m_piece = kFirstPiece;
    bool m_isFirst = true;
    bool m_isAtEnd = false;
};

bool WholeLines::readMore(TextBuffer& lines)
{
    const std::size_t count = m_isAtEnd ? 0 : m_source(lines.room(m_piece), m_piece);
    lines.extend(lines.room(0) + count);
    m_piece = std::min(2 * m_piece, kLargestPiece);
    m_isAtEnd = count == 0;
    return count > 0;
}

bool WholeLines::next(TextBuffer& lines, bool& tooLong)
{
    lines.clear();
    lines += m_rest;
    m_rest.clear();
    tooLong = false;
    for (std::size_t known = lines.size(); readMore(lines); known = lines.size()) {
        const std::size_t newline = lines.view().substr(known).rfind('\n');
        if (newline == std::string_view::npos) {
            tooLong = tooLong || lines.size() > kLongestLine;
            if (tooLong) // its newline is looked for
                lines.clear();
            continue;
        }
        m_rest = lines.view().substr(known + newline + 1);
        lines.cut(known + newline + 1);
        if (tooLong)
            lines.cutFront(lines.view().find('\n') + 1);
        break;
    }
    if (tooLong && m_isAtEnd)
        lines.clear();
    constexpr std::string_view mark = "\xef\xbb\xbf"; // of UTF-8: some editors put it there
    if (m_isFirst && lines.view().starts_with(mark))
        lines.cutFront(mark.size());
    m_isFirst = false;
    return lines.size() > 0 || tooLong;
}

/// Takes whole lines, reads them, adds what they hold to the log.
class Worker
{
public:
    Worker(WholeLines& source, LoadedLog& log) : m_source(&source), m_log(&log), m_block(log.names()) {}

    bool take() { return m_source->next(m_lines, m_tooLong); }
    void work() { m_block->read(m_lines); }
    bool give()
    {
        if (m_tooLong)
            m_log->addTooLong();
        m_log->add(*m_block);
        if (m_tooLong || m_lines.size() > kLongestKept) {
            m_lines = {};
            m_block.emplace(m_log->names());
        }
        return true;
    }

private:
    WholeLines* m_source;
    LoadedLog* m_log;
    TextBuffer m_lines;
    bool m_tooLong = false;
    std::optional<LineBlock> m_block;
};

} // namespace

LoadedCalls readCalls(const LogSource& source, std::size_t budgetBytes, std::size_t threads)
{
    LoadedLog log(budgetBytes);
    WholeLines lines(source);
    std::vector<Worker> workers;
    for (std::size_t i = 0; i < threads; ++i)
        workers.emplace_back(lines, log);
    InOrder<Worker>().run(workers);
    return log.finish();
}

int readCallLog(const std::filesystem::path& path, std::size_t budgetBytes,
                const std::function<bool(std::uint64_t, std::uint64_t)>& progress, LoadedCalls& to)
{
    std::error_code failure;
    if (std::filesystem::is_directory(path, failure))
        return EISDIR;
    errno = 0;
    const auto file = openFile(path);
    if (!file)
        return errno;
    std::setvbuf(file.get(), nullptr, _IONBF, 0);
    std::uint64_t total = std::filesystem::file_size(path, failure);
    if (failure) // a pipe has none
        total = 0;
    std::uint64_t done = 0;
    int error = 0;
    const auto source = [&](char* bytes, std::size_t room) {
        if (error != 0)
            return std::size_t{0};
        errno = 0;
        const std::size_t count = std::fread(bytes, 1, room, file.get());
        if (std::ferror(file.get()) != 0)
            error = errno == 0 ? EIO : errno;
        done += count;
        if (!progress(done, total) && error == 0)
            error = ECANCELED;
        return error == 0 ? count : 0;
    };
    LoadedCalls loaded = readCalls(source, budgetBytes, coreCount());
    if (error == 0)
        to = std::move(loaded);
    return error;
}

} // namespace workbench
