// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "Grabs.h"
#include "tests/core/CaptureSamples.h"
#include "widgets/import/ImportDialog.h"
#include "widgets/import/ImportModel.h"
#include "widgets/import/ImportTree.h"
#include "widgets/library/LibraryModel.h"
#include "widgets/support/Language.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace workbench;

namespace {

constexpr int kMost = ImportDialog::kMostThings;

/// Datagrams of two bytes: `first` of them between two ends, `second` between two others.
QByteArray ticks(int first, int second)
{
    const QByteArray one = udp(end(false, 1, 1'000), end(false, 2, 2'000), "t1");
    const QByteArray other = udp(end(false, 3, 1'000), end(false, 2, 2'000), "t2");
    QList<QByteArray> packets(first, one);
    packets += QList<QByteArray>(second, other);
    return pcap(101, packets);
}

/// A capture with `streams` of so many messages.
std::vector<ImportedFile> captured(std::size_t streams, std::size_t messages)
{
    CapturedStream stream;
    stream.messages.assign(messages, {CapturedWay::FromClient, 0, Bytes(1)});
    std::vector<ImportedFile> files(1);
    files[0].name = QStringLiteral("many.pcap");
    files[0].import.kind = ImportKind::Capture;
    files[0].import.streams.assign(streams, stream);
    return files;
}

} // namespace

/// More than anyone looks at one by one. Without a QAbstractItemModelTester, which walks all rows at every
/// signal: ImportDialogTest has it.
class ImportManyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void moreThanIsTakenAtOnceIsRefusedInWords();
    void ofALongStreamTheChosenMessagesAreTakenToTheLast();
    void allRowsAreTickedAsOneChange();
    void rowsOfSeveralStreamsAreToldByTheirParents();
    void aDirectionOfAllIsToldByTheirParents();
    void aFileOfManyStreamsIsTickedWithoutASearchForEach();

