// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/export/SentDatagrams.h"

#include <algorithm>

namespace workbench {

namespace {

/// Eight bytes at most: a receiver's buffer may have cut the rest.
std::uint64_t frontOf(const RecordedData& data)
{
    std::uint64_t front = 0;
    for (const std::byte byte : data.kept.first(std::min<std::size_t>(data.kept.size(), 8)))
        front = (front << 8U) | std::to_integer<std::uint64_t>(byte);
    return front;
}

} // namespace

void SentDatagrams::add(Handle sender, std::uint16_t sourcePort, std::uint16_t destinationPort,
                        const RecordedData& data)
{
    Port& port = m_ports[destinationPort];
    port.latest.push_back({sender, data.length, frontOf(data), sourcePort});
    if (port.latest.size() > kMost) {
        port.latest.pop_front();
        ++port.first;
    }
}

SentDatagrams::Place SentDatagrams::endOf(std::uint16_t destinationPort) const
{
    const auto found = m_ports.find(destinationPort);
    return {found == m_ports.end() ? 0 : found->second.first + found->second.latest.size()};
}

std::optional<Handle> SentDatagrams::take(Place& place, std::uint16_t sourcePort,
                                          std::uint16_t destinationPort, const RecordedData& data) const
{
    const auto found = m_ports.find(destinationPort);
    if (found == m_ports.end())
        return std::nullopt;
    const Port& port = found->second;
    const std::uint64_t front = frontOf(data);
    for (std::uint64_t i = std::max(place.next, port.first); i < port.first + port.latest.size(); ++i) {
        const Sent& sent = port.latest[static_cast<std::size_t>(i - port.first)];
        if (sent.length != data.length || sent.front != front ||
            (sent.sourcePort != 0 && sent.sourcePort != sourcePort))
            continue;
        place.next = i + 1;
        return sent.sender;
    }
    return std::nullopt;
}

} // namespace workbench
