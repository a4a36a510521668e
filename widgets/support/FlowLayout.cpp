// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/FlowLayout.h"

#include <algorithm>

namespace workbench {

FlowLayout::FlowLayout(int spacing) { setSpacing(spacing); }

FlowLayout::~FlowLayout()
{
    while (const QLayoutItem* item = FlowLayout::takeAt(0))
        delete item;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool move) const
{
    int x = rect.x();
    int y = rect.y();
    int high = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wish = item->sizeHint();
        if (x > rect.x() && x + wish.width() > rect.x() + rect.width()) {
            x = rect.x();
            y += high + spacing();
            high = 0;
        }
        const int width = std::min(wish.width(), rect.width());
        const int height = item->hasHeightForWidth() ? item->heightForWidth(width) : wish.height();
        if (move)
            item->setGeometry(QRect(x, y, width, height));
        x += wish.width() + spacing();
        high = std::max(high, height);
    }
    return y + high - rect.y();
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wish = item->sizeHint();
        size = {size.width() + wish.width() + (size.width() > 0 ? spacing() : 0),
                std::max(size.height(), wish.height())};
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->hasHeightForWidth() ? item->minimumSize() : item->sizeHint());
    }
    return size;
}

} // namespace workbench
