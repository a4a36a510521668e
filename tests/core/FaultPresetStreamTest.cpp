// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/TcpClient.h"
#include "core/roles/TcpServer.h"
#include "tests/support/EventLog.h"
#include "tests/support/FaultBench.h"
#include "tests/support/RawPeer.h"

#include <QElapsedTimer>
#include <QtTest>

#include <optional>
#include <thread>

using namespace workbench;
namespace c = workbench::constants;

using Log = EventLog<TcpEvent>;

namespace {

constexpr std::size_t kBytes = 6'000; // short counts of 3 bytes make thousands of calls of it

/// What a connection has received so far.
std::vector<std::byte> received(Log& log, ConnectionId connection)
{
    std::vector<std::byte> all;
    for (const TcpEvent& event : log.all()) {
        const auto* data = std::get_if<DataReceived>(&event);
        if (data != nullptr && data->connection == connection)
            all.insert(all.end(), data->data->begin(), data->data->end());
    }
    return all;
}

template <class Role> void sendTo(Role& role, ConnectionId connection, SharedBytes data)
{
    if constexpr (requires { role.send(data); })
        role.send(std::move(data));
    else
        role.send({connection}, std::move(data));
}

} // namespace

/// Each preset against both roles of streams; the peers are plain sockets without faults.
class FaultPresetStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void serverLosesAndSwapsNothing_data();
    void serverLosesAndSwapsNothing();
    void clientLosesAndSwapsNothing_data() { serverLosesAndSwapsNothing_data(); }
    void clientLosesAndSwapsNothing();
    void serverWithoutDescriptorsPausesAndGoesOn();
    void serverWithoutDescriptorsSaysWhyItDoesNotStart();
    void clientWithoutDescriptorsSaysWhyAndConnectsLater();
    void clientWithoutDescriptorsTellsOfItsLookup();
    void serverTellsOfAResetInTransfer();
    void clientTellsOfAResetInTransfer();
    void aResetAmongManyClientsTouchesNobodyElse();
    void whatCameBeforeAFailedSendIsReadThroughSignals();
    void stopsSoonThoughTheNetworkIsSlow_data();
    void stopsSoonThoughTheNetworkIsSlow();

private:
    void listen();
    /// A peer that the server has accepted.
    RawPeer peerOfServer();
    /// The client is connected to it.
    RawPeer peerOfClient();
    template <class Role> void exchange(Role& role, RawPeer& peer);
    template <class Role> void breakOff(Role& role, RawPeer& peer);
    /// Both roles gone, every record looked at.
    void finish();

    std::optional<FaultBench> m_bench;
    std::unique_ptr<TcpServer> m_server;
    std::unique_ptr<TcpClient> m_client;
    std::unique_ptr<Log> m_log;
    SocketAddress m_local;
    ConnectionId m_connection = 0;
};

void FaultPresetStreamTest::init() { m_bench.emplace(); }

void FaultPresetStreamTest::cleanup()
{
    m_bench->plan->holdDelays();
    m_log.reset();
    m_server.reset();
    m_client.reset();
    m_bench.reset();
}

void FaultPresetStreamTest::finish()
{
    m_log.reset();
    m_server.reset();
    m_client.reset();
    QCOMPARE(m_bench->recordsProblem(), QString());
}

void FaultPresetStreamTest::listen()
{
    m_server = std::make_unique<TcpServer>(m_bench->door());
    m_log = std::make_unique<Log>(m_server->events());
    TcpServerOptions options;
    options.address = loopback();
    options.backlog = 128;
    m_server->start(options);
    const auto* listening = m_log->next<Listening>();
    QVERIFY(listening != nullptr);
    m_local = listening->local;
}

RawPeer FaultPresetStreamTest::peerOfServer()
{
    RawPeer peer = RawPeer::connectedTo(m_local);
    const auto* opened = m_log->next<ConnectionOpened>();
    m_connection = opened != nullptr ? opened->connection : 0;
    return peer;
}

RawPeer FaultPresetStreamTest::peerOfClient()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    if (!m_client) {
        m_client = std::make_unique<TcpClient>(m_bench->door());
        m_log = std::make_unique<Log>(m_client->events());
    }
    TcpClientOptions options;
    options.host = "127.0.0.1";
    options.port = listener.local().port();
    m_client->connect(options);
    RawPeer peer = listener.accept();
    const auto* opened = m_log->next<ConnectionOpened>();
    m_connection = opened != nullptr ? opened->connection : 0;
    return peer;
}

