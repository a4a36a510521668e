// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/ThreadName.h"

#include <pthread.h>

namespace workbench {

void nameThisThread(const char* name) { pthread_setname_np(pthread_self(), name); }

} // namespace workbench
