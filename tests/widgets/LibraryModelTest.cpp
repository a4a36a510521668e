// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/library/LibraryModel.h"
#include "widgets/library/LibraryFilter.h"
#include "widgets/support/Theme.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace workbench;

namespace {

LibraryItem payload(const char* name, const char* text = "x")
{
    return {name, {}, SavedPayload{{.text = text}}};
}

LibraryItem folder(const char* name, std::vector<LibraryItem> items)
{
    return {name, {}, LibraryFolder{std::move(items)}};
}

/// "a f(b g(c) d) t": names from top to bottom.
QString shape(const QAbstractItemModel& model, const QModelIndex& parent = {})
{
    QStringList parts;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString name = index.data().toString();
        parts += model.hasChildren(index) ? QStringLiteral("%1(%2)").arg(name, shape(model, index)) : name;
    }
    return parts.join(QLatin1Char(' '));
}

} // namespace

class LibraryModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_model.reset(); }

    void givesBackWhatItWasGiven();
    void theFirstNinePayloadsHaveKeysInTheirOrder();
    void aNameIsEditedAndNeverEmpty();
    void rowsMoveAmongTheirNeighbours();
    void rowsAreDraggedIntoFoldersAndOut();
    void aDragInTheViewMovesAndRemovesNothing();
    void aFolderIsNotDraggedIntoItself();
    void rowsOfAnotherLibraryAreNotTaken();
    void foldersAreNotNestedDeeperThanAFileCanHold();
    void whatWasRemovedComesBackWhereItWas();
    void whatWasRemovedInTheFolderThatWentLaterComesBackToo();
    void neighboursGoAndComeBackAtOnce();
    void whatWasAddedAtOnceGoesAtOnce();
    void whatTheUserPutAmongWhatWasAddedStays();
    void aNoteIsSet();
    void whatIsThereIsNotAddedTwice();
    void theFilterFindsNamesNotesTextsAndTargets_data();
    void theFilterFindsNamesNotesTextsAndTargets();

private:
    QModelIndex find(const char* name) const
    {
        return m_model
            ->match(m_model->index(0, 0), Qt::DisplayRole, QLatin1String(name), 1,
                    Qt::MatchExactly | Qt::MatchRecursive)
            .value(0);
    }
    bool drag(const QModelIndexList& rows, const QModelIndex& to, int row) const
    {
        const std::unique_ptr<QMimeData> data(m_model->mimeData(rows));
        return m_model->canDropMimeData(data.get(), Qt::MoveAction, row, 0, to) &&
               m_model->dropMimeData(data.get(), Qt::MoveAction, row, 0, to);
    }

    Theme m_theme{*qApp, Theme::Mode::Light};
    std::unique_ptr<LibraryModel> m_model;
};

void LibraryModelTest::init()
{
    m_model = std::make_unique<LibraryModel>(m_theme);
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_model.get());
    m_model->setItems({payload("a"),
                       folder("f", {payload("b"), folder("g", {payload("c")}), payload("d")}),
                       {"t", {}, Target{.host = "h", .port = 7}}});
    QCOMPARE(shape(*m_model), QStringLiteral("a f(b g(c) d) t"));
}

void LibraryModelTest::givesBackWhatItWasGiven()
{
    const std::vector<LibraryItem> items{folder("empty", {}),
                                         {"all", "note",
                                          SavedPayload{{.text = "y"},
                                                       Target{.host = "::1", .port = 1},
                                                       SavedRepetition{.pace = {}, .count = 3}}},
                                         {"rules", {}, ReplyRules{}},
                                         folder("full", {{"seq", {}, Sequence{}}})};
    m_model->setItems(items);
    QVERIFY(m_model->items() == items);
}

