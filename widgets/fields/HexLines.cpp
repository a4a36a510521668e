// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/HexLines.h"

#include "core/payload/HexDump.h"

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
int hexOffsetDigits(std::size_t bytes)
{
    int digits = 4;
    while (digits < 16 && bytes > (std::size_t{1} << (4 * digits)))
        ++digits;
    return digits;
}

} // namespace

HexLines::HexLines(const Theme& theme, QWidget* parent) : QAbstractScrollArea(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("hexView"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    connect(&m_theme, &Theme::changed, this, [this] {
        measure();
        layOut();
    });
    measure(); // the bytes are the heir's, and not there yet
}

void HexLines::measure()
{
    const QFontMetricsF metrics(m_theme.fixedFont());
    m_character = std::max(1.0, metrics.horizontalAdvance(QLatin1Char('0')));
    m_lineHeight = static_cast<int>(std::ceil(metrics.height())) + m_theme.px(4);
}

void HexLines::startAnew()
{
    m_cursor = m_anchor = 0;
    m_hasSelection = false;
    verticalScrollBar()->setValue(0);
    layOut();
    Q_EMIT selectionChanged();
}

void HexLines::bytesChanged(std::size_t cursor)
{
    layOut();
    m_hasSelection = false;
    m_cursor = m_anchor = std::min(cursor, lastCursor());
    showCursor();
    Q_EMIT selectionChanged();
}

std::size_t HexLines::lastCursor() const
{
    const std::size_t size = bytes().size();
    return canAppend() || size == 0 ? size : size - 1;
}

double HexLines::hexLeft() const { return kMargin + (m_digits + 2) * m_character; }

double HexLines::textLeft() const { return hexLeft() + (m_perLine * 3 + 1) * m_character; }

int HexLines::widthOf(int perLine) const
{
    const int around = 2 * frameWidth() + style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return around + static_cast<int>(std::ceil((m_digits + 3 + perLine * 4) * m_character + 2 * kMargin));
}

int HexLines::lineCount() const
{
    const auto perLine = static_cast<std::size_t>(m_perLine);
    // A byte that is to come behind the last has its place, too.
    const std::size_t places = bytes().size() + (canAppend() ? 1 : 0);
    return static_cast<int>((places + perLine - 1) / perLine);
}

int HexLines::linesPerPage() const { return std::max(1, viewport()->height() / m_lineHeight); }

void HexLines::layOut()
{
    const std::size_t first =
        static_cast<std::size_t>(verticalScrollBar()->value()) * static_cast<std::size_t>(m_perLine);
    m_digits = hexOffsetDigits(bytes().size() + (canAppend() ? 1 : 0));
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

void HexLines::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

std::size_t HexLines::selectionStart() const { return std::min(m_anchor, m_cursor); }

std::size_t HexLines::selectionLength() const
{
    if (!m_hasSelection)
        return 0;
    const std::size_t end = std::min(std::max(m_anchor, m_cursor) + 1, bytes().size());
    return end - std::min(selectionStart(), end);
}

std::span<const std::byte> HexLines::selected() const
{
    const std::size_t length = selectionLength();
    return length > 0 ? bytes().subspan(selectionStart(), length) : bytes();
}

void HexLines::select(std::size_t offset, std::size_t length)
{
    if (offset >= bytes().size())
        return;
    m_hasSelection = length > 0;
    m_cursor = offset;
    m_anchor = offset + std::min(std::max<std::size_t>(length, 1), bytes().size() - offset) - 1;
    if (!m_hasSelection)
        m_anchor = m_cursor;
    showCursor();
    viewport()->update();
    Q_EMIT selectionChanged();
}

QRectF HexLines::cellAt(std::size_t offset, double left, double width, double step) const
{
    const auto perLine = static_cast<std::size_t>(m_perLine);
    const auto line = static_cast<std::ptrdiff_t>(offset / perLine) - verticalScrollBar()->value();
    return {left + static_cast<double>(offset % perLine) * step, static_cast<double>(line * m_lineHeight) + 1,
            width, m_lineHeight - 3.0};
}

QRectF HexLines::hexRect(std::size_t offset) const
{
    return cellAt(offset, hexLeft(), 2 * m_character, 3 * m_character);
}

QRectF HexLines::textRect(std::size_t offset) const
{
    return cellAt(offset, textLeft(), m_character, m_character);
}

QVariant HexLines::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query != Qt::ImCursorRectangle)
        return QAbstractScrollArea::inputMethodQuery(query);
    const QRect all = viewport()->rect();
    const QRect shown = hexRect(m_cursor).adjusted(-2, 0, 1, 0).toAlignedRect() & all;
    return shown.isEmpty() ? all : shown;
}

