// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace workbench {

// RFC 3339 with milliseconds.
inline constexpr std::string_view kTimeFormat = "%Y-%m-%dT%H:%M:%S.%L";

// Whether every "%" of the format is followed by one of: Y m d (2026 11 27), y (26), b (Nov), e (day, padded
// with a blank), j (day of the year), a (Fri), H M S (24 hours), I p (12 hours, AM or PM), L (milliseconds),
// s (seconds since 1970), %. Names are English, as protocols want them (RFC 3164).
bool isTimeFormat(std::string_view format);

// A time of the calendar in that format; what isTimeFormat() refuses is left as it stands. `offset` is the
// distance from UTC: 0 for UTC itself.
std::string timeText(std::chrono::system_clock::time_point time, std::chrono::seconds offset,
                     std::string_view format);

} // namespace workbench
