// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/TcpServerTab.h"

#include "core/system/NativeSystemCalls.h"
#include "tests/support/ForwardingSystemCalls.h"
#include "tests/support/PerSystem.h"
#include "tests/widgets/TabDesk.h"
#include "widgets/fields/ConversationView.h"
#include "widgets/fields/PayloadEdit.h"
#include "widgets/fields/PortSpin.h"
#include "widgets/fields/ReachLine.h"
#include "widgets/support/Amounts.h"
#include "widgets/support/ListTable.h"
#include "widgets/tabs/ClientModel.h"
#include "widgets/tabs/ReceivedFiles.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace workbench;

namespace {

using Desk = TabDesk<TcpServerTab, TcpServer>;

struct CountedSockets : ForwardingSystemCalls {
    CallResult socket(int family, int type, int protocol) override
    {
        ++sockets;
        return ForwardingSystemCalls::socket(family, type, protocol);
    }
    std::atomic<int> sockets = 0;
};

QString chipWord(Desk& desk) { return desk.find<StateChip>("state")->word(); }
QPushButton* action(Desk& desk) { return desk.find<QPushButton>("action"); }
ListTable* clients(Desk& desk) { return desk.find<ListTable>("clients"); }
ConversationView* conversation(Desk& desk) { return desk.tab.findChild<ConversationView*>(); }

quint16 listenOnFreePort(Desk& desk)
{
    desk.find<PortSpin>("port")->setValue(0);
    desk.click("action");
    [&] { QTRY_COMPARE(chipWord(desk), QStringLiteral("LISTEN")); }();
    return desk.find<PortSpin>("port")->port().value_or(0);
}

/// 0: of the chosen client; 1: of all.
QAction* saveAction(Desk& desk, int which)
{
    const QList<QAction*> actions = desk.find<QToolButton>("trafficSave")->menu()->actions();
    return actions[actions.size() - 2 + which];
}

/// By the entry of the menu and the dialog.
void saveInto(Desk& desk, int which, const QString& path)
{
    saveAction(desk, which)->trigger();
    auto* dialog = desk.find<QFileDialog>("receivedFileDialog");
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
    QMetaObject::invokeMethod(dialog, "accept");
    [&] { QTRY_VERIFY(desk.tab.findChild<QFileDialog*>() == nullptr); }();
}

QString state(Desk& desk, int row) { return desk.cell("clients", row, ClientModel::StateColumn); }

/// The kind and bytes of what the conversation shows: "<hello", ">ok", "=" for a band.
QStringList said(Desk& desk)
{
    QStringList lines;
    const TrafficModel* model = conversation(desk)->model();
    for (int row = 0; model && row < model->rowCount(); ++row) {
        const TrafficRow& one = model->at(row);
        const char* mark = one.kind == TrafficRow::Kind::Note   ? "="
                           : one.kind == TrafficRow::Kind::Sent ? ">"
                                                                : "<";
        lines.push_back(QString::fromLatin1(mark) + QString::fromLatin1(one.bytes));
    }
    return lines;
}

} // namespace

class TcpServerTabTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startListeningShowsThePortThatTheSystemChose();
    void stoppingBringsBackWhatWasTyped();
    void aPortInUseIsSaidInWordsAndTheTextIsKept();
    void refusedInputMakesNoCall_data();
    void refusedInputMakesNoCall();
    void aClientTalksBothWays();
    void sendingToAllAndToTheChosen();
    void echoSendsBackWhatCameIn();
    void halfCloseCloseAndAbort();
    void aResetStaysInTheTable();
    void amountsNeedThreeDigits();
    void aClientThatLeavesDisturbsNobody();
    void whoHasGoneIsNoClientToCome();
    void unsentBytesAreShownAndClosingAsksFirst();
    void aFileIsSent();
    void anUnreadableFileIsSaidInWords();
    void stoppedListeningKeepsTheClients();
    void whatOthersStartIsShown();
    void editsWhileItListensCountFromTheNextStart();
    void aUnixPathNeedsNoPort();
    void reachSaysWhoCanConnect();
    void ipv6OnlyLeavesIpv4Out();
    void keysStartAndSend();
    void stateIsKept();
    void whatAClientSendsIsSavedByteForByte();
    void savingStopsAtAClickAndSaysWhatItHas();
    void aFileThatCannotBeWrittenIsSaid();
    void languageChangesWhileItListens();
    void manyClientsAreShown();
    void grabs();
};

