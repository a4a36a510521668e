// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/UdpReceiverTab.h"

#include "tests/support/PerSystem.h"
#include "tests/widgets/UdpPeer.h"
#include "widgets/fields/PortSpin.h"
#include "widgets/fields/ReachLine.h"
#include "widgets/support/ElidedLabel.h"
#include "widgets/support/LinkButton.h"
#include "widgets/tabs/InterfaceCombo.h"
#include "widgets/tabs/ReachList.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QNetworkInterface>
#include <QTemporaryDir>

using namespace workbench;

namespace {

using ReceiverDesk = TabDesk<UdpReceiverTab, UdpReceiver>;

quint16 receiveOnFreePort(ReceiverDesk& desk)
{
    desk.type("port", QStringLiteral("0"));
    desk.click("action");
    [&] { QTRY_COMPARE(chipWord(desk), QStringLiteral("bound")); }();
    return desk.find<PortSpin>("port")->port().value_or(0);
}

QComboBox* replyTo(ReceiverDesk& desk) { return desk.find<QComboBox>("payloadTarget"); }

QString loopbackName()
{
    for (const QNetworkInterface& one : QNetworkInterface::allInterfaces()) {
        if (one.flags().testFlag(QNetworkInterface::IsLoopBack))
            return one.humanReadableName();
    }
    return {};
}

} // namespace

class UdpReceiverTabTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void receivingShowsThePortThatTheSystemChose();
    void aPortInUseIsSaidInWords();
    void refusedInputMakesNoCall_data();
    void refusedInputMakesNoCall();
    void repliesGoToTheChosenSender();
    void aCutDatagramTellsWhatWasLost();
    void anEmptyDatagramIsNotAnEnd();
    void droppedDatagramsStandWhereTheyWereLost();
    void echoSendsBack();
    void joinNeedsAGroupAndAnInterface();
    void aGroupIsReceivedUntilItIsLeft();
    void aGroupReachesNoOtherAddress_data();
    void aGroupReachesNoOtherAddress();
    void theReceiveBufferIsWhatTheSystemSays();
    void whatOthersReceiveIsShown();
    void stateIsKept();
    void datagramsAreSavedWhileTheyCome();
    void everyControlHasANameOfItsOwn();
    void languageChanges();
    void grabs();
};

void UdpReceiverTabTest::receivingShowsThePortThatTheSystemChose()
{
    ReceiverDesk desk;
    QCOMPARE(desk.tab.filledButton(), desk.find<QPushButton>("action"));
    const quint16 port = receiveOnFreePort(desk);
    QVERIFY(port > 0);
    QCOMPARE(desk.find<StateChip>("state")->detail(), QStringLiteral("127.0.0.1:%1").arg(port));
    QCOMPARE(desk.find<ReachLine>("reach")->text(),
             QStringLiteral("Only programs on this computer can send here."));
    QCOMPARE(desk.tab.openSockets(), 1);
    desk.click("action");
    QTRY_COMPARE(chipWord(desk), QStringLiteral("not open"));
    QCOMPARE(desk.find<PortSpin>("port")->port(), quint16(0));
    QCOMPARE(desk.tab.openSockets(), 0);
}

void UdpReceiverTabTest::aPortInUseIsSaidInWords()
{
    Peer other;
    ReceiverDesk desk;
    desk.type("port", QString::number(other.localPort()));
    desk.click("action");
    QTRY_COMPARE(desk.refusal(),
                 QStringLiteral("Port %1 is in use by another socket.").arg(other.localPort()));
    QCOMPARE(desk.find<PortSpin>("port")->port(), other.localPort());
    QCOMPARE(chipWord(desk), QStringLiteral("not open"));
}

void UdpReceiverTabTest::refusedInputMakesNoCall_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("port") << QByteArray("port") << QStringLiteral("70000");
    QTest::newRow("name") << QByteArray("address") << QStringLiteral("localhost");
    QTest::newRow("nothing to read") << QByteArray("readSize") << QStringLiteral("0");
    QTest::newRow("too much to read") << QByteArray("readSize") << QStringLiteral("65537");
}

