// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/system/Spares.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace workbench;

class SparesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsGivenBackIsTakenAgain();
    void noMoreIsHeldThanAllowed();
    void whatNobodyAskedForGoes();
};

void SparesTest::whatIsGivenBackIsTakenAgain()
{
    Spares<std::unique_ptr<int>> spares(2);
    QVERIFY(!spares.take());
    spares.giveBack(std::make_unique<int>(7));
    const auto again = spares.take();
    QVERIFY(again);
    QCOMPARE(**again, 7);
    QVERIFY(!spares.take());
}

void SparesTest::noMoreIsHeldThanAllowed()
{
    Spares<std::shared_ptr<int>> spares(1);
    const auto first = std::make_shared<int>(1);
    const auto second = std::make_shared<int>(2);
    spares.giveBack(first);
    spares.giveBack(second);
    QCOMPARE(first.use_count(), 2);
    QCOMPARE(second.use_count(), 1);
}

void SparesTest::whatNobodyAskedForGoes()
{
    Spares<std::shared_ptr<int>> spares(8);
    const std::vector<std::shared_ptr<int>> buffers = {std::make_shared<int>(1), std::make_shared<int>(2),
                                                       std::make_shared<int>(3)};
    const auto held = [&] {
        return std::ranges::count_if(buffers, [](const auto& one) { return one.use_count() > 1; });
    };
    QVERIFY(!spares.take());
    QVERIFY(!spares.take());
    for (const auto& one : buffers)
        spares.giveBack(one);
    spares.trim();
    QCOMPARE(held(), 2); // as many as were asked for
    spares.trim();
    QCOMPARE(held(), 0);
}

QTEST_APPLESS_MAIN(SparesTest)
#include "SparesTest.moc"
