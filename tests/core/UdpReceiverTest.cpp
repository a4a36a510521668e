// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/UdpReceiver.h"
#include "core/socket/SocketSession.h"
#include "tests/support/EventLog.h"
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

} // namespace

class UdpReceiverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void receivesFromAnyoneAndTellsTheSender();
    void receivesOverIpv6();
    void anEmptyDatagramIsADatagram();
    void aCutDatagramIsToldAndTheNextIsWhole();
    void repliesToTheSender();
    void repliesWithAFile();
    void echoSendsEveryDatagramBack();
    void tellsWhenThePortIsInUse();
    void tooLongAReplyTellsTheError();
    void startsAnewAfterStop();
    void takesABurstWholeAndInOrder();
    void setsAndTellsTheReceiveBuffer();
    void replyWithoutASocketIsTold();

private:
    void open(const SocketAddress& address = loopback(), std::size_t readSize = 65'536);

    std::shared_ptr<SystemCalls> m_calls = std::make_shared<NativeSystemCalls>();
    std::unique_ptr<SocketSession> m_session = std::make_unique<SocketSession>(*m_calls);
    std::unique_ptr<UdpReceiver> m_receiver;
    std::unique_ptr<Log> m_log;
    SocketAddress m_local;
};

void UdpReceiverTest::init()
{
    m_receiver = std::make_unique<UdpReceiver>(m_calls);
    m_log = std::make_unique<Log>(m_receiver->events());
}

void UdpReceiverTest::cleanup()
{
    m_log.reset();
    m_receiver.reset();
}

void UdpReceiverTest::open(const SocketAddress& address, std::size_t readSize)
{
    UdpReceiverOptions options;
    options.address = address;
    options.readSize = readSize;
    m_receiver->start(options);
    const auto* opened = m_log->next<Opened>();
    QVERIFY(opened != nullptr);
    QVERIFY(opened->local.port() != 0);
    m_local = opened->local;
}

void UdpReceiverTest::receivesFromAnyoneAndTellsTheSender()
{
    open();
    RawPeer first = datagramPeer();
    RawPeer second = datagramPeer();
    QVERIFY(first.sendTo("one", m_local));
    const auto* one = m_log->next<DatagramReceived>();
    QVERIFY(one != nullptr);
    QCOMPARE(one->from, first.local());
    QCOMPARE(textOf(*one->data), std::string("one"));
    QVERIFY(!one->truncated);
    QCOMPARE(one->fullLength, 3U);
    QVERIFY(second.sendTo("two", m_local));
    const auto* two = m_log->next<DatagramReceived>();
    QVERIFY(two != nullptr);
    QCOMPARE(two->from, second.local());
}

void UdpReceiverTest::receivesOverIpv6()
{
    open(*SocketAddress::parseNumeric("::1", 0));
    RawPeer peer(c::afInet6, c::sockDgram);
    QVERIFY(peer.sendTo("six", m_local));
    const auto* datagram = m_log->next<DatagramReceived>();
    QVERIFY(datagram != nullptr);
    QCOMPARE(datagram->from.host(), std::string("::1"));
}

void UdpReceiverTest::anEmptyDatagramIsADatagram()
{
    open();
    RawPeer peer = datagramPeer();
    QVERIFY(peer.sendTo("", m_local));
    QVERIFY(peer.sendTo("after", m_local));
    const auto* empty = m_log->next<DatagramReceived>();
    QVERIFY(empty != nullptr);
    QCOMPARE(empty->data->size(), 0U);
    QCOMPARE(empty->from, peer.local());
    QVERIFY(!empty->truncated);
    const auto* after = m_log->next<DatagramReceived>();
    QVERIFY(after != nullptr);
    QCOMPARE(textOf(*after->data), std::string("after"));
}

void UdpReceiverTest::aCutDatagramIsToldAndTheNextIsWhole()
{
    open(loopback(), 8);
    RawPeer peer = datagramPeer();
    QVERIFY(peer.sendTo("SENSOR-7 and more that is lost", m_local));
    QVERIFY(peer.sendTo("12345678", m_local));
    const auto* cut = m_log->next<DatagramReceived>();
    QVERIFY(cut != nullptr);
    QVERIFY(cut->truncated);
    QCOMPARE(textOf(*cut->data), std::string("SENSOR-7"));
    const bool tellsLength = c::soRxqOvfl != -1; // Linux
    QCOMPARE(cut->fullLength, tellsLength ? std::size_t{30} : std::size_t{8});
    const auto* whole = m_log->next<DatagramReceived>();
    QVERIFY(whole != nullptr);
    QVERIFY(!whole->truncated);
    m_receiver->setReadSize(100);
    QVERIFY(peer.sendTo("SENSOR-7 and more that is kept", m_local));
    const auto* longer = m_log->next<DatagramReceived>();
    QVERIFY(longer != nullptr);
}

