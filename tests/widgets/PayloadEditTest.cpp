// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "widgets/fields/PayloadEdit.h"
#include "widgets/fields/PayloadField.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"

#include "tests/widgets/Grabs.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace workbench;

class PayloadEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void enterSendsWhatWasTyped();
    void buttonSendsToo();
    void shiftEnterStartsALineAndTabLeaves();
    void fieldGrowsToSixLines();
    void countsBytesLive();
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
    void disabledSendStopsEnter();
    void targetsKeepTheChosenOne();
    void sendToAllTakesTheBytes();
    void droppedFileIsOffered();
    void unreadableFileIsSaidInWords();
    void fileIsChosenInADialog();
    void foldsInANarrowWindow();
    void aMegabyteIsCountedInMilliseconds();
    void looksAsDesigned_data();
    void looksAsDesigned();
    void namesAreUnique();

private:
    void chooseMode(PayloadMode mode);
    void chooseEncoding(Encoding encoding);
    void chooseEnding(LineEnding ending);
    void type(const QString& text) { QTest::keyClicks(m_edit->field(), text); }
    QString count() const { return m_edit->findChild<QLabel*>(QStringLiteral("payloadCount"))->text(); }
    QByteArray sentByEnter();
    void drop(const QString& path);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
    PayloadEdit* m_edit = nullptr;
};

void PayloadEditTest::init()
{
    QApplication::setPalette(QPalette());
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
    m_window = std::make_unique<QWidget>();
    auto* layout = new QVBoxLayout(m_window.get());
    layout->setContentsMargins({});
    layout->addStretch(1);
    m_edit = new PayloadEdit(*m_theme);
    layout->addWidget(m_edit);
    m_window->resize(1300, 300);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_edit->field()->setFocus();
}

void PayloadEditTest::cleanup()
{
    m_window.reset();
    QApplication::setStyle(QStringLiteral("Fusion"));
    m_theme.reset();
}

void PayloadEditTest::chooseMode(PayloadMode mode)
{
    const auto segments = m_edit->findChild<SegmentedControl*>()->findChildren<QAbstractButton*>();
    QTest::mouseClick(segments[static_cast<int>(mode)], Qt::LeftButton);
}

void PayloadEditTest::chooseEncoding(Encoding encoding)
{
    auto* combo = m_edit->findChild<QComboBox*>(QStringLiteral("payloadEncoding"));
    combo->setCurrentIndex(combo->findData(static_cast<int>(encoding)));
}

void PayloadEditTest::chooseEnding(LineEnding ending)
{
    auto* combo = m_edit->findChild<QComboBox*>(QStringLiteral("payloadEnding"));
    combo->setCurrentIndex(combo->findData(static_cast<int>(ending)));
}

QByteArray PayloadEditTest::sentByEnter()
{
    const QSignalSpy sent(m_edit, &PayloadEdit::sendRequested);
    QTest::keyClick(m_edit->field(), Qt::Key_Return);
    return sent.count() == 1 ? sent.first().first().toByteArray() : QByteArray("not sent");
}

void PayloadEditTest::drop(const QString& path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint place = m_edit->field()->viewport()->rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_edit->field()->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_edit->field()->viewport(), &dropped);
}

void PayloadEditTest::enterSendsWhatWasTyped()
{
    chooseEnding(LineEnding::CrLf);
    type(QStringLiteral("21.6 C"));
    QCOMPARE(sentByEnter(), QByteArray("21.6 C\r\n"));
    QCOMPARE(m_edit->field()->text(), QStringLiteral("21.6 C"));
}

void PayloadEditTest::buttonSendsToo()
{
    const QSignalSpy sent(m_edit, &PayloadEdit::sendRequested);
    type(QStringLiteral("x"));
    QTest::mouseClick(m_edit->sendButton(), Qt::LeftButton, {}, QPoint(10, 10));
    QCOMPARE(sent.count(), 1);
    // Nothing typed is a payload too: an empty datagram.
    m_edit->setPayload({});
    QCOMPARE(sentByEnter(), QByteArray());
}

void PayloadEditTest::shiftEnterStartsALineAndTabLeaves()
{
    type(QStringLiteral("a"));
    QTest::keyClick(m_edit->field(), Qt::Key_Return, Qt::ShiftModifier);
    type(QStringLiteral("b"));
    QCOMPARE(sentByEnter(), QByteArray("a\nb"));
    QTest::keyClick(m_edit->field(), Qt::Key_Tab);
    QVERIFY(!m_edit->field()->hasFocus());
    QVERIFY(m_edit->sendButton()->hasFocus());
}

