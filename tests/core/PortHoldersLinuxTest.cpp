// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/kernel/PortHolders.h"
#include "tests/support/RecordedSockets.h"

#include <QCoreApplication>
#include <QTest>

using namespace workbench;
using constants::TcpState;
using Kind = PortHolder::Kind;

namespace {

std::vector<PortHolder> listed(RecordedSockets& bench, const PortQuestion& question)
{
    KernelQuestion wanted;
    wanted.tables = tablesOf(question);
    return kernelHoldersOf(question, *bench.kernel.read(wanted));
}

} // namespace

/// Who holds a port is found by what bind(2) itself goes by.
class PortHoldersLinuxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOwnListenerIsNamed();
    void onlyWhatOverlapsHoldsThePort_data();
    void onlyWhatOverlapsHoldsThePort();
    void timeWaitIsToldWithWhatIsLeft();
    void anotherSocketHasItsProcess();
    void datagramPortsAreOthers();
};

void PortHoldersLinuxTest::anOwnListenerIsNamed()
{
    RecordedSockets bench;
    const Handle listener = bench.listenOn(loopback());
    const Handle client = bench.connectTo(bench.nameOf(listener));
    bench.accept(listener);
    const Handle second = bench.user->socket(constants::afInet, constants::sockStream, 0).value;
    const CallResult refused = bench.user->bind(second, bench.nameOf(listener).bytes());
    QCOMPARE(refused.error, constants::errors::addressInUse);
    bench.drain();
    const auto holders = ownHoldersOf({bench.nameOf(listener), true, bench.entry(second)->key}, bench.table);
    QCOMPARE(holders.size(), 2U); // its connection has the port too
    QVERIFY(holders[0].kind == Kind::Ours);
    QVERIFY(holders[0].key == bench.entry(listener)->key);
    QVERIFY(client != listener);
    QVERIFY(ownHoldersOf({bench.nameOf(listener), true, bench.entry(listener)->key}, bench.table).size() ==
            1);
}

void PortHoldersLinuxTest::onlyWhatOverlapsHoldsThePort_data()
{
    QTest::addColumn<QString>("held");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<bool>("overlaps");
    QTest::newRow("same") << "127.0.0.1"
                          << "127.0.0.1" << true;
    QTest::newRow("another address") << "127.0.0.1"
                                     << "127.0.0.2" << false;
    QTest::newRow("any address asked") << "127.0.0.1"
                                       << "0.0.0.0" << true;
    QTest::newRow("any address held") << "0.0.0.0"
                                      << "127.0.0.2" << true;
    QTest::newRow("any IPv4 address held, IPv6 asked") << "0.0.0.0"
                                                       << "::1" << false;
    QTest::newRow("any IPv6 address asked") << "127.0.0.1"
                                            << "::" << true;
    QTest::newRow("any IPv6 address held") << "::"
                                           << "127.0.0.1" << true;
}

void PortHoldersLinuxTest::onlyWhatOverlapsHoldsThePort()
{
    QFETCH(QString, held);
    QFETCH(QString, asked);
    QFETCH(bool, overlaps);
    RecordedSockets bench;
    const Handle listener = bench.listenOn(*SocketAddress::parseNumeric(held.toStdString(), 0));
    bench.drain();
    const std::uint16_t port = bench.nameOf(listener).port();
    const PortQuestion question{*SocketAddress::parseNumeric(asked.toStdString(), port), true, {}};
    QCOMPARE(ownHoldersOf(question, bench.table).size(), overlaps ? 1U : 0U);
    QCOMPARE(listed(bench, question).size(), overlaps ? 1U : 0U);
    // The kernel says the same.
    RawPeer other(question.address.family());
    QCOMPARE(other.bind(question.address), !overlaps);
}

void PortHoldersLinuxTest::timeWaitIsToldWithWhatIsLeft()
{
    RecordedSockets bench;
    const Handle listener = bench.listenOn(loopback());
    const SocketAddress served = bench.nameOf(listener);
    RawPeer client = RawPeer::connectedTo(served);
    const Handle accepted = bench.accept(listener);
    bench.look();
    const SocketKey was = bench.entry(accepted)->key;
    bench.user->close(accepted);
    client.receive();
    client.close();
    bench.user->close(listener);
    bench.drain();
    const PortQuestion question{served, true, {}};
    QVERIFY(ownHoldersOf(question, bench.table).empty());
    QTRY_VERIFY(!listed(bench, question).empty() && listed(bench, question).front().kind == Kind::TimeWait);
    auto holders = listed(bench, question);
    QVERIFY(holders.front().timerMs > 1'000 && holders.front().timerMs <= 60'000);
    findClosed(holders, bench.table);
    QVERIFY(holders.front().key == was);
}

void PortHoldersLinuxTest::anotherSocketHasItsProcess()
{
    RecordedSockets bench;
    RawPeer stranger = RawPeer::listeningOn(loopback()); // not the table's
    const PortQuestion question{stranger.local(), true, {}};
    QVERIFY(ownHoldersOf(question, bench.table).empty());
    const auto holders = listed(bench, question);
    QCOMPARE(holders.size(), 1U);
    QVERIFY(holders[0].kind == Kind::Program);
    QCOMPARE(holders[0].state, TcpState::Listen);
    const auto process = processOf(holders[0].inode);
    QVERIFY(process.has_value());
    QCOMPARE(qint64{process->id}, QCoreApplication::applicationPid());
    QVERIFY(QStringLiteral("PortHoldersLinuxTest").startsWith(QString::fromStdString(process->name)));
    QVERIFY(!processOf(1));
}

void PortHoldersLinuxTest::datagramPortsAreOthers()
{
    RecordedSockets bench;
    const Handle receiver = bench.user->socket(constants::afInet, constants::sockDgram, 0).value;
    bench.user->bind(receiver, loopback().bytes());
    const SocketAddress bound = bench.nameOf(receiver);
    bench.drain();
    QCOMPARE(ownHoldersOf({bound, false, {}}, bench.table).size(), 1U);
    QVERIFY(ownHoldersOf({bound, true, {}}, bench.table).empty());
    QCOMPARE(listed(bench, {bound, false, {}}).size(), 1U);
}

QTEST_GUILESS_MAIN(PortHoldersLinuxTest)
#include "PortHoldersLinuxTest.moc"
