// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallLogFiltering.h"
#include "tests/support/PerSystem.h"
#include "tests/support/PlayedDialogs.h"
#include "tests/support/SampleLog.h"
#include "tests/widgets/Grabs.h"
#include "widgets/log/CallLogTable.h"
#include "widgets/log/CallLogTools.h"
#include "widgets/log/CallLogView.h"
#include "widgets/log/FilterEdit.h"
#include "widgets/log/FilterMenu.h"
#include "widgets/log/HighlightDialog.h"
#include "widgets/support/DockTitleBar.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/Settings.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDockWidget>
#include <QListView>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <memory>

using namespace workbench;

/// The filter field, the row's menu, saved filters and highlight rules, by clicks and keys.
class CallLogFilteringTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void typedExpressionFilters();
    void ordinaryTextIsLookedFor();
    void filtersOnceTypingPauses();
    void filtersAtOnceByEnter();
    void aComparisonOnItsWayIsNoTextToLookFor();
    void textThatGoesOnIsStillLookedFor();
    void textThatIsJoinedIsStillLookedFor();
    void textThatWasConfirmedIsStillLookedFor();
    void whatCouldBeReadIsInForceThoughTypingWentOn();
    void aRefusedFilterKeepsTheLastGoodOne();
    void everyRefusalHasItsWords_data();
    void everyRefusalHasItsWords();
    void failuresComposeWithTheFilter();
    void aRefusedTextStaysWhileFailuresAreSwitched();
    void candidatesAreTakenByKeys();
    void tabTakesTheFirstCandidate();
    void escapeClosesTheCandidatesBeforeItLeaves();
    void rowMenuIncludesAndExcludes();
    void rowMenuHidesACallType();
    void namedFiltersAreSavedAndRestored();
    void filtersUsedLastAreOffered();
    void highlightRulesTintRows();
    void highlightRulesAreKept();
    void looksAsDrawn();

private:
    void makeWindow();
    void feed() { m_model->take(m_log->journal->drain()); }
    FilterEdit& field() { return *m_view->tools()->filterField(); }
    MessageLine& refusal() { return *m_view->filtering().refusal(); }
    QAbstractItemView& popup() { return *field().findChild<QCompleter*>()->popup(); }
    /// Without a window manager a window is not active again by itself when a popup of it closes.
    void activate()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void type(const QString& text)
    {
        field().setFocus();
        field().clear();
        QTest::keyClicks(&field(), text);
        popup().hide();
        QTRY_VERIFY(!field().isTyping());
        activate();
    }
    /// The menu of a row, opened by a click of the right button.
    QMenu* rowMenu(int row);
    QAction* entry(QMenu* menu, const QString& text);
    QMenu* filterMenu();
    QImage rowImage(int row);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SampleLog> m_log;
    std::unique_ptr<CallLogModel> m_model;
    std::unique_ptr<PlayedDialogs> m_dialogs;
    std::unique_ptr<QMainWindow> m_window;
    CallLogView* m_view = nullptr;
    int m_all = 0;
};

void CallLogFilteringTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
}

void CallLogFilteringTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    m_log = std::make_unique<SampleLog>();
    m_dialogs = std::make_unique<PlayedDialogs>();
    makeWindow();
    m_log->session();
    feed();
    m_all = m_model->rowCount();
    QVERIFY(m_all > 15);
}

