// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/automation/Lateness.h"
#include "core/automation/SendSchedule.h"
#include "core/roles/TcpClient.h"
#include "core/roles/TcpServer.h"
#include "core/roles/UdpSender.h"
#include "core/socket/SocketSession.h"
#include "tests/support/EventLog.h"
#include "tests/support/PerSystem.h"
#include "tests/support/PlayedResolver.h"
#include "tests/support/RawPeer.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>
#include <thread>

using namespace workbench;
using namespace std::chrono_literals;
namespace c = workbench::constants;

using Log = EventLog<UdpEvent>;

class RepetitionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void beatsAreCountedFromTheBegin();
    void aRampChangesTheRateEvenly_data();
    void aRampChangesTheRateEvenly();
    void percentilesAreThoseOfTheSortedTimes();
    void sendsTheCountWithItsVariables();
    void keepsItsTimes();
    void stopsWithinAMoment();
    void goesOnWhereSendsFail();
    void waitsWhereTheSystemTakesNoMore();
    void endsWithTheSocket();
    void endsWhereAVariableCannotBePutIn();
    void aNewOneEndsTheOne();
    void withoutADestinationItIsOver();
    void stoppedBeforeItBeganItOpensNothing();
    void handedOverItIsOver();
    void aStreamGetsEveryByteInOrder();
    void aStreamEndsWithItsConnection();
    void aServerWaitsForTheSlowestClient();

private:
    RepeatPlan plan(const char* text, std::uint64_t count, double perSecond = 0);
    const RepeatProgress* ended();

    std::shared_ptr<PlayedResolver> m_calls = std::make_shared<PlayedResolver>();
    std::unique_ptr<SocketSession> m_session = std::make_unique<SocketSession>(*m_calls);
    std::unique_ptr<UdpSender> m_sender;
    std::unique_ptr<Log> m_log;
    std::unique_ptr<RawPeer> m_peer;
};

void RepetitionTest::init()
{
    m_sender = std::make_unique<UdpSender>(m_calls);
    m_log = std::make_unique<Log>(m_sender->events());
    m_peer = std::make_unique<RawPeer>(c::afInet, c::sockDgram);
    m_peer->bind(loopback());
    UdpSenderOptions options;
    options.host = m_peer->local().host();
    options.port = m_peer->local().port();
    m_sender->setOptions(options);
}

void RepetitionTest::cleanup()
{
    m_calls->letGo();
    m_log.reset();
    m_sender.reset();
    m_peer.reset();
}

RepeatPlan RepetitionTest::plan(const char* text, std::uint64_t count, double perSecond)
{
    RepeatPlan plan;
    plan.payload =
        PayloadTemplate::parse({PayloadMode::Text, Encoding::Utf8, LineEnding::None, text, true}).value();
    plan.count = count;
    plan.pace.perSecond = perSecond;
    return plan;
}

/// The last word on a repetition.
const RepeatProgress* RepetitionTest::ended()
{
    for (;;) {
        const auto* progress = m_log->next<RepeatProgress>();
        if (progress == nullptr || !progress->running)
            return progress;
    }
}

