// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/manual/ManualSockets.h"
#include "core/calls/CallHistory.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/socket/SocketSession.h"
#include "core/system/FaultPlan.h"
#include "core/system/FaultySystemCalls.h"
#include "core/system/NativeSystemCalls.h"
#include "tests/support/EventLog.h"
#include "tests/support/PerSystem.h"
#include "tests/support/RawPeer.h"

#include <QFile>
#include <QtTest>

#include <atomic>
#include <future>
#include <thread>

using namespace workbench;
namespace c = workbench::constants;
using Log = EventLog<ManualEvent>;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::milliseconds kAtOnce{200};

/// A call that every open socket answers, bound or not.
bool isAlive(SystemCalls& calls, Handle handle)
{
    int type = 0;
    std::uint32_t length = sizeof type;
    return calls
        .getsockopt(handle, c::solSocket, c::soType, std::as_writable_bytes(std::span(&type, 1)), length)
        .ok();
}

} // namespace

class ManualSocketsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyCallHasItsSpec();
    void callsInTheirOrderWork();
    void callsInAnyOrderGetTheKernelsAnswer();
    void aClosedSocketAnswersAsAProgramWouldSeeIt();
    void aNumberThatAnotherSocketHasIsNotTouched();
    void aNumberThatAFileHasIsNotTouched();
    void doubleClosesNeverHitOthers();
    void cancelEndsWhatIsBlocked_data();
    void cancelEndsWhatIsBlocked();
    void aSeriesEndsWithItsFailureAndBeforeAClose();
    void othersGoOnWhileOneIsBlocked();
    void closeDoesNotWakeABlockedAcceptButShutdownDoes();
    void blockingIsSwitched();
    void fionbioSwitchesToo();
    void aDelayedCloseHoldsUpTheNext();
    void whatIsMadeByHandIsNeverHidden();
    void sendingToAClosedPeerRaisesSigpipe();
    void aDatagramThatCannotBeSentRaisesNone_data();
    void aDatagramThatCannotBeSentRaisesNone();
    void tooManyWaitingCallsAreRefused();
    void socketsGoToTheirNextOwnerOpen();
    void theEndCancelsAndCloses();

private:
    ManualArguments on(const SocketKey& socket) const
    {
        ManualArguments arguments;
        arguments.socket = socket;
        return arguments;
    }
    ManualCallEnded made(CallId call, const ManualArguments& arguments);
    SocketKey open(int type = c::sockStream, int family = c::afInet);
    SocketKey listener(int backlog = 5);
    SocketAddress nameOf(const SocketKey& socket);
    SocketKey connectedTo(const SocketAddress& address);
    void waitUntilPending(CallId call);

    std::shared_ptr<NativeSystemCalls> m_native;
    std::shared_ptr<CallJournal> m_journal;
    std::shared_ptr<SystemCalls> m_door;
    std::unique_ptr<SocketSession> m_session;
    std::unique_ptr<ManualSockets> m_hand;
    std::unique_ptr<Log> m_log;
    CallHistory m_history{SIZE_MAX};
};

void ManualSocketsTest::init()
{
    m_session.reset(); // it uses the door of the test before
    m_native = std::make_shared<NativeSystemCalls>();
    m_journal = std::make_shared<CallJournal>();
    m_door = std::make_shared<RecordingSystemCalls>(m_native, m_journal,
                                                    m_journal->directory().addActor("TCP Client"));
    m_session = std::make_unique<SocketSession>(*m_door);
    m_history = CallHistory(SIZE_MAX);
    m_hand = std::make_unique<ManualSockets>(m_door, m_native->openHandles());
    m_log = std::make_unique<Log>(m_hand->events());
}

void ManualSocketsTest::cleanup()
{
    m_log.reset();
    m_hand.reset();
}

ManualCallEnded ManualSocketsTest::made(CallId call, const ManualArguments& arguments)
{
    const ManualId id = m_hand->make(call, arguments);
    const auto* ended = m_log->next<ManualCallEnded>([id](const auto& event) { return event.id == id; });
    if (ended != nullptr)
        return *ended;
    ManualCallEnded none;
    none.answer.result.error = -99;
    return none;
}

