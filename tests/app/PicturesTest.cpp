// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "app/WindowSession.h"
#include "core/calls/RecordingSystemCalls.h"
#include "tests/support/ForwardingSystemCalls.h"
#include "tests/support/PerSystem.h"
#include "tests/support/RawPeer.h"
#include "widgets/WindowMenus.h"
#include "widgets/faults/FaultIndicator.h"
#include "widgets/faults/FaultModel.h"
#include "widgets/faults/FaultTable.h"
#include "widgets/fields/PortSpin.h"
#include "widgets/library/LibraryPane.h"
#include "widgets/log/CallLogTable.h"
#include "widgets/log/CallLogView.h"
#include "widgets/log/FilterEdit.h"
#include "widgets/options/OptionTree.h"
#include "widgets/options/OptionsPane.h"
#include "widgets/replies/ReplySheet.h"
#include "widgets/sequences/SequenceSheet.h"
#include "widgets/sockets/ByteRuler.h"
#include "widgets/sockets/SocketPane.h"
#include "widgets/sockets/SocketTree.h"
#include "widgets/sockets/SocketTreeModel.h"
#include "widgets/sockets/SocketsPane.h"
#include "widgets/sockets/StreamPipes.h"
#include "widgets/sockets/TcpDiagram.h"
#include "widgets/step/StepPage.h"
#include "widgets/step/StepResult.h"
#include "widgets/step/StepRow.h"
#include "widgets/support/StateChip.h"
#include "widgets/support/WorkbenchStyle.h"
#include "widgets/tabs/HostLookupTab.h"
#include "widgets/tabs/SequenceOfTab.h"
#include "widgets/tabs/TabArea.h"
#include "widgets/tabs/TcpClientTab.h"

#include <QApplication>
#include <QCheckBox>
#include <QDeadlineTimer>
#include <QDir>
#include <QDockWidget>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>
#include <thread>
#include <utility>

using namespace workbench;

namespace {

/// Counts the datagrams that the system has given.
class CountingCalls : public ForwardingSystemCalls
{
public:
    CallResult recvmsg(Handle handle, IncomingMessage& message, int flags) override
    {
        const CallResult result = ForwardingSystemCalls::recvmsg(handle, message, flags);
        if (result.ok())
            ++received;
        return result;
    }
    std::atomic<int> received = 0;
};

} // namespace

/// The whole program plays its demo and takes a flood of datagrams, and a picture of every state is taken,
/// light and dark: those of docs/pictures. WORKBENCH_PICTURES names a folder to keep them in; then the log
/// holds a million rows.
class PicturesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void tabs();
    void lookup();
    void steps();
    void faults();
    void sockets();
    void bytes();
    void library();
    void logs();

private:
    void take(const QString& name);
    void typeFilter(const QString& expression);

    QTemporaryDir m_home;
    QDir m_folder;
    int m_datagrams = 5'000;
    QSettings m_store{m_home.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    Settings m_settings{m_store};
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::shared_ptr<CallJournal> m_journal = std::make_shared<CallJournal>();
    std::shared_ptr<CountingCalls> m_calls = std::make_shared<CountingCalls>();
    std::unique_ptr<WindowSession> m_session;
};

void PicturesTest::initTestCase()
{
    m_folder = QDir(m_home.path());
    if (const QString kept = qEnvironmentVariable("WORKBENCH_PICTURES"); !kept.isEmpty()) {
        m_folder = QDir(kept);
        m_datagrams = 1'000'000;
    }
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    m_language = std::make_unique<Language>(*qApp, QStringLiteral("en"));
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
    CommandLine line;
    line.demo = true;
    m_session =
        std::make_unique<WindowSession>(WindowSession::Parts{*qApp, m_settings, *m_theme, *m_language,
                                                             m_calls, m_journal, m_calls->openHandles()},
                                        line, nullptr);
    m_session->window().resize(1440, 900);
    m_session->open();
    m_session->window().arrangeWork();
    // At its end the demo chooses a call.
    QTRY_VERIFY_WITH_TIMEOUT(m_session->window().findChild<CallLogView*>()->selectedCall() != 0, 20'000);
}

/// NAME-light.png and NAME-dark.png, and that something is to be seen on them.
void PicturesTest::take(const QString& name)
{
    for (const bool dark : {false, true}) {
        m_theme->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        QCoreApplication::processEvents();
        const QImage picture = m_session->window().grab().toImage();
        QCOMPARE(picture.size(), QSize(1440, 900)); // no panel asks for more
        QVERIFY(picture.save(
            m_folder.filePath(name + (dark ? QLatin1String("-dark.png") : QLatin1String("-light.png")))));
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 3) {
            for (int x = 0; x < picture.width(); x += 3)
                colours.insert(picture.pixel(x, y));
        }
        QVERIFY(colours.size() > 20);
    }
    m_theme->setMode(Theme::Mode::Light);
}

