// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/system/Constants.h"
#include "widgets/fields/ConversationModel.h"
#include "widgets/fields/DatagramModel.h"
#include "widgets/fields/TrafficSearch.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace workbench;
using Note = TrafficRow::Note;

class TrafficModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appendsABatchWithOneInsertion();
    void keepsTheModelsRules();
    void dropsTheOldestRowsAndSaysSo();
    void boundsTheBytesItKeeps();
    void batchLargerThanTheLimitKeepsItsEnd();
    void idsStayWhileRowsAreDropped();
    void countsWhatIsNoLongerInMemory();
    void peersBytesAreNeverMarkupOrLines();
    void noBytesInAStreamAreNoDatagram();
    void emptyDatagramIsNotAnEnd();
    void bandsSayWhatHappened_data();
    void bandsSayWhatHappened();
    void encodingChangesTheText();
    void holdsAHundredThousandRows();
    void anotherRowTakesTheOnesPlace();
    void aLargerRowMayCostTheOldest();
    void aSnapshotStaysAsItWas();
    void fewerRowsAreKeptAtOnce();
    void isSearchedInSlicesWhileRowsComeAndGo();
};

namespace {

TrafficRow received(const QByteArray& bytes)
{
    return TrafficRow::received(1'700'000'000'000, bytes, bytes.size());
}

std::vector<TrafficRow> rowsNumbered(int from, int count)
{
    std::vector<TrafficRow> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back(received(QByteArray::number(from + i)));
    return rows;
}

QString dataAt(const TrafficModel& model, int row)
{
    return model.index(row, model.sectionOf(TrafficModel::Column::Data)).data().toString();
}

} // namespace

void TrafficModelTest::appendsABatchWithOneInsertion()
{
    ConversationModel model;
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.append(rowsNumbered(0, 500));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.rowCount(), 500);
    model.append({});
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(dataAt(model, 499), QStringLiteral("499"));
}

void TrafficModelTest::keepsTheModelsRules()
{
    ConversationModel conversation(TrafficModel::Limits{40, 1000});
    DatagramModel datagrams(TrafficModel::Limits{40, 1000});
    for (TrafficModel* model : std::initializer_list<TrafficModel*>{&conversation, &datagrams}) {
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int batch = 0; batch < 30; ++batch)
            model->append(rowsNumbered(batch * 7, 7));
        model->append({received(QByteArray(900, 'x')), TrafficRow::band(0, Note::EndOfStream)});
        model->setEncoding(Encoding::Latin1);
        model->append(rowsNumbered(0, 100));
        QCOMPARE(model->rowCount(), 41);
        model->clear();
        QCOMPARE(model->rowCount(), 0);
        model->append(rowsNumbered(0, 3));
        QCOMPARE(model->rowCount(), 3);
    }
}

void TrafficModelTest::dropsTheOldestRowsAndSaysSo()
{
    ConversationModel model(TrafficModel::Limits{10, 1'000'000});
    model.append(rowsNumbered(0, 10));
    QCOMPARE(model.rowCount(), 10);
    model.append(rowsNumbered(10, 5));
    QCOMPARE(model.rowCount(), 11);
    QCOMPARE(model.forgotten(), 5);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("5 older rows were dropped from memory."));
    QCOMPARE(dataAt(model, 1), QStringLiteral("5"));
    model.append(rowsNumbered(15, 1));
    QCOMPARE(model.forgotten(), 6);
    QCOMPARE(dataAt(model, 10), QStringLiteral("15"));
}

void TrafficModelTest::boundsTheBytesItKeeps()
{
    ConversationModel model(TrafficModel::Limits{1000, 100});
    for (int i = 0; i < 10; ++i)
        model.append({received(QByteArray(30, static_cast<char>('0' + i)))});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.forgotten(), 7);
    QVERIFY(dataAt(model, 1).startsWith(QLatin1Char('7')));
}

void TrafficModelTest::batchLargerThanTheLimitKeepsItsEnd()
{
    ConversationModel model(TrafficModel::Limits{10, 1000});
    model.append(rowsNumbered(0, 100));
    QCOMPARE(model.rowCount(), 11);
    QCOMPARE(model.forgotten(), 90);
    QCOMPARE(dataAt(model, 10), QStringLiteral("99"));
}

