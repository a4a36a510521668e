// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/faults/FaultsPane.h"
#include "core/faults/FaultPreset.h"
#include "core/system/Constants.h"
#include "tests/widgets/Grabs.h"
#include "widgets/faults/FaultEditor.h"
#include "widgets/faults/FaultIndicator.h"
#include "widgets/faults/FaultModel.h"
#include "widgets/faults/FaultStore.h"
#include "widgets/faults/FaultTable.h"
#include "widgets/faults/FaultWords.h"
#include "widgets/fields/NumberSpin.h"
#include "widgets/support/DockTitleBar.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/Language.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/Settings.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QMainWindow>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <thread>

using namespace workbench;
namespace c = workbench::constants;
using Effect = FaultRule::Effect;
using When = FaultRule::When;

class FaultsPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void startsEmptyAndOff();
    void aPresetIsSwitchedOnAndOff();
    void presetsAreNeverThereTwice();
    void aPresetLosesItsTickWhenARuleIsChanged();
    void addingARuleNeedsNoMouse();
    void theBoxInTheTableSwitchesARule();
    void spaceSwitchesTheChosenRules();
    void fieldsChangeTheChosenRuleAtOnce();
    void aCallThatCannotBeCutIsNotOfferedTheCut();
    void callsOfTheResolverHaveErrorsOfTheirOwn();
    void badInputIsRefusedInWordsAndChangesNothing();
    void hitsOfOtherThreadsAppearWithoutPolling();
    void clearHitsBeginsAnew();
    void removedRulesComeBack();
    void indicatorSaysWhetherFaultsAreOn();
    void rulesAreRememberedAndOffAtStart();
    void rulesThatCannotBeReadAreLeftOut();
    void everyControlHasANameOfItsOwn();
    void looksAsDrawn();

private:
    template <typename T> T* find(const char* name) const
    {
        auto* found = m_window->findChild<T*>(QLatin1String(name));
        Q_ASSERT(found);
        return found;
    }
    QCheckBox* preset(FaultPreset preset) const { return find<QCheckBox>(presetName(preset).data()); }
    void click(QAbstractButton* button)
    {
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
    }
    void press(const char* tool) { QTest::mouseClick(find<QToolButton>(tool), Qt::LeftButton); }
    FaultTable& table() const { return *find<FaultTable>("faultTable"); }
    QString cell(int row, int column) const { return table().model()->index(row, column).data().toString(); }
    void clickCell(int row, int column, Qt::KeyboardModifiers modifiers = {})
    {
        const QRect rect = table().visualRect(table().model()->index(row, column));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers, rect.center());
    }
    /// Chooses an entry as a hand does: by its first letters, then Return.
    void choose(const char* combo, int index)
    {
        auto* box = find<QComboBox>(combo);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; box->currentIndex() != index && i < box->count(); ++i)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentIndex(), index);
    }
    void chooseCall(CallId call)
    {
        choose("faultCall", find<QComboBox>("faultCall")->findData(static_cast<int>(call)));
    }
    void type(QWidget* field, const QString& text)
    {
        field->setFocus();
        auto* line = field->findChild<QLineEdit*>();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    }
    FaultRule rule(int row) const { return m_plan->entries().at(static_cast<std::size_t>(row)).rule; }
    int enabled() const
    {
        int count = 0;
        for (const FaultPlan::Entry& entry : m_plan->entries())
            count += entry.enabled ? 1 : 0;
        return count;
    }

    QTemporaryDir m_home;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::shared_ptr<FaultPlan> m_plan;
    std::unique_ptr<QMainWindow> m_window;
    QDockWidget* m_dock = nullptr;
    FaultsPane* m_pane = nullptr;
};

void FaultsPaneTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    m_language = std::make_unique<Language>(*qApp, QStringLiteral("en"));
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
}

void FaultsPaneTest::init()
{
    m_plan = std::make_shared<FaultPlan>();
    m_window = std::make_unique<QMainWindow>();
    m_pane = new FaultsPane(m_plan, *m_theme);
    m_dock = new QDockWidget(QStringLiteral("Faults"), m_window.get());
    m_dock->setWidget(m_pane);
    m_pane->fillTitleBar(*new DockTitleBar(*m_theme, *m_dock));
    m_window->addDockWidget(Qt::RightDockWidgetArea, m_dock);
    m_window->setCentralWidget(new QWidget);
    m_window->statusBar()->addPermanentWidget(new FaultIndicator(m_pane->model(), *m_theme));
    m_window->resize(700, 720);
    m_window->show();
    m_window->resizeDocks({m_dock}, {424}, Qt::Horizontal);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    new QAbstractItemModelTester(&m_pane->model(), m_pane);
}

