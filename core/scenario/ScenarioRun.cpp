// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/scenario/ScenarioRun.h"

#include "core/manual/LookupForms.h"
#include "core/manual/ManualSockets.h"
#include "core/roles/HostLookup.h"
#include "core/scenario/ScenarioArguments.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace workbench {

struct ScenarioRun::Player {
    Player(ScenarioTab of, const std::function<void()>& wake) : tab(of)
    {
        if (tab.byHand != nullptr)
            calls = tab.byHand->events().subscribe(wake);
        if (tab.lookup != nullptr)
            lookups = tab.lookup->events().subscribe(wake);
    }
    ~Player()
    {
        if (tab.byHand != nullptr)
            tab.byHand->events().unsubscribe(calls);
        if (tab.lookup != nullptr)
            tab.lookup->events().unsubscribe(lookups);
    }
    Player(const Player&) = delete;
    Player& operator=(const Player&) = delete;

    ScenarioTab tab;
    EventStream<ManualEvent>::Queue calls;
    EventStream<LookupEvent>::Queue lookups;
};

ScenarioRun::ScenarioRun(std::vector<ScenarioStep> steps, ScenarioTabs tabs, std::function<void()> wake)
    : m_steps(std::move(steps)), m_tabs(std::move(tabs)), m_wake(std::move(wake))
{
}

ScenarioRun::~ScenarioRun() = default;

void ScenarioRun::advance(const CallHistory& history, const CallDirectory& directory)
{
    while (!m_over) {
        takeEvents();
        const bool settled = settle(history, directory);
        if (m_over)
            return;
        if (mayGoOn()) {
            if (m_next == m_steps.size()) {
                m_over = true;
                return;
            }
            begin();
        } else if (!settled) {
            checkTime(history, directory);
            return;
        }
    }
}

void ScenarioRun::stop()
{
    if (!m_over)
        fail(ScenarioFault::Stopped, step(), {});
}

std::optional<ScenarioRun::Clock::time_point> ScenarioRun::deadline() const
{
    if (m_over || m_running.empty())
        return std::nullopt;
    return std::ranges::min_element(m_running, {}, &Running::until)->until;
}

ScenarioRun::Player* ScenarioRun::playerOf(const std::string& title)
{
    auto& player = m_players[title];
    if (!player)
        player = std::make_unique<Player>(m_tabs(title), m_wake);
    return player.get();
}

void ScenarioRun::takeEvents()
{
    for (const auto& [title, player] : m_players) {
        if (player->calls)
            takeCalls(*player);
        if (player->lookups)
            takeLookups(*player);
    }
}

void ScenarioRun::takeCalls(Player& player)
{
    for (const ManualEvent& event : player.calls->takeAll()) {
        if (const auto* ended = std::get_if<ManualCallEnded>(&event)) {
            learn(player, *ended);
        } else if (const auto* refused = std::get_if<ManualCallRefused>(&event)) {
            if (Running* running = runningCall(player, refused->id))
                running->refused = true;
        } else if (const auto* changed = std::get_if<ManualSocketChanged>(&event)) {
            takeSwitch(player, changed->socket.key, changed->socket.blocking, 0);
        } else if (const auto* failed = std::get_if<ManualBlockingFailed>(&event)) {
            takeSwitch(player, failed->socket, std::nullopt, failed->seq);
        }
    }
}

/// `blocking`: what the socket does now; empty: that could not be set.
void ScenarioRun::takeSwitch(const Player& player, const SocketKey& socket, std::optional<bool> blocking,
                             std::uint64_t seq)
{
    for (Running& running : m_running) {
        if (running.player != &player || running.switching != socket)
            continue;
        if (blocking == m_steps[running.step].args.value("on", true))
            running.switching.reset();
        else if (!blocking)
            fail(ScenarioFault::Unexpected, running.step, {}, seq);
    }
}

void ScenarioRun::takeLookups(Player& player)
{
    const auto ended = [&](LookupId id, std::uint64_t seq) {
        for (Running& running : m_running) {
            if (running.player == &player && running.lookup == id)
                running.seq = seq;
        }
    };
    for (const LookupEvent& event : player.lookups->takeAll()) {
        if (const auto* answered = std::get_if<LookupAnswered>(&event))
            ended(answered->id, answered->seq);
        else if (const auto* failed = std::get_if<LookupFailed>(&event))
            ended(failed->id, failed->seq);
    }
}