void TrafficModelTest::idsStayWhileRowsAreDropped()
{
    ConversationModel model(TrafficModel::Limits{10, 1000});
    model.append(rowsNumbered(0, 10));
    const quint64 id = model.idOf(8);
    QCOMPARE(model.rowOf(id), 8);
    model.append(rowsNumbered(10, 5));
    QCOMPARE(dataAt(model, model.rowOf(id)), QStringLiteral("8"));
    QCOMPARE(model.idOf(model.rowOf(id)), id);
    QCOMPARE(model.idOf(0), quint64{0});
    model.append(rowsNumbered(15, 9));
    QCOMPARE(model.rowOf(id), -1);
}

void TrafficModelTest::countsWhatIsNoLongerInMemory()
{
    DatagramModel model(TrafficModel::Limits{4, 1000});
    TrafficRow cut = received("SENSOR-7");
    cut.lost = 15;
    model.append({cut, TrafficRow::band(0, Note::Dropped, 12), TrafficRow::sent(0, "OK", 2)});
    model.append(rowsNumbered(0, 9));
    QCOMPARE(model.totals().received, 10);
    QCOMPARE(model.totals().sent, 1);
    QCOMPARE(model.totals().cut, 1);
    QCOMPARE(model.totals().dropped, 12);
    QCOMPARE(model.totals().receivedBytes, 8 + 9);
}

void TrafficModelTest::peersBytesAreNeverMarkupOrLines()
{
    ConversationModel model;
    model.append({received("<b>\r\n\xe2\x80\xae\x1b[31m")});
    QCOMPARE(dataAt(model, 0), QStringLiteral("<b>\\r\\n\\u202e\\x1b[31m"));
    const QString tip = model.index(0, 2).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.startsWith(QLatin1String("<pre>")));
    QVERIFY(tip.contains(QLatin1String("&lt;b&gt;")));
}

void TrafficModelTest::noBytesInAStreamAreNoDatagram()
{
    ConversationModel model;
    model.append({TrafficRow::sent(0, {}, 0)});
    QCOMPARE(dataAt(model, 0), QStringLiteral("no bytes: the peer does not notice this"));
}

void TrafficModelTest::emptyDatagramIsNotAnEnd()
{
    DatagramModel model;
    model.append({received({})});
    QCOMPARE(dataAt(model, 0), QStringLiteral("an empty datagram, not an end"));
    QCOMPARE(model.index(0, model.sectionOf(TrafficModel::Column::Size)).data().toString(),
             QStringLiteral("0 B"));
}

void TrafficModelTest::bandsSayWhatHappened_data()
{
    QTest::addColumn<int>("note");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("words");
    QTest::newRow("end") << int(Note::EndOfStream) << 0
                         << QStringLiteral("end of stream: the peer has finished sending");
    QTest::newRow("dropped") << int(Note::Dropped) << 12
                             << QStringLiteral("12 datagrams lost here: the receive buffer was full.");
    QTest::newRow("one dropped") << int(Note::Dropped) << 1
                                 << QStringLiteral("1 datagram lost here: the receive buffer was full.");
    QTest::newRow("reset") << int(Note::Reset) << 0
                           << (constants::resetIsToldOnce
                                   ? QStringLiteral("reset: the peer aborted the connection (this error is "
                                                    "reported once)")
                                   : QStringLiteral("reset: the peer aborted the connection"));
    QTest::newRow("failure") << int(Note::Failure) << 0 << QStringLiteral("given words");
}

void TrafficModelTest::bandsSayWhatHappened()
{
    QFETCH(const int, note);
    QFETCH(const int, count);
    QFETCH(const QString, words);
    ConversationModel model;
    model.append({TrafficRow::band(0, static_cast<Note>(note), count, QStringLiteral("given words"))});
    QCOMPARE(model.index(0, 0).data().toString(), words);
    QCOMPARE(dataAt(model, 0), QString());
}

