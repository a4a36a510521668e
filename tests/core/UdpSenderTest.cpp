// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/UdpSender.h"
#include "core/socket/SocketSession.h"
#include "tests/support/EventLog.h"
#include "tests/support/PlayedResolver.h"
#include "tests/support/RawPeer.h"

#include <QtTest>

#include <fstream>

using namespace workbench;
namespace c = workbench::constants;

using Log = EventLog<UdpEvent>;

namespace {

SharedBytes shared(std::string_view text) { return shareBytes(bytesOf(text)); }

RawPeer datagramPeer()
{
    RawPeer peer(c::afInet, c::sockDgram);
    peer.bind(loopback());
    return peer;
}

UdpSenderOptions to(const SocketAddress& address)
{
    UdpSenderOptions options;
    options.host = address.host();
    options.port = address.port();
    return options;
}

} // namespace

class UdpSenderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void opensAtTheFirstSendAndKeepsTheSocket();
    void showsWhatComesBack();
    void sendsEmptyDatagrams();
    void connectedSenderIsToldThatNobodyListens();
    void broadcastNeedsItsOption();
    void aDatagramTooLongIsToldAndTheNextGoesOn();
    void anotherDestinationNeedsNoNewSocket();
    void anotherLocalPortNeedsANewSocket();
    void connectCanBeTurnedOnAndOff();
    void wrongTtlIsTold();
    void aTtlTakenBackIsTheSystemsAgain();
    void looksUpANameOnceAndKeepsTheOrder();
    void optionsChangedDuringALookupApplyToWhatComesAfter();
    void tellsAnUnknownName();
    void sendsAFile();
    void closeDuringALookupTellsWhatWasNotSent();
    void manyAtOnceArriveInOrder();
    void moreThanOneTurnTakesGoesOnByItself();

private:
    std::shared_ptr<PlayedResolver> m_calls = std::make_shared<PlayedResolver>();
    std::unique_ptr<SocketSession> m_session = std::make_unique<SocketSession>(*m_calls);
    std::unique_ptr<UdpSender> m_sender;
    std::unique_ptr<Log> m_log;
};

void UdpSenderTest::init()
{
    m_sender = std::make_unique<UdpSender>(m_calls);
    m_log = std::make_unique<Log>(m_sender->events());
}

void UdpSenderTest::cleanup()
{
    m_calls->letGo();
    m_log.reset();
    m_sender.reset();
}

void UdpSenderTest::opensAtTheFirstSendAndKeepsTheSocket()
{
    RawPeer peer = datagramPeer();
    m_sender->setOptions(to(peer.local()));
    m_sender->send(shared("one"));
    m_sender->send(shared("two"));
    QCOMPARE(textOf(peer.receive()), std::string("one"));
    QCOMPARE(textOf(peer.receive()), std::string("two"));
    QVERIFY(m_log->next<DatagramSent>() != nullptr);
    const auto* second = m_log->next<DatagramSent>();
    QVERIFY(second != nullptr);
    QCOMPARE(second->to, peer.local());
    QCOMPARE(textOf(*second->data), std::string("two"));
    QCOMPARE(m_log->count<Opened>(), 1U);
    const auto* named = m_log->next<LocalNamed>();
    QVERIFY(named != nullptr);
    QVERIFY(named->local.port() != 0);
    QCOMPARE(m_log->count<ResolveStarted>(), 0U);
    m_sender->close();
    QVERIFY(m_log->next<Stopped>() != nullptr);
}

void UdpSenderTest::showsWhatComesBack()
{
    RawPeer peer = datagramPeer();
    m_sender->setOptions(to(peer.local()));
    m_sender->send(shared("question"));
    RawAddress from;
    std::vector<std::byte> buffer(100);
    QVERIFY(m_calls->recvfrom(peer.handle(), buffer, 0, &from).ok());
    QVERIFY(peer.sendTo("answer", SocketAddress::fromBytes(from.view())));
    const auto* answer = m_log->next<DatagramReceived>();
    QVERIFY(answer != nullptr);
    QCOMPARE(answer->from, peer.local());
    QCOMPARE(textOf(*answer->data), std::string("answer"));
}

void UdpSenderTest::sendsEmptyDatagrams()
{
    RawPeer peer = datagramPeer();
    m_sender->setOptions(to(peer.local()));
    m_sender->send(shared(""));
    QVERIFY(peer.receive().empty());
    QVERIFY(peer.result().ok());
    QVERIFY(m_log->next<DatagramSent>()->data->empty());
}

void UdpSenderTest::connectedSenderIsToldThatNobodyListens()
{
    SocketAddress dead;
    {
        RawPeer gone = datagramPeer();
        dead = gone.local();
    }
    UdpSenderOptions options = to(dead);
    options.connect = true;
    m_sender->setOptions(options);
    m_sender->open();
    const auto* opened = m_log->next<Opened>();
    QVERIFY(opened != nullptr);
    QCOMPARE(opened->peer, dead);
    m_sender->send(shared("lost"));
    const auto* sent = m_log->next<DatagramSent>();
    QVERIFY(sent != nullptr); // the call itself succeeds
    if (RawPeer::hidesResets())
        QSKIP("Wine does not hand the error on");
    const auto* failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->error == c::errors::connectionRefused || failed->error == c::errors::connectionReset);
}

