// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/MainWindow.h"

#include "widgets/EditCommands.h"
#include "widgets/PaneFocus.h"
#include "widgets/WindowMenus.h"
#include "widgets/support/DroppedFiles.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Language.h"
#include "widgets/support/LiveLabel.h"
#include "widgets/tabs/TabArea.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLayout>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace workbench {
namespace {

constexpr Setting<QByteArray> kGeometry{QLatin1String("window/geometry")};
constexpr Setting<QByteArray> kDocks{QLatin1String("window/docks")};
constexpr Setting<bool> kTallRight{QLatin1String("window/tallRight")};
constexpr Setting<double> kZoom{QLatin1String("window/zoom")};
constexpr Setting<int> kMode{QLatin1String("window/colours")};
constexpr Setting<QString> kLanguage{QLatin1String("window/language")};

constexpr int kCompactBelow = 1200;
constexpr QSize kFirstSize(1440, 900);

bool isLogFile(const QString& path) { return path.endsWith(QLatin1String(".jsonl"), Qt::CaseInsensitive); }

} // namespace

MainWindow::MainWindow(Theme& theme, Language& language, Settings& settings, TabFactory factory,
                       const Panes& panes)
    : m_theme(theme), m_language(language), m_settings(settings),
      m_tabs(new TabArea(theme, std::move(factory), this)),
      m_menus(new WindowMenus(*this, *m_tabs->newTabMenu(), theme, language))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(Icons::applicationIcon());
    setDockOptions(AllowTabbedDocks | AllowNestedDocks);
    setDocumentMode(true);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCentralWidget(m_tabs);
    m_docks = new WindowDocks(*this, theme, panes);
    buildSwitches();
    buildStatusBar();
    connectTabs();
    connectMenus();
    new EditCommands(*m_menus, *this);
    setAcceptDrops(true);
    connect(&m_theme, &Theme::changed, this, &MainWindow::applyTheme);
    qApp->installEventFilter(this); // Ctrl+wheel, wherever the pointer is

    for (const TabKind kind : kTabKinds)
        m_tabs->addTabOf(kind);
    m_tabs->setCurrentIndex(0);
    restore();
    applyTheme();
    retranslate();
}

MainWindow::~MainWindow() = default;

Theme::Mode MainWindow::rememberedMode(const Settings& settings)
{
    const int kept = settings.value(kMode);
    return kept == static_cast<int>(Theme::Mode::Light) || kept == static_cast<int>(Theme::Mode::Dark)
               ? static_cast<Theme::Mode>(kept)
               : Theme::Mode::System;
}

QString MainWindow::rememberedLanguage(const Settings& settings) { return settings.value(kLanguage); }

void MainWindow::buildSwitches()
{
    m_menus->addPanels(m_docks->commands());
#ifdef Q_OS_MACOS
    setUnifiedTitleAndToolBarOnMac(true);
    addToolBar(&m_docks->switches());
#else
    menuBar()->setCornerWidget(&m_docks->switches(), Qt::TopRightCorner);
#endif
}

void MainWindow::buildStatusBar()
{
    const auto field = [this](const QString& name) {
        auto* made = new LiveLabel(this);
        made->label()->setObjectName(name);
        return made;
    };
    m_message = field(QStringLiteral("message"));
    m_sockets = field(QStringLiteral("socketsField"));
    m_logStatus = field(QStringLiteral("logField"));
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_message, 1);
    statusBar()->addPermanentWidget(m_sockets);
    statusBar()->addPermanentWidget(m_logStatus);
}

void MainWindow::connectTabs()
{
    connect(m_tabs, &TabArea::tabAdded, this, [this](Tab* tab) {
        connect(tab, &Tab::statusMessage, this, &MainWindow::showMessage);
        connect(tab, &Tab::openSocketsChanged, this, &MainWindow::countSockets);
    });
    connect(m_tabs, &TabArea::tabsChanged, this, [this] {
        m_menus->closeTab->setEnabled(m_tabs->count() > 1);
        countSockets();
    });
}

void MainWindow::connectMenus()
{
    const auto on = [this](QAction* action, auto&& work) {
        connect(action, &QAction::triggered, this, work);
    };
    on(m_menus->newTab, [this] {
        if (const Tab* tab = m_tabs->currentTab())
            m_tabs->openTab(tab->kind());
    });
    on(m_menus->closeTab, [this] { m_tabs->closeTab(m_tabs->currentIndex()); });
    on(m_menus->openLog, [this] { Q_EMIT openLogRequested({}); });
    on(m_menus->quit, [this] { close(); });
    on(m_menus->work, [this] { arrangeWork(); });
    on(m_menus->explore, [this] { arrangeExplore(); });
    on(m_menus->compact, [this] { m_docks->arrangeCompact(); });
    connect(m_menus->tallRight, &QAction::toggled, this, [this](bool tall) {
        setCorner(Qt::BottomRightCorner, tall ? Qt::RightDockWidgetArea : Qt::BottomDockWidgetArea);
    });
    on(m_menus->zoomIn, [this] { m_theme.zoomIn(); });
    on(m_menus->zoomOut, [this] { m_theme.zoomOut(); });
    on(m_menus->zoomReset, [this] { m_theme.setZoom(1.0); });
    on(m_menus->fullScreen, [this](bool full) {
        setWindowState(full ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    });
    const auto step = [this](int by) {
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + m_tabs->count()) % m_tabs->count());
    };
    on(m_menus->nextTab, [step] { step(1); });
    on(m_menus->previousTab, [step] { step(-1); });
    on(m_menus->nextPane, [this] { movePane(1); });
    on(m_menus->previousPane, [this] { movePane(-1); });
    connect(m_menus, &WindowMenus::tabChosen, m_tabs, [this](int index) {
        if (index < m_tabs->count())
            m_tabs->setCurrentIndex(index);
    });
    on(m_menus->start, [this] { m_tabs->currentTab()->start(); });
    on(m_menus->stop, [this] { m_tabs->currentTab()->stop(); });
    on(m_menus->doNext, [this] {
        if (QAbstractButton* button = m_tabs->currentTab()->filledButton())
            button->click();
    });
    on(m_menus->runDemo, [this] { Q_EMIT runDemoRequested(); });
    connect(m_menus, &WindowMenus::modeChosen, this, [this](Theme::Mode mode) {
        m_theme.setMode(mode);
        m_settings.setValue(kMode, static_cast<int>(mode));
    });
    connect(m_menus, &WindowMenus::languageChosen, this, [this](const QString& code) {
        m_language.setCode(code);
        m_settings.setValue(kLanguage, code);
    });
    on(m_menus->about, [this] { showAbout(); });
}

