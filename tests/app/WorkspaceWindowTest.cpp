// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/app/RealSession.h"
#include "widgets/fields/PayloadEdit.h"
#include "widgets/fields/PayloadField.h"
#include "widgets/support/LiveLabel.h"
#include "widgets/support/WorkbenchStyle.h"
#include "widgets/tabs/TabArea.h"
#include "widgets/tabs/TcpServerTab.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace workbench;

/// Workspaces in the whole program: saved, opened, kept when it ends unexpectedly.
class WorkspaceWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void isSavedAndOpenedAgain();
    void whatIsNotSavedIsAskedFor();
    void aNewOneIsAsTheWindowBegan();
    void tabsWithSocketsAreNotClosedUnasked();
    void aCrashLosesNothing();
    void aCrashKeepsTheLayout();
    void openingAWorkspaceKeepsTheLayout();
    void anotherProgramsWorkIsLeftAlone();
    void aNewerOneIsReadOnly();
    void aBrokenOneStaysAndItsBackupIsOffered();
    void recentOnesAndTemplatesAreInTheMenu();
    void whatWasLeftOutIsTold();

private:
    std::unique_ptr<WindowSession> newSession();
    void open()
    {
        m_session = newSession();
        m_session->open();
    }
    MainWindow& window() const { return m_session->window(); }
    QAction* action(const char* name) const { return window().findChild<QAction*>(QLatin1String(name)); }
    Tab* tab(TabKind kind) const { return window().tabs().tabOf(kind); }
    PayloadField* field(TabKind kind) const { return tab(kind)->payloadBar()->field(); }
    /// As a person does in the dialog.
    void saveAs(const QString& path);
    QString file(const char* name) const { return m_home->filePath(QLatin1String(name)); }
    QMessageBox* box() const { return window().findChild<QMessageBox*>(); }
    void press(QMessageBox::StandardButton button) const
    {
        QTRY_VERIFY(box() != nullptr && box()->isVisible());
        const QPointer<QMessageBox> asked = box();
        QTest::mouseClick(asked->button(button), Qt::LeftButton);
        QTRY_VERIFY(asked.isNull());
    }
    QString autosaveFolder() const { return m_home->filePath(QStringLiteral("data/autosave")); }
    QSplitter* sides() const { return tab(TabKind::TcpServer)->findChild<QSplitter*>(); }
    /// As a person drags it with the mouse.
    void dragSides(int pixels) const
    {
        QWidget* handle = sides()->handle(1);
        const QPoint from = handle->rect().center();
        QTest::mousePress(handle, Qt::LeftButton, {}, from);
        QTest::mouseMove(handle, from + QPoint(pixels, 0));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, from);
    }
    QStringList autosaved() const { return QDir(autosaveFolder()).entryList({QStringLiteral("*.json")}); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<WindowSession> m_session;
};

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

} // namespace

void WorkspaceWindowTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    m_language = std::make_unique<Language>(*qApp, QStringLiteral("en"));
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

void WorkspaceWindowTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<QSettings>(file("settings.ini"), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    open();
}

/// The settings are written when their store goes: before the folder that they stand in.
void WorkspaceWindowTest::cleanup()
{
    m_session.reset();
    m_settings.reset();
    m_store.reset();
    m_home.reset();
}

std::unique_ptr<WindowSession> WorkspaceWindowTest::newSession()
{
    return realSession(*m_settings, *m_theme, *m_language, m_home->filePath(QStringLiteral("data")));
}

void WorkspaceWindowTest::saveAs(const QString& path)
{
    QTRY_VERIFY(window().findChild<QFileDialog*>() != nullptr);
    auto* dialog = window().findChild<QFileDialog*>();
    dialog->setDirectory(m_home->path());
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(window().findChild<QFileDialog*>() == nullptr);
}

