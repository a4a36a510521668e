// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/import/Import.h"
#include "core/import/IniFile.h"
#include "core/json/JsonText.h"
#include "core/payload/PayloadTemplate.h"
#include "core/workspace/LibraryJson.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace workbench;
using Problem = ImportProblem;

namespace {

Import imported(const QByteArray& file, std::string_view name = "saved.ini")
{
    return importFile(name,
                      std::as_bytes(std::span(file.constData(), static_cast<std::size_t>(file.size()))));
}

QString dataFile(const char* name)
{
    return QStringLiteral(WORKBENCH_SOURCE_DIR "/tests/data/") + QString::fromLatin1(name);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const SavedPayload& packetIn(const LibraryItem& item) { return std::get<SavedPayload>(item.content); }

QByteArray bytesOf(const Payload& payload)
{
    const Parsed<Bytes> bytes = payload.bytes();
    return bytes ? QByteArray(reinterpret_cast<const char*>(bytes.value().data()),
                              static_cast<qsizetype>(bytes.value().size()))
                 : QByteArray("refused");
}

/// What is sent with the variables as they stand.
QByteArray sent(const Payload& payload)
{
    const Parsed<PayloadTemplate> read = PayloadTemplate::parse(payload);
    if (!read)
        return "refused";
    Expansion expansion;
    expansion.counter = 7;
    expansion.time = std::chrono::system_clock::time_point(std::chrono::seconds(1'798'761'600)); // 2027-01-01
    const Parsed<Bytes> bytes = read.value().expand(expansion);
    return bytes ? QByteArray(reinterpret_cast<const char*>(bytes.value().data()),
                              static_cast<qsizetype>(bytes.value().size()))
                 : QByteArray("not expanded");
}

QByteArray notesText(const Import& import)
{
    QByteArrayList texts;
    for (const ImportNote& note : import.report.notes())
        texts << QByteArray::number(static_cast<int>(note.problem)) + ':' + QByteArray::number(note.line) +
                     ':' + QByteArray::fromStdString(note.place) + ':' + QByteArray::fromStdString(note.text);
    return texts.join('\n');
}

int countOf(const Import& import, Problem problem)
{
    return static_cast<int>(std::count_if(import.report.notes().begin(), import.report.notes().end(),
                                          [&](const ImportNote& note) { return note.problem == problem; }));
}

const LibraryItem* itemNamed(const Import& import, const QString& name)
{
    for (const LibraryItem& item : import.items) {
        if (QString::fromStdString(item.name) == name)
            return &item;
    }
    return nullptr;
}

} // namespace

/// What Packet Sender has saved. The reader that its files are held against is QSettings, which wrote them.
class ImportPacketSenderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsOwnLibraryIsTakenWhole();
    void whatWasTypedIntoItIsThere();
    void itsOwnResponsesAreTakenWhole();
    void qsettingsIsReadAsItReads_data();
    void qsettingsIsReadAsItReads();
    void json();
    void brokenJsonIsToldWithItsPlace_data();
    void brokenJsonIsToldWithItsPlace();
    void otherJsonIsNoHex();
    void httpBecomesARequest();
    void macrosBecomeVariables();
    void mixedAscii_data();
    void mixedAscii();
    void whatIsWrongIsTold_data();
    void whatIsWrongIsTold();
    void everythingCanBeSaved();
};

void ImportPacketSenderTest::itsOwnLibraryIsTakenWhole()
{
    const QString path = dataFile("packetsender-8.1.1-packets.ini");
    const Import import = imported(contentOf(path), "packets.ini");
    QCOMPARE(import.kind, ImportKind::PacketSenderIni);
    QSettings settings(path, QSettings::IniFormat);
    const int count = settings.beginReadArray(QStringLiteral("NAMES"));
    QStringList names;
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        names << settings.value(QStringLiteral("name")).toString();
    }
    settings.endArray();
    QCOMPARE(count, 29);
    QCOMPARE(import.items.size(), static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const LibraryItem& item = import.items[static_cast<std::size_t>(i)];
        QCOMPARE(QString::fromStdString(item.name), names[i]);
        const auto value = [&](const char* key) {
            return settings.value(names[i] + QLatin1Char('/') + QLatin1String(key));
        };
        const SavedPayload& packet = packetIn(item);
        QVERIFY(packet.target.has_value());
        QCOMPARE(QString::fromStdString(packet.target->host), value("toIP").toString());
        QCOMPARE(packet.target->port, value("port").toUInt());
        const QString protocol = value("tcpOrUdp").toString();
        QCOMPARE(packet.target->transport,
                 protocol == QLatin1String("UDP") ? Transport::Udp : Transport::Tcp);
        const float seconds = value("repeat").toFloat();
        QCOMPARE(packet.repetition.has_value(), seconds > 0);
        if (packet.repetition)
            QVERIFY(qAbs(packet.repetition->pace.perSecond * static_cast<double>(seconds) - 1) < 1e-6);
        const QByteArray bytes = QByteArray::fromHex(value("hexString").toString().toLatin1());
        if (protocol.startsWith(QLatin1String("HTTP"), Qt::CaseInsensitive))
            continue; // a path and a body: httpBecomesARequest()
        if (bytes.contains("{{"))
            QVERIFY(packet.payload.variables);
        else
            QCOMPARE(bytesOf(packet.payload).toHex(' '), bytes.toHex(' '));
    }
    QCOMPARE(countOf(import, Problem::NoTls), 6 + 5);
    QCOMPARE(countOf(import, Problem::HttpWritten), 7);
    QCOMPARE(countOf(import, Problem::OddHex), 1);
    QCOMPARE(countOf(import, Problem::BadRepeat) + countOf(import, Problem::IniVariant) +
                 countOf(import, Problem::IniLine),
             0);
}

void ImportPacketSenderTest::whatWasTypedIntoItIsThere()
{
    const Import import = imported(contentOf(dataFile("packetsender-8.1.1-packets.ini")));
    const LibraryItem* greek = itemNamed(import, QStringLiteral("Grüße, Ω/b=1;100%"));
    QVERIFY(greek != nullptr);
    QCOMPARE(bytesOf(packetIn(*greek).payload), QByteArray("\xc3\xbc\r\n\0\xff", 6));
    QCOMPARE(packetIn(*greek).target, (Target{Transport::Udp, "::1", 5001}));
    QVERIFY(qAbs(packetIn(*greek).repetition->pace.perSecond - 1 / 1.5) < 1e-9);
    const LibraryItem* odd = itemNamed(import, QStringLiteral("odd token"));
    QVERIFY(odd != nullptr);
    QCOMPARE(bytesOf(packetIn(*odd).payload).toHex(' '), "04 14 42"); // what Packet Sender sends of "41 4 42"
    QCOMPARE(packetIn(*odd).repetition->pace.perSecond, 10.0);
    const LibraryItem* macro = itemNamed(import, QStringLiteral("Macro \\ \"quoted\""));
    QVERIFY(macro != nullptr);
    QCOMPARE(sent(packetIn(*macro).payload), "1798761600\r");
    QCOMPARE(packetIn(*macro).repetition->pace.perSecond, 0.05);
}

void ImportPacketSenderTest::itsOwnResponsesAreTakenWhole()
{
    const Import import =
        imported(contentOf(dataFile("packetsender-8.1.1-ps_settings.ini")), "/a/ps_settings.ini");
    QCOMPARE(import.kind, ImportKind::PacketSenderResponses);
    QCOMPARE(import.items.size(), 1U);
    QCOMPARE(import.items[0].name, "ps_settings");
    const auto& rules = std::get<ReplyRules>(import.items[0].content).rules;
    QCOMPARE(rules.size(), 5U);
    QCOMPARE(rules[0].match.kind, MatchKind::Exact);
    QCOMPARE(bytesOf(rules[0].match.bytes), "ping\r\n");
    QCOMPARE(sent(rules[0].payload), "pong, 2027-01-01\r\n");
    QVERIFY(rules[0].on);
    QCOMPARE(bytesOf(rules[1].match.bytes), "\x01\x02\xff");
    QCOMPARE(bytesOf(rules[1].payload), "\x03\x04");
    QVERIFY(rules[1].on);
    QCOMPARE(bytesOf(rules[2].match.bytes), "a\x0b"); // "a\b"
    QCOMPARE(bytesOf(rules[2].payload), "gr\xf6\xdf"
                                        "e \"x\";");
    QVERIFY(!rules[2].on);
    QCOMPARE(bytesOf(rules[3].match.bytes), "no; reply");
    QVERIFY(!rules[3].on);
    QCOMPARE(rules[4].match.kind, MatchKind::Any);
    QVERIFY(rules[4].on);
    QCOMPARE(sent(rules[4].payload), "ack 12:00:00 AM\r\n");
    QCOMPARE(countOf(import, Problem::MacroNearly), 1);
    QCOMPARE(import.report.notes().size(), 1U);
}

void ImportPacketSenderTest::qsettingsIsReadAsItReads_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("plain") << QStringLiteral("a") << QVariant(QStringLiteral("b"));
    QTest::newRow("group") << QStringLiteral("a/b/c d") << QVariant(QStringLiteral("b"));
    QTest::newRow("name of the general group")
        << QStringLiteral("General/x") << QVariant(QStringLiteral("b"));
    QTest::newRow("signs in the key") << QStringLiteral("a=;[]%\"ü€😀/ö=x") << QVariant(QStringLiteral("b"));
    QTest::newRow("blanks around") << QStringLiteral("a") << QVariant(QStringLiteral("  b \t"));
    QTest::newRow("lines") << QStringLiteral("a") << QVariant(QStringLiteral("b\r\nc\td\\e"));
    QTest::newRow("controls") << QStringLiteral("a")
                              << QVariant(QStringLiteral("\x01\x1f"
                                                         "a\x7f") +
                                          QChar(0) + QLatin1Char('7'));
    QTest::newRow("quotes") << QStringLiteral("a") << QVariant(QStringLiteral("\"b\" 'c' ;d, e=f"));
    QTest::newRow("beyond ASCII") << QStringLiteral("a") << QVariant(QStringLiteral("ü€日本😀e"));
    QTest::newRow("at") << QStringLiteral("a") << QVariant(QStringLiteral("@Variant(b)"));
    QTest::newRow("empty") << QStringLiteral("a") << QVariant(QString());
    QTest::newRow("number") << QStringLiteral("a") << QVariant(65535);
    QTest::newRow("truth") << QStringLiteral("a") << QVariant(true);
    QTest::newRow("double") << QStringLiteral("a") << QVariant(0.25);
    QTest::newRow("list") << QStringLiteral("a")
                          << QVariant(QStringList{QStringLiteral("b"), QStringLiteral("c d")});
}

