// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/log/CallLogModel.h"

#include <QByteArray>

#include <array>

class QHeaderView;

namespace workbench {

class Theme;

/// The widths of the log's columns: what the user chose, what folds away where room is short (UI.md section
/// 2: Who to its icon, Took, Delta, Handle, Time), and Call, which takes the rest.
class CallLogColumns
{
public:
    using Column = CallLogModel::Column;

    explicit CallLogColumns(const Theme& theme);

    /// Sets every section of `header` for `width` pixels; `largest` is the highest number in column #.
    void apply(QHeaderView& header, int width, quint64 largest);
    /// The user dragged the right edge of a section from `before` to `after` pixels.
    void dragged(Column column, int before, int after);

    bool isWanted(Column column) const { return m_wanted[column]; }
    void setWanted(Column column, bool wanted);
    /// Columns that the user may switch off.
    static bool isOptional(Column column);

    bool whoIsIcon() const { return m_whoIsIcon; }
    /// Call is wide enough for "<TCP:[a->b]>"; "<…>" otherwise.
    bool showsEndpoints() const { return m_showsEndpoints; }

    QByteArray save() const;
    bool restore(const QByteArray& state);

private:
    /// As the user dragged it; else as designed, with room for the header in every language.
    int widthOf(Column column, const QHeaderView& header, quint64 largest) const;

    const Theme& m_theme;
    std::array<double, CallLogModel::ColumnCount> m_widths; ///< in pixels of the design
    std::array<bool, CallLogModel::ColumnCount> m_wanted;
    bool m_whoIsIcon = false;
    bool m_showsEndpoints = true;
};

} // namespace workbench