void WorkspaceWindowTest::isSavedAndOpenedAgain()
{
    QTest::keyClicks(field(TabKind::TcpClient), QStringLiteral("GET ${counter}"));
    tab(TabKind::TcpClient)->setTarget(QStringLiteral("127.0.0.2"), 4711);
    window().tabs().openTab(TabKind::UdpSender);
    QTest::keyClicks(field(TabKind::UdpSender), QStringLiteral("second"));
    action("saveWorkspace")->trigger();
    saveAs(file("mine.json"));
    QVERIFY(window().windowTitle().startsWith(QStringLiteral("mine[*]")));
    QVERIFY(!window().isWindowModified());
    const QByteArray saved = contents(file("mine.json"));
    QVERIFY(saved.contains("GET ${counter}") && saved.contains("4711") && saved.contains("second"));

    m_session.reset();
    m_store->clear();
    open();
    QCOMPARE(window().tabs().count(), 5);
    m_session->workspace().open(file("mine.json"));
    QCOMPARE(window().tabs().count(), 6);
    QCOMPARE(window().tabs().currentTab()->title(), QStringLiteral("UDP Sender 2"));
    QCOMPARE(field(TabKind::TcpClient)->text(), QStringLiteral("GET ${counter}"));
    QVERIFY(!m_session->workspace().isChanged());
    action("saveWorkspace")->trigger();
    QCOMPARE(contents(file("mine.json")), saved); // nothing was lost on the way, nor moved
}

void WorkspaceWindowTest::whatIsNotSavedIsAskedFor()
{
    action("saveWorkspaceAs")->trigger();
    saveAs(file("mine.json"));
    QTest::keyClicks(field(TabKind::TcpServer), QStringLiteral("more"));
    QTRY_VERIFY(window().isWindowModified());
    window().close();
    press(QMessageBox::Cancel);
    QVERIFY(window().isVisible());
    window().close();
    press(QMessageBox::Save);
    QTRY_VERIFY(!window().isVisible());
    QVERIFY(contents(file("mine.json")).contains("more"));

    m_session.reset();
    open();
    m_session->workspace().open(file("mine.json"));
    QTest::keyClicks(field(TabKind::TcpServer), QStringLiteral("!"));
    action("newWorkspace")->trigger();
    press(QMessageBox::Discard);
    QVERIFY(m_session->workspace().path().isEmpty());
    QVERIFY(field(TabKind::TcpServer)->text().isEmpty());
    QVERIFY(!contents(file("mine.json")).contains("more!"));
}

void WorkspaceWindowTest::aNewOneIsAsTheWindowBegan()
{
    const QVariantMap before = tab(TabKind::TcpServer)->saveState();
    tab(TabKind::TcpServer)->setTarget(QStringLiteral("0.0.0.0"), 1);
    QVERIFY(tab(TabKind::TcpServer)->saveState() != before);
    window().tabs().openTab(TabKind::TcpClient);
    action("newWorkspace")->trigger();
    press(QMessageBox::Discard);
    QCOMPARE(tab(TabKind::TcpServer)->saveState(), before);
    QCOMPARE(window().tabs().count(), 5);
    QCOMPARE(window().windowTitle(), QStringLiteral("Socket Workbench"));
}

void WorkspaceWindowTest::tabsWithSocketsAreNotClosedUnasked()
{
    action("saveWorkspaceAs")->trigger();
    saveAs(file("five.json"));
    auto* second = qobject_cast<TcpServerTab*>(window().tabs().openTab(TabKind::TcpServer));
    second->setTarget(QStringLiteral("127.0.0.1"), 0);
    second->start();
    QTRY_COMPARE(second->openSockets(), 1);
    m_session->workspace().open(file("five.json"));
    press(QMessageBox::Discard);
    QTRY_VERIFY(box() != nullptr);
    QVERIFY(box()->text().contains(QStringLiteral("1 socket")));
    press(QMessageBox::Cancel);
    QCOMPARE(second->openSockets(), 1);
    QCOMPARE(window().tabs().count(), 6);
}

