// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/filter/FilterParser.h"
#include "core/filter/FilterNode.h"
#include "core/filter/FilterWords.h"

#include <QTest>

using namespace workbench;
using Code = FilterErrorCode;

Q_DECLARE_METATYPE(workbench::FilterErrorCode)

/// What texts mean, and where those that mean nothing are wrong.
class FilterParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordinaryTypingIsATextSearch_data();
    void ordinaryTypingIsATextSearch();
    void expressionsAreRead_data();
    void expressionsAreRead();
    void errorsPointAtTheirPlace_data();
    void errorsPointAtTheirPlace();
    void bracketsWithoutEndAreRefused();
    void blanksAreNoFilter();
    void andBindsTighterThanOr();
    void textIsKeptAsTyped();
    void cheapQuestionsComeFirst();
    void resultWordsAreTheOutcomes();
};

void FilterParserTest::ordinaryTypingIsATextSearch_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"recv",          "hello world",
                             "recv(9",        "9<TCP:[127.0.0.1",
                             "= -1",          "== 0",
                             "{AF_INET, 127", "SOCK_STREAM|SOCK_CLOEXEC",
                             "\"hello",       "(Address already in use)",
                             "not connected", "foo and bar",
                             "5 < 6",         "call",
                             "error",         "result or failure",
                             "a contains b",  "a&b",
                             "recv(9, \"x\"", "what is in {here}",
                             "100%",          "~",
                             "in {",          "say \"a && b"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void FilterParserTest::ordinaryTypingIsATextSearch()
{
    QFETCH(QString, text);
    const auto parsed = FilterParser::parse(text.toStdString());
    QVERIFY(std::holds_alternative<FilterExpression>(parsed));
    const FilterNode* root = std::get<FilterExpression>(parsed).root();
    QVERIFY(root != nullptr);
    QVERIFY(root->test.bare);
    QCOMPARE(QString::fromStdString(root->test.values.front()), text);
}

void FilterParserTest::expressionsAreRead_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"call == recv",
                             "call==recv&&ret==0&&handle==9",
                             "CALL = Recv",
                             "call in {recv, send}",
                             "call IN {recv}",
                             "!(call == recv || call == send)",
                             "! call == recv",
                             "not call == recv and ret < 0",
                             "who == \"TCP Server\"",
                             "actor contains tcp",
                             "fd != 9",
                             "category == io",
                             "result == wouldblock",
                             "result in {failed, injected}",
                             "error == EADDRINUSE",
                             "error == eaddrinuse",
                             "error == 98",
                             "error == WSAEADDRINUSE",
                             "error ~ ^EAI",
                             "error == EWOULDBLOCK",
                             "error == none",
                             "error == HOST_NOT_FOUND",
                             "errno == 98",
                             "ret == -1",
                             "ret >= 0x10",
                             "len > 100",
                             "kept < 10",
                             "took > 1.5ms",
                             "duration <= 250us",
                             "took == 0",
                             "time >= 14:02",
                             "time == 14:02:19.331",
                             "time < 2026-11-26T10:00:00Z",
                             "time > 2026-11-26T10:00:00.5+01:00",
                             "time == 2026-11-26",
                             "time >= \"2026-11-26 10:00\"",
                             "seq > 5",
                             "# == 92",
                             "thread == 1234",
                             "state == ESTABLISHED",
                             "state != none",
                             "addr == 127.0.0.1",
                             "addr == 127.0.0.1:80",
                             "addr == [::1]:80",
                             "addr == ::1",
                             "addr == fe80::1%2",
                             "addr in {10.0.0.0/8, fe80::/10}",
                             "addr == /run/x",
                             "addr == @name",
                             "addr contains 192.0",
                             "port == 80",
                             "port in {80, 443}",
                             "bytes contains 0d0a",
                             "bytes contains 48??4c",
                             "bytes contains 0d:0a",
                             "bytes contains \"GET /\\r\\n\"",
                             "data == 00",
                             "text contains ping",
                             "text ~ \"recv\\(9.*= 0\"",
                             "ping && call == recv",
                             "GET / && ret > 0",
                             "\"a == b\"",
                             "text contains a=b",
                             "call ~ ^recv",
                             "(call == recv)",
                             "((ret == 0))",
                             "who in {\"TCP Server\"}"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void FilterParserTest::expressionsAreRead()
{
    QFETCH(QString, text);
    const auto parsed = FilterParser::parse(text.toStdString());
    if (const auto* error = std::get_if<FilterError>(&parsed))
        QFAIL(qPrintable(
            QStringLiteral("code %1 at %2").arg(static_cast<int>(error->code)).arg(error->position)));
    const FilterNode* root = std::get<FilterExpression>(parsed).root();
    QVERIFY(root != nullptr);
    QVERIFY(!root->test.bare || text.startsWith(QLatin1Char('"')));
}

