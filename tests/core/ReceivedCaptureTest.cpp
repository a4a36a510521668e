// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/roles/ReceivedCapture.h"

#include "core/roles/TcpServer.h"
#include "core/roles/UdpReceiver.h"
#include "core/socket/SocketSession.h"
#include "tests/support/EventLog.h"
#include "tests/support/RawPeer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace workbench;
using State = ReceivedCapture::State;

/// The file has what the peer sent, byte for byte, or it is told why not.
class ReceivedCaptureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theFileHasWhatThePeerSent();
    void aSlowReaderOfTheEventsCostsNothing();
    void oneConnectionOfTwo();
    void allConnectionsInTheOrderOfTheirBytes();
    void itGrowsWhileBytesCome();
    void stopWritesWhatHasCome();
    void datagramsOneBehindTheOther();
    void aFileThatCannotBeMadeIsToldAtOnce();
    void aFileThatIsBeingWrittenIsRefused();
    void aDiskThatIsTooSlowIsTold();
    void whatWasSkippedAtTheEndIsTold();
    void socketsThatAreHandedOverEndIt();
#ifdef Q_OS_LINUX
    void aFullDiskIsTold();
#endif

private:
    std::filesystem::path path() const
    {
        return m_folder.filePath(QStringLiteral("received.bin")).toStdU16String();
    }
    QByteArray written() const
    {
        QFile file(m_folder.filePath(QStringLiteral("received.bin")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }
    /// A client of the server, and its connection.
    std::pair<RawPeer, ConnectionId> client();
    static QByteArray toQt(const std::vector<std::byte>& bytes)
    {
        return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
    }

    QTemporaryDir m_folder;
    NativeSystemCalls m_native;
    std::unique_ptr<SocketSession> m_session = std::make_unique<SocketSession>(m_native);
    std::shared_ptr<SystemCalls> m_calls = std::make_shared<NativeSystemCalls>();
    std::unique_ptr<TcpServer> m_server;
    std::unique_ptr<EventLog<TcpEvent>> m_log;
    SocketAddress m_local;
};

void ReceivedCaptureTest::init()
{
    QFile::remove(m_folder.filePath(QStringLiteral("received.bin")));
    m_server = std::make_unique<TcpServer>(m_calls);
    m_log = std::make_unique<EventLog<TcpEvent>>(m_server->events());
    TcpServerOptions options;
    options.address = loopback();
    m_server->start(options);
    const auto* listening = m_log->next<Listening>();
    QVERIFY(listening != nullptr);
    m_local = listening->local;
}

void ReceivedCaptureTest::cleanup()
{
    m_log.reset();
    m_server.reset();
}

std::pair<RawPeer, ConnectionId> ReceivedCaptureTest::client()
{
    RawPeer peer = RawPeer::connectedTo(m_local);
    const auto* opened = m_log->next<ConnectionOpened>();
    return {std::move(peer), opened == nullptr ? 0 : opened->connection};
}

void ReceivedCaptureTest::theFileHasWhatThePeerSent()
{
    auto [peer, connection] = client();
    ReceivedCapture capture(path(), m_server->events(), connection);
    QCOMPARE(capture.state(), State::Running);
    const auto bytes = countedBytes(12'000'004);
    QVERIFY(peer.sendAll(bytes));
    peer.close();
    QVERIFY(m_log->next<ConnectionChanged>() != nullptr);
    m_server->close({connection});
    QTRY_VERIFY(capture.isOver());
    QCOMPARE(capture.state(), State::Closed);
    QCOMPARE(capture.bytesWritten(), 12'000'004U);
    QVERIFY(written() == toQt(bytes));
}

/// What a reader with little room misses is in the file.
void ReceivedCaptureTest::aSlowReaderOfTheEventsCostsNothing()
{
    auto [peer, connection] = client();
    EventLog<TcpEvent> slow(m_server->events(), 100);
    ReceivedCapture capture(path(), m_server->events());
    const auto bytes = countedBytes(3'000'000);
    QVERIFY(peer.sendAll(bytes));
    QTRY_COMPARE(capture.bytesWritten(), 3'000'000U);
    QVERIFY(written() == toQt(bytes));
    QVERIFY(slow.next<EventsSkipped>() != nullptr);
}

void ReceivedCaptureTest::oneConnectionOfTwo()
{
    auto [one, first] = client();
    auto [two, second] = client();
    ReceivedCapture capture(path(), m_server->events(), second);
    QVERIFY(one.sendAll("not these"));
    QVERIFY(two.sendAll("only these"));
    m_log->next<DataReceived>();
    m_log->next<DataReceived>();
    one.close();
    m_server->close({first});
    QVERIFY(m_log->next<ConnectionClosed>() != nullptr);
    QVERIFY(!capture.isOver());
    m_server->close({second});
    QTRY_VERIFY(capture.isOver());
    QCOMPARE(written(), QByteArray("only these"));
}

void ReceivedCaptureTest::allConnectionsInTheOrderOfTheirBytes()
{
    auto [one, first] = client();
    ReceivedCapture capture(path(), m_server->events());
    QVERIFY(one.sendAll("one "));
    QTRY_COMPARE(capture.bytesWritten(), 4U);
    auto [two, second] = client(); // comes later, and is in it
    QVERIFY(two.sendAll("two "));
    QTRY_COMPARE(capture.bytesWritten(), 8U);
    QVERIFY(one.sendAll("one again"));
    QTRY_COMPARE(capture.bytesWritten(), 17U);
    m_server->close({first, second});
    QVERIFY(m_log->next<ConnectionClosed>() != nullptr);
    QVERIFY(!capture.isOver());
    QCOMPARE(written(), QByteArray("one two one again"));
}

void ReceivedCaptureTest::itGrowsWhileBytesCome()
{
    auto [peer, connection] = client();
    ReceivedCapture capture(path(), m_server->events(), connection);
    QVERIFY(peer.sendAll("at once"));
    QTRY_COMPARE(written(), QByteArray("at once"));
    QVERIFY(!capture.isOver());
}

void ReceivedCaptureTest::stopWritesWhatHasCome()
{
    auto [peer, connection] = client();
    ReceivedCapture capture(path(), m_server->events(), connection);
    QVERIFY(peer.sendAll("before"));
    QVERIFY(m_log->next<DataReceived>() != nullptr);
    capture.stop();
    QTRY_VERIFY(capture.isOver());
    QCOMPARE(capture.state(), State::Closed);
    QVERIFY(peer.sendAll("after"));
    QVERIFY(m_log->next<DataReceived>() != nullptr);
    QCOMPARE(written(), QByteArray("before"));
}

void ReceivedCaptureTest::datagramsOneBehindTheOther()
{
    UdpReceiver receiver(m_calls);
    EventLog<UdpEvent> log(receiver.events());
    UdpReceiverOptions options;
    options.address = loopback();
    receiver.start(options);
    const auto* opened = log.next<Opened>();
    QVERIFY(opened != nullptr);
    ReceivedCapture capture(path(), receiver.events());
    RawPeer peer(constants::afInet, constants::sockDgram);
    for (const char* text : {"one", "", "two"})
        QVERIFY(peer.sendTo(text, opened->local));
    QTRY_COMPARE(capture.bytesWritten(), 6U);
    QCOMPARE(written(), QByteArray("onetwo"));
}

void ReceivedCaptureTest::aFileThatCannotBeMadeIsToldAtOnce()
{
    const ReceivedCapture capture(path() / "no" / "folder", m_server->events());
    QVERIFY(capture.isOver());
    QCOMPARE(capture.state(), State::Failed);
    QVERIFY(capture.error() == ENOENT || capture.error() == ENOTDIR);
}

/// By whatever name: two tabs would mix their bytes in it.
void ReceivedCaptureTest::aFileThatIsBeingWrittenIsRefused()
{
    auto [peer, connection] = client();
    ReceivedCapture capture(path(), m_server->events(), connection);
    QVERIFY(peer.sendAll("mine"));
    QTRY_COMPARE(capture.bytesWritten(), 4U);
    const auto link = path().parent_path() / "other";
    std::filesystem::create_hard_link(path(), link);
    for (const auto& name : {path(), path().parent_path() / "." / path().filename(), link}) {
        const ReceivedCapture second(name, m_server->events(), connection);
        QVERIFY(second.isOver());
        QCOMPARE(second.state(), State::Failed);
        QCOMPARE(second.error(), EBUSY);
    }
    QCOMPARE(written(), QByteArray("mine")); // not emptied
    capture.finish();
    const ReceivedCapture next(link, m_server->events(), connection);
    QCOMPARE(next.error(), 0); // and it is free again
}

void ReceivedCaptureTest::aDiskThatIsTooSlowIsTold()
{
    auto [peer, connection] = client();
    ReceivedCapture capture(path(), m_server->events(), connection, 10);
    QVERIFY(peer.sendAll("more than ten bytes"));
    QTRY_VERIFY(capture.isOver());
    QCOMPARE(capture.state(), State::TooSlow);
    QCOMPARE(capture.bytesWritten(), 0U);
}

/// No later count of the connection shows the gap.
void ReceivedCaptureTest::whatWasSkippedAtTheEndIsTold()
{
    auto [peer, connection] = client();
    ReceivedCapture capture(path(), m_server->events(), connection, 20'000);
    QVERIFY(peer.sendAll("told"));
    QTRY_COMPARE(capture.bytesWritten(), 4U);
    QVERIFY(peer.sendAll(std::string(50'000, 'x')));
    QVERIFY(m_log->next<DataReceived>([](const DataReceived& event) { return event.totalIn == 50'004; }) !=
            nullptr);
    capture.finish();
    QCOMPARE(capture.state(), State::TooSlow);
    QCOMPARE(written(), QByteArray("told"));
}

void ReceivedCaptureTest::socketsThatAreHandedOverEndIt()
{
    auto [peer, connection] = client();
    ReceivedCapture capture(path(), m_server->events(), connection);
    QVERIFY(peer.sendAll("told"));
    QTRY_COMPARE(capture.bytesWritten(), 4U);
    m_server->handOver([](std::vector<HeldSocket>) {});
    QTRY_VERIFY(capture.isOver());
    QCOMPARE(capture.state(), State::HandedOver);
    QCOMPARE(written(), QByteArray("told"));
}

#ifdef Q_OS_LINUX
void ReceivedCaptureTest::aFullDiskIsTold()
{
    auto [peer, connection] = client();
    ReceivedCapture capture("/dev/full", m_server->events(), connection);
    QCOMPARE(capture.error(), 0);
    QVERIFY(peer.sendAll("no room"));
    QTRY_VERIFY(capture.isOver());
    QCOMPARE(capture.state(), State::Failed);
    QCOMPARE(capture.error(), ENOSPC);
    QCOMPARE(capture.bytesWritten(), 0U);
    QVERIFY(peer.sendAll("nobody minds"));
}
#endif

QTEST_GUILESS_MAIN(ReceivedCaptureTest)
#include "ReceivedCaptureTest.moc"
