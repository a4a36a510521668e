// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/support/RecordedSockets.h"

#include <QScopeGuard>
#include <QTest>

#include <algorithm>
#include <array>
#include <thread>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace workbench;
using constants::TcpState;

namespace {

constexpr int kReadings = 4; ///< more than a socket must be missing from

void reset(RawPeer& peer)
{
    const std::array<int, 2> linger{1, 0};
    NativeSystemCalls calls;
    QVERIFY(calls
                .setsockopt(peer.handle(), constants::solSocket, constants::soLinger,
                            std::as_bytes(std::span(linger)))
                .ok());
    peer.close();
}

} // namespace

/// What is said of a socket is what the kernel holds, also where no call has told of it yet.
class KernelTruthLinuxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aResetIsSeenBeforeACallTellsIt();
    void aListThatIsNotToldEndsNothing();
    void aConnectionOfAWildcardAddressIsRecognized();
    void failingCallsDoNotEndAnAttempt();
    void addressesThatTheKernelChoseAreLearned();
    void theEndOfOwnReadingIsNoFinOfThePeer();
    void aClosedListenerListensWhileAcceptWaits();
    void lostCallsLeaveNoSocketBehind();
    void afterALossEachSocketHasItsOwnKey_data();
    void afterALossEachSocketHasItsOwnKey();
    void aNumberThatWasClosedDuringALossIsCounted();
    void theChosenSocketTellsItsRetransmits();
    void withManySocketsTheChosenOneIsStillAskedForItsError();
    void descriptorsAreCounted();
};

void KernelTruthLinuxTest::aResetIsSeenBeforeACallTellsIt()
{
    RecordedSockets bench;
    RawPeer listener = RawPeer::listeningOn(loopback());
    const Handle client = bench.connectTo(listener.local());
    RawPeer server = listener.accept();
    bench.look();
    const auto entry = bench.entry(client);
    QCOMPARE(entry->way.state(), TcpState::Established);
    reset(server);
    QTRY_COMPARE((bench.look(), entry->way.state()), TcpState::Close);
    QVERIFY(entry->isOpen());
    QCOMPARE(entry->way.steps().back().cause, TcpCause::NotObserved);
    std::array<std::byte, 8> room{};
    QCOMPARE(bench.user->recv(client, room, 0).error, constants::errors::connectionReset);
    bench.drain();
    QCOMPARE(entry->way.state(), TcpState::Close);
    QCOMPARE(entry->way.steps().back().cause, TcpCause::ResetArrived);
    QVERIFY(entry->way.steps().back().seq != 0);
}

void KernelTruthLinuxTest::aListThatIsNotToldEndsNothing()
{
    RecordedSockets bench;
    RawPeer listener = RawPeer::listeningOn(loopback());
    const Handle client = bench.connectTo(listener.local());
    bench.drain();
    const auto entry = bench.entry(client);
    for (int round = 0; round < kReadings; ++round) {
        KernelReading nothing(entry->lastNs + 1 + round, questionFor(bench.table).tables);
        nothing.finish();
        bench.table.settle(nothing);
    }
    QCOMPARE(entry->way.state(), TcpState::Established);
}

void KernelTruthLinuxTest::aConnectionOfAWildcardAddressIsRecognized()
{
    RecordedSockets bench;
    RawPeer listener = RawPeer::listeningOn(loopback());
    const Handle client = bench.user->socket(constants::afInet, constants::sockStream, 0).value;
    bench.user->bind(client, SocketAddress::parseNumeric("0.0.0.0", 0)->bytes());
    const auto anywhere = SocketAddress::parseNumeric("0.0.0.0", listener.local().port());
    QVERIFY(bench.user->connect(client, anywhere->bytes()).ok());
    for (int round = 0; round < kReadings; ++round)
        bench.look();
    const auto entry = bench.entry(client);
    QCOMPARE(entry->way.state(), TcpState::Established);
    QCOMPARE(entry->local.text(), bench.nameOf(client).text());
    QCOMPARE(entry->peer.text(), listener.local().text());
}

