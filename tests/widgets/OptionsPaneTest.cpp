// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/options/OptionsPane.h"

#include "core/calls/RecordingSystemCalls.h"
#include "core/system/NativeSystemCalls.h"
#include "tests/support/PerSystem.h"
#include "tests/support/RawPeer.h"
#include "tests/widgets/Grabs.h"
#include "widgets/options/OptionTree.h"
#include "widgets/options/OptionWords.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/PaneHeader.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <memory>
#include <set>

using namespace workbench;
namespace c = workbench::constants;

/// The options panel on real sockets, by clicks and keys.
class OptionsPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void everyOptionHasASentenceAndAMoment();
    void saysThatNoSocketIsChosen();
    void listsWhatTheSocketHasAndWhatOtherSystemsHaveLast();
    void clickOnASwitchSetsItForTheOwner();
    void enterSetsANumberAndTheKernelsValueIsShown();
    void leavingTheFieldSetsItToo();
    void escapeTakesBackWhatWasTyped();
    void aRefusedValueStaysAndTheErrorStandsBesideIt();
    void noValueAtAllIsNotAskedFor();
    void lingerIsASwitchAndSeconds();
    void timesAreTypedInSeconds();
    void choicesAreSetByKeys();
    void theErrorIsReadWhenTheButtonIsPressed();
    void tcpInfoOpensFieldByField();
    void aGroupNeedsAnInterface();
    void groupsAreJoinedAndLeft();
    void findShowsWhatMatches();
    void whatNoOptionMatchesIsTold();
    void enterLeadsIntoTheRow();
    void readAgainShowsWhatOthersChanged();
    void typedTextIsNotOverwritten();
    void aClosedSocketIsTold();
    void anotherSocketForgetsWhatWasTyped();
    void aHiddenPaneAsksNothing();
    void theWheelChangesNoChoice();
    void everyControlHasANameOfItsOwn();
    void looksAsDrawn();

private:
    void show(Handle handle, int family, int type)
    {
        const OptionTarget target{
            .socket = m_native->openHandles()->keyOf(handle), .family = family, .type = type};
        m_pane->showSocket(target, QStringLiteral("7 127.0.0.1:8080"), {.user = m_user, .own = m_own});
        m_handle = handle;
    }
    /// A TCP socket without a peer, its values there.
    void showTcp()
    {
        show(open(c::afInet, c::sockStream), c::afInet, c::sockStream);
        QTRY_VERIFY(!control<QLineEdit>("SO_RCVBUF")->text().isEmpty());
    }
    void showUdp()
    {
        show(open(c::afInet, c::sockDgram), c::afInet, c::sockDgram);
        QTRY_VERIFY(!control<QLineEdit>("SO_RCVBUF")->text().isEmpty());
    }
    Handle open(int family, int type)
    {
        m_opened.push_back(m_native->socket(family, type, 0).value);
        return m_opened.back();
    }
    template <class T> T* control(const char* name) const
    {
        for (T* one : m_pane->findChildren<T*>()) {
            if (one->accessibleName() == QLatin1String(name))
                return one;
        }
        qFatal("no control named %s", name);
    }
    OptionEditor* editor(const char* symbol) const { return m_pane->tree().editor(symbol); }
    QTreeWidgetItem* item(const char* text) const
    {
        const auto found =
            m_pane->tree().findItems(QLatin1String(text), Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? nullptr : found.first();
    }
    QString sentence() const { return m_pane->findChild<QLabel*>(QStringLiteral("optionSentence"))->text(); }
    std::int64_t kernel(OptionGroup group, const char* symbol) const
    {
        return readOption(*m_native, m_handle, *findOptionSpec(group, symbol)).value.number;
    }
    static void type(QWidget* field, const char* text)
    {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, QLatin1String(text));
    }
    static void click(QAbstractButton* button)
    {
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(6, button->height() / 2));
    }

    std::unique_ptr<Theme> m_theme;
    std::shared_ptr<NativeSystemCalls> m_native;
    std::shared_ptr<CallJournal> m_journal;
    std::shared_ptr<SystemCalls> m_user;
    std::shared_ptr<SystemCalls> m_own;
    std::unique_ptr<OptionsPane> m_pane;
    std::vector<Handle> m_opened;
    Handle m_handle = kInvalidHandle;
    std::vector<InterfaceAddress> m_interfaces;
};

void OptionsPaneTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
    std::string description;
    NativeSystemCalls().wsaStartup(0x0202, description);
}

void OptionsPaneTest::init()
{
    m_native = std::make_shared<NativeSystemCalls>();
    m_journal = std::make_shared<CallJournal>();
    m_user = std::make_shared<RecordingSystemCalls>(m_native, m_journal,
                                                    m_journal->directory().addActor("TCP Client"));
    m_own = std::make_shared<RecordingSystemCalls>(m_native, m_journal,
                                                   m_journal->directory().addActor("Workbench"),
                                                   RecordingSystemCalls::Purpose::Housekeeping);
    m_interfaces = interfaceAddresses();
    m_pane =
        std::make_unique<OptionsPane>(*m_theme, m_native->openHandles(), [this] { return m_interfaces; });
    m_pane->resize(424, 620);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void OptionsPaneTest::cleanup()
{
    m_pane.reset();
    for (const Handle handle : m_opened)
        m_native->close(handle);
    m_opened.clear();
}

void OptionsPaneTest::everyOptionHasASentenceAndAMoment()
{
    for (const OptionSpec& spec : optionTable()) {
        QVERIFY2(OptionWords::sentence(spec).endsWith(QLatin1Char('.')), spec.symbol.data());
        QVERIFY(!OptionWords::moment(spec.moment).isEmpty());
        QVERIFY(!OptionWords::home(spec).isEmpty());
    }
}

void OptionsPaneTest::saysThatNoSocketIsChosen()
{
    const auto* none = m_pane->findChild<EmptyState*>();
    QVERIFY(none->isVisible());
    showTcp();
    QVERIFY(!none->isVisible());
    m_pane->showNothing();
    QVERIFY(none->isVisible());
}

void OptionsPaneTest::listsWhatTheSocketHasAndWhatOtherSystemsHaveLast()
{
    showTcp();
    const QTreeWidget& tree = m_pane->tree();
    QCOMPARE(tree.topLevelItem(0)->text(0), QStringLiteral("Socket"));
    const QTreeWidgetItem* last = tree.topLevelItem(tree.topLevelItemCount() - 1);
    QCOMPARE(last->text(0), QStringLiteral("Not on this system"));
    const QTreeWidgetItem* foreign = item(perSystem("SO_EXCLUSIVEADDRUSE", "SO_REUSEPORT"));
    QCOMPARE(foreign->parent(), last);
    QCOMPARE(foreign->text(OptionTree::Value),
             perSystem(QStringLiteral("Windows only"), QStringLiteral("not on Windows")));
    QCOMPARE(item("SO_REUSEADDR")->text(OptionTree::Moment), QStringLiteral("before bind"));
    QVERIFY(item("IPV6_V6ONLY") == nullptr);
    QCOMPARE(m_pane->findChild<PaneHeader*>()->counts(),
             QStringLiteral("%1 on this system").arg(m_pane->tree().count()));
    QVERIFY(m_pane->tree().count() > 20);
}

void OptionsPaneTest::clickOnASwitchSetsItForTheOwner()
{
    showTcp();
    m_journal->drain();
    auto* box = control<QCheckBox>("TCP_NODELAY");
    QVERIFY(!box->isChecked());
    m_pane->tree().scrollToItem(item("TCP_NODELAY"));
    click(box);
    QTRY_COMPARE(kernel(OptionGroup::Tcp, "TCP_NODELAY"), 1);
    QVERIFY(box->isChecked());
    const std::vector<CallRecord> records = m_journal->drain().records;
    QCOMPARE(records.at(0).call(), CallId::Setsockopt);
    QCOMPARE(m_journal->directory().actor(records[0].header().actor), std::string("TCP Client"));
    QCOMPARE(records[0].header().category, CallCategory::Setup);
}

void OptionsPaneTest::enterSetsANumberAndTheKernelsValueIsShown()
{
    showTcp();
    auto* field = control<QLineEdit>("SO_RCVBUF");
    type(field, "65536");
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(field->text(), QString::number(kernel(OptionGroup::Socket, "SO_RCVBUF")));
    if (onWindows())
        return; // under Wine it is Linux's number, without a word
    QTRY_COMPARE(field->text(), QStringLiteral("131072"));
    QTRY_VERIFY(
        sentence().contains(QStringLiteral("Linux doubles the number asked for: 65536 became 131072.")));
}

void OptionsPaneTest::leavingTheFieldSetsItToo()
{
    showTcp();
    auto* field = control<QLineEdit>("IP_TTL");
    type(field, "33");
    m_pane->tree().setFocus();
    QTRY_COMPARE(kernel(OptionGroup::Ip, "IP_TTL"), 33);
}

void OptionsPaneTest::escapeTakesBackWhatWasTyped()
{
    showTcp();
    auto* field = control<QLineEdit>("IP_TTL");
    const QString before = field->text();
    type(field, "12");
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), before);
    m_journal->drain();
    m_pane->tree().setFocus();
    QVERIFY(m_journal->drain().records.empty());
}

