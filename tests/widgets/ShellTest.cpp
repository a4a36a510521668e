// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/widgets/FakeTab.h"
#include "tests/widgets/Grabs.h"
#include "widgets/MainWindow.h"
#include "widgets/WindowMenus.h"
#include "widgets/support/DockTitleBar.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Language.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"
#include "widgets/tabs/TabArea.h"
#include "widgets/tabs/TabMark.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

#include <QToolBar>
#include <QToolButton>
#include <QUrl>
#include <QWheelEvent>
#include <algorithm>

using namespace workbench;

class ShellTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void startsWithOneTabOfEachKind();
    void plusMenuOpensAnotherTabOfAnyKind();
    void secondTabOfAKindIsNumberedAndNumbersAreNeverReused();
    void closingATabByItsCrossItsKeyAndTheMiddleButton();
    void lastTabCannotBeClosed();
    void aLogFileIsAskedForByItsKeyOrDropped();
    void keysGoFromTabToTab();
    void keysStartStopAndDoTheNextStep();
    void escapeCancelsWhatIsPending();
    void targetIsFilledIntoATabOfTheOtherKind();
    void marksOfTabsFollowThem();
    void statusBarCountsOpenSocketsOfAllTabs();
    void detailClosesByItsCrossAndComesBackByItsSwitch();
    void statisticsIsClosedAtFirstAndOpensInFrontOfTheLog();
    void dockFloatsAndReturns();
    void f6GoesRoundThePanes();
    void copyInEditTakesTheCommandOfTheFocusedList();
    void languageSwitchesWhileTheWindowRuns();
    void coloursAreChosenInView();
    void controlWheelZooms();
    void smallWindowStartsCompactWithDetailBesideTheLog();
    void arrangementsComeBack();
    void exploreShowsSocketsAboveTheLogAndASocketAtTheRight();
    void windowRemembersItsPlaceAndDocks();
    void everyControlOfTheShellHasAName();
    void picturesInLightAndDark();

private:
    void makeWindow(QSize size = {1440, 900});
    FakeTab* fake(int index) const { return dynamic_cast<FakeTab*>(m_window->tabs().tabAt(index)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// Open docks that share the log's place.
    QList<QDockWidget*> besideLog() const
    {
        QList<QDockWidget*> docks = m_window->tabifiedDockWidgets(&m_window->logDock());
        docks.removeIf([](const QDockWidget* dock) { return dock->isHidden(); });
        return docks;
    }
    template <typename T> T* find(const QString& name) const { return m_window->findChild<T*>(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<MainWindow> m_window;
    QLineEdit* m_logContent = nullptr;
};

void ShellTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
    m_language = std::make_unique<Language>(*qApp, QStringLiteral("en"));
}

void ShellTest::cleanupTestCase() { QApplication::setStyle(QStringLiteral("Fusion")); }

void ShellTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    makeWindow();
}

void ShellTest::cleanup()
{
    m_window.reset();
    m_theme->setMode(Theme::Mode::Light);
    m_theme->setZoom(1.0);
    m_language->setCode(QStringLiteral("en"));
    m_settings.reset();
    m_store.reset();
}

void ShellTest::makeWindow(QSize size)
{
    QCursor::setPos(2000, 2000);
    auto* log = new QWidget;
    auto* logLayout = new QVBoxLayout(log);
    m_logContent = new QLineEdit;
    auto* nothing = new EmptyState(*m_theme);
    nothing->setTexts(
        QStringLiteral("No call has been made yet."),
        QStringLiteral("Every socket call appears here at once: its arguments, its result, its time."));
    nothing->addButton(new QPushButton(m_theme->icons().icon(u"start"), QStringLiteral("Run the demo")));
    logLayout->setContentsMargins({});
    logLayout->addWidget(nothing);
    logLayout->addWidget(m_logContent);
    m_logContent->setAccessibleName(QStringLiteral("rows"));
    auto* detail = new EmptyState(*m_theme);
    detail->setTexts(
        QStringLiteral("No call chosen."),
        QStringLiteral(
            "Choose a row in the call log. Its arguments, its result and the reason appear here."));
    detail->setFocusPolicy(Qt::StrongFocus);
    auto* statistics = new EmptyState(*m_theme);
    statistics->setFocusPolicy(Qt::StrongFocus);
    auto* sockets = new EmptyState(*m_theme);
    sockets->setFocusPolicy(Qt::StrongFocus);
    auto* socket = new EmptyState(*m_theme);
    socket->setFocusPolicy(Qt::StrongFocus);
    auto* faults = new EmptyState(*m_theme);
    faults->setFocusPolicy(Qt::StrongFocus);
    auto* library = new EmptyState(*m_theme);
    library->setFocusPolicy(Qt::StrongFocus);
    m_window = std::make_unique<MainWindow>(
        *m_theme, *m_language, *m_settings,
        [this](TabKind kind, int ordinal) { return new FakeTab(*m_theme, kind, ordinal); },
        MainWindow::Panes{log, detail, statistics, sockets, socket, faults, library});
    if (size.isValid())
        m_window->resize(size);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void ShellTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window.get(), key, modifiers);
}

