// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/SequenceOfTab.h"

#include "tests/widgets/TabDesk.h"
#include "widgets/fields/ConversationView.h"
#include "widgets/fields/DatagramView.h"
#include "widgets/fields/PortSpin.h"
#include "widgets/sequences/SequenceSheet.h"
#include "widgets/support/RuleTable.h"
#include "widgets/tabs/TcpClientTab.h"
#include "widgets/tabs/UdpSenderTab.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>

using namespace workbench;

namespace {

using ClientDesk = TabDesk<TcpClientTab, TcpClient>;
using SenderDesk = TabDesk<UdpSenderTab, UdpSender>;

/// Sends `first`, expects `answer`, sends `second`; made as a person makes it. The sheet is open.
template <class Desk>
void makeSequence(Desk& desk, const QString& first, const QString& answer, const QString& second)
{
    desk.click("sequenceAdd");
    desk.typeBytes("sequencePayload", first);
    desk.click("sequenceAdd");
    desk.choose("sequenceKind", QStringLiteral("expect"));
    desk.choose("matchKind", QStringLiteral("is exactly"));
    desk.typeBytes("matchBytes", answer);
    desk.click("sequenceAdd");
    desk.typeBytes("sequencePayload", second);
}

/// A server for one client; the client is connected to it.
struct Served {
    explicit Served(ClientDesk& desk)
    {
        server.listen(QHostAddress(QHostAddress::LocalHost), 0);
        desk.find<PortSpin>("port")->setValue(server.serverPort());
        desk.click("action");
        [this] { QTRY_VERIFY(server.hasPendingConnections()); }();
        peer = server.nextPendingConnection();
        [&desk] { QTRY_VERIFY(desk.find<QWidget>("abort")->isEnabled()); }();
    }
    QByteArray read(qsizetype size)
    {
        QByteArray bytes;
        [&] { QTRY_VERIFY((bytes += peer->readAll()).size() >= size); }();
        return bytes;
    }
    QTcpServer server;
    QTcpSocket* peer = nullptr;
};

} // namespace

class SequenceOfTabTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSequenceRunsOnTheConnection();
    void itIsStopped();
    void itGoesWithTheConnection();
    void aSenderSendsAndExpects();
    void aSenderWithoutATargetIsToldSo();
    void theSheetCoversTheConversationAndGivesItBack();
    void itIsKept();
    void grabs();

private:
    Language m_language{*qApp, QStringLiteral("en")};
};

void SequenceOfTabTest::aSequenceRunsOnTheConnection()
{
    ClientDesk desk;
    desk.click("sequence");
    makeSequence(desk, QStringLiteral("hello"), QStringLiteral("who"), QStringLiteral("me"));
    QCOMPARE(desk.find<QAbstractButton>("sequence")->text(), QStringLiteral("Sequence (3)"));
    QVERIFY(!desk.find<QWidget>("sequenceRun")->isEnabled()); // nobody is there
    Served served(desk);
    desk.click("sequenceRun");
    QCOMPARE(served.read(5), QByteArray("hello"));
    QTRY_COMPARE(desk.find<QAbstractButton>("sequence")->text(), QStringLiteral("Sequence (2 of 3)"));
    served.peer->write("who");
    QCOMPARE(served.read(2), QByteArray("me"));
    QTRY_VERIFY(desk.status().contains(QStringLiteral("Sequence: Done: 2 payloads sent.")));
    QCOMPARE(desk.find<MessageLine>("sequenceTold")->text(), QStringLiteral("Done: 2 payloads sent."));
    desk.click("sequenceClose");
    QCOMPARE(desk.tab.findChild<ConversationView*>()->model()->rowCount(), 3);
}

void SequenceOfTabTest::itIsStopped()
{
    ClientDesk desk;
    Served served(desk);
    desk.click("sequence");
    makeSequence(desk, QStringLiteral("hello"), QStringLiteral("who"), QStringLiteral("me"));
    desk.find<RuleTable>("sequenceTable")->choose({1});
    auto* time = desk.find<QAbstractSpinBox>("sequenceTime");
    time->setFocus();
    time->selectAll();
    QTest::keyClicks(time, QStringLiteral("3600000"));
    desk.click("sequenceRun");
    QCOMPARE(served.read(5), QByteArray("hello"));
    QTRY_COMPARE(desk.find<QPushButton>("sequenceRun")->text(), QStringLiteral("Stop"));
    desk.click("sequenceRun");
    QTRY_COMPARE(desk.find<MessageLine>("sequenceTold")->text(),
                 QStringLiteral("Stopped at Step 2: 1 payload sent."));
    QCOMPARE(desk.find<QPushButton>("sequenceRun")->text(), QStringLiteral("Run"));
}