void UdpSenderTest::broadcastNeedsItsOption()
{
    UdpSenderOptions options = to(*SocketAddress::parseNumeric("127.255.255.255", 9));
    m_sender->setOptions(options);
    m_sender->send(shared("to all"));
    const auto* failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::Send);
    QCOMPARE(failed->error, c::errors::access);
    QVERIFY(m_log->next<NotSent>() != nullptr);
    options.broadcast = true;
    m_sender->setOptions(options);
    m_sender->send(shared("to all"));
    QVERIFY(m_log->next<DatagramSent>() != nullptr);
    QCOMPARE(m_log->count<Opened>(), 1U);
}

void UdpSenderTest::aDatagramTooLongIsToldAndTheNextGoesOn()
{
    RawPeer peer = datagramPeer();
    m_sender->setOptions(to(peer.local()));
    m_sender->send(shareBytes(countedBytes(70'000)));
    m_sender->send(shared("short"));
    const auto* failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QCOMPARE(failed->error, c::errors::messageSize);
    const auto* lost = m_log->next<NotSent>();
    QVERIFY(lost != nullptr);
    QVERIFY(lost->reason == NotSentReason::SendFailed);
    QCOMPARE(lost->bytes, 70'000U);
    QCOMPARE(textOf(peer.receive()), std::string("short"));
}

void UdpSenderTest::anotherDestinationNeedsNoNewSocket()
{
    RawPeer first = datagramPeer();
    RawPeer second = datagramPeer();
    for (const bool connected : {false, true}) {
        for (RawPeer* peer : {&first, &second}) {
            UdpSenderOptions options = to(peer->local());
            options.connect = connected;
            m_sender->setOptions(options);
            m_sender->send(shared("for you"));
            QCOMPARE(textOf(peer->receive()), std::string("for you"));
            const auto* sent = m_log->next<DatagramSent>();
            QVERIFY(sent != nullptr);
            QCOMPARE(sent->to, peer->local());
        }
    }
    const auto* one = m_log->next<Opened>();
    const auto* connected = m_log->next<Opened>();
    QVERIFY(one != nullptr && connected != nullptr);
    QCOMPARE(one->handle, connected->handle);
}

void UdpSenderTest::anotherLocalPortNeedsANewSocket()
{
    RawPeer peer = datagramPeer();
    m_sender->setOptions(to(peer.local()));
    m_sender->open();
    QVERIFY(m_log->next<Opened>() != nullptr);
    UdpSenderOptions options = to(peer.local());
    {
        RawPeer unused = datagramPeer();
        options.localPort = unused.local().port();
    }
    m_sender->setOptions(options);
    m_sender->send(shared("from there"));
    RawAddress from;
    std::vector<std::byte> buffer(100);
    QVERIFY(m_calls->recvfrom(peer.handle(), buffer, 0, &from).ok());
    QCOMPARE(SocketAddress::fromBytes(from.view()).port(), options.localPort);
    const auto* again = m_log->next<Opened>();
    QVERIFY(again != nullptr);
    QCOMPARE(again->local.port(), options.localPort);
}

void UdpSenderTest::connectCanBeTurnedOnAndOff()
{
    RawPeer peer = datagramPeer();
    UdpSenderOptions options = to(peer.local());
    for (const bool connect : {false, true, false}) {
        options.connect = connect;
        m_sender->setOptions(options);
        m_sender->send(shared("x"));
        QCOMPARE(textOf(peer.receive()), std::string("x"));
        const auto* opened = m_log->next<Opened>();
        QVERIFY(opened != nullptr);
        QCOMPARE(opened->peer.isEmpty(), !connect);
    }
}

void UdpSenderTest::wrongTtlIsTold()
{
    RawPeer peer = datagramPeer();
    UdpSenderOptions options = to(peer.local());
    options.ttl = 5;
    m_sender->setOptions(options);
    m_sender->open();
    const auto* opened = m_log->next<Opened>();
    QVERIFY(opened != nullptr);
    int ttl = 0;
    std::uint32_t length = sizeof ttl;
    QVERIFY(m_calls
                ->getsockopt(opened->handle, c::ipprotoIp, c::ipTtl,
                             std::as_writable_bytes(std::span(&ttl, 1)), length)
                .ok());
    QCOMPARE(ttl, 5);
    options.ttl = 1000;
    m_sender->setOptions(options);
    m_sender->send(shared("not sent"));
    const auto* failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::SetOption);
    QCOMPARE(failed->error, c::errors::invalid);
    QCOMPARE(m_log->next<NotSent>()->bytes, 8U);
    options.ttl = 7;
    m_sender->setOptions(options);
    m_sender->send(shared("sent"));
    QCOMPARE(textOf(peer.receive()), std::string("sent"));
}

void UdpSenderTest::aTtlTakenBackIsTheSystemsAgain()
{
    RawPeer peer = datagramPeer();
    UdpSenderOptions options = to(peer.local());
    options.ttl = 3;
    m_sender->setOptions(options);
    m_sender->send(shared("near"));
    QVERIFY(m_log->next<Opened>() != nullptr);
    options.ttl.reset();
    m_sender->setOptions(options);
    m_sender->send(shared("far"));
    QVERIFY(m_log->next<Opened>() != nullptr); // a socket that was never told another
    QCOMPARE(textOf(peer.receive()), std::string("near"));
    QCOMPARE(textOf(peer.receive()), std::string("far"));
}

void UdpSenderTest::looksUpANameOnceAndKeepsTheOrder()
{
    RawPeer peer = datagramPeer();
    m_calls->know("peer.test", {peer.local()});
    m_calls->hold();
    UdpSenderOptions options;
    options.host = "peer.test";
    options.port = peer.local().port();
    m_sender->setOptions(options);
    m_sender->send(shared("1"));
    m_sender->send(shared("2"));
    QVERIFY(m_calls->waitForCalls(1));
    m_sender->send(shared("3"));
    m_calls->letGo();
    for (const char* text : {"1", "2", "3"})
        QCOMPARE(textOf(peer.receive()), std::string(text));
    const auto* resolved = m_log->next<Resolved>();
    QVERIFY(resolved != nullptr);
    QCOMPARE(resolved->host, std::string("peer.test"));
    QCOMPARE(m_log->count<ResolveStarted>(), 1U);
}

void UdpSenderTest::optionsChangedDuringALookupApplyToWhatComesAfter()
{
    RawPeer first = datagramPeer();
    RawPeer second = datagramPeer();
    m_calls->know("peer.test", {first.local()});
    m_calls->hold();
    UdpSenderOptions options;
    options.host = "peer.test";
    m_sender->setOptions(options);
    m_sender->send(shared("to the first"));
    QVERIFY(m_calls->waitForCalls(1));
    m_sender->setOptions(to(second.local()));
    m_sender->send(shared("to the second"));
    m_calls->letGo();
    QCOMPARE(textOf(first.receive()), std::string("to the first"));
    QCOMPARE(textOf(second.receive()), std::string("to the second"));
}

void UdpSenderTest::tellsAnUnknownName()
{
    UdpSenderOptions options;
    options.host = "nobody.test";
    m_sender->setOptions(options);
    m_sender->send(shared("12345"));
    const auto* failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::Resolve);
    QVERIFY(failed->space == c::ErrorSpace::AddressInfo);
    const auto* lost = m_log->next<NotSent>();
    QVERIFY(lost != nullptr);
    QCOMPARE(lost->bytes, 5U);
    QVERIFY(lost->reason == NotSentReason::NoDestination);
    QVERIFY(m_log->next<Stopped>() != nullptr);
}

void UdpSenderTest::sendsAFile()
{
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("datagram.txt")).toStdString();
    std::ofstream(path, std::ios::binary) << "from a file";
    RawPeer peer = datagramPeer();
    m_sender->setOptions(to(peer.local()));
    m_sender->sendFile(path);
    QCOMPARE(textOf(peer.receive()), std::string("from a file"));
}

void UdpSenderTest::closeDuringALookupTellsWhatWasNotSent()
{
    m_calls->know("peer.test", {loopback(9)});
    m_calls->hold();
    UdpSenderOptions options;
    options.host = "peer.test";
    m_sender->setOptions(options);
    m_sender->send(shared("123"));
    QVERIFY(m_calls->waitForCalls(1));
    m_sender->close();
    QCOMPARE(m_log->next<NotSent>()->bytes, 3U);
    QVERIFY(m_log->next<Stopped>() != nullptr);
    QCOMPARE(m_log->count<DatagramSent>(), 0U);
}

void UdpSenderTest::manyAtOnceArriveInOrder()
{
    RawPeer peer = datagramPeer();
    m_sender->setOptions(to(peer.local()));
    for (int round = 0; round < 50; ++round) {
        for (int i = 0; i < 100; ++i)
            m_sender->send(shared(std::to_string(round * 100 + i)));
        for (int i = 0; i < 100; ++i)
            QCOMPARE(textOf(peer.receive()), std::to_string(round * 100 + i));
    }
}

void UdpSenderTest::moreThanOneTurnTakesGoesOnByItself()
{
    constexpr std::size_t kMany = 3000; // what the peer has no room for is lost there, not here
    RawPeer peer = datagramPeer();
    m_sender->setOptions(to(peer.local()));
    for (std::size_t i = 0; i < kMany; ++i)
        m_sender->send(shared(std::to_string(i)));
    QTRY_COMPARE(m_log->count<DatagramSent>(), kMany);
}

QTEST_GUILESS_MAIN(UdpSenderTest)
#include "UdpSenderTest.moc"
