// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/statistics/TableText.h"

#include <QAbstractItemModel>
#include <QStringList>

namespace workbench::tabletext {
namespace {

QStringList headers(const QAbstractItemModel& model)
{
    QStringList names;
    for (int column = 0; column < model.columnCount(); ++column)
        names += model.headerData(column, Qt::Horizontal).toString();
    return names;
}

QStringList cells(const QAbstractItemModel& model, int row, int role)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column)
        texts += model.index(row, column).data(role).toString();
    return texts;
}

QString quoted(QString cell)
{
    const bool special =
        cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r');
    return special ? u'"' + cell.replace(QLatin1String("\""), QLatin1String("\"\"")) + u'"' : cell;
}

QString csvLine(QStringList row)
{
    for (QString& cell : row)
        cell = quoted(cell);
    return row.join(u',') + QStringLiteral("\r\n");
}

} // namespace

QString columns(const QAbstractItemModel& model, const QList<int>& rows)
{
    QString text = headers(model).join(u'\t') + u'\n';
    for (const int row : rows)
        text += cells(model, row, Qt::DisplayRole).join(u'\t') + u'\n';
    return text;
}

QString csv(const QAbstractItemModel& model, const QList<int>& rows)
{
    QString text = csvLine(headers(model));
    for (const int row : rows)
        text += csvLine(cells(model, row, Qt::EditRole));
    return text;
}

} // namespace workbench::tabletext
