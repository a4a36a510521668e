// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/manual/ManualSockets.h"
#include "core/roles/TcpClient.h"
#include "core/roles/TcpServer.h"
#include "core/roles/UdpReceiver.h"
#include "core/roles/UdpSender.h"
#include "core/socket/SocketOption.h"
#include "core/socket/SocketSession.h"
#include "core/system/NativeSystemCalls.h"
#include "tests/support/EventLog.h"
#include "tests/support/RawPeer.h"

#include <QScopeGuard>
#include <QtTest>

using namespace workbench;
namespace c = workbench::constants;

namespace {

TcpServerOptions listeningAnywhere()
{
    TcpServerOptions options;
    options.address = loopback();
    return options;
}

UdpReceiverOptions receivingAnywhere()
{
    UdpReceiverOptions options;
    options.address = loopback();
    return options;
}

TcpClientOptions towards(const SocketAddress& server)
{
    TcpClientOptions options;
    options.host = server.host();
    options.port = server.port();
    return options;
}

UdpSenderOptions sendingTo(const SocketAddress& receiver)
{
    UdpSenderOptions options;
    options.host = receiver.host();
    options.port = receiver.port();
    return options;
}

} // namespace

/// Sockets go from a role to calls by hand and back, open as they are.
class HandOverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aServerKeepsItsListenerAndItsClients();
    void aServerTellsWhatWasClosedByHand();
    void aServerTakesClientsThatWereAcceptedByHand();
    void aClientKeepsItsConnection();
    void aClientTakesAConnectionMadeByHand();
    void aClientTakesTheChosenConnection();
    void aClientTakesAnotherWhereTheChosenDoesNotFit();
    void aServerTakesTheChosenListenerAndItsClients_data();
    void aServerTakesTheChosenListenerAndItsClients();
    void datagramRolesTakeTheChosenSocket();
    void whatWasDoneByHandIsKnown();
    void whatARoleCannotUseStaysByHand();
    void anAdoptedListenerTellsWhatItHas();
    void anAdoptedReceiverTellsWhatWasDroppedBefore();
    void aReceiverGoesOnReceiving();
    void aSenderGoesOnSending();
    void anAdoptedSenderGetsTheOptionsThatAreShown();

private:
    template <class Role> void toHand(Role& role)
    {
        role.handOver([hand = m_hand](std::vector<HeldSocket> sockets) { hand->adopt(std::move(sockets)); });
    }
    template <class Role> void toRole(Role& role, const SocketKey& chosen = {})
    {
        const auto leave = [hand = m_hand](std::vector<HeldSocket> others) {
            hand->adopt(std::move(others));
        };
        m_hand->handOver(
            [&role, leave](std::vector<HeldSocket> sockets) { role.adopt(std::move(sockets), leave); },
            chosen);
    }
    SocketKey nextSocket(bool listening = false);
    /// Waits for the next event that tells of the socket.
    bool hasCome(const SocketKey& socket)
    {
        return m_log->next<ManualSocketChanged>(
                   [&](const auto& event) { return event.socket.key == socket; }) != nullptr;
    }
    ManualCallEnded made(CallId call, const ManualArguments& arguments);
    static ManualArguments on(const SocketKey& socket)
    {
        ManualArguments arguments;
        arguments.socket = socket;
        arguments.length = 100;
        arguments.flags = c::msgNosignal;
        return arguments;
    }
    SocketKey open(int type);
    SocketKey connected(const SocketAddress& server);
    SocketKey listening();
    SocketAddress nameOf(const SocketKey& socket)
    {
        return made(CallId::Getsockname, on(socket)).answer.address;
    }

    std::shared_ptr<NativeSystemCalls> m_native;
    std::unique_ptr<SocketSession> m_session;
    std::shared_ptr<ManualSockets> m_hand;
    std::unique_ptr<EventLog<ManualEvent>> m_log;
};

