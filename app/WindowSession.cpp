// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "app/WindowSession.h"

#include "app/WorkspaceSnapshot.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/system/FaultySystemCalls.h"
#include "widgets/WindowMenus.h"
#include "widgets/faults/FaultIndicator.h"
#include "widgets/log/CallFollowing.h"
#include "widgets/log/CallLogFiltering.h"
#include "widgets/log/CallLogTable.h"
#include "widgets/log/CaptureIndicator.h"
#include "widgets/log/LogFileWindow.h"
#include "widgets/log/MemoryMenu.h"
#include "widgets/sockets/SocketPane.h"
#include "widgets/sockets/SocketsPane.h"
#include "widgets/tabs/HostLookupTab.h"
#include "widgets/tabs/TabArea.h"
#include "widgets/tabs/TabForwarding.h"
#include "widgets/tabs/TcpClientTab.h"
#include "widgets/tabs/TcpServerTab.h"
#include "widgets/tabs/UdpReceiverTab.h"
#include "widgets/tabs/UdpSenderTab.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMenu>
#include <QTimer>

#include <cstdio>
#include <utility>

namespace workbench {

namespace {

constexpr Setting<QByteArray> kLogState{QLatin1String("log/state")};
constexpr Setting<QByteArray> kStatisticsState{QLatin1String("statistics/state")};
/// What the first tab of each kind was filled with, by the kind's actor.
constexpr Setting<QVariantMap> kTabStates{QLatin1String("tabs/states")};
constexpr Setting<qulonglong> kKeptBytes{QLatin1String("log/keptBytes")};
constexpr Setting<qulonglong> kLogMemory{QLatin1String("log/memory")};
constexpr Setting<int> kBytesForm{QLatin1String("detail/bytesForm")};
/// What the window still has to draw after the last event: two of its frames and some.
constexpr int kSettleMs = 300;
/// The window of a picture, whatever the screen is.
constexpr QSize kPictureSize{1440, 900};

} // namespace

WindowSession::WindowSession(const Parts& parts, CommandLine line, std::unique_ptr<CallCapture> capture)
    : m_parts(parts), m_line(std::move(line)),
      m_spoiled(std::make_shared<FaultySystemCalls>(parts.native, m_faultPlan)), m_feed(parts.journal),
      m_log(parts.journal->directory()), m_logView(new CallLogView(m_log, parts.theme, m_dialogs)),
      m_detail(new CallDetailPane(m_log, m_logView->actions(), parts.theme)),
      m_statistics(new StatisticsPane(m_log, *m_logView->table()->selectionModel(), parts.theme)),
      m_sockets({.native = parts.native, .user = m_spoiled, .open = parts.openHandles}, parts.journal, m_feed,
                parts.theme),
      m_faults(new FaultsPane(m_faultPlan, parts.theme)), m_library(parts.theme, parts.dataFolder),
      m_window(
          parts.theme, parts.language, parts.settings,
          [this](TabKind kind, int ordinal) { return makeTab(kind, ordinal); },
          {m_logView, m_detail, m_statistics, m_sockets.list(), m_sockets.one(), m_faults, m_library.pane()}),
      m_capture(new LogCapture(*parts.journal, parts.theme, m_dialogs, m_window)),
      m_memory(new MemoryMenu(m_window.menus().log)),
      m_workspace({m_window, m_logView->filtering().saved(), parts.settings, m_dialogs, m_fresh,
                   m_library.store(), parts.dataFolder})
{
    m_feed.addSink(m_log);
    m_feed.addSink(*m_statistics);
    connectLog();
    connectMemory();
    connectStatistics();
    connectFaults();
    m_library.join(m_window, *m_logView);
    m_import = std::make_unique<ImportDesk>(m_window, m_library, parts.theme, m_dialogs);
    m_sockets.join(m_window, m_log, *m_logView, parts.settings);
    connectTabs();
    connectCapture(std::move(capture));
    connect(&m_workspace, &WorkspaceDesk::autosaving, this, [this] {
        m_window.remember();
        remember();
    });
    connect(&m_window, &MainWindow::openLogRequested, this, &WindowSession::openLogFile);
    connect(&m_demo, &DemoRun::finished, this, &WindowSession::demoFinished);
    connect(&m_window, &MainWindow::runDemoRequested, this, &WindowSession::runDemo);
    m_feed.start();
}

WindowSession::~WindowSession()
{
    m_demo.stop();
    remember();
    m_faultPlan->holdDelays();
    // The tabs' roles close their sockets now: the last calls belong into the file.
    while (m_window.tabs().count() > 0)
        delete m_window.tabs().widget(0);
    m_feed.flush();
    m_feed.stop();
    m_feed.removeSink(*m_capture);
}

void WindowSession::remember()
{
    m_parts.settings.setValue(kLogState, m_logView->saveState());
    m_parts.settings.setValue(kBytesForm, m_detail->bytesForm());
    m_parts.settings.setValue(kStatisticsState, m_statistics->saveState());
    m_faults->remember(m_parts.settings);
    m_sockets.remember(m_parts.settings);
    rememberTabs();
}

std::shared_ptr<SystemCalls> WindowSession::door(std::string_view actor) const
{
    return std::make_shared<RecordingSystemCalls>(m_spoiled, m_parts.journal,
                                                  m_parts.journal->directory().addActor(actor));
}

Tab* WindowSession::makeTab(TabKind kind, int ordinal)
{
    const auto calls = door(tabActor(kind, ordinal).toStdString());
    Tab* tab = makeTabOf(kind, ordinal, calls);
    if (auto* sockets = qobject_cast<SocketTab*>(tab))
        sockets->enableSteps(std::make_shared<ManualSockets>(calls, m_parts.openHandles),
                             m_parts.journal->directory(), &m_sockets.live());
    m_fresh.try_emplace(kind, withoutLayout(tab->saveState()));
    tab->restoreState(m_parts.settings.value(kTabStates).value(tabActor(kind, 1)).toMap());
    return tab;
}

Tab* WindowSession::makeTabOf(TabKind kind, int ordinal, const std::shared_ptr<SystemCalls>& calls) const
{
    switch (kind) {
    case TabKind::TcpServer:
        return new TcpServerTab(std::make_unique<TcpServer>(calls), m_parts.theme, ordinal);
    case TabKind::TcpClient:
        return new TcpClientTab(std::make_unique<TcpClient>(calls), m_parts.theme, ordinal);
    case TabKind::UdpSender:
        return new UdpSenderTab(std::make_unique<UdpSender>(calls), m_parts.theme, ordinal);
    case TabKind::UdpReceiver:
        return new UdpReceiverTab(std::make_unique<UdpReceiver>(calls), m_parts.theme, ordinal);
    case TabKind::HostLookup:
        break;
    }
    return new HostLookupTab(std::make_unique<HostLookup>(calls), m_parts.theme, ordinal);
}

void WindowSession::connectLog()
{
    m_logView->fillTitleBar(m_window.logTitleBar());
    m_logView->actions().fillLogMenu(*m_window.menus().log);
    m_logView->restoreState(m_parts.settings.value(kLogState));
    m_logView->filtering().keepIn(m_parts.settings);
    connect(m_logView, &CallLogView::selectedCallChanged, m_detail, &CallDetailPane::setCall);
    connect(m_logView, &CallLogView::callActivated, this, [this] { m_window.raiseDetail(true); });
    connect(m_logView, &CallLogView::runDemoRequested, this, &WindowSession::runDemo);
    connect(m_logView, &CallLogView::statusMessage, &m_window, &MainWindow::showMessage);
    // Fields and lists with a find of their own take the key before it comes here.
    connect(m_window.menus().find, &QAction::triggered, this, [this] {
        QWidget* focus = QApplication::focusWidget();
        const bool inTab = focus != nullptr && m_window.tabs().isAncestorOf(focus);
        if (!inTab || !m_window.tabs().currentTab()->find())
            m_logView->following().openFind();
    });
    connect(m_detail, &CallDetailPane::callRequested, this, &WindowSession::showCall);
    connect(&m_log, &CallLogModel::countsChanged, this, &WindowSession::tellLogStatus);
    connect(&m_parts.language, &Language::changed, this, &WindowSession::tellLogStatus);
}

void WindowSession::connectStatistics()
{
    m_statistics->fillTitleBar(m_window.statisticsTitleBar());
    m_statistics->restoreState(m_parts.settings.value(kStatisticsState));
    connect(m_statistics, &StatisticsPane::callRequested, this, &WindowSession::showCall);
    connect(m_statistics, &StatisticsPane::timeRangeChosen, this, &WindowSession::showTime);
}

void WindowSession::connectFaults()
{
    m_faults->restore(m_parts.settings);
    m_faults->fillTitleBar(m_window.faultsTitleBar());
    auto* indicator = new FaultIndicator(m_faults->model(), m_parts.theme);
    connect(indicator, &QAbstractButton::clicked, this, [this] { m_window.raiseFaults(true); });
    m_window.addStatusField(indicator);
}

void WindowSession::connectMemory()
{
    const auto keep = [this](quint64 bytes) {
        m_parts.journal->setKeptBytes(static_cast<std::size_t>(bytes));
        m_parts.settings.setValue(kKeptBytes, static_cast<qulonglong>(bytes));
        tellLogStatus();
    };
    const auto bound = [this](quint64 bytes) {
        m_log.setBudget(static_cast<std::size_t>(bytes));
        m_parts.settings.setValue(kLogMemory, static_cast<qulonglong>(bytes));
        tellLogStatus();
    };
    const Settings& settings = m_parts.settings;
    m_memory->setChosen(settings.value(kKeptBytes, qulonglong{MemoryMenu::kDefaultKept}),
                        settings.value(kLogMemory, qulonglong{MemoryMenu::kDefaultBudget}));
    keep(m_memory->keptBytes());
    bound(m_memory->budget());
    m_detail->setBytesForm(settings.value(kBytesForm));
    m_window.menus().log->addSeparator();
    m_window.menus().log->addMenu(m_memory);
    connect(m_memory, &MemoryMenu::keptBytesChosen, this, keep);
    connect(m_memory, &MemoryMenu::budgetChosen, this, bound);
}

void WindowSession::connectTabs()
{
    TabArea& area = m_window.tabs();
    const auto connectTab = [this](Tab* tab) {
        connect(tab, &Tab::showCall, this, &WindowSession::showCall);
        m_sockets.followTab(*tab);
        if (const auto* sockets = qobject_cast<SocketTab*>(tab))
            connect(sockets, &SocketTab::socketOptionsRequested, &m_sockets, &SocketPanels::showHandle);
    };
    connect(&m_sockets, &SocketPanels::callRequested, this, &WindowSession::showCall);
    connect(&m_sockets, &SocketPanels::causeFound, m_detail, &CallDetailPane::tellCause);
    for (Tab* tab : area.tabs())
        connectTab(tab);
    connect(&area, &TabArea::tabAdded, this, connectTab);
    auto* forwarding = new TabForwarding(area, this);
    connect(forwarding, &TabForwarding::statusMessage, &m_window, &MainWindow::showMessage);
    // The demo may be playing with this tab's role.
    connect(&area, &TabArea::tabClosing, this, [this](Tab* tab) {
        m_demo.stop();
        // Its role's thread may be in a call that a rule holds back, and the tab's end waits for it.
        m_faultPlan->holdDelays();
        connect(tab, &QObject::destroyed, this, [this] { m_faultPlan->releaseDelays(); });
    });
}

void WindowSession::connectCapture(std::unique_ptr<CallCapture> capture)
{
    m_feed.addSink(*m_capture);
    m_window.addStatusField(new CaptureIndicator(*m_capture, m_parts.theme));
    m_window.menus().log->addSeparator();
    m_window.menus().log->addAction(m_capture->action());
    connect(m_capture, &LogCapture::statusMessage, &m_window, &MainWindow::showMessage);
    connect(m_capture, &LogCapture::changed, this, [this] {
        const bool isOn = m_capture->state() == LogCapture::State::On;
        m_capturesAll = isOn && (m_capturesAll || m_log.counts().calls == 0);
        m_logView->setCaptureFile(m_capturesAll ? m_capture->path() : QString());
    });
    if (capture)
        m_capture->takeOver(std::move(capture), m_line.logFile);
}

void WindowSession::openLogFile(const QString& path)
{
    if (path.isEmpty()) {
        m_dialogs.chooseFileToOpen(&m_window,
                                   {tr("Open a call log"), {}, tr("JSON Lines (*.jsonl);;All files (*)"), {}},
                                   [this](const QString& chosen) { openLogFile(chosen); });
        return;
    }
    auto* window = new LogFileWindow(path, m_parts.theme, m_dialogs, &m_window);
    window->show();
}

void WindowSession::rememberTabs()
{
    if (m_demoPlayed) // its ports are of no use another day
        return;
    QVariantMap states = m_parts.settings.value(kTabStates);
    for (const Tab* tab : m_window.tabs().tabs()) {
        if (tab->ordinal() == 1)
            states[tab->actor()] = tab->saveState();
    }
    m_parts.settings.setValue(kTabStates, states);
}

void WindowSession::tellLogStatus()
{
    const quint64 calls = m_log.counts().calls;
    const CallHistory& history = m_log.history();
    const QString most = MemoryMenu::sizeText(history.budget());
    const QString held = calls == 0 ? tr("Log empty, up to %1").arg(most)
                                    : tr("Log %Ln call(s), %1 of %2", nullptr, static_cast<int>(calls))
                                          .arg(MemoryMenu::sizeText(history.bytes()), most);
    m_window.setLogStatus(held + QStringLiteral(", ") + MemoryMenu::keptText(m_memory->keptBytes()));
}

void WindowSession::showCall(quint64 seq)
{
    m_feed.flush(); // the event may have been faster than the log
    if (m_logView->selectCall(seq)) {
        m_window.raiseLog();
        // Detail tells of it: to the front where another panel covers it, unless that is the log.
        QDockWidget& detail = m_window.docks().dock(MainWindow::Panel::Detail);
        if (!detail.isHidden() && !m_window.tabifiedDockWidgets(&m_window.logDock()).contains(&detail))
            m_window.raiseDetail();
    } else {
        m_window.showMessage(tr("Call #%1 is no longer in memory.").arg(seq));
    }
}

void WindowSession::showTime(qint64 fromNs, qint64 toNs)
{
    m_feed.flush();
    const int calls = m_logView->selectTime(fromNs, toNs);
    if (calls == 0) {
        m_window.showMessage(tr("The log shows no call of that time."));
        return;
    }
    // The keyboard goes along where the log now covers the chart.
    m_window.raiseLog(m_window.tabifiedDockWidgets(&m_window.logDock()).contains(&m_window.statisticsDock()));
    m_window.showMessage(tr("%Ln call(s) of that time selected.", nullptr, calls));
}

void WindowSession::open()
{
    m_window.show();
    if (const QString problem = m_library.store().problem(); !problem.isEmpty())
        m_window.showMessage(problem);
    m_workspace.recover();
    if (!m_line.workspace.isEmpty())
        m_workspace.open(m_line.workspace);
    if (!m_line.screenshot.isEmpty()) {
        m_window.resize(kPictureSize);
        m_window.arrangeWork();
    }
    if (m_line.demo)
        runDemo();
    else if (!m_line.screenshot.isEmpty())
        QTimer::singleShot(kSettleMs, this, &WindowSession::takePicture);
}

void WindowSession::runDemo()
{
    if (m_demo.isRunning())
        return;
    m_demoPlayed = true;
    TabArea& area = m_window.tabs();
    auto* server = qobject_cast<TcpServerTab*>(area.tabOf(TabKind::TcpServer));
    auto* client = qobject_cast<TcpClientTab*>(area.tabOf(TabKind::TcpClient));
    auto* sender = qobject_cast<UdpSenderTab*>(area.tabOf(TabKind::UdpSender));
    auto* receiver = qobject_cast<UdpReceiverTab*>(area.tabOf(TabKind::UdpReceiver));
    auto* lookup = qobject_cast<HostLookupTab*>(area.tabOf(TabKind::HostLookup));
    m_demo.start({server->role(), client->role(), sender->role(), receiver->role(), lookup->role()});
}

void WindowSession::demoFinished(const DemoReport& report)
{
    m_feed.flush();
    if (report.ok) {
        aimAt(TabKind::TcpClient, report.server);
        aimAt(TabKind::UdpSender, report.receiver);
        chooseTellingCall();
        m_window.showMessage(
            tr("The demo has driven all five tabs. The connection is still open: go on by hand."));
    } else {
        m_status = 1;
        const QString step = QString::fromStdString(report.failedStep);
        m_window.showMessage(tr("The demo stopped: it could not %1.").arg(step));
        std::fprintf(stderr, "socket-workbench: the demo failed: %s\n", report.failedStep.c_str());
    }
    if (!m_line.screenshot.isEmpty())
        QTimer::singleShot(kSettleMs, this, &WindowSession::takePicture);
}

/// To go on by hand, the fields name what the demo has talked to.
void WindowSession::aimAt(TabKind kind, const SocketAddress& address)
{
    m_window.tabs().tabOf(kind)->setTarget(QString::fromStdString(address.host()), address.port());
}

/// The last bytes that the server's tab received: a row with something to tell in every part of Detail.
void WindowSession::chooseTellingCall()
{
    for (int row = m_log.rowCount() - 1; row >= 0; --row) {
        const CallRecord record = m_log.record(row);
        if (record.call() == CallId::Recv && record.ret() > 0 &&
            m_log.directory().actor(record.header().actor) == "TCP Server") {
            m_logView->selectCall(record.seq());
            return;
        }
    }
}

void WindowSession::takePicture()
{
    m_feed.flush();
    if (!m_window.grab().save(m_line.screenshot, "PNG")) {
        std::fprintf(stderr, "socket-workbench: cannot write %s\n", qUtf8Printable(m_line.screenshot));
        m_status = 2;
    }
    m_parts.application.exit(m_status);
}

} // namespace workbench
