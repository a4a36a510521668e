// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/BytesRegex.h"

#include "tests/core/PayloadSamples.h"

#include "core/payload/Encoding.h"

#include <QTest>

using namespace workbench;
using Code = PayloadErrorCode;

class BytesRegexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatPythonFinds_data();
    void findsWhatPythonFinds();
    void beginsWhereItCan_data();
    void beginsWhereItCan();
    void anyByteIsAByte();
    void lettersInEitherCase_data();
    void lettersInEitherCase();
    void goesOnBehindAMatch();
    void brokenOnesAreRefused_data();
    void brokenOnesAreRefused();
    void timeIsBounded();
};

namespace {

BytesRegex regex(const char* expression, BytesRegex::Case letters = BytesRegex::Case::Exact)
{
    auto parsed = BytesRegex::parse(expression, letters);
    return parsed ? std::move(parsed).value() : BytesRegex();
}

QByteArray groupsText(const std::optional<BytesRegex::Groups>& groups)
{
    if (!groups)
        return "none";
    QByteArrayList texts;
    for (const auto& group : *groups)
        texts << (group ? QByteArray::number(group->begin) + '-' + QByteArray::number(group->end) : "-");
    return texts.join(' ');
}

} // namespace

// The groups were found by Python 3.11: re.search(expression, bytes, re.DOTALL).
void BytesRegexTest::findsWhatPythonFinds_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("groups");
    const auto row = [](const QByteArray& expression, const QByteArray& text, const char* groups) {
        QTest::addRow("%s in %s", expression.constData(), text.constData())
            << expression << text << QByteArray(groups);
    };
    row("b", "abc", "1-2");
    row("^b", "abc", "none");
    row("c$", "abc", "2-3");
    row("^abc$", "abc", "0-3");
    row("a.c", "a\nc", "0-3");
    row("ab*c", "ac", "0-2");
    row("ab+c", "ac", "none");
    row("ab+c", "xabbc", "1-5");
    row("cat|dog", "hotdog", "3-6");
    row("cat|dog|", "x", "0-0");
    row("x(cat|dog)*y", "xcatdogy", "0-8 4-7");
    row("(a|b)+c", "ababc", "0-5 3-4");
    row("(a|ab)(c|bcd)(d*)", "abcd", "0-4 0-1 1-4 4-4");
    row("[b-d]+x", "bcdx", "0-4");
    row("[^b-d]x", "ax", "0-2");
    row("[]x]", "]", "0-1");
    row("[a-]", "-", "0-1");
    row("\\d+", "abc123x", "3-6");
    row("\\D", "123", "none");
    row("\\w\\s\\w", "a b", "0-3");
    row("a{2}", "caaa", "1-3");
    row("a{2,}", "caaaa", "1-5");
    row("a{1,2}", "caaa", "1-3");
    row("a{0}b", "ab", "1-2");
    row("(ab){2,3}", "abababab", "0-6 4-6");
    row("a{1,2}?", "caaa", "1-2");
    row("a*?b", "aab", "0-3");
    row("a+?", "aaa", "0-1");
    row("(a*)(a*)", "aaa", "0-3 0-3 3-3");
    row("(a*?)(a*)", "aaa", "0-3 0-0 0-3");
    row("(a)|(b)", "b", "0-1 - 0-1");
    row("((a)|b)*", "ab", "0-2 1-2 0-1");
    row("(a|b)*?c", "abc", "0-3 1-2");
    row("(?:ab)+(c)", "ababc", "0-5 4-5");
    row("\\x41\\n", "A\n", "0-2");
    row("[\\x41-\\x43\\]]+", "xAC]", "1-4");
    row("GET (\\S+) HTTP/(\\d)\\.(\\d)", "GET /x HTTP/1.1", "0-15 4-6 12-13 14-15");
    row("{a", "{a", "0-2");
    row("a{x", "a{x", "0-3");
    row("", "abc", "0-0");
    row("$", "abc", "3-3");
    row("^$", "", "0-0");
    row("a|b|c|d", "zd", "1-2");
    row("(x?)(y?)(z?)", "yz", "0-2 0-0 0-1 1-2");
    row("[^\\d]+", "12ab", "2-4");
    row("a?a?a?aaa", "aaa", "0-3");
    row("\\.", "a.b", "1-2");
    row("(a{2}){2}", "aaaaa", "0-4 2-4");
    row("(a?){3}b", "aab", "0-3 2-2");
}

void BytesRegexTest::findsWhatPythonFinds()
{
    QFETCH(const QByteArray, expression);
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, groups);
    const auto parsed = BytesRegex::parse(expression.toStdString());
    QCOMPARE(errorText(parsed), QByteArray("no error"));
    const std::string bytes = text.toStdString();
    QCOMPARE(groupsText(parsed.value().find(bytesIn(bytes))), groups);
    QCOMPARE(parsed.value().isFoundIn(bytesIn(bytes)), groups != "none");
    if (groups != "none")
        QCOMPARE(groups.count(' ') + 1, static_cast<qsizetype>(parsed.value().groupCount()));
}

// What is known beforehand of where a match begins must leave none out.
void BytesRegexTest::beginsWhereItCan_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("groups");
    const auto row = [](const char* expression, const char* text, const char* groups) {
        QTest::addRow("%s in %s", expression, text)
            << QByteArray(expression) << QByteArray(text) << QByteArray(groups);
    };
    row("^ab", "xab", "none");
    row("^ab", "", "none");
    row("^a|b", "xxb", "2-3");
    row("^a|b", "xxa", "none");
    row("(?:^x)?y", "aay", "2-3");
    row("x*", "aa", "0-0");
    row("$", "aa", "2-2");
    row("^$", "", "0-0");
    row("^$", "a", "none");
    row("x*y|z$", "aaz", "2-3");
    row("[^a]b|\\d", "aab7", "3-4");
    row("(?:a|^)c", "bc", "none");
    row("(?:a|^)c", "bac", "1-3");
}

