// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace workbench {

class Theme;

/// Keeps text as far from a column's edges as the header does; the row's background fills the cell.
class RoomyDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    RoomyDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

    /// A box is clicked where it is painted.
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

protected:
    const Theme& theme() const { return m_theme; }
    /// The background, and what of the cell remains for the contents.
    QStyleOptionViewItem prepared(QPainter* painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const;

private:
    const Theme& m_theme;
};

} // namespace workbench