void TcpServerTabTest::startListeningShowsThePortThatTheSystemChose()
{
    Desk desk;
    QCOMPARE(chipWord(desk), QStringLiteral("not open"));
    QCOMPARE(desk.tab.filledButton(), action(desk));
    const quint16 port = listenOnFreePort(desk);
    QVERIFY(port > 0);
    QCOMPARE(desk.find<StateChip>("state")->detail(), QStringLiteral("127.0.0.1:%1").arg(port));
    QCOMPARE(desk.tab.openSockets(), 1);
    QCOMPARE(desk.tab.mark(), Tab::Mark::Open);
    QCOMPARE(action(desk)->text(), QStringLiteral("Stop listening"));
    QTcpSocket peer;
    peer.connectToHost(QStringLiteral("127.0.0.1"), port);
    QTRY_COMPARE(peer.state(), QAbstractSocket::ConnectedState);
}

void TcpServerTabTest::stoppingBringsBackWhatWasTyped()
{
    Desk desk;
    listenOnFreePort(desk);
    desk.click("action");
    QTRY_COMPARE(chipWord(desk), QStringLiteral("not open"));
    QCOMPARE(desk.find<PortSpin>("port")->port(), quint16(0));
    QCOMPARE(desk.tab.openSockets(), 0);
    QCOMPARE(desk.tab.mark(), Tab::Mark::None);
}

void TcpServerTabTest::aPortInUseIsSaidInWordsAndTheTextIsKept()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Desk desk;
    desk.find<PortSpin>("port")->setValue(other.serverPort());
    desk.click("action");
    QTRY_COMPARE(desk.refusal(),
                 QStringLiteral("Port %1 is in use by another socket.").arg(other.serverPort()));
    QCOMPARE(desk.find<PortSpin>("port")->port(), other.serverPort());
    QCOMPARE(chipWord(desk), QStringLiteral("not open"));
    desk.type("port", QStringLiteral("0"));
    QVERIFY(desk.refusal().isEmpty());
}

void TcpServerTabTest::refusedInputMakesNoCall_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("port") << QByteArray("port") << QStringLiteral("70000")
                          << QStringLiteral("A port is a number from 0 to 65535. You typed 70000.");
    QTest::newRow("letters") << QByteArray("port") << QStringLiteral("http")
                             << QStringLiteral("A port is a number from 0 to 65535. You typed http.");
    QTest::newRow("name")
        << QByteArray("address") << QStringLiteral("localhost")
        << QStringLiteral("localhost is no numeric address. Choose one of this computer, such as 127.0.0.1.");
    QTest::newRow("backlog") << QByteArray("backlog") << QStringLiteral("x")
                             << QStringLiteral("A number from 0 to 65535 is needed here. You typed x.");
}

void TcpServerTabTest::refusedInputMakesNoCall()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QString, text);
    QFETCH(const QString, words);
    auto calls = std::make_shared<CountedSockets>();
    Desk desk(false, calls);
    desk.type(field.constData(), text);
    desk.click("action");
    QCOMPARE(desk.refusal(), words);
    auto* widget = desk.find<QWidget>(field.constData());
    QVERIFY(isRefused(widget));
    QCOMPARE(desk.lineEdit(field.constData())->text(), text);
    // Commands are done in their order: this one makes the first socket, on Windows after that which wakes
    // the poller.
    TcpServerOptions options;
    options.address = *SocketAddress::parseNumeric("127.0.0.1", 0);
    desk.tab.role().start(options);
    QTRY_COMPARE(chipWord(desk), QStringLiteral("LISTEN"));
    QCOMPARE(calls->sockets.load(), perSystem(1, 2));
}

