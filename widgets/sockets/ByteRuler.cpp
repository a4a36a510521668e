// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/ByteRuler.h"

#include "widgets/log/CallWords.h"
#include "widgets/sockets/StreamWords.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace workbench {

namespace {

constexpr int kLaneHeight = 18; ///< design pixels, as those below
constexpr int kLaneGap = 2;
constexpr int kRulerGap = 10;
constexpr double kLeastBlock = 3; ///< pixels: smaller ones could not be hit

} // namespace

ByteRuler::ByteRuler(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        layOut();
    });
    retranslate();
}

void ByteRuler::setView(const StreamView& view)
{
    if (view == m_view)
        return;
    m_view = view;
    retranslate();
}

void ByteRuler::retranslate()
{
    setAccessibleName(tr("Bytes by call"));
    setAccessibleDescription(StreamWords::blocks(m_view.out, true) + QLatin1Char(' ') +
                             StreamWords::blocks(m_view.in, false));
    layOut();
}

// ---- where things are

int ByteRuler::laneHeight() const
{
    return std::max(m_theme.px(kLaneHeight), QFontMetrics(m_theme.smallFont()).height() + 2);
}

int ByteRuler::titleHeight() const { return QFontMetrics(m_theme.smallFont()).height() + m_theme.px(2); }

int ByteRuler::labelWidth() const
{
    const QFontMetrics metrics(m_theme.smallFont());
    return std::max(metrics.horizontalAdvance(tr("sent")), metrics.horizontalAdvance(tr("received"))) +
           m_theme.px(8);
}

QSize ByteRuler::sizeHint() const
{
    return {m_theme.px(380),
            2 * (titleHeight() + 2 * laneHeight() + m_theme.px(kLaneGap)) + m_theme.px(kRulerGap)};
}

QSize ByteRuler::minimumSizeHint() const { return {m_theme.px(200), sizeHint().height()}; }

std::vector<ByteRuler::Lane> ByteRuler::lanes() const
{
    std::vector<Lane> all;
    int top = 0;
    const int left = labelWidth();
    for (const bool out : {true, false}) {
        top += titleHeight();
        for (const bool received : {false, true}) {
            all.push_back({QRect(left, top, width() - left, laneHeight()), out ? &m_view.out : &m_view.in,
                           out, received});
            top += laneHeight() + (received ? m_theme.px(kRulerGap) : m_theme.px(kLaneGap));
        }
    }
    return all;
}

double ByteRuler::xOf(const Lane& lane, std::uint64_t offset) const
{
    const StreamDirection& way = *lane.direction;
    const auto shown = static_cast<double>(std::max<std::uint64_t>(way.to - way.from, 1));
    const double at = offset <= way.from ? 0 : static_cast<double>(offset - way.from) / shown;
    return lane.rect.left() + std::min(at, 1.0) * lane.rect.width();
}

void ByteRuler::layOut()
{
    // The keyboard stays at its call, wherever that is drawn now.
    const std::uint64_t reached = m_current < 0 ? 0 : m_blocks[static_cast<std::size_t>(m_current)].block.seq;
    m_blocks.clear();
    for (const Lane& lane : lanes()) {
        const auto& told = lane.received ? lane.direction->received : lane.direction->sent;
        if (!told)
            continue;
        for (const StreamBlock& block : told->blocks) {
            const double left = xOf(lane, block.offset);
            const double wide = std::max(kLeastBlock, xOf(lane, block.end()) - left);
            m_blocks.push_back({QRectF(std::min(left, lane.rect.right() + 1 - kLeastBlock), lane.rect.top(),
                                       wide, lane.rect.height()),
                                block, lane.out, lane.received});
        }
    }
    const auto again =
        std::ranges::find(m_blocks, reached, [](const Block& block) { return block.block.seq; });
    m_current = again == m_blocks.end() ? -1 : static_cast<int>(again - m_blocks.begin());
    update();
}

/// Where blocks overlap because they are too narrow, the later call.
const ByteRuler::Block* ByteRuler::blockAt(const QPointF& at) const
{
    for (std::size_t index = m_blocks.size(); index-- > 0;) {
        if (m_blocks[index].rect.contains(at))
            return &m_blocks[index];
    }
    return nullptr;
}

// ---- painting

void ByteRuler::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setFont(m_theme.smallFont());
    for (const Lane& lane : lanes()) {
        if (!lane.received)
            paintTitle(painter, lane);
        paintLane(painter, lane);
    }
    bool odd = false;
    for (const Block& block : m_blocks) {
        odd = block.block.offset != 0 && !odd;
        paintBlock(painter, block, odd);
    }
    for (const Lane& lane : lanes())
        paintWaiting(painter, lane);
    if (hasFocus() && m_current >= 0)
        drawFocusFrame(painter, m_blocks[static_cast<std::size_t>(m_current)].rect.toAlignedRect(), m_theme);
    else if (hasFocus())
        drawFocusFrame(painter, rect(), m_theme);
}