void ShellTest::startsWithOneTabOfEachKind()
{
    TabArea& tabs = m_window->tabs();
    QCOMPARE(tabs.count(), 5);
    const QStringList titles{QStringLiteral("TCP Server"), QStringLiteral("TCP Client"),
                             QStringLiteral("UDP Sender"), QStringLiteral("UDP Receiver"),
                             QStringLiteral("Host Lookup")};
    for (int index = 0; index < 5; ++index) {
        QCOMPARE(tabs.tabText(index), titles.at(index));
        QCOMPARE(tabs.tabAt(index)->kind(), kTabKinds.at(static_cast<std::size_t>(index)));
        QVERIFY(!tabs.tabIcon(index).isNull());
    }
    QCOMPARE(tabs.currentIndex(), 0);
    QTRY_VERIFY(fake(0)->filledButton()->hasFocus());
}

void ShellTest::plusMenuOpensAnotherTabOfAnyKind()
{
    TabArea& tabs = m_window->tabs();
    QTest::mouseClick(tabs.plusButton(), Qt::LeftButton);
    QTRY_VERIFY(tabs.newTabMenu()->isVisible());
    QCOMPARE(tabs.newTabMenu()->actions().size(), 5);
    QTest::keyClick(tabs.newTabMenu(), Qt::Key_Down);
    QTest::keyClick(tabs.newTabMenu(), Qt::Key_Down);
    QTest::keyClick(tabs.newTabMenu(), Qt::Key_Down);
    QTest::keyClick(tabs.newTabMenu(), Qt::Key_Return);
    QTRY_COMPARE(tabs.count(), 6);
    QCOMPARE(tabs.currentIndex(), 5);
    QCOMPARE(tabs.tabText(5), QStringLiteral("UDP Sender 2"));
    QTRY_VERIFY(tabs.plusButton()->x() > tabs.tabBar()->x() + tabs.tabBar()->tabRect(5).right());
}

