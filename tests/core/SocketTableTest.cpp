// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/system/FaultPlan.h"
#include "core/system/FaultySystemCalls.h"
#include "tests/support/ForwardingSystemCalls.h"
#include "tests/support/PerSystem.h"
#include "tests/support/RecordedSockets.h"

#include <QTest>

#include <thread>

using namespace workbench;
using constants::TcpState;

namespace {

QString wayText(const TcpWay& way)
{
    QStringList states;
    for (const TcpStep& step : way.steps()) {
        const auto name = constants::tcpStateName(step.state);
        states += QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())) +
                  (step.inferred ? QStringLiteral("?") : QString());
    }
    return states.join(u' ');
}

TcpCause lastCause(const TcpWay& way) { return way.steps().back().cause; }

/// A system that tells no TCP states, as Windows tells none.
class WithoutTcpInfo : public ForwardingSystemCalls
{
public:
    CallResult getsockopt(Handle handle, int level, int name, std::span<std::byte> value,
                          std::uint32_t& length) override
    {
        const bool asksState = level == constants::ipprotoTcp && name == constants::tcpInfo;
        return ForwardingSystemCalls::getsockopt(handle, asksState ? -1 : level, name, value, length);
    }
};

/// A socket that does not block and whose connect has only begun.
Handle beginConnect(RecordedSockets& bench, const SocketAddress& address)
{
    bench.user = std::make_shared<RecordingSystemCalls>(std::make_shared<WithoutTcpInfo>(), bench.journal, 0);
    const Handle client = bench.user->socket(constants::afInet, constants::sockStream, 0).value;
    int on = 1;
    bench.user->ioctl(client, constants::fionbio, on);
    bench.user->connect(client, address.bytes());
    return client;
}

/// SO_ERROR, read by the user.
int askError(RecordedSockets& bench, Handle handle)
{
    int error = -1;
    std::uint32_t length = sizeof error;
    bench.user->getsockopt(handle, constants::solSocket, constants::soError,
                           std::as_writable_bytes(std::span(&error, 1)), length);
    return error;
}

bool waitUntilWritable(RecordedSockets& bench, Handle handle)
{
    PollItem item{.handle = handle, .events = constants::pollOut, .returned = 0};
    return bench.user->poll(std::span(&item, 1), 5000).value == 1;
}

} // namespace

class SocketTableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsOpenSocketsWithActorAddressesAndBytes();
    void aNumberGivenAgainIsAnotherSocket();
    void callsInOneDrainGoToTheSocketThatHadTheNumber();
    void ownSocketsCountButAreNotListed();
    void anAcceptThatWaitedAcrossACloseGetsTheNumber();
    void closingTwiceClosesNoOtherSocket();
    void aRefusedConnectEndsInClosedByReset();
    void aConnectInTheBackgroundIsSeenWithoutTcpInfo();
    void bytesShowThatItIsConnected();
    void theWayOfAClientWhosePeerFinishesFirst();
    void lingerResetClosesWithoutFin();
    void anInjectedResetLeavesTheWayAsItIs();
    void whatIsNotSeenIsNotClaimed_data();
    void whatIsNotSeenIsNotClaimed();
    void theNextStepIsNamed_data();
    void theNextStepIsNamed();
    void closedSocketsGoWhereTheKernelTellsNothing();
    void connectionsStandBelowTheirListener();
};