void HandOverTest::init()
{
    m_session.reset(); // it uses the door of the test before
    m_native = std::make_shared<NativeSystemCalls>();
    m_session = std::make_unique<SocketSession>(*m_native);
    m_hand = std::make_shared<ManualSockets>(m_native, m_native->openHandles());
    m_log = std::make_unique<EventLog<ManualEvent>>(m_hand->events());
}

void HandOverTest::cleanup()
{
    m_hand->finish();
    m_log.reset();
    m_hand.reset();
}

SocketKey HandOverTest::nextSocket(bool listening)
{
    const auto* added = m_log->next<ManualSocketChanged>(
        [listening](const auto& event) { return event.socket.isListening == listening; });
    return added != nullptr ? added->socket.key : SocketKey();
}

ManualCallEnded HandOverTest::made(CallId call, const ManualArguments& arguments)
{
    const ManualId id = m_hand->make(call, arguments);
    const auto* ended = m_log->next<ManualCallEnded>([id](const auto& event) { return event.id == id; });
    return ended != nullptr ? *ended : ManualCallEnded();
}

SocketKey HandOverTest::open(int type)
{
    ManualArguments arguments;
    arguments.family = c::afInet;
    arguments.type = type;
    return made(CallId::Socket, arguments).made;
}

SocketKey HandOverTest::connected(const SocketAddress& server)
{
    ManualArguments connect = on(open(c::sockStream));
    hasCome(connect.socket);
    connect.address = server;
    return made(CallId::Connect, connect).answer.result.ok() ? connect.socket : SocketKey();
}

SocketKey HandOverTest::listening()
{
    ManualArguments listen = on(open(c::sockStream));
    listen.address = loopback();
    listen.backlog = 5;
    return made(CallId::Bind, listen).answer.result.ok() && made(CallId::Listen, listen).answer.result.ok()
               ? listen.socket
               : SocketKey();
}

void HandOverTest::aServerKeepsItsListenerAndItsClients()
{
    TcpServer server(m_native);
    EventLog<TcpEvent> log(server.events());
    const auto ends = qScopeGuard([this] { m_hand->finish(); }); // before the role does
    server.start(listeningAnywhere());
    const SocketAddress address = log.next<Listening>()->local;
    RawPeer peer = RawPeer::connectedTo(address);
    const ConnectionOpened opened = *log.next<ConnectionOpened>();
    peer.sendAll("before");
    QCOMPARE(log.next<DataReceived>()->totalIn, std::uint64_t{6});

    toHand(server);
    QVERIFY(log.next<HandedOver>() != nullptr);
    std::vector<SocketKey> sockets;
    for (int i = 0; i < 2; ++i)
        sockets.push_back(m_log->next<ManualSocketChanged>()->socket.key);
    const SocketKey client = sockets[0].handle == opened.handle ? sockets[0] : sockets[1];
    QCOMPARE(client.handle, opened.handle);
    ManualArguments send = on(client);
    send.data = shareBytes(bytesOf("by hand"));
    QCOMPARE(made(CallId::Send, send).answer.result.value, 7);
    QCOMPARE(textOf(peer.receiveExactly(7)), std::string("by hand"));

    toRole(server);
    QCOMPARE(log.next<Listening>()->local, address);
    const auto* back = log.next<ConnectionOpened>();
    QVERIFY(back != nullptr);
    QCOMPARE(back->connection, opened.connection);
    QCOMPARE(back->handle, opened.handle);
    QCOMPARE(back->peer, opened.peer);
    QCOMPARE(back->local, opened.local);
    peer.sendAll("after");
    QCOMPARE(log.next<DataReceived>()->totalIn, std::uint64_t{11});
    server.send({opened.connection}, shareBytes(bytesOf("again")));
    QCOMPARE(textOf(peer.receiveExactly(5)), std::string("again"));
    RawPeer second = RawPeer::connectedTo(address);
    QVERIFY(log.next<ConnectionOpened>() != nullptr);
    QCOMPARE(log.count<ConnectionClosed>(), std::size_t{0});
}

