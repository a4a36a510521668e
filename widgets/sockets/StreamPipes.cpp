// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/StreamPipes.h"

#include "widgets/sockets/StreamWords.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QPainter>

#include <algorithm>

namespace workbench {

namespace {

constexpr int kTubeHeight = 16; ///< design pixels, as those below
constexpr int kPipeGap = 8;
constexpr double kMostFilled = 0.45; ///< of a pipe, from each of its ends

ThemeColor inkOf(bool out) { return out ? ThemeColor::Link : ThemeColor::Peer; }

} // namespace

StreamPipes::StreamPipes(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    retranslate();
}

void StreamPipes::setView(const StreamView& view)
{
    if (view == m_view)
        return;
    m_view = view;
    retranslate();
}

void StreamPipes::retranslate()
{
    setAccessibleName(tr("Two one-way pipes"));
    setAccessibleDescription(StreamWords::pipe(m_view.out, true) + QLatin1Char(' ') +
                             StreamWords::pipe(m_view.in, false));
    setToolTip(accessibleDescription());
    update();
}

int StreamPipes::wayHeight() const
{
    return m_theme.px(kTubeHeight) + 2 * QFontMetrics(m_theme.smallFont()).height() + m_theme.px(2);
}

QSize StreamPipes::sizeHint() const { return {m_theme.px(380), 2 * wayHeight() + m_theme.px(kPipeGap)}; }

QSize StreamPipes::minimumSizeHint() const { return {m_theme.px(200), sizeHint().height()}; }

int StreamPipes::endWidth() const
{
    const QFontMetrics metrics(m_theme.smallFont());
    return std::max(metrics.horizontalAdvance(tr("this", "socket")), metrics.horizontalAdvance(tr("peer"))) +
           m_theme.px(12);
}

void StreamPipes::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.smallFont());
    const int high = wayHeight();
    paintWay(painter, QRect(0, 0, width(), high), m_view.out, true);
    paintWay(painter, QRect(0, high + m_theme.px(kPipeGap), width(), high), m_view.in, false);
}

void StreamPipes::paintWay(QPainter& painter, const QRect& area, const StreamDirection& direction,
                           bool out) const
{
    const QFontMetrics metrics(painter.font());
    QRect line(area.left(), area.top(), area.width(), metrics.height());
    painter.setPen(m_theme.color(ThemeColor::Text));
    const QString title =
        tr("%1: %2", "a way, its state").arg(StreamWords::way(out), StreamWords::state(direction.state, out));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(title, Qt::ElideRight, line.width()));
    const QRect row(area.left(), line.bottom() + 1, area.width(), m_theme.px(kTubeHeight));
    const int end = endWidth();
    for (const bool right : {false, true}) {
        const QRect box(right ? row.right() - end + 1 : row.left(), row.top(), end, row.height());
        drawPanel(painter, box, m_theme.color(ThemeColor::Header), m_theme.color(ThemeColor::Edge), 2);
        painter.setPen(m_theme.color(right && !m_view.hasPeer ? ThemeColor::Muted : ThemeColor::Text));
        painter.drawText(box, Qt::AlignCenter, right ? tr("peer") : tr("this", "socket"));
    }
    paintTube(painter, row.adjusted(end, 0, -end, 0), direction, out);
    line.moveTop(row.bottom() + m_theme.px(2));
    painter.setPen(m_theme.color(ThemeColor::Muted));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(StreamWords::amounts(direction, out), Qt::ElideRight, line.width()));
}

void StreamPipes::paintTube(QPainter& painter, const QRect& tube, const StreamDirection& direction,
                            bool out) const
{
    const PipeState state = direction.state;
    const bool open = state == PipeState::Open;
    const QRectF inner = QRectF(tube).adjusted(0.5, 2.5, -0.5, -2.5);
    const QColor ink = m_theme.color(open                      ? inkOf(out)
                                     : state == PipeState::Cut ? ThemeColor::Fail
                                                               : ThemeColor::Edge);
    painter.fillRect(inner, state == PipeState::NotYet ? m_theme.color(ThemeColor::Base)
                            : open ? m_theme.color(out ? ThemeColor::SentBg : ThemeColor::PeerBg)
                                   : m_theme.color(ThemeColor::EofBg));
    paintWaiting(painter, inner.toRect(), direction, out);
    painter.setPen(QPen(ink, 1.5, open || state == PipeState::Finished ? Qt::SolidLine : Qt::DotLine));
    painter.drawLine(inner.topLeft(), inner.topRight());
    painter.drawLine(inner.bottomLeft(), inner.bottomRight());
    paintEnd(painter, tube, state, out);
}

/// From the sender's end what is not acknowledged, from the receiver's what no call has read.
void StreamPipes::paintWaiting(QPainter& painter, const QRect& tube, const StreamDirection& direction,
                               bool out) const
{
    const auto shown = static_cast<double>(std::max<std::uint64_t>(direction.to - direction.from, 1));
    const auto fill = [&](std::uint64_t bytes, bool left, const QBrush& brush) {
        if (bytes == 0)
            return;
        const double share = std::min(kMostFilled, static_cast<double>(bytes) / shown);
        const int wide = std::max(m_theme.px(3), static_cast<int>(share * tube.width()));
        painter.fillRect(QRect(left ? tube.left() : tube.right() - wide + 1, tube.top(), wide, tube.height()),
                         brush);
    };
    fill(direction.inSendQueue.value_or(0), out, QBrush(m_theme.color(ThemeColor::Wait), Qt::BDiagPattern));
    fill(direction.inReceiveQueue.value_or(0), !out,
         QBrush(m_theme.color(out ? ThemeColor::Link : ThemeColor::Peer), Qt::FDiagPattern));
}

/// What marks the state without its colour: an arrow, a cap at the sender's end, a gap.
void StreamPipes::paintEnd(QPainter& painter, const QRect& tube, PipeState state, bool out) const
{
    const int high = tube.height();
    const QRect middle(tube.center().x() - high / 2, tube.top(), high, high);
    if (state == PipeState::Open) {
        drawGlyph(painter, middle, out ? u"send" : u"recv", m_theme.color(inkOf(out)), m_theme, 14.0);
    } else if (state == PipeState::Finished) {
        const int wide = m_theme.px(5);
        painter.fillRect(QRect(out ? tube.left() : tube.right() - wide + 1, tube.top(), wide, high),
                         m_theme.color(ThemeColor::Eof));
        drawGlyph(painter, middle, u"m-eof", m_theme.color(ThemeColor::Eof), m_theme, 14.0);
    } else if (state == PipeState::Cut) {
        painter.fillRect(middle.adjusted(-high / 2, 0, high / 2, 0), m_theme.color(ThemeColor::Base));
        drawGlyph(painter, middle, u"m-fail", m_theme.color(ThemeColor::Fail), m_theme, 14.0);
    }
}

} // namespace workbench
