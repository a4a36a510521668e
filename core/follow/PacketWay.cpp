// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/follow/PacketWay.h"

#include "core/calls/SocketFacts.h"
#include "core/system/Constants.h"

#include <string_view>

namespace workbench {
namespace {

namespace errors = constants::errors;

PacketStop stopOf(int error)
{
    if (error == errors::networkUnreachable)
        return PacketStop::NoRoute;
    if (error == errors::hostUnreachable)
        return PacketStop::LastNetwork;
    if (error == errors::timedOut)
        return PacketStop::NoAnswer;
    return error == errors::connectionRefused ? PacketStop::Refused : PacketStop::None;
}

SocketAddress targetOf(const CallRecord& record, const CallDirectory& directory, PacketStop stop)
{
    const std::uint32_t endpoint = record.header().endpoint;
    // Refused was a datagram to the connected peer, sent before: the call that tells it sent none (udp(7)).
    const bool told = stop == PacketStop::Refused && record.spec().step != SocketStep::Connects &&
                      !CallDirectory::isStream(endpoint);
    for (const std::string_view name : {"addr", "dest_addr", "msg_name"}) {
        const int slot = fieldSlot(record.spec(), name);
        const auto bytes = slot < 0 ? std::nullopt : record.bytes(slot, Direction::In);
        if (bytes && !bytes->empty() && !told)
            return SocketAddress::fromBytes(*bytes);
    }
    return directory.endpoint(endpoint).peer;
}

} // namespace

PacketWay packetWayOf(const CallRecord& record, const CallDirectory& directory)
{
    const int error = socketErrorOf(record);
    const PacketStop stop = error == 0 ? PacketStop::None : stopOf(error);
    if (stop == PacketStop::None || record.injected())
        return {};
    const SocketStep step = record.spec().step;
    const std::uint32_t endpoint = record.header().endpoint;
    const bool carries = step == SocketStep::Connects || record.spec().movesBytes();
    if ((!carries && step != SocketStep::ReadsOption) || endpoint == CallDirectory::kOwnHandle)
        return {};
    // A read that waited for as long as SO_RCVTIMEO let it tells the same on Windows.
    if (record.spec().reads() && error == errors::readTimedOut)
        return {};
    PacketWay way{stop, targetOf(record, directory, stop), CallDirectory::isTcp(endpoint)};
    return way.target.isIpv4() || way.target.isIpv6() ? way : PacketWay{};
}

} // namespace workbench
