// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/TcpClient.h"
#include "core/socket/SocketOption.h"
#include "core/socket/SocketSession.h"
#include "tests/support/EventLog.h"
#include "tests/support/PlayedResolver.h"
#include "tests/support/RawPeer.h"

#include <QtTest>

#include <filesystem>
#include <fstream>
#include <thread>

using namespace workbench;
namespace c = workbench::constants;

using Log = EventLog<TcpEvent>;

namespace {

SharedBytes shared(std::string_view text) { return shareBytes(bytesOf(text)); }

/// A loopback address at which nobody listens.
SocketAddress unusedAddress()
{
    RawPeer peer;
    peer.bind(loopback());
    return peer.local();
}

} // namespace

class TcpClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void connectsToANumericAddressWithoutALookup();
    void triesEveryAddressOfANameInItsOrder();
    void tellsARefusedConnect();
    void tellsAnUnknownName();
    void makesNoCallForAnEmptyHost();
    void cancelsALookup();
    void dropsTheAnswerToAnOlderLookup();
    void bindsToTheLocalPort();
    void tellsALocalPortInUse();
    void receivesUntilThePeerEndsAndStillSends();
    void halfCloseStillReceives();
    void abortResetsThePeer();
    void tellsAResetByThePeer();
    void sendWithoutAConnectionIsTold();
    void tenMegabytesReachASlowSmallReaderWholeAndInOrder();
    void sendsAFile();
    void aFileIsCancelled_data();
    void aFileIsCancelled();
    void connectingAgainClosesTheFormerConnection();

private:
    void connectTo(const SocketAddress& address);
    /// The other end of a connection that the client knows to be open.
    RawPeer connectedPeer();

    std::shared_ptr<PlayedResolver> m_calls = std::make_shared<PlayedResolver>();
    std::unique_ptr<SocketSession> m_session = std::make_unique<SocketSession>(*m_calls);
    std::unique_ptr<TcpClient> m_client;
    std::unique_ptr<Log> m_log;
};

void TcpClientTest::init()
{
    m_client = std::make_unique<TcpClient>(m_calls);
    m_log = std::make_unique<Log>(m_client->events());
}

void TcpClientTest::cleanup()
{
    m_calls->letGo();
    m_log.reset();
    m_client.reset();
}

void TcpClientTest::connectTo(const SocketAddress& address)
{
    TcpClientOptions options;
    options.host = address.host();
    options.port = address.port();
    m_client->connect(options);
}

RawPeer TcpClientTest::connectedPeer()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    connectTo(listener.local());
    m_log->next<ConnectionOpened>();
    return listener.accept();
}

void TcpClientTest::connectsToANumericAddressWithoutALookup()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    connectTo(listener.local());
    const auto* trying = m_log->next<ConnectTrying>();
    QVERIFY(trying != nullptr);
    QCOMPARE(trying->address, listener.local());
    QCOMPARE(trying->count, 1U);
    const auto* opened = m_log->next<ConnectionOpened>();
    QVERIFY(opened != nullptr);
    QCOMPARE(opened->peer, listener.local());
    QVERIFY(opened->local.port() != 0);
    QCOMPARE(m_log->count<ResolveStarted>(), 0U);
}

void TcpClientTest::triesEveryAddressOfANameInItsOrder()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    const SocketAddress first = unusedAddress();
    const SocketAddress second = unusedAddress();
    m_calls->know("three.test", {first, second, listener.local()});
    TcpClientOptions options;
    options.host = "three.test";
    options.port = 7;
    m_client->connect(options);
    QCOMPARE(m_log->next<ResolveStarted>()->host, std::string("three.test"));
    const auto* resolved = m_log->next<Resolved>();
    QVERIFY(resolved != nullptr);
    QCOMPARE(resolved->addresses.size(), 3U);
    for (const SocketAddress& expected : {first, second}) {
        const auto* trying = m_log->next<ConnectTrying>();
        QVERIFY(trying != nullptr);
        QCOMPARE(trying->address, expected);
        const auto* failed = m_log->next<CallFailed>();
        QVERIFY(failed != nullptr);
        QVERIFY(failed->step == RoleStep::Connect);
        QCOMPARE(failed->error, c::errors::connectionRefused);
        QCOMPARE(failed->address, expected);
    }
    const auto* last = m_log->next<ConnectTrying>();
    QVERIFY(last != nullptr);
    QCOMPARE(last->index, 2U);
    const auto* opened = m_log->next<ConnectionOpened>();
    QVERIFY(opened != nullptr);
    QCOMPARE(opened->peer, listener.local());
}