void UdpReceiverTabTest::refusedInputMakesNoCall()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QString, text);
    ReceiverDesk desk;
    QSignalSpy opened(&desk.tab, &Tab::openSocketsChanged);
    desk.type(field.constData(), text);
    desk.click("action");
    QVERIFY2(desk.refusal().contains(text), qPrintable(desk.refusal()));
    QVERIFY(isRefused(desk.find<QWidget>(field.constData())));
    QCOMPARE(desk.lineEdit(field.constData())->text(), text);
    // What is asked for next is the first that the role ever does.
    QSignalSpy status(&desk.tab, &Tab::statusMessage);
    desk.tab.role().stop();
    UdpReceiverOptions options;
    options.address = *SocketAddress::parseNumeric("127.0.0.1", 0);
    desk.tab.role().start(options);
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(status.count(), 1);
}

void UdpReceiverTabTest::repliesGoToTheChosenSender()
{
    ReceiverDesk desk;
    const quint16 port = receiveOnFreePort(desk);
    QVERIFY(!desk.find<QToolButton>("payloadSend")->isEnabled());
    Peer first;
    Peer second;
    first.sendTo(port, "one");
    QTRY_COMPARE(said(desk), QStringList{QStringLiteral("<one")});
    second.sendTo(port, "two");
    QTRY_COMPARE(said(desk).size(), 2);
    QCOMPARE(replyTo(desk)->currentText(), first.text());
    desk.typePayload(QStringLiteral("to you"));
    desk.click("payloadSend");
    QCOMPARE(first.take(), QByteArray("to you"));

    auto* table = desk.tab.findChild<DatagramView*>()->table();
    table->setFocus();
    table->selectRow(1);
    QCOMPARE(replyTo(desk)->currentText(), second.text());
    desk.click("payloadSend");
    QCOMPARE(second.take(), QByteArray("to you"));
    QVERIFY(!first.hasPendingDatagrams());
    QTRY_COMPARE(said(desk).size(), 4);
    QCOMPARE(said(desk).last(), QStringLiteral(">to you"));
    QCOMPARE(model(desk).at(3).peer, second.text());
}

void UdpReceiverTabTest::datagramsAreSavedWhileTheyCome()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("datagrams.bin"));
    ReceiverDesk desk;
    QVERIFY(desk.find<QToolButton>("trafficSave")->isEnabled());
    desk.find<QToolButton>("trafficSave")->menu()->actions().last()->trigger();
    auto* dialog = desk.find<QFileDialog>("receivedFileDialog");
    dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(desk.tab.findChild<MessageLine*>(QStringLiteral("receivedFileMessage")) != nullptr);
    const quint16 port = receiveOnFreePort(desk);
    Peer peer;
    for (const char* bytes : {"one", "", "two"})
        peer.sendTo(port, bytes);
    auto* message = desk.find<MessageLine>("receivedFileMessage");
    QTRY_COMPARE(message->text(), QStringLiteral("What is received goes into datagrams.bin: 6 B"));
    desk.click("receivedFileStop");
    QTRY_VERIFY(!desk.find<QWidget>("receivedFiles")->isVisible());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("onetwo"));
}

void UdpReceiverTabTest::aCutDatagramTellsWhatWasLost()
{
    ReceiverDesk desk;
    desk.type("readSize", QStringLiteral("8"));
    const quint16 port = receiveOnFreePort(desk);
    Peer peer;
    peer.sendTo(port, "SENSOR-7 and fifteen m.");
    QTRY_COMPARE(said(desk), QStringList{QStringLiteral("<SENSOR-7")});
    QCOMPARE(model(desk).at(0).lost, perSystem(qint64(15), qint64(-1))); // Windows does not say how many
    QCOMPARE(model(desk).totals().cut, qint64(1));
    QVERIFY(desk.status().last().startsWith(
        perSystem(QStringLiteral("The datagram was cut: it had 23 bytes, the read had room for 8 bytes."),
                  QStringLiteral("The datagram was cut: the read had room for 8 bytes."))));
    desk.type("readSize", QStringLiteral("100"));
    peer.sendTo(port, "still the old");
    QTRY_COMPARE(said(desk).last(), QStringLiteral("<still th"));
    QTest::keyClick(desk.lineEdit("readSize"), Qt::Key_Return);
    desk.typePayload(QStringLiteral("done")); // the role does one after the other
    desk.click("payloadSend");
    QCOMPARE(peer.take(), QByteArray("done"));
    peer.sendTo(port, "SENSOR-7 and fifteen m.");
    QTRY_COMPARE(said(desk).size(), 4);
    QCOMPARE(model(desk).at(3).lost, qint64(0));
}