void ImportPacketSenderTest::qsettingsIsReadAsItReads()
{
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.ini"));
    {
        QSettings settings(path, QSettings::IniFormat);
        settings.setValue(QStringLiteral("z"), 1);
        settings.setValue(key, value);
    }
    ImportReport report;
    TextProgress progress;
    const IniFile file = IniFile::parse(contentOf(path).toStdString(), report, progress);
    QVERIFY(report.isEmpty());
    const IniFile::Value* found = file.find(key.toStdString());
    QVERIFY2(found != nullptr, contentOf(path));
    const QString expected = value.typeId() == QMetaType::QStringList
                                 ? value.toStringList().join(QLatin1String(", "))
                                 : value.toString();
    QCOMPARE(QString::fromStdString(found->text), expected);
    QVERIFY(file.find("z") != nullptr);
}

void ImportPacketSenderTest::json()
{
    // As its ExportJSON() writes: everything is text but "repeat", which its own reader takes for text.
    const Import import = imported(R"([
        {"name": "Grüße", "hexstring": "41 42 0D ", "fromip": "You", "toip": "::1", "errorstring": "", "port": "53",
         "fromport": "8041183", "sendresponse": "0", "tcporudp": "udp", "requestpath": "", "repeat": 1.5, "asciistring": "QUJccg=="},
        {"name": "text", "hexstring": "", "toip": "host", "port": 80, "tcporudp": "TCP", "repeat": "0.5"},
        {"hexstring": "00", "toip": "host", "port": "1", "tcporudp": "SSL", "repeat": 0},
        {"name": "no bytes"}, 7,
        {"name": [1], "hexstring": "01", "toip": "a", "port": 1, "tcporudp": "TCP"}])",
                                   "x.json");
    QCOMPARE(import.kind, ImportKind::PacketSenderJson);
    QCOMPARE(import.items.size(), 4U);
    QCOMPARE(import.items[0].name, "Grüße");
    QCOMPARE(bytesOf(packetIn(import.items[0]).payload), "AB\r");
    QCOMPARE(packetIn(import.items[0]).target, (Target{Transport::Udp, "::1", 53}));
    QVERIFY(qAbs(packetIn(import.items[0]).repetition->pace.perSecond - 1 / 1.5) < 1e-9);
    QCOMPARE(packetIn(import.items[1]).target, (Target{Transport::Tcp, "host", 80}));
    QCOMPARE(packetIn(import.items[1]).repetition->pace.perSecond, 2.0);
    QCOMPARE(import.items[2].name, "[2]");
    QVERIFY(!packetIn(import.items[2]).repetition);
    QCOMPARE(import.items[3].name, "[5]");
    const auto code = [](Problem problem) { return QByteArray::number(static_cast<int>(problem)); };
    QCOMPARE(notesText(import), code(Problem::NoTls) + ":0:[2]:SSL\n" + code(Problem::Missing) +
                                    ":0:[3].hexstring:\n" + code(Problem::WrongKind) + ":0:[4]:\n" +
                                    code(Problem::WrongKind) + ":0:[5].name:");
}

