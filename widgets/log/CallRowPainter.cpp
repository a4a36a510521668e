// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallRowPainter.h"

#include "widgets/log/CallWords.h"
#include "widgets/log/HighlightRules.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace workbench {
namespace {

constexpr double kBarWidth = 3;
constexpr double kMarkSize = 14;
constexpr double kTwoMarksSize = 12;
constexpr double kWhoIconSize = 14;
constexpr QChar kEllipsis(0x2026);

/// Text that takes one cell of the fixed font for each of its characters.
bool isPlainAscii(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

/// A stretch of a call's text, plain or as a span says.
struct Run {
    QString text;
    TextRole role;
};

std::vector<Run> runsOf(const CallText& call)
{
    std::vector<Run> runs;
    std::size_t at = 0;
    const std::string_view text = call.text;
    for (const TextSpan& span : call.spans) {
        if (span.begin > at)
            runs.push_back({CallWords::utf8(text.substr(at, span.begin - at)), TextRole::Plain});
        runs.push_back({CallWords::utf8(text.substr(span.begin, span.length)), span.role});
        at = span.begin + span.length;
    }
    if (at < text.size())
        runs.push_back({CallWords::utf8(text.substr(at)), TextRole::Plain});
    return runs;
}

} // namespace

CallRowPainter::CallRowPainter(const CallLogModel& model, const Theme& theme) : m_model(model), m_theme(theme)
{
    refresh();
}

void CallRowPainter::refresh()
{
    m_fixed = m_theme.fixedFont();
    m_fixedBold = m_fixed;
    m_fixedBold.setBold(true);
    m_words = m_theme.smallFont();
    const QFontMetricsF metrics(m_fixed);
    m_character = metrics.horizontalAdvance(QLatin1Char('0'));
    m_ascent = static_cast<int>(std::ceil(metrics.ascent()));
    m_height = m_ascent + static_cast<int>(std::ceil(metrics.descent()));
    m_padding = m_theme.px(6);
    m_actors.clear();
}

void CallRowPainter::paint(QPainter& painter, const Row& row, const Columns& columns)
{
    const CallRecord record = m_model.record(row.index);
    const Outcome outcome = m_model.outcomeOf(record);
    const CallLook look = lookOf(record, outcome);
    const QColor text = m_theme.color(look.quiet ? ThemeColor::Muted
                                                 : (row.selected ? ThemeColor::SelText : ThemeColor::Text));
    const QColor muted = m_theme.color(ThemeColor::Muted);
    const auto cell = [&](CallLogModel::Column column) {
        return QRect(columns.left[column], row.rect.top(), columns.width[column], row.rect.height());
    };
    const auto shown = [&](CallLogModel::Column column) { return columns.width[column] > 0; };
    const auto write = [&](CallLogModel::Column column, const QColor& color, bool right,
                           const QString& value) {
        painter.setPen(color);
        drawNumber(painter, cell(column), value, right);
    };
    const auto ask = [&](CallLogModel::Column column) {
        return m_model.data(m_model.index(row.index, column)).toString();
    };

    const std::optional<int> tint = m_highlights ? m_highlights->tintOf(record) : std::nullopt;
    paintBackground(painter, row, look, tint);
    paintMarks(painter, cell(CallLogModel::Mark), record.seq(), look, tint);
    painter.setFont(row.selected ? m_fixedBold : m_fixed);
    write(CallLogModel::Number, row.selected ? text : muted, true, QString::number(record.seq()));
    painter.setFont(m_fixed);
    if (shown(CallLogModel::Time))
        write(CallLogModel::Time, muted, false, CallWords::timeOfDay(record.header().startNs));
    if (const auto delta = m_model.deltaNs(row.index); delta && shown(CallLogModel::Delta))
        write(CallLogModel::Delta, muted, true, CallWords::milliseconds(*delta));
    if (shown(CallLogModel::Took)) {
        const bool pending = outcome == Outcome::Pending;
        painter.setFont(pending ? m_fixedBold : m_fixed);
        write(CallLogModel::Took, pending ? m_theme.color(look.color) : text, true,
              CallWords::took(record, m_model.nowNs()));
        painter.setFont(m_fixed);
    }
    if (shown(CallLogModel::HandleNumber) && record.handle() != kInvalidHandle)
        write(CallLogModel::HandleNumber, text, false, QString::number(record.handle()));
    if (shown(CallLogModel::StateAfter))
        write(CallLogModel::StateAfter, text, false, ask(CallLogModel::StateAfter));
    if (shown(CallLogModel::Bytes))
        write(CallLogModel::Bytes, text, true, ask(CallLogModel::Bytes));
    if (shown(CallLogModel::Thread))
        write(CallLogModel::Thread, text, false, ask(CallLogModel::Thread));
    if (shown(CallLogModel::Who))
        paintWho(painter, cell(CallLogModel::Who), record, text, columns.whoIsIcon);
    paintCall(painter, cell(CallLogModel::Call), record, look, row, columns.showsEndpoints);
    paintResult(painter, cell(CallLogModel::Result), record, look, row);
    if (row.current) {
        painter.setPen(m_theme.color(ThemeColor::Link));
        painter.drawRect(row.rect.adjusted(0, 0, -1, -1));
    }
}

void CallRowPainter::paintBackground(QPainter& painter, const Row& row, const CallLook& look,
                                     std::optional<int> tint) const
{
    ThemeColor color = tint ? HighlightRules::color(*tint) : look.background.value_or(ThemeColor::Base);
    if (row.selected)
        color = row.active ? ThemeColor::Sel : ThemeColor::SelInact;
    painter.fillRect(row.rect, m_theme.color(color));
    if (look.bar)
        painter.fillRect(QRect(row.rect.left(), row.rect.top(), m_theme.px(kBarWidth), row.rect.height()),
                         m_theme.color(look.color));
}

void CallRowPainter::paintMarks(QPainter& painter, const QRect& cell, quint64 seq, const CallLook& look,
                                std::optional<int> tint) const
{
    struct One {
        QStringView icon; ///< empty: the letter of a rule
        ThemeColor color;
    };
    std::vector<One> marks;
    const CallMarks& user = m_model.marks();
    if (user.contains(seq))
        marks.push_back({u"m-flag", ThemeColor::Link});
    if (user.reference() == seq)
        marks.push_back({u"m-zero", ThemeColor::Link});
    // Two have room: what the user set comes first; bar, result and tint tell the rest as well.
    if (tint)
        marks.push_back({{}, ThemeColor::Text});
    if (!look.icon.isEmpty())
        marks.push_back({look.icon, look.color});
    if (marks.size() > 2)
        marks.erase(marks.begin() + 2, marks.end());
    std::ranges::reverse(marks); // the row's own stands at the left
    const int size = m_theme.px(marks.size() < 2 ? kMarkSize : kTwoMarksSize);
    int left = cell.center().x() - static_cast<int>(marks.size()) * size / 2 + 1;
    for (const One& mark : marks) {
        const QRect box(left, cell.top() + (cell.height() - size) / 2, size, size);
        if (mark.icon.isEmpty()) {
            painter.setFont(m_fixedBold);
            painter.setPen(m_theme.color(mark.color));
            painter.drawText(box, Qt::AlignCenter, HighlightRules::letter(*tint));
        } else {
            m_theme.icons().paint(painter, mark.icon, box, m_theme.color(mark.color));
        }
        left += size;
    }
}

/// Behind a text that starts at `left`, each place where the sought text stands. Upper and lower case alike.
void CallRowPainter::tintSought(QPainter& painter, double left, double right, const QRect& cell,
                                const QString& text) const
{
    if (m_sought.isEmpty())
        return;
    const QFontMetricsF metrics(painter.font());
    const bool fixed = isPlainAscii(text) && painter.font().family() == m_fixed.family();
    const auto advance = [&](qsizetype characters) {
        return fixed ? m_character * static_cast<double>(characters)
                     : metrics.horizontalAdvance(text.left(characters));
    };
    for (qsizetype at = text.indexOf(m_sought, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(m_sought, at + m_sought.size(), Qt::CaseInsensitive)) {
        const double from = left + advance(at);
        const double to = std::min(left + advance(at + m_sought.size()), right);
        if (from < to)
            painter.fillRect(QRectF(from, cell.top() + 1, to - from, cell.height() - 2),
                             m_theme.color(ThemeColor::TintD));
    }
}

void CallRowPainter::paintWho(QPainter& painter, const QRect& cell, const CallRecord& record,
                              const QColor& text, bool iconOnly)
{
    const Actor& who = actor(record.header().actor);
    int left = cell.left() + m_padding;
    if (!who.icon.isEmpty()) {
        const int size = m_theme.px(kWhoIconSize);
        const QRect box(left, cell.top() + (cell.height() - size) / 2, size, size);
        m_theme.icons().paint(painter, who.icon, box, m_theme.color(ThemeColor::Muted));
        left += size + m_padding;
    }
    if (iconOnly && !who.icon.isEmpty())
        return;
    painter.setPen(text);
    const int right = cell.right() - m_padding / 2;
    drawWords(painter, left, right, baseline(cell), who.title);
}

void CallRowPainter::paintCall(QPainter& painter, const QRect& cell, const CallRecord& record,
                               const CallLook& look, const Row& row, bool endpoints) const
{
    const QColor plain = m_theme.color(look.quiet ? ThemeColor::Muted
                                                  : (row.selected ? ThemeColor::SelText : ThemeColor::Text));
    const double right = cell.right() - m_padding;
    const int line = baseline(cell);
    double x = cell.left() + m_padding;
    const std::vector<Run> runs = runsOf(callText(record, m_model.directory(), {.endpoints = endpoints}));
    qsizetype characters = 0;
    for (const Run& run : runs)
        characters += run.text.size();
    auto room = static_cast<qsizetype>(std::max(0.0, right - x) / m_character);
    const bool cut = characters > room;
    if (cut)
        --room;
    if (!m_sought.isEmpty()) {
        QString whole;
        for (const Run& run : runs)
            whole += run.text;
        painter.setFont(m_fixed);
        tintSought(painter, x, right, cell, whole);
    }
    for (const Run& run : runs) {
        const bool ends = run.text.size() > room;
        painter.setPen(roleColor(run.role, plain));
        painter.setFont(run.role == TextRole::Name ? m_fixedBold : m_fixed);
        const QString text = ends ? run.text.left(std::max<qsizetype>(room, 0)) + kEllipsis : run.text;
        painter.drawText(QPointF(x, line), text);
        x += m_character * static_cast<double>(text.size());
        room -= run.text.size();
        if (ends)
            break;
    }
    painter.setFont(m_fixed);
    const int from = static_cast<int>(x) + m_theme.px(8);
    const int to = static_cast<int>(right);
    if (!cut && to - from >= m_theme.px(8)) {
        const QColor dots = m_theme.color(row.selected ? ThemeColor::Muted : ThemeColor::Edge);
        painter.fillRect(QRect(from, line, to - from, 1), QBrush(dots, Qt::Dense4Pattern));
    }
}

void CallRowPainter::paintResult(QPainter& painter, const QRect& cell, const CallRecord& record,
                                 const CallLook& look, const Row& row) const
{
    const int right = cell.right() - m_padding / 2;
    const int line = baseline(cell);
    double x = cell.left() + m_padding;
    const bool coloured = !look.icon.isEmpty() && look.color != ThemeColor::Eof;
    painter.setPen(coloured ? m_theme.color(look.color)
                            : m_theme.color(row.selected ? ThemeColor::SelText : ThemeColor::Text));
    if (record.pending()) {
        x = drawFixed(painter, x, right, line, QString(kEllipsis)) + m_character;
        drawWords(painter, x, right, line, CallWords::stillWaiting());
        return;
    }
    const QPen pen = painter.pen();
    painter.setPen(m_theme.color(ThemeColor::Muted));
    x = drawFixed(painter, x, right, line, QStringLiteral("=")) + m_character / 2;
    painter.setPen(pen);
    painter.setFont(look.bold ? m_fixedBold : m_fixed);
    const ResultWords words = CallWords::result(record, m_model.directory());
    QString value = words.value;
    if (!words.error.isEmpty())
        value += (value.isEmpty() ? QString() : QStringLiteral(" ")) + words.error;
    tintSought(painter, x, right, cell, value);
    x = drawFixed(painter, x, right, line, value) + m_character;
    painter.setFont(m_words);
    tintSought(painter, x, right, cell, words.words);
    drawWords(painter, x, right, line, words.words);
    painter.setFont(m_fixed);
}

double CallRowPainter::drawFixed(QPainter& painter, double left, double right, int baseline,
                                 const QString& text) const
{
    if (text.isEmpty() || left >= right)
        return left;
    const bool plain = isPlainAscii(text);
    const double width = plain ? m_character * static_cast<double>(text.size())
                               : QFontMetricsF(painter.font()).horizontalAdvance(text);
    if (left + width <= right + 0.5) {
        painter.drawText(QPointF(left, baseline), text);
        return left + width;
    }
    QString shown;
    if (plain) {
        const auto room = static_cast<qsizetype>((right - left) / m_character);
        shown = text.left(std::max<qsizetype>(room - 1, 0)) + kEllipsis;
    } else {
        shown = QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, right - left);
    }
    painter.drawText(QPointF(left, baseline), shown);
    return right;
}

double CallRowPainter::drawWords(QPainter& painter, double left, double right, int baseline,
                                 const QString& text) const
{
    if (text.isEmpty() || left >= right)
        return left;
    painter.setFont(m_words);
    const QFontMetricsF metrics(m_words);
    QString shown = text;
    double width = metrics.horizontalAdvance(text);
    if (left + width > right) {
        shown = metrics.elidedText(text, Qt::ElideRight, right - left);
        width = right - left;
    }
    painter.drawText(QPointF(left, baseline), shown);
    painter.setFont(m_fixed);
    return left + width;
}

void CallRowPainter::drawNumber(QPainter& painter, const QRect& cell, const QString& text,
                                bool alignRight) const
{
    double left = cell.left() + m_padding;
    const double right = cell.right() + 1 - m_padding;
    if (alignRight)
        left =
            std::max<double>(cell.left() + 1, right - QFontMetricsF(painter.font()).horizontalAdvance(text));
    drawFixed(painter, left, cell.right(), baseline(cell), text);
}

int CallRowPainter::baseline(const QRect& cell) const
{
    return cell.top() + (cell.height() - m_height) / 2 + m_ascent;
}

QColor CallRowPainter::roleColor(TextRole role, const QColor& plain) const
{
    switch (role) {
    case TextRole::Endpoint:
        return m_theme.color(ThemeColor::Muted);
    case TextRole::SentData:
        return m_theme.color(ThemeColor::Link);
    case TextRole::ReceivedData:
        return m_theme.color(ThemeColor::Peer);
    case TextRole::Plain:
    case TextRole::Name:
        break;
    }
    return plain;
}

const CallRowPainter::Actor& CallRowPainter::actor(std::uint16_t id)
{
    auto found = m_actors.find(id);
    if (found == m_actors.end()) {
        const std::string name = m_model.directory().actor(id);
        found = m_actors.emplace(id, Actor{CallWords::who(name), CallWords::whoIcon(name)}).first;
    }
    return found->second;
}

} // namespace workbench
