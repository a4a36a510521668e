// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/OptionMembers.h"
#include "core/system/SocketHeaders.h"

// struct ip_mreq where there is no ip_mreqn (RFC 1112 and 3678).

namespace workbench::layout {

using enum MemberForm;

std::span<const OptionMember> ipv4MembershipMembers()
{
    static constexpr OptionMember kMembers[] = {MEMBER(ip_mreq, imr_multiaddr, Ipv4),
                                                MEMBER(ip_mreq, imr_interface, Ipv4)};
    return kMembers;
}

std::span<const OptionMember> ipv4SourceMembers()
{
    static constexpr OptionMember kMembers[] = {MEMBER(ip_mreq_source, imr_multiaddr, Ipv4),
                                                MEMBER(ip_mreq_source, imr_sourceaddr, Ipv4),
                                                MEMBER(ip_mreq_source, imr_interface, Ipv4)};
    return kMembers;
}

} // namespace workbench::layout
