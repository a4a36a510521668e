// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/system/OpenForWriting.h"

#include <cerrno>
#include <fcntl.h>
#include <io.h>
#include <share.h>
#include <sys/stat.h>
#include <windows.h>

namespace workbench {

std::FILE* openForWriting(const std::filesystem::path& path)
{
    int file = -1;
    ::SetLastError(ERROR_SUCCESS);
    int error = ::_wsopen_s(&file, path.c_str(), _O_WRONLY | _O_CREAT | _O_TRUNC | _O_BINARY | _O_NOINHERIT,
                            _SH_DENYWR, _S_IREAD | _S_IWRITE);
    if (error != 0) {
        errno = ::GetLastError() == ERROR_SHARING_VIOLATION ? EBUSY : error;
        return nullptr;
    }
    std::FILE* stream = ::_fdopen(file, "wb");
    if (stream != nullptr) {
        std::setvbuf(stream, nullptr, _IONBF, 0);
        return stream;
    }
    error = errno;
    ::_close(file);
    errno = error;
    return nullptr;
}

} // namespace workbench
