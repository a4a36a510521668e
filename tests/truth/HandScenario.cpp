// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "tests/truth/HandScenario.h"

#include "core/manual/ManualSockets.h"
#include "core/system/Constants.h"
#include "tests/support/EventLog.h"
#include "tests/truth/PlayedRole.h"

namespace workbench {

namespace c = constants;

namespace {

class Hand
{
public:
    Hand(const std::shared_ptr<NativeSystemCalls>& native, const std::shared_ptr<SystemCalls>& door)
        : m_native(native), m_sockets(std::make_shared<ManualSockets>(door, native->openHandles())),
          m_log(m_sockets->events())
    {
    }

    void play()
    {
        inOrder();
        outOfOrder();
        onClosedSockets();
        cancelled();
    }

private:
    static ManualArguments on(const SocketKey& socket)
    {
        ManualArguments arguments;
        arguments.socket = socket;
        arguments.length = 100;
        arguments.address = loopback();
        arguments.data = sharedText("by hand");
        arguments.events = c::pollIn;
        arguments.timeoutMs = 60'000;
        arguments.backlog = 3;
        return arguments;
    }
    ManualCallEnded ended(ManualId id)
    {
        const auto* event = m_log.next<ManualCallEnded>([id](const auto& one) { return one.id == id; });
        check(event != nullptr, "a call by hand ends");
        return *event;
    }
    ManualCallEnded make(CallId call, const ManualArguments& arguments)
    {
        return ended(m_sockets->make(call, arguments));
    }
    SocketKey open(int type)
    {
        ManualArguments arguments;
        arguments.family = c::afInet;
        arguments.type = type | c::sockCloexec;
        return make(CallId::Socket, arguments).made;
    }

    void inOrder();
    void outOfOrder();
    void onClosedSockets();
    void cancelled();
    void cancel(CallId call, const ManualArguments& arguments);

    std::shared_ptr<NativeSystemCalls> m_native;
    std::shared_ptr<ManualSockets> m_sockets;
    EventLog<ManualEvent> m_log;
};

void Hand::inOrder()
{
    const SocketKey listener = open(c::sockStream);
    ManualArguments server = on(listener);
    server.level = c::solSocket;
    server.option = c::soReuseaddr;
    server.value = std::vector<std::byte>(4, std::byte{1});
    for (const CallId call : {CallId::Setsockopt, CallId::Bind, CallId::Listen})
        check(make(call, server).answer.result.ok(), "a server by hand");
    ManualArguments client = on(open(c::sockStream));
    client.address = make(CallId::Getsockname, server).answer.address;
    check(make(CallId::Connect, client).answer.result.ok(), "a client by hand");
    ManualArguments accepted = on(make(CallId::Accept4, server).made);
    client.flags = c::msgNosignal;
    make(CallId::Send, client);
    make(CallId::Poll, accepted);
    accepted.flags = c::msgPeek;
    make(CallId::Recv, accepted);
    accepted.flags = 0;
    for (const CallId call : {CallId::Recvmsg, CallId::Getpeername, CallId::Getsockname})
        check(make(call, accepted).answer.result.ok(), "the other end by hand");
    accepted.request = c::fionread;
    make(CallId::Ioctl, accepted);
    accepted.level = c::ipprotoTcp;
    accepted.option = c::tcpNodelay;
    make(CallId::Getsockopt, accepted);
    client.how = c::shutWr;
    make(CallId::Shutdown, client);
    check(make(CallId::Recv, accepted).answer.result.value == 0, "the end by hand");
    for (const ManualArguments& arguments : {client, accepted, server})
        make(CallId::Close, arguments);

    ManualArguments receiver = on(open(c::sockDgram));
    make(CallId::Bind, receiver);
    ManualArguments sender = on(open(c::sockDgram));
    sender.address = make(CallId::Getsockname, receiver).answer.address;
    for (const CallId call : {CallId::Sendto, CallId::Connect, CallId::Send})
        make(call, sender);
    for (const CallId call : {CallId::Recvfrom, CallId::Recvmsg})
        check(make(call, receiver).answer.result.value == 7, "datagrams by hand");
}

void Hand::outOfOrder()
{
    const ManualArguments fresh = on(open(c::sockStream));
    // Without MSG_NOSIGNAL: SIGPIPE comes, and ends nobody.
    for (const CallId call :
         {CallId::Accept, CallId::Accept4, CallId::Recv, CallId::Getpeername, CallId::Send, CallId::Shutdown})
        check(!make(call, fresh).answer.result.ok(), "the wrong order fails");
    make(CallId::Listen, fresh);
    check(!make(CallId::Bind, fresh).answer.result.ok(), "listening comes after bind");
    for (const CallId call : {CallId::Listen, CallId::Recv, CallId::Close, CallId::Getsockname})
        check(make(call, on({})).answer.result.error == c::errors::badDescriptor, "-1 is no socket");
    m_sockets->setBlocking(fresh.socket, false);
    m_log.next<ManualSocketChanged>([](const auto& event) { return event.socket.blocking == false; });
    check(make(CallId::Accept, fresh).answer.result.error == c::errors::again, "nobody waits to be accepted");
}

void Hand::onClosedSockets()
{
    const ManualArguments closed = on(open(c::sockDgram));
    make(CallId::Close, closed);
    for (const CallId call : {CallId::Close, CallId::Bind, CallId::Sendto, CallId::Recv})
        check(make(call, closed).answer.result.error == c::errors::badDescriptor, "closed is closed");
}

void Hand::cancelled()
{
    ManualArguments receiver = on(open(c::sockDgram));
    make(CallId::Bind, receiver);
    for (const CallId call : {CallId::Recv, CallId::Recvfrom, CallId::Recvmsg, CallId::Poll})
        cancel(call, receiver);
    ManualArguments listener = on(open(c::sockStream));
    make(CallId::Bind, listener);
    make(CallId::Listen, listener);
    cancel(CallId::Accept4, listener);
    cancel(CallId::Accept, listener);
}

void Hand::cancel(CallId call, const ManualArguments& arguments)
{
    const ManualId id = m_sockets->make(call, arguments);
    m_sockets->cancel(id); // it may not have begun: the signal is repeated until it has
    check(ended(id).cancelled, "cancelled by hand");
}

} // namespace

void playByHand(const std::shared_ptr<NativeSystemCalls>& native, const std::shared_ptr<SystemCalls>& door)
{
    Hand(native, door).play();
}

} // namespace workbench
