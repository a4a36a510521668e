// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/TcpClient.h"
#include "core/roles/TcpServer.h"
#include "core/roles/UdpReceiver.h"
#include "core/roles/UdpSender.h"
#include "core/socket/SocketSession.h"
#include "core/system/NativeSystemCalls.h"
#include "tests/support/EventLog.h"
#include "tests/support/RawPeer.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <memory>
#include <thread>

using namespace workbench;
using namespace std::chrono_literals;
namespace c = workbench::constants;

/// What answers by rules and goes through a sequence, on real sockets.
class RoleRepliesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServerAnswersByRules();
    void aRuleAnswersAfterItsDelay();
    void aConnectionIsGreetedAndRemindedWhenItIsQuiet();
    void aRuleEndsAConnection_data();
    void aRuleEndsAConnection();
    void whatIsToBeForwardedIsTold();
    void withoutRulesNobodyIsAnswered();
    void aPeerThatReadsNothingIsNotReadFrom();
    void whatWaitsGoesWithItsClient();
    void theReceiverAnswersEachPeerByRules();
    void aClientGoesThroughASequence();
    void aSequenceEndsAsItWent_data();
    void aSequenceEndsAsItWent();
    void aPeerThatHasFinishedIsNotWaitedFor();
    void aSenderGoesThroughASequence();

private:
    void listen(const ReplyRules& rules);
    RawPeer client() { return RawPeer::connectedTo(m_address); }

    std::shared_ptr<SystemCalls> m_calls = std::make_shared<NativeSystemCalls>();
    SocketSession m_session{*m_calls};
    std::unique_ptr<TcpServer> m_server;
    std::unique_ptr<EventLog<TcpEvent>> m_log;
    SocketAddress m_address;
};

namespace {

Payload escaped(const char* text, bool variables = false)
{
    return {PayloadMode::Escapes, Encoding::Utf8, LineEnding::None, text, variables};
}

ReplyRule when(MatchKind kind, const char* what, const char* reply)
{
    ReplyRule rule;
    rule.match.kind = kind;
    rule.match.pattern = what;
    rule.match.bytes = escaped(what);
    rule.payload = escaped(reply, true);
    return rule;
}

ReplyRule doing(ReplyAction action)
{
    ReplyRule rule;
    rule.action = action;
    return rule;
}

ReplyRules lines(std::vector<ReplyRule> rules)
{
    ReplyRules made;
    made.framing.kind = FramingKind::Line;
    made.rules = std::move(rules);
    return made;
}

SequenceStep sending(const char* text)
{
    SequenceStep step;
    step.payload = escaped(text, true);
    return step;
}

SequenceStep expecting(MatchKind kind, const char* what, std::chrono::milliseconds time = 20s)
{
    SequenceStep step;
    step.kind = SequenceStepKind::Expect;
    step.match.kind = kind;
    step.match.pattern = what;
    step.match.bytes = escaped(what);
    step.time = time;
    return step;
}

const auto kIsOver = [](const SequenceProgress& progress) { return !progress.running; };

} // namespace

void RoleRepliesTest::listen(const ReplyRules& rules)
{
    m_log.reset();
    m_server = std::make_unique<TcpServer>(m_calls);
    m_log = std::make_unique<EventLog<TcpEvent>>(m_server->events());
    m_server->setReplies(std::get<ReplyEngine>(ReplyEngine::make(rules)), 0s);
    m_server->start({.address = loopback(), .v6Only = {}});
    const auto* listening = m_log->next<Listening>();
    QVERIFY(listening != nullptr);
    m_address = listening->local;
}

