// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallLogActions.h"

#include "widgets/log/CallExportActions.h"
#include "widgets/log/CallLogColumns.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Theme.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace workbench {

CallLogActions::CallLogActions(const Theme& theme, LogOrigin origin, QWidget& owner)
    : QObject(&owner), m_theme(theme), m_owner(owner), follow(make("logFollow", u"tail", Kind::Switch)),
      pause(make("logPause", u"pause", Kind::Switch)), clear(make("logClear", u"clear")),
      exports(new CallExportActions(owner)), failures(make("logFailures", u"m-fail", Kind::Switch)),
      showWaiting(make("logShowWaiting", {}, Kind::Switch)),
      showHousekeeping(make("logShowHousekeeping", {}, Kind::Switch)),
      focusFilter(make("logFocusFilter", u"filter")), highlights(make("logHighlights", {})),
      nextFailure(make("logNextFailure", {})), previousFailure(make("logPreviousFailure", {})),
      goTo(make("logGoTo", {})), nextOnHandle(make("logNextOnHandle", u"next")),
      previousOnHandle(make("logPreviousOnHandle", u"prev")), creator(make("logCreator", u"created")),
      followHandle(make("logFollowHandle", {})), followConnection(make("logFollowConnection", {})),
      peer(make("logPeer", u"link")), mark(make("logMark", u"m-flag", Kind::Switch)),
      nextMark(make("logNextMark", {})), previousMark(make("logPreviousMark", {})),
      timeReference(make("logTimeReference", u"m-zero", Kind::Switch)), back(make("logBack", {})),
      forward(make("logForward", {})), find(make("logFind", u"search")), findNext(make("logFindNext", {})),
      findPrevious(make("logFindPrevious", {})), copy(make("logCopy", u"copy")),
      saveToLibrary(make("logSaveToLibrary", u"library"))
{
    for (int i = 0; i < CallLogModel::ColumnCount; ++i) {
        if (!CallLogColumns::isOptional(static_cast<CallLogModel::Column>(i)))
            continue;
        auto* action = new QAction(this);
        action->setObjectName(QStringLiteral("logColumn%1").arg(i));
        action->setCheckable(true);
        columns[static_cast<std::size_t>(i)] = action;
    }
    follow->setChecked(true);
    for (QAction* action : {follow, pause, clear, saveToLibrary})
        action->setVisible(origin == LogOrigin::Live);
    pause->setShortcut(Qt::CTRL | Qt::Key_E);
    clear->setShortcut(Qt::CTRL | Qt::Key_K);
    focusFilter->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    nextFailure->setShortcut(Qt::Key_F8);
    previousFailure->setShortcut(Qt::SHIFT | Qt::Key_F8);
    goTo->setShortcut(Qt::CTRL | Qt::Key_J);
    previousOnHandle->setShortcut(Qt::ALT | Qt::Key_Up);
    nextOnHandle->setShortcut(Qt::ALT | Qt::Key_Down);
    creator->setShortcut(Qt::ALT | Qt::Key_Home);
    peer->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    mark->setShortcut(Qt::CTRL | Qt::Key_M);
    nextMark->setShortcut(Qt::Key_F2);
    previousMark->setShortcut(Qt::SHIFT | Qt::Key_F2);
    timeReference->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    back->setShortcuts(QKeySequence::Back);
    forward->setShortcuts(QKeySequence::Forward);
    findNext->setShortcut(Qt::Key_F3);
    findPrevious->setShortcut(Qt::SHIFT | Qt::Key_F3);
    for (QAction* action : {findNext, findPrevious})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut); // every pane has its own find
    copy->setShortcuts(QKeySequence::Copy);
    // Copy belongs to whatever has the focus; the others to the whole window.
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    retranslate();
}

QAction* CallLogActions::make(const char* name, QStringView icon, Kind kind)
{
    auto* action = new QAction(&m_owner);
    action->setObjectName(QString::fromLatin1(name));
    if (!icon.isEmpty())
        action->setIcon(m_theme.icons().icon(icon, ThemeColor::Muted, ThemeColor::Link));
    action->setCheckable(kind == Kind::Switch);
    m_owner.addAction(action);
    return action;
}

QMenu* CallLogActions::makeMenu(QWidget* parent, const char* name)
{
    auto* menu = new QMenu(parent);
    menu->setObjectName(QString::fromLatin1(name));
    return menu;
}

QMenu* CallLogActions::makeShowMenu(QWidget* parent)
{
    QMenu* menu = makeMenu(parent, "logShowMenu");
    menu->addActions({showWaiting, showHousekeeping});
    menu->addSeparator();
    auto* columnMenu = makeMenu(menu, "logColumnMenu");
    for (QAction* column : columns) {
        if (column)
            columnMenu->addAction(column);
    }
    menu->addMenu(columnMenu);
    m_columnMenus.append(columnMenu);
    retranslate();
    return menu;
}

