// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/pattern/CallPattern.h"
#include "core/json/JsonText.h"
#include "core/pattern/PatternSearch.h"
#include "tests/support/ByHand.h"

#include <QTest>

#include <algorithm>
#include <string>
#include <vector>

using namespace workbench;

class CallPatternTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAskWhatTheySay_data();
    void valuesAskWhatTheySay();
    void variablesStayWhatTheyAre();
    void sumsAreWorkedOut();
    void whatIsWrongIsTold_data();
    void whatIsWrongIsTold();
    void aRealCallIsSeenAsItsLine();
    void aNumberGivenAgainIsAnotherSocket();
    void winsockNamesAreUnderstood();

    void theCourseIsFoundInItsOrder();
    void whatBelongsTogetherIsFoundLate();
    void aWaitingCallComesAfterWhatItWaitedFor();
    void oneCallIsOneStep();
    void whatIsForbiddenMustNotFollow();
    void whatWasForbiddenOnceMayBeTriedAgain();
    void whatOneWayUsesUpAnotherMayTake();
    void manyWaysThatFailTakeNoTime();
};

namespace {

Json parsed(std::string_view text)
{
    std::vector<JsonProblem> problems;
    return parseJson(text, problems);
}

CallPattern pattern(std::string_view text)
{
    const Json json = parsed(text);
    std::vector<JsonProblem> problems;
    CallPattern read = CallPattern::read(JsonObject(json, "", problems));
    if (!problems.empty())
        qFatal("pattern %s: %s", std::string(text).c_str(), problems[0].place.c_str());
    return read;
}

std::vector<PatternStep> course(const std::vector<std::string_view>& patterns)
{
    std::vector<PatternStep> steps;
    for (const std::string_view text : patterns)
        steps.push_back({.pattern = pattern(text), .after = steps.size() - 1});
    return steps; // of the first, size() - 1 is kAnyTime
}

/// A call as it would be seen, `length` ns long.
SeenCall seen(std::uint64_t seq, CallId call, std::uint64_t socket, std::string_view fields,
              std::int64_t length = 1)
{
    const auto startNs = static_cast<std::int64_t>(seq) * 10;
    return {.seq = seq,
            .id = call,
            .startNs = startNs,
            .endNs = startNs + length,
            .socket = socket,
            .fields = parsed(fields)};
}

using Numbers = std::vector<std::uint64_t>;

} // namespace

void CallPatternTest::valuesAskWhatTheySay_data()
{
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<QByteArray>("actual");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char* wanted, const char* actual, bool accepted) {
        QTest::addRow("%s : %s", wanted, actual) << QByteArray(wanted) << QByteArray(actual) << accepted;
    };
    row("5", "5", true);
    row("5", "6", false);
    row("5", "\"5\"", false);
    row("null", "null", true);
    row("null", "0", false);
    row("true", "true", true);
    row(R"("AF_INET")", R"("AF_INET")", true);
    row(R"("AF_INET")", R"("AF_INET6")", false);
    row(R"("*:80")", R"("127.0.0.1:80")", true);
    row(R"("*:80")", R"("127.0.0.1:8080")", false);
    row(R"("127.*:*")", R"("127.0.0.1:8080")", true);
    row(R"("*ab*")", R"("aab")", true);
    row(R"("*")", R"("")", true);
    row(R"("")", R"("x")", false);
    row("[1, 2]", "2", true);
    row("[1, 2]", "3", false);
    row("[]", "1", false);
    row(R"({"min": 1, "max": 3})", "3", true);
    row(R"({"min": 1, "max": 3})", "4", false);
    row(R"({"above": 1})", "1", false);
    row(R"({"below": 1})", "0.5", true);
    row(R"({"above": 1})", "null", false);
    row(R"({"not": 0})", "1", true);
    row(R"({"not": 0})", "0", false);
    row(R"({"not": null})", "null", false);
    row(R"({"has": "MSG_TRUNC"})", R"("MSG_PEEK|MSG_TRUNC")", true);
    row(R"({"has": "MSG"})", R"("MSG_PEEK|MSG_TRUNC")", false);
    row(R"("$x")", "null", false);  // nothing is not a thing to stand for
    row(R"("$x + 1")", "2", false); // $x stands for nothing
}

void CallPatternTest::valuesAskWhatTheySay()
{
    QFETCH(const QByteArray, wanted);
    QFETCH(const QByteArray, actual);
    PatternBindings bindings;
    QTEST(acceptsValue(parsed(wanted.toStdString()), parsed(actual.toStdString()), bindings), "accepted");
    QVERIFY(bindings.all().empty());
}

