// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/widgets/PayloadBench.h"

#include <QElapsedTimer>

using namespace workbench;

class PayloadModesTest : public QObject, private PayloadBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void refusesInWordsAndSendsNothing_data();
    void refusesInWordsAndSendsNothing();
    void unfinishedInputIsNotRefusedWhileTyping();
    void refusalGoesWhenTheTextIsMended();
    void switchingModesKeepsTheBytes();
    void switchingKeepsTextThatHasNoBytes();
    void textThatCannotShowTheBytesIsNotChosen();
    void undoBringsTextAndModeBack();
    void typingAfterUndoKeepsTheMode();
    void loneSurrogateIsRefused();
    void aMegabyteIsCountedAndConvertedWhole();
};

void PayloadModesTest::refusesInWordsAndSendsNothing_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("encoding");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("selected");
    const auto row = [](const char* name, PayloadMode mode, Encoding encoding, const char16_t* text,
                        const char16_t* words, const char16_t* selected) {
        QTest::newRow(name) << static_cast<int>(mode) << static_cast<int>(encoding)
                            << QString::fromUtf16(text) << QString::fromUtf16(words)
                            << QString::fromUtf16(selected);
    };
    row("odd digit", PayloadMode::Hex, Encoding::Utf8, u"48 6",
        u"Hex needs two digits for each byte: the last one is alone.", u"6");
    row("single digits", PayloadMode::Hex, Encoding::Utf8, u"0 1 2 3",
        u"Hex needs two digits for each byte: 0 (character 1) is alone.", u"0");
    row("stray letter", PayloadMode::Hex, Encoding::Utf8, u"4g", u"g (character 2) is not a hex digit.",
        u"g");
    row("bad escape", PayloadMode::Escapes, Encoding::Utf8, u"a\\qb",
        u"\\q is not an escape. Use \\\\q for a backslash and q.", u"\\q");
    row("backslash at the end", PayloadMode::Escapes, Encoding::Utf8, u"ab\\",
        u"The text ends with a lone backslash. Use \\\\ for a backslash.", u"\\");
    row("x with one digit", PayloadMode::Escapes, Encoding::Utf8, u"\\x4g",
        u"\\x4 (character 1): \\x needs two hex digits.", u"\\x4");
    row("Omega in Latin-1", PayloadMode::Text, Encoding::Latin1, u"aΩb",
        u"Latin-1 has no Ω (character 2). Choose UTF-8.", u"Ω");
    row("after an emoji", PayloadMode::Escapes, Encoding::Utf8, u"😀\\q",
        u"\\q is not an escape. Use \\\\q for a backslash and q.", u"\\q");
}

void PayloadModesTest::refusesInWordsAndSendsNothing()
{
    QFETCH(const int, mode);
    QFETCH(const int, encoding);
    QFETCH(const QString, text);
    QFETCH(const QString, words);
    QFETCH(const QString, selected);
    chooseMode(static_cast<PayloadMode>(mode));
    chooseEncoding(static_cast<Encoding>(encoding));
    m_edit->field()->setFocus();
    m_edit->field()->insertPlainText(text);
    QCOMPARE(sentByEnter(), QByteArray("not sent"));
    QCOMPARE(m_edit->problem(), words);
    QCOMPARE(m_edit->field()->text(), text);
    QCOMPARE(m_edit->field()->textCursor().selectedText(), selected);
    QCOMPARE(m_edit->field()->extraSelections().size(), 1);
    QVERIFY(isRefused(m_edit->field()));
    QVERIFY(m_edit->findChild<QWidget*>(QStringLiteral("payloadMessage"))->isVisible());
}

void PayloadModesTest::unfinishedInputIsNotRefusedWhileTyping()
{
    chooseMode(PayloadMode::Hex);
    m_edit->field()->setFocus();
    type(QStringLiteral("4"));
    QTRY_COMPARE(count(), QString(QChar(0x2014)));
    QCOMPARE(m_edit->problem(), QString());
    type(QStringLiteral("1 g"));
    QTRY_VERIFY(!m_edit->problem().isEmpty());
    QTest::keyClick(m_edit->field(), Qt::Key_Backspace);
    QTRY_COMPARE(count(), QStringLiteral("1 byte"));
    type(QStringLiteral("4"));
    QTest::keyClick(m_edit->field(), Qt::Key_Tab);
    QCOMPARE(m_edit->problem(), QStringLiteral("Hex needs two digits for each byte: the last one is alone."));
}

void PayloadModesTest::refusalGoesWhenTheTextIsMended()
{
    chooseMode(PayloadMode::Escapes);
    m_edit->field()->setFocus();
    type(QStringLiteral("\\q"));
    QTRY_VERIFY(isRefused(m_edit->field()));
    QTest::keyClick(m_edit->field(), Qt::Key_Backspace);
    type(QStringLiteral("n"));
    QTRY_COMPARE(count(), QStringLiteral("1 byte"));
    QVERIFY(!isRefused(m_edit->field()));
    QCOMPARE(m_edit->problem(), QString());
    QVERIFY(m_edit->field()->extraSelections().isEmpty());
}