void UdpReceiverTest::repliesToTheSender()
{
    open();
    RawPeer peer = datagramPeer();
    QVERIFY(peer.sendTo("question", m_local));
    const auto* datagram = m_log->next<DatagramReceived>();
    QVERIFY(datagram != nullptr);
    m_receiver->reply(datagram->from, shared("answer"));
    m_receiver->reply(datagram->from, shared(""));
    QCOMPARE(textOf(peer.receive()), std::string("answer"));
    QVERIFY(peer.receive().empty());
    QVERIFY(peer.result().ok());
    const auto* sent = m_log->next<DatagramSent>();
    QVERIFY(sent != nullptr);
    QCOMPARE(sent->to, peer.local());
    QVERIFY(sent->origin == DataOrigin::User);
}

void UdpReceiverTest::repliesWithAFile()
{
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("answer.txt")).toStdString();
    std::ofstream(path, std::ios::binary) << "from a file";
    open();
    RawPeer peer = datagramPeer();
    m_receiver->replyFile(peer.local(), path);
    QCOMPARE(textOf(peer.receive()), std::string("from a file"));
    m_receiver->replyFile(peer.local(), folder.path().toStdString());
    const auto* failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::OpenFile);
}

void UdpReceiverTest::echoSendsEveryDatagramBack()
{
    open();
    m_receiver->setEcho(true);
    RawPeer peer = datagramPeer();
    for (const char* text : {"a", "", "ccc"}) {
        QVERIFY(peer.sendTo(text, m_local));
        QCOMPARE(textOf(peer.receive()), std::string(text));
    }
    QVERIFY(m_log->next<DatagramSent>()->origin == DataOrigin::Echo);
}

void UdpReceiverTest::tellsWhenThePortIsInUse()
{
    RawPeer holder = datagramPeer();
    UdpReceiverOptions options;
    options.address = holder.local();
    m_receiver->start(options);
    const auto* failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::Bind);
    QCOMPARE(failed->error, c::errors::addressInUse);
    QVERIFY(m_log->next<Stopped>() != nullptr);
}

void UdpReceiverTest::tooLongAReplyTellsTheError()
{
    open();
    RawPeer peer = datagramPeer();
    m_receiver->reply(peer.local(), shareBytes(countedBytes(70'000)));
    m_receiver->reply(peer.local(), shared("short"));
    const auto* failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::Send);
    QCOMPARE(failed->error, c::errors::messageSize);
    QCOMPARE(m_log->next<NotSent>()->bytes, 70'000U);
    QCOMPARE(textOf(peer.receive()), std::string("short"));
}

void UdpReceiverTest::startsAnewAfterStop()
{
    open();
    const SocketAddress before = m_local;
    m_receiver->stop();
    QVERIFY(m_log->next<Stopped>() != nullptr);
    open(before);
    QCOMPARE(m_local, before);
}

void UdpReceiverTest::takesABurstWholeAndInOrder()
{
    constexpr int kCount = 20'000;
    UdpReceiverOptions options;
    options.address = loopback();
    m_receiver->start(options);
    const auto* opened = m_log->next<Opened>();
    QVERIFY(opened != nullptr);
    const SocketAddress local = opened->local;
    RawPeer peer = datagramPeer();
    int expected = 0;
    for (int i = 0; i < kCount; ++i) {
        QVERIFY(peer.sendTo(std::to_string(i), local));
        if (i % 100 != 99)
            continue; // at most a hundred are on their way
        for (; expected <= i; ++expected) {
            const auto* datagram = m_log->next<DatagramReceived>();
            QVERIFY(datagram != nullptr);
            QCOMPARE(textOf(*datagram->data), std::to_string(expected));
        }
    }
    QCOMPARE(expected, kCount);
}

void UdpReceiverTest::setsAndTellsTheReceiveBuffer()
{
    open();
    m_receiver->setReceiveBuffer(20'000);
    const auto* size = m_log->next<ReceiveBufferSize>();
    QVERIFY(size != nullptr);
    QVERIFY(size->bytes >= 20'000);
}

void UdpReceiverTest::replyWithoutASocketIsTold()
{
    m_receiver->reply(loopback(9), shared("abc"));
    const auto* lost = m_log->next<NotSent>();
    QVERIFY(lost != nullptr);
    QCOMPARE(lost->bytes, 3U);
}

QTEST_GUILESS_MAIN(UdpReceiverTest)
#include "UdpReceiverTest.moc"
