// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallHistory.h"
#include "core/calls/CallText.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/manual/ManualSockets.h"
#include "core/options/OptionTable.h"
#include "core/options/OptionValue.h"
#include "core/system/Constants.h"
#include "core/system/NativeSystemCalls.h"
#include "tests/support/EventLog.h"
#include "tests/support/RawPeer.h"

#include <QtGlobal>

#include <memory>
#include <string>
#include <string_view>

namespace workbench {

/// Makes calls by hand and looks at their records, as somebody at the window would. One thread.
class ByHand
{
public:
    ByHand()
        : m_recording(std::make_shared<RecordingSystemCalls>(m_native, m_journal,
                                                             m_journal->directory().addActor("TCP Client"))),
          m_sockets(std::make_shared<ManualSockets>(m_recording, m_native->openHandles())),
          m_log(m_sockets->events())
    {
    }
    ~ByHand() { m_sockets->finish(); }

    /// A recorded door for a role of its own.
    std::shared_ptr<SystemCalls> door() const { return m_recording; }
    /// As the panels look at sockets: recorded as housekeeping.
    std::shared_ptr<SystemCalls> housekeeping()
    {
        return std::make_shared<RecordingSystemCalls>(m_native, m_journal,
                                                      m_journal->directory().addActor("Panels"),
                                                      RecordingSystemCalls::Purpose::Housekeeping);
    }
    ManualSockets& sockets() { return *m_sockets; }
    std::shared_ptr<OpenHandles> openHandles() const { return m_native->openHandles(); }

    ManualArguments on(const SocketKey& socket) const
    {
        ManualArguments arguments;
        arguments.socket = socket;
        arguments.length = 65'536;
        return arguments;
    }
    ManualId start(CallId call, const ManualArguments& arguments) { return m_sockets->make(call, arguments); }
    ManualCallEnded wait(ManualId id)
    {
        for (;;) {
            for (const ManualEvent& event : m_log.all()) {
                const auto* ended = std::get_if<ManualCallEnded>(&event);
                if (ended != nullptr && ended->id == id)
                    return *ended;
            }
            if (m_log.next<ManualCallEnded>() == nullptr)
                return {};
        }
    }
    ManualCallEnded call(CallId call, const ManualArguments& arguments)
    {
        return wait(start(call, arguments));
    }
    bool isWaiting(ManualId id)
    {
        for (const ManualEvent& event : m_log.all()) {
            const auto* ended = std::get_if<ManualCallEnded>(&event);
            if (ended != nullptr && ended->id == id)
                return false;
        }
        return true;
    }