void TcpClientTest::tellsARefusedConnect()
{
    connectTo(unusedAddress());
    const auto* failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::Connect);
    QCOMPARE(failed->error, c::errors::connectionRefused);
    const auto* ended = m_log->next<ConnectEnded>();
    QVERIFY(ended != nullptr);
    QVERIFY(ended->reason == ConnectEnd::NoAddressLeft);
}

void TcpClientTest::tellsAnUnknownName()
{
    TcpClientOptions options;
    options.host = "nobody.test";
    m_client->connect(options);
    const auto* failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::Resolve);
    QVERIFY(failed->space == c::ErrorSpace::AddressInfo);
    QVERIFY(failed->error != 0);
    QCOMPARE(failed->text, std::string("nobody.test"));
    QVERIFY(m_log->next<ConnectEnded>()->reason == ConnectEnd::LookupFailed);
}

void TcpClientTest::makesNoCallForAnEmptyHost()
{
    m_calls->know("", {loopback(1)});
    m_client->connect({});
    QVERIFY(m_log->next<ConnectEnded>()->reason == ConnectEnd::LookupFailed);
    QCOMPARE(m_log->count<ConnectTrying>(), 0U);
    QCOMPARE(m_log->count<ResolveStarted>(), 0U);
}

void TcpClientTest::cancelsALookup()
{
    m_calls->know("slow.test", {unusedAddress()});
    m_calls->hold();
    TcpClientOptions options;
    options.host = "slow.test";
    m_client->connect(options);
    QVERIFY(m_calls->waitForCalls(1));
    m_client->cancel();
    QVERIFY(m_log->next<ConnectEnded>()->reason == ConnectEnd::Cancelled);
    m_calls->letGo();
    QVERIFY(m_calls->waitForCalls(0));
    // The answer that comes now changes nothing: the next attempt is the only one seen.
    connectTo(unusedAddress());
    QVERIFY(m_log->next<ConnectEnded>()->reason == ConnectEnd::NoAddressLeft);
    QCOMPARE(m_log->count<ConnectTrying>(), 1U);
    QCOMPARE(m_log->count<Resolved>(), 0U);
}

void TcpClientTest::dropsTheAnswerToAnOlderLookup()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    m_calls->know("old.test", {unusedAddress()});
    m_calls->know("new.test", {listener.local()});
    m_calls->hold();
    TcpClientOptions options;
    options.host = "old.test";
    m_client->connect(options);
    QVERIFY(m_calls->waitForCalls(1));
    options.host = "new.test";
    m_client->connect(options);
    QVERIFY(m_calls->waitForCalls(2));
    m_calls->letGo();
    const auto* opened = m_log->next<ConnectionOpened>();
    QVERIFY(opened != nullptr);
    QCOMPARE(opened->peer, listener.local());
    QCOMPARE(m_log->count<Resolved>(), 1U);
}

void TcpClientTest::bindsToTheLocalPort()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    const SocketAddress local = unusedAddress();
    TcpClientOptions options;
    options.host = "127.0.0.1";
    options.port = listener.local().port();
    options.localPort = local.port();
    m_client->connect(options);
    const auto* opened = m_log->next<ConnectionOpened>();
    QVERIFY(opened != nullptr);
    QCOMPARE(opened->local, local);
}

