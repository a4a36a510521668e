// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/calls/CallJournal.h"
#include "core/calls/CallSpec.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/roles/TcpServer.h"
#include "core/system/DescriptorLimit.h"
#include "tests/support/EventLog.h"
#include "tests/support/RawPeer.h"

#include <QtTest>

#include <filesystem>
#include <set>

using namespace workbench;

namespace {

constexpr int kClients = 1'000;

/// The numbers that are open in this process, or its threads.
std::set<std::string> ownEntries(const char* folder)
{
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

/// What the records say was made, closed and moved. `wrong` counts handles that were made while they were
/// open, and closes of those that were not.
struct HandleBook {
    std::set<Handle> open;
    int made = 0;
    int accepted = 0;
    int closed = 0;
    int wrong = 0;
    int ends = 0;
    std::int64_t received = 0;
    std::int64_t sent = 0;

    void enter(const CallRecord& record)
    {
        if (record.call() == CallId::Close) {
            wrong += record.ret() == 0 && open.erase(record.handle()) == 1 ? 0 : 1;
            ++closed;
        } else if (record.error() != 0) {
            return;
        } else if (record.spec().returns == ReturnKind::Descriptor) {
            wrong += open.insert(record.ret()).second ? 0 : 1;
            ++made;
            accepted += record.call() == CallId::Accept4 ? 1 : 0;
        } else if (record.call() == CallId::Recv) {
            received += record.ret();
            ends += record.ret() == 0 ? 1 : 0;
        } else if (record.call() == CallId::Send) {
            sent += record.ret();
        }
    }
};

} // namespace

/// 1,000 clients connect, exchange and leave: nothing is left of them but their records.
class ThousandClientsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leaveNoDescriptorNoThreadAndEveryRecord();

private:
    void exchange(TcpServer& server, EventLog<TcpEvent>& log);

    std::shared_ptr<CallJournal> m_journal = std::make_shared<CallJournal>();
};

void ThousandClientsTest::initTestCase()
{
    raiseDescriptorLimit();
    // What starts with the first use (threads of the sanitizers, Qt's own descriptors) is there before we
    // count.
    TcpServer server(std::make_shared<NativeSystemCalls>());
    EventLog<TcpEvent> log(server.events());
    TcpServerOptions options;
    options.address = loopback();
    server.start(options);
    QVERIFY(log.next<Listening>() != nullptr);
}

void ThousandClientsTest::exchange(TcpServer& server, EventLog<TcpEvent>& log)
{
    server.setEcho(true);
    TcpServerOptions options;
    options.address = loopback();
    options.backlog = kClients;
    server.start(options);
    const auto* listening = log.next<Listening>();
    QVERIFY(listening != nullptr);
    std::vector<RawPeer> peers;
    for (int i = 0; i < kClients; ++i) {
        peers.push_back(RawPeer::connectedTo(listening->local));
        QVERIFY2(peers.back().result().ok(), "connect");
    }
    for (int i = 0; i < kClients; ++i)
        QVERIFY(log.next<ConnectionOpened>() != nullptr);
    for (int i = 0; i < kClients; ++i)
        QVERIFY(peers[static_cast<std::size_t>(i)].sendAll("client " + std::to_string(i)));
    for (int i = 0; i < kClients; ++i) {
        const std::string sent = "client " + std::to_string(i);
        QCOMPARE(textOf(peers[static_cast<std::size_t>(i)].receiveExactly(sent.size())), sent);
    }
    peers.clear();
    for (int i = 0; i < kClients; ++i) {
        const auto* closed = log.next<ConnectionClosed>();
        QVERIFY(closed != nullptr);
        QCOMPARE(closed->error, 0);
        QCOMPARE(closed->totalIn, closed->totalOut);
        QCOMPARE(closed->unsent, 0U);
    }
}

void ThousandClientsTest::leaveNoDescriptorNoThreadAndEveryRecord()
{
    const auto descriptors = ownEntries("/proc/self/fd");
    const auto threads = ownEntries("/proc/self/task");
    {
        TcpServer server(std::make_shared<RecordingSystemCalls>(
            std::make_shared<NativeSystemCalls>(), m_journal, m_journal->directory().addActor("TCP Server")));
        EventLog<TcpEvent> log(server.events());
        exchange(server, log);
    }
    QCOMPARE(ownEntries("/proc/self/fd"), descriptors);
    QTRY_COMPARE(ownEntries("/proc/self/task"), threads); // a joined thread may stand there a moment longer

    const CallBatch batch = m_journal->drain();
    QCOMPARE(batch.evicted, 0U);
    HandleBook book;
    std::uint64_t seq = 0;
    for (const CallRecord& record : batch.records) {
        QCOMPARE(record.seq(), ++seq);
        QVERIFY(!record.pending());
        book.enter(record);
    }
    QCOMPARE(book.wrong, 0);
    QVERIFY(book.open.empty());
    QCOMPARE(book.accepted, kClients);
    QCOMPARE(book.made, kClients + 3); // and the listener, the epoll and what wakes it
    QCOMPARE(book.closed, book.made);
    // "client 0" to "client 999", in and out once; the end of each stream is a recv of its own.
    constexpr std::int64_t bytes = kClients * 7 + 10 + 90 * 2 + 900 * 3;
    QCOMPARE(book.received, bytes);
    QCOMPARE(book.sent, bytes);
    QCOMPARE(book.ends, kClients);
}

QTEST_GUILESS_MAIN(ThousandClientsTest)
#include "ThousandClientsTest.moc"
