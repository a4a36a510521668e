// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/PacketPath.h"

#include "widgets/support/Icons.h"
#include "widgets/support/Theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace workbench {
namespace {

// In px of the design.
constexpr double kNodeY = 12;
constexpr double kMark = 16;
constexpr double kAnswerY = 30;
constexpr double kNamesY = 42;

/// The stations of a packet's way, in their order.
enum Station { ThisComputer, Route, Network, Computer, Port, StationCount };

} // namespace

PacketPath::PacketPath(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("packetPath"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PacketPath::showStop(const PacketWay& way)
{
    m_picture = Picture::Way;
    m_way = way;
    tell();
}

void PacketPath::showCut()
{
    m_picture = Picture::Cut;
    tell();
}

void PacketPath::tell()
{
    setAccessibleName(m_picture == Picture::Cut ? tr("Picture of the cut connection")
                                                : tr("Picture of the packet's way"));
    updateGeometry();
    setAccessibleDescription(description());
    setToolTip(description());
    update();
}

bool PacketPath::isHere() const { return m_picture == Picture::Way && m_way.target.isLoopback(); }

int PacketPath::stations() const { return m_picture == Picture::Cut || isHere() ? 2 : StationCount; }

/// On the loopback there is nothing between this computer and its port.
int PacketPath::portStation() const { return stations() - 1; }

int PacketPath::stopAt() const
{
    if (isHere())
        return portStation();
    switch (m_way.stop) {
    case PacketStop::NoRoute:
        return Route;
    case PacketStop::NoAnswer:
        return Network;
    case PacketStop::LastNetwork:
        return Computer;
    case PacketStop::Refused:
        return Port;
    case PacketStop::None:
        break;
    }
    return StationCount;
}

PacketPath::Reached PacketPath::reached(int station) const
{
    if (m_picture == Picture::Cut || station < stopAt())
        return Reached::Passed;
    return station == stopAt() ? Reached::Stopped : Reached::Never;
}

QString PacketPath::nameOf(int station) const
{
    if (m_picture == Picture::Cut)
        return station == 0 ? tr("this end") : tr("other end");
    if (isHere() && station == portStation())
        return tr("this computer, port %1").arg(m_way.target.port());
    switch (station) {
    case ThisComputer:
        return tr("this computer");
    case Route:
        return tr("route");
    case Network:
        return tr("network");
    case Computer:
        return tr("computer");
    default:
        return tr("port %1").arg(m_way.target.port());
    }
}

QString PacketPath::shortPort() const
{
    const QString port = QStringLiteral(":%1").arg(m_way.target.port());
    return isHere() ? nameOf(ThisComputer) + QLatin1Char(' ') + port : port;
}

QString PacketPath::stopWords() const
{
    if (m_picture == Picture::Cut)
        return tr("cut");
    switch (m_way.stop) {
    case PacketStop::NoRoute:
        return tr("no route");
    case PacketStop::NoAnswer:
        return tr("no answer");
    case PacketStop::LastNetwork:
        return tr("nobody there");
    case PacketStop::Refused:
        return tr("refused");
    case PacketStop::None:
        break;
    }
    return {};
}

QString PacketPath::description() const
{
    if (m_picture == Picture::Cut)
        return QStringList{nameOf(0), stopWords(), nameOf(1)}.join(QStringLiteral(", "));
    QStringList parts;
    if (isHere())
        parts += tr("loopback: there is no network between");
    for (int station = 0; station < stations(); ++station) {
        switch (reached(station)) {
        case Reached::Passed:
            parts += tr("%1: passed").arg(nameOf(station));
            break;
        case Reached::Stopped:
            parts += tr("%1: stopped, %2").arg(nameOf(station), stopWords());
            break;
        case Reached::Never:
            parts += tr("%1: not reached").arg(nameOf(station));
            break;
        }
    }
    if (m_way.stop == PacketStop::Refused)
        parts += m_way.tcp ? tr("a reset (RST) came back") : tr("port unreachable (ICMP) came back");
    return parts.join(QStringLiteral("; "));
}

QSize PacketPath::sizeHint() const
{
    const int line = QFontMetrics(m_theme.smallFont()).height();
    return {m_theme.px(280), m_theme.px(kNamesY) + (m_picture == Picture::Cut ? 1 : 2) * line};
}

/// The stations share the width evenly.
QPointF PacketPath::placeOf(int station) const
{
    const double share = static_cast<double>(width()) / stations();
    return {(station + 0.5) * share, static_cast<double>(m_theme.px(kNodeY))};
}

/// A box below a station, inside the widget and behind the first station's.
QRectF PacketPath::besides(int station, double top, double height, double boxWidth) const
{
    const double left = placeOf(station).x() - boxWidth / 2;
    const double least = station == 0 ? 0.0 : static_cast<double>(width()) / stations() + 4; // the first name
    return {std::clamp(left, least, std::max(least, width() - boxWidth)), top, boxWidth, height};
}

void PacketPath::paintLines(QPainter& painter) const
{
    const double gap = m_theme.px(kMark) / 2.0 + 3;
    for (int station = 1; station < stations(); ++station) {
        const bool gone = reached(station) != Reached::Never && m_way.stop != PacketStop::None;
        QPen pen(m_theme.color(gone ? ThemeColor::Link : ThemeColor::Edge), gone ? 2.0 : 1.2);
        if (!gone || (station == stopAt() && m_way.stop != PacketStop::Refused))
            pen.setDashPattern({2.5, 2.5});
        painter.setPen(pen);
        painter.drawLine(placeOf(station - 1) + QPointF(gap, 0), placeOf(station) - QPointF(gap, 0));
    }
}

/// The arrow back, with what came.
void PacketPath::paintAnswer(QPainter& painter) const
{
    const QColor color = m_theme.color(ThemeColor::Fail);
    const double y = m_theme.px(kAnswerY);
    const double head = m_theme.px(4);
    const QPointF from(placeOf(portStation()).x(), y);
    const QPointF to(placeOf(ThisComputer).x(), y);
    painter.setPen(QPen(color, 1.2));
    painter.drawLine(from, to);
    painter.drawLine(to, to + QPointF(head, -head));
    painter.drawLine(to, to + QPointF(head, head));
    painter.drawLine(from, QPointF(from.x(), m_theme.px(kNodeY + kMark / 2) + 1));
    const QString words = m_way.tcp ? QStringLiteral("RST") : QStringLiteral("ICMP");
    painter.setFont(m_theme.smallFont());
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(words) + m_theme.px(8);
    const QRectF box((from.x() + to.x() - width) / 2, y - metrics.height() / 2, width, metrics.height());
    painter.fillRect(box, m_theme.color(ThemeColor::Base));
    painter.drawText(box, Qt::AlignCenter, words);
}

void PacketPath::paintStations(QPainter& painter) const
{
    const double share = static_cast<double>(width()) / stations();
    QFont bold = m_theme.smallFont();
    bold.setBold(true);
    const QFontMetricsF metrics(bold);
    const double names = m_theme.px(kNamesY);
    for (int station = 0; station < stations(); ++station) {
        const Reached how = reached(station);
        const bool waited = how == Reached::Stopped && m_way.stop == PacketStop::NoAnswer;
        const QStringView icon = how == Reached::Passed  ? u"dot"
                                 : how == Reached::Never ? u"ring"
                                                         : u"m-fail";
        const ThemeColor color = how == Reached::Passed  ? ThemeColor::Link
                                 : how == Reached::Never ? ThemeColor::Muted
                                                         : ThemeColor::Fail;
        const double mark = m_theme.px(kMark);
        const QPointF place = placeOf(station);
        m_theme.icons().paint(painter, waited ? u"m-pend" : icon,
                              QRectF(place.x() - mark / 2, place.y() - mark / 2, mark, mark),
                              m_theme.color(color));
        painter.setFont(m_theme.smallFont());
        painter.setPen(m_theme.color(how == Reached::Never ? ThemeColor::Muted : ThemeColor::Text));
        QString name = nameOf(station);
        if (station == portStation() &&
            QFontMetricsF(painter.font()).horizontalAdvance(name) > share - m_theme.px(6))
            name = shortPort();
        const double advance = QFontMetricsF(painter.font()).horizontalAdvance(name) + 2;
        if (station == ThisComputer && advance > share) // never where the packet stopped: two lines have room
            painter.drawText(QRectF(place.x() - share / 2, names, share, 2 * metrics.height()),
                             Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap | Qt::TextDontClip, name);
        else
            painter.drawText(besides(station, names, metrics.height(), advance),
                             Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, name);
        if (how != Reached::Stopped)
            continue;
        painter.setFont(bold);
        painter.setPen(m_theme.color(ThemeColor::Fail));
        painter.drawText(besides(station, names + metrics.height(), metrics.height(),
                                 metrics.horizontalAdvance(stopWords()) + 4),
                         Qt::AlignCenter | Qt::TextSingleLine, stopWords());
    }
}

/// Two ends and a cable between them that is cut: two plugs apart, a stroke through the gap.
void PacketPath::paintCut(QPainter& painter) const
{
    const QColor color = m_theme.color(ThemeColor::Fail);
    const QPointF left = placeOf(0);
    const QPointF right = placeOf(1);
    const double middle = (left.x() + right.x()) / 2;
    const double y = left.y();
    const double edge = m_theme.px(kMark) / 2.0 + 3;
    const double gap = m_theme.px(9);
    const double plug = m_theme.px(7);
    painter.setPen(QPen(color, 2.0));
    for (const double side : {-1.0, 1.0}) {
        const double end = middle + side * gap;
        const double start = side < 0 ? left.x() + edge : right.x() - edge;
        painter.drawLine(QPointF(start, y), QPointF(end, y));
        painter.drawLine(QPointF(end, y - plug), QPointF(end, y + plug));
    }
    painter.drawLine(QPointF(middle + m_theme.px(4), y - m_theme.px(11)),
                     QPointF(middle - m_theme.px(4), y + m_theme.px(11)));
    QFont bold = m_theme.smallFont();
    bold.setBold(true);
    painter.setFont(bold);
    const QFontMetricsF metrics(bold);
    painter.drawText(
        QRectF(middle - width() / 4.0, m_theme.px(kAnswerY - 4), width() / 2.0, metrics.height()),
        Qt::AlignCenter, stopWords());
}

void PacketPath::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_picture == Picture::Cut) {
        paintCut(painter);
    } else {
        paintLines(painter);
        if (m_way.stop == PacketStop::Refused)
            paintAnswer(painter);
    }
    paintStations(painter);
}

void PacketPath::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace workbench