void ImportPacketSenderTest::brokenJsonIsToldWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Problem>("problem");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QByteArray>("text");
    const QByteArray good = "[\n  {\"name\": \"Grüße\", \"hexstring\": \"41 42\"";
    QTest::newRow("cut behind a member") << good << Problem::JsonCut << 2 << 41 << QByteArray();
    QTest::newRow("cut in a name") << good.chopped(5) << Problem::JsonCut << 2 << 36 << QByteArray();
    QTest::newRow("cut before the last bracket")
        << QByteArray(good + "}\n\n") << Problem::JsonCut << 4 << 1 << QByteArray();
    QTest::newRow("no comma") << QByteArray(good + " \"port\": 1}]\r\n") << Problem::JsonBroken << 2 << 42
                              << QByteArray("\"port\": 1}]");
    QTest::newRow("a word") << QByteArray(good + ", name: 1}]") << Problem::JsonBroken << 2 << 43
                            << QByteArray("name: 1}]");
    QTest::newRow("wrong bracket") << QByteArray(good + "]") << Problem::JsonBroken << 2 << 41
                                   << QByteArray("]");
    QTest::newRow("more behind it") << QByteArray(good + "}]\n x") << Problem::JsonBroken << 3 << 2
                                    << QByteArray("x");
    QTest::newRow("nested too deep") << QByteArray(good + ",\n\"a\":" + QByteArray(200'000, '['))
                                     << Problem::JsonBroken << 3 << -1 << QByteArray(80, '[');
}

void ImportPacketSenderTest::brokenJsonIsToldWithItsPlace()
{
    QFETCH(const QByteArray, file);
    QFETCH(const Problem, problem);
    QFETCH(const int, line);
    QFETCH(const int, column);
    QFETCH(const QByteArray, text);
    const Import import = imported(file, "x.json");
    QCOMPARE(import.kind, ImportKind::PacketSenderJson);
    QVERIFY(import.items.empty());
    QCOMPARE(import.report.notes().size(), 1U);
    const ImportNote& note = import.report.notes().front();
    QCOMPARE(note.problem, problem);
    QCOMPARE(note.line, static_cast<std::size_t>(line));
    if (column > 0)
        QCOMPARE(note.count, static_cast<std::uint64_t>(column));
    QVERIFY2(
        QByteArray::fromStdString(note.text).startsWith(text.first(std::min<qsizetype>(text.size(), 70))),
        note.text.c_str());
    QCOMPARE(note.text.empty(), text.isEmpty());
}

void ImportPacketSenderTest::otherJsonIsNoHex()
{
    const Import broken = imported("[{\"de\": ", "x.json");
    QCOMPARE(broken.kind, ImportKind::Unknown);
    QCOMPARE(broken.report.notes().size(), 1U);
    QCOMPARE(broken.report.notes().front().problem, Problem::JsonCut);
    for (const char* other : {R"({"format": "socket-workbench", "library": []})", R"([{"de": "ad"}])"}) {
        const Import import = imported(other, "x.json");
        QCOMPARE(import.kind, ImportKind::Unknown);
        QCOMPARE(import.report.notes().size(), 1U);
        QCOMPARE(import.report.notes().front().problem, Problem::JsonOther);
    }
    // Where no name stands it may be bytes.
    QCOMPARE(imported("{ 0x41, 0x42 }").kind, ImportKind::HexText);
    QCOMPARE(imported("{\"\\x41\", 0x42}").kind, ImportKind::HexText);
    QCOMPARE(imported("[de ad]").kind, imported("(de ad)").kind);
}

void ImportPacketSenderTest::httpBecomesARequest()
{
    const Import import = imported(R"([
        {"name": "get", "hexstring": "41", "toip": "host", "port": "8080", "tcporudp": "HTTP Get", "requestpath": "/a?b=c"},
        {"name": "post", "hexstring": "7b7d", "toip": "host", "port": "443", "tcporudp": "HTTPS Post", "requestpath": "/p"},
        {"name": "macro", "hexstring": "613d7b7b434f554e5445527d7d", "toip": "host", "port": "80", "tcporudp": "http post"}])");
    QCOMPARE(import.items.size(), 3U);
    QCOMPARE(sent(packetIn(import.items[0]).payload),
             "GET /a?b=c HTTP/1.1\r\nHost: host:8080\r\nConnection: close\r\n\r\n");
    QCOMPARE(sent(packetIn(import.items[1]).payload),
             "POST /p HTTP/1.1\r\nHost: host\r\nConnection: close\r\nContent-Type: application/json\r\n"
             "Content-Length: 2\r\n\r\n{}");
    QCOMPARE(sent(packetIn(import.items[2]).payload),
             "POST / HTTP/1.1\r\nHost: host\r\nConnection: close\r\n"
             "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\na=7");
    QCOMPARE(countOf(import, Problem::BodyUnused), 1);
    QCOMPARE(countOf(import, Problem::HttpWritten), 3);
    QCOMPARE(countOf(import, Problem::NoTls), 1);
}

void ImportPacketSenderTest::macrosBecomeVariables()
{
    const auto hex = [](const char* text) { return QByteArray(text).toHex(); };
    const QByteArray file = "[{\"toip\":\"h\",\"port\":1,\"tcporudp\":\"TCP\",\"hexstring\":\"" +
                            hex("${x}$$ {{DATE}}$ {{UNIXTIME}} {{COUNTER}} {{counter}} {{") +
                            "\"},"
                            "{\"toip\":\"h\",\"port\":1,\"tcporudp\":\"TCP\",\"hexstring\":\"00ff" +
                            hex("${") + hex("{{COUNTER}}") + "\"}]";
    const Import import = imported(file);
    QCOMPARE(sent(packetIn(import.items.at(0)).payload), "${x}$$ 2027-01-01$ 1798761600 7 {{counter}} {{");
    QCOMPARE(sent(packetIn(import.items.at(1)).payload), QByteArray("\0\xff${7", 5));
    QVERIFY2(import.report.isEmpty(), notesText(import));
}

void ImportPacketSenderTest::mixedAscii_data()
{
    QTest::addColumn<QByteArray>("text"); // as in the file
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("names") << QByteArray(R"(a\\r\\n\\t\\\\b)") << QByteArray("a\r\n\t\\b");
    QTest::newRow("hex") << QByteArray(R"(\\41\\00\\fF)") << QByteArray("A\0\xff", 3);
    QTest::newRow("backslash at the end") << QByteArray(R"(a\\)") << QByteArray("a\0", 2);
    QTest::newRow("one digit at the end") << QByteArray(R"(a\\5)") << QByteArray("a\x05");
    QTest::newRow("Latin-1") << QByteArray("\\xfc\\x20") << QByteArray("\xfc ");
    QTest::newRow("no Latin-1") << QByteArray("\\x3a9") << QByteArray("?");
}

void ImportPacketSenderTest::mixedAscii()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, bytes);
    const Import import = imported("[General]\nsmartResponseEnableCheck=true\nresponseEnableCheck1=true\n"
                                   "responseIfEdit1=\"" +
                                   text + "\"\nresponseReplyEdit1=x\n");
    QCOMPARE(import.kind, ImportKind::PacketSenderResponses);
    const auto& rules = std::get<ReplyRules>(import.items.at(0).content).rules;
    QCOMPARE(bytesOf(rules.at(0).match.bytes).toHex(' '), bytes.toHex(' '));
}