SocketKey ManualSocketsTest::open(int type, int family)
{
    ManualArguments arguments;
    arguments.family = family;
    arguments.type = type;
    return made(CallId::Socket, arguments).made;
}

SocketKey ManualSocketsTest::listener(int backlog)
{
    const SocketKey socket = open();
    ManualArguments arguments = on(socket);
    arguments.address = loopback();
    arguments.backlog = backlog;
    made(CallId::Bind, arguments);
    made(CallId::Listen, arguments);
    return socket;
}

SocketAddress ManualSocketsTest::nameOf(const SocketKey& socket)
{
    return made(CallId::Getsockname, on(socket)).answer.address;
}

SocketKey ManualSocketsTest::connectedTo(const SocketAddress& address)
{
    const SocketKey socket = open();
    ManualArguments arguments = on(socket);
    arguments.address = address;
    made(CallId::Connect, arguments);
    return socket;
}

/// Until the journal shows a call of that kind that has not returned.
void ManualSocketsTest::waitUntilPending(CallId call)
{
    QTRY_VERIFY([&] {
        m_history.append(m_journal->drain());
        for (std::size_t i = 0; i < m_history.size(); ++i) {
            if (m_history.at(i).call() == call && m_history.at(i).pending())
                return true;
        }
        return false;
    }());
}

void ManualSocketsTest::everyCallHasItsSpec()
{
    for (const ManualSpec& spec : manualSpecs()) {
        QCOMPARE(manualSpec(spec.call), &spec);
        QVERIFY(spec.make != nullptr);
        QVERIFY(!spec.parameters.empty());
    }
    QVERIFY(manualSpec(CallId::EpollWait) == nullptr);
}

void ManualSocketsTest::callsInTheirOrderWork()
{
    const SocketKey server = listener();
    QVERIFY(server);
    const SocketAddress address = nameOf(server);
    QVERIFY(address.port() != 0);
    const SocketKey client = connectedTo(address);
    const ManualCallEnded accepted = made(CallId::Accept, on(server));
    QVERIFY(accepted.made);
    QCOMPARE(accepted.answer.address, nameOf(client));

    ManualArguments send = on(client);
    send.data = shareBytes(bytesOf("PING\r\n"));
    send.flags = c::msgNosignal;
    QCOMPARE(made(CallId::Send, send).answer.result.value, 6);
    ManualArguments poll = on(accepted.made);
    poll.events = c::pollIn;
    poll.timeoutMs = 20'000;
    const ManualCallEnded ready = made(CallId::Poll, poll);
    QCOMPARE(ready.answer.result.value, 1);
    QVERIFY((ready.answer.returned & c::pollIn) != 0);
    ManualArguments count = on(accepted.made);
    count.request = c::fionread;
    QCOMPARE(made(CallId::Ioctl, count).answer.number, 6);
    ManualArguments receive = on(accepted.made);
    receive.length = 4;
    QCOMPARE(textOf(*made(CallId::Recv, receive).answer.data), std::string("PING"));

    ManualArguments half = on(client);
    half.how = c::shutWr;
    QVERIFY(made(CallId::Shutdown, half).answer.result.ok());
    QCOMPARE(textOf(*made(CallId::Recv, receive).answer.data), std::string("\r\n"));
    QCOMPARE(made(CallId::Recv, receive).answer.result.value, 0);

    ManualArguments option = on(client);
    option.level = c::solSocket;
    option.option = c::soType;
    int type = 0;
    option.optionRoom = sizeof type;
    const std::vector<std::byte> value = made(CallId::Getsockopt, option).answer.value;
    QCOMPARE(value.size(), sizeof type);
    std::memcpy(&type, value.data(), sizeof type);
    QCOMPARE(type, c::sockStream);
    QVERIFY(made(CallId::Close, on(client)).answer.result.ok());
}

