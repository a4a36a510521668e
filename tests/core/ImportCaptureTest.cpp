// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/calls/CallHistory.h"
#include "core/export/CallExporter.h"
#include "core/import/Import.h"
#include "tests/core/CaptureSamples.h"
#include "tests/support/SampleLog.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace workbench;
using Problem = ImportProblem;

namespace {

Import imported(const QByteArray& file)
{
    return importFile("capture",
                      std::as_bytes(std::span(file.constData(), static_cast<std::size_t>(file.size()))));
}

QByteArray textOf(const Bytes& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

/// ">bytes <bytes": client to server, and back; "(n)" before them: n are missing.
QByteArray messagesText(const CapturedStream& stream)
{
    QByteArrayList texts;
    for (const CapturedMessage& message : stream.messages)
        texts << (message.missing == 0 ? QByteArray() : '(' + QByteArray::number(message.missing) + ')') +
                     (message.way == CapturedWay::FromClient ? '>' : '<') + textOf(message.bytes);
    return texts.join(' ');
}

QByteArray notesText(const Import& import)
{
    QByteArrayList texts;
    for (const ImportNote& note : import.report.notes())
        texts << QByteArray::number(static_cast<int>(note.problem)) + ':' +
                     QByteArray::fromStdString(note.text) + ':' + QByteArray::number(note.count);
    return texts.join(' ');
}

QByteArray note(Problem problem, int count, const char* text = "")
{
    return QByteArray::number(static_cast<int>(problem)) + ':' + text + ':' + QByteArray::number(count);
}

} // namespace

/// Captures: their files, their packets, and connections put together again.
class ImportCaptureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesOfEveryKind_data();
    void filesOfEveryKind();
    void linkLayers_data();
    void linkLayers();
    void streamsArePutTogether_data();
    void streamsArePutTogether();
    void anotherConnectionOfTheSameEndsIsAnotherStream();
    void packetsThatAreLeftOutAreTold_data();
    void packetsThatAreLeftOutAreTold();
    void aFileMayEndAnywhere();
    void whatTheWorkbenchExportsComesBack();
    void whatWiresharkWritesComesBack_data();
    void whatWiresharkWritesComesBack();
    void messagesBecomeItems();
    void allMessagesBecomeItemsHoweverManyTheyAre();
    void readingTellsHowFarItIsAndCanBeGivenUp();
};

void ImportCaptureTest::filesOfEveryKind_data()
{
    QTest::addColumn<QByteArray>("file");
    const QList<QByteArray> frames{udp(end(false, 1, 7), end(false, 2, 9), "one"),
                                   udp(end(false, 2, 9), end(false, 1, 7), "two")};
    for (const Order order : {Order::Little, Order::Big}) {
        const char* name = order == Order::Little ? "little" : "big";
        QTest::addRow("pcap, %s endian, microseconds", name) << pcap(101, frames, order);
        QTest::addRow("pcap, %s endian, nanoseconds", name) << pcap(101, frames, order, true);
        QTest::addRow("pcapng, %s endian", name) << pcapng(101, frames, order);
    }
    QTest::newRow("pcapng, two sections")
        << pcapng(101, {frames[0]}, Order::Big) + pcapng(101, {frames[1]}, Order::Little);
}

void ImportCaptureTest::filesOfEveryKind()
{
    QFETCH(QByteArray, file);
    const Import import = imported(file);
    QCOMPARE(import.kind, ImportKind::Capture);
    QVERIFY2(import.report.isEmpty(), notesText(import));
    QCOMPARE(import.streams.size(), 1U);
    const CapturedStream& stream = import.streams.front();
    QCOMPARE(messagesText(stream), ">one <two");
    QCOMPARE(stream.text(), "10.0.0.1:7 -> 10.0.0.2:9");
    QVERIFY(!stream.isTcp);
    QCOMPARE(stream.messages[0].timeNs, 1'700'000'000'000'005'000);
}