void CallLogFilteringTest::makeWindow()
{
    m_window.reset();
    m_model = std::make_unique<CallLogModel>(m_log->journal->directory());
    m_window = std::make_unique<QMainWindow>();
    auto* dock = new QDockWidget(QStringLiteral("Call log"), m_window.get());
    m_view = new CallLogView(*m_model, *m_theme, *m_dialogs);
    dock->setWidget(m_view);
    m_view->fillTitleBar(*new DockTitleBar(*m_theme, *dock));
    m_view->filtering().keepIn(*m_settings);
    m_window->addDockWidget(Qt::BottomDockWidgetArea, dock);
    m_window->resize(1440, 520);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void CallLogFilteringTest::cleanup()
{
    m_window.reset();
    m_model.reset();
    m_log.reset();
    m_settings.reset();
    m_store.reset();
}

QMenu* CallLogFilteringTest::rowMenu(int row)
{
    m_view->table()->scrollTo(m_model->index(row, CallLogModel::Call));
    const QRect rect = m_view->table()->visualRect(m_model->index(row, CallLogModel::Call));
    QContextMenuEvent event(QContextMenuEvent::Mouse, rect.center(),
                            m_view->table()->viewport()->mapToGlobal(rect.center()));
    QCoreApplication::sendEvent(m_view->table()->viewport(), &event);
    return qobject_cast<QMenu*>(QApplication::activePopupWidget());
}

QAction* CallLogFilteringTest::entry(QMenu* menu, const QString& text)
{
    for (QAction* action : menu->actions()) {
        if (action->text().remove(QLatin1Char('&')) == text)
            return action;
    }
    return nullptr;
}

QMenu* CallLogFilteringTest::filterMenu()
{
    field().setFocus();
    QTest::keyClick(&field(), Qt::Key_Down, Qt::AltModifier);
    return qobject_cast<QMenu*>(QApplication::activePopupWidget());
}

QImage CallLogFilteringTest::rowImage(int row)
{
    return m_view->table()
        ->viewport()
        ->grab(m_view->table()->visualRect(m_model->index(row, CallLogModel::Mark)))
        .toImage();
}

void CallLogFilteringTest::typedExpressionFilters()
{
    type(QStringLiteral("call == recv && handle == 9"));
    QCOMPARE(m_model->rowCount(), 3);
    for (int row = 0; row < m_model->rowCount(); ++row)
        QCOMPARE(m_model->record(row).call(), CallId::Recv);
    QVERIFY(!refusal().isVisible());
    QTest::keyClick(&field(), Qt::Key_Return);
    QVERIFY(m_view->table()->hasFocus());
    QCOMPARE(m_model->rowCount(), 3);
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(field().hasFocus());
    QTest::keyClick(&field(), Qt::Key_Escape);
    QCOMPARE(m_model->rowCount(), m_all);
    m_log->received(9, "more");
    type(QStringLiteral("len == 4"));
    const int before = m_model->rowCount();
    feed(); // what comes later is filtered as well
    QCOMPARE(m_model->rowCount(), before + 1);
}

void CallLogFilteringTest::ordinaryTextIsLookedFor()
{
    type(QStringLiteral("HELLO SENSOR"));
    QCOMPARE(m_model->rowCount(), 1);
    type(QStringLiteral("recv(9<TCP:["));
    QCOMPARE(m_model->rowCount(), 3);
}

void CallLogFilteringTest::filtersOnceTypingPauses()
{
    QSignalSpy filtered(m_model.get(), &CallLogModel::filterChanged);
    field().setFocus();
    QTest::keyClicks(&field(), QStringLiteral("econnrefused"));
    QCOMPARE(filtered.size(), 0);
    QVERIFY(filtered.wait());
    QCOMPARE(m_model->filter().text(), QStringLiteral("econnrefused"));
    QVERIFY(!field().isTyping());
    QCOMPARE(filtered.size(), 1);
    QTest::keyClick(&field(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&field(), Qt::Key_Backspace); // everything again needs no pause
    QCOMPARE(m_model->rowCount(), m_all);
}

void CallLogFilteringTest::filtersAtOnceByEnter()
{
    field().setFocus();
    QTest::keyClicks(&field(), QStringLiteral("hello sensor"));
    QCOMPARE(m_model->rowCount(), m_all);
    QTest::keyClick(&field(), Qt::Key_Return);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_view->filtering().saved().recent().first(), QStringLiteral("hello sensor"));
}

/// However slowly it is typed, the rows are those of before until it can be read.
void CallLogFilteringTest::aComparisonOnItsWayIsNoTextToLookFor()
{
    type(QStringLiteral("handle == 9"));
    const int onNine = m_model->rowCount();
    QVERIFY(onNine > 3 && onNine < m_all);
    field().selectAll();
    QTest::keyClicks(&field(), QStringLiteral("call"));
    popup().hide();
    QTRY_COMPARE(m_model->filter().text(), QStringLiteral("call")); // so far a text
    QString typed = QStringLiteral("call");
    for (const QChar key : QStringLiteral(" == rec")) {
        typed += key;
        QTest::keyClicks(&field(), QString(key));
        popup().hide();
        QTRY_VERIFY(!field().isTyping());
        if (typed == QStringLiteral("call "))
            continue;
        QCOMPARE(m_model->rowCount(), onNine);
    }
    QTRY_VERIFY(refusal().isVisible());
    QTest::keyClicks(&field(), QStringLiteral("v"));
    popup().hide();
    QVERIFY(!refusal().isVisible());
    QTRY_COMPARE(m_model->filter().text(), QStringLiteral("call == recv"));
    QVERIFY(m_model->rowCount() > 0);
}

void CallLogFilteringTest::textThatGoesOnIsStillLookedFor()
{
    type(QStringLiteral("hello"));
    const int hello = m_model->rowCount();
    QVERIFY(hello > 0 && hello < m_all);
    QTest::keyClicks(&field(), QStringLiteral(" == 5")); // there is no field hello
    QTRY_VERIFY(refusal().isVisible());
    QCOMPARE(m_model->rowCount(), hello);
}

void CallLogFilteringTest::textThatIsJoinedIsStillLookedFor()
{
    type(QStringLiteral("handle == 9"));
    field().selectAll();
    QTest::keyClicks(&field(), QStringLiteral("hello"));
    QTRY_COMPARE(m_model->filter().text(), QStringLiteral("hello"));
    QTest::keyClicks(&field(), QStringLiteral(" &&"));
    QTRY_VERIFY(refusal().isVisible());
    QVERIFY(m_model->filter().text().startsWith(QStringLiteral("hello")));
    QTest::keyClicks(&field(), QStringLiteral(" ret"));
    popup().hide();
    QTRY_VERIFY(!field().isTyping());
    QVERIFY(m_model->filter().text().startsWith(QStringLiteral("hello")));
    QTest::keyClicks(&field(), QStringLiteral(" > 0"));
    popup().hide();
    QTRY_COMPARE(m_model->filter().text(), QStringLiteral("hello && ret > 0"));
}

void CallLogFilteringTest::textThatWasConfirmedIsStillLookedFor()
{
    type(QStringLiteral("handle == 9"));
    field().selectAll();
    QTest::keyClicks(&field(), QStringLiteral("call"));
    popup().hide();
    QTest::keyClick(&field(), Qt::Key_Return);
    QCOMPARE(m_model->filter().text(), QStringLiteral("call"));
    field().setFocus();
    field().end(false);
    QTest::keyClicks(&field(), QStringLiteral(" =="));
    popup().hide();
    QTRY_VERIFY(refusal().isVisible());
    QVERIFY(m_model->filter().text().startsWith(QStringLiteral("call")));
}

void CallLogFilteringTest::whatCouldBeReadIsInForceThoughTypingWentOn()
{
    field().setFocus();
    QTest::keyClicks(&field(), QStringLiteral("call == recv"));
    QVERIFY(field().isTyping());
    QTest::keyClicks(&field(), QStringLiteral(" &&"));
    popup().hide();
    QVERIFY(!field().isTyping());
    QCOMPARE(m_model->filter().text().trimmed(), QStringLiteral("call == recv"));
    QVERIFY(m_model->rowCount() > 0 && m_model->rowCount() < m_all);
}

void CallLogFilteringTest::aRefusedFilterKeepsTheLastGoodOne()
{
    type(QStringLiteral("call == listen"));
    QCOMPARE(m_model->rowCount(), 1);
    QApplication::clipboard()->setText(QStringLiteral(" && colour == 5"));
    QTest::keyClick(&field(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_model->rowCount(), 1);
    QTRY_VERIFY(refusal().isVisible());
    QCOMPARE(refusal().text(),
             QStringLiteral("Filter, character 19: there is no field colour. To look for a text, put it in "
                            "quotation marks."));
    QVERIFY(isRefused(&field()));
    QCOMPARE(field().accessibleDescription(), refusal().text());
    QCOMPARE(m_model->rowCount(), 1);
    QVERIFY(saveGrab(*m_window, QStringLiteral("filter-refused")));
    for (int i = 0; i < 15; ++i)
        QTest::keyClick(&field(), Qt::Key_Backspace);
    QVERIFY(!refusal().isVisible());
    QVERIFY(!isRefused(&field()));
    QCOMPARE(m_model->rowCount(), 1);
}

void CallLogFilteringTest::everyRefusalHasItsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* text, const char* words) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(words);
    };
    row("call ==", "a value for call is missing");
    row("call == recv &&", "something to compare is missing");
    row("call !", "how to compare call is missing: ==  !=");
    row("who == TCP Server", "&& or || is missing before Server");
    row("call in recv && ret == 0", "call in {a, b}");
    row("call in {recv", "the list is not closed");
    row("ret == 0 & len > 5", "Use && or ||");
    row("(call == recv", "this bracket is not closed");
    row("call == recv)", "this bracket was not opened");
    row("who == \"TCP", "the second quotation mark is missing");
    row("call == receive", "there is no call receive");
    row("category == network", "there is no category network: setup, io, lookup, waiting, housekeeping");
    row("result == bad", "there is no result bad: ok, failed");
    row("error == ENOTHING", "there is no error ENOTHING");
    row("state == OPEN", "there is no state OPEN");
    row("call < recv", "call can be compared by ==  !=  contains  ~  in {…}");
    row("ret == zero", "zero is not a number");
    row("port == 70000", "a port is a number from 0 to 65535, not 70000");
    row("took > 5", "5 is not a duration");
    row("time > 25:00", "25:00 is not a time");
    row("addr == localhost", "localhost is not an address");
    row("bytes contains 0d0", "pairs of hexadecimal digits");
    row("text ~ \"(a\"", "(a is not a regular expression");
}

