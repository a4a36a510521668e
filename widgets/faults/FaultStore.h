// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/system/FaultPlan.h"

#include <QVariantList>

#include <vector>

namespace workbench {

/// Rules as the settings keep them, by names: another system, or another version, reads what it knows.
QVariantList storedFaults(const std::vector<FaultPlan::Entry>& entries);
/// What can be read of it; rules that no call of this system could keep are left out.
std::vector<FaultRule> faultsFrom(const QVariantList& stored);

} // namespace workbench
