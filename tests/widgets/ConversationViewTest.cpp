// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/ConversationView.h"
#include "core/payload/Framing.h"
#include "widgets/fields/DatagramView.h"
#include "widgets/fields/StreamDiffWindow.h"
#include "widgets/fields/TrafficSaver.h"
#include "widgets/support/ProgressStrip.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/WorkbenchStyle.h"

#include "tests/widgets/Grabs.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
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
    void manyRowsAreSavedInTheBackground();
    void savingIsCancelledAtAClick();
    void tooManyRowsAreNotCopied();
    void comparingAgainNamesWhoItIsNow();
    void modelCanBeExchangedAndDestroyed();
    void splitsByLineAtAClick();
    void aDelimiterIsTypedAndRefusedBesideItsField();
    void theEncodingIsChosenOrFollowsThePayload();
    void whatWasChosenIsKept();
    void echoIsComparedAtAClick_data();
    void echoIsComparedAtAClick();
    void splitAndComparedLook_data();
    void splitAndComparedLook();
    void takesAHundredThousandRowsInBatches();

private:
    void give(std::vector<TrafficRow> rows) { m_model->append(std::move(rows)); }
    std::vector<TrafficRow> numbered(int from, int count) const;
    template <class Widget> Widget* find(const char* name) const
    {
        return m_view->findChild<Widget*>(QString::fromLatin1(name));
    }
    void click(const char* name) { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    /// The words of the rows that are shown.
    QStringList shown() const;

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
    m_view->save(TrafficContent::ReceivedBytes, path);
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(said.first().first().toString().startsWith(path));
}

