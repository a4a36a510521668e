// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/FaultPlan.h"
#include "core/faults/FaultChoices.h"
#include "core/faults/FaultPreset.h"

#include <QtTest>

#include <algorithm>
#include <cctype>
#include <thread>
#include <vector>

using namespace workbench;
using When = FaultRule::When;

namespace {

/// A letter a call: E where the plan spoils it.
QString patternOf(FaultPlan& plan, int calls)
{
    QString pattern;
    for (int i = 0; i < calls; ++i) {
        pattern += plan.apply(CallId::Send, 3, 10).injected ? u'E' : u'.';
    }
    return pattern;
}

} // namespace

class FaultPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesFireWhenTheySay_data();
    void rulesFireWhenTheySay();
    void callsOnOtherHandlesAreNotCounted();
    void percentagesAreTheSameInEveryRun();
    void rulesAreCountedSwitchedAndRemoved();
    void clearedHitsBeginAnew();
    void aReplacedRuleKeepsItsPlaceAndCountsAnew();
    void aRemovedRuleIsPutBackWithItsCounts();
    void theListenerIsToldOnceUntilItAsks();
    void heldDelaysEndAtOnce();
    void presetsAreRulesThatCallsCanKeep();
    void choicesSuitTheCall();
    void unsoundRulesAreTold();
};

void FaultPlanTest::rulesFireWhenTheySay_data()
{
    QTest::addColumn<When>("when");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("the third") << When::Nth << 3 << QStringLiteral("..E....");
    QTest::newRow("the first") << When::Nth << 1 << QStringLiteral("E......");
    QTest::newRow("every second") << When::Every << 2 << QStringLiteral(".E.E.E.");
    QTest::newRow("every") << When::Every << 1 << QStringLiteral("EEEEEEE");
    QTest::newRow("never") << When::Every << 0 << QStringLiteral(".......");
    QTest::newRow("all of a hundred") << When::Percent << 100 << QStringLiteral("EEEEEEE");
    QTest::newRow("none of a hundred") << When::Percent << 0 << QStringLiteral(".......");
}

void FaultPlanTest::rulesFireWhenTheySay()
{
    QFETCH(When, when);
    QFETCH(int, count);
    QFETCH(QString, pattern);
    FaultPlan plan;
    plan.add({.call = CallId::Send, .when = when, .count = static_cast<std::uint64_t>(count), .error = 1});
    QCOMPARE(patternOf(plan, 7), pattern);
}

void FaultPlanTest::callsOnOtherHandlesAreNotCounted()
{
    FaultPlan plan;
    plan.add({.call = CallId::Send, .handle = 3, .when = When::Nth, .count = 2, .error = 1});
    QVERIFY(!plan.apply(CallId::Send, 3, 1).injected);
    QVERIFY(!plan.apply(CallId::Send, 4, 1).injected);
    QVERIFY(!plan.apply(CallId::Recv, 3, 1).injected);
    QCOMPARE(plan.entries().at(0).matched, std::uint64_t{1});
    QVERIFY(plan.apply(CallId::Send, 3, 1).injected);
}

void FaultPlanTest::percentagesAreTheSameInEveryRun()
{
    const auto run = [](std::uint32_t seed) {
        FaultPlan plan(seed);
        plan.add({.call = CallId::Recv, .when = When::Percent, .count = 30, .error = 1});
        std::vector<bool> faults;
        for (int i = 0; i < 1000; ++i) {
            faults.push_back(plan.apply(CallId::Recv, 1, 1).injected);
        }
        return faults;
    };
    const auto first = run(7);
    const auto hits = std::ranges::count(first, true);
    QVERIFY2(hits > 250 && hits < 350, qPrintable(QString::number(hits)));
    QVERIFY(run(7) == first);
    QVERIFY(run(8) != first);
}

