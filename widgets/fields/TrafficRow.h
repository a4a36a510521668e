// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace workbench {

/// One row of a conversation or of a list of datagrams: bytes that moved, or a band that says what happened
/// there.
struct TrafficRow {
    enum class Kind : quint8 { Received, Sent, Note };
    /// What a band says. Words and Failure take their text from `words`, already translated; so does Closed
    /// where there are some.
    enum class Note : quint8 {
        EndOfStream, ///< the peer has finished sending
        HalfClosed,  ///< we have
        Closed,      ///< the connection is gone
        Aborted,     ///< we did
        Reset,       ///< the peer aborted it
        Dropped,     ///< `count` datagrams were lost before this row
        Forgotten,   ///< `count` older rows were dropped from memory; made by the model alone
        Words,
        Failure,
    };

    qint64 time = 0; ///< milliseconds since 1970-01-01 UTC
    Kind kind = Kind::Received;
    QByteArray bytes; ///< what was kept of them
    /// Keeps the memory that `bytes` may only refer to (QByteArray::fromRawData); else null.
    std::shared_ptr<const void> owner;
    qint64 length = 0; ///< bytes that the call moved, at least bytes.size()
    qint64 lost =
        0; ///< bytes of the datagram that found no room in the buffer; -1: some, the system does not say
    QString peer;        ///< who sent it or to whom it went; empty where there is only one peer
    QString to;          ///< the local address a datagram came to; empty where not known
    quint64 call = 0;    ///< number of the call in the log, 0 for none
    bool byRule = false; ///< sent: a reply rule has answered
    /// Of a stream cut into messages: the end of this one has not come.
    bool unfinished = false;
    Note note = Note::Words;
    qint64 count = 0;
    QString words;

    /// Bytes that the datagram had, as far as is known.
    qint64 wholeLength() const { return length + (lost > 0 ? lost : 0); }

    static TrafficRow received(qint64 time, const QByteArray& bytes, qint64 length, quint64 call = 0);
    static TrafficRow sent(qint64 time, const QByteArray& bytes, qint64 length, quint64 call = 0);
    static TrafficRow band(qint64 time, Note note, qint64 count = 0, const QString& words = {});
};

} // namespace workbench
