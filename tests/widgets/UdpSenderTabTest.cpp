// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/UdpSenderTab.h"

#include "tests/support/PerSystem.h"
#include "tests/widgets/UdpPeer.h"
#include "widgets/fields/NumberSpin.h"
#include "widgets/support/LinkButton.h"

using namespace workbench;

namespace {

using SenderDesk = TabDesk<UdpSenderTab, UdpSender>;

void aimAt(SenderDesk& desk, quint16 port)
{
    desk.type("host", QStringLiteral("127.0.0.1"));
    desk.type("port", QString::number(port));
}

void sendText(SenderDesk& desk, const QString& text)
{
    desk.typePayload(text);
    desk.click("payloadSend");
}

} // namespace

class UdpSenderTabTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendingOpensTheSocketAndTheDatagramArrives();
    void answersStandInTheSameList();
    void sendsAgainAndAgainUntilStopped();
    void anEmptyDatagramIsSent();
    void theLimitStandsBesideTheLength();
    void openAndCloseByTheButton();
    void aConnectedSenderIsToldThatNobodyListens();
    void broadcastNeedsItsCheck();
    void broadcastIsAllowedByOneClick();
    void refusedInputMakesNoCall_data();
    void refusedInputMakesNoCall();
    void theLocalPortIsUsed();
    void aLookupCanBeCancelled();
    void anUnknownNameIsSaidInWords();
    void whatOthersSendIsShown();
    void stateIsKept();
    void everyControlHasANameOfItsOwn();
    void languageChanges();
    void countsAreSaidInTheNewLanguage();
    void grabs();
};

void UdpSenderTabTest::sendingOpensTheSocketAndTheDatagramArrives()
{
    SenderDesk desk;
    Peer peer;
    QCOMPARE(chipWord(desk), QStringLiteral("not open"));
    aimAt(desk, peer.localPort());
    sendText(desk, QStringLiteral("hello"));
    QCOMPARE(peer.take(), QByteArray("hello"));
    QTRY_COMPARE(said(desk), QStringList{QStringLiteral(">hello")});
    QCOMPARE(model(desk).at(0).peer, peer.text());
    QCOMPARE(chipWord(desk), QStringLiteral("open"));
    QTRY_VERIFY(
        desk.find<StateChip>("state")->detail().endsWith(QStringLiteral(":%1").arg(peer.last.senderPort())));
    QCOMPARE(desk.tab.openSockets(), 1);
    QCOMPARE(desk.tab.mark(), Tab::Mark::Open);
    QCOMPARE(desk.status().last(), QStringLiteral("Sent 5 bytes to %1.").arg(peer.text()));
}

void UdpSenderTabTest::answersStandInTheSameList()
{
    SenderDesk desk;
    Peer peer;
    aimAt(desk, peer.localPort());
    sendText(desk, QStringLiteral("question"));
    peer.take();
    peer.answer("answer");
    QTRY_COMPARE(said(desk), (QStringList{QStringLiteral(">question"), QStringLiteral("<answer")}));
    QCOMPARE(model(desk).at(1).peer, peer.text());
}

void UdpSenderTabTest::sendsAgainAndAgainUntilStopped()
{
    SenderDesk desk;
    Peer peer;
    aimAt(desk, peer.localPort());
    desk.typePayload(QStringLiteral("tick"));
    for (QAction* action : desk.find<QToolButton>("payloadSend")->menu()->actions())
        if (action->isCheckable())
            action->trigger();
    desk.find<NumberSpin>("repeatRate")->setValue(100);
    desk.find<NumberSpin>("repeatTimes")->setValue(3);
    desk.click("repeatAct");
    for (int i = 0; i < 3; ++i)
        QCOMPARE(peer.take(), QByteArray("tick"));
    const auto* state = desk.find<QLabel>("repeatState");
    QTRY_VERIFY2(state->text().endsWith(QStringLiteral("Done.")), qPrintable(state->text()));
    QVERIFY(state->text().startsWith(QStringLiteral("3 of 3 sent")));
    desk.find<NumberSpin>("repeatTimes")->setValue(0);
    desk.click("repeatAct");
    QCOMPARE(peer.take(), QByteArray("tick"));
    const auto* act = desk.find<QToolButton>("repeatAct");
    QTRY_COMPARE(act->text(), QStringLiteral("Stop repeating"));
    desk.click("repeatAct");
    QTRY_VERIFY2(state->text().endsWith(QStringLiteral("Stopped.")), qPrintable(state->text()));
}

