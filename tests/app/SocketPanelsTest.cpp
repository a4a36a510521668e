// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/app/RealSession.h"
#include "tests/support/PerSystem.h"
#include "tests/widgets/Grabs.h"
#include "widgets/MainWindow.h"
#include "widgets/faults/FaultModel.h"
#include "widgets/log/CallDetailPane.h"
#include "widgets/log/CallLogTable.h"
#include "widgets/log/CallLogView.h"
#include "widgets/sockets/ByteRuler.h"
#include "widgets/sockets/ProblemLine.h"
#include "widgets/sockets/SocketCommands.h"
#include "widgets/sockets/SocketHeading.h"
#include "widgets/sockets/SocketPane.h"
#include "widgets/sockets/SocketTree.h"
#include "widgets/sockets/SocketTreeModel.h"
#include "widgets/sockets/SocketsPane.h"
#include "widgets/sockets/TcpDiagram.h"
#include "widgets/step/StepPage.h"
#include "widgets/step/StepRow.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/StateChip.h"
#include "widgets/support/WorkbenchStyle.h"
#include "widgets/tabs/TabArea.h"
#include "widgets/tabs/TcpClientTab.h"
#include "widgets/tabs/TcpServerTab.h"
#include "widgets/tabs/TrafficRows.h"
#include "widgets/tabs/UdpReceiverTab.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace workbench;
using constants::TcpState;

/// The panels in the real window: what is done to a socket there is done by its tab.
class SocketPanelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theServersTabHalfClosesClosesAndAborts();
    void theListenerClosesAndItsConnectionsStay();
    void theClientsTabDoesToo();
    void datagramSocketsAreClosed();
    void aSocketIsFollowedInTheLogAndTheLogInTheSocket();
    void thePanelsFollowTheTabUntilTheUserChooses();
    void whatFailsIsToldInThePanels();
    void anAbortThatCannotResetLeavesTheSocketOpen();
    void whatWasAbortedIsNotTheKernels();
    void aPortInUseNamesItsHolder();
    void aPortInUseByHandLeadsToItsHolder();
    void aLinkToACallBringsDetailToTheFront();
    void theBytesOfBothTabsStandTogether();

private:
    template <class T> T* find() { return m_session->window().findChild<T*>(); }
    SocketTreeModel* model() { return qobject_cast<SocketTreeModel*>(find<SocketsPane>()->tree().model()); }
    /// The open socket of that tab whose state is this one; invalid where none is.
    QModelIndex rowIn(const QString& who, const QString& state)
    {
        const QModelIndexList rows =
            model()->match(model()->index(0, SocketTreeModel::State), Qt::DisplayRole, state, -1,
                           Qt::MatchExactly | Qt::MatchRecursive);
        for (const QModelIndex& row : rows) {
            if (row.siblingAtColumn(SocketTreeModel::Who).data().toString() == who)
                return row.siblingAtColumn(0);
        }
        return {};
    }
    void click(const QModelIndex& row)
    {
        SocketTree& tree = find<SocketsPane>()->tree();
        tree.scrollTo(row);
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(row).center());
    }
    void press(const char* name)
    {
        auto* button = find<SocketPane>()->findChild<QPushButton*>(QString::fromLatin1(name));
        QVERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void connectBoth();

    QTemporaryDir m_home;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<WindowSession> m_session;
};

