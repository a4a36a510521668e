// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

class QFrame;
class QToolButton;
class QVBoxLayout;

namespace workbench {

class MessageLine;
class Theme;

/// The two lines on top of every tab, 70 high. Line 1 reads as a sentence (what, where, one button, state)
/// and ends with a control at the right; line 2 says who can reach the socket, then checks and links. What
/// does not fit folds: first everything added as foldable goes into "Options", then the chip to line 2, then
/// the end too; then "Options" is an icon alone, and last the fields to type into are shorter.
/// Widgets added become children; add them in the order in which they are read and tabbed.
class TabStrip : public QWidget
{
    Q_OBJECT
public:
    enum class Fold { Never, IntoOptions };

    explicit TabStrip(const Theme& theme, QWidget* parent = nullptr);

    /// Line 1. Widgets given together (a label and its field) stay together.
    void addFirst(const QList<QWidget*>& widgets, Fold fold = Fold::Never);
    /// Line 1, behind everything but the end; moves to line 2 when space is short. At most one.
    void setChip(QWidget* chip);
    /// Right end of line 1. At most one; it leaves the strip as soon as it has another parent.
    void setEnd(QWidget* end);
    /// Line 2 behind the reach line; folds into Options. `separated` draws a thin line before it.
    void addSecond(const QList<QWidget*>& widgets, bool separated = true);

    /// The first widget of line 2: who can reach this socket. It takes no room while it is empty.
    MessageLine& reach() { return *m_reach; }
    /// Another line in its place; the strip takes it over and deletes the one before.
    void setReach(MessageLine* line);
    /// Puts a refused input's message in the place of the reach line until it is taken away again.
    void showRefusal(const QString& text);
    void clearRefusal();
    bool showsRefusal() const { return m_refused; }

    QToolButton* optionsButton() const { return m_options; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Group {
        QList<QWidget*> widgets;
        int line = 1;
        Fold fold = Fold::Never;
        bool separated = false;
    };

    void add(Group group);
    void adopt(QWidget* widget);
    void retranslate();
    void arrange();
    /// What has given way.
    struct Shape {
        bool folded = false;
        bool chipBelow = false;
        bool endBelow = false;
        bool iconOnly = false; ///< the button "Options"
    };
    Shape shapeFor(int width) const;
    QWidget* end() const;
    /// `least`: with its fields as short as may be.
    int firstLineWidth(const Shape& shape, bool least = false) const;
    int secondLineWidth(bool folded) const;
    void fold(bool folded);
    void measureOptions();
    void restoreTabOrder();
    void placeFirstLine();
    void placeSecondLine();
    int place(QWidget* widget, int x, int centre, int width);
    int place(QWidget* widget, int x, int centre);
    int placeChipBelow(int right);
    void showOptions();
    bool anyFoldable() const;
    static bool isShown(const QWidget* widget);

    const Theme& m_theme;
    QList<Group> m_groups;
    QWidget* m_chip = nullptr;
    QPointer<QWidget> m_end;
    MessageLine* m_reach;
    MessageLine* m_refusal;
    QToolButton* m_options;
    QFrame* m_panel;
    QVBoxLayout* m_panelRows;
    QList<int> m_separators;
    Shape m_shape;
    bool m_folded = false;
    int m_optionsWidth = 0; ///< of the button with its text
    int m_optionsIcon = 0;  ///< of its icon alone
    bool m_refused = false;
    bool m_arranging = false;
};

} // namespace workbench
