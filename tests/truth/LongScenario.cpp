// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

// Usage: LongScenario LOGFILE FOLDER
// All roles at length, good days and bad: hundreds of clients, resets, short sends, unix sockets (made in
// FOLDER), IPv6, odd datagrams, failing binds and connects, descriptors running out, lookups, and calls by
// hand, in order and out of it, cancelled ones too. Every call goes through the recording door into LOGFILE,
// for truth.py to hold against strace. Exit status 1 and a line on standard error where a step fails.

#include "core/calls/RecordingSystemCalls.h"
#include "core/export/CallCapture.h"
#include "core/system/DescriptorLimit.h"
#include "core/system/NativeSystemCalls.h"
#include "tests/truth/HandScenario.h"
#include "tests/truth/PlayedRole.h"

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <future>
#include <list>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace workbench;
namespace c = workbench::constants;

namespace {

class LongScenario
{
public:
    LongScenario(std::shared_ptr<CallJournal> journal, std::filesystem::path folder)
        : m_journal(std::move(journal)), m_folder(std::move(folder))
    {
    }

    void play()
    {
        manyClients();
        bulk(loopback());
        if (m_hasIpv6)
            bulk(loopback6());
        bulk(*SocketAddress::local((m_folder / "stream").string()));
        bulk(*SocketAddress::local("@socket-workbench-" + m_folder.filename().string()));
        failingStreams();
        datagrams(loopback());
        if (m_hasIpv6)
            datagrams(loopback6());
        unixDatagrams();
        failingDatagrams();
        groups();
        lookups();
        playByHand(m_native, door("TCP Client"));
        descriptorsRunOut();
    }

private:
    std::shared_ptr<SystemCalls> door(const std::string& actor)
    {
        return std::make_shared<RecordingSystemCalls>(m_native, m_journal,
                                                      m_journal->directory().addActor(actor));
    }

    void manyClients();
    void bulk(const SocketAddress& address);
    void failingStreams();
    void datagrams(const SocketAddress& address);
    void unixDatagrams();
    void failingDatagrams();
    void groups();
    void lookups();
    void descriptorsRunOut();

