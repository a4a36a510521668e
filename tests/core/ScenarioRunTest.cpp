// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallText.h"
#include "core/json/JsonText.h"
#include "core/scenario/ScenarioPlay.h"
#include "core/system/NativeSystemCalls.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace workbench;

class ScenarioRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aConversationByHand();
    void aCallThatWaits();
    void rolesDoWhatTheyAreTold();
    void whatHasComeAlreadyIsNotMissed();
    void aSocketThatIsClosedCannotBeSwitched();
    void namesAreLookedUp();
    void stepsOfOtherSystemsAreLeftOut();
    void whatGoesWrongIsTold_data();
    void whatGoesWrongIsTold();
    void wrongFilesAreTold_data();
    void wrongFilesAreTold();

private:
    ScenarioEnd play(const QByteArray& steps);
    QByteArray told(const ScenarioEnd& end) const;
    std::size_t callsOf(CallId call) const;

    std::shared_ptr<NativeSystemCalls> m_native;
    std::unique_ptr<ScenarioPlay> m_play;
};

namespace {

QByteArray scenarioText(const QByteArray& steps)
{
    return R"({"format": "socket-workbench-scenario", "version": 1, "title": "T", "steps": [)" + steps + "]}";
}

Scenario scenarioIn(const QByteArray& text, std::vector<JsonProblem>& problems)
{
    const Json json = parseJson(text.toStdString(), problems);
    return scenarioOf(JsonObject(json, "", problems));
}

} // namespace

void ScenarioRunTest::init()
{
    m_play.reset();
    m_native = std::make_shared<NativeSystemCalls>();
    m_play =
        std::make_unique<ScenarioPlay>(m_native, m_native->openHandles(), std::make_shared<CallJournal>());
}

ScenarioEnd ScenarioRunTest::play(const QByteArray& steps)
{
    std::vector<JsonProblem> problems;
    Scenario scenario = scenarioIn(scenarioText(steps), problems);
    for (const JsonProblem& problem : problems)
        qWarning("%s", problem.place.c_str());
    return problems.empty() ? m_play->play(std::move(scenario.steps))
                            : ScenarioEnd{.fault = ScenarioFault::Stopped, .step = 0, .seq = 0, .detail = {}};
}

/// For the message where it is not as it should be.
QByteArray ScenarioRunTest::told(const ScenarioEnd& end) const
{
    QByteArray text = QByteArray::number(static_cast<int>(end.fault)) + " at step " +
                      QByteArray::number(end.step) + ' ' + QByteArray::fromStdString(end.detail);
    for (std::size_t row = 0; row < m_play->history().size(); ++row)
        text += '\n' + QByteArray::fromStdString(lineText(m_play->history().at(row), m_play->directory()));
    return text;
}

std::size_t ScenarioRunTest::callsOf(CallId call) const
{
    std::size_t count = 0;
    for (std::size_t row = 0; row < m_play->history().size(); ++row)
        count += m_play->history().at(row).call() == call ? 1 : 0;
    return count;
}

void ScenarioRunTest::aConversationByHand()
{
    const ScenarioEnd end = play(R"(
        {"tab": "TCP Server", "call": "socket", "expect": {"made": "$L"}},
        {"tab": "TCP Server", "call": "bind", "socket": "$L", "args": {"addr": "127.0.0.1:0"}},
        {"tab": "TCP Server", "call": "listen", "socket": "$L", "args": {"backlog": 2}},
        {"tab": "TCP Server", "call": "getsockname", "socket": "$L", "expect": {"out": {"addr": "$to"}}},
        {"tab": "TCP Client", "call": "socket", "args": {"type": "SOCK_STREAM"}, "expect": {"made": "$C"}},
        {"tab": "TCP Client", "call": "connect", "socket": "$C", "args": {"addr": "$to"}},
        {"tab": "TCP Client", "call": "send", "socket": "$C", "args": {"buf": "hi\\n"}, "expect": {"ret": 3}},
        {"tab": "TCP Server", "call": "accept", "socket": "$L", "expect": {"made": "$P"}},
        {"tab": "TCP Server", "call": "recv", "socket": "$P", "args": {"len": 10},
         "expect": {"data": {"bytes": "hi\\n"}}},
        {"tab": "TCP Client", "call": "close", "socket": "$C"},
        {"tab": "TCP Server", "call": "recv", "socket": "$P", "expect": {"ret": 0}}
    )");
    QVERIFY2(end.fault == ScenarioFault::None, told(end));
    QCOMPARE(callsOf(CallId::Recv), std::size_t{2});
    m_play->closeAll();
    QCOMPARE(callsOf(CallId::Close), std::size_t{3});
}

