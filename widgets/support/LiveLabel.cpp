// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/LiveLabel.h"

#include <QEvent>
#include <QLabel>

namespace workbench {

LiveLabel::LiveLabel(QWidget* parent) : QWidget(parent), m_label(new QLabel(this))
{
    m_label->setTextFormat(Qt::PlainText);
    setSizePolicy(m_label->sizePolicy());
}

void LiveLabel::setText(const QString& text) { m_label->setText(text); }

QString LiveLabel::text() const { return m_label->text(); }

QSize LiveLabel::sizeHint() const { return {m_widest, m_label->sizeHint().height()}; }

QSize LiveLabel::minimumSizeHint() const { return {m_widest, m_label->minimumSizeHint().height()}; }

void LiveLabel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_label->setGeometry(rect());
}

bool LiveLabel::event(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_widest = 0;
    const bool isOther = QWidget::event(event);
    // The label's hint is another one: it tells its parent so, not a layout.
    if (event->type() == QEvent::LayoutRequest && m_label->sizeHint().width() > m_widest) {
        m_widest = m_label->sizeHint().width();
        updateGeometry();
    }
    return isOther;
}

} // namespace workbench
