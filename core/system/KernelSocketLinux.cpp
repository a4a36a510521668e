// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/KernelSocket.h"

#include "core/system/SocketHeaders.h"

#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>
#include <linux/unix_diag.h>

#include <cstring>

namespace workbench::sockdiag {

namespace {

constexpr std::uint32_t kAllStates = ~std::uint32_t{0};
constexpr unsigned kNewSynReceived = 12; ///< TCP_NEW_SYN_RECV: a request that a listener holds

template <typename Body> std::vector<std::byte> message(const Body& body, std::uint32_t sequence)
{
    nlmsghdr head{};
    head.nlmsg_len = NLMSG_LENGTH(sizeof body);
    head.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    head.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    head.nlmsg_seq = sequence;
    std::vector<std::byte> bytes(NLMSG_SPACE(sizeof body));
    std::memcpy(bytes.data(), &head, sizeof head);
    std::memcpy(bytes.data() + NLMSG_HDRLEN, &body, sizeof body);
    return bytes;
}

/// The bytes of a structure at the front; zeros where they end early.
template <typename Part> Part taken(std::span<const std::byte> bytes)
{
    Part part{};
    std::memcpy(&part, bytes.data(), std::min(bytes.size(), sizeof part));
    return part;
}

/// Calls `take(type, value)` for each attribute (struct rtattr).
template <typename Take> void eachAttribute(std::span<const std::byte> bytes, Take&& take)
{
    while (bytes.size() >= sizeof(rtattr)) {
        const auto head = taken<rtattr>(bytes);
        if (head.rta_len < sizeof head || head.rta_len > bytes.size())
            return;
        take(head.rta_type, bytes.subspan(RTA_LENGTH(0), head.rta_len - RTA_LENGTH(0)));
        bytes = bytes.subspan(std::min<std::size_t>(RTA_ALIGN(head.rta_len), bytes.size()));
    }
}

constants::TcpState stateOf(unsigned number)
{
    if (number == kNewSynReceived)
        return constants::TcpState::SynReceived;
    return number <= static_cast<unsigned>(constants::TcpState::Closing)
               ? static_cast<constants::TcpState>(number)
               : constants::TcpState::Unknown;
}

/// SK_MEMINFO_* (sock_diag(7)): an array of 32-bit numbers.
void takeMemory(std::span<const std::byte> told, KernelSocket& socket)
{
    if (told.size() < (SK_MEMINFO_DROPS + 1) * sizeof(std::uint32_t))
        return;
    const auto number = [told](std::size_t at) {
        return taken<std::uint32_t>(told.subspan(at * sizeof(std::uint32_t)));
    };
    socket.drops = number(SK_MEMINFO_DROPS);
    socket.receiveBuffer = number(SK_MEMINFO_RCVBUF);
    socket.sendBuffer = number(SK_MEMINFO_SNDBUF);
}

KernelSocket inetSocket(std::span<const std::byte> bytes, KernelTable table)
{
    const auto told = taken<inet_diag_msg>(bytes);
    KernelSocket socket;
    socket.ends.table = table;
    std::memcpy(socket.ends.local.data(), told.id.idiag_src, socket.ends.local.size());
    std::memcpy(socket.ends.peer.data(), told.id.idiag_dst, socket.ends.peer.size());
    socket.ends.localPort = ntohs(told.id.idiag_sport);
    socket.ends.peerPort = ntohs(told.id.idiag_dport);
    socket.state = stateOf(told.idiag_state);
    socket.timer = told.idiag_timer <= static_cast<unsigned>(KernelTimer::Probe)
                       ? static_cast<KernelTimer>(told.idiag_timer)
                       : KernelTimer::None;
    socket.timerMs = told.idiag_expires;
    socket.receiveQueue = told.idiag_rqueue;
    socket.sendQueue = told.idiag_wqueue;
    socket.inode = told.idiag_inode;
    socket.cookie = std::uint64_t{told.id.idiag_cookie[1]} << 32 | told.id.idiag_cookie[0];
    eachAttribute(bytes.subspan(std::min(NLMSG_ALIGN(sizeof told), bytes.size())),
                  [&socket](unsigned type, std::span<const std::byte> value) {
                      if (type == INET_DIAG_SKMEMINFO)
                          takeMemory(value, socket);
                  });
    return socket;
}

KernelSocket unixSocket(std::span<const std::byte> bytes)
{
    const auto told = taken<unix_diag_msg>(bytes);
    KernelSocket socket;
    socket.ends.table = KernelTable::Unix;
    socket.state = stateOf(told.udiag_state);
    socket.inode = told.udiag_ino;
    socket.cookie = std::uint64_t{told.udiag_cookie[1]} << 32 | told.udiag_cookie[0];
    eachAttribute(bytes.subspan(std::min(NLMSG_ALIGN(sizeof told), bytes.size())),
                  [&socket](unsigned type, std::span<const std::byte> value) {
                      if (type == UNIX_DIAG_RQLEN && value.size() >= sizeof(unix_diag_rqlen)) {
                          const auto queues = taken<unix_diag_rqlen>(value);
                          socket.receiveQueue = queues.udiag_rqueue;
                          socket.sendQueue = queues.udiag_wqueue;
                      } else if (type == UNIX_DIAG_NAME && !value.empty()) {
                          socket.path.assign(reinterpret_cast<const char*>(value.data()), value.size());
                          if (socket.path.front() == '\0')
                              socket.path.front() = '@';
                      } else if (type == UNIX_DIAG_MEMINFO) {
                          takeMemory(value, socket);
                      }
                  });
    return socket;
}

} // namespace

std::optional<std::array<int, 3>> source()
{
    return std::array{AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG};
}

std::vector<std::byte> request(KernelTable table, std::uint32_t sequence)
{
    if (table == KernelTable::Unix) {
        unix_diag_req wanted{};
        wanted.sdiag_family = AF_UNIX;
        wanted.udiag_states = kAllStates;
        wanted.udiag_show = UDIAG_SHOW_NAME | UDIAG_SHOW_RQLEN | UDIAG_SHOW_MEMINFO;
        return message(wanted, sequence);
    }
    inet_diag_req_v2 wanted{};
    const bool isTcp = table == KernelTable::Tcp4 || table == KernelTable::Tcp6;
    wanted.sdiag_family = table == KernelTable::Tcp4 || table == KernelTable::Udp4 ? AF_INET : AF_INET6;
    wanted.sdiag_protocol = isTcp ? IPPROTO_TCP : IPPROTO_UDP;
    wanted.idiag_ext = 1U << (INET_DIAG_SKMEMINFO - 1);
    wanted.idiag_states = kAllStates;
    return message(wanted, sequence);
}

Progress read(std::span<const std::byte> datagram, KernelTable table, std::uint32_t sequence,
              std::vector<KernelSocket>& out)
{
    while (datagram.size() >= sizeof(nlmsghdr)) {
        const auto head = taken<nlmsghdr>(datagram);
        if (head.nlmsg_len < sizeof head || head.nlmsg_len > datagram.size())
            return Progress::Failed;
        if (head.nlmsg_seq == sequence) {
            if (head.nlmsg_type == NLMSG_DONE)
                return Progress::Done;
            if (head.nlmsg_type == NLMSG_ERROR)
                return Progress::Failed;
            const auto body = datagram.subspan(NLMSG_HDRLEN, head.nlmsg_len - NLMSG_HDRLEN);
            out.push_back(table == KernelTable::Unix ? unixSocket(body) : inetSocket(body, table));
        }
        datagram = datagram.subspan(std::min<std::size_t>(NLMSG_ALIGN(head.nlmsg_len), datagram.size()));
    }
    return Progress::More;
}

} // namespace workbench::sockdiag
