// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

namespace workbench {

/// Lets this process open as many descriptors as the system allows it (setrlimit(2), RLIMIT_NOFILE: the soft
/// limit becomes the hard one), for servers with thousands of clients. Nothing where there is no limit to
/// raise.
void raiseDescriptorLimit();

} // namespace workbench
