// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/import/Import.h"
#include "core/payload/BytesText.h"
#include "core/payload/HexDump.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace workbench;
using Problem = ImportProblem;

namespace {

Import imported(const QByteArray& file, std::string_view name = "folder/dump.txt")
{
    return importFile(name,
                      std::as_bytes(std::span(file.constData(), static_cast<std::size_t>(file.size()))));
}

QByteArray bytesOf(const LibraryItem& item)
{
    const Parsed<Bytes> bytes = std::get<SavedPayload>(item.content).payload.bytes();
    if (!bytes)
        return "refused";
    return {reinterpret_cast<const char*>(bytes.value().data()),
            static_cast<qsizetype>(bytes.value().size())};
}

/// "name=hex" of each item.
QByteArray itemsText(const Import& import)
{
    QByteArrayList texts;
    for (const LibraryItem& item : import.items)
        texts << QByteArray::fromStdString(item.name) + '=' + bytesOf(item).toHex();
    return texts.join(' ');
}

/// "problem:line:text" of each note.
QByteArray notesText(const Import& import)
{
    QByteArrayList texts;
    for (const ImportNote& note : import.report.notes())
        texts << QByteArray::number(static_cast<int>(note.problem)) + ':' + QByteArray::number(note.line) +
                     ':' + QByteArray::fromStdString(note.text);
    return texts.join(' ');
}

QByteArray note(Problem problem, int line, const char* text = "")
{
    return QByteArray::number(static_cast<int>(problem)) + ':' + QByteArray::number(line) + ':' + text;
}

/// All bytes, runs of the same, and characters that look like hex.
QByteArray sampleBytes(int size)
{
    QByteArray bytes("ab cd ef 01 23  fe");
    for (int i = 0; i < 256; ++i)
        bytes += static_cast<char>(i);
    bytes += QByteArray(100, '\0');
    return bytes.left(size);
}

} // namespace

/// Bytes written in hex by other programs.
class ImportHexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatToolsWriteComesBack_data();
    void whatToolsWriteComesBack();
    void whatTheWorkbenchWritesComesBack();
    void spellings_data();
    void spellings();
    void whatIsWrongIsPointedAt_data();
    void whatIsWrongIsPointedAt();
    void aRepeatedLineThatNeverEndsIsRefused();
    void otherFilesAreNotTaken_data();
    void otherFilesAreNotTaken();
};

void ImportHexTest::whatToolsWriteComesBack_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char* tool, const char* arguments) {
        QTest::addRow("%s %s", tool, arguments)
            << QString::fromLatin1(tool)
            << QString::fromLatin1(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    row("xxd", "");
    row("xxd", "-g1");
    row("xxd", "-g 4 -c 8");
    row("xxd", "-u");
    row("xxd", "-p");
    row("xxd", "-i");
    row("hexdump", "-C");
    row("od", "-A x -t x1z");
    row("od", "-A x -t x1");
    row("od", "-t x1z");
    row("od", "-A d -t x1");
    row("od", "-v -A x -t x1z");
}

void ImportHexTest::whatToolsWriteComesBack()
{
    QFETCH(QString, tool);
    QFETCH(QStringList, arguments);
    const QString program = QStandardPaths::findExecutable(tool);
    if (program.isEmpty())
        QSKIP("the tool is not installed");
    for (const int size : {1, 2, 15, 16, 17, 18, 31, 32, 33, 374}) {
        const QByteArray bytes = sampleBytes(size);
        QProcess process;
        process.start(program, arguments);
        QVERIFY(process.waitForStarted());
        process.write(bytes);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        const QByteArray text = process.readAllStandardOutput();
        const Import import =
            imported(arguments.contains(QLatin1String("-i")) ? "unsigned char a[] = {" + text + "};" : text);
        QCOMPARE(import.kind, ImportKind::HexText);
        QVERIFY2(import.report.isEmpty(), notesText(import));
        QCOMPARE(import.items.size(), 1U);
        QCOMPARE(bytesOf(import.items.front()).toHex(' '), bytes.toHex(' '));
    }
}

void ImportHexTest::whatTheWorkbenchWritesComesBack()
{
    const QByteArray bytes = sampleBytes(374);
    const auto span = std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    for (const std::string& text : {hexDumpText(span, 16), hexDumpText(span, 8),
                                    bytesText(span, BytesForm::CArray), bytesText(span, BytesForm::Hex)}) {
        const Import import = imported(QByteArray::fromStdString(text));
        QVERIFY2(import.report.isEmpty(), notesText(import));
        QCOMPARE(import.items.size(), 1U);
        QCOMPARE(bytesOf(import.items.front()), bytes);
    }
}

void ImportHexTest::spellings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("items");
    QTest::newRow("Wireshark, hex dump, two packets")
        << QByteArray("0000   45 00 00 1c 00 01 00 00 40 11 7c ce 7f 00 00 01   E.......@.|.....\n"
                      "0010   61 62                                             ab\n"
                      "\n"
                      "0000   48 65 6c                                          Hel\n")
        << QByteArray("dump=4500001c00010000401"
                      "17cce7f0000016162 dump 2=48656c");
    QTest::newRow("Wireshark, without characters")
        << QByteArray("0000   48 65 6c 6c 6f\r\n") << QByteArray("dump=48656c6c6f");
    QTest::newRow("Wireshark, hex stream") << QByteArray("48656c6C6f\n") << QByteArray("dump=48656c6c6f");
    QTest::newRow("Wireshark, escaped string")
        << QByteArray("\"\\x48\\x65\" \\\n\"\\x6c\\x6c\\x6f\"\n") << QByteArray("dump=48656c6c6f");
    QTest::newRow("Wireshark, C arrays") << QByteArray("char peer0_0[] = { /* Packet 4 */\n0x47, 0x45 "
                                                       "};\nchar peer1_0[] = { /* Packet 6 */\n0x48 };\n")
                                         << QByteArray("peer0_0=4745 peer1_0=48");
    QTest::newRow("C, every kind of number")
        << QByteArray("static const uint8_t a[7] = {0x48, 0X4f, 'A', '\\n', '\\'', 10, 0b11, 012, -1, 255u};")
        << QByteArray("a=484f410a270a030aff"
                      "ff");
    QTest::newRow("braces alone") << QByteArray("{ 1, 2, 3, }") << QByteArray("dump=010203");
    QTest::newRow("colons") << QByteArray("de:ad:be:ef") << QByteArray("dump=deadbeef");
    QTest::newRow("0x and commas") << QByteArray("0xde, 0xad,\n0xbe") << QByteArray("dump=deadbe");
    QTest::newRow("groups that are no offsets")
        << QByteArray("00000000 48656c6c\n6f20 41") << QByteArray("dump=0000000048656c6c6f2041");
    QTest::newRow("UTF-16 from a Windows shell") << QByteArray("\xff\xfe"
                                                               "4\0"
                                                               "8\0\r\0\n\0",
                                                               10)
                                                 << QByteArray("dump=48");
    QTest::newRow("prompt before the dump")
        << QByteArray("$ xxd file\n00000000: 4865 6c6c 6f                             Hello\n")
        << QByteArray("dump=48656c6c6f");
    QTest::newRow("begins later")
        << QByteArray("00000100: 4865 6c6c 6f2c 2077 6f72 6c64 2148 656c  Hello, world!Hel\n"
                      "00000110: 6c6f                                     lo\n")
        << QByteArray("dump=48656c6c6f2c20776f726c642148656c6c6f");
}

