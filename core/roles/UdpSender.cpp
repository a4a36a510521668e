// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/UdpSender.h"

#include "core/roles/UdpSenderWorker.h"

#include <memory>
#include <utility>

namespace workbench {

UdpSender::UdpSender(std::shared_ptr<SystemCalls> calls)
    : m_worker(std::make_unique<Worker>(std::move(calls)))
{
}

UdpSender::~UdpSender() = default;

EventStream<UdpEvent>& UdpSender::events() { return m_worker->stream(); }

void UdpSender::setOptions(const UdpSenderOptions& options)
{
    m_worker->thread().post([w = m_worker.get(), options] { w->setOptions(options); });
}

void UdpSender::open()
{
    m_worker->thread().post([w = m_worker.get()] { w->open(); });
}

void UdpSender::send(SharedBytes data)
{
    m_worker->thread().post([w = m_worker.get(), data = std::move(data)] { w->send(data); });
}

void UdpSender::sendFile(std::filesystem::path file)
{
    m_worker->thread().post([w = m_worker.get(), file = std::move(file)] { w->sendFile(file); });
}

void UdpSender::repeat(RepeatPlan plan)
{
    m_worker->thread().post([w = m_worker.get(), plan = std::move(plan)] { w->repeat(plan); });
}

void UdpSender::stopRepeating()
{
    m_worker->thread().post([w = m_worker.get()] { w->stopRepeating(); });
}

void UdpSender::close()
{
    m_worker->thread().post([w = m_worker.get()] { w->close(); });
}

void UdpSender::handOver(TakeSockets take)
{
    m_worker->thread().post([w = m_worker.get(), take = std::move(take)] { w->handOver(take); });
}

void UdpSender::adopt(std::vector<HeldSocket> sockets, TakeSockets leave)
{
    // A command can be copied, sockets cannot.
    const auto shared = std::make_shared<std::vector<HeldSocket>>(std::move(sockets));
    m_worker->thread().post(
        [w = m_worker.get(), shared, leave = std::move(leave)] { leave(w->adopt(std::move(*shared))); });
}

void UdpSender::runSequence(SequenceRun sequence, std::chrono::seconds utcOffset)
{
    m_worker->thread().post([w = m_worker.get(), sequence = std::move(sequence), utcOffset] {
        w->runSequence(sequence, utcOffset);
    });
}

void UdpSender::stopSequence()
{
    m_worker->thread().post([w = m_worker.get()] { w->stopSequence(); });
}

} // namespace workbench
