// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/ControlMessages.h"

#include "core/system/AddressLayout.h"
#include "core/system/SocketHeaders.h"

#include <cstring>

namespace workbench {

namespace {

bool is(const cmsghdr& head, int level, int type, std::size_t size)
{
    return head.cmsg_level == level && head.cmsg_type == type && head.cmsg_len >= CMSG_LEN(size);
}

void readPacketInfo(const in_pktinfo& info, ReceiveNotes& notes)
{
    layout::Ipv4 destination;
    std::memcpy(destination.octets.data(), &info.ipi_addr, destination.octets.size());
    notes.hasPacketInfo = true;
    notes.interfaceIndex = static_cast<std::uint32_t>(info.ipi_ifindex);
    notes.destination = layout::encode(destination);
}

void readPacketInfo(const in6_pktinfo& info, ReceiveNotes& notes)
{
    layout::Ipv6 destination;
    std::memcpy(destination.octets.data(), &info.ipi6_addr, destination.octets.size());
    notes.hasPacketInfo = true;
    notes.interfaceIndex = info.ipi6_ifindex;
    notes.destination = layout::encode(destination);
}

template <typename Info> Info copyOf(cmsghdr* head)
{
    Info info{};
    std::memcpy(&info, CMSG_DATA(head), sizeof info);
    return info;
}

} // namespace

void readControlMessages(msghdr& message, ReceiveNotes& notes)
{
    for (cmsghdr* head = CMSG_FIRSTHDR(&message); head != nullptr; head = CMSG_NXTHDR(&message, head)) {
        if (is(*head, SOL_SOCKET, SO_RXQ_OVFL, sizeof(std::uint32_t))) {
            notes.hasDropped = true;
            notes.dropped = copyOf<std::uint32_t>(head);
        } else if (is(*head, IPPROTO_IP, IP_PKTINFO, sizeof(in_pktinfo))) {
            readPacketInfo(copyOf<in_pktinfo>(head), notes);
        } else if (is(*head, IPPROTO_IPV6, IPV6_PKTINFO, sizeof(in6_pktinfo))) {
            readPacketInfo(copyOf<in6_pktinfo>(head), notes);
        }
    }
}

} // namespace workbench
