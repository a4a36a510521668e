// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallFeed.h"

#include <algorithm>
#include <utility>

namespace workbench {

CallFeed::CallFeed(std::shared_ptr<CallJournal> journal, QObject* parent)
    : QObject(parent), m_journal(std::move(journal))
{
    m_timer.setInterval(kIntervalMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { drain(kPendingAfter); });
}

void CallFeed::addSink(CallSink& sink) { m_sinks.push_back(&sink); }

void CallFeed::removeSink(CallSink& sink) { std::erase(m_sinks, &sink); }

void CallFeed::drain(std::chrono::milliseconds pendingAfter)
{
    const CallBatch batch = m_journal->drain(pendingAfter);
    const int interval = batch.records.size() > kManyCalls ? kLoadedIntervalMs : kIntervalMs;
    if (interval != m_timer.interval())
        m_timer.setInterval(interval);
    if (batch.empty())
        return;
    for (CallSink* sink : m_sinks)
        sink->take(batch);
}

} // namespace workbench
