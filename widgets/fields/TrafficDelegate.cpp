// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/TrafficDelegate.h"

#include "core/payload/DisplayText.h"
#include "core/payload/HexDump.h"
#include "core/payload/HexText.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/fields/RowView.h"
#include "widgets/fields/TrafficModel.h"
#include "widgets/support/Icons.h"
#include "widgets/support/StylePainting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace workbench {

namespace {

constexpr std::size_t kExpandedLines = 64;

struct BandLook {
    QStringView icon;
    ThemeColor text;
    ThemeColor background;
};

BandLook lookOf(TrafficRow::Note note)
{
    switch (note) {
    case TrafficRow::Note::Reset:
        return {u"m-cut", ThemeColor::Fail, ThemeColor::FailBg};
    case TrafficRow::Note::Failure:
        return {u"m-fail", ThemeColor::Fail, ThemeColor::FailBg};
    case TrafficRow::Note::Dropped:
        return {u"m-trunc", ThemeColor::Wait, ThemeColor::WaitBg};
    case TrafficRow::Note::Forgotten:
    case TrafficRow::Note::Words:
        return {u"info", ThemeColor::Muted, ThemeColor::Alt};
    case TrafficRow::Note::EndOfStream:
    case TrafficRow::Note::HalfClosed:
    case TrafficRow::Note::Closed:
    case TrafficRow::Note::Aborted:
        break;
    }
    return {u"m-eof", ThemeColor::Eof, ThemeColor::EofBg};
}

/// What we send came to no address of ours: that column has room for "by rule" while it is shown.
bool saysRuleElsewhere(const QStyleOptionViewItem& option, const TrafficModel& model)
{
    const auto* view = qobject_cast<const RowView*>(option.widget);
    const int to = model.sectionOf(TrafficModel::Column::To);
    return view != nullptr && to >= 0 && !view->isColumnHidden(to);
}

bool isSelected(const QStyleOptionViewItem& option) { return option.state.testFlag(QStyle::State_Selected); }

} // namespace

/// Pieces of one line of text, each drawn in its colour.
struct TrafficDelegate::Line {
    struct Piece {
        QString text;
        bool muted = false;
    };
    std::vector<Piece> pieces;
    bool more = false; ///< an ellipsis ends it

    /// Letters that run from right to left become pieces of their own: within one, they read as they should,
    /// but they never change places with what stands before and behind them.
    void add(const QString& text, bool muted = false)
    {
        qsizetype start = 0;
        bool leftward = false;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar::Direction direction = text[i].direction();
            if (direction == QChar::DirNSM || text[i].isLowSurrogate())
                continue;
            const bool turns =
                direction == QChar::DirR || direction == QChar::DirAL || text[i].isHighSurrogate();
            if (turns == leftward)
                continue;
            if (i > start)
                pieces.push_back({text.mid(start, i - start), muted});
            start = i;
            leftward = turns;
        }
        if (start < text.size())
            pieces.push_back({text.mid(start), muted});
    }
};

TrafficDelegate::TrafficDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize TrafficDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {m_theme.px(60), rowHeight()};
}

int TrafficDelegate::characterWidth() const
{
    return std::max(1, static_cast<int>(std::lround(m_theme.fixedText().cell())));
}

int TrafficDelegate::lineHeight() const
{
    return QFontMetrics(m_theme.fixedFont()).lineSpacing() + m_theme.px(2);
}

int TrafficDelegate::dumpBytesPerLine(int width) const
{
    // Offset, gap, three characters a byte and, beside them, one: 16 bytes where they fit.
    const int perByte = m_form == TrafficForm::Both ? 4 : 3;
    return (8 + 16 * perByte) * characterWidth() <= width ? 16 : 8;
}

QColor TrafficDelegate::background(const QStyleOptionViewItem& option, const TrafficRow& row) const
{
    if (isSelected(option))
        return m_theme.color(option.state.testFlag(QStyle::State_Active) ? ThemeColor::Sel
                                                                         : ThemeColor::SelInact);
    switch (row.kind) {
    case TrafficRow::Kind::Sent:
        return m_theme.color(ThemeColor::SentBg);
    case TrafficRow::Kind::Note:
        return m_theme.color(lookOf(row.note).background);
    case TrafficRow::Kind::Received:
        break;
    }
    return m_theme.color(ThemeColor::Base);
}

QColor TrafficDelegate::textColor(const QStyleOptionViewItem& option) const
{
    const bool chosen = isSelected(option) && option.state.testFlag(QStyle::State_Active);
    return m_theme.color(chosen ? ThemeColor::SelText : ThemeColor::Text);
}

void TrafficDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const auto& model = *qobject_cast<const TrafficModel*>(index.model());
    const TrafficRow& row = model.at(index.row());
    painter->fillRect(option.rect, background(option, row));
    if (row.kind == TrafficRow::Kind::Note) {
        painter->save();
        painter->setClipRect(option.rect, Qt::IntersectClip);
        paintBand(*painter, option, row);
        painter->restore();
        return;
    }

    const bool sent = row.kind == TrafficRow::Kind::Sent;
    const QColor muted = m_theme.color(ThemeColor::Muted);
    const QRect line(option.rect.left(), option.rect.top(), option.rect.width(), rowHeight());
    const QRect cell = line.adjusted(m_theme.px(8), 0, -m_theme.px(8), 0);
    const FixedText& fixed = m_theme.fixedText();
    switch (model.columnAt(index.column())) {
    case TrafficModel::Column::Time:
        painter->fillRect(QRect(option.rect.topLeft(), QSize(m_theme.px(3), option.rect.height())),
                          m_theme.color(sent ? ThemeColor::Link : ThemeColor::Peer));
        painter->setPen(muted);
        fixed.draw(*painter, line.left() + m_theme.px(13), line.right() + 1, fixed.baseline(line),
                   timeText(row.time));
        break;
    case TrafficModel::Column::Direction:
        paintDirection(*painter, row, line, index.data().toString());
        break;
    case TrafficModel::Column::Peer: {
        const int left = paintArrow(*painter, row, cell);
        painter->setPen(textColor(option));
        fixed.draw(*painter, left, cell.right() + 1, fixed.baseline(cell),
                   !row.byRule || saysRuleElsewhere(option, model)
                       ? row.peer
                       : TrafficModel::tr("by rule to %1").arg(row.peer));
        break;
    }
    case TrafficModel::Column::To:
        painter->setPen(muted);
        fixed.draw(*painter, cell.left(), cell.right() + 1, fixed.baseline(cell),
                   row.byRule ? TrafficModel::tr("by rule") : row.to);
        break;
    case TrafficModel::Column::Data:
        paintData(*painter, option, model, row,
                  QRect(cell.left(), option.rect.top(), cell.width(), option.rect.height()),
                  m_expanded != 0 && model.idOf(index.row()) == m_expanded);
        break;
    case TrafficModel::Column::Size:
        painter->setPen(muted);
        fixed.drawRight(*painter, cell.left(), cell.right() + 1, fixed.baseline(cell),
                        sizeText(row.wholeLength()));
        break;
    }
}

void TrafficDelegate::paintBand(QPainter& painter, const QStyleOptionViewItem& option,
                                const TrafficRow& row) const
{
    // Every cell paints its own slice of one band, so that any part of it can be repainted alone.
    const auto& view = *qobject_cast<const RowView*>(option.widget);
    const int peer = qobject_cast<const TrafficModel*>(view.model())->sectionOf(TrafficModel::Column::Peer);
    const QRect band(0, option.rect.top(), view.viewport()->width(), option.rect.height());
    const BandLook look = lookOf(row.note);
    const QColor color = isSelected(option) ? textColor(option) : m_theme.color(look.text);
    painter.setFont(m_theme.interfaceFont());
    const int icon = m_theme.px(16);
    const int gap = m_theme.px(6);
    const int room = band.width() - icon - gap - m_theme.px(24);
    const QString note = TrafficModel::noteText(row);
    const QString badge = TrafficModel::badgeText(row);
    int badgeWidth =
        badge.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(badge) + m_theme.px(12) + gap;
    if (painter.fontMetrics().horizontalAdvance(note) + badgeWidth > room)
        badgeWidth = 0; // the words come first; the tip says both
    const QString text = painter.fontMetrics().elidedText(note, Qt::ElideRight, room);
    const int words = painter.fontMetrics().horizontalAdvance(text);
    const int width = icon + gap + words + badgeWidth;
    const int left = peer >= 0 ? view.columnViewportPosition(peer) + m_theme.px(8)
                               : std::max(m_theme.px(12), (band.width() - width) / 2);
    const int gapRoom = left - m_theme.px(24);
    if (row.note == TrafficRow::Note::Dropped && gapRoom > m_theme.px(12)) // the gap in the sequence
        drawHatching(
            painter,
            QRect(m_theme.px(12), band.top() + m_theme.px(5), gapRoom, band.height() - m_theme.px(10)),
            m_theme);
    m_theme.icons().paint(painter, look.icon,
                          QRect(left, band.top() + (band.height() - icon) / 2, icon, icon), color);
    painter.setPen(color);
    painter.drawText(QRect(left + icon + gap, band.top(), band.width(), band.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    if (badgeWidth == 0)
        return;
    const int height = std::min(painter.fontMetrics().height() + m_theme.px(2), band.height() - 2);
    const QRect box(left + icon + gap + words + gap, band.top() + (band.height() - height) / 2,
                    badgeWidth - gap, height);
    drawPanel(painter, box, m_theme.color(ThemeColor::WaitBg), m_theme.color(ThemeColor::Wait), 3);
    painter.setPen(m_theme.color(ThemeColor::Wait));
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, badge);
}

int TrafficDelegate::paintArrow(QPainter& painter, const TrafficRow& row, const QRect& area) const
{
    const bool sent = row.kind == TrafficRow::Kind::Sent;
    const int icon = m_theme.px(14);
    if (icon <= area.width())
        m_theme.icons().paint(painter, sent ? u"send" : u"recv",
                              QRect(area.left(), area.top() + (area.height() - icon) / 2, icon, icon),
                              m_theme.color(sent ? ThemeColor::Link : ThemeColor::Peer));
    return area.left() + icon + m_theme.px(6);
}

void TrafficDelegate::paintDirection(QPainter& painter, const TrafficRow& row, const QRect& area,
                                     const QString& words) const
{
    QRect rest = area;
    rest.setLeft(paintArrow(painter, row, area));
    if (rest.width() < m_theme.px(16))
        return; // the arrow stands alone
    painter.setFont(m_theme.interfaceFont());
    painter.setPen(m_theme.color(row.kind == TrafficRow::Kind::Sent ? ThemeColor::Link : ThemeColor::Peer));
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, rest.width()));
}

