// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/automation/ReplyEngine.h"
#include "core/automation/SequenceRun.h"
#include "tests/core/PayloadSamples.h"

#include <QTest>

using namespace workbench;
using namespace std::chrono_literals;

using Time = ReplyEngine::Time;

class AutomationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesAreCutOutOfAStream_data();
    void messagesAreCutOutOfAStream();
    void aMessageHasALongestLength();
    void matches_data();
    void matches();
    void theFirstRuleThatMatchesFires();
    void aRuleFiresAsOftenAsItMay();
    void repliesUseWhatWasMatched();
    void rulesForTheBeginAndForIdleness();
    void rulesThatCannotBeReadAreTold();
    void peersAreForgottenInTheEnd();
    void aSequenceGoesItsWay();
    void anExpectationHasItsTime_data();
    void anExpectationHasItsTime();
    void nothingIsWaitedForOnceThePeerHasFinished();
    void answersThatComeEarlyCount();
    void aSequenceGoesRound();
    void aLoopOfNothingLeavesTheThread();
    void stepsThatCannotBeReadAreTold();
};

namespace {

Payload text(const char* text, bool variables = false)
{
    return {PayloadMode::Escapes, Encoding::Utf8, LineEnding::None, text, variables};
}

MatchSpec matchOf(MatchKind kind, const char* what)
{
    MatchSpec spec;
    spec.kind = kind;
    if (kind == MatchKind::Regex || kind == MatchKind::HexPattern)
        spec.pattern = what;
    else
        spec.bytes = text(what);
    return spec;
}

ReplyRule rule(const MatchSpec& match, const char* reply)
{
    ReplyRule rule;
    rule.match = match;
    rule.payload = text(reply, true);
    return rule;
}

ReplyEngine engineOf(const ReplyRules& rules) { return std::get<ReplyEngine>(ReplyEngine::make(rules)); }

QByteArray firedBy(ReplyEngine& engine, const QByteArray& message, ReplyEngine::Peer peer = 1)
{
    QByteArrayList data;
    for (const Firing& firing : engine.received(peer, fromQt(message), Time{}))
        data << QByteArray::number(firing.rule) + ':' + toQt(firing.data);
    return data.join(' ');
}

SequenceRun runOf(const Sequence& sequence) { return std::get<SequenceRun>(SequenceRun::make(sequence)); }

SequenceStep sendStep(const char* payload)
{
    SequenceStep step;
    step.payload = text(payload, true);
    return step;
}

SequenceStep expectStep(const MatchSpec& match, OnTimeout onTimeout = OnTimeout::Fail, std::size_t target = 0)
{
    SequenceStep step;
    step.kind = SequenceStepKind::Expect;
    step.match = match;
    step.time = 100ms;
    step.onTimeout = onTimeout;
    step.target = target;
    return step;
}

/// What is sent until it waits or ends: "a b".
QByteArray sentBy(SequenceRun& run, Time now)
{
    QByteArrayList sent;
    while (const auto action = run.next(now))
        sent << (action->kind == SequenceStepKind::Send ? toQt(action->data) : QByteArray("closed"));
    return sent.join(' ');
}

} // namespace

void AutomationTest::messagesAreCutOutOfAStream_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("messages");
    QTest::addColumn<int>("pending");
    const auto row = [](const char* name, FramingKind kind, const QByteArray& bytes,
                        const QByteArray& messages, int pending) {
        QTest::newRow(name) << static_cast<int>(kind) << bytes << messages << pending;
    };
    row("lines", FramingKind::Line, "one\r\ntwo\n\nthr", "one\r\n|two\n|\n", 3);
    row("delimiter", FramingKind::Delimiter, "a;;b;;;c;", "a;;|b;;", 3);
    row("fixed", FramingKind::Fixed, "abcdefgh", "abc|def", 2);
    // offset 1, two bytes little-endian, plus 1
    row("prefix", FramingKind::Prefix,
        QByteArray::fromHex("ff0100aabb"
                            "ee0000cc"
                            "dd"),
        QByteArray::fromHex("ff0100aabb") + '|' + QByteArray::fromHex("ee0000cc"), 1);
    row("prefix too large", FramingKind::Prefix, QByteArray::fromHex("01ffff"), "", 3);
}

