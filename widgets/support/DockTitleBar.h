// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QDockWidget;
class QHBoxLayout;
class QLabel;
class QTimer;
class QToolButton;

namespace workbench {

class LinkButton;
class LiveLabel;
class Theme;

/// The title bar of a dock, 34 high: title, counts, an optional link, the dock's tools, float, close.
/// Made for one dock, which it follows: its title, its features, its being tabbed (then the title text
/// hides).
class DockTitleBar : public QWidget
{
    Q_OBJECT
public:
    /// Sets itself as `dock`'s title bar.
    DockTitleBar(const Theme& theme, QDockWidget& dock);

    /// "94 calls, 1 failed" behind the title.
    void setCounts(const QString& text);
    /// "31 hidden" behind the counts; hidden while empty.
    void setLinkText(const QString& text);
    /// A control of the dock, behind the tools added before; the bar becomes its parent.
    void addTool(QWidget* tool);
    /// A thin line between groups of tools.
    void addToolSeparator();

    QToolButton* floatButton() const { return m_float; }
    QToolButton* closeButton() const { return m_close; }

    /// QDockWidget gives the bar the height of its hint.
    QSize sizeHint() const override { return {QWidget::sizeHint().width(), minimumHeight()}; }

Q_SIGNALS:
    void linkClicked();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void applyTheme();
    void retranslate();
    void followDock();
    void scheduleFollow();
    bool isTabbed() const;

    const Theme& m_theme;
    QDockWidget& m_dock;
    QLabel* m_title;
    LiveLabel* m_counts;
    LinkButton* m_link;
    QHBoxLayout* m_tools;
    QToolButton* m_float;
    QToolButton* m_close;
    QTimer* m_follow; ///< at the end of this turn of the event loop
};

} // namespace workbench