void UdpReceiverTabTest::anEmptyDatagramIsNotAnEnd()
{
    ReceiverDesk desk;
    const quint16 port = receiveOnFreePort(desk);
    Peer peer;
    peer.sendTo(port, "");
    peer.sendTo(port, "still here");
    QTRY_COMPARE(said(desk), (QStringList{QStringLiteral("<"), QStringLiteral("<still here")}));
}

void UdpReceiverTabTest::droppedDatagramsStandWhereTheyWereLost()
{
    if (constants::soRxqOvfl < 0)
        QSKIP("the system does not tell");
    auto calls = std::make_shared<NumberedCalls>();
    ReceiverDesk desk(false, calls);
    const quint16 port = receiveOnFreePort(desk);
    desk.tab.role().setReceiveBuffer(4096);
    QTRY_VERIFY(desk.find<QLabel>("bufferSize")->text() != QStringLiteral("not asked yet"));
    Peer peer;
    calls->holdReading(true);
    for (int i = 0; i < 500; ++i)
        peer.sendTo(port, "0123456789");
    calls->holdReading(false);
    QTRY_VERIFY(model(desk).rowCount() > 0);
    const auto drops = [&] { return model(desk).totals().dropped; };
    while (drops() == 0 && model(desk).rowCount() < 1000) {
        const int before = model(desk).rowCount();
        peer.sendTo(port, "after");
        QTRY_VERIFY(model(desk).rowCount() > before);
    }
    QVERIFY(drops() > 0);
    QVERIFY(said(desk).contains(QStringLiteral("=")));
    QVERIFY(desk.find<MessageLine>("dropped")->text().contains(QStringLiteral("dropped, the last at")));
    QVERIFY(!desk.status().filter(QStringLiteral("A larger receive buffer helps.")).isEmpty());
}

void UdpReceiverTabTest::echoSendsBack()
{
    ReceiverDesk desk;
    tick(desk, "echo");
    const quint16 port = receiveOnFreePort(desk);
    Peer peer;
    peer.sendTo(port, "back");
    QCOMPARE(peer.take(), QByteArray("back"));
    QTRY_COMPARE(said(desk), (QStringList{QStringLiteral("<back"), QStringLiteral(">back")}));
}

void UdpReceiverTabTest::joinNeedsAGroupAndAnInterface()
{
    ReceiverDesk desk;
    auto* join = desk.find<QPushButton>("join");
    auto* hint = desk.find<QLabel>("joinHint");
    QCOMPARE(hint->text(), QStringLiteral("choose both first"));
    QVERIFY(!join->isEnabled());
    desk.type("group", QStringLiteral("192.0.2.1"));
    QCOMPARE(hint->text(), QStringLiteral("that is no group"));
    desk.type("group", QStringLiteral("239.1.2.3"));
    QCOMPARE(hint->text(), QStringLiteral("choose both first"));
    QVERIFY(desk.find<InterfaceCombo>("interface")->choose(loopbackName()));
    QCOMPARE(hint->text(), QStringLiteral("start receiving first"));
    QVERIFY(!join->isEnabled());
    receiveOnFreePort(desk);
    QVERIFY(join->isEnabled());
    desk.type("group", QStringLiteral("ff02::1234"));
    QVERIFY(!join->isEnabled());
}

