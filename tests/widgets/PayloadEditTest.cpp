// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/widgets/Grabs.h"
#include "tests/widgets/PayloadBench.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSet>
#include <QTemporaryDir>
#include <QToolButton>

using namespace workbench;

class PayloadEditTest : public QObject, private PayloadBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void enterSendsWhatWasTyped();
    void buttonSendsToo();
    void shiftEnterStartsALineAndTabLeaves();
    void fieldGrowsToSixLines();
    void countsBytesLive();
    void disabledSendStopsEnter();
    void targetsKeepTheChosenOne();
    void sendToAllTakesTheBytes();
    void pastingNothingChangesNothing();
    void droppedFileIsOffered();
    void unreadableFileIsSaidInWords();
    void fileIsChosenInADialog();
    void aFolderIsSentFileByFile();
    void foldsInANarrowWindow();
    void looksAsDesigned_data();
    void looksAsDesigned();
    void namesAreUnique();

private:
    void drop(const QString& path);
};

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

void PayloadEditTest::pastingNothingChangesNothing()
{
    struct Field : PayloadField {
        using PayloadField::insertFromMimeData;
        using PayloadField::PayloadField;
    };
    Field field(*m_theme);
    field.replaceText(QStringLiteral("kept"));
    field.insertFromMimeData(nullptr); // what an X11 clipboard holds that has no owner
    const QMimeData empty;
    field.insertFromMimeData(&empty);
    QCOMPARE(field.text(), QStringLiteral("kept"));
    QMimeData words;
    words.setText(QStringLiteral(" and more"));
    field.insertFromMimeData(&words);
    QCOMPARE(field.text(), QStringLiteral("kept and more"));
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

void PayloadEditTest::aFolderIsSentFileByFile()
{
    const QTemporaryDir folder;
    for (const char* name : {"b.txt", "a.txt"}) {
        QFile file(folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("inner")));
    m_edit->setFilesFollowed();
    const QSignalSpy sent(m_edit, &PayloadEdit::sendFileRequested);
    const auto choose = [&](const QString& path) {
        m_edit->findChild<QAction*>(QStringLiteral("payloadSendFolder"))->trigger();
        auto* dialog = m_edit->findChild<QFileDialog*>();
        QVERIFY(dialog != nullptr);
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(m_edit->findChild<QFileDialog*>() == nullptr);
    };
    choose(folder.path());
    QCOMPARE(sent.count(), 1);
    QVERIFY(sent.first().first().toString().endsWith(QLatin1String("a.txt")));
    FileProgress progress;
    progress.running = false;
    m_edit->showFile(progress); // the first has gone
    QCOMPARE(sent.count(), 2);
    QVERIFY(sent.last().first().toString().endsWith(QLatin1String("b.txt")));
    m_edit->showFile(progress);
    QCOMPARE(sent.count(), 2);
    choose(folder.filePath(QStringLiteral("inner")));
    QVERIFY(m_edit->problem().contains(QStringLiteral("no file")));
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
