// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/TabStrip.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

/// TabStrip: the panel behind "Options", and the way of the keyboard with and without it.
namespace workbench {
namespace {

constexpr int kPanelGap = 8;

} // namespace

void TabStrip::fold(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    if (!folded)
        m_panel->hide();
    for (const Group& group : m_groups) {
        if (group.fold != Fold::IntoOptions)
            continue;
        if (folded) {
            auto* row = new QHBoxLayout;
            row->setSpacing(kPanelGap);
            for (QWidget* widget : group.widgets) {
                const bool shown = isShown(widget);
                row->addWidget(widget);
                widget->setVisible(shown);
            }
            row->addStretch();
            m_panelRows->addLayout(row);
        } else {
            for (QWidget* widget : group.widgets)
                adopt(widget);
        }
    }
    if (!folded) {
        while (const QLayoutItem* row = m_panelRows->takeAt(0))
            delete row;
        restoreTabOrder();
    }
    m_options->setVisible(folded);
}

/// Widgets that were in the panel's own window have lost their place among the others.
void TabStrip::restoreTabOrder()
{
    QWidget* before = nullptr;
    const auto follow = [&before](QWidget* widget) {
        if (before && before->window() == widget->window())
            QWidget::setTabOrder(before, widget);
        before = widget;
    };
    const auto followAll = [&follow](QWidget* widget) {
        if (widget->focusPolicy() != Qt::NoFocus)
            follow(widget);
        else
            for (QWidget* child : widget->findChildren<QWidget*>())
                if (child->focusPolicy() != Qt::NoFocus)
                    follow(child);
    };
    for (const int line : {1, 2}) {
        for (const Group& group : m_groups) {
            if (group.line == line)
                std::for_each(group.widgets.begin(), group.widgets.end(), followAll);
        }
        if (line == 1) {
            follow(m_options);
            if (end() != nullptr)
                followAll(m_end);
        }
    }
}

void TabStrip::showOptions()
{
    m_panel->adjustSize();
    const QPoint corner = m_options->mapToGlobal(m_options->rect().bottomRight() + QPoint(1, 3));
    m_panel->move(corner - QPoint(m_panel->width(), 0));
    m_panel->show();
    for (const Group& group : m_groups) {
        for (QWidget* widget : group.widgets) {
            if (group.fold == Fold::IntoOptions && widget->focusPolicy() != Qt::NoFocus) {
                widget->setFocus(Qt::PopupFocusReason);
                return;
            }
        }
    }
}

bool TabStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_panel && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        m_panel->hide();
        m_options->setFocus(Qt::PopupFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace workbench
