// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/address/SocketAddress.h"
#include "core/system/Constants.h"
#include "core/system/NativeSystemCalls.h"

#include <QTemporaryDir>
#include <QtTest>

#include <array>
#include <csignal>
#include <cstring>
#include <string>
#include <unistd.h>
#include <vector>

using namespace workbench;
namespace c = workbench::constants;

namespace {

std::span<const std::byte> bytesOf(std::string_view text) { return std::as_bytes(std::span(text)); }

std::string errorOf(CallResult result) { return c::errorName(c::ErrorSpace::System, result.error); }

SocketAddress addressOf(const RawAddress& raw) { return SocketAddress::fromBytes(raw.view()); }

volatile std::sig_atomic_t pipeSignals = 0;
void countPipeSignal(int /*signal*/) { pipeSignals = pipeSignals + 1; }

} // namespace

class NativeSystemCallsLinuxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void brokenStreamsGiveEpipeWithoutASignal();
    void accept4SetsItsFlags();
    void abstractNamesBindAndTellTheirPeer();
    void pathNamesBindAndAreReadBack();
    void droppedDatagramsAreCounted();
    void packetInfoTellsTheDestination_data();
    void packetInfoTellsTheDestination();
    void controlRoomThatIsTooSmallIsTold();
    void epollIsWokenByAnEventfd();
    void epollHandsOutTheHandle();
    void pipesCarryBytesAndTakeFlags();
    void interruptedWaitsSayEintr();
    void queuesAreCountedWithoutTakingAnything();
    void tcpInfoTellsTheState();
    void openDescriptorsAreTheSameAfterwards();

private:
    Handle keep(CallResult made);
    Handle open(int family, int type, const SocketAddress& address);
    SocketAddress nameOf(Handle handle);
    int optionOn(Handle handle, int level, int name);

    NativeSystemCalls m_calls;
    std::vector<Handle> m_open;
};

void NativeSystemCallsLinuxTest::init() { m_open.clear(); }

void NativeSystemCallsLinuxTest::cleanup()
{
    for (const Handle handle : m_open) {
        m_calls.close(handle);
    }
}

Handle NativeSystemCallsLinuxTest::keep(CallResult made)
{
    if (made.ok()) {
        m_open.push_back(made.value);
    }
    return made.value;
}

Handle NativeSystemCallsLinuxTest::open(int family, int type, const SocketAddress& address)
{
    const Handle handle = keep(m_calls.socket(family, type | c::sockCloexec, 0));
    return m_calls.bind(handle, address.bytes()).ok() ? handle : kInvalidHandle;
}

SocketAddress NativeSystemCallsLinuxTest::nameOf(Handle handle)
{
    RawAddress raw;
    m_calls.getsockname(handle, raw);
    return addressOf(raw);
}

int NativeSystemCallsLinuxTest::optionOn(Handle handle, int level, int name)
{
    const int on = 1;
    return m_calls.setsockopt(handle, level, name, std::as_bytes(std::span(&on, 1))).error;
}

void NativeSystemCallsLinuxTest::brokenStreamsGiveEpipeWithoutASignal()
{
    std::signal(SIGPIPE, countPipeSignal);
    const Handle stream = keep(m_calls.socket(c::afInet, c::sockStream, 0));
    const CallResult sent = m_calls.send(stream, bytesOf("x"), c::msgNosignal);
    QCOMPARE(sent.value, -1);
    QCOMPARE(errorOf(sent), std::string("EPIPE"));
    QCOMPARE(int{pipeSignals}, 0);
    // The same call without the flag shows that the counter would have seen one.
    m_calls.send(stream, bytesOf("x"), 0);
    QCOMPARE(int{pipeSignals}, 1);
    std::signal(SIGPIPE, SIG_DFL);
}

void NativeSystemCallsLinuxTest::accept4SetsItsFlags()
{
    const Handle listener = open(c::afInet, c::sockStream, SocketAddress::ipv4({127, 0, 0, 1}, 0));
    QCOMPARE(m_calls.listen(listener, 2).value, 0);
    const Handle client = keep(m_calls.socket(c::afInet, c::sockStream, 0));
    QCOMPARE(m_calls.connect(client, nameOf(listener).bytes()).value, 0);
    RawAddress peer;
    const Handle accepted = keep(m_calls.accept4(listener, &peer, c::sockCloexec | c::sockNonblock));
    QVERIFY(accepted >= 0);
    QVERIFY(addressOf(peer) == nameOf(client));
    QVERIFY((m_calls.fcntl(accepted, c::fGetfl, 0).value & c::oNonblock) != 0);
    QCOMPARE(m_calls.fcntl(accepted, c::fSetfl, 0).value, 0);
    QVERIFY((m_calls.fcntl(accepted, c::fGetfl, 0).value & c::oNonblock) == 0);
    QCOMPARE(errorOf(m_calls.accept4(listener, nullptr, 0x40000000)), std::string("EINVAL"));
}

