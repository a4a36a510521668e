// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/FaultPlan.h"

#include <QtTest>

#include <algorithm>
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

QTEST_GUILESS_MAIN(FaultPlanTest)
#include "FaultPlanTest.moc"
