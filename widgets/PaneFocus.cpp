// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/PaneFocus.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace workbench {
namespace {

bool takesTab(const QWidget* widget)
{
    return widget->isVisible() && widget->isEnabled() &&
           (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

QWidget* targetIn(QWidget* pane)
{
    if (takesTab(pane))
        return pane;
    for (QWidget* next = pane->nextInFocusChain(); next && next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && takesTab(next))
            return next;
    }
    return nullptr;
}

} // namespace

bool focusPane(QWidget& pane)
{
    QWidget* target = targetIn(&pane);
    if (target)
        target->setFocus(Qt::TabFocusReason);
    return target != nullptr;
}

void focusNextPane(QList<QWidget*> panes, int step)
{
    panes.removeIf([](QWidget* pane) { return !targetIn(pane); });
    if (panes.isEmpty())
        return;
    const QWidget* focus = QApplication::focusWidget();
    const auto here = std::find_if(panes.begin(), panes.end(), [focus](const QWidget* pane) {
        return focus && (pane == focus || pane->isAncestorOf(focus));
    });
    auto at = here - panes.begin();
    if (here == panes.end())
        at = step > 0 ? -1 : 0;
    focusPane(*panes.at((at + step + panes.size()) % panes.size()));
}

} // namespace workbench