void FaultPlanTest::rulesAreCountedSwitchedAndRemoved()
{
    FaultPlan plan;
    const auto id = plan.add({.call = CallId::Send, .error = 1});
    QCOMPARE(patternOf(plan, 2), QStringLiteral("EE"));
    QVERIFY(plan.setEnabled(id, false));
    QCOMPARE(patternOf(plan, 2), QStringLiteral(".."));
    QVERIFY(plan.setEnabled(id, true));
    QCOMPARE(patternOf(plan, 1), QStringLiteral("E"));
    QCOMPARE(plan.entries().at(0).fired, std::uint64_t{3});
    QVERIFY(plan.remove(id));
    QCOMPARE(patternOf(plan, 1), QStringLiteral("."));
    QVERIFY(!plan.remove(id));
    QVERIFY(!plan.setEnabled(id, true));
    QVERIFY(plan.entries().empty());
}

void FaultPlanTest::clearedHitsBeginAnew()
{
    FaultPlan plan;
    plan.add({.call = CallId::Send, .when = When::Nth, .count = 2, .error = 1});
    QCOMPARE(patternOf(plan, 4), QStringLiteral(".E.."));
    plan.clearHits();
    QCOMPARE(plan.entries().at(0).matched, std::uint64_t{0});
    QCOMPARE(plan.entries().at(0).fired, std::uint64_t{0});
    QCOMPARE(patternOf(plan, 4), QStringLiteral(".E.."));
}

void FaultPlanTest::aReplacedRuleKeepsItsPlaceAndCountsAnew()
{
    FaultPlan plan;
    const auto id = plan.add({.call = CallId::Send, .error = 1});
    plan.add({.call = CallId::Recv, .error = 2});
    QCOMPARE(patternOf(plan, 2), QStringLiteral("EE"));
    QVERIFY(plan.replace(id, {.call = CallId::Send, .when = When::Nth, .count = 3, .error = 4}));
    const auto entries = plan.entries();
    QCOMPARE(entries.at(0).id, id);
    QCOMPARE(entries.at(0).rule.error, 4);
    QCOMPARE(entries.at(0).fired, std::uint64_t{0});
    QVERIFY(entries.at(0).enabled);
    QCOMPARE(patternOf(plan, 4), QStringLiteral("..E."));
    QVERIFY(!plan.replace(99, {}));
}

void FaultPlanTest::aRemovedRuleIsPutBackWithItsCounts()
{
    FaultPlan plan;
    const auto first = plan.add({.call = CallId::Send, .when = When::Nth, .count = 3, .error = 1});
    const auto second = plan.add({.call = CallId::Recv, .error = 2}, false);
    QCOMPARE(patternOf(plan, 2), QStringLiteral(".."));
    const auto kept = plan.entries().at(0);
    QVERIFY(plan.remove(first));
    plan.insert(0, kept);
    QCOMPARE(plan.entries().at(0).id, first);
    QCOMPARE(plan.entries().at(1).id, second);
    QVERIFY(!plan.entries().at(1).enabled);
    QCOMPARE(patternOf(plan, 1), QStringLiteral("E")); // the third
    QVERIFY(plan.add({.call = CallId::Send, .error = 1}) > second);
}

void FaultPlanTest::theListenerIsToldOnceUntilItAsks()
{
    FaultPlan plan;
    int told = 0;
    plan.setListener([&told] { ++told; });
    QCOMPARE(told, 1); // what there is already
    plan.entries();
    plan.add({.call = CallId::Send, .when = When::Every, .count = 2, .error = 1});
    QCOMPARE(told, 2);
    QCOMPARE(patternOf(plan, 6), QStringLiteral(".E.E.E"));
    QCOMPARE(told, 2);
    plan.entries();
    QCOMPARE(patternOf(plan, 1), QStringLiteral("."));
    QCOMPARE(told, 2); // nothing fired
    QCOMPARE(patternOf(plan, 1), QStringLiteral("E"));
    QCOMPARE(told, 3);
    plan.entries();
    plan.clearHits();
    QCOMPARE(told, 4);
    plan.setListener(nullptr);
    plan.entries();
    plan.clear();
    QCOMPARE(told, 4);
}

