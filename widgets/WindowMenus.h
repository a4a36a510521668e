// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/support/Theme.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace workbench {

class Language;

/// The window's menus and the commands in them: names, keys, what is checked. MainWindow does the work.
/// The commands belong to the window, so that their keys work everywhere in it.
class WindowMenus : public QObject
{
    Q_OBJECT
public:
    /// `newTabMenu` is shown inside File.
    WindowMenus(QMainWindow& window, QMenu& newTabMenu, const Theme& theme, const Language& language);

private:
    QMainWindow& m_window;
    const Theme& m_theme;
    const Language& m_language;

public:
    QMenu* const file;
    QMenu* const edit;
    QMenu* const view;
    QMenu* const log; ///< filled by the call log
    QMenu* const tools;
    QMenu* const help;

    QAction* const newTab; ///< another of the current kind
    QAction* const closeTab;
    QAction* const openLog; ///< a log file, in a window of its own
    QAction* const quit;

    QAction* const undo;
    QAction* const redo;
    QAction* const cut;
    QAction* const copy;
    QAction* const paste;
    QAction* const selectAll;
    QAction* const find;

    QAction* const work;
    QAction* const explore;
    QAction* const compact;
    QAction* const tallRight;
    QAction* const zoomIn;
    QAction* const zoomOut;
    QAction* const zoomReset;
    QAction* const fullScreen;
    QAction* const nextTab;
    QAction* const previousTab;
    QAction* const nextPane;
    QAction* const previousPane;

    QAction* const start;
    QAction* const stop;
    QAction* const doNext; ///< clicks the tab's filled button
    QAction* const runDemo;
    QAction* const about;

    /// Puts the switches of panels on top of View.
    void addPanels(const QList<QAction*>& switches);
    void setMode(Theme::Mode mode);
    void setZoom(double factor);
    void setLanguage(const QString& code);
    void retranslate();

Q_SIGNALS:
    void modeChosen(workbench::Theme::Mode mode);
    void languageChosen(const QString& code);
    /// Alt+1 to Alt+9: 0 to 8.
    void tabChosen(int index);

private:
    QMenu* menu(const char* name);
    QAction* command(const char* name);
    void fill(QMenu& newTabMenu);
    void fillView();
    void setKeys();

    QMenu* m_arrange;
    QMenu* m_colours;
    QMenu* m_zoom;
    QMenu* m_languages;
    QActionGroup* m_modes;
    QActionGroup* m_codes;
    QAction* m_panelsEnd = nullptr;
};

} // namespace workbench
