// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/json/JsonObject.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace workbench {

/// What the variables of a pattern stand for, so far. A value; few members.
class PatternBindings
{
public:
    /// Null where it stands for nothing yet.
    const Json* find(std::string_view name) const;
    /// From now on it stands for that.
    void set(std::string_view name, Json value);
    /// Name and value, in the order in which they were learnt.
    const std::vector<std::pair<std::string, Json>>& all() const { return m_values; }

private:
    std::vector<std::pair<std::string, Json>> m_values;
};

// A value in a pattern (docs/lab-file.md, "Patterns"):
//   5, null, true     that value
//   "text", "*:80"    that text; * stands for any characters
//   "[::1]:$port"     that text, and what stands in the place of the variable
//   "$name"           a variable: stands for the first value that it meets, and must be the same from then on
//   "$a + $b - 3"     a sum of numbers; the variables must stand for some
//   [1, 2]            one of these
//   {"min": 1}        all that its members ask: min, max, above, below (numbers or sums), not (a value),
//                     has (a word of "MSG_PEEK|MSG_TRUNC"), as (a variable)

/// Whether `actual` is what `wanted` asks for; then `bindings` know the variables that it met. Otherwise they
/// are what they were.
bool acceptsValue(const Json& wanted, const Json& actual, PatternBindings& bindings);

/// A text that is a variable or a sum of them, worked out; empty where it is none, or where one stands for
/// nothing or is no number.
std::optional<Json> evaluated(std::string_view text, const PatternBindings& bindings);

/// A value as text: JSON, whatever bytes stand in it.
std::string shownValue(const Json& value);
/// The text with each $name that stands for something replaced by it.
std::string filledIn(std::string_view text, const PatternBindings& bindings);

/// Tells of what no value can be: a broken sum, a comparison with a text, a member that there is not.
/// `place`: of the value in its file.
void checkValue(const Json& wanted, const std::string& place, std::vector<JsonProblem>& problems);
/// The names of the variables in a value, each as often as it stands there.
std::vector<std::string> variablesIn(const Json& wanted);

} // namespace workbench
