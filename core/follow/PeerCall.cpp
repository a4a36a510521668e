// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/follow/PeerCall.h"

#include "core/follow/CallCause.h"
#include "core/follow/DatagramPeer.h"
#include "core/follow/SocketLife.h"
#include "core/follow/StreamPeer.h"

namespace workbench {

PeerCall peerCall(const CallHistory& history, const CallDirectory& directory, std::uint64_t seq)
{
    const std::size_t row = history.rowOf(seq);
    if (row >= history.size())
        return {};
    const CallRecord record = history.at(row);
    const std::uint32_t endpoint = record.header().endpoint;
    if (record.header().handle == kInvalidHandle || endpoint == CallDirectory::kOwnHandle)
        return {};
    if (endpoint != 0 && !CallDirectory::isStream(endpoint))
        return DatagramPeer(history, directory).matching(record);
    const CallCause cause = causeOf(history, directory, seq);
    if (cause.isFound() && !isOwn(cause.kind))
        return {cause.seq, PeerAnswer::Found};
    const auto own = lifeAt(history, directory, row);
    if (!own)
        return {};
    const auto peer = peerLife(history, directory, *own);
    if (!peer) {
        const bool hasOtherEnd = !directory.endpoint(own->endpoint).peer.isEmpty();
        return {0, hasOtherEnd ? PeerAnswer::NotOurs : PeerAnswer::NoCounterpart};
    }
    return StreamPeer(history, *own, *peer).matching(record);
}

} // namespace workbench