void MainWindow::setLogStatus(const QString& text)
{
    m_logStatusText = text;
    m_logStatus->setText(text.isEmpty() ? tr("Log empty, up to 256 MB") : text);
}

void MainWindow::addStatusField(QWidget* field) { statusBar()->insertPermanentWidget(1, field); }

void MainWindow::showMessage(const QString& text)
{
    m_message->setText(text);
    m_message->setToolTip(text);
}

void MainWindow::arrangeWork()
{
    m_menus->tallRight->setChecked(false);
    m_docks->arrangeWork();
}

void MainWindow::arrangeExplore()
{
    m_menus->tallRight->setChecked(true);
    m_docks->arrangeExplore();
}

void MainWindow::restore()
{
    m_theme.setZoom(m_settings.value(kZoom, 1.0));
    m_menus->tallRight->setChecked(m_settings.value(kTallRight));
    if (!restoreGeometry(m_settings.value(kGeometry))) {
        // The panels have just been closed: the window must not keep the height that all of them had.
        layout()->activate();
        const QSize room = screen()->availableSize();
        resize(kFirstSize.boundedTo(room));
    }
    m_restored = restoreState(m_settings.value(kDocks), WindowDocks::kVersion);
}

void MainWindow::remember()
{
    m_settings.setValue(kGeometry, saveGeometry());
    m_settings.setValue(kDocks, saveState(WindowDocks::kVersion));
    m_settings.setValue(kTallRight, m_menus->tallRight->isChecked());
    m_settings.setValue(kZoom, m_theme.zoom());
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (m_placed)
        return;
    m_placed = true;
    if (!m_restored) {
        if (width() < kCompactBelow)
            m_docks->arrangeCompact();
        else
            arrangeWork();
    }
    if (const Tab* tab = m_tabs->currentTab(); tab && tab->firstFocus())
        tab->firstFocus()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    remember();
    QMainWindow::closeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    // Esc comes here only where no field and no list had a use for it.
    if (event->key() == Qt::Key_Escape && m_tabs->currentTab())
        m_tabs->currentTab()->cancelPending();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    QStringList others;
    for (const QString& path : localFiles(*event->mimeData())) {
        if (isLogFile(path))
            Q_EMIT openLogRequested(path);
        else
            others += path;
    }
    if (!others.isEmpty())
        Q_EMIT importRequested(others);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel && watched->isWidgetType() &&
        static_cast<QWidget*>(watched)->window() == this) {
        const auto* wheel = static_cast<QWheelEvent*>(event);
        if (wheel->modifiers() == Qt::ControlModifier && wheel->angleDelta().y() != 0) {
            if (wheel->angleDelta().y() > 0)
                m_theme.zoomIn();
            else
                m_theme.zoomOut();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::WindowStateChange)
        m_menus->fullScreen->setChecked(isFullScreen());
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Socket Workbench"));
    m_docks->retranslate();
    m_menus->retranslate();
    showMessage(tr("Ready.")); // what stood there is of the other language
    setLogStatus(m_logStatusText);
    countSockets();
}

void MainWindow::applyTheme()
{
    m_tabs->setMinimumHeight(m_theme.px(240)); // its width is what the tabs need
    m_docks->applyTheme();
    statusBar()->setFixedHeight(std::max(m_theme.px(26), fontMetrics().height() + 8));
    m_message->label()->setContentsMargins(m_theme.px(10), 0, 0, 0);
    for (const LiveLabel* field : {m_sockets, m_logStatus})
        field->label()->setContentsMargins(m_theme.px(10), 0, m_theme.px(8), 0);
    m_menus->setMode(m_theme.mode());
    m_menus->setZoom(m_theme.zoom());
}

void MainWindow::countSockets()
{
    int open = 0;
    const QList<Tab*> all = m_tabs->tabs();
    for (const Tab* tab : all)
        open += tab->openSockets();
    m_sockets->setText(open == 0 ? tr("no socket open") : tr("%n socket(s) open", nullptr, open));
}

void MainWindow::movePane(int step)
{
    QList<QWidget*> panes = m_tabs->currentTab()->panes();
    panes.append(m_docks->panes());
    panes.append(m_tabs->tabBar());
    focusNextPane(panes, step);
}

void MainWindow::showAbout()
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Socket Workbench"),
                                tr("Socket Workbench %1").arg(QCoreApplication::applicationVersion()),
                                QMessageBox::Close, this);
    box->setInformativeText(
        tr("Open real sockets by hand and see every call with its arguments and its return value.") +
        QLatin1Char(' ') + tr("Built with Qt %1.").arg(QLatin1String(qVersion())));
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace workbench