void ByteRuler::paintTitle(QPainter& painter, const Lane& upper) const
{
    const StreamDirection& way = *upper.direction;
    const QRect line(0, upper.rect.top() - titleHeight(), width(), titleHeight());
    painter.setPen(m_theme.color(ThemeColor::Text));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, StreamWords::way(upper.out));
    const QString offsets =
        way.from == way.to
            ? tr("nothing yet")
            : tr("bytes %1 to %2", "offsets").arg(CallWords::number(way.from), CallWords::number(way.to - 1));
    painter.setPen(m_theme.color(ThemeColor::Muted));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, offsets);
}

void ByteRuler::paintLane(QPainter& painter, const Lane& lane) const
{
    painter.setPen(m_theme.color(ThemeColor::Muted));
    painter.drawText(QRect(0, lane.rect.top(), lane.rect.left(), lane.rect.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, lane.received ? tr("received") : tr("sent"));
    painter.fillRect(lane.rect, m_theme.color(ThemeColor::Alt));
    const auto& told = lane.received ? lane.direction->received : lane.direction->sent;
    if (told)
        return;
    painter.drawText(lane.rect.adjusted(m_theme.px(6), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(tr("the peer's socket is not known here"),
                                                      Qt::ElideRight, lane.rect.width() - m_theme.px(6)));
}

/// Hatched: what is not acknowledged, and what no call has taken yet.
void ByteRuler::paintWaiting(QPainter& painter, const Lane& lane) const
{
    const StreamDirection& way = *lane.direction;
    const auto& told = lane.received ? way.received : way.sent;
    const std::uint64_t waits = (lane.received ? way.inReceiveQueue : way.inSendQueue).value_or(0);
    if (!told || waits == 0)
        return;
    const std::uint64_t from = lane.received ? told->total : told->total - std::min(waits, told->total);
    const double left = xOf(lane, from);
    const double right = xOf(lane, from + waits);
    painter.fillRect(QRectF(left, lane.rect.top(), std::max(kLeastBlock, right - left), lane.rect.height()),
                     lane.received ? QBrush(m_theme.color(lane.out ? ThemeColor::Link : ThemeColor::Peer),
                                            Qt::FDiagPattern)
                                   : QBrush(m_theme.color(ThemeColor::Wait), Qt::BDiagPattern));
}

void ByteRuler::paintBlock(QPainter& painter, const Block& block, bool odd) const
{
    // As everywhere: what this socket sent is blue, what came from the peer green.
    const QColor ink = m_theme.color(block.out ? ThemeColor::Link : ThemeColor::Peer);
    const QColor tint = m_theme.color(block.out ? ThemeColor::SentBg : ThemeColor::PeerBg);
    painter.setPen(QPen(ink, 1));
    painter.setBrush(odd ? mixed(tint, ink, 0.18) : tint);
    painter.drawRect(block.rect.adjusted(0.5, 0.5, -0.5, -0.5));
    const QString size = CallWords::number(block.block.bytes);
    if (painter.fontMetrics().horizontalAdvance(size) + 4 > block.rect.width())
        return;
    painter.setPen(m_theme.color(ThemeColor::Text));
    painter.drawText(block.rect, Qt::AlignCenter, size);
}

// ---- the mouse and the keyboard

bool ByteRuler::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const Block* block = blockAt(QPointF(help->pos())))
        QToolTip::showText(help->globalPos(), StreamWords::block(block->block), this);
    else
        QToolTip::hideText();
    return true;
}

void ByteRuler::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void ByteRuler::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(blockAt(event->position()) != nullptr ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ByteRuler::mousePressEvent(QMouseEvent* event)
{
    const Block* block = event->button() == Qt::LeftButton ? blockAt(event->position()) : nullptr;
    if (block == nullptr)
        return;
    m_current = static_cast<int>(block - m_blocks.data());
    update();
    Q_EMIT callRequested(block->block.seq);
}

void ByteRuler::choose(int block)
{
    m_current = block;
    setAccessibleDescription(StreamWords::block(m_blocks[static_cast<std::size_t>(block)].block));
    update();
}

void ByteRuler::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_blocks.size()) - 1;
    const bool enters =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (last >= 0 && (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left)) {
        const int step = event->key() == Qt::Key_Right ? 1 : -1;
        choose(m_current < 0 ? (step > 0 ? 0 : last) : std::clamp(m_current + step, 0, last));
    } else if (last >= 0 && (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)) {
        choose(event->key() == Qt::Key_Home ? 0 : last);
    } else if (enters && m_current >= 0) {
        Q_EMIT callRequested(m_blocks[static_cast<std::size_t>(m_current)].block.seq);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ByteRuler::focusOutEvent(QFocusEvent* event)
{
    m_current = -1;
    retranslate();
    QWidget::focusOutEvent(event);
}

} // namespace workbench