void TcpClientTest::tellsALocalPortInUse()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    RawPeer holder = RawPeer::listeningOn(loopback());
    TcpClientOptions options;
    options.host = "127.0.0.1";
    options.port = listener.local().port();
    options.local = holder.local();
    m_client->connect(options);
    const auto* failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::Bind);
    QCOMPARE(failed->error, c::errors::addressInUse);
    QCOMPARE(failed->address, holder.local());
    QVERIFY(m_log->next<ConnectEnded>() != nullptr);
}

void TcpClientTest::receivesUntilThePeerEndsAndStillSends()
{
    RawPeer peer = connectedPeer();
    QVERIFY(peer.sendAll("last words"));
    QVERIFY(peer.finish());
    const auto* data = m_log->next<DataReceived>();
    QVERIFY(data != nullptr);
    QCOMPARE(textOf(*data->data), std::string("last words"));
    QVERIFY(m_log->next<ConnectionChanged>()->phase == ConnectionPhase::PeerFinished);
    m_client->send(shared("answer"));
    m_client->halfClose();
    QCOMPARE(textOf(peer.receiveToEnd()), std::string("answer"));
    const auto* closed = m_log->next<ConnectionClosed>();
    QVERIFY(closed != nullptr);
    QVERIFY(closed->reason == CloseReason::BothFinished);
    QCOMPARE(closed->totalIn, 10U);
    QCOMPARE(closed->totalOut, 6U);
}

void TcpClientTest::halfCloseStillReceives()
{
    RawPeer peer = connectedPeer();
    m_client->send(shared("question"));
    m_client->halfClose();
    QCOMPARE(textOf(peer.receiveToEnd()), std::string("question"));
    QVERIFY(m_log->next<ConnectionChanged>()->phase == ConnectionPhase::WeFinished);
    const auto big = countedBytes(2'000'000);
    QVERIFY(peer.sendAll(big));
    peer.close();
    const auto* closed = m_log->next<ConnectionClosed>();
    QVERIFY(closed != nullptr);
    QCOMPARE(closed->totalIn, big.size());
    std::vector<std::byte> got;
    for (const TcpEvent& event : m_log->all()) {
        if (const auto* data = std::get_if<DataReceived>(&event))
            got.insert(got.end(), data->data->begin(), data->data->end());
    }
    QVERIFY(got == big);
}

void TcpClientTest::abortResetsThePeer()
{
    RawPeer peer = connectedPeer();
    m_client->abort();
    QVERIFY(peer.receive().empty());
    QCOMPARE(peer.result().error, c::errors::connectionReset);
}

void TcpClientTest::tellsAResetByThePeer()
{
    {
        RawPeer peer = connectedPeer();
        const SocketOption linger = SocketOption::linger(true, 0);
        QVERIFY(m_calls->setsockopt(peer.handle(), linger.level(), linger.name(), linger.value()).ok());
    }
    if (RawPeer::hidesResets()) {
        QVERIFY(m_log->next<ConnectionChanged>(
                    [](const auto& e) { return e.phase == ConnectionPhase::Reset; }) != nullptr);
        return;
    }
    const auto* closed = m_log->next<ConnectionClosed>();
    QVERIFY(closed != nullptr);
    QVERIFY(closed->reason == CloseReason::Failed);
    QCOMPARE(closed->error, c::errors::connectionReset);
}

void TcpClientTest::sendWithoutAConnectionIsTold()
{
    m_client->send(shared("nobody"));
    const auto* lost = m_log->next<NotSent>();
    QVERIFY(lost != nullptr);
    QCOMPARE(lost->bytes, 6U);
}

