// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/system/DescriptorLimit.h"

#include <cerrno>

#include <dirent.h>
#include <sys/resource.h>

namespace workbench {

void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == limit.rlim_max)
        return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit); // a refusal leaves the limit that was there
}

std::optional<DescriptorUse> descriptorUse()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return {};
    DIR* list = ::opendir("/proc/self/fd");
    if (list == nullptr) // the list itself needs a descriptor
        return errno == EMFILE ? std::optional(DescriptorUse{limit.rlim_cur, limit.rlim_cur}) : std::nullopt;
    DescriptorUse use{.used = 0, .limit = limit.rlim_cur};
    while (const dirent* one = ::readdir(list))
        use.used += one->d_name[0] != '.' ? 1U : 0U;
    ::closedir(list);
    --use.used; // the list's own
    return use;
}

} // namespace workbench
