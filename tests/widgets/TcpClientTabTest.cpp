// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/TcpClientTab.h"

#include "tests/support/PlayedResolver.h"
#include "tests/support/RawPeer.h"
#include "tests/widgets/TabDesk.h"
#include "widgets/fields/AddressCombo.h"
#include "widgets/fields/ConversationView.h"
#include "widgets/fields/PayloadEdit.h"
#include "widgets/fields/PortSpin.h"

#include <QMessageBox>
#include <QTcpServer>
#include <QTcpSocket>

using namespace workbench;

namespace {

using Desk = TabDesk<TcpClientTab, TcpClient>;

QString chipWord(Desk& desk) { return desk.find<StateChip>("state")->word(); }

/// A server that others wrote, with its first client.
struct Listener {
    Listener() { server.listen(QHostAddress::LocalHost); }
    quint16 port() const { return server.serverPort(); }
    QTcpSocket* client()
    {
        if (!peer)
            peer = server.nextPendingConnection();
        return peer;
    }
    QTcpServer server;
    QTcpSocket* peer = nullptr;
};

void connectTo(Desk& desk, Listener& listener)
{
    desk.type("port", QString::number(listener.port()));
    desk.click("action");
    QTRY_COMPARE(chipWord(desk), QStringLiteral("ESTABLISHED"));
    QTRY_VERIFY(listener.client() != nullptr);
}

QStringList said(Desk& desk)
{
    QStringList lines;
    const TrafficModel* model = desk.tab.findChild<ConversationView*>()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const TrafficRow& one = model->at(row);
        const QLatin1Char mark(one.kind == TrafficRow::Kind::Note   ? '='
                               : one.kind == TrafficRow::Kind::Sent ? '>'
                                                                    : '<');
        lines.push_back(mark + QString::fromLatin1(one.bytes));
    }
    return lines;
}

quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

class TcpClientTabTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void connectsAndTalksBothWays();
    void aRefusedConnectIsSaidInWordsWithItsCall();
    void everyAddressThatIsTriedIsShown();
    void aPendingLookUpCanBeCancelled();
    void aNameThatIsNotThereIsSaidInWords();
    void refusedInputKeepsTheText_data();
    void refusedInputKeepsTheText();
    void halfCloseGoesOnReceiving();
    void thePeerThatFinishesIsShown();
    void abortResetsTheConnection();
    void aResetOfThePeerIsToldOnce();
    void enterWithoutAConnectionSaysWhy();
    void disconnectAsksWhereBytesWouldBeLost();
    void theLocalPortIsBound();
    void whatOthersStartIsShown();
    void aNewConnectionStartsANewConversation();
    void targetsOfOtherTabsAreTaken();
    void keysConnectAndSend();
    void stateIsKept();
    void languageChangesWhileItIsConnected();
    void whatWentWrongIsSaidInTheNewLanguage();
    void grabs();
};

