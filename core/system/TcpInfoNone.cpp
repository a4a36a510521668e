// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/ConstantNames.h"
#include "core/system/OptionLayout.h"

namespace workbench {

// Windows tells what TCP knows by SIO_TCP_INFO, macOS by TCP_CONNECTION_INFO; FreeBSD lays TCP_INFO out
// differently. Nothing is claimed.
std::span<const layout::OptionMember> layout::tcpInfoMembers() { return {}; }
std::span<const layout::OptionMember> layout::credentialMembers() { return {}; }
std::span<const layout::OptionMember> layout::memoryMembers() { return {}; }

std::span<const constants::NamedValue> constants::tcpCongestionStates() { return {}; }
std::span<const constants::NamedValue> constants::tcpInfoOptions() { return {}; }

} // namespace workbench
