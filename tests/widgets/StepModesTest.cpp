// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/support/RawPeer.h"
#include "tests/widgets/StepDesk.h"
#include "widgets/fields/ConversationView.h"
#include "widgets/fields/DatagramView.h"
#include "widgets/step/StepOrder.h"
#include "widgets/support/Theme.h"
#include "widgets/tabs/ClientModel.h"
#include "widgets/tabs/TcpClientTab.h"
#include "widgets/tabs/TcpServerTab.h"
#include "widgets/tabs/UdpReceiverTab.h"

#include <chrono>
#include <string>
#include <vector>

using namespace workbench;

namespace {

using Server = StepDesk<TcpServerTab, TcpServer>;
using Client = StepDesk<TcpClientTab, TcpClient>;
using Receiver = StepDesk<UdpReceiverTab, UdpReceiver>;

void connectTo(Client& client, RawPeer& listener)
{
    client.make(CallId::Socket);
    client.type(CallId::Connect, "port", QString::number(listener.local().port()));
    client.make(CallId::Connect);
}

/// The handle of the chosen socket.
template <class Desk> QString chosenIn(Desk& desk)
{
    return desk.sockets()->currentText().section(u' ', 0, 0);
}

} // namespace

/// The switch from Step by step to Automatic and back, as it is seen.
class StepModesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void automaticTakesTheChosenConnection();
    void whatDoesNotFitIsSaid();
    void adoptedClientsTellTheirTrueAgeAndBytes();
    void theCallLogHasWhatWasDoneByHand();
    void noMarkerStandsAboveWhatAutomaticReceives();
};

void StepModesTest::automaticTakesTheChosenConnection()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    Client client;
    std::vector<RawPeer> peers;
    std::vector<QString> handles;
    for (int i = 0; i < 3; ++i) {
        connectTo(client, listener);
        peers.push_back(listener.accept());
        handles.push_back(chosenIn(client));
    }
    for (const std::size_t chosen : {1, 2, 0}) {
        QTRY_COMPARE(client.sockets()->count(), 4); // "none" first
        const int row = client.sockets()->findText(handles[chosen] + u' ', Qt::MatchStartsWith);
        QVERIFY(row > 0);
        client.sockets()->setCurrentIndex(row);
        client.automatic();
        QTRY_COMPARE(client.find<StateChip>("state")->word(), QStringLiteral("ESTABLISHED"));
        QTRY_COMPARE(client.tab.chosenSocket(), handles[chosen].toLongLong());
        QTRY_COMPARE(client.sockets()->count(), 3); // the others stay as they are
        QCOMPARE(client.tab.openSockets(), 3);
        client.typePayload(QStringLiteral("x"));
        client.click("payloadSend");
        QCOMPARE(textOf(peers[chosen].receiveExactly(1)), std::string("x"));
        client.step();
    }
}

void StepModesTest::whatDoesNotFitIsSaid()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    Client client;
    connectTo(client, listener);
    const QString connected = chosenIn(client);
    client.make(CallId::Socket);
    const QString chosen = chosenIn(client);
    QVERIFY(chosen != connected);
    client.automatic();
    QTRY_COMPARE(
        client.status().last(),
        QStringLiteral("Socket %1 is not connected: it stays in Step by step. Automatic goes on with "
                       "socket %2.")
            .arg(chosen, connected));
    QTRY_COMPARE(client.tab.chosenSocket(), connected.toLongLong());

    Receiver receiver;
    receiver.make(CallId::Socket);
    const QString unbound = chosenIn(receiver);
    receiver.automatic();
    QTRY_COMPARE(
        receiver.status().last(),
        QStringLiteral("Socket %1 is not a bound datagram socket: it stays in Step by step.").arg(unbound));
}

