// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/app/RealSession.h"
#include "widgets/fields/PayloadEdit.h"
#include "widgets/fields/PayloadField.h"
#include "widgets/fields/TrafficTable.h"
#include "widgets/library/LibraryModel.h"
#include "widgets/library/LibraryPane.h"
#include "widgets/library/LibraryTree.h"
#include "widgets/log/CallLogActions.h"
#include "widgets/sequences/SequenceSheet.h"
#include "widgets/support/LiveLabel.h"
#include "widgets/support/WorkbenchStyle.h"
#include "widgets/tabs/SequenceOfTab.h"
#include "widgets/tabs/TabArea.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

#include <memory>

using namespace workbench;

/// The library in the whole program: from tabs and log, into tabs, kept from one start to the next.
class LibraryWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void ctrlShiftYOpensItAtTheLeft();
    void thePayloadOfATabIsSavedWithItsTarget();
    void aSavedPayloadIsUsedInTheTabInFront();
    void theEnterThatEndsARenameUsesNothing();
    void aKeySendsItAndLeavesWhatIsTyped();
    void aSequenceGoesInAndComesOut();
    void aTabWithoutPayloadSaysSo();
    void callsOfTheLogAreSaved();
    void rowsOfAListAreSaved();
    void itIsKeptWithoutAWorkspace();
    void aBrokenFileStaysAsItIs();
    void whatAnotherProgramHasAddedStays();
    void aRepetitionThatIsLeftOutIsSaid();
    void aWorkspaceHasALibraryOfItsOwn();

private:
    void open();
    MainWindow& window() const { return m_session->window(); }
    LibraryModel& model() const { return m_session->library().model(); }
    LibraryPane& pane() const { return *m_session->library().pane(); }
    QDockWidget& dock() const { return window().docks().dock(MainWindow::Panel::Library); }
    Tab* front(TabKind kind) const
    {
        Tab* tab = window().tabs().tabOf(kind);
        window().tabs().setCurrentWidget(tab);
        return tab;
    }
    QString message() const { return window().findChild<QLabel*>(QStringLiteral("message"))->text(); }
    QLineEdit* editor() const { return pane().tree()->viewport()->findChild<QLineEdit*>(); }
    /// Types the name that is asked for in place.
    void name(const QString& name) const
    {
        QTRY_VERIFY(editor() != nullptr && editor()->hasFocus());
        QTest::keyClicks(editor(), name);
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_VERIFY(editor() == nullptr);
    }
    QString libraryFile() const { return m_home->filePath(QStringLiteral("data/library.json")); }
    SavedPayload first() const { return std::get<SavedPayload>(model().items().front().content); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<WindowSession> m_session;
};

namespace {

QByteArray fileText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

LibraryItem saved(const char* name, const char* text, std::optional<Target> target = {})
{
    return {name, {}, SavedPayload{{.text = text}, std::move(target)}};
}

} // namespace

void LibraryWindowTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    m_language = std::make_unique<Language>(*qApp, QStringLiteral("en"));
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
}

void LibraryWindowTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<QSettings>(m_home->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    open();
}

/// The settings are written when their store goes: before the folder that they stand in.
void LibraryWindowTest::cleanup()
{
    m_session.reset();
    m_settings.reset();
    m_store.reset();
    m_home.reset();
}

