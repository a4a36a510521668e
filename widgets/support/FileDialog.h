// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

class QFileDialog;
class QString;
class QWidget;

namespace workbench {

/// A file dialog that destroys itself when it is closed; to be shown with open(). Null where no descriptor is
/// left for the thread by which Qt reads folders, without which it ends the program: a message over `parent`
/// says so.
QFileDialog* newFileDialog(QWidget* parent, const QString& title);

} // namespace workbench