void PicturesTest::tabs()
{
    const std::pair<TabKind, QString> pictures[] = {{TabKind::TcpServer, QStringLiteral("tcp-server")},
                                                    {TabKind::TcpClient, QStringLiteral("tcp-client")},
                                                    {TabKind::UdpSender, QStringLiteral("udp-sender")},
                                                    {TabKind::UdpReceiver, QStringLiteral("udp-receiver")},
                                                    {TabKind::HostLookup, QStringLiteral("host-lookup")}};
    TabArea& area = m_session->window().tabs();
    for (const auto& [kind, name] : pictures) {
        area.setCurrentWidget(area.tabOf(kind));
        take(name);
    }
    area.setCurrentWidget(area.tabOf(TabKind::UdpReceiver));
}

/// The resolver's calls by hand, one of them with an odd address: nothing is asked of a name server.
void PicturesTest::lookup()
{
    TabArea& area = m_session->window().tabs();
    auto* tab = qobject_cast<HostLookupTab*>(area.tabOf(TabKind::HostLookup));
    area.setCurrentWidget(tab);
    tab->setStepping(true);
    const auto call = [tab](const char* name) {
        auto* row = tab->findChild<StepRow*>(QStringLiteral("step-") + QLatin1String(name));
        QTest::mouseClick(row->button(), Qt::LeftButton);
        QTRY_VERIFY(!row->isWaiting());
    };
    for (const char* name : {"gethostname", "getnameinfo", "gethostbyname", "getservbyname"})
        call(name);
    auto* node = tab->findChild<QLineEdit*>(QStringLiteral("getaddrinfo-node"));
    node->setFocus();
    node->selectAll();
    QTest::keyClicks(node, QStringLiteral("010.0.0.1"));
    call("getaddrinfo");
    take(QStringLiteral("host-lookup-steps"));
    tab->setStepping(false);
}

/// The client's connection goes step by step and back: a read waits, a wrong call has failed.
void PicturesTest::steps()
{
    TabArea& area = m_session->window().tabs();
    auto* client = qobject_cast<TcpClientTab*>(area.tabOf(TabKind::TcpClient));
    area.setCurrentWidget(client);
    client->setStepping(true);
    const auto row = [client](const char* call) {
        return client->findChild<StepRow*>(QStringLiteral("step-") + QString::fromLatin1(call));
    };
    QTRY_COMPARE(client->openSockets(), 1);
    for (const char* call : {"getsockname", "setsockopt", "bind", "send", "recv"}) {
        QTest::mouseClick(row(call)->button(), Qt::LeftButton);
        QTRY_VERIFY(!row(call)->isWaiting());
    }
    auto* blocking = client->steps()->findChild<QCheckBox*>(QStringLiteral("blocking"));
    QTest::mouseClick(blocking, Qt::LeftButton, {}, QPoint(8, blocking->height() / 2));
    QTRY_VERIFY(blocking->isChecked());
    if (!onWindows()) // there it is an ioctl, which the log hides
        QTRY_VERIFY(m_session->log().record(m_session->log().rowCount() - 1).call() == CallId::Fcntl);
    QTest::mouseClick(row("recv")->button(), Qt::LeftButton);
    row("recv")->button()->setFocus();
    QTRY_VERIFY(row("recv")->findChild<StepResult*>()->text().startsWith(QStringLiteral("0:00.")));
    m_session->window().findChild<CallLogView*>()->table()->scrollToBottom();
    take(QStringLiteral("steps"));
    client->cancelPending();
    QTRY_VERIFY(!row("recv")->isWaiting());
    client->setStepping(false);
    QTRY_COMPARE(client->findChild<StateChip*>(QStringLiteral("state"))->word(),
                 QStringLiteral("ESTABLISHED"));
    area.setCurrentWidget(area.tabOf(TabKind::UdpReceiver));
}

