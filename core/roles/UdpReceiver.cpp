// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/UdpReceiver.h"

#include "core/roles/UdpReceiverWorker.h"

#include <memory>
#include <utility>

namespace workbench {

UdpReceiver::UdpReceiver(std::shared_ptr<SystemCalls> calls)
    : m_worker(std::make_unique<Worker>(std::move(calls)))
{
}

UdpReceiver::~UdpReceiver() = default;

EventStream<UdpEvent>& UdpReceiver::events() { return m_worker->stream(); }

void UdpReceiver::start(const UdpReceiverOptions& options)
{
    m_worker->thread().post([w = m_worker.get(), options] { w->start(options); });
}

void UdpReceiver::stop()
{
    m_worker->thread().post([w = m_worker.get()] { w->stop(); });
}

void UdpReceiver::setEcho(bool on)
{
    m_worker->thread().post([w = m_worker.get(), on] { w->setEcho(on); });
}

void UdpReceiver::setReplies(ReplyEngine engine, std::chrono::seconds utcOffset)
{
    m_worker->thread().post([w = m_worker.get(), engine = std::move(engine), utcOffset]() mutable {
        w->setReplies(std::move(engine), utcOffset);
    });
}

void UdpReceiver::setReadSize(std::size_t bytes)
{
    m_worker->thread().post([w = m_worker.get(), bytes] { w->setReadSize(bytes); });
}

void UdpReceiver::setReceiveBuffer(int bytes)
{
    m_worker->thread().post([w = m_worker.get(), bytes] { w->setReceiveBuffer(bytes); });
}

void UdpReceiver::queryReceiveBuffer()
{
    m_worker->thread().post([w = m_worker.get()] { w->queryReceiveBuffer(); });
}

void UdpReceiver::reply(const SocketAddress& to, SharedBytes data)
{
    m_worker->thread().post([w = m_worker.get(), to, data = std::move(data)] { w->reply(to, data); });
}

void UdpReceiver::replyFile(const SocketAddress& to, std::filesystem::path file)
{
    m_worker->thread().post([w = m_worker.get(), to, file = std::move(file)] { w->replyFile(to, file); });
}

void UdpReceiver::join(const Membership& membership)
{
    m_worker->thread().post([w = m_worker.get(), membership] { w->change(membership, true); });
}

void UdpReceiver::leave(const Membership& membership)
{
    m_worker->thread().post([w = m_worker.get(), membership] { w->change(membership, false); });
}

void UdpReceiver::handOver(TakeSockets take)
{
    m_worker->thread().post([w = m_worker.get(), take = std::move(take)] { w->handOver(take); });
}

void UdpReceiver::adopt(std::vector<HeldSocket> sockets, TakeSockets leave)
{
    // A command can be copied, sockets cannot.
    const auto shared = std::make_shared<std::vector<HeldSocket>>(std::move(sockets));
    m_worker->thread().post(
        [w = m_worker.get(), shared, leave = std::move(leave)] { leave(w->adopt(std::move(*shared))); });
}

} // namespace workbench
