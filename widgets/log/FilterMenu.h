// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>
#include <QMenu>

class QLabel;
class QLineEdit;

namespace workbench {

class SavedFilters;

/// A small popup that asks for the name of a filter. Enter saves, Esc closes.
class FilterNamePopup : public QFrame
{
    Q_OBJECT
public:
    explicit FilterNamePopup(QWidget* parent);

    /// Shows itself with its upper right corner there (global).
    void ask(const QPoint& corner);

Q_SIGNALS:
    void named(const QString& name);

private:
    QLabel* m_label;
    QLineEdit* m_name;
};

/// The menu of the filter field: save this filter, the named ones, those used last. Filled when it opens.
class FilterMenu : public QMenu
{
    Q_OBJECT
public:
    /// `filters` must outlive it.
    explicit FilterMenu(SavedFilters& filters, QWidget* parent);

    /// The filter that can be saved; empty: none.
    void setPresent(const QString& text) { m_present = text; }

Q_SIGNALS:
    void chosen(const QString& text);
    void saveRequested();
    void highlightsRequested();

private:
    void fill();
    void addFilter(QMenu& menu, const QString& title, const QString& text);

    SavedFilters& m_filters;
    QString m_present;
};

} // namespace workbench
