// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sequences/SequenceSheet.h"

#include "tests/widgets/Grabs.h"
#include "widgets/fields/PayloadField.h"
#include "widgets/support/Language.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/RuleTable.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QAbstractItemModelTester>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace workbench;
using namespace std::chrono_literals;

namespace {

Payload stepText(const char* text)
{
    return {PayloadMode::Text, Encoding::Utf8, LineEnding::None, text, false};
}

SequenceStep stepOf(SequenceStepKind kind, std::size_t target = 0)
{
    SequenceStep step;
    step.kind = kind;
    step.target = target;
    return step;
}

SequenceStep sends(const char* text)
{
    SequenceStep step;
    step.payload = stepText(text);
    return step;
}

SequenceStep expects(const char* text, OnTimeout onTimeout = OnTimeout::Fail, std::size_t target = 0)
{
    SequenceStep step = stepOf(SequenceStepKind::Expect, target);
    step.match.kind = MatchKind::Exact;
    step.match.bytes = stepText(text);
    step.onTimeout = onTimeout;
    return step;
}

/// Send, expect (else to the last), repeat from the first, close.
Sequence fourSteps()
{
    Sequence sequence;
    sequence.framing.kind = FramingKind::Line;
    sequence.steps = {sends("PING"), expects("PONG", OnTimeout::GoTo, 3), stepOf(SequenceStepKind::Repeat, 0),
                      stepOf(SequenceStepKind::Close)};
    sequence.steps[2].times = 9;
    return sequence;
}

} // namespace

class SequenceSheetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { open(ReplyPeers::Connections); }
    void cleanup()
    {
        m_sheet.reset();
        qApp->setStyle(QStringLiteral("Fusion"));
        m_theme.reset();
    }

    void startsEmptyAndRunsNothing();
    void aSequenceIsMadeByKeysAndClicks();
    void stepsKeepToTheirTargets();
    void everyChangeCanBeUndone();
    void theTargetThatIsGoneIsTold();
    void aPayloadThatCannotBeReadIsTold();
    void itSaysHowItGoes_data();
    void itSaysHowItGoes();
    void theStepThatRunsIsMarked();
    void itRunsOnlyWhereThereIsSomebody();
    void datagramsHaveNoConnections();
    void numbersThatAreNoneAreRefusedBesideTheirField();
    void everyControlHasAName();
    void looksAsDrawn();

private:
    template <typename T> T* find(const char* name) const
    {
        auto* found = m_sheet->findChild<T*>(QLatin1String(name));
        if (!found)
            qFatal("no %s in the sheet", name);
        return found;
    }
    void open(ReplyPeers peers, bool dark = false, QSize size = {620, 560})
    {
        m_sheet.reset();
        qApp->setStyle(QStringLiteral("Fusion"));
        m_theme = std::make_unique<Theme>(*qApp, dark ? Theme::Mode::Dark : Theme::Mode::Light);
        qApp->setStyle(new WorkbenchStyle(*m_theme));
        m_runs = 0;
        m_sheet = std::make_unique<SequenceSheet>(*m_theme, peers);
        m_sheet->setRunEnabled(true);
        connect(m_sheet.get(), &SequenceSheet::runRequested, this, [this] { ++m_runs; });
        new QAbstractItemModelTester(model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     m_sheet.get());
        m_sheet->resize(size);
        m_sheet->show();
        m_sheet->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_sheet.get()));
    }
    SequenceModel* model() const { return m_sheet->findChild<SequenceModel*>(); }
    RuleTable* table() const { return find<RuleTable>("sequenceTable"); }
    QString cell(int row, int column) const { return model()->index(row, column).data().toString(); }
    QString order() const
    {
        QStringList kinds;
        for (int row = 0; row < model()->rowCount(); ++row)
            kinds += cell(row, SequenceModel::Does);
        return kinds.join(QLatin1Char(' '));
    }
    void press(const char* button)
    {
        auto* tool = find<QAbstractButton>(button);
        QTest::mouseClick(tool, Qt::LeftButton, {}, QPoint(10, tool->height() / 2));
    }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {})
    {
        const QRect rect = table()->visualRect(model()->index(row, SequenceModel::What));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers, rect.center());
    }
    void pick(const char* name, const QString& words)
    {
        auto* combo = find<QComboBox>(name);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        for (int i = 0; combo->currentText() != words && i < combo->count(); ++i)
            QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(combo->currentText(), words);
    }
    void typeInto(const char* name, const QString& text)
    {
        auto* field = find<QWidget>(name);
        auto* spin = qobject_cast<QAbstractSpinBox*>(field);
        auto* bytes = qobject_cast<PayloadField*>(field);
        field->setFocus();
        if (spin)
            spin->selectAll();
        if (bytes)
            bytes->selectAll();
        QTest::keyClicks(field, text);
    }
    void save(const QString& name)
    {
        for (const QWidget* field :
             m_sheet->findChildren<PayloadField*>()) // the layout comes after the click
            QTRY_VERIFY(!field->isVisible() || field->parentWidget()->rect().contains(field->geometry()));
        QVERIFY(saveGrab(*m_sheet, name));
    }
    QString told() const { return find<MessageLine>("sequenceTold")->text(); }
    QString refused() const
    {
        const auto* line = find<MessageLine>("sequenceRefused");
        return line->isVisible() ? line->text() : QString();
    }

    Language m_language{*qApp, QStringLiteral("en")};
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SequenceSheet> m_sheet;
    int m_runs = 0;
};

