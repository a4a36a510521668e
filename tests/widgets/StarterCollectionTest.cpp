// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/library/StarterCollection.h"
#include "core/payload/PayloadTemplate.h"
#include "widgets/fields/ByteWords.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTest>
#include <QtEndian>

#include <algorithm>

using namespace workbench;

namespace {

/// What is sent; random bytes are 0xab.
QByteArray expandedBytes(const LibraryItem& item)
{
    const Payload& payload = std::get<SavedPayload>(item.content).payload;
    const auto made = PayloadTemplate::parse(payload);
    if (!made)
        return {};
    Expansion expansion;
    expansion.random = [] { return 0xABAB'ABAB'ABAB'ABABU; };
    const auto bytes = made.value().expand(expansion);
    return bytes ? toByteArray(bytes.value()) : QByteArray();
}

quint16 number16(const QByteArray& bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.constData() + at);
}

/// Reads a request as RFC 9112 says; empty where it is none.
QMap<QByteArray, QByteArray> httpFields(const QByteArray& request)
{
    QMap<QByteArray, QByteArray> fields;
    if (!request.endsWith("\r\n\r\n") || request.count("\r\n") != request.count('\n'))
        return {};
    QList<QByteArray> lines = request.chopped(4).replace("\r\n", "\n").split('\n');
    const QList<QByteArray> start = lines.takeFirst().split(' ');
    if (start.size() != 3 || start[2] != "HTTP/1.1")
        return {};
    fields["method"] = start[0];
    for (const QByteArray& line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(": ");
        if (colon <= 0)
            return {};
        fields[line.first(colon).toLower()] = line.mid(colon + 2);
    }
    return fields;
}

} // namespace

/// Each payload of the starter collection against the document that its note names.
class StarterCollectionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allOfThemAreThereWithNotesAndTargets();
    void namesAndNotesAreInTheLanguageOfTheWindow();
    void httpGetIsAnsweredByAServer();
    void dnsQueryAsksForExampleCom();
    void ntpRequestsAreClientPackets_data();
    void ntpRequestsAreClientPackets();
    void modbusRequestIsThatOfTheSpecification();
    void mqttConnectHasItsLengths();
    void syslogMessageIsThatOfTheRfc();
    void stunRequestIsABindingRequest();
    void magicPacketHoldsTheAddressSixteenTimes();
    void webSocketUpgradeHasTheKeyOfTheRfc();
    void redisPingIsAnArrayOfOneString();
    void smtpEhloIsOneLine();

private:
    const LibraryItem& item(const char* name) const
    {
        const auto found = std::ranges::find(m_items, std::string(name), &LibraryItem::name);
        return found == m_items.end() ? m_nothing : *found;
    }
    QByteArray bytes(const char* name) const { return expandedBytes(item(name)); }

    const std::vector<LibraryItem> m_items = starterCollection(QStringLiteral("en"));
    const LibraryItem m_nothing{{}, {}, SavedPayload{}};
};

void StarterCollectionTest::allOfThemAreThereWithNotesAndTargets()
{
    QCOMPARE(m_items.size(), std::size_t{12});
    for (const LibraryItem& one : m_items) {
        const auto* saved = std::get_if<SavedPayload>(&one.content);
        QVERIFY2(saved != nullptr && saved->target && saved->target->port > 0, one.name.c_str());
        QVERIFY2(!expandedBytes(one).isEmpty(), one.name.c_str());
        const QString note = QString::fromStdString(one.note);
        QVERIFY2(note.contains(QStringLiteral("port %1").arg(saved->target->port)), one.name.c_str());
        QVERIFY2(note.contains(saved->target->transport == Transport::Tcp ? QStringLiteral("TCP port")
                                                                          : QStringLiteral("UDP port")),
                 one.name.c_str());
    }
}

