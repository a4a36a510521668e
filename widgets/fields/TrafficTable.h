// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/fields/RowView.h"
#include "widgets/fields/TrafficDelegate.h"
#include "widgets/fields/TrafficModel.h"

#include <QPointer>

namespace workbench {

/// The list of a TrafficModel. Follows its tail only while it is at the end; Enter or a double click shows
/// all lines of the current row. End goes there; Ctrl+C copies text. Columns fold away as the width shrinks.
class TrafficTable : public RowView
{
    Q_OBJECT
public:
    enum class CopyAs { Text, Escapes, Hex, CArray };
    /// The clipboard and the library take no more, as of the log.
    static constexpr qint64 kMostCopiedRows = 20'000;

    explicit TrafficTable(const Theme& theme, QWidget* parent = nullptr);

    /// The model is not owned; null shows nothing.
    void setTrafficModel(TrafficModel* model);
    TrafficModel* trafficModel() const { return m_model; }

    TrafficForm form() const { return m_delegate->form(); }
    void setForm(TrafficForm form);

    /// Makes the row current and scrolls to it.
    void goTo(int row);
    void toggleExpanded(int row);
    /// The row with all its lines shown, -1 for none.
    int expandedRow() const;

    /// The chosen rows, oldest first. Bands are words in the text forms and left out of the others.
    QString selectedText(CopyAs form) const;
    void copy(CopyAs form) const;
    /// Of the chosen rows, one after the other.
    QByteArray selectedBytes() const;

Q_SIGNALS:
    /// Nothing was copied or saved, as so many rows are chosen: a file can have them.
    void tooManyRows(qint64 rows) const;
    /// The call with this number is wanted in the log.
    void callRequested(quint64 call);
    /// The bytes of the chosen rows are to be saved as a payload; some were not kept unless `isWhole`. The
    /// menu has the entry only where somebody listens.
    void saveRequested(const QByteArray& bytes, bool isWhole);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyTheme();
    void layOutColumns();
    void foldColumns();
    void foldDirection(int section);
    void resizeExpanded();
    void setExpandedRow(int row);
    void stretchData();
    void requestSave();
    std::vector<int> selectedRows() const;
    qint64 selectedRowCount() const;
    /// Tells of too many.
    bool mayTakeSelected() const;
    bool hasPeers() const;

    const Theme& m_theme;
    TrafficDelegate* m_delegate;
    QPointer<TrafficModel> m_model;
    bool m_stretching = false;
};

} // namespace workbench
