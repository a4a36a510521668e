// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/EditCommands.h"

#include "widgets/WindowMenus.h"

#include <QAction>
#include <QApplication>
#include <QMetaObject>
#include <QWidget>

#include <algorithm>

namespace workbench {

EditCommands::EditCommands(WindowMenus& menus, QWidget& window) : QObject(&window), m_window(window)
{
    const auto on = [this](QAction* action, const char* slot) {
        connect(action, &QAction::triggered, this, [this, slot] { edit(slot); });
    };
    on(menus.undo, "undo");
    on(menus.redo, "redo");
    on(menus.cut, "cut");
    on(menus.paste, "paste");
    on(menus.selectAll, "selectAll");
    connect(menus.copy, &QAction::triggered, this, &EditCommands::copy);
}

void EditCommands::edit(const char* slot)
{
    QWidget* focus = QApplication::focusWidget();
    if (focus && focus->metaObject()->indexOfSlot(QByteArray(slot).append("()").constData()) >= 0)
        QMetaObject::invokeMethod(focus, slot);
}

void EditCommands::copy()
{
    const QKeySequence key(QKeySequence::Copy);
    for (QWidget* widget = QApplication::focusWidget(); widget && widget != &m_window;
         widget = widget->parentWidget()) {
        const QList<QAction*> actions = widget->actions();
        const auto found = std::find_if(actions.begin(), actions.end(), [&key](const QAction* action) {
            return action->shortcuts().contains(key);
        });
        if (found != actions.end()) {
            (*found)->trigger();
            return;
        }
    }
    edit("copy");
}

} // namespace workbench
