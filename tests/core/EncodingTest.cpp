// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/Encoding.h"

#include "tests/core/PayloadSamples.h"

#include <QStringDecoder>
#include <QtTest>

using namespace workbench;
using Code = PayloadErrorCode;

Q_DECLARE_METATYPE(workbench::Encoding)

class EncodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodes_data();
    void encodes();
    void refuses_data();
    void refuses();
    void reportsIllFormedBytes_data();
    void reportsIllFormedBytes();
    void everyCharacterSurvives_data();
    void everyCharacterSurvives();
    void everyByteIsACharacterOrIllFormed();
    void decodesAsQtDoes();
};

void EncodingTest::encodes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray text("a\xc3\xa4");
    QTest::newRow("UTF-8") << text << Encoding::Utf8 << text;
    QTest::newRow("Latin-1") << text << Encoding::Latin1 << QByteArray("a\xe4");
    QTest::newRow("UTF-16LE") << text << Encoding::Utf16Le << QByteArray("a\0\xe4\0", 4);
    QTest::newRow("UTF-16BE") << text << Encoding::Utf16Be << QByteArray("\0a\0\xe4", 4);
    QTest::newRow("emoji LE") << QByteArray("\xf0\x9f\x98\x80") << Encoding::Utf16Le
                              << QByteArray("\x3d\xd8\x00\xde", 4);
    const QByteArray euro("\xe2\x82\xac");
    QTest::newRow("UTF-32LE") << euro << Encoding::Utf32Le << QByteArray("\xac\x20\0\0", 4);
    QTest::newRow("UTF-32BE") << euro << Encoding::Utf32Be << QByteArray("\0\0\x20\xac", 4);
    QTest::newRow("Windows-1252") << euro << Encoding::Windows1252 << QByteArray("\x80");
    QTest::newRow("Latin-9") << euro << Encoding::Latin9 << QByteArray("\xa4");
    QTest::newRow("KOI8-R") << QByteArray("\xd0\x96") << Encoding::Koi8R << QByteArray("\xf6");
    QTest::newRow("CP437") << QByteArray("\xc3\xa9\xe2\x96\x88") << Encoding::Cp437 << QByteArray("\x82\xdb");
    QTest::newRow("NUL stays") << QByteArray("a\0b", 3) << Encoding::Utf8 << QByteArray("a\0b", 3);
}

void EncodingTest::encodes()
{
    QFETCH(const QByteArray, text);
    QFETCH(const Encoding, encoding);
    QFETCH(const QByteArray, expected);
    const auto parsed = encode(text.toStdString(), encoding);
    QCOMPARE(errorText(parsed), QByteArray("no error"));
    QCOMPARE(toQt(parsed.value()), expected);
}

void EncodingTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const QByteArray& text, Encoding encoding,
                        const QByteArray& expected) { QTest::newRow(name) << text << encoding << expected; };
    row("Omega in Latin-1",
        "a\xce\xa9"
        "b",
        Encoding::Latin1, errorText(Code::CharacterNotInEncoding, 1, 2, 1, 1, "\xce\xa9"));
    row("position in characters", "\xc3\xa4\xc3\xb6\xe2\x82\xac", Encoding::Latin1,
        errorText(Code::CharacterNotInEncoding, 4, 3, 2, 1, "\xe2\x82\xac"));
    row("currency sign in Latin-9", "\xc2\xa4", Encoding::Latin9,
        errorText(Code::CharacterNotInEncoding, 0, 2, 0, 1, "\xc2\xa4"));
    row("Japanese in CP437", "x\xe6\x97\xa5", Encoding::Cp437,
        errorText(Code::CharacterNotInEncoding, 1, 3, 1, 1, "\xe6\x97\xa5"));
    row("surrogate in UTF-8", "a\xed\xa0\x80", Encoding::Utf8,
        errorText(Code::TextNotUtf8, 1, 1, 1, 1, "\xed"));
    row("overlong", "\xc0\x80", Encoding::Utf8, errorText(Code::TextNotUtf8, 0, 1, 0, 1, "\xc0"));
    row("cut", "\xe2\x82", Encoding::Utf16Le, errorText(Code::TextNotUtf8, 0, 2, 0, 1, "\xe2\x82"));
    row("beyond Unicode", "\xf4\x90\x80\x80", Encoding::Utf8,
        errorText(Code::TextNotUtf8, 0, 1, 0, 1, "\xf4"));
}

void EncodingTest::refuses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const Encoding, encoding);
    QFETCH(const QByteArray, expected);
    QCOMPARE(errorText(encode(text.toStdString(), encoding)), expected);
}

