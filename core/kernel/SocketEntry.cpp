// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/kernel/SocketEntry.h"

#include "core/system/AddressLayout.h"

#include <algorithm>
#include <array>

namespace workbench {

namespace {

bool isIpv4(KernelTable table) { return table == KernelTable::Tcp4 || table == KernelTable::Udp4; }

/// False where the address is of another family; an empty one leaves zeros.
bool putEnd(KernelTable table, const SocketAddress& address, std::array<std::uint8_t, 16>& octets,
            std::uint16_t& port)
{
    if (address.isEmpty())
        return true;
    const auto put = [&](const auto& decoded) {
        if (!decoded)
            return false;
        std::ranges::copy(decoded->octets, octets.begin());
        port = decoded->port;
        return true;
    };
    return isIpv4(table) ? put(layout::decodeIpv4(address.bytes()))
                         : put(layout::decodeIpv6(address.bytes()));
}

} // namespace

std::optional<KernelTable> kernelTableOf(const SocketEntry& entry)
{
    if (entry.family == constants::afUnix)
        return KernelTable::Unix;
    if (entry.family == constants::afInet && (entry.isTcp || entry.type == constants::sockDgram))
        return entry.isTcp ? KernelTable::Tcp4 : KernelTable::Udp4;
    if (entry.family == constants::afInet6 && (entry.isTcp || entry.type == constants::sockDgram))
        return entry.isTcp ? KernelTable::Tcp6 : KernelTable::Udp6;
    return std::nullopt;
}

std::optional<KernelEnds> kernelEndsOf(KernelTable table, const SocketAddress& local,
                                       const SocketAddress& peer)
{
    KernelEnds ends;
    ends.table = table;
    if (table == KernelTable::Unix || !putEnd(table, local, ends.local, ends.localPort) ||
        !putEnd(table, peer, ends.peer, ends.peerPort))
        return std::nullopt;
    return ends;
}

SocketAddress kernelAddress(const KernelEnds& ends, bool ofPeer)
{
    const auto& octets = ofPeer ? ends.peer : ends.local;
    const std::uint16_t port = ofPeer ? ends.peerPort : ends.localPort;
    if (!isIpv4(ends.table))
        return SocketAddress::ipv6(octets, port);
    return SocketAddress::ipv4({octets[0], octets[1], octets[2], octets[3]}, port);
}

void SocketEntry::updateEnds()
{
    ends.reset();
    const auto table = kernelTableOf(*this);
    // Of a connection both ends must be known, each down to the interface; of others, the local one.
    const bool connects = isTcp && !isListener;
    if (!table || local.isEmpty() || local.port() == 0 ||
        (connects && (peer.isEmpty() || peer.isWildcard() || local.isWildcard())))
        return;
    ends = kernelEndsOf(*table, local, peer);
}

} // namespace workbench
