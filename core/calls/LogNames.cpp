// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/LogNames.h"

#include "core/calls/ShownValues.h"

#include <limits>

namespace workbench {

namespace {

constexpr std::size_t kMostNames = std::numeric_limits<std::uint16_t>::max() - 1;

} // namespace

std::uint16_t LogNames::actor(std::string_view title)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_actors.find(title);
    if (found != m_actors.end())
        return found->second;
    const std::uint16_t id = m_actors.size() < kMostNames ? m_directory.addActor(title) : std::uint16_t{0};
    m_actors.emplace(title, id);
    return id;
}

std::uint16_t LogNames::thread(std::uint64_t id)
{
    const std::scoped_lock lock(m_mutex);
    const auto [place, isNew] = m_threads.try_emplace(id, 0);
    if (isNew && m_threads.size() <= kMostNames)
        place->second = m_directory.addThread(id);
    return place->second;
}

std::uint32_t LogNames::endpoint(std::string_view text)
{
    if (text.empty())
        return 0;
    const std::scoped_lock lock(m_mutex);
    const auto found = m_endpoints.find(text);
    if (found != m_endpoints.end())
        return found->second;
    const auto endpoint = shown::endpoint(text);
    return endpoint ? m_endpoints.emplace(text, m_directory.addEndpoint(*endpoint)).first->second : 0;
}

std::uint32_t LogNames::bareEndpoint(int family, int type)
{
    const std::uint64_t kind = (static_cast<std::uint64_t>(static_cast<std::uint32_t>(family)) << 32) |
                               static_cast<std::uint32_t>(type);
    const std::scoped_lock lock(m_mutex);
    const auto [place, isNew] = m_bare.try_emplace(kind, 0);
    if (isNew)
        place->second = m_directory.addEndpoint({.family = family, .type = type, .local = {}, .peer = {}});
    return place->second;
}

} // namespace workbench
