// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/follow/PeerCall.h"
#include "core/calls/CallJournal.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/follow/SocketLife.h"
#include "core/system/Constants.h"
#include "core/system/NativeSystemCalls.h"

#include <QTest>

#include <array>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

using namespace workbench;
namespace c = workbench::constants;

namespace {

const SocketAddress kAnyLoopback = SocketAddress::ipv4({127, 0, 0, 1}, 0);

std::span<const std::byte> bytesOf(std::string_view text) { return std::as_bytes(std::span(text)); }

/// Real sockets on loopback through one recorded door. Calls return the number of their record.
class Desk
{
public:
    Desk()
    {
        std::string description;
        m_door->wsaStartup(0x0202, description);
    }
    ~Desk()
    {
        for (const Handle handle : m_open)
            m_door->close(handle);
        m_door->wsaCleanup();
    }

    Handle open(int type) { return keep(m_door->socket(c::afInet, type, 0).value); }
    std::uint64_t bind(Handle handle, const SocketAddress& address = kAnyLoopback)
    {
        return m_door->bind(handle, address.bytes()).seq;
    }
    SocketAddress nameOf(Handle handle)
    {
        RawAddress name;
        return m_door->getsockname(handle, name).ok() ? SocketAddress::fromBytes(name.view())
                                                      : SocketAddress();
    }
    std::uint64_t connect(Handle handle, const SocketAddress& to)
    {
        return m_door->connect(handle, to.bytes()).seq;
    }
    std::uint64_t accept(Handle listener, Handle& made)
    {
        RawAddress peer;
        const CallResult result = m_door->accept(listener, &peer);
        made = keep(result.value);
        return result.seq;
    }
    std::uint64_t send(Handle handle, std::string_view data)
    {
        return m_door->send(handle, bytesOf(data), c::msgNosignal).seq;
    }
    std::uint64_t sendto(Handle handle, std::string_view data, const SocketAddress& to)
    {
        return m_door->sendto(handle, bytesOf(data), c::msgNosignal, to.bytes()).seq;
    }
    std::uint64_t recv(Handle handle, std::size_t room, int flags = 0)
    {
        const CallResult result = m_door->recv(handle, std::span(m_buffer).first(room), flags);
        lastMoved = result.value;
        return result.seq;
    }
    std::uint64_t recvmsg(Handle handle, std::size_t room = 1000)
    {
        IncomingMessage message;
        message.buffer = std::span(m_buffer).first(room);
        return m_door->recvmsg(handle, message, 0).seq;
    }
    std::uint64_t shutdown(Handle handle) { return m_door->shutdown(handle, c::shutWr).seq; }
    std::uint64_t close(Handle handle)
    {
        std::erase(m_open, handle);
        return m_door->close(handle).seq;
    }

    /// A connection: listener, both ends, and the numbers of connect and accept.
    struct Pair {
        Handle listener, client, server;
        std::uint64_t connected, accepted;
    };
    Pair pair()
    {
        Pair made{};
        made.listener = open(c::sockStream);
        bind(made.listener);
        m_door->listen(made.listener, 5);
        const SocketAddress address = nameOf(made.listener);
        made.client = open(c::sockStream);
        made.connected = connect(made.client, address);
        nameOf(made.client);
        made.accepted = accept(made.listener, made.server);
        return made;
    }

    CallHistory& history()
    {
        m_history.append(m_journal->drain());
        return m_history;
    }
    const CallDirectory& directory() const { return m_journal->directory(); }
    PeerCall peer(std::uint64_t seq) { return peerCall(history(), directory(), seq); }
    /// Forgets the calls below this number, as a budget would.
    void forgetBelow(std::uint64_t seq) { history().evict(history().rowOf(seq)); }
    SystemCalls& door() { return *m_door; }

    std::int64_t lastMoved = 0;

private:
    Handle keep(Handle handle)
    {
        if (handle != kInvalidHandle)
            m_open.push_back(handle);
        return handle;
    }

