// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/replies/ReplySheet.h"

#include "tests/widgets/Grabs.h"
#include "widgets/fields/PayloadField.h"
#include "widgets/replies/ReplyModel.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/Language.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/PaneHeader.h"
#include "widgets/support/RuleTable.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QAbstractItemModelTester>
#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace workbench;

namespace {

Payload typed(const char* text, PayloadMode mode = PayloadMode::Text)
{
    return {mode, Encoding::Utf8, LineEnding::None, text, false};
}

ReplyRule rule(const char* name, const char* exact, const char* reply)
{
    ReplyRule rule;
    rule.name = name;
    rule.match.kind = MatchKind::Exact;
    rule.match.bytes = typed(exact);
    rule.payload = typed(reply);
    return rule;
}

ReplyRules threeRules()
{
    return {{}, {rule("ping", "PING", "PONG"), rule("time", "TIME", "12"), rule("quit", "QUIT", "bye")}};
}

RuleFired fired(std::uint64_t generation, std::size_t number, std::uint64_t times)
{
    RuleFired event;
    event.generation = generation;
    event.rule = number;
    event.times = times;
    return event;
}

} // namespace

class ReplySheetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void startsEmptyAndAnswersNobody();
    void aRuleIsMadeByKeysAlone();
    void theTesterAnswersWhileOneTypes();
    void theOrderDecides();
    void theRowsMoveByToolsKeysAndDrops();
    void rulesAreSwitchedCopiedRemovedAndBroughtBack();
    void rulesAreAppendedAndTakenOutAgain();
    void whatAMessageIsComesWithTheFirstRulesOnly();
    void theSwitchTakesThemAllOutOfForce();
    void aRefusedRuleLeavesThoseOfBeforeInForce();
    void aNewNameDisturbsNobody();
    void refusalsStandBesideTheirFields_data();
    void refusalsStandBesideTheirFields();
    void fieldsFollowTheKindOfRule();
    void datagramsHaveNoConnections();
    void variablesAndCapturesAreInserted();
    void anotherWayOfWritingKeepsTheBytes();
    void whatAMessageIs();
    void delimitersThatCannotBeAreRefused();
    void countsComeAtMostTenTimesASecond();
    void countsGoOnThroughNewEngines();
    void whatWasNotAnsweredIsSaid();
    void tabsToForwardToAreOffered();
    void listAndFieldsStandSideBySideWhereThereIsRoom();
    void escapeCloses();
    void everyControlHasANameOfItsOwn();
    void looksAsDrawn();

private:
    template <typename T> T* find(const char* name) const
    {
        auto* found = m_sheet->findChild<T*>(QLatin1String(name));
        if (!found)
            qFatal("no %s in the sheet", name);
        return found;
    }
    void open(ReplyPeers peers, QSize size = {620, 660})
    {
        m_engine.reset();
        m_sheet = std::make_unique<ReplySheet>(*m_theme, peers);
        connect(m_sheet.get(), &ReplySheet::inForce, this,
                [this](const ReplyEngine& engine) { m_engine = engine; });
        new QAbstractItemModelTester(model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     m_sheet.get());
        m_sheet->resize(size);
        m_sheet->show();
        m_sheet->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_sheet.get()));
    }
    std::uint64_t generation() const { return m_engine ? m_engine->generation() : 0; }
    ReplyModel* model() const { return m_sheet->findChild<ReplyModel*>(); }
    RuleTable* table() const { return find<RuleTable>("replyTable"); }
    QString cell(int row, int column) const { return model()->index(row, column).data().toString(); }
    QStringList names() const
    {
        QStringList names;
        for (const ReplyRule& one : m_sheet->rules().rules)
            names += QString::fromStdString(one.name);
        return names;
    }
    void press(const char* button)
    {
        auto* tool = find<QAbstractButton>(button);
        QTest::mouseClick(tool, Qt::LeftButton, {}, QPoint(10, tool->height() / 2));
    }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {})
    {
        const QRect rect = table()->visualRect(model()->index(row, ReplyModel::Then));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers, rect.center());
    }
    void choose(const char* combo, int index)
    {
        auto* box = find<QComboBox>(combo);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; box->currentIndex() != index && i < box->count(); ++i)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentIndex(), index);
    }
    void type(QWidget* field, const QString& text)
    {
        field->setFocus();
        auto* line = qobject_cast<QLineEdit*>(field);
        if (auto* spin = qobject_cast<QAbstractSpinBox*>(field))
            line = spin->findChild<QLineEdit*>();
        if (line != nullptr)
            line->selectAll();
        else
            qobject_cast<PayloadField*>(field)->selectAll();
        QWidget* target = line != nullptr ? line : field;
        QTest::keyClick(target, Qt::Key_Delete);
        QTest::keyClicks(target, text);
    }
    void type(const char* field, const QString& text) { type(find<QWidget>(field), text); }
    QString answer() const { return find<MessageLine>("replyTestAnswer")->text(); }
    QString counts() const { return m_sheet->findChild<PaneHeader*>()->counts(); }
    QString message(const char* line) const
    {
        auto* found = find<MessageLine>(line);
        return found->isHidden() ? QString() : found->text();
    }
    /// The rule in force that fires; -1: none.
    int firing(const char* bytes) const
    {
        const auto firing =
            m_engine ? m_engine->wouldFire(std::as_bytes(std::span(std::string_view(bytes)))) : std::nullopt;
        return firing ? static_cast<int>(firing->rule) : -1;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<ReplySheet> m_sheet;
    std::optional<ReplyEngine> m_engine; ///< put in force last
};

void ReplySheetTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    m_language = std::make_unique<Language>(*qApp, QStringLiteral("en"));
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
}

void ReplySheetTest::init() { open(ReplyPeers::Connections); }

void ReplySheetTest::cleanup() { m_sheet.reset(); }

void ReplySheetTest::startsEmptyAndAnswersNobody()
{
    QVERIFY(find<EmptyState>("replyNone")->isVisible());
    QVERIFY(!find<QWidget>("replyName")->isVisible());
    QVERIFY(!find<QToolButton>("replyRemove")->isEnabled());
    QVERIFY(!find<QToolButton>("replyUndo")->isEnabled());
    QVERIFY(find<QCheckBox>("repliesOn")->isChecked());
    QCOMPARE(m_sheet->rulesInForce(), 0);
    QVERIFY(m_sheet->rules() == ReplyRules());
}

void ReplySheetTest::aRuleIsMadeByKeysAlone()
{
    m_sheet->focusFirst();
    QCOMPARE(QApplication::focusWidget(), find<QWidget>("replyAdd"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(QApplication::focusWidget(), find<QWidget>("matchBytes"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("PING"));
    type("replyPayload", QStringLiteral("PONG"));
    type("replyName", QStringLiteral("ping"));
    QCOMPARE(cell(0, ReplyModel::Rule), QStringLiteral("ping"));
    QCOMPARE(cell(0, ReplyModel::When), QStringLiteral("is PING"));
    QCOMPARE(cell(0, ReplyModel::Then), QStringLiteral("reply PONG"));
    QCOMPARE(firing("PING"), 0);
    QCOMPARE(firing("PIN"), -1);
    QCOMPARE(counts(), QStringLiteral("1 of 1 rule on, 0 answers"));
    QCOMPARE(m_sheet->rulesInForce(), 1);
}

void ReplySheetTest::theTesterAnswersWhileOneTypes()
{
    m_sheet->setRules(threeRules(), true);
    QCOMPARE(answer(), QStringLiteral("Type a message to see which rule would answer it."));
    type("replyTest", QStringLiteral("TIM"));
    QCOMPARE(answer(), QStringLiteral("No rule would fire."));
    QTest::keyClick(find<QWidget>("replyTest"), Qt::Key_E);
    QCOMPARE(answer(), QStringLiteral("No rule would fire.")); // "TIMe"
    type("replyTest", QStringLiteral("TIME"));
    QCOMPARE(answer(), QStringLiteral("Rule 2 (time) would fire and send 2 bytes: 12"));
    clickRow(1);
    type("replyPayload", QStringLiteral("noon"));
    QCOMPARE(answer(), QStringLiteral("Rule 2 (time) would fire and send 4 bytes: noon"));
    choose("replyAction", 2);
    QCOMPARE(answer(), QStringLiteral("Rule 2 (time) would fire and do nothing."));
    choose("replyAction", 4);
    QCOMPARE(answer(), QStringLiteral("Rule 2 (time) would fire and close the connection."));
}

void ReplySheetTest::theOrderDecides()
{
    ReplyRules rules = threeRules();
    rules.rules[2].match.kind = MatchKind::Any;
    m_sheet->setRules(rules, true);
    QCOMPARE(firing("PING"), 0);
    clickRow(2);
    press("replyUp");
    press("replyUp");
    QCOMPARE(names(), QStringList({QStringLiteral("quit"), QStringLiteral("ping"), QStringLiteral("time")}));
    QCOMPARE(firing("PING"), 0);
    QVERIFY(!find<QToolButton>("replyUp")->isEnabled());
    QCOMPARE(table()->selectedRows(), QList<int>{0});
    type("replyTest", QStringLiteral("PING"));
    QCOMPARE(answer(), QStringLiteral("Rule 1 (quit) would fire and send 3 bytes: bye"));
}

void ReplySheetTest::theRowsMoveByToolsKeysAndDrops()
{
    ReplyRules rules;
    for (const char* name : {"a", "b", "c", "d", "e"})
        rules.rules.push_back(rule(name, name, name));
    m_sheet->setRules(rules, true);
    const auto order = [this] { return names().join(QString()); };
    clickRow(1);
    QTest::keyClick(table(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(order(), QStringLiteral("acbde"));
    QCOMPARE(table()->selectedRows(), QList<int>{2});
    QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(order(), QStringLiteral("abcde"));
    press("replyDown");
    QCOMPARE(order(), QStringLiteral("acbde"));
    // Several, wherever they were, come to stand together.
    clickRow(0);
    clickRow(3, Qt::ControlModifier);
    Q_EMIT table()->moveRequested(2);
    QCOMPARE(order(), QStringLiteral("cadbe"));
    QCOMPARE(table()->selectedRows(), QList<int>({1, 2}));
    Q_EMIT table()->moveRequested(5);
    QCOMPARE(order(), QStringLiteral("cbead"));
    Q_EMIT table()->moveRequested(0);
    QCOMPARE(order(), QStringLiteral("adcbe"));
    // Where something dropped comes to stand.
    const int height = table()->rowHeight(0);
    QCOMPARE(table()->rowForDrop(height / 4), 0);
    QCOMPARE(table()->rowForDrop(height - 1), 1);
    QCOMPARE(table()->rowForDrop(4 * height + height - 1), 5);
    QCOMPARE(table()->rowForDrop(20 * height), 5);
}

void ReplySheetTest::rulesAreSwitchedCopiedRemovedAndBroughtBack()
{
    m_sheet->setRules(threeRules(), true);
    const QRect box = table()->visualRect(model()->index(0, ReplyModel::On));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, QPoint(box.left() + 18, box.center().y()));
    QCOMPARE(model()->at(0).on, false);
    QCOMPARE(firing("PING"), -1);
    QCOMPARE(counts(), QStringLiteral("2 of 3 rules on, 0 answers"));
    clickRow(0);
    QTest::keyClick(table(), Qt::Key_Space);
    QCOMPARE(firing("PING"), 0);
    press("replyDuplicate");
    QCOMPARE(names().join(u' '), QStringLiteral("ping ping time quit"));
    QCOMPARE(table()->selectedRows(), QList<int>{1});
    clickRow(0, Qt::ControlModifier);
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(names().join(u' '), QStringLiteral("time quit"));
    QCOMPARE(firing("PING"), -1);
    press("replyUndo");
    QCOMPARE(names().join(u' '), QStringLiteral("ping ping time quit"));
    QCOMPARE(firing("PING"), 0);
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    press("replyRemove");
    QVERIFY(find<EmptyState>("replyNone")->isVisible());
    QCOMPARE(m_sheet->rulesInForce(), 0);
    press("replyUndo");
    QCOMPARE(names().size(), 4);
}

void ReplySheetTest::rulesAreAppendedAndTakenOutAgain()
{
    open(ReplyPeers::Connections);
    QVERIFY(m_sheet->append(threeRules()).isEmpty());
    QCOMPARE(m_sheet->rulesInForce(), 3);
    QVERIFY(m_sheet->append({{}, {rule("more", "M", "m"), rule("last", "L", "l")}}).isEmpty());
    QCOMPARE(names().join(QLatin1Char(' ')), QStringLiteral("ping time quit more last"));
    QCOMPARE(table()->selectedRows(), QList<int>{3}); // whose fields are there
    QVERIFY(find<QWidget>("replyName")->isEnabled());
    QCOMPARE(find<QLineEdit>("replyName")->text(), QStringLiteral("more"));
    QCOMPARE(message("replyHint"), QString());
    clickRow(4, Qt::ShiftModifier);
    QVERIFY(!find<QWidget>("replyName")->isEnabled());
    QCOMPARE(message("replyHint"), QStringLiteral("Several rules are chosen: choose one to change it."));
    table()->clearSelection();
    QCOMPARE(message("replyHint"), QStringLiteral("Choose a rule to see and change what it does."));
    QCOMPARE(find<QToolButton>("replyUndo")->accessibleName(), QStringLiteral("Undo add"));
    clickRow(3);
    QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(names().join(QLatin1Char(' ')), QStringLiteral("ping time more quit last"));
    press("replyUndo"); // wherever they are now
    QCOMPARE(names().join(QLatin1Char(' ')), QStringLiteral("ping time quit"));
    QCOMPARE(m_sheet->rulesInForce(), 3);
    QSignalSpy saved(m_sheet.get(), &ReplySheet::saveRequested);
    clickRow(1);
    find<QAction>("replySaveChosen")->trigger();
    QCOMPARE(saved.last().at(0).value<ReplyRules>().rules.size(), 1U);
    QCOMPARE(saved.last().at(0).value<ReplyRules>().rules[0].name, std::string("time"));
    press("replyUndo");
    QVERIFY(names().isEmpty());
    QVERIFY(!find<QToolButton>("replySave")->isEnabled());
}

void ReplySheetTest::whatAMessageIsComesWithTheFirstRulesOnly()
{
    open(ReplyPeers::Connections);
    ReplyRules lines = threeRules();
    lines.framing.kind = FramingKind::Delimiter;
    QVERIFY(m_sheet->append(lines).isEmpty());
    QCOMPARE(m_sheet->rules().framing.kind, FramingKind::Delimiter);
    QVERIFY(!m_sheet->append(threeRules()).isEmpty());
    QCOMPARE(m_sheet->rules().framing.kind, FramingKind::Delimiter);
    QCOMPARE(m_sheet->rulesInForce(), 6);
    open(ReplyPeers::Datagrams); // each is a message
    QVERIFY(m_sheet->append(lines).isEmpty());
    QVERIFY(m_sheet->append(threeRules()).isEmpty());
}

void ReplySheetTest::theSwitchTakesThemAllOutOfForce()
{
    m_sheet->setRules(threeRules(), true);
    QCOMPARE(firing("QUIT"), 2);
    press("repliesOn");
    QVERIFY(m_engine->isEmpty());
    QCOMPARE(m_sheet->rulesInForce(), 0);
    clickRow(0);
    type("replyPayload", QStringLiteral("PANG"));
    QVERIFY(m_engine->isEmpty());
    press("repliesOn");
    QCOMPARE(firing("QUIT"), 2);
}

void ReplySheetTest::aRefusedRuleLeavesThoseOfBeforeInForce()
{
    m_sheet->setRules(threeRules(), true);
    clickRow(1);
    choose("matchKind", static_cast<int>(MatchKind::Regex));
    type("matchPattern", QStringLiteral("(TIME"));
    QCOMPARE(message("replyRefused"),
             QStringLiteral("Rule 2 (time) cannot be used: ( (character 1) opens or closes a group alone. "
                            "The rules of before stay in force."));
    QCOMPARE(find<QLineEdit>("matchPattern")->text(), QStringLiteral("(TIME"));
    QVERIFY(!model()->index(1, ReplyModel::Rule).data(Qt::DecorationRole).isNull());
    QCOMPARE(firing("PING"), 0);
    type("replyTest", QStringLiteral("PING"));
    QCOMPARE(answer(), QStringLiteral("First put right the rule that cannot be used."));
    auto* pattern = find<QLineEdit>("matchPattern");
    pattern->setFocus();
    QTest::keyClick(pattern, Qt::Key_End);
    QTest::keyClicks(pattern, QStringLiteral(")"));
    QCOMPARE(message("replyRefused"), QString());
    QCOMPARE(firing("the TIME now"), 1);
    // What is off is nobody's trouble.
    QTest::keyClick(pattern, Qt::Key_Backspace);
    QVERIFY(!message("replyRefused").isEmpty());
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Space);
    QCOMPARE(message("replyRefused"), QString());
    QCOMPARE(firing("PING"), 0);
    QTest::keyClick(table(), Qt::Key_Space);
    QVERIFY(!message("replyRefused").isEmpty());
    clickRow(1);
    press("replyDown"); // the last one now, and gone
    QVERIFY(message("replyRefused").startsWith(QStringLiteral("Rule 3 (time)")));
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(message("replyRefused"), QString());
    QCOMPARE(firing("QUIT"), 1);
}

void ReplySheetTest::aNewNameDisturbsNobody()
{
    m_sheet->setRules(threeRules(), true);
    m_engine.reset();
    clickRow(0);
    type("replyName", QStringLiteral("knock"));
    QCOMPARE(cell(0, ReplyModel::Rule), QStringLiteral("knock"));
    QVERIFY(!m_engine); // what counts and waits goes on
    type("replyTest", QStringLiteral("PING"));
    QCOMPARE(answer(), QStringLiteral("Rule 1 (knock) would fire and send 4 bytes: PONG"));
    type("replyPayload", QStringLiteral("who"));
    QVERIFY(m_engine);
}

void ReplySheetTest::refusalsStandBesideTheirFields_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words");
    QTest::newRow("hex pattern") << static_cast<int>(MatchKind::HexPattern) << QStringLiteral("matchPattern")
                                 << QStringLiteral("01 ?? 4g") << QStringLiteral("matchRefusal")
                                 << QStringLiteral("g (character 8) is not a hex digit.");
    QTest::newRow("lengths") << static_cast<int>(MatchKind::Length) << QStringLiteral("matchLeast")
                             << QStringLiteral("9") << QStringLiteral("matchRefusal")
                             << QStringLiteral("No message has at least 9 bytes and at most 0 bytes.");
    QTest::newRow("delay") << static_cast<int>(MatchKind::Any) << QStringLiteral("replyDelay")
                           << QStringLiteral("soon") << QStringLiteral("replyActionRefusal") << QString();
    QTest::newRow("variable") << static_cast<int>(MatchKind::Any) << QStringLiteral("replyPayload")
                              << QStringLiteral("${cuonter}") << QStringLiteral("replyPayloadRefusal")
                              << QStringLiteral("There is no variable cuonter. Insert lists them.");
}

void ReplySheetTest::refusalsStandBesideTheirFields()
{
    QFETCH(int, kind);
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, line);
    QFETCH(QString, words);
    press("replyAdd");
    choose("matchKind", kind);
    type(field.toLatin1().constData(), text);
    const QString said = message(line.toLatin1().constData());
    QVERIFY(!said.isEmpty());
    if (!words.isEmpty())
        QCOMPARE(said, words);
}

void ReplySheetTest::fieldsFollowTheKindOfRule()
{
    press("replyAdd");
    const auto isShown = [this](const char* name) { return !find<QWidget>(name)->isHidden(); };
    QVERIFY(isShown("matchBytes") && isShown("matchFoldCase") && !isShown("matchPattern"));
    choose("matchKind", static_cast<int>(MatchKind::Contains));
    type("matchBytes", QStringLiteral("time"));
    QTest::mouseClick(find<QCheckBox>("matchFoldCase"), Qt::LeftButton, {}, QPoint(8, 10));
    QCOMPARE(firing("the TIME now"), 0);
    choose("matchKind", static_cast<int>(MatchKind::Length));
    QVERIFY(!find<QWidget>("matchBytes")->isVisible() && find<QWidget>("matchLeast")->isVisible());
    type("matchMost", QStringLiteral("5"));
    type("matchLeast", QStringLiteral("4"));
    QCOMPARE(cell(0, ReplyModel::When), QStringLiteral("4 to 5 bytes"));
    QCOMPARE(firing("abcd"), 0);
    QCOMPARE(firing("abc"), -1);
    choose("replyTrigger", 2);
    QVERIFY(!find<QWidget>("matchKind")->isVisible() && find<QWidget>("replyIdle")->isVisible());
    type("replyIdle", QStringLiteral("250"));
    choose("replyTimes", 2);
    type("replyNth", QStringLiteral("3"));
    QCOMPARE(cell(0, ReplyModel::When), QStringLiteral("nothing came for 250 ms, one in 3"));
    choose("replyAction", 5);
    type("replyDelay", QStringLiteral("50"));
    QVERIFY(!find<QWidget>("replyPayload")->isVisible());
    QCOMPARE(cell(0, ReplyModel::Then), QStringLiteral("after 50 ms: abort"));
    const ReplyRule made = m_sheet->rules().rules.front();
    QCOMPARE(made.trigger, ReplyTrigger::Idle);
    QCOMPARE(made.idle.count(), 250);
    QCOMPARE(made.nth, 3U);
    QCOMPARE(made.action, ReplyAction::Abort);
    QCOMPARE(made.delay.count(), 50);
}

void ReplySheetTest::datagramsHaveNoConnections()
{
    open(ReplyPeers::Datagrams);
    press("replyAdd");
    QVERIFY(!find<QWidget>("framingKind")->isVisible());
    const auto has = [this](const char* combo, const char* words) {
        return find<QComboBox>(combo)->findText(QLatin1String(words)) >= 0;
    };
    QVERIFY(has("replyTrigger", "nothing came for a time") && !has("replyTrigger", "a client has connected"));
    QVERIFY(has("replyAction", "echo") && has("replyAction", "forward to"));
    QVERIFY(!has("replyAction", "close") && !has("replyAction", "abort") &&
            !has("replyAction", "half-close"));
    choose("replyTrigger", 1);
    QCOMPARE(m_sheet->rules().rules.front().trigger, ReplyTrigger::Idle);
    choose("replyAction", 3);
    QCOMPARE(m_sheet->rules().rules.front().action, ReplyAction::Forward);
}

void ReplySheetTest::variablesAndCapturesAreInserted()
{
    press("replyAdd");
    choose("matchKind", static_cast<int>(MatchKind::Regex));
    type("matchPattern", QStringLiteral("^GET (\\S+)"));
    type("replyPayload", QStringLiteral("you want "));
    auto* capture = m_sheet->findChild<QAction*>(QStringLiteral("replyCapture1"));
    QCOMPARE(capture->text(), QStringLiteral("Group 1 of the expression\t${1}"));
    capture->trigger();
    QTest::keyClick(find<QWidget>("replyPayload"), Qt::Key_Return);
    type("replyTest", QStringLiteral("GET /index HTTP"));
    QCOMPARE(answer(), QStringLiteral("Rule 1 would fire and send 16 bytes: you want /index\\n"));
    m_sheet->findChild<QAction*>(QStringLiteral("replyCapture2"))->trigger();
    QCOMPARE(answer(),
             QStringLiteral("Rule 1 would fire, but send nothing. ${2} stands for what a reply's rule "
                            "matched: there is no such part here."));
}

void ReplySheetTest::anotherWayOfWritingKeepsTheBytes()
{
    press("replyAdd");
    type("matchBytes", QStringLiteral("AB"));
    const auto buttons = find<QWidget>("matchBytesMode")->findChildren<QAbstractButton*>();
    QTest::mouseClick(buttons[2], Qt::LeftButton);
    QCOMPARE(find<PayloadField>("matchBytes")->text(), QStringLiteral("41 42"));
    QCOMPARE(firing("AB"), 0);
    type("matchBytes", QStringLiteral("41 4"));
    QVERIFY(!message("matchBytesRefusal").isEmpty());
    QCOMPARE(firing("AB"), -1); // of "41 " while the second byte was being typed
    QCOMPARE(find<PayloadField>("matchBytes")->text(), QStringLiteral("41 4"));
    QTest::keyClicks(find<QWidget>("matchBytes"), QStringLiteral("3"));
    QVERIFY(message("matchBytesRefusal").isEmpty());
    QCOMPARE(firing("AC"), 0);
}

void ReplySheetTest::whatAMessageIs()
{
    QCOMPARE(m_sheet->rules().framing.kind, FramingKind::Read);
    QSignalSpy changed(m_sheet.get(), &ReplySheet::changed);
    choose("framingKind", 1);
    QCOMPARE(m_sheet->rules().framing.kind, FramingKind::Line);
    choose("framingKind", 2);
    type("framingDelimiter", QStringLiteral("\\0"));
    QCOMPARE(m_sheet->rules().framing.delimiter, Bytes{std::byte{0}});
    choose("framingKind", 3);
    type("framingSize", QStringLiteral("12"));
    QCOMPARE(m_sheet->rules().framing.size, std::size_t{12});
    choose("framingKind", 4);
    type("framingOffset", QStringLiteral("4"));
    type("framingWidth", QStringLiteral("4"));
    choose("framingOrder", 1);
    type("framingPlus", QStringLiteral("-8"));
    const Framing framing = m_sheet->rules().framing;
    QCOMPARE(framing.kind, FramingKind::Prefix);
    QCOMPARE(framing.offset, std::size_t{4});
    QCOMPARE(framing.width, std::size_t{4});
    QCOMPARE(framing.order, ByteOrder::LittleEndian);
    QCOMPARE(framing.plus, std::int64_t{-8});
    QVERIFY(changed.count() >= 4);
}

void ReplySheetTest::delimitersThatCannotBeAreRefused()
{
    choose("framingKind", 2);
    type("framingDelimiter", QStringLiteral("\\q"));
    QCOMPARE(message("framingRefusal"),
             QStringLiteral("\\q is not an escape. Use \\\\q for a backslash and q."));
    type("framingDelimiter", QString());
    QCOMPARE(message("framingRefusal"),
             QStringLiteral("A message must end with at least one byte, such as \\n."));
    choose("framingKind", 4);
    QCOMPARE(message("framingRefusal"), QString());
    type("framingWidth", QStringLiteral("9"));
    QVERIFY(!message("framingRefusal").isEmpty());
    QVERIFY(m_sheet->rules().framing.width <= 8);
}

void ReplySheetTest::countsComeAtMostTenTimesASecond()
{
    m_sheet->setRules(threeRules(), true);
    QSignalSpy told(model(), &QAbstractItemModel::dataChanged);
    for (std::uint64_t times = 1; times <= 5000; ++times)
        m_sheet->tell(fired(generation(), 1, times), {});
    QCOMPARE(told.count(), 0);
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(cell(1, ReplyModel::Fired), QStringLiteral("5,000"));
    QCOMPARE(counts(), QStringLiteral("3 of 3 rules on, 5,000 answers"));
    press("replyClearCounts");
    QCOMPARE(counts(), QStringLiteral("3 of 3 rules on, 0 answers"));
    QVERIFY(!find<QToolButton>("replyClearCounts")->isEnabled());
    m_sheet->tell(fired(generation(), 1, 5001), {});
    QTRY_COMPARE(cell(1, ReplyModel::Fired), QStringLiteral("1"));
}

void ReplySheetTest::countsGoOnThroughNewEngines()
{
    m_sheet->setRules(threeRules(), true);
    m_sheet->tell(fired(generation(), 0, 1), {});
    m_sheet->tell(fired(generation(), 0, 4), {}); // two events were skipped
    clickRow(2);
    press("replyUp");
    const std::uint64_t before = generation();
    press("replyUp");                       // "ping" is the second now, and counted from 1 again
    m_sheet->tell(fired(before, 0, 5), {}); // was under way meanwhile, and is of "ping" too
    m_sheet->tell(fired(generation(), 1, 1), {});
    m_sheet->tell(fired(generation(), 1, 2), {});
    m_sheet->tell(fired(generation(), 7, 1), {}); // there is no such rule
    QCOMPARE(cell(1, ReplyModel::Fired), QStringLiteral("7"));
    QCOMPARE(cell(0, ReplyModel::Fired), QStringLiteral("0"));
}

void ReplySheetTest::whatWasNotAnsweredIsSaid()
{
    m_sheet->setRules(threeRules(), true);
    RuleFired event = fired(generation(), 0, 1);
    event.refusal = payloadErrorAt(PayloadErrorCode::VariableNoCapture, "${2}", 0, 4);
    m_sheet->tell(event, QStringLiteral("127.0.0.1:4711"));
    QVERIFY2(
        message("replyTold")
            .startsWith(QStringLiteral("Rule 1 (ping): nothing was sent to 127.0.0.1:4711. ${2} stands for")),
        qPrintable(message("replyTold")));
    event = fired(generation(), 0, 2);
    event.isLost = true;
    m_sheet->tell(event, {});
    m_sheet->tell(event, {});
    QCOMPARE(message("replyTold"), QStringLiteral("2 answers were lost: too many waited for their time."));
    press("replyClearCounts");
    QTRY_COMPARE(message("replyTold"), QString());
}

void ReplySheetTest::tabsToForwardToAreOffered()
{
    m_sheet->setForwardTargets([] {
        return QList<ForwardTarget>{{QStringLiteral("TCP Client"), QStringLiteral("TCP-Client")},
                                    {QStringLiteral("UDP Sender 2"), QStringLiteral("UDP-Sender 2")}};
    });
    m_sheet->hide();
    m_sheet->show();
    press("replyAdd");
    choose("replyAction", 6);
    QCOMPARE(m_sheet->rules().rules.front().forwardTo, std::string("TCP Client"));
    QCOMPARE(find<QComboBox>("replyForward")->currentText(), QStringLiteral("TCP-Client"));
    choose("replyForward", 1);
    QCOMPARE(m_sheet->rules().rules.front().forwardTo, std::string("UDP Sender 2"));
    m_sheet->setForwardTargets([] { return QList<ForwardTarget>(); });
    m_sheet->hide();
    m_sheet->show();
    QCOMPARE(find<QComboBox>("replyForward")->currentText(), QStringLiteral("UDP Sender 2 (not open)"));
    QCOMPARE(m_sheet->rules().rules.front().forwardTo, std::string("UDP Sender 2"));
}

void ReplySheetTest::listAndFieldsStandSideBySideWhereThereIsRoom()
{
    for (const char* language : {"en", "de"}) {
        m_language->setCode(QLatin1String(language));
        open(ReplyPeers::Connections, {m_theme->px(790), 300});
        m_sheet->setRules(threeRules(), true);
        choose("replyTimes", 2);
        QCoreApplication::processEvents();
        m_sheet->resize(m_sheet->wideEnough(), 300);
        const auto* scroll = m_sheet->findChild<QScrollArea*>();
        QCoreApplication::processEvents();
        const auto topOf = [this](const char* name) {
            return find<QWidget>(name)->mapTo(m_sheet.get(), QPoint());
        };
        QVERIFY(topOf("replyName").x() > topOf("replyTable").x() + table()->width());
        QVERIFY(topOf("replyName").y() < topOf("replyTable").y());
        QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
        QVERIFY(table()->height() >= m_theme->rowHeight(24) * 3);
        m_sheet->resize(m_sheet->wideEnough() - 1, 300);
        QCoreApplication::processEvents();
        QVERIFY(topOf("replyName").y() > topOf("replyTable").y() + table()->height());
        m_sheet->resize(m_theme->px(540), 300);
        QCoreApplication::processEvents();
        QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
    }
    m_language->setCode(QStringLiteral("en"));
}

void ReplySheetTest::escapeCloses()
{
    m_sheet->setRules(threeRules(), true);
    QSignalSpy closed(m_sheet.get(), &ReplySheet::closeRequested);
    for (const char* part : {"replyTable", "replyName", "replyPayload", "replyTest"}) {
        auto* field = find<QWidget>(part);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Escape);
    }
    QCOMPARE(closed.count(), 4);
    press("replyClose");
    QCOMPARE(closed.count(), 5);
}

