// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallLogModel.h"
#include "core/calls/CallText.h"
#include "tests/support/PerSystem.h"
#include "tests/support/SampleLog.h"
#include "widgets/log/CallNavigation.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace workbench;

class CallLogModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheWorkbenchFailsForItselfIsNotCounted();
    void showsTheCallsInTheirOrderAndHidesWhatTheWorkbenchDoesForItself();
    void fillsEveryColumn();
    void insertsOncePerBatch();
    void tellsEveryOutcome();
    void completesAPendingCallInItsRow();
    void evictsInBatchesAndCountsWhatIsGone();
    void keepsTheRowsRightThroughEvictionUnderAFilter();
    void filtersByTextInAnyCase();
    void filtersFailuresAndTakesACompletedFailureIn();
    void filtersMillionsInSlicesWhileNewCallsCome();
    void pausesItsRowsAndGoesOnCounting();
    void clearsAndStartsCountingAnew();
    void revealsAHiddenCall();
    void findsTheWayAlongAHandle();
    void measuresDeltaToTheRowAbove();

private:
    static void feed(CallLogModel& model, SampleLog& log) { model.take(log.journal->drain()); }
    static QString cell(const CallLogModel& model, int row, CallLogModel::Column column)
    {
        return model.index(row, column).data().toString();
    }
    static std::uint64_t seqAt(const CallLogModel& model, int row) { return model.record(row).seq(); }
};

void CallLogModelTest::showsTheCallsInTheirOrderAndHidesWhatTheWorkbenchDoesForItself()
{
    SampleLog log;
    CallLogModel model(log.journal->directory());
    QAbstractItemModelTester tester(&model);
    log.session();
    feed(model, log);
    QVERIFY(model.rowCount() > 15);
    for (int row = 0; row < model.rowCount(); ++row) {
        QVERIFY(model.record(row).category() != CallCategory::Waiting);
        QVERIFY(model.record(row).category() != CallCategory::Housekeeping);
        QVERIFY(row == 0 || seqAt(model, row) > seqAt(model, row - 1));
    }
    const auto& counts = model.counts();
    QCOMPARE(counts.hidden, counts.calls - static_cast<quint64>(model.rowCount()));
    QVERIFY(counts.hidden > (constants::tcpInfoSize() > 0 ? 2U : 1U)); // state and queues; two waits
    QCOMPARE(counts.failed, 1U);

    CallLogFilter all = model.filter();
    all.setShowsHousekeeping(true);
    all.setShowsWaiting(true);
    model.setFilter(all);
    QCOMPARE(static_cast<quint64>(model.rowCount()), counts.calls);
    QCOMPARE(counts.hidden, 0U);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(seqAt(model, row), static_cast<std::uint64_t>(row) + 1);
}

void CallLogModelTest::fillsEveryColumn()
{
    SampleLog log;
    CallLogModel model(log.journal->directory());
    log.opened(7);
    log.received(7, "GET /temp\r\n");
    log.refused(7);
    feed(model, log);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cell(model, 1, CallLogModel::Number), QString::number(seqAt(model, 1)));
    QVERIFY(QRegularExpression(QStringLiteral("^\\d\\d:\\d\\d:\\d\\d\\.\\d{3}$"))
                .match(cell(model, 1, CallLogModel::Time))
                .hasMatch());
    QVERIFY(cell(model, 0, CallLogModel::Delta).isEmpty());
    QVERIFY(QRegularExpression(QStringLiteral("^\\d+\\.\\d{3}$"))
                .match(cell(model, 1, CallLogModel::Delta))
                .hasMatch());
    QCOMPARE(cell(model, 1, CallLogModel::Who), QStringLiteral("TCP Server"));
    QCOMPARE(cell(model, 1, CallLogModel::HandleNumber), QStringLiteral("7"));
    QCOMPARE(cell(model, 0, CallLogModel::HandleNumber), QStringLiteral("7"));
    QCOMPARE(cell(model, 1, CallLogModel::Call), QStringLiteral("recv(7, \"GET /temp\\r\\n\", 65536, 0)"));
    QCOMPARE(cell(model, 1, CallLogModel::Result), QStringLiteral("= 11"));
    QCOMPARE(cell(model, 2, CallLogModel::Mark), QStringLiteral("failed"));
    QCOMPARE(cell(model, 2, CallLogModel::Result),
             perSystem(QStringLiteral("= -1 ECONNREFUSED (Connection refused)"),
                       QStringLiteral("= -1 WSAECONNREFUSED (Connection refused)")));
    QCOMPARE(cell(model, 1, CallLogModel::StateAfter),
             constants::tcpInfoSize() > 0 ? QStringLiteral("ESTABLISHED") : QString());
    QCOMPARE(cell(model, 1, CallLogModel::Bytes), QStringLiteral("11"));
    QVERIFY(cell(model, 1, CallLogModel::Thread).toULongLong() > 0);
    QVERIFY(!model.index(1, CallLogModel::Call).data(Qt::ToolTipRole).isValid());
}

