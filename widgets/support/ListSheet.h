// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

#include <array>

class QBoxLayout;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace workbench {

class EmptyState;
class MessageLine;
class PaneHeader;
class RuleTable;
class Theme;

/// A sheet that lies over a pane of a tab: the head with the tools of an ordered list, the list, and the
/// fields of what is chosen there. What the list holds, and what a tool does to it, is the class's that
/// derives from it. GUI thread.
class ListSheet : public QWidget
{
    Q_OBJECT
public:
    RuleTable* table() const { return m_table; }
    /// From this width on the list and the fields stand side by side, in pixels: as the design has it, and no
    /// less than their texts ask for.
    int wideEnough() const;
    /// To where work begins: the list, or the tool that makes the first of it.
    void focusFirst();

Q_SIGNALS:
    void closeRequested();

protected:
    enum Tool { Add, Duplicate, Remove, Undo, Up, Down, ToolCount };

    /// Parts are called `name` and what they are: "replyAdd", "replyTable". `theme` must outlive it.
    ListSheet(const Theme& theme, const QString& name, QWidget* parent);

    const Theme& theme() const { return m_theme; }
    /// Tools of one's own are added before layOut(), which puts Close behind them.
    PaneHeader& header() const { return *m_header; }
    EmptyState& none() const { return *m_none; }
    QPushButton& closeButton() const { return *m_close; }
    int rows() const;
    /// `above` and the list, below them or at their right side `editor`, which scroll where there is no room;
    /// then `below`, and `foot` over the whole width, which may be null.
    void layOut(const QList<QWidget*>& above, QWidget* editor, const QList<QWidget*>& below,
                QWidget* foot = nullptr);
    /// What stands above the fields where no row is chosen, and where more than one is.
    void setHints(const QString& none, const QString& several);
    void nameTool(Tool tool, const QString& name, const QString& tip);
    /// For other rows or another choice among them.
    void refreshList(bool canUndo);

    virtual void add() = 0;
    virtual void undo() = 0;
    /// Some rows, in their order. Puts copies behind the last of them; where those are.
    virtual QList<int> duplicateRows(const QList<int>& rows) = 0;
    virtual void removeRows(const QList<int>& rows) = 0;
    /// They are to stand before that one; where they are now.
    virtual QList<int> moveRows(const QList<int>& rows, int before) = 0;
    /// Another choice of rows.
    virtual void choose() = 0;
    virtual void retranslate() = 0;

    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectTools();
    void arrangeSides();
    void duplicate();
    void remove();
    void step(int step);
    void moveTo(int before);

    const Theme& m_theme;
    PaneHeader* m_header;
    std::array<QToolButton*, ToolCount> m_tools{};
    QPushButton* m_close;
    RuleTable* m_table;
    EmptyState* m_none;
    QStackedWidget* m_place; ///< the list, or why it is empty
    MessageLine* m_hint;
    std::array<QString, 2> m_hints;
    QBoxLayout* m_sides = nullptr; ///< what is above, with the list, and the fields
};

} // namespace workbench