void OptionsPaneTest::aRefusedValueStaysAndTheErrorStandsBesideIt()
{
    showTcp();
    auto* field = control<QLineEdit>("IP_TTL");
    type(field, "256");
    QTest::keyClick(field, Qt::Key_Return);
    const auto error = QString::fromStdString(errorNamed("EINVAL"));
    QTRY_VERIFY(editor("IP_TTL")->failure().startsWith(error));
    QCOMPARE(field->text(), QStringLiteral("256"));
    QVERIFY(isRefused(field));
    QVERIFY(sentence().contains(error));
    m_pane->refresh(); // what the system still has does not hide why
    click(control<QCheckBox>("SO_KEEPALIVE"));
    QTRY_COMPARE(kernel(OptionGroup::Socket, "SO_KEEPALIVE"), 1);
    QVERIFY(editor("IP_TTL")->failure().startsWith(error));
    type(field, "60");
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(kernel(OptionGroup::Ip, "IP_TTL"), 60);
    QTRY_VERIFY(editor("IP_TTL")->failure().isEmpty());
    QVERIFY(!isRefused(field));
}

void OptionsPaneTest::noValueAtAllIsNotAskedFor()
{
    showTcp();
    auto* field = control<QLineEdit>("IP_TTL");
    m_journal->drain();
    type(field, "many");
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(isRefused(field));
    QCOMPARE(field->text(), QStringLiteral("many"));
    QVERIFY(m_journal->drain().records.empty());
}

void OptionsPaneTest::lingerIsASwitchAndSeconds()
{
    showTcp();
    auto* box = control<QCheckBox>("SO_LINGER");
    auto* seconds = control<QLineEdit>("SO_LINGER seconds");
    QCOMPARE(seconds->text(), QStringLiteral("0"));
    click(box);
    const OptionSpec& spec = *findOptionSpec(OptionGroup::Socket, "SO_LINGER");
    const auto text = [&] { return optionText(spec, readOption(*m_native, m_handle, spec).value); };
    QTRY_COMPARE(text(), std::string("{1, 0}"));
    type(seconds, "5");
    QTest::keyClick(seconds, Qt::Key_Return);
    QTRY_COMPARE(text(), std::string("{1, 5}"));
    QTRY_COMPARE(seconds->text(), QStringLiteral("5"));
}

void OptionsPaneTest::timesAreTypedInSeconds()
{
    showTcp();
    auto* field = control<QLineEdit>("SO_RCVTIMEO");
    QCOMPARE(field->text(), QStringLiteral("0"));
    type(field, "1.5");
    QTest::keyClick(field, Qt::Key_Return);
    const OptionSpec& spec = *findOptionSpec(OptionGroup::Socket, "SO_RCVTIMEO");
    QTRY_COMPARE(readOption(*m_native, m_handle, spec).value.amount, 1'500'000);
    QTRY_COMPARE(field->text(), QStringLiteral("1.5"));
}

