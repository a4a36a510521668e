// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/workspace/LibraryMerge.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

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

/// The items of a folder by their names: there may be many.
class ByName
{
public:
    explicit ByName(const Items& items)
    {
        for (const LibraryItem& item : items)
            m_items.emplace(item.name, &item);
    }
    bool has(const LibraryItem& item) const
    {
        const auto [first, last] = m_items.equal_range(item.name);
        return std::any_of(first, last, [&](const auto& one) { return *one.second == item; });
    }

private:
    std::unordered_multimap<std::string_view, const LibraryItem*> m_items;
};

} // namespace

Items newItems(const Items& theirs, const Items& ours, const Items& base)
{
    static const Items kNothing;
    const ByName inOurs(ours);
    const ByName inBase(base);
    Items found;
    for (const LibraryItem& item : theirs) {
        if (inOurs.has(item) || inBase.has(item))
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