void CallLogFilteringTest::everyRefusalHasItsWords()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    field().setText(text);
    QTRY_VERIFY(refusal().isVisible());
    QVERIFY2(refusal().text().contains(words), qPrintable(refusal().text()));
    QVERIFY(refusal().text().startsWith(QStringLiteral("Filter, character ")));
}

void CallLogFilteringTest::failuresComposeWithTheFilter()
{
    type(QStringLiteral("call in {connect, listen}"));
    QCOMPARE(m_model->rowCount(), 2);
    QTest::mouseClick(m_window->findChild<QToolButton*>(QStringLiteral("failures")), Qt::LeftButton);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->record(0).call(), CallId::Connect);
    QCOMPARE(field().text(), QStringLiteral("call in {connect, listen}"));
}

void CallLogFilteringTest::aRefusedTextStaysWhileFailuresAreSwitched()
{
    field().setText(QStringLiteral("call == conn"));
    QTest::mouseClick(m_window->findChild<QToolButton*>(QStringLiteral("failures")), Qt::LeftButton);
    QCOMPARE(field().text(), QStringLiteral("call == conn"));
    QCOMPARE(m_model->rowCount(), 1);
}

void CallLogFilteringTest::candidatesAreTakenByKeys()
{
    field().setFocus();
    QTest::keyClicks(&field(), QStringLiteral("ca"));
    QVERIFY(popup().isVisible());
    QTest::keyClick(&popup(), Qt::Key_Down);
    QTest::keyClick(&popup(), Qt::Key_Return);
    QCOMPARE(field().text(), QStringLiteral("call "));
    QVERIFY(popup().isVisible()); // the relations
    QTest::keyClick(&popup(), Qt::Key_Down);
    QTest::keyClick(&popup(), Qt::Key_Return);
    QCOMPARE(field().text(), QStringLiteral("call == "));
    QTest::keyClicks(&field(), QStringLiteral("lis"));
    QCOMPARE(popup().model()->rowCount(), 1);
    QTest::keyClick(&popup(), Qt::Key_Down);
    QTest::keyClick(&popup(), Qt::Key_Return);
    QCOMPARE(field().text(), QStringLiteral("call == listen "));
    QVERIFY(!popup().isVisible());
    QTRY_COMPARE(m_model->rowCount(), 1);
    QVERIFY(field().hasFocus());
    // In the middle: only what is being typed is replaced.
    field().setText(QStringLiteral("call == li && ret == 0"));
    field().setCursorPosition(10);
    QTest::keyClick(&field(), Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(popup().isVisible());
    QTest::keyClick(&popup(), Qt::Key_Down);
    QTest::keyClick(&popup(), Qt::Key_Return);
    QCOMPARE(field().text(), QStringLiteral("call == listen && ret == 0"));
}

void CallLogFilteringTest::tabTakesTheFirstCandidate()
{
    field().setFocus();
    QTest::keyClicks(&field(), QStringLiteral("who == udp"));
    QVERIFY(popup().isVisible());
    QTest::keyClick(&field(), Qt::Key_Tab);
    QCOMPARE(field().text(), QStringLiteral("who == \"UDP Receiver\" "));
    QVERIFY(field().hasFocus());
    popup().hide();
    QTRY_VERIFY(m_model->rowCount() > 0 && m_model->rowCount() < m_all);
    activate();
    QTest::keyClick(&field(), Qt::Key_Tab); // without candidates it goes on
    QVERIFY(!field().hasFocus());
}

void CallLogFilteringTest::escapeClosesTheCandidatesBeforeItLeaves()
{
    field().setFocus();
    QTest::keyClicks(&field(), QStringLiteral("ca"));
    QVERIFY(popup().isVisible());
    QTest::keyClick(&popup(), Qt::Key_Escape);
    QVERIFY(!popup().isVisible());
    QCOMPARE(field().text(), QStringLiteral("ca"));
    QTest::keyClick(&field(), Qt::Key_Escape);
    QCOMPARE(field().text(), QString());
    QVERIFY(m_view->table()->hasFocus());
}

void CallLogFilteringTest::rowMenuIncludesAndExcludes()
{
    const auto listen = [this] {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->record(row).call() == CallId::Listen)
                return row;
        }
        return -1;
    };
    QMenu* menu = rowMenu(listen());
    QVERIFY(menu != nullptr);
    auto* include = menu->findChild<QMenu*>(QStringLiteral("includeMenu"));
    QVERIFY(entry(include, QStringLiteral("Call listen")) != nullptr);
    QVERIFY(entry(include, QStringLiteral("Result ok")) != nullptr);
    QVERIFY(entry(include, QStringLiteral("Address 127.0.0.1:8080")) != nullptr);
    QVERIFY(entry(include, QStringLiteral("Category setup")) != nullptr);
    QVERIFY(entry(include, QStringLiteral("Who: TCP Server")) != nullptr);
    entry(include, QStringLiteral("Handle 7"))->trigger();
    menu->close();
    QCOMPARE(field().text(), QStringLiteral("handle == 7"));
    const int onSeven = m_model->rowCount();
    QVERIFY(onSeven > 3 && onSeven < m_all);

    menu = rowMenu(listen());
    entry(menu->findChild<QMenu*>(QStringLiteral("excludeMenu")), QStringLiteral("Call listen"))->trigger();
    menu->close();
    QCOMPARE(field().text(), QStringLiteral("handle == 7 && call != listen"));
    QCOMPARE(m_model->rowCount(), onSeven - 1);

    field().clear();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->record(row).call() == CallId::Connect)
            menu = rowMenu(row);
    }
    include = menu->findChild<QMenu*>(QStringLiteral("includeMenu"));
    const QString refused = QString::fromStdString(errorNamed("ECONNREFUSED"));
    entry(include, QStringLiteral("Error ") + refused)->trigger();
    menu->close();
    QCOMPARE(field().text(), QStringLiteral("error == ") + refused);
    QCOMPARE(m_model->rowCount(), 1);
}