void OptionsPaneTest::choicesAreSetByKeys()
{
    if (onWindows())
        QSKIP("Windows names other values.");
    showTcp();
    auto* box = control<QComboBox>("IP_MTU_DISCOVER");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    QTRY_COMPARE(kernel(OptionGroup::Ip, "IP_MTU_DISCOVER"), 0);
    QTest::keyClick(box, Qt::Key_Down);
    QTest::keyClick(box, Qt::Key_Down);
    QTRY_COMPARE(kernel(OptionGroup::Ip, "IP_MTU_DISCOVER"), 2);
    QTRY_COMPARE(box->currentText(), QStringLiteral("IP_PMTUDISC_DO"));
}

void OptionsPaneTest::theErrorIsReadWhenTheButtonIsPressed()
{
    if (onWindows())
        QSKIP("Wine tells a refused datagram otherwise.");
    // Nobody has the port any more: the answer to the datagram is kept for who asks.
    const Handle gone = m_native->socket(c::afInet, c::sockDgram, 0).value;
    m_native->bind(gone, loopback().bytes());
    RawAddress name;
    m_native->getsockname(gone, name);
    m_native->close(gone);
    const Handle handle = open(c::afInet, c::sockDgram);
    m_native->connect(handle, name.view());
    m_native->send(handle, bytesOf("x"), 0);
    show(handle, c::afInet, c::sockDgram);
    QTRY_VERIFY(!control<QLineEdit>("SO_RCVBUF")->text().isEmpty());
    auto* word = editor("SO_ERROR")->findChild<QLabel*>(QStringLiteral("optionValue"));
    QCOMPARE(word->text(), QStringLiteral("reading clears it"));
    m_pane->tree().scrollToItem(item("SO_ERROR"));
    click(control<QPushButton>("Read"));
    QTRY_COMPARE(word->text(), QStringLiteral("ECONNREFUSED"));
    click(control<QPushButton>("Read"));
    QTRY_COMPARE(word->text(), QStringLiteral("no error"));
}

void OptionsPaneTest::tcpInfoOpensFieldByField()
{
    if (c::tcpInfoSize() == 0)
        QSKIP("This system has no TCP_INFO.");
    const Handle listener = open(c::afInet, c::sockStream);
    m_native->bind(listener, loopback().bytes());
    m_native->listen(listener, 5);
    RawAddress name;
    m_native->getsockname(listener, name);
    const Handle handle = open(c::afInet, c::sockStream);
    QVERIFY(m_native->connect(handle, name.view()).ok());
    show(handle, c::afInet, c::sockStream);
    QTRY_VERIFY(item("TCP_INFO")->childCount() > 50);
    QTreeWidgetItem* info = item("TCP_INFO");
    QVERIFY(!info->isExpanded());
    QVERIFY(editor("TCP_INFO")
                ->findChild<QLabel*>(QStringLiteral("optionValue"))
                ->text()
                .startsWith(QStringLiteral("ESTABLISHED, ")));
    m_pane->tree().setCurrentItem(info);
    m_pane->tree().setFocus();
    QTest::keyClick(&m_pane->tree(), Qt::Key_Right);
    QVERIFY(info->isExpanded());
    QCOMPARE(item("tcpi_state")->text(OptionTree::Value), QStringLiteral("ESTABLISHED"));
    QVERIFY(item("tcpi_rtt")->text(OptionTree::Value).endsWith(QStringLiteral("µs")));
    m_pane->tree().setCurrentItem(item("tcpi_rtt"));
    QVERIFY(sentence().contains(QStringLiteral("round-trip time")));
    m_pane->refresh(); // it stays open, and where it was
    QTRY_COMPARE(m_pane->tree().currentItem(), item("tcpi_rtt"));
    QVERIFY(info->isExpanded());
}

