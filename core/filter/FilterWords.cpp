// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/filter/FilterWords.h"

#include "core/calls/CallRecord.h"
#include "core/system/ConstantNames.h"

#include <algorithm>

namespace workbench {
namespace {

std::vector<std::string_view> callNames()
{
    std::vector<std::string_view> names;
    for (std::size_t id = 0; id < kCallCount; ++id)
        names.push_back(callSpec(static_cast<CallId>(id)).name);
    return names;
}

std::vector<std::string_view> categoryNames()
{
    std::vector<std::string_view> names;
    for (int category = 0; category <= static_cast<int>(CallCategory::Housekeeping); ++category)
        names.push_back(categoryName(static_cast<CallCategory>(category)));
    return names;
}

std::vector<std::string_view> stateNames()
{
    std::vector<std::string_view> names;
    for (int state = 0; state <= static_cast<int>(constants::TcpState::Closing); ++state)
        names.push_back(constants::tcpStateName(static_cast<constants::TcpState>(state)));
    names.front() = "none";
    return names;
}

std::vector<std::string_view> errorNames()
{
    std::vector<std::string_view> names{"none"};
    for (const auto table :
         {constants::systemErrors(), constants::addressInfoErrors(), constants::hostErrors()}) {
        for (const constants::ErrorWords& error : table) {
            if (std::ranges::find(names, error.name) == names.end())
                names.push_back(error.name);
        }
    }
    return names;
}

} // namespace

const std::vector<std::string_view>& filterWords(FilterField field)
{
    static const std::vector<std::string_view> none;
    static const std::vector<std::string_view> calls = callNames();
    static const std::vector<std::string_view> categories = categoryNames();
    // In the order of Outcome, then kInjectedBit.
    static const std::vector<std::string_view> results{"ok",        "failed",  "wouldblock", "eof",
                                                       "truncated", "pending", "injected"};
    static const std::vector<std::string_view> states = stateNames();
    static const std::vector<std::string_view> errors = errorNames();
    switch (field) {
    case FilterField::Call:
        return calls;
    case FilterField::Category:
        return categories;
    case FilterField::Result:
        return results;
    case FilterField::State:
        return states;
    case FilterField::Error:
        return errors;
    default:
        return none;
    }
}

} // namespace workbench