void RepetitionTest::beatsAreCountedFromTheBegin()
{
    const SendSchedule::Time begin{1h};
    const SendSchedule third({.perSecond = 3}, begin);
    QVERIFY(third.due(0) == begin);
    QVERIFY(third.due(3) == begin + 1s);
    QVERIFY(third.due(3'000'000) == begin + 1'000'000s); // no lateness adds up
    SendSchedule bursts({.perSecond = 10, .burst = 5}, begin);
    QVERIFY(bursts.due(4) == begin);
    QVERIFY(bursts.due(5) == begin + 100ms);
    bursts.shift(1s);
    QVERIFY(bursts.due(5) == begin + 1100ms);
    QVERIFY(SendSchedule({}, begin).due(1'000) == begin);
}

void RepetitionTest::aRampChangesTheRateEvenly_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::newRow("up from nothing") << 0.0 << 100.0;
    QTest::newRow("up") << 10.0 << 1000.0;
    QTest::newRow("down") << 1000.0 << 10.0;
    QTest::newRow("level") << 50.0 << 50.0;
}

/// Integrated by small steps: the rate at the time t is from + (to - from) t / 10 s, and afterwards `to`.
void RepetitionTest::aRampChangesTheRateEvenly()
{
    QFETCH(const double, from);
    QFETCH(const double, to);
    const SendSchedule schedule({.perSecond = to, .startPerSecond = from, .ramp = 10s}, SendSchedule::Time{});
    double beats = 0;
    constexpr double kStep = 1e-4;
    std::uint64_t next = 1;
    for (double t = 0; t < 12; t += kStep) {
        beats += (from + (to - from) * std::min(1.0, (t + kStep / 2) / 10)) * kStep;
        for (; static_cast<double>(next) <= beats; ++next) {
            const double due = std::chrono::duration<double>(schedule.due(next).time_since_epoch()).count();
            QVERIFY2(std::abs(due - t) < 3 * kStep, qPrintable(QStringLiteral("beat %1").arg(next)));
        }
    }
    QVERIFY(next > 100);
}

void RepetitionTest::percentilesAreThoseOfTheSortedTimes()
{
    std::mt19937_64 random(1);
    std::exponential_distribution<double> spread(1.0 / 50'000);
    std::vector<double> times;
    Lateness lateness;
    QVERIFY(lateness.percentile(0.5) == 0ns);
    for (int i = 0; i < 10'000; ++i) {
        times.push_back(std::floor(spread(random)));
        lateness.add(std::chrono::nanoseconds(static_cast<std::int64_t>(times.back())));
    }
    std::sort(times.begin(), times.end());
    for (const double share : {0.01, 0.5, 0.9, 0.99, 0.999, 1.0}) {
        const double exact = times[static_cast<std::size_t>(std::ceil(share * 10'000)) - 1];
        const auto told = static_cast<double>(lateness.percentile(share).count());
        QVERIFY2(told >= exact && told <= exact * 1.07, qPrintable(QString::number(share)));
    }
    QCOMPARE(static_cast<double>(lateness.longest().count()), times.back());
    lateness.add(-5s);
    lateness.add(std::chrono::hours(1));
    QVERIFY(lateness.percentile(1) == 1h);
}

void RepetitionTest::sendsTheCountWithItsVariables()
{
    RepeatPlan three = plan("${counter} of 3 ${crc32}", 3);
    three.firstNumber = 7;
    m_sender->repeat(three);
    for (const char* text : {"7 of 3 ", "8 of 3 ", "9 of 3 "})
        QVERIFY(textOf(m_peer->receive()).starts_with(text));
    const RepeatProgress* end = ended();
    QVERIFY(end != nullptr);
    QCOMPARE(end->end, RepeatEnd::CountReached);
    QCOMPARE(end->sent, 3U);
    QCOMPARE(end->bytes, 33U);
    QCOMPARE(end->failed, 0U);
    QCOMPARE(end->planned, 3U);
    QCOMPARE(m_log->count<DatagramSent>(), 3U);
}

void RepetitionTest::keepsItsTimes()
{
    const auto begin = std::chrono::steady_clock::now();
    m_sender->repeat(plan("x", 101, 400));
    const RepeatProgress* end = ended();
    QVERIFY(end != nullptr);
    QCOMPARE(end->sent, 101U);
    QVERIFY(std::chrono::steady_clock::now() - begin >= 250ms);
    QVERIFY(end->elapsed >= 250ms);
    QVERIFY(end->perSecond <= 404);
    QVERIFY(end->lateHalf > 0ns);
    QVERIFY(end->lateHalf <= end->late99);
    QVERIFY(end->late99 <= end->latest);
    QVERIFY(m_log->count<RepeatProgress>() >= 2); // and on its way
}

void RepetitionTest::stopsWithinAMoment()
{
    for (const auto& [text, rate] :
         {std::pair("flat out", 0.0), std::pair("once in 100 s", 0.01), std::pair("every 20 us", 50'000.0)}) {
        m_sender->repeat(plan(text, 0, rate));
        QVERIFY(m_log->next<DatagramSent>([text = text](const DatagramSent& sent) {
            return textOf(*sent.data) == text;
        }) != nullptr);
        const auto asked = std::chrono::steady_clock::now();
        m_sender->stopRepeating();
        const RepeatProgress* end = ended();
        QVERIFY(end != nullptr);
        QCOMPARE(end->end, RepeatEnd::Stopped);
        QVERIFY(end->sent >= 1);
        QVERIFY(std::chrono::steady_clock::now() - asked < 1s); // 100 ms; sanitizers are slower
    }
}

void RepetitionTest::goesOnWhereSendsFail()
{
    m_sender->repeat(plan("${fill:70000:41}", 3));
    const RepeatProgress* end = ended();
    QVERIFY(end != nullptr);
    QCOMPARE(end->end, RepeatEnd::CountReached);
    QCOMPARE(end->sent, 0U);
    QCOMPARE(end->failed, 3U);
    QCOMPARE(m_log->count<CallFailed>(), 3U);
}

/// A unix socket takes only so many datagrams until they are read.
void RepetitionTest::waitsWhereTheSystemTakesNoMore()
{
    if (onWindows())
        QSKIP("Windows has no unix datagram sockets");
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("socket")).toStdString();
    RawPeer peer(c::afUnix, c::sockDgram);
    peer.bind(*SocketAddress::local(path));
    UdpSenderOptions options;
    options.path = path;
    m_sender->setOptions(options);
    m_sender->repeat(plan("${counter}", 1'000));
    QVERIFY(m_log->next<RepeatProgress>(
                [](const RepeatProgress& progress) { return progress.blocked > 0; }) != nullptr);
    for (int i = 1; i <= 1'000; ++i)
        QCOMPARE(textOf(peer.receive()), std::to_string(i));
    const RepeatProgress* end = ended();
    QVERIFY(end != nullptr);
    QCOMPARE(end->sent, 1'000U);
    QCOMPARE(end->failed, 0U);
    QVERIFY(end->blocked > 0);
}

void RepetitionTest::endsWithTheSocket()
{
    m_sender->repeat(plan("x", 0, 1'000));
    QVERIFY(m_log->next<DatagramSent>() != nullptr);
    m_sender->close();
    const RepeatProgress* end = ended();
    QVERIFY(end != nullptr);
    QCOMPARE(end->end, RepeatEnd::TargetGone);
    QVERIFY(m_log->next<Stopped>() != nullptr);
}

void RepetitionTest::endsWhereAVariableCannotBePutIn()
{
    m_sender->repeat(plan("a${crc8:9..}", 5));
    const RepeatProgress* end = ended();
    QVERIFY(end != nullptr);
    QCOMPARE(end->end, RepeatEnd::PayloadRefused);
    QCOMPARE(end->refusal.code, PayloadErrorCode::VariableRange);
    QCOMPARE(end->refusal.byte, 1U);
    QCOMPARE(m_log->count<DatagramSent>(), 0U);
}

void RepetitionTest::aNewOneEndsTheOne()
{
    m_sender->repeat(plan("a", 0, 1));
    QVERIFY(m_log->next<DatagramSent>() != nullptr);
    m_sender->repeat(plan("b", 1));
    QCOMPARE(ended()->end, RepeatEnd::Stopped);
    QCOMPARE(ended()->end, RepeatEnd::CountReached);
}

void RepetitionTest::withoutADestinationItIsOver()
{
    UdpSenderOptions nowhere;
    m_sender->setOptions(nowhere);
    m_sender->repeat(plan("a", 4));
    const RepeatProgress* end = ended();
    QVERIFY(end != nullptr);
    QCOMPARE(end->end, RepeatEnd::TargetGone);
    QCOMPARE(end->planned, 4U);
    QCOMPARE(end->sent, 0U);
}

void RepetitionTest::stoppedBeforeItBeganItOpensNothing()
{
    m_calls->know("peer.test", {m_peer->local()});
    m_calls->hold();
    UdpSenderOptions named;
    named.host = "peer.test";
    named.port = 9;
    m_sender->setOptions(named);
    m_sender->repeat(plan("a", 4));
    QVERIFY(m_log->next<ResolveStarted>() != nullptr);
    m_sender->stopRepeating();
    QCOMPARE(ended()->end, RepeatEnd::Stopped);
    m_calls->letGo();
    QVERIFY(m_log->next<Resolved>() != nullptr);
    m_sender->close();
    QVERIFY(m_log->next<Stopped>() != nullptr);
    QCOMPARE(m_log->count<Opened>(), 0U);
}

void RepetitionTest::handedOverItIsOver()
{
    m_sender->repeat(plan("a", 0, 100));
    QVERIFY(m_log->next<DatagramSent>() != nullptr);
    m_sender->handOver([](std::vector<HeldSocket>) {});
    QCOMPARE(ended()->end, RepeatEnd::TargetGone);
    QVERIFY(m_log->next<HandedOver>() != nullptr);
}

/// Faster than the peer reads: what does not fit waits, and nothing is lost or said twice.
void RepetitionTest::aStreamGetsEveryByteInOrder()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    TcpClient client(m_calls);
    EventLog<TcpEvent> log(client.events());
    TcpClientOptions options;
    options.host = "127.0.0.1";
    options.port = listener.local().port();
    client.connect(options);
    RawPeer peer = listener.accept();
    QVERIFY(log.next<ConnectionOpened>() != nullptr);
    client.repeat(plan("${counter:4be}${pattern:9996}", 2'000));
    QVERIFY(log.next<RepeatProgress>([](const RepeatProgress& progress) { return progress.blocked > 0; }) !=
            nullptr);
    for (std::uint32_t number = 1; number <= 2'000; ++number) {
        const std::vector<std::byte> message = peer.receiveExactly(10'000);
        QCOMPARE(message.size(), 10'000U);
        const auto head = integerBytes(number, 4, ByteOrder::BigEndian);
        QVERIFY(std::equal(head.begin(), head.begin() + 4, message.begin()));
        QCOMPARE(std::to_integer<int>(message.back()), 9995 % 256);
    }
    const auto* end =
        log.next<RepeatProgress>([](const RepeatProgress& progress) { return !progress.running; });
    QVERIFY(end != nullptr);
    QCOMPARE(end->end, RepeatEnd::CountReached);
    QCOMPARE(end->sent, 2'000U);
    QCOMPARE(end->bytes, 20'000'000U);
    QVERIFY(end->shortened > 0);
    QVERIFY(end->blocked > 0);
}

void RepetitionTest::aStreamEndsWithItsConnection()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    TcpClient client(m_calls);
    EventLog<TcpEvent> log(client.events());
    const auto over = [](const RepeatProgress& progress) { return !progress.running; };
    client.repeat(plan("x", 5)); // not connected
    QCOMPARE(log.next<RepeatProgress>(over)->end, RepeatEnd::TargetGone);
    TcpClientOptions options;
    options.host = "127.0.0.1";
    options.port = listener.local().port();
    client.connect(options);
    {
        RawPeer peer = listener.accept();
        QVERIFY(log.next<ConnectionOpened>() != nullptr);
        client.repeat(plan("x", 0, 1'000));
        QVERIFY(!peer.receive().empty());
    }
    QCOMPARE(log.next<RepeatProgress>(over)->end, RepeatEnd::TargetGone);
    client.connect(options);
    RawPeer peer = listener.accept();
    QVERIFY(log.next<ConnectionOpened>() != nullptr);
    client.repeat(plan("x", 0, 1'000));
    QVERIFY(!peer.receive().empty());
    client.halfClose();
    QCOMPARE(log.next<RepeatProgress>(over)->end, RepeatEnd::TargetGone);
}

void RepetitionTest::aServerWaitsForTheSlowestClient()
{
    TcpServer server(m_calls);
    EventLog<TcpEvent> log(server.events());
    TcpServerOptions options;
    options.address = loopback();
    server.start(options);
    const SocketAddress local = log.next<Listening>()->local;
    RawPeer quick = RawPeer::connectedTo(local);
    RawPeer slow = RawPeer::connectedTo(local);
    const ConnectionId first = log.next<ConnectionOpened>()->connection;
    const ConnectionId second = log.next<ConnectionOpened>()->connection;
    server.repeat({first, second, 99}, plan("${counter:4be}${fill:99996}", 300));
    std::thread reader([&quick] {
        for (int i = 0; i < 300; ++i)
            quick.receiveExactly(100'000);
    });
    for (std::uint32_t number = 1; number <= 300; ++number) {
        const std::vector<std::byte> message = slow.receiveExactly(100'000);
        const auto head = integerBytes(number, 4, ByteOrder::BigEndian);
        QVERIFY(message.size() == 100'000 && std::equal(head.begin(), head.begin() + 4, message.begin()));
    }
    reader.join();
    const auto over = [](const RepeatProgress& progress) { return !progress.running; };
    QCOMPARE(log.next<RepeatProgress>(over)->sent, 300U);
    server.repeat({first, second}, plan("x", 0, 1'000));
    quick.close();
    QVERIFY(!slow.receive().empty());
    slow.close();
    QCOMPARE(log.next<RepeatProgress>(over)->end, RepeatEnd::TargetGone);
}

QTEST_GUILESS_MAIN(RepetitionTest)
#include "RepetitionTest.moc"
