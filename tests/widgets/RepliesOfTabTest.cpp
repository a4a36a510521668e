// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/RepliesOfTab.h"

#include "tests/widgets/FakeTab.h"
#include "tests/widgets/TabDesk.h"
#include "widgets/fields/ConversationView.h"
#include "widgets/fields/DatagramView.h"
#include "widgets/fields/PortSpin.h"
#include "widgets/replies/ReplyModel.h"
#include "widgets/replies/ReplySheet.h"
#include "widgets/support/RuleTable.h"
#include "widgets/support/StateChip.h"
#include "widgets/tabs/ClientModel.h"
#include "widgets/tabs/TabArea.h"
#include "widgets/tabs/TabForwarding.h"
#include "widgets/tabs/TcpServerTab.h"
#include "widgets/tabs/UdpReceiverTab.h"

#include <QSplitter>
#include <QTcpSocket>
#include <QUdpSocket>

using namespace workbench;

namespace {

using ServerDesk = TabDesk<TcpServerTab, TcpServer>;
using ReceiverDesk = TabDesk<UdpReceiverTab, UdpReceiver>;

/// A tab that sends, and keeps what it was given.
class SendingTab : public FakeTab
{
public:
    using FakeTab::FakeTab;
    bool sendBytes(const QByteArray& bytes) override
    {
        if (canSend)
            sent += bytes;
        return canSend;
    }
    QByteArrayList sent;
    bool canSend = true;
};

template <class Desk> quint16 openOnFreePort(Desk& desk)
{
    desk.template find<PortSpin>("port")->setValue(0);
    desk.click("action");
    [&] { QTRY_VERIFY(desk.template find<StateChip>("state")->word() != QStringLiteral("not open")); }();
    return desk.template find<PortSpin>("port")->port().value_or(0);
}

/// A rule that answers exactly `from` with `to`, made as a person makes it. The sheet is open.
template <class Desk> void makeRule(Desk& desk, const QString& from, const QString& to)
{
    desk.click("replyAdd");
    desk.typeBytes("matchBytes", from);
    desk.typeBytes("replyPayload", to);
}

QByteArray read(QIODevice& device, qsizetype size)
{
    QByteArray bytes;
    [&] { QTRY_VERIFY((bytes += device.readAll()).size() >= size); }();
    return bytes;
}

} // namespace

class RepliesOfTabTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aClientIsAnsweredByARuleMadeByClicks();
    void aRuleCloses();
    void datagramsAreAnswered();
    void theSheetCoversTheConversationAndGivesItBack();
    void theSheetTakesTheRoomThatItsNeighbourCanSpare();
    void whatIsBehindTheSheetIsNotSent();
    void rulesAreKept();
    void messagesGoOutOnAnotherTab();
    void whoCannotSendIsTold();
    void germanWordsAreThere();
    void grabs();
};

void RepliesOfTabTest::aClientIsAnsweredByARuleMadeByClicks()
{
    ServerDesk desk;
    const quint16 port = openOnFreePort(desk);
    QCOMPARE(desk.find<QAbstractButton>("replies")->text(), QStringLiteral("Replies"));
    desk.click("replies");
    makeRule(desk, QStringLiteral("PING"), QStringLiteral("PONG"));
    QTcpSocket client;
    client.connectToHost(QStringLiteral("127.0.0.1"), port);
    QVERIFY(client.waitForConnected());
    client.write("PING");
    QCOMPARE(read(client, 4), QByteArray("PONG"));
    QTRY_COMPARE(desk.cell("replyTable", 0, ReplyModel::Fired), QStringLiteral("1"));
    desk.click("replyClose");
    QCOMPARE(desk.find<QAbstractButton>("replies")->text(), QStringLiteral("Replies (1)"));
    QTRY_VERIFY(desk.tab.findChild<ConversationView*>()->model() != nullptr);
    const TrafficModel* model = desk.tab.findChild<ConversationView*>()->model();
    QTRY_COMPARE(model->rowCount(), 2);
    const int direction = model->sectionOf(TrafficModel::Column::Direction);
    QCOMPARE(model->index(0, direction).data().toString(), QStringLiteral("received"));
    QCOMPARE(model->index(1, direction).data().toString(), QStringLiteral("by rule"));
    // Switched off, it answers no more: only what comes after it is answered.
    desk.click("replies");
    desk.click("repliesOn");
    client.write("PING");
    QTRY_COMPARE(model->rowCount(), 3);
    desk.click("repliesOn");
    client.write("PING");
    QCOMPARE(read(client, 4), QByteArray("PONG"));
    QTRY_COMPARE(model->rowCount(), 5);
}

