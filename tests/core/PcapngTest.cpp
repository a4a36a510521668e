// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/calls/CallHistory.h"
#include "core/export/CallExporter.h"
#include "core/export/IpPacket.h"
#include "tests/support/PerSystem.h"
#include "tests/support/SampleLog.h"

#include <QtTest>

using namespace workbench;

namespace {

std::uint32_t at(const std::string& file, std::size_t place, int size = 4)
{
    std::uint32_t value = 0;
    for (int i = size - 1; i >= 0; --i)
        value = (value << 8) | static_cast<unsigned char>(file[place + static_cast<std::size_t>(i)]);
    return value;
}

/// The blocks of a pcapng file: their types; empty where lengths do not fit together.
QList<std::uint32_t> blocks(const std::string& file)
{
    QList<std::uint32_t> types;
    for (std::size_t place = 0; place < file.size();) {
        if (file.size() - place < 12)
            return {};
        const std::uint32_t length = at(file, place + 4);
        if (length % 4 != 0 || length < 12 || length > file.size() - place ||
            at(file, place + length - 4) != length)
            return {};
        types += at(file, place);
        place += length;
    }
    return types;
}

/// The sum that a receiver makes of it all is 0xffff where the checksum is right (RFC 1071).
std::uint32_t sumOf(std::span<const std::byte> bytes, std::uint32_t sum = 0)
{
    for (std::size_t i = 0; i < bytes.size(); ++i)
        sum += std::to_integer<std::uint32_t>(bytes[i]) << (i % 2 == 0 ? 8 : 0);
    while (sum > 0xffff)
        sum = (sum & 0xffff) + (sum >> 16);
    return sum;
}

} // namespace

class PcapngTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksFitTogetherWhateverIsExported();
    void checksumsAreRight_data();
    void checksumsAreRight();
    void onlyWhatWasSentIsInTheFile();
    void whatAFaultRuleMadeUpIsNotOnTheWire();
    void aCallThatHasNotReturnedIsOnlyAComment();
    void countsWhatItLeavesOut();
    void manyCallsThatFailTakeNoMemory();

private:
    std::string exported(SampleLog& log, SkippedCalls* skipped = nullptr);
};

std::string PcapngTest::exported(SampleLog& log, SkippedCalls* skipped)
{
    CallHistory history;
    history.append(log.journal->drain());
    const auto exporter = makeExporter(ExportFormat::Pcapng, log.journal->directory());
    std::string file;
    exporter->begin(file);
    for (std::size_t row = 0; row < history.size(); ++row)
        exporter->append(file, history.at(row));
    exporter->finish(file);
    if (skipped != nullptr)
        *skipped = exporter->skipped();
    return file;
}

void PcapngTest::blocksFitTogetherWhateverIsExported()
{
    SampleLog empty;
    QCOMPARE(blocks(exported(empty)), (QList<std::uint32_t>{0x0A0D0D0A, 1}));
    SampleLog log;
    log.session();
    log.outcomes();
    const auto types = blocks(exported(log));
    QVERIFY(types.size() > 20);
    QCOMPARE(types.count(6), types.size() - 2);
}