void ImportCaptureTest::linkLayers_data()
{
    QTest::addColumn<int>("linkType");
    QTest::addColumn<QByteArray>("frame");
    const QByteArray v4 = udp(end(false, 1, 7), end(false, 2, 9), "data");
    const QByteArray v6 = udp(end(true, 1, 7), end(true, 2, 9), "data");
    QTest::newRow("Ethernet, padded") << 1 << ethernet(v4) + QByteArray(20, '\0');
    QTest::newRow("Ethernet, IPv6") << 1 << ethernet(v6);
    QTest::newRow("Ethernet, VLAN") << 1 << ethernet(v4, "81000005");
    QTest::newRow("Ethernet, VLAN in VLAN") << 1 << ethernet(v6, "88a8000181000005");
    QTest::newRow("raw IP") << 101 << v4;
    QTest::newRow("raw IPv6") << 229 << v6;
    QTest::newRow("BSD loopback") << 0 << QByteArray("\2\0\0\0", 4) + v4;
    QTest::newRow("BSD loopback, macOS, IPv6") << 0 << QByteArray("\x1e\0\0\0", 4) + v6;
    QTest::newRow("OpenBSD loopback") << 108 << QByteArray("\0\0\0\x02", 4) + v4;
    QTest::newRow("Linux cooked") << 113 << QByteArray(14, '\0') + QByteArray::fromHex("0800") + v4;
    QTest::newRow("Linux cooked v2") << 276 << QByteArray::fromHex("86dd") + QByteArray(18, '\0') + v6;
    // Hop-by-hop options, then destination options, then UDP.
    QByteArray options = v6;
    options[5] = static_cast<char>(options[5] + 16);
    options[6] = 0;
    options.insert(40, QByteArray::fromHex("3c00010400000000"
                                           "1100010400000000"));
    QTest::newRow("IPv6 with extension headers") << 101 << options;
}

void ImportCaptureTest::linkLayers()
{
    QFETCH(int, linkType);
    QFETCH(QByteArray, frame);
    const Import import = imported(pcap(static_cast<quint32>(linkType), {frame}));
    QVERIFY2(import.report.isEmpty(), notesText(import));
    QCOMPARE(import.streams.size(), 1U);
    QCOMPARE(messagesText(import.streams[0]), ">data");
    QCOMPARE(import.streams[0].server.port, 9);
}

void ImportCaptureTest::streamsArePutTogether_data()
{
    QTest::addColumn<QList<QByteArray>>("segments"); // behind the handshake
    QTest::addColumn<QByteArray>("messages");
    QTest::addColumn<QList<int>>("counts"); // repeated, out of order, missing
    const Talk talk;
    using List = QList<QByteArray>;
    using Counts = QList<int>;
    QTest::newRow("ask and answer") << List{talk.ask(0, "ab"), talk.ask(2, "cd"), talk.answer(0, "xy", 4),
                                            talk.ask(4, "ef", 2)}
                                    << QByteArray(">abcd <xy >ef") << Counts{0, 0, 0};
    QTest::newRow("sent again") << List{talk.ask(0, "ab"), talk.ask(0, "ab"), talk.ask(2, "cd")}
                                << QByteArray(">abcd") << Counts{2, 0, 0};
    QTest::newRow("sent again, with more")
        << List{talk.ask(0, "ab"), talk.ask(0, "abcd"), talk.ask(1, "bcde")} << QByteArray(">abcde")
        << Counts{5, 0, 0};
    QTest::newRow("out of order") << List{talk.ask(4, "ef"), talk.ask(2, "cd"), talk.ask(0, "ab"),
                                          talk.answer(0, "x", 6)}
                                  << QByteArray(">abcdef <x") << Counts{0, 2, 0};
    QTest::newRow("out of order, overlapping")
        << List{talk.ask(3, "def"), talk.ask(2, "cd"), talk.ask(0, "abc")} << QByteArray(">abcdef")
        << Counts{2, 2, 0};
    QTest::newRow("gap, told by what is acknowledged")
        << List{talk.ask(0, "ab"), talk.ask(5, "fg"), talk.answer(0, "x", 7), talk.ask(7, "h", 1)}
        << QByteArray(">ab (3)>fg <x >h") << Counts{0, 1, 3};
    QTest::newRow("gap up to the end")
        << List{talk.ask(0, "ab"), talk.ask(4, "e")} << QByteArray(">ab (2)>e") << Counts{0, 1, 2};
    QTest::newRow("keep-alive") << List{talk.ask(0, "ab"), talk.ask(1, "b"), talk.answer(0, "x", 2)}
                                << QByteArray(">ab <x") << Counts{1, 0, 0};
    QTest::newRow("nothing but its end")
        << List{talk.segment(true, talk.clientSeq + 1, kFin | kAck)} << QByteArray() << Counts{0, 0, 0};
}

