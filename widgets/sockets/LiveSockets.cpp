// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/LiveSockets.h"

#include "widgets/log/CallWords.h"

#include <algorithm>
#include <utility>

namespace workbench {

LiveSockets::LiveSockets(const CallDirectory& directory, std::shared_ptr<SystemCalls> own,
                         std::shared_ptr<OpenHandles> open, QObject* parent)
    : QObject(parent), m_directory(directory), m_open(std::move(open)), m_table(directory),
      m_watch(std::move(own), m_open, [] {})
{
    m_timer.setInterval(kRefreshMs);
    connect(&m_timer, &QTimer::timeout, this, &LiveSockets::refresh);
}

void LiveSockets::take(const CallBatch& batch)
{
    m_table.take(batch);
    if (batch.evicted == 0)
        return;
    m_lostCalls += batch.evicted;
    if (m_open)
        m_table.reconcile(*m_open, CallWords::nowNs());
}

std::optional<KernelFigures> LiveSockets::figuresOf(const SocketEntry& entry) const
{
    const KernelSocket* told = m_reading ? m_reading->find(entry) : nullptr;
    return told == nullptr ? std::nullopt : std::optional(workbench::figuresOf(*told));
}

void LiveSockets::setChosen(const SocketKey& key)
{
    m_chosen = key;
    if (m_live)
        m_watch.ask(questionFor(m_table, m_chosen));
}

void LiveSockets::setLive(bool live)
{
    if (live == m_live)
        return;
    m_live = live;
    update();
    refresh();
}

void LiveSockets::setSeen(const void* panel, bool seen)
{
    const bool was = !m_seenBy.isEmpty();
    if (seen)
        m_seenBy.insert(panel);
    else
        m_seenBy.remove(panel);
    if (was == !m_seenBy.isEmpty())
        return;
    update();
    if (seen)
        refresh();
}

const SocketRow* LiveSockets::rowOf(const SocketKey& key) const
{
    const auto isIt = [&key](const SocketRow& row) { return row.entry && row.entry->key == key; };
    for (const SocketGroup& group : m_groups) {
        if (isIt(group.row))
            return &group.row;
        const auto below = std::find_if(group.below.begin(), group.below.end(), isIt);
        if (below != group.below.end())
            return &*below;
    }
    return nullptr;
}

void LiveSockets::update()
{
    const bool asks = m_live && !m_seenBy.isEmpty();
    if (asks) {
        m_sinceNs = CallWords::nowNs();
        m_watch.ask(questionFor(m_table, m_chosen));
    }
    m_reading = nullptr;
    m_watch.setActive(asks);
    if (m_seenBy.isEmpty())
        m_timer.stop();
    else
        m_timer.start();
}

void LiveSockets::refresh()
{
    const auto latest = m_live ? m_watch.latest() : nullptr;
    if (latest && latest != m_reading && latest->startedNs() >= m_sinceNs) {
        m_reading = latest;
        m_table.settle(*m_reading);
    }
    if (m_live)
        m_watch.ask(questionFor(m_table, m_chosen));
    m_groups = listSockets(m_table, m_reading.get());
    const auto isHeld = [](const SocketRow& row) {
        return !row.entry || (!row.entry->isOpen() && (!row.entry->isListener || row.entry->isHeldByCalls()));
    };
    m_held = 0;
    for (const SocketGroup& group : m_groups)
        m_held += (isHeld(group.row) ? 1U : 0U) +
                  static_cast<std::size_t>(std::ranges::count_if(group.below, isHeld));
    Q_EMIT refreshed();
}

} // namespace workbench
