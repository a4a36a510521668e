// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallText.h"
#include "tests/support/OptionBench.h"
#include "tests/support/ThreadSanitizer.h"

#include <QTest>

using namespace workbench;
namespace c = workbench::constants;
using Subject = OptionBench::Subject;

/// What the desk does besides reading and setting single values: groups joined and left, SO_ERROR, records,
/// sockets that are closed.
class OptionDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (kUnderThreadSanitizer)
            QSKIP("Python runs beside it; OptionsPaneTest shows the desk to ThreadSanitizer.");
    }
    void membershipsAreJoinedAndLeft_data();
    void membershipsAreJoinedAndLeft();
    void sourcesAreJoinedAndLeft_data();
    void sourcesAreJoinedAndLeft();
    void theErrorIsReadOnRequestOnly();
    void readingTheTableIsHousekeepingAndSettingIsNot();
    void aClosedSocketIsTold();
    void aSocketWithTheSameNumberIsLeftAlone();

private:
    OptionBench m_bench;
};

void OptionDeskTest::membershipsAreJoinedAndLeft_data()
{
    QTest::addColumn<QByteArray>("socket");
    QTest::addColumn<int>("group");
    QTest::addColumn<QByteArray>("join");
    QTest::addColumn<QByteArray>("leave");
    QTest::addColumn<QByteArray>("membership");
    const auto add = [](const char* socket, OptionGroup group, const char* join, const char* leave,
                        const char* text) {
        QTest::newRow(text) << QByteArray(socket) << static_cast<int>(group) << QByteArray(join)
                            << QByteArray(leave) << QByteArray(text);
    };
    add("UDP", OptionGroup::Ip, "IP_ADD_MEMBERSHIP", "IP_DROP_MEMBERSHIP", "239.77.1.2 127.0.0.1");
    add("UDP", OptionGroup::Ip, "IP_ADD_MEMBERSHIP", "IP_DROP_MEMBERSHIP", "239.77.1.3 1");
    add("UDPv6", OptionGroup::Ipv6, "IPV6_JOIN_GROUP", "IPV6_LEAVE_GROUP", "ff15::7:7 1");
}

void OptionDeskTest::membershipsAreJoinedAndLeft()
{
    QFETCH(QByteArray, socket);
    QFETCH(int, group);
    QFETCH(QByteArray, join);
    QFETCH(QByteArray, leave);
    QFETCH(QByteArray, membership);
    const auto one = static_cast<OptionGroup>(group);
    const std::string question = "joined lo " + membership.split(' ')[0].toStdString();
    const auto change = [&](const QByteArray& symbol) {
        const OptionSpec& spec = *findOptionSpec(one, symbol.toStdString());
        return m_bench.set(m_bench.subject(socket), spec, *parseOption(spec, membership.toStdString()));
    };
    QCOMPARE(m_bench.python().ask(question), std::string("0"));
    QVERIFY(change(join).result.ok());
    QCOMPARE(m_bench.python().ask(question), std::string("1"));
    QCOMPARE(OptionBench::errorOf(change(join).result), QByteArray("EADDRINUSE")); // once is enough
    QVERIFY(change(leave).result.ok());
    QCOMPARE(m_bench.python().ask(question), std::string("0"));
    QCOMPARE(OptionBench::errorOf(change(leave).result), QByteArray("EADDRNOTAVAIL"));
}

void OptionDeskTest::sourcesAreJoinedAndLeft_data()
{
    QTest::addColumn<QByteArray>("socket");
    QTest::addColumn<QByteArray>("join");
    QTest::addColumn<QByteArray>("leave");
    QTest::addColumn<QByteArray>("membership");
    const auto add = [](const char* socket, const char* join, const char* leave, const char* text) {
        QTest::newRow(join) << QByteArray(socket) << QByteArray(join) << QByteArray(leave)
                            << QByteArray(text);
    };
    add("UDP", "IP_ADD_SOURCE_MEMBERSHIP", "IP_DROP_SOURCE_MEMBERSHIP", "232.77.1.2 127.0.0.1 127.0.0.9");
    add("UDPv6", "MCAST_JOIN_SOURCE_GROUP", "MCAST_LEAVE_SOURCE_GROUP", "ff35::7:8 1 ::1");
}

void OptionDeskTest::sourcesAreJoinedAndLeft()
{
    QFETCH(QByteArray, socket);
    QFETCH(QByteArray, join);
    QFETCH(QByteArray, leave);
    QFETCH(QByteArray, membership);
    const std::string question = "sources " + membership.split(' ')[0].toStdString();
    const auto change = [&](const QByteArray& symbol) {
        const auto group = m_bench.subject(socket).family == c::afInet ? OptionGroup::Ip : OptionGroup::Ipv6;
        const OptionSpec& spec = *findOptionSpec(group, symbol.toStdString());
        return m_bench.set(m_bench.subject(socket), spec, *parseOption(spec, membership.toStdString()));
    };
    QCOMPARE(m_bench.python().ask(question), std::string("0 0"));
    QVERIFY(change(join).result.ok());
    QCOMPARE(m_bench.python().ask(question), std::string("1 0"));
    QVERIFY(change(leave).result.ok());
    QCOMPARE(m_bench.python().ask(question), std::string("0 0"));
    if (m_bench.subject(socket).family != c::afInet)
        return;
    // The other way round: from everybody but one.
    const OptionSpec& all = *findOptionSpec(OptionGroup::Ip, "IP_ADD_MEMBERSHIP");
    const auto everybody = *parseOption(all, membership.left(membership.lastIndexOf(' ')).toStdString());
    QVERIFY(m_bench.set(m_bench.subject(socket), all, everybody).result.ok());
    QVERIFY(change("IP_BLOCK_SOURCE").result.ok());
    QCOMPARE(m_bench.python().ask(question), std::string("0 1"));
    QVERIFY(change("IP_UNBLOCK_SOURCE").result.ok());
    QCOMPARE(m_bench.python().ask(question), std::string("0 0"));
    QVERIFY(
        m_bench
            .set(m_bench.subject(socket), *findOptionSpec(OptionGroup::Ip, "IP_DROP_MEMBERSHIP"), everybody)
            .result.ok());
}

