// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/scenario/Demo.h"

#include "core/scenario/EventWaiter.h"
#include "core/system/Constants.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace workbench {

namespace {

/// Thrown by a step that did not do what it expects; never leaves runDemo.
struct StepFailed {
    std::string step;
};

SharedBytes bytesOf(std::string_view text)
{
    const auto bytes = std::as_bytes(std::span(text));
    return shareBytes({bytes.begin(), bytes.end()});
}

bool equals(const SharedBytes& bytes, std::string_view text)
{
    return bytes && std::ranges::equal(*bytes, std::as_bytes(std::span(text)));
}

class Demo
{
public:
    Demo(const DemoRoles& roles, const std::stop_token& stop)
        : m_roles(roles), m_server(roles.server.events(), stop, kLimit),
          m_client(roles.client.events(), stop, kLimit), m_sender(roles.sender.events(), stop, kLimit),
          m_receiver(roles.receiver.events(), stop, kLimit), m_lookup(roles.lookup.events(), stop, kLimit)
    {
    }

    void names();
    void refusedConnect();
    void halfClose();
    void conversation();
    void datagrams();
    void closeAll();
    const SocketAddress& server() const { return m_listening; }
    const SocketAddress& receiver() const { return m_receiving; }

private:
    static constexpr std::chrono::milliseconds kLimit{10'000};

    template <class Kind> static Kind require(std::optional<Kind> event, const char* step)
    {
        if (!event)
            throw StepFailed{step};
        return *std::move(event);
    }

    void ask(const LookupRequest& request, const char* step);
    SocketAddress listen();
    std::pair<ConnectionId, ConnectionId> connect();
    void clientSays(ConnectionId connection, std::string_view text);
    void serverSays(ConnectionId connection, std::string_view text);
    void datagram(std::string_view text, std::string_view arrives, bool cut);

    static SocketAddress anyPort() { return SocketAddress::ipv4({127, 0, 0, 1}, 0); }

    DemoRoles m_roles;
    EventWaiter<TcpEvent> m_server;
    EventWaiter<TcpEvent> m_client;
    EventWaiter<UdpEvent> m_sender;
    EventWaiter<UdpEvent> m_receiver;
    EventWaiter<LookupEvent> m_lookup;
    SocketAddress m_listening;
    SocketAddress m_receiving;
};

void Demo::ask(const LookupRequest& request, const char* step)
{
    const LookupId id = m_roles.lookup.ask(request);
    require(m_lookup.next<LookupAnswered>([id](const LookupAnswered& answer) { return answer.id == id; }),
            step);
}

void Demo::names()
{
    LookupRequest name;
    name.kind = LookupKind::Gethostname;
    ask(name, "ask for this computer's name");
    LookupRequest localhost;
    localhost.node = "localhost";
    localhost.type = constants::sockStream;
    ask(localhost, "look up localhost");
}

SocketAddress Demo::listen()
{
    TcpServerOptions options;
    options.address = anyPort();
    m_roles.server.start(options);
    return require(m_server.next<Listening>(), "listen on a port that the system chooses").local;
}

/// A port that was ours a moment ago and on which nobody listens now.
void Demo::refusedConnect()
{
    const SocketAddress dead = listen();
    m_roles.server.stop();
    require(m_server.next<Stopped>(), "stop listening");
    m_listening = listen();
    TcpClientOptions options;
    options.host = dead.host();
    options.port = dead.port();
    m_roles.client.connect(options);
    const auto failed = require(m_client.next<CallFailed>(), "be refused where nobody listens");
    if (failed.error != constants::errors::connectionRefused)
        throw StepFailed{"be refused where nobody listens"};
    require(m_client.next<ConnectEnded>(), "end the refused attempt");
}

std::pair<ConnectionId, ConnectionId> Demo::connect()
{
    TcpClientOptions options;
    options.host = m_listening.host();
    options.port = m_listening.port();
    m_roles.client.connect(options);
    const auto ours = require(m_client.next<ConnectionOpened>(), "connect to the server");
    const auto theirs = require(m_server.next<ConnectionOpened>(), "accept the client");
    return {ours.connection, theirs.connection};
}

void Demo::clientSays(ConnectionId connection, std::string_view text)
{
    m_roles.client.send(bytesOf(text));
    require(m_server.next<DataReceived>([&](const DataReceived& event) {
        return event.connection == connection && equals(event.data, text);
    }),
            "receive at the server what the client sent");
}

void Demo::serverSays(ConnectionId connection, std::string_view text)
{
    m_roles.server.send({connection}, bytesOf(text));
    require(m_client.next<DataReceived>([&](const DataReceived& event) { return equals(event.data, text); }),
            "receive at the client what the server sent");
}

/// The client finishes sending and still gets its answer.
void Demo::halfClose()
{
    const auto [ours, theirs] = connect();
    clientSays(theirs, "LAST WORDS?\r\n");
    m_roles.client.halfClose();
    require(m_server.next<ConnectionChanged>([id = theirs](const ConnectionChanged& event) {
        return event.connection == id && event.phase == ConnectionPhase::PeerFinished;
    }),
            "see at the server that the client has finished");
    serverSays(theirs, "STILL HERE\r\n");
    m_roles.server.close({theirs});
    require(m_client.next<ConnectionClosed>(), "end the connection on both sides");
}

void Demo::conversation()
{
    const auto [ours, theirs] = connect();
    clientSays(theirs, "HELLO sensor-7\r\n");
    serverSays(theirs, "WELCOME\r\n");
    clientSays(theirs, "STATUS\r\n");
    serverSays(theirs, "OK 3 clients\r\n");
    clientSays(theirs, "GET /temp\r\n");
    serverSays(theirs, "21.5 C\r\n");
}

void Demo::datagram(std::string_view text, std::string_view arrives, bool cut)
{
    m_roles.sender.send(bytesOf(text));
    const auto received = require(m_receiver.next<DatagramReceived>(), "receive a datagram");
    if (!equals(received.data, arrives) || received.truncated != cut)
        throw StepFailed{"receive the datagram as it was sent"};
}

void Demo::datagrams()
{
    UdpReceiverOptions options;
    options.address = anyPort();
    m_roles.receiver.start(options);
    const auto open = require(m_receiver.next<Opened>(), "bind a UDP socket");
    m_receiving = open.local;
    UdpSenderOptions destination;
    destination.host = m_receiving.host();
    destination.port = m_receiving.port();
    m_roles.sender.setOptions(destination);
    datagram("T21.5", "T21.5", false);
    datagram("", "", false);
    m_roles.receiver.setReadSize(8);
    datagram("SENSOR-7 has much to say", "SENSOR-7", true);
    m_roles.receiver.setReadSize(options.readSize);
    m_roles.sender.send(bytesOf("ARE YOU THERE"));
    const auto question = require(m_receiver.next<DatagramReceived>(), "receive the question");
    m_roles.receiver.reply(question.from, bytesOf("OK"));
    const auto answer = require(m_sender.next<DatagramReceived>(), "receive the receiver's reply");
    if (!equals(answer.data, "OK"))
        throw StepFailed{"receive the receiver's reply"};
}

void Demo::closeAll()
{
    m_roles.client.close();
    require(m_client.next<ConnectionClosed>(), "close the client");
    m_roles.server.stop();
    require(m_server.next<Stopped>(), "stop the server");
    m_roles.sender.close();
    require(m_sender.next<Stopped>(), "close the UDP sender");
    m_roles.receiver.stop();
    require(m_receiver.next<Stopped>(), "stop the UDP receiver");
}

} // namespace

DemoReport runDemo(const DemoRoles& roles, DemoEnd end, const std::stop_token& stop)
{
    Demo demo(roles, stop);
    DemoReport report;
    try {
        demo.names();
        demo.refusedConnect();
        demo.halfClose();
        demo.conversation();
        demo.datagrams();
        if (end == DemoEnd::CloseAll)
            demo.closeAll();
        report.ok = true;
    } catch (const StepFailed& failure) {
        report.failedStep = failure.step;
    }
    report.server = demo.server();
    report.receiver = demo.receiver();
    return report;
}

} // namespace workbench