private:
    void open(const QByteArray& capture)
    {
        m_dialog = new ImportDialog(m_library, *m_theme, nullptr);
        m_dialog->open();
        QSignalSpy shown(m_dialog, &ImportDialog::shown);
        m_dialog->read({{{}, QStringLiteral("ticks.pcap"), capture}});
        QVERIFY(shown.wait(60'000));
    }
    template <class Widget> Widget* find(const char* name) const
    {
        auto* found = m_dialog->findChild<Widget*>(QLatin1String(name));
        if (found == nullptr)
            qFatal("no %s in the dialog", name);
        return found;
    }
    QString state() const { return find<MessageLine>("importState")->text(); }
    QString chosenText() const { return find<QLabel>("importChosen")->text(); }
    bool canImport() const { return find<QPushButton>("importAct")->isEnabled(); }

    std::unique_ptr<Theme> m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    std::unique_ptr<Language> m_language = std::make_unique<Language>(*qApp, QStringLiteral("en"));
    LibraryModel m_library{*m_theme};
    QPointer<ImportDialog> m_dialog;
};

void ImportManyTest::initTestCase() { QApplication::setStyle(new WorkbenchStyle(*m_theme)); }

void ImportManyTest::cleanup()
{
    delete m_dialog.data();
    m_theme->setMode(Theme::Mode::Light);
    m_language->setCode(QStringLiteral("en"));
}

void ImportManyTest::moreThanIsTakenAtOnceIsRefusedInWords()
{
    open(ticks(kMost - 1, 2)); // no stream alone is too long
    ImportModel& model = m_dialog->model();
    const QModelIndex file = model.index(0, ImportModel::Name);
    m_dialog->tree().setCurrentIndex(file);
    QTest::keyClick(&m_dialog->tree(), Qt::Key_Space);
    QCOMPARE(model.chosen(), kMost + 1);
    QVERIFY(!canImport());
    QCOMPARE(state(), QStringLiteral("At most 100,000 things can be imported at once: choose less."));
    QCOMPARE(chosenText(), QStringLiteral("100,001 chosen (at most 100,000), 200,002 B"));
    QVERIFY(saveGrab(*m_dialog, QStringLiteral("import-too-many-light")));
    m_theme->setMode(Theme::Mode::Dark);
    m_language->setCode(QStringLiteral("de"));
    m_dialog->resize(560, 420);
    QTRY_COMPARE(state(), QStringLiteral("Auf einmal höchstens 100.000 Einträge: Wählen Sie weniger."));
    QCoreApplication::processEvents();
    QVERIFY(saveGrab(*m_dialog, QStringLiteral("import-too-many-german-dark-small")));
    m_language->setCode(QStringLiteral("en"));
    const QModelIndex second = model.index(1, ImportModel::Name, file);
    QVERIFY(model.setData(model.index(0, ImportModel::Name, second), Qt::Unchecked, Qt::CheckStateRole));
    QTRY_COMPARE(chosenText(), QStringLiteral("100,000 chosen, 200,000 B"));
    QVERIFY(canImport());
}

void ImportManyTest::ofALongStreamTheChosenMessagesAreTakenToTheLast()
{
    ImportModel model(*m_theme);
    model.setFiles(captured(1, kMostImported + 5));
    QCOMPARE(model.chosen(), kMost + 5);
    QCOMPARE(model.items(false).size(), kMostImported + 5);
    const QModelIndex stream = model.index(0, ImportModel::Name, model.index(0, ImportModel::Name));
    model.setChosen({stream}, false);
    model.setChosen({model.index(kMost + 4, ImportModel::Name, stream)}, true);
    const std::vector<LibraryItem> items = model.items(false);
    QCOMPARE(items.size(), 1U);
    QVERIFY2(items[0].name.starts_with("100005 "), items[0].name.c_str());
}

void ImportManyTest::allRowsAreTickedAsOneChange()
{
    ImportModel model(*m_theme);
    ImportTree tree(model, *m_theme);
    model.setFiles(captured(1, kMostImported));
    tree.openFirst();
    const QSignalSpy chosen(&model, &ImportModel::chosenChanged);
    const QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    QTest::keyClick(&tree, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&tree, Qt::Key_Space);
    QCOMPARE(model.chosen(), 0);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(told.size(), 3); // the messages, the stream, the file
    QTest::keyClick(&tree, Qt::Key_Space);
    QCOMPARE(model.chosen(), kMost);
    QCOMPARE(chosen.size(), 2);
}

void ImportManyTest::rowsOfSeveralStreamsAreToldByTheirParents()
{
    ImportModel model(*m_theme);
    const QAbstractItemModelTester tester(&model);
    model.setFiles(captured(4, 5));
    const QModelIndex file = model.index(0, ImportModel::Name);
    const auto message = [&](int stream, int row) {
        return model.index(row, ImportModel::Name, model.index(stream, ImportModel::Name, file));
    };
    const QSignalSpy chosen(&model, &ImportModel::chosenChanged);
    const QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    model.setChosen({message(1, 1), message(3, 4), message(1, 3), QModelIndex()}, true);
    QCOMPARE(model.chosen(), 3);
    QCOMPARE(chosen.size(), 1);
    QSet<QPair<QModelIndex, QModelIndex>> ranges;
    for (const QList<QVariant>& one : told)
        ranges.insert({one[0].toModelIndex(), one[1].toModelIndex()});
    const auto last = [](const QModelIndex& index) { return index.siblingAtColumn(ImportModel::Details); };
    QCOMPARE(ranges, (QSet<QPair<QModelIndex, QModelIndex>>{
                         {message(1, 1), last(message(1, 3))},
                         {message(3, 4), last(message(3, 4))},
                         {message(1, 0).parent(), last(message(3, 0).parent())},
                         {file, last(file)},
                     }));
    QCOMPARE(file.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::PartiallyChecked));
    model.setChosen({}, true);
    QCOMPARE(chosen.size(), 1);
}

void ImportManyTest::aDirectionOfAllIsToldByTheirParents()
{
    ImportModel model(*m_theme);
    const QAbstractItemModelTester tester(&model);
    model.setFiles(captured(4, 5));
    const QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    model.setWay(CapturedWay::FromServer);
    QCOMPARE(told.size(), 6); // the file, its streams, the messages of each
}

void ImportManyTest::aFileOfManyStreamsIsTickedWithoutASearchForEach()
{
    ImportModel model(*m_theme);
    ImportTree tree(model, *m_theme);
    model.setFiles(captured(50'000, 2));
    tree.openFirst();
    tree.show();
    QVERIFY(QTest::qWaitForWindowExposed(&tree));
    QTest::keyClick(&tree, Qt::Key_Space);
    QCOMPARE(model.chosen(), 100'000);
}

QTEST_MAIN(ImportManyTest)
#include "ImportManyTest.moc"