    std::shared_ptr<CallJournal> m_journal = std::make_shared<CallJournal>();
    std::shared_ptr<RecordingSystemCalls> m_door = std::make_shared<RecordingSystemCalls>(
        std::make_shared<NativeSystemCalls>(), m_journal, m_journal->directory().addActor("Desk"));
    CallHistory m_history;
    std::vector<std::byte> m_buffer = std::vector<std::byte>(1 << 16);
    std::vector<Handle> m_open;
};

} // namespace

class PeerCallTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void connectAndAcceptLeadToEachOther();
    void everyStreamByteLeadsToTheCallThatTookIt();
    void peekingTakesNothing();
    void theEndOfAStreamLeadsToWhatEndedIt();
    void countsFromTheEndWhereTheStartIsGone();
    void saysThatTheStartIsGone();
    void saysThatNobodyHasReadYet();
    void datagramsLeadToEachOtherInOrder();
    void aLostDatagramLeadsNowhere();
    void aCutDatagramLeadsToTheWholeOne();
    void readsThatBeganBeforeTheSendAreFound();
    void twoSendersOfTheSameBytesAreToldApart();
    void datagramsAfterAnEvictionAreOnlyLikely();
    void knowsThatTheOtherEndIsAStranger();
    void callsWithoutCounterpartSaySo();
    void livesOfOneNumberAreToldApart();
    void theLifeOfAnAcceptedSocketHoldsItsAccept();
    void livesAreToldAsAFilter();
};

void PeerCallTest::connectAndAcceptLeadToEachOther()
{
    Desk desk;
    const Desk::Pair first = desk.pair();
    const Desk::Pair second = desk.pair();
    QCOMPARE(desk.peer(first.connected).seq, first.accepted);
    QCOMPARE(desk.peer(first.accepted).seq, first.connected);
    QCOMPARE(desk.peer(second.connected).seq, second.accepted);
    QCOMPARE(desk.peer(second.accepted).seq, second.connected);
    QCOMPARE(desk.peer(second.accepted).answer, PeerAnswer::Found);
}

void PeerCallTest::everyStreamByteLeadsToTheCallThatTookIt()
{
    Desk desk;
    const Desk::Pair pair = desk.pair();
    std::mt19937 random(7);
    struct Move {
        std::uint64_t seq, begin, end;
    };
    std::vector<Move> sent;
    std::vector<Move> read;
    std::uint64_t out = 0;
    std::uint64_t in = 0;
    const std::string text(900, 'x');
    for (int i = 0; i < 60; ++i) {
        const std::size_t size = 1 + random() % text.size();
        sent.push_back({desk.send(pair.client, std::string_view(text).substr(0, size)), out, out + size});
        out += size;
        desk.send(pair.server, "answer"); // the other way does not count
        while (in < out && random() % 3 != 0) {
            const auto seq = desk.recv(pair.server, 1 + random() % 700);
            QVERIFY(desk.lastMoved > 0);
            read.push_back({seq, in, in + static_cast<std::uint64_t>(desk.lastMoved)});
            in += static_cast<std::uint64_t>(desk.lastMoved);
        }
    }
    const auto carrier = [](const std::vector<Move>& moves, std::uint64_t offset) -> std::uint64_t {
        for (const Move& move : moves) {
            if (offset >= move.begin && offset < move.end)
                return move.seq;
        }
        return 0;
    };
    QVERIFY(read.size() > 20);
    for (const Move& move : sent)
        QCOMPARE(desk.peer(move.seq).seq, carrier(read, move.begin));
    for (const Move& move : read)
        QCOMPARE(desk.peer(move.seq).seq, carrier(sent, move.begin));
}

