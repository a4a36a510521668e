// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/OptionLayout.h"

#include "core/system/OptionMembers.h"
#include "core/system/SocketHeaders.h"

namespace workbench::layout {

using enum MemberForm;

std::span<const OptionMember> lingerMembers()
{
    static constexpr OptionMember kMembers[] = {MEMBER(linger, l_onoff, Unsigned),
                                                MEMBER(linger, l_linger, Unsigned)};
    return kMembers;
}

std::span<const OptionMember> timeMembers() { return {}; }

} // namespace workbench::layout
