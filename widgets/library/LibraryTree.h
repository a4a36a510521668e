// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTreeView>

namespace workbench {

class LibraryFilter;
class Theme;

/// The tree of a library: names are edited in place, rows are dragged to another place. Its keys go before
/// those of the window: F2, Del, Alt+Up and Alt+Down, Undo.
class LibraryTree : public QTreeView
{
    Q_OBJECT
public:
    /// What a key asks for; the pane does it.
    enum class Command { Use, Rename, Remove, Undo, MoveUp, MoveDown };

    /// `filter` must outlive the view.
    LibraryTree(LibraryFilter& filter, const Theme& theme, QWidget* parent = nullptr);

    /// Of the model behind the filter, from top to bottom.
    QModelIndexList chosen() const;
    /// The one that is chosen; invalid where there is none or more.
    QModelIndex chosenOne() const;
    /// Chooses that row of the model behind the filter and shows it.
    void choose(const QModelIndex& index);
    /// Chooses these, which have one parent and follow each other, and shows the first.
    void chooseAll(const QModelIndexList& rows);
    void rename(const QModelIndex& index);

Q_SIGNALS:
    void commanded(workbench::LibraryTree::Command command);
    void selectionEdited();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void applyTheme();

    LibraryFilter& m_filter;
    const Theme& m_theme;
};

} // namespace workbench
