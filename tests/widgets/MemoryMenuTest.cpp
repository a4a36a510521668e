// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/MemoryMenu.h"
#include "tests/support/SampleLog.h"
#include "widgets/log/CallLogModel.h"

#include <QAction>
#include <QLocale>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace workbench;

class MemoryMenuTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void offersSizesAndStartsWithTheDefaults();
    void tellsWhatTheUserChooses();
    void unknownValuesBecomeTheDefaults();
    void lessMemoryDropsTheOldestCallsAtOnce();
    void keepsAsManyBytesAsAskedFor();

private:
    static QAction* entry(const MemoryMenu& menu, const QString& text)
    {
        for (QAction* action : menu.actions()) {
            if (action->text() == text && action->isCheckable())
                return action;
        }
        return nullptr;
    }
};

void MemoryMenuTest::offersSizesAndStartsWithTheDefaults()
{
    const MemoryMenu menu;
    for (const char* text : {"256 bytes", "1 kB", "4 kB", "64 kB", "All bytes", "64 MB", "256 MB", "1 GB"})
        QVERIFY2(entry(menu, QLatin1String(text)), text);
    QCOMPARE(menu.keptBytes(), 256U);
    QCOMPARE(menu.budget(), quint64{256} << 20);
}

void MemoryMenuTest::tellsWhatTheUserChooses()
{
    MemoryMenu menu;
    QSignalSpy kept(&menu, &MemoryMenu::keptBytesChosen);
    QSignalSpy budget(&menu, &MemoryMenu::budgetChosen);
    menu.popup({});
    menu.setActiveAction(entry(menu, QStringLiteral("All bytes")));
    QTest::keyClick(&menu, Qt::Key_Return);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept[0][0].toULongLong(), MemoryMenu::kAllBytes);
    entry(menu, QStringLiteral("64 MB"))->trigger();
    QCOMPARE(budget[0][0].toULongLong(), quint64{64} << 20);
    QCOMPARE(menu.keptBytes(), MemoryMenu::kAllBytes);
    QVERIFY(!entry(menu, QStringLiteral("256 MB"))->isChecked());
}

void MemoryMenuTest::unknownValuesBecomeTheDefaults()
{
    MemoryMenu menu;
    QSignalSpy kept(&menu, &MemoryMenu::keptBytesChosen);
    menu.setChosen(4096, quint64{1} << 30);
    QCOMPARE(menu.keptBytes(), 4096U);
    QCOMPARE(menu.budget(), quint64{1} << 30);
    menu.setChosen(17, 0);
    QCOMPARE(menu.keptBytes(), MemoryMenu::kDefaultKept);
    QCOMPARE(menu.budget(), MemoryMenu::kDefaultBudget);
    QCOMPARE(kept.size(), 0);
}

void MemoryMenuTest::lessMemoryDropsTheOldestCallsAtOnce()
{
    SampleLog log;
    CallLogModel model(log.journal->directory(), std::size_t{64} << 20);
    for (int i = 0; i < 40; ++i) {
        for (int j = 0; j < 500; ++j)
            log.received(20, "some bytes to keep");
        model.take(log.journal->drain());
    }
    const int all = model.rowCount();
    QCOMPARE(model.counts().dropped, 0U);
    model.setBudget(std::size_t{1} << 20);
    QVERIFY(model.rowCount() < all);
    QVERIFY(model.counts().dropped > 0);
    QVERIFY(model.history().bytes() < (std::size_t{2} << 20));
}

void MemoryMenuTest::keepsAsManyBytesAsAskedFor()
{
    SampleLog log;
    CallLogModel model(log.journal->directory());
    const std::string bytes(5000, 'x');
    const auto keptOf = [&] {
        const auto seq = log.received(20, bytes);
        model.take(log.journal->drain());
        return model.find(seq).data()->kept.size();
    };
    QCOMPARE(keptOf(), 256U);
    log.journal->setKeptBytes(4096);
    QCOMPARE(keptOf(), 4096U);
    log.journal->setKeptBytes(static_cast<std::size_t>(MemoryMenu::kAllBytes));
    QCOMPARE(keptOf(), 5000U);
}

QTEST_MAIN(MemoryMenuTest)
#include "MemoryMenuTest.moc"