void LibraryWindowTest::open()
{
    m_session.reset();
    m_session = realSession(*m_settings, *m_theme, *m_language, m_home->filePath(QStringLiteral("data")));
    m_session->open();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

void LibraryWindowTest::ctrlShiftYOpensItAtTheLeft()
{
    QVERIFY(!dock().isVisible());
    QTest::keyClick(&window(), Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(dock().isVisible());
    QCOMPARE(window().dockWidgetArea(&dock()), Qt::LeftDockWidgetArea);
    QVERIFY(dock().x() < window().tabs().x());
    QTRY_VERIFY(dock().width() >= 280 && dock().width() <= 400);
    window().arrangeWork();
    QVERIFY(!dock().isVisible());
}

void LibraryWindowTest::thePayloadOfATabIsSavedWithItsTarget()
{
    Tab* tab = front(TabKind::UdpSender);
    tab->setTarget(QStringLiteral("127.0.0.2"), 4711);
    pane().saveAction()->trigger();
    QCOMPARE(model().rowCount(), 0);
    QCOMPARE(message(), QStringLiteral("Nothing is typed in UDP Sender that could be saved."));
    QTest::keyClicks(tab->payloadBar()->field(), QStringLiteral("knock"));
    pane().saveAction()->trigger();
    QTRY_VERIFY(dock().isVisible());
    QCOMPARE(message(), QStringLiteral("Saved in the library, in no folder."));
    name(QStringLiteral("door"));
    QCOMPARE(model().items().front().name, std::string("door"));
    QCOMPARE(first().payload.text, std::string("knock"));
    QVERIFY(first().target == (Target{.transport = Transport::Udp, .host = "127.0.0.2", .port = 4711}));
}

void LibraryWindowTest::aSavedPayloadIsUsedInTheTabInFront()
{
    model().setItems(
        {saved("a", "from a", Target{.transport = Transport::Udp, .host = "127.0.0.3", .port = 7})});
    dock().show();
    pane().tree()->choose(model().index(0, 0));
    Tab* client = front(TabKind::TcpClient);
    pane().tree()->setFocus();
    QTest::keyClick(pane().tree(), Qt::Key_Return);
    QCOMPARE(client->payloadBar()->payload().text, std::string("from a"));
    QCOMPARE(message(), QStringLiteral("a stands in TCP Client now."));
    pane().findChild<QAction*>(QStringLiteral("libraryUseTarget"))->trigger();
    QCOMPARE(message(), QStringLiteral("UDP 127.0.0.3:7 is no target for TCP Client."));
    Tab* sender = front(TabKind::UdpSender);
    pane().findChild<QAction*>(QStringLiteral("libraryUseTarget"))->trigger();
    QCOMPARE(sender->saveState().value(QStringLiteral("host")).toString(), QStringLiteral("127.0.0.3"));
    QCOMPARE(sender->saveState().value(QStringLiteral("port")).toInt(), 7);
}

void LibraryWindowTest::theEnterThatEndsARenameUsesNothing()
{
    model().setItems({saved("a", "from a")});
    dock().show();
    Tab* client = front(TabKind::TcpClient);
    QTest::keyClicks(client->payloadBar()->field(), QStringLiteral("mine"));
    pane().tree()->choose(model().index(0, 0));
    pane().tree()->setFocus();
    QTest::keyClick(pane().tree(), Qt::Key_F2);
    name(QStringLiteral("b"));
    QCOMPARE(model().items().front().name, std::string("b"));
    QCOMPARE(client->payloadBar()->payload().text, std::string("mine"));
}

void LibraryWindowTest::aKeySendsItAndLeavesWhatIsTyped()
{
    QUdpSocket peer;
    QVERIFY(peer.bind(QHostAddress::LocalHost, 0));
    model().setItems({saved("one", "1"), saved("two", "2")});
    Tab* tab = front(TabKind::UdpSender);
    tab->setTarget(QStringLiteral("127.0.0.1"), peer.localPort());
    QTest::keyClicks(tab->payloadBar()->field(), QStringLiteral("typed"));
    QTest::keyClick(tab->payloadBar()->field(), Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(peer.hasPendingDatagrams());
    QByteArray got(10, '\0');
    got.resize(peer.readDatagram(got.data(), got.size()));
    QCOMPARE(got, QByteArray("2"));
    QCOMPARE(tab->payloadBar()->payload().text, std::string("typed"));
    QTest::keyClick(front(TabKind::TcpClient), Qt::Key_1, Qt::ControlModifier);
    QVERIFY2(!message().startsWith(QStringLiteral("Sending")), qPrintable(message())); // not connected
}

void LibraryWindowTest::aSequenceGoesInAndComesOut()
{
    Tab* client = front(TabKind::TcpClient);
    client->sequence()->open();
    const auto press = [](const Tab* tab, const char* name) {
        QTest::mouseClick(tab->findChild<QAbstractButton*>(QLatin1String(name)), Qt::LeftButton);
    };
    press(client, "sequenceAdd");
    QTest::keyClicks(client->findChild<PayloadField*>(QStringLiteral("sequencePayload")),
                     QStringLiteral("PING"));
    press(client, "sequenceSave");
    QTRY_VERIFY(dock().isVisible());
    name(QStringLiteral("knock"));
    QCOMPARE(std::get<Sequence>(model().items().front().content).steps.front().payload.text,
             std::string("PING"));
    Tab* sender = front(TabKind::UdpSender);
    pane().tree()->setFocus();
    QTest::keyClick(pane().tree(), Qt::Key_Return);
    QVERIFY(sender->sequence()->isOpen());
    QCOMPARE(sender->sequence()->sheet()->sequence().steps.front().payload.text, std::string("PING"));
    QCOMPARE(message(), QStringLiteral("knock stands in UDP Sender now."));
    front(TabKind::TcpServer);
    QTest::keyClick(pane().tree(), Qt::Key_Return);
    QCOMPARE(message(), QStringLiteral("TCP Server sends no sequences: choose TCP Client or UDP Sender."));
}

void LibraryWindowTest::aTabWithoutPayloadSaysSo()
{
    model().setItems({saved("one", "1")});
    QTest::keyClick(front(TabKind::HostLookup), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(message(), QStringLiteral("Host Lookup has no payload field: choose another tab."));
    pane().saveAction()->trigger();
    QCOMPARE(message(), QStringLiteral("Host Lookup has no payload to save."));
}

void LibraryWindowTest::callsOfTheLogAreSaved()
{
    QUdpSocket peer;
    QVERIFY(peer.bind(QHostAddress::LocalHost, 0));
    model().setItems({saved("one", "a\\r\\n")});
    Tab* tab = front(TabKind::UdpSender);
    tab->setTarget(QStringLiteral("127.0.0.1"), peer.localPort());
    QTest::keyClick(tab, Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(peer.hasPendingDatagrams());
    auto* view = window().findChild<CallLogView*>();
    const auto sending = [this]() -> quint64 {
        for (int row = 0; row < m_session->log().rowCount(); ++row) {
            if (m_session->log().record(row).data())
                return m_session->log().record(row).seq();
        }
        return 0;
    };
    QTRY_VERIFY(sending() != 0);
    view->selectCall(sending());
    QTRY_VERIFY(view->actions().saveToLibrary->isEnabled());
    view->actions().saveToLibrary->trigger();
    name(QStringLiteral("from the log"));
    QCOMPARE(model().items().back().name, std::string("from the log"));
    const Payload payload = std::get<SavedPayload>(model().items().back().content).payload;
    QCOMPARE(payload.mode, PayloadMode::Escapes);
    QVERIFY(payload.body().value() == first().payload.body().value());
}

void LibraryWindowTest::rowsOfAListAreSaved()
{
    Tab* tab = front(TabKind::UdpReceiver);
    auto* table = tab->findChild<TrafficTable*>();
    QVERIFY(table != nullptr);
    table->trafficModel()->append({TrafficRow::received(1, QByteArray("\0x", 2), 2)});
    table->goTo(0);
    QContextMenuEvent asked(QContextMenuEvent::Mouse, {5, 5}, table->viewport()->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(table->viewport(), &asked);
    auto* menu = table->findChild<QMenu*>();
    QTRY_VERIFY(menu != nullptr && menu->isVisible());
    QTest::keyClick(menu, Qt::Key_S);
    name(QStringLiteral("row"));
    QCOMPARE(model().items().front().name, std::string("row"));
    QVERIFY(first().payload.body().value() == (Bytes{std::byte{0}, std::byte{'x'}}));
}

void LibraryWindowTest::itIsKeptWithoutAWorkspace()
{
    QVERIFY(!QFile::exists(libraryFile()));
    model().add(saved("kept", "k"));
    QTRY_VERIFY(fileText(libraryFile()).contains("\"kept\"")); // soon, before the end
    QVERIFY(!m_session->workspace().isChanged());              // nothing to ask for
    model().add(saved("at the end", "e"));
    open();
    QCOMPARE(model().rowCount(), 2);
    QCOMPARE(model().items().back().name, std::string("at the end"));
}

void LibraryWindowTest::aBrokenFileStaysAsItIs()
{
    m_session.reset();
    QFile file(libraryFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ broken");
    file.close();
    open();
    QVERIFY2(message().contains(QStringLiteral("it is damaged")), qPrintable(message()));
    model().add(saved("new", "n"));
    m_session.reset();
    QCOMPARE(fileText(libraryFile()), QByteArray("{ broken"));
}

/// Two programs share the file: the later writer overwrites nothing.
void LibraryWindowTest::whatAnotherProgramHasAddedStays()
{
    const auto fileHas = [&](const char* text) { return fileText(libraryFile()).contains(text); };
    model().add(saved("both", "both"));
    model().add({"Folder", {}, LibraryFolder{{saved("old", "old")}}});
    QTRY_VERIFY(fileHas("\"old\""));
    const auto other =
        realSession(*m_settings, *m_theme, *m_language, m_home->filePath(QStringLiteral("data")));
    LibraryModel& theirs = other->library().model();
    QCOMPARE(theirs.items().size(), 2U);
    theirs.add(saved("theirs", "theirs"));
    theirs.add(saved("inner", "inner"), theirs.index(1, 0));
    QTRY_VERIFY(fileHas("\"inner\""));

    model().remove({model().index(0, 0)}); // "both"
    model().add(saved("mine", "mine"));
    QTRY_VERIFY(fileHas("\"mine\""));
    QVERIFY(fileHas("\"theirs\"") && fileHas("\"inner\"") && fileHas("\"old\""));
    QVERIFY(!fileHas("\"both\"")); // removed here: it does not come back
    const std::vector<LibraryItem> items = model().items();
    QCOMPARE(items.size(), 3U);
    QCOMPARE(std::get<LibraryFolder>(items[0].content).items.size(), 2U);
    QVERIFY2(message().contains(QStringLiteral("2 items")), qPrintable(message()));
}

void LibraryWindowTest::aRepetitionThatIsLeftOutIsSaid()
{
    SavedPayload again{{.text = "tick"}};
    again.repetition = SavedRepetition{{.perSecond = 5}, 3};
    model().add({"Tick", {}, again});
    const auto use = [&] {
        pane().tree()->setCurrentIndex(pane().tree()->model()->index(0, 0));
        pane().tree()->setFocus();
        QTest::keyClick(pane().tree(), Qt::Key_Return);
    };
    window().docks().raise(MainWindow::Panel::Library);
    front(TabKind::UdpReceiver); // it sends back once, and repeats nothing
    use();
    QVERIFY2(message().contains(QStringLiteral("but not how it is repeated")), qPrintable(message()));
    QCOMPARE(front(TabKind::UdpReceiver)->payloadBar()->field()->text(), QStringLiteral("tick"));
    front(TabKind::UdpSender);
    use();
    QCOMPARE(message(), QStringLiteral("Tick stands in UDP Sender now."));
}

void LibraryWindowTest::aWorkspaceHasALibraryOfItsOwn()
{
    model().add(saved("mine", "m"));
    const QString path = m_home->filePath(QStringLiteral("w.json"));
    Workspace workspace;
    workspace.library = {saved("theirs", "t")};
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(workspaceText(workspace)));
    file.close();
    m_session->workspace().open(path);
    QCOMPARE(model().rowCount(), 1);
    QCOMPARE(model().items().front().name, std::string("theirs"));
    QVERIFY(!m_session->workspace().isChanged());
    model().add(saved("more", "m"));
    QVERIFY(m_session->workspace().isChanged());
    window().findChild<QAction*>(QStringLiteral("saveWorkspace"))->trigger();
    QVERIFY(fileText(path).contains("\"more\""));
    window().findChild<QAction*>(QStringLiteral("newWorkspace"))->trigger();
    QCOMPARE(model().rowCount(), 1);
    QCOMPARE(model().items().front().name, std::string("mine"));
    QVERIFY(!fileText(libraryFile()).contains("theirs"));
}

QTEST_MAIN(LibraryWindowTest)
#include "LibraryWindowTest.moc"
