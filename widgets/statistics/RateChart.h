// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/statistics/RateSeries.h"
#include "widgets/statistics/RateLane.h"

#include <QWidget>

#include <array>
#include <optional>

namespace workbench {

enum class ThemeColor;
class Theme;

/// Bytes and calls over time. A click or a drag chooses a stretch of time; with the keyboard Left, Right,
/// Home and End move a cursor, with Shift they stretch it, Enter chooses it, Esc takes it away.
class RateChart : public QWidget
{
    Q_OBJECT
public:
    enum class Span { Minute, Session };
    /// UTC, ns since 1970; the end is not part of it.
    struct TimeRange {
        qint64 fromNs = 0;
        qint64 toNs = 0;
        friend bool operator==(const TimeRange&, const TimeRange&) = default;
    };

    explicit RateChart(const Theme& theme, QWidget* parent = nullptr);

    /// Repaints only where something is another than before. `nowNs` is where the axis ends.
    void setSeries(RateSeries::Series series, Span span, qint64 nowNs);
    const RateSeries::Series& series() const { return m_series; }

    /// The stretch that is marked, or the one under the pointer.
    std::optional<TimeRange> pointedAt() const { return m_cursor ? m_cursor : m_hovered; }
    std::optional<TimeRange> cursor() const { return m_cursor; }
    RateBucket sum(const TimeRange& range) const;

    /// Where a stretch is drawn in the left or upper lane; for tests.
    QRect rectOf(const TimeRange& range) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user wants the calls that returned between these (UTC, ns since 1970; the end excluded).
    void timeRangeChosen(qint64 fromNs, qint64 toNs);
    void pointedAtChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    static constexpr std::size_t kLanes = 2;

    std::array<QRect, kLanes> areas() const;
    TimeScale scale(std::size_t lane) const;
    QList<TimeScale::Tick> ticks(const TimeScale& scale) const;
    std::optional<std::size_t> laneAt(const QPoint& point) const;
    std::optional<TimeRange> bucketAt(const QPoint& point) const;
    TimeRange bucketIn(std::size_t lane, int x) const;
    qint64 bucketBegin(qint64 ns) const;
    void mark(const std::optional<TimeRange>& cursor);
    void hover(const std::optional<TimeRange>& range);
    void moveCursor(qint64 buckets, bool stretch);
    void paintRange(QPainter& painter, const TimeRange& range, ThemeColor color, int alpha,
                    bool framed) const;

    const Theme& m_theme;
    const std::array<RateLane, kLanes> m_lanes;
    RateSeries::Series m_series;
    Span m_span = Span::Minute;
    qint64 m_endNs = 1; ///< of the axis
    std::optional<TimeRange> m_cursor;
    std::optional<TimeRange> m_hovered;
    qint64 m_anchorNs = 0; ///< beginning of the bucket where dragging or stretching began
    qint64 m_headNs = 0;   ///< of the bucket where it is now
    std::optional<std::size_t> m_draggedLane;
};

} // namespace workbench