void ManualSocketsTest::callsInAnyOrderGetTheKernelsAnswer()
{
    const SocketKey socket = open();
    ManualArguments arguments = on(socket);
    arguments.length = 10;
    arguments.data = shareBytes(bytesOf("x"));
    arguments.flags = 0;
    const int notConnected = made(CallId::Recv, arguments).answer.result.error;
    QCOMPARE(notConnected, c::errors::notConnected);
    QCOMPARE(made(CallId::Accept, arguments).answer.result.error, c::errors::invalid);
    arguments.flags = c::msgNosignal;
    QVERIFY(!made(CallId::Send, arguments).answer.result.ok()); // EPIPE, WSAENOTCONN
    arguments.backlog = 3;
    if (!onWindows()) // there listen() needs bind() first
        QVERIFY(made(CallId::Listen, arguments).answer.result.ok());
    arguments.address = loopback();
    const ManualCallEnded late = made(CallId::Bind, arguments);
    QCOMPARE(late.answer.result.ok(), onWindows());
    QCOMPARE(made(CallId::Bind, arguments).answer.result.error, c::errors::invalid);

    // Without any socket the call is made on -1.
    const ManualCallEnded none = made(CallId::Listen, ManualArguments());
    QCOMPARE(none.answer.result.error, c::errors::badDescriptor);
    QVERIFY(none.seq != 0);
}

void ManualSocketsTest::aClosedSocketAnswersAsAProgramWouldSeeIt()
{
    const SocketKey socket = open();
    QVERIFY(made(CallId::Close, on(socket)).answer.result.ok());
    const auto* closed = m_log->next<ManualSocketChanged>([](const auto& e) { return !e.socket.isOpen; });
    QVERIFY(closed != nullptr);
    QCOMPARE(closed->socket.key, socket);
    const ManualCallEnded again = made(CallId::Close, on(socket));
    QCOMPARE(again.answer.result.value, -1);
    QCOMPARE(again.answer.result.error, c::errors::badDescriptor);
    QVERIFY(again.seq != 0); // the call was really made
    ManualArguments send = on(socket);
    send.data = shareBytes(bytesOf("x"));
    QCOMPARE(made(CallId::Send, send).answer.result.error, c::errors::badDescriptor);
}

void ManualSocketsTest::aNumberThatAnotherSocketHasIsNotTouched()
{
    const SocketKey socket = open();
    made(CallId::Close, on(socket));
    const CallResult other = m_native->socket(c::afInet, c::sockDgram, 0);
    if (other.value != socket.handle) {
        m_native->close(other.value);
        QSKIP("the system gave out another number");
    }
    const ManualId id = m_hand->make(CallId::Close, on(socket));
    const auto* refused = m_log->next<ManualCallRefused>();
    QVERIFY(refused != nullptr);
    QCOMPARE(refused->id, id);
    QCOMPARE(refused->reason, ManualRefusal::NumberTaken);
    QVERIFY(isAlive(*m_native, other.value));
    QVERIFY(m_native->close(other.value).ok());
}

