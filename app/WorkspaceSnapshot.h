// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/workspace/Workspace.h"
#include "widgets/tabs/Tab.h"

#include <functional>

namespace workbench {

class SavedFilters;
class TabArea;

/// Everything of the window that a workspace holds, as it is now. The library is `library`.
Workspace snapshotOf(const TabArea& tabs, const SavedFilters& filters, std::vector<LibraryItem> library);

/// A tab's state without how its panes are divided (QSplitter::saveState): no part of the work.
QVariantMap withoutLayout(QVariantMap state);

/// A tab of each kind, with nothing put into it.
Workspace oneTabOfEach();

/// How many sockets apply() would close: those of tabs for which the workspace has no place.
int socketsClosedBy(const Workspace& workspace, const TabArea& tabs);
/// Makes the window's tabs those of the workspace: the n-th of a kind becomes the n-th of that kind, with its
/// sockets; those that are too many are closed, what is missing is opened. `prepare` is called for each
/// before its state is put in. A workspace without tabs changes none. Filters are added to those there are.
void apply(const Workspace& workspace, TabArea& tabs, SavedFilters& filters,
           const std::function<void(Tab&)>& prepare);

} // namespace workbench
