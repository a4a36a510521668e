// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/statistics/CallStatistics.h"
#include "core/statistics/CallTraffic.h"
#include "core/statistics/RateSeries.h"
#include "tests/support/ScriptedCalls.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace workbench;

namespace {

constexpr std::int64_t kSecond = RateSeries::kSecond;
constexpr std::int64_t kNoon = ScriptedCall::kNoon;

/// The nearest rank, by sorting everything.
std::int64_t rankOf(std::vector<std::int64_t> values, double quantile)
{
    std::ranges::sort(values);
    const auto rank = static_cast<std::size_t>(std::ceil(quantile * static_cast<double>(values.size())));
    return values[std::max<std::size_t>(rank, 1) - 1];
}

bool isWithinError(std::int64_t told, std::int64_t truth)
{
    return std::abs(static_cast<double>(told - truth)) <=
           DurationHistogram::kRelativeError * static_cast<double>(truth);
}

const CallFigures* figuresOf(const std::vector<CallFigures>& all, CallId call)
{
    const auto found = std::ranges::find(all, call, &CallFigures::call);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

class StatisticsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quantilesAreWithinTheStatedError_data();
    void quantilesAreWithinTheStatedError();
    void leastAndGreatestAndSmallDurationsAreExact();
    void callsLongerThanTheLastBucketKeepTheirGreatest();
    void bytesAreThoseThatTheCallerGotOrTheSystemTook();
    void figuresByFunctionAreThoseOfCountingByHand();
    void failuresAreToldByErrorWithTheFirstAndLastCall();
    void wouldBlockIsNotAFailure();
    void errorReadBackCountsAsItsError();
    void pendingCallsAreNotCounted();
    void clearForgetsEverything();

    void callsCountInTheSecondInWhichTheyReturned();
    void recentHoldsAMinuteAndForgetsTheRest();
    void sessionHoldsEverythingInBoundedMemory();
    void whatTheWorkbenchDoesForItselfIsNoTraffic();
    void aClockSetBackBeginsANewMinute();
    void ratesAreThoseOfCountingByHand();
};

void StatisticsTest::quantilesAreWithinTheStatedError_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("spread");
    for (const int count : {1, 2, 3, 10, 99, 100, 101, 5000}) {
        QTest::addRow("%d alike", count) << count << 0.1;
        QTest::addRow("%d over many powers", count) << count << 4.0;
    }
}

void StatisticsTest::quantilesAreWithinTheStatedError()
{
    QFETCH(const int, count);
    QFETCH(const double, spread);
    std::mt19937_64 random(static_cast<unsigned>(count));
    std::lognormal_distribution<double> draw(9.0, spread);
    std::vector<std::int64_t> values;
    DurationHistogram histogram;
    for (int i = 0; i < count; ++i) {
        values.push_back(static_cast<std::int64_t>(std::min(draw(random), 1e14)));
        histogram.add(values.back());
    }
    QCOMPARE(histogram.count(), static_cast<std::uint64_t>(count));
    QCOMPARE(histogram.min(), std::ranges::min(values));
    QCOMPARE(histogram.max(), std::ranges::max(values));
    for (const double quantile : {0.0, 0.01, 0.25, 0.5, 0.9, 0.99, 1.0}) {
        const std::int64_t told = histogram.quantile(quantile);
        const std::int64_t truth = rankOf(values, quantile);
        QVERIFY2(isWithinError(told, truth),
                 qPrintable(QStringLiteral("%1: %2, not %3").arg(quantile).arg(told).arg(truth)));
    }
}

void StatisticsTest::leastAndGreatestAndSmallDurationsAreExact()
{
    DurationHistogram histogram;
    QCOMPARE(histogram.min(), 0);
    QCOMPARE(histogram.max(), 0);
    QCOMPARE(histogram.quantile(0.5), 0);
    for (std::int64_t ns = 1; ns < 64; ++ns)
        histogram.add(ns);
    QCOMPARE(histogram.quantile(0.5), 32);
    histogram.add(1'234'567);
    QCOMPARE(histogram.max(), 1'234'567);
    QCOMPARE(histogram.quantile(1.0), 1'234'567);
    DurationHistogram one;
    one.add(987'654'321);
    QCOMPARE(one.quantile(0.5), 987'654'321);
    QCOMPARE(one.quantile(0.99), 987'654'321);
    one.add(-5);
    QCOMPARE(one.min(), 0);
}

