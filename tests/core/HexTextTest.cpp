// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/HexText.h"

#include "tests/core/PayloadSamples.h"

#include <QtTest>

using namespace workbench;
using Code = PayloadErrorCode;

class HexTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsHexAsItIsPasted_data();
    void acceptsHexAsItIsPasted();
    void refusesWhatWouldBeGuessed_data();
    void refusesWhatWouldBeGuessed();
    void writesCanonicalHex();
    void hexReadsBackToTheSameBytes();
    void cArrayIsAnInitialiser();
};

void HexTextTest::acceptsHexAsItIsPasted_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray abc("\x01\xab\xff");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("only blanks") << QByteArray(" \n\t") << QByteArray();
    QTest::newRow("blanks") << QByteArray("01 ab ff") << abc;
    QTest::newRow("capitals") << QByteArray("01 AB fF") << abc;
    QTest::newRow("one run") << QByteArray("01abff") << abc;
    QTest::newRow("runs of two bytes") << QByteArray("01ab ff") << abc;
    QTest::newRow("lines") << QByteArray("01\nab\r\nff\n") << abc;
    QTest::newRow("commas and 0x") << QByteArray("0x01, 0xAB,0XFF") << abc;
    QTest::newRow("one 0x") << QByteArray("0x01abff") << abc;
    QTest::newRow("backslash x") << QByteArray("\\x01\\xab\\Xff") << abc;
    QTest::newRow("colons") << QByteArray("01:ab:ff") << abc;
    QTest::newRow("dashes") << QByteArray("01-ab-ff") << abc;
    QTest::newRow("mixed") << QByteArray("  01,\t0xab:\\xff;") << abc;
}

void HexTextTest::acceptsHexAsItIsPasted()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, expected);
    const auto parsed = parseHex(text.toStdString());
    QCOMPARE(errorText(parsed), QByteArray("no error"));
    QCOMPARE(toQt(parsed.value()), expected);
}

void HexTextTest::refusesWhatWouldBeGuessed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const QByteArray& text, const QByteArray& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("single digits", "0 1 2 3", errorText(Code::HexDigitAlone, 0, 1, 0, 1, "0"));
    row("odd at the end", "01 2", errorText(Code::HexDigitAlone, 3, 1, 3, 1, "2"));
    row("odd run", "01 abc ff", errorText(Code::HexDigitAlone, 5, 1, 5, 1, "c"));
    row("odd after 0x", "0x1", errorText(Code::HexDigitAlone, 2, 1, 2, 1, "1"));
    row("stray letter", "01 4g", errorText(Code::HexStrayCharacter, 4, 1, 4, 1, "g"));
    row("stray first", "x41", errorText(Code::HexStrayCharacter, 0, 1, 0, 1, "x"));
    row("stray beyond ASCII", "41 \xce\xa9", errorText(Code::HexStrayCharacter, 3, 2, 3, 1, "\xce\xa9"));
    row("after a wide character", "\xc3\xa4", errorText(Code::HexStrayCharacter, 0, 2, 0, 1, "\xc3\xa4"));
    row("0x within a run", "010x02", errorText(Code::HexStrayCharacter, 3, 1, 3, 1, "x"));
    row("0x alone", "41 0x", errorText(Code::HexPrefixAlone, 3, 2, 3, 2, "0x"));
    row("\\x alone", "\\x \\x41", errorText(Code::HexPrefixAlone, 0, 2, 0, 2, "\\x"));
    row("escape", "41 \\n", errorText(Code::HexStrayCharacter, 3, 1, 3, 1, "\\"));
    row("NUL", QByteArray("41\0", 3), errorText(Code::HexStrayCharacter, 2, 1, 2, 1, QByteArray("\0", 1)));
}

void HexTextTest::refusesWhatWouldBeGuessed()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, expected);
    QCOMPARE(errorText(parseHex(text.toStdString())), expected);
}

void HexTextTest::writesCanonicalHex()
{
    QCOMPARE(hexText({}), std::string());
    QCOMPARE(hexText(fromQt("Hi\r\n\xff")), std::string("48 69 0d 0a ff"));
}

void HexTextTest::hexReadsBackToTheSameBytes()
{
    for (const Bytes& bytes : roundTripSamples()) {
        const auto parsed = parseHex(hexText(bytes));
        QVERIFY(parsed.ok());
        QCOMPARE(toQt(parsed.value()), toQt(bytes));
    }
}

void HexTextTest::cArrayIsAnInitialiser()
{
    QCOMPARE(cArrayText({}), std::string("{}"));
    QCOMPARE(cArrayText(fromQt("A\xff")), std::string("{0x41, 0xff}"));
}

QTEST_GUILESS_MAIN(HexTextTest)
#include "HexTextTest.moc"
