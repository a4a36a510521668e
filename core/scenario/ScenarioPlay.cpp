// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/scenario/ScenarioPlay.h"

#include "core/calls/RecordingSystemCalls.h"
#include "core/manual/ManualSockets.h"
#include "core/roles/HostLookup.h"
#include "core/roles/TcpClient.h"
#include "core/roles/TcpServer.h"
#include "core/roles/UdpReceiver.h"
#include "core/roles/UdpSender.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

namespace workbench {

namespace {

// A record may become readable a moment after its call was told of: looked for again after so long.
constexpr std::chrono::milliseconds kLookAgain{5};

} // namespace

struct ScenarioPlay::Tab {
    Tab(const std::string& title, const std::shared_ptr<SystemCalls>& door,
        const std::shared_ptr<OpenHandles>& open)
        : byHand(std::make_unique<ManualSockets>(door, open))
    {
        const auto isOf = [&](std::string_view kind) {
            return title == kind || title.starts_with(std::string(kind) + ' ');
        };
        if (isOf("TCP Server"))
            server = std::make_unique<TcpServer>(door);
        else if (isOf("TCP Client"))
            client = std::make_unique<TcpClient>(door);
        else if (isOf("UDP Sender"))
            sender = std::make_unique<UdpSender>(door);
        else if (isOf("UDP Receiver"))
            receiver = std::make_unique<UdpReceiver>(door);
        else if (isOf("Host Lookup"))
            lookup = std::make_unique<HostLookup>(door);
        else
            byHand.reset();
    }
    ~Tab()
    {
        if (byHand)
            byHand->finish();
    }
    Tab(const Tab&) = delete;
    Tab& operator=(const Tab&) = delete;

    std::unique_ptr<ManualSockets> byHand;
    std::unique_ptr<TcpServer> server;
    std::unique_ptr<TcpClient> client;
    std::unique_ptr<UdpSender> sender;
    std::unique_ptr<UdpReceiver> receiver;
    std::unique_ptr<HostLookup> lookup;
};

ScenarioPlay::ScenarioPlay(std::shared_ptr<SystemCalls> native, std::shared_ptr<OpenHandles> open,
                           std::shared_ptr<CallJournal> journal)
    : m_native(std::move(native)), m_open(std::move(open)), m_journal(std::move(journal)),
      m_history(std::numeric_limits<std::size_t>::max())
{
}

ScenarioPlay::~ScenarioPlay() = default;

ScenarioTab ScenarioPlay::tab(const std::string& title)
{
    auto& tab = m_tabs[title];
    if (!tab) {
        const auto door = std::make_shared<RecordingSystemCalls>(m_native, m_journal,
                                                                 m_journal->directory().addActor(title));
        tab = std::make_unique<Tab>(title, door, m_open);
    }
    return {.byHand = tab->byHand.get(),
            .lookup = tab->lookup.get(),
            .server = tab->server.get(),
            .client = tab->client.get(),
            .sender = tab->sender.get(),
            .receiver = tab->receiver.get()};
}

ScenarioEnd ScenarioPlay::play(std::vector<ScenarioStep> steps, const Drained& drained,
                               const std::stop_token& stop)
{
    ScenarioRun run(
        std::move(steps), [this](const std::string& title) { return tab(title); }, [this] { wake(); });
    for (;;) {
        drain(drained);
        run.advance(m_history, m_journal->directory());
        if (run.isOver())
            break;
        wait(run, stop);
        if (stop.stop_requested())
            run.stop();
    }
    drain(drained);
    return run.end();
}

void ScenarioPlay::closeAll(const Drained& drained)
{
    m_tabs.clear();
    drain(drained);
}

void ScenarioPlay::drain(const Drained& drained)
{
    const CallBatch batch = m_journal->drain();
    m_history.append(batch);
    if (drained)
        drained(batch);
}

void ScenarioPlay::wake()
{
    const std::scoped_lock lock(m_mutex);
    m_ready = true;
    m_changed.notify_one();
}

void ScenarioPlay::wait(const ScenarioRun& run, const std::stop_token& stop)
{
    const auto again = ScenarioRun::Clock::now() + kLookAgain;
    std::unique_lock lock(m_mutex);
    m_changed.wait_until(lock, stop, std::min(again, run.deadline().value_or(again)),
                         [this] { return m_ready; });
    m_ready = false;
}

} // namespace workbench