void TrafficModelTest::encodingChangesTheText()
{
    ConversationModel model;
    model.append({received("\xe4")});
    QCOMPARE(dataAt(model, 0), QStringLiteral("\\xe4"));
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setEncoding(Encoding::Latin1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(dataAt(model, 0), QString(QChar(0xe4)));
}

void TrafficModelTest::holdsAHundredThousandRows()
{
    ConversationModel model({100'000, qint64{64} << 20});
    for (int batch = 0; batch < 101; ++batch)
        model.append(rowsNumbered(batch * 1000, 1000));
    QCOMPARE(model.rowCount(), 100'001);
    QCOMPARE(model.forgotten(), 1000);
    QCOMPARE(dataAt(model, 1), QStringLiteral("1000"));
}

void TrafficModelTest::anotherRowTakesTheOnesPlace()
{
    ConversationModel model(TrafficModel::Limits{3, 1000});
    model.append(rowsNumbered(0, 3));
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.replace(2, received("longer"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QCOMPARE(dataAt(model, 1), QStringLiteral("longer"));
    QCOMPARE(model.totals().received, 3);
    QCOMPARE(model.totals().receivedBytes, 8);
    model.append(rowsNumbered(3, 2));
    model.replace(2, received("gone")); // dropped meanwhile
    QCOMPARE(model.totals().receivedBytes, 10);
    QCOMPARE(dataAt(model, 1), QStringLiteral("2"));
}

void TrafficModelTest::aLargerRowMayCostTheOldest()
{
    ConversationModel model(TrafficModel::Limits{10, 100});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(rowsNumbered(0, 5));
    model.replace(5, received(QByteArray(98, 'x')));
    QCOMPARE(model.forgotten(), 2);
    QCOMPARE(dataAt(model, 1), QStringLiteral("2"));
    model.replace(4, received("123"));
    QCOMPARE(model.forgotten(), 4); // itself, too: it was the oldest
    QCOMPARE(model.rowOf(5), 1);
}

void TrafficModelTest::aSnapshotStaysAsItWas()
{
    ConversationModel model(TrafficModel::Limits{3000, 1'000'000});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(rowsNumbered(0, 2500));
    model.setLimits({2000, 1'000'000});
    const TrafficModel::Snapshot before = model.snapshot();
    model.replace(2000, received("another"));
    model.append(rowsNumbered(2500, 1900));
    QCOMPARE(before.size(), 2000);
    QCOMPARE(before.forgotten(), 500);
    for (int i = 0; i < 2000; ++i)
        QCOMPARE(before.row(i).bytes, QByteArray::number(500 + i));
    QCOMPARE(dataAt(model, 1), QStringLiteral("2400"));
    model.clear();
    QCOMPARE(before.row(0).bytes, QByteArray("500"));
    QCOMPARE(model.snapshot().size(), 0);
}

void TrafficModelTest::fewerRowsAreKeptAtOnce()
{
    ConversationModel model(TrafficModel::Limits{5000, 1'000'000});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(rowsNumbered(0, 3000));
    model.setLimits({1000, 1'000'000});
    QCOMPARE(model.rowCount(), 1001);
    QCOMPARE(model.forgotten(), 2000);
    QCOMPARE(dataAt(model, 1), QStringLiteral("2000"));
    QCOMPARE(dataAt(model, 1000), QStringLiteral("2999"));
}

void TrafficModelTest::isSearchedInSlicesWhileRowsComeAndGo()
{
    using State = TrafficSearch::State;
    ConversationModel model(TrafficModel::Limits{3000, 1'000'000});
    model.append(rowsNumbered(0, 3000));
    ByteNeedle needle;
    needle.bytes = {std::byte{'2'}, std::byte{'9'}, std::byte{'9'}, std::byte{'9'}};
    TrafficSearch search(model, needle, 0, 1);
    QCOMPARE(search.look(0), State::Searching);
    model.append(rowsNumbered(5000, 1000)); // what was to be looked at next is dropped
    int slices = 0;
    while (search.look(0) == State::Searching)
        ++slices;
    QCOMPARE(search.state(), State::Found);
    QCOMPARE(dataAt(model, search.row()), QStringLiteral("2999"));
    QVERIFY(slices > 1);
    TrafficSearch back(model, needle, model.rowCount() - 1, -1);
    QCOMPARE(back.look(10'000), State::Found);
    QCOMPARE(back.row(), search.row());
    needle.bytes = {std::byte{'x'}};
    TrafficSearch nowhere(model, needle, 7, 1);
    QCOMPARE(nowhere.look(10'000), State::NotFound);
    TrafficSearch empty(model, {}, 7, 1);
    QCOMPARE(empty.look(10'000), State::NotFound);
}

QTEST_GUILESS_MAIN(TrafficModelTest)
#include "TrafficModelTest.moc"
