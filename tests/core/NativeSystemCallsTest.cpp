// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/NativeSystemCalls.h"
#include "core/address/SocketAddress.h"
#include "core/system/Constants.h"
#include "tests/support/PerSystem.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <vector>

using namespace workbench;
namespace c = workbench::constants;

namespace {

std::span<const std::byte> bytesOf(std::string_view text) { return std::as_bytes(std::span(text)); }

std::string textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string errorOf(CallResult result) { return c::errorName(c::ErrorSpace::System, result.error); }

template <typename T> std::span<const std::byte> valueBytes(const T& value)
{
    return std::as_bytes(std::span(&value, 1));
}

SocketAddress addressOf(const RawAddress& raw) { return SocketAddress::fromBytes(raw.view()); }

const SocketAddress kAnyLoopback = SocketAddress::ipv4({127, 0, 0, 1}, 0);

} // namespace

class NativeSystemCallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void tcpCarriesBytesUntilThePeerShutsDown();
    void acceptTellsThePeerOrNobody();
    void addressesAreWrittenBackWithTheirLength();
    void udpTellsTheSenderAndKeepsBoundaries();
    void zeroLengthDatagramsArrive();
    void sendmsgSendsToItsAddress();
    void aCutDatagramIsTold();
    void peekLeavesTheBytes();
    void optionsAreWrittenAndReadBack();
    void ioctlCountsWaitingBytes();
    void nonBlockingCallsSayThatTheyWouldBlock();
    void pollTellsWhatIsReady();
    void pollTakesMoreItemsThanFitOnTheStack();
    void failuresKeepTheNativeError_data();
    void failuresKeepTheNativeError();
    void closingTwiceIsTheSystemsError();
    void callsThatTheSystemLacksSaySo();

private:
    Handle open(int type, const SocketAddress& address = kAnyLoopback);
    SocketAddress nameOf(Handle handle);
    void setNonBlocking(Handle handle);
    void waitReadable(Handle handle);
    /// listener, client, accepted
    std::array<Handle, 3> tcpPair();

    NativeSystemCalls m_calls;
    std::vector<Handle> m_open;
};

void NativeSystemCallsTest::initTestCase()
{
    std::string description;
    const CallResult started = m_calls.wsaStartup(0x0202, description);
    if (onWindows()) {
        QCOMPARE(started.value, 0);
        QVERIFY(!description.empty());
    } else {
        QCOMPARE(started.error, c::errors::notSupported);
    }
}

void NativeSystemCallsTest::init() { m_open.clear(); }

void NativeSystemCallsTest::cleanup()
{
    for (const Handle handle : m_open) {
        m_calls.close(handle);
    }
}

void NativeSystemCallsTest::cleanupTestCase() { QCOMPARE(m_calls.wsaCleanup().ok(), onWindows()); }

Handle NativeSystemCallsTest::open(int type, const SocketAddress& address)
{
    const CallResult made = m_calls.socket(address.family(), type, 0);
    if (made.ok()) {
        m_open.push_back(made.value);
    }
    return made.ok() && m_calls.bind(made.value, address.bytes()).ok() ? made.value : kInvalidHandle;
}

SocketAddress NativeSystemCallsTest::nameOf(Handle handle)
{
    RawAddress raw;
    m_calls.getsockname(handle, raw);
    return addressOf(raw);
}

void NativeSystemCallsTest::setNonBlocking(Handle handle)
{
    int on = 1;
    QCOMPARE(m_calls.ioctl(handle, c::fionbio, on).value, 0);
}

void NativeSystemCallsTest::waitReadable(Handle handle)
{
    std::array items{PollItem{.handle = handle, .events = c::pollIn}};
    QCOMPARE(m_calls.poll(items, 5000).value, 1);
}

