// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallLogHeader.h"

#include "widgets/support/Theme.h"

#include <QPainter>

namespace workbench {

CallLogHeader::CallLogHeader(const Theme& theme, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_theme(theme)
{
    setObjectName(QStringLiteral("callLogHeader"));
    setFocusPolicy(Qt::NoFocus);
    setSectionsClickable(false);
    setHighlightSections(false);
    setMinimumSectionSize(1);
}

void CallLogHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    painter->fillRect(rect, m_theme.color(ThemeColor::Header));
    const QColor line = m_theme.color(ThemeColor::Line);
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), line);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    const auto alignment =
        model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
    const int padding = m_theme.px(6);
    const bool right = alignment.testFlag(Qt::AlignRight);
    const QRect cell = rect.adjusted(right ? 1 : padding, 0, right ? -padding : -1, 0);
    painter->setFont(m_theme.smallFont());
    painter->setPen(m_theme.color(ThemeColor::Muted));
    if (cell.width() > m_theme.px(26) || text.size() == 1)
        painter->drawText(cell, static_cast<int>(alignment) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, cell.width() + 2));
}

} // namespace workbench
