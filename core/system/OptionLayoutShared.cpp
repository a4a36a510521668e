// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/OptionMembers.h"
#include "core/system/SocketHeaders.h"

// The structs that all systems name alike (RFC 3493, RFC 3678).

namespace workbench::layout {

using enum MemberForm;

std::span<const OptionMember> ipv6MembershipMembers()
{
    static constexpr OptionMember kMembers[] = {MEMBER(ipv6_mreq, ipv6mr_multiaddr, Ipv6),
                                                MEMBER(ipv6_mreq, ipv6mr_interface, Signed)};
    return kMembers;
}

std::span<const OptionMember> groupMembers()
{
    static constexpr OptionMember kMembers[] = {MEMBER(group_req, gr_interface, Unsigned),
                                                MEMBER(group_req, gr_group, Sockaddr)};
    return kMembers;
}

std::span<const OptionMember> groupSourceMembers()
{
    static constexpr OptionMember kMembers[] = {MEMBER(group_source_req, gsr_interface, Unsigned),
                                                MEMBER(group_source_req, gsr_group, Sockaddr),
                                                MEMBER(group_source_req, gsr_source, Sockaddr)};
    return kMembers;
}

} // namespace workbench::layout
