// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/tabs/Tab.h"

#include <QTabWidget>

#include <array>

class QMenu;
class QToolButton;

namespace workbench {

class TabMark;
class Theme;

/// The tabs of the window, with "+" beside the last one. Owns the tabs that the factory makes; the last one
/// cannot be closed.
class TabArea : public QTabWidget
{
    Q_OBJECT
public:
    TabArea(const Theme& theme, TabFactory factory, QWidget* parent = nullptr);

    /// Adds one tab of the kind behind the others without choosing it.
    Tab* addTabOf(TabKind kind);
    /// Adds one and shows it with the focus where the work starts.
    Tab* openTab(TabKind kind);
    /// Closes and destroys the tab; its role stops. False for the last one.
    bool closeTab(int index);

    Tab* tabAt(int index) const;
    Tab* currentTab() const { return tabAt(currentIndex()); }
    /// The tab of that kind that was used last; made if there is none.
    Tab* tabOf(TabKind kind);
    QList<Tab*> tabs() const;
    /// Fills the address into the tab of that kind that was used last, and shows it.
    void useTarget(TabKind kind, const QString& host, quint16 port);

    QToolButton* plusButton() const { return m_plus; }
    /// The five kinds; also shown by the window's menu. Owned by this widget.
    QMenu* newTabMenu() const { return m_newTabs; }

Q_SIGNALS:
    void tabAdded(workbench::Tab* tab);
    /// The tab is about to be destroyed.
    void tabClosing(workbench::Tab* tab);
    void tabsChanged();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void tabInserted(int index) override;
    void tabRemoved(int index) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectTab(Tab* tab, TabMark* mark);
    TabMark* markAt(int index) const;
    void pointAt(int index);
    void placePlus();
    void retitle();
    void tellTheBar(Tab* tab);

    const Theme& m_theme;
    TabFactory m_factory;
    std::array<int, kTabKinds.size()> m_ordinals{};
    std::array<Tab*, kTabKinds.size()> m_lastUsed{};
    QToolButton* m_plus;
    QMenu* m_newTabs;
};

} // namespace workbench
