// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/options/OptionEditor.h"

#include <QTreeWidget>

#include <vector>

namespace workbench {

/// The table of a socket's options: by group, those of other systems last; each with an editor in its row.
/// GUI thread.
class OptionTree : public QTreeWidget
{
    Q_OBJECT
public:
    enum Column { Option, Value, Moment };

    OptionTree(const Theme& theme, InterfaceSource interfaces, QWidget* parent = nullptr);

    /// The rows of another socket, of that kind; its values are asked for elsewhere. What was chosen and open
    /// stays so.
    void showRows(int family, int type);
    int count() const { return static_cast<int>(m_rows.size()); }
    /// Of these, how many filter() has left.
    int shownCount() const;

    void apply(const OptionReading& reading);
    void apply(const OptionSet& outcome);
    /// Rows whose name or sentence holds `text`; all for an empty one.
    /// False: none does.
    bool filter(const QString& text);

    OptionEditor* editor(std::string_view symbol) const;
    /// The option that is chosen; null where none is.
    const OptionSpec* chosen() const;
    /// The member of a struct that is chosen: "tcpi_rtt"; empty where none is.
    QString chosenField() const;
    void retranslate();

Q_SIGNALS:
    void setWanted(const workbench::OptionSpec& spec, const workbench::OptionValue& value);
    void readWanted(const workbench::OptionSpec& spec);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Row {
        const OptionSpec* spec = nullptr;
        QTreeWidgetItem* item = nullptr;
        OptionEditor* editor = nullptr;
    };

    QTreeWidgetItem* addGroup(const QString& title);
    void addRow(QTreeWidgetItem& group, const OptionSpec& spec);
    void addAbsent(QTreeWidgetItem& group, const OptionSpec& spec);
    void makeRows(int family, int type);
    void addRows();
    void removeControls(const Row& row);
    void addParts(Row& row);
    void showFields(Row& row, const OptionValue& value);
    Row* rowOf(const OptionSpec* spec);
    const Row* rowOf(const QTreeWidgetItem* item) const;
    void applyTheme();
    void fitColumns();

    const Theme& m_theme;
    InterfaceSource m_interfaces;
    std::vector<Row> m_rows;
    int m_family = -1;
    int m_type = -1;
};

} // namespace workbench
