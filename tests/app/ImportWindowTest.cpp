// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/app/RealSession.h"
#include "tests/core/CaptureSamples.h"
#include "widgets/WindowMenus.h"
#include "widgets/fields/NumberSpin.h"
#include "widgets/fields/PayloadEdit.h"
#include "widgets/fields/PayloadField.h"
#include "widgets/fields/RepeatLine.h"
#include "widgets/import/ImportDialog.h"
#include "widgets/import/ImportModel.h"
#include "widgets/import/ImportTree.h"
#include "widgets/library/LibraryModel.h"
#include "widgets/library/LibraryPane.h"
#include "widgets/library/LibraryTree.h"
#include "widgets/replies/ReplySheet.h"
#include "widgets/support/RuleTable.h"
#include "widgets/support/WorkbenchStyle.h"
#include "widgets/tabs/RepliesOfTab.h"
#include "widgets/tabs/TabArea.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>

#include <memory>

using namespace workbench;

/// Import in the whole program: from files, drops and the clipboard into the library, and from there into
/// tabs.
class ImportWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aLibraryOfPacketSenderIsTakenWhole();
    void undoTakesTheImportOut();
    void aCapturedStreamComesIntoAFolderOfTheLibrary();
    void aBrokenFileChangesNothing();
    void theClipboardIsImported();
    void filesDroppedOnTheLibraryAreImported();
    void filesDroppedOnTheWindowAreImportedAndLogsOpened();
    void aFileForThePayloadFieldStaysThere();
    void importedRepliesAnswerInATab();
    void rulesAreSavedFromATab();
    void aRepetitionStandsInTheTab();

private:
    MainWindow& window() const { return m_session->window(); }
    LibraryModel& model() const { return m_session->library().model(); }
    LibraryPane& pane() const { return *m_session->library().pane(); }
    QDockWidget& dock() const { return window().docks().dock(MainWindow::Panel::Library); }
    QString message() const { return window().findChild<QLabel*>(QStringLiteral("message"))->text(); }
    ImportDialog* dialog() const { return m_session->imports().dialog(); }
    Tab* front(TabKind kind) const
    {
        Tab* tab = window().tabs().tabOf(kind);
        window().tabs().setCurrentWidget(tab);
        return tab;
    }
    QString write(const char* name, const QByteArray& bytes) const
    {
        const QString path = m_home->filePath(QLatin1String(name));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    /// Chooses the files in the dialog that File > Import… opens.
    void importByMenu(const QStringList& paths)
    {
        QVERIFY(window().menus().file->actions().contains(pane().importAction()));
        pane().importAction()->trigger();
        auto* files = window().findChild<QFileDialog*>();
        QVERIFY(files != nullptr);
        QCOMPARE(files->fileMode(), QFileDialog::ExistingFiles);
        QStringList quoted;
        for (const QString& path : paths)
            quoted += QStringLiteral("\"%1\"").arg(QFileInfo(path).absoluteFilePath());
        auto* name = files->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        QVERIFY(name != nullptr);
        name->setText(quoted.join(QLatin1Char(' ')));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(dialog() != nullptr);
    }
    void untilShown() { QTRY_VERIFY(dialog() != nullptr && !dialog()->isReading()); }
    void press(const char* button)
    {
        auto* found = dialog()->findChild<QPushButton*>(QLatin1String(button));
        QVERIFY(found != nullptr && found->isEnabled());
        QTest::mouseClick(found, Qt::LeftButton);
    }
    void importAll(const QStringList& paths)
    {
        m_session->imports().open(paths);
        untilShown();
        press("importAct");
    }
    static bool drop(QWidget& on, const QStringList& paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls += QUrl::fromLocalFile(path);
        data.setUrls(urls);
        const QPoint at = on.rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&on, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&on, &event);
        return event.isAccepted();
    }
    LibraryItem topItem(int row) const { return model().item(model().index(row, 0)); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<WindowSession> m_session;
};

