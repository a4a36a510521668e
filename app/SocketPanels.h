// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/sockets/LiveSockets.h"
#include "widgets/tabs/Tab.h"

#include <QObject>

#include <memory>

namespace workbench {

class CallFeed;
class CallJournal;
class CallLogModel;
class CallLogView;
class MainWindow;
class Settings;
class SocketPane;
class SocketsPane;
class Theme;

/// The panels Sockets and Socket of one window, joined with its log, its tabs and each other. GUI thread; all
/// references must outlive it.
class SocketPanels : public QObject
{
    Q_OBJECT
public:
    /// `native` is the door without the user's faults, `open` what it has open. The panes are the window's as
    /// soon as it has taken them.
    SocketPanels(const std::shared_ptr<SystemCalls>& native, const std::shared_ptr<OpenHandles>& open,
                 const std::shared_ptr<CallJournal>& journal, CallFeed& feed, const Theme& theme);
    ~SocketPanels() override;

    SocketsPane* list() const { return m_list; }
    SocketPane* one() const { return m_one; }

    void join(MainWindow& window, CallLogModel& log, CallLogView& logView, const Settings& settings);
    void remember(Settings& settings) const;
    /// Brings the socket of that handle to the front, with its options.
    void showHandle(Handle handle);

private:
    void act(SocketAction action, const SocketKey& key);
    void follow(const SocketRow& row);
    void showOfCall(quint64 seq);
    void showSocket(const std::shared_ptr<SocketEntry>& entry);

    std::shared_ptr<OpenHandles> m_open;
    CallFeed& m_feed;
    LiveSockets m_live;
    SocketsPane* m_list;
    SocketPane* m_one;
    MainWindow* m_window = nullptr;
    CallLogModel* m_log = nullptr;
    CallLogView* m_logView = nullptr;
};

} // namespace workbench
