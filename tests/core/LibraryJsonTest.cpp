// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/workspace/LibraryJson.h"
#include "core/json/JsonText.h"

#include <QElapsedTimer>
#include <QTest>

using namespace workbench;
using namespace std::chrono_literals;
using Kind = JsonProblem::Kind;

class LibraryJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack();
    void isWrittenForPeople();
    void isTheSameAfterTheSecondTime();
    void whatIsWrongIsToldAndLeftOut_data();
    void whatIsWrongIsToldAndLeftOut();
    void theRestIsTaken();
    void foldersHaveALimit();
    void whatIsNoJsonIsTold();
    void aLongListIsReadInGoodTime();
};

namespace {

Payload payload(const char* text, PayloadMode mode = PayloadMode::Text)
{
    return {mode, Encoding::Utf8, LineEnding::None, text};
}

ReplyRules httpRules()
{
    ReplyRules rules;
    rules.framing.kind = FramingKind::Delimiter;
    rules.framing.delimiter = Bytes{std::byte{13}, std::byte{10}};
    ReplyRule get;
    get.name = "GET";
    get.match.kind = MatchKind::Regex;
    get.match.pattern = "^GET (\\S+)";
    get.match.foldCase = true;
    get.payload = {PayloadMode::Escapes, Encoding::Latin1, LineEnding::CrLf, "HTTP/1.1 200 OK\\r\\n${1}",
                   true};
    get.delay = 20ms;
    ReplyRule idle;
    idle.on = false;
    idle.trigger = ReplyTrigger::Idle;
    idle.idle = 5s;
    idle.times = ReplyTimes::EveryNth;
    idle.nth = 3;
    idle.action = ReplyAction::Close;
    ReplyRule forward;
    forward.match.kind = MatchKind::StartsWith;
    forward.match.bytes = payload("01 03", PayloadMode::Hex);
    forward.action = ReplyAction::Forward;
    forward.forwardTo = "UDP Sender";
    ReplyRule length;
    length.match.kind = MatchKind::Length;
    length.match.least = 3;
    length.match.most = 9;
    length.times = ReplyTimes::Once;
    length.action = ReplyAction::Abort;
    rules.rules = {get, idle, forward, length};
    return rules;
}

Sequence loginSequence()
{
    Sequence sequence;
    sequence.framing = {.kind = FramingKind::Prefix,
                        .delimiter = {},
                        .offset = 4,
                        .order = ByteOrder::LittleEndian,
                        .plus = -6};
    SequenceStep send;
    send.payload = payload("USER ${counter}");
    SequenceStep expect;
    expect.kind = SequenceStepKind::Expect;
    expect.time = 250ms;
    expect.match.kind = MatchKind::HexPattern;
    expect.match.pattern = "2b ??";
    expect.onTimeout = OnTimeout::GoTo;
    expect.target = 0;
    SequenceStep again;
    again.kind = SequenceStepKind::Repeat;
    again.target = 1;
    again.times = 7;
    sequence.steps = {send, expect, again};
    return sequence;
}

std::vector<LibraryItem> sampleLibrary()
{
    SavedPayload saved;
    saved.payload = payload("aΩb\n\"\\");
    saved.target = Target{Transport::Udp, "::1", 53};
    saved.repetition = SavedRepetition{{.perSecond = 2.5, .startPerSecond = 1, .ramp = 3s, .burst = 4}, 100};
    return {{"Folder", "with a note",
             LibraryFolder{{{"Payload", "", saved},
                            {"Half a character \xed\xa0\x80", "", SavedPayload{payload("\xed\xa0\x80")}},
                            {"Unix", "", Target{Transport::UnixStream, "@name", 0}},
                            {"Empty", "", LibraryFolder{}}}}},
            {"Rules", "", httpRules()},
            {"Sequence", "", loginSequence()}};
}

/// "kind place" of each problem.
QByteArray problemsText(const std::vector<JsonProblem>& problems)
{
    QByteArrayList texts;
    for (const JsonProblem& problem : problems)
        texts << QByteArray::number(static_cast<int>(problem.kind)) + ' ' +
                     QByteArray::fromStdString(problem.place);
    return texts.join(", ");
}

std::vector<LibraryItem> read(std::string_view text, std::vector<JsonProblem>& problems)
{
    const Json json = parseJson(text, problems);
    return json.is_null() ? std::vector<LibraryItem>() : libraryOf(JsonObject(json, "", problems), "library");
}

std::string written(const std::vector<LibraryItem>& library)
{
    Json json;
    json["library"] = toJson(library);
    return jsonText(json);
}

} // namespace

void LibraryJsonTest::everythingComesBack()
{
    std::vector<JsonProblem> problems;
    const std::vector<LibraryItem> back = read(written(sampleLibrary()), problems);
    QCOMPARE(problemsText(problems), QByteArray());
    QVERIFY(back == sampleLibrary());
}

void LibraryJsonTest::isWrittenForPeople()
{
    SavedPayload saved;
    saved.payload = payload("aΩb");
    saved.target = Target{Transport::Tcp, "localhost", 80};
    QCOMPARE(QByteArray::fromStdString(written({{"Greeting", "", saved}})), QByteArray(R"({
  "library": [
    {
      "name": "Greeting",
      "payload": {
        "mode": "text",
        "text": "aΩb"
      },
      "target": {
        "transport": "tcp",
        "host": "localhost",
        "port": 80
      }
    }
  ]
}
)"));
}