namespace {

QString packetSender(const char* name)
{
    return QStringLiteral(WORKBENCH_SOURCE_DIR "/tests/data/packetsender-8.1.1-") + QLatin1String(name);
}

QByteArray bytesIn(const LibraryItem& item)
{
    const Parsed<Bytes> bytes = std::get<SavedPayload>(item.content).payload.bytes();
    return bytes ? QByteArray(reinterpret_cast<const char*>(bytes.value().data()),
                              static_cast<qsizetype>(bytes.value().size()))
                 : QByteArray("refused");
}

const std::vector<LibraryItem>& inside(const LibraryItem& folder)
{
    return std::get<LibraryFolder>(folder.content).items;
}

} // namespace

void ImportWindowTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    m_language = std::make_unique<Language>(*qApp, QStringLiteral("en"));
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
}

void ImportWindowTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<QSettings>(m_home->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    m_session = realSession(*m_settings, *m_theme, *m_language, m_home->filePath(QStringLiteral("data")));
    m_session->open();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

/// The settings are written when their store goes: before the folder that they stand in.
void ImportWindowTest::cleanup()
{
    m_session.reset();
    m_settings.reset();
    m_store.reset();
    m_home.reset();
}

/// Names, bytes, targets and repeats as QSettings, by which it was written, reads them; responses.
void ImportWindowTest::aLibraryOfPacketSenderIsTakenWhole()
{
    importByMenu({packetSender("packets.ini"), packetSender("ps_settings.ini")});
    untilShown();
    QCOMPARE(model().rowCount(), 0);
    press("importAct");
    QTRY_VERIFY(dock().isVisible());
    QCOMPARE(message(), QStringLiteral("30 things were imported into the library; Undo takes them out."));
    QCOMPARE(model().rowCount(), 2);
    const LibraryItem packets = topItem(0);
    QCOMPARE(packets.name, std::string("packetsender-8.1.1-packets"));
    QSettings settings(packetSender("packets.ini"), QSettings::IniFormat);
    const int count = settings.beginReadArray(QStringLiteral("NAMES"));
    QStringList names;
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        names << settings.value(QStringLiteral("name")).toString();
    }
    settings.endArray();
    QCOMPARE(count, 29);
    QCOMPARE(inside(packets).size(), 29U);
    int compared = 0;
    for (int i = 0; i < count; ++i) {
        const LibraryItem& item = inside(packets)[static_cast<std::size_t>(i)];
        QCOMPARE(QString::fromStdString(item.name), names[i]);
        const auto value = [&](const char* key) {
            return settings.value(names[i] + QLatin1Char('/') + QLatin1String(key));
        };
        const auto& saved = std::get<SavedPayload>(item.content);
        QCOMPARE(QString::fromStdString(saved.target->host), value("toIP").toString());
        QCOMPARE(saved.target->port, value("port").toUInt());
        QCOMPARE(saved.repetition.has_value(), value("repeat").toFloat() > 0);
        const QByteArray bytes = QByteArray::fromHex(value("hexString").toString().toLatin1());
        if (value("tcpOrUdp").toString().startsWith(QLatin1String("HTTP")) || saved.payload.variables)
            continue; // written out, filled in when it is sent: ImportPacketSenderTest
        QCOMPARE(bytesIn(item), bytes);
        ++compared;
    }
    QVERIFY(compared >= 15);
    const LibraryItem responses = inside(topItem(1)).front();
    QCOMPARE(std::get<ReplyRules>(responses.content).rules.size(), 5U);
    // What came is chosen, and seen.
    QCOMPARE(pane().tree()->chosen().size(), 2);
    QCOMPARE(pane().tree()->chosen().first().data().toString(), QStringLiteral("packetsender-8.1.1-packets"));
    QCOMPARE(window().focusWidget(), pane().tree());
}

