// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/ConstantNames.h"

#include "core/system/SocketHeaders.h"

#include <cerrno>

#define ERROR_WORDS(constant, words)                                                                         \
    {                                                                                                        \
        constant, #constant, words                                                                           \
    }

namespace workbench::constants {

namespace {

// In the words of "Windows Sockets Error Codes"; FormatMessage would answer in the user's language.
constexpr ErrorWords kErrors[] = {
    ERROR_WORDS(WSA_INVALID_HANDLE, "Specified event object handle is invalid"),
    ERROR_WORDS(WSA_NOT_ENOUGH_MEMORY, "Insufficient memory available"),
    ERROR_WORDS(WSA_INVALID_PARAMETER, "One or more parameters are invalid"),
    ERROR_WORDS(ERROR_INSUFFICIENT_BUFFER, "The data area passed to a system call is too small"),
    ERROR_WORDS(WSA_OPERATION_ABORTED, "Overlapped operation aborted"),
    ERROR_WORDS(WSA_IO_INCOMPLETE, "Overlapped I/O event object not in signaled state"),
    ERROR_WORDS(WSA_IO_PENDING, "Overlapped operations will complete later"),
    ERROR_WORDS(WSAEINTR, "Interrupted function call"),
    ERROR_WORDS(WSAEBADF, "File handle is not valid"),
    ERROR_WORDS(WSAEACCES, "Permission denied"),
    ERROR_WORDS(WSAEFAULT, "Bad address"),
    ERROR_WORDS(WSAEINVAL, "Invalid argument"),
    ERROR_WORDS(WSAEMFILE, "Too many open files"),
    ERROR_WORDS(WSAEWOULDBLOCK, "Resource temporarily unavailable"),
    ERROR_WORDS(WSAEINPROGRESS, "Operation now in progress"),
    ERROR_WORDS(WSAEALREADY, "Operation already in progress"),
    ERROR_WORDS(WSAENOTSOCK, "Socket operation on nonsocket"),
    ERROR_WORDS(WSAEDESTADDRREQ, "Destination address required"),
    ERROR_WORDS(WSAEMSGSIZE, "Message too long"),
    ERROR_WORDS(WSAEPROTOTYPE, "Protocol wrong type for socket"),
    ERROR_WORDS(WSAENOPROTOOPT, "Bad protocol option"),
    ERROR_WORDS(WSAEPROTONOSUPPORT, "Protocol not supported"),
    ERROR_WORDS(WSAESOCKTNOSUPPORT, "Socket type not supported"),
    ERROR_WORDS(WSAEOPNOTSUPP, "Operation not supported"),
    ERROR_WORDS(WSAEPFNOSUPPORT, "Protocol family not supported"),
    ERROR_WORDS(WSAEAFNOSUPPORT, "Address family not supported by protocol family"),
    ERROR_WORDS(WSAEADDRINUSE, "Address already in use"),
    ERROR_WORDS(WSAEADDRNOTAVAIL, "Cannot assign requested address"),
    ERROR_WORDS(WSAENETDOWN, "Network is down"),
    ERROR_WORDS(WSAENETUNREACH, "Network is unreachable"),
    ERROR_WORDS(WSAENETRESET, "Network dropped connection on reset"),
    ERROR_WORDS(WSAECONNABORTED, "Software caused connection abort"),
    ERROR_WORDS(WSAECONNRESET, "Connection reset by peer"),
    ERROR_WORDS(WSAENOBUFS, "No buffer space available"),
    ERROR_WORDS(WSAEISCONN, "Socket is already connected"),
    ERROR_WORDS(WSAENOTCONN, "Socket is not connected"),
    ERROR_WORDS(WSAESHUTDOWN, "Cannot send after socket shutdown"),
    ERROR_WORDS(WSAETOOMANYREFS, "Too many references"),
    ERROR_WORDS(WSAETIMEDOUT, "Connection timed out"),
    ERROR_WORDS(WSAECONNREFUSED, "Connection refused"),
    ERROR_WORDS(WSAELOOP, "Cannot translate name"),
    ERROR_WORDS(WSAENAMETOOLONG, "Name too long"),
    ERROR_WORDS(WSAEHOSTDOWN, "Host is down"),
    ERROR_WORDS(WSAEHOSTUNREACH, "No route to host"),
    ERROR_WORDS(WSAENOTEMPTY, "Directory not empty"),
    ERROR_WORDS(WSAEPROCLIM, "Too many processes"),
    ERROR_WORDS(WSAEUSERS, "User quota exceeded"),
    ERROR_WORDS(WSAEDQUOT, "Disk quota exceeded"),
    ERROR_WORDS(WSAESTALE, "Stale file handle reference"),
    ERROR_WORDS(WSAEREMOTE, "Item is remote"),
    ERROR_WORDS(WSASYSNOTREADY, "Network subsystem is unavailable"),
    ERROR_WORDS(WSAVERNOTSUPPORTED, "Winsock.dll version out of range"),
    ERROR_WORDS(WSANOTINITIALISED, "Successful WSAStartup not yet performed"),
    ERROR_WORDS(WSAEDISCON, "Graceful shutdown in progress"),
    ERROR_WORDS(WSAENOMORE, "No more results"),
    ERROR_WORDS(WSAECANCELLED, "Call has been canceled"),
    ERROR_WORDS(WSAEINVALIDPROCTABLE, "Procedure call table is invalid"),
    ERROR_WORDS(WSAEINVALIDPROVIDER, "Service provider is invalid"),
    ERROR_WORDS(WSAEPROVIDERFAILEDINIT, "Service provider failed to initialize"),
    ERROR_WORDS(WSASYSCALLFAILURE, "System call failure"),
    ERROR_WORDS(WSASERVICE_NOT_FOUND, "Service not found"),
    ERROR_WORDS(WSATYPE_NOT_FOUND, "Class type not found"),
    ERROR_WORDS(WSA_E_NO_MORE, "No more results"),
    ERROR_WORDS(WSA_E_CANCELLED, "Call was canceled"),
    ERROR_WORDS(WSAEREFUSED, "Database query was refused"),
    ERROR_WORDS(WSAHOST_NOT_FOUND, "Host not found"),
    ERROR_WORDS(WSATRY_AGAIN, "Nonauthoritative host not found"),
    ERROR_WORDS(WSANO_RECOVERY, "This is a nonrecoverable error"),
    ERROR_WORDS(WSANO_DATA, "Valid name, no data record of requested type"),
};

// errno of the C library, of what can befall a file.
constexpr ErrorWords kFileErrors[] = {
    ERROR_WORDS(EPERM, "Operation not permitted"),
    ERROR_WORDS(ENOENT, "No such file or directory"),
    ERROR_WORDS(EIO, "Input/output error"),
    ERROR_WORDS(ENOMEM, "Not enough memory"),
    ERROR_WORDS(EACCES, "Permission denied"),
    ERROR_WORDS(EBUSY, "Device or resource busy"),
    ERROR_WORDS(EEXIST, "File exists"),
    ERROR_WORDS(ENODEV, "No such device"),
    ERROR_WORDS(ENOTDIR, "Not a directory"),
    ERROR_WORDS(EISDIR, "Is a directory"),
    ERROR_WORDS(EINVAL, "Invalid argument"),
    ERROR_WORDS(ENFILE, "Too many open files in system"),
    ERROR_WORDS(EMFILE, "Too many open files"),
    ERROR_WORDS(EFBIG, "File too large"),
    ERROR_WORDS(ENOSPC, "No space left on device"),
    ERROR_WORDS(EROFS, "Read-only file system"),
    ERROR_WORDS(ENAMETOOLONG, "Filename too long"),
    ERROR_WORDS(EMSGSIZE, "Message too long"),
};

} // namespace

// One numbering serves all: getaddrinfo gives WSAHOST_NOT_FOUND where POSIX has EAI_NONAME.
std::span<const ErrorWords> systemErrors() { return kErrors; }
std::span<const ErrorWords> addressInfoErrors() { return kErrors; }
std::span<const ErrorWords> hostErrors() { return kErrors; }
std::span<const ErrorWords> fileErrors() { return kFileErrors; }

} // namespace workbench::constants