void PayloadEditTest::fieldGrowsToSixLines()
{
    const int one = m_edit->field()->height();
    QCOMPARE(one, m_theme->px(34));
    QTest::keyClick(m_edit->field(), Qt::Key_Return, Qt::ShiftModifier);
    QTRY_VERIFY(m_edit->field()->height() > one);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(m_edit->field(), Qt::Key_Return, Qt::ShiftModifier);
    const int six = m_edit->field()->height();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(m_edit->field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_edit->field()->height(), six);
}

void PayloadEditTest::countsBytesLive()
{
    QCOMPARE(count(), QStringLiteral("0 bytes"));
    type(QStringLiteral("a"));
    QTRY_COMPARE(count(), QStringLiteral("1 byte"));
    chooseEncoding(Encoding::Utf16Le);
    QCOMPARE(count(), QStringLiteral("2 bytes"));
    chooseEnding(LineEnding::CrLf);
    QCOMPARE(count(), QStringLiteral("6 bytes"));
    m_edit->setPayload({PayloadMode::Text, Encoding::Utf8, LineEnding::None, "\xc3\xa4"});
    QCOMPARE(count(), QStringLiteral("2 bytes"));
}

void PayloadEditTest::refusesInWordsAndSendsNothing_data()
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

void PayloadEditTest::refusesInWordsAndSendsNothing()
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

void PayloadEditTest::unfinishedInputIsNotRefusedWhileTyping()
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

void PayloadEditTest::refusalGoesWhenTheTextIsMended()
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

void PayloadEditTest::switchingModesKeepsTheBytes()
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

void PayloadEditTest::switchingKeepsTextThatHasNoBytes()
{
    chooseMode(PayloadMode::Hex);
    m_edit->field()->setFocus();
    type(QStringLiteral("hello\\n"));
    chooseMode(PayloadMode::Escapes);
    QCOMPARE(m_edit->field()->text(), QStringLiteral("hello\\n"));
    QCOMPARE(count(), QStringLiteral("6 bytes"));
    QCOMPARE(m_edit->problem(), QString());
}

void PayloadEditTest::textThatCannotShowTheBytesIsNotChosen()
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

void PayloadEditTest::undoBringsTextAndModeBack()
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

void PayloadEditTest::typingAfterUndoKeepsTheMode()
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

void PayloadEditTest::loneSurrogateIsRefused()
{
    m_edit->field()->insertPlainText(QStringLiteral("a") + QChar(0xd83d));
    QCOMPARE(sentByEnter(), QByteArray("not sent"));
    QCOMPARE(m_edit->problem(), QStringLiteral("Character 2 is half of a character: type it anew."));
}

void PayloadEditTest::disabledSendStopsEnter()
{
    m_edit->setSendEnabled(false);
    type(QStringLiteral("x"));
    QCOMPARE(sentByEnter(), QByteArray("not sent"));
    m_edit->setSendEnabled(true);
    QCOMPARE(sentByEnter(), QByteArray("x"));
}

void PayloadEditTest::targetsKeepTheChosenOne()
{
    auto* combo = m_edit->findChild<QComboBox*>(QStringLiteral("payloadTarget"));
    QVERIFY(!combo->isVisible());
    const QSignalSpy changed(m_edit, &PayloadEdit::targetChanged);
    m_edit->setTargets({{QStringLiteral("127.0.0.1:1"), 1}, {QStringLiteral("127.0.0.1:2"), 2}});
    QVERIFY(combo->isVisible());
    QCOMPARE(m_edit->currentTarget(), QVariant(1));
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Down);
    QCOMPARE(m_edit->currentTarget(), QVariant(2));
    QCOMPARE(changed.count(), 2);
    m_edit->setTargets({{QStringLiteral("127.0.0.1:2"), 2}, {QStringLiteral("127.0.0.1:3"), 3}});
    QCOMPARE(m_edit->currentTarget(), QVariant(2));
    QCOMPARE(changed.count(), 2);
    m_edit->setTargets({});
    QCOMPARE(changed.count(), 3);
    QVERIFY(!m_edit->currentTarget().isValid());
}

void PayloadEditTest::sendToAllTakesTheBytes()
{
    const QSignalSpy sent(m_edit, &PayloadEdit::sendToAllRequested);
    type(QStringLiteral("all"));
    m_edit->sendToAllAction()->trigger();
    QCOMPARE(sent.count(), 1);
    QCOMPARE(sent.first().first().toByteArray(), QByteArray("all"));
    chooseMode(PayloadMode::Hex);
    m_edit->field()->insertPlainText(QStringLiteral("q"));
    m_edit->sendToAllAction()->trigger();
    QCOMPARE(sent.count(), 1);
}

