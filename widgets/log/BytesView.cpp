// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/BytesView.h"

#include "core/payload/DisplayText.h"
#include "core/payload/HexDump.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/log/CallWords.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>
#include <span>

namespace workbench {
namespace {

constexpr double kWideEnough = 420;
constexpr int kFewBytes = 8;
constexpr int kManyBytes = 16;
constexpr int kMostHatched = 2; ///< lines of hatched cells; the words say how many there are

double characterWidth(const QFont& font)
{
    return std::max(1.0, QFontMetricsF(font).horizontalAdvance(QLatin1Char('0')));
}

} // namespace

BytesView::BytesView(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("bytes"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, [this] {
        m_laidOutFor = -1;
        layOut();
    });
}

void BytesView::setBytes(std::vector<std::byte> bytes, bool received)
{
    m_bytes = std::move(bytes);
    m_received = received;
    m_laidOutFor = -1;
    layOut();
}

void BytesView::setLost(std::int64_t lost)
{
    m_lost = lost;
    setAccessibleDescription(lost == 0 ? QString() : lostBytesText(lost));
    m_laidOutFor = -1;
    layOut();
}

/// As many cells as bytes are lost, up to some lines; where nobody says how many, to the end of the line.
int BytesView::hatchedCells() const
{
    if (m_lost == 0 || m_form != Form::HexAndText)
        return 0;
    const int perLine = std::max(m_laidOutFor, 1);
    const int inLine = static_cast<int>(m_bytes.size()) % perLine;
    const int toEnd = perLine - inLine;
    const int most = toEnd + (inLine == 0 ? kMostHatched - 1 : kMostHatched) * perLine;
    return m_lost < 0 ? toEnd : static_cast<int>(std::min<std::int64_t>(m_lost, most));
}

/// Lines behind those of the bytes: the hatched cells and the words; in the forms of text both in one.
int BytesView::lostLines() const
{
    if (m_lost == 0)
        return 0;
    if (m_form != Form::HexAndText)
        return 1;
    const int perLine = std::max(m_laidOutFor, 1);
    const auto bytes = static_cast<int>(m_bytes.size());
    return (bytes + hatchedCells() + perLine - 1) / perLine - (bytes + perLine - 1) / perLine + 1;
}

void BytesView::paintLost(QPainter& painter) const
{
    const int height = lineHeight();
    const double character = characterWidth(painter.font());
    const int last = m_lines + lostLines() - 1;
    const int inset = m_theme.px(3);
    int left = 0;
    if (m_form == Form::HexAndText) {
        const int perLine = m_laidOutFor;
        const auto first = static_cast<int>(m_bytes.size());
        const int end = first + hatchedCells();
        const double hexLeft = 6 * character; // four digits of the offset and a gap
        const double textLeft = hexLeft + (perLine * 3 + 1) * character;
        for (int cell = first; cell < end;) {
            const int line = cell / perLine;
            const int next = std::min(end, (line + 1) * perLine);
            const int column = cell % perLine;
            const int width = next - cell;
            const auto box = [&](double from, double wide) {
                return QRectF(from, line * height + inset, wide, height - 2 * inset).toRect();
            };
            drawHatching(painter, box(hexLeft + column * 3 * character, (width * 3 - 1) * character),
                         m_theme);
            drawHatching(painter, box(textLeft + column * character, width * character), m_theme);
            cell = next;
        }
    } else {
        left = m_theme.px(88) + m_theme.px(6);
        drawHatching(painter, QRect(0, last * height + inset, m_theme.px(88), height - 2 * inset), m_theme);
    }
    painter.setFont(m_theme.smallFont());
    painter.setPen(m_theme.color(ThemeColor::Wait));
    painter.drawText(QRect(left, last * height, width() - left, height),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, lostBytesText(m_lost));
}

void BytesView::setForm(Form form)
{
    if (form == m_form)
        return;
    m_form = form;
    m_laidOutFor = -1;
    layOut();
}

int BytesView::bytesPerLine() const { return width() < m_theme.px(kWideEnough) ? kFewBytes : kManyBytes; }

int BytesView::lineHeight() const
{
    return std::max(m_theme.px(20), QFontMetrics(m_theme.fixedFont()).height() + 2);
}

void BytesView::layOut()
{
    const int perLine = m_form == Form::HexAndText
                            ? bytesPerLine()
                            : std::max(1, static_cast<int>(width() / characterWidth(m_theme.fixedFont())));
    if (perLine == m_laidOutFor)
        return;
    m_laidOutFor = perLine;
    m_textLines.clear();
    if (m_form != Form::HexAndText)
        layOutText();
    const auto bytes = static_cast<int>(m_bytes.size());
    m_lines =
        m_form == Form::HexAndText ? (bytes + perLine - 1) / perLine : static_cast<int>(m_textLines.size());
    updateGeometry();
    update();
}

void BytesView::layOutText()
{
    std::span<const std::byte> rest = m_bytes;
    const auto perLine = static_cast<std::size_t>(m_laidOutFor);
    const Encoding encoding = m_form == Form::Latin1 ? Encoding::Latin1 : Encoding::Utf8;
    while (!rest.empty()) {
        const DisplayText line = displayLine(rest, encoding, perLine);
        if (line.shownBytes == 0)
            break; // not even one character has room
        m_textLines += CallWords::utf8(line.text());
        rest = rest.subspan(line.shownBytes);
    }
}

QString BytesView::text() const
{
    if (m_form == Form::HexAndText)
        return CallWords::utf8(hexDumpText(m_bytes, static_cast<std::size_t>(bytesPerLine())));
    return m_textLines.join(u'\n');
}

void BytesView::setMarked(bool marked)
{
    m_marked = marked;
    update();
}

void BytesView::mousePressEvent(QMouseEvent* event)
{
    QWidget::mousePressEvent(event);
    if (event->button() == Qt::LeftButton)
        Q_EMIT clicked();
}

QSize BytesView::sizeHint() const { return {m_theme.px(280), (m_lines + lostLines()) * lineHeight()}; }

void BytesView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void BytesView::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setFont(m_theme.fixedFont());
    const int height = lineHeight();
    const QFontMetrics metrics(painter.font());
    const int first = std::max(0, event->rect().top() / height);
    const int last = std::min(m_lines - 1, event->rect().bottom() / height);
    for (int line = first; line <= last; ++line) {
        const int baseline = line * height + (height - metrics.height()) / 2 + metrics.ascent();
        if (m_form == Form::HexAndText) {
            paintHexLine(painter, line, baseline);
        } else {
            tint(painter, 0, m_textLines.at(line), line);
            painter.setPen(m_theme.color(m_received ? ThemeColor::Peer : ThemeColor::Link));
            painter.drawText(0, baseline, m_textLines.at(line));
        }
    }
    if (m_lost != 0)
        paintLost(painter);
}