void StepModesTest::adoptedClientsTellTheirTrueAgeAndBytes()
{
    Server server;
    const QString port = server.listen();
    RawPeer peer = RawPeer::connectedTo(loopback(static_cast<std::uint16_t>(port.toUInt())));
    server.make(acceptCall());
    QTRY_VERIFY(server.sockets()->findText(QStringLiteral("→"), Qt::MatchContains) > 0);
    server.sockets()->setCurrentIndex(server.sockets()->findText(QStringLiteral("→"), Qt::MatchContains));
    QCOMPARE(server.make(CallId::Send), QStringLiteral("= 6 of 6 bytes"));
    peer.sendAll("hello");
    QVERIFY(server.make(CallId::Recv).startsWith(QStringLiteral("= 5 ")));
    server.automatic();
    QTRY_COMPARE(server.cell("clients", 0, ClientModel::InColumn), QStringLiteral("5 B"));
    QCOMPARE(server.cell("clients", 0, ClientModel::OutColumn), QStringLiteral("6 B"));
    server.grab(QStringLiteral("adopted-clients"));
    QTRY_COMPARE(server.sockets()->count(), 1); // both have gone
    server.step();
    QTRY_COMPARE(server.sockets()->count(), 3);
    server.sockets()->setCurrentIndex(server.sockets()->findText(QStringLiteral("→"), Qt::MatchContains));
    QCOMPARE(server.make(CallId::Send), QStringLiteral("= 6 of 6 bytes"));
    server.automatic();
    QTRY_COMPARE(server.cell("clients", 0, ClientModel::OutColumn), QStringLiteral("12 B"));

    Theme theme(*qApp, Theme::Mode::Light);
    ClientModel model(theme);
    ConnectionOpened opened;
    opened.connection = 1;
    opened.time = std::chrono::system_clock::now();
    opened.since = opened.time - std::chrono::seconds(90);
    model.apply({opened});
    const QString age = model.index(0, ClientModel::AgeColumn).data().toString();
    QVERIFY2(age.startsWith(QStringLiteral("1:3")), qPrintable(age));
}

void StepModesTest::theCallLogHasWhatWasDoneByHand()
{
    const QString byHand =
        QStringLiteral("step by step until here: the call log has what was sent and received");
    RawPeer listener = RawPeer::listeningOn(loopback());
    Client client;
    connectTo(client, listener);
    RawPeer peer = listener.accept();
    QCOMPARE(client.make(CallId::Send), QStringLiteral("= 6 of 6 bytes"));
    client.automatic();
    const auto* rows = client.find<ConversationView>("conversation")->model();
    QTRY_COMPARE(rows->rowCount(), 1);
    QCOMPARE(rows->at(0).words, byHand);
    peer.sendAll("hello");
    QTRY_COMPARE(rows->rowCount(), 2);
    client.grab(QStringLiteral("adopted-conversation"));
    // Nothing is done by hand: nothing is said. What was said before stays.
    client.step();
    client.automatic();
    QTRY_COMPARE(client.find<StateChip>("state")->word(), QStringLiteral("ESTABLISHED"));
    peer.sendAll("again");
    QTRY_COMPARE(rows->rowCount(), 3);
    QCOMPARE(rows->at(2).kind, TrafficRow::Kind::Received);
    QTRY_COMPARE(client.sockets()->count(), 1);
    client.step();
    QTRY_COMPARE(client.sockets()->count(), 2);
    client.make(CallId::Send);
    client.automatic();
    QTRY_COMPARE(rows->rowCount(), 4);
    QCOMPARE(rows->at(3).words, byHand);
}

void StepModesTest::noMarkerStandsAboveWhatAutomaticReceives()
{
    Receiver receiver;
    receiver.automatic();
    const auto* rows = receiver.find<DatagramView>("datagrams")->model();
    RawPeer peer(constants::afInet, constants::sockDgram);
    const auto send = [&] {
        const QString port = receiver.find<StateChip>("state")->detail().section(u':', -1);
        return peer.sendTo("hello", loopback(static_cast<std::uint16_t>(port.toUInt())));
    };
    receiver.type("port", QStringLiteral("0"));
    receiver.click("action");
    QTRY_COMPARE(receiver.find<StateChip>("state")->word(), QStringLiteral("bound"));
    QVERIFY(send());
    QTRY_COMPARE(rows->rowCount(), 1);
    QCOMPARE(rows->at(0).kind, TrafficRow::Kind::Received);
    receiver.step();
    QTRY_COMPARE(receiver.sockets()->count(), 2);
    const auto port = receiver.make(CallId::Getsockname).section(u':', -1).toUShort();
    QVERIFY(peer.sendTo("by hand", loopback(port)));
    QVERIFY(receiver.make(CallId::Recv).startsWith(QStringLiteral("= 7 ")));
    receiver.automatic();
    QTRY_COMPARE(rows->rowCount(), 2);
    QCOMPARE(rows->at(1).words,
             QStringLiteral("step by step until here: the call log has what was sent and received"));
    QTRY_COMPARE(receiver.find<StateChip>("state")->word(), QStringLiteral("bound"));
    QVERIFY(send());
    QTRY_COMPARE(rows->rowCount(), 3);
    receiver.grab(QStringLiteral("adopted-datagrams"));
}

QTEST_MAIN(StepModesTest)
#include "StepModesTest.moc"
