// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/RoleEvents.h"

#include <type_traits>
#include <utility>

namespace workbench {

namespace {

std::size_t sizeOf(const SharedBytes& bytes) { return bytes ? bytes->size() : 0; }

EventWeight weigh(const DataReceived& event) { return {.isData = true, .bytes = sizeOf(event.data)}; }
EventWeight weigh(const DataSent& event) { return {.isData = true, .bytes = event.length}; }
EventWeight weigh(const DatagramReceived& event) { return {.isData = true, .bytes = sizeOf(event.data)}; }
EventWeight weigh(const DatagramSent& event) { return {.isData = true, .bytes = sizeOf(event.data)}; }
EventWeight weigh(const RuleFired& event) { return {.isData = true, .bytes = sizeOf(event.data)}; }
EventWeight weigh(const EventStamp&) { return {}; }

template <class Variant> EventWeight weighAny(const Variant& event)
{
    return std::visit([](const auto& e) { return weigh(e); }, event);
}

} // namespace

SharedBytes shareBytes(std::vector<std::byte> bytes)
{
    return std::make_shared<const std::vector<std::byte>>(std::move(bytes));
}

EventWeight weightOf(const TcpEvent& event) { return weighAny(event); }
EventWeight weightOf(const UdpEvent& event) { return weighAny(event); }
EventWeight weightOf(const LookupEvent& event) { return weighAny(event); }

} // namespace workbench
