// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/FoldingButton.h"

#include <QStyle>
#include <QStyleOptionToolButton>

#include <algorithm>

namespace workbench {

FoldingButton::FoldingButton(QWidget* parent) : QToolButton(parent)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize FoldingButton::sizeAs(Qt::ToolButtonStyle style) const
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.toolButtonStyle = style;
    QSize size = option.iconSize;
    if (style != Qt::ToolButtonIconOnly) {
        const QSize words = option.fontMetrics.size(Qt::TextShowMnemonic, text());
        // As QToolButton does: some room around the words.
        size.rwidth() += 4 + words.width() + option.fontMetrics.horizontalAdvance(QLatin1Char(' ')) * 2;
        size.rheight() = std::max(size.height(), words.height());
    }
    return this->style()->sizeFromContents(QStyle::CT_ToolButton, &option, size, this);
}

QSize FoldingButton::sizeHint() const { return sizeAs(Qt::ToolButtonTextBesideIcon); }

QSize FoldingButton::minimumSizeHint() const { return sizeAs(Qt::ToolButtonIconOnly); }

void FoldingButton::resizeEvent(QResizeEvent* event)
{
    QToolButton::resizeEvent(event);
    fold();
}

void FoldingButton::setWords(const QString& words)
{
    setText(words);
    fold();
}

void FoldingButton::fold()
{
    const bool hasRoom = width() >= sizeHint().width();
    setToolButtonStyle(hasRoom ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
}

} // namespace workbench
