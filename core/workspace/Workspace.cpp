// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/workspace/Workspace.h"

#include "core/json/JsonText.h"
#include "core/workspace/LibraryJson.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace workbench {

namespace {

constexpr std::string_view kFormat = "socket-workbench-workspace";
constexpr std::size_t kMostTabs = 200;
constexpr std::size_t kMostFilters = 1'000;

Json tabJson(const WorkspaceTab& tab)
{
    Json json{{"kind", tab.kind}, {"state", tab.state}};
    if (tab.payload)
        json["payload"] = toJson(*tab.payload);
    return json;
}

WorkspaceTab tabOf(const JsonObject& json)
{
    WorkspaceTab tab;
    json.require("kind");
    json.read("kind", tab.kind);
    if (const auto state = json.object("state"))
        tab.state = state->json();
    if (const auto payload = json.object("payload"))
        tab.payload = payloadOf(*payload);
    return tab;
}

} // namespace

std::string workspaceText(const Workspace& workspace)
{
    Json json{{"format", kFormat}, {"version", kWorkspaceVersion}, {"current_tab", workspace.currentTab}};
    Json tabs = Json::array();
    for (const WorkspaceTab& tab : workspace.tabs)
        tabs.push_back(tabJson(tab));
    json["tabs"] = std::move(tabs);
    Json filters = Json::array();
    for (const WorkspaceFilter& one : workspace.filters)
        filters.push_back({{"name", one.name}, {"filter", one.filter}});
    json["filters"] = std::move(filters);
    json["library"] = toJson(workspace.library);
    return jsonText(json);
}

ReadWorkspace readWorkspace(std::string_view text)
{
    ReadWorkspace read;
    const Json json = parseJson(text, read.problems);
    if (!read.problems.empty())
        return read;
    const JsonObject root(json, {}, read.problems);
    std::string format;
    root.read("format", format);
    if (format != kFormat) {
        root.tell(JsonProblem::Kind::UnknownWord, "format");
        return read;
    }
    read.isWorkspace = true;
    root.require("version");
    root.read("version", read.version, std::uint32_t{1});
    root.objects("tabs", kMostTabs,
                 [&](const JsonObject& one) { read.workspace.tabs.push_back(tabOf(one)); });
    root.read("current_tab", read.workspace.currentTab);
    root.objects("filters", kMostFilters, [&](const JsonObject& one) {
        WorkspaceFilter filter;
        one.read("name", filter.name);
        one.read("filter", filter.filter);
        read.workspace.filters.push_back(std::move(filter));
    });
    read.workspace.library = libraryOf(root, "library");
    return read;
}

} // namespace workbench
