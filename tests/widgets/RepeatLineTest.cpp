// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/RepeatLine.h"
#include "tests/widgets/Grabs.h"
#include "tests/widgets/PayloadBench.h"
#include "widgets/fields/InsertMenu.h"
#include "widgets/fields/NumberSpin.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <cmath>

using namespace workbench;
using namespace std::chrono_literals;

/// A payload bar that offers to send again and again; the role is played.
class RepeatLineTest : public QObject, private PayloadBench
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        open();
        m_edit->setRepeatable();
        connect(m_edit, &PayloadEdit::repeatRequested, this,
                [this](const RepeatPlan& plan) { m_plans.push_back(plan); });
    }
    void cleanup()
    {
        m_plans.clear();
        close();
    }
    void isShownByTheMenu();
    void asksForWhatIsWritten_data();
    void asksForWhatIsWritten();
    void aSavedPaceStandsInTheFieldsThatFit_data();
    void aSavedPaceStandsInTheFieldsThatFit();
    void aFieldThatCannotBeReadIsNamed();
    void aPayloadThatCannotBeReadIsPointedAt();
    void tellsHowItGoesAndStops();
    void numbersGoOnAfterIt();
    void needsSomebodyToSendTo();

private:
    RepeatLine* line() const { return m_edit->findChild<RepeatLine*>(); }
    QToolButton* act() const { return line()->findChild<QToolButton*>(QStringLiteral("repeatAct")); }
    QString state() const { return line()->findChild<QLabel*>(QStringLiteral("repeatState"))->text(); }
    QAction* action() const
    {
        for (QAction* one : m_edit->sendButton()->menu()->actions())
            if (one->isCheckable())
                return one;
        return nullptr;
    }
    void write(const char* field, const QString& text)
    {
        auto* edit = line()->findChild<NumberSpin*>(QLatin1String(field))->findChild<QLineEdit*>();
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void start()
    {
        if (!line()->isVisible())
            action()->trigger();
        QTest::mouseClick(act(), Qt::LeftButton);
    }

    std::vector<RepeatPlan> m_plans;
};

void RepeatLineTest::isShownByTheMenu()
{
    QVERIFY(action()->isVisible());
    QVERIFY(!line()->isVisible());
    action()->trigger();
    QVERIFY(line()->isVisible());
    QVERIFY(saveGrab(*m_window, QStringLiteral("payload-repeat")));
    action()->trigger();
    QVERIFY(!line()->isVisible());
    const PayloadEdit other(*m_theme); // of a tab that cannot
    for (const QAction* one : other.sendButton()->menu()->actions())
        QVERIFY(!one->isCheckable() || !one->isVisible());
}

