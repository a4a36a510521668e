// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/json/JsonObject.h"
#include "core/workspace/Library.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace workbench {

/// One tab as the user left it.
struct WorkspaceTab {
    std::string kind;            ///< "tcp-server", "tcp-client", "udp-sender", "udp-receiver", "host-lookup"
    Json state = Json::object(); ///< what is typed and chosen there: its keys are the tab's
    std::optional<Payload> payload{}; ///< what stands in its payload bar

    friend bool operator==(const WorkspaceTab&, const WorkspaceTab&) = default;
};

/// A filter of the call log under a name.
struct WorkspaceFilter {
    std::string name;
    std::string filter;

    friend bool operator==(const WorkspaceFilter&, const WorkspaceFilter&) = default;
};

/// What a user works with: everything that a workspace file holds; see docs/workspace-file.md.
struct Workspace {
    std::vector<WorkspaceTab> tabs;
    std::size_t currentTab = 0;
    std::vector<WorkspaceFilter> filters;
    std::vector<LibraryItem> library;

    friend bool operator==(const Workspace&, const Workspace&) = default;
};

/// The version that workspaceText() writes.
constexpr std::uint32_t kWorkspaceVersion = 1;

/// The file: one member a line, keys always in the same order, a line feed at the end.
std::string workspaceText(const Workspace& workspace);

struct ReadWorkspace {
    Workspace workspace;
    std::uint32_t version = 0;
    /// It says of itself that it is a workspace. Else nothing was taken.
    bool isWorkspace = false;
    /// Written by a later program: what this one knows was taken; writing it would lose the rest.
    bool isNewer() const { return version > kWorkspaceVersion; }
    std::vector<JsonProblem> problems; ///< what is wrong was left out
};
ReadWorkspace readWorkspace(std::string_view text);

} // namespace workbench