void HandOverTest::aServerTellsWhatWasClosedByHand()
{
    TcpServer server(m_native);
    EventLog<TcpEvent> log(server.events());
    const auto ends = qScopeGuard([this] { m_hand->finish(); }); // before the role does
    server.start(listeningAnywhere());
    RawPeer peer = RawPeer::connectedTo(log.next<Listening>()->local);
    const ConnectionOpened opened = *log.next<ConnectionOpened>();
    toHand(server);
    const auto* added = m_log->next<ManualSocketChanged>(
        [&](const auto& event) { return event.socket.key.handle == opened.handle; });
    QVERIFY(added != nullptr);
    made(CallId::Close, on(added->socket.key));
    toRole(server);
    const auto* closed = log.next<ConnectionClosed>();
    QVERIFY(closed != nullptr);
    QCOMPARE(closed->connection, opened.connection);
    QCOMPARE(closed->reason, CloseReason::ByHand);
}

void HandOverTest::aServerTakesClientsThatWereAcceptedByHand()
{
    TcpServer server(m_native);
    EventLog<TcpEvent> log(server.events());
    const auto ends = qScopeGuard([this] { m_hand->finish(); }); // before the role does
    server.start(listeningAnywhere());
    const SocketAddress address = log.next<Listening>()->local;
    toHand(server);
    const SocketKey listener = nextSocket(true);
    RawPeer peer = RawPeer::connectedTo(address);
    m_hand->setBlocking(listener, true);
    QVERIFY(made(CallId::Accept, on(listener)).made);
    toRole(server);
    const auto* opened = log.next<ConnectionOpened>();
    QVERIFY(opened != nullptr);
    QCOMPARE(opened->peer, peer.local());
    peer.sendAll("hello"); // the role reads without blocking
    QCOMPARE(textOf(*log.next<DataReceived>()->data), std::string("hello"));
}

void HandOverTest::aClientKeepsItsConnection()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    TcpClient client(m_native);
    EventLog<TcpEvent> log(client.events());
    const auto ends = qScopeGuard([this] { m_hand->finish(); }); // before the role does
    client.connect(towards(listener.local()));
    const ConnectionOpened opened = *log.next<ConnectionOpened>();
    RawPeer peer = listener.accept();
    toHand(client);
    const SocketKey socket = nextSocket();
    QCOMPARE(socket.handle, opened.handle);
    peer.sendAll("one");
    m_hand->setBlocking(socket, true);
    QCOMPARE(textOf(*made(CallId::Recv, on(socket)).answer.data), std::string("one"));
    toRole(client);
    QCOMPARE(log.next<ConnectionOpened>()->connection, opened.connection);
    peer.sendAll("two");
    QCOMPARE(textOf(*log.next<DataReceived>()->data), std::string("two"));
    peer.finish();
    QCOMPARE(log.next<ConnectionChanged>()->phase, ConnectionPhase::PeerFinished);
}

void HandOverTest::aClientTakesAConnectionMadeByHand()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    TcpClient client(m_native);
    EventLog<TcpEvent> log(client.events());
    const auto ends = qScopeGuard([this] { m_hand->finish(); }); // before the role does
    ManualArguments connect = on(open(c::sockStream));
    connect.address = listener.local();
    QVERIFY(made(CallId::Connect, connect).answer.result.ok());
    RawPeer peer = listener.accept();
    toRole(client);
    QCOMPARE(log.next<ConnectionOpened>()->handle, connect.socket.handle);
    client.send(shareBytes(bytesOf("hi")));
    QCOMPARE(textOf(peer.receiveExactly(2)), std::string("hi"));
}

