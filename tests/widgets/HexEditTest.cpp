// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/widgets/HexDesk.h"

#include <QMimeData>

#include <random>

using namespace workbench;

class HexEditTest : public QObject, private HexDesk
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { close(); }
    void digitsGoOverTheBytes();
    void theInsertKeyMovesTheBytesBehind();
    void charactersAreTypedInTheColumnOfText();
    void whatIsNoDigitIsRefused();
    void aCharacterTheEncodingLacksIsRefused();
    void backspaceAndDelete();
    void aHalfTypedByteCanBeTakenBack();
    void undoTakesARunOfTyping();
    void typingReplacesWhatIsChosen();
    void choosesByMouseAndKeys();
    void pastesHexInAnySpelling_data();
    void pastesHexInAnySpelling();
    void pasteOfNoHexIsRefused_data();
    void pasteOfNoHexIsRefused();
    void cutAndPasteKeepEveryByte();
    void pasteGoesOverAsManyBytes();
    void randomKeysAreUndoneCompletely();
};

void HexEditTest::digitsGoOverTheBytes()
{
    open("abc");
    type(QStringLiteral("4"));
    QCOMPARE(hex(), QStringLiteral("41 62 63"));
    QCOMPARE(edit().cursor(), 0U);
    type(QStringLiteral("F "));
    QCOMPARE(hex(), QStringLiteral("4f 62 63"));
    QCOMPARE(edit().cursor(), 1U);
    press(Qt::Key_End, Qt::ControlModifier);
    type(QStringLiteral("0d0")); // behind the last byte they are added
    QCOMPARE(hex(), QStringLiteral("4f 62 63 0d 00"));
}

void HexEditTest::theInsertKeyMovesTheBytesBehind()
{
    open("abc");
    press(Qt::Key_Right);
    press(Qt::Key_Insert);
    QVERIFY(edit().typing() == HexEdit::Typing::Insert);
    type(QStringLiteral("00ff"));
    QCOMPARE(hex(), QStringLiteral("61 00 ff 62 63"));
    press(Qt::Key_Insert);
    type(QStringLiteral("42"));
    QCOMPARE(hex(), QStringLiteral("61 00 ff 42 63"));
}

void HexEditTest::charactersAreTypedInTheColumnOfText()
{
    open("abc");
    clickByte(1, true);
    QVERIFY(edit().column() == HexEdit::Column::Text);
    type(QStringLiteral("X"));
    press(Qt::Key_Insert);
    type(QStringLiteral("1"));
    QCOMPARE(hex(), QStringLiteral("61 58 31 63"));
    press(Qt::Key_F2);
    QVERIFY(edit().column() == HexEdit::Column::Hex);
    press(Qt::Key_F2);
    typeCharacter(0x3a9);
    QCOMPARE(hex(), QStringLiteral("61 58 31 ce a9 63"));
}

void HexEditTest::whatIsNoDigitIsRefused()
{
    open("abc");
    type(QStringLiteral("g"));
    QCOMPARE(message(), QStringLiteral("g is not a hex digit. F2 goes to the column of text."));
    QCOMPARE(hex(), QStringLiteral("61 62 63"));
    type(QStringLiteral("a"));
    QCOMPARE(message(), QString());
}

void HexEditTest::aCharacterTheEncodingLacksIsRefused()
{
    open("abc");
    edit().setEncoding(Encoding::Latin1);
    press(Qt::Key_F2);
    typeCharacter(0x3a9);
    QVERIFY(message().startsWith(QStringLiteral("Latin-1 has no ") + QChar(0x3a9)));
    QVERIFY(!edit().isChanged());
    typeCharacter(0xe9);
    QCOMPARE(hex(), QStringLiteral("e9 62 63"));
}

