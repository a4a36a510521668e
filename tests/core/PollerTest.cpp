// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/Poller.h"
#include "core/socket/Socket.h"
#include "core/socket/SocketSession.h"
#include "tests/support/ForwardingSystemCalls.h"
#include "tests/support/RawPeer.h"

#include <QtTest>

#include <atomic>
#include <chrono>
#include <set>
#include <thread>

using namespace workbench;
namespace c = workbench::constants;

namespace {

/// Counts the calls that wake a poller, however this system does it.
class WakeCounter : public ForwardingSystemCalls
{
public:
    CallResult write(Handle handle, std::span<const std::byte> data) override
    {
        ++wakes;
        return m_native.write(handle, data);
    }
    CallResult send(Handle handle, std::span<const std::byte> data, int flags) override
    {
        ++wakes;
        return m_native.send(handle, data, flags);
    }
    std::atomic<int> wakes = 0;
};

} // namespace

class PollerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void timesOutWithNothing();
    void tellsWhatIsReadableByItsToken();
    void keepsTellingUntilItIsRead();
    void tellsWhatIsWritableOnlyWhenAsked();
    void interestCanBeTakenBack();
    void removedAndForgottenHandlesAreSilent();
    void tellsOfAResetEvenWithoutInterest();
    void aPeerThatFinishesHasNotFailed();
    void aFinishedPeerWithoutRoomIsNotAskedInALoop();
    void wakeEndsTheWaitUnderWay();
    void wakeBeforeTheWaitEndsIt();
    void wakesAreOneCallUntilTaken();
    void manyHandlesAtOnce();

private:
    std::span<const Poller::Ready> wait(int timeoutMs = 20'000)
    {
        const auto ready = m_poller->wait(timeoutMs, m_result);
        return ready;
    }

    WakeCounter m_calls;
    SocketSession m_session{m_calls};
    CallResult m_result;
    std::unique_ptr<Poller> m_poller;
    std::unique_ptr<RawPeer> m_near;
    std::unique_ptr<RawPeer> m_far;
};

void PollerTest::init()
{
    m_poller = std::make_unique<Poller>(m_calls);
    QVERIFY(!m_poller->isOpen());
    QVERIFY(m_poller->open().ok());
    QVERIFY(m_poller->isOpen());
    RawPeer listener = RawPeer::listeningOn(loopback());
    m_far = std::make_unique<RawPeer>(RawPeer::connectedTo(listener.local()));
    m_near = std::make_unique<RawPeer>(listener.accept());
}

void PollerTest::cleanup()
{
    m_poller.reset();
    m_near.reset();
    m_far.reset();
}

void PollerTest::timesOutWithNothing()
{
    QVERIFY(m_poller->add(m_near->handle(), {.read = true}, 7).ok());
    QVERIFY(wait(10).empty());
    QVERIFY(m_result.ok());
}

void PollerTest::tellsWhatIsReadableByItsToken()
{
    QVERIFY(m_poller->add(m_near->handle(), {.read = true}, 7).ok());
    QVERIFY(m_far->sendAll("x"));
    const auto ready = wait();
    QCOMPARE(ready.size(), 1U);
    QCOMPARE(ready[0].token, 7U);
    QVERIFY(ready[0].readable);
    QVERIFY(!ready[0].writable);
    QVERIFY(!ready[0].failed);
}

void PollerTest::keepsTellingUntilItIsRead()
{
    QVERIFY(m_poller->add(m_near->handle(), {.read = true}, 7).ok());
    QVERIFY(m_far->sendAll("x"));
    QCOMPARE(wait().size(), 1U);
    QCOMPARE(wait().size(), 1U);
    m_near->receive();
    QVERIFY(wait(10).empty());
}

void PollerTest::tellsWhatIsWritableOnlyWhenAsked()
{
    QVERIFY(m_poller->add(m_near->handle(), {.read = true}, 7).ok());
    QVERIFY(wait(10).empty());
    QVERIFY(m_poller->modify(m_near->handle(), {.read = true, .write = true}).ok());
    const auto ready = wait();
    QCOMPARE(ready.size(), 1U);
    QVERIFY(ready[0].writable);
    QVERIFY(!ready[0].readable);
}

void PollerTest::interestCanBeTakenBack()
{
    QVERIFY(m_poller->add(m_near->handle(), {.read = true}, 7).ok());
    QVERIFY(m_far->sendAll("x"));
    QCOMPARE(wait().size(), 1U);
    QVERIFY(m_poller->modify(m_near->handle(), {}).ok());
    QVERIFY(wait(10).empty());
    QVERIFY(m_poller->modify(m_near->handle(), {.read = true}).ok());
    QCOMPARE(wait().size(), 1U);
}

