// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/OptionLayout.h"

/// Rows of the tables in OptionLayout*.cpp and TcpInfo*.cpp: place and width come from the system's struct,
/// so they cannot differ from it.
#define MEMBER_AS(structure, member, name, ...)                                                              \
    workbench::layout::OptionMember                                                                          \
    {                                                                                                        \
        name, offsetof(structure, member), sizeof(structure::member), __VA_ARGS__                            \
    }
#define MEMBER(structure, member, ...) MEMBER_AS(structure, member, #member, __VA_ARGS__)