void WorkspaceWindowTest::aCrashLosesNothing()
{
    QTest::keyClicks(field(TabKind::UdpReceiver), QStringLiteral("half a thought"));
    QTRY_COMPARE(autosaved().size(), 1);
    const QString left = QDir(autosaveFolder()).filePath(autosaved().constFirst());
    QTRY_VERIFY(contents(left).contains("half a thought"));
    const QByteArray text = contents(left);
    m_session.reset(); // ends well: its file goes
    QVERIFY(autosaved().isEmpty());

    // What kill -9 leaves: the file, and a lock of a process that is no more.
    write(left, text);
    m_store->clear();
    open();
    QCOMPARE(field(TabKind::UdpReceiver)->text(), QStringLiteral("half a thought"));
    QCOMPARE(autosaved().size(), 1); // this program's own
    QVERIFY(QDir(autosaveFolder()).filePath(autosaved().constFirst()) != left);
    m_session.reset();
    open();
    QVERIFY(field(TabKind::UdpReceiver)->text().isEmpty()); // it had ended well
}

/// Docks, splitters and the chosen tab, too.
void WorkspaceWindowTest::aCrashKeepsTheLayout()
{
    const QDockWidget& dock = window().docks().dock(MainWindow::Panel::Statistics);
    QVERIFY(!dock.isVisible());
    window().docks().raise(MainWindow::Panel::Statistics);
    window().tabs().setCurrentWidget(tab(TabKind::TcpServer));
    const QList<int> before = sides()->sizes();
    dragSides(-60);
    const QList<int> wanted = sides()->sizes();
    QVERIFY(wanted != before);
    window().tabs().setCurrentWidget(tab(TabKind::UdpSender));
    QTest::keyClicks(field(TabKind::UdpSender), QStringLiteral("crash.example"));
    QTRY_COMPARE(autosaved().size(), 1);
    const QString left = QDir(autosaveFolder()).filePath(autosaved().constFirst());
    QTRY_VERIFY(contents(left).contains("crash.example"));
    const QByteArray text = contents(left);
    QMap<QString, QVariant> settings; // as they are on the disk at most 2 s later
    const QStringList keys = m_store->allKeys();
    for (const QString& key : keys)
        settings[key] = m_store->value(key);
    m_session.reset();

    write(left, text);
    m_store->clear();
    for (auto one = settings.cbegin(); one != settings.cend(); ++one)
        m_store->setValue(one.key(), one.value());
    open();
    QVERIFY(window().docks().dock(MainWindow::Panel::Statistics).isVisible());
    QCOMPARE(window().tabs().currentTab()->title(), QStringLiteral("UDP Sender"));
    QCOMPARE(field(TabKind::UdpSender)->text(), QStringLiteral("crash.example"));
    window().tabs().setCurrentWidget(tab(TabKind::TcpServer));
    QTRY_COMPARE(sides()->sizes(), wanted);
}

/// How panes are divided is the user's, not the workspace's.
void WorkspaceWindowTest::openingAWorkspaceKeepsTheLayout()
{
    action("saveWorkspaceAs")->trigger();
    saveAs(file("mine.json"));
    window().tabs().setCurrentWidget(tab(TabKind::TcpServer));
    const QList<int> before = sides()->sizes();
    dragSides(-60);
    const QList<int> wanted = sides()->sizes();
    QVERIFY(wanted != before);
    m_session->workspace().open(file("mine.json"));
    QCOMPARE(sides()->sizes(), wanted);
}

void WorkspaceWindowTest::anotherProgramsWorkIsLeftAlone()
{
    QTest::keyClicks(field(TabKind::UdpReceiver), QStringLiteral("at work"));
    QTRY_COMPARE(autosaved().size(), 1);
    const auto other = newSession();
    other->open();
    QVERIFY(other->window().tabs().tabOf(TabKind::UdpReceiver)->payloadBar()->field()->text().isEmpty());
    QVERIFY(autosaved().size() >= 1);
}