std::array<Handle, 3> NativeSystemCallsTest::tcpPair()
{
    const Handle listener = open(c::sockStream);
    m_calls.listen(listener, 5);
    const Handle client = m_calls.socket(c::afInet, c::sockStream, 0).value;
    m_calls.connect(client, nameOf(listener).bytes());
    const Handle accepted = m_calls.accept(listener, nullptr).value;
    m_open.push_back(client);
    m_open.push_back(accepted);
    return {listener, client, accepted};
}

void NativeSystemCallsTest::tcpCarriesBytesUntilThePeerShutsDown()
{
    const auto [listener, client, accepted] = tcpPair();
    QVERIFY(accepted >= 0);
    QCOMPARE(m_calls.send(client, bytesOf("hello"), c::msgNosignal).value, 5);
    waitReadable(accepted);
    std::array<std::byte, 64> buffer{};
    CallResult received = m_calls.recv(accepted, buffer, 0);
    QCOMPARE(received.value, 5);
    QVERIFY(!received.injected);
    QCOMPARE(textOf(std::span(buffer).first(5)), std::string("hello"));

    QCOMPARE(m_calls.shutdown(client, c::shutWr).value, 0);
    received = m_calls.recv(accepted, buffer, 0);
    QCOMPARE(received.value, 0);
    QVERIFY(received.ok());
    // Half closed: the other way still carries.
    QCOMPARE(m_calls.send(accepted, bytesOf("bye"), c::msgNosignal).value, 3);
    QCOMPARE(m_calls.recv(client, buffer, 0).value, 3);
}

void NativeSystemCallsTest::acceptTellsThePeerOrNobody()
{
    const Handle listener = open(c::sockStream);
    QCOMPARE(m_calls.listen(listener, 2).value, 0);
    const Handle client = open(c::sockStream);
    QCOMPARE(m_calls.connect(client, nameOf(listener).bytes()).value, 0);
    RawAddress peer;
    const CallResult accepted = m_calls.accept(listener, &peer);
    QVERIFY(accepted.ok());
    m_open.push_back(accepted.value);
    QVERIFY(addressOf(peer) == nameOf(client));

    RawAddress other;
    QCOMPARE(m_calls.getpeername(accepted.value, other).value, 0);
    QVERIFY(addressOf(other) == nameOf(client));
}

void NativeSystemCallsTest::addressesAreWrittenBackWithTheirLength()
{
    const Handle socket = open(c::sockDgram);
    RawAddress whole;
    QCOMPARE(m_calls.getsockname(socket, whole).value, 0);
    QCOMPARE(whole.length, std::uint32_t{16});
    QCOMPARE(addressOf(whole).host(), std::string("127.0.0.1"));
    QVERIFY(addressOf(whole).port() != 0);

    RawAddress small;
    small.capacity = 4;
    const CallResult cut = m_calls.getsockname(socket, small);
    if (onWindows()) {
        QCOMPARE(errorOf(cut), std::string("WSAEFAULT"));
    } else {
        QVERIFY(cut.ok());
        QCOMPARE(small.length, std::uint32_t{16}); // the true length, though 4 bytes were written
        QCOMPARE(small.view().size(), std::size_t{4});
        QCOMPARE(small.bytes[4], std::byte{0});
    }

    const Handle six = open(c::sockDgram, *SocketAddress::parseNumeric("::1", 0));
    if (six == kInvalidHandle) {
        QSKIP("No IPv6 on this machine");
    }
    QCOMPARE(nameOf(six).host(), std::string("::1"));
}

void NativeSystemCallsTest::udpTellsTheSenderAndKeepsBoundaries()
{
    const Handle receiver = open(c::sockDgram);
    const Handle sender = open(c::sockDgram);
    QCOMPARE(m_calls.sendto(sender, bytesOf("one"), 0, nameOf(receiver).bytes()).value, 3);
    QCOMPARE(m_calls.sendto(sender, bytesOf("two!"), 0, nameOf(receiver).bytes()).value, 4);
    std::array<std::byte, 64> buffer{};
    RawAddress from;
    QCOMPARE(m_calls.recvfrom(receiver, buffer, 0, &from).value, 3);
    QVERIFY(addressOf(from) == nameOf(sender));
    QCOMPARE(m_calls.recvfrom(receiver, buffer, 0, nullptr).value, 4);
    QCOMPARE(textOf(std::span(buffer).first(4)), std::string("two!"));
}

