// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/RoleEvents.h"
#include "core/roles/StreamFile.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace workbench {

/// What waits to be sent on one connection, in order: shared payloads and files that are read as they go.
class StreamOutbox
{
public:
    void add(SharedBytes data, DataOrigin origin);
    void add(std::shared_ptr<StreamFile> file);
    bool isEmpty() const { return m_entries.empty(); }
    /// Bytes that wait; of a file what it held when it was opened.
    std::uint64_t unsent() const { return m_unsent; }

    /// The bytes to hand to the next send: the rest of the first payload, or the next piece of the first
    /// file. A file that fails to be read is dropped: then empty and `readError` set.
    struct Front {
        SharedBytes data;
        std::size_t offset = 0;
        DataOrigin origin = DataOrigin::User;

        std::span<const std::byte> bytes() const { return std::span(*data).subspan(offset); }
    };
    struct ReadFailure {
        int error = 0;
        std::filesystem::path path;
    };
    /// Null data: nothing is left (files that had ended are gone now), or `failure` says what could not be
    /// read.
    Front front(ReadFailure& failure);
    /// The system took so many bytes of front().
    void accept(std::size_t count);
    /// How far a file is.
    struct FileState {
        std::uint64_t number = 0; ///< 1, 2, 3 ... in the order in which they were added
        std::filesystem::path path;
        std::uint64_t sent = 0;
        std::uint64_t size = 0;
        bool isOver = false; ///< all of it has been accepted, or it could not be read on
    };
    /// The number of the file.
    std::uint64_t lastFile() const { return m_lastFile; }
    /// The file that front() is in; empty where that is no file.
    std::optional<FileState> currentFile() const;
    /// Files that have ended since the last call.
    std::vector<FileState> takeEnded() { return std::exchange(m_ended, {}); }
    /// Lets go of every file, the rest of one that has begun included; returns them.
    std::vector<FileState> dropFiles();
    /// The system takes nothing for now: lets go of what can be read again.
    void rest();
    void clear();

private:
    struct Entry {
        SharedBytes data; ///< the payload, or a file's piece at hand
        std::size_t offset = 0;
        DataOrigin origin = DataOrigin::User;
        std::shared_ptr<StreamFile> file;
        std::uint64_t fileNumber = 0;
        std::uint64_t fileOffset = 0; ///< where the piece at hand begins
        std::uint64_t counted = 0;    ///< what of m_unsent this entry still stands for
    };
    static FileState stateOf(const Entry& entry);
    void dropFront();

    std::deque<Entry> m_entries;
    std::vector<FileState> m_ended;
    std::uint64_t m_lastFile = 0;
    std::uint64_t m_unsent = 0;
};

} // namespace workbench
