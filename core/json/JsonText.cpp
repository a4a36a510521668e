// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/json/JsonText.h"

#include <cstddef>

namespace workbench {

namespace {

constexpr std::size_t kMostNested = 80; // folders in folders, 32 deep, take two each

} // namespace

std::string jsonText(const Json& json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::size_t jsonTooDeepAt(std::string_view text)
{
    std::size_t open = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"')
            inString = !inString;
        else if (inString)
            i += c == '\\' ? 1 : 0;
        else if (c == '[' || c == '{')
            ++open;
        else if ((c == ']' || c == '}') && open > 0)
            --open;
        if (open > kMostNested)
            return i;
    }
    return std::string_view::npos;
}

Json parseJson(std::string_view text, std::vector<JsonProblem>& problems)
{
    // Not by a callback of the parser, with which it looks through the whole list at the end of each element.
    const bool tooDeep = jsonTooDeepAt(text) != std::string_view::npos;
    Json json = tooDeep ? Json(nullptr) : Json::parse(text, nullptr, false);
    if (!json.is_discarded() && !tooDeep)
        return json;
    problems.push_back({tooDeep ? JsonProblem::Kind::TooDeep : JsonProblem::Kind::NotJson, {}});
    return nullptr;
}

void checkFormat(const JsonObject& json, std::string_view format, int version)
{
    std::string said;
    json.require("format");
    json.read("format", said);
    if (!said.empty() && said != format)
        json.tell(JsonProblem::Kind::UnknownWord, "format");
    int saidVersion = 0;
    json.require("version");
    json.read("version", saidVersion, 1, version);
}

} // namespace workbench
