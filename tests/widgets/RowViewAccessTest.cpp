// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/ConversationModel.h"
#include "widgets/fields/DatagramModel.h"
#include "widgets/fields/RowView.h"
#include "widgets/fields/TrafficTable.h"

#include "tests/widgets/CountingModel.h"

#include <QAccessible>
#include <QHeaderView>
#include <QScrollBar>
#include <QTest>

using namespace workbench;

namespace {

struct Told {
    QAccessible::Event event;
    int row;
};

/// Remembers what a screen reader would be told; offscreen none is active, so Qt tells nothing.
class ListenedView : public RowView
{
public:
    QList<Told> told;
    /// -1 where there was no such event.
    int rowOf(QAccessible::Event event) const
    {
        const auto found =
            std::find_if(told.cbegin(), told.cend(), [&](const Told& one) { return one.event == event; });
        return found == told.cend() ? -1 : found->row;
    }

protected:
    void announce(const QModelIndex& index, QAccessible::Event event) override
    {
        told.append({event, index.row()});
        RowView::announce(index, event);
    }
};

bool isLost(QAccessible::Id id)
{
    const QAccessibleInterface* cell = QAccessible::accessibleInterface(id);
    return cell == nullptr || !cell->isValid();
}

} // namespace

class RowViewAccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isATableWithNameAndHeader();
    void cellsSayTheAccessibleTextElseWhatIsShown();
    void childrenAreTheCellsRowByRow();
    void whatIsNotThereIsNull();
    void selectionIsReadAndMade();
    void singleSelectionKeepsOneRow();
    void cellsKnowWhereTheyAre();
    void hiddenColumnsAreInvisible();
    void cellsMoveWithTheirRow();
    void cellsGoWithTheirModelAndView();
    void headersBelongToTheirColumn();
    void arrowKeysAnnounceTheRow();
    void theFocusIsNotAnnouncedWhereItIsNot();
    void droppedRowsAreNotAnnounced();
    void twoMillionRowsCostNothing();
    void conversationsAndDatagramsAreTables();

private:
    QAccessibleInterface* access() const { return QAccessible::queryAccessibleInterface(m_view.get()); }
    QAccessibleTableInterface* table() const { return access()->tableInterface(); }
    /// As Qt does while a screen reader listens.
    void tellModelChange(QAccessibleTableModelChangeEvent::ModelChangeType type)
    {
        QAccessibleTableModelChangeEvent event(m_view.get(), type);
        table()->modelChange(&event);
    }

    std::unique_ptr<CountingModel> m_model;
    std::unique_ptr<ListenedView> m_view;
};

void RowViewAccessTest::init()
{
    m_model = std::make_unique<CountingModel>(100);
    m_view = std::make_unique<ListenedView>();
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(QStringLiteral("Rows"));
    m_view->setModel(m_model.get());
    m_view->resize(400, 200);
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
    m_view->verticalScrollBar()->setValue(0);
    m_view->told.clear();
}

void RowViewAccessTest::cleanup()
{
    m_view.reset();
    m_model.reset();
}

void RowViewAccessTest::isATableWithNameAndHeader()
{
    QVERIFY(access() != nullptr);
    QCOMPARE(access()->role(), QAccessible::Table);
    QCOMPARE(access()->text(QAccessible::Name), QStringLiteral("Rows"));
    QVERIFY(table() != nullptr);
    QCOMPARE(table()->rowCount(), 100);
    QCOMPARE(table()->columnCount(), 3);
    QCOMPARE(table()->columnDescription(1), QStringLiteral("column 1"));
    QCOMPARE(table()->rowDescription(7), QStringLiteral("no. 7"));
    QVERIFY(access()->state().extSelectable);
    QVERIFY(access()->actionInterface() != nullptr);
}

void RowViewAccessTest::cellsSayTheAccessibleTextElseWhatIsShown()
{
    QAccessibleInterface* cell = table()->cellAt(42, 0);
    QCOMPARE(cell->role(), QAccessible::Cell);
    QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("row 42 in words"));
    QCOMPARE(cell->parent(), access());
    QCOMPARE(cell->tableCellInterface()->table(), access());
    QCOMPARE(table()->cellAt(42, 1)->text(QAccessible::Name), QStringLiteral("42/1"));
    QCOMPARE(table()->cellAt(42, 2)->text(QAccessible::Description), QStringLiteral("described"));
    QCOMPARE(table()->cellAt(42, 0), cell);
}

