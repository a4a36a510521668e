// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/TcpDiagram.h"

#include "widgets/sockets/SocketWords.h"
#include "widgets/sockets/TcpDiagramLayout.h"
#include "widgets/support/Theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace workbench {

using constants::TcpState;
using tcpdiagram::Place;

namespace {

constexpr double kLegend = 30; ///< design pixels below the drawing

constexpr std::array kDrawn{
    TcpState::Listen,   TcpState::SynSent, TcpState::SynReceived, TcpState::Established, TcpState::FinWait1,
    TcpState::FinWait2, TcpState::Closing, TcpState::TimeWait,    TcpState::CloseWait,   TcpState::LastAck};

Place placeOf(bool atEnd) { return atEnd ? Place::End : Place::Begin; }

void drawArrow(QPainter& painter, const QPolygonF& line, const QColor& color, double width,
               Qt::PenStyle style, double head)
{
    painter.setPen(QPen(color, width, style, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    const QPointF tip = line.last();
    const QPointF before = line.at(line.size() - 2);
    const double angle = std::atan2(tip.y() - before.y(), tip.x() - before.x());
    const auto corner = [&](double turn) {
        return tip - QPointF(std::cos(angle + turn), std::sin(angle + turn)) * head;
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{tip, corner(0.45), corner(-0.45)});
}

} // namespace

TcpDiagram::TcpDiagram(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    retranslate();
}

void TcpDiagram::setWay(const TcpWay& way)
{
    m_way = way;
    setAccessibleDescription(way.isEmpty() ? QString() : SocketWords::wayText(way));
    update();
}

void TcpDiagram::retranslate()
{
    setAccessibleName(tr("TCP state diagram"));
    setWay(TcpWay(m_way));
}

QSize TcpDiagram::sizeHint() const
{
    return {m_theme.px(tcpdiagram::kSize.width()), m_theme.px(tcpdiagram::kSize.height() + kLegend)};
}

QSize TcpDiagram::minimumSizeHint() const { return {m_theme.px(240), m_theme.px(210)}; }

/// A narrow or low dock draws it smaller.
double TcpDiagram::scale() const
{
    const double usual = m_theme.px(1000) / 1000.0;
    return std::min(
        {usual, width() / tcpdiagram::kSize.width(), height() / (tcpdiagram::kSize.height() + kLegend)});
}

/// The step's CLOSED is the one below: the way had left the one above.
bool TcpDiagram::endsBelow(std::size_t step) const
{
    const auto& steps = m_way.steps();
    if (step == 0 || steps[step].state != TcpState::Close)
        return false;
    const TcpState from = steps[step - 1].state;
    return from != TcpState::SynSent && from != TcpState::Listen;
}

bool TcpDiagram::isPassed(TcpState state, bool atEnd) const
{
    const auto& steps = m_way.steps();
    for (std::size_t at = 0; at < steps.size(); ++at) {
        if (steps[at].state == state && (state != TcpState::Close || endsBelow(at) == atEnd))
            return true;
    }
    return false;
}

bool TcpDiagram::isNow(TcpState state, bool atEnd) const
{
    const std::size_t last = m_way.steps().size();
    return last > 0 && m_way.state() == state && (state != TcpState::Close || endsBelow(last - 1) == atEnd);
}

void TcpDiagram::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double factor = scale();
    painter.translate((width() - tcpdiagram::kSize.width() * factor) / 2, 0);
    painter.scale(factor, factor);
    QFont small = m_theme.smallFont();
    if (small.pixelSize() > 0)
        small.setPixelSize(std::max(1, qRound(small.pixelSize() / (m_theme.px(1000) / 1000.0))));
    painter.setFont(small);
    paintArrows(painter);
    paintWay(painter);
    paintNext(painter);
    for (const TcpState state : kDrawn)
        paintBox(painter, state, false);
    paintBox(painter, TcpState::Close, false);
    paintBox(painter, TcpState::Close, true);
    paintLegend(painter);
}

void TcpDiagram::paintArrows(QPainter& painter) const
{
    for (const tcpdiagram::Arrow& arrow : tcpdiagram::arrows())
        drawArrow(painter, arrow.line, m_theme.color(ThemeColor::Edge), 1, Qt::SolidLine, 6);
}

void TcpDiagram::paintWay(QPainter& painter) const
{
    const auto& steps = m_way.steps();
    for (std::size_t at = 1; at < steps.size(); ++at) {
        const TcpStep& step = steps[at];
        const TcpState from = steps[at - 1].state;
        const bool reset = step.cause == TcpCause::ResetArrived || step.cause == TcpCause::ResetSent ||
                           step.cause == TcpCause::NoAnswer || step.cause == TcpCause::NotObserved;
        const tcpdiagram::Arrow* drawn = tcpdiagram::findArrow(from, step.state);
        tcpdiagram::Arrow around;
        if (step.state == TcpState::Close && endsBelow(at) && (reset || drawn == nullptr)) {
            around = tcpdiagram::resetArrow(from);
            drawn = &around;
        }
        if (drawn == nullptr)
            continue; // nobody saw how: the states alone are marked
        const bool seen = !step.inferred && step.cause != TcpCause::NotObserved;
        drawArrow(painter, drawn->line, m_theme.color(ThemeColor::Link), 2,
                  seen ? Qt::SolidLine : Qt::DotLine, 9);
        paintLabel(painter, drawn->label, drawn->align, SocketWords::cause(step.cause));
    }
}

void TcpDiagram::paintNext(QPainter& painter) const
{
    const auto next = m_way.next();
    const tcpdiagram::Arrow* arrow = next ? tcpdiagram::findArrow(m_way.state(), next->state) : nullptr;
    if (arrow == nullptr)
        return;
    drawArrow(painter, arrow->line, m_theme.color(ThemeColor::Link), 1.5, Qt::DashLine, 8);
    paintLabel(painter, arrow->label, arrow->align, SocketWords::cause(next->cause));
}

void TcpDiagram::paintLabel(QPainter& painter, const QPointF& at, Qt::Alignment align,
                            const QString& words) const
{
    const QFontMetricsF metrics(painter.font());
    const double wide = metrics.horizontalAdvance(words);
    double left = align == Qt::AlignRight     ? at.x() - wide
                  : align == Qt::AlignHCenter ? at.x() - wide / 2
                                              : at.x();
    left = std::clamp(left, 2.0, std::max(2.0, tcpdiagram::kSize.width() - wide - 2));
    // Lines pass below it.
    painter.fillRect(QRectF(left - 2, at.y() - metrics.ascent(), wide + 4, metrics.height()),
                     m_theme.color(ThemeColor::Base));
    painter.setPen(m_theme.color(ThemeColor::Link));
    painter.drawText(QPointF(left, at.y()), words);
}

void TcpDiagram::paintBox(QPainter& painter, TcpState state, bool atEnd) const
{
    const bool now = isNow(state, atEnd);
    const bool passed = isPassed(state, atEnd);
    const QRectF box = tcpdiagram::boxOf(state, placeOf(atEnd));
    const double line = passed ? 2 : 1;
    const QColor edge = m_theme.color(now      ? ThemeColor::Accent
                                      : passed ? ThemeColor::Link
                                               : ThemeColor::Edge);
    painter.setPen(QPen(edge, line));
    painter.setBrush(m_theme.color(now      ? ThemeColor::Accent
                                   : passed ? ThemeColor::SentBg
                                            : ThemeColor::Base));
    painter.drawRoundedRect(box.adjusted(line / 2, line / 2, -line / 2, -line / 2), 3, 3);
    painter.save();
    QFont font = painter.font();
    font.setBold(passed);
    painter.setFont(font);
    painter.setPen(m_theme.color(now ? ThemeColor::OnAccent : passed ? ThemeColor::Text : ThemeColor::Muted));
    painter.drawText(box, Qt::AlignCenter, SocketWords::stateName(state));
    painter.restore();
}

void TcpDiagram::paintLegend(QPainter& painter) const
{
    const QFontMetricsF metrics(painter.font());
    const double y = tcpdiagram::kSize.height() + kLegend / 2;
    const QColor link = m_theme.color(ThemeColor::Link);
    double x = 12;
    const auto words = [&](const QString& text) {
        painter.setPen(m_theme.color(ThemeColor::Muted));
        painter.drawText(QPointF(x, y + metrics.ascent() / 2 - 1), text);
        x += metrics.horizontalAdvance(text) + 12;
    };
    const auto line = [&](Qt::PenStyle style, double width) {
        painter.setPen(QPen(link, width, style, Qt::FlatCap));
        painter.drawLine(QPointF(x, y), QPointF(x + 18, y));
        x += 23;
    };
    painter.fillRect(QRectF(x, y - 5, 14, 10), m_theme.color(ThemeColor::Accent));
    x += 19;
    words(tr("now"));
    line(Qt::SolidLine, 2.5);
    words(tr("the way so far"));
    const bool unseen = std::ranges::any_of(
        m_way.steps(), [](const TcpStep& step) { return step.inferred && step.seq != 0; });
    if (unseen) {
        line(Qt::DotLine, 2.5);
        words(tr("not seen"));
    }
    if (const auto next = m_way.next()) {
        line(Qt::DashLine, 1.5);
        words(unseen ? tr("next") : tr("next: %1").arg(SocketWords::cause(next->cause)));
    }
}

QString TcpDiagram::tipAt(const QPointF& point) const
{
    const double factor = scale();
    const QPointF at((point.x() - (width() - tcpdiagram::kSize.width() * factor) / 2) / factor,
                     point.y() / factor);
    const auto& steps = m_way.steps();
    for (std::size_t step = steps.size(); step-- > 0;) {
        if (!tcpdiagram::boxOf(steps[step].state, placeOf(endsBelow(step))).contains(at))
            continue;
        QString words = QStringLiteral("%1: %2").arg(SocketWords::stateName(steps[step].state),
                                                     SocketWords::cause(steps[step].cause));
        if (steps[step].inferred)
            words = tr("%1 (inferred: no call and no reading showed it)").arg(words);
        else if (steps[step].seq != 0)
            words += QStringLiteral(" #%1").arg(steps[step].seq);
        return words;
    }
    return {};
}

bool TcpDiagram::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString words = tipAt(QPointF(help->pos()));
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), words, this);
    return true;
}

} // namespace workbench