void FaultsPaneTest::cleanup() { m_window.reset(); }

void FaultsPaneTest::startsEmptyAndOff()
{
    QVERIFY(find<EmptyState>("noFault")->isVisible());
    QVERIFY(!find<QComboBox>("faultCall")->isEnabled());
    QVERIFY(!find<QToolButton>("faultRemove")->isEnabled());
    QVERIFY(!find<QToolButton>("faultUndo")->isEnabled());
    QCOMPARE(find<FaultIndicator>("faultIndicator")->text(), QStringLiteral("Faults off"));
}

void FaultsPaneTest::aPresetIsSwitchedOnAndOff()
{
    QCheckBox* box = preset(FaultPreset::ShortCounts);
    QCOMPARE(box->text(), QStringLiteral("Short reads and writes"));
    click(box);
    QVERIFY(box->isChecked());
    QCOMPARE(m_plan->entries().size(), 2U);
    QCOMPARE(enabled(), 2);
    QCOMPARE(cell(0, FaultModel::Call), QStringLiteral("send"));
    QCOMPARE(cell(0, FaultModel::ForHandle), QStringLiteral("any"));
    QCOMPARE(cell(0, FaultModel::When), QStringLiteral("every call"));
    QCOMPARE(cell(1, FaultModel::Call), QStringLiteral("recv"));
    QVERIFY(table().isVisible());
    click(box);
    QVERIFY(!box->isChecked());
    QCOMPARE(m_plan->entries().size(), 2U); // off, not gone
    QCOMPARE(enabled(), 0);
}

void FaultsPaneTest::presetsAreNeverThereTwice()
{
    QCheckBox* box = preset(FaultPreset::SlowNetwork);
    click(box);
    const std::size_t rules = m_plan->entries().size();
    QVERIFY(rules > 5);
    click(box);
    click(box);
    QCOMPARE(m_plan->entries().size(), rules);
    QCOMPARE(enabled(), static_cast<int>(rules));
    click(preset(FaultPreset::ResetInTransfer));
    QCOMPARE(m_plan->entries().size(), rules + 2);
    QVERIFY(box->isChecked());
}

void FaultsPaneTest::aPresetLosesItsTickWhenARuleIsChanged()
{
    click(preset(FaultPreset::ResetInTransfer));
    clickCell(0, FaultModel::Call);
    type(find<QWidget>("faultCount"), QStringLiteral("7"));
    QCOMPARE(rule(0).count, std::uint64_t{7});
    QVERIFY(!preset(FaultPreset::ResetInTransfer)->isChecked());
    QCOMPARE(enabled(), 2); // the rule is still on
}

void FaultsPaneTest::addingARuleNeedsNoMouse()
{
    auto* add = find<QToolButton>("faultAdd");
    add->setFocus();
    QTest::keyClick(add, Qt::Key_Space);
    QCOMPARE(m_plan->entries().size(), 1U);
    QCOMPARE(enabled(), 0); // a new rule surprises nobody
    QTRY_VERIFY(find<QComboBox>("faultCall")->hasFocus());
    QCOMPARE(table().selectedRows(), QList<int>{0});
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Space);
    QCOMPARE(enabled(), 1);
}

void FaultsPaneTest::theBoxInTheTableSwitchesARule()
{
    press("faultAdd");
    const QModelIndex on = table().model()->index(0, FaultModel::On);
    const QRect rect = table().visualRect(on);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                      QPoint(rect.left() + m_theme->px(14), rect.center().y()));
    QCOMPARE(enabled(), 1);
    QCOMPARE(on.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
    QCOMPARE(on.data(Qt::AccessibleTextRole).toString(), QStringLiteral("on"));
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                      QPoint(rect.left() + m_theme->px(14), rect.center().y()));
    QCOMPARE(enabled(), 0);
}