void OptionsPaneTest::aGroupNeedsAnInterface()
{
    showUdp();
    m_journal->drain();
    QTreeWidgetItem* row = item("IP_ADD_MEMBERSHIP");
    QVERIFY(!row->isExpanded());
    m_pane->tree().scrollToItem(row);
    click(control<QPushButton>("Join"));
    QVERIFY(row->isExpanded());
    auto* group = control<QLineEdit>("IP_ADD_MEMBERSHIP group");
    auto* interface = control<QComboBox>("IP_ADD_MEMBERSHIP interface");
    QTRY_VERIFY(group->hasFocus());
    QVERIFY(isRefused(group) && isRefused(interface));
    type(group, "239.77.2.2");
    QTest::keyClick(group, Qt::Key_Return);
    QVERIFY(!isRefused(group) && isRefused(interface));
    QVERIFY(interface->hasFocus());
    type(group, "::1");
    QTest::keyClick(group, Qt::Key_Return);
    QVERIFY(isRefused(group));
    QVERIFY(m_journal->drain().records.empty()); // the system was not asked
}

void OptionsPaneTest::groupsAreJoinedAndLeft()
{
    showUdp();
    const auto change = [this](const char* symbol, const char* button) {
        item(symbol)->setExpanded(true);
        const QByteArray name(symbol);
        type(control<QLineEdit>(name + " group"), "239.77.2.3");
        auto* interface = control<QComboBox>(name + " interface");
        interface->setFocus();
        QTest::keyClick(interface, Qt::Key_Home);
        QVERIFY(interface->currentIndex() == 0);
        m_pane->tree().scrollToItem(item(symbol));
        m_journal->drain();
        click(control<QPushButton>(button));
        std::size_t calls = 0;
        QTRY_VERIFY((calls += m_journal->drain().records.size()) > 0);
    };
    change("IP_ADD_MEMBERSHIP", "Join");
    QTRY_COMPARE(editor("IP_ADD_MEMBERSHIP")->failure(), QString());
    change("IP_ADD_MEMBERSHIP", "Join");
    QTRY_VERIFY(!editor("IP_ADD_MEMBERSHIP")->failure().isEmpty()); // once is enough
    change("IP_DROP_MEMBERSHIP", "Leave");
    QTRY_COMPARE(editor("IP_DROP_MEMBERSHIP")->failure(), QString());
    change("IP_DROP_MEMBERSHIP", "Leave");
    QTRY_VERIFY(!editor("IP_DROP_MEMBERSHIP")->failure().isEmpty());
}

/// Also when another socket has no such option.
void OptionsPaneTest::whatNoOptionMatchesIsTold()
{
    showTcp();
    auto* find = m_pane->findChild<QLineEdit*>(QStringLiteral("findOption"));
    auto* none = m_pane->findChild<QWidget*>(QStringLiteral("noOption"));
    type(find, "TCP_NODELAY");
    QVERIFY(!none->isVisible());
    show(open(c::afInet, c::sockDgram), c::afInet, c::sockDgram);
    QTRY_VERIFY(none->isVisible());
    click(m_pane->findChild<QAbstractButton*>(QStringLiteral("clearFind")));
    QVERIFY(find->text().isEmpty());
    QVERIFY(!none->isVisible());
    QTRY_VERIFY(!control<QLineEdit>("SO_RCVBUF")->text().isEmpty());
}

void OptionsPaneTest::findShowsWhatMatches()
{
    showTcp();
    auto* find = control<QLineEdit>("Find");
    type(find, "nodelay");
    QVERIFY(!item("TCP_NODELAY")->isHidden());
    QVERIFY(item("SO_RCVBUF")->isHidden());
    QVERIFY(item("Socket")->isHidden());
    const int all = m_pane->tree().count();
    const auto counts = [this] { return m_pane->findChild<PaneHeader*>()->counts(); };
    QCOMPARE(m_pane->tree().shownCount(), 1);
    QCOMPARE(counts(), QStringLiteral("1 of %1").arg(all));
    type(find, "nagle"); // a word of the sentence
    QVERIFY(!item("TCP_NODELAY")->isHidden());
    find->clear();
    QCOMPARE(counts(), QStringLiteral("%1 on this system").arg(all));
    QVERIFY(!item("SO_RCVBUF")->isHidden() && !item("Socket")->isHidden());
}

