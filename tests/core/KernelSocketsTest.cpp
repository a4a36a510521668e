// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/kernel/KernelWatch.h"
#include "core/kernel/ProcNet.h"
#include "tests/support/ForwardingSystemCalls.h"
#include "tests/support/RecordedSockets.h"
#include "tests/support/ThreadSanitizer.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <array>
#include <atomic>

using namespace workbench;
using constants::TcpState;

namespace {

/// One line of /proc/net/tcp or udp, read here by other means than the program's.
struct ProcLine {
    int state = 0;
    quint32 sendQueue = 0;
    quint32 receiveQueue = 0;
    quint32 drops = 0;
};

/// Of an IPv4 socket on loopback, by its ports; empty where it is not listed.
std::optional<ProcLine> procLine(const char* file, quint16 localPort, quint16 peerPort)
{
    QFile list(QStringLiteral("/proc/net/%1").arg(QLatin1String(file)));
    if (!list.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray& line : list.readAll().split('\n')) {
        const QList<QByteArray> parts = line.simplified().split(' ');
        if (parts.size() < 10 || parts[1].mid(9).toUInt(nullptr, 16) != localPort ||
            parts[2].mid(9).toUInt(nullptr, 16) != peerPort)
            continue;
        const QList<QByteArray> queues = parts[4].split(':');
        return ProcLine{parts[3].toInt(nullptr, 16), queues[0].toUInt(nullptr, 16),
                        queues[1].toUInt(nullptr, 16), parts.last().toUInt()};
    }
    return {};
}

/// No sock_diag: what an old or a guarded kernel says.
class WithoutNetlink : public ForwardingSystemCalls
{
public:
    CallResult socket(int family, int type, int protocol) override
    {
        constexpr int netlink = 16;
        if (family == netlink)
            return {.value = -1, .error = constants::errors::addressFamily};
        return ForwardingSystemCalls::socket(family, type, protocol);
    }
};

const SocketGroup* groupOf(const std::vector<SocketGroup>& groups, Handle handle)
{
    const auto found = std::ranges::find_if(
        groups, [handle](const SocketGroup& group) { return group.row.entry->key.handle == handle; });
    return found == groups.end() ? nullptr : &*found;
}

} // namespace

class KernelSocketsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatProcNetSays();
    void saysWhatSsSays();
    void theAcceptQueueHasSeatsAndWhoSitsThere();
    void ipv6AndWildcardListenersHaveTheirConnections();
    void timeWaitCountsDown();
    void whatTheKernelLetsGoIsListedNoLonger();
    void aNumberGivenAgainStandsBesideItsTimeWait();
    void datagramsWaitAndAreDropped();
    void datagramSocketsOnOnePortAreToldApart();
    void unixListenersToo();
    void whatIsNotBoundStaysSo();
    void aSynIsNoByteThatWaits();
    void aPendingErrorIsSeenAndStays();
    void everyQuestionIsHousekeepingAndConsumesNothing();
    void procNetStandsIn();
    void theWatchReadsOnlyWhileItIsWanted();
};

void KernelSocketsTest::saysWhatProcNetSays()
{
    RecordedSockets bench;
    const Handle listener = bench.listenOn(loopback(), 7);
    const SocketAddress served = bench.nameOf(listener);
    const Handle client = bench.connectTo(served);
    const Handle accepted = bench.accept(listener);
    bench.user->send(client, bytesOf("eighteen bytes wait"), 0);
    const auto groups = bench.look();
    QVERIFY(bench.reading->isAvailable());
    const quint16 from = bench.nameOf(client).port();
    for (const auto& [handle, local, peer] :
         {std::tuple{listener, served.port(), quint16{0}}, std::tuple{client, from, served.port()},
          std::tuple{accepted, served.port(), from}}) {
        const KernelSocket* told = bench.reading->find(*bench.entry(handle));
        QVERIFY(told != nullptr);
        const auto line = procLine("tcp", local, peer);
        QVERIFY(line.has_value());
        QCOMPARE(static_cast<int>(told->state), line->state);
        QCOMPARE(told->receiveQueue, line->receiveQueue);
        if (handle != listener)
            QCOMPARE(told->sendQueue, line->sendQueue);
    }
    const SocketGroup* group = groupOf(groups, listener);
    QCOMPARE(group->row.kernel->sendQueue, 7U);
    QCOMPARE(group->below.size(), 1U);
    QCOMPARE(group->below[0].kernel->receiveQueue, 19U);
}

