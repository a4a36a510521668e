// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace workbench {

/// A process by its number and its name (proc(5), /proc/PID/comm).
struct Process {
    std::uint32_t id = 0;
    std::string name;

    friend bool operator==(const Process&, const Process&) = default;
};

/// Which process has that socket open: found in /proc/PID/fd, which the system shows of own processes.
/// Takes milliseconds by the number of processes. Empty where it is not found, and on other systems.
std::optional<Process> processOf(std::uint32_t inode);

} // namespace workbench