void UdpReceiverTabTest::aGroupIsReceivedUntilItIsLeft()
{
    ReceiverDesk desk;
    desk.type("address", QStringLiteral("0.0.0.0"));
    const quint16 port = receiveOnFreePort(desk);
    desk.type("group", QStringLiteral("239.1.2.3"));
    QVERIFY(desk.find<InterfaceCombo>("interface")->choose(loopbackName()));
    desk.click("join");
    QTRY_VERIFY(desk.tab.findChild<LinkButton*>(QStringLiteral("leave0")) || !desk.refusal().isEmpty());
    if (onWindows() && !desk.refusal().isEmpty())
        QSKIP("Wine takes no interface by its index");
    QCOMPARE(desk.find<LinkButton>("leave0")->accessibleName(),
             QStringLiteral("Leave 239.1.2.3 on %1").arg(loopbackName()));
    Peer peer;
    peer.setMulticastInterface(QNetworkInterface::interfaceFromName(loopbackName()));
    peer.setSocketOption(QAbstractSocket::MulticastTtlOption, 0);
    peer.setSocketOption(QAbstractSocket::MulticastLoopbackOption, 1);
    const auto toGroup = [&](const QByteArray& bytes) {
        QCOMPARE(peer.writeDatagram(bytes, QHostAddress(QStringLiteral("239.1.2.3")), port), bytes.size());
    };
    toGroup("for all");
    QTRY_COMPARE(said(desk), QStringList{QStringLiteral("<for all")});
    QCOMPARE(model(desk).at(0).to, QStringLiteral("239.1.2.3"));
    desk.click("leave0");
    QTRY_COMPARE(desk.status().last(), QStringLiteral("No longer member of 239.1.2.3."));
    QVERIFY(desk.find<QWidget>("memberships")->isHidden());
    toGroup("for nobody");
    peer.sendTo(port, "direct");
    QTRY_COMPARE(said(desk), (QStringList{QStringLiteral("<for all"), QStringLiteral("<direct")}));
}

void UdpReceiverTabTest::aGroupReachesNoOtherAddress_data()
{
    QTest::addColumn<QByteArray>("bound");
    QTest::addColumn<QString>("words");
    QTest::newRow("every address") << QByteArray("0.0.0.0") << QStringLiteral("senders to the group");
    QTest::newRow("the group") << QByteArray("239.1.2.3") << QStringLiteral("senders to the group");
    QTest::newRow("one address") << QByteArray("127.0.0.1")
                                 << (onWindows()
                                         ? QStringLiteral("senders to the group")
                                         : QStringLiteral("nobody: the socket is bound to 127.0.0.1"));
}

void UdpReceiverTabTest::aGroupReachesNoOtherAddress()
{
    QFETCH(const QByteArray, bound);
    QFETCH(const QString, words);
    ReceiverDesk desk;
    auto* list = desk.tab.findChild<ReachList*>();
    QVERIFY(list != nullptr);
    Membership membership;
    membership.group = SocketAddress::ipv4({239, 1, 2, 3}, 0);
    list->showFor(*SocketAddress::parseNumeric(bound.toStdString(), 5000), {membership});
    QStringList shown;
    const ElidedLabel* told = nullptr;
    for (const QLabel* label : list->findChildren<QLabel*>()) {
        shown << label->text();
        told = label->text() == words ? dynamic_cast<const ElidedLabel*>(label) : told;
    }
    QVERIFY2(shown.contains(words), qPrintable(shown.join(u'|')));
    QVERIFY(told != nullptr); // "…" where it is cut, and whole in its tip
    QCOMPARE(told->toolTip(), words);
}

void UdpReceiverTabTest::theReceiveBufferIsWhatTheSystemSays()
{
    ReceiverDesk desk;
    receiveOnFreePort(desk);
    auto* size = desk.find<QLabel>("bufferSize");
    QTRY_VERIFY(size->text().endsWith(QStringLiteral(" B")));
    desk.click("bufferChange");
    desk.type("bufferWanted", QStringLiteral("20000"));
    QTest::keyClick(desk.lineEdit("bufferWanted"), Qt::Key_Return);
    QTRY_VERIFY(size->text() == QStringLiteral("40,000 B") || size->text() == QStringLiteral("20,000 B"));
    desk.click("action");
    QTRY_COMPARE(size->text(), QStringLiteral("no socket is open"));
}