void SequenceSheetTest::startsEmptyAndRunsNothing()
{
    QCOMPARE(m_sheet->steps(), 0);
    QVERIFY(find<QWidget>("sequenceNone")->isVisible());
    QVERIFY(!find<QWidget>("sequenceRun")->isEnabled());
    m_sheet->focusFirst();
    QCOMPARE(QApplication::focusWidget(), find<QWidget>("sequenceAdd"));
}

void SequenceSheetTest::aSequenceIsMadeByKeysAndClicks()
{
    QSignalSpy changed(m_sheet.get(), &SequenceSheet::changed);
    m_sheet->focusFirst();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("PING"));
    press("sequenceAdd");
    pick("sequenceKind", QStringLiteral("expect"));
    pick("matchKind", QStringLiteral("is exactly"));
    typeInto("matchBytes", QStringLiteral("PONG"));
    typeInto("sequenceTime", QStringLiteral("2500"));
    pick("sequenceTimeUp", QStringLiteral("go on"));
    press("sequenceAdd");
    pick("sequenceKind", QStringLiteral("repeat"));
    pick("sequenceFrom", QStringLiteral("1: send PING"));
    typeInto("sequenceTimes", QStringLiteral("9"));
    QVERIFY(!changed.isEmpty());
    const Sequence made = m_sheet->sequence();
    QCOMPARE(made.steps.size(), std::size_t{3});
    QCOMPARE(made.steps[0].payload.text, std::string("PING"));
    QCOMPARE(made.steps[1].kind, SequenceStepKind::Expect);
    QCOMPARE(made.steps[1].match.bytes.text, std::string("PONG"));
    QCOMPARE(made.steps[1].time, 2500ms);
    QCOMPARE(made.steps[1].onTimeout, OnTimeout::GoOn);
    QCOMPARE(made.steps[2].target, std::size_t{0});
    QCOMPARE(made.steps[2].times, 9U);
    QCOMPARE(cell(1, SequenceModel::What), QStringLiteral("is PONG, within 2,500 ms"));
    QCOMPARE(cell(2, SequenceModel::What), QStringLiteral("from step 1 on, 9 more times"));
    press("sequenceRun");
    QCOMPARE(m_runs, 1);
}

void SequenceSheetTest::stepsKeepToTheirTargets()
{
    m_sheet->setSequence(fourSteps());
    QCOMPARE(cell(1, SequenceModel::TimeUp), QStringLiteral("go to step 4"));
    // The close moves to the front, and what goes to it follows.
    clickRow(3);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(order(), QStringLiteral("close send expect repeat"));
    QCOMPARE(cell(2, SequenceModel::TimeUp), QStringLiteral("go to step 1"));
    QCOMPARE(cell(3, SequenceModel::What), QStringLiteral("from step 2 on, 9 more times"));
    // Copies go where those that were copied go.
    clickRow(2);
    press("sequenceDuplicate");
    QCOMPARE(cell(3, SequenceModel::TimeUp), QStringLiteral("go to step 1"));
    QCOMPARE(table()->selectedRows(), QList<int>{3});
}