void LibraryJsonTest::isTheSameAfterTheSecondTime()
{
    std::vector<JsonProblem> problems;
    const std::string once = written(sampleLibrary());
    QCOMPARE(written(read(once, problems)), once);

    // A target is written where it counts: found by tests/fuzz.
    const std::string misread = R"({"library":[{"name":"","sequence":{"steps":[
        {"do":"nonsense","on_timeout":"go-to","target":7,"payload":{"text":"x"}}]}}]})";
    const std::string first = written(read(misread, problems));
    QCOMPARE(written(read(first, problems)), first);
}

void LibraryJsonTest::whatIsWrongIsToldAndLeftOut_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QByteArray>("problems");
    const auto row = [](const char* item, Kind kind, const char* place) {
        QTest::newRow(item) << QByteArray(item)
                            << QByteArray::number(static_cast<int>(kind)) + " library[0]" + place;
    };
    row("7", Kind::WrongKind, "");
    row(R"({"name": "x"})", Kind::Missing, ".payload");
    row(R"({"name": 3, "payload": {}})", Kind::WrongKind, ".name");
    row(R"({"payload": {"mode": "octal"}})", Kind::UnknownWord, ".payload.mode");
    row(R"({"payload": {"text": ["a"]}})", Kind::WrongKind, ".payload.text");
    row(R"({"payload": {"text_raw": "0"}})", Kind::OutOfRange, ".payload.text_raw");
    row(R"({"target": {"port": 65536}})", Kind::OutOfRange, ".target.port");
    row(R"({"target": {"port": -1}})", Kind::OutOfRange, ".target.port");
    row(R"({"target": {"port": 80.5}})", Kind::WrongKind, ".target.port");
    row(R"({"payload": {}, "repetition": {"per_second": -1}})", Kind::OutOfRange, ".repetition.per_second");
    row(R"({"payload": {}, "repetition": {"burst": 0}})", Kind::OutOfRange, ".repetition.burst");
    row(R"({"rules": {"rules": {}}})", Kind::WrongKind, ".rules.rules");
    row(R"({"rules": {"rules": [{"delay_ms": 1e99}]}})", Kind::WrongKind, ".rules.rules[0].delay_ms");
    row(R"({"rules": {"rules": [{"delay_ms": 86400001}]}})", Kind::OutOfRange, ".rules.rules[0].delay_ms");
    row(R"({"rules": {"rules": [{"then": "explode"}]}})", Kind::UnknownWord, ".rules.rules[0].then");
    row(R"({"rules": {"framing": {"kind": "delimiter"}}})", Kind::Missing, ".rules.framing.delimiter");
    row(R"({"rules": {"framing": {"kind": "fixed", "size": 0}}})", Kind::OutOfRange, ".rules.framing.size");
    row(R"({"sequence": {"steps": [{}]}})", Kind::Missing, ".sequence.steps[0].do");
}

void LibraryJsonTest::whatIsWrongIsToldAndLeftOut()
{
    QFETCH(const QByteArray, item);
    QFETCH(const QByteArray, problems);
    std::vector<JsonProblem> told;
    read(R"({"library": [)" + item.toStdString() + "]}", told);
    QVERIFY2(problemsText(told).startsWith(problems), problemsText(told).constData());
}

void LibraryJsonTest::theRestIsTaken()
{
    std::vector<JsonProblem> problems;
    const auto items =
        read(R"({"library": [{"name": "a"}, {"name": "b", "payload": {"mode": 1, "text": "x"}}]})", problems);
    QCOMPARE(items.size(), 1U);
    QVERIFY(items.front() == (LibraryItem{"b", "", SavedPayload{payload("x")}}));
    QCOMPARE(problems.size(), 2U);
}

void LibraryJsonTest::foldersHaveALimit()
{
    std::string deep;
    for (int i = 0; i < 40; ++i)
        deep += R"({"folder": [)";
    std::string text = R"({"library": [)" + deep;
    for (int i = 0; i < 40; ++i)
        text += "]}";
    std::vector<JsonProblem> problems;
    read(text + "]}", problems);
    QCOMPARE(problems.size(), 1U);
    QCOMPARE(problems.front().kind, Kind::TooDeep);
    problems.clear();
    QVERIFY(parseJson(std::string(1'000'000, '['), problems).is_null());
    QVERIFY(!problems.empty());
}

void LibraryJsonTest::whatIsNoJsonIsTold()
{
    for (const char* text : {"", "{", "hello", "{\"a\": 1} x", "\xff"}) {
        std::vector<JsonProblem> problems;
        QVERIFY(parseJson(text, problems).is_null());
        QCOMPARE(problemsText(problems), QByteArray::number(static_cast<int>(Kind::NotJson)) + ' ');
    }
}

/// With the parser's own callback each element cost as much as all before it: a minute for these.
void LibraryJsonTest::aLongListIsReadInGoodTime()
{
    std::string text = "[";
    for (int i = 0; i < 300'000; ++i)
        text += "{},";
    text += R"({"a":"[[[\\\"{{{"}])";
    std::vector<JsonProblem> problems;
    QElapsedTimer timer;
    timer.start();
    const Json json = parseJson(text, problems);
    QCOMPARE(json.size(), 300'001U);
    QVERIFY(problems.empty());
    QVERIFY2(timer.elapsed() < 10'000, QByteArray::number(timer.elapsed()));
}

QTEST_APPLESS_MAIN(LibraryJsonTest)
#include "LibraryJsonTest.moc"