void PeerCallTest::peekingTakesNothing()
{
    Desk desk;
    const Desk::Pair pair = desk.pair();
    const auto first = desk.send(pair.client, "first");
    const auto second = desk.send(pair.client, "second");
    const auto peeked = desk.recv(pair.server, 5, c::msgPeek);
    const auto one = desk.recv(pair.server, 5);
    const auto two = desk.recv(pair.server, 6);
    QCOMPARE(desk.peer(peeked).seq, first);
    QCOMPARE(desk.peer(first).seq, one);
    QCOMPARE(desk.peer(two).seq, second);
    QCOMPARE(desk.peer(second).seq, two);
}

void PeerCallTest::theEndOfAStreamLeadsToWhatEndedIt()
{
    Desk desk;
    const Desk::Pair pair = desk.pair();
    desk.send(pair.client, "bye");
    const auto half = desk.shutdown(pair.client);
    desk.recv(pair.server, 10);
    const auto end = desk.recv(pair.server, 10);
    const auto closed = desk.close(pair.server);
    const auto otherEnd = desk.recv(pair.client, 10);
    QCOMPARE(desk.peer(half).seq, end);
    QCOMPARE(desk.peer(end).seq, half);
    QCOMPARE(desk.peer(closed).seq, otherEnd);
    QCOMPARE(desk.peer(otherEnd).seq, closed);
}

void PeerCallTest::countsFromTheEndWhereTheStartIsGone()
{
    Desk desk;
    const Desk::Pair pair = desk.pair();
    desk.send(pair.client, "lost from memory");
    desk.recv(pair.server, 4);
    desk.recv(pair.server, 100);
    const auto a = desk.send(pair.client, "abcdef");
    const auto b = desk.send(pair.client, "gh");
    const auto one = desk.recv(pair.server, 3);
    const auto two = desk.recv(pair.server, 100);
    desk.close(pair.client);
    const auto end = desk.recv(pair.server, 100);
    desk.forgetBelow(a);
    QCOMPARE(desk.peer(a).seq, one);
    QCOMPARE(desk.peer(b).seq, two);
    QCOMPARE(desk.peer(one).seq, a);
    QCOMPARE(desk.peer(two).seq, a);
    QVERIFY(desk.peer(end).isFound());
}

void PeerCallTest::saysThatTheStartIsGone()
{
    Desk desk;
    const Desk::Pair pair = desk.pair();
    desk.send(pair.client, "early");
    desk.recv(pair.server, 3);
    const auto later = desk.send(pair.client, "later");
    const auto read = desk.recv(pair.server, 100);
    desk.forgetBelow(later);
    QCOMPARE(desk.peer(later).answer, PeerAnswer::Evicted);
    QCOMPARE(desk.peer(read).answer, PeerAnswer::Evicted);
}

void PeerCallTest::saysThatNobodyHasReadYet()
{
    Desk desk;
    const Desk::Pair pair = desk.pair();
    const auto sent = desk.send(pair.client, "wait");
    QCOMPARE(desk.peer(sent).answer, PeerAnswer::NotYet);
    const auto read = desk.recv(pair.server, 10);
    QCOMPARE(desk.peer(sent).seq, read);
}

void PeerCallTest::datagramsLeadToEachOtherInOrder()
{
    Desk desk;
    const Handle receiver = desk.open(c::sockDgram);
    desk.bind(receiver);
    const SocketAddress to = desk.nameOf(receiver);
    const Handle sender = desk.open(c::sockDgram);
    std::vector<std::uint64_t> sent;
    std::vector<std::uint64_t> read;
    for (int i = 0; i < 20; ++i)
        sent.push_back(desk.sendto(sender, "same bytes", to)); // the address is learnt from the first on
    for (int i = 0; i < 20; ++i)
        read.push_back(desk.recvmsg(receiver));
    for (std::size_t i = 0; i < sent.size(); ++i) {
        QCOMPARE(desk.peer(sent[i]).seq, read[i]);
        QCOMPARE(desk.peer(read[i]).seq, sent[i]);
        QCOMPARE(desk.peer(read[i]).answer, PeerAnswer::Found);
    }
}