void TrafficDelegate::paintData(QPainter& painter, const QStyleOptionViewItem& option,
                                const TrafficModel& model, const TrafficRow& row, const QRect& area,
                                bool expanded) const
{
    const QRect line(area.left(), area.top(), area.width(), rowHeight());
    const bool isKept = !row.bytes.isEmpty() || row.length == 0;
    if (!isKept || (row.length == 0 && row.lost == 0)) {
        painter.setFont(m_theme.smallFont());
        painter.setPen(m_theme.color(isKept ? ThemeColor::Muted : ThemeColor::Wait));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(isKept ? model.emptyText() : model.notKeptText(),
                                                          Qt::ElideRight, line.width()));
        return;
    }
    if (expanded) {
        int top = area.top();
        for (const Line& part : allLines(model, row, area.width())) {
            paintLine(painter, part, QRect(area.left(), top, area.width(), rowHeight()), textColor(option));
            top += lineHeight();
        }
        return;
    }
    const QFontMetrics small(m_theme.smallFont());
    int wordsWidth = 0; // of what is said behind the bytes
    if (row.lost != 0)
        wordsWidth = small.horizontalAdvance(lostBytesText(row.lost)) +
                     std::min(m_theme.px(100), area.width() / 4) + m_theme.px(6);
    else if (row.unfinished)
        wordsWidth = std::min(small.horizontalAdvance(TrafficModel::unfinishedText()) + m_theme.px(10),
                              area.width() / 2);
    const QRect text = line.adjusted(0, 0, -wordsWidth, 0);
    const int width = paintLine(painter, oneLine(model, row, text.width()), text, textColor(option));
    if (row.lost != 0)
        paintLost(painter, row, line, width);
    else if (row.unfinished)
        paintUnfinished(painter, line.adjusted(width + m_theme.px(8), 0, 0, 0));
}

void TrafficDelegate::paintUnfinished(QPainter& painter, const QRect& area) const
{
    painter.setFont(m_theme.smallFont());
    painter.setPen(m_theme.color(ThemeColor::Wait));
    painter.drawText(
        area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(TrafficModel::unfinishedText(), Qt::ElideRight, area.width()));
}

void TrafficDelegate::paintLost(QPainter& painter, const TrafficRow& row, QRect area, int textWidth) const
{
    const QColor color = m_theme.color(ThemeColor::Wait);
    area.setLeft(area.left() + textWidth + (textWidth > 0 ? m_theme.px(6) : 0));
    const int height = std::min(m_theme.px(14), area.height() - 4);
    const QRect box(area.left(), area.top() + (area.height() - height) / 2,
                    std::min(m_theme.px(88), area.width() / 3), height);
    drawHatching(painter, box, m_theme);
    painter.setFont(m_theme.smallFont());
    painter.setPen(color);
    painter.drawText(
        QRect(box.right() + m_theme.px(6), area.top(), area.right() - box.right(), area.height()),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, lostBytesText(row.lost));
}

