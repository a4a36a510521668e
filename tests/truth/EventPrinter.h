// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/EventStream.h"

#include <QCryptographicHash>
#include <QJsonObject>

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace workbench {

/// Prints the events of roles on standard output as they come, one JSON object a line: the role's name, the
/// event's and its members (bytes as hex, where they are few). Ends of connections come with the SHA-256 of
/// all that was received on them. Prints on a thread of its own.
class EventPrinter
{
public:
    EventPrinter() = default;
    /// Prints what is there and stops following.
    ~EventPrinter();
    EventPrinter(const EventPrinter&) = delete;
    EventPrinter& operator=(const EventPrinter&) = delete;

    /// The stream must outlive the printer.
    void follow(const std::string& role, EventStream<TcpEvent>& stream) { followAny(role, stream); }
    void follow(const std::string& role, EventStream<UdpEvent>& stream) { followAny(role, stream); }

private:
    template <class Event> void followAny(const std::string& role, EventStream<Event>& stream);
    void wake();
    void run();

    // What a line says of an event; those of which nothing is said but the name have no function.
    QJsonObject describe(const std::string& role, const CallFailed& event);
    QJsonObject describe(const std::string& role, const Listening& event);
    QJsonObject describe(const std::string& role, const ConnectionOpened& event);
    QJsonObject describe(const std::string& role, const ConnectionChanged& event);
    QJsonObject describe(const std::string& role, const ConnectionClosed& event);
    QJsonObject describe(const std::string& role, const DataReceived& event);
    QJsonObject describe(const std::string& role, const DataSent& event);
    QJsonObject describe(const std::string& role, const SendBlocked& event);
    QJsonObject describe(const std::string& role, const NotSent& event);
    QJsonObject describe(const std::string& role, const Opened& event);
    QJsonObject describe(const std::string& role, const DatagramReceived& event);
    template <class One> QJsonObject describe(const std::string& /*role*/, const One& /*event*/);

    QString digest(const std::string& role, ConnectionId connection);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_hasNew = false;
    bool m_ends = false;
    std::vector<std::function<void()>> m_print;    ///< takes one role's events and prints them
    std::vector<std::function<void()>> m_unfollow; ///< one for each stream
    std::map<std::pair<std::string, ConnectionId>, QCryptographicHash> m_received; ///< the thread's own
    std::thread m_thread{[this] { run(); }};
};

} // namespace workbench