void SequenceSheetTest::everyChangeCanBeUndone()
{
    m_sheet->setSequence(fourSteps());
    QVERIFY(!find<QWidget>("sequenceUndo")->isEnabled());
    clickRow(0);
    typeInto("sequencePayload", QStringLiteral("HELLO"));
    QCOMPARE(cell(0, SequenceModel::What), QStringLiteral("HELLO"));
    clickRow(1);
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(order(), QStringLiteral("send repeat close"));
    clickRow(2);
    QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(order(), QStringLiteral("send close repeat"));
    Sequence other;
    other.steps = {sends("other")};
    m_sheet->takeOver(other);
    QCOMPARE(m_sheet->steps(), 1);
    table()->setFocus();
    QTest::keySequence(table(), QKeySequence(QKeySequence::Undo));
    QCOMPARE(order(), QStringLiteral("send close repeat"));
    press("sequenceUndo");
    QCOMPARE(order(), QStringLiteral("send repeat close"));
    press("sequenceUndo");
    QCOMPARE(order(), QStringLiteral("send expect repeat close"));
    QCOMPARE(cell(1, SequenceModel::TimeUp), QStringLiteral("go to step 4"));
    press("sequenceUndo"); // what was typed in a row
    QCOMPARE(cell(0, SequenceModel::What), QStringLiteral("PING"));
    QVERIFY(m_sheet->sequence() == fourSteps());
    QVERIFY(!find<QWidget>("sequenceUndo")->isEnabled());
}

void SequenceSheetTest::theTargetThatIsGoneIsTold()
{
    m_sheet->setSequence(fourSteps());
    clickRow(3);
    press("sequenceRemove");
    QCOMPARE(refused(), QStringLiteral("Step 2 cannot be used: choose the step that it goes to."));
    QVERIFY(!find<QWidget>("sequenceRun")->isEnabled());
    clickRow(1);
    pick("sequenceGoTo", QStringLiteral("1: send PING"));
    QCOMPARE(refused(), QString());
    QVERIFY(find<QWidget>("sequenceRun")->isEnabled());
    // A repetition that came to stand before the step it goes back to.
    clickRow(2);
    QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(refused(), QStringLiteral("Step 1 cannot be used: choose an earlier step to repeat from."));
}

void SequenceSheetTest::aPayloadThatCannotBeReadIsTold()
{
    Sequence sequence = fourSteps();
    sequence.steps[0].payload.mode = PayloadMode::Hex;
    sequence.steps[0].payload.text = "4g";
    m_sheet->setSequence(sequence);
    QVERIFY2(refused().startsWith(QStringLiteral("Step 1 cannot be used: ")), qPrintable(refused()));
    QVERIFY(m_sheet->sequence() == sequence); // as it was typed
    QCOMPARE(model()->index(0, SequenceModel::Does).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("send, cannot be used as it stands"));
}

void SequenceSheetTest::itSaysHowItGoes_data()
{
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, SequenceEnd end, const char* words) {
        QTest::newRow(name) << static_cast<int>(end) << QString::fromLatin1(words);
    };
    row("done", SequenceEnd::Done, "Done: 2 payloads sent, 1 expectation not met.");
    row("timed out", SequenceEnd::TimedOut,
        "Failed: Step 2 did not get what it expects (is PONG, within 1,000 ms). 2 payloads sent, 1 "
        "expectation not met.");
    row("stopped", SequenceEnd::Stopped, "Stopped at Step 2: 2 payloads sent, 1 expectation not met.");
    row("gone", SequenceEnd::TargetGone,
        "Ended at Step 2: there is nobody to send to any more. 2 payloads sent, 1 expectation not met.");
}

void SequenceSheetTest::itSaysHowItGoes()
{
    QFETCH(const int, end);
    QFETCH(const QString, words);
    m_sheet->setSequence(fourSteps());
    press("sequenceRun");
    SequenceProgress progress;
    progress.end = static_cast<SequenceEnd>(end);
    progress.step = 1;
    progress.sent = 2;
    progress.timeouts = 1;
    m_sheet->tell(progress);
    QCOMPARE(told(), words);
    const bool isFailure = progress.end == SequenceEnd::TimedOut || progress.end == SequenceEnd::TargetGone;
    QCOMPARE(find<MessageLine>("sequenceTold")->color() == ThemeColor::Fail, isFailure);
    QCOMPARE(model()->index(1, SequenceModel::Does).data(Qt::DecorationRole).isValid(), isFailure);
}

