// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/core/PayloadSamples.h"
#include "tests/support/PlayedDialogs.h"
#include "tests/widgets/Grabs.h"
#include "tests/widgets/PayloadBench.h"
#include "widgets/fields/HexEdit.h"
#include "widgets/fields/HexEditWindow.h"
#include "widgets/fields/InsertMenu.h"
#include "widgets/support/MessageLine.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QToolButton>

using namespace workbench;

class PayloadBytesTest : public QObject, private PayloadBench
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        open();
        m_edit->setDialogs(m_dialogs);
    }
    void cleanup() { close(); }
    void theButtonOpensTheBytesAndUseTakesThem();
    void theKeyOpensThem();
    void textThatCannotShowThemBecomesEscapes();
    void theEndingIsKeptAndTold();
    void cancelChangesNothing();
    void undoBringsTheTextBack();
    void variablesAreRefused();
    void dollarSignsStayWhatTheyAre();
    void whatHasNoBytesIsPointedAt();
    void everyBytesComeBackInEveryMode_data();
    void everyBytesComeBackInEveryMode();
    void textsOfEachModeAreTheirBytes_data();
    void textsOfEachModeAreTheirBytes();
    void manyBytesAreHeldBesideTheField();
    void aFileIsInsertedBehindThePayload();
    void theSizeOfTheWindowIsKept();

private:
    HexEditWindow* openBytes()
    {
        QTest::mouseClick(m_edit->findChild<QToolButton*>(QStringLiteral("payloadBytes")), Qt::LeftButton);
        return m_edit->findChild<HexEditWindow*>();
    }
    static void use(HexEditWindow& window)
    {
        QTest::mouseClick(window.findChild<QAbstractButton*>(QStringLiteral("hexUse")), Qt::LeftButton);
    }
    QByteArray sent()
    {
        const QSignalSpy spy(m_edit, &PayloadEdit::sendRequested);
        QTest::mouseClick(m_edit->sendButton(), Qt::LeftButton);
        return spy.count() == 1 ? spy.first().first().toByteArray() : QByteArray("not sent");
    }

    PlayedDialogs m_dialogs;
};

void PayloadBytesTest::theButtonOpensTheBytesAndUseTakesThem()
{
    chooseMode(PayloadMode::Hex);
    m_edit->field()->setFocus();
    type(QStringLiteral("48 65"));
    HexEditWindow* window = openBytes();
    QVERIFY(window);
    QVERIFY(window->isModal());
    QTest::keyClicks(&window->edit(), QStringLiteral("ff"));
    use(*window);
    QCOMPARE(m_edit->field()->text(), QStringLiteral("ff 65"));
    QVERIFY(m_edit->payload().mode == PayloadMode::Hex);
    QTRY_VERIFY(!m_edit->findChild<HexEditWindow*>());
    QVERIFY(saveGrab(*m_window, QStringLiteral("payload-bytes-button")));
}

