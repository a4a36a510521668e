// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <Qt>

namespace workbench {

/// Either of the two keys, Return and Enter of the number pad; modifiers are the caller's.
inline bool isEnter(int key) { return key == Qt::Key_Return || key == Qt::Key_Enter; }

} // namespace workbench
