// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/system/OpenForWriting.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace workbench {

namespace {

constexpr mode_t kNewFileMode = 0666; // and the umask, as fopen(3)

/// Where the file system knows no locks, all are let in, as without this.
bool isWrittenByAnother(int file) { return ::flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK; }

/// 0, else errno.
int claimAndEmpty(int file)
{
    struct stat about = {};
    if (::fstat(file, &about) != 0)
        return errno;
    if (!S_ISREG(about.st_mode))
        return 0;
    if (isWrittenByAnother(file))
        return EBUSY;
    return ::ftruncate(file, 0) == 0 ? 0 : errno;
}

} // namespace

std::FILE* openForWriting(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, kNewFileMode);
    if (file < 0)
        return nullptr;
    int error = claimAndEmpty(file);
    std::FILE* stream = error == 0 ? ::fdopen(file, "wb") : nullptr;
    if (stream != nullptr) {
        std::setvbuf(stream, nullptr, _IONBF, 0);
        return stream;
    }
    error = error == 0 ? errno : error;
    ::close(file);
    errno = error;
    return nullptr;
}

} // namespace workbench