void KernelSocketsTest::saysWhatSsSays()
{
    const QString ss = QStandardPaths::findExecutable(QStringLiteral("ss"));
    if (ss.isEmpty())
        QSKIP("no ss (iproute2) here");
    if (kUnderThreadSanitizer)
        QSKIP("ThreadSanitizer cannot stand programs that a test runs.");
    RecordedSockets bench;
    const Handle listener = bench.listenOn(loopback(), 3);
    const Handle client = bench.connectTo(bench.nameOf(listener));
    bench.user->send(client, bytesOf("abc"), 0);
    const auto groups = bench.look();
    QProcess program;
    program.start(
        ss, {QStringLiteral("-tanH"), QStringLiteral("sport = :%1").arg(bench.nameOf(listener).port())});
    QVERIFY(program.waitForFinished());
    const QString told = QString::fromUtf8(program.readAllStandardOutput()).simplified();
    const SocketGroup* group = groupOf(groups, listener);
    const auto line = [](const char* state, const KernelFigures& figures) {
        return QStringLiteral("%1 %2 %3 ")
            .arg(QLatin1String(state))
            .arg(figures.receiveQueue)
            .arg(figures.sendQueue);
    };
    QVERIFY2(told.contains(line("LISTEN", *group->row.kernel)), qPrintable(told));
    QCOMPARE(group->below.size(), 1U);
    QVERIFY2(told.contains(line("ESTAB", *group->below[0].kernel)), qPrintable(told));
}

void KernelSocketsTest::theAcceptQueueHasSeatsAndWhoSitsThere()
{
    RecordedSockets bench;
    const Handle listener = bench.listenOn(loopback(), 5);
    const SocketAddress served = bench.nameOf(listener);
    RawPeer silent = RawPeer::connectedTo(served);
    RawPeer talker = RawPeer::connectedTo(served);
    QVERIFY(talker.sendAll("still in the queue"));
    auto groups = bench.look();
    const SocketGroup* group = groupOf(groups, listener);
    QVERIFY(group->row.kernel.has_value());
    QCOMPARE(group->row.kernel->receiveQueue, 2U);
    QCOMPARE(group->row.kernel->sendQueue, 5U);
    QCOMPARE(group->below.size(), 2U);
    for (const SocketRow& row : group->below) {
        QVERIFY(!row.entry);
        QCOMPARE(row.kernel->state, TcpState::Established);
        const bool talks = row.ends->peerPort == talker.local().port();
        QCOMPARE(row.kernel->receiveQueue, talks ? 18U : 0U);
        QCOMPARE(kernelAddress(*row.ends, false).text(), served.text());
    }
    // Accepted, it is a socket like any other; one that goes away before stays, its end told.
    const Handle accepted = bench.accept(listener);
    groups = bench.look();
    group = groupOf(groups, listener);
    QCOMPARE(group->row.kernel->receiveQueue, 1U);
    QCOMPARE(group->below.size(), 2U);
    QCOMPARE(group->below[0].entry->key.handle, accepted);
    talker.close();
    QTRY_COMPARE(groupOf(groups = bench.look(), listener)->below[1].kernel->state, TcpState::CloseWait);
}