void FaultPlanTest::heldDelaysEndAtOnce()
{
    FaultPlan plan;
    plan.add({.call = CallId::Send, .effect = FaultRule::Effect::Delay, .delay = std::chrono::hours(1)});
    std::thread caller([&plan] { plan.apply(CallId::Send, 3, 1); });
    QTRY_COMPARE(plan.entries().at(0).fired, std::uint64_t{1});
    plan.holdDelays();
    caller.join();
    QVERIFY(plan.apply(CallId::Send, 3, 1).injected); // told as it is, though nobody waits
    plan.releaseDelays();
    std::thread other([&plan] { plan.apply(CallId::Send, 3, 1); });
    QTRY_COMPARE(plan.entries().at(0).fired, std::uint64_t{3});
    plan.clear();
    other.join();
}

void FaultPlanTest::presetsAreRulesThatCallsCanKeep()
{
    for (const FaultPreset preset : kFaultPresets) {
        const auto rules = presetRules(preset);
        const bool isStorm = preset == FaultPreset::SignalStorm;
        const bool hasSignals =
            constants::errorName(constants::ErrorSpace::System, constants::errors::interrupted) == "EINTR";
        QCOMPARE(rules.empty(), isStorm && !hasSignals);
        for (const FaultRule& rule : rules) {
            QVERIFY2(problemOf(rule) == FaultProblem::None, callSpec(rule.call).name.data());
            QCOMPARE(std::ranges::count(rules, rule.call, &FaultRule::call), 1);
        }
        QVERIFY(std::ranges::count(kFaultPresets, presetName(preset), presetName) == 1);
    }
    QCOMPARE(presetRules(FaultPreset::OutOfDescriptors).front().error, constants::errors::tooManyFiles);
    QVERIFY(presetRules(FaultPreset::OutOfDescriptors).back().call == CallId::Getaddrinfo);
}

void FaultPlanTest::choicesSuitTheCall()
{
    const auto calls = faultableCalls();
    const auto offered = [&calls](CallId call) { return std::ranges::count(calls, call) == 1; };
    QVERIFY(offered(CallId::Socket) && offered(CallId::Recvmsg) && offered(CallId::Getservbyport));
    QVERIFY(!offered(CallId::Eventfd) && !offered(CallId::Write) && !offered(CallId::EpollControl));
    QCOMPARE(offered(CallId::Accept4), constants::sockCloexec > 0);
    QVERIFY(takesHandle(CallId::Send) && !takesHandle(CallId::Socket) && !takesHandle(CallId::Poll));
    QVERIFY(canBeCut(CallId::Recv) && !canBeCut(CallId::Connect));
    for (const CallId call : calls) {
        const auto names = usualErrors(call);
        QVERIFY2(names.size() >= 4, callSpec(call).name.data());
        for (const std::string& name : names) {
            const auto number = constants::errorNumber(callSpec(call).errors, name);
            QVERIFY2(number && *number != 0, name.c_str());
            QVERIFY2(std::isalpha(static_cast<unsigned char>(name.front())), name.c_str());
            QVERIFY2(std::ranges::count(names, name) == 1, name.c_str());
        }
    }
}

void FaultPlanTest::unsoundRulesAreTold()
{
    using enum FaultProblem;
    using enum FaultRule::Effect;
    const FaultRule sound{.call = CallId::Send, .error = 1};
    QVERIFY(problemOf(sound) == None);
    QVERIFY(problemOf({.call = CallId::Write, .error = 1}) == NoSuchCall);
    QVERIFY(problemOf({.call = CallId::Socket, .handle = 3, .error = 1}) == HasNoHandle);
    QVERIFY(problemOf({.call = CallId::Bind, .effect = Short}) == CannotBeCut);
    QVERIFY(problemOf({.call = CallId::Bind}) == NoError);
    QVERIFY(problemOf({.call = CallId::Bind, .effect = Delay}) == None);
    QVERIFY(problemOf({.call = CallId::Send, .count = 0, .error = 1}) == CountOfNone);
    QVERIFY(problemOf({.call = CallId::Send, .when = When::Percent, .count = 101, .error = 1}) == TooMuch);
}

QTEST_GUILESS_MAIN(FaultPlanTest)
#include "FaultPlanTest.moc"