void FilterParserTest::errorsPointAtTheirPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Code>("code");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("length");
    const auto row = [](const char* text, Code code, int position, int length) {
        QTest::newRow(text) << QString::fromUtf8(text) << code << position << length;
    };
    row("call ==", Code::ExpectedValue, 7, 0);
    row("call == && ret == 0", Code::ExpectedValue, 8, 0);
    row("call == recv &&", Code::ExpectedTerm, 15, 0);
    row("&& call == recv", Code::ExpectedTerm, 0, 2);
    row("!", Code::ExpectedTerm, 1, 0);
    row("call !", Code::ExpectedRelation, 5, 1);
    row("call == recv && ret", Code::ExpectedRelation, 19, 0);
    row("call == recv ret == 0", Code::ExpectedJoin, 13, 3);
    row("who == TCP Server", Code::ExpectedJoin, 11, 6);
    row("foo ret == 0", Code::ExpectedJoin, 4, 3);
    row("call in recv && ret == 0", Code::ExpectedBrace, 8, 0);
    row("call in {recv", Code::UnclosedBrace, 8, 1);
    row("call in {recv send}", Code::UnclosedBrace, 14, 4);
    row("call in {recv,}", Code::ExpectedValue, 14, 1);
    row("ret == 0 & len > 5", Code::HalfSign, 9, 1);
    row("(call == recv", Code::UnclosedBracket, 0, 1);
    row("call == recv)", Code::UnopenedBracket, 12, 1);
    row("(call == recv))", Code::UnopenedBracket, 14, 1);
    row("() && ret == 0", Code::ExpectedTerm, 1, 1);
    row("who == \"TCP", Code::UnclosedQuote, 7, 4);
    row("ret == 0 && colour == red", Code::UnknownField, 12, 6);
    row("x == y", Code::UnknownField, 0, 1);
    row("call == receive", Code::UnknownCall, 8, 7);
    row("call in {recv, sent}", Code::UnknownCall, 15, 4);
    row("category == network", Code::UnknownCategory, 12, 7);
    row("result == bad", Code::UnknownResult, 10, 3);
    row("error == ENOTHING", Code::UnknownError, 9, 8);
    row("state == OPEN", Code::UnknownState, 9, 4);
    row("call < recv", Code::BadRelation, 5, 1);
    row("ret contains 5", Code::BadRelation, 4, 8);
    row("bytes ~ 00", Code::BadRelation, 6, 1);
    row("ret == zero", Code::BadNumber, 7, 4);
    row("ret == 99999999999999999999", Code::BadNumber, 7, 20);
    row("ret == --5", Code::BadNumber, 7, 3);
    row("port == 70000", Code::BadPort, 8, 5);
    row("took > 5", Code::BadDuration, 7, 1);
    row("took > 1.ms", Code::BadDuration, 7, 4);
    row("time > 25:00", Code::BadTime, 7, 5);
    row("time > 2026-02-30", Code::BadTime, 7, 10);
    row("addr == localhost", Code::BadAddress, 8, 9);
    row("addr == 10.0.0.0/33", Code::BadAddress, 8, 11);
    row("addr == 127.0.0.1:99999", Code::BadAddress, 8, 15);
    row("bytes contains 0d0", Code::BadBytes, 15, 3);
    row("bytes contains xy", Code::BadBytes, 15, 2);
    row("text ~ \"(a\"", Code::BadPattern, 7, 4);
    row("\xc3\xa9 && ret == x", Code::BadNumber, 13, 1); // positions are bytes
}