void TcpClientTabTest::connectsAndTalksBothWays()
{
    Listener listener;
    Desk desk;
    QCOMPARE(chipWord(desk), QStringLiteral("not open"));
    QVERIFY(!desk.find<QToolButton>("payloadSend")->isEnabled());
    QCOMPARE(desk.tab.filledButton(), desk.find<QPushButton>("action"));
    connectTo(desk, listener);
    QCOMPARE(desk.find<StateChip>("state")->detail(), QStringLiteral("127.0.0.1:%1").arg(listener.port()));
    QCOMPARE(desk.tab.openSockets(), 1);
    QCOMPARE(desk.tab.filledButton(), desk.find<QToolButton>("payloadSend"));
    desk.typePayload(QStringLiteral("hello"));
    desk.click("payloadSend");
    QTRY_COMPARE(listener.client()->peek(99), QByteArray("hello"));
    listener.client()->write("ok");
    QTRY_COMPARE(said(desk), (QStringList{QStringLiteral(">hello"), QStringLiteral("<ok")}));
    desk.click("action");
    QTRY_COMPARE(chipWord(desk), QStringLiteral("not open"));
    QTRY_COMPARE(listener.client()->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(desk.tab.openSockets(), 0);
}

void TcpClientTabTest::aRefusedConnectIsSaidInWordsWithItsCall()
{
    Desk desk;
    const quint16 port = closedPort();
    desk.type("port", QString::number(port));
    desk.click("action");
    QTRY_COMPARE(desk.refusal(), QStringLiteral("Nobody listens on 127.0.0.1 port %1.").arg(port));
    QTRY_COMPARE(chipWord(desk), QStringLiteral("not open"));
    QCOMPARE(desk.lineEdit("port")->text(), QString::number(port));
}

void TcpClientTabTest::everyAddressThatIsTriedIsShown()
{
    Listener listener;
    auto resolver = std::make_shared<PlayedResolver>();
    resolver->know("two.test", {*SocketAddress::parseNumeric("127.0.0.2", listener.port()),
                                *SocketAddress::parseNumeric("127.0.0.1", listener.port())});
    Desk desk(false, resolver);
    desk.type("host", QStringLiteral("two.test"));
    connectTo(desk, listener);
    const QStringList status = desk.status();
    QVERIFY(status.contains(QStringLiteral("Trying 127.0.0.2 port %1 (1 of 2)…").arg(listener.port())));
    QVERIFY(status.contains(QStringLiteral("Nobody listens on 127.0.0.2 port %1.").arg(listener.port())));
    QVERIFY(status.contains(QStringLiteral("Trying 127.0.0.1 port %1 (2 of 2)…").arg(listener.port())));
    QVERIFY(desk.refusal().isEmpty());
}

void TcpClientTabTest::aPendingLookUpCanBeCancelled()
{
    auto resolver = std::make_shared<PlayedResolver>();
    resolver->hold();
    Desk desk(false, resolver);
    desk.type("host", QStringLiteral("slow.test"));
    desk.click("action");
    QTRY_COMPARE(desk.tab.mark(), Tab::Mark::Pending);
    QCOMPARE(desk.find<QPushButton>("action")->text(), QStringLiteral("Cancel"));
    QCOMPARE(desk.find<MessageLine>("reach")->text(), QStringLiteral("Looking up slow.test…"));
    desk.click("action");
    QTRY_COMPARE(desk.tab.mark(), Tab::Mark::None);
    QCOMPARE(desk.status().last(), QStringLiteral("Cancelled."));
    resolver->letGo();
}

void TcpClientTabTest::aNameThatIsNotThereIsSaidInWords()
{
    Desk desk(false, std::make_shared<PlayedResolver>());
    desk.type("host", QStringLiteral("nosuch.invalid"));
    desk.click("action");
    QTRY_COMPARE(desk.refusal(), QStringLiteral("No host of the name nosuch.invalid was found."));
    QTRY_COMPARE(desk.tab.mark(), Tab::Mark::None);
}

void TcpClientTabTest::refusedInputKeepsTheText_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("no host") << QByteArray("host") << QString()
                             << QStringLiteral(
                                    "A host is needed here: a name, or an address such as 127.0.0.1.");
    QTest::newRow("port") << QByteArray("port") << QStringLiteral("70000")
                          << QStringLiteral("A port is a number from 1 to 65535. You typed 70000.");
    QTest::newRow("local address of the other family")
        << QByteArray("localAddress") << QStringLiteral("::1")
        << QStringLiteral("127.0.0.1 is an IPv4 address, this socket is IPv6.");
}

void TcpClientTabTest::refusedInputKeepsTheText()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QString, text);
    QFETCH(const QString, words);
    Desk desk;
    desk.tab.resize(1400, 480); // everything in the strip
    desk.type(field.constData(), text);
    desk.click("action");
    QCOMPARE(desk.refusal(), words);
    QCOMPARE(desk.lineEdit(field.constData())->text(), text);
    QCOMPARE(desk.tab.mark(), Tab::Mark::None);
}

void TcpClientTabTest::halfCloseGoesOnReceiving()
{
    // QTcpSocket would close with us: the peer is a plain socket of our own.
    NativeSystemCalls calls;
    const Handle listener = calls.socket(constants::afInet, constants::sockStream, 0).value;
    QVERIFY(calls.bind(listener, SocketAddress::parseNumeric("127.0.0.1", 0)->bytes()).ok());
    QVERIFY(calls.listen(listener, 1).ok());
    RawAddress name;
    QVERIFY(calls.getsockname(listener, name).ok());
    Desk desk;
    desk.type("port", QString::number(SocketAddress::fromBytes(name.view()).port()));
    desk.click("action");
    QTRY_COMPARE(chipWord(desk), QStringLiteral("ESTABLISHED"));
    const Handle peer = calls.accept(listener, nullptr).value;
    desk.click("halfClose");
    QTRY_COMPARE(chipWord(desk), QStringLiteral("FIN_WAIT"));
    QVERIFY(!desk.find<QToolButton>("payloadSend")->isEnabled());
    const QByteArray late("late");
    QVERIFY(calls.send(peer, std::as_bytes(std::span(late.constData(), 4)), constants::msgNosignal).ok());
    QTRY_VERIFY(said(desk).contains(QStringLiteral("<late")));
    calls.close(peer);
    QTRY_COMPARE(chipWord(desk), QStringLiteral("not open"));
    calls.close(listener);
}

