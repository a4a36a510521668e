// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/kernel/PortHolders.h"

#include "core/follow/SocketLife.h"

#include <algorithm>
#include <array>

namespace workbench {

using constants::TcpState;

namespace {

bool isPort(const PortQuestion& question) { return question.address.port() != 0; }

/// Whether two sockets cannot both be bound so: IPv4's any address leaves IPv6 alone, IPv6's takes IPv4 too
/// (ipv6(7); nothing tells whether a socket is IPV6_V6ONLY).
bool overlap(const SocketAddress& held, const SocketAddress& asked)
{
    if (!sameEnd(held, asked))
        return false;
    const bool heldIpv6 = held.unmapped().isIpv6();
    if (heldIpv6 == asked.unmapped().isIpv6())
        return true;
    return (heldIpv6 ? held : asked).isWildcard();
}

PortHolder holderOf(const KernelSocket& socket)
{
    PortHolder holder;
    holder.state = socket.state;
    holder.inode = socket.inode;
    holder.ends = socket.ends;
    if (socket.inode != 0)
        return holder;
    holder.kind = socket.state == TcpState::TimeWait ? PortHolder::Kind::TimeWait : PortHolder::Kind::Closing;
    holder.timerMs = socket.timerMs;
    return holder;
}

} // namespace

std::vector<PortHolder> ownHoldersOf(const PortQuestion& question, const SocketTable& table)
{
    std::vector<PortHolder> holders;
    if (!isPort(question))
        return holders;
    for (const auto& [key, entry] : table.open()) {
        const bool sameKind =
            question.isTcp ? entry->isTcp : entry->type == constants::sockDgram && !entry->local.isLocal();
        if (key == question.asking || !sameKind || !overlap(entry->local, question.address))
            continue;
        PortHolder holder;
        holder.kind = PortHolder::Kind::Ours;
        holder.key = key;
        holder.state = entry->way.state();
        holders.push_back(holder);
    }
    // A listener before the connections that have its port.
    std::ranges::stable_sort(
        holders, {}, [](const PortHolder& holder) { return holder.state == TcpState::Listen ? 0 : 1; });
    return holders;
}

std::vector<PortHolder> kernelHoldersOf(const PortQuestion& question, const KernelReading& reading)
{
    std::vector<PortHolder> holders;
    if (!isPort(question))
        return holders;
    for (const KernelSocket& socket : reading.sockets()) {
        const bool isTcp = socket.ends.table == KernelTable::Tcp4 || socket.ends.table == KernelTable::Tcp6;
        if (socket.ends.table == KernelTable::Unix || isTcp != question.isTcp ||
            socket.ends.localPort != question.address.port() ||
            !overlap(kernelAddress(socket.ends, false), question.address))
            continue;
        holders.push_back(holderOf(socket));
    }
    std::ranges::stable_sort(holders, {}, [](const PortHolder& holder) {
        return holder.state == TcpState::Listen ? 0 : holder.kind == PortHolder::Kind::Program ? 1 : 2;
    });
    return holders;
}

void findClosed(std::vector<PortHolder>& holders, const SocketTable& table)
{
    for (PortHolder& holder : holders) {
        const auto was = std::ranges::find_if(table.closed(), [&holder](const SocketTable::Entry& entry) {
            return entry->ends && entry->ends == holder.ends;
        });
        if (holder.inode == 0 && was != table.closed().end())
            holder.key = (*was)->key;
    }
}

KernelReading::Tables tablesOf(const PortQuestion& question)
{
    KernelReading::Tables tables;
    for (const KernelTable table : question.isTcp ? std::array{KernelTable::Tcp4, KernelTable::Tcp6}
                                                  : std::array{KernelTable::Udp4, KernelTable::Udp6})
        tables.set(static_cast<std::size_t>(table));
    return tables;
}

} // namespace workbench
