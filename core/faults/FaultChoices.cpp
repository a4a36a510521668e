// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/faults/FaultChoices.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace workbench {

using namespace constants;

namespace {

// In the order of how often one meets them; on Windows one numbering serves the resolver and the sockets.
constexpr std::array<std::string_view, 12> kAddressInfoErrors{
    "EAI_NONAME", "WSAHOST_NOT_FOUND",     "EAI_AGAIN",   "WSATRY_AGAIN",      "EAI_FAIL",   "WSANO_RECOVERY",
    "EAI_MEMORY", "WSA_NOT_ENOUGH_MEMORY", "EAI_SERVICE", "WSATYPE_NOT_FOUND", "EAI_FAMILY", "EAI_SYSTEM"};
constexpr std::array<std::string_view, 8> kHostErrors{"HOST_NOT_FOUND", "WSAHOST_NOT_FOUND", "TRY_AGAIN",
                                                      "WSATRY_AGAIN",   "NO_RECOVERY",       "WSANO_RECOVERY",
                                                      "NO_DATA",        "WSANO_DATA"};

bool existsHere(CallId call)
{
    struct Presence {
        CallId call;
        bool here;
    };
    const std::array presence{Presence{CallId::Accept4, sockCloexec > 0},
                              Presence{CallId::Fcntl, fGetfl >= 0},
                              Presence{CallId::EpollWait, epollIn != 0}};
    return std::ranges::none_of(presence,
                                [call](const Presence& one) { return one.call == call && !one.here; });
}

std::vector<std::string> namesHere(ErrorSpace space, std::span<const std::string_view> names)
{
    std::vector<std::string> here;
    for (const std::string_view name : names) {
        if (const auto number = errorNumber(space, name)) {
            here.push_back(errorName(space, *number));
        }
    }
    return here;
}

std::vector<std::string> usualSystemErrors()
{
    using namespace constants::errors;
    const std::array numbers{interrupted,        again,        tooManyFiles,    tooManyFilesSystem,
                             noBuffers,          noMemory,     connectionReset, connectionRefused,
                             connectionAborted,  pipe,         timedOut,        hostUnreachable,
                             networkUnreachable, addressInUse, access,          addressNotAvailable,
                             addressFamily,      inProgress,   notConnected,    messageSize,
                             badDescriptor,      invalid,      notSupported};
    std::vector<std::string> names;
    for (const int number : numbers) {
        if (number <= 0) {
            continue;
        }
        // On Windows EAGAIN and EINPROGRESS are one.
        if (std::string name = errorName(ErrorSpace::System, number);
            std::ranges::find(names, name) == names.end()) {
            names.push_back(std::move(name));
        }
    }
    return names;
}

} // namespace

std::vector<CallId> faultableCalls()
{
    std::vector<CallId> calls;
    for (std::size_t i = 0; i < kCallCount; ++i) {
        const auto call = static_cast<CallId>(i);
        if (callSpec(call).category != CallCategory::Housekeeping && existsHere(call)) {
            calls.push_back(call);
        }
    }
    return calls;
}

bool takesHandle(CallId call) { return callSpec(call).startsWithHandle(); }

bool canBeCut(CallId call) { return callSpec(call).movesBytes(); }

std::vector<std::string> usualErrors(CallId call)
{
    switch (callSpec(call).errors) {
    case ErrorSpace::AddressInfo:
        return namesHere(ErrorSpace::AddressInfo, kAddressInfoErrors);
    case ErrorSpace::Host:
        return namesHere(ErrorSpace::Host, kHostErrors);
    case ErrorSpace::System:
    case ErrorSpace::File:
        break;
    }
    return usualSystemErrors();
}

FaultProblem problemOf(const FaultRule& rule)
{
    const std::vector<CallId> calls = faultableCalls();
    if (std::ranges::find(calls, rule.call) == calls.end()) {
        return FaultProblem::NoSuchCall;
    }
    if (rule.handle && !takesHandle(rule.call)) {
        return FaultProblem::HasNoHandle;
    }
    if (rule.effect == FaultRule::Effect::Short && !canBeCut(rule.call)) {
        return FaultProblem::CannotBeCut;
    }
    if (rule.effect == FaultRule::Effect::Error && rule.error == 0) {
        return FaultProblem::NoError;
    }
    if (rule.count == 0) {
        return FaultProblem::CountOfNone;
    }
    if (rule.when == FaultRule::When::Percent && rule.count > 100) {
        return FaultProblem::TooMuch;
    }
    return FaultProblem::None;
}

} // namespace workbench
