// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallDirectory.h"
#include "core/calls/CallHistory.h"
#include "core/pattern/PatternValue.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace workbench {

/// A call as patterns see it: the fields of its line in the log file (docs/log-file.md), and which socket it
/// is about.
struct SeenCall {
    std::uint64_t seq = 0;
    CallId id{};
    std::int64_t startNs = 0;
    std::int64_t endNs = 0;
    std::uint64_t socket =
        0; ///< number of the call that made the socket it was made on; 0: none, or not held
    Json fields;
};

/// The call in `row`, which must have returned. Takes time by the rows back to the creation of its socket.
SeenCall seenCall(const CallHistory& history, const CallDirectory& directory, std::size_t row);

/// Whether patterns look at it: a call that somebody made by a tab, none that the workbench made for itself.
bool isSeen(const CallRecord& record);

/// What a call must look like (docs/lab-file.md, "Patterns"): a line of the log file with only those fields
/// that matter, and variables in them. A value.
class CallPattern
{
public:
    CallPattern() = default;
    /// What is wrong is told to the object's problems: an unknown field, function or parameter, a broken
    /// value.
    static CallPattern read(const JsonObject& json);

    /// Looks at the function alone: cheap.
    bool asksFor(CallId call) const;
    /// `bindings` learn the variables where it does; otherwise they are what they were.
    bool accepts(const SeenCall& call, PatternBindings& bindings) const;

    /// Names of the variables in it.
    std::vector<std::string> variables() const;

private:
    Json m_json = Json::object();
    std::vector<CallId> m_calls; ///< empty: any
};

/// The functions that a name in a pattern stands for: "close" also closesocket, "accept" also accept4. Empty
/// where no system has such a function.
std::vector<CallId> callsNamed(std::string_view name);

} // namespace workbench