void StatisticsTest::callsLongerThanTheLastBucketKeepTheirGreatest()
{
    constexpr std::int64_t kWeek = 7 * 24 * 3600 * kSecond;
    DurationHistogram histogram;
    histogram.add(1000);
    histogram.add(kWeek);
    QCOMPARE(histogram.max(), kWeek);
    QCOMPARE(histogram.quantile(0.99), kWeek);
    QCOMPARE(histogram.quantile(0.5), 1000);
}

void StatisticsTest::bytesAreThoseThatTheCallerGotOrTheSystemTook()
{
    ScriptedCalls script;
    const CallTraffic sent = trafficOf(script.play({.id = CallId::Sendto, .ret = 900, .room = 1000}));
    QCOMPARE(sent.direction, TrafficDirection::Out);
    QCOMPARE(sent.bytes, 900U);
    const CallTraffic received = trafficOf(script.play({.id = CallId::Recvmsg, .ret = 100}));
    QCOMPARE(received.direction, TrafficDirection::In);
    QCOMPARE(received.bytes, 100U);
    // MSG_TRUNC: the datagram was longer than the buffer.
    QCOMPARE(trafficOf(script.play({.id = CallId::Recvfrom, .ret = 2000, .room = 8})).bytes, 8U);
    const CallTraffic failed =
        trafficOf(script.play({.id = CallId::Recv, .ret = -1, .error = constants::errors::again}));
    QCOMPARE(failed.direction, TrafficDirection::In);
    QCOMPARE(failed.bytes, 0U);
    QCOMPARE(trafficOf(script.play({.id = CallId::Listen})).direction, TrafficDirection::None);
}

void StatisticsTest::figuresByFunctionAreThoseOfCountingByHand()
{
    std::mt19937_64 random(7);
    std::lognormal_distribution<double> took(8.0, 2.0);
    std::uniform_int_distribution<int> any(0, 99);
    constexpr std::array kCalls{CallId::Recvmsg, CallId::Send, CallId::Accept4, CallId::EpollWait};
    struct Truth {
        std::uint64_t failed = 0, wouldBlock = 0, bytesIn = 0, bytesOut = 0;
        std::vector<std::int64_t> durations;
    };
    std::array<Truth, kCalls.size()> truths;
    ScriptedCalls script;
    CallStatistics statistics;
    for (int i = 0; i < 3000; ++i) {
        const auto which = static_cast<std::size_t>(any(random)) % kCalls.size();
        Truth& truth = truths[which];
        ScriptedCall call{.id = kCalls[which], .durationNs = static_cast<std::int64_t>(took(random))};
        const int fate = any(random);
        if (fate < 10) {
            call.ret = -1;
            call.error = constants::errors::connectionRefused;
            ++truth.failed;
        } else if (fate < 30) {
            call.ret = -1;
            call.error = constants::errors::again;
            ++truth.wouldBlock;
        } else {
            call.ret = any(random);
            if (which == 0)
                truth.bytesIn += static_cast<std::uint64_t>(call.ret);
            if (which == 1)
                truth.bytesOut += static_cast<std::uint64_t>(call.ret);
        }
        truth.durations.push_back(call.durationNs);
        statistics.add(script.play(call));
    }
    const std::vector<CallFigures> all = statistics.calls();
    QCOMPARE(all.size(), kCalls.size());
    CallStatistics::Totals sums;
    for (std::size_t i = 0; i < kCalls.size(); ++i) {
        const CallFigures* figures = figuresOf(all, kCalls[i]);
        QVERIFY(figures);
        const Truth& truth = truths[i];
        QCOMPARE(figures->count, truth.durations.size());
        QCOMPARE(figures->failed, truth.failed);
        QCOMPARE(figures->wouldBlock, truth.wouldBlock);
        QCOMPARE(figures->bytesIn, truth.bytesIn);
        QCOMPARE(figures->bytesOut, truth.bytesOut);
        QCOMPARE(figures->minNs, std::ranges::min(truth.durations));
        QCOMPARE(figures->maxNs, std::ranges::max(truth.durations));
        QVERIFY(isWithinError(figures->medianNs, rankOf(truth.durations, 0.5)));
        QVERIFY(isWithinError(figures->p99Ns, rankOf(truth.durations, 0.99)));
        sums.count += figures->count;
        sums.failed += figures->failed;
        sums.wouldBlock += figures->wouldBlock;
        sums.bytesIn += figures->bytesIn;
        sums.bytesOut += figures->bytesOut;
    }
    QCOMPARE(sums.count, 3000U);
    QCOMPARE(statistics.totals().count, sums.count);
    QCOMPARE(statistics.totals().failed, sums.failed);
    QCOMPARE(statistics.totals().wouldBlock, sums.wouldBlock);
    QCOMPARE(statistics.totals().bytesIn, sums.bytesIn);
    QCOMPARE(statistics.totals().bytesOut, sums.bytesOut);
}

