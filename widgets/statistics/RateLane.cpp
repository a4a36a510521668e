// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/statistics/RateLane.h"

#include "widgets/statistics/RateWords.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace workbench {

QRect RateLane::plot(const QRect& area) const
{
    const QFontMetrics small(m_theme.smallFont());
    return area.adjusted(m_theme.px(74), small.height() + m_theme.px(8), -m_theme.px(20),
                         -small.height() - m_theme.px(6));
}

QString RateLane::title() const
{
    return m_quantity == Quantity::ByteRate ? tr("Bytes per second") : tr("Calls per second");
}

RateLane::Figure RateLane::sent() const
{
    return m_quantity == Quantity::ByteRate ? &RateBucket::bytesOut : &RateBucket::callsOut;
}

RateLane::Figure RateLane::received() const
{
    return m_quantity == Quantity::ByteRate ? &RateBucket::bytesIn : &RateBucket::callsIn;
}

QString RateLane::label(double rate) const
{
    return m_quantity == Quantity::ByteRate ? RateWords::bytes(rate) : RateWords::calls(rate);
}

double RateLane::greatest(const RateSeries::Series& series) const
{
    std::uint64_t most = 0;
    for (const RateBucket& bucket : series.buckets) {
        most = std::max({most, bucket.*sent(), bucket.*received()});
        if (m_quantity == Quantity::CallRate)
            most = std::max(most, bucket.callsOther);
    }
    return RateWords::roundAbove(static_cast<double>(most) * 1e9 / static_cast<double>(series.widthNs));
}

QPainterPath RateLane::steps(const RateSeries::Series& series, const TimeScale& scale, Figure figure,
                             double zero, double pixelsPerUnit) const
{
    QPainterPath path;
    double height = 0;
    path.moveTo(scale.left, zero);
    for (std::size_t i = 0; i < series.buckets.size(); ++i) {
        const double now = static_cast<double>(series.buckets[i].*figure) * pixelsPerUnit;
        const qint64 begin = series.beginNs + static_cast<qint64>(i) * series.widthNs;
        if (now != height) {
            path.lineTo(scale.xOf(begin), zero - height);
            path.lineTo(scale.xOf(begin), zero - now);
        }
        height = now;
    }
    path.lineTo(scale.xOf(series.endNs()), zero - height);
    path.lineTo(scale.xOf(series.endNs()), zero);
    return path;
}

void RateLane::paint(QPainter& painter, const QRect& area, const RateSeries::Series& series,
                     const TimeScale& scale, const QList<TimeScale::Tick>& ticks) const
{
    const double top = greatest(series);
    paintTitle(painter, area);
    paintAxes(painter, area, top, ticks);
    paintData(painter, plot(area), series, scale, top);
}

void RateLane::paintTitle(QPainter& painter, const QRect& area) const
{
    const QFontMetrics small(m_theme.smallFont());
    QRect line(plot(area).left(), area.top() + m_theme.px(4), plot(area).width(), small.height());
    const auto write = [&](const QString& text, const QColor& color) {
        painter.setPen(color);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
        line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(text) + m_theme.px(14));
    };
    const auto mark = [&](QStringView icon, ThemeColor color) {
        const int size = m_theme.px(13);
        m_theme.icons().paint(painter, icon, QRectF(line.left(), line.center().y() - size / 2.0, size, size),
                              m_theme.color(color));
        line.setLeft(line.left() + size + m_theme.px(4));
    };
    QFont bold = m_theme.smallFont();
    bold.setBold(true);
    painter.setFont(bold);
    write(title(), m_theme.color(ThemeColor::Text));
    painter.setFont(m_theme.smallFont());
    mark(u"send", ThemeColor::Link);
    write(tr("sent, upwards"), m_theme.color(ThemeColor::Link));
    mark(u"recv", ThemeColor::Peer);
    write(tr("received, downwards"), m_theme.color(ThemeColor::Peer));
    if (m_quantity == Quantity::CallRate) {
        QPen dots(m_theme.color(ThemeColor::Muted), 1.5, Qt::DotLine);
        painter.setPen(dots);
        painter.drawLine(QPointF(line.left(), line.center().y()),
                         QPointF(line.left() + m_theme.px(16), line.center().y()));
        line.setLeft(line.left() + m_theme.px(20));
        write(tr("other calls"), m_theme.color(ThemeColor::Muted));
    }
}

