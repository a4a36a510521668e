// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/AskedModel.h"

#include "widgets/log/CallWords.h"
#include "widgets/support/Amounts.h"
#include "widgets/support/ErrorWords.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Theme.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace workbench {
namespace {

QString clockText(WallTime time)
{
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
    return QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("HH:mm:ss"));
}

LookupQuestion questionOf(const LookupStarted& started)
{
    LookupQuestion question;
    question.id = started.id;
    question.request = started.request;
    question.asked = started.time;
    return question;
}

} // namespace

AskedModel::AskedModel(const Theme& theme, QObject* parent) : QAbstractTableModel(parent), m_theme(theme)
{
    connect(&m_theme, &Theme::changed, this, [this] {
        if (!m_questions.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    });
}

void AskedModel::apply(const std::vector<LookupEvent>& events)
{
    for (const LookupEvent& event : events) {
        if (const auto* started = std::get_if<LookupStarted>(&event))
            insert(questionOf(*started));
        else if (const auto* answered = std::get_if<LookupAnswered>(&event))
            settle(answered->id, *answered);
        else if (const auto* failed = std::get_if<LookupFailed>(&event))
            settle(failed->id, *failed);
        else if (const auto* abandoned = std::get_if<LookupAbandoned>(&event))
            settle(abandoned->id, LookupQuestion::Abandoned());
        else if (const auto* returned = std::get_if<LookupReturned>(&event))
            settle(returned->id, LookupQuestion::Abandoned{*returned});
    }
    forgetOldest(kKept);
}

void AskedModel::begin(LookupId id, const DnsQuestion& question)
{
    LookupQuestion asked;
    asked.id = id;
    asked.dns = question;
    asked.asked = std::chrono::system_clock::now();
    insert(std::move(asked));
    forgetOldest(kKept);
}

void AskedModel::answer(LookupId id, const DnsAnswer& answer) { settle(id, answer); }

void AskedModel::abandon(LookupId id) { settle(id, LookupQuestion::Abandoned()); }

void AskedModel::insert(LookupQuestion question)
{
    question.started = std::chrono::steady_clock::now();
    beginInsertRows({}, 0, 0);
    m_questions.push_front(std::move(question));
    ++m_waiting;
    endInsertRows();
}

template <class Answer> void AskedModel::settle(LookupId id, Answer&& answer)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    LookupQuestion& question = m_questions[static_cast<std::size_t>(row)];
    m_waiting -= question.isWaiting() ? 1 : 0;
    question.answer = std::forward<Answer>(answer);
    Q_EMIT dataChanged(index(row, 0), index(row, kColumns - 1));
}

void AskedModel::clear() { forgetOldest(0); }

void AskedModel::forgetOldest(int keep)
{
    for (int row = rowCount() - 1; row >= keep; --row) {
        if (at(row).isWaiting())
            continue;
        beginRemoveRows({}, row, row);
        m_questions.erase(m_questions.begin() + row);
        endRemoveRows();
    }
}

void AskedModel::tick()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).isWaiting())
            Q_EMIT dataChanged(index(row, TookColumn), index(row, TookColumn), {Qt::DisplayRole});
    }
}

int AskedModel::rowOf(LookupId id) const
{
    const auto found = std::find_if(m_questions.begin(), m_questions.end(),
                                    [id](const LookupQuestion& question) { return question.id == id; });
    return found == m_questions.end() ? -1 : static_cast<int>(found - m_questions.begin());
}

LookupId AskedModel::newestWaiting() const
{
    const auto found = std::find_if(m_questions.begin(), m_questions.end(),
                                    [](const LookupQuestion& question) { return question.isWaiting(); });
    return found == m_questions.end() ? 0 : found->id;
}

int AskedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_questions.size());
}

int AskedModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QString AskedModel::display(const LookupQuestion& question, int column) const
{
    switch (column) {
    case TimeColumn:
        return clockText(question.asked);
    case AskedColumn:
        return askedForText(question);
    case ServiceColumn:
        return askedServiceText(question);
    case AnswerColumn: {
        if (question.isWaiting())
            return tr("still waiting");
        const LookupLine line = lineOf(question);
        return QStringLiteral("%1 %2").arg(line.name, line.words).trimmed();
    }
    case TookColumn: {
        if (question.isWaiting()) {
            const auto running = std::chrono::steady_clock::now() - question.started;
            return runningText(
                static_cast<quint64>(std::chrono::duration_cast<std::chrono::milliseconds>(running).count()));
        }
        const auto took = durationOf(question);
        return took ? CallWords::milliseconds(took->count()) : QString();
    }
    default:
        return {};
    }
}

QVariant AskedModel::mark(const LookupQuestion& question) const
{
    if (question.isWaiting())
        return m_theme.icons().icon(u"m-pend", ThemeColor::Link);
    const LookupLine line = lineOf(question);
    if (line.failed)
        return m_theme.icons().icon(u"m-fail", ThemeColor::Fail);
    if (line.odd)
        return m_theme.icons().icon(u"warn", ThemeColor::Wait);
    return {};
}

QString AskedModel::tip(const LookupQuestion& question) const
{
    return QStringLiteral("%1 %2: %3")
        .arg(kindText(question), display(question, AskedColumn), display(question, AnswerColumn));
}

QVariant AskedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LookupQuestion& question = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(question, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == MarkColumn ? display(question, AnswerColumn) : QVariant();
    case Qt::DecorationRole:
        return index.column() == MarkColumn ? mark(question) : QVariant();
    case Qt::FontRole:
        return m_theme.fixedFont();
    case Qt::ForegroundRole:
        if (index.column() == TookColumn && question.isWaiting())
            return m_theme.color(ThemeColor::Link);
        if (index.column() == TimeColumn || question.abandoned() != nullptr)
            return m_theme.color(ThemeColor::Muted);
        return {};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == TookColumn ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return tip(question);
    default:
        return {};
    }
}

QVariant AskedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == TookColumn ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case AskedColumn:
        return tr("Asked for");
    case ServiceColumn:
        return tr("Service");
    case AnswerColumn:
        return tr("Answer");
    case TookColumn:
        return tr("Took ms");
    default:
        return QString();
    }
}

void AskedModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (!m_questions.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

} // namespace workbench
