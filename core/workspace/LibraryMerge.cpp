// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/workspace/LibraryMerge.h"

#include <algorithm>

namespace workbench {

namespace {

using Items = std::vector<LibraryItem>;

const Items* folderNamed(const Items& items, const std::string& name)
{
    for (const LibraryItem& item : items) {
        const auto* folder = std::get_if<LibraryFolder>(&item.content);
        if (folder != nullptr && item.name == name)
            return &folder->items;
    }
    return nullptr;
}

bool has(const Items& items, const LibraryItem& item)
{
    return std::ranges::find(items, item) != items.end();
}

} // namespace

Items newItems(const Items& theirs, const Items& ours, const Items& base)
{
    static const Items kNothing;
    Items found;
    for (const LibraryItem& item : theirs) {
        if (has(ours, item) || has(base, item))
            continue;
        const auto* folder = std::get_if<LibraryFolder>(&item.content);
        const Items* mine = folder != nullptr ? folderNamed(ours, item.name) : nullptr;
        const Items* before = folder != nullptr ? folderNamed(base, item.name) : nullptr;
        if (mine == nullptr && before == nullptr) {
            found.push_back(item);
            continue;
        }
        Items fresh = newItems(folder->items, mine != nullptr ? *mine : kNothing,
                               before != nullptr ? *before : kNothing);
        if (!fresh.empty())
            found.push_back({item.name, item.note, LibraryFolder{std::move(fresh)}});
    }
    return found;
}

} // namespace workbench
