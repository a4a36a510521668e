// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/Socket.h"
#include "core/socket/SocketSession.h"
#include "tests/support/ForwardingSystemCalls.h"
#include "tests/support/RawPeer.h"

#include <QtTest>

#include <utility>
#include <vector>

using namespace workbench;
namespace c = workbench::constants;

namespace {

/// Remembers what was closed and how much room was given to addresses.
class CloseWatcher : public ForwardingSystemCalls
{
public:
    CallResult close(Handle handle) override
    {
        closed.push_back(handle);
        return m_native.close(handle);
    }
    CallResult getsockname(Handle handle, RawAddress& address) override
    {
        capacity = address.capacity;
        return m_native.getsockname(handle, address);
    }
    CallResult send(Handle handle, std::span<const std::byte> data, int flags) override
    {
        sendFlags = flags;
        return m_native.send(handle, data, flags);
    }
    CallResult setsockopt(Handle handle, int level, int name, std::span<const std::byte> value) override
    {
        options.push_back(name);
        return m_native.setsockopt(handle, level, name, value);
    }
    std::vector<Handle> closed;
    std::vector<int> options;
    std::uint32_t capacity = 0;
    int sendFlags = 0;
};

} // namespace

class SocketTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void openMakesANonBlockingSocket();
    void openTellsAFailure();
    void destructorClosesThroughTheDoorOnce();
    void moveHandsTheHandleOver();
    void releaseGivesUpTheHandle();
    void addressRoomFollowsTheFamily();
    void acceptGivesANonBlockingSocketAndThePeer();
    void acceptWithNobodyWaitingWouldBlock();
    void connectGoesOnInTheBackgroundAndTakeErrorTellsTheEnd();
    void sendNeverRaisesASignal();
    void receiveMessageTellsTheWholeLength();
    void optionsReadBackAsSet();

private:
    CloseWatcher m_calls;
    SocketSession m_session{m_calls};
};

void SocketTest::init()
{
    m_calls.closed.clear();
    m_calls.options.clear();
}

void SocketTest::openMakesANonBlockingSocket()
{
    Socket socket;
    QVERIFY(!socket.isOpen());
    const CallResult made = socket.open(m_calls, c::afInet, c::sockDgram);
    QVERIFY(made.ok());
    QCOMPARE(socket.handle(), made.value);
    QCOMPARE(socket.type(), c::sockDgram);
    QVERIFY(socket.bind(loopback()).ok());
    std::byte buffer[10];
    SocketAddress from;
    QCOMPARE(socket.receiveFrom(buffer, from).error, c::errors::again);
}

void SocketTest::openTellsAFailure()
{
    Socket socket;
    const CallResult made = socket.open(m_calls, 12'345, c::sockStream);
    QVERIFY(!made.ok());
    QCOMPARE(made.error, c::errors::addressFamily);
    QVERIFY(!socket.isOpen());
}

void SocketTest::destructorClosesThroughTheDoorOnce()
{
    Handle handle = kInvalidHandle;
    {
        Socket socket;
        socket.open(m_calls, c::afInet, c::sockStream);
        handle = socket.handle();
    }
    QCOMPARE(m_calls.closed, std::vector<Handle>{handle});
    {
        Socket socket;
        socket.open(m_calls, c::afInet, c::sockStream);
        QVERIFY(socket.close().ok());
        QVERIFY(!socket.isOpen());
    }
    QCOMPARE(m_calls.closed.size(), 2U);
}

void SocketTest::moveHandsTheHandleOver()
{
    Socket first;
    first.open(m_calls, c::afInet, c::sockStream);
    const Handle handle = first.handle();
    Socket second(std::move(first));
    QCOMPARE(second.handle(), handle);
    QVERIFY(m_calls.closed.empty());
    Socket third;
    third.open(m_calls, c::afInet, c::sockStream);
    const Handle other = third.handle();
    third = std::move(second);
    QCOMPARE(third.handle(), handle);
    QCOMPARE(m_calls.closed, std::vector<Handle>{other});
}

void SocketTest::releaseGivesUpTheHandle()
{
    Socket socket;
    socket.open(m_calls, c::afInet, c::sockStream);
    const Handle handle = socket.release();
    QVERIFY(!socket.isOpen());
    QVERIFY(m_calls.closed.empty());
    QVERIFY(m_calls.close(handle).ok());
}

void SocketTest::addressRoomFollowsTheFamily()
{
    Socket four;
    SocketAddress local;
    QVERIFY(four.open(m_calls, c::afInet, c::sockDgram).ok());
    QVERIFY(four.bind(loopback()).ok());
    QVERIFY(four.localAddress(local).ok());
    QCOMPARE(m_calls.capacity, 16U);
    QCOMPARE(local.host(), std::string("127.0.0.1"));
    Socket six;
    QVERIFY(six.open(m_calls, c::afInet6, c::sockDgram).ok());
    QVERIFY(six.bind(*SocketAddress::parseNumeric("::1", 0)).ok());
    QVERIFY(six.localAddress(local).ok());
    QCOMPARE(m_calls.capacity, 28U);
    QCOMPARE(local.host(), std::string("::1"));
    QCOMPARE(Socket::addressCapacity(c::afUnix), 110U);
}

void SocketTest::acceptGivesANonBlockingSocketAndThePeer()
{
    Socket listener;
    QVERIFY(listener.open(m_calls, c::afInet, c::sockStream).ok());
    QVERIFY(listener.bind(loopback()).ok());
    QVERIFY(listener.listen(5).ok());
    SocketAddress local;
    QVERIFY(listener.localAddress(local).ok());
    RawPeer peer = RawPeer::connectedTo(local);
    Socket accepted;
    SocketAddress from;
    CallResult result;
    bool done = false;
    QTRY_VERIFY(done || (done = (result = listener.accept(accepted, from)).ok()));
    QCOMPARE(accepted.handle(), result.value);
    QCOMPARE(from, peer.local());
    std::byte buffer[10];
    QCOMPARE(accepted.receive(buffer).error, c::errors::again);
}

void SocketTest::acceptWithNobodyWaitingWouldBlock()
{
    Socket listener;
    QVERIFY(listener.open(m_calls, c::afInet, c::sockStream).ok());
    QVERIFY(listener.bind(loopback()).ok());
    QVERIFY(listener.listen(5).ok());
    Socket accepted;
    SocketAddress from;
    QCOMPARE(listener.accept(accepted, from).error, c::errors::again);
    QVERIFY(!accepted.isOpen());
    QVERIFY(from.isEmpty());
}

void SocketTest::connectGoesOnInTheBackgroundAndTakeErrorTellsTheEnd()
{
    RawPeer unused;
    QVERIFY(unused.bind(loopback()));
    const SocketAddress nobody = unused.local();
    unused.close();
    Socket socket;
    QVERIFY(socket.open(m_calls, c::afInet, c::sockStream).ok());
    const CallResult started = socket.connect(nobody);
    QVERIFY(Socket::isConnecting(started));
    int error = 0;
    QTRY_VERIFY(error != 0 || (socket.takeError(error).ok() && error != 0));
    QCOMPARE(error, c::errors::connectionRefused);
}

void SocketTest::sendNeverRaisesASignal()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    Socket socket;
    QVERIFY(socket.open(m_calls, c::afInet, c::sockStream).ok());
    QVERIFY(SocketOption::noSigpipe().exists() || c::msgNosignal != 0 || c::callNames().close != "close");
    socket.send(bytesOf("not connected")); // would end this process by SIGPIPE
    QCOMPARE(m_calls.sendFlags, c::msgNosignal);
}