void WorkspaceWindowTest::aNewerOneIsReadOnly()
{
    action("saveWorkspaceAs")->trigger();
    saveAs(file("newer.json"));
    QByteArray text = contents(file("newer.json"));
    text.replace("\"version\": 1", "\"version\": 7");
    write(file("newer.json"), text);
    m_session->workspace().open(file("newer.json"));
    QVERIFY(m_session->workspace().isReadOnly());
    QVERIFY(window().windowTitle().contains(QStringLiteral("read-only")));
    QVERIFY(!action("saveWorkspace")->isEnabled());
    QCOMPARE(contents(file("newer.json")), text);
}

void WorkspaceWindowTest::aBrokenOneStaysAndItsBackupIsOffered()
{
    QTest::keyClicks(field(TabKind::TcpServer), QStringLiteral("first"));
    action("saveWorkspaceAs")->trigger();
    saveAs(file("mine.json"));
    QTest::keyClicks(field(TabKind::TcpServer), QStringLiteral(", second"));
    action("saveWorkspace")->trigger();
    const QByteArray broken = contents(file("mine.json")).left(100);
    write(file("mine.json"), broken);
    m_session->workspace().open(file("mine.json"));
    QTRY_VERIFY(box() != nullptr);
    for (QAbstractButton* button : box()->buttons()) {
        if (box()->buttonRole(button) == QMessageBox::AcceptRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(field(TabKind::TcpServer)->text(), QStringLiteral("first"));
    QVERIFY(m_session->workspace().path().isEmpty()); // Save asks where to
    QCOMPARE(contents(file("mine.json")), broken);
}

void WorkspaceWindowTest::recentOnesAndTemplatesAreInTheMenu()
{
    QTest::keyClicks(field(TabKind::TcpServer), QStringLiteral("template's"));
    action("saveTemplate")->trigger();
    saveAs(m_home->filePath(QStringLiteral("data/templates/device.json")));
    action("saveWorkspaceAs")->trigger();
    saveAs(file("mine.json"));
    auto* recent = window().findChild<QMenu*>(QStringLiteral("recentWorkspaces"));
    Q_EMIT recent->aboutToShow();
    QCOMPARE(recent->actions().size(), 1);
    QVERIFY(recent->actions().constFirst()->text().endsWith(QStringLiteral("mine.json")));
    action("newWorkspace")->trigger();
    QVERIFY(field(TabKind::TcpServer)->text().isEmpty());
    auto* templates = window().findChild<QMenu*>(QStringLiteral("templates"));
    Q_EMIT templates->aboutToShow();
    QCOMPARE(templates->actions().size(), 1);
    templates->actions().constFirst()->trigger();
    QCOMPARE(field(TabKind::TcpServer)->text(), QStringLiteral("template's"));
    QVERIFY(m_session->workspace().path().isEmpty());
    Q_EMIT recent->aboutToShow();
    recent->actions().constFirst()->trigger();
    QCOMPARE(m_session->workspace().path(), file("mine.json"));
}

void WorkspaceWindowTest::whatWasLeftOutIsTold()
{
    action("saveWorkspaceAs")->trigger();
    saveAs(file("mine.json"));
    QByteArray text = contents(file("mine.json"));
    text.replace("\"mode\": \"text\"", "\"mode\": \"morse\"");
    write(file("mine.json"), text);
    QString told;
    m_session->workspace().open(file("mine.json"));
    const QList<LiveLabel*> labels = window().findChildren<LiveLabel*>();
    for (const LiveLabel* label : labels) {
        if (label->text().contains(QStringLiteral("tabs[0].payload.mode")))
            told = label->text();
    }
    QVERIFY(!told.isEmpty());
    QCOMPARE(m_session->workspace().path(), file("mine.json"));
}

QTEST_MAIN(WorkspaceWindowTest)
#include "WorkspaceWindowTest.moc"