void ImportCaptureTest::streamsArePutTogether()
{
    QFETCH(QList<QByteArray>, segments);
    QFETCH(QByteArray, messages);
    QFETCH(QList<int>, counts);
    const Import import = imported(pcap(101, Talk().handshake() + segments));
    QCOMPARE(import.streams.size(), 1U);
    const CapturedStream& stream = import.streams[0];
    QCOMPARE(messagesText(stream), messages);
    QCOMPARE((QList<int>{static_cast<int>(stream.repeated), static_cast<int>(stream.outOfOrder),
                         static_cast<int>(stream.missing)}),
             counts);
    QVERIFY(stream.isTcp && stream.sawBegin);
    QCOMPARE(stream.packets, static_cast<std::uint64_t>(3 + segments.size()));
    QCOMPARE(notesText(import), counts[2] == 0 ? QByteArray() : note(Problem::DataGap, counts[2]));
}

void ImportCaptureTest::anotherConnectionOfTheSameEndsIsAnotherStream()
{
    Talk first;
    Talk second;
    second.clientSeq = 77;
    second.serverSeq = 99;
    QList<QByteArray> frames = first.handshake();
    frames << first.segment(true, first.clientSeq, kSyn) // sent again: the same connection
           << first.ask(0, "one") << first.segment(true, first.clientSeq + 4, kFin | kAck);
    frames += second.handshake();
    frames << second.ask(0, "two");
    Talk third; // begins before the capture; the server is known by its answer
    third.client.port = 4;
    frames << third.segment(false, third.serverSeq, kSyn | kAck, {}, 1) << third.answer(0, "three");
    const Import import = imported(pcap(101, frames));
    QCOMPARE(import.streams.size(), 3U);
    QCOMPARE(messagesText(import.streams[0]), ">one");
    QCOMPARE(messagesText(import.streams[1]), ">two");
    QCOMPARE(messagesText(import.streams[2]), "<three");
    QCOMPARE(import.streams[2].server.port, 80);
    QVERIFY(!import.streams[2].sawBegin);
}

void ImportCaptureTest::packetsThatAreLeftOutAreTold_data()
{
    QTest::addColumn<int>("linkType");
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QByteArray>("notes");
    const QByteArray v4 = udp(end(false, 1, 7), end(false, 2, 9), "data");
    const QByteArray v6 = udp(end(true, 1, 7), end(true, 2, 9), "data");
    QTest::newRow("802.11") << 105 << v4 << note(Problem::LinkType, 2, "105");
    QTest::newRow("ARP") << 1 << QByteArray(12, '\0') + QByteArray::fromHex("0806") + QByteArray(28, '\0')
                         << note(Problem::NotIp, 2);
    QByteArray icmp = v4;
    icmp[9] = 1;
    QTest::newRow("ICMP") << 101 << icmp << note(Problem::NotCarried, 2);
    QByteArray fragment = v4;
    fragment[6] = 0x20;
    QTest::newRow("fragment") << 101 << fragment << note(Problem::Fragment, 2);
    QTest::newRow("header alone") << 101 << v4.left(19) << note(Problem::Malformed, 2);
    QTest::newRow("header too short")
        << 101 << QByteArray(v4).replace(0, 1, "\x44") << note(Problem::Malformed, 2);
    QTest::newRow("half a UDP header") << 101 << v4.left(25) << note(Problem::Malformed, 2);
    QTest::newRow("cut payload") << 101 << v4.left(30) << note(Problem::PacketCut, 2);
    QTest::newRow("cut IPv6 extension")
        << 101 << QByteArray(v6).replace(6, 1, QByteArray(1, '\0')).left(44) << note(Problem::Malformed, 2);
    QTest::newRow("empty") << 1 << QByteArray() << note(Problem::Malformed, 2);
}

