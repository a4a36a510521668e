// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/SocketHeading.h"

#include "widgets/support/Theme.h"

#include <QPainter>

#include <algorithm>

namespace workbench {

SocketHeading::SocketHeading(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void SocketHeading::setTexts(const QString& name, const QString& type, const QString& ends,
                             const QString& who)
{
    if (name == m_name && type == m_type && ends == m_ends && who == m_who)
        return;
    m_name = name;
    m_type = type;
    m_ends = ends;
    m_who = who;
    const QString all = QStringList{name, type, ends, who}.join(QStringLiteral(", "));
    setAccessibleName(all);
    setToolTip(all);
    update();
}

QSize SocketHeading::sizeHint() const
{
    const int height =
        std::max(QFontMetrics(m_theme.boldFont()).height(), QFontMetrics(m_theme.fixedFont()).height());
    return {m_theme.px(300), height + m_theme.px(4)};
}

void SocketHeading::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const int gap = m_theme.px(8);
    QRect rest = rect();
    // Who it is gives way first, then the middle of the addresses.
    painter.setFont(m_theme.fixedBoldText().font());
    painter.setPen(m_theme.color(ThemeColor::Text));
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, m_name);
    rest.setLeft(rest.left() + painter.fontMetrics().horizontalAdvance(m_name) + gap);
    painter.setFont(m_theme.interfaceFont());
    painter.setPen(m_theme.color(ThemeColor::Muted));
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, m_type);
    rest.setLeft(rest.left() + painter.fontMetrics().horizontalAdvance(m_type) + gap);
    const int ends = QFontMetrics(m_theme.fixedFont()).horizontalAdvance(m_ends);
    const int who = QFontMetrics(m_theme.interfaceFont()).horizontalAdvance(m_who);
    if (ends + gap + who <= rest.width()) {
        painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter, m_who);
    }
    painter.setFont(m_theme.fixedFont());
    painter.setPen(m_theme.color(ThemeColor::Text));
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_ends, Qt::ElideMiddle, rest.width()));
}

} // namespace workbench