void ImportWindowTest::undoTakesTheImportOut()
{
    model().add({"mine", {}, SavedPayload{{.text = "m"}}});
    importAll({packetSender("packets.ini")});
    QCOMPARE(model().rowCount(), 2);
    auto* undo = window().findChild<QToolButton*>(QStringLiteral("libraryUndoTool"));
    QCOMPARE(undo->accessibleName(), QStringLiteral("Undo import"));
    QTest::keyClick(pane().tree(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(model().rowCount(), 1);
    QCOMPARE(message(), QStringLiteral("The import is undone: 29 things were taken out of the library."));
    QCOMPARE(topItem(0).name, std::string("mine"));
    QVERIFY(!undo->isEnabled());
}

void ImportWindowTest::aCapturedStreamComesIntoAFolderOfTheLibrary()
{
    model().setItems({{"captures", {}, LibraryFolder{}}});
    const Talk talk;
    Talk other;
    other.client = end(false, 3, 50'001);
    const QString path = write(
        "talk.pcap",
        pcap(101, talk.handshake() + QList<QByteArray>{talk.ask(0, "GET /\r\n"), talk.answer(0, "200", 7)} +
                      other.handshake() + QList<QByteArray>{other.ask(0, "other")}));
    m_session->imports().open({path});
    untilShown();
    ImportTree& tree = dialog()->tree();
    QTest::keyClick(&tree, Qt::Key_Down);
    QTest::keyClick(&tree, Qt::Key_Space);
    auto* into = dialog()->findChild<QWidget*>(QStringLiteral("importInto"));
    into->setFocus();
    QTest::keyClick(into, Qt::Key_End);
    press("importAct");
    QCOMPARE(model().rowCount(), 1);
    const LibraryItem folder = topItem(0);
    QCOMPARE(inside(folder).size(), 2U);
    QCOMPARE(bytesIn(inside(folder)[0]), QByteArray("GET /\r\n"));
    QCOMPARE(std::get<SavedPayload>(inside(folder)[0].content).target,
             (Target{Transport::Tcp, "10.0.0.2", 80}));
    QCOMPARE(bytesIn(inside(folder)[1]), QByteArray("200"));
    QCOMPARE(pane().tree()->chosen().size(), 2);
}

void ImportWindowTest::aBrokenFileChangesNothing()
{
    model().add({"mine", {}, SavedPayload{{.text = "m"}}});
    const std::vector<LibraryItem> before = model().items();
    m_session->imports().open({write("x.json", "[{\"name\": ")});
    untilShown();
    QVERIFY(!dialog()->findChild<QPushButton*>(QStringLiteral("importAct"))->isEnabled());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QVERIFY(dialog() == nullptr);
    QVERIFY(model().items() == before);
    QVERIFY(!model().canUndo());
}

void ImportWindowTest::theClipboardIsImported()
{
    QGuiApplication::clipboard()->clear();
    pane().pasteAction()->trigger();
    QVERIFY(dialog() == nullptr);
    QCOMPARE(message(), QStringLiteral("There is no text in the clipboard that could be imported."));
    QGuiApplication::clipboard()->setText(QStringLiteral("0000   48 65 6c 6c 6f 0d 0a\n"));
    pane().pasteAction()->trigger();
    untilShown();
    press("importAct");
    QCOMPARE(topItem(0).name, std::string("Clipboard"));
    QCOMPARE(bytesIn(inside(topItem(0)).front()), QByteArray("Hello\r\n"));
}

void ImportWindowTest::filesDroppedOnTheLibraryAreImported()
{
    const QStringList paths{write("a.hex", "41"), write("b.hex", "42")};
    dock().show();
    QVERIFY(drop(pane(), paths)); // empty
    untilShown();
    press("importAct");
    QCOMPARE(model().rowCount(), 2);
    QVERIFY(drop(*pane().tree()->viewport(), paths)); // which takes rows alone: the pane takes the files
    untilShown();
    press("importCancel");
    QCOMPARE(model().rowCount(), 2);
}

void ImportWindowTest::filesDroppedOnTheWindowAreImportedAndLogsOpened()
{
    QStringList logs;
    connect(&window(), &MainWindow::openLogRequested, this, [&logs](const QString& path) { logs += path; });
    QVERIFY(drop(window(), {write("a.hex", "41"), write("calls.jsonl", "")}));
    untilShown();
    QCOMPARE(dialog()->model().rowCount(), 1);
    QCOMPARE(logs.size(), 1);
    QMimeData text;
    text.setText(QStringLiteral("41"));
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window(), &enter);
    QVERIFY(!enter.isAccepted());
}

void ImportWindowTest::aFileForThePayloadFieldStaysThere()
{
    Tab* tab = front(TabKind::TcpClient);
    QVERIFY(drop(*tab->payloadBar()->field()->viewport(), {write("a.hex", "41")}));
    QVERIFY(dialog() == nullptr);
}

void ImportWindowTest::importedRepliesAnswerInATab()
{
    importAll({packetSender("ps_settings.ini")});
    const QModelIndex rules = model().index(0, 0, model().index(0, 0));
    pane().tree()->choose(rules);
    front(TabKind::TcpClient);
    QTest::keyClick(pane().tree(), Qt::Key_Return);
    QCOMPARE(message(),
             QStringLiteral("TCP Client answers nothing by itself: choose a TCP Server or a UDP Receiver."));
    for (const TabKind kind : {TabKind::TcpServer, TabKind::UdpReceiver}) {
        RepliesOfTab* replies = front(kind)->replies();
        QTest::keyClick(pane().tree(), Qt::Key_Return);
        QVERIFY(replies->isOpen());
        QVERIFY(replies->sheet()->isVisible());
        QCOMPARE(replies->sheet()->rules().rules.size(), 5U);
        QCOMPARE(replies->sheet()->rules().rules, std::get<ReplyRules>(model().item(rules).content).rules);
        QCOMPARE(replies->sheet()->rulesInForce(), 3);
    }
    QVERIFY(message().contains(QStringLiteral("stand in the replies of UDP Receiver now.")));
    auto* sheet = window().tabs().currentTab()->replies()->sheet();
    QTest::mouseClick(sheet->findChild<QToolButton*>(QStringLiteral("replyUndo")), Qt::LeftButton);
    QVERIFY(sheet->rules().rules.empty());
}

void ImportWindowTest::rulesAreSavedFromATab()
{
    Tab* tab = front(TabKind::TcpServer);
    ReplyRule one;
    one.name = "first";
    ReplyRule two;
    two.name = "second";
    two.action = ReplyAction::Close;
    tab->replies()->append({{}, {one, two}});
    auto* tool = tab->findChild<QToolButton*>(QStringLiteral("replySave"));
    QVERIFY(tool->isVisible() && tool->isEnabled());
    tool->menu()->popup({0, 0});
    QTest::keyClick(tool->menu(), Qt::Key_A);
    QTRY_VERIFY(pane().tree()->viewport()->findChild<QLineEdit*>() != nullptr);
    QTest::keyClick(pane().tree()->viewport()->findChild<QLineEdit*>(), Qt::Key_Return);
    QCOMPARE(topItem(0).name, std::string("Replies of TCP Server"));
    QCOMPARE(std::get<ReplyRules>(topItem(0).content).rules, (std::vector<ReplyRule>{one, two}));
    QTest::keyClick(tab->replies()->sheet()->table(), Qt::Key_A, Qt::ControlModifier);
    tool->menu()->popup({0, 0});
    QTest::keyClick(tool->menu(), Qt::Key_C);
    QTRY_VERIFY(pane().tree()->viewport()->findChild<QLineEdit*>() != nullptr);
    QTest::keyClick(pane().tree()->viewport()->findChild<QLineEdit*>(), Qt::Key_Return);
    QCOMPARE(std::get<ReplyRules>(topItem(1).content).rules.size(), 2U);
}

void ImportWindowTest::aRepetitionStandsInTheTab()
{
    importAll({packetSender("packets.ini")});
    Tab* tab = front(TabKind::UdpSender);
    const auto use = [&](const QString& name) {
        const QModelIndex folder = model().index(0, 0);
        for (int row = 0; row < model().rowCount(folder); ++row) {
            if (const QModelIndex index = model().index(row, 0, folder); index.data().toString() == name)
                pane().tree()->choose(index);
        }
        QTest::keyClick(pane().tree(), Qt::Key_Return);
    };
    auto* line = tab->findChild<RepeatLine*>();
    QVERIFY(!line->isVisible());
    use(QStringLiteral("Grüße, Ω/b=1;100%")); // every 1.5 s
    QVERIFY(line->isVisible());
    QVERIFY(line->wanted().has_value());
    QCOMPARE(line->wanted()->pace.perSecond, 1e3 / 1500);
    QCOMPARE(line->wanted()->count, 0U);
    use(QStringLiteral("odd token")); // every 0.1 s
    QCOMPARE(line->wanted()->pace.perSecond, 10.0);
    QVERIFY(pane()
                .findChild<QLabel*>(QStringLiteral("libraryAbout"))
                ->text()
                .contains(QStringLiteral("10 a second")));
}

QTEST_MAIN(ImportWindowTest)
#include "ImportWindowTest.moc"