void ImportCaptureTest::packetsThatAreLeftOutAreTold()
{
    QFETCH(int, linkType);
    QFETCH(QByteArray, frame);
    QFETCH(QByteArray, notes);
    QCOMPARE(notesText(imported(pcap(static_cast<quint32>(linkType), {frame, frame}))), notes);
    QCOMPARE(notesText(imported(pcapng(static_cast<quint32>(linkType), {frame, frame}, Order::Big))), notes);
}

void ImportCaptureTest::aFileMayEndAnywhere()
{
    const Talk talk;
    for (const QByteArray& file :
         {pcap(101, talk.handshake() + QList<QByteArray>{talk.ask(0, "abcd")}),
          pcapng(101, talk.handshake() + QList<QByteArray>{talk.ask(0, "abcd")}, Order::Big)}) {
        QCOMPARE(messagesText(imported(file).streams.at(0)), ">abcd");
        for (qsizetype size = 4; size < file.size(); ++size) {
            const Import import = imported(file.left(size));
            QCOMPARE(import.kind, ImportKind::Capture);
            for (const ImportNote& one : import.report.notes())
                QVERIFY(one.problem == Problem::Truncated || one.problem == Problem::Damaged);
            for (const CapturedStream& stream : import.streams)
                QVERIFY(stream.messages.empty());
        }
    }
}

void ImportCaptureTest::whatTheWorkbenchExportsComesBack()
{
    SampleLog log;
    log.session();
    CallHistory history;
    history.append(log.journal->drain());
    const auto exporter = makeExporter(ExportFormat::Pcapng, log.journal->directory());
    std::string file;
    exporter->begin(file);
    for (std::size_t row = 0; row < history.size(); ++row)
        exporter->append(file, history.at(row));
    exporter->finish(file);
    const Import import = imported(QByteArray::fromStdString(file));
    QByteArray all;
    for (const CapturedStream& stream : import.streams) {
        QVERIFY(!stream.isTcp || stream.sawBegin);
        QCOMPARE(stream.missing, 0U);
        all += stream.isTcp ? "tcp " : "udp ";
        all += messagesText(stream) + '\n';
    }
    QVERIFY2(all.contains("tcp >") && all.contains("udp >"), all);
    QVERIFY2(all.contains("tcp >HELLO sensor-7\r\n <WELCOME\r\n >STATUS\r\n"), all);
}

