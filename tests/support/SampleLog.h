// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallJournal.h"
#include "core/calls/RecordingSystemCalls.h"
#include "tests/support/Permits.h"
#include "tests/support/PlayedSystemCalls.h"

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <string_view>
#include <thread>
#include <vector>

namespace workbench {

/// A journal and doors of several actors, on which calls are played. session() leaves a log like that of the
/// design's pictures; each outcome has its row.
class SampleLog
{
public:
    enum Actor : std::size_t { Server, Client, UdpSender, UdpReceiver, Lookup, ActorCount };

    explicit SampleLog(std::size_t journalBytes = CallJournal::kDefaultBudget)
        : journal(std::make_shared<CallJournal>(journalBytes)), system(std::make_shared<PlayedSystemCalls>())
    {
        constexpr std::array<std::string_view, ActorCount> titles{"TCP Server", "TCP Client", "UDP Sender",
                                                                  "UDP Receiver", "Host Lookup"};
        for (std::size_t i = 0; i < ActorCount; ++i)
            m_doors[i] = std::make_unique<RecordingSystemCalls>(system, journal,
                                                                journal->directory().addActor(titles[i]));
    }
    ~SampleLog() { release(); }

    std::shared_ptr<CallJournal> journal;
    std::shared_ptr<PlayedSystemCalls> system;

    /// The actor's door; its next call is answered with `answer`.
    SystemCalls& play(Actor actor, Played answer)
    {
        system->next = std::move(answer);
        return *m_doors[actor];
    }

    static SocketAddress loopback(std::uint16_t port) { return SocketAddress::ipv4({127, 0, 0, 1}, port); }
    static std::span<const std::byte> bytes(std::string_view text)
    {
        return std::as_bytes(std::span(text.data(), text.size()));
    }

    // One call each; the number of its record.
    std::uint64_t received(Handle handle, std::string_view data, Actor actor = Server)
    {
        // Nothing to read is the peer's end.
        const auto before = system->state;
        if (data.empty())
            system->state = constants::TcpState::CloseWait;
        const std::uint64_t seq =
            play(actor, {.value = static_cast<std::int64_t>(data.size()), .data = std::string(data)})
                .recv(handle, m_buffer, 0)
                .seq;
        system->state = before;
        return seq;
    }
    std::uint64_t sent(Handle handle, std::string_view data, Actor actor = Server)
    {
        return play(actor, {.value = static_cast<std::int64_t>(data.size())})
            .send(handle, bytes(data), constants::msgNosignal)
            .seq;
    }
    std::uint64_t refused(Handle handle)
    {
        return play(Client, {.value = -1, .error = constants::errors::connectionRefused})
            .connect(handle, loopback(9999).bytes())
            .seq;
    }
    std::uint64_t wouldBlock(Handle handle)
    {
        return play(Server, {.value = -1, .error = constants::errors::again})
            .accept4(handle, nullptr, constants::sockCloexec | constants::sockNonblock)
            .seq;
    }
    std::uint64_t cut(Handle handle)
    {
        IncomingMessage message;
        message.buffer = std::span(m_buffer).first(8);
        return play(UdpReceiver, {.value = 23,
                                  .data = "T21.5 an",
                                  .address = loopback(41873),
                                  .messageFlags = constants::msgTrunc})
            .recvmsg(handle, message, constants::msgTrunc)
            .seq;
    }
    std::uint64_t injected(Handle handle)
    {
        return play(UdpReceiver, {.value = -1, .error = constants::errors::interrupted, .injected = true})
            .recv(handle, m_buffer, 0)
            .seq;
    }
    std::uint64_t waited()
    {
        std::array<PollEvent, 16> events;
        return play(Server, {.value = 0}).epollWait(5, events, 100).seq;
    }
    std::uint64_t opened(Handle handle, Actor actor = Server, int type = constants::sockStream)
    {
        return play(actor, {.value = handle}).socket(constants::afInet, type | constants::sockCloexec, 0).seq;
    }
    std::uint64_t accepted(Handle listener, Handle handle, std::uint16_t port)
    {
        RawAddress peer;
        peer.capacity = 16;
        return play(Server, {.value = handle, .address = loopback(port)})
            .accept4(listener, &peer, constants::sockCloexec | constants::sockNonblock)
            .seq;
    }
    std::uint64_t closed(Handle handle, Actor actor = Server) { return play(actor, {}).close(handle).seq; }

    /// A server with two clients, a refused connect, an exchange by UDP, a look-up.
    void session();
    /// One more row of each outcome: would block, failed, end of stream, injected, cut.
    void outcomes();

    /// A read, or another call (read, accept, look-up) of that actor, on another thread that does not return
    /// before release().
    void startPending(Handle handle);
    void startPending(Actor actor, std::function<void(SystemCalls&)> call);
    void release();

private:
    std::array<std::unique_ptr<RecordingSystemCalls>, ActorCount> m_doors;
    std::vector<std::byte> m_buffer = std::vector<std::byte>(65536);
    Permits m_entered;
    Permits m_released;
    std::thread m_pending;
};

inline void SampleLog::session()
{
    opened(7);
    play(Server, {}).bind(7, loopback(8080).bytes());
    play(Server, {}).listen(7, 5);
    waited();
    accepted(7, 9, 49690);
    received(9, "HELLO sensor-7\r\n");
    sent(9, "WELCOME\r\n");
    accepted(7, 10, 49702);
    wouldBlock(7);
    received(9, "STATUS\r\n");
    sent(9, "OK 3 clients\r\n");
    waited();
    received(10, "");
    opened(12, Client);
    refused(12);
    closed(12, Client);
    opened(14, UdpSender, constants::sockDgram);
    play(UdpSender, {.value = 4}).sendto(14, bytes("ping"), constants::msgNosignal, loopback(5000).bytes());
    opened(15, UdpReceiver, constants::sockDgram);
    play(UdpReceiver, {}).bind(15, loopback(5000).bytes());
    RawAddress from;
    from.capacity = 16;
    play(UdpReceiver, {.value = 4, .data = "ping", .address = loopback(41873)})
        .recvfrom(15, m_buffer, 0, &from);
    play(Lookup, {.value = 0, .name = "vm"});
    std::string name;
    m_doors[Lookup]->gethostname(256, name);
    received(9, "GET /temp\r\n");
    sent(9, "21.5 C\r\n");
}

inline void SampleLog::outcomes()
{
    received(9, "ok\r\n");
    wouldBlock(7);
    opened(12, Client);
    refused(12);
    received(10, "");
    injected(15);
    cut(15);
    play(UdpReceiver, {.value = 0, .address = loopback(41873)});
    RawAddress from;
    m_doors[UdpReceiver]->recvfrom(15, m_buffer, 0, &from);
}

inline void SampleLog::startPending(Handle handle)
{
    startPending(Client, [handle](SystemCalls& door) {
        std::vector<std::byte> buffer(1024);
        door.recv(handle, buffer, 0);
    });
}

inline void SampleLog::startPending(Actor actor, std::function<void(SystemCalls&)> call)
{
    system->hold = [this] {
        m_entered.release();
        m_released.acquire();
    };
    system->next = {.value = 4, .data = "late"};
    m_pending = std::thread([this, actor, call = std::move(call)] { call(*m_doors[actor]); });
    m_entered.acquire();
    system->hold = nullptr;
}

inline void SampleLog::release()
{
    if (!m_pending.joinable())
        return;
    system->next = {.value = 4, .data = "late"};
    m_released.release();
    m_pending.join();
}

} // namespace workbench
