// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

namespace workbench {

/// Where a log's calls come from. Of a file nothing new comes and nothing is forgotten: nothing is offered
/// for that.
enum class LogOrigin { Live, File };

} // namespace workbench