void KernelTruthLinuxTest::failingCallsDoNotEndAnAttempt()
{
    RecordedSockets bench;
    RawPeer listener = RawPeer::listeningOn(loopback(), 0);
    RawPeer seated = RawPeer::connectedTo(listener.local()); // the one seat
    const auto connecting = constants::valueOf(constants::Group::SocketType, "SOCK_STREAM|SOCK_NONBLOCK");
    const Handle client =
        bench.user->socket(constants::afInet, static_cast<int>(connecting.value_or(0)), 0).value;
    QCOMPARE(bench.user->connect(client, listener.local().bytes()).error, constants::errors::inProgress);
    const std::byte bad{};
    QVERIFY(!bench.user->setsockopt(client, 9999, 9999, std::span(&bad, 1)).ok());
    QVERIFY(!bench.user->listen(client, 1).ok());
    bench.look();
    const auto entry = bench.entry(client);
    QVERIFY(entry->error != 0);
    QCOMPARE(entry->way.state(), TcpState::SynSent);
    QCOMPARE(entry->way.steps().size(), 2U); // and was never anything else since
}

void KernelTruthLinuxTest::addressesThatTheKernelChoseAreLearned()
{
    RecordedSockets bench;
    const Handle listener = bench.user->socket(constants::afInet, constants::sockStream, 0).value;
    QVERIFY(bench.user->listen(listener, 1).ok()); // without bind
    RawPeer receiver(constants::afInet, constants::sockDgram);
    QVERIFY(receiver.bind(loopback()));
    const Handle sender = bench.user->socket(constants::afInet, constants::sockDgram, 0).value;
    QVERIFY(bench.user->sendto(sender, bytesOf("a"), 0, receiver.local().bytes()).ok());
    RawPeer server = RawPeer::listeningOn(loopback());
    const Handle client = bench.user->socket(constants::afInet, constants::sockStream, 0).value;
    QVERIFY(bench.user->connect(client, server.local().bytes()).ok());
    bench.look();
    for (const Handle handle : {listener, sender, client}) {
        const std::string local = bench.entry(handle)->local.text();
        QCOMPARE(local, bench.nameOf(handle).text());
    }
}

void KernelTruthLinuxTest::theEndOfOwnReadingIsNoFinOfThePeer()
{
    RecordedSockets bench;
    RawPeer listener = RawPeer::listeningOn(loopback());
    const Handle client = bench.connectTo(listener.local());
    QVERIFY(bench.user->shutdown(client, constants::shutRd).ok());
    std::array<std::byte, 8> room{};
    QCOMPARE(bench.user->recv(client, room, 0).value, 0);
    bench.drain();
    QCOMPARE(bench.entry(client)->way.state(), TcpState::Established);
    QVERIFY(!bench.entry(client)->peerFinished);
}