void EncodingTest::reportsIllFormedBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("illFormed");
    QTest::addColumn<int>("first");
    const QByteArray bad("\xef\xbf\xbd");
    QTest::newRow("fine") << QByteArray("a\xc3\xa4") << Encoding::Utf8 << QByteArray("a\xc3\xa4") << 0 << -1;
    QTest::newRow("Latin-1 is never ill-formed")
        << QByteArray("\xff") << Encoding::Latin1 << QByteArray("\xc3\xbf") << 0 << -1;
    QTest::newRow("stray tail") << QByteArray("a\x80") << Encoding::Utf8 << "a" + bad << 1 << 1;
    QTest::newRow("cut sequence is one") << QByteArray("\xf0\x9f\x98") << Encoding::Utf8 << bad << 1 << 0;
    QTest::newRow("two") << QByteArray("\xff.\xc3") << Encoding::Utf8 << bad + "." + bad << 2 << 0;
    QTest::newRow("odd byte") << QByteArray("a\0b", 3) << Encoding::Utf16Le << "a" + bad << 1 << 2;
    QTest::newRow("no character of Windows-1252")
        << QByteArray("a\x81") << Encoding::Windows1252 << "a" + bad << 1 << 1;
    QTest::newRow("cut UTF-32") << QByteArray("a\0\0\0b\0", 6) << Encoding::Utf32Le << "a" + bad << 1 << 4;
    QTest::newRow("surrogate in UTF-32")
        << QByteArray("\0\0\xd8\0\0\0\0a", 8) << Encoding::Utf32Be << bad + "a" << 1 << 0;
    QTest::newRow("lone half") << QByteArray("\xd8\x00\0a", 4) << Encoding::Utf16Be << bad + "a" << 1 << 0;
}

void EncodingTest::reportsIllFormedBytes()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Encoding, encoding);
    QFETCH(const QByteArray, text);
    QFETCH(const int, illFormed);
    QFETCH(const int, first);
    const DecodedText decoded = decode(fromQt(bytes), encoding);
    QCOMPARE(QByteArray::fromStdString(decoded.text), text);
    QCOMPARE(static_cast<int>(decoded.illFormed), illFormed);
    QCOMPARE(decoded.firstIllFormed ? static_cast<int>(*decoded.firstIllFormed) : -1, first);
}

void EncodingTest::everyCharacterSurvives_data()
{
    QTest::addColumn<Encoding>("encoding");
    QTest::newRow("UTF-8") << Encoding::Utf8;
    QTest::newRow("Latin-1") << Encoding::Latin1;
    QTest::newRow("UTF-16LE") << Encoding::Utf16Le;
    QTest::newRow("UTF-16BE") << Encoding::Utf16Be;
    QTest::newRow("UTF-32LE") << Encoding::Utf32Le;
    QTest::newRow("UTF-32BE") << Encoding::Utf32Be;
}

void EncodingTest::everyCharacterSurvives()
{
    QFETCH(const Encoding, encoding);
    const char32_t last = encoding == Encoding::Latin1 ? 0xff : 0x10ffff;
    std::string text;
    for (char32_t codePoint = 0; codePoint <= last; ++codePoint)
        if (codePoint < 0xd800 || codePoint > 0xdfff)
            appendUtf8(text, codePoint);
    const auto parsed = encode(text, encoding);
    QVERIFY(parsed.ok());
    const DecodedText decoded = decode(parsed.value(), encoding);
    QCOMPARE(decoded.illFormed, std::size_t{0});
    QVERIFY(decoded.text == text);
}

void EncodingTest::everyByteIsACharacterOrIllFormed()
{
    for (const Encoding encoding : allEncodings()) {
        if (!holdsAscii(encoding) || encoding == Encoding::Utf8)
            continue;
        int characters = 0;
        for (int value = 0; value < 256; ++value) {
            const Bytes byte{static_cast<std::byte>(value)};
            const DecodedCharacter character = decodeCharacter(byte, 0, encoding);
            QCOMPARE(character.length, std::size_t{1});
            if (character.illFormed)
                continue;
            ++characters;
            QVERIFY(value >= 0x80 || character.codePoint == static_cast<char32_t>(value));
            Bytes back;
            QVERIFY(appendCharacter(back, character.codePoint, encoding));
            QCOMPARE(toQt(back), toQt(byte));
        }
        QCOMPARE(characters, encoding == Encoding::Windows1252 ? 251 : 256);
    }
}

void EncodingTest::decodesAsQtDoes()
{
    for (const Bytes& bytes : roundTripSamples()) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString expected = decoder.decode(toQt(bytes));
        const DecodedText decoded = decode(bytes, Encoding::Utf8);
        QCOMPARE(decoded.illFormed > 0, decoder.hasError());
        if (decoded.illFormed == 0)
            QCOMPARE(QString::fromStdString(decoded.text), expected);
    }
}

QTEST_GUILESS_MAIN(EncodingTest)
#include "EncodingTest.moc"