void FilterParserTest::errorsPointAtTheirPlace()
{
    QFETCH(QString, text);
    QFETCH(Code, code);
    QFETCH(int, position);
    QFETCH(int, length);
    const auto parsed = FilterParser::parse(text.toStdString());
    QVERIFY(std::holds_alternative<FilterError>(parsed));
    const FilterError& error = std::get<FilterError>(parsed);
    QCOMPARE(static_cast<int>(error.code), static_cast<int>(code));
    QCOMPARE(static_cast<int>(error.position), position);
    QCOMPARE(static_cast<int>(error.length), length);
}

void FilterParserTest::bracketsWithoutEndAreRefused()
{
    const std::string deep = std::string(100'000, '(') + "call == recv";
    const auto parsed = FilterParser::parse(deep);
    QVERIFY(std::holds_alternative<FilterError>(parsed));
    QCOMPARE(std::get<FilterError>(parsed).code, Code::TooDeep);
    const std::string negated = std::string(100'000, '!') + "call == recv";
    QCOMPARE(std::get<FilterError>(FilterParser::parse(negated)).code, Code::TooDeep);
}

void FilterParserTest::blanksAreNoFilter()
{
    QVERIFY(std::get<FilterExpression>(FilterParser::parse("")).isEmpty());
    QVERIFY(std::get<FilterExpression>(FilterParser::parse(" \t")).isEmpty());
}

void FilterParserTest::andBindsTighterThanOr()
{
    const auto parsed = std::get<FilterExpression>(FilterParser::parse("ret == 1 || ret == 2 && len == 3"));
    QCOMPARE(parsed.root()->kind, FilterNode::Kind::Or);
    QCOMPARE(parsed.root()->children.size(), std::size_t{2});
    QCOMPARE(parsed.root()->children[1].kind, FilterNode::Kind::And);
}

void FilterParserTest::textIsKeptAsTyped()
{
    const auto parsed = std::get<FilterExpression>(FilterParser::parse(" call==recv "));
    QCOMPARE(parsed.text(), std::string(" call==recv "));
    QVERIFY(parsed == std::get<FilterExpression>(FilterParser::parse(" call==recv ")));
    QVERIFY(!(parsed == FilterExpression()));
}

void FilterParserTest::cheapQuestionsComeFirst()
{
    const auto parsed =
        std::get<FilterExpression>(FilterParser::parse("text contains x && addr == ::1 && call == recv"));
    QVERIFY(parsed.readsText());
    const auto& order = parsed.root()->cheapest;
    QCOMPARE(order[0]->test.field, FilterField::Call);
    QCOMPARE(order[1]->test.field, FilterField::Address);
    QCOMPARE(order[2]->test.field, FilterField::Text);
    QVERIFY(!std::get<FilterExpression>(FilterParser::parse("addr == ::1 && call == recv")).readsText());
}

void FilterParserTest::resultWordsAreTheOutcomes()
{
    const auto& words = filterWords(FilterField::Result);
    const auto word = [&](Outcome outcome) { return words[static_cast<std::size_t>(outcome)]; };
    QCOMPARE(word(Outcome::Success), std::string_view("ok"));
    QCOMPARE(word(Outcome::Failure), std::string_view("failed"));
    QCOMPARE(word(Outcome::WouldBlock), std::string_view("wouldblock"));
    QCOMPARE(word(Outcome::EndOfStream), std::string_view("eof"));
    QCOMPARE(word(Outcome::Truncated), std::string_view("truncated"));
    QCOMPARE(word(Outcome::Pending), std::string_view("pending"));
    QCOMPARE(words[kInjectedBit], std::string_view("injected"));
}

QTEST_APPLESS_MAIN(FilterParserTest)
#include "FilterParserTest.moc"