void HexEditTest::backspaceAndDelete()
{
    open("abcdef");
    press(Qt::Key_Backspace); // nothing before it
    QCOMPARE(hex(), QStringLiteral("61 62 63 64 65 66"));
    press(Qt::Key_Delete);
    press(Qt::Key_Right, Qt::NoModifier, 2);
    press(Qt::Key_Backspace);
    QCOMPARE(hex(), QStringLiteral("62 64 65 66"));
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Delete);
    QCOMPARE(hex(), QStringLiteral("62 66"));
    press(Qt::Key_End, Qt::ControlModifier);
    press(Qt::Key_Delete); // nothing there
    press(Qt::Key_Backspace, Qt::NoModifier, 3);
    QCOMPARE(hex(), QString());
    press(Qt::Key_Z, Qt::ControlModifier, 4);
    QCOMPARE(hex(), QStringLiteral("61 62 63 64 65 66"));
    QVERIFY(!edit().isChanged());
}

void HexEditTest::aHalfTypedByteCanBeTakenBack()
{
    open("ab");
    press(Qt::Key_Insert);
    type(QStringLiteral("4"));
    QCOMPARE(hex(), QStringLiteral("40 61 62"));
    press(Qt::Key_Backspace);
    QCOMPARE(hex(), QStringLiteral("61 62"));
    press(Qt::Key_Insert);
    type(QStringLiteral("4"));
    press(Qt::Key_Backspace);
    type(QStringLiteral("5c")); // both digits again
    QCOMPARE(hex(), QStringLiteral("5c 62"));
}

