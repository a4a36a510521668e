// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/payload/BytesText.h"
#include "core/payload/Escapes.h"

#include <QtTest>

#include <algorithm>

using namespace workbench;

Q_DECLARE_METATYPE(workbench::BytesForm)

namespace {

std::span<const std::byte> spanOf(const QByteArray& bytes)
{
    return std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

QByteArray everyByte()
{
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes += static_cast<char>(i);
    return bytes;
}

} // namespace

class BytesTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEachForm_data();
    void writesEachForm();
    void base64IsWhatQtReads_data();
    void base64IsWhatQtReads();
    void escapedTextIsReadBack();
    void aLongArrayIsBrokenIntoLines();
    void pythonReadsItsLiteral();
};

void BytesTextTest::writesEachForm_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<BytesForm>("form");
    QTest::addColumn<QByteArray>("text");
    const QByteArray line("It's\t\"1\\2\"\r\n\0\xff", 14);
    QTest::newRow("hex") << line << BytesForm::Hex << QByteArray("49 74 27 73 09 22 31 5c 32 22 0d 0a 00 ff");
    QTest::newRow("C") << QByteArray("Hi\n") << BytesForm::CArray
                       << QByteArray("const unsigned char bytes[3] = {0x48, 0x69, 0x0a};");
    QTest::newRow("Python") << line << BytesForm::Python << QByteArray(R"(b'It\'s\t"1\\2"\r\n\x00\xff')");
    QTest::newRow("Base64") << line << BytesForm::Base64 << line.toBase64();
    QTest::newRow("escaped") << QByteArray("a\r\n\0", 4) << BytesForm::Escaped << QByteArray(R"(a\r\n\0)");
    QTest::newRow("text") << line << BytesForm::Text << line;
    QTest::newRow("nothing as text") << QByteArray() << BytesForm::Text << QByteArray();
    QTest::newRow("nothing as hex") << QByteArray() << BytesForm::Hex << QByteArray();
    QTest::newRow("nothing as Python") << QByteArray() << BytesForm::Python << QByteArray("b''");
}

void BytesTextTest::writesEachForm()
{
    QFETCH(QByteArray, bytes);
    QFETCH(BytesForm, form);
    QTEST(QByteArray::fromStdString(bytesText(spanOf(bytes), form)), "text");
}

void BytesTextTest::base64IsWhatQtReads_data()
{
    QTest::addColumn<int>("length");
    for (const int length : {0, 1, 2, 3, 4, 255, 256})
        QTest::addRow("%d bytes", length) << length;
}

void BytesTextTest::base64IsWhatQtReads()
{
    QFETCH(int, length);
    const QByteArray bytes = everyByte().right(length);
    QCOMPARE(QByteArray::fromStdString(base64Text(spanOf(bytes))), bytes.toBase64());
}

void BytesTextTest::escapedTextIsReadBack()
{
    const QByteArray all = everyByte();
    const auto read = parseEscapes(bytesText(spanOf(all), BytesForm::Escaped), Encoding::Utf8);
    QVERIFY(read.ok());
    QVERIFY(std::ranges::equal(read.value(), spanOf(all)));
}

void BytesTextTest::aLongArrayIsBrokenIntoLines()
{
    const QByteArray text = QByteArray::fromStdString(bytesText(spanOf(everyByte()), BytesForm::CArray));
    QVERIFY(text.startsWith("const unsigned char bytes[256] = {\n    0x00, 0x01,"));
    QVERIFY(text.endsWith(" 0xff,\n};"));
    QCOMPARE(text.count("0x"), 256);
    for (const QByteArray& line : text.split('\n'))
        QVERIFY(line.size() <= 80);
}

void BytesTextTest::pythonReadsItsLiteral()
{
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        QSKIP("python3 is not here");
    QProcess process;
    process.start(python, {QStringLiteral("-c"),
                           QStringLiteral("import sys; assert eval(sys.argv[1]) == bytes(range(256))"),
                           QString::fromStdString(pythonText(spanOf(everyByte())))});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

QTEST_GUILESS_MAIN(BytesTextTest)
#include "BytesTextTest.moc"