void RoleRepliesTest::theServerAnswersByRules()
{
    listen(lines({when(MatchKind::Regex, "^name (\\w+)", "hello ${1}, no. ${counter}\\n"),
                  when(MatchKind::Exact, "ping\\n", "pong\\n"), doing(ReplyAction::Echo)}));
    RawPeer one = client();
    RawPeer other = client();
    one.sendAll("name Ada\npi");
    QCOMPARE(textOf(one.receiveExactly(17)), std::string("hello Ada, no. 1\n"));
    one.sendAll("ng\nother\n"); // the line that had begun is whole now
    QCOMPARE(textOf(one.receiveExactly(11)), std::string("pong\nother\n"));
    other.sendAll("name Bob\n");
    QCOMPARE(textOf(other.receiveExactly(17)), std::string("hello Bob, no. 2\n"));
    const auto fired = [this](std::size_t rule, std::uint64_t times) {
        return m_log->next<RuleFired>([=](const RuleFired& event) {
            return event.rule == rule && event.times == times && event.connection != 0;
        }) != nullptr;
    };
    QVERIFY(fired(0, 1));
    QVERIFY(fired(1, 1));
    QVERIFY(fired(2, 1));
    QVERIFY(fired(0, 2));
    const auto* sent = m_log->next<DataSent>();
    QVERIFY(sent != nullptr);
    QCOMPARE(sent->origin, DataOrigin::Rule);
}

void RoleRepliesTest::aRuleAnswersAfterItsDelay()
{
    ReplyRule late = when(MatchKind::Exact, "late\\n", "late\\n");
    late.delay = 60ms;
    listen(lines({late, when(MatchKind::Any, "", "soon\\n")}));
    RawPeer peer = client();
    const auto begin = std::chrono::steady_clock::now();
    peer.sendAll("late\nnow\n");
    QCOMPARE(textOf(peer.receiveExactly(10)), std::string("soon\nlate\n"));
    QVERIFY(std::chrono::steady_clock::now() - begin >= 60ms);
}

void RoleRepliesTest::aConnectionIsGreetedAndRemindedWhenItIsQuiet()
{
    ReplyRule greeting = when(MatchKind::Any, "", "220 ready\\n");
    greeting.trigger = ReplyTrigger::Connected;
    ReplyRule reminder = when(MatchKind::Any, "", "still there?\\n");
    reminder.trigger = ReplyTrigger::Idle;
    reminder.idle = 50ms;
    listen(lines({greeting, reminder}));
    RawPeer peer = client();
    const auto begin = std::chrono::steady_clock::now();
    QCOMPARE(textOf(peer.receiveExactly(10)), std::string("220 ready\n"));
    QCOMPARE(textOf(peer.receiveExactly(13)), std::string("still there?\n"));
    QVERIFY(std::chrono::steady_clock::now() - begin >= 50ms);
    peer.sendAll("yes\n"); // once until something comes
    QCOMPARE(textOf(peer.receiveExactly(13)), std::string("still there?\n"));
    QVERIFY(m_log->next<RuleFired>(
                [](const RuleFired& event) { return event.rule == 1 && event.times == 2; }) != nullptr);
}

void RoleRepliesTest::aRuleEndsAConnection_data()
{
    QTest::addColumn<ReplyAction>("action");
    QTest::addColumn<CloseReason>("reason");
    QTest::newRow("close") << ReplyAction::Close << CloseReason::ByRule;
    QTest::newRow("abort") << ReplyAction::Abort << CloseReason::Aborted;
}

void RoleRepliesTest::aRuleEndsAConnection()
{
    QFETCH(ReplyAction, action);
    QFETCH(CloseReason, reason);
    ReplyRule bye = doing(action);
    bye.match.kind = MatchKind::Exact;
    bye.match.bytes = escaped("bye\\n");
    listen(lines({bye, doing(ReplyAction::Echo)}));
    RawPeer peer = client();
    peer.sendAll("one\nbye\n");
    const std::string got = textOf(peer.receiveToEnd());
    if (action == ReplyAction::Close)
        QCOMPARE(got, std::string("one\n")); // what waited has been sent
    else if (!RawPeer::hidesResets() && got != "one\n")
        QCOMPARE(peer.result().error, c::errors::connectionReset);
    const auto* closed = m_log->next<ConnectionClosed>();
    QVERIFY(closed != nullptr);
    QCOMPARE(closed->reason, reason);

    ReplyRule half = bye;
    half.action = ReplyAction::HalfClose;
    listen(lines({half, doing(ReplyAction::Echo)}));
    RawPeer other = client();
    other.sendAll("bye\nstill read\n");
    QCOMPARE(textOf(other.receiveToEnd()), std::string());
    QVERIFY(m_log->next<DataReceived>() != nullptr);
    QCOMPARE(m_log->count<ConnectionClosed>(), 0U);
}

