// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/DisplayText.h"
#include "core/payload/Escapes.h"
#include "core/payload/HexDump.h"

#include "tests/core/PayloadSamples.h"

#include <QtTest>

using namespace workbench;

class DisplayTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void controlsAreRunsOfTheirOwn();
    void showsNothingThatReordersOrBreaksTheLine();
    void displayReadsAsEscapesOfTheSameBytes();
    void stopsEarlyInAHugeLine();
    void linesEndAfterTheirLineFeed();
    void dumpsEightAndSixteenALine();
    void dumpTextIsAligned();
    void offsetsGrowWithTheDump();
};

namespace {

constexpr std::size_t kAll = 1U << 20U;

std::string joined(const QByteArray& bytes)
{
    return displayText(fromQt(bytes), Encoding::Utf8, kAll).text();
}

} // namespace

void DisplayTextTest::controlsAreRunsOfTheirOwn()
{
    const DisplayText shown = displayText(fromQt("HELLO\r\nx"), Encoding::Utf8, kAll);
    const std::vector<DisplayRun> expected{{"HELLO", false}, {"\\r\\n", true}, {"x", false}};
    QVERIFY(shown.runs == expected);
    QCOMPARE(shown.shownBytes, std::size_t{8});
    QCOMPARE(displayText({}, Encoding::Utf8, kAll).runs.size(), std::size_t{0});
}

void DisplayTextTest::showsNothingThatReordersOrBreaksTheLine()
{
    QCOMPARE(joined("a\xe2\x80\xae"
                    "b\xe2\x81\xa6"),
             std::string("a\\u202eb\\u2066"));
    QCOMPARE(joined("\x1b[31m"), std::string("\\x1b[31m"));
    QCOMPARE(joined("C:\\new"), std::string("C:\\\\new"));
    QCOMPARE(joined("\xff"), std::string("\\xff"));
    for (const Bytes& bytes : roundTripSamples()) {
        const std::string text = displayText(bytes, Encoding::Utf8, kAll).text();
        const auto view = bytesIn(text);
        for (std::size_t offset = 0; offset < view.size();) {
            const DecodedCharacter character = decodeCharacter(view, offset, Encoding::Utf8);
            QVERIFY(!character.illFormed && isHarmless(character.codePoint));
            offset += character.length;
        }
    }
}

void DisplayTextTest::displayReadsAsEscapesOfTheSameBytes()
{
    for (const Bytes& bytes : roundTripSamples()) {
        const std::string text = displayText(bytes, Encoding::Utf8, kAll).text();
        QCOMPARE(text, escapedText(bytes, Encoding::Utf8));
    }
}

void DisplayTextTest::stopsEarlyInAHugeLine()
{
    const Bytes huge(std::size_t{8} << 20U, std::byte{'x'});
    const DisplayText shown = displayText(huge, Encoding::Utf8, 100);
    QCOMPARE(shown.text(), std::string(100, 'x'));
    QCOMPARE(shown.shownBytes, std::size_t{100});
    const DisplayText escapes = displayText(Bytes(10), Encoding::Utf8, 3);
    QCOMPARE(escapes.text(), std::string("\\0\\0"));
    QCOMPARE(escapes.shownBytes, std::size_t{2});
}

void DisplayTextTest::linesEndAfterTheirLineFeed()
{
    const Bytes bytes = fromQt("ab\r\ncd");
    const DisplayText first = displayLine(bytes, Encoding::Utf8, kAll);
    QCOMPARE(first.text(), std::string("ab\\r\\n"));
    QCOMPARE(first.shownBytes, std::size_t{4});
    QCOMPARE(displayLine(bytes, Encoding::Utf8, 1).text(), std::string("a"));
    const Bytes wide = fromQt(QByteArray("\n\0a\0", 4));
    QCOMPARE(displayLine(wide, Encoding::Utf16Le, kAll).shownBytes, std::size_t{2});
}

void DisplayTextTest::dumpsEightAndSixteenALine()
{
    const Bytes bytes = fromQt("GET /temp\r\n");
    const std::vector<HexDumpLine> eight{{"0000", "47 45 54 20 2f 74 65 6d", "GET /tem"},
                                         {"0008", "70 0d 0a", "p\u00b7\u00b7"}};
    QVERIFY(hexDump(bytes, 8) == eight);
    QCOMPARE(hexDump(bytes, 16).size(), std::size_t{1});
    QCOMPARE(hexDump({}, 16).size(), std::size_t{0});
}

void DisplayTextTest::dumpTextIsAligned()
{
    QCOMPARE(hexDumpText(fromQt("GET /temp\n"), 8), std::string("0000  47 45 54 20 2f 74 65 6d  GET /tem\n"
                                                                "0008  70 0a                    p\u00b7\n"));
}

void DisplayTextTest::offsetsGrowWithTheDump()
{
    QCOMPARE(hexDump(Bytes(0x10008), 16).back().offset, std::string("010000"));
    QCOMPARE(hexDump(Bytes(1), 16, 0x1234).front().offset, std::string("1234"));
    QCOMPARE(hexDump(Bytes(16), 8, 0xfff8).front().offset, std::string("00fff8"));
}

QTEST_GUILESS_MAIN(DisplayTextTest)
#include "DisplayTextTest.moc"
