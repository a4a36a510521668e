// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/ConstantNames.h"

#include "core/system/SocketHeaders.h"

#define ERROR_WORDS(constant, words)                                                                         \
    {                                                                                                        \
        constant, #constant, words                                                                           \
    }

namespace workbench::constants {

namespace {

// gai_strerror(3) translates; these are its English words.
constexpr ErrorWords kAddressInfo[] = {
    ERROR_WORDS(EAI_BADFLAGS, "Bad value for ai_flags"),
    ERROR_WORDS(EAI_NONAME, "Name or service not known"),
    ERROR_WORDS(EAI_AGAIN, "Temporary failure in name resolution"),
    ERROR_WORDS(EAI_FAIL, "Non-recoverable failure in name resolution"),
    ERROR_WORDS(EAI_FAMILY, "ai_family not supported"),
    ERROR_WORDS(EAI_SOCKTYPE, "ai_socktype not supported"),
    ERROR_WORDS(EAI_SERVICE, "Servname not supported for ai_socktype"),
    ERROR_WORDS(EAI_MEMORY, "Memory allocation failure"),
    ERROR_WORDS(EAI_SYSTEM, "System error"),
    ERROR_WORDS(EAI_OVERFLOW, "Argument buffer overflow"),
#ifdef EAI_NODATA
    ERROR_WORDS(EAI_NODATA, "No address associated with hostname"),
#endif
#ifdef EAI_ADDRFAMILY
    ERROR_WORDS(EAI_ADDRFAMILY, "Address family for hostname not supported"),
#endif
#ifdef EAI_CANCELED
    ERROR_WORDS(EAI_CANCELED, "Request canceled"),
#endif
#ifdef EAI_INTR
    ERROR_WORDS(EAI_INTR, "Interrupted by a signal"),
#endif
#ifdef EAI_IDN_ENCODE
    ERROR_WORDS(EAI_IDN_ENCODE, "Parameter string not correctly encoded"),
#endif
};

// hstrerror(3)
constexpr ErrorWords kHost[] = {
    ERROR_WORDS(HOST_NOT_FOUND, "Unknown host"),
    ERROR_WORDS(TRY_AGAIN, "Host name lookup failure"),
    ERROR_WORDS(NO_RECOVERY, "Unknown server error"),
    ERROR_WORDS(NO_DATA, "No address associated with name"),
};

} // namespace

std::span<const ErrorWords> addressInfoErrors() { return kAddressInfo; }
std::span<const ErrorWords> hostErrors() { return kHost; }

} // namespace workbench::constants