void StarterCollectionTest::namesAndNotesAreInTheLanguageOfTheWindow()
{
    const std::vector<LibraryItem> german = starterCollection(QStringLiteral("de_DE"));
    QCOMPARE(german.size(), m_items.size());
    for (std::size_t i = 0; i < german.size(); ++i) {
        QVERIFY(german[i].note.find("gewöhnlich") != std::string::npos);
        QVERIFY(german[i].content == m_items[i].content);
    }
    QVERIFY(starterCollection(QStringLiteral("C")) == m_items);
}

void StarterCollectionTest::httpGetIsAnsweredByAServer()
{
    const QByteArray request = bytes("HTTP GET");
    QCOMPARE(httpFields(request).value("method"), QByteArray("GET"));
    QCOMPARE(httpFields(request).value("host"), QByteArray("127.0.0.1"));

    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        QSKIP("python3 is not here");
    QProcess server;
    server.start(python, {QStringLiteral("-u"), QStringLiteral("-m"), QStringLiteral("http.server"),
                          QStringLiteral("--bind"), QStringLiteral("127.0.0.1"), QStringLiteral("0")});
    QString said;
    static const QRegularExpression portWord(QStringLiteral("port (\\d+)"));
    QTRY_VERIFY_WITH_TIMEOUT(
        (said += QString::fromLocal8Bit(server.readAllStandardOutput())).contains(portWord), 20'000);
    QTcpSocket client;
    client.connectToHost(QStringLiteral("127.0.0.1"), portWord.match(said).captured(1).toUShort());
    QVERIFY(client.waitForConnected());
    client.write(request);
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), QAbstractSocket::UnconnectedState, 20'000);
    QVERIFY(client.readAll().contains(" 200 OK\r\n"));
    server.kill();
    QVERIFY(server.waitForFinished());
}

/// RFC 1035, 4.1
void StarterCollectionTest::dnsQueryAsksForExampleCom()
{
    const QByteArray query = bytes("DNS query: A example.com");
    QVERIFY(query.size() > 12);
    QCOMPARE(number16(query, 2), quint16{0x0100}); // RD alone
    QCOMPARE(number16(query, 4), quint16{1});      // questions
    for (const qsizetype count : {6, 8, 10})
        QCOMPARE(number16(query, count), quint16{0});
    QByteArrayList labels;
    qsizetype at = 12;
    for (; at < query.size() && query[at] != 0; at += 1 + query[at])
        labels += query.mid(at + 1, query[at]);
    QCOMPARE(labels.join('.'), QByteArray("example.com"));
    QCOMPARE(number16(query, at + 1), quint16{1}); // A
    QCOMPARE(number16(query, at + 3), quint16{1}); // IN
    QCOMPARE(query.size(), at + 5);
}

void StarterCollectionTest::ntpRequestsAreClientPackets_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<QByteArray>("transmit");
    QTest::newRow("NTP") << bytes("NTP v4 client") << QByteArray(8, '\xab');
    QTest::newRow("SNTP") << bytes("SNTP client") << QByteArray(8, '\0');
}

/// RFC 5905, 7.3
void StarterCollectionTest::ntpRequestsAreClientPackets()
{
    QFETCH(const QByteArray, packet);
    QFETCH(const QByteArray, transmit);
    QCOMPARE(packet.size(), 48);
    const auto first = static_cast<quint8>(packet[0]);
    QCOMPARE(first >> 6, 0);     // leap indicator
    QCOMPARE(first >> 3 & 7, 4); // version
    QCOMPARE(first & 7, 3);      // mode: client
    QCOMPARE(packet[1], '\0');   // stratum
    QCOMPARE(packet.mid(4, 36), QByteArray(36, '\0'));
    QCOMPARE(packet.mid(40), transmit);
}

/// Modbus Application Protocol V1.1b3, 6.3: the example; the header as in Messaging on TCP/IP, 3.1.3.
void StarterCollectionTest::modbusRequestIsThatOfTheSpecification()
{
    const QByteArray request = bytes("Modbus/TCP: read holding registers");
    QCOMPARE(request.mid(7).toHex(' '), QByteArray("03 00 6b 00 03"));
    QCOMPARE(number16(request, 2), quint16{0}); // protocol
    QCOMPARE(qsizetype{number16(request, 4)}, request.size() - 6);
    QCOMPARE(request[6], '\x01');
}