/// The client sends on the demo's connection while a preset cuts what is read and written.
void PicturesTest::faults()
{
    MainWindow& window = m_session->window();
    TabArea& area = window.tabs();
    area.setCurrentWidget(area.tabOf(TabKind::TcpServer));
    window.activateWindow();
    QTest::keyClick(&window, Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    auto* preset = window.findChild<QCheckBox*>(QStringLiteral("short-counts"));
    QTRY_VERIFY(!preset->visibleRegion().isEmpty());
    QTest::mouseClick(preset, Qt::LeftButton, {}, QPoint(8, preset->height() / 2));
    QVERIFY(preset->isChecked());
    auto* client = qobject_cast<TcpClientTab*>(area.tabOf(TabKind::TcpClient));
    client->role().send(shareBytes(bytesOf("GET / HTTP/1.1\r\nHost: example.com\r\n\r\n")));
    auto* table = window.findChild<FaultTable*>();
    QTRY_VERIFY(table->model()->index(1, FaultModel::Hits).data().toInt() >= perSystem(10, 1));
    QCOMPARE(window.findChild<FaultIndicator*>()->text(), QStringLiteral("Faults on, 2 rules"));
    table->choose({1});
    QTRY_VERIFY(m_session->log().counts().injected >= perSystem(20U, 2U));
    window.menus().tallRight->setChecked(true);
    window.findChild<CallLogView*>()->table()->scrollToBottom();
    QCoreApplication::processEvents();
    take(QStringLiteral("faults"));
    window.menus().tallRight->setChecked(false);
    QTest::mouseClick(preset, Qt::LeftButton, {}, QPoint(8, preset->height() / 2));
    QTest::keyClick(&window, Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!preset->isVisible());
    QCOMPARE(window.findChild<FaultIndicator*>()->text(), QStringLiteral("Faults off"));
}

/// A listener with connections of every kind: accepted, half-closed by the peer, waiting, in TIME_WAIT.
void PicturesTest::sockets()
{
    RecordingSystemCalls door(m_calls, m_journal, m_journal->directory().addActor("TCP Server"));
    const auto made = [&door](int type) { return door.socket(constants::afInet, type, 0).value; };
    const auto nameOf = [&door](Handle handle) {
        RawAddress name;
        door.getsockname(handle, name);
        return SocketAddress::fromBytes(name.view());
    };
    const Handle listener = made(constants::sockStream);
    door.bind(listener, loopback().bytes());
    door.listen(listener, 5);
    const SocketAddress served = nameOf(listener);
    std::vector<RawPeer> peers;
    std::vector<Handle> accepted;
    for (int client = 0; client < 3; ++client) {
        peers.push_back(RawPeer::connectedTo(served));
        RawAddress peer;
        accepted.push_back(door.accept(listener, &peer).value);
    }
    std::vector<std::byte> room(64);
    QVERIFY(peers[1].sendAll("BYE\r\n"));
    door.recv(accepted[1], room, 0);
    QVERIFY(peers[1].finish());
    door.recv(accepted[1], room, 0);
    door.close(accepted[2]);
    peers.pop_back();
    peers.push_back(RawPeer::connectedTo(served));
    QVERIFY(peers.back().sendAll("still in the queue"));
    peers.push_back(RawPeer::connectedTo(served));
    const Handle receiver = made(constants::sockDgram);
    door.bind(receiver, loopback().bytes());
    RawPeer sender(constants::afInet, constants::sockDgram);
    for (int sent = 0; sent < 3; ++sent)
        QVERIFY(sender.sendTo("temperature=21.5", nameOf(receiver)));

    MainWindow& window = m_session->window();
    window.tabs().setCurrentWidget(window.tabs().tabOf(TabKind::TcpServer));
    window.arrangeExplore();
    auto* pane = window.findChild<SocketsPane*>();
    auto* model = qobject_cast<SocketTreeModel*>(pane->tree().model());
    m_session->feed().flush();
    const auto keyOf = [&](Handle handle) { // the test's sockets are not those of a native door that leases
        for (const QModelIndex& index :
             model->match(model->index(0, 0), Qt::DisplayRole, QString::number(handle), -1,
                          Qt::MatchExactly | Qt::MatchRecursive))
            return model->row(index).entry->key;
        return SocketKey();
    };
    QTRY_VERIFY(keyOf(accepted[1]));
    const QModelIndex above = model->find(keyOf(accepted[1])).parent();
    QTRY_COMPARE(model->rowCount(above), perSystem(5, 2)); // Windows lists no sockets: the open ones alone
    pane->choose(keyOf(accepted[1]));
    QTRY_VERIFY(window.findChild<TcpDiagram*>()->way().state() == constants::TcpState::CloseWait);
    const auto bufferField = [&window] {
        OptionEditor* editor = window.findChild<OptionsPane*>()->tree().editor("SO_RCVBUF");
        return editor == nullptr ? nullptr : editor->findChild<QLineEdit*>();
    };
    QTRY_VERIFY(bufferField() != nullptr && !bufferField()->text().isEmpty());
    bufferField()->setFocus();
    bufferField()->selectAll();
    QTest::keyClicks(bufferField(), QStringLiteral("65536"));
    QTest::keyClick(bufferField(), Qt::Key_Return);
    QTRY_VERIFY(!bufferField()->isModified());
    pane->tree().setFocus();
    take(QStringLiteral("sockets"));
    for (const Handle handle : {accepted[0], accepted[1], listener, receiver})
        door.close(handle);
    window.arrangeWork();
}

/// A stream that has no boundaries: sends above, reads below, and one way that has ended.
void PicturesTest::bytes()
{
    RecordingSystemCalls door(m_calls, m_journal, m_journal->directory().addActor("TCP Client"));
    const auto made = [&door] { return door.socket(constants::afInet, constants::sockStream, 0).value; };
    const Handle listener = made();
    door.bind(listener, loopback().bytes());
    door.listen(listener, 5);
    RawAddress name;
    door.getsockname(listener, name);
    const Handle client = made();
    door.connect(client, name.view());
    RawAddress peer;
    const Handle server = door.accept(listener, &peer).value;
    std::vector<std::byte> room(64);
    for (const char* text :
         {"GET / HTTP/1.1\r\n", "Host: a\r\n", "\r\n", "a body of some length, cut anywhere"})
        door.send(client, bytesOf(text), 0);
    for (const std::size_t size : {64, 12, 12})
        door.recv(server, std::span(room).first(std::min<std::size_t>(size, 20)), 0);
    door.send(server, bytesOf("HTTP/1.1 200 OK\r\n\r\n"), 0);
    door.send(server, bytesOf("that is all"), 0);
    door.recv(client, room, 0);
    door.shutdown(client, constants::shutWr);

    MainWindow& window = m_session->window();
    window.arrangeExplore();
    m_session->feed().flush();
    auto* pane = window.findChild<SocketsPane*>();
    const SocketKey key = m_calls->openHandles()->keyOf(client);
    auto* model = qobject_cast<SocketTreeModel*>(pane->tree().model());
    QTRY_VERIFY(model->find(key).isValid());
    pane->choose(key);
    auto* socket = window.findChild<SocketPane*>();
    socket->restoreState("bytes");
    QTRY_COMPARE(window.findChild<ByteRuler*>()->blocks().size(), 10U);
    QTRY_VERIFY(window.findChild<StreamPipes*>()->accessibleDescription().contains(
        QStringLiteral("closed, we have finished")));
    take(QStringLiteral("socket-bytes"));
    socket->restoreState("state");
    for (const Handle handle : {client, server, listener})
        door.close(handle);
    window.arrangeWork();
}

void PicturesTest::typeFilter(const QString& expression)
{
    auto* field = m_session->window().findChild<FilterEdit*>();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, expression);
    QTest::keyClick(field, Qt::Key_Return);
}

