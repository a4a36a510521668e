// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/TcpClient.h"
#include "core/roles/UdpSender.h"
#include "core/socket/SocketSession.h"
#include "core/system/NativeSystemCalls.h"
#include "tests/support/EventLog.h"
#include "tests/support/RawPeer.h"
#include "tests/support/ThreadSanitizer.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace workbench;
using namespace std::chrono_literals;

/// Sequences against servers that we did not write.
class SequenceServersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (kUnderThreadSanitizer)
            QSKIP("Servers run beside it; RoleRepliesTest shows sequences to ThreadSanitizer.");
    }
    void aWebServerIsAskedAgainAndAgain();
    void theWayLeadsRoundWhatDidNotCome();
    void anEchoOfDatagrams();
    void cleanup();

private:
    void serveFolder();
    std::optional<SequenceProgress> runThrough(const Sequence& sequence);
    int portTold(const QRegularExpression& where);

    std::shared_ptr<SystemCalls> m_calls = std::make_shared<NativeSystemCalls>();
    SocketSession m_session{*m_calls};
    QTemporaryDir m_folder;
    QProcess m_server;
    int m_port = 0;
};

namespace {

SequenceStep request(const char* text)
{
    SequenceStep step;
    step.payload = {PayloadMode::Escapes, Encoding::Utf8, LineEnding::None, text, true};
    return step;
}

SequenceStep answer(const char* expression, OnTimeout onTimeout = OnTimeout::Fail, std::size_t target = 0)
{
    SequenceStep step;
    step.kind = SequenceStepKind::Expect;
    step.match.kind = MatchKind::Regex;
    step.match.pattern = expression;
    step.time = 20s;
    step.onTimeout = onTimeout;
    step.target = target;
    return step;
}

SequenceStep back(std::size_t target, std::uint32_t times)
{
    SequenceStep step;
    step.kind = SequenceStepKind::Repeat;
    step.target = target;
    step.times = times;
    return step;
}

Sequence ofLines(std::vector<SequenceStep> steps)
{
    Sequence sequence;
    sequence.framing.kind = FramingKind::Line;
    sequence.steps = std::move(steps);
    return sequence;
}

} // namespace

void SequenceServersTest::cleanup()
{
    m_server.kill();
    m_server.waitForFinished();
}

/// The first line in which the server tells its port.
int SequenceServersTest::portTold(const QRegularExpression& where)
{
    QByteArray told;
    while (!where.match(QString::fromUtf8(told)).hasMatch()) {
        if (!m_server.waitForReadyRead(20'000))
            return 0;
        told += m_server.readAllStandardOutput();
    }
    return where.match(QString::fromUtf8(told)).captured(1).toInt();
}

/// Python's own web server, over HTTP/1.1: connections stay open.
void SequenceServersTest::serveFolder()
{
    QFile page(m_folder.filePath(QStringLiteral("hello.txt")));
    QVERIFY(page.open(QIODevice::WriteOnly));
    page.write("Hello, world\n");
    page.close();
    m_server.start(QStringLiteral("python3"),
                   {u"-u"_qs, u"-m"_qs, u"http.server"_qs, u"--protocol"_qs, u"HTTP/1.1"_qs, u"--bind"_qs,
                    u"127.0.0.1"_qs, u"--directory"_qs, m_folder.path(), u"0"_qs});
    m_port = portTold(QRegularExpression(QStringLiteral("port (\\d+)")));
    QVERIFY2(m_port > 0, m_server.readAllStandardError().constData());
}

std::optional<SequenceProgress> SequenceServersTest::runThrough(const Sequence& sequence)
{
    TcpClient client(m_calls);
    EventLog<TcpEvent> log(client.events());
    TcpClientOptions options;
    options.host = "127.0.0.1";
    options.port = static_cast<std::uint16_t>(m_port);
    client.connect(options);
    if (log.next<ConnectionOpened>() == nullptr)
        return std::nullopt;
    client.runSequence(std::get<SequenceRun>(SequenceRun::make(sequence)), 0s);
    const auto* over =
        log.next<SequenceProgress>([](const SequenceProgress& progress) { return !progress.running; });
    return over == nullptr ? std::nullopt : std::optional(*over);
}

void SequenceServersTest::aWebServerIsAskedAgainAndAgain()
{
    serveFolder();
    const auto over = runThrough(ofLines(
        {request("GET /hello.txt HTTP/1.1\\r\\nHost: here\\r\\n\\r\\n"), answer("^HTTP/1\\.1 200 OK\\r\\n$"),
         answer("^Content-Length: 13\\r\\n$"), answer("^Hello, world\\n$"), back(0, 49)}));
    QVERIFY(over.has_value());
    QCOMPARE(over->end, SequenceEnd::Done);
    QCOMPARE(over->sent, 50U);
    QCOMPARE(over->timeouts, 0U);
}

void SequenceServersTest::theWayLeadsRoundWhatDidNotCome()
{
    serveFolder();
    SequenceStep missing = answer("^HTTP/1\\.1 404 ", OnTimeout::GoTo, 3);
    missing.time = 300ms; // the answer is another one
    const auto over = runThrough(ofLines(
        {request("GET /hello.txt HTTP/1.1\\r\\nHost: here\\r\\n\\r\\n"), missing,
         request("GET /never HTTP/1.1\\r\\n\\r\\n"),
         request("GET /hello.txt HTTP/1.1\\r\\nHost: here\\r\\n\\r\\n"), answer("^HTTP/1\\.1 (200) OK"),
         request("GET /${1} HTTP/1.1\\r\\nHost: here\\r\\n\\r\\n"), answer("^HTTP/1\\.1 404 ")}));
    QVERIFY(over.has_value());
    QCOMPARE(over->end, SequenceEnd::Done);
    QCOMPARE(over->sent, 3U); // not the one that is gone round
    QCOMPARE(over->timeouts, 1U);
}

void SequenceServersTest::anEchoOfDatagrams()
{
    m_server.start(QStringLiteral("python3"), {u"-u"_qs, u"-c"_qs, QStringLiteral(R"(
import socketserver
class Echo(socketserver.DatagramRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.read().upper())
with socketserver.UDPServer(("127.0.0.1", 0), Echo) as server:
    print("port", server.server_address[1])
    server.serve_forever()
)")});
    m_port = portTold(QRegularExpression(QStringLiteral("port (\\d+)")));
    QVERIFY(m_port > 0);
    UdpSender sender(m_calls);
    EventLog<UdpEvent> log(sender.events());
    UdpSenderOptions options;
    options.host = "127.0.0.1";
    options.port = static_cast<std::uint16_t>(m_port);
    sender.setOptions(options);
    Sequence sequence;
    sequence.steps = {request("ping ${counter}"), answer("^PING (\\d+)$"), request("and ${1}"),
                      answer("^AND 1$")};
    sender.runSequence(std::get<SequenceRun>(SequenceRun::make(sequence)), 0s);
    const auto* over =
        log.next<SequenceProgress>([](const SequenceProgress& progress) { return !progress.running; });
    QVERIFY(over != nullptr);
    QCOMPARE(over->end, SequenceEnd::Done);
    QCOMPARE(over->sent, 2U);
}

QTEST_GUILESS_MAIN(SequenceServersTest)
#include "SequenceServersTest.moc"