void RoleRepliesTest::whatIsToBeForwardedIsTold()
{
    ReplyRule forward = doing(ReplyAction::Forward);
    forward.forwardTo = "TCP Client";
    listen(lines({forward}));
    RawPeer peer = client();
    peer.sendAll("over there\n");
    const auto* fired = m_log->next<RuleFired>();
    QVERIFY(fired != nullptr);
    QCOMPARE(fired->action, ReplyAction::Forward);
    QCOMPARE(textOf(*fired->data), std::string("over there\n"));
}

void RoleRepliesTest::withoutRulesNobodyIsAnswered()
{
    listen(lines({doing(ReplyAction::Echo)}));
    RawPeer peer = client();
    peer.sendAll("a\n");
    QCOMPARE(textOf(peer.receiveExactly(2)), std::string("a\n"));
    m_server->setReplies({}, 0s);
    m_server->send({1}, shareBytes(bytesOf("none\n")));
    QCOMPARE(textOf(peer.receiveExactly(5)), std::string("none\n"));
    peer.sendAll("b\n");
    QVERIFY(m_log->next<DataReceived>([](const DataReceived& event) { return event.totalIn == 4; }) !=
            nullptr);
    QCOMPARE(m_log->count<RuleFired>(), 1U);
}

void RoleRepliesTest::aPeerThatReadsNothingIsNotReadFrom()
{
    ReplyRule much = when(MatchKind::Any, "", "${pattern:50000}");
    ReplyRules rules;
    rules.framing = {.kind = FramingKind::Fixed, .delimiter = {}, .size = 1000};
    rules.rules = {much};
    listen(rules);
    RawPeer peer = client();
    const std::vector<std::byte> all(2'000'000);
    std::thread feeding([&] { peer.sendAll(std::span(all)); });
    QVERIFY(m_log->next<DataSent>([](const DataSent& event) { return event.length < 50'000; }) != nullptr);
    const std::vector<std::byte> answers = peer.receiveExactly(2'000 * std::size_t{50'000});
    feeding.join();
    QCOMPARE(answers.size(), 2'000 * std::size_t{50'000});
    std::uint64_t most = 0;
    for (const TcpEvent& event : m_log->all()) {
        if (const auto* sent = std::get_if<DataSent>(&event))
            most = std::max(most, sent->unsent);
    }
    QVERIFY2(most > 1'000'000 && most < 64'000'000,
             qPrintable(QString::number(most))); // what one turn reads, not all
}

void RoleRepliesTest::whatWaitsGoesWithItsClient()
{
    ReplyRule late = doing(ReplyAction::Echo);
    late.delay = 300ms; // the first one is gone by then
    listen(lines({late}));
    {
        RawPeer gone = client();
        gone.sendAll("gone\n");
        QVERIFY(m_log->next<DataReceived>() != nullptr);
    }
    m_server->setCloseWhenPeerFinishes(true);
    QVERIFY(m_log->next<ConnectionClosed>() != nullptr);
    RawPeer peer = client();
    peer.sendAll("here\n");
    QCOMPARE(textOf(peer.receiveExactly(5)), std::string("here\n"));
    QVERIFY(m_log->next<RuleFired>() != nullptr);
    QCOMPARE(m_log->count<RuleFired>(), 1U);
}

void RoleRepliesTest::theReceiverAnswersEachPeerByRules()
{
    UdpReceiver receiver(m_calls);
    EventLog<UdpEvent> log(receiver.events());
    ReplyRule once = when(MatchKind::StartsWith, "hello", "welcome");
    once.times = ReplyTimes::Once;
    ReplyRule late = when(MatchKind::Length, "", "late");
    late.match.least = late.match.most = 4;
    late.delay = 30ms;
    ReplyRules rules;
    rules.rules = {once, late, doing(ReplyAction::Echo)};
    receiver.setReplies(std::get<ReplyEngine>(ReplyEngine::make(rules)), 0s);
    UdpReceiverOptions options;
    options.address = loopback();
    receiver.start(options);
    const auto* opened = log.next<Opened>();
    QVERIFY(opened != nullptr);
    RawPeer one(c::afInet, c::sockDgram);
    RawPeer other(c::afInet, c::sockDgram);
    QVERIFY(one.connect(opened->local) && other.connect(opened->local));
    const auto ask = [](RawPeer& peer, const char* text) {
        peer.sendAll(text);
        return textOf(peer.receive());
    };
    QCOMPARE(ask(one, "hello"), std::string("welcome"));
    QCOMPARE(ask(one, "hello"), std::string("hello")); // once for each peer
    QCOMPARE(ask(other, "hello"), std::string("welcome"));
    QCOMPARE(ask(other, "four"), std::string("late"));
    QVERIFY(log.next<RuleFired>([&](const RuleFired& event) {
        return event.rule == 1 && event.peer == other.local();
    }) != nullptr);
}

void RoleRepliesTest::aClientGoesThroughASequence()
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
    Sequence sequence;
    sequence.framing.kind = FramingKind::Line;
    SequenceStep wait;
    wait.kind = SequenceStepKind::Wait;
    wait.time = 20ms;
    SequenceStep close;
    close.kind = SequenceStepKind::Close;
    sequence.steps = {sending("hello\\n"), expecting(MatchKind::Regex, "^250 (\\w+)"), wait,
                      sending("mail ${1} ${counter}\\n"), close};
    client.runSequence(std::get<SequenceRun>(SequenceRun::make(sequence)), 0s);
    QCOMPARE(textOf(peer.receiveExactly(6)), std::string("hello\n"));
    peer.sendAll("220 no\n250 yes\n");
    QCOMPARE(textOf(peer.receiveToEnd()), std::string("mail yes 2\n"));
    const auto* over = log.next<SequenceProgress>(kIsOver);
    QVERIFY(over != nullptr);
    QCOMPARE(over->end, SequenceEnd::Done);
    QCOMPARE(over->sent, 2U);
    const auto* closed = log.next<ConnectionClosed>();
    QVERIFY(closed != nullptr);
    QCOMPARE(closed->reason, CloseReason::ByRule);
}