    std::shared_ptr<NativeSystemCalls> m_native = std::make_shared<NativeSystemCalls>();
    std::shared_ptr<CallJournal> m_journal;
    std::filesystem::path m_folder;
    bool m_hasIpv6 = hasIpv6Loopback();
};

/// They all talk at once and leave in four different ways.
void LongScenario::manyClients()
{
    constexpr std::size_t count = 240;
    Server server(door("TCP Server"));
    server.role.setEcho(true);
    const SocketAddress address = listen(server, loopback());
    std::list<Client> clients;
    for (std::size_t i = 0; i < count; ++i) {
        connect(clients.emplace_back(door("TCP Client " + std::to_string(i))), address);
        clients.back().role.send(sharedText("too early")); // told as NotSent, no call
    }
    std::set<ConnectionId> ids;
    for (std::size_t i = 0; i < count; ++i)
        ids.insert(server.next<ConnectionOpened>("accept client " + std::to_string(i)).connection);
    check(ids.size() == count, "each client has a number of its own");
    std::size_t number = 0;
    for (Client& client : clients) {
        client.next<ConnectionOpened>("connect client " + std::to_string(number++));
        client.role.send(sharedText("hello"));
    }
    number = 0;
    for (Client& client : clients) {
        client.next<DataReceived>("echo to client " + std::to_string(number));
        switch (number++ % 4) {
        case 0:
            client.role.halfClose();
            break;
        case 1:
            client.role.abort();
            break;
        case 2:
            client.role.close();
            break;
        default:
            break;
        }
    }
    for (std::size_t i = 0; i < count * 3 / 4; ++i)
        ids.erase(server.next<ConnectionClosed>("leave").connection);
    server.role.abort({ids.begin(), ids.end()});
    for (std::size_t i = 0; i < count / 4; ++i)
        server.next<ConnectionClosed>("reset the rest");
    number = 0;
    for (Client& client : clients) {
        if (number++ % 4 != 2)
            client.next<ConnectionClosed>("end client " + std::to_string(number));
    }
}

/// More than the system takes at once, both ways over one connection, then a half-close.
void LongScenario::bulk(const SocketAddress& address)
{
    constexpr std::size_t size = std::size_t{6} << 20;
    const SharedBytes much = shareBytes(std::vector<std::byte>(size, std::byte{'x'}));
    Server server(door("TCP Server"));
    Client client(door("TCP Client"));
    const SocketAddress listening = listen(server, address);
    connect(client, listening);
    const ConnectionId theirs = server.next<ConnectionOpened>("accept").connection;
    client.next<ConnectionOpened>("connect to " + listening.text());
    const auto whole = [](const DataReceived& data) { return data.totalIn == size; };
    client.role.send(much);
    client.role.halfClose();
    server.next<DataReceived>(whole, "receive all that the client sends");
    server.role.send({theirs}, much);
    server.role.halfClose({theirs});
    client.next<DataReceived>(whole, "receive all that the server sends");
    client.next<ConnectionClosed>("end the connection");
    server.role.stop();
    server.next<Stopped>("stop");
}

void LongScenario::failingStreams()
{
    Server server(door("TCP Server"));
    Server second(door("TCP Server 2"));
    const SocketAddress taken = listen(server, loopback());
    for (const auto& [address, error] :
         {std::pair{taken, c::errors::addressInUse},
          std::pair{SocketAddress::ipv4({192, 0, 2, 1}, 0), c::errors::addressNotAvailable}}) {
        TcpServerOptions options;
        options.address = address;
        second.role.start(options);
        check(second.next<CallFailed>("fail to bind").error == error, "bind says why it fails");
        second.next<Stopped>("stop after the failed bind");
    }
    TcpServerOptions nowhere;
    nowhere.address = *SocketAddress::local((m_folder / "missing" / "socket").string());
    second.role.start(nowhere);
    second.next<CallFailed>("fail to bind in a folder that is not there");

    Client client(door("TCP Client"));
    server.role.stop();
    server.next<Stopped>("stop");
    TcpClientOptions byName;
    byName.host = "localhost";
    byName.port = taken.port();
    client.role.connect(byName);
    check(client.next<CallFailed>("be refused").error == c::errors::connectionRefused,
          "a refused connect says so");
    client.next<ConnectEnded>("end the refused attempt");
    connect(client, nowhere.address);
    client.next<ConnectEnded>("end the attempt on a path that is not there");

    client.role.connect(byName);
    client.role.cancel();
    client.next<ConnectEnded>("end the cancelled attempt");
}

void LongScenario::datagrams(const SocketAddress& address)
{
    Receiver receiver(door("UDP Receiver"));
    Sender sender(door("UDP Sender"));
    UdpSenderOptions options = destination(receive(receiver, address));
    options.ttl = 7;
    for (const bool connected : {false, true}) {
        options.connect = connected;
        sender.role.setOptions(options);
        receiver.role.setReadSize(16);
        for (const std::string_view text : {"short", "", "longer than sixteen bytes"}) {
            sender.role.send(sharedText(text));
            const auto got = receiver.next<DatagramReceived>("receive a datagram");
            check(got.data->size() == std::min<std::size_t>(16, text.size()), "what was kept");
            check(got.fullLength == text.size(), "the true length");
        }
        const auto last = [&] {
            sender.role.send(sharedText("question"));
            return receiver.next<DatagramReceived>("receive the question");
        }();
        receiver.role.reply(last.from, sharedText("answer"));
        sender.next<DatagramReceived>("receive the answer");
        for (int i = 0; i < 200; ++i)
            sender.role.send(sharedText("one of many"));
        for (int i = 0; i < 200; ++i)
            receiver.next<DatagramReceived>("receive one of many");
    }
    receiver.role.setReceiveBuffer(65536);
    receiver.next<ReceiveBufferSize>("set the receive buffer");
    receiver.role.stop();
    receiver.next<Stopped>("stop receiving");
    sender.role.close();
    sender.next<Stopped>("close the sender");
}

void LongScenario::unixDatagrams()
{
    Receiver receiver(door("UDP Receiver"));
    Sender sender(door("UDP Sender"));
    sender.role.setOptions(
        destination(receive(receiver, *SocketAddress::local((m_folder / "datagram").string()))));
    for (const std::string_view text : {"by path", ""}) {
        sender.role.send(sharedText(text));
        check(receiver.next<DatagramReceived>("receive by path").data->size() == text.size(),
              "the whole datagram");
    }
}

void LongScenario::failingDatagrams()
{
    Receiver receiver(door("UDP Receiver"));
    Receiver second(door("UDP Receiver 2"));
    const SocketAddress taken = receive(receiver, loopback());
    UdpReceiverOptions options;
    options.address = taken;
    second.role.start(options);
    check(second.next<CallFailed>("fail to bind").error == c::errors::addressInUse, "bind says why it fails");

    Sender sender(door("UDP Sender"));
    UdpSenderOptions target = destination(taken);
    sender.role.setOptions(target);
    sender.role.send(shareBytes(std::vector<std::byte>(70'000)));
    check(sender.next<CallFailed>("fail to send 70,000 bytes").error == c::errors::messageSize,
          "a datagram can be too long");
    receiver.role.stop();
    receiver.next<Stopped>("stop receiving");
    target.connect = true;
    sender.role.setOptions(target);
    sender.role.send(sharedText("nobody is there"));
    check(sender.next<CallFailed>("hear that nobody is there").error == c::errors::connectionRefused,
          "a connected sender hears of the refusal");
}

void LongScenario::groups()
{
    Receiver receiver(door("UDP Receiver"));
    receive(receiver, SocketAddress::ipv4({0, 0, 0, 0}, 0));
    const Membership group{SocketAddress::ipv4({239, 255, 0, 1}, 0), loopback(), 0};
    receiver.role.join(group);
    check(receiver.next<MembershipChanged>("join a group").joined, "joined");
    receiver.role.join(group);
    receiver.next<CallFailed>("fail to join twice");
    receiver.role.leave(group);
    check(!receiver.next<MembershipChanged>("leave the group").joined, "left");
    receiver.role.leave(group);
    receiver.next<CallFailed>("fail to leave twice");
}

/// None of these needs a name server.
void LongScenario::lookups()
{
    Lookup lookup(door("Host Lookup"));
    const auto question = [](LookupKind kind, std::string node = {}, std::string service = {},
                             int flags = 0) {
        LookupRequest request;
        request.kind = kind;
        request.node = std::move(node);
        request.service = std::move(service);
        request.flags = flags;
        request.address = loopback().withPort(80);
        request.port = 80;
        return request;
    };
    lookup.role.abandon(lookup.role.ask(question(LookupKind::Getaddrinfo, "localhost")));
    const auto answered = [&](const LookupRequest& request) {
        const LookupId id = lookup.role.ask(request);
        return lookup.next<LookupAnswered>([id](const LookupAnswered& answer) { return answer.id == id; },
                                           "an answer");
    };
    check(!answered(question(LookupKind::Gethostname)).name.empty(), "this computer has a name");
    check(!answered(question(LookupKind::Getaddrinfo, "localhost", "80")).entries.empty(),
          "localhost has an address");
    // Two addresses to sort: the C library opens sockets of its own for that.
    check(!answered(question(LookupKind::Getaddrinfo, "", "80")).entries.empty(), "so has no name at all");
    check(!answered(question(LookupKind::Gethostbyname, "localhost")).entries.empty(), "the old way too");
    check(answered(question(LookupKind::Getnameinfo, "", "", c::niNumerichost | c::niNumericserv)).service ==
              "80",
          "a numeric service stays a number");
    answered(question(LookupKind::Gethostbyaddr));
    for (const LookupRequest& request : {question(LookupKind::Getaddrinfo, "no number", "", c::aiNumerichost),
                                         question(LookupKind::Getservbyname, "", "no such service")}) {
        const LookupId id = lookup.role.ask(request);
        lookup.next<LookupFailed>([id](const LookupFailed& failure) { return failure.id == id; },
                                  "a failure");
    }
}

std::size_t highestDescriptor()
{
    std::size_t highest = 0;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd"))
        highest = std::max(highest, static_cast<std::size_t>(std::stoul(entry.path().filename().string())));
    return highest;
}

/// Only numbers below `limit` may be given out.
void limitDescriptors(rlim_t limit)
{
    rlimit now{};
    check(getrlimit(RLIMIT_NOFILE, &now) == 0, "read the limit");
    now.rlim_cur = limit;
    check(setrlimit(RLIMIT_NOFILE, &now) == 0, "set the limit");
}

/// The client gets the last descriptor, accept4 gets EMFILE until the client has gone.
void LongScenario::descriptorsRunOut()
{
    Server server(door("TCP Server"));
    Client first(door("TCP Client"));
    Client second(door("TCP Client 2"));
    const SocketAddress address = listen(server, loopback());
    for (Client* client : {&first, &second}) { // both have their pollers now
        connect(*client, address);
        client->next<ConnectionOpened>("connect while there are descriptors");
        client->role.close();
        client->next<ConnectionClosed>("close");
        const ConnectionId theirs = server.next<ConnectionOpened>("accept").connection;
        server.role.close({theirs});
        server.next<ConnectionClosed>("close at the server");
    }
    std::set<std::size_t> free;
    const std::size_t highest = highestDescriptor();
    for (std::size_t number = 0; number <= highest + 1; ++number) {
        if (!std::filesystem::exists("/proc/self/fd/" + std::to_string(number)))
            free.insert(number);
    }
    limitDescriptors(*free.begin() + 1);
    connect(first, address);
    first.next<ConnectionOpened>("take the last descriptor");
    check(server.next<AcceptPaused>("pause accepting").error == c::errors::tooManyFiles, "EMFILE is told");
    connect(second, address);
    check(second.next<CallFailed>("fail to make a socket").error == c::errors::tooManyFiles,
          "EMFILE is told");
    limitDescriptors(4096);
    server.next<ConnectionOpened>("accept again");
}

/// Empties the journal into the file while the scenario runs.
int record(const std::shared_ptr<CallJournal>& journal, CallCapture& file, std::future<void> scenario)
{
    while (scenario.wait_for(std::chrono::milliseconds(33)) != std::future_status::ready)
        file.append(journal->drain());
    file.append(journal->drain());
    file.close();
    try {
        scenario.get();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "LongScenario: %s\n", error.what());
        return 1;
    }
    return file.error() == 0 && journal->evicted() == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3)
        return 2;
    raiseDescriptorLimit();
    const auto journal = std::make_shared<CallJournal>();
    CallCapture file(argv[1], ExportFormat::JsonLines, *journal);
    LongScenario scenario(journal, argv[2]);
    return record(journal, file, std::async(std::launch::async, [&scenario] { scenario.play(); }));
}