void TcpClientTabTest::thePeerThatFinishesIsShown()
{
    Listener listener;
    Desk desk;
    connectTo(desk, listener);
    listener.client()->write("bye");
    listener.client()->disconnectFromHost();
    QTRY_COMPARE(chipWord(desk), QStringLiteral("CLOSE_WAIT"));
    QCOMPARE(said(desk), (QStringList{QStringLiteral("<bye"), QStringLiteral("=")}));
}

void TcpClientTabTest::abortResetsTheConnection()
{
    Listener listener;
    Desk desk;
    connectTo(desk, listener);
    QSignalSpy errors(listener.client(), &QTcpSocket::errorOccurred);
    desk.click("abort");
    QTRY_COMPARE(errors.count(), 1);
    QTRY_COMPARE(chipWord(desk), QStringLiteral("not open"));
    TrafficModel* model = desk.tab.findChild<ConversationView*>()->model();
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(TrafficModel::noteText(model->at(0)),
             QStringLiteral("aborted: this side has reset the connection"));
    QVERIFY(desk.status().last().contains(QStringLiteral("is aborted: it was reset.")));
}

void TcpClientTabTest::aResetOfThePeerIsToldOnce()
{
    for (const char* code : {"en", "de"}) {
        Language language(*qApp, QString::fromLatin1(code));
        Listener listener;
        Desk desk;
        connectTo(desk, listener);
        listener.client()->setReadBufferSize(1); // it leaves the rest to the system
        TrafficModel* model = desk.tab.findChild<ConversationView*>()->model();
        desk.typePayload(QStringLiteral("never read"));
        QTest::keyClick(desk.find<QWidget>("payloadField"), Qt::Key_Return);
        QTRY_COMPARE(model->rowCount(), 1);
        listener.client()->abort(); // with bytes that nobody has read: a reset
        QTRY_COMPARE(model->rowCount(), 3);
        // Wine gives 0 to the read that meets the reset, which the next wait tells then.
        const bool hidden = RawPeer::hidesResets() && model->at(1).note == TrafficRow::Note::EndOfStream;
        QCOMPARE(model->at(hidden ? 2 : 1).note, TrafficRow::Note::Reset);
        if (!hidden)
            QCOMPARE(model->at(2).note, TrafficRow::Note::Closed);
        desk.grab(QStringLiteral("client-reset-") + QString::fromLatin1(code));
    }
}

void TcpClientTabTest::enterWithoutAConnectionSaysWhy()
{
    Desk desk;
    auto* payload = desk.tab.findChild<PayloadEdit*>();
    desk.typePayload(QStringLiteral("hello"));
    QTest::keyClick(payload->field(), Qt::Key_Return);
    const QString why = QStringLiteral("Not connected: connect first.");
    QCOMPARE(payload->problem(), why);
    QCOMPARE(desk.status().last(), why);
    QCOMPARE(payload->field()->text(), QStringLiteral("hello"));
    QTest::keyClick(payload->field(), Qt::Key_A);
    QTRY_COMPARE(payload->problem(), QString());
    QTest::keyClick(payload->field(), Qt::Key_Return);
    Listener listener;
    connectTo(desk, listener);
    QCOMPARE(payload->problem(), QString());
}

