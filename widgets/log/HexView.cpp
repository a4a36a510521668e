// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/HexView.h"

#include "core/payload/HexDump.h"
#include "widgets/log/CallWords.h"
#include "widgets/support/Theme.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace workbench {
namespace {

constexpr int kMargin = 8;

/// Digits that the last offset needs; four at least.
int offsetDigits(std::size_t bytes)
{
    int digits = 4;
    while (digits < 16 && bytes > (std::size_t{1} << (4 * digits)))
        ++digits;
    return digits;
}

} // namespace

HexView::HexView(const Theme& theme, QWidget* parent) : QAbstractScrollArea(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("hexView"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    connect(&m_theme, &Theme::changed, this, &HexView::applyTheme);
    applyTheme();
}

void HexView::applyTheme()
{
    const QFontMetricsF metrics(m_theme.fixedFont());
    m_character = std::max(1.0, metrics.horizontalAdvance(QLatin1Char('0')));
    m_lineHeight = static_cast<int>(std::ceil(metrics.height())) + m_theme.px(4);
    layOut();
}

void HexView::setBytes(std::vector<std::byte> bytes, bool received)
{
    m_bytes = std::move(bytes);
    m_received = received;
    m_digits = offsetDigits(m_bytes.size());
    m_cursor = m_anchor = 0;
    m_hasSelection = false;
    verticalScrollBar()->setValue(0);
    layOut();
    Q_EMIT selectionChanged();
}

double HexView::hexLeft() const { return kMargin + (m_digits + 2) * m_character; }

double HexView::textLeft() const { return hexLeft() + (m_perLine * 3 + 1) * m_character; }

int HexView::lineCount() const
{
    const auto perLine = static_cast<std::size_t>(m_perLine);
    return static_cast<int>((m_bytes.size() + perLine - 1) / perLine);
}

int HexView::linesPerPage() const { return std::max(1, viewport()->height() / m_lineHeight); }

void HexView::layOut()
{
    const std::size_t first =
        static_cast<std::size_t>(verticalScrollBar()->value()) * static_cast<std::size_t>(m_perLine);
    m_perLine = 8;
    for (const int perLine : {32, 16}) {
        if ((m_digits + 3 + perLine * 4) * m_character + 2 * kMargin <= viewport()->width()) {
            m_perLine = perLine;
            break;
        }
    }
    verticalScrollBar()->setPageStep(linesPerPage());
    verticalScrollBar()->setRange(0, std::max(0, lineCount() - linesPerPage()));
    verticalScrollBar()->setValue(static_cast<int>(first / static_cast<std::size_t>(m_perLine)));
    viewport()->update();
}

void HexView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

std::size_t HexView::selectionStart() const { return std::min(m_anchor, m_cursor); }

std::size_t HexView::selectionLength() const
{
    return m_hasSelection ? std::max(m_anchor, m_cursor) - selectionStart() + 1 : 0;
}

std::span<const std::byte> HexView::selected() const
{
    const auto all = std::span<const std::byte>(m_bytes);
    return m_hasSelection ? all.subspan(selectionStart(), selectionLength()) : all;
}

void HexView::select(std::size_t offset, std::size_t length)
{
    if (offset >= m_bytes.size())
        return;
    m_hasSelection = length > 0;
    m_cursor = offset;
    m_anchor = std::min(offset + std::max<std::size_t>(length, 1), m_bytes.size()) - 1;
    if (!m_hasSelection)
        m_anchor = m_cursor;
    showCursor();
    viewport()->update();
    Q_EMIT selectionChanged();
}

/// Around the hex digits, in the viewport.
QRectF HexView::cursorRect() const
{
    const auto perLine = static_cast<std::size_t>(m_perLine);
    const int line = static_cast<int>(m_cursor / perLine) - verticalScrollBar()->value();
    const double left = hexLeft() + static_cast<double>(m_cursor % perLine) * 3 * m_character;
    return {left - 2, line * m_lineHeight + 1.0, 2 * m_character + 3, m_lineHeight - 3.0};
}

QVariant HexView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query != Qt::ImCursorRectangle)
        return QAbstractScrollArea::inputMethodQuery(query);
    const QRect all = viewport()->rect();
    const QRect shown = cursorRect().toAlignedRect() & all;
    return shown.isEmpty() ? all : shown;
}

void HexView::showCursor()
{
    const auto line = static_cast<int>(m_cursor / static_cast<std::size_t>(m_perLine));
    QScrollBar* bar = verticalScrollBar();
    if (line < bar->value())
        bar->setValue(line);
    else if (line >= bar->value() + linesPerPage())
        bar->setValue(line - linesPerPage() + 1);
}

void HexView::moveTo(std::size_t offset, bool extend)
{
    if (m_bytes.empty())
        return;
    m_cursor = std::min(offset, m_bytes.size() - 1);
    if (!extend)
        m_anchor = m_cursor;
    m_hasSelection = extend;
    showCursor();
    viewport()->update();
    Q_EMIT selectionChanged();
}