void LibraryModelTest::theFirstNinePayloadsHaveKeysInTheirOrder()
{
    const auto key = [this](const char* name) {
        return find(name).siblingAtColumn(LibraryModel::Key).data().toString();
    };
    QCOMPARE(key("a"), QStringLiteral("Ctrl+1"));
    QCOMPARE(key("c"), QStringLiteral("Ctrl+3"));
    QCOMPARE(key("t"), QString());
    QCOMPARE(m_model->payloadOfKey(4), find("d"));
    QVERIFY(!m_model->payloadOfKey(5).isValid());
    for (const char* name : {"5", "6", "7", "8", "9", "10"})
        m_model->add(payload(name));
    QCOMPARE(m_model->payloadOfKey(9), find("9"));
    QCOMPARE(key("10"), QString());
    const QSignalSpy told(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->remove({find("a")});
    QVERIFY(!told.isEmpty());
    QCOMPARE(key("10"), QStringLiteral("Ctrl+9"));
    QCOMPARE(key("b"), QStringLiteral("Ctrl+1"));
}

void LibraryModelTest::aNameIsEditedAndNeverEmpty()
{
    const QSignalSpy changed(m_model.get(), &LibraryModel::changed);
    QVERIFY(m_model->setData(find("c"), QStringLiteral("  new ")));
    QCOMPARE(shape(*m_model), QStringLiteral("a f(b g(new) d) t"));
    QCOMPARE(changed.size(), 1);
    QVERIFY(!m_model->setData(find("new"), QStringLiteral("  ")));
    QCOMPARE(changed.size(), 1);
}

void LibraryModelTest::rowsMoveAmongTheirNeighbours()
{
    QVERIFY(m_model->move(find("a"), 1));
    QCOMPARE(shape(*m_model), QStringLiteral("f(b g(c) d) a t"));
    QVERIFY(m_model->move(find("d"), -1));
    QCOMPARE(shape(*m_model), QStringLiteral("f(b d g(c)) a t"));
    QVERIFY(!m_model->move(find("t"), 1));
    QVERIFY(!m_model->move(find("b"), -1));
    QCOMPARE(m_model->payloadOfKey(1), find("b"));
}

void LibraryModelTest::rowsAreDraggedIntoFoldersAndOut()
{
    QVERIFY(drag({find("a"), find("t")}, find("f"), 1));
    QCOMPARE(shape(*m_model), QStringLiteral("f(b a t g(c) d)"));
    QVERIFY(drag({find("g")}, {}, 0));
    QCOMPARE(shape(*m_model), QStringLiteral("g(c) f(b a t d)"));
    QVERIFY(drag({find("b")}, find("g"), -1)); // on the folder itself
    QCOMPARE(shape(*m_model), QStringLiteral("g(c b) f(a t d)"));
    QVERIFY(
        drag({find("d"), find("a")}, find("f"), 2)); // in the order of the tree, whatever was chosen first
    QCOMPARE(shape(*m_model), QStringLiteral("g(c b) f(t a d)"));
    QVERIFY(!drag({find("a")}, find("t"), -1)); // no folder
}

/// As QAbstractItemView does it, through the filter.
void LibraryModelTest::aDragInTheViewMovesAndRemovesNothing()
{
    LibraryFilter filter(*m_model);
    const QAbstractItemModelTester tester(&filter);
    const std::unique_ptr<QMimeData> data(filter.mimeData({filter.index(0, 0)}));
    const QModelIndex to = filter.index(1, 0);
    QVERIFY(filter.canDropMimeData(data.get(), Qt::MoveAction, 0, 0, to));
    QVERIFY(filter.dropMimeData(data.get(), Qt::MoveAction, 0, 0, to));
    QVERIFY(!filter.removeRows(0, 1)); // what the view asks for after a move
    QCOMPARE(shape(*m_model), QStringLiteral("f(a b g(c) d) t"));
    QCOMPARE(shape(filter), shape(*m_model));
}

void LibraryModelTest::aFolderIsNotDraggedIntoItself()
{
    QVERIFY(!drag({find("f")}, find("g"), -1));
    QVERIFY(!drag({find("f")}, find("f"), 0));
    QVERIFY(drag({find("f"), find("c")}, {}, 0)); // what is in it goes along
    QCOMPARE(shape(*m_model), QStringLiteral("f(b g(c) d) a t"));
}

void LibraryModelTest::rowsOfAnotherLibraryAreNotTaken()
{
    LibraryModel other(m_theme);
    other.setItems({payload("z")});
    const std::unique_ptr<QMimeData> data(other.mimeData({other.index(0, 0)}));
    QVERIFY(!m_model->canDropMimeData(data.get(), Qt::MoveAction, 0, 0, {}));
    QMimeData broken;
    broken.setData(m_model->mimeTypes().first(), "x");
    QVERIFY(!m_model->canDropMimeData(&broken, Qt::MoveAction, 0, 0, {}));
}

void LibraryModelTest::foldersAreNotNestedDeeperThanAFileCanHold()
{
    m_model->setItems({folder("x", {folder("y", {})})});
    QModelIndex deepest;
    for (int depth = 0; depth < LibraryModel::kMostDeep - 1; ++depth)
        deepest = m_model->add(folder("d", {}), deepest);
    QVERIFY(!drag({find("x")}, deepest, -1));
    QVERIFY(drag({find("y")}, deepest, -1));
}

void LibraryModelTest::whatWasRemovedComesBackWhereItWas()
{
    QVERIFY(!m_model->canUndo());
    m_model->remove({find("b"), find("d"), find("t")});
    m_model->remove({find("f"), find("c")});
    QCOMPARE(shape(*m_model), QStringLiteral("a"));
    const QModelIndexList back = m_model->undo();
    QCOMPARE(back, QModelIndexList{find("f")});
    QCOMPARE(shape(*m_model), QStringLiteral("a f(g(c))"));
    m_model->undo();
    QCOMPARE(shape(*m_model), QStringLiteral("a f(b g(c) d) t"));
    QVERIFY(!m_model->canUndo());
    QVERIFY(m_model->undo().isEmpty());
}

void LibraryModelTest::whatWasRemovedInTheFolderThatWentLaterComesBackToo()
{
    m_model->remove({find("c")});
    QVERIFY(drag({find("g")}, {}, 0));
    m_model->remove({find("a"), find("t"), find("f")});
    QCOMPARE(shape(*m_model), QStringLiteral("g"));
    m_model->undo();
    m_model->undo();
    QCOMPARE(shape(*m_model), QStringLiteral("g(c) a f(b d) t"));
}

void LibraryModelTest::neighboursGoAndComeBackAtOnce()
{
    m_model->setItems({payload("a"), payload("b"), folder("f", {payload("c"), payload("d"), payload("e")}),
                       payload("g"), payload("h"), payload("i")});
    const QString before = shape(*m_model);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    const auto rows = [](const QSignalSpy& spy) {
        QStringList all;
        for (const QList<QVariant>& one : spy)
            all += QStringLiteral("%1-%2").arg(one[1].toInt()).arg(one[2].toInt());
        return all;
    };
    m_model->remove({find("b"), find("c"), find("d"), find("a"), find("h"), find("i")});
    QCOMPARE(shape(*m_model), QStringLiteral("f(e) g"));
    QCOMPARE(rows(removed),
             (QStringList{QStringLiteral("0-1"), QStringLiteral("4-5"), QStringLiteral("0-1")}));
    QVERIFY(drag({find("g")}, {}, 0)); // where the first ones were
    const QModelIndexList back = m_model->undo();
    QCOMPARE(rows(inserted),
             (QStringList{QStringLiteral("0-1"), QStringLiteral("4-5"), QStringLiteral("0-1")}));
    QCOMPARE(shape(*m_model), QStringLiteral("a b g f(c d e) h i"));
    QCOMPARE(back, (QModelIndexList{find("a"), find("b"), find("h"), find("i"), find("c"), find("d")}));
    QVERIFY(drag({find("g")}, {}, 4));
    QCOMPARE(shape(*m_model), before);
    m_model->remove({find("b"), find("f"), find("e"), find("g"), find("a"), find("i"), find("h")});
    QCOMPARE(removed.size(), 4);
    QCOMPARE(m_model->rowCount(), 0);
    m_model->undo();
    QCOMPARE(inserted.size(), 4);
    QCOMPARE(shape(*m_model), before);
}

void LibraryModelTest::whatWasAddedAtOnceGoesAtOnce()
{
    const QString before = shape(*m_model);
    const QModelIndexList rows =
        m_model->addAll({payload("x", "1"), folder("y", {payload("z", "2")})}, find("f"));
    QCOMPARE(rows, (QModelIndexList{find("x"), find("y")}));
    QCOMPARE(shape(*m_model), QStringLiteral("a f(b g(c) d x y(z)) t"));
    QVERIFY(m_model->undoesAdding());
    m_model->remove({find("z"), find("a")});
    QVERIFY(!m_model->undoesAdding());
    QVERIFY(drag({find("x")}, {}, 0)); // goes with the others, wherever it is
    m_model->setData(find("y"), QStringLiteral("y2"));
    m_model->undo();
    QCOMPARE(shape(*m_model), QStringLiteral("a x f(b g(c) d y2(z)) t"));
    QVERIFY(m_model->undoesAdding());
    QVERIFY(m_model->undo().isEmpty());
    QCOMPARE(shape(*m_model), before);
    QVERIFY(!m_model->canUndo());
    QVERIFY(m_model->addAll({}).isEmpty());
    QVERIFY(!m_model->canUndo());
}

void LibraryModelTest::whatTheUserPutAmongWhatWasAddedStays()
{
    m_model->addAll({folder("x", {payload("z", "2")}), payload("y", "3")});
    QVERIFY(drag({find("z")}, {}, 0)); // among itself and out of it
    QVERIFY(drag({find("y")}, find("x"), 0));
    QVERIFY(m_model->canUndo());
    QVERIFY(drag({find("a")}, find("x"), 0));
    QVERIFY(!m_model->canUndo());
    m_model->addAll({folder("w", {})});
    m_model->add(payload("v", "4"), find("w"));
    QVERIFY(!m_model->canUndo());
}

void LibraryModelTest::aNoteIsSet()
{
    const QSignalSpy changed(m_model.get(), &LibraryModel::changed);
    m_model->setNote(find("c"), QStringLiteral("ü"));
    m_model->setNote(find("c"), QStringLiteral("ü"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_model->item(find("c")).note, std::string("ü"));
}

void LibraryModelTest::whatIsThereIsNotAddedTwice()
{
    m_model->addMissing({payload("a"), payload("b")});
    QCOMPARE(shape(*m_model), QStringLiteral("a f(b g(c) d) t b"));
    m_model->addMissing({payload("a", "other")});
    QCOMPARE(shape(*m_model), QStringLiteral("a f(b g(c) d) t b a"));
}

void LibraryModelTest::theFilterFindsNamesNotesTextsAndTargets_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("found");
    QTest::newRow("nothing") << QString() << QStringLiteral("ping f(pong) zone");
    QTest::newRow("name") << QStringLiteral("PING") << QStringLiteral("ping");
    QTest::newRow("note") << QStringLiteral("rfc 1") << QStringLiteral("f(pong)");
    QTest::newRow("text") << QStringLiteral("hello") << QStringLiteral("ping");
    QTest::newRow("target") << QStringLiteral("udp :53") << QStringLiteral("f(pong)");
    QTest::newRow("folder with what is in it") << QStringLiteral("f") << QStringLiteral("f(pong)");
    QTest::newRow("all words") << QStringLiteral("hello rfc") << QString();
}

void LibraryModelTest::theFilterFindsNamesNotesTextsAndTargets()
{
    QFETCH(const QString, words);
    QFETCH(const QString, found);
    const LibraryItem pong{
        "pong", "RFC 1",
        SavedPayload{{.text = "q"}, Target{.transport = Transport::Udp, .host = "h", .port = 53}}};
    m_model->setItems({payload("ping", "hello"), folder("f", {pong}), payload("zone")});
    LibraryFilter filter(*m_model);
    const QAbstractItemModelTester tester(&filter);
    filter.setWords(words);
    QCOMPARE(shape(filter), found);
    filter.setWords({});
    QCOMPARE(shape(filter), QStringLiteral("ping f(pong) zone"));
}

QTEST_MAIN(LibraryModelTest)
#include "LibraryModelTest.moc"