void CallLogModelTest::insertsOncePerBatch()
{
    SampleLog log;
    CallLogModel model(log.journal->directory());
    QAbstractItemModelTester tester(&model);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    for (int i = 0; i < 500; ++i)
        log.received(9, "x");
    feed(model, log);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted[0][1].toInt(), 0);
    QCOMPARE(inserted[0][2].toInt(), 499);
    log.waited(); // hidden: no row comes, nothing is announced
    feed(model, log);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.counts().calls, 501U);
}

void CallLogModelTest::tellsEveryOutcome()
{
    SampleLog log;
    CallLogModel model(log.journal->directory());
    log.session();
    log.outcomes();
    feed(model, log);
    const QList<Outcome> expected{Outcome::Success,   Outcome::WouldBlock,  Outcome::Success,
                                  Outcome::Failure,   Outcome::EndOfStream, Outcome::Failure,
                                  Outcome::Truncated, Outcome::Success};
    const QStringList results{
        QStringLiteral("= 4"),
        perSystem(QStringLiteral("= -1 EAGAIN (Resource temporarily unavailable)"),
                  QStringLiteral("= -1 WSAEWOULDBLOCK (Resource temporarily unavailable)")),
        QStringLiteral("= 12"),
        perSystem(QStringLiteral("= -1 ECONNREFUSED (Connection refused)"),
                  QStringLiteral("= -1 WSAECONNREFUSED (Connection refused)")),
        QStringLiteral("= 0 (end of stream: the peer has finished sending)"),
        perSystem(QStringLiteral("= -1 EINTR (Interrupted system call) injected"),
                  QStringLiteral("= -1 WSAEINTR (Interrupted function call) injected")),
        QStringLiteral("= 23 (cut: 8 bytes kept, 15 lost)"),
        QStringLiteral("= 0 (an empty datagram)")};
    const int first = model.rowCount() - static_cast<int>(expected.size());
    for (int i = 0; i < expected.size(); ++i) {
        QCOMPARE(model.outcome(first + i), expected[i]);
        QCOMPARE(model.index(first + i, 0).data(CallLogModel::OutcomeRole).toInt(),
                 static_cast<int>(expected[i]));
        QCOMPARE(cell(model, first + i, CallLogModel::Result), results[i]);
    }
    QCOMPARE(model.counts().injected, 1U);
    QCOMPARE(cell(model, first + 5, CallLogModel::Mark), QStringLiteral("injected"));
}

void CallLogModelTest::completesAPendingCallInItsRow()
{
    SampleLog log;
    CallLogModel model(log.journal->directory());
    QAbstractItemModelTester tester(&model);
    log.received(9, "before");
    log.startPending(12);
    log.received(9, "behind");
    feed(model, log);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.outcome(1), Outcome::Pending);
    QCOMPARE(model.counts().waiting, 1U);
    QCOMPARE(cell(model, 1, CallLogModel::Mark), QStringLiteral("still waiting"));
    QVERIFY(QRegularExpression(QStringLiteral("^\\d+:\\d\\d\\.\\d$"))
                .match(cell(model, 1, CallLogModel::Took))
                .hasMatch());

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    log.release();
    feed(model, log);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.outcome(1), Outcome::Success);
    QCOMPARE(cell(model, 1, CallLogModel::Result), QStringLiteral("= 4"));
    QCOMPARE(model.counts().waiting, 0U);
}

