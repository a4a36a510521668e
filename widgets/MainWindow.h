// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/WindowDocks.h"
#include "widgets/support/Settings.h"
#include "widgets/support/Theme.h"
#include "widgets/tabs/Tab.h"

#include <QMainWindow>

namespace workbench {

class DockTitleBar;
class Language;
class LiveLabel;
class TabArea;
class WindowMenus;

/// The window: tabs in the middle, panels around them, menus, status bar. It knows neither roles nor calls:
/// tabs come from the factory, the contents of the panels from outside. References must outlive it.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    using Panel = WindowDocks::Panel;
    using Panes = WindowDocks::Panes;

    /// Takes the panes over. Opens one tab of each kind.
    MainWindow(Theme& theme, Language& language, Settings& settings, TabFactory factory, const Panes& panes);
    ~MainWindow() override;

    /// What the user chose in View, for those who make the theme and the language before the window.
    static Theme::Mode rememberedMode(const Settings& settings);
    /// Empty: never chosen.
    static QString rememberedLanguage(const Settings& settings);

    TabArea& tabs() const { return *m_tabs; }
    WindowMenus& menus() const { return *m_menus; }
    WindowDocks& docks() const { return *m_docks; }
    DockTitleBar& logTitleBar() const { return m_docks->titleBar(Panel::Log); }
    DockTitleBar& detailTitleBar() const { return m_docks->titleBar(Panel::Detail); }
    DockTitleBar& faultsTitleBar() const { return m_docks->titleBar(Panel::Faults); }
    DockTitleBar& statisticsTitleBar() const { return m_docks->titleBar(Panel::Statistics); }
    QDockWidget& logDock() const { return m_docks->dock(Panel::Log); }
    QDockWidget& detailDock() const { return m_docks->dock(Panel::Detail); }
    QDockWidget& statisticsDock() const { return m_docks->dock(Panel::Statistics); }

    /// The log's field of the status bar: "Log 94 calls, 14 KB of 256 MB". Empty: nothing called yet.
    void setLogStatus(const QString& text);
    /// A field at the right end of the status bar, before what is open and what the log holds; taken over.
    void addStatusField(QWidget* field);
    /// One line at the left of the status bar: what just happened.
    void showMessage(const QString& text);
    /// Brings Detail to the front, opening it if it was closed. The focus stays where it was unless `focus`.
    void raiseDetail(bool focus = false) { m_docks->raise(Panel::Detail, focus); }
    void raiseFaults(bool focus = false) { m_docks->raise(Panel::Faults, focus); }
    void raiseLog(bool focus = false) { m_docks->raise(Panel::Log, focus); }

    /// Built-in arrangements of the docks; those of the whole window.
    void arrangeWork();
    void arrangeExplore();
    /// Writes down where the window and its docks are; closing does so, too.
    void remember();

Q_SIGNALS:
    void runDemoRequested();
    /// A log file is to be shown; an empty path: it is still to be chosen.
    void openLogRequested(const QString& path);
    /// Files of other kinds were dropped on the window.
    void importRequested(const QStringList& paths);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildSwitches();
    void buildStatusBar();
    void connectMenus();
    void connectTabs();
    void restore();
    void retranslate();
    void applyTheme();
    void countSockets();
    void movePane(int step);
    void showAbout();

    Theme& m_theme;
    Language& m_language;
    Settings& m_settings;
    TabArea* m_tabs;
    WindowMenus* m_menus;
    WindowDocks* m_docks = nullptr;
    LiveLabel* m_message = nullptr;
    LiveLabel* m_sockets = nullptr;
    LiveLabel* m_logStatus = nullptr;
    QString m_logStatusText;
    bool m_placed = false;
    bool m_restored = false;
};

} // namespace workbench