void CallPatternTest::variablesStayWhatTheyAre()
{
    PatternBindings bindings;
    QVERIFY(acceptsValue("$to", "127.0.0.1:9", bindings));
    QVERIFY(acceptsValue("$to", "127.0.0.1:9", bindings));
    QVERIFY(!acceptsValue("$to", "127.0.0.1:8", bindings));
    QVERIFY(!acceptsValue(parsed(R"({"as": "$n", "above": 5})"), 5, bindings));
    QVERIFY(bindings.find("n") == nullptr); // what did not fit has taught nothing
    QVERIFY(acceptsValue(parsed(R"({"as": "$n", "above": 5})"), 6, bindings));
    QCOMPARE(bindings.find("n")->get<int>(), 6);
}

void CallPatternTest::sumsAreWorkedOut()
{
    PatternBindings bindings;
    bindings.set("a", 3);
    bindings.set("b", 4);
    QVERIFY(acceptsValue("$a + $b", 7, bindings));
    QVERIFY(acceptsValue("$a+$b-2", 5, bindings));
    QVERIFY(!acceptsValue("$a + $b", 8, bindings));
    QVERIFY(acceptsValue(parsed(R"({"below": "$b"})"), 3, bindings));
    QVERIFY(!acceptsValue(parsed(R"({"below": "$b"})"), 4, bindings));
    bindings.set("text", "x");
    QVERIFY(acceptsValue("127.0.0.1:$port", "127.0.0.1:80", bindings));
    QVERIFY(acceptsValue("*:$port", "[::1]:80", bindings));
    QVERIFY(!acceptsValue("*:$port", "[::1]:8080", bindings));
    QVERIFY(!acceptsValue("a$new", "a", bindings));         // something must stand there
    QVERIFY(acceptsValue("*$last", "a\xc3\xa9", bindings)); // a character is taken whole
    QCOMPARE(bindings.find("last")->get<std::string>(), std::string("\xc3\xa9"));
    QCOMPARE(filledIn("[::1]:$port, $a times, $other", bindings), std::string("[::1]:80, 3 times, $other"));
    QVERIFY(!evaluated("$text + 1", bindings));
    QVERIFY(!evaluated("$a +", bindings));
    QVERIFY(!evaluated("7", bindings));
}

void CallPatternTest::whatIsWrongIsTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("field") << QByteArray(R"({"call": "send", "returns": 3})") << QByteArray("returns");
    QTest::newRow("function") << QByteArray(R"({"call": "sendd"})") << QByteArray("call");
    QTest::newRow("parameter") << QByteArray(R"({"call": "send", "args": {"lenn": 3}})")
                               << QByteArray("args.lenn");
    QTest::newRow("sum") << QByteArray(R"({"call": "send", "ret": "$a + "})") << QByteArray("ret");
    QTest::newRow("comparison") << QByteArray(R"({"call": "send", "ret": {"min": "x"}})")
                                << QByteArray("ret.min");
    QTest::newRow("member") << QByteArray(R"({"call": "send", "ret": {"least": 1}})")
                            << QByteArray("ret.least");
    QTest::newRow("data") << QByteArray(R"({"call": "send", "data": {"text": "x"}})")
                          << QByteArray("data.text");
    QTest::newRow("nothing to choose from")
        << QByteArray(R"({"call": "send", "ret": []})") << QByteArray("ret");
    QTest::newRow("parameter before its function")
        << QByteArray(R"({"args": {"lenn": 3}, "call": "send"})") << QByteArray("args.lenn");
    QTest::newRow("no function") << QByteArray(R"({"call": []})") << QByteArray("call");
    QTest::newRow("no object") << QByteArray(R"({"call": "send", "args": 3})") << QByteArray("args");
}

void CallPatternTest::whatIsWrongIsTold()
{
    QFETCH(const QByteArray, text);
    const Json json = parsed(text.toStdString());
    std::vector<JsonProblem> problems;
    CallPattern::read(JsonObject(json, "", problems));
    QCOMPARE(problems.size(), std::size_t{1});
    QTEST(QByteArray::fromStdString(problems[0].place), "place");
}

