// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/ConversationView.h"
#include "widgets/fields/DatagramView.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/WorkbenchStyle.h"

#include "tests/widgets/Grabs.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace workbench;
using Note = TrafficRow::Note;

class ConversationViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void looksAsDesigned_data();
    void looksAsDesigned();
    void followsTheTailOnlyAtTheEnd();
    void keepsItsPlaceWhileOldRowsAreDropped();
    void segmentsChooseTheForm();
    void enterShowsAllLinesOfALongRow();
    void copiesInFourForms();
    void ctrlCCopiesText();
    void findsTextEscapesAndHexWithTheKeyboard();
    void refusedHexInFindKeepsItsText();
    void savesReceivedBytesThroughTheDialog();
    void unwritableFileIsSaidInWords();
    void saysWhatASavedFileLacks();
    void modelCanBeExchangedAndDestroyed();
    void takesAHundredThousandRowsInBatches();

private:
    void give(std::vector<TrafficRow> rows) { m_model->append(std::move(rows)); }
    std::vector<TrafficRow> numbered(int from, int count) const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ConversationModel> m_model;
    std::unique_ptr<ConversationView> m_view;
};

namespace {

constexpr qint64 kTime = 1'779'285'739'331;

std::vector<TrafficRow> pictured()
{
    const auto in = [](qint64 after, const QByteArray& bytes) {
        return TrafficRow::received(kTime + after, bytes, bytes.size(), 92);
    };
    const auto out = [](qint64 after, const QByteArray& bytes) {
        return TrafficRow::sent(kTime + after, bytes, bytes.size());
    };
    return {
        in(0, "HELLO sensor-7\r\n"),
        out(0, "WELCOME\r\n"),
        in(50'440, "STATUS\r\n"),
        out(50'440, "OK 3 clients\r\n"),
        in(71'877,
           "GET /temp HTTP/1.1\r\nHost: localhost\r\nUser-Agent: a rather long one\r\nAccept: */*\r\n\r\n"),
        out(71'878, "21.5 C\r\n"),
        in(80'000, "\x1b[31mred \xe2\x80\xae bidi \xff C:\\new \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d 12\r\n"),
        TrafficRow::received(kTime + 90'000, QByteArray(256, 'x'), 65'536),
        TrafficRow::band(kTime + 91'000, Note::EndOfStream),
        TrafficRow::band(kTime + 92'000, Note::Reset)};
}

std::vector<TrafficRow> picturedDatagrams()
{
    const auto in = [](qint64 after, const char* peer, const char* to, const QByteArray& bytes,
                       qint64 lost = 0) {
        TrafficRow row = TrafficRow::received(kTime + after, bytes, bytes.size());
        row.peer = QString::fromLatin1(peer);
        row.to = QString::fromLatin1(to);
        row.lost = lost;
        return row;
    };
    TrafficRow reply = TrafficRow::sent(kTime + 3292, "OK", 2);
    reply.peer = QStringLiteral("192.0.2.17:40112");
    return {in(0, "192.0.2.17:40112", "192.0.2.2", "T21.5"),
            in(1000, "192.0.2.17:40112", "192.0.2.2", "T21.6"),
            in(1500, "192.0.2.31:5353", "239.1.2.3", "tick 18"),
            in(2000, "192.0.2.17:40112", "192.0.2.2", "SENSOR-7", 15),
            in(2500, "192.0.2.31:5353", "239.1.2.3", "tick 19"),
            in(2884, "192.0.2.17:40112", "192.0.2.2", ""),
            reply,
            TrafficRow::band(kTime + 3300, Note::Dropped, 12),
            in(4000, "[fe80::1234:5678:9abc:def0%eth0]:40112", "192.0.2.2", "T21.9")};
}

} // namespace

void ConversationViewTest::init()
{
    QApplication::setPalette(QPalette());
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
    m_model = std::make_unique<ConversationModel>();
    m_view = std::make_unique<ConversationView>(*m_theme);
    m_view->setModel(m_model.get());
    m_view->resize(588, 260);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void ConversationViewTest::cleanup()
{
    m_view.reset();
    m_model.reset();
    QApplication::setStyle(QStringLiteral("Fusion"));
    m_theme.reset();
}

std::vector<TrafficRow> ConversationViewTest::numbered(int from, int count) const
{
    std::vector<TrafficRow> rows;
    for (int i = 0; i < count; ++i) {
        const QByteArray bytes = QByteArray::number(from + i) + "\r\n";
        rows.push_back(TrafficRow::received(kTime + i, bytes, bytes.size()));
    }
    return rows;
}

void ConversationViewTest::looksAsDesigned_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("width");
    QTest::newRow("light") << false << 588;
    QTest::newRow("dark") << true << 588;
    QTest::newRow("narrow") << false << 330;
}

void ConversationViewTest::looksAsDesigned()
{
    QFETCH(const bool, dark);
    QFETCH(const int, width);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    m_theme->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    m_view = std::make_unique<ConversationView>(*m_theme);
    m_view->setModel(m_model.get());
    m_view->setSubtitle(QStringLiteral("127.0.0.1:49690"));
    m_view->resize(width, 420);
    m_view->show();
    QVERIFY(saveGrab(*m_view, QStringLiteral("conversation-empty-") + tag));
    give(pictured());
    m_view->table()->goTo(4);
    QVERIFY(saveGrab(*m_view, QStringLiteral("conversation-") + tag));
    m_view->table()->toggleExpanded(4);
    QVERIFY(saveGrab(*m_view, QStringLiteral("conversation-open-") + tag));
    m_view->setForm(TrafficForm::Both);
    QVERIFY(saveGrab(*m_view, QStringLiteral("conversation-both-open-") + tag));
    m_view->table()->toggleExpanded(4);
    m_view->openFind();
    QVERIFY(saveGrab(*m_view, QStringLiteral("conversation-both-") + tag));
    m_view->setForm(TrafficForm::Hex);
    QVERIFY(saveGrab(*m_view, QStringLiteral("conversation-hex-") + tag));

    DatagramModel datagrams;
    DatagramView view(*m_theme);
    view.setModel(&datagrams);
    view.showTotals(&datagrams);
    datagrams.append(picturedDatagrams());
    view.resize(width + 190, 420);
    view.show();
    view.table()->goTo(3);
    QVERIFY(saveGrab(view, QStringLiteral("datagrams-") + tag));
    view.setForm(TrafficForm::Both);
    view.table()->toggleExpanded(3);
    QVERIFY(saveGrab(view, QStringLiteral("datagrams-both-") + tag));
}

void ConversationViewTest::followsTheTailOnlyAtTheEnd()
{
    give(numbered(0, 100));
    QScrollBar& bar = *m_view->table()->verticalScrollBar();
    QTRY_VERIFY(bar.maximum() > 0);
    QVERIFY(m_view->table()->isAtEnd());
    give(numbered(100, 10));
    QVERIFY(m_view->table()->isAtEnd());
    bar.setValue(bar.maximum() / 2);
    const int place = bar.value();
    give(numbered(110, 10));
    QCOMPARE(bar.value(), place);
    QVERIFY(!m_view->table()->isAtEnd());
    QTest::keyClick(m_view->table(), Qt::Key_End, Qt::ControlModifier);
    QVERIFY(m_view->table()->isAtEnd());
    give(numbered(120, 10));
    QVERIFY(m_view->table()->isAtEnd());
}

void ConversationViewTest::keepsItsPlaceWhileOldRowsAreDropped()
{
    ConversationModel small(TrafficModel::Limits{200, 1'000'000});
    m_view->setModel(&small);
    small.append(numbered(0, 201));
    TrafficTable& table = *m_view->table();
    table.goTo(100);
    table.verticalScrollBar()->setValue(table.rowViewportPosition(100) + table.verticalScrollBar()->value());
    const QString top = table.indexAt(QPoint(200, 1)).siblingAtColumn(2).data().toString();
    small.append(numbered(201, 20));
    QCOMPARE(table.indexAt(QPoint(200, 1)).siblingAtColumn(2).data().toString(), top);
    table.toggleExpanded(30);
    QVERIFY(table.expandedRow() == 30);
    small.append(numbered(221, 60));
    QCOMPARE(table.expandedRow(), -1);
    m_view->setModel(nullptr);
}

void ConversationViewTest::segmentsChooseTheForm()
{
    give(pictured());
    const auto segments = m_view->findChild<SegmentedControl*>()->findChildren<QAbstractButton*>();
    QCOMPARE(segments.size(), 3);
    QTest::mouseClick(segments[1], Qt::LeftButton);
    QCOMPARE(m_view->form(), TrafficForm::Hex);
    QTest::mouseClick(segments[2], Qt::LeftButton);
    QCOMPARE(m_view->form(), TrafficForm::Both);
    QTest::mouseClick(segments[0], Qt::LeftButton);
    QCOMPARE(m_view->form(), TrafficForm::Text);
}

void ConversationViewTest::enterShowsAllLinesOfALongRow()
{
    give(pictured());
    TrafficTable& table = *m_view->table();
    table.goTo(4);
    const int one = table.rowHeight(4);
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(table.expandedRow(), 4);
    QVERIFY(table.rowHeight(4) > 4 * QFontMetrics(m_theme->fixedFont()).height());
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(table.rowHeight(4), one);
    // A band has no bytes to show.
    table.goTo(8);
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(table.expandedRow(), -1);
}

void ConversationViewTest::copiesInFourForms()
{
    give({TrafficRow::received(0, "a\r\n", 3), TrafficRow::band(0, Note::EndOfStream),
          TrafficRow::sent(0, "b", 1)});
    TrafficTable& table = *m_view->table();
    table.selectAll();
    using As = TrafficTable::CopyAs;
    QCOMPARE(table.selectedText(As::Text),
             QStringLiteral("a\r\n[end of stream: the peer has finished sending]\nb"));
    QCOMPARE(table.selectedText(As::Escapes),
             QStringLiteral("a\\r\\n\n[end of stream: the peer has finished sending]\nb"));
    QCOMPARE(table.selectedText(As::Hex), QStringLiteral("61 0d 0a 62"));
    QCOMPARE(table.selectedText(As::CArray), QStringLiteral("{0x61, 0x0d, 0x0a, 0x62}"));
}

void ConversationViewTest::ctrlCCopiesText()
{
    give(pictured());
    m_view->table()->goTo(1);
    QTest::keyClick(m_view->table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("WELCOME\r\n"));
}

void ConversationViewTest::findsTextEscapesAndHexWithTheKeyboard()
{
    give(pictured());
    TrafficTable& table = *m_view->table();
    table.goTo(0);
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_F, Qt::ControlModifier);
    auto* field = m_view->findChild<QLineEdit*>(QStringLiteral("findField"));
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("welcome\\r"));
    QCOMPARE(table.currentIndex().row(), 1);
    field->clear();
    QTest::keyClicks(field, QStringLiteral("c\\r\\n"));
    QCOMPARE(table.currentIndex().row(), 5);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(table.currentIndex().row(), 5);
    m_view->setForm(TrafficForm::Hex);
    field->clear();
    QTest::keyClicks(field, QStringLiteral("48 45"));
    QCOMPARE(table.currentIndex().row(), 0);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QTRY_VERIFY(table.hasFocus());
}

void ConversationViewTest::refusedHexInFindKeepsItsText()
{
    give(pictured());
    m_view->setForm(TrafficForm::Hex);
    m_view->openFind();
    auto* field = m_view->findChild<QLineEdit*>(QStringLiteral("findField"));
    QTest::keyClicks(field, QStringLiteral("4g"));
    QCOMPARE(field->text(), QStringLiteral("4g"));
    const auto* result = m_view->findChild<QLabel*>(QStringLiteral("findResult"));
    QCOMPARE(result->text(), QStringLiteral("g (character 2) is not a hex digit."));
    QVERIFY(isRefused(field));
    field->clear();
    m_view->setForm(TrafficForm::Text);
    QTest::keyClicks(field, QStringLiteral("nowhere"));
    QCOMPARE(result->text(), QStringLiteral("no match"));
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, QStringLiteral("ok"));
    QCOMPARE(result->text(), QString());
    QVERIFY(!isRefused(field));
}

void ConversationViewTest::savesReceivedBytesThroughTheDialog()
{
    const QTemporaryDir folder;
    give(
        {TrafficRow::received(0, "a\r\n", 3), TrafficRow::sent(0, "no", 2), TrafficRow::received(0, "b", 1)});
    auto* button = m_view->findChild<QToolButton*>(QStringLiteral("trafficSave"));
    button->menu()->actions().first()->trigger();
    auto* dialog = m_view->findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr);
    const QString path = folder.filePath(QStringLiteral("received.bin"));
    dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QFile file(path);
    QTRY_VERIFY(file.exists());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("a\r\nb"));
}

void ConversationViewTest::unwritableFileIsSaidInWords()
{
    give(pictured());
    const QSignalSpy said(m_view.get(), &TrafficView::statusMessage);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("missing/folder.bin"));
    QVERIFY(!m_view->save(TrafficView::SaveAs::ReceivedBytes, path));
    QCOMPARE(said.count(), 1);
    QVERIFY(said.first().first().toString().startsWith(path));
}

void ConversationViewTest::saysWhatASavedFileLacks()
{
    give({TrafficRow::received(0, "abc", 10)});
    const QTemporaryDir folder;
    const QSignalSpy said(m_view.get(), &TrafficView::statusMessage);
    QVERIFY(m_view->save(TrafficView::SaveAs::WholeText, folder.filePath(QStringLiteral("all.txt"))));
    QVERIFY(said.first().first().toString().contains(QLatin1String("7 bytes")));
    QFile file(folder.filePath(QStringLiteral("all.txt")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().endsWith("<-  10 B  abc  [7 more bytes]\n"));
}

void ConversationViewTest::modelCanBeExchangedAndDestroyed()
{
    give(pictured());
    auto* other = new ConversationModel;
    m_view->setModel(other);
    QVERIFY(!m_view->table()->isVisible());
    other->append(numbered(0, 3));
    QVERIFY(m_view->table()->isVisible());
    give(numbered(0, 5));
    QCOMPARE(m_view->table()->model()->rowCount(), 3);
    delete other;
    QVERIFY(!m_view->table()->isVisible());
    m_view->setModel(m_model.get());
    QVERIFY(m_view->table()->isVisible());
}

void ConversationViewTest::takesAHundredThousandRowsInBatches()
{
    QElapsedTimer timer;
    timer.start();
    for (int batch = 0; batch < 110; ++batch) {
        give(numbered(batch * 1000, 1000));
        m_view->repaint();
    }
    qInfo("110 batches of 1000 rows, painted: %lld ms", timer.elapsed());
    QCOMPARE(m_model->rowCount(), 100'001);
    QVERIFY(m_view->table()->isAtEnd());
    m_view->table()->verticalScrollBar()->setValue(0);
    QCOMPARE(m_view->table()->rowAt(2), 0);
}

QTEST_MAIN(ConversationViewTest)
#include "ConversationViewTest.moc"