void HandOverTest::aClientTakesTheChosenConnection()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    TcpClient client(m_native);
    EventLog<TcpEvent> log(client.events());
    const auto ends = qScopeGuard([this] { m_hand->finish(); }); // before the role does
    std::vector<SocketKey> sockets;
    for (int i = 0; i < 4; ++i)
        sockets.push_back(connected(listener.local()));
    ConnectionId before = 0;
    for (const SocketKey& chosen : sockets) {
        toRole(client, chosen);
        if (before != 0) { // it is open still, but not with the role: told before the new one
            const auto* left = log.next<ConnectionClosed>();
            QVERIFY(left != nullptr);
            QCOMPARE(left->connection, before);
            QCOMPARE(left->reason, CloseReason::LeftByHand);
        }
        const auto* opened = log.next<ConnectionOpened>();
        QVERIFY(opened != nullptr);
        QCOMPARE(opened->handle, chosen.handle);
        before = opened->connection;
        const auto* back = log.next<TakenBack>();
        QVERIFY(back != nullptr);
        QCOMPARE(back->taken, chosen.handle);
        QCOMPARE(back->refused, kInvalidHandle);
        toHand(client);
        QVERIFY(log.next<HandedOver>() != nullptr);
        QVERIFY(hasCome(chosen));
    }
    // Without a choice it goes on with its own.
    toRole(client);
    QCOMPARE(log.next<ConnectionOpened>()->connection, before);
}

void HandOverTest::aClientTakesAnotherWhereTheChosenDoesNotFit()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    TcpClient client(m_native);
    EventLog<TcpEvent> log(client.events());
    const auto ends = qScopeGuard([this] { m_hand->finish(); }); // before the role does
    const SocketKey older = connected(listener.local());
    const SocketKey newer = connected(listener.local());
    const SocketKey chosen = open(c::sockStream);
    QVERIFY(older && newer && chosen);
    toRole(client, chosen);
    const auto* back = log.next<TakenBack>();
    QVERIFY(back != nullptr);
    QCOMPARE(back->refused, chosen.handle);
    QCOMPARE(back->taken, newer.handle);
}

void HandOverTest::aServerTakesTheChosenListenerAndItsClients_data()
{
    QTest::addColumn<int>("listener");
    QTest::addColumn<bool>("byClient");
    QTest::newRow("the first listener") << 0 << false;
    QTest::newRow("the second listener") << 1 << false;
    QTest::newRow("a client of the first listener") << 0 << true;
    QTest::newRow("a client of the second listener") << 1 << true;
}

void HandOverTest::aServerTakesTheChosenListenerAndItsClients()
{
    QFETCH(const int, listener);
    QFETCH(const bool, byClient);
    TcpServer server(m_native);
    EventLog<TcpEvent> log(server.events());
    const auto ends = qScopeGuard([this] { m_hand->finish(); }); // before the role does
    const SocketKey listeners[]{listening(), listening()};
    SocketKey clients[2];
    std::vector<RawPeer> peers;
    for (int i = 0; i < 2; ++i) {
        peers.push_back(RawPeer::connectedTo(nameOf(listeners[i])));
        clients[i] = made(CallId::Accept, on(listeners[i])).made;
        QVERIFY(clients[i]);
    }
    toRole(server, byClient ? clients[listener] : listeners[listener]);
    QCOMPARE(log.next<Listening>()->handle, listeners[listener].handle);
    QCOMPARE(log.next<ConnectionOpened>()->handle, clients[listener].handle);
    const auto* back = log.next<TakenBack>();
    QVERIFY(back != nullptr);
    QCOMPARE(back->refused, kInvalidHandle);
    QCOMPARE(log.count<ConnectionOpened>(), std::size_t{1});
    // The other listener is by hand still, its client with it.
    const auto goesOn = [&](const SocketKey& socket) {
        return made(CallId::Getsockname, on(socket)).answer.result.ok();
    };
    QVERIFY(goesOn(listeners[1 - listener]) && goesOn(clients[1 - listener]));
}

