// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/SocketFacts.h"

#include "core/calls/CallValue.h"
#include "core/system/Constants.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace workbench {
namespace {

bool isOption(const CallRecord& record, SocketStep step, int name)
{
    return record.spec().step == step && !record.pending() && record.error() == 0 &&
           record.number(1) == constants::solSocket && record.number(2) == name;
}

} // namespace

int socketErrorOf(const CallRecord& record)
{
    if (record.isNull() || record.pending() || record.spec().errors != constants::ErrorSpace::System)
        return 0;
    if (record.error() != 0)
        return record.error();
    if (!readsSocketError(record))
        return 0;
    int error = 0;
    if (const auto value = record.bytes(fieldSlot(record.spec(), "optval"), Direction::Out))
        std::memcpy(&error, value->data(), std::min(value->size(), sizeof error));
    return error;
}

bool readsSocketError(const CallRecord& record)
{
    return isOption(record, SocketStep::ReadsOption, constants::soError);
}

bool setsLinger(const CallRecord& record)
{
    return isOption(record, SocketStep::SetsOption, constants::soLinger);
}

bool setsResettingLinger(const CallRecord& record)
{
    const int slot = fieldSlot(record.spec(), "optval");
    const auto value = setsLinger(record) ? record.bytes(slot) : std::nullopt;
    if (!value || value->empty())
        return false;
    // struct linger: two members of one size, on and seconds.
    const auto isZero = [](std::byte part) { return part == std::byte{0}; };
    const std::size_t half = value->size() / 2;
    return !std::ranges::all_of(value->first(half), isZero) &&
           std::ranges::all_of(value->subspan(half), isZero);
}

bool tellsReady(const CallRecord& record, Handle handle)
{
    if (record.spec().category != CallCategory::Waiting || record.pending() || record.error() != 0)
        return false;
    const CallSpec& spec = record.spec();
    for (const FieldKind kind : {FieldKind::PollItems, FieldKind::EpollEvents}) {
        const std::size_t named = kind == FieldKind::PollItems ? 0 : 1; // epoll_event has the events first
        const int slot = fieldSlot(spec, kind);
        const auto items = slot < 0 ? std::nullopt : decodeField(record, slot, Direction::Out);
        const bool ready = items && std::ranges::any_of(items->parts, [&](const CallValue& item) {
                               return item.parts.size() == 2 && item.parts[named].number == handle &&
                                      item.parts[1 - named].number != 0;
                           });
        if (ready)
            return true;
    }
    return false;
}

bool peeks(const CallRecord& record)
{
    static const std::vector<int> slots = [] {
        std::vector<int> all;
        for (std::size_t id = 0; id < kCallCount; ++id)
            all.push_back(fieldSlot(callSpec(static_cast<CallId>(id)), "flags"));
        return all;
    }();
    const int slot = slots[static_cast<std::size_t>(record.call())];
    return slot >= 0 && (record.number(slot).value_or(0) & constants::msgPeek) != 0;
}

} // namespace workbench
