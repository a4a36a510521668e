// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "app/SocketPanels.h"

#include "core/calls/RecordingSystemCalls.h"
#include "core/follow/SocketLife.h"
#include "widgets/MainWindow.h"
#include "widgets/log/CallFollowing.h"
#include "widgets/log/CallLogView.h"
#include "widgets/log/CallWords.h"
#include "widgets/options/OptionsPane.h"
#include "widgets/sockets/ProblemLine.h"
#include "widgets/sockets/SocketCommands.h"
#include "widgets/sockets/SocketPane.h"
#include "widgets/sockets/SocketsPane.h"
#include "widgets/support/ErrorWords.h"
#include "widgets/support/Settings.h"
#include "widgets/tabs/TabArea.h"

#include <span>
#include <utility>

namespace workbench {

namespace {

constexpr Setting<QByteArray> kSocketsState{QLatin1String("sockets/state")};
constexpr Setting<QByteArray> kSocketState{QLatin1String("socket/state")};

std::shared_ptr<SystemCalls> ownDoor(const std::shared_ptr<SystemCalls>& native,
                                     const std::shared_ptr<CallJournal>& journal)
{
    return std::make_shared<RecordingSystemCalls>(native, journal,
                                                  journal->directory().addActor("Socket Workbench"),
                                                  RecordingSystemCalls::Purpose::Housekeeping);
}

} // namespace

SocketPanels::SocketPanels(Doors doors, const std::shared_ptr<CallJournal>& journal, CallFeed& feed,
                           const Theme& theme)
    : m_doors(std::move(doors)), m_journal(journal), m_feed(feed), m_own(ownDoor(m_doors.native, journal)),
      m_live(journal->directory(), m_own, m_doors.open), m_holders(m_live, m_own),
      m_list(new SocketsPane(m_live, theme)), m_one(new SocketPane(m_live, theme)),
      m_options(new OptionsPane(theme, m_doors.open))
{
    m_feed.addSink(m_live);
    m_feed.addSink(m_watch);
    m_feed.addSink(m_holders);
    connect(&m_holders, &HolderSearch::found, this, &SocketPanels::tellHolder);
    connect(&m_watch, &SocketActionWatch::failed, this, &SocketPanels::tellFailure);
    connect(&m_live, &LiveSockets::refreshed, this, [this] {
        followTab();
        rereadOptions();
    });
    connect(&m_list->problem(), &ProblemLine::callRequested, this, &SocketPanels::callRequested);
    connect(m_one, &SocketPane::callRequested, this, &SocketPanels::callRequested);
    m_one->addBelow(m_options);
    connect(m_list, &SocketsPane::socketChosen, m_one, &SocketPane::setSocket);
    connect(m_one, &SocketPane::keyChanged, this, &SocketPanels::showOptions);
}

SocketPanels::~SocketPanels()
{
    m_feed.removeSink(m_holders);
    m_feed.removeSink(m_watch);
    m_feed.removeSink(m_live);
}

void SocketPanels::join(MainWindow& window, CallLogModel& log, CallLogView& logView, const Settings& settings)
{
    m_window = &window;
    m_log = &log;
    m_logView = &logView;
    m_list->fillTitleBar(window.docks().titleBar(MainWindow::Panel::Sockets));
    m_list->restoreState(settings.value(kSocketsState));
    m_one->restoreState(settings.value(kSocketState));
    connect(&logView, &CallLogView::selectedCallChanged, this, &SocketPanels::showOfCall);
    for (const SocketCommands* commands : {&m_list->commands(), &m_one->commands()}) {
        connect(commands, &SocketCommands::actionWanted, this, &SocketPanels::act);
        connect(commands, &SocketCommands::followWanted, this, &SocketPanels::follow);
        connect(commands, &SocketCommands::openInTab, &window.tabs(), &TabArea::useTarget);
    }
}

void SocketPanels::followTab(Tab& tab)
{
    connect(&tab, &Tab::chosenSocketChanged, this, [this] { followTab(); });
}

/// Only another choice of the tab is followed: what was chosen in a panel or in the log stays till then.
void SocketPanels::followTab()
{
    const Tab* tab = m_window == nullptr ? nullptr : m_window->tabs().currentTab();
    const Handle handle = tab == nullptr ? kInvalidHandle : tab->chosenSocket();
    const SocketKey key =
        handle == kInvalidHandle || !m_doors.open ? SocketKey() : m_doors.open->keyOf(handle);
    if (!key || key == m_ofTab)
        return;
    const auto entry = m_live.table().find(key);
    if (!entry) // its call is still on the way
        return;
    m_ofTab = key;
    showSocket(entry);
}

void SocketPanels::tellFailure(const SocketActionWatch::Failure& failure)
{
    tell([failure] { return SocketActionWatch::text(failure); }, failure.seq);
}

/// In the tab whose call it was, with a link to the holder where the panels list it.
void SocketPanels::tellHolder(const HolderSearch::Answer& answer)
{
    const QString actor = QString::fromStdString(m_live.directory().actor(answer.actor));
    const SocketKey key = answer.holders.empty() ? SocketKey() : answer.holders.front().key;
    const Tab::Words link = [handle = key.handle] { return tr("Show handle %1").arg(handle); };
    const Tab::Words words = [this, answer] { return HolderSearch::text(answer, m_live); };
    const auto show = [this, key] { showKey(key); };
    for (Tab* tab : m_window->tabs().tabs()) {
        if (tab->actor() == actor)
            tab->tellCause(answer.seq, words, key ? link : Tab::Words(), show);
    }
    Q_EMIT causeFound(answer.seq, words, key ? link : Tab::Words(), show);
}

void SocketPanels::showKey(const SocketKey& key)
{
    m_window->docks().raise(MainWindow::Panel::Sockets);
    m_live.refresh();
    showSocket(m_live.table().find(key));
}

void SocketPanels::tell(const std::function<QString()>& words, quint64 seq)
{
    m_list->problem().setProblem(words, seq);
    m_one->problem().setProblem(words, seq);
    m_window->showMessage(withCall(words(), seq));
}

void SocketPanels::remember(Settings& settings) const
{
    settings.setValue(kSocketsState, m_list->saveState());
    settings.setValue(kSocketState, m_one->saveState());
}

void SocketPanels::showHandle(Handle handle)
{
    m_feed.flush();
    if (m_doors.open)
        showSocket(m_live.table().find(m_doors.open->keyOf(handle)));
    m_window->docks().raise(MainWindow::Panel::Socket);
}

/// Read and set in the name of whoever made the socket.
void SocketPanels::showOptions(const SocketKey& key)
{
    const auto entry = m_live.table().find(key);
    if (!key || !entry) {
        m_options->showNothing();
        return;
    }
    m_options->showSocket(
        {.socket = key, .family = entry->family, .type = entry->type}, QString::number(key.handle),
        {.user = std::make_shared<RecordingSystemCalls>(m_doors.user, m_journal, entry->actor),
         .own = m_own});
    m_shown = key;
    m_optionSeq = entry->optionSeq;
}

/// A tab, or a call by hand, may have set one of them.
void SocketPanels::rereadOptions()
{
    const auto entry = m_live.table().find(m_shown);
    if (entry && std::exchange(m_optionSeq, entry->optionSeq) != entry->optionSeq)
        m_options->refresh();
}

/// The tab that owns it does it; a number that has gone to another socket meanwhile is left alone.
void SocketPanels::act(SocketAction action, const SocketKey& key)
{
    m_feed.flush();
    const auto entry = m_live.table().find(key);
    if (!entry || !entry->isOpen()) {
        tell([] { return tr("This socket is closed already."); }, 0);
        return;
    }
    m_list->problem().clear();
    m_one->problem().clear();
    m_watch.expect(action, key, CallWords::nowNs());
    const QString actor = QString::fromStdString(m_live.directory().actor(entry->actor));
    for (Tab* tab : m_window->tabs().tabs()) {
        if (tab->actor() == actor && tab->socketAction(action, key.handle))
            return;
    }
    tell([actor,
          key] { return tr("%1 cannot do that to handle %2 now.").arg(actorTitle(actor)).arg(key.handle); },
         0);
}

void SocketPanels::follow(const SocketRow& row)
{
    m_feed.flush();
    const SocketEntry& entry = *row.entry;
    const CallHistory& history = m_log->history();
    auto life = lifeOf(history, m_log->directory(), entry.key.handle, history.rowOf(entry.createdSeq));
    if (!life) { // the call that made it is no longer in memory
        life.emplace();
        life->handle = entry.key.handle;
        life->first = entry.createdSeq + 1;
        life->last = entry.isOpen() ? SocketLife::kOpenEnd : entry.closedSeq;
    }
    m_logView->following().followSockets(std::span(&*life, 1));
    m_window->raiseLog();
}

void SocketPanels::showOfCall(quint64 seq)
{
    const CallRecord record = m_log->find(seq);
    if (!record.isNull())
        showSocket(m_live.table().find(record));
}

void SocketPanels::showSocket(const std::shared_ptr<SocketEntry>& entry)
{
    if (!entry)
        return;
    m_one->setSocket({.entry = entry, .ends = {}, .kernel = {}, .parent = {}});
    m_list->choose(entry->key);
}

} // namespace workbench