void ConversationViewTest::saysWhatASavedFileLacks()
{
    give({TrafficRow::received(0, "abc", 10)});
    const QTemporaryDir folder;
    const QSignalSpy said(m_view.get(), &TrafficView::statusMessage);
    m_view->save(TrafficContent::WholeText, folder.filePath(QStringLiteral("all.txt")));
    QTRY_VERIFY(!said.isEmpty());
    QVERIFY(said.first().first().toString().contains(QLatin1String("7 bytes")));
    QFile file(folder.filePath(QStringLiteral("all.txt")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().endsWith("<-  10 B  abc  [7 more bytes]\n"));
}

/// What is written is what was there when it was begun, whatever comes and goes meanwhile.
void ConversationViewTest::manyRowsAreSavedInTheBackground()
{
    constexpr int kRows = 300'000;
    give(numbered(0, kRows));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("many.txt"));
    const QSignalSpy said(m_view.get(), &TrafficView::statusMessage);
    m_view->save(TrafficContent::WholeText, path);
    QVERIFY(said.isEmpty()); // it goes on
    give(numbered(kRows, 10));
    m_model->replace(1, TrafficRow::received(0, "another", 7));
    m_view->save(TrafficContent::SentBytes, folder.filePath(QStringLiteral("second.bin")));
    QVERIFY(said.last().first().toString().contains(QLatin1String("wait"))); // one at a time
    m_model->setLimits({100, 1'000});
    QTRY_VERIFY_WITH_TIMEOUT(said.last().first().toString().startsWith(QLatin1String("Saved")), 60'000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), kRows + 1);
    QVERIFY(!lines.first().endsWith("another"));
    QVERIFY2(lines[kRows - 1].endsWith("  299999\\r\\n"), lines[kRows - 1].constData());
}

void ConversationViewTest::savingIsCancelledAtAClick()
{
    give(numbered(0, 1'000'000));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("many.txt"));
    const QSignalSpy said(m_view.get(), &TrafficView::statusMessage);
    m_view->save(TrafficContent::WholeText, path);
    auto* strip = find<ProgressStrip>("progressStrip");
    QTRY_VERIFY(strip->isVisible());
    QTest::mouseClick(strip->findChild<QToolButton*>(QStringLiteral("cancelProgress")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!said.isEmpty(), 60'000);
    QVERIFY(said.last().first().toString().endsWith(QLatin1String("was left as it was.")));
    QVERIFY(!strip->isVisible());
    QVERIFY(!QFile::exists(path));
}

void ConversationViewTest::tooManyRowsAreNotCopied()
{
    give(numbered(0, 20'001));
    QApplication::clipboard()->setText(QStringLiteral("before"));
    const QSignalSpy said(m_view.get(), &TrafficView::statusMessage);
    m_view->table()->setFocus();
    QTest::keyClick(m_view->table(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_view->table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
    QCOMPARE(said.size(), 1);
    QVERIFY(said.last().first().toString().contains(QLatin1String("20,001 rows")));
}

void ConversationViewTest::comparingAgainNamesWhoItIsNow()
{
    m_model->setPartner(QStringLiteral("127.0.0.1:1"));
    give({TrafficRow::sent(0, "a", 1)});
    click("trafficCompare");
    auto* window = find<StreamDiffWindow>("streamDiff");
    QVERIFY(window->windowTitle().endsWith(QLatin1String("127.0.0.1:1")));
    m_model->clear(); // connected anew
    m_model->setPartner(QStringLiteral("127.0.0.1:2"));
    give({TrafficRow::sent(0, "bc", 2)});
    QVERIFY(window->windowTitle().endsWith(QLatin1String("127.0.0.1:1"))); // what is shown is of before
    QTest::mouseClick(window->findChild<QPushButton*>(QStringLiteral("diffAgain")), Qt::LeftButton);
    QVERIFY(window->windowTitle().endsWith(QLatin1String("127.0.0.1:2")));
    window->close();
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

QStringList ConversationViewTest::shown() const
{
    QStringList all;
    const TrafficModel& model = *m_view->shown();
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.index(row, model.sectionOf(TrafficModel::Column::Data)).data().toString();
    return all;
}

void ConversationViewTest::splitsByLineAtAClick()
{
    give({TrafficRow::received(0, "one\ntw", 6), TrafficRow::received(0, "o\n", 2)});
    QVERIFY(!find<QWidget>("trafficReading")->isVisible());
    click("trafficReadingButton");
    auto* kind = find<QComboBox>("splitKind");
    QVERIFY(kind->isVisible());
    QTRY_VERIFY(kind->hasFocus());
    QTest::keyClick(kind, Qt::Key_Down);
    QCOMPARE(kind->currentText(), QStringLiteral("line"));
    QCOMPARE(shown(), QStringList({QStringLiteral("one\\n"), QStringLiteral("two\\n")}));
    QCOMPARE(find<QToolButton>("trafficReadingButton")->text(), QStringLiteral("By line"));
    give({TrafficRow::received(0, "thr", 3)});
    QCOMPARE(shown().last(), QStringLiteral("thr (%1)").arg(TrafficModel::unfinishedText()));
    QTest::keyClick(kind, Qt::Key_Escape);
    QVERIFY(!kind->isVisible());
    QCOMPARE(m_view->shown()->rowCount(), 3);
    click("trafficReadingButton");
    QTest::keyClick(kind, Qt::Key_Up);
    QCOMPARE(shown().size(), 3);
    QCOMPARE(shown().first(), QStringLiteral("one\\ntw"));
    QCOMPARE(m_view->shown(), m_view->model());
}

void ConversationViewTest::aDelimiterIsTypedAndRefusedBesideItsField()
{
    give({TrafficRow::received(0, "a;;b", 4)});
    click("trafficReadingButton");
    find<QComboBox>("splitKind")->setCurrentIndex(static_cast<int>(FramingKind::Delimiter));
    auto* field = find<QLineEdit>("splitDelimiter");
    QVERIFY(field->isVisible());
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral(";;"));
    QCOMPARE(shown().first(), QStringLiteral("a;;"));
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("\\q"));
    QVERIFY(isRefused(field));
    QVERIFY(find<QWidget>("splitRefusal")->isVisible());
    QCOMPARE(field->text(), QStringLiteral("\\q"));
}

void ConversationViewTest::theEncodingIsChosenOrFollowsThePayload()
{
    const QByteArray bytes("\xe9\x80", 2);
    give({TrafficRow::received(0, bytes, 2)});
    m_view->setPayloadEncoding(Encoding::Latin1);
    QCOMPARE(shown().first(), QString::fromUtf8("é\\x80"));
    click("trafficReadingButton");
    auto* encoding = find<QComboBox>("trafficEncoding");
    QCOMPARE(encoding->count(), static_cast<int>(allEncodings().size()) + 1);
    QCOMPARE(encoding->currentText(), QStringLiteral("as the payload: Latin-1"));
    encoding->setFocus();
    QTest::keyClicks(encoding, QStringLiteral("Win"));
    QCOMPARE(encoding->currentText(), QStringLiteral("Windows-1252"));
    QCOMPARE(shown().first(), QString::fromUtf8("é€"));
    m_view->setPayloadEncoding(Encoding::Utf8);
    QCOMPARE(shown().first(), QString::fromUtf8("é€"));
    QCOMPARE(m_model->at(0).bytes, bytes);
    // In pieces of a character each, by lines whole ones are read.
    give({TrafficRow::received(0, "\xe2", 1), TrafficRow::received(0, "\x82\xac\n", 3)});
    encoding->setCurrentIndex(1);
    QCOMPARE(encoding->currentText(), QStringLiteral("UTF-8"));
    find<QComboBox>("splitKind")->setCurrentIndex(static_cast<int>(FramingKind::Line));
    QVERIFY(shown().first().endsWith(QString::fromUtf8("€\\n")));
}

void ConversationViewTest::whatWasChosenIsKept()
{
    give({TrafficRow::received(0, "abcdef", 6)});
    find<QComboBox>("splitKind")->setCurrentIndex(static_cast<int>(FramingKind::Delimiter));
    find<QLineEdit>("splitDelimiter")->setText(QStringLiteral("c"));
    find<QComboBox>("trafficEncoding")->setCurrentText(QStringLiteral("UTF-16LE"));
    m_view->setForm(TrafficForm::Hex);
    const QVariantMap state = m_view->saveState();
    ConversationView other(*m_theme);
    other.setModel(m_model.get());
    other.restoreState(state);
    QCOMPARE(other.shown()->rowCount(), 2);
    QCOMPARE(other.form(), TrafficForm::Hex);
    QCOMPARE(other.saveState(), state);
    other.restoreState({});
    QCOMPARE(other.saveState(), state);
}

void ConversationViewTest::echoIsComparedAtAClick_data()
{
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<qint64>("notKept");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("details");
    const auto row = [](const char* name, const QByteArray& received, qint64 notKept, const char* verdict,
                        const char* details) {
        QTest::newRow(name) << received << notKept << QString::fromUtf8(verdict)
                            << QString::fromUtf8(details);
    };
    row("alike", "0123456789", 0, "Identical: 10 bytes.", "Sent 10 bytes, received 10 bytes.");
    row("another byte", "012345X789", 0, "Different at offset 6 (0x6): sent 0x36, received 0x58.",
        "Alike before that: 6 bytes.");
    row("shorter", "0123", 0, "Alike as far as compared: 4 bytes.", "6 bytes fewer have come back.");
    row("longer", "0123456789more", 0, "Alike as far as compared: 10 bytes.",
        "4 bytes more have come than were sent.");
    row("not kept", "01234567", 2, "Alike as far as compared: 8 bytes.",
        "Not compared, since they are no longer in memory: 2 bytes.");
}

void ConversationViewTest::echoIsComparedAtAClick()
{
    QFETCH(const QByteArray, received);
    QFETCH(const qint64, notKept);
    QFETCH(const QString, verdict);
    QFETCH(const QString, details);
    give({TrafficRow::sent(0, "01234", 5), TrafficRow::sent(0, "56789", 5),
          TrafficRow::received(0, received, received.size() + notKept)});
    click("trafficCompare");
    auto* window = find<StreamDiffWindow>("streamDiff");
    QVERIFY(window != nullptr && window->isVisible());
    QCOMPARE(window->verdict(), verdict);
    QVERIFY2(window->details().contains(details), qPrintable(window->details()));
    const auto* text = window->findChild<QPlainTextEdit*>();
    const bool isDifferent = verdict.startsWith(QLatin1String("Different"));
    const bool hasLines = isDifferent || received.size() + notKept != 10;
    QCOMPARE(text->isVisible(), hasLines);
    QCOMPARE(text->toPlainText().contains(QChar(0x2260)), hasLines);
    give({TrafficRow::sent(0, "more", 4)});
    QTest::mouseClick(window->findChild<QPushButton*>(QStringLiteral("diffAgain")), Qt::LeftButton);
    QVERIFY(window->details().startsWith(QStringLiteral("Sent 14 bytes")));
    QTest::keyClick(window, Qt::Key_Escape);
    QTRY_VERIFY(find<StreamDiffWindow>("streamDiff") == nullptr);
}

void ConversationViewTest::splitAndComparedLook_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void ConversationViewTest::splitAndComparedLook()
{
    QFETCH(const bool, dark);
    const QString suffix = dark ? QStringLiteral("-dark") : QString();
    m_view.reset();
    m_theme->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    m_view = std::make_unique<ConversationView>(*m_theme);
    m_view->setModel(m_model.get());
    m_view->setSubtitle(QStringLiteral("127.0.0.1:49690"));
    m_view->resize(588, 300);
    m_view->show();
    give(pictured());
    give({TrafficRow::received(kTime, "an end that has not co", 22),
          TrafficRow::received(kTime, {}, 120'000)});
    click("trafficReadingButton");
    find<QComboBox>("splitKind")->setCurrentIndex(static_cast<int>(FramingKind::Line));
    QVERIFY(saveGrab(*m_view, QStringLiteral("conversation-lines") + suffix));
    find<QComboBox>("splitKind")->setCurrentIndex(static_cast<int>(FramingKind::Delimiter));
    QVERIFY(saveGrab(*m_view, QStringLiteral("conversation-delimiter") + suffix));
    find<QComboBox>("splitKind")->setCurrentIndex(static_cast<int>(FramingKind::Prefix));
    QVERIFY(saveGrab(*m_view, QStringLiteral("conversation-prefix") + suffix));
    m_view->resize(340, 300);
    QVERIFY(saveGrab(*m_view, QStringLiteral("conversation-prefix-small") + suffix));
    m_model->clear();
    QByteArray bytes;
    for (int i = 0; i < 40; ++i)
        bytes += "line " + QByteArray::number(i) + "\r\n";
    QByteArray other = bytes;
    other[150] = 'X';
    other[161] = '\0';
    give({TrafficRow::sent(0, bytes, bytes.size()), TrafficRow::received(0, other.left(190), 190)});
    click("trafficCompare");
    QVERIFY(saveGrab(*find<StreamDiffWindow>("streamDiff"), QStringLiteral("stream-diff") + suffix));
}

void ConversationViewTest::takesAHundredThousandRowsInBatches()
{
    m_model->setLimits({100'000, qint64{64} << 20});
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