void RoleRepliesTest::aSequenceEndsAsItWent_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<SequenceEnd>("end");
    QTest::newRow("no answer") << "time" << SequenceEnd::TimedOut;
    QTest::newRow("the peer resets") << "reset" << SequenceEnd::TargetGone;
    QTest::newRow("stopped") << "stop" << SequenceEnd::Stopped;
    QTest::newRow("closed") << "close" << SequenceEnd::TargetGone;
    QTest::newRow("no such capture") << "capture" << SequenceEnd::PayloadRefused;
    QTest::newRow("not connected") << "none" << SequenceEnd::TargetGone;
}

void RoleRepliesTest::aSequenceEndsAsItWent()
{
    QFETCH(QString, how);
    if (how == u"reset" && RawPeer::hidesResets())
        QSKIP("Here a reset looks like an end, and the sequence waits on.");
    RawPeer listener = RawPeer::listeningOn(loopback());
    TcpClient client(m_calls);
    EventLog<TcpEvent> log(client.events());
    TcpClientOptions options;
    options.host = "127.0.0.1";
    options.port = listener.local().port();
    if (how != u"none")
        client.connect(options);
    Sequence sequence;
    sequence.steps = {sending(how == u"capture" ? "${1}" : "a"),
                      expecting(MatchKind::Exact, "b", how == u"time" ? 30ms : 20s)};
    if (how == u"none") {
        client.runSequence(std::get<SequenceRun>(SequenceRun::make(sequence)), 0s);
        QCOMPARE(log.next<SequenceProgress>(kIsOver)->end, SequenceEnd::TargetGone);
        return;
    }
    RawPeer peer = listener.accept();
    QVERIFY(log.next<ConnectionOpened>() != nullptr);
    client.runSequence(std::get<SequenceRun>(SequenceRun::make(sequence)), 0s);
    if (how != u"capture")
        QCOMPARE(textOf(peer.receiveExactly(1)), std::string("a"));
    if (how == u"reset") {
        const std::array<int, 2> linger{1, 0};
        NativeSystemCalls calls;
        calls.setsockopt(peer.handle(), c::solSocket, c::soLinger, std::as_bytes(std::span(linger)));
        peer.close();
    } else if (how == u"stop") {
        client.stopSequence();
    } else if (how == u"close") {
        client.close();
    }
    const auto* over = log.next<SequenceProgress>(kIsOver);
    QVERIFY(over != nullptr);
    QTEST(over->end, "end");
    QCOMPARE(over->timeouts, how == u"time" ? 1U : 0U);
    QCOMPARE(over->refusal.has_value(), how == u"capture");
}

