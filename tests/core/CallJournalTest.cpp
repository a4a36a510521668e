// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallJournal.h"
#include "core/calls/CallHistory.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <latch>
#include <numeric>
#include <thread>
#include <vector>

using namespace workbench;
using namespace std::chrono_literals;

namespace {

void writeCall(JournalLane& lane, std::int64_t backlog, std::span<const std::byte> payload = {})
{
    RecordWriter writer = lane.begin(CallId::Send, 7, 1, 200 + payload.size());
    writer.number(2, backlog);
    writer.data(1, payload.size(), payload, Direction::In);
    lane.start(writer);
    lane.stop(writer);
    writer.header().ret = backlog;
    lane.seal(writer);
    lane.commit();
}

std::vector<std::uint64_t> seqs(const std::vector<CallRecord>& records)
{
    std::vector<std::uint64_t> numbers;
    for (const CallRecord& record : records)
        numbers.push_back(record.seq());
    return numbers;
}

std::vector<std::uint64_t> upTo(std::uint64_t first, std::size_t count)
{
    std::vector<std::uint64_t> numbers(count);
    std::iota(numbers.begin(), numbers.end(), first);
    return numbers;
}

} // namespace

class CallJournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsComeInOrderWithTheirFields();
    void manyWritersLoseNothingAndKeepTheOrderOfNumbers();
    void aCallInFlightComesAsPendingAndCompletesLater();
    void otherThreadsAreNotHeldBackByACallInFlight();
    void aShortCallIsNeverPendingAndHoldsOthersForOneDrain();
    void aCallIsPendingOnceItHasTakenLong();
    void aClockSetBackHoldsNothingUp();
    void whatNobodyDrainsIsEvictedAndCounted();
    void whatTwoThreadsWroteInTurnIsEvictedInOrder();
    void aCompletionIsNotLostWhenItsBlockIsEvicted();
    void lanesOfEndedThreadsAreGivenUp();
    void historyStaysWithinItsBudget();
    void historyCompletesPendingRowsInPlace();
};

void CallJournalTest::recordsComeInOrderWithTheirFields()
{
    CallJournal journal;
    const std::array payload{std::byte{1}, std::byte{2}, std::byte{3}};
    writeCall(journal.lane(), -5, payload);
    const CallBatch batch = journal.drain();
    QCOMPARE(batch.records.size(), 1U);
    const CallRecord& record = batch.records.front();
    QCOMPARE(record.seq(), 1U);
    QCOMPARE(record.handle(), 7);
    QCOMPARE(record.number(2).value(), -5);
    QCOMPARE(record.data()->length, 3U);
    QCOMPARE(record.data()->kept[2], std::byte{3});
    QVERIFY(record.durationNs() >= 0);
    QVERIFY(!record.pending());
    QVERIFY(journal.drain().empty());
}

void CallJournalTest::manyWritersLoseNothingAndKeepTheOrderOfNumbers()
{
    constexpr std::size_t writers = 4;
    constexpr std::size_t calls = 50'000;
    CallJournal journal;
    std::vector<std::uint64_t> seen;
    CallHistory kept;
    std::atomic<std::size_t> running{writers};
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < writers; ++i) {
            threads.emplace_back([&] {
                for (std::size_t n = 0; n < calls; ++n)
                    writeCall(journal.lane(), static_cast<std::int64_t>(n));
                --running;
            });
        }
        while (running > 0) {
            const CallBatch batch = journal.drain();
            kept.append(batch);
            for (const auto number : seqs(batch.records))
                seen.push_back(number);
        }
    }
    const CallBatch rest = journal.drain();
    kept.append(rest);
    for (const auto number : seqs(rest.records))
        seen.push_back(number);
    QCOMPARE(seen.size(), writers * calls);
    QCOMPARE(seen, upTo(1, writers * calls));
    QCOMPARE(journal.evicted(), 0U);
    for (std::size_t row = 0; row < kept.size(); ++row)
        QVERIFY(!kept.at(row).pending());
}

