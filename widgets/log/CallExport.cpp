// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallExport.h"

#include "core/calls/CallFigures.h"
#include "widgets/log/CallLogModel.h"
#include "widgets/log/CallWords.h"

namespace workbench {

CallHistory::Snapshot callsOf(const CallLogModel& model, const QList<int>& selected, ExportRange range)
{
    CallHistory::Snapshot calls = model.history().snapshot();
    if (range == ExportRange::All)
        return calls;
    calls.records.clear();
    if (range == ExportRange::Selected) {
        for (const int row : selected)
            calls.records.push_back(model.record(row));
    } else {
        for (int row = 0; row < model.rowCount(); ++row)
            calls.records.push_back(model.record(row));
    }
    return calls;
}

QString callsAsText(const CallLogModel& model, const QList<int>& rows, ExportFormat format)
{
    const auto exporter = makeExporter(format, model.directory());
    std::string text;
    for (const int row : rows)
        exporter->append(text, model.record(row));
    while (text.ends_with('\n') || text.ends_with('\r'))
        text.pop_back();
    return CallWords::utf8(text);
}

MovedBytes bytesOf(const CallLogModel& model, const QList<int>& rows)
{
    MovedBytes bytes;
    for (const int row : rows) {
        const auto data = movedData(model.record(row));
        if (!data)
            continue;
        bytes.kept.insert(bytes.kept.end(), data->kept.begin(), data->kept.end());
        bytes.length += data->length;
    }
    return bytes;
}

} // namespace workbench
