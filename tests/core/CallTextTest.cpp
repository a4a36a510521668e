// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallText.h"
#include "core/address/SocketAddress.h"
#include "core/calls/CallHistory.h"
#include "core/calls/CallJson.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/system/NativeSystemCalls.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace workbench;
namespace c = workbench::constants;

namespace {

std::span<const std::byte> bytesOf(std::string_view text) { return std::as_bytes(std::span(text)); }

} // namespace

/// The promise of docs/log-file.md, on Linux's names.
class CallTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void bytesAreQuotedAsInC_data();
    void bytesAreQuotedAsInC();
    void linesReadAsInStrace();
    void datagramLinesTellCutAndEmpty();
    void lookupsTellTheirAnswers();
    void anUnwrittenBufferIsNamed();
    void longPayloadIsCutOutsideTheQuotes();
    void spansCoverNameEndpointAndData();
    void argumentsAreListedWithTheirRawValues();
    void jsonHasEveryFieldOfItsTable();
    void jsonIsUtf8WhateverTheBytes();

private:
    std::vector<CallRecord> records();
    QString lastLine();
    QJsonObject lastJson();
    Handle boundDatagram();

    std::shared_ptr<CallJournal> m_journal;
    std::unique_ptr<RecordingSystemCalls> m_door;
    CallHistory m_history{std::numeric_limits<std::size_t>::max()};
    std::vector<Handle> m_open;
    SocketAddress m_address;
};

void CallTextTest::init()
{
    m_journal = std::make_shared<CallJournal>();
    m_door = std::make_unique<RecordingSystemCalls>(std::make_shared<NativeSystemCalls>(), m_journal,
                                                    m_journal->directory().addActor("Test"));
    m_history.clear();
}

void CallTextTest::cleanup()
{
    for (const Handle handle : m_open)
        m_door->close(handle);
    m_open.clear();
}

std::vector<CallRecord> CallTextTest::records()
{
    m_history.append(m_journal->drain());
    std::vector<CallRecord> found;
    for (std::size_t row = 0; row < m_history.size(); ++row) {
        if (m_history.at(row).category() != CallCategory::Housekeeping)
            found.push_back(m_history.at(row));
    }
    return found;
}

QString CallTextTest::lastLine()
{
    return QString::fromStdString(lineText(records().back(), m_journal->directory()));
}

QJsonObject CallTextTest::lastJson()
{
    std::string line;
    appendJsonLine(line, records().back(), m_journal->directory());
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(line), &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

Handle CallTextTest::boundDatagram()
{
    const Handle handle = m_door->socket(c::afInet, c::sockDgram, 0).value;
    m_open.push_back(handle);
    m_door->bind(handle, SocketAddress::ipv4({127, 0, 0, 1}, 0).bytes());
    RawAddress name;
    name.capacity = 16;
    m_door->getsockname(handle, name);
    m_address = SocketAddress::fromBytes(name.view());
    return handle;
}

void CallTextTest::bytesAreQuotedAsInC_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("hello") << QStringLiteral("hello");
    QTest::newRow("line end") << QByteArray("a\r\n") << QStringLiteral("a\\r\\n");
    QTest::newRow("quote, backslash") << QByteArray("\"\\") << QStringLiteral("\\\"\\\\");
    QTest::newRow("NUL") << QByteArray("\0", 1) << QStringLiteral("\\0");
    QTest::newRow("NUL before a digit") << QByteArray("\0"
                                                      "1",
                                                      2)
                                        << QStringLiteral("\\0001");
    QTest::newRow("escape") << QByteArray("\x1b[0m") << QStringLiteral("\\33[0m");
    QTest::newRow("UTF-8") << QByteArray("\xc3\xa9") << QStringLiteral("\\303\\251");
    QTest::newRow("all ones before a digit") << QByteArray("\xff"
                                                           "9")
                                             << QStringLiteral("\\3779");
}

void CallTextTest::bytesAreQuotedAsInC()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(quotedBytes(
                 std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))))),
             text);
}