void ReplySheetTest::everyControlHasANameOfItsOwn()
{
    m_sheet->setRules(threeRules(), true);
    QStringList names;
    for (const QWidget* widget : m_sheet->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
            qobject_cast<const QComboBox*>(widget->parentWidget()) ||
            qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) ||
            qobject_cast<const QPlainTextEdit*>(widget->parentWidget()) ||
            (widget != table() && table()->isAncestorOf(widget)))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!names.contains(widget->accessibleName()), qPrintable(widget->accessibleName()));
        names += widget->accessibleName();
    }
    for (const char* name : {"Reply rules", "Add rule", "Name", "When", "Then", "Looked for", "Reply with",
                             "Message to try", "Reply with: Hex"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
}

void ReplySheetTest::looksAsDrawn()
{
    QVERIFY(saveGrab(*m_sheet, QStringLiteral("replies-empty")));
    ReplyRules rules = threeRules();
    rules.framing.kind = FramingKind::Prefix;
    rules.rules[1].on = false;
    ReplyRule http;
    http.match.kind = MatchKind::Regex;
    http.match.pattern = "^GET (\\S+) HTTP/1\\.[01]\\r\\n";
    http.payload = {PayloadMode::Escapes, Encoding::Utf8, LineEnding::CrLf,
                    "HTTP/1.1 200 OK\\r\\nDate: ${utc}\\r\\n\nYou asked for ${1}", true};
    http.delay = std::chrono::milliseconds(250);
    rules.rules.insert(rules.rules.begin() + 1, http);
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        m_theme->setMode(mode);
        const QString look = mode == Theme::Mode::Dark ? QStringLiteral("-dark") : QString();
        for (const ReplyPeers peers : {ReplyPeers::Connections, ReplyPeers::Datagrams}) {
            open(peers);
            m_sheet->setRules(rules, true);
            clickRow(1);
            m_sheet->tell(fired(generation(), 0, 17), {});
            type("replyTest", QStringLiteral("PING"));
            QTRY_VERIFY(counts().endsWith(QStringLiteral("17 answers")));
            const QWidget* field = find<QWidget>("replyTest");
            QTRY_VERIFY(field->parentWidget()->rect().contains(field->geometry()));
            const QString name =
                peers == ReplyPeers::Datagrams ? QStringLiteral("replies-udp") : QStringLiteral("replies");
            QVERIFY(saveGrab(*m_sheet, name + look));
        }
        choose("matchKind", static_cast<int>(MatchKind::HexPattern));
        type("matchPattern", QStringLiteral("01 ?? 4g"));
        RuleFired lost = fired(generation(), 0, 18);
        lost.isLost = true;
        m_sheet->tell(lost, {});
        QVERIFY(saveGrab(*m_sheet, QStringLiteral("replies-refused") + look));
    }
    m_theme->setMode(Theme::Mode::Light);
}

QTEST_MAIN(ReplySheetTest)
#include "ReplySheetTest.moc"
