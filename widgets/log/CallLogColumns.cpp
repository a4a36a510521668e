// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallLogColumns.h"

#include "widgets/support/Theme.h"

#include <QDataStream>
#include <QFontMetrics>
#include <QHeaderView>
#include <QIODevice>

#include <algorithm>
#include <cmath>

namespace workbench {
namespace {

// In the order of CallLogModel::Column; Call has none of its own.
constexpr std::array<double, CallLogModel::ColumnCount> kWidths{26, 38, 98,  82,  60, 138,
                                                                50, 0,  312, 110, 70, 60};
constexpr double kLeastWidth = 24;
constexpr double kWhoIconWidth = 30;
/// Below this columns fold, so that a call stays readable, and even then Result gives way first.
constexpr double kLeastCallWidth = 400;
constexpr double kLeastCallWidthFolded = 240;
constexpr double kLeastResultWidth = 150;
/// Characters of Call below which endpoints are cut to "<…>".
constexpr int kEndpointCharacters = 76;
constexpr QLatin1StringView kLongestDuration("999.999");
constexpr quint8 kStateVersion = 1;

} // namespace

CallLogColumns::CallLogColumns(const Theme& theme) : m_theme(theme), m_widths(kWidths)
{
    m_wanted.fill(true);
    m_wanted[CallLogModel::StateAfter] = false;
    m_wanted[CallLogModel::Bytes] = false;
    m_wanted[CallLogModel::Thread] = false;
}

bool CallLogColumns::isOptional(Column column)
{
    return column != CallLogModel::Mark && column != CallLogModel::Number && column != CallLogModel::Call &&
           column != CallLogModel::Result && column != CallLogModel::ColumnCount;
}

void CallLogColumns::setWanted(Column column, bool wanted)
{
    if (isOptional(column))
        m_wanted[column] = wanted;
}

int CallLogColumns::widthOf(Column column, const QHeaderView& header, quint64 largest) const
{
    if (column == CallLogModel::Who && m_whoIsIcon)
        return m_theme.px(kWhoIconWidth);
    int width = m_theme.px(m_widths[column]);
    if (column == CallLogModel::Took && m_widths[column] == kWidths[column])
        width = std::max(width, QFontMetrics(m_theme.fixedFont()).horizontalAdvance(kLongestDuration) +
                                    m_theme.px(8));
    if (column != CallLogModel::Number) {
        const bool isOurs = m_widths[column] == kWidths[column];
        const QString title = header.model()->headerData(column, Qt::Horizontal).toString();
        return isOurs ? std::max(width, header.fontMetrics().horizontalAdvance(title) + m_theme.px(12))
                      : width;
    }
    const int digits = QFontMetrics(m_theme.fixedFont()).horizontalAdvance(QString::number(largest));
    return std::max(width, digits + m_theme.px(12));
}

void CallLogColumns::apply(QHeaderView& header, int width, quint64 largest)
{
    std::array<int, CallLogModel::ColumnCount> widths{};
    m_whoIsIcon = false;
    int rest = width;
    for (int i = 0; i < CallLogModel::ColumnCount; ++i) {
        const auto column = static_cast<Column>(i);
        if (column != CallLogModel::Call && m_wanted[column])
            rest -= widths[column] = widthOf(column, header, largest);
    }
    const int least = m_theme.px(kLeastCallWidth);
    if (rest < least && m_wanted[CallLogModel::Who]) {
        m_whoIsIcon = true;
        const int folded = widthOf(CallLogModel::Who, header, largest);
        rest += widths[CallLogModel::Who] - folded;
        widths[CallLogModel::Who] = folded;
    }
    for (const Column column :
         {CallLogModel::Thread, CallLogModel::Bytes, CallLogModel::StateAfter, CallLogModel::Took,
          CallLogModel::Delta, CallLogModel::HandleNumber, CallLogModel::Time}) {
        if (rest >= least)
            break;
        rest += std::exchange(widths[column], 0);
    }
    const int lacking = m_theme.px(kLeastCallWidthFolded) - rest;
    if (lacking > 0) {
        const int given =
            std::clamp(widths[CallLogModel::Result] - m_theme.px(kLeastResultWidth), 0, lacking);
        widths[CallLogModel::Result] -= given;
        rest += given;
    }
    widths[CallLogModel::Call] = std::max(rest, m_theme.px(kLeastWidth));
    const int character = std::max(1, QFontMetrics(m_theme.fixedFont()).horizontalAdvance(QLatin1Char('0')));
    m_showsEndpoints = widths[CallLogModel::Call] / character >= kEndpointCharacters;
    for (int i = 0; i < CallLogModel::ColumnCount; ++i) {
        const int column = widths[static_cast<std::size_t>(i)];
        header.setSectionHidden(i, column == 0);
        if (column > 0)
            header.resizeSection(i, column);
    }
}

void CallLogColumns::dragged(Column column, int before, int after)
{
    const double scale = m_theme.px(100) / 100.0;
    // Call takes what the others leave: to drag its edge is to move the left edge of Result.
    const auto target = column == CallLogModel::Call ? CallLogModel::Result : column;
    const double difference = (after - before) / scale * (column == CallLogModel::Call ? -1 : 1);
    if (target == CallLogModel::Who && m_whoIsIcon)
        return;
    m_widths[target] = std::max(kLeastWidth, m_widths[target] + difference);
}

QByteArray CallLogColumns::save() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << kStateVersion << static_cast<quint8>(CallLogModel::ColumnCount);
    for (std::size_t i = 0; i < m_widths.size(); ++i)
        out << m_widths[i] << m_wanted[i];
    return state;
}

bool CallLogColumns::restore(const QByteArray& state)
{
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_4);
    quint8 version = 0;
    quint8 count = 0;
    in >> version >> count;
    if (version != kStateVersion || count != CallLogModel::ColumnCount)
        return false;
    auto widths = m_widths;
    auto wanted = m_wanted;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        in >> widths[i] >> wanted[i];
        if (in.status() != QDataStream::Ok || !std::isfinite(widths[i]) || widths[i] < 0 || widths[i] > 4000)
            return false;
    }
    m_widths = widths;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        setWanted(static_cast<Column>(i), wanted[i]);
    return true;
}

} // namespace workbench
