// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/import/Import.h"
#include "core/payload/BytesText.h"
#include "core/payload/HexDump.h"
#include "core/payload/HexText.h"

#include <QTest>

#include <utility>

using namespace workbench;

namespace {

constexpr std::size_t kManyBytes = std::size_t{1} << 20U;

Bytes manyBytes()
{
    Bytes bytes(kManyBytes);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::byte>(i * 7);
    return bytes;
}

QByteArray hexLines()
{
    QByteArray text;
    const QByteArray line = QByteArray(32, 'a') + '\n';
    while (text.size() < qsizetype(2 * kManyBytes))
        text += line;
    return text;
}

/// Packets of 4 kB.
QByteArray packets(const char* begin, const char* one, const char* end)
{
    QByteArray text = begin;
    for (int i = 0; i < 1'000; ++i)
        text +=
            QByteArray(one).replace("NUMBER", QByteArray::number(i)).replace("HEX", QByteArray(4'000, '7'));
    return text + end;
}

Import imported(const QByteArray& file, const ImportProgress& progress)
{
    return importFile(
        "big", std::as_bytes(std::span(file.constData(), static_cast<std::size_t>(file.size()))), progress);
}

} // namespace

/// Texts of several megabytes, whose reading is given up.
class ImportGivingUpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isAskedAllTheWayAndEndsAtOnce_data();
    void isAskedAllTheWayAndEndsAtOnce();
};

void ImportGivingUpTest::isAskedAllTheWayAndEndsAtOnce_data()
{
    QTest::addColumn<QByteArray>("file");
    const Bytes bytes = manyBytes();
    const QByteArray hex = QByteArray::fromStdString(hexText(bytes));
    QTest::newRow("dump") << QByteArray::fromStdString(hexDumpText(bytes, 16));
    QTest::newRow("array") << QByteArray::fromStdString(bytesText(bytes, BytesForm::CArray));
    QTest::newRow("hex in lines") << hexLines();
    QTest::newRow("hex in one line") << hex;
    QTest::newRow("digits in one line") << QByteArray(hex).replace(" ", "");
    QTest::newRow("lines of prose") << QByteArray("This is no hex.\n").repeated(150'000);
    QTest::newRow("JSON") << packets(
        "[", R"({"name": "NUMBER", "hexstring": "HEX", "toip": "a", "port": 1, "tcporudp": "TCP"},)", "{}]");
    QTest::newRow("INI") << packets("[General]\n",
                                    "NUMBER\\name=NUMBER\nNUMBER\\hexString=HEX\nNUMBER\\tcpOrUdp=TCP\n", "");
}

void ImportGivingUpTest::isAskedAllTheWayAndEndsAtOnce()
{
    QFETCH(const QByteArray, file);
    int asked = 0;
    const Import whole = imported(file, [&](std::size_t done, std::size_t total) {
        ++asked;
        return done <= total;
    });
    const auto size = static_cast<int>(file.size());
    QVERIFY2(asked >= size / 65'536, qPrintable(QString::number(asked)));
    for (const int last : {0, asked / 2}) {
        int count = 0;
        const Import part = imported(file, [&](std::size_t, std::size_t) { return count++ < last; });
        QCOMPARE(count, last + 1); // nothing more is asked, nor done
        QVERIFY(part.items.size() <= whole.items.size());
    }
}

QTEST_GUILESS_MAIN(ImportGivingUpTest)
#include "ImportGivingUpTest.moc"