void CallLogFilteringTest::rowMenuHidesACallType()
{
    QCOMPARE(m_model->record(0).call(), CallId::Socket);
    QMenu* menu = rowMenu(0);
    QAction* hide = entry(menu, QStringLiteral("Hide all socket calls"));
    QVERIFY(hide != nullptr);
    hide->trigger();
    menu->close();
    QCOMPARE(field().text(), QStringLiteral("call != socket"));
    for (int row = 0; row < m_model->rowCount(); ++row)
        QVERIFY(m_model->record(row).call() != CallId::Socket);
    QCOMPARE(m_model->history().size() > static_cast<std::size_t>(m_all), true); // nothing was deleted
    field().clear();
    QCOMPARE(m_model->rowCount(), m_all);
}

void CallLogFilteringTest::namedFiltersAreSavedAndRestored()
{
    type(QStringLiteral("call == listen"));
    QMenu* menu = filterMenu();
    QVERIFY(menu != nullptr);
    menu->findChild<QAction*>(QStringLiteral("saveFilter"))->trigger();
    menu->close();
    auto* name = m_view->tools()->findChild<QLineEdit*>(QStringLiteral("filterName"));
    if (name == nullptr)
        name = m_window->findChild<QLineEdit*>(QStringLiteral("filterName"));
    QVERIFY(name != nullptr);
    QTest::keyClicks(name, QStringLiteral("Listeners"));
    QTest::keyClick(name, Qt::Key_Return);
    field().clear();
    QCOMPARE(m_model->rowCount(), m_all);

    makeWindow(); // another start of the program
    QCOMPARE(field().text(), QString());
    m_log->opened(30);
    m_log->play(SampleLog::Server, {}).listen(30, 1);
    feed();
    menu = filterMenu();
    entry(menu, QStringLiteral("Listeners"))->trigger();
    menu->close();
    QCOMPARE(field().text(), QStringLiteral("call == listen"));
    QCOMPARE(m_model->rowCount(), 1);

    menu = filterMenu();
    entry(menu->findChild<QMenu*>(QStringLiteral("deleteFilterMenu")), QStringLiteral("Listeners"))
        ->trigger();
    menu->close();
    QVERIFY(m_view->filtering().saved().named().isEmpty());
    field().clear();
    menu = filterMenu();
    QVERIFY(!menu->findChild<QAction*>(QStringLiteral("saveFilter"))->isEnabled());
    menu->close();
}