void OptionDeskTest::theErrorIsReadOnRequestOnly()
{
    // A port that nobody has: the answer to the datagram is "connection refused".
    const Handle gone = m_bench.open(c::afInet, c::sockDgram, 0);
    RawAddress name;
    m_bench.door().getsockname(gone, name);
    m_bench.door().close(gone);
    const Handle handle = m_bench.open(c::afInet, c::sockDgram);
    const Subject own{"UDP refused", c::afInet, c::sockDgram, false, handle};
    m_bench.door().connect(handle, name.view());
    m_bench.door().send(handle, bytesOf("x"), 0);
    const auto all = m_bench.readAll(m_bench.target(own));
    QVERIFY(std::ranges::none_of(
        all.readings, [](const OptionReading& one) { return one.spec->shape == OptionShape::Error; }));
    const OptionSpec& spec = *findOptionSpec(OptionGroup::Socket, "SO_ERROR");
    QCOMPARE(optionText(spec, m_bench.read(m_bench.target(own), spec).readings.at(0).value),
             std::string("ECONNREFUSED"));
    QCOMPARE(optionText(spec, m_bench.read(m_bench.target(own), spec).readings.at(0).value),
             std::string("0"));
    m_bench.door().close(handle);
}

void OptionDeskTest::readingTheTableIsHousekeepingAndSettingIsNot()
{
    m_bench.journal().drain();
    const auto all = m_bench.readAll(m_bench.target(m_bench.subject("TCP connected")));
    QVERIFY(all.readings.size() > 35);
    CallBatch batch = m_bench.journal().drain();
    QCOMPARE(batch.records.size(), all.readings.size());
    for (const CallRecord& record : batch.records)
        QCOMPARE(record.header().category, CallCategory::Housekeeping);
    const OptionSpec& spec = *findOptionSpec(OptionGroup::Socket, "SO_LINGER");
    m_bench.set(m_bench.subject("TCP connected"), spec, *parseOption(spec, "{1, 5}"));
    batch = m_bench.journal().drain();
    QCOMPARE(batch.records.size(), std::size_t{2});
    const std::string handle = std::to_string(m_bench.subject("TCP connected").handle);
    CallTextOptions folded;
    folded.endpoints = false;
    const auto line = [&](const CallRecord& record) {
        return QByteArray::fromStdString(callText(record, m_bench.journal().directory(), folded).text);
    };
    for (const CallRecord& record : batch.records)
        QCOMPARE(record.header().category, CallCategory::Setup);
    QVERIFY(line(batch.records[0]).endsWith("SOL_SOCKET, SO_LINGER, {l_onoff 1, l_linger 5}, 8)"));
    QVERIFY(line(batch.records[1]).endsWith("SOL_SOCKET, SO_LINGER, {l_onoff 1, l_linger 5}, [8])"));
}

void OptionDeskTest::aClosedSocketIsTold()
{
    const Subject own{"closed", c::afInet, c::sockStream, false, m_bench.open(c::afInet, c::sockStream)};
    const OptionTarget was = m_bench.target(own);
    m_bench.door().close(own.handle);
    m_bench.journal().drain();
    const OptionSpec& spec = *findOptionSpec(OptionGroup::Tcp, "TCP_NODELAY");
    QVERIFY(m_bench.readAll(was).isClosed);
    const OptionSet answer = m_bench.set(was, spec, *parseOption(spec, "1"));
    QVERIFY(answer.isClosed);
    QVERIFY(m_bench.journal().drain().records.empty()); // no call was made
}

void OptionDeskTest::aSocketWithTheSameNumberIsLeftAlone()
{
    const Subject own{"first", c::afInet, c::sockStream, false, m_bench.open(c::afInet, c::sockStream)};
    const OptionTarget was = m_bench.target(own);
    m_bench.door().close(own.handle);
    const Handle next = m_bench.open(c::afInet, c::sockStream);
    QCOMPARE(next, own.handle);
    const OptionSpec& spec = *findOptionSpec(OptionGroup::Tcp, "TCP_NODELAY");
    QVERIFY(m_bench.set(was, spec, *parseOption(spec, "1")).isClosed);
    QCOMPARE(readOption(m_bench.native(), next, spec).value.number, 0);
    m_bench.door().close(next);
}

QTEST_GUILESS_MAIN(OptionDeskTest)
#include "OptionDeskTest.moc"
