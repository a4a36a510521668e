// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/json/JsonObject.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace workbench {

/// Two blanks for each step of depth, one member a line, a line feed at the end. UTF-8 as it is.
std::string jsonText(const Json& json);
/// Where brackets are nested deeper than in any file of ours, whose reading might take all of the stack;
/// npos: nowhere.
std::size_t jsonTooDeepAt(std::string_view text);
/// Text into JSON; null, told as NotJson or TooDeep, where it is none.
Json parseJson(std::string_view text, std::vector<JsonProblem>& problems);

/// A file says what it is: "format" and "version", which must be this format in a version up to that one.
/// What is otherwise is told.
void checkFormat(const JsonObject& json, std::string_view format, int version);

} // namespace workbench