void ScenarioRun::learn(const Player& player, const ManualCallEnded& ended)
{
    if (ended.made)
        m_sockets[ended.seq] = ended.made;
    if (Running* running = runningCall(player, ended.id))
        running->seq = ended.seq;
}

ScenarioRun::Running* ScenarioRun::runningCall(const Player& player, ManualId call)
{
    for (Running& running : m_running) {
        if (running.player == &player && running.call == call)
            return &running;
    }
    return nullptr;
}

/// Whether one of them has ended.
bool ScenarioRun::settle(const CallHistory& history, const CallDirectory& directory)
{
    bool settled = false;
    for (Running& running : m_running) {
        if (!m_over && !running.isOver && settleOne(running, history, directory)) {
            running.isOver = true;
            settled = true;
        }
    }
    std::erase_if(m_running, [](const Running& running) { return running.isOver; });
    return settled;
}

bool ScenarioRun::settleOne(Running& running, const CallHistory& history, const CallDirectory& directory)
{
    const ScenarioStep& step = m_steps[running.step];
    if (running.refused) {
        fail(ScenarioFault::Refused, running.step, {});
        return true;
    }
    if (step.call)
        return settleCall(running, history, directory);
    if (!step.awaits.empty())
        return std::ranges::none_of(m_running, [&](const Running& one) {
            return !one.isOver && m_steps[one.step].id == step.awaits;
        });
    return !running.switching && (!step.expect || settleByLog(running, history, directory));
}

bool ScenarioRun::settleCall(Running& running, const CallHistory& history, const CallDirectory& directory)
{
    const std::size_t row = history.rowOf(running.seq);
    if (running.seq == 0 || row >= history.size() || history.at(row).pending())
        return false;
    const ScenarioStep& step = m_steps[running.step];
    const bool expected =
        step.expect ? isExpected(running, history, directory, row) : history.at(row).error() == 0;
    if (!expected)
        fail(ScenarioFault::Unexpected, running.step, {}, running.seq);
    return true;
}

bool ScenarioRun::isExpected(Running& running, const CallHistory& history, const CallDirectory& directory,
                             std::size_t row)
{
    const CallPattern& expected = *m_steps[running.step].expect;
    return expected.asksFor(history.at(row).call()) &&
           expected.accepts(seenCall(history, directory, row), m_bindings);
}

/// A call that anybody makes, the first one that no other step has waited for.
bool ScenarioRun::settleByLog(Running& running, const CallHistory& history, const CallDirectory& directory)
{
    bool allReturned = true;
    const std::size_t looked = running.looked == 0 ? history.size() : history.rowOf(running.looked);
    for (std::size_t row = looked < history.size() ? looked + 1 : 0; row < history.size(); ++row) {
        const CallRecord& record = history.at(row);
        const bool concerns = isSeen(record) && record.header().startNs >= running.sinceNs;
        allReturned = allReturned && !(concerns && record.pending());
        if (concerns && !record.pending() && !m_expected.contains(record.seq()) &&
            isExpected(running, history, directory, row)) {
            m_expected.insert(record.seq());
            return true;
        }
        if (allReturned)
            running.looked = record.seq();
    }
    return false;
}

/// The last step that began lets the next one begin; at the end all must be over.
bool ScenarioRun::mayGoOn() const
{
    if (m_next == m_steps.size())
        return m_running.empty();
    return std::ranges::all_of(m_running, [&](const Running& running) {
        return m_steps[running.step].goesOn || running.step + 1 < m_next;
    });
}

void ScenarioRun::begin()
{
    const std::size_t index = m_next++;
    const ScenarioStep& step = m_steps[index];
    Running running;
    running.step = index;
    running.until = Clock::now() + step.limit;
    if (!step.tab.empty())
        m_lastActNs = std::chrono::nanoseconds(std::chrono::system_clock::now().time_since_epoch()).count();
    running.sinceNs = m_lastActNs; // what is waited for may have come already
    if (!step.tab.empty()) {
        running.player = playerOf(step.tab);
        if (step.call)
            beginCall(step, running);
        else
            beginCommand(step, running);
    }
    if (!m_over)
        m_running.push_back(running);
}