void PeerCallTest::aLostDatagramLeadsNowhere()
{
    Desk desk;
    const Handle receiver = desk.open(c::sockDgram);
    desk.bind(receiver);
    const SocketAddress to = desk.nameOf(receiver);
    const Handle sender = desk.open(c::sockDgram);
    const auto before = desk.sendto(sender, "one", to);
    const auto unread = desk.sendto(sender, "three", to);
    const auto read = desk.recvmsg(receiver);
    QCOMPARE(desk.peer(before).seq, read);
    QCOMPARE(desk.peer(unread).answer, PeerAnswer::NotYet);
}

void PeerCallTest::aCutDatagramLeadsToTheWholeOne()
{
    Desk desk;
    const Handle receiver = desk.open(c::sockDgram);
    desk.bind(receiver);
    const SocketAddress to = desk.nameOf(receiver);
    const Handle sender = desk.open(c::sockDgram);
    const auto lengthy = desk.sendto(sender, "longer than the room", to);
    const auto fitting = desk.sendto(sender, "longer", to);
    const auto cut = desk.recvmsg(receiver, 6);
    const auto whole = desk.recvmsg(receiver, 6);
    QCOMPARE(desk.peer(lengthy).seq, cut);
    QCOMPARE(desk.peer(cut).seq, lengthy);
    QCOMPARE(desk.peer(whole).seq, fitting);
}

void PeerCallTest::readsThatBeganBeforeTheSendAreFound()
{
    Desk desk;
    const Handle receiver = desk.open(c::sockDgram);
    desk.bind(receiver);
    const SocketAddress to = desk.nameOf(receiver);
    const Handle sender = desk.open(c::sockDgram);
    std::uint64_t read = 0;
    std::thread waiting([&] { read = desk.recvmsg(receiver); });
    // The number is given when the call starts: the read is there before anything is sent.
    QTRY_VERIFY(desk.history().size() > 0 && desk.history().at(desk.history().size() - 1).pending());
    const auto sent = desk.sendto(sender, "late", to);
    waiting.join();
    QVERIFY(read < sent);
    QCOMPARE(desk.peer(sent).seq, read);
    QCOMPARE(desk.peer(read).seq, sent);
}

void PeerCallTest::twoSendersOfTheSameBytesAreToldApart()
{
    Desk desk;
    const Handle receiver = desk.open(c::sockDgram);
    desk.bind(receiver);
    const SocketAddress to = desk.nameOf(receiver);
    const Handle one = desk.open(c::sockDgram);
    const Handle other = desk.open(c::sockDgram);
    desk.bind(one);
    desk.bind(other);
    desk.nameOf(one);
    desk.nameOf(other);
    const auto a = desk.sendto(one, "x", to);
    const auto b = desk.sendto(other, "x", to);
    const auto c = desk.sendto(one, "x", to);
    const auto readA = desk.recvmsg(receiver);
    const auto readB = desk.recvmsg(receiver);
    const auto readC = desk.recvmsg(receiver);
    QCOMPARE(desk.peer(readB).seq, b);
    QCOMPARE(desk.peer(readA).seq, a);
    QCOMPARE(desk.peer(c).seq, readC);
}

void PeerCallTest::datagramsAfterAnEvictionAreOnlyLikely()
{
    Desk desk;
    const Handle receiver = desk.open(c::sockDgram);
    desk.bind(receiver);
    const SocketAddress to = desk.nameOf(receiver);
    const Handle sender = desk.open(c::sockDgram);
    desk.sendto(sender, "gone", to);
    desk.recvmsg(receiver);
    const auto sent = desk.sendto(sender, "held", to);
    const auto read = desk.recvmsg(receiver);
    desk.forgetBelow(sent);
    QCOMPARE(desk.peer(sent).seq, read);
    QCOMPARE(desk.peer(sent).answer, PeerAnswer::Likely);
    desk.forgetBelow(read);
    QCOMPARE(desk.peer(read).answer, PeerAnswer::Evicted);
}