void ManualSocketsTest::aNumberThatAFileHasIsNotTouched()
{
    if (onWindows())
        QSKIP("files and sockets share no numbers there");
    const SocketKey socket = open();
    made(CallId::Close, on(socket));
    QFile file(QFINDTESTDATA("ManualSocketsTest.cpp"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(Handle{file.handle()}, socket.handle);
    m_hand->make(CallId::Close, on(socket));
    const auto* refused = m_log->next<ManualCallRefused>();
    QVERIFY(refused != nullptr);
    QCOMPARE(refused->reason, ManualRefusal::NumberTaken);
    QVERIFY(!file.readLine().isEmpty());
}

/// Others open and close all the time; what they hold is never closed by a call on a closed socket.
void ManualSocketsTest::doubleClosesNeverHitOthers()
{
    std::atomic<bool> ends = false;
    std::atomic<int> lost = 0;
    std::thread others([&] {
        while (!ends) {
            const CallResult made = m_native->socket(c::afInet, c::sockDgram, 0);
            for (int i = 0; i < 20; ++i)
                lost += isAlive(*m_native, made.value) ? 0 : 1;
            lost += m_native->close(made.value).ok() ? 0 : 1;
        }
    });
    int answered = 0;
    for (int i = 0; i < 80; ++i) {
        const SocketKey socket = open();
        const ManualId first = m_hand->make(CallId::Close, on(socket));
        const ManualId second = m_hand->make(CallId::Close, on(socket));
        QVERIFY(m_log->next<ManualCallEnded>([&](const auto& e) { return e.id == first; }) != nullptr);
        QTRY_VERIFY([&] {
            for (const ManualEvent& event : m_log->all()) {
                const auto* ended = std::get_if<ManualCallEnded>(&event);
                const auto* refused = std::get_if<ManualCallRefused>(&event);
                if (ended != nullptr && ended->id == second)
                    return ++answered > 0;
                if (refused != nullptr && refused->id == second)
                    return true;
            }
            return false;
        }());
    }
    ends = true;
    others.join();
    QCOMPARE(lost.load(), 0);
    QVERIFY(answered > 0);
}

void ManualSocketsTest::cancelEndsWhatIsBlocked_data()
{
    QTest::addColumn<CallId>("call");
    QTest::newRow("accept") << CallId::Accept;
    QTest::newRow("recv") << CallId::Recv;
    QTest::newRow("recvfrom") << CallId::Recvfrom;
    QTest::newRow("recvmsg") << CallId::Recvmsg;
    QTest::newRow("connect") << CallId::Connect;
    QTest::newRow("poll") << CallId::Poll;
}

void ManualSocketsTest::cancelEndsWhatIsBlocked()
{
    QFETCH(CallId, call);
    std::vector<RawPeer> peers;
    ManualArguments arguments;
    if (call == CallId::Accept) {
        arguments = on(listener());
    } else if (call == CallId::Connect) {
        // The queue of a listener that nobody accepts from is full: the next connect waits.
        peers.push_back(RawPeer::listeningOn(loopback(), 0));
        const SocketAddress address = peers.back().local();
        for (int i = 0; i < 4; ++i) {
            RawPeer& peer = peers.emplace_back();
            NativeSystemCalls calls;
            Socket::setBlocking(calls, peer.handle(), false);
            peer.connect(address);
        }
        arguments = on(open());
        arguments.address = address;
    } else {
        arguments = on(open(c::sockDgram));
        arguments.address = loopback();
        made(CallId::Bind, arguments);
        arguments.length = 100;
        arguments.events = c::pollIn;
        arguments.timeoutMs = 60'000;
    }

    const ManualId id = m_hand->make(call, arguments);
    waitUntilPending(call);
    const auto asked = Clock::now();
    m_hand->cancel(id);
    const auto* ended = m_log->next<ManualCallEnded>([id](const auto& event) { return event.id == id; });
    const auto took = Clock::now() - asked;
    QVERIFY(ended != nullptr);
    QVERIFY(ended->cancelled);
    QCOMPARE(ended->answer.result.value, -1);
    QCOMPARE(ended->answer.result.error, c::errors::endedByOthers);
    QVERIFY2(took < kAtOnce, qPrintable(QString::number(std::chrono::duration<double>(took).count())));

    m_history.append(m_journal->drain());
    const CallRecord& record = m_history.at(m_history.rowOf(ended->seq));
    QCOMPARE(record.call(), call);
    QCOMPARE(record.error(), c::errors::endedByOthers);
    QVERIFY(!record.pending());
}

/// One record a call; a close that waits is not met by the next one.
void ManualSocketsTest::aSeriesEndsWithItsFailureAndBeforeAClose()
{
    const SocketKey server = listener();
    const SocketKey client = connectedTo(nameOf(server));
    const SocketKey accepted = made(CallId::Accept, on(server)).made;
    ManualArguments send = on(client);
    send.data = shareBytes(bytesOf("ten bytes."));
    send.calls = 3;
    const ManualCallEnded sent = made(CallId::Send, send);
    QCOMPARE(sent.succeeded, 3);
    ManualArguments receive = on(accepted);
    receive.length = 10;
    receive.flags = c::msgDontwait;
    receive.calls = 4;
    const ManualCallEnded read = made(CallId::Recv, receive);
    if (!onWindows()) { // which has no MSG_DONTWAIT
        QCOMPARE(read.succeeded, 3);
        QCOMPARE(read.answer.result.error, c::errors::again);
    }
    m_history.append(m_journal->drain());
    int sends = 0;
    for (std::size_t row = 0; row < m_history.size(); ++row)
        sends += m_history.at(row).call() == CallId::Send ? 1 : 0;
    QCOMPARE(sends, 3);

    receive.flags = 0;
    receive.calls = 1000;
    const ManualId waiting = m_hand->make(CallId::Recv, receive);
    waitUntilPending(CallId::Recv);
    m_hand->make(CallId::Close, on(accepted)); // Linux: recv goes on waiting
    send.calls = 1;
    made(CallId::Send, send);
    const auto ended = [&]() -> const ManualCallEnded* {
        m_log->next<ManualCallEnded>([waiting](const auto& event) { return event.id == waiting; },
                                     std::chrono::milliseconds(10));
        for (const ManualEvent& event : m_log->all()) {
            const auto* one = std::get_if<ManualCallEnded>(&event);
            if (one != nullptr && one->id == waiting)
                return one;
        }
        return nullptr;
    };
    QTRY_VERIFY(ended() != nullptr);
    QVERIFY(ended()->succeeded <= 1);
    QVERIFY(!ended()->cancelled);
}

void ManualSocketsTest::othersGoOnWhileOneIsBlocked()
{
    const SocketKey server = listener();
    const SocketKey client = connectedTo(nameOf(server));
    const SocketKey accepted = made(CallId::Accept, on(server)).made;
    ManualArguments receive = on(client);
    receive.length = 100;
    const ManualId waiting = m_hand->make(CallId::Recv, receive);
    waitUntilPending(CallId::Recv);
    // On the same socket and on the other end of it.
    QVERIFY(!nameOf(client).isEmpty());
    ManualArguments send = on(accepted);
    send.data = shareBytes(bytesOf("now"));
    QCOMPARE(made(CallId::Send, send).answer.result.value, 3);
    const auto answer = [&]() -> const ManualCallEnded* {
        for (const ManualEvent& event : m_log->all()) {
            const auto* one = std::get_if<ManualCallEnded>(&event);
            if (one != nullptr && one->id == waiting)
                return one;
        }
        return nullptr;
    };
    QTRY_VERIFY(answer() != nullptr);
    const ManualCallEnded* ended = answer();
    QVERIFY(ended != nullptr);
    QCOMPARE(textOf(*ended->answer.data), std::string("now"));
    QVERIFY(!ended->cancelled);
}

void ManualSocketsTest::closeDoesNotWakeABlockedAcceptButShutdownDoes()
{
    if (onWindows())
        QSKIP("there closesocket() ends the call");
    const SocketKey first = listener();
    const ManualId waiting = m_hand->make(CallId::Accept, on(first));
    waitUntilPending(CallId::Accept);
    QVERIFY(made(CallId::Close, on(first)).answer.result.ok());
    waitUntilPending(CallId::Accept); // it still waits, on a socket that has no number any more
    m_hand->cancel(waiting);
    const auto* cancelled =
        m_log->next<ManualCallEnded>([waiting](const auto& event) { return event.id == waiting; });
    QVERIFY(cancelled != nullptr);
    QVERIFY(cancelled->cancelled);

    const SocketKey second = listener();
    const ManualId woken = m_hand->make(CallId::Accept, on(second));
    waitUntilPending(CallId::Accept);
    ManualArguments how = on(second);
    how.how = c::shutRdwr;
    const ManualId shut = m_hand->make(CallId::Shutdown, how);
    int error = -1;
    for (int i = 0; i < 2; ++i) {
        const auto* ended = m_log->next<ManualCallEnded>(
            [&](const auto& event) { return event.id == woken || event.id == shut; });
        QVERIFY(ended != nullptr);
        if (ended->id == woken)
            error = ended->answer.result.error;
    }
    QCOMPARE(error, c::errors::invalid);
}

void ManualSocketsTest::blockingIsSwitched()
{
    const SocketKey socket = open(c::sockDgram);
    ManualArguments arguments = on(socket);
    arguments.address = loopback();
    arguments.length = 10;
    made(CallId::Bind, arguments);
    m_hand->setBlocking(socket, false);
    const auto* changed = m_log->next<ManualSocketChanged>(
        [](const auto& event) { return event.socket.blocking == std::optional(false); });
    QVERIFY(changed != nullptr);
    QCOMPARE(made(CallId::Recv, arguments).answer.result.error, c::errors::again);
    m_hand->setBlocking(socket, true);
    QVERIFY(m_log->next<ManualSocketChanged>(
                [](const auto& event) { return event.socket.blocking == std::optional(true); }) != nullptr);
    const ManualId id = m_hand->make(CallId::Recv, arguments);
    waitUntilPending(CallId::Recv);
    m_hand->cancel(id);
    QVERIFY(m_log->next<ManualCallEnded>([id](const auto& event) { return event.id == id; })->cancelled);

    made(CallId::Close, on(socket));
    m_hand->setBlocking(socket, false);
    const auto* failed = m_log->next<ManualBlockingFailed>();
    QVERIFY(failed != nullptr);
    QCOMPARE(failed->socket, socket);
}

void ManualSocketsTest::fionbioSwitchesToo()
{
    ManualArguments arguments = on(open(c::sockDgram));
    arguments.request = c::fionbio;
    arguments.number = 1;
    QVERIFY(made(CallId::Ioctl, arguments).answer.result.ok());
    QVERIFY(m_log->next<ManualSocketChanged>(
                [](const auto& event) { return event.socket.blocking == std::optional(false); }) != nullptr);
}

/// The second close must not reach the system when the number may be another's: it waits for the first.
void ManualSocketsTest::aDelayedCloseHoldsUpTheNext()
{
    const auto plan = std::make_shared<FaultPlan>();
    const auto slow = std::make_shared<FaultySystemCalls>(m_native, plan);
    ManualSockets hand(slow, m_native->openHandles());
    Log log(hand.events());
    ManualArguments arguments;
    arguments.family = c::afInet;
    arguments.type = c::sockDgram;
    hand.make(CallId::Socket, arguments);
    const auto* opened = log.next<ManualCallEnded>();
    QVERIFY(opened != nullptr);
    const SocketKey socket = opened->made;
    FaultRule rule;
    rule.call = CallId::Close;
    rule.when = FaultRule::When::Nth;
    rule.effect = FaultRule::Effect::Delay;
    rule.delay = std::chrono::milliseconds(400);
    plan->add(rule);
    hand.make(CallId::Close, on(socket));
    const ManualId second = hand.make(CallId::Close, on(socket));
    const auto* first = log.next<ManualCallEnded>();
    QVERIFY(first != nullptr);
    QVERIFY(first->id != second);
    QVERIFY(first->answer.result.ok());
    const auto* again = log.next<ManualCallEnded>();
    QVERIFY(again != nullptr);
    QCOMPARE(again->answer.result.error, c::errors::badDescriptor);
}

/// poll and ioctl are the workbench's own calls elsewhere, which the log hides.
void ManualSocketsTest::whatIsMadeByHandIsNeverHidden()
{
    const SocketKey socket = open(c::sockDgram);
    ManualArguments arguments = on(socket);
    arguments.events = c::pollOut;
    arguments.timeoutMs = 0;
    const std::uint64_t polled = made(CallId::Poll, arguments).answer.result.seq;
    arguments.request = c::fionread;
    const std::uint64_t asked = made(CallId::Ioctl, arguments).answer.result.seq;
    std::array<PollItem, 2> items{};
    items[0].handle = items[1].handle = socket.handle;
    const std::uint64_t ofRole = m_door->poll(std::span(items).first(1), 0).seq;
    const std::uint64_t ofTwo = m_door->poll(items, 0).seq;
    m_history.append(m_journal->drain());
    const auto record = [this](std::uint64_t seq) { return m_history.at(m_history.rowOf(seq)); };
    QCOMPARE(record(polled).category(), CallCategory::Io);
    QCOMPARE(record(polled).handle(), socket.handle);
    QCOMPARE(record(asked).category(), CallCategory::Setup);
    QCOMPARE(record(ofRole).category(), CallCategory::Waiting);
    QCOMPARE(record(ofRole).handle(), socket.handle);
    QCOMPARE(record(ofTwo).handle(), kInvalidHandle);
    QCOMPARE(m_journal->directory().actor(record(polled).header().actor),
             m_journal->directory().actor(record(ofRole).header().actor));
}

void ManualSocketsTest::sendingToAClosedPeerRaisesSigpipe()
{
    if (c::msgNosignal == 0)
        QSKIP("this system has no SIGPIPE");
    ManualArguments send = on(open());
    send.data = shareBytes(bytesOf("x"));
    const ManualCallEnded killed = made(CallId::Send, send);
    QCOMPARE(killed.answer.result.error, c::errors::pipe);
    QVERIFY(killed.answer.pipeSignal);
    send.flags = c::msgNosignal;
    const ManualCallEnded spared = made(CallId::Send, send);
    QCOMPARE(spared.answer.result.error, c::errors::pipe);
    QVERIFY(!spared.answer.pipeSignal);
}

void ManualSocketsTest::aDatagramThatCannotBeSentRaisesNone_data()
{
    QTest::addColumn<int>("family");
    QTest::newRow("UDP") << c::afInet;
    QTest::newRow("unix") << c::afUnix;
}

void ManualSocketsTest::aDatagramThatCannotBeSentRaisesNone()
{
    if (c::msgNosignal == 0)
        QSKIP("this system has no SIGPIPE");
    QFETCH(int, family);
    const QTemporaryDir directory;
    const SocketKey socket = open(c::sockDgram, family);
    ManualArguments arguments = on(socket);
    arguments.address = family == c::afUnix
                            ? *SocketAddress::local(directory.filePath(QStringLiteral("own")).toStdString())
                            : loopback();
    made(CallId::Bind, arguments);
    arguments.address = made(CallId::Getsockname, on(socket)).answer.address;
    made(CallId::Connect, arguments); // with itself
    arguments.how = c::shutWr;
    QVERIFY(made(CallId::Shutdown, arguments).answer.result.ok());
    arguments.data = shareBytes(bytesOf("x"));
    for (const CallId call : {CallId::Send, CallId::Sendto}) {
        const ManualCallEnded sent = made(call, arguments);
        QCOMPARE(sent.answer.result.error, c::errors::pipe);
        QVERIFY(!sent.answer.pipeSignal);
    }
}

void ManualSocketsTest::tooManyWaitingCallsAreRefused()
{
    ManualArguments arguments = on(open(c::sockDgram));
    arguments.address = loopback();
    arguments.length = 10;
    made(CallId::Bind, arguments);
    for (int i = 0; i < 70; ++i)
        m_hand->make(CallId::Recv, arguments);
    const auto* refused = m_log->next<ManualCallRefused>();
    QVERIFY(refused != nullptr);
    QCOMPARE(refused->reason, ManualRefusal::TooMany);
}

void ManualSocketsTest::socketsGoToTheirNextOwnerOpen()
{
    const SocketKey server = listener();
    const SocketKey waiting = listener();
    m_hand->make(CallId::Accept, on(waiting));
    waitUntilPending(CallId::Accept);
    std::promise<std::vector<HeldSocket>> given;
    auto coming = given.get_future();
    m_hand->handOver([&](std::vector<HeldSocket> sockets) { given.set_value(std::move(sockets)); });
    QVERIFY(coming.wait_for(std::chrono::seconds(20)) == std::future_status::ready);
    std::vector<HeldSocket> taken = coming.get();
    QCOMPARE(taken.size(), std::size_t{2});
    for (const HeldSocket& held : taken) {
        QVERIFY(held.isListening);
        QVERIFY(held.isBlocking);
        QVERIFY(held.socket.handle() == server.handle || held.socket.handle() == waiting.handle);
    }
    m_hand->make(CallId::Listen, on(server));
    const auto* refused = m_log->next<ManualCallRefused>();
    QVERIFY(refused != nullptr);
    QCOMPARE(refused->reason, ManualRefusal::HandedOver);

    taken.erase(taken.begin() + (taken[0].socket.handle() == server.handle ? 1 : 0)); // closes it
    m_hand->adopt(std::move(taken));
    QVERIFY(!nameOf(server).isEmpty());
}

void ManualSocketsTest::theEndCancelsAndCloses()
{
    ManualArguments arguments = on(open(c::sockDgram));
    arguments.address = loopback();
    arguments.length = 10;
    made(CallId::Bind, arguments);
    for (int i = 0; i < 20; ++i)
        m_hand->make(CallId::Recv, arguments);
    const Handle handle = arguments.socket.handle;
    m_log.reset();
    const auto asked = Clock::now();
    m_hand.reset();
    QVERIFY(Clock::now() - asked < kAtOnce);
    QVERIFY(!m_native->openHandles()->keyOf(handle));
    QCOMPARE(m_journal->directory().openSockets(), std::size_t{0});
}

QTEST_GUILESS_MAIN(ManualSocketsTest)
#include "ManualSocketsTest.moc"
