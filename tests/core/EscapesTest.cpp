// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/Escapes.h"

#include "tests/core/PayloadSamples.h"

#include <QtTest>

using namespace workbench;
using Code = PayloadErrorCode;

Q_DECLARE_METATYPE(workbench::Encoding)

class EscapesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEscapes_data();
    void readsEscapes();
    void refusesBadEscapes_data();
    void refusesBadEscapes();
    void writesReadableEscapes_data();
    void writesReadableEscapes();
    void escapesReadBackToTheSameBytes_data();
    void escapesReadBackToTheSameBytes();
    void everyCharacterReadsBack();
    void nothingHarmfulIsWritten();
};

namespace {

void encodingRows()
{
    QTest::addColumn<Encoding>("encoding");
    for (const Encoding encoding : allEncodings())
        QTest::newRow(encodingWord(encoding).data()) << encoding;
}

} // namespace

void EscapesTest::readsEscapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const QByteArray& text, Encoding encoding,
                        const QByteArray& bytes) { QTest::newRow(name) << text << encoding << bytes; };
    row("empty", "", Encoding::Utf8, "");
    row("plain", "GET / \xc3\xa4", Encoding::Utf8, "GET / \xc3\xa4");
    row("named", R"(\a\b\f\n\r\t\v\\\"\')", Encoding::Utf8, "\a\b\f\n\r\t\v\\\"'");
    row("NUL", R"(a\0b)", Encoding::Utf8, QByteArray("a\0b", 3));
    row("NUL before 8", R"(\08)", Encoding::Utf8,
        QByteArray("\0"
                   "8",
                   2));
    row("hex byte", R"(\x41\xFF\x00)", Encoding::Utf8, QByteArray("A\xff\0", 3));
    row("hex takes two digits", R"(\x414)", Encoding::Utf8, "A4");
    row("octal", R"(\101\7\377\000)", Encoding::Utf8, QByteArray("A\x07\xff\0", 4));
    row("octal takes three digits", R"(\1011)", Encoding::Utf8, "A1");
    row("u", R"(\u03a9\u{3A9}\u{1F600})", Encoding::Utf8, "\xce\xa9\xce\xa9\xf0\x9f\x98\x80");
    row("surrogate pair", R"(\ud83d\ude00)", Encoding::Utf8, "\xf0\x9f\x98\x80");
    row("u in Latin-1", R"(\u00e4)", Encoding::Latin1, "\xe4");
    row("u in UTF-16LE", R"(\u03a9)", Encoding::Utf16Le, "\xa9\x03");
    row("u in UTF-16BE", R"(\u03a9)", Encoding::Utf16Be, "\x03\xa9");
    row("named in UTF-16", R"(\n\0)", Encoding::Utf16Le, QByteArray("\n\0\0\0", 4));
    row("bytes stay bytes in UTF-16", R"(\x41\101)", Encoding::Utf16Le, "AA");
}

void EscapesTest::readsEscapes()
{
    QFETCH(const QByteArray, text);
    QFETCH(const Encoding, encoding);
    QFETCH(const QByteArray, expected);
    const auto parsed = parseEscapes(text.toStdString(), encoding);
    QCOMPARE(errorText(parsed), QByteArray("no error"));
    QCOMPARE(toQt(parsed.value()), expected);
}

void EscapesTest::refusesBadEscapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const QByteArray& text, const QByteArray& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("unknown letter", R"(a\q)", errorText(Code::EscapeUnknown, 1, 2, 1, 2, R"(\q)"));
    row("Packet Sender's g", R"(a\gz)", errorText(Code::EscapeUnknown, 1, 2, 1, 2, R"(\g)"));
    row("digit 8", R"(\8)", errorText(Code::EscapeUnknown, 0, 2, 0, 2, R"(\8)"));
    row("wide letter", "\xc3\xa4\\\xce\xa9z", errorText(Code::EscapeUnknown, 2, 3, 1, 2, "\\\xce\xa9"));
    row("ends in a backslash", R"(ab\)", errorText(Code::EscapeUnfinished, 2, 1, 2, 1, R"(\)"));
    row("x without digits", R"(\xg1)", errorText(Code::EscapeNeedsTwoDigits, 0, 2, 0, 2, R"(\x)"));
    row("x with one digit", R"(\x4)", errorText(Code::EscapeNeedsTwoDigits, 0, 3, 0, 3, R"(\x4)"));
    row("octal above a byte", R"(\400)", errorText(Code::EscapeOctalTooLarge, 0, 4, 0, 4, R"(\400)"));
    row("u with three digits", R"(\u123)", errorText(Code::EscapeNeedsFourDigits, 0, 5, 0, 5, R"(\u123)"));
    row("u at the end", R"(\u)", errorText(Code::EscapeNeedsFourDigits, 0, 2, 0, 2, R"(\u)"));
    row("empty braces", R"(\u{})", errorText(Code::EscapeBraces, 0, 3, 0, 3, R"(\u{)"));
    row("open braces", R"(\u{41)", errorText(Code::EscapeBraces, 0, 5, 0, 5, R"(\u{41)"));
    row("seven digits", R"(\u{0000041})", errorText(Code::EscapeBraces, 0, 10, 0, 10, R"(\u{0000041)"));
    row("beyond Unicode", R"(\u{110000})",
        errorText(Code::EscapeNotACharacter, 0, 10, 0, 10, R"(\u{110000})"));
    row("lone surrogate", R"(\ud83dx)", errorText(Code::EscapeNotACharacter, 0, 6, 0, 6, R"(\ud83d)"));
    row("halves the wrong way", R"(\ude00\ud83d)",
        errorText(Code::EscapeNotACharacter, 0, 6, 0, 6, R"(\ude00)"));
    row("typed, lacking", "\xc3\xa4\xce\xa9",
        errorText(Code::CharacterNotInEncoding, 2, 2, 1, 1, "\xce\xa9"));
    row("escaped, lacking", R"(a\u{3a9})", errorText(Code::CharacterNotInEncoding, 1, 7, 1, 7, "\xce\xa9"));
    row("not UTF-8", "a\xff", errorText(Code::TextNotUtf8, 1, 1, 1, 1, "\xff"));
}

