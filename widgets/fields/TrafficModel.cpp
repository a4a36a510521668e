// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/TrafficModel.h"

#include "core/payload/DisplayText.h"
#include "core/payload/HexDump.h"
#include "core/system/Constants.h"
#include "widgets/fields/ByteWords.h"

#include <QDateTime>

#include <algorithm>
#include <iterator>

namespace workbench {

namespace {

constexpr std::size_t kDisplayCharacters = 400;
constexpr std::size_t kTipBytes = 512;
constexpr std::size_t kBlockRows = 1024;

/// A band's words and what its badge says.
QString wholeNoteText(const TrafficRow& row)
{
    const QString badge = TrafficModel::badgeText(row);
    const QString words = TrafficModel::noteText(row);
    return badge.isEmpty() ? words : words + QStringLiteral(" (%1)").arg(badge);
}

} // namespace

TrafficModel::TrafficModel(std::vector<Column> columns, Limits limits, QObject* parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns)), m_limits(limits),
      m_forgottenNote(TrafficRow::band(0, TrafficRow::Note::Forgotten))
{
}

void TrafficModel::append(std::vector<TrafficRow> rows)
{
    if (rows.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    for (const TrafficRow& row : rows) {
        countRow(row);
        m_bytes += row.bytes.size();
    }
    keep(std::move(rows));
    endInsertRows();
    forgetOldest();
    Q_EMIT totalsChanged();
}

/// All blocks but the first and the last have kBlockRows.
void TrafficModel::keep(std::vector<TrafficRow> rows)
{
    for (TrafficRow& row : rows) {
        if (m_blocks.empty() || m_blocks.back()->rows.size() == kBlockRows) {
            const bool isFirst = m_blocks.empty();
            m_blocks.push_back(std::make_shared<Block>(Block{m_next, {}}));
            if (!isFirst) // a short conversation takes no more than it needs
                m_blocks.back()->rows.reserve(kBlockRows);
        }
        changeable(m_blocks.size() - 1).rows.emplace_back(std::move(row));
        ++m_next;
    }
}

void TrafficModel::setLimits(const Limits& limits)
{
    if (limits == m_limits)
        return;
    m_limits = limits;
    forgetOldest();
}

void TrafficModel::clear()
{
    beginResetModel();
    m_blocks.clear();
    m_bytes = 0;
    m_next = 0;
    m_forgotten = 0;
    m_forgottenNote.count = 0;
    m_showsForgotten = false;
    m_totals = {};
    endResetModel();
    Q_EMIT totalsChanged();
}

void TrafficModel::replace(quint64 id, TrafficRow row)
{
    const int place = rowOf(id);
    if (place < 0)
        return;
    const qint64 number = static_cast<qint64>(id) - 1;
    Block& block = changeable(placeOf(number));
    KeptRow& before = block.rows[static_cast<std::size_t>(number - block.first)];
    countRow(before.row(), -1);
    countRow(row);
    m_bytes += row.bytes.size() - before.size();
    before = KeptRow(std::move(row));
    Q_EMIT dataChanged(index(place, 0), index(place, columnCount() - 1));
    forgetOldest();
    Q_EMIT totalsChanged();
}

void TrafficModel::countRow(const TrafficRow& row, int sign)
{
    switch (row.kind) {
    case TrafficRow::Kind::Received:
        m_totals.received += sign;
        m_totals.receivedBytes += sign * row.length;
        m_totals.cut += row.lost != 0 ? sign : 0;
        break;
    case TrafficRow::Kind::Sent:
        m_totals.sent += sign;
        m_totals.sentBytes += sign * row.length;
        break;
    case TrafficRow::Kind::Note:
        if (row.note == TrafficRow::Note::Dropped)
            m_totals.dropped += sign * row.count;
        break;
    }
}

void TrafficModel::forgetOldest()
{
    qint64 gone = std::max<qint64>(count() - static_cast<qint64>(m_limits.rows), 0);
    qint64 bytes = m_bytes;
    for (qint64 i = 0; i < count() && (i < gone || bytes > m_limits.bytes); ++i) {
        bytes -= kept(m_forgotten + i).size();
        gone = std::max(gone, i + 1);
    }
    if (gone == 0)
        return;
    if (!m_showsForgotten) {
        beginInsertRows({}, 0, 0);
        m_showsForgotten = true;
        endInsertRows();
    }
    beginRemoveRows({}, 1, static_cast<int>(gone));
    drop(gone);
    m_bytes = bytes;
    endRemoveRows();
    m_forgottenNote.count = m_forgotten;
    Q_EMIT dataChanged(index(0, 0), index(0, columnCount() - 1));
}

/// Whole blocks go at once; the rows that go from a block that stays are emptied.
void TrafficModel::drop(qint64 rows)
{
    const qint64 first = m_forgotten + rows;
    while (!m_blocks.empty() && m_blocks.front()->end() <= first)
        m_blocks.pop_front();
    if (!m_blocks.empty() && m_blocks.front()->first < first) {
        Block& block = changeable(0);
        for (qint64 number = std::max(m_forgotten, block.first); number < first; ++number)
            block.rows[static_cast<std::size_t>(number - block.first)] = {};
    }
    m_forgotten = first;
}

std::size_t TrafficModel::placeOf(qint64 number) const
{
    const auto behind = std::ranges::upper_bound(
        m_blocks, number, {}, [](const std::shared_ptr<Block>& block) { return block->first; });
    return static_cast<std::size_t>(behind - m_blocks.begin()) - 1;
}

const KeptRow& TrafficModel::kept(qint64 number) const
{
    const Block& block = *m_blocks[placeOf(number)];
    return block.rows[static_cast<std::size_t>(number - block.first)];
}

TrafficModel::Block& TrafficModel::changeable(std::size_t place)
{
    std::shared_ptr<Block>& block = m_blocks[place];
    if (block.use_count() > 1) {
        auto own = std::make_shared<Block>(Block{block->first, {}});
        own->rows.reserve(kBlockRows);
        for (const KeptRow& row : block->rows)
            own->rows.emplace_back(row.row());
        block = std::move(own);
    }
    return *block;
}

TrafficModel::Snapshot TrafficModel::snapshot() const
{
    Snapshot snapshot;
    snapshot.m_blocks.assign(m_blocks.begin(), m_blocks.end());
    snapshot.m_first = m_forgotten;
    snapshot.m_end = m_next;
    snapshot.m_encoding = m_encoding;
    return snapshot;
}

TrafficRow TrafficModel::Snapshot::row(qint64 number) const
{
    const auto behind =
        std::ranges::upper_bound(m_blocks, m_first + number, {},
                                 [](const std::shared_ptr<const Block>& block) { return block->first; });
    const Block& block = **std::prev(behind);
    return block.rows[static_cast<std::size_t>(m_first + number - block.first)].row();
}

TrafficRow TrafficModel::at(int row) const
{
    if (m_showsForgotten && row == 0)
        return m_forgottenNote;
    return kept(m_forgotten + row - (m_showsForgotten ? 1 : 0)).row();
}

QByteArray TrafficModel::bytesAt(int row) const
{
    if (m_showsForgotten && row == 0)
        return {};
    return kept(m_forgotten + row - (m_showsForgotten ? 1 : 0)).bytes();
}

quint64 TrafficModel::idOf(int row) const
{
    // The first row ever has the number 1.
    if (!m_showsForgotten)
        return static_cast<quint64>(row) + 1;
    return row == 0 ? 0 : static_cast<quint64>(forgotten() + row);
}

int TrafficModel::rowOf(quint64 id) const
{
    const qint64 first = forgotten();
    const qint64 offset = static_cast<qint64>(id) - first - 1;
    if (offset < 0 || offset >= count())
        return -1;
    return static_cast<int>(offset) + (m_showsForgotten ? 1 : 0);
}

int TrafficModel::sectionOf(Column column) const
{
    const auto found = std::find(m_columns.begin(), m_columns.end(), column);
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

void TrafficModel::setEncoding(Encoding encoding)
{
    if (encoding == m_encoding)
        return;
    m_encoding = encoding;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QString TrafficModel::emptyText() const
{
    return sectionOf(Column::Peer) >= 0 ? tr("an empty datagram, not an end")
                                        : tr("no bytes: the peer does not notice this");
}

QString TrafficModel::notKeptText()
{
    return tr("not kept here, too much came at once; the call log has the calls");
}

QString TrafficModel::unfinishedText() { return tr("not finished"); }

QString TrafficModel::noteText(const TrafficRow& row)
{
    if (row.kind != TrafficRow::Kind::Note)
        return {};
    switch (row.note) {
    case TrafficRow::Note::EndOfStream:
        return tr("end of stream: the peer has finished sending");
    case TrafficRow::Note::HalfClosed:
        return tr("half-closed: this side has finished sending");
    case TrafficRow::Note::Closed:
        return row.words.isEmpty() ? tr("closed") : row.words;
    case TrafficRow::Note::Aborted:
        return tr("aborted: this side has reset the connection");
    case TrafficRow::Note::Reset:
        return tr("reset: the peer aborted the connection");
    case TrafficRow::Note::Dropped:
        return row.count == 1 ? tr("1 datagram lost here: the receive buffer was full.")
                              : tr("%Ln datagrams lost here: the receive buffer was full.", nullptr,
                                   pluralNumber(row.count));
    case TrafficRow::Note::Forgotten:
        return row.count == 1
                   ? tr("1 older row was dropped from memory.")
                   : tr("%Ln older rows were dropped from memory.", nullptr, pluralNumber(row.count));
    case TrafficRow::Note::Words:
    case TrafficRow::Note::Failure:
        return row.words;
    }
    return {};
}

QString TrafficModel::badgeText(const TrafficRow& row)
{
    const bool reset = row.kind == TrafficRow::Kind::Note && row.note == TrafficRow::Note::Reset;
    return reset && constants::resetIsToldOnce ? tr("this error is reported once") : QString();
}

QString TrafficModel::dataText(const TrafficRow& row, std::size_t maxCharacters) const
{
    const DisplayText shown = displayText(bytesOf(row.bytes), m_encoding, maxCharacters);
    QString text = QString::fromStdString(shown.text());
    if (static_cast<qint64>(shown.shownBytes) < row.length)
        text += QChar(0x2026);
    return text;
}

int TrafficModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(count()) + (m_showsForgotten ? 1 : 0);
}

int TrafficModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant TrafficModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const TrafficRow& row = at(index.row());
    const Column column = columnAt(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::AccessibleTextRole: // keys go from row to row in the first column
        return index.column() == 0 ? rowText(row) : display(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (column == Column::Size ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return column == Column::Data || row.kind == TrafficRow::Kind::Note ? tip(row) : QString();
    default:
        return {};
    }
}

QVariant TrafficModel::display(const TrafficRow& row, Column column) const
{
    if (row.kind == TrafficRow::Kind::Note)
        return column == m_columns.front() ? wholeNoteText(row) : QString();
    const bool sent = row.kind == TrafficRow::Kind::Sent;
    switch (column) {
    case Column::Time:
        return timeText(row.time);
    case Column::Direction:
        return row.byRule ? tr("by rule") : sent ? tr("sent") : tr("received");
    case Column::Peer:
        return row.byRule ? tr("by rule to %1").arg(row.peer) : sent ? tr("to %1").arg(row.peer) : row.peer;
    case Column::To:
        return row.to;
    case Column::Data:
        if (row.length == 0 && row.lost == 0)
            return emptyText();
        if (row.bytes.isEmpty() && row.length > 0)
            return notKeptText();
        if (row.lost != 0)
            return tr("%1 (%2)").arg(dataText(row, kDisplayCharacters), lostBytesText(row.lost));
        if (row.unfinished)
            return tr("%1 (%2)").arg(dataText(row, kDisplayCharacters), unfinishedText());
        return dataText(row, kDisplayCharacters);
    case Column::Size:
        return sizeText(row.wholeLength());
    }
    return {};
}

/// "12:30:05.000, received, HELLO, 5 B"
QString TrafficModel::rowText(const TrafficRow& row) const
{
    QStringList words;
    for (const Column column : m_columns)
        words += display(row, column).toString();
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

QString TrafficModel::tip(const TrafficRow& row) const
{
    // Always rich text made here: Qt must not take a peer's bytes for markup.
    if (row.kind == TrafficRow::Kind::Note)
        return QStringLiteral("<p>%1</p>").arg(wholeNoteText(row).toHtmlEscaped());
    const auto kept = bytesOf(row.bytes);
    const std::string dump = hexDumpText(kept.first(std::min(kept.size(), kTipBytes)), 16);
    QString text = QStringLiteral("<pre>%1</pre>").arg(QString::fromStdString(dump).toHtmlEscaped());
    const qint64 more = row.length - static_cast<qint64>(std::min(kept.size(), kTipBytes));
    if (more > 0)
        text += QStringLiteral("<p>%1</p>").arg(moreBytesText(more));
    if (row.lost != 0)
        text += QStringLiteral("<p>%1</p>").arg(lostBytesText(row.lost));
    if (row.unfinished)
        text += QStringLiteral("<p>%1</p>").arg(unfinishedText().toHtmlEscaped());
    return text;
}

QVariant TrafficModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column column = columnAt(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (column == Column::Size ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Time:
        return tr("Time");
    case Column::Direction:
        return tr("Direction");
    case Column::Peer:
        return tr("From / to");
    case Column::To:
        return tr("Came to");
    case Column::Data:
        return tr("Data");
    case Column::Size:
        return tr("Size");
    }
    return {};
}

} // namespace workbench
