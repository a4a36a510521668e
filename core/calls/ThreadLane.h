// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/JournalLane.h"
#include "core/system/ThreadObject.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace workbench {

/// What a thread keeps for recording: its lane of the journal it used last, given up when the thread ends.
struct ThreadLane : ThreadObject {
    std::uint64_t journal = 0;
    std::shared_ptr<JournalLane> lane;
    std::vector<std::byte> scratch; ///< where lists are put together before they are written

    ~ThreadLane() override { orphan(); }
    void orphan() const
    {
        if (lane)
            lane->orphan();
    }
};

/// That of the calling thread.
inline ThreadLane& threadLane()
{
    return static_cast<ThreadLane&>(
        threadObject([]() -> std::unique_ptr<ThreadObject> { return std::make_unique<ThreadLane>(); }));
}

} // namespace workbench