void UdpReceiverTabTest::whatOthersReceiveIsShown()
{
    ReceiverDesk desk;
    UdpReceiverOptions options;
    options.address = *SocketAddress::parseNumeric("127.0.0.1", 0);
    desk.tab.role().start(options);
    QTRY_COMPARE(chipWord(desk), QStringLiteral("bound"));
    Membership membership;
    membership.group = *SocketAddress::parseNumeric("239.1.2.3", 0);
    membership.interfaceAddress = *SocketAddress::parseNumeric("127.0.0.1", 0);
    desk.tab.role().join(membership);
    QTRY_VERIFY(desk.tab.findChild<LinkButton*>(QStringLiteral("leave0")));
    QCOMPARE(desk.find<LinkButton>("leave0")->accessibleName(),
             QStringLiteral("Leave 239.1.2.3 on 127.0.0.1"));
    desk.tab.role().stop();
    QTRY_COMPARE(chipWord(desk), QStringLiteral("not open"));
    QVERIFY(desk.find<QWidget>("memberships")->isHidden());
    QCOMPARE(desk.find<PortSpin>("port")->port(), quint16(5000));
}

void UdpReceiverTabTest::stateIsKept()
{
    QVariantMap kept;
    {
        ReceiverDesk desk;
        desk.type("address", QStringLiteral("::1"));
        desk.type("port", QStringLiteral("4711"));
        desk.type("readSize", QStringLiteral("8"));
        desk.type("group", QStringLiteral("239.1.2.3"));
        QVERIFY(desk.find<InterfaceCombo>("interface")->choose(loopbackName()));
        kept = desk.tab.saveState();
    }
    ReceiverDesk desk;
    desk.tab.restoreState(kept);
    QCOMPARE(desk.lineEdit("address")->text(), QStringLiteral("::1"));
    QCOMPARE(desk.lineEdit("port")->text(), QStringLiteral("4711"));
    QCOMPARE(desk.lineEdit("readSize")->text(), QStringLiteral("8"));
    QCOMPARE(desk.lineEdit("group")->text(), QStringLiteral("239.1.2.3"));
    QCOMPARE(desk.find<InterfaceCombo>("interface")->interfaceName(), loopbackName());
}

void UdpReceiverTabTest::everyControlHasANameOfItsOwn()
{
    ReceiverDesk desk;
    receiveOnFreePort(desk);
    checkNames(desk.tab);
}

void UdpReceiverTabTest::languageChanges()
{
    ReceiverDesk desk;
    const quint16 port = receiveOnFreePort(desk);
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&desk.tab, &event);
    QCOMPARE(desk.find<PortSpin>("port")->port(), port);
    QCOMPARE(desk.find<QPushButton>("action")->text(), QStringLiteral("Stop receiving"));
}

void UdpReceiverTabTest::grabs()
{
    for (const bool dark : {false, true}) {
        ReceiverDesk desk(dark);
        QVERIFY(QTest::qWaitForWindowExposed(&desk.tab));
        desk.grab(QStringLiteral("udp-receiver-start"));
        desk.type("address", QStringLiteral("0.0.0.0"));
        desk.type("readSize", QStringLiteral("8"));
        const quint16 port = receiveOnFreePort(desk);
        desk.type("group", QStringLiteral("239.1.2.3"));
        QVERIFY(desk.find<InterfaceCombo>("interface")->choose(loopbackName()));
        if (!onWindows()) // Wine takes no interface by its index
            desk.click("join");
        Peer peer;
        peer.sendTo(port, "T21.5");
        peer.sendTo(port, "SENSOR-7 and fifteen m.");
        peer.sendTo(port, "");
        QTRY_COMPARE(said(desk).size(), 3);
        desk.typePayload(QStringLiteral("OK"));
        desk.click("payloadSend");
        QTRY_COMPARE(said(desk).size(), 4);
        desk.grab(QStringLiteral("udp-receiver"));
        desk.tab.resize(1300, 560);
        QTRY_VERIFY(replyTo(desk)->isVisible());
        desk.grab(QStringLiteral("udp-receiver-wide"));
        desk.tab.resize(700, 340);
        desk.grab(QStringLiteral("udp-receiver-small"));
    }
}

QTEST_MAIN(UdpReceiverTabTest)
#include "UdpReceiverTabTest.moc"