void ImportCaptureTest::whatWiresharkWritesComesBack_data()
{
    QTest::addColumn<QString>("format");
    for (const char* format : {"pcap", "nsecpcap", "pcapng", "modpcap"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void ImportCaptureTest::whatWiresharkWritesComesBack()
{
    QFETCH(QString, format);
    const QString text2pcap = QStandardPaths::findExecutable(QStringLiteral("text2pcap"));
    const QString editcap = QStandardPaths::findExecutable(QStringLiteral("editcap"));
    if (text2pcap.isEmpty() || editcap.isEmpty())
        QSKIP("Wireshark's tools are not installed");
    QTemporaryDir folder;
    QFile dump(folder.filePath(QStringLiteral("dump.txt")));
    QVERIFY(dump.open(QIODevice::WriteOnly));
    dump.write("0000 47 45 54 20 2f 0d 0a\n0000 0d 0a 00 ff\n");
    dump.close();
    const QString whole = folder.filePath(QStringLiteral("whole.pcapng"));
    const QString file = folder.filePath(QStringLiteral("file"));
    QCOMPARE(QProcess::execute(text2pcap, {QStringLiteral("-q"), QStringLiteral("-T"),
                                           QStringLiteral("50000,80"), dump.fileName(), whole}),
             0);
    QCOMPARE(QProcess::execute(editcap, {QStringLiteral("-F"), format, whole, file}), 0);
    QFile read(file);
    QVERIFY(read.open(QIODevice::ReadOnly));
    const Import import = imported(read.readAll());
    if (format == QLatin1String("modpcap")) { // a form of pcap of its own, with longer headers
        QVERIFY(import.streams.empty());
        return;
    }
    QVERIFY2(import.report.isEmpty(), notesText(import));
    QCOMPARE(import.streams.size(), 1U);
    QCOMPARE(messagesText(import.streams[0]), QByteArray(">GET /\r\n\r\n\0\xff", 12));
    QCOMPARE(import.streams[0].server.port, 80);
}

void ImportCaptureTest::messagesBecomeItems()
{
    Talk talk;
    talk.server = end(true, 2, 80);
    talk.client = end(true, 1, 50'000);
    const Import import =
        imported(pcap(101, talk.handshake() + QList<QByteArray>{talk.ask(0, "GET /\r\n"),
                                                                talk.answer(0, QByteArray("\0\xff", 2), 7)}));
    const std::vector<LibraryItem> items = itemsOf(import.streams.at(0));
    QCOMPARE(items.size(), 2U);
    QCOMPARE(items[0].name, "1 [2001:db8::1]:50000 -> [2001:db8::2]:80");
    const auto& ask = std::get<SavedPayload>(items[0].content);
    QCOMPARE(ask.target, (Target{Transport::Tcp, "2001:db8::2", 80}));
    QCOMPARE(ask.payload.mode, PayloadMode::Escapes);
    QCOMPARE(textOf(ask.payload.bytes().value()), "GET /\r\n");
    const auto& answer = std::get<SavedPayload>(items[1].content);
    QVERIFY(!answer.target);
    QCOMPARE(answer.payload.mode, PayloadMode::Hex);
    QCOMPARE(textOf(answer.payload.bytes().value()), QByteArray("\0\xff", 2));
    const std::vector<LibraryItem> answers = itemsOf(import.streams.at(0), CapturedWay::FromServer);
    QCOMPARE(answers.size(), 1U);
    QCOMPARE(answers[0].name, items[1].name);
    QCOMPARE(itemOf(import.streams[0], 1), items[1]);
}

void ImportCaptureTest::allMessagesBecomeItemsHoweverManyTheyAre()
{
    CapturedStream stream;
    stream.messages.resize(kMostImported + 1);
    QCOMPARE(itemsOf(stream).size(), kMostImported + 1);
}

void ImportCaptureTest::readingTellsHowFarItIsAndCanBeGivenUp()
{
    QList<QByteArray> frames;
    for (int i = 0; i < 5'000; ++i)
        frames << udp(end(false, 1, 5'000), end(false, 2, 53), QByteArray(1'000, 'x'));
    const QByteArray files[] = {pcap(101, frames), pcapng(101, frames, Order::Little)};
    for (const QByteArray& file : files) {
        const auto bytes = std::as_bytes(std::span(file.constData(), static_cast<std::size_t>(file.size())));
        std::vector<std::size_t> told;
        const Import whole = importFile("capture", bytes, [&](std::size_t done, std::size_t total) {
            told.push_back(done);
            return done <= total && total == bytes.size();
        });
        QCOMPARE(whole.streams[0].packets, 5'000U);
        QVERIFY(told.size() >= 4);
        QVERIFY(std::is_sorted(told.begin(), told.end()));
        const Import part = importFile("capture", bytes, [](std::size_t, std::size_t) { return false; });
        QVERIFY(part.streams[0].packets > 0);
        QVERIFY(part.streams[0].packets < 1'500);
    }
}

QTEST_GUILESS_MAIN(ImportCaptureTest)
#include "ImportCaptureTest.moc"
