// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/SystemTraits.h"

#include <string>

namespace workbench {

inline bool onWindows() { return constants::isWindows(); }

/// What is expected here and what is expected on Windows.
template <class Text> Text perSystem(Text posix, Text windows) { return onWindows() ? windows : posix; }

/// The name of a socket error by its POSIX name: "ECONNREFUSED", "WSAECONNREFUSED".
inline std::string errorNamed(const std::string& posix) { return (onWindows() ? "WSA" : "") + posix; }

} // namespace workbench