void HandOverTest::datagramRolesTakeTheChosenSocket()
{
    const auto bound = [this] {
        ManualArguments bind = on(open(c::sockDgram));
        hasCome(bind.socket);
        bind.address = loopback();
        return made(CallId::Bind, bind).answer.result.ok() ? bind.socket : SocketKey();
    };
    const auto check = [&](auto&& role, bool needsName) {
        EventLog<UdpEvent> log(role.events());
        const std::vector<SocketKey> sockets{bound(), bound(), bound()};
        for (const SocketKey& chosen : sockets) {
            toRole(role, chosen);
            QCOMPARE(log.template next<Opened>()->handle, chosen.handle);
            QCOMPARE(log.template next<TakenBack>()->taken, chosen.handle);
            toHand(role);
            QVERIFY(
                m_log->next<ManualSocketChanged>([&](const auto& one) { return one.socket.key == chosen; }));
        }
        const SocketKey unfit = open(needsName ? c::sockDgram : c::sockStream);
        toRole(role, unfit);
        const auto* back = log.template next<TakenBack>();
        QVERIFY(back != nullptr);
        QCOMPARE(back->refused, unfit.handle);
        QCOMPARE(back->taken, sockets.back().handle); // it had that before
        m_hand->finish();                             // before the role does
    };
    check(UdpReceiver(m_native), true);
    cleanup();
    init();
    check(UdpSender(m_native), false);
}

void HandOverTest::whatWasDoneByHandIsKnown()
{
    TcpServer server(m_native);
    EventLog<TcpEvent> log(server.events());
    const auto ends = qScopeGuard([this] { m_hand->finish(); }); // before the role does
    const SocketKey listener = listening();
    RawPeer peer = RawPeer::connectedTo(nameOf(listener));
    const auto before = std::chrono::system_clock::now();
    ManualArguments call = on(made(CallId::Accept, on(listener)).made);
    const auto after = std::chrono::system_clock::now();
    const auto isHere = [&](const auto& one) { return one.socket.key == call.socket; };
    QVERIFY(m_log->next<ManualSocketChanged>(isHere));
    call.data = shareBytes(bytesOf("three"));
    call.calls = 3;
    QCOMPARE(made(CallId::Send, call).succeeded, 3);
    call.calls = 1;
    peer.sendAll("12345678");
    call.flags = c::msgPeek;
    QCOMPARE(made(CallId::Recv, call).answer.result.value, 8); // it comes again
    call.flags = 0;
    QCOMPARE(made(CallId::Recv, call).answer.result.value, 8);
    toRole(server);
    const ConnectionOpened opened = *log.next<ConnectionOpened>();
    QVERIFY(opened.since >= before && opened.since <= after);
    QCOMPARE(opened.totalIn, std::uint64_t{8});
    QCOMPARE(opened.totalOut, std::uint64_t{15});
    QVERIFY(opened.isUsedByHand);
    peer.sendAll("90");
    QCOMPARE(log.next<DataReceived>()->totalIn, std::uint64_t{10});

    // Once more there and back without a call: nothing that no event told.
    toHand(server);
    QVERIFY(m_log->next<ManualSocketChanged>(isHere));
    toRole(server);
    const ConnectionOpened again = *log.next<ConnectionOpened>();
    QCOMPARE(again.connection, opened.connection);
    QCOMPARE(again.since, opened.since);
    QCOMPARE(again.totalIn, std::uint64_t{10});
    QCOMPARE(again.totalOut, std::uint64_t{15});
    QVERIFY(!again.isUsedByHand);

    // Closed by hand: what went before that is told all the same.
    toHand(server);
    QVERIFY(m_log->next<ManualSocketChanged>(isHere));
    QVERIFY(made(CallId::Send, call).answer.result.ok());
    QVERIFY(made(CallId::Close, call).answer.result.ok());
    toRole(server);
    const auto* closed = log.next<ConnectionClosed>();
    QVERIFY(closed != nullptr);
    QCOMPARE(closed->reason, CloseReason::ByHand);
    QCOMPARE(closed->totalOut, std::uint64_t{20});
}

