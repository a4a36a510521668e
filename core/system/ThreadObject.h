// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

namespace workbench {

struct ThreadObject {
    ThreadObject() = default;
    virtual ~ThreadObject() = default;
    ThreadObject(const ThreadObject&) = delete;
    ThreadObject& operator=(const ThreadObject&) = delete;
};

/// The calling thread's object; there is one a thread. `make` makes it when it is first asked for, it is
/// destroyed when the thread ends.
ThreadObject& threadObject(std::unique_ptr<ThreadObject> (*make)());

} // namespace workbench