void OptionsPaneTest::enterLeadsIntoTheRow()
{
    showTcp();
    QTreeWidget& tree = m_pane->tree();
    tree.setFocus();
    tree.setCurrentItem(item("IP_TTL"));
    QTest::keyClick(&tree, Qt::Key_Return);
    QVERIFY(control<QLineEdit>("IP_TTL")->hasFocus());
    // And the other way: the row of the control that has the keyboard is the chosen one.
    control<QLineEdit>("SO_SNDBUF")->setFocus();
    QCOMPARE(tree.currentItem(), item("SO_SNDBUF"));
    QVERIFY(sentence().contains(QStringLiteral("SO_SNDBUF")));
}

void OptionsPaneTest::readAgainShowsWhatOthersChanged()
{
    showTcp();
    const OptionSpec& spec = *findOptionSpec(OptionGroup::Ip, "IP_TTL");
    m_native->setsockopt(m_handle, spec.level, spec.name, encodeOption(spec, *parseOption(spec, "77")));
    click(control<QToolButton>("Read again"));
    QTRY_COMPARE(control<QLineEdit>("IP_TTL")->text(), QStringLiteral("77"));
}

void OptionsPaneTest::typedTextIsNotOverwritten()
{
    showTcp();
    auto* field = control<QLineEdit>("IP_TTL");
    auto* other = control<QLineEdit>("IP_TOS");
    type(field, "55");
    const OptionSpec& spec = *findOptionSpec(OptionGroup::Ip, "IP_TOS");
    m_native->setsockopt(m_handle, spec.level, spec.name, encodeOption(spec, *parseOption(spec, "16")));
    m_pane->refresh();
    QTRY_COMPARE(other->text(), QStringLiteral("16"));
    QCOMPARE(field->text(), QStringLiteral("55"));
}

void OptionsPaneTest::aClosedSocketIsTold()
{
    showTcp();
    m_native->close(m_handle);
    m_opened.clear();
    m_pane->refresh();
    QTRY_VERIFY(!m_pane->tree().isEnabled());
    QVERIFY(sentence().contains(QStringLiteral("closed")));
    QCOMPARE(m_pane->findChild<PaneHeader*>()->counts(), QStringLiteral("closed"));
    showTcp();
    QVERIFY(m_pane->tree().isEnabled());
}

void OptionsPaneTest::anotherSocketForgetsWhatWasTyped()
{
    showTcp();
    type(control<QLineEdit>("IP_TTL"), "256");
    QTest::keyClick(control<QLineEdit>("IP_TTL"), Qt::Key_Return);
    QTRY_VERIFY(!editor("IP_TTL")->failure().isEmpty());
    showTcp();
    QVERIFY(editor("IP_TTL")->failure().isEmpty());
    QVERIFY(control<QLineEdit>("IP_TTL")->text() != QStringLiteral("256"));
    QCOMPARE(m_pane->tree().currentItem(), item("IP_TTL")); // the same row is looked at
    // Of another kind, while the first one's rows were never laid out.
    for (int i = 0; i < 5; ++i) {
        show(open(c::afInet, i % 2 == 0 ? c::sockDgram : c::sockStream), c::afInet,
             i % 2 == 0 ? c::sockDgram : c::sockStream);
        m_pane->tree().setCurrentItem(item("IP_TOS"));
    }
    QTRY_VERIFY(!control<QLineEdit>("SO_RCVBUF")->text().isEmpty());
    QCOMPARE(m_pane->tree().currentItem(), item("IP_TOS"));
}

