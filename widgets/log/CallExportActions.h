// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/fields/BytesCopyActions.h"
#include "widgets/log/CallExport.h"

#include <QObject>

#include <array>

class QAction;
class QMenu;

namespace workbench {

/// Saving and copying calls: each format for all calls, the rows shown or the selected ones. Only names live
/// here; CallLogView does the work.
class CallExportActions : public QObject
{
    Q_OBJECT
public:
    explicit CallExportActions(QWidget& owner);

    QAction* saveOf(ExportRange range, ExportFormat format) const
    {
        return m_saves[static_cast<std::size_t>(range)][static_cast<std::size_t>(format)];
    }
    QAction* copyAs(ExportFormat format) const { return m_copies[static_cast<std::size_t>(format)]; }
    QAction* copyBytesAs(BytesForm form) const { return m_bytes->of(form); }

    /// Entries for all calls, and a menu each for the rows shown and the selected ones.
    void fillSaveMenu(QMenu& menu);
    /// The menus "Save log" and "Copy as".
    void addSaveMenu(QMenu& menu);
    void addCopyMenu(QMenu& menu);
    /// Nothing can be copied as bytes where the selected calls moved none.
    void setHasSelection(bool rows, bool bytes);
    void retranslate();

Q_SIGNALS:
    /// A menu with these entries opens: setHasSelection() is due.
    void aboutToShow();
    void saveRequested(ExportRange range, ExportFormat format);
    void copyRequested(ExportFormat format);
    void copyBytesRequested(BytesForm form);

private:
    static constexpr std::size_t kFormats = 4;
    static constexpr std::size_t kRanges = 3;
    static constexpr std::size_t kCopies = 3; ///< no packets on the clipboard

    QMenu* addMenu(QMenu& menu, const char* name);

    std::array<std::array<QAction*, kFormats>, kRanges> m_saves{};
    std::array<QAction*, kCopies> m_copies{};
    BytesCopyActions* m_bytes;
    QList<QMenu*> m_menus;
};

} // namespace workbench
