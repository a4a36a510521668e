// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/library/LibraryPane.h"
#include "Grabs.h"
#include "widgets/library/LibraryModel.h"
#include "widgets/library/LibraryTree.h"
#include "widgets/support/DockTitleBar.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace workbench;

/// The panel Library by clicks and keys.
class LibraryPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void emptyItOffersTheStarterCollection();
    void aPayloadIsSavedUnderTheNameThatIsTyped();
    void escapeKeepsTheSuggestedName();
    void enterAndDoubleClickUseIt();
    void enterOpensAFolder();
    void theButtonsDoWhatTheySay();
    void keysSendTheNthPayload();
    void altUpAndDownMoveIt();
    void delRemovesAndUndoBringsBack();
    void manyThatWereImportedGoAndComeBackAtOnce();
    void aFolderTakesWhatIsSavedNext();
    void whatIsNewIsSeenThoughSomethingElseWasLookedFor();
    void searchShowsWhatFits();
    void theMenuHasTheCommands();
    void aNoteIsEditedBelowTheList();
    void everyControlHasANameOfItsOwn();
    void looksAsDrawn();

private:
    template <class Widget> Widget* find(const char* name) const
    {
        return m_window->findChild<Widget*>(QLatin1String(name));
    }
    LibraryTree& tree() const { return *m_pane->tree(); }
    void press(const char* button) const
    {
        auto* found = find<QAbstractButton>(button);
        QVERIFY2(found != nullptr && found->isVisible() && found->isEnabled(), button);
        QTest::mouseClick(found, Qt::LeftButton);
    }
    QModelIndex shown(const QString& name) const
    {
        return tree()
            .model()
            ->match(tree().model()->index(0, 0), Qt::DisplayRole, name, 1,
                    Qt::MatchExactly | Qt::MatchRecursive)
            .value(0);
    }
    void clickRow(const char* name) const
    {
        const QModelIndex index = shown(QString::fromUtf8(name));
        QVERIFY2(index.isValid(), name);
        QTest::mouseClick(tree().viewport(), Qt::LeftButton, {}, tree().visualRect(index).center());
    }
    /// The editor of the name that is being typed.
    QLineEdit* editor() const { return tree().viewport()->findChild<QLineEdit*>(); }
    QStringList topNames() const
    {
        QStringList names;
        for (int row = 0; row < m_model->rowCount(); ++row)
            names += m_model->index(row, 0).data().toString();
        return names;
    }
    void fill();

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LibraryModel> m_model;
    std::unique_ptr<QMainWindow> m_window;
    LibraryPane* m_pane = nullptr;
};

void LibraryPaneTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
}