void FaultsPaneTest::spaceSwitchesTheChosenRules()
{
    click(preset(FaultPreset::OutOfDescriptors));
    const auto rules = static_cast<int>(m_plan->entries().size());
    clickCell(0, FaultModel::Call);
    clickCell(1, FaultModel::Call, Qt::ShiftModifier);
    QVERIFY(!find<QComboBox>("faultCall")->isEnabled()); // one rule at a time
    QTest::keyClick(&table(), Qt::Key_Space);
    QCOMPARE(enabled(), rules - 2);
    QTest::keyClick(&table(), Qt::Key_Space);
    QCOMPARE(enabled(), rules);
}

void FaultsPaneTest::fieldsChangeTheChosenRuleAtOnce()
{
    press("faultAdd");
    chooseCall(CallId::Send);
    type(find<QWidget>("faultHandle"), QStringLiteral("12"));
    choose("faultWhen", static_cast<int>(When::Percent));
    type(find<QWidget>("faultCount"), QStringLiteral("30"));
    type(find<QWidget>("faultError"),
         QString::fromStdString(c::errorName(c::ErrorSpace::System, c::errors::timedOut)).toLower());
    FaultRule wanted{
        .call = CallId::Send, .handle = 12, .when = When::Percent, .count = 30, .error = c::errors::timedOut};
    QVERIFY(rule(0) == wanted);
    choose("faultEffect", static_cast<int>(Effect::Short));
    type(find<QWidget>("faultLength"), QStringLiteral("5"));
    QCOMPARE(rule(0).length, 5U);
    QVERIFY(rule(0).effect == Effect::Short);
    QCOMPARE(cell(0, FaultModel::Effect), QStringLiteral("at most 5 bytes"));
    choose("faultEffect", static_cast<int>(Effect::Delay));
    type(find<QWidget>("faultDelay"), QStringLiteral("250"));
    QCOMPARE(rule(0).delay.count(), 250);
    QCOMPARE(cell(0, FaultModel::Effect), QStringLiteral("250 ms later"));
    QCOMPARE(cell(0, FaultModel::When), QStringLiteral("30 % of calls"));
    QCOMPARE(cell(0, FaultModel::ForHandle), QStringLiteral("12"));
    choose("faultWhen", static_cast<int>(When::Nth));
    QCOMPARE(cell(0, FaultModel::When), QStringLiteral("call no. 30"));
    type(find<QWidget>("faultHandle"), QStringLiteral("any"));
    QVERIFY(!rule(0).handle);
}

void FaultsPaneTest::aCallThatCannotBeCutIsNotOfferedTheCut()
{
    press("faultAdd");
    choose("faultEffect", static_cast<int>(Effect::Short));
    chooseCall(CallId::Connect);
    QVERIFY(rule(0).call == CallId::Connect);
    QVERIFY(rule(0).effect == Effect::Error);
    auto* effects = qobject_cast<QStandardItemModel*>(find<QComboBox>("faultEffect")->model());
    QVERIFY(!effects->item(static_cast<int>(Effect::Short))->isEnabled());
    type(find<QWidget>("faultHandle"), QStringLiteral("4"));
    chooseCall(CallId::Socket);
    QVERIFY(!find<QComboBox>("faultHandle")->isEnabled());
    QVERIFY(!rule(0).handle);
    QCOMPARE(cell(0, FaultModel::ForHandle), QStringLiteral("–"));
}

void FaultsPaneTest::callsOfTheResolverHaveErrorsOfTheirOwn()
{
    press("faultAdd");
    chooseCall(CallId::Getaddrinfo);
    const QString name = find<QComboBox>("faultError")->currentText();
    const auto number = c::errorNumber(c::ErrorSpace::AddressInfo, name.toStdString());
    QVERIFY(number.has_value());
    QCOMPARE(rule(0).error, *number);
    QCOMPARE(cell(0, FaultModel::Effect), name);
}