void BytesRegexTest::beginsWhereItCan()
{
    QFETCH(QByteArray, expression);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, groups);
    const BytesRegex made = regex(expression.constData());
    const auto bytes = std::as_bytes(std::span(text.constData(), static_cast<std::size_t>(text.size())));
    QCOMPARE(groupsText(made.find(bytes)), groups);
    QCOMPARE(made.isFoundIn(bytes), groups != "none");
}

void BytesRegexTest::anyByteIsAByte()
{
    for (int value = 0; value < 256; ++value) {
        const Bytes bytes{static_cast<std::byte>(value)};
        const QByteArray hex = "^\\x" + QByteArray(1, char(value)).toHex() + '$';
        QVERIFY(regex(hex.constData()).isFoundIn(bytes));
        QVERIFY(regex("^.$").isFoundIn(bytes));
        QVERIFY(regex("^[^\\x00-\\xff]$").isFoundIn({}) == false);
        QCOMPARE(regex("^\\0$").isFoundIn(bytes), value == 0);
        QCOMPARE(regex("^[\\w\\W]$").isFoundIn(bytes), true);
    }
}

void BytesRegexTest::lettersInEitherCase_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<bool>("found");
    QTest::newRow("letters") << QByteArray("rEcV") << true;
    QTest::newRow("set") << QByteArray("^[p-s]E[^d]V$") << true;
    QTest::newRow("escape") << QByteArray("\\x72e") << true;
    QTest::newRow("others stay") << QByteArray("re{") << false;
}

void BytesRegexTest::lettersInEitherCase()
{
    QFETCH(const QByteArray, expression);
    QFETCH(const bool, found);
    const BytesRegex folded = regex(expression.constData(), BytesRegex::Case::Folded);
    for (const std::string_view text : {"recv", "RECV", "Recv"})
        QCOMPARE(folded.isFoundIn(bytesIn(text)), found);
    QVERIFY(!regex(expression.constData()).isFoundIn(bytesIn("RECV")));
}

void BytesRegexTest::goesOnBehindAMatch()
{
    const BytesRegex words = regex("\\w+");
    const std::string_view text = "ab cd";
    QCOMPARE(groupsText(words.find(bytesIn(text), 2)), QByteArray("3-5"));
    QCOMPARE(groupsText(words.find(bytesIn(text), 5)), QByteArray("none"));
    QCOMPARE(groupsText(words.find(bytesIn(text), 6)), QByteArray("none"));
    QCOMPARE(groupsText(regex("^c").find(bytesIn(text), 3)), QByteArray("none"));
}

void BytesRegexTest::brokenOnesAreRefused_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char* expression, Code code, int begin, int length,
                        const QByteArray& offending) {
        QTest::newRow(expression) << QByteArray(expression)
                                  << errorText(code, begin, length, begin, length, offending);
    };
    row("*a", Code::RegexRepeat, 0, 1, "*");
    row("a|+", Code::RegexRepeat, 2, 1, "+");
    row("a**", Code::RegexRepeat, 2, 1, "*");
    row("a{2}{3}", Code::RegexRepeat, 4, 1, "{");
    row("a{2,1}", Code::RegexRepeat, 1, 5, "{2,1}");
    row("a{2", Code::RegexRepeat, 1, 2, "{2");
    row("a{1001}", Code::RegexRepeat, 1, 6, "{1001}");
    row("a(b", Code::RegexGroup, 1, 1, "(");
    row("a)b", Code::RegexGroup, 1, 1, ")");
    row("(?=a)", Code::RegexGroup, 0, 2, "(?");
    row("x[ab", Code::RegexSet, 1, 1, "[");
    row("[z-a]", Code::RegexSet, 1, 3, "z-a");
    row("ab\\", Code::RegexEscape, 2, 1, "\\");
    row("\\q", Code::RegexEscape, 0, 2, "\\q");
    row("(a)\\1", Code::RegexEscape, 3, 2, "\\1");
    row("\\x4", Code::RegexEscape, 0, 2, "\\x");
    row("[\\x]", Code::RegexEscape, 1, 2, "\\x");
    row("(a{100}){100}", Code::RegexTooLong, 8, 5, "{100}");
}

void BytesRegexTest::brokenOnesAreRefused()
{
    QFETCH(const QByteArray, expression);
    QFETCH(const QByteArray, error);
    QCOMPARE(errorText(BytesRegex::parse(expression.toStdString())), error);
}

// These would not end where one way is tried after another.
void BytesRegexTest::timeIsBounded()
{
    const std::string text(20'000, 'a');
    QVERIFY(!regex("(a+)+(a|aa)*(.*)*b$").isFoundIn(bytesIn(text)));
    QVERIFY(!regex("(a?){30}a{30}b").find(bytesIn(text)));
    for (const auto& [piece, code] :
         {std::pair("(", Code::RegexTooLong), std::pair("|", Code::RegexTooLong),
          std::pair("a?", Code::RegexTooLong), std::pair("()", Code::RegexTooLong)}) {
        std::string expression;
        for (int i = 0; i < 100'000; ++i)
            expression += piece;
        const auto parsed = BytesRegex::parse(expression);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, code);
    }
}

QTEST_APPLESS_MAIN(BytesRegexTest)
#include "BytesRegexTest.moc"
