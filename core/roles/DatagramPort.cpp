// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/DatagramPort.h"

#include "core/system/Constants.h"

#include <algorithm>
#include <utility>

namespace workbench {

using namespace constants;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t kDefaultReadSize = 65'536;
constexpr std::size_t kControlRoom = 128;
constexpr int kDatagramsPerTurn = 512; // then commands have their turn
constexpr int kFailuresUntilRest = 8;
constexpr auto kRest = 250ms;
constexpr std::uint64_t kMaxEchoBacklog = 4U << 20; // unsent bytes at which echo stops reading

SocketAddress addressOf(const RawAddress& raw)
{
    return raw.length > 0 ? SocketAddress::fromBytes(raw.view()) : SocketAddress();
}

} // namespace

template <class Event> Event& DatagramPort::emit(std::uint64_t seq)
{
    auto& event = m_events.add<Event>(seq);
    if constexpr (requires { event.handle; })
        event.handle = m_socket.handle();
    return event;
}

DatagramPort::DatagramPort(RoleThread& thread, EventBatch<UdpEvent>& events)
    : m_thread(thread), m_events(events), m_buffer(kDefaultReadSize)
{
}

CallResult DatagramPort::open(int family)
{
    close();
    m_hasNotes = false;
    m_hasSent = false;
    m_dropped = 0;
    m_failuresInRow = 0;
    return m_socket.open(m_thread.calls(), family, sockDgram);
}

CallResult DatagramPort::askForNotes()
{
    if (m_socket.family() == afUnix)
        return {};
    for (const SocketOption& option :
         {SocketOption::dropCount(), SocketOption::packetInfo(m_socket.family())}) {
        if (!option.exists())
            continue;
        const CallResult result = m_socket.setOption(option);
        if (!result.ok())
            return result;
        m_hasNotes = true;
    }
    return {};
}

CallResult DatagramPort::watch() { return m_thread.poller().add(m_socket.handle(), {.read = true}, 1); }

void DatagramPort::close()
{
    if (!m_outgoing.empty()) {
        auto& event = emit<NotSent>(0);
        event.bytes = m_outgoingBytes;
        m_outgoing.clear();
        m_outgoingBytes = 0;
    }
    m_blocked = false;
    m_readAgain.reset();
    if (!m_socket.isOpen())
        return;
    m_thread.poller().forget(m_socket.handle());
    const CallResult result = m_socket.close();
    if (!result.ok())
        reportFailure(RoleStep::Close, result, {});
}

void DatagramPort::setReadSize(std::size_t bytes) { m_buffer.resize(bytes); }

// ---- receiving

void DatagramPort::handleReady(const Poller::Ready& ready, bool hasReader)
{
    if (!m_socket.isOpen())
        return;
    if (ready.writable)
        m_blocked = false;
    if (!ready.readable && !ready.failed)
        return;
    for (int i = 0; i < kDatagramsPerTurn; ++i) {
        if (!receiveOnce(hasReader))
            break;
    }
}

bool DatagramPort::receiveOnce(bool hasReader)
{
    const CallResult result = readDatagram();
    const bool wasCut = result.error == errors::messageSize; // how Windows tells it
    if (!result.ok() && !wasCut)
        return receiveFailed(result) && !result.injected;
    m_failuresInRow = 0;
    take(result, hasReader);
    // After a spoiled call, which may have taken long, commands have their turn: the poller tells again.
    return !result.injected && !answersWait();
}

/// Nothing is read as long as so much is still to be answered.
bool DatagramPort::answersWait() const
{
    return (m_echo || m_onReceived) && m_outgoingBytes >= kMaxEchoBacklog;
}

CallResult DatagramPort::readDatagram()
{
    m_message.buffer = m_buffer;
    m_message.from.capacity = Socket::addressCapacity(m_socket.family());
    m_message.from.length = 0;
    m_message.controlCapacity = m_hasNotes ? kControlRoom : 0;
    m_message.messageFlags = 0;
    m_message.notes.hasDropped = false;
    m_message.notes.hasPacketInfo = false;
    if (!m_useRecvfrom) {
        const CallResult result = m_socket.receiveMessage(m_message);
        if (result.error != errors::notSupported)
            return result;
        m_useRecvfrom = true;
    }
    SocketAddress from;
    const CallResult result = m_socket.receiveFrom(m_buffer, from);
    const AddressBytes bytes = from.bytes();
    std::copy(bytes.begin(), bytes.end(), m_message.from.bytes.begin());
    m_message.from.length = static_cast<std::uint32_t>(bytes.size());
    return result;
}

void DatagramPort::take(const CallResult& result, bool hasReader)
{
    if (m_message.notes.hasDropped && m_message.notes.dropped != m_dropped)
        countDrops(result.seq);
    const bool wasCut = !result.ok() || (m_message.messageFlags & msgTrunc) != 0 ||
                        static_cast<std::size_t>(result.value) > m_buffer.size();
    const std::size_t length = result.ok() ? static_cast<std::size_t>(result.value) : m_buffer.size();
    const std::size_t kept = std::min(length, m_buffer.size());
    const SocketAddress from = addressOf(m_message.from);
    if (m_onReceived)
        m_onReceived(from, std::span(m_buffer).first(kept));
    SharedBytes data;
    if (hasReader || m_echo)
        data = shareBytes({m_buffer.begin(), m_buffer.begin() + static_cast<std::ptrdiff_t>(kept)});
    if (hasReader) {
        auto& event = emit<DatagramReceived>(result.seq);
        event.from = from;
        if (m_message.notes.hasPacketInfo) {
            event.to = addressOf(m_message.notes.destination);
            event.interfaceIndex = m_message.notes.interfaceIndex;
        }
        event.data = data;
        event.fullLength = length;
        event.truncated = wasCut;
    }
    if (m_echo && !from.isEmpty())
        send(from, from, std::move(data), DataOrigin::Echo);
}

