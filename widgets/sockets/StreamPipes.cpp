// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/StreamPipes.h"

#include "widgets/sockets/StreamWords.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QPainter>

#include <algorithm>
#include <limits>

namespace workbench {

namespace {

constexpr int kTubeHeight = 16; ///< design pixels, as those below
constexpr int kPipeGap = 8;
constexpr int kThinnest = 3;
constexpr double kBufferShare = 0.45; ///< of a pipe, at each of its ends

ThemeColor inkOf(bool out) { return out ? ThemeColor::Link : ThemeColor::Peer; }

} // namespace

StreamPipes::StreamPipes(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
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
    updateGeometry();
    update();
}

/// Never less than two lines: what moves fills the second one at times.
int StreamPipes::wordsHeight(bool out, int width) const
{
    const QFontMetrics metrics(m_theme.smallFont());
    const QRect room(0, 0, std::max(width, 1), std::numeric_limits<int>::max() / 2);
    const int high =
        metrics.boundingRect(room, Qt::TextWordWrap, StreamWords::amounts(direction(out), out)).height();
    return std::max(high, 2 * metrics.height());
}

int StreamPipes::heightForWidth(int width) const
{
    const int line = QFontMetrics(m_theme.smallFont()).height();
    return wordsHeight(true, width) + wordsHeight(false, width) +
           2 * (line + m_theme.px(kTubeHeight) + m_theme.px(2)) + m_theme.px(kPipeGap);
}

QRect StreamPipes::wayRect(bool out) const
{
    const int above = QFontMetrics(m_theme.smallFont()).height() + m_theme.px(kTubeHeight) + m_theme.px(2);
    const int first = above + wordsHeight(true, width());
    return out ? QRect(0, 0, width(), first)
               : QRect(0, first + m_theme.px(kPipeGap), width(), above + wordsHeight(false, width()));
}

QRect StreamPipes::tubeRect(bool out) const
{
    const int end = endWidth();
    const QRect way = wayRect(out);
    return {way.left() + end, way.top() + QFontMetrics(m_theme.smallFont()).height(), way.width() - 2 * end,
            m_theme.px(kTubeHeight)};
}

QRect StreamPipes::bufferRect(bool out, bool unread) const
{
    const QRect inner = tubeRect(out).adjusted(0, 2, 0, -2);
    const int wide = static_cast<int>(kBufferShare * inner.width());
    const bool left = out != unread;
    return {left ? inner.left() : inner.right() - wide + 1, inner.top(), wide, inner.height()};
}

QRect StreamPipes::waitingRect(bool out, bool unread) const
{
    const StreamDirection& way = direction(out);
    const std::uint64_t bytes = (unread ? way.inReceiveQueue : way.inSendQueue).value_or(0);
    if (bytes == 0)
        return {};
    QRect filled = bufferRect(out, unread);
    const std::uint32_t room = unread ? way.receiveRoom : way.sendRoom;
    const double share = room == 0 ? 0 : std::min(1.0, static_cast<double>(bytes) / room);
    const int wide = std::max(m_theme.px(kThinnest), static_cast<int>(share * filled.width()));
    if (out != unread)
        filled.setWidth(wide);
    else
        filled.setLeft(filled.right() - wide + 1);
    return filled;
}

QSize StreamPipes::sizeHint() const { return {m_theme.px(380), heightForWidth(m_theme.px(380))}; }

QSize StreamPipes::minimumSizeHint() const
{
    return {m_theme.px(200), heightForWidth(m_theme.px(4000))}; // more where words need another line
}

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
    for (const bool out : {true, false})
        paintWay(painter, wayRect(out), direction(out), out);
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
    const QRect tube = tubeRect(out);
    const int end = endWidth();
    const QRect row = tube.adjusted(-end, 0, end, 0);
    for (const bool right : {false, true}) {
        const QRect box(right ? row.right() - end + 1 : row.left(), row.top(), end, row.height());
        drawPanel(painter, box, m_theme.color(ThemeColor::Header), m_theme.color(ThemeColor::Edge), 2);
        painter.setPen(m_theme.color(right && !m_view.hasPeer ? ThemeColor::Muted : ThemeColor::Text));
        painter.drawText(box, Qt::AlignCenter, right ? tr("peer") : tr("this", "socket"));
    }
    paintTube(painter, tube, direction, out);
    line.setTop(row.bottom() + m_theme.px(2));
    line.setBottom(area.bottom());
    painter.setPen(m_theme.color(ThemeColor::Muted));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     StreamWords::amounts(direction, out));
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
    for (const bool unread : {false, true})
        paintBuffer(painter, direction, out, unread);
    painter.setPen(QPen(ink, 1.5, open || state == PipeState::Finished ? Qt::SolidLine : Qt::DotLine));
    painter.drawLine(inner.topLeft(), inner.topRight());
    painter.drawLine(inner.bottomLeft(), inner.bottomRight());
    paintEnd(painter, tube, state, out);
}

/// At the sender's end what is not acknowledged, at the receiver's what no call has read; a dotted line where
/// the buffer's room ends.
void StreamPipes::paintBuffer(QPainter& painter, const StreamDirection& direction, bool out,
                              bool unread) const
{
    const QRect filled = waitingRect(out, unread);
    if (filled.isEmpty())
        return;
    const QColor ink = m_theme.color(!unread ? ThemeColor::Wait : inkOf(out));
    const bool isThin = filled.width() <= 2 * m_theme.px(kThinnest);
    painter.fillRect(filled,
                     isThin ? QBrush(ink) : QBrush(ink, unread ? Qt::FDiagPattern : Qt::BDiagPattern));
    if ((unread ? direction.receiveRoom : direction.sendRoom) == 0)
        return;
    const QRect room = bufferRect(out, unread);
    const int x = out != unread ? room.right() : room.left();
    painter.setPen(QPen(ink, 1, Qt::DotLine));
    painter.drawLine(x, room.top(), x, room.bottom());
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
