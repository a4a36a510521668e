// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/statistics/CallStatistics.h"

#include <QAbstractTableModel>

#include <vector>

namespace workbench {

class Theme;

/// The figures of each function. Qt::EditRole holds them as plain numbers (durations in ms), for sorting and
/// for other programs. GUI thread.
class CallFiguresModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Call, Count, Failed, WouldBlock, BytesIn, BytesOut, Min, Median, P99, Max, ColumnCount };

    explicit CallFiguresModel(const Theme& theme, QObject* parent = nullptr);

    void setFigures(const std::vector<CallFigures>& figures);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    template <class Model, class Figures, class SameKey>
    friend void retellRows(Model&, std::vector<Figures>&, const std::vector<Figures>&, SameKey);

    static QVariant plain(const CallFigures& figures, int column);
    static QString display(const CallFigures& figures, int column);
    QVariant color(const CallFigures& figures, int column) const;

    const Theme& m_theme;
    std::vector<CallFigures> m_rows;
};

} // namespace workbench