void PeerCallTest::knowsThatTheOtherEndIsAStranger()
{
    Desk desk;
    Desk other; // another program: its calls are in another journal
    const Handle listener = other.open(c::sockStream);
    other.bind(listener);
    other.door().listen(listener, 1);
    const Handle client = desk.open(c::sockStream);
    const auto connected = desk.connect(client, other.nameOf(listener));
    desk.nameOf(client);
    const auto sent = desk.send(client, "hello");
    QCOMPARE(desk.peer(connected).answer, PeerAnswer::NotOurs);
    QCOMPARE(desk.peer(sent).answer, PeerAnswer::NotOurs);
    const Handle receiver = other.open(c::sockDgram);
    other.bind(receiver);
    const auto datagram = desk.sendto(desk.open(c::sockDgram), "x", other.nameOf(receiver));
    QCOMPARE(desk.peer(datagram).answer, PeerAnswer::NotOurs);
}

void PeerCallTest::callsWithoutCounterpartSaySo()
{
    Desk desk;
    const Desk::Pair pair = desk.pair();
    const auto made = pair.connected - 1; // something before: a name or a socket
    desk.nameOf(pair.server);
    const auto asked = desk.history().at(desk.history().size() - 1).seq();
    QCOMPARE(desk.peer(asked).answer, PeerAnswer::NoCounterpart);
    QVERIFY(!desk.peer(made).isFound());
    QCOMPARE(desk.peer(999'999).seq, 0U);
}

void PeerCallTest::livesOfOneNumberAreToldApart()
{
    Desk desk;
    const Handle first = desk.open(c::sockDgram);
    const auto bound = desk.bind(first);
    const auto closed = desk.close(first);
    const Handle second = desk.open(c::sockDgram);
    const auto again = desk.bind(second);
    QCOMPARE(first, second); // the lowest free number is given again
    const CallHistory& history = desk.history();
    const auto old = lifeAt(history, desk.directory(), history.rowOf(bound));
    const auto present = lifeAt(history, desk.directory(), history.rowOf(again));
    QVERIFY(old && present);
    QCOMPARE(old->last, closed);
    QCOMPARE(present->last, SocketLife::kOpenEnd);
    QVERIFY(present->created > closed);
    QVERIFY(!old->contains(history.at(history.rowOf(again))));
    QVERIFY(present->contains(history.at(history.rowOf(again))));
    QVERIFY(present->contains(history.at(history.rowOf(present->created))));
}

void PeerCallTest::theLifeOfAnAcceptedSocketHoldsItsAccept()
{
    Desk desk;
    const Desk::Pair pair = desk.pair();
    const auto sent = desk.send(pair.server, "x");
    const CallHistory& history = desk.history();
    const auto life = lifeAt(history, desk.directory(), history.rowOf(sent));
    QVERIFY(life);
    QCOMPARE(life->created, pair.accepted);
    QCOMPARE(life->handle, pair.server);
    const auto peer = peerLife(history, desk.directory(), *life);
    QVERIFY(peer);
    QCOMPARE(peer->handle, pair.client);
    QVERIFY(peer->contains(history.at(history.rowOf(pair.connected))));
    QVERIFY(!peer->contains(history.at(history.rowOf(pair.accepted))));
}

void PeerCallTest::livesAreToldAsAFilter()
{
    const SocketLife closed{.handle = 9, .created = 8, .first = 9, .last = 40};
    const SocketLife open{.handle = 12, .created = 0, .first = 3};
    QCOMPARE(filterTextOf(std::array{closed, open}),
             std::string("seq == 8 || handle == 9 && seq >= 9 && seq <= 40 || handle == 12 && seq >= 3"));
}

QTEST_GUILESS_MAIN(PeerCallTest)
#include "PeerCallTest.moc"