void CallLogFilteringTest::filtersUsedLastAreOffered()
{
    type(QStringLiteral("ret == 0"));
    QTest::keyClick(&field(), Qt::Key_Return);
    type(QStringLiteral("call == recv"));
    QTest::keyClick(&field(), Qt::Key_Return);
    QCOMPARE(m_view->filtering().saved().recent(),
             (QStringList{QStringLiteral("call == recv"), QStringLiteral("ret == 0")}));
    field().clear();
    QMenu* menu = filterMenu();
    entry(menu, QStringLiteral("ret == 0"))->trigger();
    menu->close();
    QCOMPARE(field().text(), QStringLiteral("ret == 0"));
    for (int i = 0; i < 30; ++i)
        m_view->filtering().saved().noteUsed(QString::number(i));
    QCOMPARE(m_view->filtering().saved().recent().size(), SavedFilters::kMostRecent);
}

void CallLogFilteringTest::highlightRulesTintRows()
{
    m_view->table()->setFollowing(false);
    m_view->selectCall(m_model->record(m_all - 1).seq());
    const QColor tint = m_theme->color(ThemeColor::TintA);
    QCOMPARE(m_model->record(0).call(), CallId::Socket);
    m_view->table()->scrollTo(m_model->index(0, 0));
    const auto cornerOf = [this](int row) {
        const QImage image = rowImage(row);
        return image.pixelColor(image.width() - 2, 2);
    };
    QVERIFY(cornerOf(0) != tint);
    const QImage before = rowImage(0);

    m_view->actions().highlights->trigger();
    auto* dialog = m_view->findChild<HighlightDialog*>();
    QVERIFY(dialog->isVisible());
    QVERIFY(!dialog->isModal());
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("highlightAdd")), Qt::LeftButton);
    auto* filter = dialog->findChild<FilterEdit*>();
    QTest::keyClicks(filter, QStringLiteral("call == socket"));
    QCOMPARE(cornerOf(0), tint);
    QVERIFY(cornerOf(1) != tint);
    QVERIFY(rowImage(0) != before);
    QCOMPARE(m_model->rowCount(), m_all); // no row is hidden by it

    auto* box = dialog->findChild<QComboBox*>(QStringLiteral("highlightTint"));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(cornerOf(0), m_theme->color(ThemeColor::TintB));

    QTest::keyClicks(filter, QStringLiteral(" &&"));
    auto* told = dialog->findChild<MessageLine*>(QStringLiteral("highlightRefusal"));
    QTRY_VERIFY(told->isVisible());
    filter->setText(QStringLiteral("call == socket"));
    QVERIFY(!told->isVisible());

    auto* list = dialog->findChild<QTreeWidget*>();
    list->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    QVERIFY(cornerOf(0) != m_theme->color(ThemeColor::TintB));
    list->topLevelItem(0)->setCheckState(0, Qt::Checked);
    QVERIFY(saveGrab(*dialog, QStringLiteral("highlight-dialog")));
    QVERIFY(saveGrab(*m_window, QStringLiteral("highlight-rows")));
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("highlightRemove")), Qt::LeftButton);
    QCOMPARE(rowImage(0), before);
}

