// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/system/DescriptorLimit.h"

#include <cerrno>
#include <cstdlib>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

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
    const int own = ::dirfd(list);
    while (const dirent* one = ::readdir(list)) {
        const int number = one->d_name[0] == '.' ? own : std::atoi(one->d_name); // NOLINT(cert-err34-c)
        // What was inherited may have a number beyond the limit: it leaves those below it free.
        use.used += number != own && static_cast<rlim_t>(number) < limit.rlim_cur ? 1U : 0U;
    }
    ::closedir(list);
    return use;
}

bool canOpenDescriptors(unsigned count)
{
    std::vector<int> opened;
    opened.reserve(count);
    while (opened.size() < count) {
        const int one = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        if (one < 0)
            break;
        opened.push_back(one);
    }
    for (const int one : opened)
        ::close(one);
    return opened.size() == count;
}

} // namespace workbench