void ImportHexTest::spellings()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, items);
    const Import import = imported(text);
    QCOMPARE(import.kind, ImportKind::HexText);
    QCOMPARE(itemsText(import), items);
    QVERIFY2(import.report.isEmpty(), notesText(import));
}

void ImportHexTest::whatIsWrongIsPointedAt_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("items");
    QTest::addColumn<QByteArray>("notes");
    QTest::newRow("a stray character in one line of three")
        << QByteArray("48 65\n6c zz\n6f 21\n") << QByteArray("dump=48656f21")
        << note(Problem::HexStray, 2, "z");
    QTest::newRow("a digit alone") << QByteArray("48 65\n6c 6c\n6f 2\n") << QByteArray("dump=48656c6c")
                                   << note(Problem::HexAlone, 3, "2");
    QTest::newRow("an offset that leaves a hole")
        << QByteArray("0000   48 65 6c 6c\n0008   6f 21\n") << QByteArray("dump=48656c6c6f21")
        << note(Problem::HexOffset, 2, "0008");
    QTest::newRow("elements that are no bytes")
        << QByteArray("int a[] = {\n 256, x, -129, 7};\n") << QByteArray("a=07")
        << note(Problem::ArrayValue, 2, "256") + ' ' + note(Problem::ArrayValue, 2, "x") + ' ' +
               note(Problem::ArrayValue, 2, "-129");
    QTest::newRow("an array without end")
        << QByteArray("int a[] = { 1,\n2") << QByteArray("a=0102") << note(Problem::Truncated, 2);
}

void ImportHexTest::whatIsWrongIsPointedAt()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, items);
    QFETCH(QByteArray, notes);
    const Import import = imported(text);
    QCOMPARE(import.kind, ImportKind::HexText);
    QCOMPARE(itemsText(import), items);
    QCOMPARE(notesText(import), notes);
}

void ImportHexTest::aRepeatedLineThatNeverEndsIsRefused()
{
    const Import import = imported(
        "00000000  00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00  |................|\n*\nfffffffffff0\n");
    QCOMPARE(notesText(import), note(Problem::TooLarge, 3, "fffffffffff0"));
    QCOMPARE(bytesOf(import.items.at(0)).size(), 16);
}

void ImportHexTest::otherFilesAreNotTaken_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blanks") << QByteArray(" \n\r\n");
    QTest::newRow("prose") << QByteArray("Nothing of this\nis hex,\nbut one line is\nbe be\n");
    QTest::newRow("an image") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("INI of others") << QByteArray("[General]\nkey=value\n");
}

void ImportHexTest::otherFilesAreNotTaken()
{
    QFETCH(QByteArray, file);
    const Import import = imported(file);
    QCOMPARE(import.kind, ImportKind::Unknown);
    QVERIFY(import.items.empty());
    QVERIFY(!import.report.isEmpty());
    QCOMPARE(import.report.notes().back().problem, Problem::NotRecognized);
    QVERIFY(import.report.notes().size() <= 4);
}

QTEST_GUILESS_MAIN(ImportHexTest)
#include "ImportHexTest.moc"
