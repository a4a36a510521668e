// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/FaultRule.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace workbench {

/// Troubles that come in many calls at once, ready to be played.
enum class FaultPreset : std::uint8_t {
    OutOfDescriptors, ///< socket and accept fail with EMFILE, look-ups with EAI_AGAIN, which is what comes of
                      ///< it
    SignalStorm,      ///< every second call that may wait fails with EINTR (signal(7)); POSIX only
    ShortCounts,      ///< send and recv move at most 3 bytes a call: streams may do so, datagrams never
    SlowNetwork,      ///< calls that talk to others, and look-ups, are held back
    ResetInTransfer,  ///< each 20th send and each 20th recv fails with ECONNRESET
};
inline constexpr std::array kFaultPresets{FaultPreset::OutOfDescriptors, FaultPreset::SignalStorm,
                                          FaultPreset::ShortCounts, FaultPreset::SlowNetwork,
                                          FaultPreset::ResetInTransfer};

/// "out-of-descriptors", "signal-storm" ...: its name in settings and tests.
std::string_view presetName(FaultPreset preset);

/// Its rules, for the calls that this system has; none where the system knows no such trouble.
std::vector<FaultRule> presetRules(FaultPreset preset);

} // namespace workbench
