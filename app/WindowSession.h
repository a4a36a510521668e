// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/CommandLine.h"
#include "app/DemoRun.h"
#include "app/ImportDesk.h"
#include "app/LibraryDesk.h"
#include "app/SocketPanels.h"
#include "app/WorkspaceDesk.h"
#include "core/calls/CallJournal.h"
#include "core/system/FaultPlan.h"
#include "core/system/OpenHandles.h"
#include "core/system/SystemCalls.h"
#include "widgets/MainWindow.h"
#include "widgets/faults/FaultsPane.h"
#include "widgets/log/CallDetailPane.h"
#include "widgets/log/CallFeed.h"
#include "widgets/log/CallLogModel.h"
#include "widgets/log/CallLogView.h"
#include "widgets/log/LogCapture.h"
#include "widgets/statistics/StatisticsPane.h"
#include "widgets/support/Dialogs.h"
#include "widgets/support/Language.h"
#include "widgets/support/Settings.h"
#include "widgets/support/Theme.h"

#include <QObject>

#include <map>
#include <memory>
#include <string_view>

class QApplication;

namespace workbench {

class CallCapture;
class MemoryMenu;

/// Everything behind one open window, built here and handed down: the feed of calls, the log, the tabs with
/// their roles and doors. GUI thread.
class WindowSession : public QObject
{
    Q_OBJECT
public:
    /// What the session stands on; all of it must outlive the session.
    struct Parts {
        QApplication& application;
        Settings& settings;
        Theme& theme;
        Language& language;
        std::shared_ptr<SystemCalls> native;
        std::shared_ptr<CallJournal> journal;
        std::shared_ptr<OpenHandles> openHandles; ///< of `native`
        QString dataFolder{};                     ///< WorkspaceDesk
    };
    /// `capture`, which may be null, is the file of --log-file.
    WindowSession(const Parts& parts, CommandLine line, std::unique_ptr<CallCapture> capture);
    ~WindowSession() override;

    /// Shows the window, then plays the demo and takes the picture as the command line asks.
    void open();

    MainWindow& window() { return m_window; }
    CallFeed& feed() { return m_feed; }
    CallLogModel& log() { return m_log; }
    WorkspaceDesk& workspace() { return m_workspace; }
    LibraryDesk& library() { return m_library; }
    ImportDesk& imports() { return *m_import; }

private:
    Tab* makeTab(TabKind kind, int ordinal);
    Tab* makeTabOf(TabKind kind, int ordinal, const std::shared_ptr<SystemCalls>& calls) const;
    /// What is no part of a workspace, for the next start.
    void remember();
    void rememberTabs();
    std::shared_ptr<SystemCalls> door(std::string_view actor) const;
    void connectLog();
    void connectStatistics();
    void connectMemory();
    void connectFaults();
    void connectTabs();
    void connectCapture(std::unique_ptr<CallCapture> capture);
    void openLogFile(const QString& path);
    void tellLogStatus();
    void showCall(quint64 seq);
    void showTime(qint64 fromNs, qint64 toNs);
    void runDemo();
    void demoFinished(const DemoReport& report);
    void aimAt(TabKind kind, const SocketAddress& address);
    void chooseTellingCall();
    void takePicture();

    const Parts m_parts;
    const CommandLine m_line;
    const std::shared_ptr<FaultPlan> m_faultPlan = std::make_shared<FaultPlan>();
    const std::shared_ptr<SystemCalls> m_spoiled; ///< the native door behind the fault plan
    WindowDialogs m_dialogs;
    CallFeed m_feed;
    CallLogModel m_log;
    CallLogView* m_logView;       ///< the window's
    CallDetailPane* m_detail;     ///< the window's
    StatisticsPane* m_statistics; ///< the window's
    SocketPanels m_sockets;
    FaultsPane* m_faults; ///< the window's
    LibraryDesk m_library;
    std::map<TabKind, QVariantMap> m_fresh; ///< the state of a tab of each kind as it is made
    MainWindow m_window;
    LogCapture* m_capture;      ///< the window's
    bool m_capturesAll = false; ///< from the first call that the log counts
    MemoryMenu* m_memory;       ///< the window's
    WorkspaceDesk m_workspace;
    std::unique_ptr<ImportDesk> m_import;
    DemoRun m_demo;
    bool m_demoPlayed = false;
    int m_status = 0; ///< of the process, when it ends by itself
};

} // namespace workbench