void PayloadModesTest::switchingModesKeepsTheBytes()
{
    type(QStringLiteral("a\\b"));
    chooseMode(PayloadMode::Escapes);
    QCOMPARE(m_edit->field()->text(), QStringLiteral("a\\\\b"));
    chooseMode(PayloadMode::Hex);
    QCOMPARE(m_edit->field()->text(), QStringLiteral("61 5c 62"));
    QCOMPARE(count(), QStringLiteral("3 bytes"));
    chooseMode(PayloadMode::Text);
    QCOMPARE(m_edit->field()->text(), QStringLiteral("a\\b"));
}

void PayloadModesTest::switchingKeepsTextThatHasNoBytes()
{
    chooseMode(PayloadMode::Hex);
    m_edit->field()->setFocus();
    type(QStringLiteral("hello\\n"));
    chooseMode(PayloadMode::Escapes);
    QCOMPARE(m_edit->field()->text(), QStringLiteral("hello\\n"));
    QCOMPARE(count(), QStringLiteral("6 bytes"));
    QCOMPARE(m_edit->problem(), QString());
}

void PayloadModesTest::textThatCannotShowTheBytesIsNotChosen()
{
    m_edit->setPayload({PayloadMode::Escapes, Encoding::Utf8, LineEnding::None, "ab\\r\\n"});
    chooseMode(PayloadMode::Text);
    QCOMPARE(m_edit->payload().mode, PayloadMode::Escapes);
    QCOMPARE(m_edit->findChild<SegmentedControl*>()->current(), static_cast<int>(PayloadMode::Escapes));
    QCOMPARE(m_edit->field()->text(), QStringLiteral("ab\\r\\n"));
    QCOMPARE(m_edit->problem(), QStringLiteral("Text cannot show \\r (byte 3): only Escapes and Hex can."));
    m_edit->setPayload({PayloadMode::Hex, Encoding::Utf8, LineEnding::None, "ff"});
    chooseMode(PayloadMode::Text);
    QCOMPARE(m_edit->problem(),
             QStringLiteral("\\xff (byte 1) is no UTF-8 text: only Escapes and Hex can show it."));
}

void PayloadModesTest::undoBringsTextAndModeBack()
{
    type(QStringLiteral("hi"));
    chooseMode(PayloadMode::Hex);
    chooseMode(PayloadMode::Escapes);
    QCOMPARE(m_edit->field()->text(), QStringLiteral("hi"));
    m_edit->field()->setFocus();
    QTest::keyClick(m_edit->field(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_edit->field()->text(), QStringLiteral("68 69"));
    QCOMPARE(m_edit->payload().mode, PayloadMode::Hex);
    QTest::keyClick(m_edit->field(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_edit->field()->text(), QStringLiteral("hi"));
    QCOMPARE(m_edit->payload().mode, PayloadMode::Text);
    m_edit->field()->redo();
    QCOMPARE(m_edit->field()->text(), QStringLiteral("68 69"));
    QCOMPARE(m_edit->payload().mode, PayloadMode::Hex);
    m_edit->field()->redo();
    QCOMPARE(m_edit->payload().mode, PayloadMode::Escapes);
    QCOMPARE(sentByEnter(), QByteArray("hi"));
}

void PayloadModesTest::typingAfterUndoKeepsTheMode()
{
    type(QStringLiteral("hi"));
    chooseMode(PayloadMode::Hex);
    m_edit->field()->setFocus();
    m_edit->field()->undo();
    QCOMPARE(m_edit->payload().mode, PayloadMode::Text);
    m_edit->field()->moveCursor(QTextCursor::End);
    for (int i = 0; i < 5; ++i) {
        type(QStringLiteral("x"));
        m_edit->field()->moveCursor(QTextCursor::Start);
    }
    QCOMPARE(m_edit->payload().mode, PayloadMode::Text);
    QCOMPARE(sentByEnter(), QByteArray("xxxxhix"));
}

void PayloadModesTest::loneSurrogateIsRefused()
{
    m_edit->field()->insertPlainText(QStringLiteral("a") + QChar(0xd83d));
    QCOMPARE(sentByEnter(), QByteArray("not sent"));
    QCOMPARE(m_edit->problem(), QStringLiteral("Character 2 is half of a character: type it anew."));
}

void PayloadModesTest::aMegabyteIsCountedAndConvertedWhole()
{
    // A thousand lines of a thousand characters, as a pasted file has them.
    const QString text = (QString(999, QLatin1Char('x')) + QLatin1Char('\n')).repeated(1000);
    m_edit->field()->insertPlainText(text);
    QTRY_COMPARE(count(), QStringLiteral("1,000,000 bytes"));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(m_edit->payload().bytes().ok());
    qInfo("text to bytes, 1 MB: %lld ms", timer.restart());
    chooseMode(PayloadMode::Hex);
    qInfo("text to hex, 1 MB, with its layout: %lld ms", timer.restart());
    QCOMPARE(count(), QStringLiteral("1,000,000 bytes"));
}

QTEST_MAIN(PayloadModesTest)
#include "PayloadModesTest.moc"