void UdpSenderTabTest::anEmptyDatagramIsSent()
{
    SenderDesk desk;
    Peer peer;
    aimAt(desk, peer.localPort());
    desk.click("payloadSend");
    QCOMPARE(peer.take(), QByteArray());
    QTRY_COMPARE(said(desk), QStringList{QStringLiteral(">")});
}

void UdpSenderTabTest::theLimitStandsBesideTheLength()
{
    SenderDesk desk(false, std::make_shared<NumberedCalls>());
    auto* count = desk.find<QLabel>("payloadCount");
    desk.find<PayloadField>("payloadField")->replaceText(QStringLiteral("hello"));
    QTRY_COMPARE(count->text(), QStringLiteral("5 of 65,507 bytes"));
    desk.find<QLineEdit>("host")->setText(QStringLiteral("::1"));
    QTRY_COMPARE(count->text(), QStringLiteral("5 of 65,527 bytes"));
    desk.find<QLineEdit>("host")->setText(QStringLiteral("@unix"));
    QTRY_COMPARE(count->text(), QStringLiteral("5 bytes"));
    desk.find<QLineEdit>("host")->setText(QStringLiteral("127.0.0.1"));
    aimAt(desk, deadPort());
    desk.find<PayloadField>("payloadField")->replaceText(QString(65508, u'x'));
    const auto* mark = desk.find<QLabel>("payloadTooLong");
    QVERIFY(!mark->isVisibleTo(&desk.tab));
    QTRY_COMPARE(count->text(), QStringLiteral("65,508 of 65,507 bytes, too long"));
    QVERIFY(mark->isVisibleTo(&desk.tab));
    QVERIFY(!mark->pixmap().isNull());
    // In colour too, whatever the page makes of palettes.
    const QImage drawn = desk.find<QLabel>("payloadCount")->grab().toImage();
    int colored = 0;
    for (int y = 0; y < drawn.height(); ++y) {
        for (int x = 0; x < drawn.width(); ++x)
            colored += drawn.pixelColor(x, y) == desk.theme.color(ThemeColor::Wait) ? 1 : 0;
    }
    QVERIFY(colored > 20 || onWindows()); // ClearType draws no pixel in that colour alone
    desk.grab(QStringLiteral("udp-sender-too-long"));
    QVERIFY(count->toolTip().contains(QStringLiteral("EMSGSIZE")));
    desk.click("payloadSend"); // the system's answer is the lesson
    QTRY_VERIFY(!desk.status().filter(QStringLiteral("Too long for one datagram")).isEmpty());
    QCOMPARE(model(desk).totals().sent, 0);
}

void UdpSenderTabTest::openAndCloseByTheButton()
{
    SenderDesk desk;
    desk.click("action");
    QTRY_COMPARE(chipWord(desk), QStringLiteral("open"));
    QCOMPARE(desk.find<QPushButton>("action")->text(), QStringLiteral("Close"));
    desk.click("action");
    QTRY_COMPARE(chipWord(desk), QStringLiteral("not open"));
    QCOMPARE(desk.tab.openSockets(), 0);
    QCOMPARE(desk.tab.mark(), Tab::Mark::None);
}

void UdpSenderTabTest::aConnectedSenderIsToldThatNobodyListens()
{
    SenderDesk desk(false, std::make_shared<NumberedCalls>());
    const quint16 port = deadPort();
    aimAt(desk, port);
    tick(desk, "connect");
    sendText(desk, QStringLiteral("lost"));
    if (onWindows())
        QSKIP("Wine does not hand the error on");
    QTRY_VERIFY(desk.refusal().startsWith(QStringLiteral("Nobody listens")));
    QCOMPARE(chipWord(desk), QStringLiteral("connected"));
    QCOMPARE(said(desk).first(), QStringLiteral(">lost"));
    auto* link = desk.find<LinkButton>("failedCall");
    QVERIFY(!link->isHidden());
    QVERIFY(link->text().startsWith(QStringLiteral("See #")));
    QSignalSpy wanted(&desk.tab, &Tab::showCall);
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(link->text(), QStringLiteral("See #%1").arg(wanted.value(0).value(0).toULongLong()));
    // The datagram that the answer is about is another call, an earlier one.
    auto* cause = desk.find<LinkButton>("remedy");
    QVERIFY(cause->isVisible());
    QTest::mouseClick(cause, Qt::LeftButton);
    QVERIFY(wanted.value(1).value(0).toULongLong() > 0);
    QVERIFY(wanted.value(1).value(0).toULongLong() < wanted.value(0).value(0).toULongLong());
}

