// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/manual/ManualEvents.h"
#include "widgets/tabs/Tab.h"

#include <QString>

#include <functional>
#include <vector>

namespace workbench {

class StepRow;

/// The calls of a tab's kind in their natural order, then the others that can be made by hand.
std::vector<CallId> stepOrder(TabKind kind);
/// Whether the call moves a socket on; after others what was next is next still.
bool leadsOn(CallId done);
/// Which call usually follows one that has succeeded and leads on.
CallId stepAfter(TabKind kind, CallId done);
/// Which call is usual on a socket that nothing is known of: one that came from the automatic mode.
CallId firstStepOn(TabKind kind);
/// accept4() where the system has it.
CallId acceptCall();
/// "TCP", "UDP6", "unix stream" ...
QString socketWord(const ManualSocket& socket);
/// Fills the fields with what is usual in a tab of that kind.
void prepareFields(TabKind kind, const std::function<StepRow*(CallId)>& rowOf);

} // namespace workbench