void KernelTruthLinuxTest::aClosedListenerListensWhileAcceptWaits()
{
    RecordedSockets bench;
    const Handle listener = bench.listenOn(loopback());
    const SocketAddress served = bench.nameOf(listener);
    const auto entry = (bench.drain(), bench.entry(listener));
    std::thread waits([&] { bench.accept(listener); });
    const auto join = qScopeGuard([&] {
        RawPeer::connectedTo(served); // where nothing else has ended it
        waits.join();
    });
    QTRY_VERIFY((bench.look(), !entry->accepts.empty()));
    bench.user->close(listener);
    // As long as the kernel has it, whatever is closed.
    for (int reading = 0; reading < kReadings; ++reading) {
        const auto groups = bench.look();
        QCOMPARE(groups.size(), 1U);
        QCOMPARE(groups.front().row.entry->key, entry->key);
        QVERIFY(!entry->isOpen());
        QVERIFY(entry->isHeldByCalls());
        QCOMPARE(entry->way.state(), TcpState::Listen);
        QCOMPARE(groups.front().row.kernel->state, TcpState::Listen);
    }
    QVERIFY(bench.table.open().empty());
    // It still takes a connection, and that ends the wait.
    RawPeer client = RawPeer::connectedTo(served);
    QTRY_VERIFY((bench.drain(), entry->accepts.empty()));
    QCOMPARE(entry->way.state(), TcpState::Close);
    // It stays listed, as CLOSED, also beside what has its address now; a minute later it is gone.
    const Handle next = bench.listenOn(served);
    for (int reading = 0; reading < kReadings; ++reading) {
        const auto groups = bench.look();
        const auto row =
            std::ranges::find(groups, entry, [](const SocketGroup& group) { return group.row.entry; });
        QVERIFY(row != groups.end());
        QCOMPARE(row->row.entry->way.state(), TcpState::Close);
        QVERIFY(!row->row.kernel);
    }
    QVERIFY(bench.entry(next)->way.state() == TcpState::Listen);
    entry->lastNs -= 61'000'000'000;
    bench.look();
    QVERIFY(bench.table.closed().empty());
}

void KernelTruthLinuxTest::lostCallsLeaveNoSocketBehind()
{
    RecordedSockets bench;
    const auto make = [&] { return bench.user->socket(constants::afInet, constants::sockDgram, 0).value; };
    const Handle kept = make();
    const Handle gone = make();
    bench.drain();
    bench.user->close(gone);
    QCOMPARE(make(), gone);
    bench.user->close(gone);
    bench.journal->drain(); // nobody saw these
    const Handle again = make();
    QCOMPARE(again, gone);
    bench.table.reconcile(*bench.native->openHandles(), std::numeric_limits<std::int64_t>::max() / 2);
    QCOMPARE(bench.table.open().size(), 1U);
    QVERIFY(bench.entry(kept) != nullptr);
    bench.drain(); // made before, told after
    QVERIFY(bench.entry(again) != nullptr);
    QVERIFY(bench.native->openHandles()->lease(bench.entry(again)->key));
}

void KernelTruthLinuxTest::afterALossEachSocketHasItsOwnKey_data()
{
    QTest::addColumn<bool>("apart");
    QTest::newRow("told in one batch") << false;
    QTest::newRow("each call in a batch of its own") << true;
}

/// Two sockets with one number: counted before their calls are told.
void KernelTruthLinuxTest::afterALossEachSocketHasItsOwnKey()
{
    QFETCH(bool, apart);
    RecordedSockets bench;
    const auto make = [&] { return bench.user->socket(constants::afInet, constants::sockDgram, 0).value; };
    const Handle number = make();
    bench.drain();
    bench.user->close(number);
    QCOMPARE(make(), number);
    bench.journal->drain(); // nobody saw these
    bench.user->close(number);
    QCOMPARE(make(), number);
    const SocketKey before = bench.native->openHandles()->keyOf(number);
    bench.user->close(number);
    QCOMPARE(make(), number);
    const SocketKey now = bench.native->openHandles()->keyOf(number);
    const CallBatch told = bench.journal->drain();
    bench.table.reconcile(*bench.native->openHandles(), told.records.back().endNs());
    QCOMPARE(told.records.size(), 4U);
    SocketTable::Entry earlier;
    if (apart) {
        for (const CallRecord& record : told.records) {
            CallBatch batch;
            batch.records = {record};
            bench.table.take(batch);
            if (record.seq() == told.records[1].seq())
                earlier = bench.table.find(record);
        }
        QVERIFY(earlier->key == before); // and no longer that of the one told after it
    } else {
        bench.table.take(told);
    }
    QCOMPARE(bench.table.open().size(), 1U);
    QVERIFY(bench.table.find(now) != nullptr);
    QVERIFY(bench.table.find(now)->isOpen());
    QCOMPARE(bench.table.find(now)->createdSeq, told.records.back().seq());
    QVERIFY(bench.table.find(before) == nullptr);
    bench.user->close(number);
    bench.drain();
    QVERIFY(bench.table.open().empty());
}