/// kBytes each way at the same time, whole and in order.
template <class Role> void FaultPresetStreamTest::exchange(Role& role, RawPeer& peer)
{
    QVERIFY(m_connection != 0);
    const std::vector<std::byte> data = countedBytes(kBytes);
    std::thread sending([&] { peer.sendAll(data); });
    sendTo(role, m_connection, shareBytes(data));
    const std::vector<std::byte> got = peer.receiveExactly(kBytes);
    sending.join();
    QVERIFY(got == data);
    const auto* last = m_log->next<DataReceived>([this](const DataReceived& event) {
        return event.connection == m_connection && event.totalIn == kBytes;
    });
    QVERIFY(last != nullptr);
    QVERIFY(received(*m_log, m_connection) == data);
    for (const TcpEvent& event : m_log->all()) {
        const auto* lost = std::get_if<NotSent>(&event);
        QVERIFY(lost == nullptr || lost->connection != m_connection);
    }
}

void FaultPresetStreamTest::serverLosesAndSwapsNothing_data()
{
    QTest::addColumn<int>("preset");
    for (const FaultPreset preset :
         {FaultPreset::SignalStorm, FaultPreset::ShortCounts, FaultPreset::SlowNetwork})
        QTest::newRow(presetName(preset).data()) << static_cast<int>(preset);
}

void FaultPresetStreamTest::serverLosesAndSwapsNothing()
{
    QFETCH(int, preset);
    listen();
    if (!m_bench->play(static_cast<FaultPreset>(preset)))
        QSKIP("not known to this system");
    RawPeer first = peerOfServer();
    exchange(*m_server, first);
    // The end arrives as one.
    QVERIFY(first.finish());
    QVERIFY(m_log->next<ConnectionChanged>([](const ConnectionChanged& event) {
        return event.phase == ConnectionPhase::PeerFinished;
    }) != nullptr);
    m_server->halfClose({m_connection});
    QVERIFY(first.receive().empty() && first.result().ok());
    QVERIFY(m_log->next<ConnectionClosed>([](const ConnectionClosed& event) {
        return event.reason == CloseReason::BothFinished;
    }) != nullptr);
    RawPeer second = peerOfServer();
    exchange(*m_server, second);
    QVERIFY(m_bench->hits() > 1);
    QCOMPARE(m_log->count<CallFailed>(), 0U);
    finish();
}

void FaultPresetStreamTest::clientLosesAndSwapsNothing()
{
    QFETCH(int, preset);
    if (!m_bench->play(static_cast<FaultPreset>(preset)))
        QSKIP("not known to this system");
    RawPeer first = peerOfClient();
    exchange(*m_client, first);
    m_client->halfClose();
    QVERIFY(first.receive().empty() && first.result().ok());
    QVERIFY(first.finish());
    QVERIFY(m_log->next<ConnectionClosed>([](const ConnectionClosed& event) {
        return event.reason == CloseReason::BothFinished;
    }) != nullptr);
    RawPeer second = peerOfClient();
    exchange(*m_client, second);
    QVERIFY(m_bench->hits() > 1);
    QCOMPARE(m_log->count<CallFailed>(), 0U);
    finish();
}

void FaultPresetStreamTest::serverWithoutDescriptorsPausesAndGoesOn()
{
    listen();
    RawPeer early = peerOfServer();
    m_bench->play(FaultPreset::OutOfDescriptors);
    RawPeer late = RawPeer::connectedTo(m_local);
    QVERIFY(late.result().ok()); // the system has it; the server does not take it
    const auto* failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::Accept && failed->injected);
    QCOMPARE(failed->error, c::errors::tooManyFiles);
    const auto* paused = m_log->next<AcceptPaused>();
    QVERIFY(paused != nullptr);
    QCOMPARE(paused->error, c::errors::tooManyFiles);
    exchange(*m_server, early); // those who are there go on
    QCOMPARE(m_log->count<ConnectionOpened>(), 1U);

    for (const FaultPlan::Entry& entry : m_bench->plan->entries())
        m_bench->plan->setEnabled(entry.id, false);
    QVERIFY(m_log->next<AcceptResumed>() != nullptr);
    const auto* opened = m_log->next<ConnectionOpened>();
    QVERIFY(opened != nullptr);
    m_connection = opened->connection;
    exchange(*m_server, late);
    finish();
}