void ScenarioRun::beginCall(const ScenarioStep& step, Running& running)
{
    ScenarioArguments read = scenarioArguments(*step.call, step.args, m_bindings);
    if (!read.arguments)
        return fail(ScenarioFault::WrongArgument, running.step, read.wrong);
    const ScenarioTab& tab = running.player->tab;
    if (manualSpec(*step.call) == nullptr)
        return beginLookup(step, *read.arguments, running);
    if (tab.byHand == nullptr)
        return fail(ScenarioFault::UnknownTab, running.step, step.tab);
    if (!step.socket.empty()) {
        const auto socket = socketOf(step.socket);
        if (!socket)
            return fail(ScenarioFault::NoSocket, running.step, step.socket);
        read.arguments->socket = *socket;
    }
    read.arguments->calls = step.times;
    running.call = tab.byHand->make(*step.call, *read.arguments);
}

void ScenarioRun::beginLookup(const ScenarioStep& step, const ManualArguments& arguments, Running& running)
{
    HostLookup* lookup = running.player->tab.lookup;
    if (lookup == nullptr)
        return fail(ScenarioFault::UnknownTab, running.step, step.tab);
    for (const LookupForm& form : lookupForms()) {
        if (form.call == *step.call)
            running.lookup = lookup->ask(lookupRequest(form, arguments));
    }
}

void ScenarioRun::beginCommand(const ScenarioStep& step, Running& running)
{
    const ScenarioTab& tab = running.player->tab;
    if (step.command == "set-blocking" && tab.byHand != nullptr) {
        const auto socket = socketOf(step.socket);
        if (!socket)
            return fail(ScenarioFault::NoSocket, running.step, step.socket);
        const Json blocking = step.args.value("on", Json(true));
        if (!blocking.is_boolean())
            return fail(ScenarioFault::WrongArgument, running.step, "on");
        running.switching = socket;
        tab.byHand->setBlocking(*socket, blocking.get<bool>());
        return;
    }
    const bool hasRole =
        tab.server != nullptr || tab.client != nullptr || tab.sender != nullptr || tab.receiver != nullptr;
    if (!hasRole)
        return fail(ScenarioFault::UnknownTab, running.step, step.tab);
    const CommandOutcome outcome = giveCommand(tab, step.command, step.args, m_bindings);
    if (!outcome.known)
        fail(ScenarioFault::UnknownCommand, running.step, step.command);
    else if (!outcome.wrong.empty())
        fail(ScenarioFault::WrongArgument, running.step, outcome.wrong);
}

std::optional<SocketKey> ScenarioRun::socketOf(const std::string& variable) const
{
    const Json* maker = m_bindings.find(variable);
    if (maker == nullptr || !maker->is_number_integer())
        return std::nullopt;
    const auto found = m_sockets.find(maker->get<std::uint64_t>());
    return found == m_sockets.end() ? std::nullopt : std::optional(found->second);
}

void ScenarioRun::checkTime(const CallHistory& history, const CallDirectory& directory)
{
    const auto now = Clock::now();
    for (const Running& running : m_running) {
        if (now >= running.until)
            return fail(ScenarioFault::TimedOut, running.step, {}, waitingCall(running, history, directory));
    }
}

/// The step's own call, where that has not returned; else 0.
std::uint64_t ScenarioRun::waitingCall(const Running& running, const CallHistory& history,
                                       const CallDirectory& directory) const
{
    const ScenarioStep& step = m_steps[running.step];
    for (std::size_t row = history.size(); step.call && row-- > 0;) {
        const CallRecord& record = history.at(row);
        if (record.pending() && record.call() == *step.call &&
            directory.actor(record.header().actor) == step.tab)
            return record.seq();
    }
    return 0;
}

void ScenarioRun::fail(ScenarioFault fault, std::size_t step, std::string detail, std::uint64_t seq)
{
    m_over = true;
    m_end = {.fault = fault, .step = step, .seq = seq, .detail = std::move(detail)};
}

} // namespace workbench