void SequenceOfTabTest::itGoesWithTheConnection()
{
    ClientDesk desk;
    Served served(desk);
    desk.click("sequence");
    makeSequence(desk, QStringLiteral("hello"), QStringLiteral("who"), QStringLiteral("me"));
    desk.click("sequenceRun");
    QCOMPARE(served.read(5), QByteArray("hello"));
    desk.click("action"); // disconnects
    QTRY_VERIFY(desk.find<MessageLine>("sequenceTold")->text().startsWith(QStringLiteral("Ended at Step 2")));
    QVERIFY(!desk.find<QWidget>("sequenceRun")->isEnabled());
}

void SequenceOfTabTest::aSenderSendsAndExpects()
{
    SenderDesk desk;
    QUdpSocket peer;
    QVERIFY(peer.bind(QHostAddress(QHostAddress::LocalHost), 0));
    desk.find<PortSpin>("port")->setValue(peer.localPort());
    desk.click("sequence");
    makeSequence(desk, QStringLiteral("hello"), QStringLiteral("who"), QStringLiteral("me"));
    desk.click("sequenceRun");
    const auto next = [&peer] {
        QByteArray bytes(16, 0);
        [&peer] { QTRY_VERIFY(peer.hasPendingDatagrams()); }();
        QHostAddress from;
        quint16 port = 0;
        bytes.resize(peer.readDatagram(bytes.data(), bytes.size(), &from, &port));
        return std::pair(bytes, port);
    };
    const auto [hello, port] = next();
    QCOMPARE(hello, QByteArray("hello"));
    peer.writeDatagram("what", QHostAddress(QHostAddress::LocalHost), port); // passed over
    peer.writeDatagram("who", QHostAddress(QHostAddress::LocalHost), port);
    QCOMPARE(next().first, QByteArray("me"));
    QTRY_COMPARE(desk.find<MessageLine>("sequenceTold")->text(), QStringLiteral("Done: 2 payloads sent."));
}

void SequenceOfTabTest::aSenderWithoutATargetIsToldSo()
{
    SenderDesk desk;
    desk.click("sequence");
    makeSequence(desk, QStringLiteral("hello"), QStringLiteral("who"), QStringLiteral("me"));
    desk.type("host", {});
    desk.click("sequenceRun");
    QVERIFY(!desk.refusal().isEmpty());
    QCOMPARE(desk.find<QPushButton>("sequenceRun")->text(), QStringLiteral("Run"));
}

void SequenceOfTabTest::theSheetCoversTheConversationAndGivesItBack()
{
    SenderDesk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.tab));
    auto* button = desk.find<QAbstractButton>("sequence");
    QCOMPARE(desk.tab.filledButton(), desk.find<QToolButton>("payloadSend"));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(desk.find<QWidget>("sequenceSheet")->isVisible());
    QCOMPARE(QApplication::focusWidget(), desk.find<QWidget>("sequenceAdd"));
    QCOMPARE(desk.tab.filledButton(), desk.find<QPushButton>("sequenceRun")); // what is covered is not sent
    QCOMPARE(desk.tab.panes(), QList<QWidget*>{desk.find<QWidget>("sequenceTable")});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!desk.find<QWidget>("sequenceSheet")->isVisible());
    QCOMPARE(QApplication::focusWidget(), button);
}

void SequenceOfTabTest::itIsKept()
{
    QVariantMap state;
    Sequence made;
    {
        ClientDesk desk;
        desk.click("sequence");
        makeSequence(desk, QStringLiteral("hello"), QStringLiteral("who"), QStringLiteral("me"));
        state = desk.tab.saveState();
        QCOMPARE(
            state.value(QStringLiteral("sequence")).toMap().value(QStringLiteral("steps")).toList().size(),
            3);
        made = desk.tab.sequence()->sheet()->sequence();
        for (SequenceStep& step : made.steps) { // what the kind does not need is not kept
            if (step.kind == SequenceStepKind::Expect)
                step.payload = {};
        }
    }
    ClientDesk desk;
    desk.tab.restoreState(state);
    QVERIFY(desk.tab.sequence()->sheet()->sequence() == made);
    QCOMPARE(desk.find<QAbstractButton>("sequence")->text(), QStringLiteral("Sequence (3)"));
    desk.tab.restoreState({}); // says nothing of it
    QCOMPARE(desk.tab.sequence()->sheet()->steps(), 3);
}

void SequenceOfTabTest::grabs()
{
    for (const bool dark : {false, true}) {
        ClientDesk desk(dark);
        Served served(desk);
        desk.click("sequence");
        makeSequence(desk, QStringLiteral("hello"), QStringLiteral("who"), QStringLiteral("me"));
        desk.click("sequenceRun");
        served.read(5);
        QTRY_COMPARE(desk.find<QAbstractButton>("sequence")->text(), QStringLiteral("Sequence (2 of 3)"));
        desk.grab(QStringLiteral("sequence-tab"));
        served.peer->write("who");
        served.read(2);
        desk.click("sequenceClose");
        desk.grab(QStringLiteral("sequence-ran"));
    }
}

QTEST_MAIN(SequenceOfTabTest)
#include "SequenceOfTabTest.moc"