void FaultPresetStreamTest::serverWithoutDescriptorsSaysWhyItDoesNotStart()
{
    m_bench->play(FaultPreset::OutOfDescriptors);
    m_server = std::make_unique<TcpServer>(m_bench->door());
    m_log = std::make_unique<Log>(m_server->events());
    TcpServerOptions options;
    options.address = loopback();
    m_server->start(options);
    const auto* failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::MakeSocket && failed->injected);
    QCOMPARE(failed->error, c::errors::tooManyFiles);
    QVERIFY(m_log->next<Stopped>() != nullptr);
    for (const FaultPlan::Entry& entry : m_bench->plan->entries())
        m_bench->plan->setEnabled(entry.id, false);
    m_server->start(options);
    const auto* listening = m_log->next<Listening>();
    QVERIFY(listening != nullptr);
    m_local = listening->local;
    RawPeer peer = peerOfServer();
    exchange(*m_server, peer);
    finish();
}

void FaultPresetStreamTest::clientWithoutDescriptorsSaysWhyAndConnectsLater()
{
    m_bench->play(FaultPreset::OutOfDescriptors);
    m_client = std::make_unique<TcpClient>(m_bench->door());
    m_log = std::make_unique<Log>(m_client->events());
    TcpClientOptions options;
    options.host = "127.0.0.1";
    options.port = 9;
    m_client->connect(options);
    const auto* failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::MakeSocket && failed->injected);
    QCOMPARE(failed->error, c::errors::tooManyFiles);
    QVERIFY(m_log->next<ConnectEnded>() != nullptr);
    for (const FaultPlan::Entry& entry : m_bench->plan->entries())
        m_bench->plan->setEnabled(entry.id, false);
    RawPeer peer = peerOfClient();
    exchange(*m_client, peer);
    finish();
}

void FaultPresetStreamTest::clientWithoutDescriptorsTellsOfItsLookup()
{
    m_bench->play(FaultPreset::OutOfDescriptors);
    m_client = std::make_unique<TcpClient>(m_bench->door());
    m_log = std::make_unique<Log>(m_client->events());
    TcpClientOptions options;
    options.host = "localhost";
    options.port = 9;
    m_client->connect(options);
    const auto* failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::Resolve && failed->injected);
    const auto* ended = m_log->next<ConnectEnded>();
    QVERIFY(ended != nullptr);
    QVERIFY(ended->reason == ConnectEnd::LookupFailed);
    finish();
}

/// Pieces go until a call fails: what the peer has got is the beginning of it, and the role says why it
/// ended.
template <class Role> void FaultPresetStreamTest::breakOff(Role& role, RawPeer& peer)
{
    QVERIFY(m_connection != 0);
    const std::vector<std::byte> data = countedBytes(40 * 256);
    for (std::size_t at = 0; at < data.size(); at += 256)
        sendTo(role, m_connection,
               shareBytes({data.begin() + static_cast<std::ptrdiff_t>(at),
                           data.begin() + static_cast<std::ptrdiff_t>(at + 256)}));
    const auto* failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::Send && failed->injected);
    QCOMPARE(failed->error, c::errors::connectionReset);
    QCOMPARE(failed->connection, m_connection);
    const auto* closed = m_log->next<ConnectionClosed>();
    QVERIFY(closed != nullptr);
    QVERIFY(closed->reason == CloseReason::Failed);
    QCOMPARE(closed->error, c::errors::connectionReset);
    const std::vector<std::byte> got = peer.receiveToEnd();
    QCOMPARE(got.size(), closed->totalOut);
    QVERIFY(got.size() < data.size());
    QVERIFY(std::equal(got.begin(), got.end(), data.begin()));
    // Each byte is either sent or told to be lost: of what was handed over after the end, the role tells
    // later.
    const auto told = [&] {
        std::uint64_t bytes = closed->totalOut + closed->unsent;
        for (const TcpEvent& event : m_log->all()) {
            if (const auto* unsent = std::get_if<NotSent>(&event))
                bytes += unsent->bytes;
        }
        return bytes;
    };
    QTRY_COMPARE(told(), data.size());
}

