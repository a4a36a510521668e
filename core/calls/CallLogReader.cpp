// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallLogReader.h"

#include "core/calls/LineReader.h"

#include <cerrno>
#include <cstdio>
#include <deque>
#include <string>
#include <system_error>
#include <vector>

namespace workbench {

namespace {

constexpr std::size_t kBlockSize = std::size_t{1} << 20;
constexpr std::size_t kPiece = std::size_t{4} << 20;

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

} // namespace

struct CallLogReader::State {
    /// A block and the records in it.
    struct Stretch {
        std::shared_ptr<JournalBlock> block;
        std::vector<CallRecord> records;
        std::size_t bytes() const { return block->capacity() + records.capacity() * sizeof(CallRecord); }
    };

    explicit State(std::size_t budgetBytes)
        : budget(budgetBytes), directory(std::make_shared<CallDirectory>()), lines(*directory)
    {
    }

    void takeLine(std::string_view line);
    void tell(LineFault fault);
    std::byte* place(std::size_t size);
    void evict();

    const std::size_t budget;
    std::shared_ptr<CallDirectory> directory;
    LineReader lines;
    std::deque<Stretch> stretches;
    std::size_t bytes = 0; ///< of all stretches but the last
    std::size_t position = 0;
    std::uint64_t lineNumber = 0;
    std::string carried; ///< the beginning of a line that goes on in the next piece
    bool tooLong = false;
    LoadedCalls loaded;
};

void CallLogReader::State::tell(LineFault fault)
{
    ++loaded.unreadable;
    if (loaded.unreadableLines.size() < kTold)
        loaded.unreadableLines.push_back({lineNumber, fault});
}

void CallLogReader::State::takeLine(std::string_view line)
{
    ++lineNumber;
    if (lineNumber == 1 && line.starts_with("\xef\xbb\xbf")) // some editors put a mark of UTF-8 there
        line.remove_prefix(3);
    if (line.find_first_not_of(" \t\r") == std::string_view::npos)
        return;
    const LineFault fault = lines.read(line);
    if (fault != LineFault::None) {
        tell(fault);
        return;
    }
    const auto record = lines.record();
    std::byte* at = place(record.size());
    std::copy(record.begin(), record.end(), at);
    auto* header = reinterpret_cast<RecordHeader*>(at);
    stretches.back().records.emplace_back(header, lines.isPending());
    position += record.size();
    stretches.back().block->commit(position);
}

/// Room for a record at the end of the last block.
std::byte* CallLogReader::State::place(std::size_t size)
{
    if (stretches.empty() || stretches.back().block->capacity() - position < size) {
        if (!stretches.empty()) {
            Stretch& last = stretches.back();
            last.block->close(last.records.back().seq());
            bytes += last.bytes();
        }
        stretches.push_back({std::make_shared<JournalBlock>(std::max(kBlockSize, size)), {}});
        position = 0;
        evict();
    }
    return stretches.back().block->data() + position;
}

void CallLogReader::State::evict()
{
    while (bytes > budget && stretches.size() > 2) {
        bytes -= stretches.front().bytes();
        loaded.calls.evicted += stretches.front().records.size();
        stretches.pop_front();
    }
}

CallLogReader::CallLogReader(std::size_t budgetBytes) : m_state(std::make_unique<State>(budgetBytes)) {}

CallLogReader::~CallLogReader() = default;

void CallLogReader::add(std::string_view piece)
{
    State& state = *m_state;
    while (!piece.empty()) {
        const std::size_t end = piece.find('\n');
        const std::string_view part = piece.substr(0, end);
        const bool whole = end != std::string_view::npos;
        if (state.tooLong || state.carried.size() + part.size() > kLongestLine) {
            state.carried.clear();
            state.tooLong = !whole;
            if (whole) {
                ++state.lineNumber;
                state.tell(LineFault::TooLong);
            }
        } else if (!whole) {
            state.carried.append(part);
        } else if (state.carried.empty()) {
            state.takeLine(part);
        } else {
            state.carried.append(part);
            state.takeLine(state.carried);
            state.carried.clear();
        }
        piece.remove_prefix(whole ? end + 1 : piece.size());
    }
}

LoadedCalls CallLogReader::finish()
{
    State& state = *m_state;
    if (state.tooLong) {
        ++state.lineNumber;
        state.tell(LineFault::TooLong);
    } else if (!state.carried.empty()) {
        state.takeLine(state.carried);
    }
    LoadedCalls loaded = std::move(state.loaded);
    loaded.directory = state.directory;
    if (!state.stretches.empty())
        state.stretches.back().block->close(state.stretches.back().records.back().seq());
    for (State::Stretch& stretch : state.stretches) {
        loaded.calls.records.insert(loaded.calls.records.end(), stretch.records.begin(),
                                    stretch.records.end());
        loaded.calls.blocks.push_back(std::move(stretch.block));
    }
    state.stretches.clear();
    return loaded;
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
    CallLogReader reader(budgetBytes);
    std::vector<char> piece(kPiece);
    std::uint64_t done = 0;
    for (;;) {
        const std::size_t count = std::fread(piece.data(), 1, piece.size(), file.get());
        done += count;
        reader.add({piece.data(), count});
        if (!progress(done, total))
            return ECANCELED;
        if (count < piece.size())
            break;
    }
    if (std::ferror(file.get()) != 0)
        return errno == 0 ? EIO : errno;
    to = reader.finish();
    return 0;
}

} // namespace workbench