void FaultsPaneTest::badInputIsRefusedInWordsAndChangesNothing()
{
    press("faultAdd");
    const FaultRule before = rule(0);
    auto* editor = m_pane->findChild<FaultEditor*>();
    const auto refused = [&](const char* field, const QString& text, const QString& sentence) {
        type(find<QWidget>(field), text);
        QVERIFY2(editor->refusal().startsWith(sentence), qPrintable(editor->refusal()));
        QCOMPARE(find<QWidget>(field)->accessibleDescription(), editor->refusal());
    };
    refused("faultHandle", QStringLiteral("seven"),
            QStringLiteral("seven is no handle: a number such as 7, or any."));
    QVERIFY(find<MessageLine>("faultHandleRefusal")->isVisible());
    QVERIFY(rule(0) == before);
    type(find<QWidget>("faultHandle"), QStringLiteral("any"));
    QCOMPARE(editor->refusal(), QString());
    refused("faultError", QStringLiteral("ENOSUCH"), QStringLiteral("recv knows no error ENOSUCH."));
    QVERIFY(rule(0) == before);
    type(find<QWidget>("faultError"), find<QComboBox>("faultError")->itemText(0));
    choose("faultWhen", static_cast<int>(When::Percent));
    refused("faultCount", QStringLiteral("101"),
            QStringLiteral("A number from 1 to 100 is needed here. You typed 101."));
    QCOMPARE(rule(0).count, std::uint64_t{10}); // as far as it was sound while it was typed
    type(find<QWidget>("faultCount"), QStringLiteral("5"));
    QCOMPARE(editor->refusal(), QString());
    choose("faultEffect", static_cast<int>(Effect::Delay));
    refused("faultDelay", QStringLiteral("0"), QStringLiteral("A number from 1 to 60000 is needed here."));
}

void FaultsPaneTest::hitsOfOtherThreadsAppearWithoutPolling()
{
    click(preset(FaultPreset::ResetInTransfer));
    QSignalSpy changes(&m_pane->model(), &FaultModel::changed);
    std::thread caller([this] {
        for (int i = 0; i < 100; ++i)
            m_plan->apply(CallId::Send, 3, 1);
    });
    caller.join();
    QTRY_COMPARE(cell(0, FaultModel::Hits), QStringLiteral("5"));
    QVERIFY(changes.size() <= 2);
    QVERIFY(table()
                .model()
                ->index(0, FaultModel::Hits)
                .data(Qt::ToolTipRole)
                .toString()
                .endsWith(QStringLiteral("It has hit 5 of 100 such calls.")));
    // Nothing is due while nothing happens.
    for (const QTimer* timer : m_pane->findChildren<QTimer*>())
        QTRY_VERIFY(!timer->isActive());
}

void FaultsPaneTest::clearHitsBeginsAnew()
{
    click(preset(FaultPreset::ShortCounts));
    QVERIFY(!find<QToolButton>("faultClearHits")->isEnabled());
    m_plan->apply(CallId::Recv, 3, 100);
    QTRY_VERIFY(find<QToolButton>("faultClearHits")->isEnabled());
    press("faultClearHits");
    QCOMPARE(cell(1, FaultModel::Hits), QStringLiteral("0"));
    QCOMPARE(m_plan->entries().at(1).fired, std::uint64_t{0});
}

void FaultsPaneTest::removedRulesComeBack()
{
    click(preset(FaultPreset::OutOfDescriptors));
    const auto before = m_plan->entries();
    m_plan->apply(CallId::Socket, -1, 0);
    clickCell(0, FaultModel::Call);
    clickCell(1, FaultModel::Call, Qt::ShiftModifier);
    QTest::keyClick(&table(), Qt::Key_Delete);
    QCOMPARE(m_plan->entries().size(), before.size() - 2);
    QCOMPARE(table().selectedRows(), QList<int>{0});
    press("faultRemove");
    QCOMPARE(m_plan->entries().size(), before.size() - 3);
    press("faultUndo");
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier);
    const auto after = m_plan->entries();
    QCOMPARE(after.size(), before.size());
    for (std::size_t i = 0; i < after.size(); ++i)
        QVERIFY(after[i].rule == before[i].rule && after[i].enabled);
    QCOMPARE(after[0].fired, std::uint64_t{1});
    QCOMPARE(table().selectedRows(), (QList<int>{0, 1}));
    QVERIFY(!find<QToolButton>("faultUndo")->isEnabled());
}

void FaultsPaneTest::indicatorSaysWhetherFaultsAreOn()
{
    auto* indicator = find<FaultIndicator>("faultIndicator");
    press("faultAdd");
    QCOMPARE(indicator->text(), QStringLiteral("Faults off"));
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Space);
    QCOMPARE(indicator->text(), QStringLiteral("Faults on, 1 rule"));
    QCOMPARE(indicator->accessibleName(), indicator->text());
    QCOMPARE(indicator->palette().color(QPalette::ButtonText), m_theme->color(ThemeColor::Inject));
    click(preset(FaultPreset::ShortCounts));
    QCOMPARE(indicator->text(), QStringLiteral("Faults on, 3 rules"));
    QSignalSpy clicked(indicator, &QAbstractButton::clicked);
    QTest::mouseClick(indicator, Qt::LeftButton);
    QCOMPARE(clicked.size(), 1);
}