void CallLogModelTest::evictsInBatchesAndCountsWhatIsGone()
{
    SampleLog log;
    CallLogModel model(log.journal->directory(), std::size_t{1} << 20);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    std::uint64_t last = 0;
    for (int batch = 0; batch < 40; ++batch) {
        for (int i = 0; i < 500; ++i)
            last = log.received(9, std::string(200, 'x'));
        feed(model, log);
    }
    QVERIFY(!removed.isEmpty());
    QVERIFY(removed.size() <= 40);
    QVERIFY(model.counts().dropped > 0);
    QCOMPARE(model.counts().calls, 20'000U);
    QCOMPARE(static_cast<quint64>(model.rowCount()) + model.counts().dropped, 20'000U);
    QCOMPARE(seqAt(model, model.rowCount() - 1), last);
    QCOMPARE(seqAt(model, 0), model.counts().dropped + 1);
    QCOMPARE(model.rowOf(last), model.rowCount() - 1);
    QCOMPARE(model.rowOf(1), -1);
    QVERIFY(model.find(1).isNull());
}

void CallLogModelTest::keepsTheRowsRightThroughEvictionUnderAFilter()
{
    SampleLog log;
    CallLogModel model(log.journal->directory(), std::size_t{1} << 20);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    CallLogFilter failures;
    failures.setFailuresOnly(true);
    model.setFilter(failures);
    for (int batch = 0; batch < 40; ++batch) {
        for (int i = 0; i < 300; ++i) {
            log.received(9, std::string(200, 'x'));
            if (i % 100 == 0)
                log.refused(12);
        }
        feed(model, log);
    }
    QVERIFY(model.counts().dropped > 0);
    QCOMPARE(model.counts().failed, 120U);
    QVERIFY(model.rowCount() > 0 && model.rowCount() < 120);
    for (int row = 0; row < model.rowCount(); ++row) {
        QCOMPARE(model.outcome(row), Outcome::Failure);
        QCOMPARE(model.rowOf(seqAt(model, row)), row);
    }
}

void CallLogModelTest::filtersByTextInAnyCase()
{
    SampleLog log;
    CallLogModel model(log.journal->directory());
    QAbstractItemModelTester tester(&model);
    log.session();
    feed(model, log);
    CallLogFilter filter;
    filter.setText(QStringLiteral("hello SENSOR"));
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(cell(model, 0, CallLogModel::Call).contains(QStringLiteral("HELLO sensor-7")));
    QVERIFY(model.counts().filtered > 10);
    filter.setText(QStringLiteral("econnrefused"));
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 1);
    log.refused(12);
    log.received(9, "no");
    feed(model, log);
    QCOMPARE(model.rowCount(), 2);
    filter.setText(QStringLiteral("Ω"));
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 0);
}

void CallLogModelTest::filtersFailuresAndTakesACompletedFailureIn()
{
    SampleLog log;
    CallLogModel model(log.journal->directory());
    QAbstractItemModelTester tester(&model);
    CallLogFilter filter;
    filter.setFailuresOnly(true);
    model.setFilter(filter);
    log.refused(12);
    log.startPending(13);
    log.refused(12);
    feed(model, log);
    QCOMPARE(model.rowCount(), 2);
    log.release();
    feed(model, log);
    QCOMPARE(model.rowCount(), 2);
    filter.setFailuresOnly(false);
    filter.setText(QStringLiteral("late"));
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 1);
}

