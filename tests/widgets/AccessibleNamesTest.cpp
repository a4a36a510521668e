// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/system/NativeSystemCalls.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"
#include "widgets/tabs/HostLookupTab.h"
#include "widgets/tabs/LookupKindList.h"
#include "widgets/tabs/TcpClientTab.h"
#include "widgets/tabs/TcpServerTab.h"
#include "widgets/tabs/UdpReceiverTab.h"
#include "widgets/tabs/UdpSenderTab.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include <functional>

using namespace workbench;

namespace {

std::shared_ptr<SystemCalls> door() { return std::make_shared<NativeSystemCalls>(); }

bool isPartOf(const QWidget* widget, const QWidget* tab)
{
    // The editor of a combo box or a spin box, the popup of a combo box, the parts of a view.
    for (const QWidget* parent = widget->parentWidget(); parent && parent != tab;
         parent = parent->parentWidget()) {
        if (qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent) ||
            qobject_cast<const QAbstractItemView*>(parent) || qobject_cast<const QPlainTextEdit*>(parent))
            return true;
    }
    return false;
}

bool isControl(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QAbstractItemView*>(widget);
}

QString described(const QWidget* widget)
{
    return QStringLiteral("%1 '%2'").arg(QString::fromLatin1(widget->metaObject()->className()),
                                         widget->objectName());
}

/// Everything a person can operate, those that are hidden for now included.
QList<QWidget*> controlsOf(const QWidget& tab)
{
    QList<QWidget*> controls;
    for (QWidget* widget : tab.findChildren<QWidget*>()) {
        if (isControl(widget) && !isPartOf(widget, &tab) && !widget->objectName().startsWith(u"qt_"))
            controls.push_back(widget);
    }
    return controls;
}

/// Those that Tab leads to, one after the other, from the first.
QSet<QWidget*> reachedByTab(Tab& tab)
{
    QSet<QWidget*> reached;
    for (QWidget* widget = tab.nextInFocusChain(); widget != &tab; widget = widget->nextInFocusChain()) {
        if (tab.isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus) != 0)
            reached.insert(widget);
    }
    return reached;
}

/// Beside the numbers of the kinds of tabs: Host Lookup as it looks then.
constexpr int kDnsRecords = 100;
constexpr int kLookupSteps = 101;

} // namespace

class AccessibleNamesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyControlHasANameOfItsOwn_data();
    void everyControlHasANameOfItsOwn();
    void everyControlIsReachedByTheKeyboard_data() { everyControlHasANameOfItsOwn_data(); }
    void everyControlIsReachedByTheKeyboard();
    void labelsAreTheNamesOfTheirFields_data();
    void labelsAreTheNamesOfTheirFields();

private:
    using Make = std::function<Tab*(const Theme&)>;
    std::unique_ptr<Tab> make(int kind) const;

    std::unique_ptr<Theme> m_theme;
};

void AccessibleNamesTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    qApp->setStyle(new WorkbenchStyle(*m_theme));
}

std::unique_ptr<Tab> AccessibleNamesTest::make(int kind) const
{
    std::unique_ptr<Tab> tab;
    const bool isLookup = kind == kDnsRecords || kind == kLookupSteps;
    switch (isLookup ? TabKind::HostLookup : static_cast<TabKind>(kind)) {
    case TabKind::TcpServer:
        tab = std::make_unique<TcpServerTab>(std::make_unique<TcpServer>(door()), *m_theme);
        break;
    case TabKind::TcpClient:
        tab = std::make_unique<TcpClientTab>(std::make_unique<TcpClient>(door()), *m_theme);
        break;
    case TabKind::UdpSender:
        tab = std::make_unique<UdpSenderTab>(std::make_unique<UdpSender>(door()), *m_theme);
        break;
    case TabKind::UdpReceiver:
        tab = std::make_unique<UdpReceiverTab>(std::make_unique<UdpReceiver>(door()), *m_theme);
        break;
    case TabKind::HostLookup: {
        auto lookup = std::make_unique<HostLookupTab>(std::make_unique<HostLookup>(door()), *m_theme);
        if (kind == kDnsRecords)
            lookup->findChild<LookupKindList*>()->setTask(LookupTask::dnsRecords());
        lookup->setStepping(kind == kLookupSteps);
        tab = std::move(lookup);
        break;
    }
    }
    tab->resize(1700, 700);
    tab->show();
    return tab;
}

