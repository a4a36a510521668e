// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/json/JsonObject.h"

#include <QVariant>

namespace workbench {

/// A part of what is kept of a tab that core writes as JSON: in a workspace's file it stands as such, not as
/// text in text.
QVariant variantOf(const Json& json);
/// An object without members where it is none.
Json jsonOf(const QVariant& kept);

} // namespace workbench