void PayloadEditTest::droppedFileIsOffered()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("notes.txt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("twelve bytes") == 12);
    file.close();
    const QSignalSpy sent(m_edit, &PayloadEdit::sendFileRequested);
    drop(path);
    auto* send = m_edit->findChild<QPushButton*>(QStringLiteral("payloadSendDropped"));
    QVERIFY(send->isVisible());
    QCOMPARE(sent.count(), 0);
    QCOMPARE(m_edit->field()->text(), QString());
    QVERIFY(saveGrab(*m_window, QStringLiteral("payload-drop")));
    QTest::mouseClick(send, Qt::LeftButton);
    QCOMPARE(sent.count(), 1);
    QCOMPARE(sent.first().first().toString(), path);
    QVERIFY(!send->isVisible());
    drop(path);
    QTest::mouseClick(m_edit->findChild<QToolButton*>(QStringLiteral("payloadForgetDropped")),
                      Qt::LeftButton);
    QVERIFY(!send->isVisible());
    QCOMPARE(sent.count(), 1);
}

void PayloadEditTest::unreadableFileIsSaidInWords()
{
    const QTemporaryDir folder;
    drop(folder.filePath(QStringLiteral("missing.txt")));
    QVERIFY2(m_edit->problem().startsWith(QLatin1String("missing.txt cannot be read: ")),
             qPrintable(m_edit->problem()));
    QVERIFY(!m_edit->findChild<QPushButton*>(QStringLiteral("payloadSendDropped"))->isVisible());
    drop(folder.path());
    QVERIFY(m_edit->problem().endsWith(QLatin1String(" is a folder, not a file.")));
    // The tab may say that too; the next send clears nothing that it did not cause.
    m_edit->setProblem({});
    QCOMPARE(m_edit->problem(), QString());
}

void PayloadEditTest::fileIsChosenInADialog()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("notes.txt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const QSignalSpy sent(m_edit, &PayloadEdit::sendFileRequested);
    m_edit->sendFileAction()->trigger();
    auto* dialog = m_edit->findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr);
    dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_COMPARE(sent.count(), 1);
    QCOMPARE(sent.first().first().toString(), path);
}

void PayloadEditTest::foldsInANarrowWindow()
{
    QVERIFY(!m_edit->isFolded());
    const int high = m_edit->sizeHint().height();
    m_window->resize(1000, 300);
    QTRY_VERIFY(m_edit->isFolded());
    QVERIFY(m_edit->sizeHint().height() < high);
    QTRY_COMPARE(m_edit->sendButton()->mapTo(m_edit, QPoint()).y() / 10,
                 m_edit->field()->mapTo(m_edit, QPoint()).y() / 10);
    m_window->resize(1300, 300);
    QTRY_VERIFY(!m_edit->isFolded());
}

void PayloadEditTest::aMegabyteIsCountedInMilliseconds()
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

void PayloadEditTest::looksAsDesigned_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("width");
    QTest::newRow("light") << false << 588;
    QTest::newRow("dark") << true << 588;
    QTest::newRow("folded") << false << 704;
    QTest::newRow("narrow") << false << 370;
}

void PayloadEditTest::looksAsDesigned()
{
    QFETCH(const bool, dark);
    QFETCH(const int, width);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    m_theme->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    QWidget frame;
    frame.resize(tag == QLatin1String("folded") ? 1024 : 1440, 260);
    auto* edit = new PayloadEdit(*m_theme, &frame);
    edit->setTargets({{QStringLiteral("127.0.0.1:49690"), 1}});
    edit->setPayload({PayloadMode::Text, Encoding::Utf8, LineEnding::CrLf, "21.6 C"});
    frame.show();
    QVERIFY(QTest::qWaitForWindowExposed(&frame));
    frame.activateWindow();
    edit->field()->setFocus();
    const auto fit = [&] {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::sendPostedEvents();
            edit->resize(width, edit->sizeHint().height());
        }
    };
    fit();
    QVERIFY(saveGrab(*edit, QStringLiteral("payload-") + tag));
    edit->setPayload({PayloadMode::Escapes, Encoding::Utf8, LineEnding::None, "GET \\q\nsecond line\nthird"});
    fit();
    QVERIFY(saveGrab(*edit, QStringLiteral("payload-refused-") + tag));
    QCOMPARE(edit->problem(), QStringLiteral("\\q is not an escape. Use \\\\q for a backslash and q."));
}

void PayloadEditTest::namesAreUnique()
{
    QSet<QString> names;
    const auto widgets = m_edit->findChildren<QWidget*>();
    int focusable = 0;
    for (const QWidget* widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() != nullptr ||
            widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        if (qobject_cast<const QAbstractItemView*>(widget) != nullptr || widget->isWindow() ||
            widget->parentWidget()->inherits("QComboBoxPrivateContainer"))
            continue;
        ++focusable;
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        QVERIFY2(!names.contains(widget->accessibleName()), qPrintable(widget->accessibleName()));
        names.insert(widget->accessibleName());
    }
    QVERIFY(focusable >= 7);
}

QTEST_MAIN(PayloadEditTest)
#include "PayloadEditTest.moc"