void KernelTruthLinuxTest::aNumberThatWasClosedDuringALossIsCounted()
{
    RecordedSockets bench;
    const auto make = [&] { return bench.user->socket(constants::afInet, constants::sockDgram, 0).value; };
    const Handle number = make();
    bench.user->close(number);
    bench.drain();
    QCOMPARE(make(), number);
    bench.user->close(number);
    const CallBatch lost = bench.journal->drain();
    bench.table.reconcile(*bench.native->openHandles(), lost.records.back().endNs());
    QCOMPARE(make(), number);
    bench.drain();
    QVERIFY(bench.entry(number) != nullptr);
}

void KernelTruthLinuxTest::theChosenSocketTellsItsRetransmits()
{
    RecordedSockets bench;
    RawPeer listener = RawPeer::listeningOn(loopback());
    const Handle client = bench.connectTo(listener.local());
    bench.look();
    const SocketKey key = bench.entry(client)->key;
    QVERIFY(!bench.reading->figures(key));
    const auto reading = bench.kernel.read(questionFor(bench.table, key));
    QVERIFY(reading->figures(key).has_value());
    QCOMPARE(reading->figures(key)->totalRetransmits, 0U);
    QCOMPARE(listSockets(bench.table, reading.get()).front().row.kernel->tcp, reading->figures(key));
    QVERIFY(!reading->figures(SocketKey{client, key.opening + 1}));
}

void KernelTruthLinuxTest::withManySocketsTheChosenOneIsStillAskedForItsError()
{
    RecordedSockets bench;
    RawPeer unheard(constants::afInet, constants::sockDgram);
    QVERIFY(unheard.bind(loopback()));
    const SocketAddress nobody = unheard.local();
    unheard.close();
    const Handle sender = bench.user->socket(constants::afInet, constants::sockDgram, 0).value;
    QVERIFY(bench.user->connect(sender, nobody.bytes()).ok());
    QVERIFY(bench.user->send(sender, bytesOf("a"), 0).ok());
    for (std::size_t more = 0; more < KernelSockets::kMostPolled; ++more)
        bench.user->socket(constants::afInet, constants::sockDgram, 0);
    bench.drain();
    const SocketKey key = bench.entry(sender)->key;
    auto reading = bench.kernel.read(questionFor(bench.table));
    QVERIFY(!reading->polledAll());
    QVERIFY(!reading->hasPendingError(key));
    QTRY_VERIFY(bench.kernel.read(questionFor(bench.table, key))->hasPendingError(key));
}

void KernelTruthLinuxTest::descriptorsAreCounted()
{
    const auto before = descriptorUse();
    QVERIFY(before.has_value());
    QVERIFY(before->used > 2);
    QVERIFY(before->limit >= before->used);
    RawPeer one;
    RawPeer two;
    QCOMPARE(descriptorUse()->used, before->used + 2);
    {
        // What has a number beyond the limit takes none of those below it.
        rlimit most{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &most), 0);
        const int beyond = ::fcntl(static_cast<int>(one.handle()), F_DUPFD_CLOEXEC, 400);
        QVERIFY(beyond >= 400);
        const auto whole = descriptorUse();
        QCOMPARE(whole->used, before->used + 3);
        const rlimit low{400, most.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &low), 0);
        const auto below = descriptorUse();
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &most), 0);
        ::close(beyond);
        QCOMPARE(below->limit, 400U);
        QCOMPARE(below->used, before->used + 2);
    }
    RecordedSockets bench;
    bench.look();
    QCOMPARE(bench.reading->descriptors()->limit, before->limit);
}

QTEST_MAIN(KernelTruthLinuxTest)
#include "KernelTruthLinuxTest.moc"