void ImportPacketSenderTest::whatIsWrongIsTold_data()
{
    QTest::addColumn<QByteArray>("lines"); // of a packet
    QTest::addColumn<int>("problem");
    QTest::addColumn<QByteArray>("note"); // line, place, text
    const auto row = [](const char* name, const char* lines, Problem problem, const char* note) {
        QTest::newRow(name) << QByteArray(lines) << static_cast<int>(problem) << QByteArray(note);
    };
    row("port", "hexString=00\nport=65536\ntoIP=a\ntcpOrUdp=TCP", Problem::BadPort, "6:p:65536");
    row("no port", "hexString=00\ntoIP=a\ntcpOrUdp=TCP", Problem::BadPort, "6:p:");
    row("repeat", "hexString=00\nport=1\ntoIP=a\ntcpOrUdp=TCP\nrepeat=-1", Problem::BadRepeat, "6:p:-1");
    row("repeat that is no number", "hexString=00\nport=1\ntoIP=a\ntcpOrUdp=TCP\nrepeat=1x",
        Problem::BadRepeat, "6:p:1x");
    row("protocol", "hexString=00\nport=1\ntoIP=a\ntcpOrUdp=SCTP", Problem::BadProtocol, "6:p:SCTP");
    row("address", "hexString=00\nport=1\ntcpOrUdp=TCP", Problem::NoAddress, "6:p:");
    row("hex", "hexString=0g\nport=1\ntoIP=a\ntcpOrUdp=TCP", Problem::OddHex, "6:p:0");
    row("line", "hexString=00\nport=1\ntoIP=a\ntcpOrUdp=TCP\nnonsense", Problem::IniLine, "10::nonsense");
    row("variant", "hexString=00\nport=1\ntoIP=a\ntcpOrUdp=TCP\nrepeat=@Variant(\\0\\0\\0\\x9)",
        Problem::IniVariant, "10:p/repeat:@Variant(\\0\\0\\0\\t)");
}