void EscapesTest::refusesBadEscapes()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, expected);
    QCOMPARE(errorText(parseEscapes(text.toStdString(), Encoding::Latin1)), expected);
}

void EscapesTest::writesReadableEscapes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const QByteArray& bytes, Encoding encoding,
                        const QByteArray& text) { QTest::newRow(name) << bytes << encoding << text; };
    row("line", "GET \"/\"\r\n", Encoding::Utf8, R"(GET "/"\r\n)");
    row("backslash", "a\\b", Encoding::Utf8, R"(a\\b)");
    row("controls", QByteArray("\0\x1b\x7f", 3), Encoding::Utf8, R"(\0\x1b\x7f)");
    row("NUL before a digit",
        QByteArray("\0"
                   "7\0"
                   "8",
                   4),
        Encoding::Utf8, R"(\x007\08)");
    row("umlaut", "\xc3\xa4", Encoding::Utf8, "\xc3\xa4");
    row("ill-formed", "\xc3(\xff", Encoding::Utf8, R"(\xc3(\xff)");
    row("C1", "\xc2\x85", Encoding::Utf8, R"(\u0085)");
    row("C1 in Latin-1", "\x85\xe4", Encoding::Latin1, "\\x85\xc3\xa4");
    row("bidi override",
        "a\xe2\x80\xae"
        "b",
        Encoding::Utf8, R"(a\u202eb)");
    row("tag", "\xf3\xa0\x80\x81", Encoding::Utf8, R"(\u{e0001})");
    row("UTF-16", QByteArray("A\0\n\0\x01\0\0\xd8z", 9), Encoding::Utf16Le, R"(A\n\u0001\x00\xd8\x7a)");
    row("UTF-16BE", QByteArray("\xd8\x3d\xde\x00", 4), Encoding::Utf16Be, "\xf0\x9f\x98\x80");
}

void EscapesTest::writesReadableEscapes()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Encoding, encoding);
    QFETCH(const QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(escapedText(fromQt(bytes), encoding)), expected);
}

void EscapesTest::escapesReadBackToTheSameBytes_data() { encodingRows(); }

void EscapesTest::escapesReadBackToTheSameBytes()
{
    QFETCH(const Encoding, encoding);
    for (const Bytes& bytes : roundTripSamples()) {
        const std::string text = escapedText(bytes, encoding);
        const auto parsed = parseEscapes(text, encoding);
        QVERIFY2(parsed.ok(), text.c_str());
        QCOMPARE(toQt(parsed.value()), toQt(bytes));
    }
}

void EscapesTest::everyCharacterReadsBack()
{
    for (char32_t codePoint = 0; codePoint <= 0x10ffff; codePoint += codePoint < 0x3000 ? 1 : 0x3d) {
        Bytes bytes;
        if (!appendCharacter(bytes, codePoint, Encoding::Utf16Be))
            continue;
        const auto parsed = parseEscapes(escapedText(bytes, Encoding::Utf16Be), Encoding::Utf16Be);
        QVERIFY2(parsed.ok(), qPrintable(QString::number(codePoint, 16)));
        QCOMPARE(toQt(parsed.value()), toQt(bytes));
    }
}

void EscapesTest::nothingHarmfulIsWritten()
{
    for (const char32_t codePoint :
         {0x00,   0x0a,   0x1b,   0x7f,   0x85,    0x9b,    0xad,    0x61c,   0x200b,
          0x200d, 0x200e, 0x200f, 0x2028, 0x2029,  0x202a,  0x202e,  0x2060,  0x2066,
          0x2069, 0xfe0f, 0xfeff, 0xfffe, 0x1fffe, 0xe0001, 0xe0100, 0x10ffff}) {
        QVERIFY2(!isHarmless(codePoint), qPrintable(QString::number(codePoint, 16)));
        Bytes bytes;
        QVERIFY(appendCharacter(bytes, codePoint, Encoding::Utf8));
        for (const char c : escapedText(bytes, Encoding::Utf8))
            QVERIFY2(c > 0x20 && c < 0x7f, qPrintable(QString::number(codePoint, 16)));
    }
    for (const char32_t codePoint : {0x20, 0x41, 0xa0, 0xe4, 0x3a9, 0x5d0, 0x4e2d, 0xfffd, 0x1f600})
        QVERIFY2(isHarmless(codePoint), qPrintable(QString::number(codePoint, 16)));
}

QTEST_GUILESS_MAIN(EscapesTest)
#include "EscapesTest.moc"