void RepliesOfTabTest::aRuleCloses()
{
    ServerDesk desk;
    const quint16 port = openOnFreePort(desk);
    desk.click("replies");
    desk.click("replyAdd");
    desk.typeBytes("matchBytes", QStringLiteral("QUIT"));
    desk.choose("replyAction", QStringLiteral("close"));
    QTcpSocket client;
    client.connectToHost(QStringLiteral("127.0.0.1"), port);
    QVERIFY(client.waitForConnected());
    client.write("QUIT");
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(desk.cell("clients", 0, ClientModel::StateColumn), QStringLiteral("closed by rule"));
    QVERIFY(desk.status().join(u' ').contains(QStringLiteral("A rule has closed the connection to")));
    auto* clients = desk.find<QAbstractItemView>("clients"); // who has come and gone at once is not chosen
    QTest::mouseClick(clients->viewport(), Qt::LeftButton, {},
                      clients->visualRect(clients->model()->index(0, 0)).center());
    QTRY_VERIFY(desk.tab.findChild<ConversationView*>()->model() != nullptr);
    const TrafficModel* model = desk.tab.findChild<ConversationView*>()->model();
    QTRY_COMPARE(model->index(model->rowCount() - 1, 0).data().toString().section(QLatin1Char(' '), 0, 0),
                 QStringLiteral("closed,"));
}

void RepliesOfTabTest::datagramsAreAnswered()
{
    ReceiverDesk desk;
    const quint16 port = openOnFreePort(desk);
    desk.click("replies");
    makeRule(desk, QStringLiteral("who"), QStringLiteral("me"));
    QUdpSocket peer;
    QVERIFY(peer.bind(QHostAddress(QHostAddress::LocalHost), 0));
    peer.writeDatagram("who", QHostAddress(QHostAddress::LocalHost), port);
    QTRY_VERIFY(peer.hasPendingDatagrams());
    QByteArray answer(16, 0);
    answer.resize(peer.readDatagram(answer.data(), answer.size()));
    QCOMPARE(answer, QByteArray("me"));
    const TrafficModel* model = desk.tab.findChild<DatagramView*>()->model();
    QTRY_COMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(1, model->sectionOf(TrafficModel::Column::Peer)).data().toString(),
             QStringLiteral("by rule to 127.0.0.1:%1").arg(peer.localPort()));
    QTRY_COMPARE(desk.cell("replyTable", 0, ReplyModel::Fired), QStringLiteral("1"));
}