void SocketTableTest::listsOpenSocketsWithActorAddressesAndBytes()
{
    RecordedSockets bench;
    const Handle listener = bench.listenOn(loopback());
    const SocketAddress served = bench.nameOf(listener);
    const Handle client = bench.connectTo(served);
    const Handle accepted = bench.accept(listener);
    bench.user->send(client, bytesOf("hello"), 0);
    std::vector<std::byte> room(64);
    bench.user->recv(accepted, room, 0);
    bench.drain();

    QCOMPARE(bench.table.open().size(), 3U);
    const auto one = bench.entry(listener);
    QVERIFY(one->isListener);
    QVERIFY(one->isTcp);
    QCOMPARE(one->backlog, 16);
    QCOMPARE(one->local.text(), served.text());
    QCOMPARE(bench.journal->directory().actor(one->actor), "TCP Server");
    const auto two = bench.entry(client);
    QCOMPARE(two->peer.text(), served.text());
    QCOMPARE(two->bytesOut, 5U);
    QCOMPARE(two->bytesIn, 0U);
    QCOMPARE(two->calls, 3U); // connect, getsockname, send
    const auto three = bench.entry(accepted);
    QVERIFY(three->acceptedFrom == one->key);
    QCOMPARE(three->local.text(), served.text());
    QCOMPARE(three->peer.text(), two->local.text());
    QCOMPARE(three->bytesIn, 5U);
    QVERIFY(three->openedNs >= two->openedNs);
    QVERIFY(bench.table.find(SocketKey{client, 77}) == nullptr);
}

void SocketTableTest::aNumberGivenAgainIsAnotherSocket()
{
    RecordedSockets bench;
    const auto make = [&] { return bench.user->socket(constants::afInet, constants::sockDgram, 0).value; };
    const Handle first = make();
    const SocketKey before = bench.native->openHandles()->keyOf(first);
    bench.user->close(first);
    const Handle second = make();
    if (second != first)
        QSKIP("this system does not give the number again");
    bench.drain();
    const SocketKey now = bench.native->openHandles()->keyOf(second);
    QVERIFY(now != before);
    QVERIFY(bench.table.find(before) == nullptr); // UDP leaves nothing behind
    QVERIFY(bench.table.find(now)->isOpen());
    QCOMPARE(bench.table.open().size(), 1U);
}

void SocketTableTest::callsInOneDrainGoToTheSocketThatHadTheNumber()
{
    RecordedSockets bench;
    RawPeer peer(constants::afInet, constants::sockDgram);
    QVERIFY(peer.bind(loopback()));
    const SocketAddress to = peer.local();
    std::vector<Handle> numbers;
    for (int round = 1; round <= 4; ++round) {
        numbers.push_back(bench.user->socket(constants::afInet, constants::sockDgram, 0).value);
        for (int sent = 0; sent < round; ++sent)
            bench.user->sendto(numbers.back(), bytesOf("abc"), 0, to.bytes());
        if (round < 4)
            bench.user->close(numbers.back());
    }
    bench.drain();
    const auto last = bench.entry(numbers.back());
    QCOMPARE(last->calls, 4U);
    QCOMPARE(last->bytesOut, 12U);
    QCOMPARE(bench.table.open().size(), 1U);
}

void SocketTableTest::ownSocketsCountButAreNotListed()
{
    RecordedSockets bench;
    const Handle mine = bench.own->socket(constants::afInet, constants::sockDgram, 0).value;
    bench.drain();
    QVERIFY(bench.table.open().empty());
    bench.own->close(mine);
    const Handle users = bench.user->socket(constants::afInet, constants::sockDgram, 0).value;
    bench.drain();
    QCOMPARE(bench.table.open().size(), 1U);
    QVERIFY(bench.entry(users) != nullptr); // found by the door's own key: the openings agree
    QVERIFY(bench.table.open().begin()->first == bench.native->openHandles()->keyOf(users));
}

void SocketTableTest::anAcceptThatWaitedAcrossACloseGetsTheNumber()
{
    RecordedSockets bench;
    const Handle listener = bench.listenOn(loopback());
    const SocketAddress served = bench.nameOf(listener);
    RawPeer client;
    const Handle spare = bench.user->socket(constants::afInet, constants::sockStream, 0).value;
    const SocketKey spareKey = bench.native->openHandles()->keyOf(spare);
    bench.drain();
    Handle accepted = kInvalidHandle;
    std::jthread waiting([&] { accepted = bench.accept(listener); });
    // The accept has begun when it is seen as pending.
    bool begun = false;
    QTRY_VERIFY([&] {
        const CallBatch batch = bench.journal->drain();
        bench.table.take(batch);
        begun = begun || (!batch.records.empty() && batch.records.back().call() == CallId::Accept);
        return begun;
    }());
    bench.user->close(spare);
    QVERIFY(client.connect(served));
    waiting.join();
    bench.drain();
    QVERIFY(bench.table.find(spareKey) == nullptr);
    const auto entry = bench.entry(accepted);
    QVERIFY(entry != nullptr);
    QVERIFY(entry->isOpen());
    QCOMPARE(entry->peer.text(), client.local().text());
    QCOMPARE(bench.table.open().size(), 2U);
}

