// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

namespace workbench {

/// Lets this process open as many descriptors as the system allows it (setrlimit(2), RLIMIT_NOFILE: the soft
/// limit becomes the hard one), for servers with thousands of clients. Nothing where there is no limit to
/// raise.
void raiseDescriptorLimit();

/// How many descriptors this process has open, and how many it may have (RLIMIT_NOFILE, the soft limit). The
/// limit is one more than the highest number that is given out (getrlimit(2)): what has a higher one,
/// inherited, is not counted.
struct DescriptorUse {
    std::uint64_t used = 0;
    std::uint64_t limit = 0; ///< the call that would go beyond it fails with EMFILE

    friend bool operator==(const DescriptorUse&, const DescriptorUse&) = default;
};
/// Counted in /proc/self/fd (proc(5)): some time with many thousands, so not for the GUI thread. Empty where
/// this system has no such list.
std::optional<DescriptorUse> descriptorUse();

/// Whether `count` more descriptors can be had at this moment: so many are opened (/dev/null) and closed
/// again. True where descriptors are not what threads and files need.
bool canOpenDescriptors(unsigned count);

} // namespace workbench
