// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

class QAbstractItemModel;

/// Rows of a table with its headers, to be pasted elsewhere.
namespace workbench::tabletext {

/// As the table shows it: tabs between cells, a line for each row.
QString columns(const QAbstractItemModel& model, const QList<int>& rows);
/// Comma-separated values (RFC 4180): plain numbers of Qt::EditRole, CRLF behind each row.
QString csv(const QAbstractItemModel& model, const QList<int>& rows);

} // namespace workbench::tabletext