void SequenceSheetTest::theStepThatRunsIsMarked()
{
    m_sheet->setSequence(fourSteps());
    press("sequenceRun");
    SequenceProgress progress;
    progress.running = true;
    progress.step = 1;
    progress.sent = 1;
    m_sheet->tell(progress);
    QVERIFY(m_sheet->isRunning());
    QCOMPARE(m_sheet->runningRow(), 1);
    QCOMPARE(told(), QStringLiteral("Step 2 of 4: expect is PONG, within 1,000 ms; 1 payload sent."));
    QCOMPARE(model()->index(1, SequenceModel::Does).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("expect, runs"));
    // It is the same step wherever it is moved meanwhile.
    clickRow(1);
    QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_sheet->runningRow(), 0);
    QVERIFY(model()->index(0, SequenceModel::Does).data(Qt::DecorationRole).isValid());
    QSignalSpy stop(m_sheet.get(), &SequenceSheet::stopRequested);
    QCOMPARE(find<QPushButton>("sequenceRun")->text(), QStringLiteral("Stop"));
    m_sheet->setRunEnabled(false); // it can be stopped all the same
    press("sequenceRun");
    QCOMPARE(stop.size(), 1);
    QCOMPARE(m_runs, 1);
}

void SequenceSheetTest::itRunsOnlyWhereThereIsSomebody()
{
    m_sheet->setSequence(fourSteps());
    m_sheet->setRunEnabled(false, QStringLiteral("Not connected."));
    QVERIFY(!find<QWidget>("sequenceRun")->isEnabled());
    QCOMPARE(find<QWidget>("sequenceRun")->toolTip(), QStringLiteral("Not connected."));
}

void SequenceSheetTest::datagramsHaveNoConnections()
{
    open(ReplyPeers::Datagrams);
    press("sequenceAdd");
    QCOMPARE(find<QComboBox>("sequenceKind")->findText(QStringLiteral("close")), -1);
    QCOMPARE(find<QComboBox>("sequenceKind")->findText(QStringLiteral("half-close")), -1);
    QVERIFY(!find<QWidget>("framingKind")->isVisible());
}

void SequenceSheetTest::numbersThatAreNoneAreRefusedBesideTheirField()
{
    m_sheet->setSequence(fourSteps());
    clickRow(1);
    typeInto("sequenceTime", QStringLiteral("soon"));
    QVERIFY(find<MessageLine>("sequenceTimeRefusal")->isVisible());
    QCOMPARE(m_sheet->sequence().steps[1].time, 1000ms);
    typeInto("sequenceTime", QStringLiteral("20"));
    QVERIFY(!find<MessageLine>("sequenceTimeRefusal")->isVisible());
    QCOMPARE(m_sheet->sequence().steps[1].time, 20ms);
}

void SequenceSheetTest::everyControlHasAName()
{
    m_sheet->setSequence(fourSteps());
    for (int row = 0; row < 4; ++row) {
        clickRow(row);
        for (const QWidget* widget : m_sheet->findChildren<QWidget*>()) {
            const bool isLine = qobject_cast<const QLineEdit*>(widget) != nullptr &&
                                qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) != nullptr;
            if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 || isLine)
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(widget->objectName() + QLatin1Char(' ') +
                                QLatin1String(widget->metaObject()->className())));
        }
    }
    QSignalSpy close(m_sheet.get(), &SequenceSheet::closeRequested);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Escape);
    QCOMPARE(close.size(), 1);
}

void SequenceSheetTest::looksAsDrawn()
{
    for (const bool dark : {false, true}) {
        const QString suffix = dark ? QStringLiteral("-dark") : QString();
        open(ReplyPeers::Connections, dark);
        save(QStringLiteral("sequence-none") + suffix);
        m_sheet->setSequence(fourSteps());
        press("sequenceRun");
        SequenceProgress progress;
        progress.running = true;
        progress.step = 1;
        progress.sent = 1;
        m_sheet->tell(progress);
        clickRow(1);
        save(QStringLiteral("sequence-runs") + suffix);
        progress.running = false;
        progress.end = SequenceEnd::TimedOut;
        progress.timeouts = 1;
        m_sheet->tell(progress);
        clickRow(0);
        save(QStringLiteral("sequence-failed") + suffix);
        clickRow(2);
        save(QStringLiteral("sequence-repeat") + suffix);
        m_sheet->resize(340, 400);
        clickRow(1);
        save(QStringLiteral("sequence-narrow") + suffix);
    }
    Language german(*qApp, QStringLiteral("de"));
    QTRY_COMPARE(find<QPushButton>("sequenceClose")->text(), QStringLiteral("Schließen"));
    m_sheet->resize(620, 560);
    save(QStringLiteral("sequence-german"));
}

QTEST_MAIN(SequenceSheetTest)
#include "SequenceSheetTest.moc"
