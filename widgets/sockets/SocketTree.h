// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSet>
#include <QTreeView>

namespace workbench {

class SocketTreeModel;
class Theme;

/// The table of the Sockets panel. Columns are chosen in the header's menu; what does not fit folds away.
class SocketTree : public QTreeView
{
    Q_OBJECT
public:
    /// `model` must outlive the view.
    SocketTree(SocketTreeModel& model, const Theme& theme, QWidget* parent = nullptr);

    bool isColumnChosen(int column) const { return m_chosen.contains(column); }
    void chooseColumn(int column, bool chosen);
    /// Indexes of column 0, from top to bottom.
    QModelIndexList selectedSockets() const;

    /// Which columns are chosen, for the settings.
    QByteArray saveState() const;
    void restoreState(const QByteArray& state);

Q_SIGNALS:
    void selectionEdited();
    void columnsChosen();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void applyTheme();
    void layOut();
    void openHeaderMenu(const QPoint& at);

    SocketTreeModel& m_model;
    const Theme& m_theme;
    QSet<int> m_chosen;
};

} // namespace workbench
