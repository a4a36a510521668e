// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QSet>
#include <QTimer>
#include <QTreeView>

namespace workbench {

class SocketTreeModel;
class Theme;

/// The table of the Sockets panel. Columns are chosen in the header's menu, each as wide as what stands in
/// it. What does not fit folds away, then the addresses are cut in their middle; a state never is.
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
    void widthsChanged();
    void measure();
    void layOut();
    void openHeaderMenu(const QPoint& at);

    SocketTreeModel& m_model;
    const Theme& m_theme;
    QSet<int> m_chosen;
    QList<int> m_widths; ///< of the columns: the widest that stood there; 0: not measured
    QTimer m_measuring;
};

} // namespace workbench