void PayloadBytesTest::theKeyOpensThem()
{
    type(QStringLiteral("ab"));
    QTest::keyClick(m_edit->field(), Qt::Key_H, Qt::ControlModifier);
    auto* window = m_edit->findChild<HexEditWindow*>();
    QVERIFY(window);
    QTRY_VERIFY(window->edit().hasFocus());
    QTest::keyClick(&window->edit(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!m_edit->findChild<HexEditWindow*>());
    QCOMPARE(m_edit->field()->text(), QStringLiteral("ab"));
}

void PayloadBytesTest::textThatCannotShowThemBecomesEscapes()
{
    type(QStringLiteral("a1"));
    HexEditWindow* window = openBytes();
    QTest::keyClicks(&window->edit(), QStringLiteral("00"));
    use(*window);
    QVERIFY(m_edit->payload().mode == PayloadMode::Escapes);
    QCOMPARE(m_edit->field()->text(), QStringLiteral("\\x001"));
    QCOMPARE(sent(), QByteArray("\0001", 2));
}

void PayloadBytesTest::theEndingIsKeptAndTold()
{
    type(QStringLiteral("ab"));
    chooseEnding(LineEnding::CrLf);
    HexEditWindow* window = openBytes();
    QCOMPARE(window->edit().bytes().size(), 2U);
    QCOMPARE(window->findChild<MessageLine*>(QStringLiteral("hexMessage"))->text(),
             QStringLiteral("CR LF is appended when they are sent."));
    use(*window);
    QCOMPARE(sent(), QByteArray("ab\r\n"));
}

void PayloadBytesTest::cancelChangesNothing()
{
    type(QStringLiteral("ab"));
    HexEditWindow* window = openBytes();
    QTest::keyClicks(&window->edit(), QStringLiteral("00"));
    m_dialogs.agrees = true;
    QTest::mouseClick(window->findChild<QAbstractButton*>(QStringLiteral("hexCancel")), Qt::LeftButton);
    QTRY_VERIFY(!m_edit->findChild<HexEditWindow*>());
    QCOMPARE(m_edit->field()->text(), QStringLiteral("ab"));
}

void PayloadBytesTest::undoBringsTheTextBack()
{
    type(QStringLiteral("ab"));
    HexEditWindow* window = openBytes();
    QTest::keyClicks(&window->edit(), QStringLiteral("00"));
    use(*window);
    QTRY_VERIFY(m_edit->field()->hasFocus());
    QTest::keyClick(m_edit->field(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_edit->field()->text(), QStringLiteral("ab"));
    QVERIFY(m_edit->payload().mode == PayloadMode::Text);
}

void PayloadBytesTest::variablesAreRefused()
{
    m_edit->setPayload({PayloadMode::Text, Encoding::Utf8, LineEnding::None, "n=${counter}", true});
    QVERIFY(!openBytes());
    QVERIFY(m_edit->problem().startsWith(QStringLiteral("Variables are filled in at each send")));
    QCOMPARE(m_edit->field()->text(), QStringLiteral("n=${counter}"));
}

void PayloadBytesTest::dollarSignsStayWhatTheyAre()
{
    m_edit->setPayload({PayloadMode::Text, Encoding::Utf8, LineEnding::None, "$${x}", true});
    HexEditWindow* window = openBytes();
    QCOMPARE(window->edit().bytes().size(), 4U);
    use(*window);
    QCOMPARE(sent(), QByteArray("${x}"));
}

void PayloadBytesTest::whatHasNoBytesIsPointedAt()
{
    chooseMode(PayloadMode::Hex);
    m_edit->field()->setFocus();
    type(QStringLiteral("0 1 2 3"));
    QVERIFY(!openBytes());
    QCOMPARE(m_edit->problem(),
             QStringLiteral("Hex needs two digits for each byte: 0 (character 1) is alone."));
    QCOMPARE(m_edit->field()->textCursor().selectedText(), QStringLiteral("0"));
}

void PayloadBytesTest::everyBytesComeBackInEveryMode_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("variables");
    for (const bool variables : {false, true}) {
        QTest::addRow("text %d", variables) << static_cast<int>(PayloadMode::Text) << variables;
        QTest::addRow("escapes %d", variables) << static_cast<int>(PayloadMode::Escapes) << variables;
        QTest::addRow("hex %d", variables) << static_cast<int>(PayloadMode::Hex) << variables;
    }
}

/// Into the window, used there, and sent from the field: as they were.
void PayloadBytesTest::everyBytesComeBackInEveryMode()
{
    QFETCH(const int, mode);
    QFETCH(const bool, variables);
    const std::vector<Bytes> samples = roundTripSamples();
    for (std::size_t i = 0; i < samples.size(); i += samples.size() / 15) {
        m_edit->setPayload({static_cast<PayloadMode>(mode), Encoding::Utf8, LineEnding::None, "", variables});
        m_edit->openBytes();
        auto* window = m_edit->findChild<HexEditWindow*>();
        QVERIFY(window);
        window->edit().insertBytes(samples[i]);
        window->accept();
        QCOMPARE(sent(), toQt(samples[i]));
        QTRY_VERIFY(!m_edit->findChild<HexEditWindow*>());
        for (const PayloadMode other : {PayloadMode::Hex, PayloadMode::Text, PayloadMode::Escapes}) {
            chooseMode(other); // what Text cannot show stays in the mode before
            QCOMPARE(sent(), toQt(samples[i]));
        }
    }
}

void PayloadBytesTest::textsOfEachModeAreTheirBytes_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("encoding");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes"); // in hex; empty: refused
    const auto row = [](const char* name, PayloadMode mode, Encoding encoding, const char16_t* text,
                        const char* bytes) {
        QTest::newRow(name) << static_cast<int>(mode) << static_cast<int>(encoding)
                            << QString::fromUtf16(text) << QByteArray(bytes);
    };
    row("Omega", PayloadMode::Text, Encoding::Utf8, u"aΩb", "61cea962");
    row("Omega in Latin-1", PayloadMode::Text, Encoding::Latin1, u"aΩb", "");
    row("Omega in CP437", PayloadMode::Text, Encoding::Cp437, u"aΩb", "61ea62");
    row("Japanese", PayloadMode::Text, Encoding::Utf16Be, u"日本", "65e5672c");
    row("Japanese in escapes", PayloadMode::Escapes, Encoding::Utf32Le, u"日本", "e56500002c670000");
    row("digits as text", PayloadMode::Text, Encoding::Utf8, u"0 1 2 3", "30203120322033");
    row("digits as hex", PayloadMode::Hex, Encoding::Utf8, u"0 1 2 3", "");
    row("no escape, as text", PayloadMode::Text, Encoding::Utf8, u"a\\gz", "615c677a");
    row("no escape", PayloadMode::Escapes, Encoding::Utf8, u"a\\gz", "");
    row("NUL", PayloadMode::Escapes, Encoding::Utf8, u"\\0\\x001", "000031");
    row("lone surrogate", PayloadMode::Escapes, Encoding::Utf8, u"\\ud800", "");
    row("its bytes", PayloadMode::Hex, Encoding::Utf8, u"ed a0 80", "eda080");
}

