// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "benchmarks/Figures.h"
#include "tests/support/ForwardingSystemCalls.h"

#include <atomic>
#include <cstddef>
#include <cstdint>

/// What the benchmarks compare with: loops of the system's own calls, and the senders that feed both sides.
/// Loopback only.
namespace workbench::bench {

inline constexpr std::size_t kDatagramSize = 100;
/// Datagrams under way at most: they fit into the default receive buffer, at some 1,000 bytes that the kernel
/// counts for each of them.
inline constexpr std::uint64_t kWindow = 160;
inline constexpr std::size_t kReadSize = std::size_t{64} << 10;

/// perror and exit: a benchmark has no other way on.
[[noreturn]] void fail(const char* what);

/// Binds to a loopback port that the system chooses and returns it.
std::uint16_t bindLoopback(int handle);

/// Connects, sends `bytes` and finishes.
void sendStream(std::uint16_t port, std::uint64_t bytes);
/// Receives `bytes` in reads of kReadSize; GB/s.
double bareStream(std::uint64_t bytes);

/// Sends `count` datagrams with at most kWindow of them not yet received: as fast as it goes without loss.
void sendDatagrams(std::uint16_t port, std::uint64_t count, const std::atomic<std::uint64_t>& received);
/// Receives `count` datagrams with recvmsg; thousands a second.
double bareDatagrams(std::uint64_t count);

/// The system, and how many datagrams it has given.
class CountingSystemCalls final : public ForwardingSystemCalls
{
public:
    CallResult recvmsg(Handle handle, IncomingMessage& message, int flags) override
    {
        const CallResult result = ForwardingSystemCalls::recvmsg(handle, message, flags);
        if (result.ok())
            received.fetch_add(1, std::memory_order_relaxed);
        return result;
    }
    std::atomic<std::uint64_t> received{0};
};

} // namespace workbench::bench