void NativeSystemCallsTest::zeroLengthDatagramsArrive()
{
    const Handle receiver = open(c::sockDgram);
    const Handle sender = open(c::sockDgram);
    QCOMPARE(m_calls.sendto(sender, {}, 0, nameOf(receiver).bytes()).value, 0);
    waitReadable(receiver);
    std::array<std::byte, 8> buffer{};
    IncomingMessage message;
    message.buffer = buffer;
    const CallResult received = m_calls.recvmsg(receiver, message, 0);
    QCOMPARE(received.value, 0);
    QVERIFY(received.ok());
    QVERIFY(addressOf(message.from) == nameOf(sender));
}

void NativeSystemCallsTest::sendmsgSendsToItsAddress()
{
    const Handle receiver = open(c::sockDgram);
    const Handle sender = open(c::sockDgram);
    const SocketAddress to = nameOf(receiver);
    OutgoingMessage out{.to = to.bytes(), .data = bytesOf("by sendmsg"), .control = {}};
    QCOMPARE(m_calls.sendmsg(sender, out, c::msgNosignal).value, 10);
    // Connected, it needs no address.
    QCOMPARE(m_calls.connect(sender, to.bytes()).value, 0);
    out.to = {};
    QCOMPARE(m_calls.sendmsg(sender, out, c::msgNosignal).value, 10);
    std::array<std::byte, 64> buffer{};
    QCOMPARE(m_calls.recv(receiver, buffer, 0).value, 10);
    QCOMPARE(m_calls.recv(receiver, buffer, 0).value, 10);
    QCOMPARE(textOf(std::span(buffer).first(10)), std::string("by sendmsg"));
}

void NativeSystemCallsTest::aCutDatagramIsTold()
{
    const Handle receiver = open(c::sockDgram);
    const Handle sender = open(c::sockDgram);
    const SocketAddress to = nameOf(receiver);
    std::array<std::byte, 4> buffer{};
    IncomingMessage message;
    message.buffer = buffer;
    m_calls.sendto(sender, bytesOf("0123456789"), 0, to.bytes());
    const CallResult cut = m_calls.recvmsg(receiver, message, 0);
    if (onWindows()) {
        QCOMPARE(cut.value, -1);
        QCOMPARE(cut.error, c::errors::messageSize);
    } else {
        QCOMPARE(cut.value, 4);
        QVERIFY((message.messageFlags & c::msgTrunc) != 0);
        m_calls.sendto(sender, bytesOf("0123456789"), 0, to.bytes());
        QCOMPARE(m_calls.recvmsg(receiver, message, c::msgTrunc).value, 10); // recv(2): the true length
    }
    QCOMPARE(textOf(buffer), std::string("0123"));

    // The object is used again: nothing of the last datagram is left.
    m_calls.sendto(sender, bytesOf("ok"), 0, to.bytes());
    QCOMPARE(m_calls.recvmsg(receiver, message, 0).value, 2);
    QCOMPARE(message.messageFlags & c::msgTrunc, 0);
}

void NativeSystemCallsTest::peekLeavesTheBytes()
{
    const auto [listener, client, accepted] = tcpPair();
    m_calls.send(client, bytesOf("abc"), c::msgNosignal);
    waitReadable(accepted);
    std::array<std::byte, 8> buffer{};
    QCOMPARE(m_calls.recv(accepted, buffer, c::msgPeek).value, 3);
    QCOMPARE(m_calls.recv(accepted, buffer, 0).value, 3);
}

