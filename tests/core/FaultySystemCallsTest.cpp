// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/FaultySystemCalls.h"
#include "core/address/SocketAddress.h"
#include "core/system/Constants.h"
#include "core/system/NativeSystemCalls.h"

#include <QElapsedTimer>
#include <QtTest>

#include <array>
#include <atomic>
#include <string>
#include <thread>
#include <vector>

using namespace workbench;
namespace c = workbench::constants;

namespace {

std::span<const std::byte> bytesOf(std::string_view text) { return std::as_bytes(std::span(text)); }

/// Makes every call of the door once, on handles that are nobody's where one is needed.
std::vector<CallResult> makeEveryCall(SystemCalls& calls)
{
    constexpr Handle kNobody = 999'999;
    const auto loopback = SocketAddress::ipv4({127, 0, 0, 1}, 9);
    const AddressHints numeric{.flags = c::aiNumerichost};
    std::array<std::byte, 8> buffer{};
    std::array<PollEvent, 1> events{};
    std::array<Handle, 2> ends{kInvalidHandle, kInvalidHandle};
    RawAddress raw;
    IncomingMessage in;
    in.buffer = buffer;
    OutgoingMessage out{.to = loopback.bytes(), .data = buffer, .control = {}};
    AddressList list;
    NameInfo name;
    HostEntry host;
    ServiceEntry service;
    std::string text;
    std::uint32_t length = 4;
    int value = 0;

    std::vector<CallResult> results;
    const auto opened = [&](CallResult made) {
        results.push_back(made);
        if (made.ok()) {
            calls.close(made.value);
        }
    };
    opened(calls.socket(c::afInet, c::sockDgram, 0));
    results.push_back(calls.bind(kNobody, loopback.bytes()));
    results.push_back(calls.listen(kNobody, 1));
    opened(calls.accept(kNobody, nullptr));
    opened(calls.accept4(kNobody, nullptr, 0));
    results.push_back(calls.connect(kNobody, loopback.bytes()));
    results.push_back(calls.shutdown(kNobody, 0));
    results.push_back(calls.close(kNobody));
    results.push_back(calls.send(kNobody, buffer, 0));
    results.push_back(calls.sendto(kNobody, buffer, 0, loopback.bytes()));
    results.push_back(calls.sendmsg(kNobody, out, 0));
    results.push_back(calls.recv(kNobody, buffer, 0));
    results.push_back(calls.recvfrom(kNobody, buffer, 0, &raw));
    results.push_back(calls.recvmsg(kNobody, in, 0));
    results.push_back(calls.getsockname(kNobody, raw));
    results.push_back(calls.getpeername(kNobody, raw));
    results.push_back(calls.getsockopt(kNobody, c::solSocket, c::soType, buffer, length));
    results.push_back(calls.setsockopt(kNobody, c::solSocket, c::soKeepalive, std::span(buffer).first(4)));
    results.push_back(calls.fcntl(kNobody, c::fGetfl, 0));
    results.push_back(calls.ioctl(kNobody, c::fionread, value));
    results.push_back(calls.poll({}, 0));
    opened(calls.epollCreate(0));
    results.push_back(calls.epollControl(kNobody, c::epollCtlAdd, kNobody, {}));
    results.push_back(calls.epollWait(kNobody, events, 0));
    opened(calls.eventfd(0, 0));
    results.push_back(calls.pipe(ends, 0));
    for (const Handle end : ends) {
        if (end != kInvalidHandle) {
            calls.close(end);
        }
    }
    results.push_back(calls.read(kNobody, buffer));
    results.push_back(calls.write(kNobody, buffer));
    results.push_back(calls.getaddrinfo("127.0.0.1", nullptr, &numeric, list));
    results.push_back(calls.getnameinfo(loopback.bytes(), c::niNumerichost | c::niNumericserv, name));
    results.push_back(calls.gethostname(256, text));
    results.push_back(calls.gethostbyname("127.0.0.1", host));
    results.push_back(calls.gethostbyaddr(bytesOf("\x7f\0\0\1"), c::afInet, host));
    results.push_back(calls.getservbyname("domain", "udp", service));
    results.push_back(calls.getservbyport(53, "udp", service));
    results.push_back(calls.wsaStartup(0x0202, text));
    results.push_back(calls.wsaCleanup());
    return results;
}

} // namespace

class FaultySystemCallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void withoutRulesNothingIsInjected();
    void eachCallIsSpoiledUnderItsOwnName_data();
    void eachCallIsSpoiledUnderItsOwnName();
    void anInjectedErrorDoesNotAskTheSystem();
    void closeReleasesTheDescriptorWhateverItReturns();
    void anInterruptedConnectGoesOn();
    void aRuleForOneHandleSparesTheOthers();
    void shortSendsAskWithFewerBytes();
    void shortReceivesLoseNothing();
    void shortCountsNeverLookLikeTheEnd();
    void shortCountsTouchOnlyLongerCalls();
    void aDatagramCutShortTellsWhatThereIs();
    void delaysHoldTheCallBack();
    void disablingARuleEndsItsDelayAtOnce();
    void theFirstOfTwoErrorsCounts();
    void manyThreadsShareOnePlan();

private:
    void connectPair();
    CallResult sendText(std::string_view text)
    {
        return m_calls->send(m_client, bytesOf(text), c::msgNosignal);
    }
    std::string receive(std::size_t room);
    bool readable();

    std::shared_ptr<NativeSystemCalls> m_native = std::make_shared<NativeSystemCalls>();
    std::shared_ptr<FaultPlan> m_plan;
    std::unique_ptr<FaultySystemCalls> m_calls;
    Handle m_listener = kInvalidHandle;
    Handle m_client = kInvalidHandle;
    Handle m_server = kInvalidHandle;
};

void FaultySystemCallsTest::initTestCase()
{
    std::string description;
    for (std::size_t i = 0; i < 2 * kCallCount; ++i) { // as often as the table cleans up
        m_native->wsaStartup(0x0202, description);
    }
}

void FaultySystemCallsTest::init()
{
    m_plan = std::make_shared<FaultPlan>();
    m_calls = std::make_unique<FaultySystemCalls>(m_native, m_plan);
    m_listener = m_client = m_server = kInvalidHandle;
}

void FaultySystemCallsTest::cleanup()
{
    for (const Handle handle : {m_listener, m_client, m_server}) {
        if (handle != kInvalidHandle) {
            m_native->close(handle);
        }
    }
}

void FaultySystemCallsTest::connectPair()
{
    m_listener = m_native->socket(c::afInet, c::sockStream, 0).value;
    m_native->bind(m_listener, SocketAddress::ipv4({127, 0, 0, 1}, 0).bytes());
    m_native->listen(m_listener, 4);
    RawAddress name;
    m_native->getsockname(m_listener, name);
    m_client = m_native->socket(c::afInet, c::sockStream, 0).value;
    m_native->connect(m_client, name.view());
    m_server = m_native->accept(m_listener, nullptr).value;
    QVERIFY(m_server >= 0);
}

std::string FaultySystemCallsTest::receive(std::size_t room)
{
    std::string text(room, '\0');
    const CallResult received = m_calls->recv(m_server, std::as_writable_bytes(std::span(text)), 0);
    return received.ok() ? text.substr(0, static_cast<std::size_t>(received.value)) : "failed";
}

bool FaultySystemCallsTest::readable()
{
    std::array items{PollItem{.handle = m_server, .events = c::pollIn}};
    return m_native->poll(items, 0).value == 1;
}

void FaultySystemCallsTest::withoutRulesNothingIsInjected()
{
    const auto results = makeEveryCall(*m_calls);
    QCOMPARE(results.size(), kCallCount);
    QVERIFY(std::ranges::none_of(results, &CallResult::injected));
    QVERIFY(results[static_cast<std::size_t>(CallId::Socket)].ok());
    QVERIFY(results[static_cast<std::size_t>(CallId::Getaddrinfo)].ok());
}

void FaultySystemCallsTest::eachCallIsSpoiledUnderItsOwnName_data()
{
    QTest::addColumn<int>("call");
    for (std::size_t i = 0; i < kCallCount; ++i) {
        QTest::addRow("call %d", static_cast<int>(i)) << static_cast<int>(i);
    }
}

void FaultySystemCallsTest::eachCallIsSpoiledUnderItsOwnName()
{
    QFETCH(int, call);
    constexpr int kError = 4321;
    m_plan->add({.call = static_cast<CallId>(call), .error = kError});
    const auto results = makeEveryCall(*m_calls);
    for (std::size_t i = 0; i < results.size(); ++i) {
        const bool spoiled = static_cast<int>(i) == call;
        QVERIFY2(results[i].injected == spoiled, qPrintable(QString::number(i)));
        QCOMPARE(results[i].error == kError, spoiled);
    }
    const std::int64_t value = results[static_cast<std::size_t>(call)].value;
    QVERIFY(value == -1 || value == 0 || value == kError);
    const auto id = static_cast<CallId>(call);
    QCOMPARE(value == kError,
             id == CallId::Getaddrinfo || id == CallId::Getnameinfo || id == CallId::WsaStartup);
    QCOMPARE(value == 0, id == CallId::Gethostbyname || id == CallId::Gethostbyaddr ||
                             id == CallId::Getservbyname || id == CallId::Getservbyport);
}

