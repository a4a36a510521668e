// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/ThreadObject.h"

namespace workbench {

ThreadObject& threadObject(std::unique_ptr<ThreadObject> (*make)())
{
    thread_local std::unique_ptr<ThreadObject> object;
    if (!object)
        object = make();
    return *object; // NOLINT(clang-analyzer-cplusplus.NewDelete): taken for gone with the first `make()`
}

} // namespace workbench