void LibraryPaneTest::init()
{
    m_model = std::make_unique<LibraryModel>(*m_theme);
    m_window = std::make_unique<QMainWindow>();
    m_window->setCentralWidget(new QWidget);
    auto* dock = new QDockWidget(QStringLiteral("Library"), m_window.get());
    m_pane = new LibraryPane(*m_model, *m_theme);
    dock->setWidget(m_pane);
    m_window->addDockWidget(Qt::LeftDockWidgetArea, dock);
    m_pane->fillTitleBar(*new DockTitleBar(*m_theme, *dock));
    m_window->addActions(m_pane->keyActions());
    m_window->resize(640, 560);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void LibraryPaneTest::cleanup()
{
    m_window.reset();
    m_model.reset();
    m_theme->setMode(Theme::Mode::Light);
}

void LibraryPaneTest::fill()
{
    const Target target{.transport = Transport::Udp, .host = "::1", .port = 53};
    m_model->setItems({{"one", "RFC 1", SavedPayload{{.text = "first"}, target}},
                       {"folder", {}, LibraryFolder{{{"two", {}, SavedPayload{{.text = "second"}}}}}},
                       {"three", {}, SavedPayload{{.text = "third"}}}});
}

void LibraryPaneTest::emptyItOffersTheStarterCollection()
{
    QCOMPARE(find<EmptyState>("libraryNone")->title(), QStringLiteral("Nothing saved yet."));
    const QSignalSpy told(m_pane, &LibraryPane::statusMessage);
    press("libraryStarterButton");
    QTRY_VERIFY(tree().isVisible());
    QVERIFY(tree().isExpanded(shown(QStringLiteral("Starter collection"))));
    QVERIFY(shown(QStringLiteral("Redis PING")).isValid());
    QCOMPARE(told.size(), 1);
    clickRow("Redis PING");
    QVERIFY(find<QLabel>("libraryAbout")->text().contains(QStringLiteral("TCP 127.0.0.1:6379")));
}

void LibraryPaneTest::aPayloadIsSavedUnderTheNameThatIsTyped()
{
    const QSignalSpy wanted(m_pane, &LibraryPane::saveRequested);
    press("librarySaveTool");
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(m_pane->saveNew(SavedPayload{{.text = "hello"}}, QStringLiteral("hello")),
             QStringLiteral("Saved in the library, in no folder."));
    QTRY_VERIFY(editor() != nullptr && editor()->hasFocus());
    QTest::keyClicks(editor(), QStringLiteral("Greeting"));
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_COMPARE(topNames(), QStringList{QStringLiteral("Greeting")});
    QCOMPARE(std::get<SavedPayload>(m_model->items().front().content).payload.text, std::string("hello"));
}

void LibraryPaneTest::escapeKeepsTheSuggestedName()
{
    m_pane->saveNew(SavedPayload{{.text = "hello"}}, QStringLiteral("hello"));
    QTRY_VERIFY(editor() != nullptr && editor()->hasFocus());
    QTest::keyClicks(editor(), QStringLiteral("x"));
    QTest::keyClick(editor(), Qt::Key_Escape);
    QCOMPARE(topNames(), QStringList{QStringLiteral("hello")});
}

void LibraryPaneTest::enterAndDoubleClickUseIt()
{
    fill();
    QSignalSpy used(m_pane, &LibraryPane::useRequested);
    const QSignalSpy sent(m_pane, &LibraryPane::sendRequested);
    clickRow("three");
    QTest::keyClick(&tree(), Qt::Key_Return);
    QCOMPARE(used.size(), 1);
    QCOMPARE(used.last().at(0).value<LibraryItem>().name, std::string("three"));
    QVERIFY(!used.last().at(1).toBool());
    QTest::mouseDClick(tree().viewport(), Qt::LeftButton, {},
                       tree().visualRect(shown(QStringLiteral("one"))).center());
    QCOMPARE(used.size(), 2);
    QCOMPARE(used.last().at(0).value<LibraryItem>().name, std::string("one"));
    QVERIFY(sent.isEmpty());
}

void LibraryPaneTest::enterOpensAFolder()
{
    fill();
    const QSignalSpy used(m_pane, &LibraryPane::useRequested);
    clickRow("folder");
    QTest::keyClick(&tree(), Qt::Key_Return);
    QVERIFY(tree().isExpanded(shown(QStringLiteral("folder"))));
    QTest::keyClick(&tree(), Qt::Key_Return);
    QVERIFY(!tree().isExpanded(shown(QStringLiteral("folder"))));
    QVERIFY(used.isEmpty());
    QVERIFY(!find<QPushButton>("libraryUseButton")->isEnabled());
}

void LibraryPaneTest::theButtonsDoWhatTheySay()
{
    fill();
    QSignalSpy used(m_pane, &LibraryPane::useRequested);
    QSignalSpy sent(m_pane, &LibraryPane::sendRequested);
    QVERIFY(!find<QPushButton>("librarySendButton")->isEnabled());
    clickRow("three");
    QVERIFY(!find<QPushButton>("libraryTargetButton")->isEnabled()); // it has none
    press("librarySendButton");
    QCOMPARE(sent.last().at(0).value<LibraryItem>().name, std::string("three"));
    clickRow("one");
    QCOMPARE(find<QLabel>("libraryAbout")->text(), QStringLiteral("To UDP [::1]:53\nRFC 1"));
    press("libraryTargetButton");
    QVERIFY(used.last().at(1).toBool());
    press("libraryUseButton");
    QVERIFY(!used.last().at(1).toBool());
    QCOMPARE(used.size(), 2);
}

void LibraryPaneTest::keysSendTheNthPayload()
{
    fill();
    QSignalSpy sent(m_pane, &LibraryPane::sendRequested);
    QSignalSpy told(m_pane, &LibraryPane::statusMessage);
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent.last().at(0).value<LibraryItem>().name, std::string("two"));
    QTest::keyClick(m_window.get(), Qt::Key_9, Qt::ControlModifier);
    QCOMPARE(sent.size(), 1);
    QCOMPARE(told.last().at(0).toString(), QStringLiteral("There is no saved payload 9."));
}

