// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/CallTypes.h"

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <unordered_map>
#include <utility>
#include <vector>

namespace workbench {

/// Names one socket for ever. The system gives a number away again as soon as it is closed; `opening` says
/// which of the sockets with that number is meant: the first that the door made, the second ... 0: none.
struct SocketKey {
    Handle handle = kInvalidHandle;
    std::uint32_t opening = 0;

    explicit operator bool() const { return opening != 0; }
    friend bool operator==(const SocketKey&, const SocketKey&) = default;
    // NOLINTNEXTLINE(modernize-use-nullptr): clang 14 takes <=> for a null
    friend auto operator<=>(const SocketKey&, const SocketKey&) = default;
};

/// Which sockets of the door are open, so that whoever holds only a number never touches a socket that has
/// got the same number since. Any thread.
class OpenHandles
{
public:
    /// While it lives, the door waits before it closes that socket: keep it for the time of calls that
    /// return at once. Empty where the socket is closed.
    class Lease
    {
    public:
        Lease() = default;
        ~Lease();
        Lease(Lease&& other) noexcept
            : m_owner(std::exchange(other.m_owner, nullptr)), m_handle(other.m_handle)
        {
        }
        Lease& operator=(Lease&& other) noexcept;
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;

        explicit operator bool() const { return m_owner != nullptr; }

    private:
        friend class OpenHandles;
        Lease(OpenHandles& owner, Handle handle) : m_owner(&owner), m_handle(handle) {}
        void giveBack();

        OpenHandles* m_owner = nullptr;
        Handle m_handle = kInvalidHandle;
    };

    /// The socket that has the number now; opening 0 where none of the door's has.
    SocketKey keyOf(Handle handle) const;
    /// The last socket of each number that has had one, open or closed.
    std::vector<SocketKey> latest() const;
    Lease lease(const SocketKey& key);
    /// The contrary: keeps the number from becoming a socket of the door (the call that has got it waits).
    /// Empty where it is one.
    Lease leaseClosed(Handle handle);

    /// For the door: a call has just given out this number. Waits for the leases on it.
    void opened(Handle handle);
    /// For the door: the number is about to be given back. Waits for the leases on it.
    void closing(Handle handle);

private:
    struct Entry {
        std::uint32_t opening = 0; ///< of the last socket with this number
        bool isOpen = false;
        int leases = 0;
    };

    mutable std::mutex m_mutex;
    std::condition_variable m_returned;
    std::unordered_map<Handle, Entry> m_entries;
};

} // namespace workbench

namespace std {

template <> struct hash<workbench::SocketKey> {
    std::size_t operator()(const workbench::SocketKey& key) const noexcept
    {
        return hash<std::uint64_t>()(static_cast<std::uint64_t>(key.handle) << 32U | key.opening);
    }
};

} // namespace std
