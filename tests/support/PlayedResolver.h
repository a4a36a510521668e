// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"
#include "core/system/Constants.h"
#include "tests/support/ForwardingSystemCalls.h"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace workbench {

/// A door whose getaddrinfo knows the names that the test gives it (EAI_NONAME for others) and can be held
/// so that it does not return.
class PlayedResolver : public ForwardingSystemCalls
{
public:
    ~PlayedResolver() override { letGo(); }

    void know(const std::string& name, std::vector<SocketAddress> addresses)
    {
        const std::lock_guard lock(m_mutex);
        m_names[name] = std::move(addresses);
    }
    void hold()
    {
        const std::lock_guard lock(m_mutex);
        m_held = true;
    }
    void letGo()
    {
        const std::lock_guard lock(m_mutex);
        m_held = false;
        m_changed.notify_all();
    }
    /// Until that many calls hang in getaddrinfo.
    bool waitForCalls(int count)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(20), [&] { return m_inside == count; });
    }

    CallResult getaddrinfo(const char* node, const char*, const AddressHints* hints,
                           AddressList& out) override
    {
        std::unique_lock lock(m_mutex);
        ++m_inside;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return !m_held; });
        --m_inside;
        m_changed.notify_all();
        const auto found = m_names.find(node != nullptr ? node : "");
        if (found == m_names.end())
            return nameUnknown();
        for (const SocketAddress& address : found->second) {
            AddressEntry entry{.family = address.family(), .type = hints->type, .protocol = 0, .address = {}};
            std::ranges::copy(address.bytes(), entry.address.bytes.begin());
            entry.address.length = static_cast<std::uint32_t>(address.bytes().size());
            out.entries.push_back(entry);
        }
        return {};
    }

private:
    CallResult nameUnknown()
    {
        // Asked of the system itself, without a look at any name server.
        const AddressHints numeric{.flags = constants::aiNumerichost};
        AddressList nothing;
        return m_native.getaddrinfo("not a number", nullptr, &numeric, nothing);
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::string, std::vector<SocketAddress>> m_names;
    bool m_held = false;
    int m_inside = 0;
};

} // namespace workbench
