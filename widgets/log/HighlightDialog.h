// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace workbench {

class CallDirectory;
class FilterEdit;
class HighlightRules;
class MessageLine;
class Theme;

/// Where highlight rules are made: a list with a switch each, and the chosen one's name, filter and tint
/// below. Every change shows in the log at once. Not modal.
class HighlightDialog : public QDialog
{
    Q_OBJECT
public:
    /// All references must outlive it.
    HighlightDialog(HighlightRules& rules, const CallDirectory& directory, const Theme& theme,
                    QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeLayout();
    void load();
    void apply();
    void choose();
    void change();
    void add();
    void remove();
    void move(int step);
    void showItem(QTreeWidgetItem& item) const;
    void retranslate();

    HighlightRules& m_rules;
    const Theme& m_theme;
    QTreeWidget* m_list;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QLabel* m_filterLabel;
    FilterEdit* m_filter;
    MessageLine* m_refusal;
    QLabel* m_tintLabel;
    QComboBox* m_tint;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_close;
    bool m_loading = false;
};

} // namespace workbench
