// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/Encoding.h"
#include "widgets/fields/KeptRow.h"
#include "widgets/fields/TrafficRow.h"

#include <QAbstractTableModel>

#include <deque>
#include <memory>
#include <vector>

namespace workbench {

/// Rows of bytes that moved, oldest first, in bounded memory: what is older is dropped, and a first row says
/// how many rows that were. Strings are made only when asked for. GUI thread only.
class TrafficModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Time, Direction, Peer, To, Data, Size };
    /// What was counted since clear(), rows that are no longer in memory included.
    struct Totals {
        qint64 received = 0; ///< rows
        qint64 sent = 0;
        qint64 receivedBytes = 0;
        qint64 sentBytes = 0;
        qint64 cut = 0;     ///< datagrams that lost their end
        qint64 dropped = 0; ///< datagrams that were dropped before us
    };
    struct Limits {
        std::size_t rows = 100'000;
        qint64 bytes = qint64{64} << 20;

        friend bool operator==(const Limits&, const Limits&) = default;
    };

private:
    /// They are made, kept and dropped block by block: many thousands come in a second. Dropped rows of a
    /// block that stays are emptied, and go with it. A block that a Snapshot has, too, is copied before it
    /// changes.
    struct Block {
        qint64 first = 0; ///< number of its first row, counted from 0 since clear()
        std::vector<KeptRow> rows;
        qint64 end() const { return first + static_cast<qint64>(rows.size()); }
    };

public:
    /// The rows at hand at one moment, without a copy of their bytes. Any thread may read it; it is taken and
    /// destroyed in the GUI thread.
    class Snapshot
    {
    public:
        qint64 size() const { return m_end - m_first; }
        /// The bytes are valid while the row is.
        TrafficRow row(qint64 number) const;
        /// Rows dropped from memory before them.
        qint64 forgotten() const { return m_first; }
        Encoding encoding() const { return m_encoding; }

    private:
        friend class TrafficModel;
        std::vector<std::shared_ptr<const Block>> m_blocks;
        qint64 m_first = 0;
        qint64 m_end = 0;
        Encoding m_encoding = Encoding::Utf8;
    };

    TrafficModel(std::vector<Column> columns, Limits limits, QObject* parent = nullptr);

    /// Adds rows at the end with one insertion for all of them. Nothing happens for none.
    void append(std::vector<TrafficRow> rows);
    void clear();
    /// Puts another row of the same kind in the place of the row `id`; nothing where that is gone. Where it
    /// is larger, the oldest rows may go.
    void replace(quint64 id, TrafficRow row);

    /// Its bytes are valid while it is, also when the model has dropped them.
    TrafficRow at(int row) const;
    /// The bytes of at(row), valid until the model changes.
    QByteArray bytesAt(int row) const;
    /// A number that stays with a row while others before it are dropped; 0 for the row that counts the
    /// dropped ones.
    quint64 idOf(int row) const;
    /// -1 where the row is gone.
    int rowOf(quint64 id) const;
    /// idOf() the row that comes next.
    quint64 nextId() const { return static_cast<quint64>(m_next) + 1; }
    Column columnAt(int section) const { return m_columns[static_cast<std::size_t>(section)]; }
    int sectionOf(Column column) const;
    const Limits& limits() const { return m_limits; }
    /// With less than before, the oldest rows go at once.
    void setLimits(const Limits& limits);
    const Totals& totals() const { return m_totals; }
    /// Rows dropped from memory.
    qint64 forgotten() const { return m_forgotten; }
    /// What is there now, for work that takes a while.
    Snapshot snapshot() const;

    /// Whom the bytes are exchanged with, also when that is over; empty until it is told.
    const QString& partner() const { return m_partner; }
    void setPartner(const QString& words) { m_partner = words; }

    /// How text is read; UTF-8 until told otherwise.
    Encoding encoding() const { return m_encoding; }
    void setEncoding(Encoding encoding);

    /// What stands in the place of no bytes: a datagram may have none, a stream does not notice them.
    QString emptyText() const;
    /// What stands in the place of bytes of which none was kept.
    static QString notKeptText();
    /// What is said of a message whose end has not come.
    static QString unfinishedText();

    /// The words of a band. Empty for rows of bytes.
    static QString noteText(const TrafficRow& row);
    /// What a badge behind a band's words says: that a reset is reported once, where it is; else empty.
    static QString badgeText(const TrafficRow& row);
    /// "HELLO\r\n": harmless text of at most maxCharacters, ended by "…" where there is more.
    QString dataText(const TrafficRow& row, std::size_t maxCharacters) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void totalsChanged();

private:
    qint64 count() const { return m_next - m_forgotten; }
    void keep(std::vector<TrafficRow> rows);
    void drop(qint64 rows);
    std::size_t placeOf(qint64 number) const;
    const KeptRow& kept(qint64 number) const;
    Block& changeable(std::size_t place);
    void countRow(const TrafficRow& row, int sign = 1);
    void forgetOldest();
    QVariant display(const TrafficRow& row, Column column) const;
    QString rowText(const TrafficRow& row) const;
    QString tip(const TrafficRow& row) const;

    std::vector<Column> m_columns;
    Limits m_limits;
    std::deque<std::shared_ptr<Block>> m_blocks;
    qint64 m_next = 0;      ///< number of the row that comes next
    qint64 m_forgotten = 0; ///< number of the first row still there
    TrafficRow m_forgottenNote;
    bool m_showsForgotten = false; // m_forgottenNote stands before all rows
    qint64 m_bytes = 0;
    Totals m_totals;
    Encoding m_encoding = Encoding::Utf8;
    QString m_partner;
};

} // namespace workbench