void TcpServerTabTest::aClientTalksBothWays()
{
    Desk desk;
    const quint16 port = listenOnFreePort(desk);
    QVERIFY(!desk.find<QToolButton>("payloadSend")->isEnabled());
    QTcpSocket peer;
    peer.connectToHost(QStringLiteral("127.0.0.1"), port);
    QTRY_COMPARE(clients(desk)->model()->rowCount(), 1);
    QCOMPARE(state(desk, 0), QStringLiteral("ESTABLISHED"));
    QCOMPARE(desk.cell("clients", 0, ClientModel::PeerColumn),
             QStringLiteral("127.0.0.1:%1").arg(peer.localPort()));
    QCOMPARE(desk.tab.filledButton(), desk.find<QToolButton>("payloadSend"));

    peer.write("hello");
    QTRY_COMPARE(said(desk), QStringList{QStringLiteral("<hello")});
    QCOMPARE(desk.cell("clients", 0, ClientModel::InColumn), QStringLiteral("5 B"));
    desk.typePayload(QStringLiteral("ok"));
    desk.click("payloadSend");
    QTRY_COMPARE(peer.bytesAvailable(), 2);
    QCOMPARE(peer.readAll(), QByteArray("ok"));
    QTRY_COMPARE(said(desk).last(), QStringLiteral(">ok"));
    QCOMPARE(desk.cell("clients", 0, ClientModel::OutColumn), QStringLiteral("2 B"));
    QTRY_VERIFY(desk.status().last().startsWith(QStringLiteral("Sent 2 of 2 bytes")));
}

void TcpServerTabTest::sendingToAllAndToTheChosen()
{
    Desk desk;
    const quint16 port = listenOnFreePort(desk);
    QTcpSocket peers[3];
    for (int i = 0; i < 3; ++i) {
        peers[i].connectToHost(QStringLiteral("127.0.0.1"), port);
        QTRY_COMPARE(clients(desk)->model()->rowCount(), i + 1);
    }
    desk.typePayload(QStringLiteral("all"));
    desk.tab.findChild<PayloadEdit*>()->sendToAllAction()->trigger();
    for (QTcpSocket& peer : peers)
        QTRY_COMPARE(peer.peek(99), QByteArray("all"));
    for (QTcpSocket& peer : peers)
        peer.readAll();

    clients(desk)->setFocus();
    clients(desk)->selectRow(1);
    QTest::keyClick(clients(desk), Qt::Key_Down, Qt::ShiftModifier);
    desk.typePayload(QStringLiteral("two"));
    desk.click("payloadSend");
    QTRY_COMPARE(peers[1].peek(99), QByteArray("two"));
    QTRY_COMPARE(peers[2].peek(99), QByteArray("two"));
    QCOMPARE(peers[0].bytesAvailable(), 0);
}