void SocketTest::receiveMessageTellsTheWholeLength()
{
    Socket socket;
    SocketAddress local;
    QVERIFY(socket.open(m_calls, c::afInet, c::sockDgram).ok());
    QVERIFY(socket.bind(loopback()).ok());
    QVERIFY(socket.localAddress(local).ok());
    RawPeer peer(c::afInet, c::sockDgram);
    QVERIFY(peer.sendTo("0123456789", local));
    std::byte buffer[4];
    IncomingMessage message;
    message.buffer = buffer;
    CallResult result;
    bool done = false;
    QTRY_VERIFY(done || (done = (result = socket.receiveMessage(message)).error != c::errors::again));
    if (result.error == c::errors::notSupported)
        QSKIP("no recvmsg on this system");
    if (result.error == c::errors::messageSize)
        return; // Windows' way to tell it
    QVERIFY((message.messageFlags & c::msgTrunc) != 0);
    QCOMPARE(result.value, c::soRxqOvfl != -1 ? 10 : 4);
    QCOMPARE(textOf(buffer), std::string("0123"));
}

void SocketTest::optionsReadBackAsSet()
{
    Socket socket;
    QVERIFY(socket.open(m_calls, c::afInet, c::sockDgram).ok());
    int value = 0;
    QVERIFY(socket.setOption(SocketOption::broadcast(true)).ok());
    QVERIFY(socket.number(c::solSocket, c::soBroadcast, value).ok());
    QVERIFY(value != 0);
    QVERIFY(socket.setOption(SocketOption::hopLimit(c::afInet, 9)).ok());
    QVERIFY(socket.number(c::ipprotoIp, c::ipTtl, value).ok());
    QCOMPARE(value, 9);
    QVERIFY(socket.setOption(SocketOption::multicastHopLimit(c::afInet, 3)).ok());
    QVERIFY(socket.number(c::ipprotoIp, c::ipMulticastTtl, value).ok());
    QCOMPARE(value, 3);
    QVERIFY(socket.setOption(SocketOption::multicastInterface(c::afInet, loopback(), 0)).ok());
    Socket six;
    QVERIFY(six.open(m_calls, c::afInet6, c::sockDgram).ok());
    QVERIFY(six.setOption(SocketOption::v6Only(true)).ok());
    QVERIFY(six.number(c::ipprotoIpv6, c::ipv6V6only, value).ok());
    QVERIFY(value != 0);
    QVERIFY(six.setOption(SocketOption::hopLimit(c::afInet6, 11)).ok());
    QVERIFY(six.number(c::ipprotoIpv6, c::ipv6UnicastHops, value).ok());
    QCOMPARE(value, 11);
}

QTEST_GUILESS_MAIN(SocketTest)
#include "SocketTest.moc"
