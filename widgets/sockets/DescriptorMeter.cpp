// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/DescriptorMeter.h"

#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace workbench {

namespace {

constexpr double kScarceShare = 0.8;
constexpr int kGaugeWidth = 64; ///< design pixels

} // namespace

DescriptorMeter::DescriptorMeter(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    retranslate();
}

void DescriptorMeter::setUse(const std::optional<DescriptorUse>& use)
{
    if (use == m_use)
        return;
    m_use = use;
    retranslate();
}

DescriptorMeter::Level DescriptorMeter::level() const
{
    if (!m_use || m_use->limit == 0)
        return Level::Ample;
    if (m_use->used >= m_use->limit)
        return Level::None;
    const double share = static_cast<double>(m_use->used) / static_cast<double>(m_use->limit);
    return share > kScarceShare ? Level::Scarce : Level::Ample;
}

QString DescriptorMeter::text() const
{
    if (!m_use)
        return tr("Handles in use: not available on this OS");
    const QString of = tr("%1 of %2 handles in use", "descriptors of this process")
                           .arg(QLocale().toString(static_cast<qulonglong>(m_use->used)),
                                QLocale().toString(static_cast<qulonglong>(m_use->limit)));
    switch (level()) {
    case Level::Scarce:
        return tr("%1: few are left", "handles").arg(of);
    case Level::None:
        return tr("%1: the next call that makes one fails with EMFILE", "handles").arg(of);
    case Level::Ample:
        break;
    }
    return of;
}

void DescriptorMeter::retranslate()
{
    setAccessibleName(text());
    setToolTip(
        tr("Descriptors that this program has open, of those that the system allows it (RLIMIT_NOFILE). "
           "Sockets, files and the window's own count alike."));
    updateGeometry();
    update();
}

int DescriptorMeter::textLeft() const
{
    const int icon = level() == Level::Ample ? 0 : m_theme.px(20);
    return icon + (m_use ? m_theme.px(kGaugeWidth) + m_theme.px(8) : 0);
}

QSize DescriptorMeter::sizeHint() const
{
    const QFontMetrics metrics(m_theme.interfaceFont());
    return {textLeft() + metrics.horizontalAdvance(text()) + 1,
            std::max(m_theme.px(20), metrics.height() + 2)};
}

QSize DescriptorMeter::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), m_theme.px(120)), sizeHint().height()};
}

void DescriptorMeter::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const bool ample = level() == Level::Ample;
    const QColor color = m_theme.color(ample                      ? ThemeColor::Muted
                                       : level() == Level::Scarce ? ThemeColor::Wait
                                                                  : ThemeColor::Fail);
    int left = 0;
    if (!ample) {
        drawGlyph(painter, QRect(0, 0, m_theme.px(14), height()),
                  level() == Level::Scarce ? u"m-wait" : u"m-fail", color, m_theme, 14.0);
        left = m_theme.px(20);
    }
    if (m_use && m_use->limit > 0) {
        const int high = m_theme.px(8);
        const QRect gauge(left, (height() - high) / 2, m_theme.px(kGaugeWidth), high);
        drawPanel(painter, gauge, m_theme.color(ThemeColor::Base), m_theme.color(ThemeColor::Field), 2);
        const double share =
            std::min(1.0, static_cast<double>(m_use->used) / static_cast<double>(m_use->limit));
        QRect full = gauge.adjusted(1, 1, -1, -1);
        full.setWidth(std::max(1, static_cast<int>(share * full.width())));
        painter.fillRect(full, ample ? m_theme.color(ThemeColor::Accent) : color);
    }
    const QRect rest = rect().adjusted(textLeft(), 0, 0, 0);
    painter.setFont(m_theme.interfaceFont());
    painter.setPen(color);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, rest.width()));
}

} // namespace workbench
