// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/ClosedSockets.h"

#include "widgets/sockets/SocketWords.h"

#include <algorithm>
#include <cstdint>
#include <functional>

namespace workbench {

using constants::TcpState;

namespace {

bool onlyWaits(const SocketRow& row)
{
    if (!row.entry || row.entry->isOpen())
        return false;
    const TcpState state = SocketWords::tcpState(row);
    return state == TcpState::TimeWait || state == TcpState::Close;
}

} // namespace

std::size_t foldClosed(std::vector<SocketGroup>& groups, std::size_t most, const SocketKey& kept)
{
    std::vector<std::int64_t> closed;
    const auto note = [&closed](const SocketRow& row) {
        if (onlyWaits(row))
            closed.push_back(row.entry->closedNs);
    };
    for (const SocketGroup& group : groups) {
        note(group.row);
        std::ranges::for_each(group.below, note);
    }
    if (closed.size() <= most)
        return 0;
    std::ranges::sort(closed, std::greater());
    const auto isOld = [&, at = most](const SocketRow& row) {
        return onlyWaits(row) && row.entry->key != kept && row.entry->closedNs <= closed[at];
    };
    std::size_t folded = 0;
    for (SocketGroup& group : groups)
        folded += std::erase_if(group.below, isOld);
    return folded + std::erase_if(groups, [&isOld](const SocketGroup& group) { return isOld(group.row); });
}

} // namespace workbench
