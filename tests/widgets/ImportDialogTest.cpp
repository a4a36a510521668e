// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/import/ImportDialog.h"
#include "Grabs.h"
#include "tests/core/CaptureSamples.h"
#include "widgets/fields/HexView.h"
#include "widgets/import/ImportLoader.h"
#include "widgets/import/ImportModel.h"
#include "widgets/import/ImportPreview.h"
#include "widgets/import/ImportTree.h"
#include "widgets/library/LibraryModel.h"
#include "widgets/support/Language.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace workbench;

namespace {

QString packetSender(const char* name)
{
    return QStringLiteral(WORKBENCH_SOURCE_DIR "/tests/data/packetsender-8.1.1-") + QLatin1String(name);
}

/// Two connections and a datagram each way; in the second connection four bytes are missing.
QByteArray capture()
{
    const Talk talk;
    Talk other;
    other.client = end(false, 3, 50'001);
    const IpEnd asker = end(false, 1, 5'353);
    const IpEnd names = end(false, 2, 53);
    return pcap(
        101,
        talk.handshake() +
            QList<QByteArray>{talk.ask(0, "GET /\r\n"), talk.answer(0, "200 OK", 7), talk.ask(7, "BYE", 6)} +
            other.handshake() +
            QList<QByteArray>{other.ask(4, "late"), udp(asker, names, "who?"), udp(names, asker, "you")});
}

QByteArray bytesOfItem(const LibraryItem& item)
{
    const Parsed<Bytes> bytes = std::get<SavedPayload>(item.content).payload.bytes();
    return bytes ? QByteArray(reinterpret_cast<const char*>(bytes.value().data()),
                              static_cast<qsizetype>(bytes.value().size()))
                 : QByteArray("refused");
}

QByteArrayList bytesOfAll(const std::vector<LibraryItem>& items)
{
    QByteArrayList all;
    for (const LibraryItem& item : items)
        all += bytesOfItem(item);
    return all;
}

QStringList namesOf(const std::vector<LibraryItem>& items)
{
    QStringList names;
    for (const LibraryItem& item : items)
        names += QString::fromStdString(item.name);
    return names;
}

} // namespace

/// The dialog between files and the library, by clicks and keys.
class ImportDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void whatWasFoundIsShownAndNothingIsChanged();
    void whatIsUntickedIsNotTaken();
    void spaceTakesAndLeavesTheChosenRows();
    void theReportSaysWhatWasNotTakenAndCanBeCopied();
    void severalFilesComeInFoldersOfTheirNames();
    void aFolderOfTheLibraryIsChosen();
    void aStreamIsChosenWithItsDirection();
    void oneMessageIsTaken();
    void theOnlyStreamIsChosen();
    void whatIsSearchedForIsTickedAtOnce();
    void whatWasSearchedForWhileReadingIsFound();
    void filesWithoutWhatIsSearchedForAreHidden();
    void thatStreamsAreTickedIsSaid();
    void thePreviewShowsWhatARowHolds();
    void aLineOfBytesFitsWithItsCharacters();
    void aTextIsGivenUpAtOnce();
    void whatCannotBeImportedIsSaid_data();
    void whatCannotBeImportedIsSaid();
    void tooMuchIsRefusedBeforeItIsTaken();
    void cancelGivesUpReading();
    void everyControlHasANameOfItsOwn();
    void germanWordsAreThere();
    void looksAsDrawn();

private:
    QString write(const char* name, const QByteArray& bytes) const
    {
        const QString path = m_folder->filePath(QLatin1String(name));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    void begin(const QStringList& paths)
    {
        m_dialog = new ImportDialog(*m_library, *m_theme, nullptr);
        new QAbstractItemModelTester(&m_dialog->model(),
                                     QAbstractItemModelTester::FailureReportingMode::QtTest, m_dialog);
        m_dialog->open();
        std::vector<ImportSource> sources;
        for (const QString& path : paths)
            sources.push_back({path, QFileInfo(path).fileName()});
        m_dialog->read(std::move(sources));
    }
    void open(const QStringList& paths)
    {
        begin(paths);
        QSignalSpy shown(m_dialog, &ImportDialog::shown);
        QVERIFY(shown.wait(20'000));
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }
    template <class Widget> Widget* find(const char* name) const
    {
        auto* found = m_dialog->findChild<Widget*>(QLatin1String(name));
        if (found == nullptr)
            qFatal("no %s in the dialog", name);
        return found;
    }
    QModelIndex row(std::initializer_list<int> way) const
    {
        QModelIndex at;
        for (const int row : way)
            at = m_dialog->model().index(row, 0, at);
        return at;
    }
    QString cell(std::initializer_list<int> way, int column) const
    {
        return row(way).siblingAtColumn(column).data().toString();
    }
    QRect shownRow(const QModelIndex& index) const
    {
        m_dialog->tree().scrollTo(index);
        return m_dialog->tree().visualRect(index);
    }
    void tick(std::initializer_list<int> way) const
    {
        const QRect rect = shownRow(row(way));
        const QPoint box(rect.left() + m_theme->px(5) + m_theme->px(8), rect.center().y());
        QTest::mouseClick(m_dialog->tree().viewport(), Qt::LeftButton, {}, box);
    }
    void choose(std::initializer_list<int> way, Qt::KeyboardModifiers held = {}) const
    {
        QRect rect = shownRow(row(way));
        QTest::mouseClick(m_dialog->tree().viewport(), Qt::LeftButton, held,
                          {rect.right() - m_theme->px(10), rect.center().y()});
    }
    bool isTicked(std::initializer_list<int> way) const
    {
        return row(way).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    }
    void pick(const char* combo, const QString& text) const
    {
        auto* field = find<QComboBox>(combo);
        QVERIFY2(field->findText(text) >= 0, qPrintable(text));
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Home);
        while (field->currentText() != text)
            QTest::keyClick(field, Qt::Key_Down);
    }
    QPushButton* act() const { return find<QPushButton>("importAct"); }
    QString state() const { return find<MessageLine>("importState")->text(); }
    QString report() const { return find<QPlainTextEdit>("importReport")->toPlainText(); }
    ImportPreview* preview() const { return find<ImportPreview>("importPreview"); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<LibraryModel> m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    QPointer<ImportDialog> m_dialog;
};

void ImportDialogTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    m_language = std::make_unique<Language>(*qApp, QStringLiteral("en"));
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
}

void ImportDialogTest::init()
{
    m_library = std::make_unique<LibraryModel>(*m_theme);
    m_library->setItems({{"mine", {}, LibraryFolder{{{"inner", {}, LibraryFolder{}}}}}});
    m_folder = std::make_unique<QTemporaryDir>();
}

void ImportDialogTest::cleanup()
{
    delete m_dialog.data();
    m_library.reset();
    m_theme->setMode(Theme::Mode::Light);
    m_language->setCode(QStringLiteral("en"));
}

void ImportDialogTest::whatWasFoundIsShownAndNothingIsChanged()
{
    const std::vector<LibraryItem> before = m_library->items();
    open({packetSender("packets.ini")});
    QCOMPARE(m_dialog->model().rowCount(), 1);
    QCOMPARE(cell({0}, ImportModel::Kind), QStringLiteral("Packets of Packet Sender"));
    QCOMPARE(cell({0}, ImportModel::Details), QStringLiteral("29 payloads"));
    QCOMPARE(m_dialog->model().rowCount(row({0})), 29);
    QVERIFY(m_dialog->tree().isExpanded(row({0})));
    QVERIFY(act()->isEnabled());
    QVERIFY(find<QLabel>("importChosen")->text().startsWith(QStringLiteral("29 chosen, ")));
    QVERIFY(m_library->items() == before);
    const QSignalSpy accepted(m_dialog, &QDialog::accepted);
    QTest::mouseClick(find<QPushButton>("importCancel"), Qt::LeftButton);
    QVERIFY(accepted.isEmpty());
    QVERIFY(m_library->items() == before);
    QTRY_VERIFY(m_dialog == nullptr);
}

void ImportDialogTest::whatIsUntickedIsNotTaken()
{
    open({write("three.h", "a[] = {1}; b[] = {2, 3}; c[] = {4};")});
    QVERIFY(isTicked({0, 1}));
    tick({0, 1});
    QVERIFY(!isTicked({0, 1}));
    QCOMPARE(row({0}).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::PartiallyChecked));
    QCOMPARE(find<QLabel>("importChosen")->text(), QStringLiteral("2 chosen, 2 B"));
    std::vector<LibraryItem> items = m_dialog->items();
    QCOMPARE(namesOf(items), QStringList{QStringLiteral("three")});
    QCOMPARE(namesOf(std::get<LibraryFolder>(items[0].content).items),
             (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
    tick({0}); // all
    QCOMPARE(m_dialog->model().chosen(), 3);
    tick({0}); // none
    QCOMPARE(m_dialog->model().chosen(), 0);
    QVERIFY(!act()->isEnabled());
    QCOMPARE(state(), QStringLiteral("Tick what is to come into the library."));
}

void ImportDialogTest::spaceTakesAndLeavesTheChosenRows()
{
    open({write("three.h", "a[] = {1}; b[] = {2, 3}; c[] = {4};")});
    choose({0, 0});
    choose({0, 2}, Qt::ControlModifier);
    QTest::keyClick(&m_dialog->tree(), Qt::Key_Space);
    QVERIFY(!isTicked({0, 0}) && isTicked({0, 1}) && !isTicked({0, 2}));
    QTest::keyClick(&m_dialog->tree(), Qt::Key_Space);
    QCOMPARE(m_dialog->model().chosen(), 3);
    const QSignalSpy accepted(m_dialog, &QDialog::accepted);
    QTest::keyClick(&m_dialog->tree(), Qt::Key_Return); // the filled button
    QCOMPARE(accepted.size(), 1);
}

void ImportDialogTest::theReportSaysWhatWasNotTakenAndCanBeCopied()
{
    const QByteArray json = R"([{"name": "bad", "hexstring": "41 4g", "port": "70000", "tcporudp": "QUIC",
                                 "toip": "::1"}])";
    open({write("export.json", json)});
    const QString expected = QStringLiteral("export.json: Packets of Packet Sender, 1 payload.\n"
                                            "    bad: “70000” is no port from 0 to 65535; 0 was taken.");
    QVERIFY2(
        report().contains(QStringLiteral("    bad: “QUIC” is no protocol that is known; TCP was taken.")),
        qPrintable(report()));
    for (const QString& line : expected.split(QLatin1Char('\n')))
        QVERIFY2(report().contains(line), qPrintable(report()));
    QTest::mouseClick(find<QPushButton>("importCopy"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), report());
}

void ImportDialogTest::severalFilesComeInFoldersOfTheirNames()
{
    open({write("one.hex", "41 42"), write("empty.hex", ""), packetSender("ps_settings.ini")});
    QCOMPARE(m_dialog->model().rowCount(), 3);
    QCOMPARE(cell({1}, ImportModel::Kind), QStringLiteral("Empty"));
    QVERIFY(!(m_dialog->model().flags(row({1})) & Qt::ItemIsUserCheckable));
    QCOMPARE(cell({2, 0}, ImportModel::Kind), QStringLiteral("Reply rules"));
    QCOMPARE(cell({2, 0}, ImportModel::Details), QStringLiteral("5 rules"));
    const std::vector<LibraryItem> items = m_dialog->items();
    QCOMPARE(namesOf(items),
             (QStringList{QStringLiteral("one"), QStringLiteral("packetsender-8.1.1-ps_settings")}));
    QVERIFY(!m_dialog->folder().isValid());
    pick("importInto", QStringLiteral("No folder"));
    QCOMPARE(namesOf(m_dialog->items()),
             (QStringList{QStringLiteral("one"), QStringLiteral("packetsender-8.1.1-ps_settings")}));
    QVERIFY(std::holds_alternative<SavedPayload>(m_dialog->items()[0].content));
    QVERIFY(std::holds_alternative<ReplyRules>(m_dialog->items()[1].content));
}

void ImportDialogTest::aFolderOfTheLibraryIsChosen()
{
    open({write("one.hex", "41 42")});
    pick("importInto", QStringLiteral("mine / inner"));
    QCOMPARE(m_dialog->folder().data().toString(), QStringLiteral("inner"));
    QCOMPARE(bytesOfAll(m_dialog->items()), QByteArrayList{"AB"});
}

void ImportDialogTest::aStreamIsChosenWithItsDirection()
{
    open({write("talk.pcap", capture())});
    QCOMPARE(m_dialog->model().rowCount(row({0})), 3);
    QCOMPARE(cell({0}, ImportModel::Details), QStringLiteral("3 streams"));
    QCOMPARE(m_dialog->model().chosen(), 0); // which one is the user's to say
    QVERIFY(!act()->isEnabled());
    QCOMPARE(cell({0, 0}, ImportModel::Name), QStringLiteral("10.0.0.1:50000 → 10.0.0.2:80"));
    QCOMPARE(cell({0, 0}, ImportModel::Kind), QStringLiteral("TCP connection"));
    QCOMPARE(cell({0, 0}, ImportModel::Size), QStringLiteral("16 B"));
    QCOMPARE(cell({0, 0}, ImportModel::Details), QStringLiteral("6 packets, 3 messages"));
    QCOMPARE(cell({0, 1}, ImportModel::Details),
             QStringLiteral("4 packets, 1 message, 4 bytes missing, 1 out of order"));
    QVERIFY(
        report().contains(QStringLiteral("10.0.0.3:50001 -> 10.0.0.2:80: 4 bytes are not in the capture.")));
    tick({0, 0});
    pick("importInto", QStringLiteral("No folder"));
    QCOMPARE(bytesOfAll(m_dialog->items()), (QByteArrayList{"GET /\r\n", "200 OK", "BYE"}));
    pick("importWay", QStringLiteral("only from the client"));
    QCOMPARE(bytesOfAll(m_dialog->items()), (QByteArrayList{"GET /\r\n", "BYE"}));
    QCOMPARE(m_dialog->model().chosen(), 2);
    QCOMPARE(std::get<SavedPayload>(m_dialog->items()[0].content).target,
             (Target{Transport::Tcp, "10.0.0.2", 80}));
    pick("importWay", QStringLiteral("only from the server"));
    QCOMPARE(bytesOfAll(m_dialog->items()), QByteArrayList{"200 OK"});
    tick({0, 2});
    QCOMPARE(bytesOfAll(m_dialog->items()), (QByteArrayList{"200 OK", "you"}));
}

void ImportDialogTest::oneMessageIsTaken()
{
    open({write("talk.pcapng", capture())});
    m_dialog->tree().expand(row({0, 0}));
    tick({0, 0, 1});
    QCOMPARE(row({0, 0}).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::PartiallyChecked));
    pick("importInto", QStringLiteral("No folder"));
    QCOMPARE(bytesOfAll(m_dialog->items()), QByteArrayList{"200 OK"});
    QCOMPARE(cell({0, 0, 1}, ImportModel::Kind), QStringLiteral("from server"));
}