void StatisticsTest::failuresAreToldByErrorWithTheFirstAndLastCall()
{
    using namespace constants::errors;
    ScriptedCalls script;
    CallStatistics statistics;
    statistics.add(script.play({.id = CallId::Connect, .ret = -1, .error = connectionRefused}));
    const auto first = script.play({.id = CallId::Bind, .ret = -1, .error = addressInUse});
    statistics.add(first);
    statistics.add(script.play({.id = CallId::Bind, .ret = 0}));
    const auto last = script.play({.id = CallId::Listen, .ret = -1, .error = addressInUse});
    statistics.add(last);
    const std::vector<ErrorFigures> errors = statistics.errors();
    QCOMPARE(errors.size(), 2U);
    QCOMPARE(errors[0].error, addressInUse);
    QCOMPARE(errors[0].space, constants::ErrorSpace::System);
    QCOMPARE(errors[0].count, 2U);
    QCOMPARE(errors[0].first, first.seq());
    QCOMPARE(errors[0].last, last.seq());
    QCOMPARE(errors[1].error, connectionRefused);
    QCOMPARE(errors[1].count, 1U);
    QCOMPARE(errors[1].first, errors[1].last);
}

void StatisticsTest::wouldBlockIsNotAFailure()
{
    using namespace constants::errors;
    ScriptedCalls script;
    CallStatistics statistics;
    for (const int error : {again, inProgress, already})
        statistics.add(script.play({.id = CallId::Connect, .ret = -1, .error = error}));
    QCOMPARE(statistics.totals().wouldBlock, 3U);
    QCOMPARE(statistics.totals().failed, 0U);
    QVERIFY(statistics.errors().empty());
}

void StatisticsTest::errorReadBackCountsAsItsError()
{
    ScriptedCalls script;
    CallStatistics statistics;
    statistics.add(script.playReadBack(0));
    QCOMPARE(statistics.totals().failed, 0U);
    statistics.add(script.playReadBack(constants::errors::connectionRefused));
    QCOMPARE(statistics.totals().failed, 1U);
    QCOMPARE(statistics.errors().front().error, constants::errors::connectionRefused);
}

void StatisticsTest::pendingCallsAreNotCounted()
{
    ScriptedCalls script;
    const CallRecord pending = script.playPending();
    QVERIFY(pending.pending());
    CallStatistics statistics;
    RateSeries series;
    statistics.add(pending);
    series.add(pending);
    QCOMPARE(statistics.totals().count, 0U);
    QVERIFY(statistics.calls().empty());
    QVERIFY(series.isEmpty());
}

void StatisticsTest::clearForgetsEverything()
{
    ScriptedCalls script;
    CallStatistics statistics;
    RateSeries series;
    const CallRecord record =
        script.play({.id = CallId::Bind, .ret = -1, .error = constants::errors::addressInUse});
    statistics.add(record);
    series.add(record);
    statistics.clear();
    series.clear();
    QCOMPARE(statistics.totals().count, 0U);
    QVERIFY(statistics.calls().empty());
    QVERIFY(statistics.errors().empty());
    QVERIFY(series.isEmpty());
    QVERIFY(series.session().buckets.empty());
    statistics.add(script.play({.durationNs = 5}));
    QCOMPARE(statistics.calls().front().maxNs, 5);
}

void StatisticsTest::callsCountInTheSecondInWhichTheyReturned()
{
    ScriptedCalls script;
    RateSeries series;
    series.add(script.play({.startNs = kNoon, .durationNs = 3 * kSecond + 5, .ret = 100}));
    const RateSeries::Series recent = series.recent(kNoon + 3 * kSecond + 900);
    QCOMPARE(recent.buckets.size(), RateSeries::kRecentBuckets);
    QCOMPARE(recent.endNs(), kNoon + 4 * kSecond);
    QCOMPARE(recent.buckets.back().callsIn, 1U);
    QCOMPARE(recent.buckets.back().bytesIn, 100U);
    QCOMPARE(series.session().beginNs, kNoon + 3 * kSecond);
}