void PcapngTest::checksumsAreRight_data()
{
    QTest::addColumn<bool>("isV6");
    QTest::addColumn<int>("length");
    for (const bool isV6 : {false, true}) {
        for (const int length : {0, 1, 2, 7, 65'475})
            QTest::addRow("%s, %d bytes", isV6 ? "IPv6" : "IPv4", length) << isV6 << length;
    }
}

void PcapngTest::checksumsAreRight()
{
    QFETCH(bool, isV6);
    QFETCH(int, length);
    IpEnd from;
    from.isV6 = isV6;
    from.octets = {0x20, 1, 0xd, 0xb8, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    from.port = 50'000;
    IpEnd to = from;
    to.octets[3] = 1;
    to.port = 80;
    const std::vector<std::byte> payload(static_cast<std::size_t>(length), std::byte{0xa7});
    const IpPayload whole{payload.size(), payload};
    const std::size_t ip = isV6 ? 40 : 20;
    for (const bool tcp : {true, false}) {
        const IpHeaders headers =
            tcp ? IpHeaders::tcp(from, to, {.seq = 7, .ack = 9, .flags = kPsh | kAck}, whole)
                : IpHeaders::udp(from, to, whole);
        const auto bytes = headers.bytes();
        const std::size_t transport = bytes.size() - ip;
        QCOMPARE(transport, tcp ? 20U : 8U);
        const std::size_t told = (std::to_integer<std::size_t>(bytes[isV6 ? 4 : 2]) << 8U) +
                                 std::to_integer<std::size_t>(bytes[isV6 ? 5 : 3]);
        QCOMPARE(told, (isV6 ? 0 : ip) + transport + payload.size());
        if (!isV6)
            QCOMPARE(sumOf(bytes.first(ip)), 0xffffU);
        auto sum = static_cast<std::uint32_t>((tcp ? 6 : 17) + transport + payload.size());
        sum = sumOf(isV6 ? bytes.subspan(8, 32) : bytes.subspan(12, 8), sum);
        QCOMPARE(sumOf(payload, sumOf(bytes.subspan(ip), sum)), 0xffffU);
    }
}

void PcapngTest::onlyWhatWasSentIsInTheFile()
{
    SampleLog log;
    log.opened(7);
    log.accepted(7, 9, 49690);
    log.play(SampleLog::Server, {.value = 5}).send(9, SampleLog::bytes("ABCDEFGHIJ"), 0);
    log.play(SampleLog::Server, {.value = -1, .error = constants::errors::again})
        .send(9, SampleLog::bytes("never sent"), 0);
    const std::string file = exported(log);
    // Once in the packet, once in the comment, which shows what was handed in.
    QCOMPARE(QByteArray::fromStdString(file).count("ABCDE"), 2);
    QCOMPARE(QByteArray::fromStdString(file).count("FGHIJ"), 1);
    QCOMPARE(QByteArray::fromStdString(file).count("never sent"), 1);
}

void PcapngTest::whatAFaultRuleMadeUpIsNotOnTheWire()
{
    const auto packets = [this](bool injected) {
        SampleLog log;
        log.opened(7);
        log.accepted(7, 9, 49690);
        log.play(SampleLog::Server,
                 {.value = -1, .error = constants::errors::connectionReset, .injected = injected})
            .send(9, SampleLog::bytes("x"), 0);
        const std::string file = exported(log);
        if ((file.find("(INJECTED)") != std::string::npos) != injected)
            return qsizetype{-1};
        return blocks(file).count(6);
    };
    // SYN, SYN ACK, ACK and RST; the made-up one is a comment on the ACK.
    QCOMPARE(packets(false), 4);
    QCOMPARE(packets(true), 3);
}

void PcapngTest::aCallThatHasNotReturnedIsOnlyAComment()
{
    SampleLog log;
    log.opened(7);
    log.accepted(7, 9, 49690);
    log.startPending(9);
    const std::string file = exported(log);
    QVERIFY(file.find("<unfinished ...>") != std::string::npos);
    QCOMPARE(blocks(file).count(6), 3); // the handshake
    log.release();
}

void PcapngTest::countsWhatItLeavesOut()
{
    SampleLog log;
    log.waited();
    log.play(SampleLog::Server, {.value = 20}).socket(constants::afUnix, constants::sockStream, 0);
    log.sent(20, "over a unix socket");
    log.closed(20);
    SkippedCalls skipped;
    const std::string file = exported(log, &skipped);
    QVERIFY(skipped.workbench >= 1);
    QCOMPARE(skipped.notIp, 3U);
    QCOMPARE(blocks(file).size(), 2);
}

void PcapngTest::manyCallsThatFailTakeNoMemory()
{
    SampleLog log;
    log.opened(7);
    for (int i = 0; i < 1000; ++i)
        log.wouldBlock(7);
    CallHistory history;
    history.append(log.journal->drain());
    const auto exporter = makeExporter(ExportFormat::Pcapng, log.journal->directory());
    std::string file;
    exporter->begin(file);
    for (std::size_t row = 0; row < history.size(); ++row)
        exporter->append(file, history.at(row));
    const qsizetype before = blocks(file).count(6);
    exporter->finish(file);
    QVERIFY(before >= 1000 / 40); // written on the way, not held until the end
    QCOMPARE(QByteArray::fromStdString(file).count(perSystem("EAGAIN", "WSAEWOULDBLOCK")), 1000);
}

QTEST_GUILESS_MAIN(PcapngTest)
#include "PcapngTest.moc"
