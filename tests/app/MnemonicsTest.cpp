// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/app/RealSession.h"
#include "widgets/replies/ReplySheet.h"
#include "widgets/sequences/SequenceSheet.h"
#include "widgets/support/RuleTable.h"
#include "widgets/support/WorkbenchStyle.h"
#include "widgets/tabs/HostLookupTab.h"
#include "widgets/tabs/RepliesOfTab.h"
#include "widgets/tabs/SequenceOfTab.h"
#include "widgets/tabs/SocketTab.h"
#include "widgets/tabs/TabArea.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace workbench;

namespace {

using Taken = QMap<QString, QStringList>;

void take(Taken& taken, const QString& text)
{
    const QKeySequence key = QKeySequence::mnemonic(text);
    if (!key.isEmpty())
        taken[key.toString()] += text;
}

/// What Alt and a letter may mean in the window as it is: entries of the menu bar, and visible controls.
Taken mnemonicsIn(const QMainWindow& window)
{
    Taken taken;
    for (const QAction* action : window.menuBar()->actions())
        take(taken, action->text());
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->window() == &window)
            take(taken, button->text());
    }
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (label->isVisible() && label->buddy() != nullptr && label->window() == &window)
            take(taken, label->text());
    }
    return taken;
}

/// Rules and steps that show each of the fields at least once.
ReplyRules rulesOfAllKinds()
{
    ReplyRules rules;
    for (int i = 0; i <= static_cast<int>(ReplyAction::Forward); ++i) {
        ReplyRule rule;
        rule.action = static_cast<ReplyAction>(i);
        rule.match.kind = static_cast<MatchKind>(i % (static_cast<int>(MatchKind::Length) + 1));
        rule.times = ReplyTimes::EveryNth;
        rules.rules.push_back(rule);
    }
    rules.rules.front().trigger = ReplyTrigger::Idle;
    return rules;
}

Sequence stepsOfAllKinds()
{
    Sequence sequence;
    for (const SequenceStepKind kind : {SequenceStepKind::Send, SequenceStepKind::Wait,
                                        SequenceStepKind::Expect, SequenceStepKind::Repeat}) {
        SequenceStep step;
        step.kind = kind;
        sequence.steps.push_back(step);
    }
    return sequence;
}

void step(Tab& tab, bool on)
{
    if (auto* lookup = qobject_cast<HostLookupTab*>(&tab))
        lookup->setStepping(on);
    else if (auto* other = qobject_cast<SocketTab*>(&tab))
        other->setStepping(on);
}

} // namespace

/// Alt and a letter means one thing in each page of the window.
class MnemonicsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void collisionsAreFound();
    void noneCollides_data();
    void noneCollides();

private:
    MainWindow& window() const { return m_session->window(); }
    /// Those that mean two things, with the page's name.
    QStringList collisions(const QString& page) const;
    void walkRows(ListSheet& sheet, const QString& page, QStringList& found) const;

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<WindowSession> m_session;
};

void MnemonicsTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    m_language = std::make_unique<Language>(*qApp, QStringLiteral("en"));
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
}

void MnemonicsTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<QSettings>(m_home->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    m_session = realSession(*m_settings, *m_theme, *m_language, m_home->filePath(QStringLiteral("data")));
    window().resize(1700, 1100);
    m_session->open();
    QVERIFY(QTest::qWaitForWindowExposed(&window()));
}

void MnemonicsTest::cleanup()
{
    m_session.reset();
    m_settings.reset();
    m_store.reset();
    m_home.reset();
}

QStringList MnemonicsTest::collisions(const QString& page) const
{
    QCoreApplication::processEvents();
    QStringList found;
    const Taken taken = mnemonicsIn(window());
    for (auto one = taken.begin(); one != taken.end(); ++one) {
        if (one.value().size() > 1)
            found +=
                QStringLiteral("%1, %2: %3").arg(page, one.key(), one.value().join(QStringLiteral(", ")));
    }
    return found;
}

void MnemonicsTest::walkRows(ListSheet& sheet, const QString& page, QStringList& found) const
{
    QVERIFY(sheet.isVisible());
    for (int row = 0; row < sheet.table()->model()->rowCount(); ++row) {
        sheet.table()->choose({row});
        found += collisions(page);
    }
}

/// The walk would see one.
void MnemonicsTest::collisionsAreFound()
{
    const auto other =
        std::make_unique<QPushButton>(QStringLiteral("&File a complaint"), window().centralWidget());
    QVERIFY(collisions({}).isEmpty());
    other->show();
    QCOMPARE(collisions(QStringLiteral("page")),
             QStringList{QStringLiteral("page, Alt+F: &File, &File a complaint")});
}

void MnemonicsTest::noneCollides_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

void MnemonicsTest::noneCollides()
{
    QFETCH(const QString, language);
    m_language->setCode(language);
    QStringList found;
    for (Tab* tab : window().tabs().tabs()) {
        window().tabs().setCurrentWidget(tab);
        found += collisions(tab->title());
        if (RepliesOfTab* replies = tab->replies()) {
            replies->append(rulesOfAllKinds());
            walkRows(*replies->sheet(), tab->title() + QStringLiteral(", replies"), found);
        }
        if (SequenceOfTab* sequence = tab->sequence()) {
            sequence->sheet()->takeOver(stepsOfAllKinds());
            sequence->open();
            walkRows(*sequence->sheet(), tab->title() + QStringLiteral(", sequence"), found);
        }
        step(*tab, true);
        found += collisions(tab->title() + QStringLiteral(", step by step"));
        step(*tab, false);
    }
    for (QDockWidget* dock : window().findChildren<QDockWidget*>())
        dock->show();
    for (QDockWidget* dock : window().findChildren<QDockWidget*>()) {
        dock->raise();
        found += collisions(dock->windowTitle());
    }
    m_language->setCode(QStringLiteral("en"));
    found.removeDuplicates();
    for (const QString& one : found)
        qWarning().noquote() << one;
    QVERIFY2(found.isEmpty(), "an Alt key that means two things");
}

QTEST_MAIN(MnemonicsTest)
#include "MnemonicsTest.moc"
