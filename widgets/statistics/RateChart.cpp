// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/statistics/RateChart.h"

#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace workbench {
namespace {

constexpr qint64 kLeastSession = 10 * RateSeries::kSecond;
constexpr double kSideBySide = 760; ///< design pixels from which on the lanes stand side by side

bool isBlank(const RateSeries::Series& series)
{
    return std::all_of(series.buckets.begin(), series.buckets.end(),
                       [](const RateBucket& bucket) { return bucket.isEmpty(); });
}

} // namespace

RateChart::RateChart(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_lanes{RateLane(theme, RateLane::Quantity::ByteRate),
                                               RateLane(theme, RateLane::Quantity::CallRate)}
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize RateChart::sizeHint() const { return {m_theme.px(900), m_theme.px(170)}; }

QSize RateChart::minimumSizeHint() const { return {m_theme.px(280), m_theme.px(96)}; }

void RateChart::setSeries(RateSeries::Series series, Span span, qint64 nowNs)
{
    qint64 end = series.endNs();
    if (span == Span::Session)
        end =
            std::max<qint64>({end, nowNs / series.widthNs * series.widthNs, series.beginNs + kLeastSession});
    if (span == m_span && end == m_endNs && series.beginNs == m_series.beginNs &&
        series.widthNs == m_series.widthNs && series.buckets == m_series.buckets)
        return;
    const bool other = span != m_span || series.widthNs != m_series.widthNs;
    // The minute goes on, but an empty one looks like the one before.
    const bool looksAlike = span == Span::Minute && !other && !m_cursor && !m_hovered && isBlank(series) &&
                            isBlank(m_series) && m_series.buckets.size() == series.buckets.size();
    m_series = std::move(series);
    m_span = span;
    m_endNs = end;
    if (m_cursor && (other || m_cursor->toNs <= m_series.beginNs || m_cursor->fromNs >= m_endNs))
        mark(std::nullopt);
    if (m_hovered)
        hover(bucketAt(mapFromGlobal(QCursor::pos())));
    if (!looksAlike)
        update();
}

std::array<QRect, RateChart::kLanes> RateChart::areas() const
{
    const QRect all = rect().adjusted(m_theme.px(8), 0, -m_theme.px(8), 0);
    if (all.width() >= m_theme.px(kSideBySide)) {
        const int half = all.width() / 2;
        return {QRect(all.left(), all.top(), half, all.height()),
                QRect(all.left() + half, all.top(), all.width() - half, all.height())};
    }
    const int half = all.height() / 2;
    return {QRect(all.left(), all.top(), all.width(), half),
            QRect(all.left(), all.top() + half, all.width(), all.height() - half)};
}

TimeScale RateChart::scale(std::size_t lane) const
{
    const QRect plot = m_lanes[lane].plot(areas()[lane]);
    return {m_series.beginNs, std::max<qint64>(m_endNs, m_series.beginNs + 1), plot.left(),
            std::max(1, plot.width())};
}

QList<TimeScale::Tick> RateChart::ticks(const TimeScale& scale) const
{
    const int gap = m_theme.px(76);
    if (m_span == Span::Minute)
        return scale.secondsBack(gap, tr("now"));
    return m_series.buckets.empty() ? QList<TimeScale::Tick>() : scale.timesOfDay(gap);
}

QRect RateChart::rectOf(const TimeRange& range) const
{
    const QRect plot = m_lanes[0].plot(areas()[0]);
    const TimeScale x = scale(0);
    const int left = qRound(x.xOf(range.fromNs));
    return {left, plot.top(), std::max(1, qRound(x.xOf(range.toNs)) - left), plot.height()};
}

RateBucket RateChart::sum(const TimeRange& range) const
{
    RateBucket all;
    for (std::size_t i = 0; i < m_series.buckets.size(); ++i) {
        const qint64 begin = m_series.beginNs + static_cast<qint64>(i) * m_series.widthNs;
        if (begin >= range.fromNs && begin < range.toNs)
            all += m_series.buckets[i];
    }
    return all;
}

void RateChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ThemeColor::Base));
    const auto areas = this->areas();
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        const TimeScale x = scale(lane);
        m_lanes[lane].paint(painter, areas[lane], m_series, x, ticks(x));
    }
    if (m_hovered && !m_cursor)
        paintRange(painter, *m_hovered, ThemeColor::Muted, 50, false);
    if (m_cursor)
        paintRange(painter, *m_cursor, ThemeColor::Link, 70, true);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        drawFocusFrame(painter, rect(), m_theme);
}