void NativeSystemCallsTest::optionsAreWrittenAndReadBack()
{
    const Handle socket = open(c::sockStream);
    const int on = 1;
    QCOMPARE(m_calls.setsockopt(socket, c::solSocket, c::soKeepalive, valueBytes(on)).value, 0);
    int value = 0;
    std::uint32_t length = sizeof value;
    const auto room = std::as_writable_bytes(std::span(&value, 1));
    QCOMPARE(m_calls.getsockopt(socket, c::solSocket, c::soKeepalive, room, length).value, 0);
    QVERIFY(value != 0);
    QVERIFY(length == sizeof value || length == 1); // Windows writes a flag's one byte

    value = 0;
    length = sizeof value;
    QCOMPARE(m_calls.getsockopt(socket, c::solSocket, c::soType, room, length).value, 0);
    QCOMPARE(value, c::sockStream);

    const CallResult odd = m_calls.setsockopt(socket, c::ipprotoTcp, 0x7777, valueBytes(on));
    QCOMPARE(odd.value, -1);
    QCOMPARE(errorOf(odd), errorNamed("ENOPROTOOPT"));
}

void NativeSystemCallsTest::ioctlCountsWaitingBytes()
{
    const auto [listener, client, accepted] = tcpPair();
    m_calls.send(client, bytesOf("seven 7"), c::msgNosignal);
    waitReadable(accepted);
    int waiting = -1;
    QCOMPARE(m_calls.ioctl(accepted, c::fionread, waiting).value, 0);
    QCOMPARE(waiting, 7);
}

void NativeSystemCallsTest::nonBlockingCallsSayThatTheyWouldBlock()
{
    const Handle socket = open(c::sockDgram);
    setNonBlocking(socket);
    std::array<std::byte, 8> buffer{};
    const CallResult nothing = m_calls.recv(socket, buffer, 0);
    QCOMPARE(nothing.value, -1);
    QCOMPARE(nothing.error, c::errors::again);

    const Handle listener = open(c::sockStream);
    QCOMPARE(m_calls.listen(listener, 1).value, 0);
    setNonBlocking(listener);
    QCOMPARE(m_calls.accept(listener, nullptr).error, c::errors::again);

    const Handle client = open(c::sockStream);
    setNonBlocking(client);
    const CallResult started = m_calls.connect(client, nameOf(listener).bytes());
    QCOMPARE(started.value, -1);
    QCOMPARE(errorOf(started), std::string(onWindows() ? "WSAEWOULDBLOCK" : "EINPROGRESS"));
}

void NativeSystemCallsTest::pollTellsWhatIsReady()
{
    const Handle receiver = open(c::sockDgram);
    const Handle sender = open(c::sockDgram);
    std::array items{PollItem{.handle = receiver, .events = c::pollIn},
                     PollItem{.handle = sender, .events = c::pollOut}};
    QCOMPARE(m_calls.poll(items, 1000).value, 1);
    QCOMPARE(items[0].returned, short{0});
    QCOMPARE(items[1].returned & c::pollOut, int{c::pollOut});

    m_calls.sendto(sender, bytesOf("x"), 0, nameOf(receiver).bytes());
    items[1].events = 0;
    QCOMPARE(m_calls.poll(items, 5000).value, 1);
    QVERIFY((items[0].returned & c::pollIn) != 0);

    std::array<std::byte, 8> buffer{};
    m_calls.recv(receiver, buffer, 0);
    QCOMPARE(m_calls.poll(std::span(items).first(1), 0).value, 0); // nothing, at once
}

void NativeSystemCallsTest::pollTakesMoreItemsThanFitOnTheStack()
{
    std::vector<PollItem> items;
    for (int i = 0; i < 100; ++i) {
        items.push_back({.handle = open(c::sockDgram), .events = c::pollOut});
    }
    QCOMPARE(m_calls.poll(items, 1000).value, 100);
    QVERIFY(std::ranges::all_of(items, [](const PollItem& item) { return item.returned != 0; }));
}

