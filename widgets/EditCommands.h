// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QWidget;

namespace workbench {

class WindowMenus;

/// Makes the menu Edit work on whatever has the focus: fields by their own slots, lists and tables by their
/// command with the platform's key for Copy.
class EditCommands : public QObject
{
    Q_OBJECT
public:
    /// Owned by `window`.
    EditCommands(WindowMenus& menus, QWidget& window);

private:
    void edit(const char* slot);
    void copy();

    QWidget& m_window;
};

} // namespace workbench
