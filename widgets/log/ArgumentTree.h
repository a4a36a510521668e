// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallText.h"

#include <QTreeWidget>

#include <vector>

namespace workbench {

class Theme;

/// The arguments of a call: Argument | Before | Value | Raw, as high as it has rows; structures and lists
/// open. A green arrow marks what the call wrote back; Before shows only where the call changed something.
class ArgumentTree : public QTreeWidget
{
    Q_OBJECT
public:
    enum Column { Name, Before, Value, Raw };
    enum Role {
        WrittenBackRole = Qt::UserRole + 1, ///< bool: the call wrote this value
        RemarkRole,                         ///< QString: words behind the value, "none"
        RowRole,                            ///< int: place among all rows, open or not
    };

    explicit ArgumentTree(const Theme& theme, QWidget* parent = nullptr);

    void setArguments(const CallRecord& record, const CallDirectory& directory);

    /// Rows as argumentRows() gives them, members behind what they belong to.
    int rowCount() const { return static_cast<int>(m_rows.size()); }
    const ArgumentRow& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    QTreeWidgetItem* itemOf(int index) const { return m_items[static_cast<std::size_t>(index)]; }
    /// The chosen row; -1: none.
    int chosenRow() const;
    /// -1 chooses none. Emits no rowChosen().
    void chooseRow(int index);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    /// The user chose another row.
    void rowChosen(int index);

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fillItem(QTreeWidgetItem& item, int index, const CallRecord& record, const CallDirectory& directory);
    void applyTheme();
    void retranslate();
    void fitColumns();
    int shownRows() const;

    const Theme& m_theme;
    std::vector<ArgumentRow> m_rows;
    std::vector<QTreeWidgetItem*> m_items; ///< by row; the tree's
    bool m_choosing = false;
};

} // namespace workbench