void RepeatLineTest::asksForWhatIsWritten_data()
{
    QTest::addColumn<int>("unit");
    QTest::addColumn<QString>("rate");
    QTest::addColumn<double>("perSecond");
    const auto row = [](const char* name, RepeatLine::Unit unit, const char* rate, double perSecond) {
        QTest::newRow(name) << static_cast<int>(unit) << QString::fromLatin1(rate) << perSecond;
    };
    row("a second", RepeatLine::Unit::PerSecond, "10000", 10'000);
    row("ms", RepeatLine::Unit::MillisecondsApart, "20", 50);
    row("us", RepeatLine::Unit::MicrosecondsApart, "250", 4'000);
    row("flat out", RepeatLine::Unit::FlatOut, "", 0);
}

void RepeatLineTest::asksForWhatIsWritten()
{
    QFETCH(const int, unit);
    QFETCH(const QString, rate);
    QFETCH(const double, perSecond);
    type(QStringLiteral("tick"));
    action()->trigger();
    auto* units = line()->findChild<QComboBox*>(QStringLiteral("repeatUnit"));
    units->setCurrentIndex(units->findData(unit));
    write("repeatTimes", QStringLiteral("12"));
    if (perSecond > 0) {
        write("repeatRate", rate);
        write("repeatBurst", QStringLiteral("3"));
        write("repeatRamp", QStringLiteral("2"));
    }
    start();
    QCOMPARE(m_plans.size(), std::size_t{1});
    const RepeatPlan& plan = m_plans.front();
    QCOMPARE(plan.count, std::uint64_t{12});
    QCOMPARE(plan.pace.perSecond, perSecond);
    QCOMPARE(plan.pace.burst, perSecond > 0 ? 3U : 1U);
    QCOMPARE(plan.pace.ramp, perSecond > 0 ? std::chrono::nanoseconds(2s) : 0ns);
    QVERIFY(plan.payload.isFixed());
}

void RepeatLineTest::aSavedPaceStandsInTheFieldsThatFit_data()
{
    QTest::addColumn<double>("perSecond");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a second") << 250.0 << QStringLiteral("250 a second");
    QTest::newRow("a tenth, as a float has it")
        << 1.0 / static_cast<double>(0.1F) << QStringLiteral("10 a second");
    QTest::newRow("ms") << 1 / 1.5 << QStringLiteral("1500 ms apart");
    QTest::newRow("us") << 1e6 / 1'234 << QStringLiteral("1234 µs apart");
    QTest::newRow("long, no whole ms") << 1 / 12.3456 << QStringLiteral("12346 ms apart");
    QTest::newRow("a day") << 1 / 86'400.0 << QStringLiteral("1000000 ms apart");
    QTest::newRow("too fast") << 5e7 << QStringLiteral("1000000 a second");
    QTest::newRow("flat out") << 0.0 << QStringLiteral("1 as fast as it goes");
    QTest::newRow("no number") << std::nan("") << QStringLiteral("1 as fast as it goes");
}

void RepeatLineTest::aSavedPaceStandsInTheFieldsThatFit()
{
    QFETCH(const double, perSecond);
    QFETCH(const QString, shown);
    QVERIFY(!line()->isVisible());
    QVERIFY(m_edit->setRepetition({.perSecond = perSecond, .burst = 3}, 7));
    QVERIFY(line()->isVisible());
    const auto value = [this](const char* field) {
        return line()->findChild<NumberSpin*>(QLatin1String(field))->value().value_or(-1);
    };
    QCOMPARE(QStringLiteral("%1 %2")
                 .arg(value("repeatRate"))
                 .arg(line()->findChild<QComboBox*>(QStringLiteral("repeatUnit"))->currentText()),
             shown);
    QCOMPARE(value("repeatTimes"), 7);
    QCOMPARE(value("repeatBurst"), 3);
    RepeatProgress progress;
    progress.running = true;
    m_edit->showRepeat(progress);
    QVERIFY(!m_edit->setRepetition({.perSecond = 2}, 1)); // one goes on
    QCOMPARE(value("repeatTimes"), 7);
    PayloadEdit other(*m_theme); // of a tab that cannot
    QVERIFY(!other.setRepetition({.perSecond = 2}, 1));
}

void RepeatLineTest::aFieldThatCannotBeReadIsNamed()
{
    action()->trigger();
    write("repeatRate", QStringLiteral("0"));
    start();
    QVERIFY(m_plans.empty());
    const auto* rate = line()->findChild<NumberSpin*>(QStringLiteral("repeatRate"));
    QVERIFY(isRefused(rate));
    QCOMPARE(rate->typed(), QStringLiteral("0"));
}

void RepeatLineTest::aPayloadThatCannotBeReadIsPointedAt()
{
    chooseMode(PayloadMode::Hex);
    m_edit->field()->setFocus();
    type(QStringLiteral("4g"));
    start();
    QVERIFY(m_plans.empty());
    QVERIFY(m_edit->problem().contains(QStringLiteral("g (character 2)")));
    QVERIFY(m_edit->field()->hasFocus());
}

void RepeatLineTest::tellsHowItGoesAndStops()
{
    type(QStringLiteral("tick"));
    start();
    RepeatProgress progress;
    progress.planned = 5'000;
    progress.sent = 1'203;
    progress.failed = 2;
    progress.perSecondNow = 1'000;
    progress.lateHalf = 3us;
    progress.late99 = 180us;
    progress.latest = 2ms;
    m_edit->showRepeat(progress);
    QVERIFY(line()->isRunning());
    QCOMPARE(
        state(),
        QStringLiteral("1,203 of 5,000 sent, 1,000 a second, late by 3 µs (half), 180 µs (99 %), 2 failed"));
    QVERIFY(saveGrab(*m_window, QStringLiteral("payload-repeat-running")));
    QCOMPARE(act()->text(), QStringLiteral("Stop repeating"));
    QVERIFY(!line()->findChild<NumberSpin*>(QStringLiteral("repeatRate"))->isEnabled());
    const QSignalSpy stopped(m_edit, &PayloadEdit::repeatStopRequested);
    QTest::mouseClick(act(), Qt::LeftButton);
    QCOMPARE(stopped.count(), 1);
    progress.running = false;
    progress.end = RepeatEnd::Stopped;
    progress.perSecond = 998;
    m_edit->showRepeat(progress);
    QVERIFY2(state().endsWith(QStringLiteral("Stopped.")), qPrintable(state()));
    QVERIFY(state().contains(QStringLiteral("998 a second")));
    QCOMPARE(act()->text(), QStringLiteral("Start repeating"));
}

void RepeatLineTest::numbersGoOnAfterIt()
{
    m_edit->findChild<InsertMenu*>()->variablesAction()->trigger();
    type(QStringLiteral("${counter}"));
    QCOMPARE(sentByEnter(), QByteArray("1"));
    start();
    QCOMPARE(m_plans.front().firstNumber, std::uint64_t{2});
    QVERIFY(!m_plans.front().payload.isFixed());
    RepeatProgress ended;
    ended.running = false;
    ended.sent = 10;
    m_edit->showRepeat(ended);
    m_edit->field()->setFocus();
    QCOMPARE(sentByEnter(), QByteArray("12"));
}

void RepeatLineTest::needsSomebodyToSendTo()
{
    m_edit->setSendEnabled(false, QStringLiteral("Nobody is there."));
    action()->trigger();
    QVERIFY(!act()->isEnabled());
    RepeatProgress progress;
    m_edit->showRepeat(progress);
    QVERIFY(act()->isEnabled()); // to stop it
}

QTEST_MAIN(RepeatLineTest)

#include "RepeatLineTest.moc"
