// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>

class QWidget;

namespace workbench {

/// Gives the keyboard to the pane: to itself, or to its first child that takes it by Tab. False where none
/// does.
bool focusPane(QWidget& pane);

/// Goes `step` panes on from the one that has the focus, round and round, over those that are visible.
/// From outside of all of them forward goes to the first.
void focusNextPane(QList<QWidget*> panes, int step);

} // namespace workbench