void RowViewAccessTest::childrenAreTheCellsRowByRow()
{
    QCOMPARE(access()->childCount(), 300);
    QAccessibleInterface* cell = access()->child(3 * 20 + 2);
    QCOMPARE(cell->tableCellInterface()->rowIndex(), 20);
    QCOMPARE(cell->tableCellInterface()->columnIndex(), 2);
    QCOMPARE(access()->indexOfChild(cell), 62);
    QCOMPARE(cell, table()->cellAt(20, 2));
}

void RowViewAccessTest::whatIsNotThereIsNull()
{
    QVERIFY(table()->cellAt(100, 0) == nullptr);
    QVERIFY(table()->cellAt(0, 3) == nullptr);
    QVERIFY(table()->cellAt(-1, 0) == nullptr);
    QVERIFY(access()->child(300) == nullptr);
    QVERIFY(access()->child(-1) == nullptr);
    QCOMPARE(access()->indexOfChild(access()), -1);
    QCOMPARE(table()->columnDescription(3), QString());
    QVERIFY(!table()->selectRow(100));
    m_view->setModel(nullptr);
    QCOMPARE(table()->rowCount(), 0);
    QCOMPARE(access()->childCount(), 0);
    QVERIFY(access()->child(0) == nullptr);
    QVERIFY(table()->selectedRows().isEmpty());
    QVERIFY(access()->childAt(1, 1) == nullptr);
}

void RowViewAccessTest::selectionIsReadAndMade()
{
    QVERIFY(table()->selectRow(5));
    QVERIFY(table()->selectRow(7));
    QVERIFY(table()->selectRow(6));
    QVERIFY(table()->selectRow(50));
    QCOMPARE(table()->selectedRows(), (QList<int>{5, 6, 7, 50}));
    QCOMPARE(table()->selectedRowCount(), 4);
    QCOMPARE(table()->selectedCellCount(), 12);
    QCOMPARE(table()->selectedCells().size(), 12);
    QCOMPARE(table()->selectedCells().last()->tableCellInterface()->rowIndex(), 50);
    QVERIFY(m_view->selectionModel()->isRowSelected(6, {}));
    QVERIFY(table()->isRowSelected(6));
    QVERIFY(!table()->isRowSelected(8));
    QVERIFY(table()->cellAt(6, 1)->state().selected);
    QVERIFY(table()->cellAt(6, 1)->tableCellInterface()->isSelected());
    QVERIFY(!table()->cellAt(8, 1)->state().selected);
    QVERIFY(table()->unselectRow(6));
    QCOMPARE(table()->selectedRows(), (QList<int>{5, 7, 50}));
    QVERIFY(!table()->selectColumn(1));
    QCOMPARE(table()->selectedColumnCount(), 0);
}

void RowViewAccessTest::singleSelectionKeepsOneRow()
{
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    QVERIFY(!access()->state().multiSelectable);
    QVERIFY(table()->selectRow(5));
    QVERIFY(table()->selectRow(7));
    QCOMPARE(table()->selectedRows(), QList<int>{7});
    QVERIFY(!table()->unselectRow(7));
    QCOMPARE(table()->selectedRows(), QList<int>{7});
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    QVERIFY(!table()->selectRow(5));
}

void RowViewAccessTest::cellsKnowWhereTheyAre()
{
    QAccessibleInterface* cell = table()->cellAt(2, 1);
    const QRect shown = m_view->visualRect(m_model->index(2, 1));
    QCOMPARE(cell->rect(), shown.translated(m_view->viewport()->mapToGlobal(QPoint(0, 0))));
    QCOMPARE(access()->childAt(cell->rect().center().x(), cell->rect().center().y()), cell);
    QVERIFY(!cell->state().offscreen);
    QVERIFY(!cell->state().invisible);
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
    QVERIFY(cell->state().offscreen);
    QVERIFY(cell->state().invisible);
    QVERIFY(!table()->cellAt(99, 1)->state().offscreen);
    m_view->hide();
    QVERIFY(cell->rect().isNull());
    QVERIFY(table()->cellAt(99, 1)->state().invisible);
}

