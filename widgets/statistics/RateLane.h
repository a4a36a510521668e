// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/statistics/RateSeries.h"
#include "widgets/statistics/TimeScale.h"

#include <QCoreApplication>
#include <QRect>

class QPainter;
class QPainterPath;

namespace workbench {

class Theme;

/// Paints one half of the rate chart: what was sent above the zero line and filled, what was received below
/// it and hatched, so that the two are told apart without colour.
class RateLane
{
    Q_DECLARE_TR_FUNCTIONS(workbench::RateLane)
public:
    enum class Quantity { ByteRate, CallRate };

    RateLane(const Theme& theme, Quantity quantity) : m_theme(theme), m_quantity(quantity) {}

    /// Where the data is drawn: `area` without title and labels.
    QRect plot(const QRect& area) const;
    void paint(QPainter& painter, const QRect& area, const RateSeries::Series& series, const TimeScale& scale,
               const QList<TimeScale::Tick>& ticks) const;

    QString title() const;

private:
    using Figure = std::uint64_t RateBucket::*;

    Figure sent() const;
    Figure received() const;
    QString label(double rate) const;
    double greatest(const RateSeries::Series& series) const;
    QPainterPath steps(const RateSeries::Series& series, const TimeScale& scale, Figure figure, double zero,
                       double pixelsPerUnit) const;
    void paintTitle(QPainter& painter, const QRect& area) const;
    void paintAxes(QPainter& painter, const QRect& area, double top,
                   const QList<TimeScale::Tick>& ticks) const;
    void paintData(QPainter& painter, const QRect& plot, const RateSeries::Series& series,
                   const TimeScale& scale, double top) const;

    const Theme& m_theme;
    Quantity m_quantity;
};

} // namespace workbench
