// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallDirectory.h"
#include "core/calls/CallRecord.h"
#include "core/filter/FilterRules.h"

#include <QCoreApplication>

#include <functional>

class QMenu;

namespace workbench {

/// What a row's menu offers to filter by: its call, handle, actor, result, addresses, category.
class FilterRowMenu
{
    Q_DECLARE_TR_FUNCTIONS(workbench::FilterRowMenu)
public:
    /// Adds Include, Exclude and "Hide all recv calls" to `menu`; `chosen` gets the rule of the entry taken.
    static void fill(QMenu& menu, const CallRecord& record, const CallDirectory& directory,
                     const std::function<void(const FilterRule&)>& chosen);
};

} // namespace workbench
