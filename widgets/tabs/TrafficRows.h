// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/RoleEvents.h"
#include "widgets/fields/TrafficRow.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace workbench {

/// What a conversation shows of an event; empty for events that are none of its business.
std::optional<TrafficRow> trafficRow(const TcpEvent& event);
/// The connection an event speaks of; 0 for none.
ConnectionId connectionOf(const TcpEvent& event);

/// Finds what no event told because too much came at once, by the totals that the events carry, EventsSkipped
/// among them: a row without its bytes stands for it.
class StreamGaps
{
public:
    /// What is missing before the event: nothing, or a row for each direction.
    std::vector<TrafficRow> before(const TcpEvent& event);

private:
    struct Seen {
        std::uint64_t in = 0;
        std::uint64_t out = 0;
    };
    std::unordered_map<ConnectionId, Seen> m_seen;
};

/// What a list of datagrams shows of events. The words of the address seen last are kept: a flood comes from
/// one sender, and rows share them. GUI thread.
class DatagramRows
{
public:
    std::vector<TrafficRow> rows(const std::vector<UdpEvent>& events);

private:
    struct Words {
        SocketAddress address;
        QString text;
    };
    template <class One> void add(std::vector<TrafficRow>& rows, const One& event);
    void add(std::vector<TrafficRow>& rows, const DatagramReceived& event);
    void add(std::vector<TrafficRow>& rows, const DatagramSent& event);
    const QString& peerText(const SocketAddress& address);
    const QString& hostText(const SocketAddress& address);

    Words m_peer;
    Words m_host;
};

/// Whether they tell of anything but bytes that arrived and rules that fired: those change rows and counts,
/// never what can be done.
bool changeState(const std::vector<TcpEvent>& events);
bool changeState(const std::vector<UdpEvent>& events);

/// Milliseconds since 1970.
qint64 millisecondsOf(WallTime time);
/// 0 for none.
inline qint64 lengthOf(const SharedBytes& data) { return data ? static_cast<qint64>(data->size()) : 0; }
/// Qt's bytes for the roles.
SharedBytes sharedBytes(const QByteArray& bytes);

} // namespace workbench