TrafficDelegate::Line TrafficDelegate::oneLine(const TrafficModel& model, const TrafficRow& row,
                                               int width) const
{
    Line line;
    const auto kept = bytesOf(row.bytes);
    const auto columns = static_cast<std::size_t>(std::max(1, width / characterWidth()));
    std::size_t shown = 0;
    if (m_form == TrafficForm::Text) {
        const DisplayText text = workbench::displayText(kept, model.encoding(), columns + 2);
        for (const DisplayRun& run : text.runs)
            line.add(QString::fromStdString(run.text), run.escape);
        shown = text.shownBytes;
    } else if (m_form == TrafficForm::Hex) {
        shown = std::min(kept.size(), columns / 3 + 1);
        line.add(QString::fromStdString(hexText(kept.first(shown))));
    } else {
        // As many bytes in hex as beside them as characters, in steps of 4, up to 16.
        const std::size_t room =
            std::clamp<std::size_t>((columns - std::min<std::size_t>(columns, 4)) / 4, 4, 16);
        const std::size_t perLine = room / 4 * 4;
        shown = std::min(kept.size(), perLine);
        QString hex = QString::fromStdString(hexText(kept.first(shown)));
        line.add(hex.leftJustified(static_cast<qsizetype>(perLine) * 3 + 1));
        line.add(QString::fromStdString(hexDumpCharacters(kept.first(shown))));
    }
    line.more = static_cast<qint64>(shown) < row.length;
    return line;
}

std::vector<TrafficDelegate::Line> TrafficDelegate::allLines(const TrafficModel& model, const TrafficRow& row,
                                                             int width) const
{
    std::vector<Line> lines;
    const auto kept = bytesOf(row.bytes);
    std::size_t shown = 0;
    if (m_form == TrafficForm::Text) {
        const auto columns = static_cast<std::size_t>(std::max(8, width / characterWidth() - 9));
        while (shown < kept.size() && lines.size() < kExpandedLines) {
            const DisplayText text = displayLine(kept.subspan(shown), model.encoding(), columns);
            Line& line = lines.emplace_back();
            for (const DisplayRun& run : text.runs)
                line.add(QString::fromStdString(run.text), run.escape);
            shown += text.shownBytes;
        }
    } else {
        const auto perLine = static_cast<std::size_t>(dumpBytesPerLine(width));
        shown = std::min(kept.size(), perLine * kExpandedLines);
        for (const HexDumpLine& dump : hexDump(kept.first(shown), perLine)) {
            Line& line = lines.emplace_back();
            line.add(QString::fromStdString(dump.offset) + QStringLiteral("  "), true);
            const QString hex = QString::fromStdString(dump.hex);
            line.add(hex.leftJustified(static_cast<qsizetype>(perLine) * 3 + 1));
            if (m_form == TrafficForm::Both)
                line.add(QString::fromStdString(dump.text));
        }
    }
    if (static_cast<qint64>(shown) < row.length)
        lines.emplace_back().add(QChar(0x2026) + moreBytesText(row.length - static_cast<qint64>(shown)),
                                 true);
    if (row.lost != 0)
        lines.emplace_back().add(lostBytesText(row.lost), true);
    if (row.unfinished)
        lines.emplace_back().add(TrafficModel::unfinishedText(), true);
    return lines;
}

int TrafficDelegate::expandedHeight(const TrafficModel& model, const TrafficRow& row, int dataWidth) const
{
    const auto lines = static_cast<int>(allLines(model, row, dataWidth - 2 * m_theme.px(8)).size());
    return rowHeight() + std::max(0, lines - 1) * lineHeight();
}

int TrafficDelegate::paintLine(QPainter& painter, const Line& line, const QRect& area,
                               const QColor& color) const
{
    const FixedText& fixed = m_theme.fixedText();
    double width = 0;
    for (const Line::Piece& piece : line.pieces)
        width += fixed.width(piece.text);
    const bool cut = line.more || width > area.width();
    // Whole characters before the ellipsis: a clipped one could be mistaken for another.
    const double fits = (std::floor(area.width() / fixed.cell()) - 1) * fixed.cell();
    const double room = cut ? std::clamp(fits, 0.0, width) : width;
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight);
    if (cut)
        painter.setClipRect(QRectF(area.left(), area.top(), room, area.height()), Qt::IntersectClip);
    double x = area.left();
    for (const Line::Piece& piece : line.pieces) {
        painter.setPen(piece.muted ? m_theme.color(ThemeColor::Muted) : color);
        fixed.drawWhole(painter, x, fixed.baseline(area), piece.text);
        x += fixed.width(piece.text);
    }
    painter.restore();
    if (!cut)
        return static_cast<int>(std::ceil(width));
    painter.setPen(m_theme.color(ThemeColor::Muted));
    fixed.drawWhole(painter, area.left() + room, fixed.baseline(area), QString(QChar(0x2026)));
    return static_cast<int>(std::ceil(room + fixed.cell()));
}

} // namespace workbench