void RateChart::paintRange(QPainter& painter, const TimeRange& range, ThemeColor color, int alpha,
                           bool framed) const
{
    const auto areas = this->areas();
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        const TimeScale x = scale(lane);
        const QRect plot = m_lanes[lane].plot(areas[lane]);
        const int left = qRound(x.xOf(range.fromNs));
        const int right = qRound(x.xOf(range.toNs));
        const QRect band = QRect(left, plot.top(), std::max(2, right - left), plot.height()) & plot;
        QColor tint = m_theme.color(color);
        tint.setAlpha(alpha);
        painter.fillRect(band, tint);
        if (!framed)
            continue;
        for (const int edge : {band.left(), band.right()})
            painter.fillRect(QRect(edge, band.top(), 1, band.height()), m_theme.color(color));
    }
}

qint64 RateChart::bucketBegin(qint64 ns) const
{
    return m_series.beginNs + (ns - m_series.beginNs) / m_series.widthNs * m_series.widthNs;
}

std::optional<std::size_t> RateChart::laneAt(const QPoint& point) const
{
    const auto areas = this->areas();
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        if (m_lanes[lane].plot(areas[lane]).contains(point))
            return lane;
    }
    return std::nullopt;
}

std::optional<RateChart::TimeRange> RateChart::bucketAt(const QPoint& point) const
{
    const auto lane = laneAt(point);
    return lane && !m_series.buckets.empty() ? std::optional(bucketIn(*lane, point.x())) : std::nullopt;
}

RateChart::TimeRange RateChart::bucketIn(std::size_t lane, int x) const
{
    const qint64 begin = bucketBegin(scale(lane).timeAt(x));
    return {begin, begin + m_series.widthNs};
}

void RateChart::mark(const std::optional<TimeRange>& cursor)
{
    if (cursor == m_cursor)
        return;
    m_cursor = cursor;
    update();
    Q_EMIT pointedAtChanged();
}

void RateChart::hover(const std::optional<TimeRange>& range)
{
    if (range == m_hovered)
        return;
    m_hovered = range;
    update();
    Q_EMIT pointedAtChanged();
}

void RateChart::mousePressEvent(QMouseEvent* event)
{
    const auto lane = laneAt(event->pos());
    if (event->button() != Qt::LeftButton || !lane || m_series.buckets.empty())
        return;
    m_draggedLane = lane;
    const TimeRange bucket = bucketIn(*lane, event->pos().x());
    m_anchorNs = m_headNs = bucket.fromNs;
    mark(bucket);
}

void RateChart::mouseMoveEvent(QMouseEvent* event)
{
    hover(bucketAt(event->pos()));
    if (!m_draggedLane)
        return;
    m_headNs = bucketIn(*m_draggedLane, event->pos().x()).fromNs;
    mark(TimeRange{std::min(m_anchorNs, m_headNs), std::max(m_anchorNs, m_headNs) + m_series.widthNs});
}

void RateChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_draggedLane)
        return;
    m_draggedLane.reset();
    if (m_cursor)
        Q_EMIT timeRangeChosen(m_cursor->fromNs, m_cursor->toNs);
}

void RateChart::leaveEvent(QEvent* event)
{
    hover(std::nullopt);
    QWidget::leaveEvent(event);
}

void RateChart::moveCursor(qint64 buckets, bool stretch)
{
    if (m_series.buckets.empty())
        return;
    const qint64 width = m_series.widthNs;
    const qint64 last = bucketBegin(m_endNs - 1);
    if (!m_cursor)
        m_anchorNs = m_headNs = buckets < 0 ? last + width : m_series.beginNs - width;
    m_headNs = std::clamp<qint64>(m_headNs + buckets * width, m_series.beginNs, last);
    if (!stretch)
        m_anchorNs = m_headNs;
    m_anchorNs = std::clamp<qint64>(m_anchorNs, m_series.beginNs, last);
    mark(TimeRange{std::min(m_anchorNs, m_headNs), std::max(m_anchorNs, m_headNs) + width});
}

void RateChart::keyPressEvent(QKeyEvent* event)
{
    const bool stretch = event->modifiers().testFlag(Qt::ShiftModifier);
    constexpr qint64 kFar = 1 << 20; // further than there are buckets
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(-1, stretch);
    case Qt::Key_Right:
        return moveCursor(1, stretch);
    case Qt::Key_PageUp:
        return moveCursor(-10, stretch);
    case Qt::Key_PageDown:
        return moveCursor(10, stretch);
    case Qt::Key_Home:
        return moveCursor(-kFar, stretch);
    case Qt::Key_End:
        return moveCursor(kFar, stretch);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor)
            Q_EMIT timeRangeChosen(m_cursor->fromNs, m_cursor->toNs);
        return;
    case Qt::Key_Escape:
        if (m_cursor)
            return mark(std::nullopt);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void RateChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void RateChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace workbench
