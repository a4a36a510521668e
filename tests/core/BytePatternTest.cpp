// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/BytePattern.h"
#include "core/payload/Encoding.h"

#include <QTest>

using namespace workbench;

namespace {

Bytes bytesFrom(std::string_view text)
{
    const auto view = bytesIn(text);
    return {view.begin(), view.end()};
}

} // namespace

class BytePatternTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hexFindsItsBytes();
    void questionMarksStandForAnyByte();
    void refusesHalfBytes_data();
    void refusesHalfBytes();
    void letterCaseIsFoldedOnlyWhereAsked();
    void findsOverlappingMatchesInBothDirections();
    void emptyAndTooLongPatternsMatchNothing();
};

void BytePatternTest::hexFindsItsBytes()
{
    const Bytes bytes = bytesFrom("GET /temp GET /");
    const auto pattern = BytePattern::parseHex("47 45 54");
    QVERIFY(pattern.ok());
    QCOMPARE(pattern.value().find(bytes, 0).value(), 0U);
    QCOMPARE(pattern.value().find(bytes, 1).value(), 10U);
    QVERIFY(!pattern.value().find(bytes, 11));
    QCOMPARE(pattern.value().findBefore(bytes, bytes.size()).value(), 10U);
    QCOMPARE(pattern.value().findBefore(bytes, 10).value(), 0U);
    QVERIFY(!pattern.value().findBefore(bytes, 0));
}

void BytePatternTest::questionMarksStandForAnyByte()
{
    const Bytes bytes = bytesFrom("axc abd abc");
    const auto pattern = BytePattern::parseHex("61??63");
    QVERIFY(pattern.ok());
    QCOMPARE(pattern.value().size(), 3U);
    QCOMPARE(pattern.value().find(bytes, 0).value(), 0U);
    QCOMPARE(pattern.value().find(bytes, 1).value(), 8U);
    const auto leading = BytePattern::parseHex("?? ?? 0x64");
    QVERIFY(leading.ok());
    QCOMPARE(leading.value().find(bytes, 0).value(), 4U);
    const Bytes zero(3, std::byte{0});
    QVERIFY(!BytePattern::parseHex("00 ?? 01").value().find(zero, 0)); // only the marked byte is any
}

void BytePatternTest::refusesHalfBytes_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("digit alone") << QStringLiteral("4");
    QTest::newRow("mark alone") << QStringLiteral("47 ?");
    QTest::newRow("three marks") << QStringLiteral("???");
    QTest::newRow("half a mark") << QStringLiteral("4?");
    QTest::newRow("no digit") << QStringLiteral("zz");
}

void BytePatternTest::refusesHalfBytes()
{
    QFETCH(const QString, text);
    QVERIFY(!BytePattern::parseHex(text.toStdString()).ok());
}

void BytePatternTest::letterCaseIsFoldedOnlyWhereAsked()
{
    const Bytes bytes = bytesFrom("Host: HOST");
    QCOMPARE(BytePattern(bytesFrom("hOST"), true).find(bytes, 0).value(), 0U);
    QCOMPARE(BytePattern(bytesFrom("HOST")).find(bytes, 0).value(), 6U);
    QVERIFY(!BytePattern(bytesFrom("hOST")).find(bytes, 0));
}

void BytePatternTest::findsOverlappingMatchesInBothDirections()
{
    const Bytes bytes = bytesFrom("aaaa");
    const BytePattern pattern(bytesFrom("aa"));
    QCOMPARE(pattern.find(bytes, 1).value(), 1U);
    QCOMPARE(pattern.find(bytes, 2).value(), 2U);
    QVERIFY(!pattern.find(bytes, 3));
    QCOMPARE(pattern.findBefore(bytes, 2).value(), 1U);
    QCOMPARE(pattern.findBefore(bytes, 99).value(), 2U);
}

void BytePatternTest::emptyAndTooLongPatternsMatchNothing()
{
    const Bytes bytes = bytesFrom("ab");
    QVERIFY(!BytePattern().find(bytes, 0));
    QVERIFY(!BytePattern(bytesFrom("abc")).find(bytes, 0));
    QVERIFY(!BytePattern(bytesFrom("abc")).findBefore(bytes, 9));
    QVERIFY(!BytePattern(bytesFrom("b")).find(bytes, 7));
}

QTEST_GUILESS_MAIN(BytePatternTest)
#include "BytePatternTest.moc"
