// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/PayloadTemplate.h"

#include "core/payload/TimeText.h"
#include "tests/core/PayloadSamples.h"

#include <QTest>

using namespace workbench;
using namespace std::chrono_literals;
using Code = PayloadErrorCode;

Q_DECLARE_METATYPE(workbench::PayloadMode)

class PayloadTemplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expands_data();
    void expands();
    void isReadInItsModeAndEncoding();
    void refuses_data();
    void refuses();
    void refusesWhatOnlyTheSendingShows_data();
    void refusesWhatOnlyTheSendingShows();
    void withoutVariablesNothingIsOne();
    void everySendingIsExpandedAnew();
    void offeredVariablesAreRead();
    void isWrittenInAnotherMode();
    void timesAreWritten_data();
    void timesAreWritten();
};

namespace {

constexpr auto kOnMay20 = std::chrono::sys_days{std::chrono::year{2026} / 5 / 20} + 7h + 8min + 9s + 45ms;

Payload textPayload(const char* text)
{
    return {PayloadMode::Text, Encoding::Utf8, LineEnding::None, text, true};
}

Expansion sampleExpansion()
{
    Expansion expansion;
    expansion.counter = 7;
    expansion.time = kOnMay20;
    expansion.utcOffset = 2h;
    expansion.random = [] { return std::uint64_t{0x0807060504030201U}; };
    return expansion;
}

QByteArray expanded(const Payload& payload, const Expansion& expansion = sampleExpansion())
{
    const auto made = PayloadTemplate::parse(payload);
    if (!made)
        return errorText(made);
    const auto bytes = made.value().expand(expansion);
    return bytes ? toQt(bytes.value()) : errorText(bytes);
}

} // namespace

void PayloadTemplateTest::expands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* text, const QByteArray& bytes) {
        QTest::newRow(text) << QByteArray(text) << bytes;
    };
    row("", "");
    row("plain $ and {x}", "plain $ and {x}");
    row("$${counter}", "${counter}");
    row("a${counter}b${counter}", "a7b7");
    row("${counter:1}", "\x07");
    row("${counter:4be}", QByteArray("\0\0\0\x07", 4));
    row("${counter:4le}", QByteArray("\x07\0\0\0", 4));
    row("${counter:8}", QByteArray("\0\0\0\0\0\0\0\x07", 8));
    row("${unixtime}", "1779260889");
    row("${unixtime:4be}", QByteArray::fromHex("6a0d5dd9"));
    row("${unixtime-ms}", "1779260889045");
    row("${time}", "2026-05-20T09:08:09.045");
    row("${utc}", "2026-05-20T07:08:09.045Z");
    row("${time:%d.%m. %H:%M}", "20.05. 09:08");
    row("${random:3}", "\x01\x02\x03");
    row("${random:9}", "\x01\x02\x03\x04\x05\x06\x07\x08\x01");
    row("${random:0}", "");
    row("${fill:3:ff}", "\xff\xff\xff");
    row("${fill:2}", QByteArray(2, '\0'));
    row("${pattern:4}", QByteArray("\0\x01\x02\x03", 4));
    // A length is of what stands behind it, unless it says otherwise.
    row("${length:1}abc", "\x03"
                          "abc");
    row("x${length:2le}abc", QByteArray("x\x03\0abc", 6));
    row("${length:1:..}abc", "\x04"
                             "abc");
    row("${length:1:+2}abc", "\x05"
                             "abc");
    row("${length:1:-1}abc", "\x02"
                             "abc");
    row("${length:1:2..-1}abc", "\x01"
                                "abc");
    row("${length} abc", "4 abc");
    // In decimal the whole is longer by the digits themselves.
    row("${length:..}1234567", "81234567");
    row("${length:..}12345678", "912345678");
    row("${length:..}123456789", "11123456789");
    row("${length}${length}12345678", "9812345678");
    row("${length}${length}123456789012", "1412123456789012");
    // Content-Length of a body
    row("Content-Length: ${length:-4}\r\n\r\n0123456789", "Content-Length: 10\r\n\r\n0123456789");
    // Checksums are of what stands before them.
    row("123456789${crc16-modbus}", "123456789\x37\x4b");
    row("123456789${crc16-modbus:be}", "123456789\x4b\x37");
    row("123456789${crc16-modbus:0..-2}", "123456789\x37\x4b");
    row("123456789${crc32}", "123456789\xcb\xf4\x39\x26");
    row("${crc16-ccitt-false:2..}123456789", "\x29\xb1"
                                             "123456789");
    row(":123456789${lrc8:1..-1:be}", ":123456789\x23");
    // Lengths are put in first; a checksum counts those behind it as zeros.
    row("${length:1}${sum8}${xor8}", QByteArray("\x02\x02\0", 3));
}