void NativeSystemCallsTest::failuresKeepTheNativeError_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<std::string>("error");
    const auto row = [](const char* what, const std::string& error) {
        QTest::newRow(what) << QString::fromLatin1(what) << error;
    };
    row("unknown family", errorNamed("EAFNOSUPPORT"));
    row("address in use", errorNamed("EADDRINUSE"));
    row("address of nobody here", errorNamed("EADDRNOTAVAIL"));
    row("accept without listen", errorNamed("EINVAL"));
    row("bad handle", onWindows() ? "WSAENOTSOCK" : "EBADF");
    row("refused", errorNamed("ECONNREFUSED"));
    row("no peer", errorNamed("ENOTCONN"));
    row("too large", errorNamed("EMSGSIZE"));
    row("listen on udp", errorNamed("EOPNOTSUPP"));
}

void NativeSystemCallsTest::failuresKeepTheNativeError()
{
    QFETCH(QString, what);
    QFETCH(std::string, error);
    const Handle stream = open(c::sockStream);
    const Handle datagram = open(c::sockDgram);
    RawAddress raw;
    std::array<std::byte, 8> buffer{};
    CallResult result;
    if (what == u"unknown family") {
        result = m_calls.socket(199, c::sockStream, 0);
    } else if (what == u"address in use") {
        const Handle second = m_calls.socket(c::afInet, c::sockStream, 0).value;
        m_open.push_back(second);
        m_calls.listen(stream, 1);
        result = m_calls.bind(second, nameOf(stream).bytes());
    } else if (what == u"address of nobody here") {
        const Handle second = m_calls.socket(c::afInet, c::sockStream, 0).value;
        m_open.push_back(second);
        result = m_calls.bind(second, SocketAddress::ipv4({192, 0, 2, 1}, 0).bytes());
    } else if (what == u"accept without listen") {
        result = m_calls.accept(stream, &raw);
    } else if (what == u"bad handle") {
        result = m_calls.recv(999'999, buffer, 0);
    } else if (what == u"refused") {
        const SocketAddress dead = nameOf(open(c::sockStream)); // bound, not listening
        result = m_calls.connect(stream, dead.bytes());
    } else if (what == u"no peer") {
        result = m_calls.getpeername(stream, raw);
    } else if (what == u"too large") {
        const std::vector<std::byte> large(70'000);
        result = m_calls.sendto(datagram, large, 0, nameOf(datagram).bytes());
    } else if (what == u"listen on udp") {
        result = m_calls.listen(datagram, 1);
    }
    QCOMPARE(result.value, -1);
    QCOMPARE(errorOf(result), error);
    QVERIFY(!result.ok());
}

void NativeSystemCallsTest::closingTwiceIsTheSystemsError()
{
    const Handle socket = m_calls.socket(c::afInet, c::sockDgram, 0).value;
    QCOMPARE(m_calls.close(socket).value, 0);
    const CallResult again = m_calls.close(socket);
    QCOMPARE(again.value, -1);
    QCOMPARE(errorOf(again), std::string(onWindows() ? "WSAENOTSOCK" : "EBADF"));
}

void NativeSystemCallsTest::callsThatTheSystemLacksSaySo()
{
    if (!onWindows()) {
        std::string description;
        QCOMPARE(m_calls.wsaStartup(0x0202, description).error, c::errors::notSupported);
        return;
    }
    std::array<Handle, 2> ends{};
    for (const CallResult result :
         {m_calls.accept4(1, nullptr, 0), m_calls.fcntl(1, 0, 0), m_calls.epollCreate(0),
          m_calls.epollControl(1, 1, 1, {}), m_calls.epollWait(1, {}, 0), m_calls.eventfd(0, 0),
          m_calls.pipe(ends, 0), m_calls.read(1, {}), m_calls.write(1, {})}) {
        QCOMPARE(result.value, -1);
        QCOMPARE(result.error, c::errors::notSupported);
    }
}

QTEST_GUILESS_MAIN(NativeSystemCallsTest)
#include "NativeSystemCallsTest.moc"