void RateLane::paintAxes(QPainter& painter, const QRect& area, double top,
                         const QList<TimeScale::Tick>& ticks) const
{
    const QRect plot = this->plot(area);
    const QFont font = m_theme.smallFont();
    const QFontMetrics metrics(font);
    const int zero = plot.center().y();
    painter.setFont(font);
    for (const TimeScale::Tick& tick : ticks) {
        const int x = qRound(tick.x);
        painter.fillRect(QRect(x, plot.top(), 1, plot.height()), m_theme.color(ThemeColor::Line));
        const int width = metrics.horizontalAdvance(tick.text);
        const int left = std::min(x - width / 2, area.right() - width);
        painter.setPen(m_theme.color(ThemeColor::Muted));
        painter.drawText(QRect(left, plot.bottom() + 1, width + 1, metrics.height() + m_theme.px(4)),
                         Qt::AlignLeft | Qt::AlignVCenter, tick.text);
    }
    const bool roomy = plot.height() >= 4 * metrics.height();
    const auto mark = [&](int y, const QString& text, Qt::Alignment where) {
        const int height = metrics.height();
        const int above = where == Qt::AlignTop      ? m_theme.px(1)
                          : where == Qt::AlignBottom ? height
                                                     : height / 2;
        painter.setPen(m_theme.color(ThemeColor::Muted));
        painter.drawText(QRect(area.left(), y - above, plot.left() - area.left() - m_theme.px(6), height),
                         Qt::AlignRight | Qt::AlignVCenter, text);
    };
    for (const int y : {plot.top(), plot.bottom()})
        painter.fillRect(QRect(plot.left(), y, plot.width(), 1), m_theme.color(ThemeColor::Line));
    mark(plot.top(), label(top), Qt::AlignTop);
    mark(plot.bottom(), label(top), Qt::AlignBottom);
    if (roomy)
        mark(zero, QStringLiteral("0"), Qt::AlignVCenter);
}

void RateLane::paintData(QPainter& painter, const QRect& plot, const RateSeries::Series& series,
                         const TimeScale& scale, double top) const
{
    const double zero = plot.center().y() + 0.5;
    const double half = plot.height() / 2.0 - 2;
    const double perUnit = half / top * 1e9 / static_cast<double>(series.widthNs);
    painter.save();
    painter.setClipRect(plot.adjusted(-1, -1, 1, 1));
    const QColor base = m_theme.color(ThemeColor::Base);
    const QColor out = m_theme.color(ThemeColor::Link);
    const QColor in = m_theme.color(ThemeColor::Peer);
    painter.setPen(QPen(out, 1));
    painter.setBrush(mixed(base, out, 0.4));
    painter.drawPath(steps(series, scale, sent(), zero, perUnit));
    painter.setPen(QPen(in, 1));
    painter.setBrush(m_theme.color(ThemeColor::PeerBg));
    const QPainterPath down = steps(series, scale, received(), zero, -perUnit);
    painter.drawPath(down);
    painter.setBrush(QBrush(in, Qt::BDiagPattern));
    painter.drawPath(down);
    if (m_quantity == Quantity::CallRate) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.color(ThemeColor::Muted), 1.5, Qt::DotLine));
        painter.drawPath(steps(series, scale, &RateBucket::callsOther, zero, perUnit));
    }
    painter.restore();
    painter.fillRect(QRectF(plot.left(), zero - 0.5, plot.width(), 1), m_theme.color(ThemeColor::Field));
}

} // namespace workbench
