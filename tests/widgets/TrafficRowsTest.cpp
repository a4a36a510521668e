// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/TrafficRows.h"

#include <QTest>

using namespace workbench;
using Kind = TrafficRow::Kind;

/// What no event told because too much came at once is found by the totals.
class TrafficRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsMissingWhereTheTotalsAgree();
    void whatWasLeftOutIsARowWithoutItsBytes();
    void whatWasLeftOutAtTheEndIsToldByTheClose();
    void whatWasLeftOutIsToldAtOnceAndOnce();
    void eachConnectionCountsForItself();
    void whatCameBeforeTheConnectionWasTakenIsNotMissing();
};

namespace {

TcpEvent opened(ConnectionId connection, std::uint64_t in = 0, std::uint64_t out = 0)
{
    ConnectionOpened event;
    event.connection = connection;
    event.totalIn = in;
    event.totalOut = out;
    return event;
}

TcpEvent received(ConnectionId connection, std::size_t size, std::uint64_t total)
{
    DataReceived event;
    event.connection = connection;
    event.data = shareBytes(std::vector<std::byte>(size));
    event.totalIn = total;
    return event;
}

TcpEvent sent(ConnectionId connection, std::size_t length, std::uint64_t total)
{
    DataSent event;
    event.connection = connection;
    event.length = length;
    event.totalOut = total;
    return event;
}

TcpEvent closed(ConnectionId connection, std::uint64_t in, std::uint64_t out)
{
    ConnectionClosed event;
    event.connection = connection;
    event.totalIn = in;
    event.totalOut = out;
    return event;
}

} // namespace

void TrafficRowsTest::nothingIsMissingWhereTheTotalsAgree()
{
    StreamGaps gaps;
    for (const TcpEvent& event :
         {opened(1), received(1, 5, 5), sent(1, 3, 3), received(1, 1, 6), closed(1, 6, 3)})
        QVERIFY(gaps.before(event).empty());
}

void TrafficRowsTest::whatWasLeftOutIsARowWithoutItsBytes()
{
    StreamGaps gaps;
    gaps.before(opened(1));
    gaps.before(received(1, 5, 5));
    const auto rows = gaps.before(received(1, 10, 115));
    QCOMPARE(rows.size(), 1U);
    QCOMPARE(rows[0].kind, Kind::Received);
    QCOMPARE(rows[0].length, 100);
    QVERIFY(rows[0].bytes.isEmpty());
    QVERIFY(gaps.before(received(1, 1, 116)).empty());
    QCOMPARE(gaps.before(sent(1, 2, 9)).at(0).kind, Kind::Sent);
}

void TrafficRowsTest::whatWasLeftOutAtTheEndIsToldByTheClose()
{
    StreamGaps gaps;
    gaps.before(opened(1));
    const auto rows = gaps.before(closed(1, 7, 8));
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[0].length, 7);
    QCOMPARE(rows[1].length, 8);
    QCOMPARE(rows[1].kind, Kind::Sent);
}

void TrafficRowsTest::whatWasLeftOutIsToldAtOnceAndOnce()
{
    StreamGaps gaps;
    gaps.before(opened(1));
    EventsSkipped skipped;
    skipped.connection = 1;
    skipped.totalIn = 100;
    const auto rows = gaps.before(skipped);
    QCOMPARE(rows.size(), 1U);
    QCOMPARE(rows[0].kind, Kind::Received);
    QCOMPARE(rows[0].length, 100);
    QVERIFY(!trafficRow(skipped)); // the row above says it
    skipped.totalIn.reset();
    skipped.totalOut = 7;
    QCOMPARE(gaps.before(skipped).at(0).kind, Kind::Sent);
    QVERIFY(gaps.before(received(1, 1, 101)).empty());
    QVERIFY(gaps.before(closed(1, 101, 7)).empty());
}

void TrafficRowsTest::eachConnectionCountsForItself()
{
    StreamGaps gaps;
    gaps.before(opened(1));
    gaps.before(opened(2));
    QVERIFY(gaps.before(received(1, 5, 5)).empty());
    QVERIFY(gaps.before(received(2, 3, 3)).empty());
    QCOMPARE(gaps.before(received(2, 3, 7)).at(0).length, 1);
}

void TrafficRowsTest::whatCameBeforeTheConnectionWasTakenIsNotMissing()
{
    StreamGaps gaps;
    QVERIFY(gaps.before(opened(1, 100, 50)).empty());
    QVERIFY(gaps.before(received(1, 5, 105)).empty());
    QVERIFY(gaps.before(closed(1, 105, 50)).empty());
}

QTEST_GUILESS_MAIN(TrafficRowsTest)
#include "TrafficRowsTest.moc"