void DatagramPort::countDrops(std::uint64_t seq)
{
    auto& event = emit<DatagramsDropped>(seq);
    event.count = m_message.notes.dropped - m_dropped;
    event.total = m_message.notes.dropped;
    m_dropped = m_message.notes.dropped;
}

/// True: reading may go on.
bool DatagramPort::receiveFailed(const CallResult& result)
{
    if (result.error == errors::again) {
        m_failuresInRow = 0; // what failed (ECONNREFUSED ...) was an answer of the network's, and is used up
        return false;
    }
    if (result.error != errors::interrupted)
        reportFailure(RoleStep::Receive, result, {});
    if (++m_failuresInRow < kFailuresUntilRest)
        return true;
    m_failuresInRow = 0;
    rest();
    return false;
}

/// Not watched at all: an error is told even to those who wait for nothing.
void DatagramPort::rest()
{
    m_readAgain = std::chrono::steady_clock::now() + kRest;
    const CallResult result = m_thread.poller().remove(m_socket.handle());
    if (!result.ok())
        reportFailure(RoleStep::MakePoller, result, {});
}

void DatagramPort::endRest()
{
    m_readAgain.reset();
    m_blocked = false;
    const CallResult result = watch();
    if (!result.ok())
        reportFailure(RoleStep::MakePoller, result, {});
}

// ---- sending

void DatagramPort::send(const SocketAddress& to, const SocketAddress& peer, SharedBytes data,
                        DataOrigin origin)
{
    m_outgoingBytes += data->size();
    m_outgoing.push_back({.to = to, .peer = peer, .data = std::move(data), .origin = origin});
}

void DatagramPort::flush()
{
    for (int i = 0; i < kDatagramsPerTurn && !m_outgoing.empty() && !m_blocked; ++i) {
        if (!sendOnce())
            break;
    }
}

bool DatagramPort::sendOnce()
{
    const Repetition::Sent sent = attempt(m_outgoing.front());
    if (sent == Repetition::Sent::Blocked)
        return false;
    m_outgoingBytes -= m_outgoing.front().data->size();
    m_outgoing.pop_front();
    return !m_spoiled;
}

Repetition::Sent DatagramPort::sendNow(const SocketAddress& to, const SocketAddress& peer,
                                       const SharedBytes& data)
{
    return attempt({.to = to, .peer = peer, .data = data, .origin = DataOrigin::User});
}

/// One send, and what it told. Blocked: it has to be tried again, as it has where a signal came between.
Repetition::Sent DatagramPort::attempt(const Outgoing& datagram)
{
    const CallResult result =
        datagram.to.isEmpty() ? m_socket.send(*datagram.data) : m_socket.sendTo(*datagram.data, datagram.to);
    m_spoiled = result.injected;
    if (result.error == errors::interrupted)
        return m_spoiled ? Repetition::Sent::Blocked : attempt(datagram);
    if (result.error == errors::again) {
        m_blocked = true;
        return Repetition::Sent::Blocked;
    }
    std::size_t sent = 0;
    if (result.ok())
        sent = tellSent(datagram, result);
    else
        reportFailure(RoleStep::Send, result, datagram.peer);
    const bool whole = result.ok() && sent == datagram.data->size();
    if (!whole) {
        auto& event = emit<NotSent>(result.seq);
        event.bytes = datagram.data->size() - sent;
        event.reason = NotSentReason::SendFailed;
    }
    return whole ? Repetition::Sent::Whole : result.ok() ? Repetition::Sent::Part : Repetition::Sent::Failed;
}

/// How much of it went: all, for no system cuts a datagram; but a fault rule does.
std::size_t DatagramPort::tellSent(const Outgoing& datagram, const CallResult& result)
{
    m_hasSent = true;
    const auto count = static_cast<std::size_t>(result.value);
    auto& event = emit<DatagramSent>(result.seq);
    event.to = datagram.peer;
    event.data = datagram.data;
    event.origin = datagram.origin;
    if (count < datagram.data->size())
        event.data =
            shareBytes({datagram.data->begin(), datagram.data->begin() + static_cast<std::ptrdiff_t>(count)});
    return count;
}

// ---- the turn

std::optional<SteadyTime> DatagramPort::deadline() const
{
    if (!m_outgoing.empty() && !m_blocked)
        return SteadyTime::min();
    return m_readAgain;
}

void DatagramPort::turnEnds()
{
    if (!m_socket.isOpen())
        return;
    if (m_readAgain && *m_readAgain <= std::chrono::steady_clock::now())
        endRest();
    flush();
    updateInterest();
}

void DatagramPort::updateInterest()
{
    const CallResult result =
        m_thread.poller().modify(m_socket.handle(), {.read = !answersWait(), .write = m_blocked});
    if (!result.ok())
        reportFailure(RoleStep::MakePoller, result, {});
}

void DatagramPort::reportFailure(RoleStep step, const CallResult& result, const SocketAddress& address)
{
    m_events.addFailure(step, result, m_socket.handle()).address = address;
}

} // namespace workbench