void CallJournalTest::aCallInFlightComesAsPendingAndCompletesLater()
{
    CallJournal journal;
    JournalLane& lane = journal.lane();
    RecordWriter writer = lane.begin(CallId::Recv, 9, 1, 200);
    writer.number(2, 65536);
    QVERIFY(journal.drain().empty()); // begun, not started: nobody may see it
    lane.start(writer);

    const CallBatch first = journal.drain();
    QCOMPARE(first.records.size(), 1U);
    QVERIFY(first.records.front().pending());
    QCOMPARE(first.records.front().number(2).value(), 65536);
    QVERIFY(!first.records.front().data());
    QCOMPARE(first.records.front().durationNs(), -1);
    QVERIFY(journal.drain().empty());

    lane.stop(writer);
    writer.header().ret = 5;
    lane.seal(writer);
    lane.commit();
    const CallBatch second = journal.drain();
    QVERIFY(second.records.empty());
    QCOMPARE(seqs(second.completed), upTo(1, 1));
    QCOMPARE(second.completed.front().ret(), 5);
}

void CallJournalTest::otherThreadsAreNotHeldBackByACallInFlight()
{
    CallJournal journal;
    JournalLane& lane = journal.lane();
    RecordWriter writer = lane.begin(CallId::Accept, 3, 1, 100);
    lane.start(writer);
    std::thread([&] { writeCall(journal.lane(), 1); }).join();
    const CallBatch batch = journal.drain();
    QCOMPARE(seqs(batch.records), upTo(1, 2));
    QVERIFY(batch.records[0].pending());
    QVERIFY(!batch.records[1].pending());
    lane.stop(writer);
    lane.seal(writer);
    lane.commit();
    QCOMPARE(journal.drain().completed.size(), 1U);
}

void CallJournalTest::aShortCallIsNeverPendingAndHoldsOthersForOneDrain()
{
    constexpr auto kLong = 1h;
    CallJournal journal;
    JournalLane& lane = journal.lane();
    writeCall(lane, 1);
    RecordWriter writer = lane.begin(CallId::Recv, 3, 1, 100);
    lane.start(writer);
    std::thread([&] { writeCall(journal.lane(), 1); }).join();
    QCOMPARE(seqs(journal.drain(kLong).records), upTo(1, 1));
    QVERIFY(journal.drain(kLong).empty());
    lane.stop(writer);
    lane.seal(writer);
    lane.commit();
    const CallBatch batch = journal.drain(kLong);
    QCOMPARE(seqs(batch.records), upTo(2, 2));
    for (const CallRecord& record : batch.records)
        QVERIFY(!record.pending());
    QVERIFY(batch.completed.empty());
}

void CallJournalTest::aCallIsPendingOnceItHasTakenLong()
{
    CallJournal journal;
    JournalLane& lane = journal.lane();
    RecordWriter writer = lane.begin(CallId::Accept, 3, 1, 100);
    lane.start(writer);
    writer.header().startNs -= std::chrono::nanoseconds(19s).count();
    std::thread([&] { writeCall(journal.lane(), 1); }).join();
    QVERIFY(journal.drain(20s).empty());
    const CallBatch batch = journal.drain(19s);
    QCOMPARE(seqs(batch.records), upTo(1, 2));
    QVERIFY(batch.records[0].pending());
    QVERIFY(!batch.records[1].pending());
    lane.stop(writer);
    lane.seal(writer);
    lane.commit();
    QCOMPARE(seqs(journal.drain(20s).completed), upTo(1, 1));
}

void CallJournalTest::aClockSetBackHoldsNothingUp()
{
    CallJournal journal;
    JournalLane& lane = journal.lane();
    RecordWriter writer = lane.begin(CallId::Accept, 3, 1, 100);
    lane.start(writer);
    writer.header().startNs += std::chrono::nanoseconds(1h).count();
    QVERIFY(journal.drain(20ms).empty());
    std::size_t seen = 0;
    QTRY_VERIFY((seen += journal.drain(20ms).records.size()) == 1);
    lane.stop(writer);
    lane.seal(writer);
    lane.commit();
}

void CallJournalTest::whatNobodyDrainsIsEvictedAndCounted()
{
    CallJournal journal(std::size_t{1} << 20);
    const std::vector<std::byte> payload(1000);
    constexpr std::uint64_t calls = 20'000;
    for (std::uint64_t n = 0; n < calls; ++n)
        writeCall(journal.lane(), 0, payload);
    QVERIFY(journal.evicted() > calls / 2);
    const CallBatch batch = journal.drain();
    QCOMPARE(batch.evicted, journal.evicted());
    QCOMPARE(batch.evicted + batch.records.size(), calls);
    QCOMPARE(seqs(batch.records), upTo(batch.evicted + 1, batch.records.size()));
}