void FaultySystemCallsTest::anInjectedErrorDoesNotAskTheSystem()
{
    connectPair();
    m_plan->add({.call = CallId::Send, .error = c::errors::connectionReset});
    const CallResult sent = sendText("never sent");
    QCOMPARE(sent.value, -1);
    QCOMPARE(sent.error, c::errors::connectionReset);
    QVERIFY(sent.injected);
    m_plan->clear();
    QVERIFY(!sendText("after").injected);
    QCOMPARE(receive(64), std::string("after"));
}

void FaultySystemCallsTest::closeReleasesTheDescriptorWhateverItReturns()
{
    connectPair();
    m_plan->add({.call = CallId::Close, .error = c::errors::interrupted});
    const CallResult closed = m_calls->close(m_client);
    QCOMPARE(closed.value, -1);
    QVERIFY(closed.injected);
    QCOMPARE(receive(8), std::string()); // the peer sees the end
    m_client = kInvalidHandle;
}

void FaultySystemCallsTest::anInterruptedConnectGoesOn()
{
    connectPair();
    m_plan->add({.call = CallId::Connect, .error = c::errors::interrupted});
    RawAddress name;
    m_native->getsockname(m_listener, name);
    const Handle client = m_native->socket(c::afInet, c::sockStream, 0).value;
    QCOMPARE(m_calls->connect(client, name.view()).error, c::errors::interrupted);
    const CallResult accepted = m_calls->accept(m_listener, nullptr);
    QVERIFY(accepted.ok());
    m_native->close(accepted.value);
    m_native->close(client);

    m_plan->clear();
    m_plan->add({.call = CallId::Connect, .error = c::errors::timedOut});
    const Handle other = m_native->socket(c::afInet, c::sockStream, 0).value;
    QCOMPARE(m_calls->connect(other, name.view()).error, c::errors::timedOut);
    std::array items{PollItem{.handle = m_listener, .events = c::pollIn}};
    QCOMPARE(m_native->poll(items, 0).value, 0); // nobody came
    m_native->close(other);
}

void FaultySystemCallsTest::aRuleForOneHandleSparesTheOthers()
{
    connectPair();
    m_plan->add({.call = CallId::Send, .handle = m_server, .error = c::errors::connectionReset});
    QVERIFY(sendText("x").ok());
    QVERIFY(m_calls->send(m_server, bytesOf("x"), c::msgNosignal).injected);
}

void FaultySystemCallsTest::shortSendsAskWithFewerBytes()
{
    connectPair();
    m_plan->add({.call = CallId::Send, .effect = FaultRule::Effect::Short, .length = 4});
    m_plan->add({.call = CallId::Sendmsg, .effect = FaultRule::Effect::Short, .length = 2});
    const CallResult sent = sendText("0123456789");
    QCOMPARE(sent.value, 4);
    QVERIFY(sent.ok());
    QVERIFY(sent.injected);
    const OutgoingMessage message{.to = {}, .data = bytesOf("abcdef"), .control = {}};
    QCOMPARE(m_calls->sendmsg(m_client, message, c::msgNosignal).value, 2);
    QTRY_VERIFY(readable());
    std::string all;
    while (readable()) {
        all += receive(64);
    }
    QCOMPARE(all, std::string("0123ab"));
}

void FaultySystemCallsTest::shortReceivesLoseNothing()
{
    connectPair();
    m_plan->add({.call = CallId::Recv, .effect = FaultRule::Effect::Short, .length = 3});
    m_plan->add({.call = CallId::Recvmsg, .effect = FaultRule::Effect::Short, .length = 1});
    sendText("0123456789");
    QCOMPARE(receive(64), std::string("012"));
    QCOMPARE(receive(64), std::string("345"));
    std::array<std::byte, 64> buffer{};
    IncomingMessage message;
    message.buffer = buffer;
    const CallResult one = m_calls->recvmsg(m_server, message, 0);
    QCOMPARE(one.value, 1);
    QVERIFY(one.injected);
    QCOMPARE(message.buffer.size(), buffer.size()); // the caller's room is as it was
    QCOMPARE(receive(64), std::string("789"));
}

void FaultySystemCallsTest::shortCountsNeverLookLikeTheEnd()
{
    connectPair();
    m_plan->add({.call = CallId::Recv, .effect = FaultRule::Effect::Short, .length = 0});
    sendText("ab");
    QCOMPARE(receive(8), std::string("a"));
}

