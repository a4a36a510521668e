// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

class QApplication;

namespace workbench::bench {

/// Two million rows come into a conversation that is shown, in batches, and are scrolled; then 64 MB are
/// split into lines. Prints its figures.
void benchConversation(QApplication& application);

} // namespace workbench::bench