void RowViewAccessTest::hiddenColumnsAreInvisible()
{
    QVERIFY(!table()->cellAt(0, 1)->state().invisible);
    m_view->setColumnHidden(1, true);
    QVERIFY(table()->cellAt(0, 1)->state().invisible);
    QVERIFY(!table()->cellAt(0, 2)->state().invisible);
}

void RowViewAccessTest::cellsMoveWithTheirRow()
{
    QAccessibleInterface* gone = table()->cellAt(1, 0);
    const QAccessible::Id goneId = QAccessible::uniqueId(gone);
    QAccessibleInterface* cell = table()->cellAt(10, 0);
    m_model->insertAtTop(5);
    QCOMPARE(cell->tableCellInterface()->rowIndex(), 15);
    QCOMPARE(table()->cellAt(15, 0), cell);
    QCOMPARE(access()->indexOfChild(cell), 45);
    m_model->removeFromTop(12);
    if (!QAccessible::isActive()) { // else Qt has told the table already
        QVERIFY(!gone->isValid());
        QVERIFY(gone->state().invalid);
        QCOMPARE(gone->text(QAccessible::Name), QString());
        QCOMPARE(access()->indexOfChild(gone), -1);
    }
    tellModelChange(QAccessibleTableModelChangeEvent::RowsRemoved);
    QVERIFY(QAccessible::accessibleInterface(goneId) == nullptr);
    QVERIFY(cell->isValid());
    QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("row 3 in words"));
    QCOMPARE(table()->cellAt(3, 0), cell);
}

void RowViewAccessTest::cellsGoWithTheirModelAndView()
{
    const QAccessible::Id first = QAccessible::uniqueId(table()->cellAt(1, 0));
    const QAccessible::Id header =
        QAccessible::uniqueId(table()->cellAt(1, 0)->tableCellInterface()->columnHeaderCells().value(0));
    m_model->clear();
    QVERIFY(isLost(first));
    tellModelChange(QAccessibleTableModelChangeEvent::ModelReset);
    QVERIFY(QAccessible::accessibleInterface(first) == nullptr);
    QVERIFY(QAccessible::accessibleInterface(header) == nullptr);

    CountingModel other(10);
    m_view->setModel(&other);
    const QAccessible::Id second = QAccessible::uniqueId(table()->cellAt(1, 0));
    m_view->setModel(m_model.get());
    QVERIFY(isLost(second));
    m_view.reset();
    QVERIFY(QAccessible::accessibleInterface(second) == nullptr);
}

void RowViewAccessTest::headersBelongToTheirColumn()
{
    const auto headers = table()->cellAt(4, 2)->tableCellInterface()->columnHeaderCells();
    QCOMPARE(headers.size(), 1);
    QCOMPARE(headers[0]->role(), QAccessible::ColumnHeader);
    QCOMPARE(headers[0]->text(QAccessible::Name), QStringLiteral("column 2"));
    QCOMPARE(headers[0]->rect().left(), table()->cellAt(4, 2)->rect().left());
    QCOMPARE(headers[0]->parent(), access());
    m_view->horizontalHeader()->hide();
    QVERIFY(!headers[0]->isValid());
    QVERIFY(table()->cellAt(4, 2)->tableCellInterface()->columnHeaderCells().isEmpty());
}

void RowViewAccessTest::arrowKeysAnnounceTheRow()
{
    m_view->setCurrentIndex(m_model->index(3, 0));
    m_view->told.clear();
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->rowOf(QAccessible::Focus), 4);
    QCOMPARE(m_view->rowOf(QAccessible::Selection), 4);
    QCOMPARE(m_view->rowOf(QAccessible::SelectionRemove), 3);
    QCOMPARE(access()->focusChild(), table()->cellAt(4, 0));
    QVERIFY(table()->cellAt(4, 0)->state().focused);
    QVERIFY(!table()->cellAt(3, 0)->state().focused);
}

