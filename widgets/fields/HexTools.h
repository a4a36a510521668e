// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace workbench {

class HexLines;
class SegmentedControl;
class Theme;

/// The row over a dump: find (text, or hex in which ?? is any byte), go to an offset. Its keys (find, F3,
/// Shift+F3, Ctrl+J) are those of the window around it.
class HexTools : public QWidget
{
    Q_OBJECT
public:
    /// `lines` is searched and must outlive the row; `window` is the widget that has the keys.
    HexTools(const Theme& theme, HexLines& lines, QWidget* window);

    /// A button at the right end.
    void addTool(QWidget* tool);

Q_SIGNALS:
    /// What came of a search, or why an offset is refused; empty clears.
    void said(const QString& words);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Needle { Text, Hex };

    void build();
    void addKeys(QWidget* window);
    void find(int step);
    void goToOffset();
    void tell(const QString& words, bool refused, QLineEdit* field);
    void applyTheme();
    void retranslate();

    const Theme& m_theme;
    HexLines& m_lines;
    QLineEdit* m_find;
    SegmentedControl* m_kind;
    QToolButton* m_previous;
    QToolButton* m_next;
    QLabel* m_offsetLabel;
    QLineEdit* m_offset;
    QHBoxLayout* m_row;
};

} // namespace workbench