    SocketKey open(int type, int family = constants::afInet)
    {
        ManualArguments arguments;
        arguments.family = family;
        arguments.type = type | constants::sockCloexec;
        return call(CallId::Socket, arguments).made;
    }
    CallResult bind(const SocketKey& socket, const SocketAddress& address)
    {
        return withAddress(CallId::Bind, socket, address);
    }
    CallResult connect(const SocketKey& socket, const SocketAddress& address)
    {
        return withAddress(CallId::Connect, socket, address);
    }
    CallResult listen(const SocketKey& socket, int backlog = 5)
    {
        ManualArguments arguments = on(socket);
        arguments.backlog = backlog;
        return call(CallId::Listen, arguments).answer.result;
    }
    SocketKey accept(const SocketKey& socket) { return call(CallId::Accept4, on(socket)).made; }
    CallResult close(const SocketKey& socket) { return call(CallId::Close, on(socket)).answer.result; }
    CallResult shutdown(const SocketKey& socket, int how)
    {
        ManualArguments arguments = on(socket);
        arguments.how = how;
        return call(CallId::Shutdown, arguments).answer.result;
    }
    CallResult send(const SocketKey& socket, std::string_view text, int flags = constants::msgNosignal)
    {
        ManualArguments arguments = on(socket);
        arguments.data = shareBytes(bytesOf(text));
        arguments.flags = flags;
        return call(CallId::Send, arguments).answer.result;
    }
    CallResult sendTo(const SocketKey& socket, std::string_view text, const SocketAddress& to)
    {
        ManualArguments arguments = on(socket);
        arguments.data = shareBytes(bytesOf(text));
        arguments.flags = constants::msgNosignal;
        arguments.address = to;
        return call(CallId::Sendto, arguments).answer.result;
    }
    ManualCallEnded receive(const SocketKey& socket, std::size_t room = 65'536, int flags = 0,
                            CallId how = CallId::Recv)
    {
        ManualArguments arguments = on(socket);
        arguments.length = room;
        arguments.flags = flags;
        return call(how, arguments);
    }
    /// Waits for the events; what came.
    short poll(const SocketKey& socket, short events, int timeoutMs = 20'000)
    {
        ManualArguments arguments = on(socket);
        arguments.events = events;
        arguments.timeoutMs = timeoutMs;
        return call(CallId::Poll, arguments).answer.returned;
    }
    SocketAddress nameOf(const SocketKey& socket)
    {
        return call(CallId::Getsockname, on(socket)).answer.address;
    }
    /// A listener on loopback, and where.
    SocketKey listener(int backlog = 5, const SocketAddress& address = loopback())
    {
        const SocketKey socket = open(constants::sockStream, address.family());
        bind(socket, address);
        listen(socket, backlog);
        return socket;
    }
    SocketKey connectedTo(const SocketAddress& address)
    {
        const SocketKey socket = open(constants::sockStream, address.family());
        connect(socket, address);
        return socket;
    }
    SocketKey receiver(const SocketAddress& address = loopback())
    {
        const SocketKey socket = open(constants::sockDgram, address.family());
        bind(socket, address);
        return socket;
    }

    /// setsockopt of an option as it is typed: set(socket, "SO_LINGER", "{1, 0}").
    CallResult set(const SocketKey& socket, std::string_view symbol, std::string_view text)
    {
        const OptionSpec& option = optionOf(symbol);
        ManualArguments arguments = on(socket);
        arguments.level = option.level;
        arguments.option = option.name;
        const auto value = parseOption(option, text);
        if (!value)
            qFatal("%s takes no %s", std::string(symbol).c_str(), std::string(text).c_str());
        arguments.value = encodeOption(option, *value);
        return call(CallId::Setsockopt, arguments).answer.result;
    }
    OptionValue get(const SocketKey& socket, std::string_view symbol)
    {
        const OptionSpec& option = optionOf(symbol);
        ManualArguments arguments = on(socket);
        arguments.level = option.level;
        arguments.option = option.name;
        arguments.optionRoom = optionRoom(option);
        return decodeOption(option, call(CallId::Getsockopt, arguments).answer.value);
    }
    /// A member of TCP_INFO.
    std::int64_t tcpInfo(const SocketKey& socket, std::string_view member)
    {
        for (const OptionField& field : get(socket, "TCP_INFO").fields) {
            if (field.name == member)
                return field.number;
        }
        return -1;
    }
    constants::TcpState stateOf(const SocketKey& socket)
    {
        return static_cast<constants::TcpState>(tcpInfo(socket, "tcpi_state"));
    }
    bool setBlocking(const SocketKey& socket, bool blocking)
    {
        m_sockets->setBlocking(socket, blocking);
        return m_log.next<ManualSocketChanged>([&](const auto& event) {
            return event.socket.key == socket && event.socket.blocking == blocking;
        }) != nullptr;
    }

    /// The record of a call as a line of the log.
    std::string line(std::uint64_t seq)
    {
        drain();
        const std::size_t row = m_history.rowOf(seq);
        return row < m_history.size() ? lineText(m_history.at(row), m_journal->directory()) : std::string();
    }
    const CallRecord& record(std::uint64_t seq)
    {
        drain();
        return m_history.at(m_history.rowOf(seq));
    }
    bool isPending(CallId call)
    {
        drain();
        for (std::size_t row = 0; row < m_history.size(); ++row) {
            if (m_history.at(row).call() == call && m_history.at(row).pending())
                return true;
        }
        return false;
    }
    const CallDirectory& directory() const { return m_journal->directory(); }
    const CallHistory& history()
    {
        drain();
        return m_history;
    }

private:
    static const OptionSpec& optionOf(std::string_view symbol)
    {
        for (const OptionSpec& option : optionTable()) {
            if (option.symbol == symbol && option.exists())
                return option;
        }
        qFatal("no option %s", std::string(symbol).c_str());
    }
    CallResult withAddress(CallId id, const SocketKey& socket, const SocketAddress& address)
    {
        ManualArguments arguments = on(socket);
        arguments.address = address;
        return call(id, arguments).answer.result;
    }
    void drain() { m_history.append(m_journal->drain()); }

    std::shared_ptr<NativeSystemCalls> m_native = std::make_shared<NativeSystemCalls>();
    std::shared_ptr<CallJournal> m_journal = std::make_shared<CallJournal>();
    std::shared_ptr<SystemCalls> m_recording;
    std::shared_ptr<ManualSockets> m_sockets;
    EventLog<ManualEvent> m_log;
    CallHistory m_history{SIZE_MAX};
};

} // namespace workbench