std::size_t HexView::offsetAt(const QPoint& point) const
{
    const int line = verticalScrollBar()->value() +
                     static_cast<int>(std::floor(static_cast<double>(point.y()) / m_lineHeight));
    const bool inText = point.x() >= textLeft() - m_character / 2;
    const double column = inText ? (point.x() - textLeft()) / m_character
                                 : (point.x() - hexLeft() + m_character / 2) / (3 * m_character);
    const int at = std::clamp(static_cast<int>(std::floor(column)), 0, m_perLine - 1);
    const long long offset = static_cast<long long>(std::max(line, 0)) * m_perLine + at;
    return std::min(static_cast<std::size_t>(offset), m_bytes.empty() ? 0 : m_bytes.size() - 1);
}

void HexView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        moveTo(offsetAt(event->position().toPoint()), event->modifiers().testFlag(Qt::ShiftModifier));
}

void HexView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        moveTo(offsetAt(event->position().toPoint()), true);
}

void HexView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::SelectAll)) {
        if (!m_bytes.empty())
            select(0, m_bytes.size());
        return;
    }
    const auto perLine = static_cast<std::ptrdiff_t>(m_perLine);
    const auto here = static_cast<std::ptrdiff_t>(m_cursor);
    const bool whole = event->modifiers().testFlag(Qt::ControlModifier);
    std::ptrdiff_t to = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        to = here - 1;
        break;
    case Qt::Key_Right:
        to = here + 1;
        break;
    case Qt::Key_Up:
        to = here - perLine;
        break;
    case Qt::Key_Down:
        to = here + perLine;
        break;
    case Qt::Key_PageUp:
        to = here - perLine * linesPerPage();
        break;
    case Qt::Key_PageDown:
        to = here + perLine * linesPerPage();
        break;
    case Qt::Key_Home:
        to = whole ? 0 : here - here % perLine;
        break;
    case Qt::Key_End:
        to = whole ? static_cast<std::ptrdiff_t>(m_bytes.size()) - 1 : here - here % perLine + perLine - 1;
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    moveTo(static_cast<std::size_t>(std::max<std::ptrdiff_t>(to, 0)),
           event->modifiers().testFlag(Qt::ShiftModifier));
}

void HexView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.color(ThemeColor::Base));
    painter.setFont(m_theme.fixedFont());
    const int first = verticalScrollBar()->value();
    const int top = event->rect().top() / m_lineHeight;
    const int bottom = event->rect().bottom() / m_lineHeight;
    for (int i = top; i <= bottom && first + i < lineCount(); ++i)
        paintLine(painter, static_cast<std::size_t>(first) + static_cast<std::size_t>(i), i * m_lineHeight);
}

void HexView::paintLine(QPainter& painter, std::size_t line, int top)
{
    const auto perLine = static_cast<std::size_t>(m_perLine);
    const std::size_t offset = line * perLine;
    const auto bytes =
        std::span<const std::byte>(m_bytes).subspan(offset, std::min(perLine, m_bytes.size() - offset));
    const HexDumpLine dump = hexDump(bytes, perLine, offset).front();
    const std::size_t begin = std::max(selectionStart(), offset);
    const std::size_t end = std::min(selectionStart() + selectionLength(), offset + bytes.size());
    const ThemeColor back = hasFocus() || isActiveWindow() ? ThemeColor::Sel : ThemeColor::SelInact;
    if (begin < end) {
        const auto from = static_cast<double>(begin - offset);
        const auto count = static_cast<double>(end - begin);
        painter.fillRect(QRectF(hexLeft() + from * 3 * m_character - m_character / 2, top,
                                count * 3 * m_character, m_lineHeight),
                         m_theme.color(back));
        painter.fillRect(QRectF(textLeft() + from * m_character, top, count * m_character, m_lineHeight),
                         m_theme.color(back));
    }
    const QFontMetricsF metrics(painter.font());
    const double base = top + (m_lineHeight - metrics.height()) / 2 + metrics.ascent();
    const QString number =
        QStringLiteral("%1").arg(static_cast<qulonglong>(offset), m_digits, 16, QLatin1Char('0'));
    painter.setPen(m_theme.color(ThemeColor::Muted));
    painter.drawText(QPointF(kMargin, base), number);
    painter.setPen(m_theme.color(m_received ? ThemeColor::Peer : ThemeColor::Link));
    painter.drawText(QPointF(hexLeft(), base), CallWords::utf8(dump.hex));
    painter.drawText(QPointF(textLeft(), base), CallWords::utf8(dump.text));
    if (hasFocus() && m_cursor >= offset && m_cursor < offset + bytes.size()) {
        painter.setPen(m_theme.color(ThemeColor::Link));
        painter.drawRect(cursorRect());
    }
}

} // namespace workbench
