// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/CallTypes.h"

#include <cstddef>
#include <string>
#include <vector>

struct addrinfo;
struct hostent;
struct servent;

/// Copies of what the resolver's calls answer, so that nothing of theirs leaves the door.
namespace workbench::resolver {

addrinfo nativeHints(const AddressHints* hints);
/// Null gives empty answers.
AddressList copyList(const addrinfo* list);
HostEntry copyHost(const hostent* host);
ServiceEntry copyService(const servent* service);

/// A buffer that a call writes a name into; room 0 is passed as NULL.
class NameRoom
{
public:
    explicit NameRoom(std::size_t capacity) : m_bytes(capacity, '\0') {}

    char* data() { return m_bytes.empty() ? nullptr : m_bytes.data(); }
    std::size_t size() const { return m_bytes.size(); }
    /// Up to the first NUL.
    std::string text() const;

private:
    std::vector<char> m_bytes;
};

} // namespace workbench::resolver
