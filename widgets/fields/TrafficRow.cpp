// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/TrafficRow.h"

namespace workbench {

namespace {

TrafficRow moved(TrafficRow::Kind kind, qint64 time, const QByteArray& bytes, qint64 length, quint64 call)
{
    TrafficRow row;
    row.time = time;
    row.kind = kind;
    row.bytes = bytes;
    row.length = length;
    row.call = call;
    return row;
}

} // namespace

TrafficRow TrafficRow::received(qint64 time, const QByteArray& bytes, qint64 length, quint64 call)
{
    return moved(Kind::Received, time, bytes, length, call);
}

TrafficRow TrafficRow::sent(qint64 time, const QByteArray& bytes, qint64 length, quint64 call)
{
    return moved(Kind::Sent, time, bytes, length, call);
}

TrafficRow TrafficRow::band(qint64 time, Note note, qint64 count, const QString& words)
{
    TrafficRow row;
    row.time = time;
    row.kind = Kind::Note;
    row.note = note;
    row.count = count;
    row.words = words;
    return row;
}

} // namespace workbench