void NativeSystemCallsLinuxTest::abstractNamesBindAndTellTheirPeer()
{
    const std::string suffix = std::to_string(::getpid());
    const auto one = *SocketAddress::local("@workbench-one-" + suffix);
    const auto two = *SocketAddress::local("@workbench-two-" + suffix);
    const Handle receiver = open(c::afUnix, c::sockDgram, one);
    const Handle sender = open(c::afUnix, c::sockDgram, two);
    QVERIFY(nameOf(receiver) == one);
    QCOMPARE(m_calls.sendto(sender, bytesOf("abstract"), 0, one.bytes()).value, 8);
    std::array<std::byte, 32> buffer{};
    RawAddress from;
    QCOMPARE(m_calls.recvfrom(receiver, buffer, 0, &from).value, 8);
    QVERIFY(addressOf(from) == two);
    // An unnamed sender has nothing but a family.
    const Handle unnamed = keep(m_calls.socket(c::afUnix, c::sockDgram, 0));
    QCOMPARE(m_calls.sendto(unnamed, {}, 0, one.bytes()).value, 0);
    QCOMPARE(m_calls.recvfrom(receiver, buffer, 0, &from).value, 0);
    QCOMPARE(addressOf(from).text(), std::string());
}

void NativeSystemCallsLinuxTest::pathNamesBindAndAreReadBack()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("socket")).toStdString();
    const auto address = SocketAddress::local(path);
    QVERIFY2(address.has_value(), path.c_str());
    const Handle listener = open(c::afUnix, c::sockStream, *address);
    QVERIFY(listener >= 0);
    QCOMPARE(nameOf(listener).text(), path);
    QCOMPARE(errorOf(m_calls.bind(keep(m_calls.socket(c::afUnix, c::sockStream, 0)), address->bytes())),
             std::string("EADDRINUSE"));
}

void NativeSystemCallsLinuxTest::droppedDatagramsAreCounted()
{
    const Handle receiver = open(c::afInet, c::sockDgram, SocketAddress::ipv4({127, 0, 0, 1}, 0));
    const Handle sender = keep(m_calls.socket(c::afInet, c::sockDgram, 0));
    QCOMPARE(optionOn(receiver, c::solSocket, c::soRxqOvfl), 0);
    const int small = 1;
    m_calls.setsockopt(receiver, c::solSocket, c::soRcvbuf, std::as_bytes(std::span(&small, 1)));
    const std::vector<std::byte> payload(1000);
    constexpr std::uint32_t kSent = 50;
    for (std::uint32_t i = 0; i < kSent; ++i) {
        QCOMPARE(m_calls.sendto(sender, payload, 0, nameOf(receiver).bytes()).value, 1000);
    }
    std::array<std::byte, 2000> buffer{};
    IncomingMessage message;
    message.buffer = buffer;
    message.controlCapacity = 128;
    std::uint32_t received = 0;
    while (m_calls.recvmsg(receiver, message, c::msgDontwait).ok()) {
        ++received;
    }
    QVERIFY(received > 0 && received < kSent);
    // The count stands beside each datagram that was queued after a drop.
    m_calls.sendto(sender, payload, 0, nameOf(receiver).bytes());
    QCOMPARE(m_calls.recvmsg(receiver, message, 0).value, 1000);
    QVERIFY(message.notes.hasDropped);
    QCOMPARE(message.notes.dropped, kSent - received);

    message.controlCapacity = 0;
    m_calls.sendto(sender, payload, 0, nameOf(receiver).bytes());
    QCOMPARE(m_calls.recvmsg(receiver, message, 0).value, 1000);
    QVERIFY(!message.notes.hasDropped); // not asked for, so nothing of before is left
}

void NativeSystemCallsLinuxTest::packetInfoTellsTheDestination_data()
{
    QTest::addColumn<std::string>("bound");
    QTest::addColumn<std::string>("destination");
    QTest::newRow("IPv4") << std::string("0.0.0.0") << std::string("127.0.0.7");
    QTest::newRow("IPv6") << std::string("::") << std::string("::1");
}

