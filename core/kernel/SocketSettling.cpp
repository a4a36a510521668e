// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/kernel/KernelReading.h"
#include "core/kernel/SocketTable.h"

#include <algorithm>

namespace workbench {

using constants::TcpState;

namespace {

/// Readings in a row that must miss a socket: a list may change while it is read.
constexpr int kMissesUntilGone = 2;
/// A listener that listened on when it was closed stays listed as long as a connection would in TIME_WAIT.
constexpr std::int64_t kClosedListenerNs = 60'000'000'000;

} // namespace

/// What no call has told, and what the kernel has chosen since.
void SocketTable::learnAddresses(SocketEntry& entry, const KernelEnds& told)
{
    const auto isOpenEnd = [](const SocketAddress& address) {
        return address.isEmpty() || address.port() == 0 || address.isWildcard();
    };
    if (entry.ends || told.localPort == 0)
        return;
    const SocketAddress local = isOpenEnd(entry.local) ? kernelAddress(told, false) : entry.local;
    const SocketAddress peer =
        told.peerPort != 0 && isOpenEnd(entry.peer) ? kernelAddress(told, true) : entry.peer;
    if (local == entry.local && peer == entry.peer)
        return;
    entry.local = local;
    entry.peer = peer;
    entry.updateEnds();
    ++entry.changes;
}

void SocketTable::settleOpen(SocketEntry& entry, const KernelReading& reading)
{
    const KernelSocket* told = reading.find(entry);
    if (told != nullptr && told->ends.table != KernelTable::Unix)
        learnAddresses(entry, told->ends);
    // What a call showed since is newer.
    if (!entry.isTcp || reading.startedNs() <= entry.lastNs)
        return;
    const TcpState state = entry.way.state();
    if (told != nullptr) {
        entry.missing = 0;
        entry.inode = told->inode;
        if (state != told->state) {
            entry.way.observe(told->state, 0);
            ++entry.changes;
        }
    } else if (state != TcpState::Close && state != TcpState::Unknown && reading.misses(entry) &&
               ++entry.missing >= kMissesUntilGone) {
        // A reset that no call has told yet, or the end of TIME_WAIT.
        entry.missing = 0;
        entry.way.vanish();
        ++entry.changes;
    }
}

bool SocketTable::isGone(SocketEntry& entry, const KernelReading& reading)
{
    const KernelSocket* told = reading.find(entry);
    const bool isNews = reading.startedNs() > entry.lastNs;
    if (told != nullptr && told->inode == 0) {
        entry.missing = 0;
        if (isNews && entry.way.state() != told->state) {
            entry.way.observe(told->state, 0);
            ++entry.changes;
        }
        return false;
    }
    if (!reading.tells(entry.ends->table))
        return reading.wasAsked(entry.ends->table); // not available here
    if (!isNews || ++entry.missing < kMissesUntilGone)
        return false;
    entry.way.vanish();
    ++entry.changes;
    return true;
}

/// Another listener may have the address since; only the inode tells them apart.
bool SocketTable::stillListens(const SocketEntry& entry, const KernelReading& reading) const
{
    const auto isIt = [&entry](const KernelSocket& told) {
        return told.state == TcpState::Listen && told.ends == *entry.ends && told.inode != 0 &&
               (entry.inode == 0 || told.inode == entry.inode);
    };
    const auto hasItsEnds = [&entry](const auto& one) { return one.second->ends == entry.ends; };
    return std::ranges::any_of(reading.sockets(), isIt) &&
           (entry.inode != 0 || !std::ranges::any_of(m_open, hasItsEnds));
}

bool SocketTable::isListenerGone(SocketEntry& entry, const KernelReading& reading) const
{
    if (reading.startedNs() <= entry.lastNs)
        return false;
    const bool isOver = !entry.isHeldByCalls() && reading.startedNs() - entry.lastNs > kClosedListenerNs;
    if (!reading.tells(entry.ends->table))
        return isOver;
    if (stillListens(entry, reading)) {
        if (entry.way.state() != TcpState::Listen) {
            entry.way.observe(TcpState::Listen, 0);
            ++entry.changes;
        }
        return false;
    }
    entry.accepts.clear(); // an end may have been lost: without the kernel's listener nothing waits
    if (entry.way.state() != TcpState::Close) {
        entry.way.reach(TcpState::Close, TcpCause::CloseCall, entry.closedSeq);
        ++entry.changes;
    }
    return isOver;
}

void SocketTable::settle(const KernelReading& reading)
{
    for (const auto& [key, entry] : m_open)
        settleOpen(*entry, reading);
    std::erase_if(m_closed, [&](const Entry& entry) {
        return entry->isListener ? isListenerGone(*entry, reading) : isGone(*entry, reading);
    });
}

void SocketTable::reconcile(const OpenHandles& open, std::int64_t nowNs)
{
    std::erase_if(m_open, [&](const auto& one) {
        SocketEntry& entry = *one.second;
        if (open.keyOf(entry.key.handle) == entry.key)
            return false;
        entry.closedNs = entry.lastNs;
        entry.closedSeq = kNotRecorded;
        ++entry.changes;
        return true;
    });
    for (const SocketKey& now : open.latest()) {
        Slot& slot = m_slots[now.handle];
        if (now.opening == slot.openings)
            continue;
        slot.toldBefore = slot.openings;
        slot.openings = now.opening;
        slot.countedUntilNs = nowNs;
        slot.lives.push_back({nowNs, nullptr});
    }
}

} // namespace workbench
