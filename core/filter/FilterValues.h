// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/filter/FilterNode.h"
#include "core/filter/FilterParser.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

/// What the values in a filter stand for. Empty where the text is no such value.
namespace workbench::filtervalues {

/// Decimal, or hexadecimal with 0x; a sign in front.
std::optional<std::int64_t> number(std::string_view text);
/// "250us", "1.5ms", "2s": ns.
std::optional<std::int64_t> duration(std::string_view text);
/// "14:02", "14:02:19", "14:02:19.331": of any day, local time; or RFC 3339, local time where it names no
/// zone, the seconds optional; or a date. It stands for all of the minute, second ... that it names.
std::optional<TimeMatch> time(std::string_view text);
/// "127.0.0.1", "127.0.0.1:80", "[::1]:80", "10.0.0.0/8", "fe80::/10", "/run/x", "@name".
std::optional<AddressMatch> address(std::string_view text);
/// Pairs of hexadecimal digits, ?? for any byte; colons may stand between them.
std::optional<BytePattern> hexBytes(std::string_view text);
/// The bytes of a text with \r \n \t \0 \\ \xNN.
BytePattern textBytes(std::string_view text);
/// By name, with or without WSA in front, or by number; "none" is 0. Nothing where it is unknown.
std::vector<ErrorMatch> errors(std::string_view text);

/// Local time less UTC at that moment, ns.
std::int64_t localOffsetNs(std::int64_t utcNs);

/// Makes the values of a test ready; the code where one of them (`wrong` is its index) is none.
std::optional<FilterErrorCode> prepare(FilterTest& test, std::size_t& wrong);

} // namespace workbench::filtervalues