void UdpSenderTabTest::broadcastNeedsItsCheck()
{
    SenderDesk desk;
    desk.type("host", QStringLiteral("127.255.255.255"));
    sendText(desk, QStringLiteral("all"));
    QTRY_VERIFY(desk.refusal().contains(QStringLiteral("needs Broadcast")));
    QCOMPARE(desk.lineEdit("host")->text(), QStringLiteral("127.255.255.255"));
    tick(desk, "broadcast");
    desk.click("payloadSend");
    QTRY_COMPARE(said(desk).last(), QStringLiteral(">all"));
    QVERIFY(desk.refusal().isEmpty());
}

void UdpSenderTabTest::broadcastIsAllowedByOneClick()
{
    SenderDesk desk;
    desk.type("host", QStringLiteral("127.255.255.255"));
    sendText(desk, QStringLiteral("all"));
    auto* remedy = desk.find<LinkButton>("remedy");
    QTRY_VERIFY(remedy->isVisible());
    QTest::mouseClick(remedy, Qt::LeftButton);
    QTRY_COMPARE(said(desk).last(), QStringLiteral(">all"));
    QVERIFY(desk.find<QCheckBox>("broadcast")->isChecked());
    QVERIFY(desk.refusal().isEmpty());
    QVERIFY(!remedy->isVisible());
}

void UdpSenderTabTest::refusedInputMakesNoCall_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("port") << QByteArray("port") << QStringLiteral("70000") << QStringLiteral("70000");
    QTest::newRow("letters") << QByteArray("port") << QStringLiteral("dns") << QStringLiteral("dns");
    QTest::newRow("no host") << QByteArray("host") << QString() << QStringLiteral("A host is needed here");
    QTest::newRow("local port") << QByteArray("localPort") << QStringLiteral("-1") << QStringLiteral("-1");
    QTest::newRow("TTL") << QByteArray("ttl") << QStringLiteral("256") << QStringLiteral("256");
}

void UdpSenderTabTest::refusedInputMakesNoCall()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QString, text);
    QFETCH(const QString, words);
    SenderDesk desk;
    if (field == "ttl")
        tick(desk, "setTtl");
    desk.type(field.constData(), text);
    sendText(desk, QStringLiteral("x"));
    QVERIFY2(desk.refusal().contains(words), qPrintable(desk.refusal()));
    QVERIFY(isRefused(desk.find<QWidget>(field.constData())));
    QCOMPARE(desk.lineEdit(field.constData())->text(), text);
    // What is asked for next is the first that the role ever does.
    Peer peer;
    UdpSenderOptions options;
    options.host = "127.0.0.1";
    options.port = peer.localPort();
    desk.tab.role().setOptions(options);
    desk.tab.role().send(shareBytes({std::byte{'1'}}));
    QTRY_COMPARE(said(desk), QStringList{QStringLiteral(">1")});
}

void UdpSenderTabTest::theLocalPortIsUsed()
{
    SenderDesk desk;
    Peer peer;
    const quint16 local = deadPort();
    aimAt(desk, peer.localPort());
    desk.type("localPort", QString::number(local));
    sendText(desk, QStringLiteral("from here"));
    QCOMPARE(peer.take(), QByteArray("from here"));
    QCOMPARE(peer.last.senderPort(), int(local));
}

void UdpSenderTabTest::aLookupCanBeCancelled()
{
    auto calls = std::make_shared<PlayedResolver>();
    calls->hold();
    SenderDesk desk(false, calls);
    desk.type("host", QStringLiteral("slow.example"));
    sendText(desk, QStringLiteral("x"));
    QTRY_COMPARE(chipWord(desk), QStringLiteral("looking up"));
    QCOMPARE(desk.tab.mark(), Tab::Mark::Pending);
    QCOMPARE(desk.find<QPushButton>("action")->text(), QStringLiteral("Cancel"));
    desk.tab.cancelPending();
    QTRY_COMPARE(chipWord(desk), QStringLiteral("not open"));
    calls->letGo();
}