void ShellTest::secondTabOfAKindIsNumberedAndNumbersAreNeverReused()
{
    TabArea& tabs = m_window->tabs();
    press(Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(tabs.tabText(5), QStringLiteral("TCP Server 2"));
    QCOMPARE(tabs.tabAt(5)->actor(), QStringLiteral("TCP Server 2"));
    press(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(tabs.count(), 5);
    tabs.openTab(TabKind::TcpServer);
    QCOMPARE(tabs.tabText(5), QStringLiteral("TCP Server 3"));
}

void ShellTest::closingATabByItsCrossItsKeyAndTheMiddleButton()
{
    TabArea& tabs = m_window->tabs();
    QSignalSpy closing(&tabs, &TabArea::tabClosing);
    auto* cross = tabs.tabBar()->tabButton(1, QTabBar::RightSide);
    QCOMPARE(cross->accessibleName(), QStringLiteral("Close TCP Client"));
    QTest::mouseClick(cross, Qt::LeftButton);
    QCOMPARE(tabs.count(), 4);
    QTest::mouseClick(tabs.tabBar(), Qt::MiddleButton, {}, tabs.tabBar()->tabRect(1).center());
    QCOMPARE(tabs.count(), 3);
    press(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(tabs.count(), 2);
    QCOMPARE(closing.count(), 3);
    QCOMPARE(tabs.tabText(0), QStringLiteral("UDP Receiver"));
}

void ShellTest::lastTabCannotBeClosed()
{
    TabArea& tabs = m_window->tabs();
    for (int closed = 0; closed < 4; ++closed)
        press(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(tabs.count(), 1);
    QVERIFY(!m_window->menus().closeTab->isEnabled());
    press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!tabs.closeTab(0));
    QCOMPARE(tabs.count(), 1);
    press(Qt::Key_T, Qt::ControlModifier);
    QVERIFY(m_window->menus().closeTab->isEnabled());
}

void ShellTest::aLogFileIsAskedForByItsKeyOrDropped()
{
    QSignalSpy requested(m_window.get(), &MainWindow::openLogRequested);
    QTest::keyClick(m_window.get(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(requested.size(), 1);
    QVERIFY(requested[0][0].toString().isEmpty()); // still to be chosen
    const auto drop = [this](const QString& path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(m_window.get(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &event);
        return true;
    };
    QSignalSpy others(m_window.get(), &MainWindow::importRequested);
    QVERIFY(drop(QStringLiteral("/tmp/packets.ini")));
    QCOMPARE(requested.size(), 1);
    QCOMPARE(others.size(), 1);
    QCOMPARE(others[0][0].toStringList(), QStringList{QStringLiteral("/tmp/packets.ini")});
    QVERIFY(drop(QStringLiteral("/tmp/session.jsonl")));
    QCOMPARE(requested.size(), 2);
    QCOMPARE(requested[1][0].toString(), QStringLiteral("/tmp/session.jsonl"));
    QCOMPARE(others.size(), 1);
}

void ShellTest::keysGoFromTabToTab()
{
    TabArea& tabs = m_window->tabs();
    press(Qt::Key_3, Qt::AltModifier);
    QCOMPARE(tabs.currentIndex(), 2);
    press(Qt::Key_9, Qt::AltModifier);
    QCOMPARE(tabs.currentIndex(), 2);
    press(Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(tabs.currentIndex(), 3);
    press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(tabs.currentIndex(), 4);
    QTest::mouseClick(tabs.tabBar(), Qt::LeftButton, {}, tabs.tabBar()->tabRect(1).center());
    QCOMPARE(tabs.currentIndex(), 1);
}

void ShellTest::keysStartStopAndDoTheNextStep()
{
    press(Qt::Key_2, Qt::AltModifier);
    press(Qt::Key_F5);
    QCOMPARE(fake(1)->started, 1);
    press(Qt::Key_F5, Qt::ShiftModifier);
    QCOMPARE(fake(1)->stopped, 1);
    QCOMPARE(fake(0)->started, 0);
    QSignalSpy clicked(fake(1)->filledButton(), &QAbstractButton::clicked);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(clicked.count(), 1);
    fake(1)->filledButton()->setEnabled(false);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(clicked.count(), 1);
}

void ShellTest::escapeCancelsWhatIsPending()
{
    fake(0)->field->setFocus();
    QTest::keyClick(fake(0)->field, Qt::Key_Escape);
    QCOMPARE(fake(0)->cancelled, 1);
}

void ShellTest::targetIsFilledIntoATabOfTheOtherKind()
{
    TabArea& tabs = m_window->tabs();
    Tab* second = tabs.addTabOf(TabKind::TcpClient);
    Q_EMIT fake(4)->openInTab(TabKind::TcpClient, QStringLiteral("::1"), 80);
    QCOMPARE(tabs.currentIndex(), 1);
    QCOMPARE(fake(1)->target, QStringLiteral("::1 80"));
    tabs.setCurrentWidget(second);
    tabs.setCurrentIndex(4);
    Q_EMIT fake(4)->openInTab(TabKind::TcpClient, QStringLiteral("localhost"), 81);
    QCOMPARE(tabs.currentWidget(), second);
}

void ShellTest::marksOfTabsFollowThem()
{
    QTabBar* bar = m_window->tabs().tabBar();
    const auto hasColor = [bar](int index, const QColor& color) {
        const QImage image = bar->tabButton(index, QTabBar::RightSide)->grab().toImage();
        return image.pixelColor(image.rect().center()) == color;
    };
    const QColor peer = m_theme->color(ThemeColor::Peer);
    QVERIFY(!hasColor(1, peer));
    fake(1)->pretend(Tab::Mark::Open, 1);
    QVERIFY(hasColor(1, peer));
    QVERIFY(!hasColor(0, peer));
    QCOMPARE(bar->accessibleTabName(1), QStringLiteral("TCP Client, open"));
    fake(1)->pretend(Tab::Mark::None, 0);
    QVERIFY(!hasColor(1, peer));
}

void ShellTest::statusBarCountsOpenSocketsOfAllTabs()
{
    auto* field = find<QLabel>(QStringLiteral("socketsField"));
    QCOMPARE(field->text(), QStringLiteral("no socket open"));
    fake(0)->pretend(Tab::Mark::Open, 4);
    QCOMPARE(field->text(), QStringLiteral("4 sockets open"));
    fake(0)->pretend(Tab::Mark::Open, 0);
    fake(3)->pretend(Tab::Mark::Open, 1);
    QCOMPARE(field->text(), QStringLiteral("1 socket open"));
    m_window->tabs().closeTab(3);
    QCOMPARE(field->text(), QStringLiteral("no socket open"));
    QCOMPARE(find<QLabel>(QStringLiteral("logField"))->text(), QStringLiteral("Log empty, up to 256 MB"));
    m_window->setLogStatus(QStringLiteral("Log 94 calls"));
    QCOMPARE(find<QLabel>(QStringLiteral("logField"))->text(), QStringLiteral("Log 94 calls"));
    Q_EMIT fake(0)->statusMessage(QStringLiteral("Sent 8 of 8 bytes."));
    QCOMPARE(find<QLabel>(QStringLiteral("message"))->text(), QStringLiteral("Sent 8 of 8 bytes."));
}

void ShellTest::detailClosesByItsCrossAndComesBackByItsSwitch()
{
    QDockWidget& detail = m_window->detailDock();
    QVERIFY(detail.isVisible());
    QTest::mouseClick(m_window->detailTitleBar().closeButton(), Qt::LeftButton);
    QTRY_VERIFY(!detail.isVisible());
    auto* bar = find<QToolBar>(QStringLiteral("switches"));
    auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(detail.toggleViewAction()));
    QVERIFY(!button->isChecked());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(detail.isVisible());
    QVERIFY(button->isChecked());
    press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!detail.isVisible());
    m_window->raiseDetail();
    QVERIFY(detail.isVisible());
}

void ShellTest::statisticsIsClosedAtFirstAndOpensInFrontOfTheLog()
{
    QDockWidget& statistics = m_window->statisticsDock();
    QVERIFY(!statistics.isVisible());
    press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!statistics.widget()->visibleRegion().isEmpty());
    QCOMPARE(besideLog(), QList<QDockWidget*>{&statistics});
    QTRY_VERIFY(m_logContent->visibleRegion().isEmpty());
    m_window->raiseLog();
    QTRY_VERIFY(!m_logContent->visibleRegion().isEmpty());
    auto* bar = find<QToolBar>(QStringLiteral("switches"));
    auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(statistics.toggleViewAction()));
    QCOMPARE(button->text(), QStringLiteral("Statistics"));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(!statistics.isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(!statistics.widget()->visibleRegion().isEmpty());
    m_window->menus().work->trigger();
    QVERIFY(!statistics.isVisible());
}

void ShellTest::dockFloatsAndReturns()
{
    QDockWidget& detail = m_window->detailDock();
    QTest::mouseClick(m_window->detailTitleBar().floatButton(), Qt::LeftButton);
    QTRY_VERIFY(detail.isFloating());
    QTest::mouseClick(m_window->detailTitleBar().floatButton(), Qt::LeftButton);
    QTRY_VERIFY(!detail.isFloating());
    QCOMPARE(m_window->dockWidgetArea(&detail), Qt::RightDockWidgetArea);
}

void ShellTest::f6GoesRoundThePanes()
{
    fake(0)->filledButton()->setFocus();
    press(Qt::Key_F6);
    QTRY_VERIFY(fake(0)->field->hasFocus());
    press(Qt::Key_F6);
    QTRY_VERIFY(m_window->logTitleBar().isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_F6);
    QTRY_VERIFY(m_window->logDock().widget()->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_F6);
    QTRY_VERIFY(m_window->detailDock().widget()->hasFocus());
    press(Qt::Key_F6);
    QTRY_VERIFY(m_window->tabs().tabBar()->hasFocus());
    press(Qt::Key_F6);
    QTRY_VERIFY(fake(0)->field->hasFocus());
    press(Qt::Key_F6, Qt::ShiftModifier);
    QTRY_VERIFY(m_window->tabs().tabBar()->hasFocus());
}

void ShellTest::copyInEditTakesTheCommandOfTheFocusedList()
{
    fake(0)->field->setText(QStringLiteral("127.0.0.1"));
    fake(0)->field->selectAll();
    fake(0)->field->setFocus();
    m_window->menus().copy->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("127.0.0.1"));

    QAction rows(m_logContent);
    rows.setShortcuts(QKeySequence::Copy);
    rows.setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_logContent->parentWidget()->addAction(&rows);
    QSignalSpy copied(&rows, &QAction::triggered);
    m_logContent->setFocus();
    m_window->menus().copy->trigger();
    QCOMPARE(copied.count(), 1);
    fake(0)->field->setFocus();
    fake(0)->field->selectAll();
    m_window->menus().cut->trigger();
    QCOMPARE(fake(0)->field->text(), QString());
    QCOMPARE(copied.count(), 1);
}

void ShellTest::languageSwitchesWhileTheWindowRuns()
{
    QVERIFY(Language::available().contains(QStringLiteral("de")));
    auto* german = m_window->findChild<QAction*>(QStringLiteral("language_de"));
    QCOMPARE(german->text(), QStringLiteral("Deutsch"));
    QSignalSpy changed(m_language.get(), &Language::changed);
    m_window->showMessage(QStringLiteral("127.0.0.1:5 has connected."));
    german->trigger();
    QCOMPARE(changed.count(), 1);
    // The words of the other language do not stay.
    const auto labels = m_window->statusBar()->findChildren<QLabel*>();
    const auto says = [&labels](const QString& words) {
        return std::ranges::any_of(labels, [&words](const QLabel* label) { return label->text() == words; });
    };
    QTRY_VERIFY(says(QStringLiteral("Bereit.")));
    QVERIFY(!says(QStringLiteral("127.0.0.1:5 has connected.")));
    QCOMPARE(m_language->code(), QStringLiteral("de"));
    QCOMPARE(MainWindow::rememberedLanguage(*m_settings), QStringLiteral("de"));
    QTRY_COMPARE(m_window->menus().file->title(), QStringLiteral("&Datei"));
    QVERIFY(german->isChecked());
    QVERIFY(m_window->detailDock().windowTitle() != QStringLiteral("Call log"));
    QVERIFY(!m_language->setCode(QStringLiteral("xx")));
    m_window->findChild<QAction*>(QStringLiteral("language_en"))->trigger();
    QTRY_COMPARE(m_window->menus().file->title(), QStringLiteral("&File"));
    QCOMPARE(find<QLabel>(QStringLiteral("socketsField"))->text(), QStringLiteral("no socket open"));
}

void ShellTest::coloursAreChosenInView()
{
    m_window->findChild<QAction*>(QStringLiteral("mode2"))->trigger();
    QVERIFY(m_theme->isDark());
    QCOMPARE(MainWindow::rememberedMode(*m_settings), Theme::Mode::Dark);
    QVERIFY(m_window->findChild<QAction*>(QStringLiteral("mode2"))->isChecked());
    m_window->findChild<QAction*>(QStringLiteral("mode1"))->trigger();
    QVERIFY(!m_theme->isDark());
}

void ShellTest::controlWheelZooms()
{
    const int tall = m_window->detailTitleBar().height();
    const auto turn = [this](int delta, Qt::KeyboardModifiers modifiers) {
        QWheelEvent wheel(QPointF(5, 5), m_logContent->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, delta),
                          Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_logContent, &wheel);
    };
    turn(120, Qt::NoModifier);
    QCOMPARE(m_theme->zoom(), 1.0);
    turn(120, Qt::ControlModifier);
    turn(120, Qt::ControlModifier);
    QVERIFY(qAbs(m_theme->zoom() - 1.2) < 0.001);
    QTRY_VERIFY(m_window->detailTitleBar().height() > tall);
    turn(-120, Qt::ControlModifier);
    QVERIFY(qAbs(m_theme->zoom() - 1.1) < 0.001);
    press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_theme->zoom(), 1.0);
}

void ShellTest::smallWindowStartsCompactWithDetailBesideTheLog()
{
    makeWindow({1024, 700});
    QCOMPARE(besideLog(), QList<QDockWidget*>{&m_window->detailDock()});
    auto* title = m_window->logTitleBar().findChild<QLabel*>(QStringLiteral("title"));
    QTRY_VERIFY(!title->isVisible());
    QCOMPARE(m_window->size(), QSize(1024, 700));
    QVERIFY(saveGrab(*m_window, QStringLiteral("shell-small")));
    m_window->raiseDetail();
    QTRY_VERIFY(m_logContent->visibleRegion().isEmpty());
    m_window->arrangeWork();
    QTRY_VERIFY(title->isVisible());
}

void ShellTest::arrangementsComeBack()
{
    QTest::mouseClick(m_window->detailTitleBar().closeButton(), Qt::LeftButton);
    m_window->menus().compact->trigger();
    QVERIFY(m_window->detailDock().isVisibleTo(m_window.get()));
    QCOMPARE(besideLog().size(), 1);
    m_window->menus().work->trigger();
    QVERIFY(besideLog().isEmpty());
    QCOMPARE(m_window->dockWidgetArea(&m_window->detailDock()), Qt::RightDockWidgetArea);
    QTRY_VERIFY(qAbs(m_window->detailDock().width() - 376) <= 2);
    QVERIFY(m_window->logDock().width() == m_window->width());
    m_window->menus().tallRight->trigger();
    QTRY_VERIFY(m_window->logDock().width() < m_window->width());
}

void ShellTest::exploreShowsSocketsAboveTheLogAndASocketAtTheRight()
{
    using Panel = MainWindow::Panel;
    WindowDocks& docks = m_window->docks();
    QVERIFY(!docks.dock(Panel::Sockets).isVisible());
    m_window->menus().explore->trigger();
    QTRY_VERIFY(docks.dock(Panel::Sockets).isVisible());
    QVERIFY(m_window->menus().tallRight->isChecked());
    QTRY_VERIFY(docks.dock(Panel::Sockets).geometry().bottom() < m_window->logDock().y());
    QTRY_VERIFY(!docks.dock(Panel::Socket).widget()->visibleRegion().isEmpty());
    QVERIFY(m_window->tabifiedDockWidgets(&docks.dock(Panel::Socket)).contains(&m_window->detailDock()));
    QTRY_VERIFY(qAbs(docks.dock(Panel::Socket).width() - 424) <= 2);
    QVERIFY(m_window->logDock().width() < m_window->width());
    press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!docks.dock(Panel::Sockets).isVisible());
    m_window->menus().work->trigger();
    QTRY_VERIFY(!docks.dock(Panel::Socket).isVisible());
    QVERIFY(!m_window->menus().tallRight->isChecked());
    QTRY_COMPARE(m_window->logDock().width(), m_window->width());
}