void StatisticsTest::recentHoldsAMinuteAndForgetsTheRest()
{
    ScriptedCalls script;
    RateSeries series;
    for (int second = 0; second < 200; ++second)
        series.add(script.play({.id = CallId::Send, .startNs = kNoon + second * kSecond, .ret = second}));
    const RateSeries::Series recent = series.recent(kNoon + 199 * kSecond);
    for (std::size_t i = 0; i < recent.buckets.size(); ++i)
        QCOMPARE(recent.buckets[i].bytesOut, 139U + i);
    // Half a minute later half of it has gone, though no call came.
    const RateSeries::Series later = series.recent(kNoon + 229 * kSecond);
    QCOMPARE(later.buckets.front().bytesOut, 169U);
    QCOMPARE(later.buckets[30].bytesOut, 199U);
    QVERIFY(later.buckets[31].isEmpty());
    for (const RateBucket& bucket : series.recent(kNoon + 10'000 * kSecond).buckets)
        QVERIFY(bucket.isEmpty());
}

void StatisticsTest::sessionHoldsEverythingInBoundedMemory()
{
    ScriptedCalls script;
    RateSeries series;
    std::uint64_t bytes = 0;
    constexpr int kSeconds = 20'000;
    for (int second = 0; second < kSeconds; second += 3) {
        series.add(script.play({.startNs = kNoon + second * kSecond, .ret = second}));
        bytes += static_cast<std::uint64_t>(second);
    }
    const RateSeries::Series session = series.session();
    QVERIFY(session.buckets.size() <= RateSeries::kSessionBuckets);
    QVERIFY(session.buckets.size() > RateSeries::kSessionBuckets / 2);
    QCOMPARE(session.widthNs, 32 * kSecond);
    QCOMPARE(session.beginNs, kNoon);
    QVERIFY(session.endNs() >= kNoon + kSeconds * kSecond - session.widthNs);
    RateBucket sum;
    for (const RateBucket& bucket : session.buckets)
        sum += bucket;
    QCOMPARE(sum.bytesIn, bytes);
    QCOMPARE(sum.callsIn, static_cast<std::uint64_t>((kSeconds + 2) / 3));
}

void StatisticsTest::whatTheWorkbenchDoesForItselfIsNoTraffic()
{
    ScriptedCalls script;
    RateSeries series;
    series.add(script.play({.id = CallId::EpollWait, .ret = 1}));
    QVERIFY(series.isEmpty());
    series.add(script.play({.id = CallId::Listen}));
    QCOMPARE(series.session().buckets.front().callsOther, 1U);
}

void StatisticsTest::aClockSetBackBeginsANewMinute()
{
    ScriptedCalls script;
    RateSeries series;
    series.add(script.play({.startNs = kNoon, .ret = 1}));
    series.add(script.play({.startNs = kNoon - 3600 * kSecond, .ret = 2}));
    const RateSeries::Series recent = series.recent(kNoon - 3600 * kSecond);
    QCOMPARE(recent.buckets.back().bytesIn, 2U);
    QCOMPARE(series.session().buckets.front().bytesIn, 3U);
}

void StatisticsTest::ratesAreThoseOfCountingByHand()
{
    std::mt19937_64 random(3);
    std::uniform_int_distribution<int> any(0, 999);
    std::vector<RateBucket> truth(45);
    ScriptedCalls script;
    RateSeries series;
    for (int i = 0; i < 4000; ++i) {
        // Nearly in order, as calls of several threads are.
        const auto ms = std::int64_t{i} * 45'000 / 4000 + any(random) % 30 - 15;
        const int kind = any(random) % 3;
        ScriptedCall call{.startNs = kNoon + std::max<std::int64_t>(ms, 0) * 1'000'000,
                          .durationNs = 10'000,
                          .ret = any(random)};
        call.id = kind == 0 ? CallId::Recv : kind == 1 ? CallId::Sendmsg : CallId::Setsockopt;
        const std::int64_t second = (call.startNs + call.durationNs - kNoon) / kSecond;
        RateBucket& bucket = truth[static_cast<std::size_t>(second)];
        bucket.callsIn += kind == 0 ? 1U : 0U;
        bucket.callsOut += kind == 1 ? 1U : 0U;
        bucket.callsOther += kind == 2 ? 1U : 0U;
        (kind == 0 ? bucket.bytesIn : bucket.bytesOut) +=
            kind == 2 ? 0U : static_cast<std::uint64_t>(call.ret);
        series.add(script.play(call));
    }
    const RateSeries::Series recent = series.recent(kNoon + 44 * kSecond);
    const RateSeries::Series session = series.session();
    QCOMPARE(session.buckets.size(), truth.size());
    for (std::size_t i = 0; i < truth.size(); ++i) {
        QVERIFY(session.buckets[i] == truth[i]);
        QVERIFY(recent.buckets[i + RateSeries::kRecentBuckets - truth.size()] == truth[i]);
    }
}

QTEST_APPLESS_MAIN(StatisticsTest)
#include "StatisticsTest.moc"