void FaultPresetStreamTest::serverTellsOfAResetInTransfer()
{
    listen();
    m_bench->play(FaultPreset::ResetInTransfer);
    RawPeer first = peerOfServer();
    breakOff(*m_server, first);
    RawPeer second = peerOfServer();
    exchange(*m_server, second);
    finish();
}

void FaultPresetStreamTest::clientTellsOfAResetInTransfer()
{
    m_bench->play(FaultPreset::ResetInTransfer);
    RawPeer first = peerOfClient();
    breakOff(*m_client, first);
    RawPeer second = peerOfClient();
    exchange(*m_client, second);
    finish();
}

void FaultPresetStreamTest::aResetAmongManyClientsTouchesNobodyElse()
{
    listen();
    m_server->setEcho(true);
    m_bench->play(FaultPreset::ResetInTransfer);
    int whole = 0;
    for (int i = 0; i < 30; ++i) {
        RawPeer peer = peerOfServer();
        const std::string text = "peer " + std::to_string(i);
        QVERIFY(peer.sendAll(text));
        const std::vector<std::byte> got = peer.receiveExactly(text.size());
        if (textOf(got) == text)
            ++whole;
        else
            QVERIFY(got.empty());
    }
    // A failed recv may also be the one that would have told the end: then the echo was whole.
    const auto broken = static_cast<int>(m_log->count<CallFailed>());
    QVERIFY(broken >= 2);
    QVERIFY(whole >= 30 - broken);
    QCOMPARE(m_log->count<ConnectionOpened>(), 30U);
    finish();
}

void FaultPresetStreamTest::whatCameBeforeAFailedSendIsReadThroughSignals()
{
    if (presetRules(FaultPreset::SignalStorm).empty())
        QSKIP("not known to this system");
    listen();
    m_bench->plan->add({.call = CallId::Recv, .count = 2, .error = c::errors::interrupted});
    RawPeer peer = peerOfServer();
    QVERIFY(peer.sendAll(std::string_view("one")));
    QVERIFY(m_log->next<DataReceived>() != nullptr);
    // Its bytes and the failure of the send meet in one turn.
    m_bench->plan->add({.call = CallId::Send, .error = c::errors::connectionReset});
    m_bench->plan->add({.call = CallId::EpollWait,
                        .effect = FaultRule::Effect::Delay,
                        .delay = std::chrono::milliseconds(200)});
    QVERIFY(peer.sendAll(std::string_view("two")));
    m_server->send({m_connection}, shareBytes(bytesOf("lost")));
    QVERIFY(m_log->next<ConnectionClosed>() != nullptr);
    QCOMPARE(textOf(received(*m_log, m_connection)), std::string("onetwo"));
    finish();
}

void FaultPresetStreamTest::stopsSoonThoughTheNetworkIsSlow_data()
{
    QTest::addColumn<bool>("isServer");
    QTest::newRow("server") << true;
    QTest::newRow("client") << false;
}

void FaultPresetStreamTest::stopsSoonThoughTheNetworkIsSlow()
{
    QFETCH(bool, isServer);
    if (isServer)
        listen();
    RawPeer peer = isServer ? peerOfServer() : peerOfClient();
    m_bench->play(FaultPreset::SlowNetwork);
    // More to do than a hundred slow calls can.
    QVERIFY(peer.setNumber(c::solSocket, c::soSndbuf, 1 << 22));
    std::thread flood([&] { peer.sendAll(countedBytes(std::size_t{16} << 20)); });
    for (int i = 0; i < 200; ++i) {
        if (isServer)
            m_server->send({m_connection}, shareBytes(countedBytes(100)));
        else
            m_client->send(shareBytes(countedBytes(100)));
    }
    QTRY_VERIFY(m_bench->hits() > 0);
    QElapsedTimer clock;
    clock.start();
    if (isServer)
        m_server->stop();
    else
        m_client->close();
    QVERIFY(m_log->next<ConnectionClosed>() != nullptr);
    const qint64 took = clock.elapsed();
    flood.join();
    QVERIFY2(took < 500, qPrintable(QString::number(took)));
    finish();
}

QTEST_GUILESS_MAIN(FaultPresetStreamTest)
#include "FaultPresetStreamTest.moc"