/// Whatever pieces they come in.
void AutomationTest::messagesAreCutOutOfAStream()
{
    QFETCH(const int, kind);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, messages);
    QFETCH(const int, pending);
    Framing framing;
    framing.kind = static_cast<FramingKind>(kind);
    framing.delimiter = fromQt(";;");
    framing.size = 3;
    framing.offset = 1;
    framing.order = ByteOrder::LittleEndian;
    framing.plus = 1;
    for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
        Framer framer(framing);
        QByteArrayList found;
        for (qsizetype i = 0; i < bytes.size(); i += piece)
            framer.feed(fromQt(bytes.mid(i, piece)), [&](std::span<const std::byte> message) {
                found << toQt({message.begin(), message.end()});
            });
        QCOMPARE(found.join('|'), messages);
        QCOMPARE(framer.pending(), static_cast<std::size_t>(pending));
        QByteArray rest;
        framer.finish([&](std::span<const std::byte> message) {
            rest = toQt({message.begin(), message.end()});
        });
        QCOMPARE(rest, bytes.right(pending));
        QCOMPARE(framer.pending(), 0U);
    }
}

void AutomationTest::aMessageHasALongestLength()
{
    Framing lines;
    lines.kind = FramingKind::Line;
    Framer framer(lines);
    std::size_t longest = 0;
    for (int i = 0; i < 300; ++i)
        framer.feed(Bytes(10'000, std::byte{'x'}),
                    [&](std::span<const std::byte> message) { longest = std::max(longest, message.size()); });
    QCOMPARE(longest, Framer::kLongest);
    QVERIFY(framer.pending() < Framer::kLongest);
}

void AutomationTest::matches_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("matches");
    const auto row = [](MatchKind kind, const char* what, const char* message, bool matches) {
        QTest::addRow("%d %s in %s", static_cast<int>(kind), what, message)
            << static_cast<int>(kind) << QByteArray(what) << QByteArray(message) << matches;
    };
    row(MatchKind::Any, "", "", true);
    row(MatchKind::Exact, "abc", "abc", true);
    row(MatchKind::Exact, "abc", "abcd", false);
    row(MatchKind::Exact, "", "", true);
    row(MatchKind::StartsWith, "ab", "abc", true);
    row(MatchKind::StartsWith, "abc", "ab", false);
    row(MatchKind::Contains, "b", "abc", true);
    row(MatchKind::Contains, "d", "abc", false);
    row(MatchKind::Contains, "", "abc", true);
    row(MatchKind::EndsWith, "bc", "abc", true);
    row(MatchKind::EndsWith, "ab", "abc", false);
    row(MatchKind::Regex, "^a.c$", "abc", true);
    row(MatchKind::HexPattern, "61 ?? 63", "abc", true);
    row(MatchKind::HexPattern, "61 ??", "abc", false);
}

void AutomationTest::matches()
{
    QFETCH(const int, kind);
    QFETCH(const QByteArray, what);
    QFETCH(const QByteArray, message);
    QFETCH(const bool, matches);
    const auto parsed = ByteMatch::parse(matchOf(static_cast<MatchKind>(kind), what.constData()));
    QVERIFY(parsed);
    const Bytes bytes = fromQt(message);
    QCOMPARE(parsed.value().matches(bytes), matches);
    const auto captures = parsed.value().match(bytes);
    QCOMPARE(captures.has_value(), matches);
    if (matches)
        QCOMPARE(captures->front().size(), bytes.size());
    MatchSpec length;
    length.kind = MatchKind::Length;
    length.least = 1;
    length.most = 3;
    QCOMPARE(ByteMatch::parse(length).value().matches(bytes), !bytes.empty() && bytes.size() <= 3);
}

