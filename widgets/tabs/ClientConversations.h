// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/fields/ConversationModel.h"
#include "widgets/tabs/TrafficRows.h"

#include <cstddef>
#include <memory>
#include <unordered_map>
#include <vector>

namespace workbench {

/// What a server has spoken with each of its clients. They share the memory that one conversation may take:
/// of many, each keeps less. GUI thread.
class ClientConversations
{
public:
    void take(const std::vector<TcpEvent>& events);
    /// Null for none.
    ConversationModel* of(ConnectionId connection) const;
    /// Its model is gone then.
    void forget(ConnectionId connection) { m_models.erase(connection); }

private:
    void open(const ConnectionOpened& event);
    void shareMemory();

    std::unordered_map<ConnectionId, std::unique_ptr<ConversationModel>> m_models;
    std::size_t m_sharers = 0; ///< conversations that the memory was divided among
    StreamGaps m_gaps;
};

} // namespace workbench