void CallJournalTest::whatTwoThreadsWroteInTurnIsEvictedInOrder()
{
    CallJournal journal(std::size_t{1} << 20);
    constexpr std::uint64_t calls = 40'000;
    std::atomic<std::uint64_t> turn{0};
    const auto writeEverySecond = [&](std::uint64_t first) {
        JournalLane& lane = journal.lane();
        for (std::uint64_t i = first; i < calls; i += 2) {
            while (turn != i)
                std::this_thread::yield();
            writeCall(lane, static_cast<std::int64_t>(i));
            turn = i + 1;
        }
    };
    std::thread other(writeEverySecond, 1);
    writeEverySecond(0);
    other.join();
    QVERIFY(journal.evicted() > calls / 2);
    const CallBatch batch = journal.drain();
    QCOMPARE(batch.evicted, journal.evicted());
    QCOMPARE(batch.evicted + batch.records.size(), calls);
    for (const CallRecord& record : batch.records) // what was written when the number was given
        QCOMPARE(record.ret(), static_cast<std::int64_t>(record.seq() - 1));
}

void CallJournalTest::aCompletionIsNotLostWhenItsBlockIsEvicted()
{
    CallJournal journal(std::size_t{256} << 10);
    JournalLane& lane = journal.lane();
    RecordWriter writer = lane.begin(CallId::Recv, 9, 1, 100);
    lane.start(writer);
    CallHistory history;
    history.append(journal.drain());
    QVERIFY(history.at(0).pending());
    lane.stop(writer);
    lane.seal(writer);
    lane.commit();
    const std::vector<std::byte> payload(1000);
    for (int n = 0; n < 5000; ++n)
        writeCall(lane, 0, payload);
    QVERIFY(journal.evicted() > 0);
    const CallHistory::Change change = history.append(journal.drain());
    QCOMPARE(change.completed, std::vector<std::size_t>{0});
    QVERIFY(!history.at(0).pending());
}

void CallJournalTest::lanesOfEndedThreadsAreGivenUp()
{
    CallJournal journal;
    std::vector<std::uint64_t> seen;
    for (int n = 0; n < 100; ++n) {
        std::thread([&] { writeCall(journal.lane(), n); }).join();
        for (const auto number : seqs(journal.drain().records))
            seen.push_back(number);
    }
    QCOMPARE(seen, upTo(1, 100));
    QCOMPARE(journal.laneCount(), 0U);
}

void CallJournalTest::historyStaysWithinItsBudget()
{
    constexpr std::size_t budget = std::size_t{2} << 20;
    constexpr std::size_t calls = 50'000;
    CallJournal journal;
    CallHistory history(budget);
    const std::vector<std::byte> payload(200);
    for (std::size_t n = 0; n < calls; ++n) {
        writeCall(journal.lane(), 0, payload);
        if (n % 1000 == 0) {
            history.append(journal.drain());
            history.evict(history.rowsToEvict());
            QVERIFY(history.bytes() <= budget + (std::size_t{600} << 10)); // the open block may stand over
        }
    }
    history.append(journal.drain());
    QVERIFY(history.evicted() > 0);
    QCOMPARE(history.evicted() + history.size(), calls);
    QCOMPARE(history.at(history.size() - 1).seq(), calls);
    QCOMPARE(history.rowOf(calls), history.size() - 1);
    QCOMPARE(history.rowOf(1), history.size());
}

void CallJournalTest::historyCompletesPendingRowsInPlace()
{
    CallJournal journal;
    CallHistory history;
    JournalLane& lane = journal.lane();
    RecordWriter writer = lane.begin(CallId::Connect, 9, 1, 100);
    lane.start(writer);
    QCOMPARE(history.append(journal.drain()).added, 1U);
    QCOMPARE(history.completeRows(), 0U);
    lane.stop(writer);
    writer.header().ret = -1;
    lane.seal(writer);
    lane.commit();
    const CallHistory::Change change = history.append(journal.drain());
    QCOMPARE(change.added, 0U);
    QCOMPARE(change.completed, std::vector<std::size_t>{0});
    QCOMPARE(history.at(0).ret(), -1);
    QCOMPARE(history.completeRows(), 1U);
}

QTEST_GUILESS_MAIN(CallJournalTest)
#include "CallJournalTest.moc"
