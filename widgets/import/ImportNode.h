// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/import/ImportModel.h"

#include <array>

namespace workbench {

/// What rows below it have as their parent: a file or an entry.
struct ImportModel::Node {
    bool isFile = false;
    int row = 0;
};

/// An item of a file, or a stream of a capture with its messages.
struct ImportModel::Entry : Node {
    Group* group = nullptr;
    std::vector<bool> on{}; ///< of the item; of a stream's messages
    /// What is taken, by the way it went; an item stands in the first.
    std::array<int, 2> taken{};
    std::array<qint64, 2> takenBytes{};
};

/// A file and what was found in it.
struct ImportModel::Group : Node {
    ImportedFile file;
    std::vector<Entry> entries;
    int all = 0; ///< what can be chosen in it

    bool isCapture() const { return file.import.kind == ImportKind::Capture; }
    const CapturedStream& stream(const Entry& entry) const
    {
        return file.import.streams[static_cast<std::size_t>(entry.row)];
    }
    const LibraryItem& item(const Entry& entry) const
    {
        return file.import.items[static_cast<std::size_t>(entry.row)];
    }
};

} // namespace workbench
