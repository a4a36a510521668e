// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"
#include "core/roles/EventBatch.h"
#include "core/roles/RoleEvents.h"

#include <string>

namespace workbench {

/// The file that bind() made for a unix socket (unix(7)): it stays when the socket is closed, and the path
/// cannot be bound again before it is removed. Other addresses make none.
class BoundPath
{
public:
    void remember(const SocketAddress& bound);
    /// Removes the file; CallFailed{RemovePath} where that does not succeed.
    template <class Event> void remove(EventBatch<Event>& events)
    {
        const std::string path = m_path;
        const int error = removeFile();
        if (error == 0)
            return;
        auto& event = events.template add<CallFailed>();
        event.step = RoleStep::RemovePath;
        event.error = error;
        event.text = path;
    }

    /// errno where the file could not be removed; 0: it is gone, or there was none.
    int removeFile();

private:
    std::string m_path;
};

} // namespace workbench