void OptionsPaneTest::aHiddenPaneAsksNothing()
{
    m_pane->hide();
    show(open(c::afInet, c::sockStream), c::afInet, c::sockStream);
    QCoreApplication::processEvents();
    QVERIFY(m_journal->drain().records.empty());
    QCOMPARE(m_pane->tree().count(), 0); // nor makes rows
    m_pane->show();
    QTRY_VERIFY(!control<QLineEdit>("SO_RCVBUF")->text().isEmpty());
}

void OptionsPaneTest::theWheelChangesNoChoice()
{
    if (onWindows())
        QSKIP("Windows names other values.");
    showTcp();
    auto* box = control<QComboBox>("IP_MTU_DISCOVER");
    const int before = box->currentIndex();
    const QPointF at(4, 4);
    QWheelEvent wheel(at, box->mapToGlobal(at), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(box, &wheel);
    QCOMPARE(box->currentIndex(), before);
}

void OptionsPaneTest::everyControlHasANameOfItsOwn()
{
    for (const auto& [family, type] :
         {std::pair(c::afInet, c::sockStream), std::pair(c::afInet, c::sockDgram),
          std::pair(c::afInet6, c::sockDgram)}) {
        show(open(family, type), family, type);
        QTRY_VERIFY(!control<QLineEdit>("SO_RCVBUF")->text().isEmpty());
        std::set<QString> names;
        for (const QWidget* widget : m_pane->findChildren<QWidget*>()) {
            const bool isControl = qobject_cast<const QAbstractButton*>(widget) ||
                                   qobject_cast<const QComboBox*>(widget) ||
                                   qobject_cast<const QLineEdit*>(widget);
            if (!isControl || qobject_cast<const QLineEdit*>(widget->parentWidget()) != nullptr ||
                qobject_cast<const QComboBox*>(widget->parentWidget()) != nullptr)
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
            QVERIFY2(names.insert(widget->accessibleName()).second, qPrintable(widget->accessibleName()));
        }
        QVERIFY(names.size() > 10);
    }
}

void OptionsPaneTest::looksAsDrawn()
{
    showTcp();
    type(control<QLineEdit>("IP_TTL"), "256");
    QTest::keyClick(control<QLineEdit>("IP_TTL"), Qt::Key_Return);
    QTRY_VERIFY(!editor("IP_TTL")->failure().isEmpty());
    type(control<QLineEdit>("SO_RCVBUF"), "65536");
    QTest::keyClick(control<QLineEdit>("SO_RCVBUF"), Qt::Key_Return);
    QTRY_VERIFY(onWindows() || sentence().contains(QStringLiteral("became")));
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        m_theme->setMode(mode);
        const QString name = mode == Theme::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        m_pane->resize(424, 620);
        m_pane->tree().scrollToItem(item("SO_KEEPALIVE"), QAbstractItemView::PositionAtTop);
        QCoreApplication::processEvents();
        QVERIFY(saveGrab(*m_pane, QStringLiteral("options-%1").arg(name)));
        m_pane->tree().scrollToBottom();
        QVERIFY(saveGrab(*m_pane, QStringLiteral("options-end-%1").arg(name)));
        m_pane->tree().scrollToItem(item("SO_MEMINFO"), QAbstractItemView::PositionAtTop);
        QCoreApplication::processEvents();
        QVERIFY(saveGrab(*m_pane, QStringLiteral("options-failed-%1").arg(name)));
        m_pane->resize(320, 480);
        QCoreApplication::processEvents();
        QVERIFY(saveGrab(*m_pane, QStringLiteral("options-narrow-%1").arg(name)));
    }
    m_theme->setMode(Theme::Mode::Light);
    m_pane->resize(424, 620);
    showUdp();
    item("IP_ADD_SOURCE_MEMBERSHIP")->setExpanded(true);
    m_pane->tree().setCurrentItem(item("IP_ADD_SOURCE_MEMBERSHIP"));
    m_pane->tree().scrollToItem(item("IP_DROP_MEMBERSHIP"), QAbstractItemView::PositionAtTop);
    QVERIFY(saveGrab(*m_pane, QStringLiteral("options-udp")));
}

QTEST_MAIN(OptionsPaneTest)
#include "OptionsPaneTest.moc"
