// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallRecord.h"
#include "core/calls/TextBuffer.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The figures of a record as every written format tells them.
namespace workbench {

/// Bytes that really moved and those of them that were kept: of a send what its result tells, of a read what
/// arrived in the buffer; none of a call that failed. Empty optional for calls that move no bytes.
std::optional<RecordedData> movedData(const CallRecord& record);
/// The same of the payload as it was recorded.
RecordedData movedOf(const CallRecord& record, RecordedData data);

void appendNumber(TextBuffer& out, std::int64_t value);
/// "2026-11-26T09:08:37.123456Z": RFC 3339, UTC; `ns` since 1970.
void appendTime(TextBuffer& out, std::int64_t ns);
/// Nanoseconds as microseconds, to the nanosecond: "12.345".
void appendMicroseconds(TextBuffer& out, std::int64_t ns);

/// Length of the well-formed UTF-8 sequence at `at` (Unicode 15, table 3-7); 0 where there is none.
std::size_t utf8SequenceLength(std::string_view text, std::size_t at);
/// Appends text as UTF-8: what is ill-formed becomes U+FFFD.
void appendWellFormed(std::string& out, std::string_view text);

} // namespace workbench
