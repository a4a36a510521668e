// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/app/RealSession.h"
#include "tests/support/PerSystem.h"
#include "widgets/sockets/SocketTree.h"
#include "widgets/sockets/SocketTreeModel.h"
#include "widgets/sockets/SocketsPane.h"
#include "widgets/support/ElidedLabel.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/StateChip.h"
#include "widgets/support/WorkbenchStyle.h"
#include "widgets/tabs/HostLookupTab.h"
#include "widgets/tabs/LookupKindList.h"
#include "widgets/tabs/SocketTab.h"
#include "widgets/tabs/TabArea.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

#include <tuple>

using namespace workbench;
using Panel = MainWindow::Panel;

namespace {

constexpr QSize kSmall(1024, 700);
/// Beside the panels: the arrangement Explore, which has two columns and two rows of them.
constexpr int kExplore = -1;

/// What a person reads or operates: it must not lie over another.
bool isPiece(const QWidget* widget)
{
    // Qt's own: a bar of tabs scrolls, a field's icon has no word.
    if (qobject_cast<const QTabBar*>(widget->parentWidget()) || widget->inherits("QLineEditIconButton"))
        return false;
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QLabel*>(widget) ||
           qobject_cast<const QAbstractScrollArea*>(widget) || qobject_cast<const MessageLine*>(widget) ||
           qobject_cast<const StateChip*>(widget) || qobject_cast<const SegmentedControl*>(widget);
}

QString described(const QWidget* widget)
{
    QString path;
    for (const QWidget* one = widget; one && !one->isWindow(); one = one->parentWidget()) {
        if (!one->objectName().isEmpty())
            path.prepend(u'/' + one->objectName());
    }
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    const auto* label = qobject_cast<const QLabel*>(widget);
    return QStringLiteral("%1 %2 '%3'")
        .arg(QString::fromLatin1(widget->metaObject()->className()), path,
             button  ? button->text()
             : label ? label->text()
                     : widget->accessibleName());
}

/// Pieces of one parent that lie over each other.
QStringList overlaps(const QWidget& window)
{
    QStringList faults;
    QHash<const QWidget*, QList<const QWidget*>> siblings;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->isVisible() && !widget->isWindow() && isPiece(widget) && !widget->size().isEmpty())
            siblings[widget->parentWidget()].push_back(widget);
    }
    for (const QList<const QWidget*>& pieces : qAsConst(siblings)) {
        for (int i = 0; i < pieces.size(); ++i) {
            for (int j = i + 1; j < pieces.size(); ++j) {
                if (pieces[i]->geometry().intersects(pieces[j]->geometry()))
                    faults +=
                        QStringLiteral("%1 lies over %2").arg(described(pieces[i]), described(pieces[j]));
            }
        }
    }
    return faults;
}

/// How wide the words of a button or a label are drawn; 0: it has none, or knows how to shorten them.
int neededWidth(const QWidget* widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        return label->wordWrap() || dynamic_cast<const ElidedLabel*>(label) ||
                       label->toolTip() == label->text()
                   ? 0
                   : label->sizeHint().width();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        return button->text().isEmpty() || button->toolTip().contains(button->text())
                   ? 0
                   : button->sizeHint().width();
    if (const auto* chip = qobject_cast<const StateChip*>(widget))
        return chip->minimumSizeHint().width();
    return 0;
}

/// What is drawn outside of what it stands in, or has less room than its words need.
QStringList cuts(const QWidget& window)
{
    QStringList faults;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->isWindow() || !isPiece(widget))
            continue;
        const QWidget* parent = widget->parentWidget();
        if (widget->width() < neededWidth(widget))
            faults += QStringLiteral("%1 has %2 of the %3 pixels that it needs")
                          .arg(described(widget))
                          .arg(widget->width())
                          .arg(neededWidth(widget));
        const bool outside = widget->geometry().left() < 0 || widget->geometry().right() >= parent->width();
        if (outside && !widget->size().isEmpty())
            faults += QStringLiteral("%1 ends at %2, outside of its parent, %3 wide")
                          .arg(described(widget))
                          .arg(widget->geometry().right())
                          .arg(parent->width());
        const auto* scrolls = qobject_cast<const QAbstractScrollArea*>(widget);
        if (scrolls && scrolls->horizontalScrollBar()->maximum() > 0)
            faults += QStringLiteral("%1 is %2 pixels wider than its room")
                          .arg(described(widget))
                          .arg(scrolls->horizontalScrollBar()->maximum());
    }
    return faults;
}

} // namespace

/// Everything fits into a window of 1024x700: each tab in both modes, with each panel, in each language.
/// WORKBENCH_PICTURES names a folder to keep pictures in.
class SmallWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (onWindows())
            QSKIP("Wine has other fonts than Windows: what fits there says nothing.");
    }
    void init();
    void cleanup();
    void everythingFits_data();
    void everythingFits();

private:
    void connectBoth();
    void open(int panel);
    void setStepping(Tab* tab, bool stepping);
    QStringList faults(const QString& where);
    void keepPicture(const QString& name);

    QTemporaryDir m_home;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<WindowSession> m_session;
};

