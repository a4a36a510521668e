// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/FaultPlan.h"
#include "core/system/SystemCalls.h"

#include <memory>

namespace workbench {

/// A door that spoils calls by the rules of a FaultPlan and hands the rest on as they are. Whatever a rule
/// touched (made up, cut short or delayed) is marked injected. Two made-up failures still ask the system,
/// since that is how it behaves: close releases its descriptor whatever it returns, and an interrupted
/// connect goes on (close(2), connect(2)). Any thread.
class FaultySystemCalls final : public SystemCalls
{
public:
    FaultySystemCalls(std::shared_ptr<SystemCalls> inner, std::shared_ptr<FaultPlan> plan);

    CallResult socket(int family, int type, int protocol) override;
    CallResult bind(Handle handle, AddressBytes address) override;
    CallResult listen(Handle handle, int backlog) override;
    CallResult accept(Handle handle, RawAddress* peer) override;
    CallResult accept4(Handle handle, RawAddress* peer, int flags) override;
    CallResult connect(Handle handle, AddressBytes address) override;
    CallResult shutdown(Handle handle, int how) override;
    CallResult close(Handle handle) override;
    CallResult send(Handle handle, std::span<const std::byte> data, int flags) override;
    CallResult sendto(Handle handle, std::span<const std::byte> data, int flags, AddressBytes to) override;
    CallResult sendmsg(Handle handle, const OutgoingMessage& message, int flags) override;
    CallResult recv(Handle handle, std::span<std::byte> buffer, int flags) override;
    CallResult recvfrom(Handle handle, std::span<std::byte> buffer, int flags, RawAddress* from) override;
    CallResult recvmsg(Handle handle, IncomingMessage& message, int flags) override;
    CallResult getsockname(Handle handle, RawAddress& address) override;
    CallResult getpeername(Handle handle, RawAddress& address) override;
    CallResult getsockopt(Handle handle, int level, int name, std::span<std::byte> value,
                          std::uint32_t& length) override;
    CallResult setsockopt(Handle handle, int level, int name, std::span<const std::byte> value) override;
    CallResult fcntl(Handle handle, int command, int argument) override;
    CallResult ioctl(Handle handle, unsigned long request, int& value) override;
    CallResult poll(std::span<PollItem> items, int timeoutMs) override;
    CallResult epollCreate(int flags) override;
    CallResult epollControl(Handle epoll, int operation, Handle handle, PollEvent event) override;
    CallResult epollWait(Handle epoll, std::span<PollEvent> events, int timeoutMs) override;
    CallResult eventfd(unsigned initial, int flags) override;
    CallResult pipe(std::span<Handle, 2> ends, int flags) override;
    CallResult read(Handle handle, std::span<std::byte> buffer) override;
    CallResult write(Handle handle, std::span<const std::byte> data) override;
    CallResult getaddrinfo(const char* node, const char* service, const AddressHints* hints,
                           AddressList& out) override;
    CallResult getnameinfo(AddressBytes address, int flags, NameInfo& out) override;
    CallResult gethostname(std::size_t capacity, std::string& name) override;
    CallResult gethostbyname(const char* name, HostEntry& out) override;
    CallResult gethostbyaddr(std::span<const std::byte> address, int family, HostEntry& out) override;
    CallResult getservbyname(const char* name, const char* protocol, ServiceEntry& out) override;
    CallResult getservbyport(int port, const char* protocol, ServiceEntry& out) override;
    CallResult wsaStartup(std::uint16_t version, std::string& description) override;
    CallResult wsaCleanup() override;
    std::shared_ptr<SystemCalls> ownDoor() override;

private:
    template <typename Call> CallResult ask(CallId id, Handle handle, Call call);
    template <typename Call> CallResult askWith(CallId id, Handle handle, std::size_t length, Call call);

    std::shared_ptr<SystemCalls> m_inner;
    std::shared_ptr<FaultPlan> m_plan;
};

} // namespace workbench