void SocketPanelsTest::init()
{
    m_store = std::make_unique<QSettings>(m_home.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    m_language = std::make_unique<Language>(*qApp, QStringLiteral("en"));
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
    m_session = realSession(*m_settings, *m_theme, *m_language);
    m_session->window().resize(1440, 900);
    m_session->open();
    m_session->window().arrangeExplore();
    QVERIFY(QTest::qWaitForWindowExposed(&m_session->window()));
}

void SocketPanelsTest::cleanup()
{
    m_session.reset();
    QApplication::setStyle(QStringLiteral("Fusion"));
}

/// A server and a client of the window, connected.
void SocketPanelsTest::connectBoth()
{
    TabArea& area = m_session->window().tabs();
    auto* server = qobject_cast<TcpServerTab*>(area.tabOf(TabKind::TcpServer));
    server->setTarget(QStringLiteral("127.0.0.1"), 0);
    server->start();
    QTRY_VERIFY(rowIn(QStringLiteral("TCP Server"), QStringLiteral("LISTEN")).isValid());
    const QModelIndex listener = rowIn(QStringLiteral("TCP Server"), QStringLiteral("LISTEN"));
    const SocketAddress served = model()->row(listener).entry->local;
    Tab* client = area.tabOf(TabKind::TcpClient);
    client->setTarget(QStringLiteral("127.0.0.1"), served.port());
    client->start();
    QTRY_VERIFY(rowIn(QStringLiteral("TCP Client"), QStringLiteral("ESTABLISHED")).isValid());
    QTRY_VERIFY(rowIn(QStringLiteral("TCP Server"), QStringLiteral("ESTABLISHED")).isValid());
    // The tabs hear of their sockets by their roles, which may be later than the log does.
    QTRY_COMPARE(server->openSockets(), 2);
    QTRY_COMPARE(client->openSockets(), 1);
}

void SocketPanelsTest::theServersTabHalfClosesClosesAndAborts()
{
    connectBoth();
    click(rowIn(QStringLiteral("TCP Server"), QStringLiteral("ESTABLISHED")));
    press("halfCloseSocket");
    // On Windows no call tells that the FIN is acknowledged.
    QTRY_COMPARE(find<TcpDiagram>()->way().state(), perSystem(TcpState::FinWait2, TcpState::FinWait1));
    QVERIFY(!find<SocketPane>()->findChild<QPushButton*>(QStringLiteral("halfCloseSocket"))->isEnabled());
    QTRY_VERIFY(rowIn(QStringLiteral("TCP Client"), QStringLiteral("CLOSE_WAIT")).isValid());
    click(rowIn(QStringLiteral("TCP Server"),
                perSystem(QStringLiteral("FIN_WAIT2"), QStringLiteral("FIN_WAIT1"))));
    QTest::keyClick(&find<SocketsPane>()->tree(), Qt::Key_Delete, Qt::ShiftModifier); // abort
    QTRY_COMPARE(find<TcpDiagram>()->way().state(), TcpState::Close);
    QCOMPARE(find<TcpDiagram>()->way().steps().back().cause, TcpCause::ResetSent);
}

void SocketPanelsTest::theListenerClosesAndItsConnectionsStay()
{
    connectBoth();
    click(rowIn(QStringLiteral("TCP Server"), QStringLiteral("LISTEN")));
    QTest::keyClick(&find<SocketsPane>()->tree(), Qt::Key_Delete);
    QTRY_VERIFY(!rowIn(QStringLiteral("TCP Server"), QStringLiteral("LISTEN")).isValid());
    const auto kept = [this] { return rowIn(QStringLiteral("TCP Server"), QStringLiteral("ESTABLISHED")); };
    QTRY_VERIFY(kept().isValid() && !kept().parent().isValid()); // it stands by itself
    click(kept());
    press("closeSocket");
    QTRY_VERIFY(rowIn(QStringLiteral("TCP Client"), QStringLiteral("CLOSE_WAIT")).isValid());
}

void SocketPanelsTest::theClientsTabDoesToo()
{
    connectBoth();
    click(rowIn(QStringLiteral("TCP Client"), QStringLiteral("ESTABLISHED")));
    press("abortSocket");
    QTRY_COMPARE(find<TcpDiagram>()->way().steps().back().cause, TcpCause::ResetSent);
    QTRY_VERIFY(!rowIn(QStringLiteral("TCP Server"), QStringLiteral("ESTABLISHED")).isValid());
}

void SocketPanelsTest::datagramSocketsAreClosed()
{
    Tab* receiver = m_session->window().tabs().tabOf(TabKind::UdpReceiver);
    receiver->setTarget(QStringLiteral("127.0.0.1"), 0);
    receiver->start();
    QTRY_VERIFY(rowIn(QStringLiteral("UDP Receiver"), QStringLiteral("bound")).isValid());
    click(rowIn(QStringLiteral("UDP Receiver"), QStringLiteral("bound")));
    press("closeSocket");
    QTRY_COMPARE(model()->rowCount(), 0);
    QCOMPARE(receiver->openSockets(), 0);
}

void SocketPanelsTest::aSocketIsFollowedInTheLogAndTheLogInTheSocket()
{
    connectBoth();
    const QModelIndex row = rowIn(QStringLiteral("TCP Server"), QStringLiteral("ESTABLISHED"));
    const Handle handle = model()->row(row).entry->key.handle;
    const quint64 created = model()->row(row).entry->createdSeq;
    click(row);
    press("followSocket");
    const CallLogModel& log = m_session->log();
    QTRY_VERIFY(log.filter().text().contains(QStringLiteral("handle == %1").arg(handle)));
    QVERIFY(log.rowOf(created) >= 0);
    for (int shown = 0; shown < log.rowCount(); ++shown)
        QVERIFY(log.record(shown).handle() == handle || log.record(shown).seq() == created);
    // A call on the client's socket brings that one up.
    auto* view = find<CallLogView>();
    const QModelIndex other = rowIn(QStringLiteral("TCP Client"), QStringLiteral("ESTABLISHED"));
    QVERIFY(view->selectCall(model()->row(other).entry->createdSeq));
    QTRY_COMPARE(find<SocketHeading>()->name(), QString::number(model()->row(other).entry->key.handle));
    QCOMPARE(find<SocketsPane>()->tree().selectedSockets(), QModelIndexList{other});
}

void SocketPanelsTest::thePanelsFollowTheTabUntilTheUserChooses()
{
    connectBoth();
    TabArea& area = m_session->window().tabs();
    const auto shown = [this] { return find<SocketHeading>()->name().toLongLong(); };
    const auto handleOf = [this](const QString& who) {
        return qint64{model()->row(rowIn(who, QStringLiteral("ESTABLISHED"))).entry->key.handle};
    };
    area.setCurrentWidget(area.tabOf(TabKind::TcpServer));
    QTRY_COMPARE(shown(), handleOf(QStringLiteral("TCP Server")));
    QWidget* focus = m_session->window().focusWidget();
    area.setCurrentWidget(area.tabOf(TabKind::TcpClient));
    QTRY_COMPARE(shown(), handleOf(QStringLiteral("TCP Client")));
    QVERIFY(focus != &find<SocketsPane>()->tree());
    QVERIFY(m_session->window().focusWidget() != &find<SocketsPane>()->tree());
    // What the user chooses in the panel stays, whatever the kernel tells meanwhile.
    click(rowIn(QStringLiteral("TCP Server"), QStringLiteral("LISTEN")));
    const qint64 listener = shown();
    QVERIFY(listener != handleOf(QStringLiteral("TCP Client")));
    int readings = 0;
    const auto counted = connect(find<SocketsPane>(), &SocketsPane::titleChanged, this, [&] { ++readings; });
    QTRY_VERIFY(readings > 2);
    disconnect(counted);
    QCOMPARE(shown(), listener);
}

void SocketPanelsTest::whatFailsIsToldInThePanels()
{
    connectBoth();
    click(rowIn(QStringLiteral("TCP Client"), QStringLiteral("ESTABLISHED")));
    FaultRule rule;
    rule.call = CallId::Shutdown;
    rule.error = constants::errors::noBuffers;
    find<FaultsPane>()->model().add(rule, true);
    press("halfCloseSocket");
    QTRY_VERIFY(find<SocketPane>()->problem().text().contains(QStringLiteral("shutdown() on handle")));
    QVERIFY(find<SocketPane>()->problem().text().contains(QStringLiteral("ENOBUFS")));
    QVERIFY(find<SocketPane>()->problem().text().endsWith(QStringLiteral(" (injected).")));
    QCOMPARE(find<SocketsPane>()->problem().text(), find<SocketPane>()->problem().text());
    auto* link = find<SocketPane>()->problem().findChild<QAbstractButton*>();
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(link->text(), QStringLiteral("See #%1").arg(find<CallLogView>()->selectedCall()));
    // Another socket, another story.
    click(rowIn(QStringLiteral("TCP Server"), QStringLiteral("LISTEN")));
    QVERIFY(find<SocketPane>()->problem().text().isEmpty());
}

void SocketPanelsTest::anAbortThatCannotResetLeavesTheSocketOpen()
{
    connectBoth();
    FaultRule rule;
    rule.call = CallId::Setsockopt;
    rule.error = constants::errors::noBuffers;
    const int row = find<FaultsPane>()->model().add(rule, true);
    for (const QString& who : {QStringLiteral("TCP Client"), QStringLiteral("TCP Server")}) {
        click(rowIn(who, QStringLiteral("ESTABLISHED")));
        press("abortSocket");
        QTRY_VERIFY(find<SocketPane>()->problem().text().contains(QStringLiteral("stays open: SO_LINGER")));
        QVERIFY(rowIn(who, QStringLiteral("ESTABLISHED")).isValid());
    }
    find<FaultsPane>()->model().remove({row});
    press("abortSocket");
    QTRY_COMPARE(find<TcpDiagram>()->way().steps().back().cause, TcpCause::ResetSent);
    QVERIFY(find<SocketPane>()->problem().text().isEmpty());
}

void SocketPanelsTest::whatWasAbortedIsNotTheKernels()
{
    connectBoth();
    click(rowIn(QStringLiteral("TCP Client"), QStringLiteral("ESTABLISHED")));
    const QString handle = find<SocketHeading>()->name();
    press("abortSocket");
    QTRY_COMPARE(find<SocketHeading>()->name(), QStringLiteral("closed (%1)").arg(handle));
    QTRY_COMPARE(find<SocketHeading>()->who(), QStringLiteral("TCP Client"));
}

void SocketPanelsTest::aPortInUseNamesItsHolder()
{
    connectBoth();
    TabArea& area = m_session->window().tabs();
    const SocketRow listener = model()->row(rowIn(QStringLiteral("TCP Server"), QStringLiteral("LISTEN")));
    const QString holder =
        QStringLiteral("Handle %1 of TCP Server holds the port: LISTEN.").arg(listener.entry->key.handle);
    area.newTabMenu()->actions().at(static_cast<int>(TabKind::TcpServer))->trigger();
    auto* second = qobject_cast<TcpServerTab*>(area.currentTab());
    QCOMPARE(second->ordinal(), 2);
    const auto says = [second](const QString& words) {
        return std::ranges::any_of(second->findChildren<MessageLine*>(),
                                   [&](const MessageLine* line) { return line->text().contains(words); });
    };
    second->setTarget(QStringLiteral("127.0.0.1"), listener.entry->local.port());
    second->start();
    QTRY_VERIFY(says(holder));
    click(rowIn(QStringLiteral("TCP Client"), QStringLiteral("ESTABLISHED")));
    auto* link = second->findChild<QAbstractButton*>(QStringLiteral("remedy"));
    QCOMPARE(link->text(), QStringLiteral("Show handle %1").arg(listener.entry->key.handle));
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(find<SocketHeading>()->name(), QString::number(listener.entry->key.handle));
    // The same by hand.
    second->setStepping(true);
    second->start(); // socket()
    QTRY_COMPARE(second->openSockets(), 1);
    second->setTarget(QStringLiteral("127.0.0.1"), listener.entry->local.port());
    QTRY_VERIFY(second->steps()->filledButton() != nullptr);
    auto* bind = second->findChild<QAbstractButton*>(QStringLiteral("bind"));
    QVERIFY(bind != nullptr);
    QTest::mouseClick(bind, Qt::LeftButton);
    QTRY_VERIFY(says(holder));
}

void SocketPanelsTest::aPortInUseByHandLeadsToItsHolder()
{
    connectBoth();
    TabArea& area = m_session->window().tabs();
    const SocketRow listener = model()->row(rowIn(QStringLiteral("TCP Server"), QStringLiteral("LISTEN")));
    area.newTabMenu()->actions().at(static_cast<int>(TabKind::TcpServer))->trigger();
    auto* second = qobject_cast<TcpServerTab*>(area.currentTab());
    second->setStepping(true);
    second->start(); // socket()
    QTRY_COMPARE(second->openSockets(), 1);
    second->setTarget(QStringLiteral("127.0.0.1"), listener.entry->local.port());
    auto* bind = second->findChild<QAbstractButton*>(QStringLiteral("bind"));
    QTest::mouseClick(bind, Qt::LeftButton);
    const QString show = QStringLiteral("Show handle %1").arg(listener.entry->key.handle);
    auto* link = second->steps()->findChild<QAbstractButton*>(QStringLiteral("stepCause"));
    QTRY_VERIFY(link->isVisible());
    QCOMPARE(link->text(), show);
    QCOMPARE(link->accessibleName(), show);
    QVERIFY(find<SocketHeading>()->name() != QString::number(listener.entry->key.handle));
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(find<SocketHeading>()->name(), QString::number(listener.entry->key.handle));
    // Detail of the call says the same.
    auto* row = second->findChild<StepRow*>(QStringLiteral("step-bind"));
    auto* call = row->findChild<QAbstractButton*>(QStringLiteral("call"));
    QTRY_VERIFY(call->isVisible()); // the holder may be known before the tab has heard of its call
    QTest::mouseClick(call, Qt::LeftButton);
    auto* detail = find<CallDetailPane>();
    auto* cause = detail->findChild<QAbstractButton*>(QStringLiteral("causeCall"));
    QTRY_VERIFY(cause->isVisible());
    QCOMPARE(cause->text(), show);
    click(rowIn(QStringLiteral("TCP Client"), QStringLiteral("ESTABLISHED")));
    QVERIFY(find<SocketHeading>()->name() != QString::number(listener.entry->key.handle));
    const auto* chip = second->findChild<StateChip*>(QStringLiteral("stepState"));
    QTRY_COMPARE(chip->word(), QStringLiteral("CLOSED"));
    QTRY_VERIFY(chip->width() >= chip->sizeHint().width());
    QVERIFY(saveGrab(m_session->window(), QStringLiteral("holder-by-hand")));
    QTest::mouseClick(cause, Qt::LeftButton);
    QCOMPARE(find<SocketHeading>()->name(), QString::number(listener.entry->key.handle));
    // Another call, and it is gone.
    QTest::mouseClick(second->findChild<QAbstractButton*>(QStringLiteral("getsockname")), Qt::LeftButton);
    QTRY_VERIFY(!link->isVisible());
}

void SocketPanelsTest::aLinkToACallBringsDetailToTheFront()
{
    MainWindow& window = m_session->window();
    auto* tab = qobject_cast<TcpServerTab*>(window.tabs().tabOf(TabKind::TcpServer));
    window.tabs().setCurrentWidget(tab);
    tab->setStepping(true);
    tab->start(); // socket()
    QTRY_COMPARE(tab->openSockets(), 1);
    QDockWidget& detail = window.docks().dock(MainWindow::Panel::Detail);
    QDockWidget& socket = window.docks().dock(MainWindow::Panel::Socket);
    detail.show();
    window.tabifyDockWidget(&socket, &detail);
    socket.raise();
    QTRY_VERIFY(detail.visibleRegion().isEmpty() && !socket.visibleRegion().isEmpty());
    const auto press = [tab] {
        auto* row = tab->findChild<StepRow*>(QStringLiteral("step-socket"));
        QTest::mouseClick(row->findChild<QAbstractButton*>(QStringLiteral("call")), Qt::LeftButton);
    };
    press();
    QTRY_VERIFY(!detail.visibleRegion().isEmpty());
    QVERIFY(find<CallDetailPane>()->call() != 0);
    // A panel that was closed stays so.
    detail.close();
    press();
    QCoreApplication::processEvents();
    QVERIFY(!detail.isVisible());
}

void SocketPanelsTest::theBytesOfBothTabsStandTogether()
{
    connectBoth();
    auto* client = m_session->window().tabs().tabOf(TabKind::TcpClient);
    qobject_cast<TcpClientTab*>(client)->role().send(sharedBytes(QByteArrayLiteral("hello")));
    click(rowIn(QStringLiteral("TCP Server"), QStringLiteral("ESTABLISHED")));
    auto* picture = find<SocketPane>()->findChild<SegmentedControl*>(QStringLiteral("picture"));
    QTest::mouseClick(picture->findChildren<QAbstractButton*>().at(1), Qt::LeftButton);
    QTRY_COMPARE(find<ByteRuler>()->blocks().size(), 2U);
    const ByteRuler::Block read = find<ByteRuler>()->blocks().at(1);
    QVERIFY(!read.out && read.received);
    QTest::mouseClick(find<ByteRuler>(), Qt::LeftButton, {}, read.rect.center().toPoint());
    QCOMPARE(find<CallLogView>()->selectedCall(), read.block.seq);
    QCOMPARE(m_session->log().find(read.block.seq).call(), CallId::Recv);
}

QTEST_MAIN(SocketPanelsTest)
#include "SocketPanelsTest.moc"