void CallLogFilteringTest::highlightRulesAreKept()
{
    m_view->filtering().highlights().setRules(
        {{QStringLiteral("Names"), QStringLiteral("call == bind"), 3, true},
         {QStringLiteral("Off"), QStringLiteral("ret == 0"), 1, false},
         {QStringLiteral("Broken"), QStringLiteral("ret =="), 1, true}});
    makeWindow();
    const auto& rules = m_view->filtering().highlights();
    QCOMPARE(rules.rules().size(), 3);
    QCOMPARE(rules.rules()[0].tint, 3);
    QVERIFY(!rules.rules()[1].on);
    m_log->play(SampleLog::Server, {}).bind(7, SampleLog::loopback(80).bytes());
    m_log->play(SampleLog::Server, {}).listen(7, 5);
    feed();
    QCOMPARE(rules.tintOf(m_model->record(0)), std::optional(3));
    QCOMPARE(rules.tintOf(m_model->record(1)), std::nullopt);
}

void CallLogFilteringTest::looksAsDrawn()
{
    m_log->outcomes();
    feed();
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        m_theme->setMode(mode);
        const QString suffix = QString::fromLatin1(mode == Theme::Mode::Light ? "light" : "dark");
        m_view->filtering().highlights().setRules(
            {{QStringLiteral("a"), QStringLiteral("call == recv && ret > 0"), 0, true},
             {QStringLiteral("b"), QStringLiteral("result == failed"), 1, true},
             {QStringLiteral("c"), QStringLiteral("call == socket"), 2, true},
             {QStringLiteral("d"), QStringLiteral("category == lookup"), 3, true},
             {QStringLiteral("e"), QStringLiteral("call ~ ^accept"), 4, true},
             {QStringLiteral("f"), QStringLiteral("call == close"), 5, true}});
        QVERIFY(saveGrab(*m_window, QStringLiteral("filtering-tints-") + suffix));
        m_view->filtering().showHighlights();
        QVERIFY(
            saveGrab(*m_view->findChild<HighlightDialog*>(), QStringLiteral("filtering-dialog-") + suffix));
        m_view->findChild<HighlightDialog*>()->hide();
        field().setFocus();
        field().clear();
        QTest::keyClicks(&field(), QStringLiteral("error == E"));
        QVERIFY(saveGrab(popup(), QStringLiteral("filtering-popup-") + suffix));
        popup().hide();
        QTest::keyClicks(&field(), QStringLiteral("NOTHING"));
        QTRY_VERIFY(refusal().isVisible());
        QVERIFY(saveGrab(*m_window, QStringLiteral("filtering-refused-") + suffix));
        field().setText(QStringLiteral("call in {recv, send} && handle == 9"));
        QVERIFY(saveGrab(*m_window, QStringLiteral("filtering-") + suffix));
        QMenu* menu = filterMenu();
        QVERIFY(saveGrab(*menu, QStringLiteral("filtering-menu-") + suffix));
        menu->close();
        field().clear();
    }
    m_theme->setMode(Theme::Mode::Light);
}

QTEST_MAIN(CallLogFilteringTest)
#include "CallLogFilteringTest.moc"
