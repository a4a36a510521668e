// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/TrafficFile.h"

#include "core/payload/Escapes.h"
#include "widgets/fields/ByteWords.h"

#include <QDateTime>

namespace workbench {

TrafficGaps writeBytes(const TrafficModel& model, TrafficRow::Kind kind, QIODevice& device)
{
    TrafficGaps gaps{model.forgotten(), 0};
    for (int number = 0; number < model.rowCount(); ++number) {
        const TrafficRow& row = model.at(number);
        if (row.kind != kind)
            continue;
        gaps.bytes += row.length - row.bytes.size();
        if (device.write(row.bytes) != row.bytes.size())
            break;
    }
    return gaps;
}

TrafficGaps writeText(const TrafficModel& model, QIODevice& device)
{
    TrafficGaps gaps{model.forgotten(), 0};
    for (int number = 0; number < model.rowCount(); ++number) {
        const TrafficRow& row = model.at(number);
        gaps.bytes += row.length - row.bytes.size();
        QString line =
            QDateTime::fromMSecsSinceEpoch(row.time).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
        if (row.kind == TrafficRow::Kind::Note) {
            line += QStringLiteral("  [%1]").arg(TrafficModel::noteText(row));
        } else {
            line += row.kind == TrafficRow::Kind::Sent ? QStringLiteral("  ->") : QStringLiteral("  <-");
            if (row.byRule)
                line += QStringLiteral(" [%1]").arg(TrafficModel::tr("by rule"));
            if (!row.peer.isEmpty())
                line += QStringLiteral(" ") + row.peer;
            line += QStringLiteral("  %1  ").arg(sizeText(row.wholeLength()));
            line += QString::fromStdString(escapedText(bytesOf(row.bytes), model.encoding()));
            if (row.length > row.bytes.size())
                line += QStringLiteral("  [%1]").arg(moreBytesText(row.length - row.bytes.size()));
            if (row.lost != 0)
                line += QStringLiteral("  [%1]").arg(lostBytesText(row.lost));
            if (row.unfinished)
                line += QStringLiteral("  [%1]").arg(TrafficModel::unfinishedText());
        }
        const QByteArray written = (line + QLatin1Char('\n')).toUtf8();
        if (device.write(written) != written.size())
            break;
    }
    return gaps;
}

} // namespace workbench