void ImportPacketSenderTest::whatIsWrongIsTold()
{
    QFETCH(QByteArray, lines);
    QFETCH(int, problem);
    QFETCH(QByteArray, note);
    const Import import = imported("[NAMES]\n1\\name=p\n2\\name=gone\nsize=2\n[p]\n" + lines + '\n');
    QCOMPARE(import.items.size(), 1U);
    const QByteArray notes = '\n' + notesText(import) + '\n';
    QVERIFY2(notes.contains('\n' + QByteArray::number(problem) + ':' + note + '\n'), notes);
    QVERIFY2(notes.contains('\n' + QByteArray::number(static_cast<int>(Problem::PacketGone)) + ":3:gone:\n"),
             notes);
}

void ImportPacketSenderTest::everythingCanBeSaved()
{
    for (const char* name : {"packetsender-8.1.1-packets.ini", "packetsender-8.1.1-ps_settings.ini"}) {
        const Import import = imported(contentOf(dataFile(name)));
        Json json;
        json["library"] = toJson(import.items);
        std::vector<JsonProblem> problems;
        const Json read = parseJson(jsonText(json), problems);
        QVERIFY(libraryOf(JsonObject(read, "", problems), "library") == import.items);
        QVERIFY(problems.empty());
    }
}

QTEST_GUILESS_MAIN(ImportPacketSenderTest)
#include "ImportPacketSenderTest.moc"
