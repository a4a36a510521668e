// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

class QApplication;

namespace workbench::bench {

/// A file of 100 MB comes into the hex editor and is seen, against reading it alone; then a byte is typed
/// before all of it and undone. Prints its figures.
void benchHexEditor(QApplication& application);

} // namespace workbench::bench
