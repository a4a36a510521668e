// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/ClientConversations.h"

#include "widgets/support/ErrorWords.h"

#include <algorithm>
#include <utility>

namespace workbench {
namespace {

/// What each client's conversation may take at least, however many there are.
constexpr TrafficModel::Limits kLeastLimits{20'000, qint64{4} << 20};

} // namespace

void ClientConversations::take(const std::vector<TcpEvent>& events)
{
    std::unordered_map<ConnectionId, std::vector<TrafficRow>> rows;
    for (const TcpEvent& event : events) {
        const ConnectionId connection = connectionOf(event);
        if (connection == 0)
            continue;
        if (const auto* opened = std::get_if<ConnectionOpened>(&event))
            open(*opened);
        for (TrafficRow& gap : m_gaps.before(event))
            rows[connection].push_back(std::move(gap));
        if (auto row = trafficRow(event))
            rows[connection].push_back(std::move(*row));
    }
    shareMemory();
    for (auto& [connection, added] : rows) {
        if (ConversationModel* model = of(connection))
            model->append(std::move(added));
    }
}

ConversationModel* ClientConversations::of(ConnectionId connection) const
{
    const auto found = m_models.find(connection);
    return found == m_models.end() ? nullptr : found->second.get();
}

void ClientConversations::open(const ConnectionOpened& event)
{
    auto& model = m_models[event.connection];
    if (model) // it has come back from step by step
        return;
    model = std::make_unique<ConversationModel>();
    model->setPartner(addressText(event.peer));
    m_sharers = 0;
}

/// Few conversations may take more each; what is older is dropped from memory and said to be.
void ClientConversations::shareMemory()
{
    if (m_sharers == m_models.size())
        return;
    m_sharers = m_models.size();
    const TrafficModel::Limits all = ConversationModel::kLimits;
    const std::size_t count = std::max<std::size_t>(m_sharers, 1);
    const TrafficModel::Limits each{std::max(all.rows / count, kLeastLimits.rows),
                                    std::max(all.bytes / static_cast<qint64>(count), kLeastLimits.bytes)};
    for (const auto& [connection, model] : m_models)
        model->setLimits(each);
}

} // namespace workbench