void TcpServerTabTest::echoSendsBackWhatCameIn()
{
    Desk desk;
    const quint16 port = listenOnFreePort(desk);
    QTest::mouseClick(desk.find<QCheckBox>("echo"), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(desk.find<QCheckBox>("echo")->isChecked());
    QTcpSocket peer;
    peer.connectToHost(QStringLiteral("127.0.0.1"), port);
    QTRY_COMPARE(peer.state(), QAbstractSocket::ConnectedState);
    peer.write("back");
    QTRY_COMPARE(peer.peek(99), QByteArray("back"));
    QTRY_COMPARE(said(desk), (QStringList{QStringLiteral("<back"), QStringLiteral(">back")}));
}

void TcpServerTabTest::halfCloseCloseAndAbort()
{
    Desk desk;
    const quint16 port = listenOnFreePort(desk);
    QTcpSocket peers[3];
    for (int i = 0; i < 3; ++i) {
        peers[i].connectToHost(QStringLiteral("127.0.0.1"), port);
        QTRY_COMPARE(clients(desk)->model()->rowCount(), i + 1);
    }
    // QTcpSocket closes by itself when we finish: this one has to stay.
    NativeSystemCalls calls;
    const Handle staying = calls.socket(constants::afInet, constants::sockStream, 0).value;
    QVERIFY(calls.connect(staying, SocketAddress::parseNumeric("127.0.0.1", port)->bytes()).ok());
    QTRY_COMPARE(clients(desk)->model()->rowCount(), 4);
    clients(desk)->selectRow(3);
    desk.click("halfClose");
    QTRY_COMPARE(state(desk, 3), QStringLiteral("FIN_WAIT"));
    QVERIFY(!desk.find<QPushButton>("halfClose")->isEnabled());
    QVERIFY(!desk.find<QToolButton>("payloadSend")->isEnabled());

    clients(desk)->selectRow(1);
    desk.click("close");
    QTRY_COMPARE(state(desk, 1), QStringLiteral("closed"));
    QTRY_COMPARE(peers[1].state(), QAbstractSocket::UnconnectedState);

    clients(desk)->selectRow(2);
    QSignalSpy errors(&peers[2], &QTcpSocket::errorOccurred);
    desk.click("abort");
    QTRY_COMPARE(state(desk, 2), QStringLiteral("aborted"));
    QTRY_COMPARE(errors.count(), 1);
    calls.close(staying);
}

void TcpServerTabTest::aResetStaysInTheTable()
{
    const Theme theme(*qApp, Theme::Mode::Light);
    ClientModel model(theme);
    ConnectionOpened opened;
    opened.connection = 1;
    ConnectionChanged reset;
    reset.connection = 1;
    reset.phase = ConnectionPhase::Reset;
    ConnectionClosed closed;
    closed.connection = 1;
    closed.reason = CloseReason::ByUser;
    model.apply({opened, reset});
    QCOMPARE(ClientModel::stateWord(model.at(0)), QStringLiteral("reset by peer"));
    model.apply({closed});
    QVERIFY(!model.at(0).isOpen());
    QCOMPARE(ClientModel::stateWord(model.at(0)), QStringLiteral("reset by peer"));
}

void TcpServerTabTest::amountsNeedThreeDigits()
{
    QLocale::setDefault(QLocale::c());
    QCOMPARE(amountText(999), QStringLiteral("999 B"));
    QCOMPARE(amountText(12'340), QStringLiteral("12.3 KB"));
    QCOMPARE(amountText(200'001), QStringLiteral("200 KB"));
    QCOMPARE(amountText(999'600), QStringLiteral("1.0 MB"));
}

void TcpServerTabTest::aClientThatLeavesDisturbsNobody()
{
    Desk desk;
    const quint16 port = listenOnFreePort(desk);
    auto leaving = std::make_unique<QTcpSocket>();
    QTcpSocket staying;
    leaving->connectToHost(QStringLiteral("127.0.0.1"), port);
    QTRY_COMPARE(clients(desk)->model()->rowCount(), 1);
    staying.connectToHost(QStringLiteral("127.0.0.1"), port);
    QTRY_COMPARE(clients(desk)->model()->rowCount(), 2);
    leaving->write("bye");
    leaving->disconnectFromHost();
    QTRY_COMPARE(state(desk, 0), QStringLiteral("CLOSE_WAIT"));
    QCOMPARE(said(desk), (QStringList{QStringLiteral("<bye"), QStringLiteral("=")}));
    QCOMPARE(state(desk, 1), QStringLiteral("ESTABLISHED"));
    staying.write("here");
    QTRY_COMPARE(desk.cell("clients", 1, ClientModel::InColumn), QStringLiteral("4 B"));
}

void TcpServerTabTest::whoHasGoneIsNoClientToCome()
{
    Desk desk;
    const quint16 port = listenOnFreePort(desk);
    const auto* to = desk.find<QComboBox>("payloadTarget");
    const auto* send = desk.find<QAbstractButton>("payloadSend");
    QCOMPARE(to->currentText(), QStringLiteral("no client yet"));
    QCOMPARE(send->toolTip(), QStringLiteral("No client to send to yet."));
    QTcpSocket peer;
    peer.connectToHost(QStringLiteral("127.0.0.1"), port);
    QTRY_VERIFY(to->currentText().startsWith(QStringLiteral("127.0.0.1:")));
    desk.click("close");
    QTRY_COMPARE(to->currentText(), QStringLiteral("no client now"));
    QCOMPARE(send->toolTip(), QStringLiteral("No client to send to now."));
}

void TcpServerTabTest::unsentBytesAreShownAndClosingAsksFirst()
{
    Desk desk;
    const quint16 port = listenOnFreePort(desk);
    QTcpSocket peer;
    peer.setReadBufferSize(4096);
    peer.connectToHost(QStringLiteral("127.0.0.1"), port);
    QTRY_COMPARE(clients(desk)->model()->rowCount(), 1);
    desk.tab.role().sendToAll(shareBytes(std::vector<std::byte>(std::size_t{32} << 20)));
    QTRY_VERIFY(desk.cell("clients", 0, ClientModel::OutColumn).contains(QStringLiteral("unsent")));
    desk.click("close");
    auto* box = desk.tab.findChild<QMessageBox*>();
    QVERIFY(box);
    QCOMPARE(state(desk, 0), QStringLiteral("ESTABLISHED"));
    for (QAbstractButton* button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(state(desk, 0), QStringLiteral("closed"));
    QVERIFY(desk.cell("clients", 0, ClientModel::OutColumn).contains(QStringLiteral("lost")));
}

void TcpServerTabTest::aFileIsSent()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("data.bin")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("from a file");
    file.close();
    Desk desk;
    const quint16 port = listenOnFreePort(desk);
    QTcpSocket peer;
    peer.connectToHost(QStringLiteral("127.0.0.1"), port);
    QTRY_COMPARE(clients(desk)->model()->rowCount(), 1);
    Q_EMIT desk.tab.findChild<PayloadEdit*>()->sendFileRequested(file.fileName());
    QTRY_COMPARE(peer.peek(99), QByteArray("from a file"));
}

void TcpServerTabTest::anUnreadableFileIsSaidInWords()
{
    Desk desk;
    const quint16 port = listenOnFreePort(desk);
    QTcpSocket peer;
    peer.connectToHost(QStringLiteral("127.0.0.1"), port);
    QTRY_COMPARE(clients(desk)->model()->rowCount(), 1);
    auto* payload = desk.tab.findChild<PayloadEdit*>();
    Q_EMIT payload->sendFileRequested(QStringLiteral("no/such/file"));
    QTRY_COMPARE(payload->problem(), QStringLiteral("There is no file no/such/file."));
}

void TcpServerTabTest::stoppedListeningKeepsTheClients()
{
    Desk desk;
    const quint16 port = listenOnFreePort(desk);
    QTcpSocket peer;
    peer.connectToHost(QStringLiteral("127.0.0.1"), port);
    QTRY_COMPARE(clients(desk)->model()->rowCount(), 1);
    desk.click("action");
    QTRY_COMPARE(chipWord(desk), QStringLiteral("not open"));
    QCOMPARE(desk.tab.openSockets(), 1);
    peer.write("still here");
    QTRY_COMPARE(said(desk), QStringList{QStringLiteral("<still here")});
}

void TcpServerTabTest::whatOthersStartIsShown()
{
    Desk desk;
    TcpServerOptions options;
    options.address = *SocketAddress::parseNumeric("127.0.0.1", 0);
    desk.tab.role().start(options);
    QTRY_COMPARE(chipWord(desk), QStringLiteral("LISTEN"));
    QVERIFY(desk.find<PortSpin>("port")->port() != quint16(8080));
    desk.tab.role().stop();
    QTRY_COMPARE(chipWord(desk), QStringLiteral("not open"));
    QCOMPARE(desk.find<PortSpin>("port")->port(), quint16(8080));
}

void TcpServerTabTest::editsWhileItListensCountFromTheNextStart()
{
    Desk desk;
    const quint16 port = listenOnFreePort(desk);
    desk.type("port", QStringLiteral("4711"));
    QCOMPARE(desk.find<ReachLine>("reach")->text(),
             QStringLiteral("Counts from the next start. Now it is 127.0.0.1:%1.").arg(port));
    desk.type("port", QString::number(port)); // as it is
    QCOMPARE(desk.find<ReachLine>("reach")->text(),
             QStringLiteral("Only programs on this computer can connect."));
    desk.type("port", QStringLiteral("4711"));
    desk.click("action");
    QTRY_COMPARE(chipWord(desk), QStringLiteral("not open"));
    QCOMPARE(desk.find<PortSpin>("port")->port(), quint16(4711));
}

void TcpServerTabTest::aUnixPathNeedsNoPort()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s"));
    Desk desk;
    desk.type("address", path);
    QVERIFY(!desk.find<PortSpin>("port")->isEnabled());
    QVERIFY(desk.find<ReachLine>("reach")->text().contains(QStringLiteral("this computer")));
    NativeSystemCalls calls;
    const CallResult trial = calls.socket(constants::afUnix, constants::sockStream, 0);
    if (onWindows() && !trial.ok())
        QSKIP("Wine 8 has no unix sockets");
    calls.close(trial.value);
    desk.click("action");
    QTRY_COMPARE(chipWord(desk), QStringLiteral("LISTEN"));
    QCOMPARE(desk.find<StateChip>("state")->detail(), path);
}

void TcpServerTabTest::reachSaysWhoCanConnect()
{
    Desk desk;
    auto* reach = desk.find<ReachLine>("reach");
    QCOMPARE(reach->text(), QStringLiteral("Only programs on this computer will be able to connect."));
    listenOnFreePort(desk);
    QCOMPARE(reach->text(), QStringLiteral("Only programs on this computer can connect."));
    desk.click("action");
    QTRY_COMPARE(chipWord(desk), QStringLiteral("not open"));
    desk.type("address", QStringLiteral("0.0.0.0"));
    QVERIFY(reach->text().startsWith(QStringLiteral("Every computer")));
    QCOMPARE(reach->color(), ThemeColor::Wait);
}

void TcpServerTabTest::ipv6OnlyLeavesIpv4Out()
{
    Desk desk;
    auto* only = desk.find<QCheckBox>("v6Only");
    QVERIFY(!only->isEnabled());
    desk.type("address", QStringLiteral("::"));
    QVERIFY(only->isEnabled());
    for (const bool wanted : {true, false}) {
        if (only->isChecked() != wanted)
            QTest::mouseClick(only, Qt::LeftButton, {}, QPoint(8, only->height() / 2));
        QCOMPARE(only->isChecked(), wanted);
        const quint16 port = listenOnFreePort(desk);
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, port);
        QCOMPARE(client.waitForConnected(5000), !wanted);
        desk.click("action");
        QTRY_COMPARE(chipWord(desk), QStringLiteral("not open"));
    }
}

void TcpServerTabTest::keysStartAndSend()
{
    Desk desk;
    desk.type("port", QStringLiteral("0"));
    QTest::keyClick(desk.lineEdit("port"), Qt::Key_Return);
    QTRY_COMPARE(chipWord(desk), QStringLiteral("LISTEN"));
    QTcpSocket peer;
    peer.connectToHost(QStringLiteral("127.0.0.1"), desk.find<PortSpin>("port")->port().value_or(0));
    QTRY_COMPARE(clients(desk)->model()->rowCount(), 1);
    desk.typePayload(QStringLiteral("by key"));
    QTest::keyClick(desk.find<QWidget>("payloadField"), Qt::Key_Return);
    QTRY_COMPARE(peer.peek(99), QByteArray("by key"));
    desk.tab.stop();
    QTRY_COMPARE(chipWord(desk), QStringLiteral("not open"));
}

void TcpServerTabTest::stateIsKept()
{
    QVariantMap kept;
    {
        Desk desk;
        desk.type("address", QStringLiteral("::1"));
        desk.type("port", QStringLiteral("4711"));
        desk.type("backlog", QStringLiteral("7"));
        desk.find<QComboBox>("splitKind")->setCurrentIndex(1);
        kept = desk.tab.saveState();
    }
    Desk desk;
    desk.tab.restoreState(kept);
    QCOMPARE(desk.lineEdit("address")->text(), QStringLiteral("::1"));
    QCOMPARE(desk.lineEdit("port")->text(), QStringLiteral("4711"));
    QCOMPARE(desk.lineEdit("backlog")->text(), QStringLiteral("7"));
    QCOMPARE(desk.find<QComboBox>("splitKind")->currentText(), QStringLiteral("line"));
}

/// More than the conversation keeps, while it is split into lines.
void TcpServerTabTest::whatAClientSendsIsSavedByteForByte()
{
    const QTemporaryDir folder;
    Desk desk;
    QVERIFY(!saveAction(desk, 0)->isEnabled());
    QTcpSocket peer;
    peer.connectToHost(QStringLiteral("127.0.0.1"), listenOnFreePort(desk));
    QTRY_COMPARE(clients(desk)->model()->rowCount(), 1);
    QTRY_VERIFY(saveAction(desk, 0)->isEnabled());
    const QString path = folder.filePath(QStringLiteral("one.bin"));
    saveInto(desk, 0, path);
    QTRY_VERIFY(desk.tab.findChild<MessageLine*>(QStringLiteral("receivedFileMessage")) != nullptr);
    const QString words = desk.find<MessageLine>("receivedFileMessage")->text();
    QVERIFY2(
        words.startsWith(QStringLiteral("What 127.0.0.1:%1 sends goes into one.bin").arg(peer.localPort())),
        qPrintable(words));
    desk.find<QComboBox>("splitKind")->setCurrentIndex(1);
    conversation(desk)->model()->setLimits({1000, 1'000'000});
    QByteArray bytes;
    for (int i = 0; i < 20'000; ++i)
        bytes += "line " + QByteArray::number(i) + QByteArray(200, 'x') + '\n';
    peer.write(bytes);
    QTRY_COMPARE(peer.bytesToWrite(), 0);
    const TrafficModel* model = conversation(desk)->model();
    QTRY_COMPARE(model->totals().receivedBytes, bytes.size());
    QVERIFY(model->forgotten() > 0);
    peer.close();
    QTRY_COMPARE(state(desk, 0), QStringLiteral("CLOSE_WAIT"));
    desk.click("close");
    QTRY_VERIFY(
        desk.status().contains(QStringLiteral("Received and written to %2: %1 bytes.")
                                   .arg(QLocale().toString(bytes.size()), QDir::toNativeSeparators(path))));
    QTRY_VERIFY(!desk.find<QWidget>("receivedFiles")->isVisible());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == bytes);
}

void TcpServerTabTest::savingStopsAtAClickAndSaysWhatItHas()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("all.bin"));
    Desk desk;
    saveInto(desk, 1, path);
    QTRY_VERIFY(desk.tab.findChild<MessageLine*>(QStringLiteral("receivedFileMessage")) != nullptr);
    {
        Desk other; // two tabs would mix their bytes in it
        saveInto(other, 1, path);
        QTRY_VERIFY(!other.status().isEmpty());
        QVERIFY(other.status().last().endsWith(QStringLiteral("is being written already.")));
        auto* refusal = other.find<MessageLine>("receivedFileMessage");
        QCOMPARE(refusal->text(), other.status().last());
        QVERIFY(refusal->isVisible());
        other.grab(QStringLiteral("tcp-server-saving-refused"));
        other.click("receivedFileStop");
        QTRY_VERIFY(!other.find<QWidget>("receivedFiles")->isVisible());
    }
    desk.tab.activateWindow();
    QTcpSocket peer;
    peer.connectToHost(QStringLiteral("127.0.0.1"), listenOnFreePort(desk));
    peer.write("all of it");
    auto* message = desk.find<MessageLine>("receivedFileMessage");
    QTRY_COMPARE(message->text(), QStringLiteral("What is received goes into all.bin: 9 B"));
    desk.grab(QStringLiteral("tcp-server-saving"));
    desk.click("receivedFileStop");
    QTRY_VERIFY(!desk.find<QWidget>("receivedFiles")->isVisible());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("all of it"));
}

void TcpServerTabTest::aFileThatCannotBeWrittenIsSaid()
{
    Desk desk;
    desk.find<ReceivedFiles>("receivedFiles")
        ->begin(QStringLiteral("/no/such/folder/x.bin"), {}, [&](std::filesystem::path path) {
            return std::make_unique<ReceivedCapture>(std::move(path), desk.tab.role().events());
        });
    auto* message = desk.find<MessageLine>("receivedFileMessage");
    QVERIFY(message->isVisible());
    QVERIFY2(message->text().contains(QStringLiteral("cannot be written")), qPrintable(message->text()));
    QCOMPARE(desk.status().last(), message->text());
    desk.click("receivedFileStop");
    QTRY_VERIFY(!desk.find<QWidget>("receivedFiles")->isVisible());
#ifdef Q_OS_LINUX
    saveInto(desk, 1, QStringLiteral("/dev/full"));
    QTcpSocket peer;
    peer.connectToHost(QStringLiteral("127.0.0.1"), listenOnFreePort(desk));
    peer.write("no room");
    QTRY_VERIFY(desk.tab.findChild<MessageLine*>(QStringLiteral("receivedFileMessage")) != nullptr);
    QTRY_VERIFY(
        desk.find<MessageLine>("receivedFileMessage")->text().contains(QStringLiteral("No space left")));
    QCOMPARE(desk.find<MessageLine>("receivedFileMessage")->color(), ThemeColor::Fail);
    QTRY_COMPARE(said(desk), QStringList{QStringLiteral("<no room")}); // the connection goes on
#endif
}

void TcpServerTabTest::languageChangesWhileItListens()
{
    Desk desk;
    const quint16 port = listenOnFreePort(desk);
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&desk.tab, &event);
    QCOMPARE(desk.find<PortSpin>("port")->port(), port);
    QCOMPARE(chipWord(desk), QStringLiteral("LISTEN"));
    QCOMPARE(action(desk)->text(), QStringLiteral("Stop listening"));
}

void TcpServerTabTest::manyClientsAreShown()
{
    Desk desk;
    const quint16 port = listenOnFreePort(desk);
    std::vector<std::unique_ptr<QTcpSocket>> peers;
    for (int i = 0; i < 150; ++i) {
        peers.push_back(std::make_unique<QTcpSocket>());
        peers.back()->connectToHost(QStringLiteral("127.0.0.1"), port);
        QTRY_COMPARE(peers.back()->state(), QAbstractSocket::ConnectedState);
        peers.back()->write("x");
    }
    QTRY_COMPARE(clients(desk)->model()->rowCount(), 150);
    QTRY_COMPARE(desk.cell("clients", 149, ClientModel::InColumn), QStringLiteral("1 B"));
    peers.clear();
    clients(desk)->selectAll();
    QTRY_COMPARE(state(desk, 149), QStringLiteral("CLOSE_WAIT"));
    desk.click("close");
    QTRY_COMPARE(desk.tab.openSockets(), 1);
    QTRY_COMPARE(clients(desk)->model()->rowCount(), ClientModel::kGoneKept);
}

void TcpServerTabTest::grabs()
{
    for (const bool dark : {false, true}) {
        Desk desk(dark);
        desk.grab(QStringLiteral("server-start"));
        listenOnFreePort(desk);
        QTcpSocket peers[3];
        for (int i = 0; i < 3; ++i) {
            peers[i].connectToHost(QStringLiteral("127.0.0.1"),
                                   desk.find<PortSpin>("port")->port().value_or(0));
            QTRY_COMPARE(clients(desk)->model()->rowCount(), i + 1);
        }
        peers[0].write("HELLO sensor-7\r\n");
        QTRY_COMPARE(said(desk).size(), 1);
        desk.typePayload(QStringLiteral("WELCOME"));
        desk.click("payloadSend");
        QTRY_COMPARE(said(desk).size(), 2);
        peers[1].disconnectFromHost();
        QTRY_COMPARE(state(desk, 1), QStringLiteral("CLOSE_WAIT"));
        desk.grab(QStringLiteral("server"));
        desk.tab.resize(700, 340);
        desk.grab(QStringLiteral("server-small"));
    }
}

QTEST_MAIN(TcpServerTabTest)
#include "TcpServerTabTest.moc"
