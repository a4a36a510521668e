// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/TrafficFile.h"

#include "core/payload/Escapes.h"
#include "widgets/fields/ByteWords.h"

#include <QDateTime>

namespace workbench {

namespace {

constexpr qint64 kRowsBetweenTelling = 1024;

QString bytesLine(const TrafficRow& row, Encoding encoding)
{
    QString line = row.kind == TrafficRow::Kind::Sent ? QStringLiteral("  ->") : QStringLiteral("  <-");
    if (row.byRule)
        line += QStringLiteral(" [%1]").arg(TrafficModel::tr("by rule"));
    if (!row.peer.isEmpty())
        line += QStringLiteral(" ") + row.peer;
    line += QStringLiteral("  %1  ").arg(sizeText(row.wholeLength()));
    line += QString::fromStdString(escapedText(bytesOf(row.bytes), encoding));
    if (row.length > row.bytes.size())
        line += QStringLiteral("  [%1]").arg(moreBytesText(row.length - row.bytes.size()));
    if (row.lost != 0)
        line += QStringLiteral("  [%1]").arg(lostBytesText(row.lost));
    if (row.unfinished)
        line += QStringLiteral("  [%1]").arg(TrafficModel::unfinishedText());
    return line;
}

QString bandText(const TrafficRow& row) { return QStringLiteral("[%1]").arg(TrafficModel::noteText(row)); }

bool writeLine(QIODevice& device, const QString& line)
{
    const QByteArray written = (line + QLatin1Char('\n')).toUtf8();
    return device.write(written) == written.size();
}

/// `write` gets each row and returns whether to go on.
template <class Write>
void writeRows(const TrafficModel::Snapshot& rows, const TrafficProgress& progress, Write write)
{
    for (qint64 number = 0; number < rows.size(); ++number) {
        if (number % kRowsBetweenTelling == 0 && !progress(number))
            return;
        if (!write(rows.row(number)))
            return;
    }
}

} // namespace

TrafficGaps writeBytes(const TrafficModel::Snapshot& rows, TrafficRow::Kind kind, QIODevice& device,
                       const TrafficProgress& progress)
{
    TrafficGaps gaps{rows.forgotten(), 0};
    writeRows(rows, progress, [&](const TrafficRow& row) {
        if (row.kind != kind)
            return true;
        gaps.bytes += row.length - row.bytes.size();
        return device.write(row.bytes) == row.bytes.size();
    });
    return gaps;
}

TrafficGaps writeText(const TrafficModel::Snapshot& rows, QIODevice& device, const TrafficProgress& progress)
{
    TrafficGaps gaps{rows.forgotten(), 0};
    const auto forgotten = TrafficRow::band(0, TrafficRow::Note::Forgotten, rows.forgotten());
    if (rows.forgotten() > 0 && !writeLine(device, bandText(forgotten)))
        return gaps;
    writeRows(rows, progress, [&](const TrafficRow& row) {
        gaps.bytes += row.length - row.bytes.size();
        const QString time =
            QDateTime::fromMSecsSinceEpoch(row.time).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
        return writeLine(device, row.kind == TrafficRow::Kind::Note
                                     ? time + QStringLiteral("  ") + bandText(row)
                                     : time + bytesLine(row, rows.encoding()));
    });
    return gaps;
}

} // namespace workbench
