// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallLogModel.h"

#include "core/calls/CallText.h"
#include "widgets/log/CallWords.h"

#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>

namespace workbench {
namespace {

/// Rows between two looks at the clock.
constexpr std::size_t kRowsPerLook = 256;

bool isOwn(CallCategory category)
{
    return category == CallCategory::Waiting || category == CallCategory::Housekeeping;
}

std::size_t categoryIndex(CallCategory category) { return static_cast<std::size_t>(category); }

} // namespace

CallLogModel::CallLogModel(const CallDirectory& directory, std::size_t budgetBytes, QObject* parent)
    : QAbstractTableModel(parent), m_directory(directory), m_history(budgetBytes)
{
    m_scanTimer.setInterval(0);
    connect(&m_scanTimer, &QTimer::timeout, this, &CallLogModel::scanNext);
    connect(&m_marks, &CallMarks::referenceChanged, this,
            [this] { Q_EMIT headerDataChanged(Qt::Horizontal, Delta, Delta); });
}

void CallLogModel::take(const CallBatch& batch)
{
    const std::size_t before = m_history.size();
    const CallHistory::Change change = m_history.append(batch);
    m_counts.dropped += batch.evicted;
    m_counts.calls += batch.evicted;
    countAppended(before);
    for (const std::size_t row : change.completed)
        countCompleted(row);
    for (const std::size_t row : change.completed)
        showCompleted(row);
    if (!m_paused)
        showAppended();
    makeRoom();
    retellCounts();
}

void CallLogModel::makeRoom()
{
    const std::size_t rows = m_history.rowsToEvict();
    if (rows == 0)
        return;
    const std::size_t shown = m_visible.lowerBound(rows);
    if (shown > 0)
        beginRemoveRows({}, 0, static_cast<int>(shown) - 1);
    for (std::size_t row = 0; row < rows; ++row) {
        const CallRecord record = m_history.at(row);
        --m_heldByCategory[categoryIndex(record.category())];
        if (record.pending() && !isOwn(record.category()))
            --m_counts.waiting;
    }
    m_history.evict(rows);
    m_visible.dropFront(rows);
    m_shownTo -= std::min(rows, m_shownTo);
    m_scanned.dropFront(rows);
    m_scannedTo -= std::min(rows, m_scannedTo);
    m_counts.dropped += rows;
    if (shown > 0)
        endRemoveRows();
    m_marks.forgetBelow(m_history.size() > 0 ? m_history.at(0).seq() : ~quint64{0});
}

void CallLogModel::setBudget(std::size_t bytes)
{
    m_history.setBudget(bytes);
    makeRoom();
    retellCounts();
}

void CallLogModel::clear()
{
    beginResetModel();
    m_scanTimer.stop();
    m_applied = m_filter;
    m_history.clear();
    m_visible.clear();
    m_scanned.clear();
    m_shownTo = 0;
    m_scannedTo = 0;
    m_counts = {};
    m_heldByCategory = {};
    m_marks.clear();
    endResetModel();
    Q_EMIT cleared();
    Q_EMIT countsChanged();
}

void CallLogModel::countAppended(std::size_t from)
{
    for (std::size_t row = from; row < m_history.size(); ++row) {
        const CallRecord record = m_history.at(row);
        ++m_heldByCategory[categoryIndex(record.category())];
        if (record.pending() && !isOwn(record.category()))
            ++m_counts.waiting;
        if (isFailure(record) && !isOwn(record.category()))
            ++m_counts.failed;
        if (record.injected())
            ++m_counts.injected;
    }
    m_counts.calls += m_history.size() - from;
}

void CallLogModel::countCompleted(std::size_t row)
{
    const CallRecord record = m_history.at(row);
    if (!isOwn(record.category()))
        --m_counts.waiting;
    if (isFailure(record) && !isOwn(record.category()))
        ++m_counts.failed;
    if (record.injected())
        ++m_counts.injected;
}

void CallLogModel::showAppended()
{
    m_fresh.clear();
    for (; m_shownTo < m_history.size(); ++m_shownTo) {
        if (m_applied.accepts(m_history.at(m_shownTo), m_directory))
            m_fresh.push_back(static_cast<std::uint32_t>(m_shownTo));
    }
    if (m_fresh.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(m_fresh.size()) - 1);
    m_visible.append(m_fresh);
    endInsertRows();
}

void CallLogModel::showCompleted(std::size_t row)
{
    const CallRecord record = m_history.at(row);
    if (row < m_scannedTo && isScanning()) {
        const std::size_t index = m_scanned.lowerBound(row);
        const bool was = m_scanned.contains(row);
        const bool is = m_filter.accepts(record, m_directory);
        if (is && !was)
            m_scanned.insert(index, row);
        else if (was && !is)
            m_scanned.remove(index);
    }
    if (row >= m_shownTo)
        return;
    const std::size_t index = m_visible.lowerBound(row);
    const bool was = m_visible.contains(row);
    const bool is = m_applied.accepts(record, m_directory);
    const int at = static_cast<int>(index);
    if (was && is) {
        Q_EMIT dataChanged(this->index(at, 0), this->index(at, ColumnCount - 1));
    } else if (is) {
        beginInsertRows({}, at, at);
        m_visible.insert(index, row);
        endInsertRows();
    } else if (was) {
        beginRemoveRows({}, at, at);
        m_visible.remove(index);
        endRemoveRows();
    }
}

void CallLogModel::setPaused(bool paused)
{
    if (paused == m_paused)
        return;
    m_paused = paused;
    if (!paused)
        showAppended();
    retellCounts();
    Q_EMIT pausedChanged(paused);
}

void CallLogModel::setFilter(const CallLogFilter& filter)
{
    if (filter == m_filter)
        return;
    const bool wasScanning = isScanning();
    m_filter = filter;
    m_scanned.clear();
    m_scannedTo = 0;
    m_scanTimer.start();
    scanFor(m_firstSliceMs);
    if (isScanning() != wasScanning)
        Q_EMIT scanningChanged(isScanning());
    retellCounts();
    Q_EMIT filterChanged();
}

void CallLogModel::scanNext()
{
    scanFor(m_sliceMs);
    if (isScanning())
        return;
    retellCounts();
    Q_EMIT scanningChanged(false);
}

void CallLogModel::scanFor(int milliseconds)
{
    const std::size_t end = m_paused ? m_shownTo : m_history.size();
    QElapsedTimer clock;
    clock.start();
    while (m_scannedTo < end) {
        const std::size_t stop = std::min(end, m_scannedTo + kRowsPerLook);
        for (; m_scannedTo < stop; ++m_scannedTo) {
            if (m_filter.accepts(m_history.at(m_scannedTo), m_directory))
                m_scanned.append(m_scannedTo);
        }
        if (m_scannedTo < end && clock.elapsed() >= milliseconds)
            return;
    }
    finishScan();
}

void CallLogModel::finishScan()
{
    m_scanTimer.stop();
    beginResetModel();
    m_applied = m_filter;
    std::swap(m_visible, m_scanned);
    m_shownTo = m_scannedTo;
    m_scanned = {};
    m_scannedTo = 0;
    endResetModel();
}

void CallLogModel::retellCounts()
{
    m_counts.hidden = 0;
    for (std::size_t category = 0; category < m_heldByCategory.size(); ++category) {
        if (!m_applied.showsCategory(static_cast<CallCategory>(category)))
            m_counts.hidden += m_heldByCategory[category];
    }
    // Rows that a pause holds back are neither hidden nor filtered; they are few and not worth a count.
    const quint64 shown = m_history.size() - m_counts.hidden;
    m_counts.filtered = m_applied.isNarrowing() ? shown - std::min<quint64>(shown, m_visible.size()) : 0;
    Q_EMIT countsChanged();
}

void CallLogModel::stopClocks()
{
    std::int64_t last = 0;
    for (std::size_t row = 0; row < m_history.size(); ++row) {
        const CallRecord record = m_history.at(row);
        last = std::max(last, record.endNs());
    }
    m_stoppedNs = last;
}

std::int64_t CallLogModel::nowNs() const { return m_stoppedNs ? *m_stoppedNs : CallWords::nowNs(); }

Outcome CallLogModel::outcomeOf(const CallRecord& record) const
{
    return workbench::outcomeOf(record, CallDirectory::isStream(record.header().endpoint));
}

std::optional<std::int64_t> CallLogModel::deltaNs(int row) const
{
    if (m_marks.reference() != 0)
        return record(row).header().startNs - m_marks.referenceNs();
    if (row == 0)
        return std::nullopt;
    return record(row).header().startNs - record(row - 1).header().startNs;
}

CallRecord CallLogModel::find(quint64 seq) const
{
    const std::size_t row = m_history.rowOf(seq);
    return row < m_history.size() ? m_history.at(row) : CallRecord();
}

int CallLogModel::rowOf(quint64 seq) const
{
    const std::size_t row = m_history.rowOf(seq);
    if (row >= m_shownTo)
        return -1;
    return m_visible.contains(row) ? static_cast<int>(m_visible.lowerBound(row)) : -1;
}

bool CallLogModel::reveal(quint64 seq)
{
    const CallRecord record = find(seq);
    if (record.isNull())
        return false;
    CallLogFilter loose = m_filter;
    if (!loose.accepts(record, m_directory)) {
        loose.setShowsWaiting(loose.showsWaiting() || record.category() == CallCategory::Waiting);
        loose.setShowsHousekeeping(loose.showsHousekeeping() ||
                                   record.category() == CallCategory::Housekeeping);
    }
    if (!loose.accepts(record, m_directory))
        loose.narrowBy({});
    setFilter(loose);
    if (rowOf(seq) < 0)
        setPaused(false);
    return rowOf(seq) >= 0;
}

int CallLogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_visible.size());
}

int CallLogModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant CallLogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(index.row(), static_cast<Column>(index.column()));
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case SeqRole:
        return QVariant::fromValue<quint64>(record(index.row()).seq());
    case OutcomeRole:
        return static_cast<int>(outcome(index.row()));
    default:
        return {};
    }
}

QString CallLogModel::markText(const CallRecord& call) const
{
    QStringList parts;
    if (const QString own = CallWords::mark(call, outcomeOf(call)); !own.isEmpty())
        parts += own;
    if (m_marks.reference() == call.seq())
        parts += tr("time reference");
    if (m_marks.contains(call.seq()))
        parts += tr("marked");
    return parts.join(QStringLiteral(", "));
}

QString CallLogModel::text(int row, Column column) const
{
    const CallRecord call = record(row);
    switch (column) {
    case Mark:
        return markText(call);
    case Number:
        return QString::number(call.seq());
    case Time:
        return CallWords::timeOfDay(call.header().startNs);
    case Delta: {
        const auto delta = deltaNs(row);
        return delta ? CallWords::delta(*delta) : QString();
    }
    case Took:
        return CallWords::took(call, nowNs());
    case Who:
        return CallWords::who(m_directory.actor(call.header().actor));
    case HandleNumber:
        return call.handle() == kInvalidHandle ? QString() : QString::number(call.handle());
    case Call:
        return QString::fromStdString(callText(call, m_directory, {.spans = false}).text);
    case Result:
        return CallWords::result(call, m_directory).plain();
    case StateAfter:
        return CallWords::latin1(constants::tcpStateName(call.state()));
    case Bytes:
        return call.data() ? QLocale().toString(static_cast<qulonglong>(call.data()->length)) : QString();
    case Thread:
        return QString::number(m_directory.threadId(call.header().thread));
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CallLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool right = section == Number || section == Delta || section == Took || section == Bytes;
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft)));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Number:
        return QStringLiteral("#");
    case Time:
        return tr("Time");
    case Delta:
        return m_marks.reference() == 0 ? tr("Delta ms") : tr("Since #%1 ms").arg(m_marks.reference());
    case Took:
        return tr("Took ms");
    case Who:
        return tr("Who");
    case HandleNumber:
        return tr("Handle");
    case Call:
        return tr("Call");
    case Result:
        return tr("Result");
    case StateAfter:
        return tr("State after");
    case Bytes:
        return tr("Bytes");
    case Thread:
        return tr("Thread");
    case Mark:
    case ColumnCount:
        break;
    }
    return QString();
}

} // namespace workbench
