// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/statistics/FigureTable.h"

namespace workbench {

/// Failures by error. The numbers of the first and the last call are links: a click, Enter (first) or
/// Shift+Enter (last), and the menu go there.
class ErrorTable : public FigureTable
{
    Q_OBJECT
public:
    /// `model`: an ErrorFiguresModel.
    ErrorTable(const Theme& theme, QAbstractItemModel& model, QWidget* parent = nullptr);

Q_SIGNALS:
    void callRequested(quint64 seq);

protected:
    void fillMenu(QMenu& menu) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    quint64 callAt(const QModelIndex& index) const;
    void request(int row, int column);
};

} // namespace workbench