void FaultsPaneTest::rulesAreRememberedAndOffAtStart()
{
    QSettings store(m_home.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    Settings settings(store);
    for (const FaultPreset one : kFaultPresets) {
        if (!presetRules(one).empty())
            click(preset(one));
    }
    m_plan->add({.call = CallId::Bind, .handle = 9, .when = When::Nth, .count = 4, .error = 4321});
    const auto before = m_plan->entries();
    QTRY_COMPARE(m_pane->model().rowCount(), static_cast<int>(before.size()));
    m_pane->remember(settings);
    store.sync();

    const auto plan = std::make_shared<FaultPlan>();
    FaultsPane next(plan, *m_theme);
    next.restore(settings);
    const auto after = plan->entries();
    QCOMPARE(after.size(), before.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        QVERIFY2(after[i].rule == before[i].rule, qPrintable(QString::number(i)));
        QVERIFY(!after[i].enabled);
    }
    QVERIFY(!plan->apply(CallId::Send, 3, 100).injected);
}

void FaultsPaneTest::rulesThatCannotBeReadAreLeftOut()
{
    QVariantList stored =
        storedFaults({{.id = 1, .rule = {.call = CallId::Send, .error = c::errors::again}}});
    QVariantMap broken = stored.first().toMap();
    QCOMPARE(faultsFrom(stored).size(), 1U);
    for (const auto& [key, value] : std::initializer_list<std::pair<QString, QVariant>>{
             {QStringLiteral("call"), QStringLiteral("nosuchcall")},
             {QStringLiteral("call"), QStringLiteral("epoll_ctl")},
             {QStringLiteral("when"), QStringLiteral("never")},
             {QStringLiteral("error"), QStringLiteral("ENOSUCH")},
             {QStringLiteral("count"), QStringLiteral("none")}}) {
        QVariantMap one = broken;
        one[key] = value;
        stored.prepend(one);
    }
    stored += QStringLiteral("not even a map");
    QCOMPARE(faultsFrom(stored).size(), 1U);
}

void FaultsPaneTest::everyControlHasANameOfItsOwn()
{
    press("faultAdd");
    QStringList names;
    for (const QWidget* widget : m_dock->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
            qobject_cast<const QComboBox*>(widget->parentWidget()) ||
            qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) ||
            (widget != &table() && table().isAncestorOf(widget)))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!names.contains(widget->accessibleName()), qPrintable(widget->accessibleName()));
        names += widget->accessibleName();
    }
    for (const char* name :
         {"Rules", "Call", "Handle", "When", "N", "Effect", "Error", "Add rule", "Signal storm"})
        QVERIFY2(names.contains(QLatin1String(name)) || presetRules(FaultPreset::SignalStorm).empty(), name);
}

void FaultsPaneTest::looksAsDrawn()
{
    QVERIFY(saveGrab(*m_window, QStringLiteral("faults-empty")));
    click(preset(FaultPreset::ShortCounts));
    click(preset(FaultPreset::ResetInTransfer));
    click(preset(FaultPreset::ShortCounts));
    for (int i = 0; i < 240; ++i)
        m_plan->apply(CallId::Recv, 3, 100);
    clickCell(2, FaultModel::Call);
    QTRY_VERIFY(cell(3, FaultModel::Hits) != QStringLiteral("0"));
    QVERIFY(saveGrab(*m_window, QStringLiteral("faults-light")));
    type(find<QWidget>("faultHandle"), QStringLiteral("seven"));
    m_theme->setMode(Theme::Mode::Dark);
    QCoreApplication::processEvents();
    QVERIFY(saveGrab(*m_window, QStringLiteral("faults-dark")));
    m_theme->setMode(Theme::Mode::Light);
    m_window->resizeDocks({m_dock}, {320}, Qt::Horizontal);
    QCoreApplication::processEvents();
    QVERIFY(saveGrab(*m_window, QStringLiteral("faults-narrow")));
    QVERIFY(m_dock->width() < 340);
}

QTEST_MAIN(FaultsPaneTest)
#include "FaultsPaneTest.moc"