void SocketTableTest::closingTwiceClosesNoOtherSocket()
{
    RecordedSockets bench;
    const Handle kept = bench.user->socket(constants::afInet, constants::sockDgram, 0).value;
    const Handle gone = bench.user->socket(constants::afInet, constants::sockDgram, 0).value;
    bench.user->close(gone);
    QVERIFY(!bench.user->close(gone).ok());
    bench.drain();
    QCOMPARE(bench.table.open().size(), 1U);
    QCOMPARE(bench.entry(kept)->error, 0);
}

void SocketTableTest::aRefusedConnectEndsInClosedByReset()
{
    RecordedSockets bench;
    RawPeer unheard;
    QVERIFY(unheard.bind(loopback())); // bound, never listening: refused
    const Handle client = bench.connectTo(unheard.local());
    bench.drain();
    const auto entry = bench.entry(client);
    QCOMPARE(entry->error, constants::errors::connectionRefused);
    QCOMPARE(wayText(entry->way), QStringLiteral("CLOSED SYN_SENT CLOSED"));
    QCOMPARE(lastCause(entry->way), TcpCause::ResetArrived);
    QVERIFY(entry->errorSeq > entry->createdSeq);
}

void SocketTableTest::aConnectInTheBackgroundIsSeenWithoutTcpInfo()
{
    RecordedSockets bench;
    RawPeer listener = RawPeer::listeningOn(loopback());
    const Handle client = beginConnect(bench, listener.local());
    bench.drain();
    const auto entry = bench.table.open().begin()->second;
    QCOMPARE(wayText(entry->way), QStringLiteral("CLOSED SYN_SENT"));
    QCOMPARE(askError(bench, client), 0); // it is 0 while the connect goes on, too
    bench.drain();
    QCOMPARE(wayText(entry->way), QStringLiteral("CLOSED SYN_SENT"));
    QVERIFY(waitUntilWritable(bench, client));
    bench.drain();
    QCOMPARE(wayText(entry->way), QStringLiteral("CLOSED SYN_SENT"));
    QCOMPARE(askError(bench, client), 0);
    bench.drain();
    QCOMPARE(wayText(entry->way), QStringLiteral("CLOSED SYN_SENT ESTABLISHED"));
    QCOMPARE(lastCause(entry->way), TcpCause::SynAckArrived);
}

void SocketTableTest::bytesShowThatItIsConnected()
{
    RecordedSockets bench;
    RawPeer listener = RawPeer::listeningOn(loopback());
    const Handle client = beginConnect(bench, listener.local());
    QVERIFY(waitUntilWritable(bench, client));
    bench.drain();
    const auto entry = bench.table.open().begin()->second;
    QCOMPARE(wayText(entry->way), QStringLiteral("CLOSED SYN_SENT"));
    QVERIFY(bench.user->send(client, bytesOf("x"), 0).ok());
    bench.drain();
    QCOMPARE(wayText(entry->way), QStringLiteral("CLOSED SYN_SENT ESTABLISHED"));
}

void SocketTableTest::theWayOfAClientWhosePeerFinishesFirst()
{
    RecordedSockets bench;
    RawPeer listener = RawPeer::listeningOn(loopback());
    const Handle client = bench.connectTo(listener.local());
    RawPeer server = listener.accept();
    bench.drain();
    const auto entry = bench.entry(client);
    QCOMPARE(wayText(entry->way), QStringLiteral("CLOSED SYN_SENT ESTABLISHED"));
    QVERIFY(server.finish());
    std::vector<std::byte> room(8);
    QCOMPARE(bench.user->recv(client, room, 0).value, 0);
    bench.drain();
    QCOMPARE(wayText(entry->way), QStringLiteral("CLOSED SYN_SENT ESTABLISHED CLOSE_WAIT"));
    QCOMPARE(lastCause(entry->way), TcpCause::FinArrived);
    bench.user->close(client);
    bench.drain();
    QCOMPARE(wayText(entry->way), QStringLiteral("CLOSED SYN_SENT ESTABLISHED CLOSE_WAIT LAST_ACK?"));
    QCOMPARE(lastCause(entry->way), TcpCause::CloseSendsFin);
    QVERIFY(!entry->isOpen());
}