void PayloadTemplateTest::expands()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, bytes);
    QCOMPARE(expanded(textPayload(text.constData())).toHex(' '), bytes.toHex(' '));
}

void PayloadTemplateTest::isReadInItsModeAndEncoding()
{
    const Payload hex{PayloadMode::Hex, Encoding::Utf8, LineEnding::None,
                      "01 03 ${counter:2be}ff${crc16-modbus}", true};
    QCOMPARE(expanded(hex).toHex(' '), QByteArray("01 03 00 07 ff 5b f4"));
    const Payload escapes{PayloadMode::Escapes, Encoding::Utf16Le, LineEnding::Lf, "\\x02${counter}\\r",
                          true};
    QCOMPARE(expanded(escapes).toHex(' '), QByteArray("02 37 00 0d 00 0a 00"));
    // The ending belongs to the payload.
    Payload ended = textPayload("${length:1}a");
    ended.ending = LineEnding::CrLf;
    QCOMPARE(expanded(ended).toHex(' '), QByteArray("03 61 0d 0a"));
    const Payload odd{PayloadMode::Hex, Encoding::Utf8, LineEnding::None, "0${counter:1}1", true};
    QCOMPARE(expanded(odd), errorText(Code::HexDigitAlone, 0, 1, 0, 1, "0"));
}

void PayloadTemplateTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char* text, Code code, int byte, int length, const QByteArray& offending) {
        QTest::newRow(text) << QByteArray(text) << errorText(code, byte, length, byte, length, offending);
    };
    row("ab${counter", Code::VariableUnfinished, 2, 2, "${");
    row("${", Code::VariableUnfinished, 0, 2, "${");
    row("${}", Code::VariableUnknown, 2, 0, "");
    row("x${nonsense:4}", Code::VariableUnknown, 3, 8, "nonsense");
    row("${Counter}", Code::VariableUnknown, 2, 7, "Counter");
    row("${counter:3}", Code::VariableArgument, 10, 1, "3");
    row("${counter:4xe}", Code::VariableArgument, 10, 3, "4xe");
    row("${counter:4be:4be}", Code::VariableArgument, 14, 3, "4be");
    row("${counter:}", Code::VariableArgument, 10, 0, "");
    row("${uuid:4}", Code::VariableArgument, 7, 1, "4");
    row("${random}", Code::VariableArgument, 2, 6, "random");
    row("${random:16777217}", Code::VariableArgument, 9, 8, "16777217");
    row("${random:-1}", Code::VariableArgument, 9, 2, "-1");
    row("${fill:2:fg}", Code::VariableArgument, 9, 2, "fg");
    row("${crc32:1...2}", Code::VariableArgument, 8, 5, "1...2");
    row("${crc32:a..}", Code::VariableArgument, 8, 3, "a..");
    row("${crc32:4}", Code::VariableArgument, 8, 1, "4");
    row("${length:+-3}", Code::VariableArgument, 9, 3, "+-3");
    row("${time:%Q}", Code::VariableArgument, 7, 2, "%Q");
    row("${time:%}", Code::VariableArgument, 7, 1, "%");
    row("${counter}\xff", Code::TextNotUtf8, 10, 1, "\xff");
}

void PayloadTemplateTest::refuses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, error);
    QCOMPARE(errorText(PayloadTemplate::parse(textPayload(text.constData()))), error);
}

void PayloadTemplateTest::refusesWhatOnlyTheSendingShows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char* text, Code code, int byte, int length, const QByteArray& offending) {
        QTest::newRow(text) << QByteArray(text) << errorText(code, byte, length, byte, length, offending);
    };
    row("abc${crc32:10..}", Code::VariableRange, 3, 13, "${crc32:10..}");
    row("abc${crc32:5..2}", Code::VariableRange, 3, 13, "${crc32:5..2}");
    row("abc${crc32:-9..}", Code::VariableRange, 3, 13, "${crc32:-9..}");
    row("${length:1:-2}a", Code::VariableRange, 0, 14, "${length:1:-2}");
    row("a${3}", Code::VariableNoCapture, 1, 4, "${3}");
}

void PayloadTemplateTest::refusesWhatOnlyTheSendingShows()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, error);
    const std::vector<std::byte> whole(3);
    const std::array<std::span<const std::byte>, 2> captures{std::span(whole), std::span(whole).first(1)};
    Expansion expansion = sampleExpansion();
    expansion.captures = captures;
    QCOMPARE(expanded(textPayload(text.constData()), expansion), error);
    QCOMPARE(expanded(textPayload("<${1}${0}>"), expansion), QByteArray("<\0\0\0\0>", 6));
}