void ScenarioRunTest::aCallThatWaits()
{
    const ScenarioEnd end = play(R"(
        {"tab": "UDP Receiver", "call": "socket", "args": {"type": "SOCK_DGRAM"}, "expect": {"made": "$R"}},
        {"tab": "UDP Receiver", "call": "bind", "socket": "$R", "args": {"addr": "127.0.0.1:0"}},
        {"tab": "UDP Receiver", "call": "getsockname", "socket": "$R", "expect": {"out": {"addr": "*:$port"}}},
        {"tab": "UDP Receiver", "call": "recvfrom", "socket": "$R", "id": "r", "wait": false,
         "expect": {"ret": 5, "out": {"src_addr": "127.0.0.1:*"}}},
        {"tab": "UDP Sender", "call": "socket", "args": {"type": "SOCK_DGRAM"}, "expect": {"made": "$S"}},
        {"tab": "UDP Sender", "call": "sendto", "socket": "$S",
         "args": {"buf": {"text": "ab", "length": 5}, "dest_addr": "127.0.0.1:$port"}},
        {"await": "r"},
        {"tab": "UDP Sender", "call": "send", "socket": "$S", "args": {"buf": "x"},
         "expect": {"error": "*", "ret": -1}}
    )");
    QVERIFY2(end.fault == ScenarioFault::None, told(end));
    const CallHistory& history = m_play->history();
    QCOMPARE(history.at(history.size() - 1).call(), CallId::Send);
}

void ScenarioRunTest::rolesDoWhatTheyAreTold()
{
    const ScenarioEnd end = play(R"(
        {"tab": "TCP Server", "do": "start", "args": {"address": "127.0.0.1:0"}, 
         "expect": {"call": "getsockname", "actor": "TCP Server", "out": {"addr": "*:$port"}}},
        {"tab": "TCP Server", "do": "echo"},
        {"tab": "TCP Client", "do": "connect", "args": {"host": "127.0.0.1", "port": "$port"},
         "expect": {"call": "connect"}},
        {"tab": "TCP Client", "do": "send", "args": {"payload": "echo"},
         "expect": {"call": "recv", "actor": "TCP Client", "ret": 4}},
        {"tab": "TCP Client", "do": "close", "expect": {"call": "close", "actor": "TCP Client"}}
    )");
    QVERIFY2(end.fault == ScenarioFault::None, told(end));
}

void ScenarioRunTest::whatHasComeAlreadyIsNotMissed()
{
    const ScenarioEnd end = play(R"(
        {"tab": "TCP Server", "do": "start", "expect": {"call": "getsockname", "out": {"addr": "$to"}}},
        {"tab": "TCP Client", "call": "socket", "expect": {"made": "$C"}},
        {"tab": "TCP Client", "do": "set-blocking", "socket": "$C", "args": {"on": true}},
        {"tab": "TCP Client", "call": "connect", "socket": "$C", "args": {"addr": "$to"}},
        {"expect": {"call": "accept", "made": "$P"}},
        {"tab": "TCP Client", "call": "send", "socket": "$C", "args": {"buf": "to $to"}},
        {"expect": {"call": "recv", "socket": "$P", "data": {"bytes": "to 127.0.0.1:*"}}}
    )");
    QVERIFY2(end.fault == ScenarioFault::None, told(end));
}