void HandOverTest::whatARoleCannotUseStaysByHand()
{
    TcpClient client(m_native);
    EventLog<TcpEvent> log(client.events());
    const auto ends = qScopeGuard([this] { m_hand->finish(); }); // before the role does
    const SocketKey unconnected = open(c::sockStream);
    const SocketKey datagrams = open(c::sockDgram);
    m_log->next<ManualSocketChanged>();
    m_log->next<ManualSocketChanged>();
    toRole(client);
    const SocketKey first = nextSocket();
    const SocketKey second = nextSocket();
    QVERIFY((first == unconnected && second == datagrams) || (first == datagrams && second == unconnected));
    ManualArguments type = on(unconnected);
    type.level = c::solSocket;
    type.option = c::soType;
    QVERIFY(made(CallId::Getsockopt, type).answer.result.ok());
    QCOMPARE(log.count<ConnectionOpened>(), std::size_t{0});
}

void HandOverTest::anAdoptedListenerTellsWhatItHas()
{
    TcpServer server(m_native);
    EventLog<TcpEvent> log(server.events());
    const auto ends = qScopeGuard([this] { m_hand->finish(); }); // before the role does
    ManualArguments arguments;
    arguments.family = c::afInet6;
    arguments.type = c::sockStream;
    const SocketKey socket = made(CallId::Socket, arguments).made;
    ManualArguments option = on(socket);
    const SocketOption only = SocketOption::v6Only(true);
    option.level = only.level();
    option.option = only.name();
    option.value.assign(only.value().begin(), only.value().end());
    QVERIFY(made(CallId::Setsockopt, option).answer.result.ok());
    arguments = on(socket);
    arguments.address = SocketAddress::ipv6({}, 0); // Windows listens at no socket that is not bound
    QVERIFY(made(CallId::Bind, arguments).answer.result.ok());
    arguments.backlog = 3;
    QVERIFY(made(CallId::Listen, arguments).answer.result.ok());
    QVERIFY(nextSocket(true));
    toRole(server);
    const auto* listening = log.next<Listening>();
    QVERIFY(listening != nullptr);
    QCOMPARE(listening->has.reuseAddress, std::optional(false));
    QCOMPARE(listening->has.v6Only, std::optional(true));
    if (c::tcpInfoSize() > 0)
        QCOMPARE(listening->has.backlog, std::optional(3));
    toHand(server);
    const SocketOption reuse = SocketOption::reuseAddress();
    option.socket = nextSocket(true);
    option.level = reuse.level();
    option.option = reuse.name();
    option.value.assign(reuse.value().begin(), reuse.value().end());
    QVERIFY(made(CallId::Setsockopt, option).answer.result.ok());
    toRole(server);
    QCOMPARE(log.next<Listening>()->has.reuseAddress, std::optional(true));
    // What the role makes itself is as it was asked to be.
    server.stop();
    server.start(listeningAnywhere());
    QVERIFY(!log.next<Listening>()->has.reuseAddress);
}

void HandOverTest::anAdoptedReceiverTellsWhatWasDroppedBefore()
{
    if (c::soMeminfo == -1)
        QSKIP("This system does not tell what it has dropped.");
    UdpReceiver receiver(m_native);
    EventLog<UdpEvent> log(receiver.events());
    const auto ends = qScopeGuard([this] { m_hand->finish(); }); // before the role does
    UdpReceiverOptions options = receivingAnywhere();
    options.receiveBuffer = 1; // the least that there is
    receiver.start(options);
    const Opened opened = *log.next<Opened>();
    toHand(receiver);
    QVERIFY(log.next<HandedOver>() != nullptr);
    QVERIFY(nextSocket());
    RawPeer peer(c::afInet, c::sockDgram);
    for (int sent = 0; sent < 50; ++sent)
        QVERIFY(peer.sendTo(std::string(1000, 'x'), opened.local));
    toRole(receiver);
    QVERIFY(log.next<Opened>() != nullptr);
    const auto* dropped = log.next<DatagramsDropped>();
    QVERIFY(dropped != nullptr);
    QVERIFY(dropped->count > 0);
    QCOMPARE(dropped->total, std::uint64_t{dropped->count});
    const auto total = dropped->total;
    // Once more there and back: it is not told again as something new.
    toHand(receiver);
    QVERIFY(nextSocket());
    toRole(receiver);
    const auto* again = log.next<DatagramsDropped>();
    QVERIFY(again != nullptr);
    QCOMPARE(again->count, 0U);
    QCOMPARE(again->total, total);
}

