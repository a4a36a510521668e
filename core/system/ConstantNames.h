// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/Constants.h"

#include <cstdint>
#include <span>
#include <string_view>

/// The tables behind core/system/Constants.h: one set per platform, chosen by CMake.
namespace workbench::constants {

struct NamedValue {
    std::uint64_t value;
    std::string_view name;
};

/// The names of a group; where one value contains another's bits it stands first.
std::span<const NamedValue> namesOf(Group group);

/// The names in TCP_INFO; none where this system has no such option.
std::span<const NamedValue> tcpCongestionStates();
std::span<const NamedValue> tcpInfoOptions();

struct ErrorWords {
    int number;
    std::string_view name;
    std::string_view text;
};

/// The system's errors with its own English words, whatever the locale says.
std::span<const ErrorWords> systemErrors();
std::span<const ErrorWords> addressInfoErrors();
std::span<const ErrorWords> hostErrors();
std::span<const ErrorWords> fileErrors();

} // namespace workbench::constants