void RowViewAccessTest::theFocusIsNotAnnouncedWhereItIsNot()
{
    m_view->clearFocus();
    m_view->setCurrentIndex(m_model->index(20, 0));
    QCOMPARE(m_view->rowOf(QAccessible::Focus), -1);
    QCOMPARE(m_view->rowOf(QAccessible::Selection), 20);
    QVERIFY(!table()->cellAt(20, 0)->state().focused);
}

void RowViewAccessTest::droppedRowsAreNotAnnounced()
{
    m_view->setCurrentIndex(m_model->index(3, 0));
    m_view->told.clear();
    m_model->removeFromTop(10);
    QCOMPARE(m_view->told.size(), 0);
}

void RowViewAccessTest::twoMillionRowsCostNothing()
{
    CountingModel large(2'000'000);
    m_view->setModel(&large);
    m_view->selectAll();
    large.dataCalls = 0;
    large.indexCalls = 0;
    QCOMPARE(table()->rowCount(), 2'000'000);
    QCOMPARE(access()->childCount(), 6'000'000);
    QCOMPARE(table()->selectedRowCount(), 2'000'000);
    QCOMPARE(table()->selectedCellCount(), 6'000'000);
    QVERIFY(table()->isRowSelected(1'999'999));
    QAccessibleInterface* last = table()->cellAt(1'999'999, 0);
    QCOMPARE(access()->indexOfChild(last), 5'999'997);
    QVERIFY(access()->childAt(m_view->viewport()->mapToGlobal(QPoint(5, 5)).x(),
                              m_view->viewport()->mapToGlobal(QPoint(5, 5)).y()) != nullptr);
    QVERIFY(last->state().selected);
    QVERIFY(!last->state().focused);
    QCOMPARE(large.dataCalls, 0);
    QVERIFY2(large.indexCalls < 50, qPrintable(QString::number(large.indexCalls)));
    QCOMPARE(last->text(QAccessible::Name), QStringLiteral("row 1999999 in words"));
    QCOMPARE(large.dataCalls, 1);

    QVERIFY(table()->selectedCells().size() <= 4096);
    QCOMPARE(large.dataCalls, 1);
    QVERIFY2(large.indexCalls < 20'000, qPrintable(QString::number(large.indexCalls)));
    m_view->setModel(nullptr);
}

void RowViewAccessTest::conversationsAndDatagramsAreTables()
{
    const Theme theme(*qApp, Theme::Mode::Light);
    TrafficTable traffic(theme);
    ConversationModel conversation;
    traffic.setTrafficModel(&conversation);
    conversation.append({TrafficRow::received(0, "HELLO", 5), TrafficRow::sent(0, "WELCOME", 7)});
    QAccessibleTableInterface* seen = QAccessible::queryAccessibleInterface(&traffic)->tableInterface();
    QVERIFY(seen != nullptr);
    QCOMPARE(seen->rowCount(), 2);
    const int data = conversation.sectionOf(TrafficModel::Column::Data);
    QCOMPARE(seen->cellAt(1, data)->text(QAccessible::Name), QStringLiteral("WELCOME"));
    QVERIFY(seen->cellAt(1, data)->tableCellInterface()->columnHeaderCells().isEmpty());
    // Keys go from row to row: what is current then says all of the row.
    traffic.show();
    traffic.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&traffic));
    traffic.setFocus();
    traffic.goTo(0);
    QTest::keyClick(&traffic, Qt::Key_Down);
    const QString whole =
        QAccessible::queryAccessibleInterface(&traffic)->focusChild()->text(QAccessible::Name);
    QVERIFY2(whole.endsWith(QStringLiteral(", sent, WELCOME, 7 B")), qPrintable(whole));

    DatagramModel datagrams;
    traffic.setTrafficModel(&datagrams);
    datagrams.append({TrafficRow::received(0, "tick", 4)});
    QCOMPARE(seen->rowCount(), 1);
    const int bytes = datagrams.sectionOf(TrafficModel::Column::Data);
    QAccessibleInterface* cell = seen->cellAt(0, bytes);
    QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("tick"));
    QCOMPARE(cell->tableCellInterface()->columnHeaderCells().size(), 1);
    traffic.setTrafficModel(nullptr);
}

QTEST_MAIN(RowViewAccessTest)
#include "RowViewAccessTest.moc"