void NativeSystemCallsLinuxTest::packetInfoTellsTheDestination()
{
    QFETCH(std::string, bound);
    QFETCH(std::string, destination);
    const auto any = *SocketAddress::parseNumeric(bound, 0);
    const Handle receiver = open(any.family(), c::sockDgram, any);
    if (receiver == kInvalidHandle) {
        QSKIP("No IPv6 on this machine");
    }
    QCOMPARE(any.isIpv4() ? optionOn(receiver, c::ipprotoIp, c::ipPktinfo)
                          : optionOn(receiver, c::ipprotoIpv6, c::ipv6Recvpktinfo),
             0);
    const Handle sender = keep(m_calls.socket(any.family(), c::sockDgram, 0));
    const auto to = *SocketAddress::parseNumeric(destination, nameOf(receiver).port());
    QCOMPARE(m_calls.sendto(sender, bytesOf("x"), 0, to.bytes()).value, 1);
    std::array<std::byte, 8> buffer{};
    IncomingMessage message;
    message.buffer = buffer;
    message.controlCapacity = 512;
    QCOMPARE(m_calls.recvmsg(receiver, message, 0).value, 1);
    QVERIFY(message.notes.hasPacketInfo);
    QCOMPARE(addressOf(message.notes.destination).host(), destination);
    QVERIFY(message.notes.interfaceIndex > 0);
    QCOMPARE(message.messageFlags, 0);
}

void NativeSystemCallsLinuxTest::controlRoomThatIsTooSmallIsTold()
{
    const Handle receiver = open(c::afInet, c::sockDgram, SocketAddress::ipv4({127, 0, 0, 1}, 0));
    QCOMPARE(optionOn(receiver, c::ipprotoIp, c::ipPktinfo), 0);
    m_calls.sendto(receiver, bytesOf("x"), 0, nameOf(receiver).bytes());
    std::array<std::byte, 8> buffer{};
    IncomingMessage message;
    message.buffer = buffer;
    message.controlCapacity = 20; // a header and 4 bytes
    QCOMPARE(m_calls.recvmsg(receiver, message, 0).value, 1);
    QVERIFY((message.messageFlags & c::msgCtrunc) != 0);
    QVERIFY(!message.notes.hasPacketInfo);
}