void CallTextTest::linesReadAsInStrace()
{
    const Handle listener = m_door->socket(c::afInet, c::sockStream, 0).value;
    m_open.push_back(listener);
    QCOMPARE(lastLine(), QStringLiteral("socket(AF_INET, SOCK_STREAM, 0) = %1").arg(listener));
    m_door->bind(listener, SocketAddress::ipv4({127, 0, 0, 1}, 0).bytes());
    QCOMPARE(lastLine(), QStringLiteral("bind(%1, {AF_INET, 127.0.0.1:0}, 16) = 0").arg(listener));
    m_door->listen(listener, 5);
    QCOMPARE(lastLine(), QStringLiteral("listen(%1, 5) = 0").arg(listener));
    RawAddress name;
    name.capacity = 16;
    m_door->getsockname(listener, name);
    const auto address = SocketAddress::fromBytes(name.view());
    const QString at = QString::fromStdString(address.text());
    QCOMPARE(lastLine(), QStringLiteral("getsockname(%1, {AF_INET, %2}, [16]) = 0").arg(listener).arg(at));

    const Handle second = m_door->socket(c::afInet, c::sockStream, 0).value;
    m_open.push_back(second);
    m_door->bind(second, address.bytes());
    QCOMPARE(lastLine(),
             QStringLiteral("bind(%1, {AF_INET, %2}, 16) = -1 EADDRINUSE (Address already in use)")
                 .arg(second)
                 .arg(at));

    m_door->connect(second, address.bytes());
    QCOMPARE(lastLine(), QStringLiteral("connect(%1, {AF_INET, %2}, 16) = 0").arg(second).arg(at));
    RawAddress peer;
    peer.capacity = 16;
    const Handle accepted = m_door->accept(listener, &peer).value;
    m_open.push_back(accepted);
    const QString from = QString::fromStdString(SocketAddress::fromBytes(peer.view()).text());
    QCOMPARE(lastLine(), QStringLiteral("accept(%1<TCP:[%2]>, {AF_INET, %3}, [16]) = %4")
                             .arg(listener)
                             .arg(at, from)
                             .arg(accepted));
    m_door->send(second, bytesOf("hello\r\n"), c::msgNosignal);
    QCOMPARE(lastLine(), QStringLiteral("send(%1<TCP:[%2->%3]>, \"hello\\r\\n\", 7, MSG_NOSIGNAL) = 7")
                             .arg(second)
                             .arg(from, at));
    std::array<std::byte, 100> buffer;
    m_door->recv(accepted, buffer, 0);
    const QString connection = QStringLiteral("%1<TCP:[%2->%3]>").arg(accepted).arg(at, from);
    QCOMPARE(lastLine(), QStringLiteral("recv(%1, \"hello\\r\\n\", 100, 0) = 7").arg(connection));
    m_door->shutdown(second, c::shutWr);
    m_door->recv(accepted, buffer, 0);
    QCOMPARE(lastLine(),
             QStringLiteral("recv(%1, \"\", 100, 0) = 0 (end of stream: the peer has finished sending)")
                 .arg(connection));
    m_door->close(accepted);
    QCOMPARE(lastLine(), QStringLiteral("close(%1) = 0").arg(connection));
    m_door->close(accepted);
    QCOMPARE(lastLine(), QStringLiteral("close(%1) = -1 EBADF (Bad file descriptor)").arg(accepted));
    m_open.pop_back();
}

