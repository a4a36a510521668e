// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/ThreadObject.h"

#include <windows.h>

namespace workbench {

namespace {

void WINAPI destroy(void* object) { delete static_cast<ThreadObject*>(object); }

} // namespace

// Not thread_local: MinGW frees the memory of such objects before it runs their destructors.
ThreadObject& threadObject(std::unique_ptr<ThreadObject> (*make)())
{
    static const DWORD slot = ::FlsAlloc(destroy);
    auto* object = static_cast<ThreadObject*>(::FlsGetValue(slot));
    if (object == nullptr) {
        object = make().release();
        ::FlsSetValue(slot, object);
    }
    return *object;
}

} // namespace workbench