void HandOverTest::aReceiverGoesOnReceiving()
{
    UdpReceiver receiver(m_native);
    EventLog<UdpEvent> log(receiver.events());
    const auto ends = qScopeGuard([this] { m_hand->finish(); }); // before the role does
    receiver.start(receivingAnywhere());
    const Opened opened = *log.next<Opened>();
    RawPeer peer(c::afInet, c::sockDgram);
    toHand(receiver);
    const SocketKey socket = nextSocket();
    QCOMPARE(socket.handle, opened.handle);
    peer.sendTo("one", opened.local);
    m_hand->setBlocking(socket, true);
    const ManualCallEnded read = made(CallId::Recvmsg, on(socket));
    QCOMPARE(textOf(*read.answer.data), std::string("one"));
    QCOMPARE(read.answer.address.port(), peer.local().port());
    toRole(receiver);
    QCOMPARE(log.next<Opened>()->local, opened.local);
    peer.sendTo("two", opened.local);
    QCOMPARE(textOf(*log.next<DatagramReceived>()->data), std::string("two"));
}

void HandOverTest::aSenderGoesOnSending()
{
    RawPeer peer(c::afInet, c::sockDgram);
    peer.bind(loopback());
    UdpSender sender(m_native);
    EventLog<UdpEvent> log(sender.events());
    const auto ends = qScopeGuard([this] { m_hand->finish(); }); // before the role does
    sender.setOptions(sendingTo(peer.local()));
    sender.send(shareBytes(bytesOf("one")));
    const SocketAddress local = log.next<LocalNamed>()->local;
    toHand(sender);
    ManualArguments send = on(nextSocket());
    send.address = peer.local();
    send.data = shareBytes(bytesOf("two"));
    QCOMPARE(made(CallId::Sendto, send).answer.result.value, 3);
    toRole(sender);
    QCOMPARE(log.next<Opened>([&](const auto& event) { return !event.local.isEmpty(); })->local, local);
    sender.send(shareBytes(bytesOf("three")));
    QVERIFY(log.next<DatagramSent>([](const auto& event) { return event.data->size() == 5; }) != nullptr);
    for (const char* text : {"one", "two", "three"})
        QCOMPARE(textOf(peer.receive()), std::string(text));
}

void HandOverTest::anAdoptedSenderGetsTheOptionsThatAreShown()
{
    RawPeer peer(c::afInet, c::sockDgram);
    peer.bind(loopback());
    UdpSender sender(m_native);
    EventLog<UdpEvent> log(sender.events());
    const auto ends = qScopeGuard([this] { m_hand->finish(); }); // before the role does
    UdpSenderOptions options = sendingTo(peer.local());
    options.broadcast = true;
    options.ttl = 7;
    sender.setOptions(options);
    open(c::sockDgram); // as socket() makes it
    toRole(sender);
    const Handle handle = log.next<Opened>()->handle;
    sender.send(shareBytes(bytesOf("one")));
    QVERIFY(log.next<DatagramSent>() != nullptr);
    const auto number = [&](int level, int name) {
        int value = 0;
        std::uint32_t length = sizeof value;
        m_native->getsockopt(handle, level, name, std::as_writable_bytes(std::span(&value, 1)), length);
        return value;
    };
    QVERIFY(number(c::solSocket, c::soBroadcast) != 0);
    const SocketOption hops = SocketOption::hopLimit(c::afInet, 7);
    QCOMPARE(number(hops.level(), hops.name()), 7);
}

QTEST_GUILESS_MAIN(HandOverTest)
#include "HandOverTest.moc"
