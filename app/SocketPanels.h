// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/sockets/HolderSearch.h"
#include "widgets/sockets/LiveSockets.h"
#include "widgets/sockets/SocketActionWatch.h"
#include "widgets/tabs/Tab.h"

#include <QObject>

#include <functional>
#include <memory>

namespace workbench {

class CallFeed;
class CallJournal;
class CallLogModel;
class CallLogView;
class MainWindow;
class OptionsPane;
class Settings;
class SocketPane;
class SocketsPane;
class Tab;
class Theme;

/// The panels Sockets and Socket of one window, joined with its log, its tabs and each other. GUI thread; all
/// references must outlive it.
class SocketPanels : public QObject
{
    Q_OBJECT
public:
    /// The doors that the panels' calls go through.
    struct Doors {
        std::shared_ptr<SystemCalls> native; ///< without the user's faults
        std::shared_ptr<SystemCalls> user;   ///< with them
        std::shared_ptr<OpenHandles> open;   ///< what `native` has open
    };

    /// The panes are the window's as soon as it has taken them.
    SocketPanels(Doors doors, const std::shared_ptr<CallJournal>& journal, CallFeed& feed,
                 const Theme& theme);
    ~SocketPanels() override;

    SocketsPane* list() const { return m_list; }
    SocketPane* one() const { return m_one; }
    LiveSockets& live() { return m_live; }

    void join(MainWindow& window, CallLogModel& log, CallLogView& logView, const Settings& settings);
    void remember(Settings& settings) const;
    /// What the tab chooses is chosen in the panels, while it is the one in front.
    void followTab(Tab& tab);
    /// Brings the socket of that handle to the front, with its options.
    void showHandle(Handle handle);

Q_SIGNALS:
    /// A call is wanted that failed in a panel.
    void callRequested(quint64 seq);
    /// Who keeps the port that the call `seq` found in use; as Tab::tellCause().
    void causeFound(quint64 seq, const workbench::Tab::Words& words, const workbench::Tab::Words& link,
                    const std::function<void()>& act);

private:
    void showOptions(const SocketKey& key);
    void rereadOptions();
    void act(SocketAction action, const SocketKey& key);
    void follow(const SocketRow& row);
    void showOfCall(quint64 seq);
    void followTab();
    void showKey(const SocketKey& key);
    void tellHolder(const HolderSearch::Answer& answer);
    void tellFailure(const SocketActionWatch::Failure& failure);
    void tell(const std::function<QString()>& words, quint64 seq);
    void showSocket(const std::shared_ptr<SocketEntry>& entry);

    Doors m_doors;
    std::shared_ptr<CallJournal> m_journal;
    CallFeed& m_feed;
    std::shared_ptr<SystemCalls> m_own; ///< records housekeeping
    LiveSockets m_live;
    SocketActionWatch m_watch;
    HolderSearch m_holders;
    SocketKey m_ofTab; ///< the last that the tab in front was about
    SocketsPane* m_list;
    SocketPane* m_one;
    OptionsPane* m_options;        ///< in m_one
    SocketKey m_shown;             ///< whose options are in it
    std::uint64_t m_optionSeq = 0; ///< the call that had set one when they were read
    MainWindow* m_window = nullptr;
    CallLogModel* m_log = nullptr;
    CallLogView* m_logView = nullptr;
};

} // namespace workbench