/// Reply rules, and a sequence beside the library, from which both can come.
void PicturesTest::library()
{
    TabArea& area = m_session->window().tabs();
    Tab* server = area.tabOf(TabKind::TcpServer);
    area.setCurrentWidget(server);
    ReplyRule ping;
    ping.match.kind = MatchKind::Exact;
    ping.match.bytes.text = "PING";
    ping.payload.text = "PONG";
    ReplyRule get;
    get.match.kind = MatchKind::Regex;
    get.match.pattern = "^GET (\\S+) HTTP/1\\.[01]";
    get.payload = {PayloadMode::Escapes, Encoding::Utf8, LineEnding::None,
                   "HTTP/1.1 404 Not Found\\r\\nContent-Length: 0\\r\\n\\r\\n", true};
    ReplyRules rules;
    rules.framing.kind = FramingKind::Line;
    rules.rules = {ping, get};
    server->findChild<ReplySheet*>()->setRules(rules, true);
    auto* replies = server->findChild<QAbstractButton*>(QStringLiteral("replies"));
    QTest::mouseClick(replies, Qt::LeftButton);
    take(QStringLiteral("replies"));
    QTest::mouseClick(replies, Qt::LeftButton);

    m_session->window().docks().raise(MainWindow::Panel::Library);
    m_session->library().pane()->addStarterCollection();
    Tab* client = area.tabOf(TabKind::TcpClient);
    area.setCurrentWidget(client);
    Sequence sequence;
    sequence.framing.kind = FramingKind::Line;
    SequenceStep send;
    send.payload = {PayloadMode::Escapes, Encoding::Utf8, LineEnding::None, "EHLO workbench\\r\\n", true};
    SequenceStep expect;
    expect.kind = SequenceStepKind::Expect;
    expect.match.kind = MatchKind::StartsWith;
    expect.match.bytes.text = "250 ";
    SequenceStep repeat;
    repeat.kind = SequenceStepKind::Repeat;
    repeat.times = 9;
    SequenceStep close;
    close.kind = SequenceStepKind::Close;
    sequence.steps = {send, expect, repeat, close};
    client->sequence()->sheet()->setSequence(sequence);
    client->sequence()->open();
    QTRY_VERIFY(m_session->window().docks().dock(MainWindow::Panel::Library).isVisible());
    take(QStringLiteral("library"));
    client->sequence()->sheet()->setSequence({});
    QTest::mouseClick(client->sequence()->button(), Qt::LeftButton);
    m_session->window().arrangeWork();
    area.setCurrentWidget(area.tabOf(TabKind::UdpReceiver));
}