void UdpSenderTabTest::anUnknownNameIsSaidInWords()
{
    SenderDesk desk(false, std::make_shared<PlayedResolver>());
    desk.type("host", QStringLiteral("nowhere.example"));
    sendText(desk, QStringLiteral("x"));
    QTRY_COMPARE(desk.refusal(), QStringLiteral("No host of the name nowhere.example was found."));
    QCOMPARE(chipWord(desk), QStringLiteral("not open"));
}

void UdpSenderTabTest::whatOthersSendIsShown()
{
    SenderDesk desk;
    Peer peer;
    UdpSenderOptions options;
    options.host = "127.0.0.1";
    options.port = peer.localPort();
    options.connect = true;
    desk.tab.role().setOptions(options);
    desk.tab.role().send(shareBytes({std::byte{'1'}}));
    QTRY_COMPARE(said(desk), QStringList{QStringLiteral(">1")});
    QCOMPARE(chipWord(desk), QStringLiteral("connected"));
    desk.tab.role().close();
    QTRY_COMPARE(chipWord(desk), QStringLiteral("not open"));
}

void UdpSenderTabTest::stateIsKept()
{
    QVariantMap kept;
    {
        SenderDesk desk;
        desk.type("host", QStringLiteral("::1"));
        desk.type("port", QStringLiteral("4711"));
        tick(desk, "setTtl");
        desk.type("ttl", QStringLiteral("7"));
        tick(desk, "broadcast");
        kept = desk.tab.saveState();
    }
    SenderDesk desk;
    desk.tab.restoreState(kept);
    QCOMPARE(desk.lineEdit("host")->text(), QStringLiteral("::1"));
    QCOMPARE(desk.lineEdit("port")->text(), QStringLiteral("4711"));
    QCOMPARE(desk.lineEdit("ttl")->text(), QStringLiteral("7"));
    QVERIFY(desk.find<QWidget>("ttl")->isEnabled());
    QVERIFY(desk.find<QCheckBox>("broadcast")->isChecked());
    QVERIFY(!desk.find<QCheckBox>("connect")->isChecked());
}

void UdpSenderTabTest::everyControlHasANameOfItsOwn()
{
    SenderDesk desk;
    checkNames(desk.tab);
}

void UdpSenderTabTest::languageChanges()
{
    SenderDesk desk;
    desk.click("action");
    QTRY_COMPARE(chipWord(desk), QStringLiteral("open"));
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&desk.tab, &event);
    QCOMPARE(chipWord(desk), QStringLiteral("open"));
    QCOMPARE(desk.find<QPushButton>("action")->text(), QStringLiteral("Close"));
}

void UdpSenderTabTest::countsAreSaidInTheNewLanguage()
{
    Language language(*qApp, QStringLiteral("en"));
    SenderDesk desk;
    Peer peer;
    aimAt(desk, peer.localPort());
    sendText(desk, QStringLiteral("one"));
    const auto counts = [&] {
        QStringList texts;
        for (const QLabel* label : desk.tab.findChildren<QLabel*>())
            texts << label->text();
        return texts;
    };
    QTRY_VERIFY(counts().contains(QStringLiteral("1 sent")));
    QVERIFY(language.setCode(QStringLiteral("de")));
    QTRY_VERIFY(counts().contains(QStringLiteral("1 gesendet")));
    QVERIFY(language.setCode(QStringLiteral("en")));
}

void UdpSenderTabTest::grabs()
{
    for (const bool dark : {false, true}) {
        SenderDesk desk(dark, std::make_shared<NumberedCalls>());
        QVERIFY(QTest::qWaitForWindowExposed(&desk.tab));
        desk.grab(QStringLiteral("udp-sender-start"));
        Peer peer;
        aimAt(desk, peer.localPort());
        tick(desk, "connect");
        sendText(desk, QStringLiteral("T21.5"));
        peer.take();
        peer.answer("OK");
        QTRY_COMPARE(said(desk).size(), 2);
        peer.close();
        desk.click("payloadSend");
        QTRY_VERIFY(onWindows() || !desk.refusal().isEmpty());
        desk.grab(QStringLiteral("udp-sender"));
        desk.tab.resize(560, 300);
        desk.grab(QStringLiteral("udp-sender-small"));
    }
}

QTEST_MAIN(UdpSenderTabTest)
#include "UdpSenderTabTest.moc"
