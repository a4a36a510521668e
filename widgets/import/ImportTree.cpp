// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "widgets/import/ImportTree.h"

#include "widgets/import/ImportModel.h"
#include "widgets/support/RoomyDelegate.h"
#include "widgets/support/Theme.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace workbench {

namespace {

// In pixels of the design.
constexpr int kKindWidth = 104;
constexpr int kSizeWidth = 76;
constexpr int kLeastName = 180;
constexpr int kLeastDetails = 130;

/// Rows are 24 high.
class ImportDelegate : public RoomyDelegate
{
public:
    using RoomyDelegate::RoomyDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {RoomyDelegate::sizeHint(option, index).width(), theme().rowHeight(24)};
    }
};

} // namespace

ImportTree::ImportTree(ImportModel& model, const Theme& theme, QWidget* parent)
    : QTreeView(parent), m_model(model), m_theme(theme)
{
    setItemDelegate(new ImportDelegate(theme, this));
    setModel(&model);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTextElideMode(Qt::ElideRight);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setMinimumSectionSize(1);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    connect(&m_theme, &Theme::changed, this, &ImportTree::applyTheme);
    applyTheme();
}

void ImportTree::applyTheme()
{
    setIndentation(m_theme.px(18));
    setIconSize(QSize(m_theme.px(14), m_theme.px(14)));
    layOut();
}

void ImportTree::layOut()
{
    const int room = viewport()->width();
    const int size = m_theme.px(kSizeWidth);
    const int name = m_theme.px(kLeastName);
    const int leastDetails = m_theme.px(kLeastDetails);
    const bool showsDetails = room >= name + size + leastDetails;
    const bool showsKind = room >= name + size + leastDetails + m_theme.px(kKindWidth);
    const int kind = showsKind ? m_theme.px(kKindWidth) : 0;
    setColumnHidden(ImportModel::Kind, !showsKind);
    setColumnHidden(ImportModel::Details, !showsDetails);
    // Of what is left over two thirds are for the names.
    const int details = showsDetails ? leastDetails + (room - name - size - kind - leastDetails) / 3 : 0;
    setColumnWidth(ImportModel::Kind, kind);
    setColumnWidth(ImportModel::Size, size);
    setColumnWidth(ImportModel::Details, details);
    setColumnWidth(ImportModel::Name, std::max(name, room - kind - size - details));
}

void ImportTree::openFirst()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex file = m_model.index(row, ImportModel::Name);
        expand(file);
        if (m_model.rowCount(file) == 1)
            expand(m_model.index(0, ImportModel::Name, file));
    }
    if (m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, ImportModel::Name));
}

QString ImportTree::wordsOf(const QModelIndex& row) const
{
    QString text;
    for (const int column : {ImportModel::Name, ImportModel::Kind, ImportModel::Details})
        text += row.siblingAtColumn(column).data().toString() + QLatin1Char('\n');
    return text;
}

bool ImportTree::showOnly(const QString& words)
{
    const QStringList all = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto fits = [&all](const QString& text) {
        return std::ranges::all_of(
            all, [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
    };
    int shownFiles = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex file = m_model.index(row, ImportModel::Name);
        const bool isWhole = fits(wordsOf(file));
        int shown = isWhole ? 1 : 0;
        for (int below = 0; below < m_model.rowCount(file); ++below) {
            const bool isShown = isWhole || fits(wordsOf(m_model.index(below, ImportModel::Name, file)));
            setRowHidden(below, file, !isShown);
            shown += isShown ? 1 : 0;
        }
        setRowHidden(row, {}, shown == 0);
        shownFiles += shown == 0 ? 0 : 1;
    }
    return shownFiles > 0 || m_model.rowCount() == 0;
}

void ImportTree::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space || event->modifiers() != Qt::NoModifier) {
        QTreeView::keyPressEvent(event);
        return;
    }
    const QModelIndex current = currentIndex().siblingAtColumn(ImportModel::Name);
    const bool on = current.data(Qt::CheckStateRole).toInt() != Qt::Checked;
    QModelIndexList rows = selectionModel()->selectedRows(ImportModel::Name);
    rows.removeIf([this](const QModelIndex& row) { return !(m_model.flags(row) & Qt::ItemIsUserCheckable); });
    m_model.setChosen(rows, on);
}

/// To be told of rows that are not open costs the view a search among all that are.
void ImportTree::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                             const QList<int>& roles)
{
    if (const QModelIndex above = topLeft.parent(); !above.isValid() || isExpanded(above))
        QTreeView::dataChanged(topLeft, bottomRight, roles);
}

void ImportTree::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    layOut();
}

void ImportTree::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current);
}

} // namespace workbench