void AutomationTest::theFirstRuleThatMatchesFires()
{
    ReplyRules rules;
    rules.framing.kind = FramingKind::Line;
    rules.rules = {rule(matchOf(MatchKind::StartsWith, "PI"), "never"),
                   rule(matchOf(MatchKind::StartsWith, "PING"), "pong"), rule({}, "what?")};
    rules.rules[0].on = false;
    ReplyEngine engine = engineOf(rules);
    QCOMPARE(firedBy(engine, "PING\nHELLO\nPI"), QByteArray("1:pong 2:what?"));
    QCOMPARE(firedBy(engine, "NG\n"), QByteArray("1:pong"));
    QCOMPARE(engine.wouldFire(fromQt("PING")).value().rule, 1U);
    ReplyEngine none = engineOf({});
    QVERIFY(none.isEmpty());
    QCOMPARE(firedBy(none, "PING"), QByteArray());
}

void AutomationTest::aRuleFiresAsOftenAsItMay()
{
    ReplyRules rules;
    rules.rules = {rule({}, "first"), rule({}, "third"), rule({}, "${counter}")};
    rules.rules[0].times = ReplyTimes::Once;
    rules.rules[1].times = ReplyTimes::EveryNth;
    rules.rules[1].nth = 3;
    ReplyEngine engine = engineOf(rules);
    QByteArrayList fired;
    for (int i = 0; i < 5; ++i)
        fired << firedBy(engine, "x");
    QCOMPARE(fired.join(' '), QByteArray("0:first 2:1 2:2 1:third 2:3"));
    QCOMPARE(firedBy(engine, "x", 2), QByteArray("0:first")); // another peer begins anew
    engine.forget(1);
    QCOMPARE(firedBy(engine, "x"), QByteArray("0:first"));
}

void AutomationTest::repliesUseWhatWasMatched()
{
    ReplyRules rules;
    rules.rules = {rule(matchOf(MatchKind::Regex, "(\\w+)=(\\d*)"), "${2}:${1}:${length:1}${0}"),
                   rule(matchOf(MatchKind::Exact, "bad"), "${7}"), rule({}, "")};
    rules.rules[2].action = ReplyAction::Echo;
    ReplyEngine engine = engineOf(rules);
    QCOMPARE(firedBy(engine, "set a=12;"), QByteArray("0:12:a:\x04"
                                                      "a=12"));
    QCOMPARE(firedBy(engine, "other"), QByteArray("2:other"));
    const auto firings = engine.received(1, fromQt("bad"), Time{});
    QCOMPARE(firings.size(), 1U);
    QCOMPARE(firings.front().refusal->code, PayloadErrorCode::VariableNoCapture);
}

void AutomationTest::rulesForTheBeginAndForIdleness()
{
    ReplyRules rules;
    rules.rules = {rule({}, "welcome"), rule({}, "still there?")};
    rules.rules[0].trigger = ReplyTrigger::Connected;
    rules.rules[0].delay = 7ms;
    rules.rules[1].trigger = ReplyTrigger::Idle;
    rules.rules[1].idle = 100ms;
    ReplyEngine engine = engineOf(rules);
    QVERIFY(!engine.nextIdle());
    const auto firings = engine.connected(5, Time{});
    QCOMPARE(firings.size(), 1U);
    QVERIFY(firings.front().delay == 7ms);
    QVERIFY(engine.nextIdle() == Time{100ms});
    QVERIFY(engine.idle(Time{99ms}).empty());
    const auto idle = engine.idle(Time{100ms});
    QCOMPARE(idle.size(), 1U);
    QCOMPARE(idle.front().peer, 5U);
    QCOMPARE(toQt(idle.front().firing.data), QByteArray("still there?"));
    QVERIFY(engine.idle(Time{300ms}).empty()); // once, until something comes
    QVERIFY(!engine.nextIdle());
    QVERIFY(engine.received(5, fromQt("x"), Time{300ms}).empty());
    QVERIFY(engine.nextIdle() == Time{400ms});
}

void AutomationTest::rulesThatCannotBeReadAreTold()
{
    ReplyRules rules;
    rules.rules = {rule({}, "ok"), rule(matchOf(MatchKind::Regex, "(a"), "x")};
    const auto refused = ReplyEngine::make(rules);
    QCOMPARE(std::get<RuleRefusal>(refused).rule, 1U);
    QVERIFY(std::get<RuleRefusal>(refused).inMatch);
    rules.rules[1] = rule({}, "${nonsense}");
    QVERIFY(!std::get<RuleRefusal>(ReplyEngine::make(rules)).inMatch);
    rules.rules[1].on = false; // what is off need not be right
    QVERIFY(std::holds_alternative<ReplyEngine>(ReplyEngine::make(rules)));
}

