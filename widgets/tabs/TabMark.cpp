// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/TabMark.h"

#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QPainter>

namespace workbench {

TabMark::TabMark(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
{
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
    resize(TabMark::sizeHint());
}

void TabMark::setMark(Tab::Mark mark)
{
    m_mark = mark;
    update();
}

void TabMark::setPointed(bool pointed)
{
    if (m_pointed == pointed)
        return;
    m_pointed = pointed;
    update();
}

void TabMark::setClosable(bool closable)
{
    m_closable = closable;
    setEnabled(closable);
    update();
}

QSize TabMark::sizeHint() const { return {m_theme.px(15), m_theme.px(16)}; }

void TabMark::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    if (m_closable && (m_pointed || underMouse())) {
        if (underMouse())
            drawPanel(painter, rect(), m_theme.color(isDown() ? ThemeColor::Edge : ThemeColor::Line), {},
                      m_theme.px(3));
        drawGlyph(painter, rect(), u"close", m_theme.color(ThemeColor::Text), m_theme, 12.0);
    } else if (m_mark == Tab::Mark::Open) {
        drawGlyph(painter, rect(), u"dot", m_theme.color(ThemeColor::Peer), m_theme, 12.0);
    } else if (m_mark == Tab::Mark::Pending) {
        drawGlyph(painter, rect(), u"m-pend", m_theme.color(ThemeColor::Link), m_theme, 14.0);
    }
}

} // namespace workbench
