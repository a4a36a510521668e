// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/TcpServer.h"
#include "core/socket/SocketSession.h"
#include "core/system/NativeSystemCalls.h"
#include "tests/support/EventLog.h"
#include "tests/support/RawPeer.h"
#include "tests/support/ThreadSanitizer.h"

#include <QProcess>
#include <QTest>

#include <memory>

using namespace workbench;

/// Servers that consist of reply rules alone, against clients that we did not write.
class RuleServersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (kUnderThreadSanitizer)
            QSKIP("Clients run beside it; RoleRepliesTest shows the rules to ThreadSanitizer.");
    }
    void anHttpServerForCurl_data();
    void anHttpServerForCurl();
    void anHttpServerForPython();
    void aModbusDevice();

private:
    void listen(const ReplyRules& rules);
    static QByteArray run(const QString& program, const QStringList& arguments);

    std::shared_ptr<SystemCalls> m_calls = std::make_shared<NativeSystemCalls>();
    SocketSession m_session{*m_calls};
    std::unique_ptr<TcpServer> m_server;
    int m_port = 0;
};

namespace {

ReplyRule whenMatching(const char* expression, const char* reply, PayloadMode mode = PayloadMode::Escapes)
{
    ReplyRule rule;
    rule.match.kind = MatchKind::Regex;
    rule.match.pattern = expression;
    rule.payload = {mode, Encoding::Utf8, LineEnding::None, reply, true};
    return rule;
}

ReplyRules httpServer()
{
    ReplyRules server;
    server.framing.kind = FramingKind::Delimiter;
    server.framing.delimiter = bytesOf("\r\n\r\n");
    server.rules = {
        whenMatching("^GET /hello ",
                     "HTTP/1.1 200 OK\\r\\nContent-Type: text/plain\\r\\nContent-Length: 13\\r\\n\\r\\n"
                     "Hello, world\\n"),
        whenMatching("^GET /four/([a-z]{4}) ", "HTTP/1.1 200 OK\\r\\nContent-Length: 4\\r\\n\\r\\n${1}"),
        whenMatching("^HEAD ", "HTTP/1.1 200 OK\\r\\nContent-Length: 13\\r\\n\\r\\n"),
        whenMatching("^[A-Z]+ ", "HTTP/1.1 404 Not Found\\r\\nContent-Length: 0\\r\\n\\r\\n"),
    };
    return server;
}

/// Holds 42 and 43 in its registers 0 and 1. Modbus Messaging on TCP/IP, implementation guide 1.0b; Modbus
/// application protocol 1.1b3, 6.3 and 7.
ReplyRules modbusDevice()
{
    ReplyRules device;
    device.framing.kind = FramingKind::Prefix;
    device.framing.offset = 4;
    device.framing.width = 2;
    device.rules = {
        whenMatching("^(..)\\x00\\x00\\x00\\x06(.)\\x03\\x00\\x00\\x00\\x02$",
                     "${1} 0000 0007 ${2} 03 04 002A 002B", PayloadMode::Hex),
        whenMatching("^(..)\\x00\\x00..(.)\\x03", "${1} 0000 0003 ${2} 83 02", PayloadMode::Hex),
        whenMatching("^(..)\\x00\\x00..(.)(.)", "${1} 0000 0003 ${2} 81 01", PayloadMode::Hex),
    };
    return device;
}

} // namespace

void RuleServersTest::listen(const ReplyRules& rules)
{
    const auto engine = ReplyEngine::make(rules);
    if (const auto* refusal = std::get_if<RuleRefusal>(&engine))
        QFAIL(qPrintable(QStringLiteral("rule %1").arg(refusal->rule)));
    m_server = std::make_unique<TcpServer>(m_calls);
    EventLog<TcpEvent> log(m_server->events());
    m_server->setReplies(std::get<ReplyEngine>(engine), {});
    m_server->start({.address = loopback(), .v6Only = {}});
    const auto* listening = log.next<Listening>();
    QVERIFY(listening != nullptr);
    m_port = listening->local.port();
}

QByteArray RuleServersTest::run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        return "exit " + QByteArray::number(process.exitCode()) + ": " + process.readAllStandardError();
    return process.readAllStandardOutput();
}

void RuleServersTest::anHttpServerForCurl_data()
{
    QTest::addColumn<QStringList>("paths");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("text") << QStringList{u"/hello"_qs} << QByteArray("Hello, world\n200 1 ");
    QTest::newRow("capture") << QStringList{u"/four/abcd"_qs} << QByteArray("abcd200 1 ");
    QTest::newRow("unknown") << QStringList{u"/nothing"_qs} << QByteArray("404 1 ");
    QTest::newRow("one connection") << QStringList{u"/hello"_qs, u"/four/wxyz"_qs}
                                    << QByteArray("Hello, world\n200 1 wxyz200 0 ");
}

void RuleServersTest::anHttpServerForCurl()
{
    QFETCH(QStringList, paths);
    listen(httpServer());
    QStringList arguments =
        QStringLiteral("--silent --show-error --max-time 20 --noproxy * --write-out").split(u' ');
    arguments << QStringLiteral("%{http_code} %{num_connects} ");
    for (const QString& path : paths)
        arguments << QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path);
    QTEST(run(u"curl"_qs, arguments), "answer");
}

void RuleServersTest::anHttpServerForPython()
{
    listen(httpServer());
    const QString program = QStringLiteral(R"(
import http.client
c = http.client.HTTPConnection("127.0.0.1", %1, timeout=20)
for method, path in ("GET", "/hello"), ("HEAD", "/hello"), ("GET", "/four/abcd"), ("POST", "/x"):
    c.request(method, path)
    r = c.getresponse()
    print(r.status, r.read())
)")
                                .arg(m_port);
    QCOMPARE(run(u"python3"_qs, {u"-c"_qs, program}),
             QByteArray("200 b'Hello, world\\n'\n200 b''\n200 b'abcd'\n404 b''\n"));
}

void RuleServersTest::aModbusDevice()
{
    listen(modbusDevice());
    const QString program = QStringLiteral(R"(
import socket, struct
s = socket.create_connection(("127.0.0.1", %1), timeout=20)
f = s.makefile("rb")
def ask(number, pdu):
    s.sendall(struct.pack(">HHHB", number, 0, len(pdu) + 1, 17) + pdu)
    got, protocol, length, unit = struct.unpack(">HHHB", f.read(7))
    return got == number, protocol, unit, f.read(length - 1).hex()
print(ask(0x0a0d, struct.pack(">BHH", 3, 0, 2)))
print(ask(2, struct.pack(">BHH", 3, 100, 2)))
print(ask(3, struct.pack(">BHH", 1, 0, 8)))
)")
                                .arg(m_port);
    QCOMPARE(run(u"python3"_qs, {u"-c"_qs, program}), QByteArray("(True, 0, 17, '0304002a002b')\n"
                                                                 "(True, 0, 17, '8302')\n"
                                                                 "(True, 0, 17, '8101')\n"));
}

QTEST_GUILESS_MAIN(RuleServersTest)
#include "RuleServersTest.moc"