void CallTextTest::datagramLinesTellCutAndEmpty()
{
    const Handle handle = boundDatagram();
    const QString at = QString::fromStdString(m_address.text());
    m_door->sendto(handle, bytesOf("0123456789"), 0, m_address.bytes());
    QCOMPARE(lastLine(), QStringLiteral("sendto(%1<UDP:[%2]>, \"0123456789\", 10, 0, {AF_INET, %2}, 16) = 10")
                             .arg(handle)
                             .arg(at));
    m_door->sendto(handle, {}, 0, m_address.bytes());
    std::array<std::byte, 4> buffer;
    IncomingMessage message;
    message.buffer = buffer;
    message.from.capacity = 16;
    m_door->recvmsg(handle, message, c::msgTrunc);
    QCOMPARE(lastLine(), QStringLiteral("recvmsg(%1<UDP:[%2]>, {{AF_INET, %2}, [{\"0123\", 4}], MSG_TRUNC}, "
                                        "MSG_TRUNC) = 10 (cut: 4 bytes kept, 6 lost)")
                             .arg(handle)
                             .arg(at));
    RawAddress from;
    from.capacity = 16;
    m_door->recvfrom(handle, buffer, 0, &from);
    QCOMPARE(lastLine(),
             QStringLiteral("recvfrom(%1<UDP:[%2]>, \"\", 4, 0, {AF_INET, %2}, [16]) = 0 (an empty datagram)")
                 .arg(handle)
                 .arg(at));
}

void CallTextTest::lookupsTellTheirAnswers()
{
    AddressList list;
    const AddressHints hints{c::aiNumerichost | c::aiNumericserv, c::afUnspec, c::sockStream, 0};
    m_door->getaddrinfo("::1", "80", &hints, list);
    QCOMPARE(lastLine(), QStringLiteral("getaddrinfo(\"::1\", \"80\", {AI_NUMERICHOST|AI_NUMERICSERV, "
                                        "AF_UNSPEC, SOCK_STREAM}, [[::1]:80]) = 0"));
    m_door->getaddrinfo("no address", nullptr, &hints, list);
    QCOMPARE(lastLine(),
             QStringLiteral("getaddrinfo(\"no address\", NULL, {AI_NUMERICHOST|AI_NUMERICSERV, AF_UNSPEC, "
                            "SOCK_STREAM}, res) = -2 EAI_NONAME (Name or service not known)"));
    HostEntry host;
    m_door->gethostbyname("127.0.0.1", host);
    QCOMPARE(lastLine(), QStringLiteral("gethostbyname(\"127.0.0.1\") = hostent {h_name \"127.0.0.1\", "
                                        "h_aliases [], h_addr_list [127.0.0.1]}"));
}

void CallTextTest::anUnwrittenBufferIsNamed()
{
    const Handle handle = boundDatagram();
    std::array<std::byte, 8> buffer;
    m_door->recv(handle, buffer, c::msgDontwait);
    QCOMPARE(lastLine(),
             QStringLiteral(
                 "recv(%1<UDP:[%2]>, buf, 8, MSG_DONTWAIT) = -1 EAGAIN (Resource temporarily unavailable)")
                 .arg(handle)
                 .arg(QString::fromStdString(m_address.text())));
    m_door->accept4(handle, nullptr, c::sockCloexec);
    QVERIFY(lastLine().contains(QStringLiteral(", NULL, NULL, SOCK_CLOEXEC) = -1 EOPNOTSUPP (")));
}

void CallTextTest::longPayloadIsCutOutsideTheQuotes()
{
    const Handle handle = boundDatagram();
    m_door->sendto(handle, bytesOf(std::string(500, 'x')), 0, m_address.bytes());
    QVERIFY(lastLine().contains(QLatin1Char('"') + QString(64, QLatin1Char('x')) +
                                QLatin1String("\"..., 500, ")));
}

void CallTextTest::spansCoverNameEndpointAndData()
{
    const Handle handle = boundDatagram();
    m_door->sendto(handle, bytesOf("hi"), 0, m_address.bytes());
    const CallText text = callText(records().back(), m_journal->directory());
    QCOMPARE(text.spans.size(), 3U);
    const auto part = [&](std::size_t i) {
        return text.text.substr(text.spans[i].begin, text.spans[i].length);
    };
    QCOMPARE(part(0), "sendto");
    QCOMPARE(text.spans[0].role, TextRole::Name);
    QCOMPARE(part(1), "<UDP:[" + m_address.text() + "]>");
    QCOMPARE(text.spans[1].role, TextRole::Endpoint);
    QCOMPARE(part(2), "\"hi\"");
    QCOMPARE(text.spans[2].role, TextRole::SentData);
    CallTextOptions folded;
    folded.endpoints = false;
    QVERIFY(callText(records().back(), m_journal->directory(), folded)
                .text.starts_with("sendto(" + std::to_string(handle) + "<\u2026>, "));
}

