// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/workspace/Workspace.h"
#include "tests/fuzz/Fuzz.h"

using namespace workbench;

/// A workspace file; what was taken is written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ReadWorkspace read = readWorkspace(fuzz::textOf(fuzz::bytesOf(data, size)));
    const std::string text = workspaceText(read.workspace);
    const ReadWorkspace again = readWorkspace(text);
    fuzz::require(again.isWorkspace && again.problems.empty(), "what was written is read without a problem");
    fuzz::require(workspaceText(again.workspace) == text, "what was read is written the same");
    return 0;
}