void SocketTableTest::lingerResetClosesWithoutFin()
{
    RecordedSockets bench;
    RawPeer listener = RawPeer::listeningOn(loopback());
    const Handle client = bench.connectTo(listener.local());
    const RawPeer server = listener.accept();
    bench.drain();
    const auto entry = bench.entry(client);
    // struct linger {1, 0}: two ints, on Windows two shorts.
    const bool isShort = onWindows();
    std::vector<std::byte> linger(isShort ? 4 : 8);
    linger[0] = std::byte{1};
    QVERIFY(bench.user->setsockopt(client, constants::solSocket, constants::soLinger, linger).ok());
    bench.user->close(client);
    bench.drain();
    QCOMPARE(wayText(entry->way), QStringLiteral("CLOSED SYN_SENT ESTABLISHED CLOSED"));
    QCOMPARE(lastCause(entry->way), TcpCause::ResetSent);
    QVERIFY(bench.table.closed().empty()); // the kernel holds nothing of it
}

void SocketTableTest::anInjectedResetLeavesTheWayAsItIs()
{
    RecordedSockets bench;
    const Handle listener = bench.listenOn(loopback());
    const Handle client = bench.connectTo(bench.nameOf(listener));
    const auto plan = std::make_shared<FaultPlan>();
    FaultRule rule;
    rule.call = CallId::Recv;
    rule.error = constants::errors::connectionReset;
    plan->add(rule);
    RecordingSystemCalls spoiled(std::make_shared<FaultySystemCalls>(bench.native, plan), bench.journal, 0);
    std::vector<std::byte> room(8);
    QVERIFY(spoiled.recv(client, room, 0).injected);
    bench.drain();
    QCOMPARE(wayText(bench.entry(client)->way), QStringLiteral("CLOSED SYN_SENT ESTABLISHED"));
    QCOMPARE(bench.entry(client)->error, constants::errors::connectionReset); // told all the same
    plan->clear();
    spoiled.send(client, bytesOf("x"), 0);
    bench.drain();
    QCOMPARE(wayText(bench.entry(client)->way), QStringLiteral("CLOSED SYN_SENT ESTABLISHED"));
    QCOMPARE(bench.entry(client)->bytesOut, 1U);
}

void SocketTableTest::whatIsNotSeenIsNotClaimed_data()
{
    QTest::addColumn<int>("seen");
    QTest::addColumn<QString>("way");
    QTest::addColumn<bool>("known");
    const auto row = [](const char* name, TcpState seen, const char* way, bool known) {
        QTest::newRow(name) << static_cast<int>(seen) << QString::fromLatin1(way) << known;
    };
    const char* established = "CLOSED SYN_SENT ESTABLISHED";
    row("the same again", TcpState::Established, established, true);
    row("one step", TcpState::CloseWait, "CLOSED SYN_SENT ESTABLISHED CLOSE_WAIT", true);
    row("passed states that must have been", TcpState::LastAck,
        "CLOSED SYN_SENT ESTABLISHED CLOSE_WAIT? LAST_ACK", true);
    row("two steps", TcpState::FinWait2, "CLOSED SYN_SENT ESTABLISHED FIN_WAIT1? FIN_WAIT2", true);
    row("three ways lead there", TcpState::TimeWait, "CLOSED SYN_SENT ESTABLISHED FIN_WAIT1? TIME_WAIT",
        false);
    row("no telling at all", TcpState::Close, "CLOSED SYN_SENT ESTABLISHED CLOSED", false);
}