void PayloadTemplateTest::withoutVariablesNothingIsOne()
{
    Payload plain = textPayload("${counter} $${x} ${");
    plain.variables = false;
    QCOMPARE(expanded(plain), QByteArray("${counter} $${x} ${"));
    QVERIFY(PayloadTemplate::parse(plain).value().isFixed());
    QVERIFY(PayloadTemplate::parse(textPayload("$${x}")).value().isFixed());
    QVERIFY(!PayloadTemplate::parse(textPayload("${uuid}")).value().isFixed());
}

void PayloadTemplateTest::everySendingIsExpandedAnew()
{
    const auto made = PayloadTemplate::parse(textPayload("${counter} ${uuid} ${random-text:3}"));
    Expansion expansion = sampleExpansion();
    std::uint64_t seed = 0;
    expansion.random = [&] { return seed++; };
    const QByteArray first = toQt(made.value().expand(expansion).value());
    expansion.counter = 8;
    const QByteArray second = toQt(made.value().expand(expansion).value());
    QCOMPARE(first.left(38), QByteArray("7 01234567-89ab-4cde-b012-3456789abcde"));
    QVERIFY(second.startsWith("8 "));
    QVERIFY(first.mid(2) != second.mid(2));
    QCOMPARE(first.size(), second.size());
}

void PayloadTemplateTest::offeredVariablesAreRead()
{
    for (const VariableSpec& spec : variableSpecs()) {
        const auto read = PayloadVariable::parse(spec.example);
        QVERIFY2(read.ok(), spec.example.data());
        QCOMPARE(read.value().kind, spec.kind);
        QVERIFY(spec.example.starts_with(spec.name));
    }
    for (const ChecksumSpec& spec : checksumSpecs())
        QCOMPARE(PayloadVariable::parse(spec.name).value().bytes, spec.bytes);
}

void PayloadTemplateTest::isWrittenInAnotherMode()
{
    const auto written = [](PayloadMode from, PayloadMode to, const char* text, bool variables = true) {
        const auto made = PayloadTemplate::parse({from, Encoding::Utf8, LineEnding::Lf, text, variables});
        const auto other = made ? made.value().textIn(to) : Parsed<std::string>(made.error());
        return other ? QByteArray::fromStdString(other.value()) : errorText(other);
    };
    using enum PayloadMode;
    QCOMPARE(written(Text, Hex, "a${counter:1}b${uuid}"), QByteArray("61 ${counter:1} 62 ${uuid}"));
    QCOMPARE(written(Hex, Text, "61 ${counter:1}62"), QByteArray("a${counter:1}b"));
    QCOMPARE(written(Text, Escapes, "a$${x}"), QByteArray("a$${x}"));
    QCOMPARE(written(Hex, Text, "24 7b 24 7b"), QByteArray("$${$${"));
    QCOMPARE(written(Hex, Text, "24 7b", false), QByteArray("${"));
    QCOMPARE(written(Hex, Escapes, "24 ${uuid}"), QByteArray("\\x24${uuid}"));
    QVERIFY(written(Hex, Text, "24 ${uuid}") != QByteArray("$${uuid}"));
    QVERIFY(written(Hex, Text, "00 ${uuid}") != QByteArray("${uuid}"));
}

void PayloadTemplateTest::timesAreWritten_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("all") << QByteArray("%Y %y %m %b %d %e %j %a %H %I %p %M %S %L %s %%")
                         << QByteArray("2026 26 05 May 20 20 140 Wed 07 07 AM 08 09 045 1779260889 %");
    QTest::newRow("syslog") << QByteArray("%b %e %H:%M:%S") << QByteArray("May 20 07:08:09");
    QTest::newRow("refused") << QByteArray("%Q") << QByteArray("%Q");
}

void PayloadTemplateTest::timesAreWritten()
{
    QFETCH(const QByteArray, format);
    QFETCH(const QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(timeText(kOnMay20, 0s, format.toStdString())), text);
    QCOMPARE(timeText(kOnMay20, 17h, "%a %e %I %p"), std::string("Thu 21 12 AM"));
    QCOMPARE(timeText(std::chrono::system_clock::time_point{}, -1s, "%Y-%m-%d %H:%M:%S"),
             std::string("1969-12-31 23:59:59"));
}

QTEST_APPLESS_MAIN(PayloadTemplateTest)
#include "PayloadTemplateTest.moc"