void AutomationTest::peersAreForgottenInTheEnd()
{
    ReplyRules rules;
    rules.rules = {rule({}, "once")};
    rules.rules[0].times = ReplyTimes::Once;
    ReplyEngine engine = engineOf(rules);
    for (std::uint64_t peer = 0; peer < 20'000; ++peer)
        engine.message(peer, {}, Time{std::chrono::milliseconds(peer)});
    QVERIFY(engine.message(19'999, {}, Time{30s}).empty()); // the newest are known
    QCOMPARE(engine.message(0, {}, Time{30s}).size(), 1U);  // the oldest are not
}

void AutomationTest::aSequenceGoesItsWay()
{
    SequenceStep wait;
    wait.kind = SequenceStepKind::Wait;
    wait.time = 50ms;
    SequenceStep close;
    close.kind = SequenceStepKind::Close;
    Sequence sequence;
    sequence.framing.kind = FramingKind::Line;
    sequence.steps = {sendStep("hello ${counter}"), expectStep(matchOf(MatchKind::Regex, "code (\\d+)")),
                      wait, sendStep("got ${1} ${counter}"), close};
    SequenceRun run = runOf(sequence);
    Expansion expansion;
    expansion.counter = 5;
    run.start(expansion);
    QCOMPARE(sentBy(run, Time{}), QByteArray("hello 5"));
    QVERIFY(run.due() == Time{100ms});
    run.received(fromQt("noise\nco"), false);
    QCOMPARE(sentBy(run, Time{10ms}), QByteArray());
    run.received(fromQt("de 42\n"), false);
    QCOMPARE(sentBy(run, Time{20ms}), QByteArray());
    QVERIFY(run.due() == Time{70ms});
    QCOMPARE(sentBy(run, Time{70ms}), QByteArray("got 42 6 closed"));
    QVERIFY(!run.isRunning());
    QCOMPARE(run.endedBy(), SequenceEnd::Done);
    QVERIFY(!run.due());
}

void AutomationTest::anExpectationHasItsTime_data()
{
    QTest::addColumn<int>("onTimeout");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<int>("end");
    QTest::newRow("fail") << static_cast<int>(OnTimeout::Fail) << QByteArray()
                          << static_cast<int>(SequenceEnd::TimedOut);
    QTest::newRow("go on") << static_cast<int>(OnTimeout::GoOn) << QByteArray("b c")
                           << static_cast<int>(SequenceEnd::Done);
    QTest::newRow("go to") << static_cast<int>(OnTimeout::GoTo) << QByteArray("c")
                           << static_cast<int>(SequenceEnd::Done);
}

void AutomationTest::anExpectationHasItsTime()
{
    QFETCH(const int, onTimeout);
    QFETCH(const QByteArray, sent);
    QFETCH(const int, end);
    Sequence sequence;
    sequence.steps = {sendStep("a"),
                      expectStep(matchOf(MatchKind::Exact, "yes"), static_cast<OnTimeout>(onTimeout), 3),
                      sendStep("b"), sendStep("c")};
    SequenceRun run = runOf(sequence);
    run.start({});
    QCOMPARE(sentBy(run, Time{}), QByteArray("a"));
    run.received(fromQt("no"), true);
    QCOMPARE(sentBy(run, Time{99ms}), QByteArray());
    QVERIFY(run.isRunning());
    QCOMPARE(sentBy(run, Time{100ms}), sent);
    QCOMPARE(static_cast<int>(run.endedBy()), end);
    QCOMPARE(run.timeouts(), 1U);
}

void AutomationTest::nothingIsWaitedForOnceThePeerHasFinished()
{
    Sequence sequence;
    sequence.framing.kind = FramingKind::Line;
    sequence.steps = {expectStep(matchOf(MatchKind::Exact, "last")),
                      sendStep("a"),
                      expectStep(matchOf(MatchKind::Any, ""), OnTimeout::GoTo, 4),
                      sendStep("b"),
                      expectStep(matchOf(MatchKind::Any, "")),
                      sendStep("c")};
    SequenceRun run = runOf(sequence);
    run.start({});
    QCOMPARE(sentBy(run, Time{}), QByteArray());
    run.received(fromQt("last"), false); // no line yet
    QCOMPARE(sentBy(run, Time{1ms}), QByteArray());
    run.finished();
    QVERIFY(run.due() <= Time{1ms});
    QCOMPARE(sentBy(run, Time{1ms}), QByteArray("a"));
    QVERIFY(run.isRunning()); // what goes on all the same keeps its time
    QVERIFY(run.due() == Time{101ms});
    QCOMPARE(sentBy(run, Time{101ms}), QByteArray());
    QVERIFY(!run.isRunning());
    QCOMPARE(run.endedBy(), SequenceEnd::TimedOut);
    QCOMPARE(run.step(), std::size_t{4}); // the first one went there
    QCOMPARE(run.timeouts(), 2U);
}

void AutomationTest::answersThatComeEarlyCount()
{
    Sequence sequence;
    sequence.steps = {sendStep("a"), expectStep(matchOf(MatchKind::Exact, "one")),
                      expectStep(matchOf(MatchKind::Exact, "two")), sendStep("b")};
    SequenceRun run = runOf(sequence);
    run.start({});
    QCOMPARE(sentBy(run, Time{}), QByteArray("a"));
    run.received(fromQt("one"), true);
    run.received(fromQt("two"), true);
    QCOMPARE(sentBy(run, Time{1ms}), QByteArray("b"));
}

void AutomationTest::aSequenceGoesRound()
{
    SequenceStep inner;
    inner.kind = SequenceStepKind::Repeat;
    inner.target = 1;
    inner.times = 2;
    SequenceStep outer = inner;
    outer.target = 0;
    outer.times = 1;
    Sequence sequence;
    sequence.steps = {sendStep("a"), sendStep("b"), inner, outer, sendStep("c")};
    SequenceRun run = runOf(sequence);
    run.start({});
    QCOMPARE(sentBy(run, Time{}), QByteArray("a b b b a b b b c"));
    run.start({});
    QCOMPARE(sentBy(run, Time{}), QByteArray("a b b b a b b b c"));
    run.start({});
    run.next(Time{});
    run.end(SequenceEnd::Stopped);
    QVERIFY(!run.next(Time{}));
    QCOMPARE(run.endedBy(), SequenceEnd::Stopped);
}

void AutomationTest::aLoopOfNothingLeavesTheThread()
{
    SequenceStep again;
    again.kind = SequenceStepKind::Repeat;
    again.target = 0;
    again.times = 4'000'000'000U;
    SequenceStep noWait;
    noWait.kind = SequenceStepKind::Wait;
    noWait.time = 0ms;
    Sequence sequence;
    sequence.steps = {noWait, again};
    SequenceRun run = runOf(sequence);
    run.start({});
    QVERIFY(!run.next(Time{}));
    QVERIFY(run.isRunning());
    QVERIFY(run.due() <= Time{});
}

void AutomationTest::stepsThatCannotBeReadAreTold()
{
    const auto refusalOf = [](const SequenceStep& step) {
        Sequence sequence;
        sequence.steps = {sendStep("a"), step};
        return std::get<StepRefusal>(SequenceRun::make(sequence));
    };
    QCOMPARE(refusalOf(sendStep("\\q")).kind, StepRefusal::Kind::Payload);
    QCOMPARE(refusalOf(expectStep(matchOf(MatchKind::HexPattern, "4"))).kind, StepRefusal::Kind::Match);
    QCOMPARE(refusalOf(expectStep({}, OnTimeout::GoTo, 2)).kind, StepRefusal::Kind::Target);
    SequenceStep forward;
    forward.kind = SequenceStepKind::Repeat;
    forward.target = 1;
    QCOMPARE(refusalOf(forward).kind, StepRefusal::Kind::Target);
    QCOMPARE(refusalOf(forward).step, 1U);
}

QTEST_APPLESS_MAIN(AutomationTest)
#include "AutomationTest.moc"
