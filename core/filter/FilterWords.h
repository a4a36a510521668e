// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/filter/FilterField.h"

#include <span>
#include <string_view>
#include <vector>

namespace workbench {

/// The words that a field of the kind Word knows, in their order: call names, error names, states ...
/// The index of those of Call, Category, Result and State is their bit in FilterTest::set.
const std::vector<std::string_view>& filterWords(FilterField field);

} // namespace workbench