void LibraryPaneTest::altUpAndDownMoveIt()
{
    fill();
    QAction other(m_window.get()); // the window's key waits behind that of the tree
    other.setShortcut(Qt::ALT | Qt::Key_Up);
    m_window->addAction(&other);
    const QSignalSpy taken(&other, &QAction::triggered);
    clickRow("three");
    QTest::keyClick(&tree(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(topNames(),
             (QStringList{QStringLiteral("one"), QStringLiteral("three"), QStringLiteral("folder")}));
    QCOMPARE(tree().chosenOne().data().toString(), QStringLiteral("three"));
    QTest::keyClick(&tree(), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(&tree(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(topNames().first(), QStringLiteral("three"));
    QTest::keyClick(&tree(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(topNames().at(1), QStringLiteral("three"));
    QVERIFY(taken.isEmpty());
}

void LibraryPaneTest::delRemovesAndUndoBringsBack()
{
    fill();
    QVERIFY(!find<QToolButton>("libraryUndoTool")->isEnabled());
    clickRow("one");
    QTest::keyClick(&tree(), Qt::Key_Delete);
    QCOMPARE(topNames().size(), 2);
    const QSignalSpy told(m_pane, &LibraryPane::statusMessage);
    press("libraryUndoTool");
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().first().toString().endsWith(QStringLiteral("brought back.")));
    QCOMPARE(topNames().first(), QStringLiteral("one"));
    QCOMPARE(tree().chosenOne().data().toString(), QStringLiteral("one"));
    press("libraryRemoveTool");
    QCOMPARE(topNames().size(), 2);
    tree().setFocus();
    QTest::keyClick(&tree(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(topNames().size(), 3);
}

void LibraryPaneTest::manyThatWereImportedGoAndComeBackAtOnce()
{
    constexpr int kMany = 100'000;
    fill();
    const int before = m_model->rowCount();
    m_pane->addImported(std::vector<LibraryItem>(kMany, {"tick", {}, SavedPayload{{.text = "t"}}}), {});
    QCOMPARE(tree().chosen().size(), kMany);
    const QSignalSpy removed(tree().model(), &QAbstractItemModel::rowsRemoved);
    const QSignalSpy inserted(tree().model(), &QAbstractItemModel::rowsInserted);
    QTest::keyClick(&tree(), Qt::Key_Delete);
    QCOMPARE(m_model->rowCount(), before);
    QCOMPARE(removed.size(), 1);
    QTest::keyClick(&tree(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_model->rowCount(), before + kMany);
    QCOMPARE(inserted.size(), 1);
    QTest::keyClick(&tree(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_model->rowCount(), before);
}

void LibraryPaneTest::aFolderTakesWhatIsSavedNext()
{
    fill();
    clickRow("three");
    press("libraryFolderTool");
    QTRY_VERIFY(editor() != nullptr && editor()->hasFocus());
    QTest::keyClicks(editor(), QStringLiteral("mine"));
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_COMPARE(topNames().last(), QStringLiteral("mine"));
    QCOMPARE(m_pane->saveNew(SavedPayload{{.text = "in it"}}, QStringLiteral("in it")),
             QStringLiteral("Saved in the folder mine of the library."));
    QTRY_VERIFY(editor() != nullptr);
    QTest::keyClick(editor(), Qt::Key_Return);
    QCOMPARE(topNames().last(), QStringLiteral("mine"));
    QCOMPARE(shown(QStringLiteral("in it")).parent().data().toString(), QStringLiteral("mine"));
}

void LibraryPaneTest::whatIsNewIsSeenThoughSomethingElseWasLookedFor()
{
    fill();
    auto* field = find<QLineEdit>("librarySearch");
    QTest::mouseClick(field, Qt::LeftButton);
    QTest::keyClicks(field, QStringLiteral("three"));
    QVERIFY(!shown(QStringLiteral("one")).isValid());
    QCOMPARE(
        m_pane->saveNew(SavedPayload{{.text = "x"}}, QStringLiteral("other")),
        QStringLiteral("Saved in the library, in no folder. The search was cleared, so that it is seen."));
    QVERIFY(field->text().isEmpty());
    QVERIFY(shown(QStringLiteral("other")).isValid());
    QTRY_VERIFY(editor() != nullptr);
    QTest::keyClick(editor(), Qt::Key_Return);
    const QSignalSpy told(m_pane, &LibraryPane::statusMessage);
    press("libraryFolderTool");
    QCOMPARE(told.value(0).value(0).toString(), QStringLiteral("The new folder stands in no other one."));
}

void LibraryPaneTest::searchShowsWhatFits()
{
    fill();
    auto* field = find<QLineEdit>("librarySearch");
    QTest::mouseClick(field, Qt::LeftButton);
    QTest::keyClicks(field, QStringLiteral("second"));
    QCOMPARE(tree().model()->rowCount(), 1);
    QVERIFY(tree().isExpanded(shown(QStringLiteral("folder"))));
    QTest::keyClicks(field, QStringLiteral("x"));
    QTRY_VERIFY(find<EmptyState>("libraryNotFound")->isVisible());
    field->clear();
    QTRY_VERIFY(tree().isVisible());
    QCOMPARE(tree().model()->rowCount(), 3);
}

void LibraryPaneTest::theMenuHasTheCommands()
{
    fill();
    clickRow("one");
    QSignalSpy used(m_pane, &LibraryPane::useRequested);
    const QPoint at = tree().visualRect(shown(QStringLiteral("one"))).center();
    Q_EMIT tree().customContextMenuRequested(at);
    auto* menu = find<QMenu>("libraryMenu");
    QTRY_VERIFY(menu != nullptr && menu->isVisible());
    QTest::keyClick(menu, Qt::Key_T);
    QTRY_COMPARE(used.size(), 1);
    QVERIFY(used.last().at(1).toBool());
    clickRow("one");
    QTest::keyClick(&tree(), Qt::Key_F2);
    QTRY_VERIFY(editor() != nullptr);
    QTest::keyClicks(editor(), QStringLiteral("uno"));
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_COMPARE(topNames().first(), QStringLiteral("uno"));
}

void LibraryPaneTest::aNoteIsEditedBelowTheList()
{
    fill();
    clickRow("three");
    find<QAction>("libraryEditNote")->trigger();
    auto* note = find<QLineEdit>("libraryNote");
    QTRY_VERIFY(note->hasFocus());
    QTest::keyClicks(note, QStringLiteral("for the door"));
    QTest::keyClick(note, Qt::Key_Return);
    QVERIFY(!note->isVisible());
    QCOMPARE(m_model->items().back().note, std::string("for the door"));
    find<QAction>("libraryEditNote")->trigger();
    QTest::keyClicks(note, QStringLiteral("x"));
    QTest::keyClick(note, Qt::Key_Escape);
    QCOMPARE(m_model->items().back().note, std::string("for the door"));
    QVERIFY(tree().hasFocus());
}

void LibraryPaneTest::everyControlHasANameOfItsOwn()
{
    fill();
    clickRow("one");
    QStringList names;
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
            qobject_cast<const QLabel*>(widget) || (widget != &tree() && tree().isAncestorOf(widget)))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        QVERIFY2(!names.contains(widget->accessibleName()), qPrintable(widget->accessibleName()));
        names += widget->accessibleName();
    }
    for (const char* name : {"Search the library", "Library", "Send", "Use", "Use with target",
                             "Save payload", "New folder", "Remove"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
}

void LibraryPaneTest::looksAsDrawn()
{
    QVERIFY(saveGrab(*m_window, QStringLiteral("library-empty")));
    fill();
    press("libraryFolderTool");
    QTRY_VERIFY(editor() != nullptr);
    QVERIFY(saveGrab(*m_window, QStringLiteral("library-naming")));
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_VERIFY(editor() == nullptr);
    find<QAction>("libraryStarter")->trigger();
    tree().expandAll();
    clickRow("NTP v4 client");
    QCoreApplication::processEvents();
    QVERIFY(saveGrab(*m_window, QStringLiteral("library-light")));
    m_theme->setMode(Theme::Mode::Dark);
    QCoreApplication::processEvents();
    QVERIFY(saveGrab(*m_window, QStringLiteral("library-dark")));
    QTest::keyClicks(find<QLineEdit>("librarySearch"), QStringLiteral("zzz"));
    QCoreApplication::processEvents();
    QVERIFY(saveGrab(*m_window, QStringLiteral("library-not-found")));
}

QTEST_MAIN(LibraryPaneTest)
#include "LibraryPaneTest.moc"