void AccessibleNamesTest::everyControlHasANameOfItsOwn_data()
{
    QTest::addColumn<int>("kind");
    for (const TabKind kind : kTabKinds)
        QTest::newRow(qPrintable(tabKindTitle(kind))) << static_cast<int>(kind);
    QTest::newRow("Host Lookup, records of the DNS") << kDnsRecords;
    QTest::newRow("Host Lookup, step by step") << kLookupSteps;
}

/// Steps are named as C has them, by call and parameter: their labels are the parameter alone.
void AccessibleNamesTest::labelsAreTheNamesOfTheirFields_data()
{
    QTest::addColumn<int>("kind");
    for (const TabKind kind : kTabKinds)
        QTest::newRow(qPrintable(tabKindTitle(kind))) << static_cast<int>(kind);
    QTest::newRow("Host Lookup, records of the DNS") << kDnsRecords;
}

void AccessibleNamesTest::everyControlHasANameOfItsOwn()
{
    QFETCH(const int, kind);
    const auto tab = make(kind);
    const QList<QWidget*> controls = controlsOf(*tab);
    QVERIFY(controls.size() > 5);
    QHash<QString, QString> seen;
    QStringList faults;
    for (const QWidget* control : controls) {
        const QString name = control->accessibleName();
        // A link to the failed call has its number, and so a name, only once there is one.
        const bool unused = control->isHidden() && name.isEmpty() &&
                            qobject_cast<const QAbstractButton*>(control) &&
                            qobject_cast<const QAbstractButton*>(control)->text().isEmpty();
        if (unused)
            continue;
        if (name.isEmpty())
            faults.push_back(QStringLiteral("no name: %1").arg(described(control)));
        else if (name.contains(u'&'))
            faults.push_back(QStringLiteral("mnemonic in '%1'").arg(name));
        else if (control->isVisible() && seen.contains(name))
            faults.push_back(
                QStringLiteral("'%1': %2 and %3").arg(name, seen.value(name), described(control)));
        if (control->isVisible())
            seen.insert(name, described(control));
        if (control->objectName().isEmpty() && !qobject_cast<const QAbstractButton*>(control))
            faults.push_back(QStringLiteral("no object name: '%1'").arg(name));
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void AccessibleNamesTest::everyControlIsReachedByTheKeyboard()
{
    QFETCH(const int, kind);
    const auto tab = make(kind);
    const QSet<QWidget*> reached = reachedByTab(*tab);
    QStringList faults;
    for (QWidget* control : controlsOf(*tab)) {
        const bool member = reached.contains(control);
        const auto* button = qobject_cast<QAbstractButton*>(control);
        // Of exclusive buttons one is a stop; the arrow keys go on from there.
        const bool exclusive = button && button->autoExclusive();
        const bool grouped = button && button->group() && button->group()->exclusive();
        if (!member && !exclusive && !grouped && control->isVisible())
            faults.push_back(described(control) + QStringLiteral(" ") + control->accessibleName());
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void AccessibleNamesTest::labelsAreTheNamesOfTheirFields()
{
    QFETCH(const int, kind);
    const auto tab = make(kind);
    int compared = 0;
    for (const QLabel* label : tab->findChildren<QLabel*>()) {
        if (!label->buddy() || label->buddy()->accessibleName().isEmpty() || !label->isVisible())
            continue;
        // A unit behind a field is its second label.
        if (label->text() == QStringLiteral("ms"))
            continue;
        QCOMPARE(label->buddy()->accessibleName(), QString(label->text()).remove(u'&'));
        ++compared;
    }
    QVERIFY(compared > 1);
}

QTEST_MAIN(AccessibleNamesTest)
#include "AccessibleNamesTest.moc"