void CallPatternTest::aRealCallIsSeenAsItsLine()
{
    ByHand hand;
    const SocketKey server = hand.listener();
    const SocketAddress address = hand.nameOf(server);
    const SocketKey client = hand.connectedTo(address);
    const SocketKey accepted = hand.call(CallId::Accept, hand.on(server)).made;
    hand.send(client, "hi\r\n");
    const auto read = hand.receive(accepted, 100);

    const CallHistory& history = hand.history();
    const SeenCall call = seenCall(history, hand.directory(), history.rowOf(read.seq));
    PatternBindings bindings;
    const CallPattern asked = pattern(R"({"call": "recv", "socket": "$P", "args": {"len": 100, "flags": 0},
                                          "ret": {"above": 0, "as": "$n"}, "error": null, "state": ["ESTABLISHED", null],
                                          "data": {"length": "$n", "bytes": "hi\\r\\n"}, "ms": {"below": 60000}})");
    QVERIFY(asked.asksFor(CallId::Recv));
    QVERIFY(!asked.asksFor(CallId::Send));
    QVERIFY2(asked.accepts(call, bindings), call.fields.dump().c_str());
    QCOMPARE(bindings.find("n")->get<int>(), 4);
    // The socket is the one that accept made.
    bool made = false;
    for (std::size_t row = 0; row < history.size(); ++row) {
        if (pattern(R"({"call": "accept", "made": "$P"})")
                .accepts(seenCall(history, hand.directory(), row), bindings) &&
            history.at(row).spec().step == SocketStep::Accepts)
            made = true;
    }
    QVERIFY(made);
}

void CallPatternTest::aNumberGivenAgainIsAnotherSocket()
{
    ByHand hand;
    const SocketKey one = hand.open(constants::sockDgram);
    hand.bind(one, loopback());
    hand.close(one);
    const SocketKey other = hand.open(constants::sockDgram);
    hand.bind(other, loopback());
    if (one.handle != other.handle)
        QSKIP("This system does not give a number again at once.");
    Numbers sockets;
    const CallHistory& history = hand.history();
    for (std::size_t row = 0; row < history.size(); ++row) {
        if (history.at(row).call() == CallId::Bind)
            sockets.push_back(seenCall(history, hand.directory(), row).socket);
    }
    QCOMPARE(sockets.size(), std::size_t{2});
    QVERIFY(sockets[0] != 0 && sockets[1] != 0 && sockets[0] != sockets[1]);
}

void CallPatternTest::winsockNamesAreUnderstood()
{
    PatternBindings bindings;
    const SeenCall failed = seen(1, CallId::Connect, 1, R"({"call": "connect", "error": "WSAECONNREFUSED"})");
    QVERIFY(pattern(R"({"call": "connect", "error": "ECONNREFUSED"})").accepts(failed, bindings));
    QVERIFY(pattern(R"({"call": "connect", "error": ["EPIPE", "ECONNREFUSED"]})").accepts(failed, bindings));
    QVERIFY(!pattern(R"({"call": "connect", "error": "ECONNRESET"})").accepts(failed, bindings));
    QVERIFY(!pattern(R"({"call": "connect", "error": null})").accepts(failed, bindings));
}

void CallPatternTest::theCourseIsFoundInItsOrder()
{
    PatternSearch search(
        course({R"({"call": "socket", "made": "$A"})", R"({"call": "bind", "socket": "$A", "ret": 0})",
                R"({"call": "listen", "socket": "$A", "ret": 0})"}));
    const auto add = [&](const SeenCall& call) { search.add(call); };
    add(seen(1, CallId::Listen, 9, R"({"ret": 0})"));
    QCOMPARE(search.found(), Numbers{});
    add(seen(2, CallId::Socket, 0, R"({"ret": 7, "made": 2})"));
    QCOMPARE(search.found(), Numbers{2});
    add(seen(3, CallId::Listen, 2, R"({"ret": 0})")); // before bind
    add(seen(4, CallId::Bind, 2, R"({"ret": -1})"));  // failed
    add(seen(5, CallId::Bind, 9, R"({"ret": 0})"));   // another socket
    QCOMPARE(search.found(), Numbers{2});
    add(seen(6, CallId::Bind, 2, R"({"ret": 0})"));
    QCOMPARE(search.found(), (Numbers{2, 6}));
    QVERIFY(!search.isComplete());
    add(seen(7, CallId::Listen, 2, R"({"ret": 0})"));
    QCOMPARE(search.found(), (Numbers{2, 6, 7}));
    QVERIFY(search.isComplete());
    search.clear();
    QCOMPARE(search.found(), Numbers{});
}

void CallPatternTest::whatBelongsTogetherIsFoundLate()
{
    // The first send is the wrong one: only the third call tells.
    PatternSearch search(course({R"({"call": "send", "socket": "$C", "ret": "$a"})",
                                 R"({"call": "send", "socket": "$C", "ret": "$b"})",
                                 R"({"call": "recv", "ret": "$a + $b"})"}));
    search.add(seen(1, CallId::Send, 5, R"({"ret": 9})"));
    search.add(seen(2, CallId::Send, 5, R"({"ret": 3})"));
    search.add(seen(3, CallId::Send, 6, R"({"ret": 4})"));
    search.add(seen(4, CallId::Send, 5, R"({"ret": 3})"));
    search.add(seen(5, CallId::Recv, 7, R"({"ret": 6})"));
    QCOMPARE(search.found(), (Numbers{2, 4, 5}));
    QCOMPARE(search.bindings().find("C")->get<int>(), 5);
}

