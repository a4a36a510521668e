// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/log/CallLogModel.h"
#include "widgets/log/LogOrigin.h"

#include <QObject>

#include <array>

class QAction;
class QMenu;

namespace workbench {

class CallExportActions;
class Theme;

/// What can be done with the call log: one object behind the tools, the menus and the keys. Only names, icons
/// and keys live here; CallLogView does the work.
class CallLogActions : public QObject
{
    Q_OBJECT
public:
    /// Without Follow, Pause and Clear, in menus and by keys, for a file.
    CallLogActions(const Theme& theme, LogOrigin origin, QWidget& owner);

private:
    const Theme& m_theme;
    QWidget& m_owner;

public:
    QAction* const follow; ///< this, pause and clear: invisible for a file
    QAction* const pause;
    QAction* const clear;
    CallExportActions* const exports; ///< saving and copying as

    QAction* const failures;
    QAction* const showWaiting;
    QAction* const showHousekeeping;
    std::array<QAction*, CallLogModel::ColumnCount> columns{}; ///< null where a column always stays

    QAction* const focusFilter;
    QAction* const highlights;
    QAction* const nextFailure;
    QAction* const previousFailure;
    QAction* const goTo;
    QAction* const nextOnHandle;
    QAction* const previousOnHandle;
    QAction* const creator;
    QAction* const followHandle;
    QAction* const followConnection; ///< both ends where both are ours
    QAction* const peer;             ///< the matching call at the other end
    QAction* const mark;             ///< checked where the chosen call is marked
    QAction* const nextMark;
    QAction* const previousMark;
    QAction* const timeReference; ///< checked where the chosen call is it
    QAction* const back;
    QAction* const forward;
    QAction* const find;
    QAction* const findNext;
    QAction* const findPrevious;
    QAction* const copy;          ///< the selected rows as lines
    QAction* const saveToLibrary; ///< the bytes of the selected rows; invisible for a file

    /// Menus that show these actions, owned by `parent`; they follow the language.
    QMenu* makeShowMenu(QWidget* parent);
    QMenu* makeSaveMenu(QWidget* parent);
    QMenu* makeRowMenu(QWidget* parent);
    /// Fills the window's menu Log.
    void fillLogMenu(QMenu& menu);

    /// Sets all texts in the language of the window.
    void retranslate();

private:
    enum class Kind { Command, Switch };
    QAction* make(const char* name, QStringView icon, Kind kind = Kind::Command);
    QMenu* makeMenu(QWidget* parent, const char* name);
    QMenu* makeGoMenu(QWidget* parent);

    QList<QMenu*> m_columnMenus;
    QList<QMenu*> m_goMenus;
};

} // namespace workbench
