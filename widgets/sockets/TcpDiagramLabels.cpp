// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/TcpDiagramLabels.h"

#include <algorithm>
#include <cmath>

namespace workbench::tcpdiagram {

namespace {

constexpr double kAround = 2; ///< pixels at the left and the right of the words

QRectF wishedRect(const Label& label, const QRectF& room, const QFontMetricsF& metrics)
{
    const double wide = metrics.horizontalAdvance(label.text) + 2 * kAround;
    double left = label.at.x() - kAround;
    if (label.align == Qt::AlignRight)
        left = label.at.x() - wide + kAround;
    else if (label.align == Qt::AlignHCenter)
        left = label.at.x() - wide / 2;
    left = std::clamp(left, room.left(), std::max(room.left(), room.right() - wide));
    return {left, label.at.y() - metrics.ascent(), wide, metrics.height()};
}

/// Steps away from the wished place, the shortest first.
std::vector<QPointF> stepsAway(const QRectF& room, double line)
{
    std::vector<QPointF> steps;
    const double high = line / 4;
    const double wide = line / 2;
    const int down = static_cast<int>(room.height() / high);
    const int across = static_cast<int>(room.width() / wide);
    for (int y = -down; y <= down; ++y) {
        for (int x = -across; x <= across; ++x)
            steps.emplace_back(x * wide, y * high);
    }
    std::ranges::sort(steps, {}, [](const QPointF& step) { return std::hypot(step.x(), step.y()); });
    return steps;
}

} // namespace

void placeLabels(std::vector<Label>& labels, const std::vector<QRectF>& taken, const QRectF& room,
                 const QFontMetricsF& metrics)
{
    std::vector<QRectF> full = taken;
    const auto isFree = [&](const QRectF& rect) {
        return room.contains(rect) &&
               std::ranges::none_of(full, [&rect](const QRectF& other) { return other.intersects(rect); });
    };
    std::vector<QPointF> steps; // made where the first label needs them
    for (Label& label : labels) {
        label.rect = wishedRect(label, room, metrics);
        if (!isFree(label.rect)) {
            if (steps.empty())
                steps = stepsAway(room, metrics.height());
            const auto step = std::ranges::find_if(
                steps, [&](const QPointF& by) { return isFree(label.rect.translated(by)); });
            if (step != steps.end())
                label.rect.translate(*step);
        }
        full.push_back(label.rect);
    }
}

} // namespace workbench::tcpdiagram
