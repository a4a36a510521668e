// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QWidget>

class QAbstractButton;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace workbench {

class Theme;

/// The head of a pane inside a tab, 34 high: bold title, muted counts, the pane's tools at the right, a line
/// below. Where it is narrow, buttons with words go into a menu, the last one first.
class PaneHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PaneHeader(const Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setCounts(const QString& text);
    QString counts() const;
    /// Made small; the header becomes its parent.
    void addTool(QWidget* tool);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void applyTheme();
    void retranslate();
    /// With the first `shown` of the tools that can go into the menu.
    int neededWidth(int shown) const;
    void fold();
    void fillMenu();

    const Theme& m_theme;
    QLabel* m_title;
    QLabel* m_counts;
    QToolButton* m_more;
    QHBoxLayout* m_layout;
    QList<QWidget*> m_tools;
    QList<QAbstractButton*> m_inMenu; ///< hidden by this header, in the order of the tools
};

} // namespace workbench
