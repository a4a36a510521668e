// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/Payload.h"

#include "tests/core/PayloadSamples.h"

#include <QtTest>

using namespace workbench;
using Code = PayloadErrorCode;

Q_DECLARE_METATYPE(workbench::Encoding)
Q_DECLARE_METATYPE(workbench::LineEnding)
Q_DECLARE_METATYPE(workbench::PayloadMode)

class PayloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appendsTheEnding_data();
    void appendsTheEnding();
    void readsTextByItsMode_data();
    void readsTextByItsMode();
    void bodyLeavesTheEndingOut();
    void refusedTextHasNoBytes();
    void textOfBytesReadsBack_data();
    void textOfBytesReadsBack();
    void textModeRefusesWhatItCannotShow_data();
    void textModeRefusesWhatItCannotShow();
};

void PayloadTest::appendsTheEnding_data()
{
    QTest::addColumn<LineEnding>("ending");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, LineEnding ending, Encoding encoding, const QByteArray& bytes) {
        QTest::newRow(name) << ending << encoding << bytes;
    };
    row("none", LineEnding::None, Encoding::Utf8, "x");
    row("LF", LineEnding::Lf, Encoding::Utf8, "x\n");
    row("CR LF", LineEnding::CrLf, Encoding::Latin1, "x\r\n");
    row("CR", LineEnding::Cr, Encoding::Utf8, "x\r");
    row("NUL", LineEnding::Nul, Encoding::Utf8, QByteArray("x\0", 2));
    row("LF in UTF-16LE", LineEnding::Lf, Encoding::Utf16Le, QByteArray("x\0\n\0", 4));
    row("CR LF in UTF-16BE", LineEnding::CrLf, Encoding::Utf16Be, QByteArray("\0x\0\r\0\n", 6));
    row("NUL in UTF-16LE", LineEnding::Nul, Encoding::Utf16Le, QByteArray("x\0\0\0", 4));
}

void PayloadTest::appendsTheEnding()
{
    QFETCH(const LineEnding, ending);
    QFETCH(const Encoding, encoding);
    QFETCH(const QByteArray, expected);
    const auto parsed = Payload{PayloadMode::Text, encoding, ending, "x"}.bytes();
    QCOMPARE(errorText(parsed), QByteArray("no error"));
    QCOMPARE(toQt(parsed.value()), expected);
}

void PayloadTest::readsTextByItsMode_data()
{
    QTest::addColumn<PayloadMode>("mode");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("text") << PayloadMode::Text << QByteArray("\\x41");
    QTest::newRow("escapes") << PayloadMode::Escapes << QByteArray("A");
    QTest::newRow("hex") << PayloadMode::Hex << QByteArray("A");
}

void PayloadTest::readsTextByItsMode()
{
    QFETCH(const PayloadMode, mode);
    QFETCH(const QByteArray, expected);
    const auto parsed = Payload{mode, Encoding::Utf8, LineEnding::None, "\\x41"}.bytes();
    QCOMPARE(errorText(parsed), QByteArray("no error"));
    QCOMPARE(toQt(parsed.value()), expected);
}

void PayloadTest::bodyLeavesTheEndingOut()
{
    const Payload payload{PayloadMode::Hex, Encoding::Utf16Le, LineEnding::CrLf, "41"};
    QCOMPARE(toQt(payload.body().value()), QByteArray("A"));
    QCOMPARE(toQt(payload.bytes().value()), QByteArray("A\r\0\n\0", 5));
}

void PayloadTest::refusedTextHasNoBytes()
{
    const Payload payload{PayloadMode::Hex, Encoding::Utf8, LineEnding::CrLf, "0 1 2 3"};
    QCOMPARE(errorText(payload.bytes()), errorText(Code::HexDigitAlone, 0, 1, 0, 1, "0"));
    QCOMPARE(errorText(payload.body()), errorText(payload.bytes()));
}

void PayloadTest::textOfBytesReadsBack_data()
{
    QTest::addColumn<PayloadMode>("mode");
    QTest::addColumn<Encoding>("encoding");
    for (const Encoding encoding : allEncodings()) {
        const int number = static_cast<int>(encoding);
        QTest::addRow("text %d", number) << PayloadMode::Text << encoding;
        QTest::addRow("escapes %d", number) << PayloadMode::Escapes << encoding;
        QTest::addRow("hex %d", number) << PayloadMode::Hex << encoding;
    }
}

void PayloadTest::textOfBytesReadsBack()
{
    QFETCH(const PayloadMode, mode);
    QFETCH(const Encoding, encoding);
    int written = 0;
    for (const Bytes& bytes : roundTripSamples()) {
        const auto text = payloadText(bytes, mode, encoding);
        QVERIFY(text.ok() || mode == PayloadMode::Text);
        if (!text)
            continue;
        ++written;
        const auto parsed = Payload{mode, encoding, LineEnding::None, text.value()}.body();
        QCOMPARE(errorText(parsed), QByteArray("no error"));
        QCOMPARE(toQt(parsed.value()), toQt(bytes));
    }
    // Few of the samples are UTF-32.
    const bool rare = encoding == Encoding::Utf32Le || encoding == Encoding::Utf32Be;
    QVERIFY(written > (rare && mode == PayloadMode::Text ? 0 : 100));
}

void PayloadTest::textModeRefusesWhatItCannotShow_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const QByteArray& bytes, const QByteArray& expected) {
        QTest::newRow(name) << bytes << expected;
    };
    row("line feed and tab are fine", "a\n\tb", "no error");
    row("CR", "ab\r\n", errorText(Code::BytesHoldControl, 2, 1, 2, 1, "\\r"));
    row("NUL", QByteArray("\0", 1), errorText(Code::BytesHoldControl, 0, 1, 0, 1, "\\0"));
    row("line separator", "a\xe2\x80\xa8", errorText(Code::BytesHoldControl, 1, 3, 1, 3, "\\u2028"));
    row("no UTF-8", "ab\xff", errorText(Code::BytesNotInEncoding, 2, 1, 2, 1, "\\xff"));
}

void PayloadTest::textModeRefusesWhatItCannotShow()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, expected);
    QCOMPARE(errorText(payloadText(fromQt(bytes), PayloadMode::Text, Encoding::Utf8)), expected);
}

QTEST_GUILESS_MAIN(PayloadTest)
#include "PayloadTest.moc"
