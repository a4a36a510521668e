// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>

#include <vector>

class QGridLayout;
class QLabel;
class QWidget;

namespace workbench {

class MessageLine;
class NumberSpin;
class Theme;

/// The rows of a form: a label, fields, and below them why one is refused. GUI thread.
class FieldRows
{
public:
    enum class Fill { Fields, Blank }; ///< what takes the room that is left in a row

    /// Lays the form out. Both must outlive it.
    FieldRows(const Theme& theme, QWidget& form);

    /// The next row, counted from 0.
    void add(const QList<QWidget*>& fields, Fill fill);
    /// Below all rows, over the whole width.
    void addWide(QWidget* part);
    QLabel* label(int row) const { return m_rows[static_cast<std::size_t>(row)].label; }
    /// Whether the number can be read. A field that is not seen is not complained of.
    bool check(int row, const NumberSpin& field);
    void hideRefusals();

private:
    struct Row {
        QLabel* label;
        MessageLine* refusal;
    };

    const Theme& m_theme;
    QWidget& m_form;
    QGridLayout* m_grid;
    std::vector<Row> m_rows;
};

} // namespace workbench