void ShellTest::windowRemembersItsPlaceAndDocks()
{
    m_window->resize(1300, 800);
    m_window->detailDock().close();
    m_window->statisticsDock().show();
    QVERIFY(m_window->close());
    m_window.reset();
    makeWindow(QSize());
    QVERIFY(!m_window->statisticsDock().isHidden());
    QVERIFY(!m_window->detailDock().isVisible());
    QVERIFY(m_window->logDock().isVisible());
    QCOMPARE(m_window->size(), QSize(1300, 800));
}

void ShellTest::everyControlOfTheShellHasAName()
{
    QSet<QString> names;
    const QList<QToolButton*> buttons = m_window->findChildren<QToolButton*>();
    for (const QToolButton* button : buttons) {
        if (m_window->tabs().currentTab()->isAncestorOf(button) || !button->isVisible())
            continue;
        const QString name = button->accessibleName();
        QVERIFY2(!name.isEmpty(), qPrintable(button->objectName()));
        QVERIFY2(!names.contains(name), qPrintable(name));
        names.insert(name);
    }
    QVERIFY(names.contains(QStringLiteral("New tab")));
    QVERIFY(names.contains(QStringLiteral("Close Call log")));
}

void ShellTest::picturesInLightAndDark()
{
    fake(2)->pretend(Tab::Mark::Open, 2);
    fake(3)->pretend(Tab::Mark::Pending, 1);
    QVERIFY(saveGrab(*m_window, QStringLiteral("shell-light")));
    m_theme->setMode(Theme::Mode::Dark);
    QTRY_COMPARE(m_window->palette().color(QPalette::Window), m_theme->color(ThemeColor::Window));
    QTRY_COMPARE(m_logContent->palette().color(QPalette::Text), m_theme->color(ThemeColor::Text));
    QCOMPARE(m_window->grab().toImage().pixelColor(200, 800), m_theme->color(ThemeColor::Base));
    QVERIFY(saveGrab(*m_window, QStringLiteral("shell-dark")));
    const QList<QMenu*> menus{m_window->menus().file, m_window->menus().view, m_window->menus().edit};
    for (QMenu* menu : menus) {
        menu->adjustSize();
        QVERIFY(saveGrab(*menu, menu->objectName()));
    }
}

QTEST_MAIN(ShellTest)
#include "ShellTest.moc"
