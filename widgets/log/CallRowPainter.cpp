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
#include <vector>

namespace workbench {
namespace {

constexpr double kBarWidth = 3;
constexpr double kMarkSize = 14;
constexpr double kTwoMarksSize = 12;
constexpr double kWhoIconSize = 14;
constexpr QChar kEllipsis(0x2026);

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
    m_words.setFont(m_theme.smallFont());
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
    const auto write = [&](CallLogModel::Column column, const QColor& color, const QString& value) {
        const QRect area = cell(column);
        painter.setPen(color);
        m_theme.fixedText().draw(painter, area.left() + m_padding, area.right(),
                                 m_theme.fixedText().baseline(area), value);
    };
    const auto writeRight = [&](CallLogModel::Column column, const QColor& color, const QString& value,
                                bool bold = false) {
        const QRect area = cell(column);
        const FixedText& font = bold ? m_theme.fixedBoldText() : m_theme.fixedText();
        painter.setPen(color);
        font.drawRight(painter, area.left() + 1, area.right() + 1 - m_padding,
                       m_theme.fixedText().baseline(area), value);
    };
    const auto ask = [&](CallLogModel::Column column) {
        return m_model.data(m_model.index(row.index, column)).toString();
    };

    const std::optional<int> tint = m_highlights ? m_highlights->tintOf(record) : std::nullopt;
    paintBackground(painter, row, look, tint);
    paintMarks(painter, cell(CallLogModel::Mark), record.seq(), look, tint);
    writeRight(CallLogModel::Number, row.selected ? text : muted, QString::number(record.seq()),
               row.selected);
    if (shown(CallLogModel::Time))
        write(CallLogModel::Time, muted, CallWords::timeOfDay(record.header().startNs));
    if (const auto delta = m_model.deltaNs(row.index); delta && shown(CallLogModel::Delta))
        writeRight(CallLogModel::Delta, muted, CallWords::delta(*delta));
    if (shown(CallLogModel::Took)) {
        const bool pending = outcome == Outcome::Pending;
        writeRight(CallLogModel::Took, pending ? m_theme.color(look.color) : text,
                   CallWords::took(record, m_model.nowNs()), pending);
    }
    if (shown(CallLogModel::HandleNumber) && record.handle() != kInvalidHandle)
        write(CallLogModel::HandleNumber, text, QString::number(record.handle()));
    if (shown(CallLogModel::StateAfter))
        write(CallLogModel::StateAfter, text, ask(CallLogModel::StateAfter));
    if (shown(CallLogModel::Bytes))
        writeRight(CallLogModel::Bytes, text, ask(CallLogModel::Bytes));
    if (shown(CallLogModel::Thread))
        write(CallLogModel::Thread, text, ask(CallLogModel::Thread));
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
            painter.setFont(m_theme.fixedBoldText().font());
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
                                const QString& text, Face face) const
{
    if (m_sought.isEmpty())
        return;
    const auto advance = [&](qsizetype characters) {
        const QString before = text.left(characters);
        return face == Face::Fixed ? m_theme.fixedText().width(before)
                                   : QFontMetricsF(m_words.font()).horizontalAdvance(before);
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
    m_words.draw(painter, left, right, m_theme.fixedText().baseline(cell), who.title);
}

void CallRowPainter::paintCall(QPainter& painter, const QRect& cell, const CallRecord& record,
                               const CallLook& look, const Row& row, bool endpoints) const
{
    const QColor plain = m_theme.color(look.quiet ? ThemeColor::Muted
                                                  : (row.selected ? ThemeColor::SelText : ThemeColor::Text));
    const double right = cell.right() - m_padding;
    const int line = m_theme.fixedText().baseline(cell);
    double x = cell.left() + m_padding;
    const std::vector<Run> runs = runsOf(callText(record, m_model.directory(), {.endpoints = endpoints}));
    qsizetype characters = 0;
    for (const Run& run : runs)
        characters += run.text.size();
    auto room = static_cast<qsizetype>(std::max(0.0, right - x) / m_theme.fixedText().cell());
    const bool cut = characters > room;
    if (cut)
        --room;
    if (!m_sought.isEmpty()) {
        QString whole;
        for (const Run& run : runs)
            whole += run.text;
        tintSought(painter, x, right, cell, whole, Face::Fixed);
    }
    for (const Run& run : runs) {
        const bool ends = run.text.size() > room;
        painter.setPen(roleColor(run.role, plain));
        const FixedText& font = run.role == TextRole::Name ? m_theme.fixedBoldText() : m_theme.fixedText();
        const QString text = ends ? run.text.left(std::max<qsizetype>(room, 0)) + kEllipsis : run.text;
        font.drawWhole(painter, x, line, text);
        x += font.cell() * static_cast<double>(text.size());
        room -= run.text.size();
        if (ends)
            break;
    }
    const int from = static_cast<int>(x) + m_theme.px(8);
    const int to = static_cast<int>(right);
    if (!cut && to - from >= m_theme.px(8)) {
        const QColor dots = m_theme.color(row.selected ? ThemeColor::Muted : ThemeColor::Edge);
        painter.fillRect(QRect(from, line, to - from, 1), QBrush(dots, Qt::Dense4Pattern));
    }
}

void CallRowPainter::paintResult(QPainter& painter, const QRect& cell, const CallRecord& record,
                                 const CallLook& look, const Row& row)
{
    const FixedText& fixed = m_theme.fixedText();
    const int right = cell.right() - m_padding / 2;
    const int line = m_theme.fixedText().baseline(cell);
    double x = cell.left() + m_padding;
    const bool coloured = !look.icon.isEmpty() && look.color != ThemeColor::Eof;
    const QColor color = m_theme.color(coloured       ? look.color
                                       : row.selected ? ThemeColor::SelText
                                                      : ThemeColor::Text);
    if (record.pending()) {
        painter.setPen(color);
        x = fixed.draw(painter, x, right, line, QString(kEllipsis)) + fixed.cell();
        m_words.draw(painter, x, right, line, CallWords::stillWaiting());
        return;
    }
    painter.setPen(m_theme.color(ThemeColor::Muted));
    x = fixed.draw(painter, x, right, line, QStringLiteral("=")) + fixed.cell() / 2;
    painter.setPen(color);
    const ResultWords words = CallWords::result(record, m_model.directory());
    QString value = words.value;
    if (!words.error.isEmpty())
        value += (value.isEmpty() ? QString() : QStringLiteral(" ")) + words.error;
    tintSought(painter, x, right, cell, value, Face::Fixed);
    const FixedText& font = look.bold ? m_theme.fixedBoldText() : fixed;
    x = font.draw(painter, x, right, line, value) + fixed.cell();
    tintSought(painter, x, right, cell, words.words, Face::Words);
    m_words.draw(painter, x, right, line, words.words);
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