void RoleRepliesTest::aPeerThatHasFinishedIsNotWaitedFor()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    TcpClient client(m_calls);
    EventLog<TcpEvent> log(client.events());
    TcpClientOptions options;
    options.host = "127.0.0.1";
    options.port = listener.local().port();
    client.setCloseWhenPeerFinishes(false);
    client.connect(options);
    RawPeer peer = listener.accept();
    Sequence sequence;
    sequence.framing.kind = FramingKind::Line;
    sequence.steps = {expecting(MatchKind::Exact, "bye", 3600s), sending("and you\\n"),
                      expecting(MatchKind::Any, "", 3600s)};
    QVERIFY(log.next<ConnectionOpened>() != nullptr);
    client.runSequence(std::get<SequenceRun>(SequenceRun::make(sequence)), 0s);
    peer.sendAll("bye");
    QVERIFY(peer.finish());
    QCOMPARE(textOf(peer.receiveExactly(8)), std::string("and you\n"));
    const auto* over = log.next<SequenceProgress>(kIsOver);
    QVERIFY(over != nullptr);
    QCOMPARE(over->end, SequenceEnd::TimedOut);
    QCOMPARE(over->step, std::size_t{2});
}

void RoleRepliesTest::aSenderGoesThroughASequence()
{
    RawPeer peer(c::afInet, c::sockDgram);
    QVERIFY(peer.bind(loopback()));
    UdpSender sender(m_calls);
    EventLog<UdpEvent> log(sender.events());
    UdpSenderOptions options;
    options.host = "127.0.0.1";
    options.port = peer.local().port();
    sender.setOptions(options);
    Sequence sequence;
    sequence.steps = {sending("a"), expecting(MatchKind::Regex, "^b(.)"), sending("c${1}")};
    sender.runSequence(std::get<SequenceRun>(SequenceRun::make(sequence)), 0s);
    const auto* opened = log.next<DatagramSent>();
    QVERIFY(opened != nullptr);
    QCOMPARE(textOf(peer.receive()), std::string("a"));
    const auto* named = log.next<LocalNamed>();
    QVERIFY(named != nullptr);
    peer.sendTo("x", loopback(named->local.port()));
    peer.sendTo("b7", loopback(named->local.port()));
    QCOMPARE(textOf(peer.receive()), std::string("c7"));
    const auto* over = log.next<SequenceProgress>(kIsOver);
    QVERIFY(over != nullptr);
    QCOMPARE(over->end, SequenceEnd::Done);
    QCOMPARE(over->sent, 2U);
}

QTEST_GUILESS_MAIN(RoleRepliesTest)
#include "RoleRepliesTest.moc"