void TcpClientTest::tenMegabytesReachASlowSmallReaderWholeAndInOrder()
{
    RawPeer peer = connectedPeer();
    const auto big = countedBytes(10U << 20);
    for (std::size_t at = 0; at < big.size(); at += 1U << 20)
        m_client->send(shareBytes({big.begin() + static_cast<std::ptrdiff_t>(at),
                                   big.begin() + static_cast<std::ptrdiff_t>(at + (1U << 20))}));
    m_client->halfClose();
    QVERIFY(m_log->next<DataSent>([](const auto& e) { return e.unsent > 0; }) != nullptr);
    QVERIFY(peer.receiveToEnd(4096) == big);
}

void TcpClientTest::sendsAFile()
{
    QTemporaryDir folder;
    const auto content = countedBytes(700'001);
    const std::string path = folder.filePath(QStringLiteral("data.bin")).toStdString();
    std::ofstream(path, std::ios::binary).write(reinterpret_cast<const char*>(content.data()), 700'001);
    RawPeer peer = connectedPeer();
    m_client->sendFile(path);
    m_client->halfClose();
    QVERIFY(peer.receiveToEnd() == content);
    QVERIFY(m_log->next<DataSent>()->origin == DataOrigin::File);
    const auto* begun = m_log->next<FileProgress>();
    QVERIFY(begun != nullptr && begun->running);
    QCOMPARE(begun->size, 700'001U);
    const auto* ended = m_log->next<FileProgress>([](const FileProgress& file) { return !file.running; });
    QVERIFY(ended != nullptr);
    QCOMPARE(ended->end, FileEnd::Sent);
    QCOMPARE(ended->sent, 700'001U);
    QCOMPARE(ended->file, begun->file);
}

void TcpClientTest::aFileIsCancelled_data()
{
    QTest::addColumn<bool>("isCancelled");
    QTest::addColumn<FileEnd>("end");
    QTest::newRow("cancelled") << true << FileEnd::Cancelled;
    QTest::newRow("the peer is gone") << false << FileEnd::Lost;
}

void TcpClientTest::aFileIsCancelled()
{
    QFETCH(bool, isCancelled);
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("large.bin")).toStdString();
    std::ofstream(path).close();
    std::filesystem::resize_file(path, std::uintmax_t{1} << 30U);
    RawPeer peer = connectedPeer();
    m_client->sendFile(path);
    m_client->sendFile(path);
    QVERIFY(m_log->next<FileProgress>([](const FileProgress& file) { return file.file == 2; }) != nullptr);
    QVERIFY(m_log->next<DataSent>() != nullptr);
    if (isCancelled)
        m_client->cancelFiles();
    else
        peer.close();
    const auto isOver = [](const FileProgress& file) { return !file.running; };
    const auto* first = m_log->next<FileProgress>(isOver);
    QVERIFY(first != nullptr);
    QTEST(first->end, "end");
    QVERIFY(first->sent < first->size);
    const auto* second = m_log->next<FileProgress>(isOver);
    QVERIFY(second != nullptr);
    QTEST(second->end, "end");
    QCOMPARE(second->sent, 0U);
    if (!isCancelled)
        return;
    m_client->send(shared("after")); // the connection goes on
    m_client->halfClose();
    const std::vector<std::byte> all = peer.receiveToEnd();
    QVERIFY(all.size() >= first->sent + 5);
    QCOMPARE(textOf(std::span(all).last(5)), std::string("after"));
    QCOMPARE(all.size(), first->sent + 5);
}

void TcpClientTest::connectingAgainClosesTheFormerConnection()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    connectTo(listener.local());
    RawPeer first = listener.accept();
    const auto* one = m_log->next<ConnectionOpened>();
    QVERIFY(one != nullptr);
    connectTo(listener.local());
    RawPeer second = listener.accept();
    QVERIFY(first.receive().empty());
    const auto* two = m_log->next<ConnectionOpened>();
    QVERIFY(two != nullptr);
    QVERIFY(one->connection != two->connection);
    m_client->send(shared("to the new one"));
    QCOMPARE(textOf(second.receiveExactly(14)), std::string("to the new one"));
}

QTEST_GUILESS_MAIN(TcpClientTest)
#include "TcpClientTest.moc"