void ImportDialogTest::theOnlyStreamIsChosen()
{
    const Talk talk;
    open({write("one.pcap", pcap(101, {talk.ask(0, "hello")}))});
    QCOMPARE(m_dialog->model().chosen(), 1);
    QVERIFY(cell({0, 0}, ImportModel::Details).contains(QStringLiteral("its begin is not captured")));
    QVERIFY(act()->isEnabled());
}

void ImportDialogTest::whatIsSearchedForIsTickedAtOnce()
{
    open({write("talk.pcap", capture())});
    auto* field = find<QLineEdit>("importFind");
    QTest::mouseClick(field, Qt::LeftButton);
    QTest::keyClicks(field, QStringLiteral("tcp 10.0.0.2:80"));
    const auto isHidden = [this](int row) { return m_dialog->tree().isRowHidden(row, this->row({0})); };
    QVERIFY(!isHidden(0) && !isHidden(1) && isHidden(2));
    m_dialog->tree().setFocus();
    QTest::keyClick(&m_dialog->tree(), Qt::Key_Down);
    QTest::keyClick(&m_dialog->tree(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&m_dialog->tree(), Qt::Key_Space);
    QCOMPARE(m_dialog->model().chosen(), 4);
    QVERIFY(!isTicked({0, 2}));
    field->clear();
    QVERIFY(!isHidden(2));
}

void ImportDialogTest::whatWasSearchedForWhileReadingIsFound()
{
    begin({write("talk.pcap", capture())});
    QSignalSpy shown(m_dialog, &ImportDialog::shown);
    auto* field = find<QLineEdit>("importFind");
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("tcp"));
    QVERIFY(m_dialog->isReading());
    QVERIFY(shown.wait(20'000));
    QCOMPARE(field->text(), QStringLiteral("tcp"));
    QCOMPARE(m_dialog->focusWidget(), field); // the next key is for it, too
    const auto isHidden = [this](int row) { return m_dialog->tree().isRowHidden(row, this->row({0})); };
    QVERIFY(!isHidden(0) && !isHidden(1) && isHidden(2));
}

void ImportDialogTest::filesWithoutWhatIsSearchedForAreHidden()
{
    open({write("talk.pcap", capture()), packetSender("ps_settings.ini"), write("odd.hex", "41 42")});
    auto* field = find<QLineEdit>("importFind");
    const auto isHidden = [this](int file) { return m_dialog->tree().isRowHidden(file, {}); };
    QTest::mouseClick(field, Qt::LeftButton);
    QTest::keyClicks(field, QStringLiteral("10.0.0.2:80"));
    QVERIFY(!isHidden(0) && isHidden(1) && isHidden(2));
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("odd")); // a name of a file: all that is in it
    QVERIFY(isHidden(0) && isHidden(1) && !isHidden(2));
    QVERIFY(!m_dialog->tree().isRowHidden(0, row({2})));
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("nowhere"));
    QVERIFY(find<QWidget>("importNotFound")->isVisible());
    QVERIFY(!m_dialog->tree().isVisible());
    field->clear();
    QVERIFY(m_dialog->tree().isVisible());
    QVERIFY(!isHidden(0) && !isHidden(1) && !isHidden(2));
}

