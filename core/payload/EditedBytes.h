// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/PayloadError.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace workbench {

// Bytes and the way back through what was done to them. A step keeps what it took away and what it put there,
// never the rest: a key in 100 MB costs a byte. One thread.
class EditedBytes
{
public:
    EditedBytes() = default;
    // `historyBytes`: what all steps together may keep; the oldest go first, the last one stays whatever its
    // size.
    explicit EditedBytes(Bytes bytes, std::size_t historyBytes = kHistoryBytes)
        : m_bytes(std::move(bytes)), m_most(historyBytes)
    {
    }
    static constexpr std::size_t kHistoryBytes = std::size_t{512} << 20U;

    std::span<const std::byte> bytes() const { return m_bytes; }
    std::size_t size() const { return m_bytes.size(); }
    // Gives the bytes away; nothing is left, the history neither.
    Bytes take();

    // Whether a change is a step of its own or goes on with the last one, as typing does.
    enum class Step : std::uint8_t { Own, GoesOn };
    // Puts `with` in the place of [offset, offset + length), which must lie inside. `with` may be a part of
    // bytes(). A change that goes on joins the last step where it touches its end (typing) or its begin
    // (Backspace), and endRun() was not called since.
    void replace(std::size_t offset, std::size_t length, std::span<const std::byte> with,
                 Step step = Step::Own);
    // The next change is a step of its own: the cursor was moved.
    void endRun() { m_running = false; }

    // A stretch of the bytes as they are now.
    struct Place {
        std::size_t offset;
        std::size_t length;
        bool operator==(const Place&) const = default;
    };
    // What changed; nullopt where there is no step back, or forth.
    std::optional<Place> undo();
    std::optional<Place> redo();
    bool canUndo() const { return m_next > 0; }
    bool canRedo() const { return m_next < m_steps.size(); }
    // Other than at the start, by the steps taken.
    bool isChanged() const { return m_saved != m_next; }

    // How many steps went for want of room: so many cannot be undone any more.
    std::size_t forgotten() const { return m_forgotten; }

private:
    struct Change {
        std::size_t offset;
        Bytes removed;
        Bytes inserted;
    };
    void put(std::size_t offset, std::size_t length, std::span<const std::byte> with);
    bool join(std::size_t offset, std::span<const std::byte> removed, std::span<const std::byte> with);
    void keep(Change change);

    Bytes m_bytes;
    std::vector<Change> m_steps;
    std::size_t m_next = 0; // steps before it are done, those behind it undone
    std::optional<std::size_t> m_saved = 0;
    std::size_t m_most = kHistoryBytes;
    std::size_t m_kept = 0; // bytes of all steps
    std::size_t m_forgotten = 0;
    bool m_running = false;
};

} // namespace workbench