QMenu* CallLogActions::makeSaveMenu(QWidget* parent)
{
    QMenu* menu = makeMenu(parent, "logSaveMenu");
    exports->fillSaveMenu(*menu);
    return menu;
}

QMenu* CallLogActions::makeRowMenu(QWidget* parent)
{
    QMenu* menu = makeMenu(parent, "logRowMenu");
    menu->addAction(copy);
    exports->addCopyMenu(*menu);
    menu->addAction(saveToLibrary);
    menu->addSeparator();
    menu->addActions({followHandle, followConnection, previousOnHandle, nextOnHandle, creator, peer});
    menu->addSeparator();
    menu->addActions({mark, timeReference});
    return menu;
}

void CallLogActions::fillLogMenu(QMenu& menu)
{
    menu.addActions({follow, pause, clear});
    menu.addSeparator();
    exports->addSaveMenu(menu);
    exports->addCopyMenu(menu);
    menu.addSeparator();
    menu.addActions({focusFilter, highlights, failures, showWaiting, showHousekeeping});
    menu.addSeparator();
    menu.addActions({followHandle, followConnection});
    menu.addActions({find, findNext, findPrevious});
    menu.addMenu(makeGoMenu(&menu));
    menu.addSeparator();
    menu.addActions({mark, timeReference});
}

QMenu* CallLogActions::makeGoMenu(QWidget* parent)
{
    QMenu* menu = makeMenu(parent, "logGoMenu");
    menu->addActions({nextFailure, previousFailure, goTo});
    menu->addSeparator();
    menu->addActions({previousOnHandle, nextOnHandle, creator, peer});
    menu->addSeparator();
    menu->addActions({nextMark, previousMark});
    menu->addSeparator();
    menu->addActions({back, forward});
    m_goMenus.append(menu);
    retranslate();
    return menu;
}

void CallLogActions::retranslate()
{
    follow->setText(tr("&Follow"));
    follow->setToolTip(tr("Go to each new call (End)"));
    pause->setText(tr("&Pause"));
    pause->setToolTip(tr("Hold the rows still; calls are recorded all the same (Ctrl+E)"));
    clear->setText(tr("&Clear"));
    clear->setToolTip(tr("Forget all calls (Ctrl+K)"));
    exports->retranslate();
    failures->setText(tr("Fail&ures"));
    failures->setToolTip(tr("Only calls that failed"));
    showWaiting->setText(tr("&Waiting for events"));
    showHousekeeping->setText(tr("&Housekeeping of the workbench"));
    focusFilter->setText(tr("Fi&lter the log"));
    highlights->setText(tr("H&ighlight rules…"));
    nextFailure->setText(tr("&Next failure"));
    previousFailure->setText(tr("Pre&vious failure"));
    goTo->setText(tr("&Go to #…"));
    nextOnHandle->setText(tr("Next call &on this handle"));
    previousOnHandle->setText(tr("Previous call on this &handle"));
    creator->setText(tr("Call that c&reated this handle"));
    followHandle->setText(tr("Follo&w this handle"));
    followHandle->setToolTip(tr("Only the calls on this socket, from its creation to its close"));
    followConnection->setText(tr("F&ollow this connection"));
    followConnection->setToolTip(tr("Only the calls on this socket and on the one at the other end"));
    peer->setText(tr("Matching call of the &peer"));
    peer->setToolTip(tr("The call at the other end that belongs to this one (Ctrl+Shift+M)"));
    mark->setText(tr("&Mark"));
    nextMark->setText(tr("Next &mark"));
    previousMark->setText(tr("Previous m&ark"));
    timeReference->setText(tr("Count time from &here"));
    back->setText(tr("&Back"));
    forward->setText(tr("&Forward"));
    // The key belongs to the pane that has the focus: here it is only shown.
    find->setText(tr("F&ind…") + QLatin1Char('\t') +
                  QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    findNext->setText(tr("Find ne&xt"));
    findPrevious->setText(tr("Find pre&vious"));
    copy->setText(tr("&Copy"));
    saveToLibrary->setText(tr("&Save to library"));
    saveToLibrary->setToolTip(tr("Keep the bytes of the selected calls as a payload"));
    const std::array<QString, CallLogModel::ColumnCount> names{
        QString(),    QString(), tr("Time"), tr("Delta"),       tr("Took"),  tr("Who"),
        tr("Handle"), QString(), QString(),  tr("State after"), tr("Bytes"), tr("Thread")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (columns[i])
            columns[i]->setText(names[i]);
    }
    for (QMenu* menu : m_columnMenus)
        menu->setTitle(tr("&Columns"));
    for (QMenu* menu : m_goMenus)
        menu->setTitle(tr("&Go"));
}

} // namespace workbench