void ImportDialogTest::thatStreamsAreTickedIsSaid()
{
    open({write("talk.pcap", capture())});
    const auto* chosen = find<QLabel>("importChosen");
    QVERIFY(!act()->isEnabled());
    QCOMPARE(state(),
             QStringLiteral("Tick the streams, or messages in them, that are to come into the library."));
    QCOMPARE(chosen->text(), QStringLiteral("Nothing is ticked: tick a stream to import it."));
    QCOMPARE(act()->toolTip(), state());
    tick({0, 0});
    QVERIFY(act()->isEnabled());
    QVERIFY(chosen->text().startsWith(QStringLiteral("3 chosen, ")));
    QVERIFY(act()->toolTip().isEmpty());
}

void ImportDialogTest::aLineOfBytesFitsWithItsCharacters()
{
    open({write("odd.hex", QByteArray("41 ").repeated(3'000))});
    choose({0, 0});
    const HexView* hex = preview()->hex();
    QVERIFY(hex->isVisible());
    const auto last = static_cast<std::size_t>(hex->bytesPerLine()) - 1;
    QVERIFY(hex->viewport()->rect().contains(hex->textRect(last).toAlignedRect()));
    m_dialog->resize(100, 100);
    QVERIFY(hex->viewport()->rect().contains(hex->textRect(7).toAlignedRect()));
}

/// Its thread ends with it: nothing waits for a text to be read to its end.
void ImportDialogTest::aTextIsGivenUpAtOnce()
{
    begin({write("large.hex", QByteArray("41 42 43 44 45 46 47 48\n").repeated(1'300'000))});
    auto* loader = m_dialog->findChild<ImportLoader*>();
    QSignalSpy progressed(loader, &ImportLoader::progressed);
    while (loader->isRunning() &&
           (progressed.isEmpty() ||
            progressed.last().value(0).toULongLong() < progressed.last().value(1).toULongLong() * 6 / 10))
        QVERIFY(progressed.wait(20'000)); // it is read, and looked through now
    if (!m_dialog->isReading())
        QSKIP("It was read before this thread had its turn.");
    std::vector<ImportedFile> files;
    connect(loader, &ImportLoader::finished, this, [loader, &files] { files = loader->takeFiles(); });
    QTest::mouseClick(find<QPushButton>("importCancel"), Qt::LeftButton);
    QVERIFY(!m_dialog->isVisible());
    QTRY_VERIFY(m_dialog == nullptr);
    QCOMPARE(files.size(), 1U);
    QVERIFY(files.front().import.items.empty()); // which it would have had at the end
}

void ImportDialogTest::thePreviewShowsWhatARowHolds()
{
    open({write("talk.pcap", capture()), packetSender("packets.ini"), packetSender("ps_settings.ini")});
    choose({0, 0});
    QVERIFY2(preview()->text().contains(QStringLiteral("→ GET /\\r\\n\n← 200 OK\n→ BYE")),
             qPrintable(preview()->text()));
    m_dialog->tree().expand(row({0, 0}));
    choose({0, 0, 1});
    QVERIFY(preview()->hex()->isVisible());
    QCOMPARE(preview()->hex()->bytes().size(), 6U);
    choose({1, 0});
    QVERIFY(preview()->hex()->isVisible());
    QVERIFY(preview()->hex()->bytes().size() > 0);
    choose({2, 0});
    QVERIFY2(preview()->text().contains(QStringLiteral("is ping")), qPrintable(preview()->text()));
    QVERIFY2(preview()->text().contains(QStringLiteral("(off)")), qPrintable(preview()->text()));
    choose({1});
    QCOMPARE(preview()->text(), QStringLiteral("Packets of Packet Sender: 29 payloads"));
}

void ImportDialogTest::whatCannotBeImportedIsSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("reported");
    QTest::newRow("text") << QByteArray("Dear reader,\nthis is no hex.\n") << QStringLiteral("Not recognized")
                          << QStringLiteral("neither a file of Packet Sender nor hex nor a capture");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("Empty") << QStringLiteral("x.bin: Empty.");
    QTest::newRow("binary") << QByteArray("\x7f\x45LF\0\0\0\x01", 8) << QStringLiteral("Not recognized")
                            << QStringLiteral("Nothing was taken.");
    QTest::newRow("packets cut")
        << QByteArray("[{\"name\": \"a\", \"hexstring\": \"41\",\n  \"toip\": \"12")
        << QStringLiteral("Broken JSON of Packet Sender, line 2, column 14")
        << QStringLiteral("    Line 2, column 14: It ends in the middle of the JSON. Nothing was taken.");
    QTest::newRow("JSON that is broken")
        << QByteArray("[{\"name\": \"a\" \"b\"}]") << QStringLiteral("Broken JSON, line 1, column 15")
        << QStringLiteral("Line 1, column 15: Up to here it is JSON: “\"b\"}]” does not belong there. ");
    QTest::newRow("JSON of others") << QByteArray("{\"name\": [1]}") << QStringLiteral("Not recognized")
                                    << QStringLiteral("This is JSON, but not of Packet Sender.");
    QTest::newRow("capture without packets")
        << pcap(101, {}) << QStringLiteral("Capture") << QStringLiteral("x.bin: Capture.");
}

void ImportDialogTest::whatCannotBeImportedIsSaid()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, said);
    QFETCH(const QString, reported);
    open({write("x.bin", bytes)});
    QCOMPARE(state(), QStringLiteral("Nothing in x.bin can be imported: %1.").arg(said));
    QVERIFY2(report().contains(reported), qPrintable(report()));
    QVERIFY(!act()->isEnabled());
    const QSignalSpy accepted(m_dialog, &QDialog::accepted);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QVERIFY(accepted.isEmpty());
    QTRY_VERIFY(m_dialog == nullptr);
    open({m_folder->path(), m_folder->filePath(QStringLiteral("gone"))});
    QCOMPARE(cell({0}, ImportModel::Kind), QStringLiteral("Not a file"));
    QVERIFY(cell({1}, ImportModel::Kind).startsWith(QStringLiteral("Cannot be read: ")));
    QCOMPARE(state(), QStringLiteral("Nothing in these files can be imported. The report says why."));
}

void ImportDialogTest::tooMuchIsRefusedBeforeItIsTaken()
{
    const IpEnd from = end(false, 1, 1'000);
    const IpEnd to = end(false, 2, 2'000);
    const QByteArray packet = udp(from, to, QByteArray(60'000, 'x'));
    QList<QByteArray> packets;
    for (int i = 0; i < 1'200; ++i)
        packets += packet;
    open({write("large.pcap", pcap(101, packets))});
    QCOMPARE(m_dialog->model().chosen(), 1'200);
    QVERIFY(!act()->isEnabled());
    QVERIFY2(state().startsWith(QStringLiteral("At most 67.1 MB can be imported at once")),
             qPrintable(state()));
    m_dialog->tree().expand(row({0, 0}));
    for (int i = 0; i < 100; ++i)
        m_dialog->model().setData(row({0, 0, i}), Qt::Unchecked, Qt::CheckStateRole);
    QVERIFY(act()->isEnabled());
}

void ImportDialogTest::cancelGivesUpReading()
{
    const IpEnd from = end(false, 1, 1'000);
    const IpEnd to = end(false, 2, 2'000);
    const QByteArray packet = udp(from, to, QByteArray(60'000, 'x'));
    QList<QByteArray> packets;
    for (int i = 0; i < 1'000; ++i)
        packets += packet;
    const QString path = write("large.pcap", pcap(101, packets));
    begin({path, path, path, path, path, path});
    QVERIFY(m_dialog->isReading());
    QVERIFY(state().startsWith(QStringLiteral("Reading large.pcap, ")));
    QVERIFY(!act()->isEnabled());
    const QSignalSpy shown(m_dialog, &ImportDialog::shown);
    const QSignalSpy accepted(m_dialog, &QDialog::accepted);
    QTest::mouseClick(find<QPushButton>("importCancel"), Qt::LeftButton);
    QVERIFY(!m_dialog->isVisible());
    QTRY_VERIFY(m_dialog == nullptr);
    QVERIFY(shown.isEmpty());
    QVERIFY(accepted.isEmpty());
}

void ImportDialogTest::everyControlHasANameOfItsOwn()
{
    open({write("talk.pcap", capture())});
    QStringList names;
    for (const QWidget* widget : m_dialog->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
            qobject_cast<const QLabel*>(widget) || widget->inherits("QHeaderView"))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        QVERIFY2(!names.contains(widget->accessibleName()), qPrintable(widget->accessibleName()));
        names += widget->accessibleName();
    }
    for (const char* name :
         {"What was found", "Report", "Of streams", "Into", "Import", "Cancel", "Copy report"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
}

void ImportDialogTest::germanWordsAreThere()
{
    open({packetSender("packets.ini")});
    m_language->setCode(QStringLiteral("de"));
    QTRY_COMPARE(act()->text(), QStringLiteral("&Importieren"));
    QVERIFY(
        report().startsWith(QStringLiteral("packetsender-8.1.1-packets.ini: Pakete von Packet Sender, 29 ")));
    QCoreApplication::processEvents();
    QVERIFY(saveGrab(*m_dialog, QStringLiteral("import-german")));
}

void ImportDialogTest::looksAsDrawn()
{
    open({write("talk.pcap", capture()), packetSender("packets.ini"), packetSender("ps_settings.ini"),
          write("letter.txt", "Dear reader,\n")});
    m_dialog->tree().expand(row({0, 0}));
    tick({0, 0});
    choose({0, 0});
    QVERIFY(saveGrab(*m_dialog, QStringLiteral("import-light")));
    choose({1, 3});
    m_theme->setMode(Theme::Mode::Dark);
    QCoreApplication::processEvents();
    QVERIFY(saveGrab(*m_dialog, QStringLiteral("import-dark")));
    m_theme->setMode(Theme::Mode::Light);
    m_dialog->resize(560, 420);
    QCoreApplication::processEvents();
    QVERIFY(saveGrab(*m_dialog, QStringLiteral("import-small")));
}

QTEST_MAIN(ImportDialogTest)
#include "ImportDialogTest.moc"