void PollerTest::removedAndForgottenHandlesAreSilent()
{
    QVERIFY(m_poller->add(m_near->handle(), {.read = true}, 7).ok());
    QVERIFY(m_poller->add(m_far->handle(), {.read = true}, 8).ok());
    QVERIFY(m_far->sendAll("x"));
    QVERIFY(m_near->sendAll("x"));
    QVERIFY(m_poller->remove(m_near->handle()).ok());
    m_poller->forget(m_far->handle());
    m_far->close();
    QVERIFY(wait(10).empty());
}

void PollerTest::tellsOfAResetEvenWithoutInterest()
{
    QVERIFY(m_poller->add(m_near->handle(), {}, 7).ok());
    const SocketOption linger = SocketOption::linger(true, 0);
    QVERIFY(m_calls.setsockopt(m_far->handle(), linger.level(), linger.name(), linger.value()).ok());
    m_far->close();
    const auto ready = wait();
    QCOMPARE(ready.size(), 1U);
    QVERIFY(ready[0].failed);
}

void PollerTest::aPeerThatFinishesHasNotFailed()
{
    QVERIFY(m_poller->add(m_near->handle(), {.read = true}, 7).ok());
    QVERIFY(m_far->finish());
    auto ready = wait();
    QCOMPARE(ready.size(), 1U);
    QVERIFY(ready[0].readable && !ready[0].failed);
    QVERIFY(m_poller->modify(m_near->handle(), {}).ok());
    QVERIFY(wait(10).empty());
    QVERIFY(wait(10).empty());
    QVERIFY(m_poller->modify(m_near->handle(), {.write = true}).ok());
    ready = wait();
    QCOMPARE(ready.size(), 1U);
    QVERIFY(ready[0].writable && !ready[0].readable && !ready[0].failed);
    QVERIFY(m_poller->modify(m_near->handle(), {.read = true}).ok());
    QVERIFY(wait()[0].readable);
    m_poller->forget(m_near->handle());
    QVERIFY(wait(10).empty());
}

void PollerTest::aFinishedPeerWithoutRoomIsNotAskedInALoop()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    Socket socket;
    QVERIFY(socket.open(m_calls, c::afInet, c::sockStream).ok());
    QVERIFY(Socket::isConnecting(socket.connect(listener.local())));
    QVERIFY(m_poller->add(socket.handle(), {.write = true}, 7).ok());
    QVERIFY(wait()[0].writable);
    RawPeer peer = listener.accept();
    const std::vector<std::byte> much(std::size_t{1} << 20);
    while (socket.send(much).ok()) {
    }
    QVERIFY(m_poller->modify(socket.handle(), {.read = true, .write = true}).ok());
    QVERIFY(wait(10).empty());
    QVERIFY(m_poller->modify(socket.handle(), {.write = true}).ok());
    QVERIFY(peer.finish());
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 5; ++i)
        QVERIFY(wait(20).empty());
    QVERIFY(std::chrono::steady_clock::now() - begin >= std::chrono::milliseconds(50));
}

void PollerTest::wakeEndsTheWaitUnderWay()
{
    std::thread waker([this] {
        std::this_thread::yield();
        m_poller->wake();
    });
    QVERIFY(wait(-1).empty());
    waker.join();
    QVERIFY(wait(10).empty()); // it was taken
}

void PollerTest::wakeBeforeTheWaitEndsIt()
{
    m_poller->wake();
    const auto begin = std::chrono::steady_clock::now();
    QVERIFY(wait(20'000).empty());
    QVERIFY(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
}

void PollerTest::wakesAreOneCallUntilTaken()
{
    m_calls.wakes = 0;
    for (int i = 0; i < 1000; ++i)
        m_poller->wake();
    QCOMPARE(m_calls.wakes.load(), 1);
    wait(10);
    m_poller->wake();
    QCOMPARE(m_calls.wakes.load(), 2);
}

void PollerTest::manyHandlesAtOnce()
{
    constexpr std::uint64_t kCount = 100;
    std::vector<RawPeer> receivers;
    RawPeer sender(c::afInet, c::sockDgram);
    for (std::uint64_t i = 0; i < kCount; ++i) {
        RawPeer& peer = receivers.emplace_back(c::afInet, c::sockDgram);
        QVERIFY(peer.bind(loopback()));
        QVERIFY(m_poller->add(peer.handle(), {.read = true}, 1000 + i).ok());
    }
    for (RawPeer& peer : receivers)
        QVERIFY(sender.sendTo("x", peer.local()));
    std::set<std::uint64_t> tokens;
    while (tokens.size() < kCount) {
        const auto ready = wait();
        QVERIFY(!ready.empty());
        for (const Poller::Ready& one : ready) {
            tokens.insert(one.token);
            receivers[one.token - 1000].receive();
        }
    }
    QCOMPARE(*tokens.begin(), 1000U);
    QCOMPARE(*tokens.rbegin(), 999U + kCount);
}

QTEST_GUILESS_MAIN(PollerTest)
#include "PollerTest.moc"
