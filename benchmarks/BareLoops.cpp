// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "benchmarks/BareLoops.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/socket.h>
#include <unistd.h>

namespace workbench::bench {

namespace {

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

} // namespace

void fail(const char* what)
{
    std::perror(what);
    std::exit(1);
}

std::uint16_t bindLoopback(int handle)
{
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    if (::bind(handle, reinterpret_cast<sockaddr*>(&address), length) != 0 ||
        ::getsockname(handle, reinterpret_cast<sockaddr*>(&address), &length) != 0)
        fail("bind");
    return ntohs(address.sin_port);
}

void sendStream(std::uint16_t port, std::uint64_t bytes)
{
    const int handle = ::socket(AF_INET, SOCK_STREAM, 0);
    const sockaddr_in address = loopback(port);
    if (::connect(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        fail("connect");
    const std::vector<char> chunk(std::size_t{256} << 10, 'x');
    for (std::uint64_t sent = 0; sent < bytes;) {
        const auto n =
            ::send(handle, chunk.data(), std::min<std::uint64_t>(chunk.size(), bytes - sent), MSG_NOSIGNAL);
        if (n <= 0)
            fail("send");
        sent += static_cast<std::uint64_t>(n);
    }
    ::close(handle);
}

double bareStream(std::uint64_t bytes)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    const std::uint16_t port = bindLoopback(listener);
    ::listen(listener, 1);
    std::jthread sender([port, bytes] { sendStream(port, bytes); });
    const int handle = ::accept(listener, nullptr, nullptr);
    std::vector<char> buffer(kReadSize);
    const auto start = Clock::now();
    std::uint64_t received = 0;
    for (ssize_t n = 1; n > 0; received += static_cast<std::uint64_t>(std::max<ssize_t>(n, 0)))
        n = ::recv(handle, buffer.data(), buffer.size(), 0);
    const double seconds = secondsSince(start);
    ::close(handle);
    ::close(listener);
    return static_cast<double>(received) / seconds / 1e9;
}

void sendDatagrams(std::uint16_t port, std::uint64_t count, const std::atomic<std::uint64_t>& received)
{
    const int handle = ::socket(AF_INET, SOCK_DGRAM, 0);
    const sockaddr_in address = loopback(port);
    ::connect(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    const std::array<char, kDatagramSize> data{};
    for (std::uint64_t sent = 0; sent < count; ++sent) {
        const auto waiting = Clock::now();
        for (std::uint64_t spins = 1; sent - received.load(std::memory_order_relaxed) >= kWindow; ++spins) {
            // A sender that is ahead has nothing to do: it leaves its processor to whoever needs one.
            ::sched_yield();
            if (spins % 1'000'000 == 0 && secondsSince(waiting) > 5) {
                errno = ETIMEDOUT;
                fail("a datagram was lost: the receiver did not get them all");
            }
        }
        ::send(handle, data.data(), data.size(), 0);
    }
    ::close(handle);
}

double bareDatagrams(std::uint64_t count)
{
    const int handle = ::socket(AF_INET, SOCK_DGRAM, 0);
    const std::uint16_t port = bindLoopback(handle);
    std::atomic<std::uint64_t> received{0};
    std::jthread sender([&] { sendDatagrams(port, count, received); });
    std::vector<char> buffer(kReadSize);
    sockaddr_in from{};
    std::array<char, 256> control;
    const auto start = Clock::now();
    while (received.load(std::memory_order_relaxed) < count) {
        iovec part{buffer.data(), buffer.size()};
        msghdr message{};
        message.msg_name = &from;
        message.msg_namelen = sizeof from;
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        if (::recvmsg(handle, &message, MSG_TRUNC) >= 0)
            received.fetch_add(1, std::memory_order_relaxed);
    }
    const double seconds = secondsSince(start);
    sender.join();
    ::close(handle);
    return static_cast<double>(count) / seconds / 1e3;
}

} // namespace workbench::bench