void ScenarioRunTest::aSocketThatIsClosedCannotBeSwitched()
{
    const ScenarioEnd end = play(R"(
        {"tab": "TCP Client", "call": "socket", "expect": {"made": "$C"}},
        {"tab": "TCP Client", "call": "close", "socket": "$C"},
        {"tab": "TCP Client", "do": "set-blocking", "socket": "$C", "args": {"on": false}}
    )");
    QVERIFY2(end.fault != ScenarioFault::None, told(end));
    QCOMPARE(end.step, std::size_t{2});
}

void ScenarioRunTest::namesAreLookedUp()
{
    const ScenarioEnd end = play(R"(
        {"tab": "Host Lookup", "call": "getaddrinfo", "args": {"node": "127.0.0.1", "service": "80",
         "hints": ["AI_NUMERICHOST", "AF_INET", "SOCK_STREAM"]}, "expect": {"ret": 0, "out": {"res": "$list"}}},
        {"tab": "Host Lookup", "call": "getaddrinfo", "args": {"node": "::1", "hints": [0, "AF_INET", 0]},
         "expect": {"ret": {"not": 0}}},
        {"tab": "Host Lookup", "call": "gethostname"}
    )");
    QVERIFY2(end.fault == ScenarioFault::None, told(end));
}

void ScenarioRunTest::stepsOfOtherSystemsAreLeftOut()
{
    std::vector<JsonProblem> problems;
    QByteArray steps = R"(
        {"on": ["linux", "windows", "macos", "bsd"], "tab": "TCP Client", "call": "socket"},
        {"on": "OTHER", "id": "other", "tab": "TCP Client", "call": "socket", "wait": false},
        {"on": "OTHER", "await": "other"},
        {"tab": "TCP Client", "call": "close"}
    )";
    steps.replace("OTHER", systemName() == "linux" ? "windows" : "linux");
    const Scenario scenario = scenarioIn(scenarioText(steps), problems);
    QVERIFY(problems.empty());
    QCOMPARE(scenario.steps.size(), std::size_t{2});
    QCOMPARE(scenario.steps[1].place, std::string("steps[3]"));
}

void ScenarioRunTest::whatGoesWrongIsTold_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<int>("fault");
    QTest::addColumn<QByteArray>("detail");
    const auto row = [](const char* name, const char* steps, ScenarioFault fault, const char* detail) {
        QTest::newRow(name) << QByteArray(steps) << static_cast<int>(fault) << QByteArray(detail);
    };
    row("another result", R"({"tab": "TCP Client", "call": "socket"},
        {"tab": "TCP Client", "call": "socket", "expect": {"ret": -1}})",
        ScenarioFault::Unexpected, "");
    row("a failure that was not expected",
        R"({"tab": "TCP Client", "call": "socket", "expect": {"made": "$C"}},
        {"tab": "TCP Client", "call": "send", "socket": "$C", "args": {"buf": "x"}})",
        ScenarioFault::Unexpected, "");
    row("too late", R"({"tab": "TCP Client", "call": "socket", "expect": {"made": "$C"}},
        {"expect": {"call": "listen"}, "limit_ms": 20})",
        ScenarioFault::TimedOut, "");
    row("no such tab", R"({"tab": "TCP Client", "call": "socket"}, {"tab": "Fax", "call": "socket"})",
        ScenarioFault::UnknownTab, "Fax");
    row("no such command", R"({"tab": "TCP Client", "call": "socket"}, {"tab": "TCP Client", "do": "fly"})",
        ScenarioFault::UnknownCommand, "fly");
    row("no such constant", R"({"tab": "TCP Client", "call": "socket"},
        {"tab": "TCP Client", "call": "socket", "args": {"type": "SOCK_SCREAM"}})",
        ScenarioFault::WrongArgument, "type");
    row("no such argument", R"({"tab": "TCP Client", "call": "socket"},
        {"tab": "TCP Client", "call": "socket", "args": {"typ": 1}})",
        ScenarioFault::WrongArgument, "typ");
    row("no such socket", R"({"tab": "TCP Client", "call": "socket"},
        {"tab": "TCP Client", "call": "close", "socket": "$X"})",
        ScenarioFault::NoSocket, "X");
    row("another call than expected", R"({"tab": "TCP Client", "call": "socket"},
        {"tab": "TCP Client", "call": "socket", "expect": {"call": "bind"}})",
        ScenarioFault::Unexpected, "");
    row("no such argument of a command", R"({"tab": "TCP Client", "call": "socket"},
        {"tab": "TCP Server", "do": "start", "args": {"adress": "127.0.0.1:0"}})",
        ScenarioFault::WrongArgument, "adress");
    row("a buffer that no memory has", R"({"tab": "TCP Client", "call": "socket"},
        {"tab": "TCP Client", "call": "recv", "args": {"len": 4000000000000000000}})",
        ScenarioFault::WrongArgument, "len");
    row("a bad escape", R"({"tab": "TCP Client", "call": "socket", "expect": {"made": "$C"}},
        {"tab": "TCP Client", "call": "send", "socket": "$C", "args": {"buf": "\\q"}})",
        ScenarioFault::WrongArgument, "buf");
}

