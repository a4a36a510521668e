// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/TcpDiagram.h"

#include "widgets/sockets/SocketWords.h"
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
constexpr double kLeastScale = 0.7;
constexpr int kLeastFont = 9; ///< pixels

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

QSize TcpDiagram::minimumSizeHint() const { return sizeHint() * kLeastScale; }

/// A narrow or low dock draws it smaller.
double TcpDiagram::scale() const
{
    const double usual = m_theme.px(1000) / 1000.0;
    const double fitting =
        std::min(width() / tcpdiagram::kSize.width(), height() / (tcpdiagram::kSize.height() + kLegend));
    return std::clamp(fitting, usual * kLeastScale, usual);
}

QPointF TcpDiagram::toWidget(const QPointF& point) const
{
    const double factor = scale();
    return {(width() - tcpdiagram::kSize.width() * factor) / 2 + point.x() * factor, point.y() * factor};
}

/// As large as the drawing allows, as long as it can be read.
QFont TcpDiagram::labelFont() const
{
    QFont small = m_theme.smallFont();
    if (small.pixelSize() > 0)
        small.setPixelSize(
            std::max(kLeastFont, qRound(small.pixelSize() * scale() / (m_theme.px(1000) / 1000.0))));
    return small;
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
    painter.save();
    painter.translate((width() - tcpdiagram::kSize.width() * factor) / 2, 0);
    painter.scale(factor, factor);
    QFont small = m_theme.smallFont();
    if (small.pixelSize() > 0)
        small.setPixelSize(std::max(1, qRound(small.pixelSize() / (m_theme.px(1000) / 1000.0))));
    painter.setFont(small);
    paintArrows(painter);
    paintWay(painter);
    for (const TcpState state : kDrawn)
        paintBox(painter, state, false);
    paintBox(painter, TcpState::Close, false);
    paintBox(painter, TcpState::Close, true);
    paintLegend(painter);
    painter.restore();
    paintLabels(painter);
}

void TcpDiagram::paintArrows(QPainter& painter) const
{
    for (const tcpdiagram::Arrow& arrow : tcpdiagram::arrows())
        drawArrow(painter, arrow.line, m_theme.color(ThemeColor::Edge), 1, Qt::SolidLine, 6);
}

std::vector<TcpDiagram::Line> TcpDiagram::lines() const
{
    std::vector<Line> all;
    const auto& steps = m_way.steps();
    for (std::size_t at = 1; at < steps.size(); ++at) {
        const TcpStep& step = steps[at];
        const TcpState from = steps[at - 1].state;
        const bool reset = step.cause == TcpCause::ResetArrived || step.cause == TcpCause::ResetSent ||
                           step.cause == TcpCause::NoAnswer || step.cause == TcpCause::NotObserved;
        const bool seen = !step.inferred && step.cause != TcpCause::NotObserved;
        const tcpdiagram::Arrow* drawn = tcpdiagram::findArrow(from, step.state);
        if (step.state == TcpState::Close && endsBelow(at) && (reset || drawn == nullptr))
            all.push_back({tcpdiagram::resetArrow(from), step.cause, seen, false});
        else if (drawn != nullptr) // else nobody saw how: the states alone are marked
            all.push_back({*drawn, step.cause, seen, false});
    }
    const auto next = m_way.next();
    if (const auto* arrow = next ? tcpdiagram::findArrow(m_way.state(), next->state) : nullptr)
        all.push_back({*arrow, next->cause, true, true});
    return all;
}

void TcpDiagram::paintWay(QPainter& painter) const
{
    const QColor link = m_theme.color(ThemeColor::Link);
    for (const Line& line : lines()) {
        if (line.next)
            drawArrow(painter, line.arrow.line, link, 1.5, Qt::DashLine, 8);
        else
            drawArrow(painter, line.arrow.line, link, 2, line.seen ? Qt::SolidLine : Qt::DotLine, 9);
    }
}

std::vector<QRectF> TcpDiagram::boxes() const
{
    std::vector<QRectF> all;
    const auto take = [&](TcpState state, bool atEnd) {
        const QRectF box = tcpdiagram::boxOf(state, placeOf(atEnd));
        all.emplace_back(toWidget(box.topLeft()), toWidget(box.bottomRight()));
    };
    for (const TcpState state : kDrawn)
        take(state, false);
    for (const bool atEnd : {false, true})
        take(TcpState::Close, atEnd);
    return all;
}

std::vector<tcpdiagram::Label> TcpDiagram::labels() const
{
    std::vector<tcpdiagram::Label> all;
    for (const Line& line : lines()) {
        const QString words = SocketWords::cause(line.cause);
        const QPointF at = toWidget(line.arrow.label);
        const auto isThis = [&](const tcpdiagram::Label& other) {
            return other.text == words && other.at == at;
        };
        if (std::ranges::none_of(all, isThis)) // it may have gone that way before
            all.push_back({words, at, line.arrow.align, {}});
    }
    const QRectF room(toWidget({2, 0}),
                      toWidget({tcpdiagram::kSize.width() - 2, tcpdiagram::kSize.height() + 6}));
    tcpdiagram::placeLabels(all, boxes(), room, QFontMetricsF(labelFont()));
    return all;
}

void TcpDiagram::paintLabels(QPainter& painter) const
{
    painter.setFont(labelFont());
    for (const tcpdiagram::Label& label : labels()) {
        // Lines pass below it.
        painter.fillRect(label.rect, m_theme.color(ThemeColor::Base));
        painter.setPen(m_theme.color(ThemeColor::Link));
        painter.drawText(label.rect, Qt::AlignCenter, label.text);
    }
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