void HexEditTest::undoTakesARunOfTyping()
{
    open("abcdef");
    type(QStringLiteral("000102"));
    press(Qt::Key_Right);
    type(QStringLiteral("04"));
    QCOMPARE(hex(), QStringLiteral("00 01 02 64 04 66"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(hex(), QStringLiteral("00 01 02 64 65 66"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(hex(), QStringLiteral("61 62 63 64 65 66"));
    edit().redoAction()->trigger();
    QCOMPARE(hex(), QStringLiteral("00 01 02 64 65 66"));
    QCOMPARE(edit().cursor(), 3U);
}

void HexEditTest::typingReplacesWhatIsChosen()
{
    open("abcdef");
    edit().select(1, 3);
    press(Qt::Key_Insert);
    type(QStringLiteral("42"));
    QCOMPARE(hex(), QStringLiteral("61 42 65 66"));
    press(Qt::Key_Insert);
    edit().select(0, 4);
    type(QStringLiteral("0102")); // over them: none goes
    QCOMPARE(hex(), QStringLiteral("01 02 65 66"));
}

void HexEditTest::choosesByMouseAndKeys()
{
    open(QByteArray(100, 'x'));
    clickByte(5);
    QCOMPARE(edit().cursor(), 5U);
    QTest::mousePress(edit().viewport(), Qt::LeftButton, {}, edit().hexRect(3).center().toPoint());
    QMouseEvent move(QEvent::MouseMove, edit().hexRect(20).center(),
                     edit().viewport()->mapToGlobal(edit().hexRect(20).center()), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(edit().viewport(), &move);
    QCOMPARE(edit().selectionStart(), 3U);
    QCOMPARE(edit().selectionLength(), 18U);
    QVERIFY(place().contains(QStringLiteral("18 bytes chosen")));
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(edit().selectionLength(), 100U);
    press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(edit().selectionLength(), 0U);
    press(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(edit().selectionLength(), 100U);
    press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(edit().cursor(), 100U);
    QCOMPARE(place(), QStringLiteral("Offset 100 (0x64)   of 100 bytes"));
}

void HexEditTest::pastesHexInAnySpelling_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("blanks") << QStringLiteral("48 65 6c");
    QTest::newRow("plain") << QStringLiteral("48656C\n");
    QTest::newRow("0x") << QStringLiteral("0x48,0x65, 0x6c");
    QTest::newRow("escapes") << QStringLiteral("\\x48\\x65\\x6c");
    QTest::newRow("quoted") << QStringLiteral("\"\\x48\\x65\\x6c\"");
    QTest::newRow("colons") << QStringLiteral("48:65:6c");
    QTest::newRow("C array") << QStringLiteral("const unsigned char bytes[3] = {0x48, 0x65, 0x6c};");
    QTest::newRow("short and decimal") << QStringLiteral("{72, 0x65, 108,}");
}

void HexEditTest::pastesHexInAnySpelling()
{
    QFETCH(const QString, text);
    open({});
    pasteText(text);
    QCOMPARE(message(), QString());
    QCOMPARE(hex(), QStringLiteral("48 65 6c"));
}

void HexEditTest::pasteOfNoHexIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("text") << QStringLiteral("hello")
                          << QStringLiteral("The clipboard holds no hex. h (character 1) is not a hex digit. "
                                            "F2 goes to the column of text.");
    QTest::newRow("single digits")
        << QStringLiteral("0 1 2 3")
        << QStringLiteral("The clipboard holds no hex. Hex needs two digits for each byte: 0 (character 1) "
                          "is alone. F2 goes to the column of text.");
    QTest::newRow("too large") << QStringLiteral("{1, 256}")
                               << QStringLiteral("The clipboard holds no hex. 256 (character 5) is not a hex "
                                                 "digit. F2 goes to the column of text.");
}

void HexEditTest::pasteOfNoHexIsRefused()
{
    QFETCH(const QString, text);
    QFETCH(const QString, words);
    open("ab");
    pasteText(text);
    QCOMPARE(message(), words);
    QVERIFY(!edit().isChanged());
    press(Qt::Key_F2);
    pasteText(text);
    QCOMPARE(edit().bytes().size(), static_cast<std::size_t>(text.size()));
}

void HexEditTest::cutAndPasteKeepEveryByte()
{
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all.append(static_cast<char>(i));
    open(all);
    const QString before = hex();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(hex(), QString());
    QCOMPARE(QApplication::clipboard()->text(), before);
    press(Qt::Key_F2); // as bytes, in the column of text too
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(hex(), before);
    press(Qt::Key_Z, Qt::ControlModifier, 2);
    QVERIFY(!edit().isChanged());
}

void HexEditTest::pasteGoesOverAsManyBytes()
{
    open("abcd");
    press(Qt::Key_Right);
    pasteText(QStringLiteral("0102"));
    QCOMPARE(hex(), QStringLiteral("61 01 02 64"));
    press(Qt::Key_Insert);
    pasteText(QStringLiteral("0304"));
    QCOMPARE(hex(), QStringLiteral("61 01 02 03 04 64"));
}

void HexEditTest::randomKeysAreUndoneCompletely()
{
    open("the bytes at the start");
    const QString before = hex();
    QApplication::clipboard()->setText(QStringLiteral("de ad be ef"));
    std::mt19937 random(20261127);
    const auto chance = [&](unsigned of) { return random() % of; };
    for (int i = 0; i < 400; ++i) {
        switch (chance(10)) {
        case 0:
            press(Qt::Key_Backspace);
            break;
        case 1:
            press(Qt::Key_Delete);
            break;
        case 2:
            press(chance(2) == 0 ? Qt::Key_Insert : Qt::Key_F2);
            break;
        case 3:
            press(chance(2) == 0 ? Qt::Key_Left : Qt::Key_Right,
                  chance(2) == 0 ? Qt::ShiftModifier : Qt::NoModifier, 2);
            break;
        case 4:
            press(chance(4) == 0 ? Qt::Key_X : Qt::Key_V, Qt::ControlModifier);
            break;
        case 5:
            press(chance(3) == 0 ? Qt::Key_Y : Qt::Key_Z, Qt::ControlModifier);
            break;
        default:
            type(QString(QLatin1Char("0123456789abcdefxyz"[chance(19)])));
            break;
        }
    }
    const QString after = hex();
    while (edit().undoAction()->isEnabled())
        edit().undoAction()->trigger();
    QCOMPARE(hex(), before);
    QVERIFY(!edit().isChanged());
    while (edit().redoAction()->isEnabled())
        edit().redoAction()->trigger();
    QCOMPARE(hex(), after);
}

QTEST_MAIN(HexEditTest)
#include "HexEditTest.moc"