void ScenarioRunTest::whatGoesWrongIsTold()
{
    QFETCH(const QByteArray, steps);
    const ScenarioEnd end = play(steps);
    QTEST(static_cast<int>(end.fault), "fault");
    QCOMPARE(end.step, std::size_t{1});
    QTEST(QByteArray::fromStdString(end.detail), "detail");
    QCOMPARE(end.seq != 0, end.fault == ScenarioFault::Unexpected);
}

void ScenarioRunTest::wrongFilesAreTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("place");
    const auto row = [](const char* name, const char* step, const char* place) {
        QTest::newRow(name) << scenarioText(step) << QByteArray(place);
    };
    row("nothing to do", R"({"tab": "TCP Client"})", "steps[0].call");
    row("no tab", R"({"call": "socket"})", "steps[0].tab");
    row("two things to do", R"({"tab": "TCP Client", "call": "socket", "do": "close"})", "steps[0].do");
    row("no such call", R"({"tab": "TCP Client", "call": "sockett"})", "steps[0].call");
    row("no call by hand", R"({"tab": "TCP Client", "call": "epoll_wait"})", "steps[0].call");
    row("no variable", R"({"tab": "TCP Client", "call": "close", "socket": "7"})", "steps[0].socket");
    row("an unknown member", R"({"tab": "TCP Client", "call": "socket", "expects": {}})", "steps[0].expects");
    row("waits and expects",
        R"({"id": "r", "tab": "TCP Client", "call": "socket"}, {"await": "r", "expect": {}})",
        "steps[1].expect");
    row("many times nothing", R"({"tab": "TCP Client", "do": "close", "times": 2})", "steps[0].times");
    row("no such system", R"({"on": "Linux", "tab": "TCP Client", "call": "socket"})", "steps[0].on");
    row("waits for none", R"({"await": "x"})", "steps[0].await");
    row("a pattern", R"({"expect": {"call": "socket", "ret": {"least": 2}}})", "steps[0].expect.ret.least");
    QTest::newRow("format") << QByteArray(R"({"format": "x", "version": 1, "steps": []})")
                            << QByteArray("format");
    QTest::newRow("version") << QByteArray(
                                    R"({"format": "socket-workbench-scenario", "version": 2, "steps": []})")
                             << QByteArray("version");
    QTest::newRow("no steps") << QByteArray(R"({"format": "socket-workbench-scenario", "version": 1})")
                              << QByteArray("steps");
}

void ScenarioRunTest::wrongFilesAreTold()
{
    QFETCH(const QByteArray, text);
    std::vector<JsonProblem> problems;
    scenarioIn(text, problems);
    QCOMPARE(problems.size(), std::size_t{1});
    QTEST(QByteArray::fromStdString(problems[0].place), "place");
}

QTEST_GUILESS_MAIN(ScenarioRunTest)
#include "ScenarioRunTest.moc"
