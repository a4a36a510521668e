// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/RecordingSystemCalls.h"

#include "core/calls/RecordedCall.h"

#include <utility>

namespace workbench {

using enum Direction;
using Call = RecordedCall;

RecordingSystemCalls::RecordingSystemCalls(std::shared_ptr<SystemCalls> inner,
                                           std::shared_ptr<CallJournal> journal, std::uint16_t actor,
                                           Purpose purpose)
    : m_inner(std::move(inner)), m_own(m_inner->ownDoor()), m_journal(std::move(journal)), m_actor(actor),
      m_purpose(purpose)
{
    if (!m_own)
        m_own = m_inner;
}

CallResult RecordingSystemCalls::socket(int family, int type, int protocol)
{
    Call call(*this, CallId::Socket);
    call.in(0, family).in(1, type).in(2, protocol);
    const CallResult result = call.run([&] { return m_inner->socket(family, type, protocol); });
    if (result.ok())
        call.opened(result.value, {.family = family, .type = plainType(type), .local = {}, .peer = {}});
    return call.finish();
}

CallResult RecordingSystemCalls::bind(Handle handle, AddressBytes address)
{
    Call call(*this, CallId::Bind, handle, address.size());
    call.in(1, address).in(2, static_cast<std::int64_t>(address.size()));
    const CallResult result = call.run([&] { return m_inner->bind(handle, address); });
    if (result.ok())
        call.bound(address);
    return call.finish();
}

CallResult RecordingSystemCalls::listen(Handle handle, int backlog)
{
    Call call(*this, CallId::Listen, handle);
    call.in(1, backlog);
    call.run([&] { return m_inner->listen(handle, backlog); });
    return call.finish(Call::Observe::State);
}

CallResult RecordingSystemCalls::accept(Handle handle, RawAddress* peer)
{
    Call call(*this, CallId::Accept, handle, sizeof(RawAddress));
    call.room(2, peer);
    const CallResult result = call.run([&] { return m_inner->accept(handle, peer); });
    call.accepted(result, peer);
    return call.finish(Call::Observe::State);
}

CallResult RecordingSystemCalls::accept4(Handle handle, RawAddress* peer, int flags)
{
    Call call(*this, CallId::Accept4, handle, sizeof(RawAddress));
    call.room(2, peer).in(3, flags);
    const CallResult result = call.run([&] { return m_inner->accept4(handle, peer, flags); });
    call.accepted(result, peer);
    return call.finish(Call::Observe::State);
}

CallResult RecordingSystemCalls::connect(Handle handle, AddressBytes address)
{
    Call call(*this, CallId::Connect, handle, address.size());
    call.in(1, address).in(2, static_cast<std::int64_t>(address.size()));
    const CallResult result = call.run([&] { return m_inner->connect(handle, address); });
    const bool begun = result.ok() || result.error == constants::errors::inProgress ||
                       result.error == constants::errors::again;
    if (begun)
        call.connected(address);
    const CallResult told = call.finish(Call::Observe::State);
    if (begun)
        call.askOwnName();
    return told;
}

CallResult RecordingSystemCalls::shutdown(Handle handle, int how)
{
    Call call(*this, CallId::Shutdown, handle);
    call.in(1, how);
    call.run([&] { return m_inner->shutdown(handle, how); });
    return call.finish(Call::Observe::State);
}

CallResult RecordingSystemCalls::close(Handle handle)
{
    Call call(*this, CallId::Close, handle);
    call.closing(); // before the call: the number may be another thread's new socket right after it
    call.run([&] { return m_inner->close(handle); });
    return call.finish();
}

CallResult RecordingSystemCalls::send(Handle handle, std::span<const std::byte> data, int flags)
{
    Call call(*this, CallId::Send, handle, kept(data.size()));
    call.payload(1, data).in(3, flags);
    call.run([&] { return m_inner->send(handle, data, flags); });
    return call.finish(Call::Observe::StateAndQueues);
}

CallResult RecordingSystemCalls::sendto(Handle handle, std::span<const std::byte> data, int flags,
                                        AddressBytes to)
{
    Call call(*this, CallId::Sendto, handle, kept(data.size()) + to.size());
    call.payload(1, data).in(3, flags);
    if (!to.empty())
        call.in(4, to);
    call.in(5, static_cast<std::int64_t>(to.size()));
    call.run([&] { return m_inner->sendto(handle, data, flags, to); });
    return call.finish(Call::Observe::StateAndQueues);
}

CallResult RecordingSystemCalls::sendmsg(Handle handle, const OutgoingMessage& message, int flags)
{
    Call call(*this, CallId::Sendmsg, handle, kept(message.data.size()) + message.to.size());
    if (!message.to.empty())
        call.in(1, message.to);
    call.payload(2, message.data).in(4, static_cast<std::int64_t>(message.control.size())).in(5, flags);
    call.run([&] { return m_inner->sendmsg(handle, message, flags); });
    return call.finish(Call::Observe::StateAndQueues);
}

CallResult RecordingSystemCalls::recv(Handle handle, std::span<std::byte> buffer, int flags)
{
    Call call(*this, CallId::Recv, handle, kept(buffer.size()));
    call.in(2, static_cast<std::int64_t>(buffer.size())).in(3, flags);
    const CallResult result = call.run([&] { return m_inner->recv(handle, buffer, flags); });
    call.received(1, result, buffer);
    return call.finish(Call::Observe::StateAndQueues);
}

CallResult RecordingSystemCalls::recvfrom(Handle handle, std::span<std::byte> buffer, int flags,
                                          RawAddress* from)
{
    Call call(*this, CallId::Recvfrom, handle, kept(buffer.size()) + sizeof(RawAddress));
    call.in(2, static_cast<std::int64_t>(buffer.size())).in(3, flags).room(5, from);
    const CallResult result = call.run([&] { return m_inner->recvfrom(handle, buffer, flags, from); });
    call.received(1, result, buffer);
    if (result.ok() && from != nullptr)
        call.out(4, from->view()).out(5, from->length);
    return call.finish(Call::Observe::StateAndQueues);
}

CallResult RecordingSystemCalls::recvmsg(Handle handle, IncomingMessage& message, int flags)
{
    Call call(*this, CallId::Recvmsg, handle, kept(message.buffer.size()) + 3 * sizeof(RawAddress));
    call.in(3, static_cast<std::int64_t>(message.buffer.size())).in(6, flags);
    const CallResult result = call.run([&] { return m_inner->recvmsg(handle, message, flags); });
    const bool cut = result.error == constants::errors::messageSize;
    if (result.ok() || cut) {
        if (message.from.length > 0)
            call.out(1, message.from.view());
        call.received(2, result, message.buffer);
        call.control(4, message.notes);
        call.out(5, message.messageFlags);
    }
    return call.finish(Call::Observe::StateAndQueues);
}

CallResult RecordingSystemCalls::getsockname(Handle handle, RawAddress& address)
{
    Call call(*this, CallId::Getsockname, handle, sizeof(RawAddress));
    call.room(2, &address);
    if (call.run([&] { return m_inner->getsockname(handle, address); }).ok()) {
        call.out(1, address.view()).out(2, address.length);
        call.bound(address.view());
    }
    return call.finish();
}

CallResult RecordingSystemCalls::getpeername(Handle handle, RawAddress& address)
{
    Call call(*this, CallId::Getpeername, handle, sizeof(RawAddress));
    call.room(2, &address);
    if (call.run([&] { return m_inner->getpeername(handle, address); }).ok())
        call.out(1, address.view()).out(2, address.length);
    return call.finish();
}

CallResult RecordingSystemCalls::getsockopt(Handle handle, int level, int name, std::span<std::byte> value,
                                            std::uint32_t& length)
{
    Call call(*this, CallId::Getsockopt, handle, value.size());
    call.in(1, level).in(2, name).in(4, length);
    if (call.run([&] { return m_inner->getsockopt(handle, level, name, value, length); }).ok())
        call.out(3, std::span<const std::byte>(value).first(std::min<std::size_t>(length, value.size())))
            .out(4, length);
    const bool tellsConnect = level == constants::solSocket && name == constants::soError;
    return call.finish(tellsConnect ? Call::Observe::State : Call::Observe::Nothing);
}

CallResult RecordingSystemCalls::setsockopt(Handle handle, int level, int name,
                                            std::span<const std::byte> value)
{
    Call call(*this, CallId::Setsockopt, handle, value.size());
    call.in(1, level).in(2, name).in(3, value).in(4, static_cast<std::int64_t>(value.size()));
    call.run([&] { return m_inner->setsockopt(handle, level, name, value); });
    return call.finish();
}

CallResult RecordingSystemCalls::fcntl(Handle handle, int command, int argument)
{
    Call call(*this, CallId::Fcntl, handle);
    call.in(1, command).in(2, argument);
    call.run([&] { return m_inner->fcntl(handle, command, argument); });
    return call.finish();
}

CallResult RecordingSystemCalls::ioctl(Handle handle, unsigned long request, int& value)
{
    Call call(*this, CallId::Ioctl, handle);
    call.in(1, static_cast<std::int64_t>(request)).in(2, value);
    if (call.run([&] { return m_inner->ioctl(handle, request, value); }).ok())
        call.out(2, value);
    return call.finish();
}

CallResult RecordingSystemCalls::read(Handle handle, std::span<std::byte> buffer)
{
    Call call(*this, CallId::Read, handle, kept(buffer.size()));
    call.in(2, static_cast<std::int64_t>(buffer.size()));
    const CallResult result = call.run([&] { return m_inner->read(handle, buffer); });
    call.received(1, result, buffer);
    return call.finish();
}

CallResult RecordingSystemCalls::write(Handle handle, std::span<const std::byte> data)
{
    Call call(*this, CallId::Write, handle, kept(data.size()));
    call.payload(1, data);
    call.run([&] { return m_inner->write(handle, data); });
    return call.finish();
}

CallResult RecordingSystemCalls::eventfd(unsigned initial, int flags)
{
    Call call(*this, CallId::Eventfd);
    call.in(0, initial).in(1, flags);
    if (const CallResult result = call.run([&] { return m_inner->eventfd(initial, flags); }); result.ok())
        call.openedOwn(result.value);
    return call.finish();
}

std::shared_ptr<SystemCalls> RecordingSystemCalls::ownDoor()
{
    return std::make_shared<RecordingSystemCalls>(m_own, m_journal, m_actor, Purpose::Housekeeping);
}

int RecordingSystemCalls::longestWaitMs() const
{
    return m_journal->isFollowed() ? CallJournal::kFollowedWaitMs : m_inner->longestWaitMs();
}

std::shared_ptr<SystemCalls> RecordingSystemCalls::handDoor()
{
    return std::make_shared<RecordingSystemCalls>(m_inner, m_journal, m_actor, Purpose::ByHand);
}

std::size_t RecordingSystemCalls::kept(std::size_t length) const
{
    return std::min(length, m_journal->keptBytes());
}

int RecordingSystemCalls::plainType(int type)
{
    const int flags = (constants::sockCloexec > 0 ? constants::sockCloexec : 0) |
                      (constants::sockNonblock > 0 ? constants::sockNonblock : 0);
    return type & ~flags;
}

} // namespace workbench