/// MQTT 3.1.1, 3.1
void StarterCollectionTest::mqttConnectHasItsLengths()
{
    const QByteArray packet = bytes("MQTT CONNECT");
    QCOMPARE(packet[0], '\x10');
    QCOMPARE(qsizetype{packet[1]}, packet.size() - 2);
    QCOMPARE(packet.mid(2, 6), QByteArray("\0\4MQTT", 6));
    QCOMPARE(packet[8], '\x04');                 // level: 3.1.1
    QCOMPARE(packet[9], '\x02');                 // clean session
    QCOMPARE(number16(packet, 10), quint16{60}); // keep alive
    QCOMPARE(qsizetype{number16(packet, 12)}, packet.size() - 14);
    QCOMPARE(packet.mid(14), QByteArray("workbench"));
}

/// RFC 5424, 6.5, example 2
void StarterCollectionTest::syslogMessageIsThatOfTheRfc()
{
    QCOMPARE(bytes("Syslog message"),
             QByteArray("<165>1 2003-08-24T05:14:15.000003-07:00 192.0.2.1 myproc 8710 - - %% It's time to "
                        "make the do-nuts."));
}

/// RFC 8489, 5
void StarterCollectionTest::stunRequestIsABindingRequest()
{
    const QByteArray request = bytes("STUN binding request");
    QCOMPARE(request.size(), 20);
    QCOMPARE(number16(request, 0), quint16{1}); // request, binding
    QCOMPARE(number16(request, 2), quint16{0}); // no attributes
    QCOMPARE(request.mid(4, 4).toHex(), QByteArray("2112a442"));
    QCOMPARE(request.mid(8), QByteArray(12, '\xab'));
}

void StarterCollectionTest::magicPacketHoldsTheAddressSixteenTimes()
{
    const QByteArray packet = bytes("Wake-on-LAN magic packet");
    QCOMPARE(packet, QByteArray(6, '\xff') + QByteArray::fromHex("020000000001").repeated(16));
    QCOMPARE(packet.size(), 102);
}

/// RFC 6455, 4.1 and 4.2.2
void StarterCollectionTest::webSocketUpgradeHasTheKeyOfTheRfc()
{
    const auto fields = httpFields(bytes("WebSocket upgrade"));
    QCOMPARE(fields.value("upgrade"), QByteArray("websocket"));
    QCOMPARE(fields.value("connection"), QByteArray("Upgrade"));
    QCOMPARE(fields.value("sec-websocket-version"), QByteArray("13"));
    const QByteArray key = fields.value("sec-websocket-key");
    QCOMPARE(QByteArray::fromBase64(key).size(), 16);
    const QByteArray accept =
        QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1)
            .toBase64();
    QVERIFY(item("WebSocket upgrade").note.find(accept.toStdString()) != std::string::npos);
}

/// RESP: "*1", then "$4" and its four bytes.
void StarterCollectionTest::redisPingIsAnArrayOfOneString()
{
    const QByteArrayList lines = bytes("Redis PING").replace("\r\n", "\n").split('\n');
    QCOMPARE(lines, (QByteArrayList{"*1", "$4", "PING", ""}));
    QCOMPARE(bytes("Redis PING").count('\r'), 3);
}

/// RFC 5321, 4.1.1.1 and 4.1.3
void StarterCollectionTest::smtpEhloIsOneLine()
{
    static const QRegularExpression ehlo(QStringLiteral("\\AEHLO \\[\\d+\\.\\d+\\.\\d+\\.\\d+\\]\\r\\n\\z"));
    QVERIFY(QString::fromLatin1(bytes("SMTP EHLO")).contains(ehlo));
}

QTEST_GUILESS_MAIN(StarterCollectionTest)
#include "StarterCollectionTest.moc"