void CallPatternTest::aWaitingCallComesAfterWhatItWaitedFor()
{
    PatternSearch search(course({R"({"call": "send", "ret": 3})", R"({"call": "recv", "ret": 3})"}));
    search.add(seen(1, CallId::Recv, 7, R"({"ret": 3})", 5)); // over before the send began
    search.add(seen(2, CallId::Recv, 7, R"({"ret": 3})", 50));
    search.add(seen(3, CallId::Send, 5, R"({"ret": 3})"));
    QCOMPARE(search.found(), (Numbers{3, 2}));
}

void CallPatternTest::oneCallIsOneStep()
{
    PatternSearch search(course({R"({"call": "recv", "ret": 0})", R"({"call": "recv", "ret": 0})"}));
    search.add(seen(1, CallId::Recv, 7, R"({"ret": 0})", 100));
    QCOMPARE(search.found(), Numbers{1});
    search.add(seen(2, CallId::Recv, 7, R"({"ret": 0})"));
    QVERIFY(search.isComplete());
}

void CallPatternTest::whatIsForbiddenMustNotFollow()
{
    auto steps = course({R"({"call": "setsockopt", "socket": "$C"})", R"({"call": "recv", "socket": "$C"})"});
    steps.push_back({.pattern = pattern(R"({"call": "recv", "socket": "$C", "ms": {"min": 30}})"),
                     .after = 0,
                     .forbidden = true});
    PatternSearch search(std::move(steps));
    search.add(seen(1, CallId::Recv, 5, R"({"ms": 40})"));
    search.add(seen(2, CallId::Setsockopt, 5, "{}"));
    search.add(seen(3, CallId::Recv, 5, R"({"ms": 1})"));
    search.add(seen(4, CallId::Recv, 6, R"({"ms": 40})"));
    QVERIFY(search.isComplete());
    search.add(seen(5, CallId::Recv, 5, R"({"ms": 40})"));
    QVERIFY(!search.isComplete());
    // Another one without it is found instead.
    search.add(seen(6, CallId::Setsockopt, 8, "{}"));
    search.add(seen(7, CallId::Recv, 8, R"({"ms": 1})"));
    QVERIFY(search.isComplete());
}

void CallPatternTest::whatWasForbiddenOnceMayBeTriedAgain()
{
    auto steps = course({R"({"call": "setsockopt", "socket": "$C"})", R"({"call": "recv", "socket": "$C"})"});
    steps[1].forbidden = true;
    PatternSearch search(std::move(steps));
    search.add(seen(1, CallId::Setsockopt, 5, "{}"));
    search.add(seen(2, CallId::Recv, 5, "{}"));
    QCOMPARE(search.found(), Numbers{1});
    search.add(seen(3, CallId::Setsockopt, 5, "{}")); // the same socket, anew
    QCOMPARE(search.found(), (Numbers{3, 0}));
}

void CallPatternTest::whatOneWayUsesUpAnotherMayTake()
{
    PatternSearch search(
        course({R"({"call": "recv", "ret": {"above": 0}})", R"({"call": "recv", "ret": 5})"}));
    search.add(seen(1, CallId::Recv, 7, R"({"ret": 5})", 100)); // both wait at the same time
    search.add(seen(2, CallId::Recv, 8, R"({"ret": 3})", 150));
    QCOMPARE(search.found(), (Numbers{2, 1}));
}

void CallPatternTest::manyWaysThatFailTakeNoTime()
{
    // 300 sends can be taken in 300^8 ways before the socket that matters comes: what has failed is not tried
    // again.
    std::vector<std::string_view> patterns(8, R"({"call": "send", "socket": "$C", "ret": 1})");
    patterns.emplace_back(R"({"call": "recv", "socket": "$C", "ret": 8})");
    PatternSearch search(course(patterns));
    for (std::uint64_t i = 1; i <= 300; ++i)
        search.add(seen(i, CallId::Send, 5, R"({"ret": 1})"));
    for (std::uint64_t i = 301; i <= 308; ++i)
        search.add(seen(i, CallId::Send, 6, R"({"ret": 1})"));
    search.add(seen(309, CallId::Recv, 6, R"({"ret": 8})"));
    QCOMPARE(search.found(), (Numbers{301, 302, 303, 304, 305, 306, 307, 308, 309}));
}

QTEST_GUILESS_MAIN(CallPatternTest)
#include "CallPatternTest.moc"
