// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/ControlMessages.h"

#include "core/system/AddressLayout.h"
#include "core/system/SocketHeaders.h"

#include <cstring>

namespace workbench {

void readControlMessages(msghdr& message, ReceiveNotes& notes)
{
    for (cmsghdr* head = CMSG_FIRSTHDR(&message); head != nullptr; head = CMSG_NXTHDR(&message, head)) {
        if (head->cmsg_level == IPPROTO_IP && head->cmsg_type == IP_RECVDSTADDR &&
            head->cmsg_len >= CMSG_LEN(sizeof(in_addr))) {
            layout::Ipv4 destination;
            std::memcpy(destination.octets.data(), CMSG_DATA(head), destination.octets.size());
            notes.hasPacketInfo = true;
            notes.interfaceIndex = 0;
            notes.destination = layout::encode(destination);
        } else if (head->cmsg_level == IPPROTO_IPV6 && head->cmsg_type == IPV6_PKTINFO &&
                   head->cmsg_len >= CMSG_LEN(sizeof(in6_pktinfo))) {
            in6_pktinfo info{};
            std::memcpy(&info, CMSG_DATA(head), sizeof info);
            layout::Ipv6 destination;
            std::memcpy(destination.octets.data(), &info.ipi6_addr, destination.octets.size());
            notes.hasPacketInfo = true;
            notes.interfaceIndex = static_cast<std::uint32_t>(info.ipi6_ifindex);
            notes.destination = layout::encode(destination);
        }
    }
}

} // namespace workbench
