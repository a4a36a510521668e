// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/json/JsonText.h"
#include "core/workspace/LibraryJson.h"
#include "tests/fuzz/Fuzz.h"

using namespace workbench;

namespace {

std::vector<LibraryItem> read(std::string_view text, std::vector<JsonProblem>& problems)
{
    const Json json = parseJson(text, problems);
    return json.is_null() ? std::vector<LibraryItem>() : libraryOf(JsonObject(json, "", problems), "library");
}

std::string written(const std::vector<LibraryItem>& library)
{
    Json json;
    json["library"] = toJson(library);
    return jsonText(json);
}

} // namespace

/// A library's JSON; what was taken is written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::vector<JsonProblem> problems;
    const std::vector<LibraryItem> library = read(fuzz::textOf(fuzz::bytesOf(data, size)), problems);
    const std::string text = written(library);
    std::vector<JsonProblem> none;
    const std::vector<LibraryItem> again = read(text, none);
    fuzz::require(none.empty(), "what was written is read without a problem");
    fuzz::require(written(again) == text, "what was read is written the same");
    return 0;
}