void KernelSocketsTest::ipv6AndWildcardListenersHaveTheirConnections()
{
    RecordedSockets bench;
    const Handle all = bench.listenOn(SocketAddress::ipv4({0, 0, 0, 0}, 0), 4);
    const RawPeer one = RawPeer::connectedTo(loopback(bench.nameOf(all).port()));
    const SocketAddress six = SocketAddress::ipv6({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 0);
    const Handle six4 = bench.listenOn(six, 4);
    const bool hasIpv6 = bench.nameOf(six4).port() != 0;
    RawPeer two(constants::afInet6);
    if (hasIpv6)
        QVERIFY(two.connect(bench.nameOf(six4)));
    const auto groups = bench.look();
    QCOMPARE(groupOf(groups, all)->below.size(), 1U);
    QVERIFY(!groupOf(groups, all)->below[0].entry);
    if (!hasIpv6)
        QSKIP("no IPv6 here");
    QCOMPARE(groupOf(groups, six4)->below.size(), 1U);
    QCOMPARE(groupOf(groups, six4)->row.kernel->receiveQueue, 1U);
}

void KernelSocketsTest::timeWaitCountsDown()
{
    RecordedSockets bench;
    const Handle listener = bench.listenOn(loopback());
    const SocketAddress served = bench.nameOf(listener);
    RawPeer client = RawPeer::connectedTo(served);
    const Handle accepted = bench.accept(listener);
    bench.drain();
    const auto entry = bench.entry(accepted);
    bench.user->close(accepted);
    client.close();
    std::vector<SocketGroup> groups;
    QTRY_VERIFY([&] {
        groups = bench.look();
        const auto& below = groupOf(groups, listener)->below;
        return below.size() == 1 && below[0].kernel && below[0].kernel->state == TcpState::TimeWait;
    }());
    const SocketRow row = groupOf(groups, listener)->below[0];
    QVERIFY(row.entry == entry);
    QVERIFY(!row.entry->isOpen());
    QCOMPARE(row.kernel->timer, KernelTimer::TimeWait);
    QVERIFY(row.kernel->timerMs > 0 && row.kernel->timerMs <= 60'000);
    QCOMPARE(entry->way.state(), TcpState::TimeWait);
    QTRY_VERIFY([&] {
        groups = bench.look();
        return groupOf(groups, listener)->below[0].kernel->timerMs < row.kernel->timerMs;
    }());
    // The way: FIN_WAIT1 by our close, and then what was seen.
    QVERIFY(std::ranges::any_of(entry->way.steps(), [](const TcpStep& step) {
        return step.state == TcpState::FinWait1 && step.cause == TcpCause::CloseSendsFin;
    }));
}

void KernelSocketsTest::whatTheKernelLetsGoIsListedNoLonger()
{
    RecordedSockets bench;
    RawPeer listener = RawPeer::listeningOn(loopback());
    const Handle client = bench.connectTo(listener.local());
    RawPeer server = listener.accept();
    bench.drain();
    const auto entry = bench.entry(client);
    bench.user->close(client);
    std::vector<SocketGroup> groups;
    QTRY_VERIFY([&] {
        groups = bench.look();
        return groups.size() == 1 && groups[0].row.kernel->state == TcpState::FinWait2;
    }());
    QCOMPARE(entry->way.state(), TcpState::FinWait2);
    // A reset ends it at once.
    const std::array<int, 2> linger{1, 0};
    NativeSystemCalls calls;
    QVERIFY(calls
                .setsockopt(server.handle(), constants::solSocket, constants::soLinger,
                            std::as_bytes(std::span(linger)))
                .ok());
    server.close();
    QTRY_VERIFY(bench.look().empty());
    QCOMPARE(entry->way.state(), TcpState::Close);
    QCOMPARE(entry->way.steps().back().cause, TcpCause::NotObserved); // not by TIME_WAIT: nobody saw that
}

void KernelSocketsTest::aNumberGivenAgainStandsBesideItsTimeWait()
{
    RecordedSockets bench;
    RawPeer listener = RawPeer::listeningOn(loopback());
    const Handle first = bench.connectTo(listener.local());
    {
        RawPeer server = listener.accept();
        bench.user->close(first);
    }
    const Handle second = bench.user->socket(constants::afInet, constants::sockStream, 0).value;
    if (second != first) { // the peer's socket had it meanwhile
        QVERIFY(bench.user->close(second).ok());
        QSKIP("the number was not given again");
    }
    const auto groups = bench.look();
    QCOMPARE(groups.size(), 2U);
    QVERIFY(!groups[0].row.entry->isOpen());
    QCOMPARE(groups[0].row.kernel->state, TcpState::TimeWait);
    QVERIFY(groups[1].row.entry->isOpen());
    QCOMPARE(groups[1].row.entry->key.handle, first);
    QCOMPARE(groups[1].row.entry->key.opening, groups[0].row.entry->key.opening + 1);
}

void KernelSocketsTest::datagramsWaitAndAreDropped()
{
    RecordedSockets bench;
    const Handle receiver = bench.user->socket(constants::afInet, constants::sockDgram, 0).value;
    bench.user->bind(receiver, loopback().bytes());
    const SocketAddress to = bench.nameOf(receiver);
    const int small = 1;
    bench.user->setsockopt(receiver, constants::solSocket, constants::soRcvbuf,
                           std::as_bytes(std::span(&small, 1)));
    RawPeer sender(constants::afInet, constants::sockDgram);
    for (int sent = 0; sent < 40; ++sent)
        QVERIFY(sender.sendTo(std::string(400, 'x'), to));
    const auto groups = bench.look();
    const auto line = procLine("udp", to.port(), 0);
    QVERIFY(line.has_value());
    QVERIFY(line->drops > 0);
    QCOMPARE(groups[0].row.kernel->drops, line->drops);
    QCOMPARE(groups[0].row.kernel->receiveQueue, line->receiveQueue);
    QVERIFY(line->receiveQueue > 0);
}

void KernelSocketsTest::datagramSocketsOnOnePortAreToldApart()
{
    RecordedSockets bench;
    const int on = 1;
    const auto make = [&](std::uint16_t port) {
        const Handle made = bench.user->socket(constants::afInet, constants::sockDgram, 0).value;
        bench.user->setsockopt(made, constants::solSocket, constants::soReuseaddr,
                               std::as_bytes(std::span(&on, 1)));
        bench.user->bind(made, loopback(port).bytes());
        return made;
    };
    const Handle first = make(0);
    const SocketAddress shared = bench.nameOf(first);
    const Handle second = make(shared.port());
    QCOMPARE(bench.nameOf(second).port(), shared.port());
    RawPeer sender(constants::afInet, constants::sockDgram);
    QVERIFY(sender.sendTo("for the last one", shared));
    bench.look();
    const KernelSocket* one = bench.reading->find(*bench.entry(first));
    const KernelSocket* two = bench.reading->find(*bench.entry(second));
    QVERIFY(one != nullptr && two != nullptr && one != two);
    QCOMPARE(one->receiveQueue == 0, two->receiveQueue > 0);
}

void KernelSocketsTest::unixListenersToo()
{
    RecordedSockets bench;
    const auto name =
        SocketAddress::local("@workbench-kernel-test-" + std::to_string(QCoreApplication::applicationPid()));
    const Handle listener = bench.listenOn(*name, 3);
    const RawPeer client = RawPeer::connectedTo(*name);
    const auto groups = bench.look();
    QVERIFY(groups[0].row.kernel.has_value());
    QCOMPARE(groups[0].row.entry->key.handle, listener);
    QCOMPARE(groups[0].row.kernel->state, TcpState::Listen);
    QCOMPARE(groups[0].row.kernel->receiveQueue, 1U);
    QCOMPARE(groups[0].row.kernel->sendQueue, 3U);
}

void KernelSocketsTest::whatIsNotBoundStaysSo()
{
    RecordedSockets bench;
    for (const int family : {constants::afInet, constants::afInet6, constants::afUnix}) {
        const Handle made = bench.user->socket(family, constants::sockDgram, 0).value;
        bench.nameOf(made); // 0.0.0.0:0, [::]:0, no name
        bench.look();
        QVERIFY2(bench.entry(made)->local.isEmpty(), qPrintable(QString::number(family)));
    }
    // A peer gives it an address, and takes that back.
    RawPeer peer(constants::afInet, constants::sockDgram);
    const Handle udp = bench.user->socket(constants::afInet, constants::sockDgram, 0).value;
    bench.user->connect(udp, loopback(9).bytes());
    QVERIFY(bench.nameOf(udp).port() != 0);
    bench.look();
    QVERIFY(!bench.entry(udp)->local.isEmpty());
    RawAddress nobody; // AF_UNSPEC
    nobody.length = sizeof(std::uint16_t);
    bench.user->connect(udp, nobody.view());
    bench.nameOf(udp);
    bench.look();
    QVERIFY(bench.entry(udp)->local.isEmpty());
}

void KernelSocketsTest::aSynIsNoByteThatWaits()
{
    KernelSocket told;
    const auto sent = [&told](TcpState state) {
        told.state = state;
        return figuresOf(told).sendQueue;
    };
    told.sendQueue = 1;
    QCOMPARE(sent(TcpState::SynSent), 0U);
    QCOMPARE(sent(TcpState::FinWait1), 0U);
    QCOMPARE(sent(TcpState::LastAck), 0U);
    QCOMPARE(sent(TcpState::Established), 1U);
    QCOMPARE(sent(TcpState::FinWait2), 1U);
    told.sendQueue = 0;
    QCOMPARE(sent(TcpState::SynSent), 0U);
}

void KernelSocketsTest::aPendingErrorIsSeenAndStays()
{
    RecordedSockets bench;
    RawPeer unheard(constants::afInet, constants::sockDgram);
    QVERIFY(unheard.bind(loopback()));
    const SocketAddress nobody = unheard.local();
    unheard.close();
    const Handle sender = bench.user->socket(constants::afInet, constants::sockDgram, 0).value;
    bench.user->connect(sender, nobody.bytes());
    auto groups = bench.look();
    QVERIFY(!groups[0].row.kernel->errorPending);
    QVERIFY(bench.user->send(sender, bytesOf("x"), 0).ok());
    QTRY_VERIFY(bench.look()[0].row.kernel->errorPending);
    QVERIFY(bench.look()[0].row.kernel->errorPending); // looking took nothing
    std::vector<std::byte> room(8);
    QCOMPARE(bench.user->recv(sender, room, constants::msgDontwait).error,
             constants::errors::connectionRefused);
    QVERIFY(!bench.look()[0].row.kernel->errorPending);
}

void KernelSocketsTest::everyQuestionIsHousekeepingAndConsumesNothing()
{
    RecordedSockets bench;
    const Handle listener = bench.listenOn(loopback());
    bench.connectTo(bench.nameOf(listener));
    bench.user->socket(constants::afInet, constants::sockDgram, 0);
    bench.drain();
    bench.kernel.read(questionFor(bench.table));
    const CallBatch batch = bench.journal->drain();
    QVERIFY(!batch.records.empty());
    for (const CallRecord& record : batch.records) {
        QCOMPARE(record.category(), CallCategory::Housekeeping);
        QVERIFY(record.call() != CallId::Getsockopt || record.number(2) != constants::soError);
        const int flags = fieldSlot(record.spec(), "flags");
        QVERIFY(flags < 0 || (record.number(flags).value_or(0) & constants::msgPeek) == 0);
    }
}

void KernelSocketsTest::procNetStandsIn()
{
    RecordedSockets bench;
    const Handle listener = bench.listenOn(loopback(), 5);
    const SocketAddress served = bench.nameOf(listener);
    RawPeer waiting = RawPeer::connectedTo(served);
    QVERIFY(waiting.sendAll("abc"));
    RawPeer leaving = RawPeer::connectedTo(served);
    bench.drain();
    KernelSockets fallback(std::make_shared<WithoutNetlink>());
    const auto reading = fallback.read(questionFor(bench.table));
    QVERIFY(reading->isAvailable());
    const auto groups = listSockets(bench.table, reading.get());
    QCOMPARE(groups[0].row.kernel->state, TcpState::Listen);
    QCOMPARE(groups[0].row.kernel->receiveQueue, 2U);
    QVERIFY(!groups[0].row.kernel->hasLimit);
    QCOMPARE(groups[0].below.size(), 2U);
    const bool firstWaits = groups[0].below[0].ends->peerPort == waiting.local().port();
    QCOMPARE(groups[0].below[firstWaits ? 0 : 1].kernel->receiveQueue, 3U);
}

void KernelSocketsTest::theWatchReadsOnlyWhileItIsWanted()
{
    RecordedSockets bench;
    bench.listenOn(loopback());
    bench.drain();
    std::atomic<int> readings = 0;
    KernelWatch watch(bench.own, bench.native->openHandles(), [&readings] { ++readings; });
    watch.ask(questionFor(bench.table));
    QVERIFY(watch.latest() == nullptr);
    watch.setActive(true);
    QTRY_VERIFY(readings >= 2);
    QVERIFY(watch.latest()->isAvailable());
    watch.setActive(false);
    // The socket that it asked with is closed, and then nothing comes any more.
    bool closed = false;
    QTRY_VERIFY([&] {
        const CallBatch batch = bench.journal->drain();
        closed = closed || std::ranges::any_of(batch.records, [](const CallRecord& record) {
                     return record.call() == CallId::Close;
                 });
        return closed;
    }());
    QVERIFY(bench.journal->drain().empty());
}

QTEST_GUILESS_MAIN(KernelSocketsTest)
#include "KernelSocketsTest.moc"