/// Behind a text that starts at `left`, where its bytes are marked.
void BytesView::tint(QPainter& painter, double left, const QString& text, int line) const
{
    if (m_marked)
        painter.fillRect(QRectF(left - 2, line * lineHeight(),
                                QFontMetricsF(painter.font()).horizontalAdvance(text) + 4, lineHeight()),
                         m_theme.color(ThemeColor::Sel));
}

void BytesView::paintHexLine(QPainter& painter, int line, int baseline) const
{
    const auto perLine = static_cast<std::size_t>(m_laidOutFor);
    const std::size_t offset = static_cast<std::size_t>(line) * perLine;
    const auto bytes = std::span(m_bytes).subspan(offset, std::min(perLine, m_bytes.size() - offset));
    const HexDumpLine dump = hexDump(bytes, perLine, offset).front();
    const double character = characterWidth(painter.font());
    double x = 0;
    painter.setPen(m_theme.color(ThemeColor::Muted));
    painter.drawText(QPointF(x, baseline), CallWords::utf8(dump.offset));
    x += static_cast<double>(dump.offset.size() + 2) * character;
    tint(painter, x, CallWords::utf8(dump.hex), line);
    painter.setPen(m_theme.color(m_received ? ThemeColor::Peer : ThemeColor::Link));
    painter.drawText(QPointF(x, baseline), CallWords::utf8(dump.hex));
    x += static_cast<double>(perLine * 3 + 1) * character;
    tint(painter, x, CallWords::utf8(dump.text), line);
    painter.drawText(QPointF(x, baseline), CallWords::utf8(dump.text));
}

} // namespace workbench