void SocketTableTest::whatIsNotSeenIsNotClaimed()
{
    QFETCH(int, seen);
    TcpWay way;
    way.start(1);
    way.reach(TcpState::SynSent, TcpCause::ConnectSendsSyn, 2);
    way.reach(TcpState::Established, TcpCause::SynAckArrived, 2);
    way.observe(static_cast<TcpState>(seen), 9);
    QTEST(wayText(way), "way");
    QTEST(lastCause(way) != TcpCause::NotObserved, "known");
}

void SocketTableTest::theNextStepIsNamed_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("next");
    QTest::addColumn<int>("cause");
    const auto row = [](const char* name, TcpState state, TcpState next, TcpCause cause) {
        QTest::newRow(name) << static_cast<int>(state) << static_cast<int>(next) << static_cast<int>(cause);
    };
    row("listen", TcpState::Listen, TcpState::SynReceived, TcpCause::SynArrived);
    row("syn sent", TcpState::SynSent, TcpState::Established, TcpCause::SynAckArrived);
    row("established", TcpState::Established, TcpState::FinWait1, TcpCause::CloseSendsFin);
    row("close wait", TcpState::CloseWait, TcpState::LastAck, TcpCause::CloseSendsFin);
    row("fin wait 1", TcpState::FinWait1, TcpState::FinWait2, TcpCause::AckArrived);
    row("fin wait 2", TcpState::FinWait2, TcpState::TimeWait, TcpCause::FinArrived);
    row("closing", TcpState::Closing, TcpState::TimeWait, TcpCause::AckArrived);
    row("last ack", TcpState::LastAck, TcpState::Close, TcpCause::AckArrived);
    row("time wait", TcpState::TimeWait, TcpState::Close, TcpCause::TimerEnded);
}

void SocketTableTest::theNextStepIsNamed()
{
    QFETCH(int, state);
    TcpWay way;
    way.start(1);
    const auto fresh = way.next();
    QVERIFY(fresh && fresh->state == TcpState::SynSent);
    way.reach(static_cast<TcpState>(state), TcpCause::NotObserved, 2);
    const auto next = way.next();
    QVERIFY(next.has_value());
    QTEST(static_cast<int>(next->state), "next");
    QTEST(static_cast<int>(next->cause), "cause");
    way.reach(TcpState::Close, TcpCause::ResetArrived, 3);
    QVERIFY(!way.next()); // it is over
}

void SocketTableTest::closedSocketsGoWhereTheKernelTellsNothing()
{
    RecordedSockets bench;
    RawPeer listener = RawPeer::listeningOn(loopback());
    const Handle client = bench.connectTo(listener.local());
    bench.user->close(client);
    bench.drain();
    QCOMPARE(bench.table.closed().size(), 1U);
    KernelReading notAsked(0, {});
    bench.table.settle(notAsked);
    QCOMPARE(bench.table.closed().size(), 1U);
    QVERIFY(notAsked.isAvailable());
    KernelReading nothing(0, questionFor(bench.table).tables);
    nothing.finish();
    QVERIFY(!nothing.isAvailable());
    bench.table.settle(nothing);
    QVERIFY(bench.table.closed().empty());
}

void SocketTableTest::connectionsStandBelowTheirListener()
{
    RecordedSockets bench;
    const Handle listener = bench.listenOn(loopback());
    const SocketAddress served = bench.nameOf(listener);
    const Handle client = bench.connectTo(served);
    const Handle accepted = bench.accept(listener);
    bench.drain();
    auto groups = listSockets(bench.table, nullptr);
    QCOMPARE(groups.size(), 2U);
    QCOMPARE(groups[0].row.entry->key.handle, listener);
    QCOMPARE(groups[0].below.size(), 1U);
    QCOMPARE(groups[0].below[0].entry->key.handle, accepted);
    QVERIFY(!groups[0].row.kernel);
    QCOMPARE(groups[1].row.entry->key.handle, client);
    bench.user->close(listener);
    bench.drain();
    groups = listSockets(bench.table, nullptr);
    QCOMPARE(groups.size(), 2U); // the connections stay, each by itself
    QVERIFY(groups[0].below.empty());
    QVERIFY(groups[1].below.empty());
}

QTEST_GUILESS_MAIN(SocketTableTest)
#include "SocketTableTest.moc"