void RepliesOfTabTest::theSheetCoversTheConversationAndGivesItBack()
{
    ServerDesk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.tab));
    auto* conversation = desk.tab.findChild<ConversationView*>();
    auto* button = desk.find<QAbstractButton>("replies");
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(!conversation->isVisible());
    QVERIFY(desk.find<QWidget>("replySheet")->isVisible());
    QCOMPARE(QApplication::focusWidget(), desk.find<QWidget>("replyAdd"));
    QCOMPARE(desk.tab.panes().last(), desk.find<QWidget>("replyTable"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(conversation->isVisible());
    QCOMPARE(QApplication::focusWidget(), button);
    QVERIFY(!button->isChecked());
}

void RepliesOfTabTest::theSheetTakesTheRoomThatItsNeighbourCanSpare()
{
    ServerDesk desk;
    desk.tab.resize(desk.theme.px(1064), 500);
    QCoreApplication::processEvents();
    auto* sheet = desk.find<ReplySheet>("replySheet");
    auto* splitter = qobject_cast<QSplitter*>(sheet->parentWidget()->parentWidget());
    QVERIFY(splitter != nullptr);
    const QList<int> before = splitter->sizes();
    QVERIFY(before[1] < sheet->wideEnough());
    desk.click("replies");
    QVERIFY(sheet->width() >= sheet->wideEnough());
    desk.click("replyClose");
    QCOMPARE(splitter->sizes(), before);
    // What somebody has moved since stays.
    desk.click("replies");
    splitter->setSizes({before[0] - 20, before[1] + 20});
    const QList<int> moved = splitter->sizes();
    desk.click("replyClose");
    QCOMPARE(splitter->sizes(), moved);
    desk.tab.resize(desk.theme.px(900), 500);
    QCoreApplication::processEvents();
    const QList<int> narrow = splitter->sizes();
    desk.click("replies");
    QCOMPARE(splitter->sizes(), narrow); // the clients have no room to spare
}

void RepliesOfTabTest::whatIsBehindTheSheetIsNotSent()
{
    ServerDesk desk;
    openOnFreePort(desk);
    QCOMPARE(desk.tab.filledButton(), desk.find<QToolButton>("payloadSend"));
    desk.click("replies");
    QCOMPARE(desk.tab.filledButton(), nullptr);
    desk.click("replyClose");
    QCOMPARE(desk.tab.filledButton(), desk.find<QToolButton>("payloadSend"));
}

void RepliesOfTabTest::rulesAreKept()
{
    QVariantMap state;
    QVariantMap without;
    {
        ServerDesk desk;
        without = desk.tab.saveState();
        desk.click("replies");
        makeRule(desk, QStringLiteral("PING"), QStringLiteral("PONG"));
        state = desk.tab.saveState();
    }
    ServerDesk desk;
    desk.tab.restoreState(state);
    QCOMPARE(desk.find<QAbstractButton>("replies")->text(), QStringLiteral("Replies (1)"));
    const quint16 port = openOnFreePort(desk);
    QTcpSocket client;
    client.connectToHost(QStringLiteral("127.0.0.1"), port);
    QVERIFY(client.waitForConnected());
    client.write("PING");
    QCOMPARE(read(client, 4), QByteArray("PONG"));
    desk.click("replies");
    desk.click("repliesOn");
    state = desk.tab.saveState();
    ServerDesk third;
    third.tab.restoreState(state);
    QCOMPARE(third.find<QAbstractButton>("replies")->text(), QStringLiteral("Replies"));
    QCOMPARE(third.tab.findChild<ReplySheet*>()->rules().rules.size(), std::size_t{1});
    third.tab.restoreState({}); // says nothing of rules
    QCOMPARE(third.tab.findChild<ReplySheet*>()->rules().rules.size(), std::size_t{1});
    third.tab.restoreState(without); // says that there are none
    QVERIFY(third.tab.findChild<ReplySheet*>()->rules().rules.empty());
}

void RepliesOfTabTest::messagesGoOutOnAnotherTab()
{
    Theme theme(*qApp, Theme::Mode::Light);
    TcpServerTab* server = nullptr;
    SendingTab* sender = nullptr;
    TabArea area(theme, [&](TabKind kind, int ordinal) -> Tab* {
        if (kind != TabKind::TcpServer)
            return sender = new SendingTab(theme, kind, ordinal);
        return server = new TcpServerTab(std::make_unique<TcpServer>(std::make_shared<NativeSystemCalls>()),
                                         theme, ordinal);
    });
    TabForwarding forwarding(area);
    area.addTabOf(TabKind::TcpServer);
    area.addTabOf(TabKind::UdpSender);
    area.resize(1064, 480);
    area.show();
    ReplyRule rule;
    rule.action = ReplyAction::Forward;
    rule.forwardTo = "UDP Sender";
    server->findChild<ReplySheet*>()->setRules({{}, {rule}}, true);
    server->findChild<PortSpin*>(QStringLiteral("port"))->setValue(0);
    server->start();
    QTRY_COMPARE(server->openSockets(), 1);
    QTcpSocket client;
    client.connectToHost(QStringLiteral("127.0.0.1"),
                         server->findChild<PortSpin*>(QStringLiteral("port"))->port().value_or(0));
    QVERIFY(client.waitForConnected());
    client.write("onwards");
    QTRY_COMPARE(sender->sent, QByteArrayList{"onwards"});
    // It is offered by the title that it has.
    QTest::mouseClick(server->findChild<QAbstractButton*>(QStringLiteral("replies")), Qt::LeftButton);
    const auto* offered = server->findChild<QComboBox*>(QStringLiteral("replyForward"));
    QCOMPARE(offered->currentText(), QStringLiteral("UDP Sender"));
    QCOMPARE(offered->count(), 1);
}

void RepliesOfTabTest::whoCannotSendIsTold()
{
    Theme theme(*qApp, Theme::Mode::Light);
    QList<SendingTab*> tabs;
    TabArea area(theme, [&](TabKind kind, int ordinal) -> Tab* {
        tabs += new SendingTab(theme, kind, ordinal);
        return tabs.last();
    });
    area.addTabOf(TabKind::TcpServer);
    TabForwarding forwarding(area);
    area.addTabOf(TabKind::TcpClient);
    QSignalSpy told(&forwarding, &TabForwarding::statusMessage);
    tabs.last()->canSend = false;
    Q_EMIT tabs.first()->forwardRequested(QStringLiteral("TCP Client"), "abc");
    Q_EMIT tabs.first()->forwardRequested(QStringLiteral("TCP Client 2"), "abc");
    Q_EMIT tabs.first()->forwardRequested({}, "abc");
    QCOMPARE(told.takeFirst().first().toString(),
             QStringLiteral("3 bytes not forwarded: TCP Client can send to nobody now."));
    QCOMPARE(told.takeFirst().first().toString(),
             QStringLiteral("3 bytes not forwarded: there is no tab TCP Client 2."));
    QCOMPARE(told.takeFirst().first().toString(),
             QStringLiteral("3 bytes not forwarded: the rule names no tab."));
    tabs.last()->canSend = true;
    Q_EMIT tabs.first()->forwardRequested(QStringLiteral("TCP Client"), "abc");
    QCOMPARE(tabs.last()->sent, QByteArrayList{"abc"});
    QVERIFY(told.isEmpty());
}

void RepliesOfTabTest::germanWordsAreThere()
{
    ServerDesk desk;
    desk.click("replies");
    makeRule(desk, QStringLiteral("PING"), QStringLiteral("PONG"));
    Language german(*qApp, QStringLiteral("de"));
    QTRY_COMPARE(desk.find<QPushButton>("replyClose")->text(), QStringLiteral("Schließen"));
    QCOMPARE(desk.cell("replyTable", 0, ReplyModel::When), QStringLiteral("ist PING"));
    desk.grab(QStringLiteral("replies-tab-german"));
}

void RepliesOfTabTest::grabs()
{
    for (const bool dark : {false, true}) {
        ServerDesk desk(dark);
        const quint16 port = openOnFreePort(desk);
        desk.click("replies");
        makeRule(desk, QStringLiteral("PING"), QStringLiteral("PONG"));
        QTcpSocket client;
        client.connectToHost(QStringLiteral("127.0.0.1"), port);
        QVERIFY(client.waitForConnected());
        client.write("PING");
        read(client, 4);
        desk.grab(QStringLiteral("replies-tab"));
        desk.click("replyClose");
        desk.grab(QStringLiteral("replies-answered"));
        ReceiverDesk receiver(dark);
        const quint16 udp = openOnFreePort(receiver);
        receiver.click("replies");
        makeRule(receiver, QStringLiteral("who"), QStringLiteral("me"));
        QUdpSocket peer;
        peer.writeDatagram("who", QHostAddress(QHostAddress::LocalHost), udp);
        QTRY_VERIFY(peer.hasPendingDatagrams());
        QTRY_COMPARE(receiver.tab.findChild<DatagramView*>()->model()->rowCount(), 2);
        receiver.grab(QStringLiteral("replies-udp-tab"));
        receiver.click("replyClose");
        receiver.grab(QStringLiteral("replies-udp-answered"));
    }
}

QTEST_MAIN(RepliesOfTabTest)
#include "RepliesOfTabTest.moc"
