// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallJournal.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace workbench {

/// Takes the batches that CallFeed drains, on the GUI thread. Keep what you need: the batch is gone after.
class CallSink
{
public:
    virtual ~CallSink() = default;
    virtual void take(const CallBatch& batch) = 0;
};

/// Drains the journal every 33 ms, under load every 50 ms, and hands each batch to its sinks in the order
/// they came. Calls that have not returned after 20 ms come as pending. The one reader of the journal; GUI
/// thread. Sinks are not owned and must be removed before they go.
class CallFeed : public QObject
{
    Q_OBJECT
public:
    static constexpr int kIntervalMs = 33;
    /// Shorter than the interval, so that a call in flight holds back others for one round at most.
    static constexpr std::chrono::milliseconds kPendingAfter{20};
    /// With more calls at once than this the window draws less often: what it saves the sockets get.
    static constexpr std::size_t kManyCalls = 2000;
    static constexpr int kLoadedIntervalMs = 50;

    explicit CallFeed(std::shared_ptr<CallJournal> journal, QObject* parent = nullptr);

    void addSink(CallSink& sink);
    void removeSink(CallSink& sink);
    void start() { m_timer.start(); }
    void stop() { m_timer.stop(); }
    /// Drains at once, calls in flight too: before the program ends, before a picture is taken, in tests.
    void flush() { drain(std::chrono::milliseconds::zero()); }

private:
    void drain(std::chrono::milliseconds pendingAfter);

    std::shared_ptr<CallJournal> m_journal;
    std::vector<CallSink*> m_sinks;
    QTimer m_timer;
};

} // namespace workbench