/// Through the window and every mode that can show them.
void PayloadBytesTest::textsOfEachModeAreTheirBytes()
{
    QFETCH(const int, mode);
    QFETCH(const int, encoding);
    QFETCH(const QString, text);
    QFETCH(const QByteArray, bytes);
    m_edit->setPayload(
        {static_cast<PayloadMode>(mode), static_cast<Encoding>(encoding), LineEnding::None, "", false});
    m_edit->field()->insertPlainText(text);
    m_edit->openBytes();
    auto* window = m_edit->findChild<HexEditWindow*>();
    QCOMPARE(window == nullptr, bytes.isEmpty());
    if (!window) {
        QVERIFY(!m_edit->problem().isEmpty());
        QVERIFY(m_edit->field()->textCursor().hasSelection()); // the place is pointed at
        QCOMPARE(m_edit->field()->text(), text);
        return;
    }
    QCOMPARE(toQt({window->edit().bytes().begin(), window->edit().bytes().end()}).toHex(), bytes);
    window->accept();
    for (const PayloadMode other : {PayloadMode::Hex, PayloadMode::Text, PayloadMode::Escapes}) {
        chooseMode(other);
        QCOMPARE(sent().toHex(), bytes);
    }
}

void PayloadBytesTest::manyBytesAreHeldBesideTheField()
{
    type(QStringLiteral("before"));
    HexEditWindow* window = openBytes();
    const Bytes many(3'000'000, std::byte{0x41});
    QTest::keyClick(&window->edit(), Qt::Key_A, Qt::ControlModifier);
    window->edit().insertBytes(many);
    QElapsedTimer timer;
    timer.start();
    use(*window);
    qInfo("3 MB taken over in %lld ms", timer.elapsed());
    auto* text = m_edit->findChild<QLabel*>(QStringLiteral("payloadHeld"));
    QVERIFY(text->isVisible() && !m_edit->field()->isVisible());
    QCOMPARE(text->text(), QStringLiteral("3,000,000 bytes, too many to be shown here"));
    QCOMPARE(count(), QStringLiteral("3,000,000 bytes"));
    QCoreApplication::processEvents(); // its layout
    QVERIFY(saveGrab(*m_window, QStringLiteral("payload-held")));
    chooseEnding(LineEnding::Lf);
    QCOMPARE(sent(), toQt(many) + '\n');
    QVERIFY(!m_edit->findChild<SegmentedControl*>(QStringLiteral("payloadMode"))->isEnabled());
    const Payload kept = m_edit->payload();
    m_edit->setPayload({});
    QVERIFY(m_edit->field()->isVisible());
    m_edit->setPayload(kept);
    QVERIFY(text->isVisible());
    QCOMPARE(sent().size(), 3'000'001);
    m_dialogs.agrees = true;
    QTest::mouseClick(m_edit->findChild<QAbstractButton*>(QStringLiteral("payloadHeldDiscard")),
                      Qt::LeftButton);
    QVERIFY(m_edit->field()->isVisible());
}

void PayloadBytesTest::aFileIsInsertedBehindThePayload()
{
    const QTemporaryDir folder;
    m_dialogs.path = folder.filePath(QStringLiteral("some.bin"));
    QFile file(m_dialogs.path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\r\n1");
    file.close();
    type(QStringLiteral("ab"));
    m_edit->findChild<InsertMenu*>()->actions().first()->trigger();
    auto* window = m_edit->findChild<HexEditWindow*>();
    QVERIFY(window);
    use(*window);
    QCOMPARE(m_edit->field()->text(), QStringLiteral("ab\\r\\n1"));
}

void PayloadBytesTest::theSizeOfTheWindowIsKept()
{
    HexEditWindow* window = openBytes();
    window->resize(900, 444);
    use(*window);
    QTRY_VERIFY(!m_edit->findChild<HexEditWindow*>());
    QCOMPARE(m_edit->bytesWindowSize(), QSize(900, 444));
    QCOMPARE(openBytes()->size(), QSize(900, 444));
}

QTEST_MAIN(PayloadBytesTest)
#include "PayloadBytesTest.moc"
