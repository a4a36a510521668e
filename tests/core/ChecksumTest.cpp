// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/Checksum.h"

#include "core/payload/Encoding.h"

#include <QTest>

using namespace workbench;

class ChecksumTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasThePublishedCheckValues_data();
    void hasThePublishedCheckValues();
    void everyKindIsNamedOnce();
    void ofNothing();
    void integersAreWrittenInBothOrders();
};

void ChecksumTest::hasThePublishedCheckValues_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint32>("value");
    const auto row = [](const char* name, const QByteArray& bytes, quint32 value) {
        QTest::addRow("%s of %s", name, bytes.toHex(' ').constData())
            << QString::fromLatin1(name) << bytes << value;
    };
    const QByteArray digits = "123456789";
    row("sum8", digits, 0xdd);
    row("xor8", digits, 0x31);
    row("lrc8", digits, 0x23);
    // Catalogue of parametrised CRC algorithms, column "check".
    row("crc8", digits, 0xf4);
    row("crc8-maxim", digits, 0xa1);
    row("crc16-ccitt-false", digits, 0x29b1);
    row("crc16-xmodem", digits, 0x31c3);
    row("crc16-modbus", digits, 0x4b37);
    row("crc16-arc", digits, 0xbb3d);
    row("crc32", digits, 0xcbf43926);
    row("crc32c", digits, 0xe3069283);
    // Wikipedia, "Fletcher's checksum", test vectors; the sums of the digits were added by hand.
    row("fletcher16", digits, 0x1ede);
    row("fletcher16", "abcde", 0xc8f0);
    row("fletcher16", "abcdef", 0x2057);
    row("fletcher16", "abcdefgh", 0x0627);
    row("fletcher32", digits, 0xdf09d509);
    row("fletcher32", "abcde", 0xf04fc729);
    row("fletcher32", "abcdef", 0x56502d2a);
    row("fletcher32", "abcdefgh", 0xebe19591);
    // RFC 1071, section 3: the sum is ddf2.
    row("internet", QByteArray::fromHex("0001f203f4f5f6f7"), 0x220d);
    row("internet", QByteArray::fromHex("0001f203f4f5f6"), 0x2304);
    // An IPv4 header whose checksum field is right has the sum 0 (RFC 791).
    row("internet", QByteArray::fromHex("45000073000040004011b861c0a80001c0a800c7"), 0);
}

void ChecksumTest::hasThePublishedCheckValues()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const quint32, value);
    const auto kind = checksumNamed(name.toStdString());
    QVERIFY(kind);
    QCOMPARE(checksum(*kind, bytesIn(bytes.toStdString())), value);
    QVERIFY(value <= 0xffffffffU >> (32 - 8 * checksumSpec(*kind).bytes));
}

void ChecksumTest::everyKindIsNamedOnce()
{
    QSet<QString> names;
    for (const ChecksumSpec& spec : checksumSpecs()) {
        QCOMPARE(&checksumSpec(spec.kind), &spec);
        names.insert(QString::fromLatin1(spec.name.data(), static_cast<qsizetype>(spec.name.size())));
    }
    QCOMPARE(names.size(), static_cast<qsizetype>(checksumSpecs().size()));
    QVERIFY(!checksumNamed("crc17"));
}

void ChecksumTest::ofNothing()
{
    QCOMPARE(checksum(ChecksumKind::Crc32, {}), 0U);
    QCOMPARE(checksum(ChecksumKind::Crc16Modbus, {}), 0xffffU);
    QCOMPARE(checksum(ChecksumKind::Internet, {}), 0xffffU);
}

void ChecksumTest::integersAreWrittenInBothOrders()
{
    const auto big = integerBytes(0x0102030405060708U, 8, ByteOrder::BigEndian);
    const auto little = integerBytes(0x0102030405060708U, 2, ByteOrder::LittleEndian);
    QCOMPARE(std::to_integer<int>(big[0]), 1);
    QCOMPARE(std::to_integer<int>(big[7]), 8);
    QCOMPARE(std::to_integer<int>(little[0]), 8);
    QCOMPARE(std::to_integer<int>(little[1]), 7);
    QCOMPARE(std::to_integer<int>(little[2]), 0);
}

QTEST_APPLESS_MAIN(ChecksumTest)
#include "ChecksumTest.moc"