void CallTextTest::argumentsAreListedWithTheirRawValues()
{
    boundDatagram();
    const auto rows = argumentRows(records().back(), m_journal->directory());
    QCOMPARE(rows.size(), 3U);
    QCOMPARE(rows[1].name, "addr");
    QCOMPARE(rows[1].value, m_address.text());
    QCOMPARE(rows[1].raw, "16 B");
    QVERIFY(rows[1].writtenBack);
    QVERIFY(!rows[0].writtenBack);
}

void CallTextTest::jsonHasEveryFieldOfItsTable()
{
    const Handle handle = boundDatagram();
    m_door->sendto(handle, bytesOf("hi"), c::msgNosignal, m_address.bytes());
    const QJsonObject sent = lastJson();
    QStringList keys = sent.keys();
    QStringList wanted = QStringLiteral("seq time duration_us thread actor handle call args ret error errno "
                                        "out data state category injected text")
                             .split(QLatin1Char(' '));
    keys.sort();
    wanted.sort();
    QCOMPARE(keys, wanted);
    QCOMPARE(sent[u"call"].toString(), QStringLiteral("sendto"));
    QCOMPARE(sent[u"actor"].toString(), QStringLiteral("Test"));
    QCOMPARE(sent[u"handle"].toInteger(), handle);
    QCOMPARE(sent[u"ret"].toInteger(), 2);
    QVERIFY(sent[u"error"].isNull() && sent[u"errno"].isNull() && sent[u"out"].isNull() &&
            sent[u"state"].isNull());
    QCOMPARE(sent[u"category"].toString(), QStringLiteral("io"));
    QCOMPARE(sent[u"injected"].toBool(true), false);
    QCOMPARE(sent[u"args"][u"flags"].toString(), QStringLiteral("MSG_NOSIGNAL"));
    QCOMPARE(sent[u"args"][u"dest_addr"].toString(), QString::fromStdString(m_address.text()));
    QCOMPARE(sent[u"data"][u"length"].toInteger(), 2);
    QCOMPARE(sent[u"data"][u"base64"].toString(), QStringLiteral("aGk="));
    const QRegularExpression rfc3339(QStringLiteral(R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$)"));
    QVERIFY(rfc3339.match(sent[u"time"].toString()).hasMatch());
    const auto time = QDateTime::fromString(sent[u"time"].toString(), Qt::ISODateWithMs);
    QVERIFY(qAbs(time.secsTo(QDateTime::currentDateTimeUtc())) < 60);

    m_door->bind(handle, m_address.bytes());
    const QJsonObject failed = lastJson();
    QCOMPARE(failed[u"ret"].toInteger(), -1);
    QCOMPARE(failed[u"error"].toString(), QStringLiteral("EINVAL"));
    QCOMPARE(failed[u"errno"].toInteger(), 22);
    QVERIFY(failed[u"data"].isNull());
    m_door->close(kInvalidHandle);
    AddressList list;
    const AddressHints hints{c::aiNumerichost, 0, c::sockStream, 0};
    m_door->getaddrinfo("127.0.0.1", nullptr, &hints, list);
    QVERIFY(lastJson()[u"handle"].isNull());
    QCOMPARE(lastJson()[u"out"][u"res"][0].toString(), QStringLiteral("127.0.0.1:0"));
}

void CallTextTest::jsonIsUtf8WhateverTheBytes()
{
    AddressList list;
    m_door->getaddrinfo("\xff\xc3\xa9\x1b\"", nullptr, nullptr, list);
    std::string line;
    appendJsonLine(line, records().back(), m_journal->directory());
    QVERIFY(QString::fromUtf8(line.c_str()).toUtf8() == QByteArray::fromStdString(line));
    QCOMPARE(lastJson()[u"args"][u"node"].toString(), QStringLiteral("\ufffd\u00e9\u001b\""));
}

QTEST_GUILESS_MAIN(CallTextTest)
#include "CallTextTest.moc"
