// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/ThreadName.h"

namespace workbench {

void nameThisThread(const char*) {}

} // namespace workbench