void CallLogModelTest::filtersMillionsInSlicesWhileNewCallsCome()
{
    SampleLog log;
    CallLogModel model(log.journal->directory());
    model.setSlices(0, 0); // however fast the machine is
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < 60'000; ++i)
        log.received(9, i % 1000 == 0 ? "needle" : "hay");
    feed(model, log);
    QSignalSpy scanning(&model, &CallLogModel::scanningChanged);
    CallLogFilter filter;
    filter.setText(QStringLiteral("needle"));
    model.setFilter(filter);
    QVERIFY(model.isScanning()); // the old rows stay meanwhile
    QCOMPARE(model.rowCount(), 60'000);
    log.received(9, "needle");
    feed(model, log);
    QCOMPARE(model.rowCount(), 60'001);
    QTRY_VERIFY_WITH_TIMEOUT(!model.isScanning(), 60'000);
    QCOMPARE(model.rowCount(), 61);
    QCOMPARE(scanning.size(), 2);
    filter.setText({});
    model.setFilter(filter);
    QTRY_COMPARE(model.rowCount(), 60'001);
}

void CallLogModelTest::pausesItsRowsAndGoesOnCounting()
{
    SampleLog log;
    CallLogModel model(log.journal->directory());
    QAbstractItemModelTester tester(&model);
    log.received(9, "one");
    feed(model, log);
    model.setPaused(true);
    log.received(9, "two");
    log.refused(9);
    feed(model, log);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.counts().calls, 3U);
    QCOMPARE(model.counts().failed, 1U);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setPaused(false);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.rowCount(), 3);
}

void CallLogModelTest::clearsAndStartsCountingAnew()
{
    SampleLog log;
    CallLogModel model(log.journal->directory());
    QAbstractItemModelTester tester(&model);
    log.session();
    log.startPending(21);
    feed(model, log);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.counts().calls, 0U);
    QCOMPARE(model.counts().waiting, 0U);
    log.release(); // completes a call that is no longer held
    const std::uint64_t next = log.received(20, "after");
    feed(model, log);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(seqAt(model, 0), next);
    QCOMPARE(model.counts().calls, 1U);
}

void CallLogModelTest::revealsAHiddenCall()
{
    SampleLog log;
    CallLogModel model(log.journal->directory());
    const std::uint64_t wait = log.waited();
    const std::uint64_t read = log.received(9, "x");
    feed(model, log);
    QCOMPARE(model.rowOf(wait), -1);
    QVERIFY(model.reveal(wait));
    QVERIFY(model.rowOf(wait) >= 0);
    QVERIFY(model.filter().showsWaiting());
    CallLogFilter filter;
    filter.setText(QStringLiteral("nothing like this"));
    model.setFilter(filter);
    QVERIFY(model.reveal(read));
    QVERIFY(!model.filter().showsWaiting()); // it did not hide this one
    QVERIFY(model.rowOf(read) >= 0);
    QVERIFY(!model.reveal(9999));
}

void CallLogModelTest::findsTheWayAlongAHandle()
{
    SampleLog log;
    CallLogModel model(log.journal->directory());
    const auto earlier = log.closed(9);
    const auto listener = log.opened(7);
    const auto accept = log.accepted(7, 9, 49690);
    const auto first = log.received(9, "a");
    log.received(10, "other");
    const auto second = log.sent(9, "b");
    const auto close = log.closed(9);
    const auto again = log.opened(9);
    feed(model, log);
    using namespace navigation;
    QCOMPARE(onSameHandle(model, first, 1), second);
    QCOMPARE(onSameHandle(model, second, 1), close);
    QCOMPARE(onSameHandle(model, close, 1), 0U); // the number means another socket from here on
    QCOMPARE(onSameHandle(model, second, -1), first);
    QCOMPARE(onSameHandle(model, first, -1), 0U);
    QCOMPARE(onSameHandle(model, listener, 1), accept);
    QCOMPARE(creator(model, second), accept);
    QCOMPARE(creator(model, accept), listener);
    QCOMPARE(creator(model, again), again);
    QCOMPARE(creator(model, earlier), 0U);
    QCOMPARE(failure(model, -1, 1), -1);
}

void CallLogModelTest::measuresDeltaToTheRowAbove()
{
    SampleLog log;
    CallLogModel model(log.journal->directory());
    log.received(9, "a");
    log.waited(); // hidden: the delta reaches over it
    log.received(9, "b");
    feed(model, log);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.deltaNs(1).value(), model.record(1).header().startNs - model.record(0).header().startNs);
    QVERIFY(!model.deltaNs(0));
}

void CallLogModelTest::whatTheWorkbenchFailsForItselfIsNotCounted()
{
    SampleLog log;
    CallLogModel model(log.journal->directory());
    log.opened(12, SampleLog::Client);
    RecordingSystemCalls own(log.system, log.journal, log.journal->directory().addActor("TCP Client"),
                             RecordingSystemCalls::Purpose::Housekeeping);
    log.system->next = {.value = -1, .error = constants::errors::badDescriptor};
    RawAddress name;
    own.getsockname(12, name);
    feed(model, log);
    QVERIFY(model.counts().hidden > 0);
    QCOMPARE(model.counts().failed, 0U);
    log.refused(12);
    feed(model, log);
    QCOMPARE(model.counts().failed, 1U);
}

QTEST_MAIN(CallLogModelTest)
#include "CallLogModelTest.moc"
