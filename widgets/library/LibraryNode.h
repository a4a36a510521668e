// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/library/LibraryModel.h"

namespace workbench {

/// A row of the model. Of a folder only `children` count besides name and note.
struct LibraryModel::Node {
    LibraryItem item; ///< a folder's items stand in `children` alone
    Node* parent = nullptr;
    std::vector<std::unique_ptr<Node>> children{};
    QString name{};
    QString note{};
    int key = 0; ///< 1 to 9; 0: none

    bool isFolder() const { return parent == nullptr || std::holds_alternative<LibraryFolder>(item.content); }
};

} // namespace workbench
