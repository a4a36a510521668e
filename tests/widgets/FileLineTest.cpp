// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/FileLine.h"
#include "widgets/support/Amounts.h"
#include "widgets/support/ProgressStrip.h"

#include <QAbstractButton>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace workbench;

class FileLineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void aFileIsFollowedToItsEnd();
    void oneFileAfterTheOther();
    void toSeveralClientsAtOnce();
    void cancelEndsThemAll();
    void aLostFileEndsTheOthers();

private:
    void tell(quint64 sent, bool running = true, FileEnd end = FileEnd::Sent, ConnectionId connection = 1)
    {
        FileProgress progress;
        progress.connection = connection;
        progress.file = 1;
        progress.path = "/tmp/some folder/firmware.bin";
        progress.sent = sent;
        progress.size = 1'000'000;
        progress.running = running;
        progress.end = end;
        m_line->show(progress);
    }
    QProgressBar* bar() const { return m_line->findChild<QProgressBar*>(); }

    std::unique_ptr<QWidget> m_window;
    FileLine* m_line = nullptr;
    std::unique_ptr<QSignalSpy> m_wanted;
    std::unique_ptr<QSignalSpy> m_ended;
};

void FileLineTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_line = new FileLine(m_window.get());
    (new QVBoxLayout(m_window.get()))->addWidget(m_line);
    m_window->resize(700, 100);
    m_window->show();
    m_wanted = std::make_unique<QSignalSpy>(m_line, &FileLine::fileWanted);
    m_ended = std::make_unique<QSignalSpy>(m_line, &FileLine::ended);
}

void FileLineTest::aFileIsFollowedToItsEnd()
{
    QVERIFY(!m_line->isVisible());
    tell(0);
    QVERIFY(!m_line->isVisible()); // what is over at once is not shown
    QTRY_VERIFY(m_line->isVisible());
    tell(250'000);
    QVERIFY(m_line->text().startsWith(
        QStringLiteral("firmware.bin: %1 of %2, ").arg(amountText(250'000), amountText(1'000'000))));
    QVERIFY(m_line->text().endsWith(QStringLiteral(" left")));
    QCOMPARE(bar()->value(), bar()->maximum() / 4);
    tell(1'000'000, false);
    QVERIFY(!m_line->isVisible());
    QCOMPARE(m_ended->count(), 1);
    QVERIFY(m_ended->first().first().toString().startsWith(QStringLiteral("firmware.bin is sent: 1")));
}

void FileLineTest::oneFileAfterTheOther()
{
    m_line->start({QStringLiteral("a"), QStringLiteral("b")});
    QCOMPARE(m_wanted->count(), 1);
    tell(1);
    QVERIFY(m_line->text().contains(QStringLiteral("file 1 of 2")));
    tell(1'000'000, false);
    QCOMPARE(m_wanted->count(), 2);
    QCOMPARE(m_wanted->last().first().toString(), QStringLiteral("b"));
    QCOMPARE(m_ended->count(), 0);
    tell(5);
    QVERIFY(m_line->text().contains(QStringLiteral("file 2 of 2")));
    tell(1'000'000, false);
    QVERIFY(m_ended->first().first().toString().startsWith(QStringLiteral("2 files sent, 2")));
}

void FileLineTest::toSeveralClientsAtOnce()
{
    tell(0);
    tell(500'000, true, FileEnd::Sent, 2);
    QVERIFY(
        m_line->text().contains(QStringLiteral("%1 of %2").arg(amountText(500'000), amountText(2'000'000))));
    QVERIFY(m_line->text().contains(QStringLiteral("to 2 clients")));
    tell(1'000'000, false);
    QCOMPARE(m_ended->count(), 0);
    tell(1'000'000, false, FileEnd::Sent, 2);
    QCOMPARE(m_ended->count(), 1);
}

void FileLineTest::cancelEndsThemAll()
{
    const QSignalSpy cancelled(m_line, &FileLine::cancelRequested);
    m_line->start({QStringLiteral("a"), QStringLiteral("b")});
    tell(100);
    QTRY_VERIFY(m_line->isVisible());
    QTest::mouseClick(m_line->findChild<QAbstractButton*>(QStringLiteral("cancelProgress")), Qt::LeftButton);
    QCOMPARE(cancelled.count(), 1);
    tell(400, false, FileEnd::Cancelled);
    QCOMPARE(m_wanted->count(), 1);
    QVERIFY(m_ended->first().first().toString().startsWith(QStringLiteral("Cancelled: ")));
}

void FileLineTest::aLostFileEndsTheOthers()
{
    m_line->start({QStringLiteral("a"), QStringLiteral("b")});
    tell(100);
    tell(400, false, FileEnd::Lost);
    QCOMPARE(m_wanted->count(), 1);
    QVERIFY(m_ended->first().first().toString().contains(QStringLiteral("did not go to the end")));
}

QTEST_MAIN(FileLineTest)
#include "FileLineTest.moc"