void SmallWindowTest::init()
{
    QFETCH(const QString, language);
    m_store = std::make_unique<QSettings>(m_home.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_store->clear();
    m_settings = std::make_unique<Settings>(*m_store);
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    m_language = std::make_unique<Language>(*qApp, language);
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
    m_session = realSession(*m_settings, *m_theme, *m_language);
    m_session->window().resize(kSmall);
    m_session->open();
    QVERIFY(QTest::qWaitForWindowExposed(&m_session->window()));
}

void SmallWindowTest::cleanup()
{
    m_session.reset();
    m_language.reset();
    QApplication::setStyle(QStringLiteral("Fusion"));
}

void SmallWindowTest::everythingFits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("panel");
    const std::pair<const char*, int> panels[] = {{"log", static_cast<int>(Panel::Log)},
                                                  {"sockets", static_cast<int>(Panel::Sockets)},
                                                  {"statistics", static_cast<int>(Panel::Statistics)},
                                                  {"detail", static_cast<int>(Panel::Detail)},
                                                  {"socket", static_cast<int>(Panel::Socket)},
                                                  {"faults", static_cast<int>(Panel::Faults)},
                                                  {"library", static_cast<int>(Panel::Library)},
                                                  {"explore", kExplore}};
    for (const QString& language : Language::available()) {
        for (const auto& [name, panel] : panels)
            QTest::newRow(qPrintable(QLatin1String(name) + u'-' + language)) << language << panel;
    }
}

/// A server and a client of the window, connected, and a socket of theirs in the panels.
void SmallWindowTest::connectBoth()
{
    TabArea& area = m_session->window().tabs();
    Tab* server = area.tabOf(TabKind::TcpServer);
    server->setTarget(QStringLiteral("127.0.0.1"), 0);
    server->start();
    auto* pane = m_session->window().findChild<SocketsPane*>();
    const auto* model = qobject_cast<SocketTreeModel*>(pane->tree().model());
    pane->parentWidget()->show(); // closed, it asks for nothing
    QTRY_VERIFY(server->openSockets() == 1 && model->rowCount() == 1);
    const SocketRow listener = model->row(model->index(0, 0));
    QTRY_VERIFY(!listener.entry->local.isEmpty());
    Tab* client = area.tabOf(TabKind::TcpClient);
    client->setTarget(QStringLiteral("127.0.0.1"), listener.entry->local.port());
    client->start();
    QTRY_VERIFY(server->openSockets() == 2 && client->openSockets() == 1);
    pane->choose(listener.entry->key);
}

/// Below the log, or at the right of the tabs, as the panels stand in the arrangement Work.
void SmallWindowTest::open(int panel)
{
    MainWindow& window = m_session->window();
    if (panel == kExplore) {
        window.arrangeExplore();
        return;
    }
    // Beside both Detail and the tabs there is no room for it: such a window begins compact.
    if (static_cast<Panel>(panel) == Panel::Library)
        window.docks().arrangeCompact();
    else
        window.arrangeWork();
    window.docks().raise(static_cast<Panel>(panel));
}

void SmallWindowTest::setStepping(Tab* tab, bool stepping)
{
    if (auto* sockets = qobject_cast<SocketTab*>(tab)) {
        sockets->setStepping(stepping);
        QTRY_VERIFY(sockets->findChild<SegmentedControl*>(QStringLiteral("mode"))->isEnabled());
    } else {
        qobject_cast<HostLookupTab*>(tab)->setStepping(stepping);
    }
}

QStringList SmallWindowTest::faults(const QString& where)
{
    MainWindow& window = m_session->window();
    QStringList found;
    const QSize least = window.minimumSizeHint();
    if (least.width() > kSmall.width() || least.height() > kSmall.height())
        found += QStringLiteral("the window asks for %1x%2").arg(least.width()).arg(least.height());
    if (window.size() != kSmall)
        found += QStringLiteral("the window is %1x%2").arg(window.width()).arg(window.height());
    found += overlaps(window);
    found += cuts(window);
    for (QString& fault : found)
        fault.prepend(where + QStringLiteral(": "));
    return found;
}

void SmallWindowTest::keepPicture(const QString& name)
{
    const QString folder = qEnvironmentVariable("WORKBENCH_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(m_session->window().grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

void SmallWindowTest::everythingFits()
{
    QFETCH(const int, panel);
    connectBoth();
    open(panel);
    MainWindow& window = m_session->window();
    QStringList all;
    for (const TabKind kind : kTabKinds) {
        Tab* tab = window.tabs().tabOf(kind);
        window.tabs().setCurrentWidget(tab);
        auto* tasks = tab->findChild<LookupKindList*>();
        for (const bool stepping : {false, true}) {
            setStepping(tab, stepping);
            const int kinds = tasks && !stepping ? 2 : 1;
            for (int task = 0; task < kinds; ++task) {
                if (task > 0)
                    tasks->setTask(LookupTask::dnsRecords());
                const QString name = QStringLiteral("%1-%2%3%4")
                                         .arg(QString::fromLatin1(QTest::currentDataTag()),
                                              tabActor(kind, 1).replace(u' ', u'-').toLower(),
                                              stepping ? QStringLiteral("-steps") : QString(),
                                              task > 0 ? QStringLiteral("-dns") : QString());
                // Layouts settle in some turns of the event loop.
                QStringList found;
                std::ignore = QTest::qWaitFor([&] { return (found = faults(name)).isEmpty(); }, 1'000);
                all += found;
                keepPicture(name);
            }
        }
        setStepping(tab, false);
    }
    for (const QString& fault : qAsConst(all))
        qWarning("%s", qPrintable(fault)); // a failure's own text is cut
    QVERIFY(all.isEmpty());
}

QTEST_MAIN(SmallWindowTest)
#include "SmallWindowTest.moc"
