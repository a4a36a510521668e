// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QObject>

class QAction;

namespace workbench {

class InsertMenu;

/// Entries of an insert menu for what a match has captured: ${0}, ${1}, ${2}. A child of the menu.
class CaptureActions : public QObject
{
    Q_OBJECT
public:
    explicit CaptureActions(InsertMenu& menu);
    /// For another language.
    void retranslate();

private:
    QList<QAction*> m_actions;
};

} // namespace workbench