void FaultySystemCallsTest::shortCountsTouchOnlyLongerCalls()
{
    connectPair();
    const auto id = m_plan->add({.call = CallId::Send, .effect = FaultRule::Effect::Short, .length = 4});
    QVERIFY(!sendText("0123").injected);
    QVERIFY(!sendText("").injected);
    QVERIFY(sendText("01234").injected);
    const auto entry = m_plan->entries().at(0);
    QCOMPARE(entry.id, id);
    QCOMPARE(entry.matched, std::uint64_t{3});
    QCOMPARE(entry.fired, std::uint64_t{1});
}

/// With MSG_TRUNC the system returns the true length; only what is in the buffer is there.
void FaultySystemCallsTest::aDatagramCutShortTellsWhatThereIs()
{
    m_listener = m_native->socket(c::afInet, c::sockDgram, 0).value;
    m_native->bind(m_listener, SocketAddress::ipv4({127, 0, 0, 1}, 0).bytes());
    RawAddress name;
    m_native->getsockname(m_listener, name);
    m_client = m_native->socket(c::afInet, c::sockDgram, 0).value;
    m_plan->add({.call = CallId::Recvmsg, .effect = FaultRule::Effect::Short, .length = 4});
    m_plan->add({.call = CallId::Recvfrom, .effect = FaultRule::Effect::Short, .length = 4});
    m_native->sendto(m_client, bytesOf("0123456789"), 0, name.view());
    m_native->sendto(m_client, bytesOf("abc"), 0, name.view());
    std::array<std::byte, 64> buffer{};
    IncomingMessage message;
    message.buffer = buffer;
    const CallResult cut = m_calls->recvmsg(m_listener, message, c::msgTrunc);
    QVERIFY(cut.injected);
    if (cut.ok()) { // Winsock fails with WSAEMSGSIZE
        QCOMPARE(cut.value, 4);
        QVERIFY((message.messageFlags & c::msgTrunc) != 0);
    }
    RawAddress from;
    const CallResult whole = m_calls->recvfrom(m_listener, buffer, 0, &from);
    QCOMPARE(whole.value, 3);
}

void FaultySystemCallsTest::delaysHoldTheCallBack()
{
    connectPair();
    m_plan->add(
        {.call = CallId::Send, .effect = FaultRule::Effect::Delay, .delay = std::chrono::milliseconds(30)});
    QElapsedTimer clock;
    clock.start();
    const CallResult sent = sendText("late");
    QVERIFY(clock.elapsed() >= 30);
    QCOMPARE(sent.value, 4);
    QVERIFY(sent.injected);
    QCOMPARE(receive(8), std::string("late"));
}

void FaultySystemCallsTest::disablingARuleEndsItsDelayAtOnce()
{
    connectPair();
    const auto id = m_plan->add(
        {.call = CallId::Send, .effect = FaultRule::Effect::Delay, .delay = std::chrono::hours(1)});
    CallResult sent;
    std::thread sender([&] { sent = sendText("held"); });
    QTRY_COMPARE(m_plan->entries().at(0).fired, std::uint64_t{1});
    QVERIFY(!readable());
    QVERIFY(m_plan->setEnabled(id, false));
    sender.join();
    QCOMPARE(sent.value, 4);
    QCOMPARE(receive(8), std::string("held"));
}

void FaultySystemCallsTest::theFirstOfTwoErrorsCounts()
{
    m_plan->add({.call = CallId::Socket, .count = 2, .error = c::errors::tooManyFiles});
    m_plan->add({.call = CallId::Socket, .error = c::errors::noBuffers});
    QCOMPARE(m_calls->socket(c::afInet, c::sockDgram, 0).error, c::errors::noBuffers);
    QCOMPARE(m_calls->socket(c::afInet, c::sockDgram, 0).error, c::errors::tooManyFiles);
    QCOMPARE(m_plan->entries().at(1).fired, std::uint64_t{1});
}

void FaultySystemCallsTest::manyThreadsShareOnePlan()
{
    constexpr int kThreads = 4;
    constexpr int kCalls = 500;
    m_plan->add({.call = CallId::Listen, .count = 4, .error = c::errors::again});
    std::atomic<int> injected = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i) {
        threads.emplace_back([&] {
            for (int call = 0; call < kCalls; ++call) {
                injected += m_calls->listen(999'999, 1).injected ? 1 : 0;
            }
        });
    }
    const auto passing = m_plan->add({.call = CallId::Shutdown, .error = 1});
    m_plan->remove(passing);
    for (std::thread& thread : threads) {
        thread.join();
    }
    QCOMPARE(injected.load(), kThreads * kCalls / 4);
}

QTEST_GUILESS_MAIN(FaultySystemCallsTest)
#include "FaultySystemCallsTest.moc"
