// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace workbench {

/// What a filter can ask of a call.
enum class FilterField : std::uint8_t {
    Text,         ///< the whole line of the log
    Call,         ///< the function's name
    Who,          ///< the actor's title
    HandleNumber, ///< descriptor
    Category,     ///< setup, io, lookup, waiting, housekeeping
    Result,       ///< ok, wouldblock, failed, eof, truncated, pending, injected
    Error,        ///< symbolic name or native number; 0 and "none" where it did not fail
    Ret,          ///< return value
    Errno,        ///< native number; 0 where it did not fail
    Length,       ///< bytes moved
    Kept,         ///< bytes of payload held
    Took,         ///< duration
    Time,         ///< when the call started
    Seq,          ///< its number
    Thread,       ///< the system's thread id
    State,        ///< TCP state after the call
    Address,      ///< any address among the arguments and of the handle's endpoint
    Port,         ///< of those addresses
    Payload,      ///< the payload that was kept
};

enum class FilterRelation : std::uint8_t {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Contains,
    Matches, ///< a regular expression: BytesRegex
};

/// How the values of a field are written and compared.
enum class FilterValueKind : std::uint8_t { Text, Word, Number, Duration, Time, Address, Octets };

struct FilterFieldSpec {
    FilterField field;
    std::string_view name;
    std::string_view alias; ///< a second name that is understood; may be empty
    FilterValueKind kind;
};

/// All fields, in the order in which they are offered.
std::span<const FilterFieldSpec> filterFields();
const FilterFieldSpec& filterField(FilterField field);
/// By name or alias, upper and lower case alike; null where there is no such field.
const FilterFieldSpec* findFilterField(std::string_view name);

/// "==", "contains", "~" ...
std::string_view relationText(FilterRelation relation);
/// Whether the field's values can be compared so.
bool hasRelation(FilterField field, FilterRelation relation);

} // namespace workbench