void HexLines::showCursor()
{
    const auto line = static_cast<int>(m_cursor / static_cast<std::size_t>(m_perLine));
    QScrollBar* bar = verticalScrollBar();
    if (line < bar->value())
        bar->setValue(line);
    else if (line >= bar->value() + linesPerPage())
        bar->setValue(line - linesPerPage() + 1);
}

void HexLines::moveTo(std::size_t offset, bool extend)
{
    m_cursor = std::min(offset, lastCursor());
    if (!extend)
        m_anchor = m_cursor;
    m_hasSelection = extend && !bytes().empty();
    showCursor();
    viewport()->update();
    Q_EMIT selectionChanged();
}

bool HexLines::isInText(const QPoint& point) const { return point.x() >= textLeft() - m_character / 2; }

std::size_t HexLines::offsetAt(const QPoint& point) const
{
    const int line = verticalScrollBar()->value() +
                     static_cast<int>(std::floor(static_cast<double>(point.y()) / m_lineHeight));
    const double column = isInText(point) ? (point.x() - textLeft()) / m_character
                                          : (point.x() - hexLeft() + m_character / 2) / (3 * m_character);
    const int at = std::clamp(static_cast<int>(std::floor(column)), 0, m_perLine - 1);
    const long long offset = static_cast<long long>(std::max(line, 0)) * m_perLine + at;
    return std::min(static_cast<std::size_t>(offset), lastCursor());
}

void HexLines::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    pressed(isInText(point));
    moveTo(offsetAt(point), event->modifiers().testFlag(Qt::ShiftModifier));
}

void HexLines::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        moveTo(offsetAt(event->position().toPoint()), true);
}

void HexLines::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::SelectAll)) {
        if (!bytes().empty())
            select(0, bytes().size());
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
        to = whole ? static_cast<std::ptrdiff_t>(lastCursor()) : here - here % perLine + perLine - 1;
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    moveTo(static_cast<std::size_t>(std::max<std::ptrdiff_t>(to, 0)),
           event->modifiers().testFlag(Qt::ShiftModifier));
}

void HexLines::paintEvent(QPaintEvent* event)
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

void HexLines::paintLine(QPainter& painter, std::size_t line, int top)
{
    const auto perLine = static_cast<std::size_t>(m_perLine);
    const std::size_t offset = line * perLine;
    const auto all = bytes();
    const auto shown = all.subspan(offset, std::min(perLine, all.size() - offset));
    const std::size_t begin = std::max(selectionStart(), offset);
    const std::size_t end = std::min(selectionStart() + selectionLength(), offset + shown.size());
    if (begin < end)
        paintSelection(painter, begin - offset, end - begin, top);
    const QFontMetricsF metrics(painter.font());
    const double base = top + (m_lineHeight - metrics.height()) / 2 + metrics.ascent();
    const QString number =
        QStringLiteral("%1").arg(static_cast<qulonglong>(offset), m_digits, 16, QLatin1Char('0'));
    painter.setPen(m_theme.color(ThemeColor::Muted));
    painter.drawText(QPointF(kMargin, base), number);
    painter.setPen(m_theme.color(byteColor()));
    for (const HexDumpLine& dump : hexDump(shown, perLine, offset)) {
        painter.drawText(QPointF(hexLeft(), base), QString::fromStdString(dump.hex));
        painter.drawText(QPointF(textLeft(), base), QString::fromStdString(dump.text));
    }
    if (hasFocus() && m_cursor >= offset && m_cursor < offset + perLine && m_cursor <= lastCursor())
        paintCursor(painter);
}

/// `offset` in the line.
void HexLines::paintSelection(QPainter& painter, std::size_t offset, std::size_t count, int top)
{
    const QColor back =
        m_theme.color(hasFocus() || isActiveWindow() ? ThemeColor::Sel : ThemeColor::SelInact);
    const auto from = static_cast<double>(offset);
    const auto length = static_cast<double>(count);
    painter.fillRect(QRectF(hexLeft() + from * 3 * m_character - m_character / 2, top,
                            length * 3 * m_character, m_lineHeight),
                     back);
    painter.fillRect(QRectF(textLeft() + from * m_character, top, length * m_character, m_lineHeight), back);
}

void HexLines::paintCursor(QPainter& painter) const
{
    painter.setPen(m_theme.color(ThemeColor::Link));
    painter.drawRect(hexRect(m_cursor).adjusted(-2, 0, 1, 0));
}

} // namespace workbench