void NativeSystemCallsLinuxTest::epollIsWokenByAnEventfd()
{
    const Handle epoll = keep(m_calls.epollCreate(c::epollCloexec));
    const Handle wake = keep(m_calls.eventfd(0, c::efdCloexec | c::efdNonblock));
    QVERIFY(epoll >= 0 && wake >= 0);
    QCOMPARE(m_calls.epollControl(epoll, c::epollCtlAdd, wake, {c::epollIn, wake}).value, 0);
    std::array<PollEvent, 4> events{};
    QCOMPARE(m_calls.epollWait(epoll, events, 0).value, 0);

    std::uint64_t count = 1;
    QCOMPARE(m_calls.write(wake, std::as_bytes(std::span(&count, 1))).value, 8);
    QCOMPARE(m_calls.epollWait(epoll, events, -1).value, 1);
    QCOMPARE(events[0].handle, wake);
    QCOMPARE(events[0].events, c::epollIn);
    count = 0;
    QCOMPARE(m_calls.read(wake, std::as_writable_bytes(std::span(&count, 1))).value, 8);
    QCOMPARE(count, std::uint64_t{1});
    QCOMPARE(errorOf(m_calls.read(wake, std::as_writable_bytes(std::span(&count, 1)))),
             std::string("EAGAIN"));
    QCOMPARE(errorOf(m_calls.epollControl(epoll, c::epollCtlMod, 99'999, {})), std::string("EBADF"));
    QCOMPARE(errorOf(m_calls.epollWait(epoll, {}, 0)), std::string("EINVAL")); // room for no event
}

void NativeSystemCallsLinuxTest::epollHandsOutTheHandle()
{
    const Handle epoll = keep(m_calls.epollCreate(0));
    const Handle one = open(c::afInet, c::sockDgram, SocketAddress::ipv4({127, 0, 0, 1}, 0));
    const Handle two = open(c::afInet, c::sockDgram, SocketAddress::ipv4({127, 0, 0, 1}, 0));
    QCOMPARE(m_calls.epollControl(epoll, c::epollCtlAdd, one, {c::epollIn, one}).value, 0);
    QCOMPARE(m_calls.epollControl(epoll, c::epollCtlAdd, two, {c::epollIn, two}).value, 0);
    m_calls.sendto(one, bytesOf("x"), 0, nameOf(two).bytes());
    std::vector<PollEvent> events(2000); // more than fits on the stack
    QCOMPARE(m_calls.epollWait(epoll, events, 5000).value, 1);
    QCOMPARE(events[0].handle, two);
}

void NativeSystemCallsLinuxTest::pipesCarryBytesAndTakeFlags()
{
    std::array<Handle, 2> ends{};
    QCOMPARE(m_calls.pipe(ends, c::oNonblock).value, 0);
    m_open.assign(ends.begin(), ends.end());
    std::array<std::byte, 4> buffer{};
    QCOMPARE(errorOf(m_calls.read(ends[0], buffer)), std::string("EAGAIN"));
    QCOMPARE(m_calls.write(ends[1], bytesOf("w")).value, 1);
    QCOMPARE(m_calls.read(ends[0], buffer).value, 1);
    QCOMPARE(errorOf(m_calls.pipe(ends, 0x7fffffff)), std::string("EINVAL"));
    QCOMPARE(ends[0], kInvalidHandle);
}

void NativeSystemCallsLinuxTest::interruptedWaitsSayEintr()
{
    struct sigaction quiet {
    };
    quiet.sa_handler = [](int) {};
    struct sigaction before {
    };
    QCOMPARE(::sigaction(SIGALRM, &quiet, &before), 0); // without SA_RESTART
    const Handle epoll = keep(m_calls.epollCreate(0));
    std::array<PollEvent, 1> events{};
    ::alarm(1);
    const CallResult waited = m_calls.epollWait(epoll, events, 10'000);
    QCOMPARE(waited.value, -1);
    QCOMPARE(waited.error, c::errors::interrupted);
    ::sigaction(SIGALRM, &before, nullptr);
}

void NativeSystemCallsLinuxTest::queuesAreCountedWithoutTakingAnything()
{
    const Handle socket = open(c::afInet, c::sockDgram, SocketAddress::ipv4({127, 0, 0, 1}, 0));
    m_calls.sendto(socket, bytesOf("12345"), 0, nameOf(socket).bytes());
    int waiting = -1;
    QCOMPARE(m_calls.ioctl(socket, c::siocinq, waiting).value, 0);
    QCOMPARE(waiting, 5);
    int unsent = -1;
    QCOMPARE(m_calls.ioctl(socket, c::siocoutq, unsent).value, 0);
    QCOMPARE(unsent, 0);
    QCOMPARE(errorOf(m_calls.ioctl(socket, 0xdead, waiting)), std::string("ENOTTY"));
}

void NativeSystemCallsLinuxTest::tcpInfoTellsTheState()
{
    const Handle listener = open(c::afInet, c::sockStream, SocketAddress::ipv4({127, 0, 0, 1}, 0));
    const auto state = [this](Handle handle) {
        std::vector<std::byte> info(c::tcpInfoSize());
        auto length = static_cast<std::uint32_t>(info.size());
        const CallResult asked = m_calls.getsockopt(handle, c::ipprotoTcp, c::tcpInfo, info, length);
        return asked.ok() ? c::tcpStateOf(std::span(info).first(length)) : c::TcpState::Unknown;
    };
    QCOMPARE(state(listener), c::TcpState::Close);
    m_calls.listen(listener, 1);
    QCOMPARE(state(listener), c::TcpState::Listen);
    const Handle client = keep(m_calls.socket(c::afInet, c::sockStream, 0));
    m_calls.connect(client, nameOf(listener).bytes());
    QCOMPARE(state(client), c::TcpState::Established);
    m_calls.shutdown(client, c::shutWr);
    QTRY_COMPARE(state(client), c::TcpState::FinWait2);
}

void NativeSystemCallsLinuxTest::openDescriptorsAreTheSameAfterwards()
{
    const auto count = [] { return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files).size(); };
    const auto before = count();
    AddressList list;
    HostEntry host;
    ServiceEntry service;
    for (int i = 0; i < 20; ++i) {
        m_calls.getaddrinfo("localhost", nullptr, nullptr, list);
        m_calls.gethostbyname("localhost", host);
        m_calls.getservbyport(7, "tcp", service);
        m_calls.close(m_calls.socket(c::afInet, c::sockDgram, 0).value);
    }
    QCOMPARE(count(), before);
}

QTEST_GUILESS_MAIN(NativeSystemCallsLinuxTest)
#include "NativeSystemCallsLinuxTest.moc"
