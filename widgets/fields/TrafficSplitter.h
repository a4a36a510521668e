// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/Framing.h"
#include "widgets/fields/TrafficModel.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <array>
#include <utility>
#include <vector>

namespace workbench {

/// Cuts the reads and sends of one connection into messages, each direction for itself: a message stands
/// where its first byte did, with that byte's time; one whose end has not come is marked. What was kept is
/// cut anew, in slices, whenever the framing or the source changes. Bands end no message, but ends of the
/// stream do. GUI thread.
class TrafficSplitter : public QObject
{
    Q_OBJECT
public:
    /// Nothing takes longer at a time.
    static constexpr int kSliceMs = 10;

    explicit TrafficSplitter(QObject* parent = nullptr);
    ~TrafficSplitter() override;

    /// Not owned; null gives no rows.
    void setSource(TrafficModel* source);
    void setFraming(const Framing& framing);
    /// Of the text: a line feed of UTF-16 or UTF-32 has several bytes.
    void setEncoding(Encoding encoding);

    /// The messages. Lives as long as this.
    TrafficModel* messages() const { return m_messages; }
    /// Rows of the source are still to be cut.
    bool isBehind() const { return m_timer.isActive(); }

Q_SIGNALS:
    /// isBehind() no longer.
    void caughtUp();

private:
    /// One direction.
    struct Stream {
        Framer framer;
        qint64 start = 0; ///< of the message that was begun, in bytes of the stream
        qint64 fed = 0;   ///< bytes of the stream so far
        TrafficRow first; ///< of the message that was begun: who and when, without bytes
        quint64 open = 0; ///< id of its row, 0: it has none
    };

    void restart();
    void work();
    bool takePiece();
    void takeBytes(const TrafficRow& row);
    void feed(Stream& stream, const TrafficRow& row);
    void put(Stream& stream, TrafficRow message);
    void endMessage(Stream& stream);
    void takeNote(const TrafficRow& row);
    void flush();
    Framing effectiveFraming() const;
    Stream& streamOf(TrafficRow::Kind kind) { return m_streams[kind == TrafficRow::Kind::Sent ? 1 : 0]; }

    QPointer<TrafficModel> m_source;
    TrafficModel* m_messages;
    Framing m_framing;
    Encoding m_encoding = Encoding::Utf8;
    std::array<Stream, 2> m_streams;
    quint64 m_next = 1;     ///< id of the source's row that is cut next
    qsizetype m_offset = 0; ///< so many of its bytes are cut already
    std::vector<TrafficRow> m_fresh;
    quint64 m_firstFresh = 1; ///< id that the first of them gets
    std::vector<std::pair<quint64, TrafficRow>> m_changed;
    QTimer m_timer;
};

} // namespace workbench
