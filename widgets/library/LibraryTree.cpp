// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "widgets/library/LibraryTree.h"

#include "widgets/library/LibraryDelegate.h"
#include "widgets/library/LibraryFilter.h"
#include "widgets/library/LibraryModel.h"
#include "widgets/support/Keys.h"
#include "widgets/support/Theme.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <optional>
#include <vector>

namespace workbench {
namespace {

std::optional<LibraryTree::Command> libraryCommandOf(const QKeyEvent& key)
{
    using Command = LibraryTree::Command;
    if (key.matches(QKeySequence::Undo))
        return Command::Undo;
    const Qt::KeyboardModifiers held = key.modifiers() & ~Qt::KeypadModifier;
    if (held == Qt::NoModifier && isEnter(key.key()))
        return Command::Use;
    if (held == Qt::NoModifier && key.key() == Qt::Key_F2)
        return Command::Rename;
    if (held == Qt::NoModifier && key.key() == Qt::Key_Delete)
        return Command::Remove;
    if (held == Qt::AltModifier && key.key() == Qt::Key_Up)
        return Command::MoveUp;
    if (held == Qt::AltModifier && key.key() == Qt::Key_Down)
        return Command::MoveDown;
    return std::nullopt;
}

} // namespace

LibraryTree::LibraryTree(LibraryFilter& filter, const Theme& theme, QWidget* parent)
    : QTreeView(parent), m_filter(filter), m_theme(theme)
{
    setItemDelegate(new LibraryDelegate(theme, this));
    setModel(&filter);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setEditTriggers(NoEditTriggers); // by command: a click beside a double click is none
    setExpandsOnDoubleClick(false);
    setSelectionMode(ExtendedSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(1);
    header()->setSectionResizeMode(LibraryModel::Name, QHeaderView::Stretch);
    header()->setSectionResizeMode(LibraryModel::Key, QHeaderView::ResizeToContents);
    connect(&m_theme, &Theme::changed, this, &LibraryTree::applyTheme);
    applyTheme();
}

void LibraryTree::applyTheme()
{
    setIndentation(m_theme.px(18));
    setIconSize(QSize(m_theme.px(14), m_theme.px(14)));
}

QModelIndexList LibraryTree::chosen() const
{
    struct Row {
        std::vector<int> way; ///< the rows from the top to it
        QModelIndex index;
    };
    std::vector<Row> rows;
    const QModelIndexList selected = selectionModel()->selectedRows(LibraryModel::Name);
    for (const QModelIndex& index : selected) {
        Row& row = rows.emplace_back(Row{{}, m_filter.mapToSource(index)});
        for (QModelIndex at = index; at.isValid(); at = at.parent())
            row.way.insert(row.way.begin(), at.row());
    }
    std::ranges::sort(rows, {}, &Row::way); // where a row is drawn the view searches for among all
    QModelIndexList all;
    for (const Row& row : rows)
        all += row.index;
    return all;
}

QModelIndex LibraryTree::chosenOne() const
{
    const QModelIndexList all = chosen();
    return all.size() == 1 ? all.first() : QModelIndex();
}

void LibraryTree::choose(const QModelIndex& index)
{
    const QModelIndex shown = m_filter.mapFromSource(index);
    if (!shown.isValid())
        return;
    scrollTo(shown);
    selectionModel()->setCurrentIndex(shown, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void LibraryTree::chooseAll(const QModelIndexList& rows)
{
    if (rows.isEmpty())
        return;
    const QModelIndex first = m_filter.mapFromSource(rows.first());
    const QModelIndex last = m_filter.mapFromSource(rows.last());
    choose(rows.first());
    selectionModel()->select(QItemSelection(first, last),
                             QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void LibraryTree::rename(const QModelIndex& index)
{
    choose(index);
    if (const QModelIndex shown = m_filter.mapFromSource(index); shown.isValid())
        edit(shown);
}

bool LibraryTree::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && libraryCommandOf(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QTreeView::event(event);
}

void LibraryTree::keyPressEvent(QKeyEvent* event)
{
    // While a name is edited, what its field lets pass is no command.
    const auto command = state() == EditingState ? std::nullopt : libraryCommandOf(*event);
    if (command)
        Q_EMIT commanded(*command);
    else
        QTreeView::keyPressEvent(event);
}

void LibraryTree::mouseDoubleClickEvent(QMouseEvent* event)
{
    QTreeView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->pos()).isValid())
        Q_EMIT commanded(Command::Use);
}

void LibraryTree::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT selectionEdited();
}

} // namespace workbench
