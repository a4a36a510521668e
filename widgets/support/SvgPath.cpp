// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/SvgPath.h"

#include <QtMath>

#include <algorithm>
#include <array>
#include <cmath>

namespace workbench {
namespace {

/// One elliptical arc in end point form (SVG 1.1, F.6.5), its rotation being zero.
void arcTo(QPainterPath& path, double rx, double ry, bool large, bool sweep, QPointF to)
{
    const QPointF from = path.currentPosition();
    if (from == to || rx == 0.0 || ry == 0.0) {
        path.lineTo(to);
        return;
    }
    const double halfX = (from.x() - to.x()) / 2.0;
    const double halfY = (from.y() - to.y()) / 2.0;
    const double spread = (halfX * halfX) / (rx * rx) + (halfY * halfY) / (ry * ry);
    if (spread > 1.0) {
        rx *= std::sqrt(spread);
        ry *= std::sqrt(spread);
    }
    const double beside = rx * rx * halfY * halfY + ry * ry * halfX * halfX;
    const double root = std::sqrt(std::max(0.0, (rx * rx * ry * ry - beside) / beside));
    const double factor = (large == sweep ? -root : root);
    const QPointF offset(factor * rx * halfY / ry, -factor * ry * halfX / rx);
    const QPointF centre = offset + (from + to) / 2.0;
    const auto angle = [&](QPointF p) {
        return qRadiansToDegrees(std::atan2((p.y() - centre.y()) / ry, (p.x() - centre.x()) / rx));
    };
    const double start = angle(from);
    double length = angle(to) - start;
    if (sweep && length < 0.0)
        length += 360.0;
    if (!sweep && length > 0.0)
        length -= 360.0;
    // Qt counts angles against the clock, SVG with it.
    path.arcTo(QRectF(centre.x() - rx, centre.y() - ry, 2.0 * rx, 2.0 * ry), -start, -length);
    path.lineTo(to);
}

class Reader
{
public:
    explicit Reader(QStringView data) : m_data(data) {}

    std::optional<QPainterPath> read()
    {
        skipBlanks();
        while (m_at < m_data.size()) {
            if (m_data[m_at].isLetter())
                m_command = m_data[m_at++];
            if (!segment())
                return std::nullopt;
            skipBlanks();
        }
        return m_path;
    }

private:
    void skipBlanks()
    {
        while (m_at < m_data.size() && (m_data[m_at].isSpace() || m_data[m_at] == u','))
            ++m_at;
    }

    std::optional<double> number()
    {
        skipBlanks();
        const qsizetype start = m_at;
        if (m_at < m_data.size() && (m_data[m_at] == u'-' || m_data[m_at] == u'+'))
            ++m_at;
        bool point = false;
        while (m_at < m_data.size() && (m_data[m_at].isDigit() || (!point && m_data[m_at] == u'.')))
            point = m_data[m_at++] == u'.' || point;
        bool ok = false;
        const double value = m_data.sliced(start, m_at - start).toDouble(&ok);
        return ok ? std::optional(value) : std::nullopt;
    }

    template <std::size_t Count> bool numbers(std::array<double, Count>& values)
    {
        for (double& value : values) {
            const auto one = number();
            if (!one)
                return false;
            value = *one;
        }
        return true;
    }

    bool segment()
    {
        const bool relative = m_command.isLower();
        const QPointF base = relative ? m_path.currentPosition() : QPointF();
        std::array<double, 1> one{};
        std::array<double, 2> two{};
        std::array<double, 6> six{};
        std::array<double, 7> seven{};
        switch (m_command.toUpper().unicode()) {
        case u'M':
            if (!numbers(two))
                return false;
            m_path.moveTo(base + QPointF(two[0], two[1]));
            m_command = relative ? u'l' : u'L'; // more pairs are lines
            return true;
        case u'L':
            if (!numbers(two))
                return false;
            m_path.lineTo(base + QPointF(two[0], two[1]));
            return true;
        case u'H':
            if (!numbers(one))
                return false;
            m_path.lineTo(base.x() + one[0], m_path.currentPosition().y());
            return true;
        case u'V':
            if (!numbers(one))
                return false;
            m_path.lineTo(m_path.currentPosition().x(), base.y() + one[0]);
            return true;
        case u'C':
            if (!numbers(six))
                return false;
            m_path.cubicTo(base + QPointF(six[0], six[1]), base + QPointF(six[2], six[3]),
                           base + QPointF(six[4], six[5]));
            return true;
        case u'A':
            if (!numbers(seven) || seven[2] != 0.0)
                return false;
            arcTo(m_path, seven[0], seven[1], seven[3] != 0.0, seven[4] != 0.0,
                  base + QPointF(seven[5], seven[6]));
            return true;
        case u'Z':
            m_path.closeSubpath();
            m_command = QChar(); // a number right after Z belongs to no command
            return true;
        default:
            return false;
        }
    }

    QStringView m_data;
    qsizetype m_at = 0;
    QChar m_command;
    QPainterPath m_path;
};

} // namespace

std::optional<QPainterPath> parseSvgPath(QStringView data) { return Reader(data).read(); }

} // namespace workbench