void PicturesTest::logs()
{
    // The demo's receiver is still open.
    const Tab* receiver = m_session->window().tabs().tabOf(TabKind::UdpReceiver);
    const auto port = static_cast<std::uint16_t>(
        receiver->findChild<PortSpin*>(QStringLiteral("port"))->value().value_or(0));
    QVERIFY(port != 0);
    RawPeer sender(constants::afInet, constants::sockDgram);
    const int before = m_calls->received;
    for (int sent = 0; sent < m_datagrams; ++sent) {
        const std::string text = "temperature=" + std::to_string(200 + sent % 50) +
                                 " pressure=" + std::to_string(sent) + std::string(40, '.') + "\r\n";
        QVERIFY(sender.sendTo(text, loopback(port)));
        // No more under way than the receiver's buffer holds.
        const QDeadlineTimer deadline(10'000);
        while (m_calls->received < before + sent - 100) {
            QVERIFY2(!deadline.hasExpired(), "datagrams were lost");
            std::this_thread::yield();
        }
        if (sent % 5'000 == 0)
            QCoreApplication::processEvents();
    }
    QTRY_VERIFY(m_session->log().rowCount() > m_datagrams);
    MainWindow& window = m_session->window();
    auto* view = window.findChild<CallLogView*>();
    window.logDock().resize(window.logDock().width(), 420);
    window.resizeDocks({&window.logDock()}, {460}, Qt::Vertical);
    view->table()->scrollToBottom();
    take(QStringLiteral("log"));
    typeFilter(QStringLiteral("call == recvmsg && data contains \"=217 \" || result == failed"));
    QTRY_VERIFY(view->table()->model()->rowCount() < m_datagrams / 20);
    QTest::keyClick(view->table(), Qt::Key_End);
    take(QStringLiteral("log-filter"));
    window.statisticsDock().show();
    window.statisticsDock().raise();
    QCoreApplication::processEvents();
    take(QStringLiteral("statistics"));
}

QTEST_MAIN(PicturesTest)
#include "PicturesTest.moc"
