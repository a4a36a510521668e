// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/statistics/CallStatistics.h"

#include <QAbstractTableModel>

#include <vector>

namespace workbench {

class Theme;

/// How often calls failed with which error, with the first and the last call that did. Qt::EditRole holds
/// plain values. GUI thread.
class ErrorFiguresModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Error, Meaning, Count, First, Last, ColumnCount };

    explicit ErrorFiguresModel(const Theme& theme, QObject* parent = nullptr);

    void setFigures(const std::vector<ErrorFigures>& figures);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    template <class Model, class Figures, class SameKey>
    friend void retellRows(Model&, std::vector<Figures>&, const std::vector<Figures>&, SameKey);

    static QVariant plain(const ErrorFigures& figures, int column);

    const Theme& m_theme;
    std::vector<ErrorFigures> m_rows;
};

} // namespace workbench
