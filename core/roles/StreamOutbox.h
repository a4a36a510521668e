// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/RoleEvents.h"
#include "core/roles/StreamFile.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <span>

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
    /// The system takes nothing for now: lets go of what can be read again.
    void rest();
    void clear();

private:
    struct Entry {
        SharedBytes data; ///< the payload, or a file's piece at hand
        std::size_t offset = 0;
        DataOrigin origin = DataOrigin::User;
        std::shared_ptr<StreamFile> file;
        std::uint64_t fileOffset = 0; ///< where the piece at hand begins
        std::uint64_t counted = 0;    ///< what of m_unsent this entry still stands for
    };
    void dropFront();

    std::deque<Entry> m_entries;
    std::uint64_t m_unsent = 0;
};

} // namespace workbench
