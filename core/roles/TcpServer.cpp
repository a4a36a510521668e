// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/TcpServer.h"

#include "core/roles/TcpServerWorker.h"

#include <memory>
#include <utility>

namespace workbench {

TcpServer::TcpServer(std::shared_ptr<SystemCalls> calls)
    : m_worker(std::make_unique<Worker>(std::move(calls)))
{
}

TcpServer::~TcpServer() = default;

EventStream<TcpEvent>& TcpServer::events() { return m_worker->stream(); }

void TcpServer::start(const TcpServerOptions& options)
{
    m_worker->thread().post([w = m_worker.get(), options] { w->start(options); });
}

void TcpServer::stop()
{
    m_worker->thread().post([w = m_worker.get()] { w->stop(); });
}

void TcpServer::stopListening()
{
    m_worker->thread().post([w = m_worker.get()] { w->stopListening(); });
}

void TcpServer::setEcho(bool on)
{
    m_worker->thread().post([w = m_worker.get(), on] { w->setEcho(on); });
}

void TcpServer::setCloseWhenPeerFinishes(bool on)
{
    m_worker->thread().post([w = m_worker.get(), on] { w->setCloseWhenPeerFinishes(on); });
}

void TcpServer::setReplies(ReplyEngine engine, std::chrono::seconds utcOffset)
{
    m_worker->thread().post([w = m_worker.get(), engine = std::move(engine), utcOffset]() mutable {
        w->setReplies(std::move(engine), utcOffset);
    });
}

void TcpServer::send(std::vector<ConnectionId> clients, SharedBytes data)
{
    m_worker->thread().post([w = m_worker.get(), clients = std::move(clients), data = std::move(data)] {
        w->send(clients, data);
    });
}

void TcpServer::sendToAll(SharedBytes data)
{
    m_worker->thread().post([w = m_worker.get(), data = std::move(data)] { w->send(w->everybody(), data); });
}

void TcpServer::repeat(std::vector<ConnectionId> clients, RepeatPlan plan)
{
    m_worker->thread().post([w = m_worker.get(), clients = std::move(clients), plan = std::move(plan)] {
        w->repeat(clients, plan);
    });
}

void TcpServer::stopRepeating()
{
    m_worker->thread().post([w = m_worker.get()] { w->stopRepeating(); });
}

void TcpServer::sendFile(std::vector<ConnectionId> clients, std::filesystem::path file)
{
    m_worker->thread().post([w = m_worker.get(), clients = std::move(clients), file = std::move(file)] {
        w->sendFile(clients, file);
    });
}

void TcpServer::sendFileToAll(std::filesystem::path file)
{
    m_worker->thread().post(
        [w = m_worker.get(), file = std::move(file)] { w->sendFile(w->everybody(), file); });
}

void TcpServer::halfClose(std::vector<ConnectionId> clients)
{
    m_worker->thread().post([w = m_worker.get(), clients = std::move(clients)] {
        w->each(clients, [](StreamConnection& client) { client.halfClose(); });
    });
}

void TcpServer::close(std::vector<ConnectionId> clients)
{
    m_worker->thread().post([w = m_worker.get(), clients = std::move(clients)] {
        w->each(clients, [](StreamConnection& client) { client.close(CloseReason::ByUser); });
    });
}

void TcpServer::abort(std::vector<ConnectionId> clients)
{
    m_worker->thread().post([w = m_worker.get(), clients = std::move(clients)] {
        w->each(clients, [](StreamConnection& client) { client.abort(); });
    });
}

void TcpServer::handOver(TakeSockets take)
{
    m_worker->thread().post([w = m_worker.get(), take = std::move(take)] { w->handOver(take); });
}

void TcpServer::adopt(std::vector<HeldSocket> sockets, TakeSockets leave)
{
    // A command can be copied, sockets cannot.
    const auto shared = std::make_shared<std::vector<HeldSocket>>(std::move(sockets));
    m_worker->thread().post(
        [w = m_worker.get(), shared, leave = std::move(leave)] { leave(w->adopt(std::move(*shared))); });
}

void TcpServer::cancelFiles()
{
    m_worker->thread().post([w = m_worker.get()] { w->cancelFiles(); });
}

} // namespace workbench
