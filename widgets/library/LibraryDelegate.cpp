// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "widgets/library/LibraryDelegate.h"

#include "widgets/support/Theme.h"

#include <QLineEdit>

namespace workbench {

QSize LibraryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    // As prepared() leaves, and the style's own room beside the text.
    const int room = 2 * theme().px(5) + theme().px(4);
    return {RoomyDelegate::sizeHint(option, index).width() + room, theme().rowHeight(24)};
}

QWidget* LibraryDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                       const QModelIndex& /*index*/) const
{
    auto* editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("libraryName"));
    editor->setAccessibleName(tr("Name"));
    editor->setAutoFillBackground(true);
    return editor;
}

void LibraryDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex& /*index*/) const
{
    QRect place = option.rect;
    place.setLeft(place.left() + option.decorationSize.width() + theme().px(8));
    editor->setGeometry(place);
}

} // namespace workbench
