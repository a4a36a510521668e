// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/TcpClient.h"

#include "core/roles/TcpClientWorker.h"

#include <memory>
#include <utility>

namespace workbench {

TcpClient::TcpClient(std::shared_ptr<SystemCalls> calls)
    : m_worker(std::make_unique<Worker>(std::move(calls)))
{
}

TcpClient::~TcpClient() = default;

EventStream<TcpEvent>& TcpClient::events() { return m_worker->stream(); }

void TcpClient::connect(const TcpClientOptions& options)
{
    m_worker->thread().post([w = m_worker.get(), options] { w->connect(options); });
}

void TcpClient::cancel()
{
    m_worker->thread().post([w = m_worker.get()] { w->cancel(); });
}

void TcpClient::send(SharedBytes data)
{
    m_worker->thread().post([w = m_worker.get(), data = std::move(data)] { w->send(data); });
}

void TcpClient::repeat(RepeatPlan plan)
{
    m_worker->thread().post([w = m_worker.get(), plan = std::move(plan)] { w->repeat(plan); });
}

void TcpClient::stopRepeating()
{
    m_worker->thread().post([w = m_worker.get()] { w->stopRepeating(); });
}

void TcpClient::sendFile(std::filesystem::path file)
{
    m_worker->thread().post([w = m_worker.get(), file = std::move(file)] { w->sendFile(file); });
}

void TcpClient::halfClose()
{
    m_worker->thread().post([w = m_worker.get()] { w->halfClose(); });
}

void TcpClient::close()
{
    m_worker->thread().post([w = m_worker.get()] { w->close(CloseReason::ByUser); });
}

void TcpClient::abort()
{
    m_worker->thread().post([w = m_worker.get()] { w->abort(); });
}

void TcpClient::setCloseWhenPeerFinishes(bool on)
{
    m_worker->thread().post([w = m_worker.get(), on] { w->setCloseWhenPeerFinishes(on); });
}

void TcpClient::handOver(TakeSockets take)
{
    m_worker->thread().post([w = m_worker.get(), take = std::move(take)] { w->handOver(take); });
}

void TcpClient::adopt(std::vector<HeldSocket> sockets, TakeSockets leave)
{
    // A command can be copied, sockets cannot.
    const auto shared = std::make_shared<std::vector<HeldSocket>>(std::move(sockets));
    m_worker->thread().post(
        [w = m_worker.get(), shared, leave = std::move(leave)] { leave(w->adopt(std::move(*shared))); });
}

void TcpClient::runSequence(SequenceRun sequence, std::chrono::seconds utcOffset)
{
    m_worker->thread().post([w = m_worker.get(), sequence = std::move(sequence), utcOffset] {
        w->runSequence(sequence, utcOffset);
    });
}

void TcpClient::stopSequence()
{
    m_worker->thread().post([w = m_worker.get()] { w->stopSequence(); });
}

void TcpClient::cancelFiles()
{
    m_worker->thread().post([w = m_worker.get()] { w->cancelFiles(); });
}

} // namespace workbench
