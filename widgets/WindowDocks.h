// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QObject>

#include <array>

class QAction;
class QDockWidget;
class QMainWindow;
class QToolBar;
class QWidget;

namespace workbench {

class DockTitleBar;
class Theme;

/// The panels around the tabs: which there are, the switches that open them, how they can be arranged.
/// They belong to the window.
class WindowDocks : public QObject
{
    Q_OBJECT
public:
    /// In the order of the switches and of F6.
    enum class Panel { Library, Log, Sockets, Statistics, Detail, Socket, Faults };
    static constexpr std::size_t kPanels = static_cast<std::size_t>(Panel::Faults) + 1;

    /// What the panels show; the docks take it over.
    struct Panes {
        QWidget* log;
        QWidget* detail;
        QWidget* statistics;
        QWidget* sockets;
        QWidget* socket;
        QWidget* faults;
        QWidget* library;
    };

    /// Raised when panels are added that older versions do not know: what they saved is not for these.
    static constexpr int kVersion = 5;

    WindowDocks(QMainWindow& window, const Theme& theme, const Panes& panes);

    QDockWidget& dock(Panel panel) const { return *m_docks[static_cast<std::size_t>(panel)].widget; }
    DockTitleBar& titleBar(Panel panel) const { return *m_docks[static_cast<std::size_t>(panel)].title; }
    /// The row of buttons that open and close panels.
    QToolBar& switches() const { return *m_switches; }
    /// The same as commands, the log's among them, for the menu View.
    QList<QAction*> commands() const;
    /// What F6 goes through.
    QList<QWidget*> panes() const;

    /// Brings the panel to the front, opening it if it was closed; the focus stays unless `focus`.
    void raise(Panel panel, bool focus = false);

    // Built-in arrangements.
    void arrangeWork();    ///< the log below, the detail of a call at the right
    void arrangeExplore(); ///< the sockets above the log, a socket at the right
    void arrangeCompact(); ///< all in one place, the log in front

    void retranslate();
    void applyTheme();

private:
    struct Dock {
        QDockWidget* widget = nullptr;
        DockTitleBar* title = nullptr;
    };

    void add(Panel panel, QWidget* content);
    void buildSwitches();
    void gather(const QList<Panel>& open);
    void widen(Panel panel);

    QMainWindow& m_window;
    const Theme& m_theme;
    std::array<Dock, kPanels> m_docks;
    QToolBar* m_switches;
};

} // namespace workbench
