// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallDirectory.h"

#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace workbench {

/// Lets a map by text be asked without making a string.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
template <typename Value> using ByText = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

/// The names that stand in a log file, each once in a directory. Any thread.
class LogNames
{
public:
    /// `directory` must outlive it.
    explicit LogNames(CallDirectory& directory) : m_directory(directory) {}

    /// A file with more actors or threads than there are numbers is none of ours: what does not fit shares
    /// the nameless one.
    std::uint16_t actor(std::string_view title);
    std::uint16_t thread(std::uint64_t id);
    /// "<TCP:[...]>" as it stands in a line; 0 for none.
    std::uint32_t endpoint(std::string_view text);
    /// One without addresses.
    std::uint32_t bareEndpoint(int family, int type);

private:
    std::mutex m_mutex;
    CallDirectory& m_directory;
    ByText<std::uint16_t> m_actors;
    ByText<std::uint32_t> m_endpoints;
    std::unordered_map<std::uint64_t, std::uint16_t> m_threads;
    std::unordered_map<std::uint64_t, std::uint32_t> m_bare; ///< by family and type
};

} // namespace workbench
