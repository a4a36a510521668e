// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/LiveLabel.h"

#include "widgets/support/ElidedLabel.h"

#include <QEvent>
#include <QLabel>

#include <algorithm>

namespace workbench {
namespace {

constexpr int kRestMs = 1000;

} // namespace

LiveLabel::LiveLabel(QWidget* parent) : QWidget(parent), m_label(new ElidedLabel(this))
{
    m_label->setTextFormat(Qt::PlainText);
    setSizePolicy(m_label->sizePolicy());
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &LiveLabel::giveRoomBack);
}

void LiveLabel::setText(const QString& text) { m_label->setText(text); }

QString LiveLabel::text() const { return m_label->text(); }

int LiveLabel::widest() const
{
    m_widest = std::max(m_widest, m_label->sizeHint().width());
    return m_widest;
}

QSize LiveLabel::sizeHint() const { return {widest(), m_label->sizeHint().height()}; }

QSize LiveLabel::minimumSizeHint() const { return {widest(), m_label->minimumSizeHint().height()}; }

void LiveLabel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_label->setGeometry(rect());
}

void LiveLabel::askForRoom()
{
    const int width = m_label->sizeHint().width();
    if (width > m_widest) {
        m_widest = width;
        updateGeometry();
    }
    m_rest.start();
}

void LiveLabel::giveRoomBack()
{
    const int width = m_label->sizeHint().width();
    if (width == m_widest)
        return;
    m_widest = width;
    updateGeometry();
}

bool LiveLabel::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LanguageChange:
        m_widest = 0;
        updateGeometry();
        break;
    case QEvent::LayoutRequest: // the label's hint is another one: it tells its parent so, not a layout
    case QEvent::Show:          // while it was hidden, the label told nothing
        askForRoom();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

} // namespace workbench