void TcpClientTabTest::disconnectAsksWhereBytesWouldBeLost()
{
    Listener listener;
    Desk desk;
    connectTo(desk, listener);
    listener.client()->setReadBufferSize(4096);
    desk.tab.role().send(shareBytes(std::vector<std::byte>(std::size_t{32} << 20)));
    QTRY_VERIFY(desk.find<MessageLine>("reach")->text().contains(QStringLiteral("wait here")));
    desk.click("action");
    auto* box = desk.tab.findChild<QMessageBox*>();
    QVERIFY(box);
    QCOMPARE(chipWord(desk), QStringLiteral("ESTABLISHED"));
    for (QAbstractButton* button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(chipWord(desk), QStringLiteral("not open"));
    QVERIFY(desk.refusal().contains(QStringLiteral("were not sent")));
}

void TcpClientTabTest::theLocalPortIsBound()
{
    Listener listener;
    Desk desk;
    desk.tab.resize(1400, 480);
    const quint16 own = closedPort();
    desk.type("localAddress", QStringLiteral("127.0.0.1"));
    desk.type("localPort", QString::number(own));
    connectTo(desk, listener);
    QCOMPARE(listener.client()->peerPort(), own);
}

void TcpClientTabTest::whatOthersStartIsShown()
{
    Listener listener;
    Desk desk;
    TcpClientOptions options;
    options.host = "127.0.0.1";
    options.port = listener.port();
    desk.tab.role().connect(options);
    QTRY_COMPARE(chipWord(desk), QStringLiteral("ESTABLISHED"));
    desk.tab.role().close();
    QTRY_COMPARE(chipWord(desk), QStringLiteral("not open"));
}

void TcpClientTabTest::aNewConnectionStartsANewConversation()
{
    Listener listener;
    Desk desk;
    connectTo(desk, listener);
    listener.client()->write("one");
    QTRY_COMPARE(said(desk).size(), 1);
    desk.click("action");
    QTRY_COMPARE(chipWord(desk), QStringLiteral("not open"));
    QCOMPARE(said(desk).first(), QStringLiteral("<one"));
    desk.click("action");
    QTRY_COMPARE(chipWord(desk), QStringLiteral("ESTABLISHED"));
    QVERIFY(said(desk).isEmpty());
}

void TcpClientTabTest::targetsOfOtherTabsAreTaken()
{
    Desk desk;
    desk.tab.setTarget(QStringLiteral("::1"), 443);
    QCOMPARE(desk.lineEdit("host")->text(), QStringLiteral("::1"));
    QCOMPARE(desk.lineEdit("port")->text(), QStringLiteral("443"));
    desk.tab.setTarget(QStringLiteral("192.0.2.1"), 0);
    QCOMPARE(desk.lineEdit("port")->text(), QStringLiteral("443"));
}

void TcpClientTabTest::keysConnectAndSend()
{
    Listener listener;
    Desk desk;
    desk.type("port", QString::number(listener.port()));
    QTest::keyClick(desk.lineEdit("port"), Qt::Key_Return);
    QTRY_COMPARE(chipWord(desk), QStringLiteral("ESTABLISHED"));
    QTRY_VERIFY(listener.client() != nullptr);
    desk.typePayload(QStringLiteral("by key"));
    QTest::keyClick(desk.find<QWidget>("payloadField"), Qt::Key_Return);
    QTRY_COMPARE(listener.client()->peek(99), QByteArray("by key"));
    desk.tab.stop();
    QTRY_COMPARE(chipWord(desk), QStringLiteral("not open"));
}

void TcpClientTabTest::stateIsKept()
{
    QVariantMap kept;
    {
        Desk desk;
        desk.type("host", QStringLiteral("example.test"));
        desk.type("port", QStringLiteral("4711"));
        kept = desk.tab.saveState();
    }
    Desk desk;
    desk.tab.restoreState(kept);
    QCOMPARE(desk.lineEdit("host")->text(), QStringLiteral("example.test"));
    QCOMPARE(desk.lineEdit("port")->text(), QStringLiteral("4711"));
}

void TcpClientTabTest::languageChangesWhileItIsConnected()
{
    Listener listener;
    Desk desk;
    connectTo(desk, listener);
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&desk.tab, &event);
    QCOMPARE(chipWord(desk), QStringLiteral("ESTABLISHED"));
    QCOMPARE(desk.find<QPushButton>("action")->text(), QStringLiteral("Disconnect"));
}

void TcpClientTabTest::whatWentWrongIsSaidInTheNewLanguage()
{
    Language language(*qApp, QStringLiteral("en"));
    Desk desk;
    const QString port = QString::number(closedPort());
    desk.type("port", port);
    desk.click("action");
    QTRY_COMPARE(desk.refusal(), QStringLiteral("Nobody listens on 127.0.0.1 port %1.").arg(port));
    QVERIFY(language.setCode(QStringLiteral("de")));
    QTRY_COMPARE(desk.refusal(), QStringLiteral("Auf 127.0.0.1 Port %1 lauscht niemand.").arg(port));
    QVERIFY(desk.find<QAbstractButton>("failedCall")->text().startsWith(QStringLiteral("Siehe #")));
    desk.type("host", QString());
    desk.click("action");
    const QString german = desk.refusal();
    QVERIFY(language.setCode(QStringLiteral("en")));
    QTRY_VERIFY(desk.refusal().startsWith(QStringLiteral("A host is needed")));
    QVERIFY(!german.isEmpty() && german != desk.refusal());
}

void TcpClientTabTest::grabs()
{
    for (const bool isDark : {false, true}) {
        Listener listener;
        Desk desk(isDark);
        desk.grab(QStringLiteral("client-start"));
        desk.type("port", QString::number(closedPort()));
        desk.click("action");
        QTRY_VERIFY(desk.refusal().startsWith(QStringLiteral("Nobody listens")));
        desk.grab(QStringLiteral("client-refused"));
        connectTo(desk, listener);
        desk.typePayload(QStringLiteral("GET /temp"));
        desk.click("payloadSend");
        listener.client()->write("21.5 C\r\n");
        QTRY_COMPARE(said(desk).size(), 2);
        desk.grab(QStringLiteral("client"));
        desk.tab.resize(640, 300);
        desk.grab(QStringLiteral("client-small"));
    }
}

QTEST_MAIN(TcpClientTabTest)
#include "TcpClientTabTest.moc"
