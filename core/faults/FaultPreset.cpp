// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/faults/FaultPreset.h"

#include "core/faults/FaultChoices.h"

#include <algorithm>
#include <cerrno>
#include <initializer_list>

namespace workbench {

using namespace constants;
using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t kStormEvery = 2;
constexpr std::uint64_t kResetEvery = 20;
constexpr std::size_t kShortLength = 3;
constexpr auto kSlowCall = 50ms;
constexpr auto kSlowLookup = 300ms;

constexpr std::initializer_list<CallId> kTransfers{CallId::Send, CallId::Sendto,   CallId::Sendmsg,
                                                   CallId::Recv, CallId::Recvfrom, CallId::Recvmsg};
constexpr std::initializer_list<CallId> kLookups{CallId::Getaddrinfo, CallId::Getnameinfo,
                                                 CallId::Gethostbyname, CallId::Gethostbyaddr};

/// A rule like `model` for each of the calls that this system has.
void addFor(std::vector<FaultRule>& rules, std::initializer_list<CallId> calls, FaultRule model)
{
    for (const CallId call : calls) {
        model.call = call;
        if (problemOf(model) == FaultProblem::None) {
            rules.push_back(model);
        }
    }
}

std::vector<FaultRule> outOfDescriptors()
{
    std::vector<FaultRule> rules;
    addFor(rules, {CallId::Socket, CallId::Accept, CallId::Accept4}, {.error = errors::tooManyFiles});
    for (const std::string_view name : {"EAI_AGAIN", "WSATRY_AGAIN"}) {
        if (const auto tryAgain = errorNumber(ErrorSpace::AddressInfo, name)) {
            addFor(rules, {CallId::Getaddrinfo}, {.error = *tryAgain});
        }
    }
    return rules;
}

std::vector<FaultRule> signalStorm()
{
    std::vector<FaultRule> rules;
    if (errors::interrupted !=
        EINTR) { // Winsock's own number is told of cancelled calls: there are no signals
        return rules;
    }
    const FaultRule model{.count = kStormEvery, .error = errors::interrupted};
    addFor(rules, {CallId::Accept, CallId::Accept4, CallId::Connect}, model);
    addFor(rules, kTransfers, model);
    addFor(rules, {CallId::Poll, CallId::EpollWait}, model);
    return rules;
}

std::vector<FaultRule> shortCounts()
{
    std::vector<FaultRule> rules;
    addFor(rules, {CallId::Send, CallId::Recv}, {.effect = FaultRule::Effect::Short, .length = kShortLength});
    return rules;
}

std::vector<FaultRule> slowNetwork()
{
    std::vector<FaultRule> rules;
    const FaultRule model{.effect = FaultRule::Effect::Delay, .delay = kSlowCall};
    addFor(rules, {CallId::Connect}, model);
    addFor(rules, kTransfers, model);
    addFor(rules, kLookups, {.effect = FaultRule::Effect::Delay, .delay = kSlowLookup});
    return rules;
}

std::vector<FaultRule> resetInTransfer()
{
    std::vector<FaultRule> rules;
    addFor(rules, {CallId::Send, CallId::Recv}, {.count = kResetEvery, .error = errors::connectionReset});
    return rules;
}

struct Preset {
    FaultPreset id;
    std::string_view name;
    std::vector<FaultRule> (*rules)();
};

constexpr std::array<Preset, kFaultPresets.size()> kPresets{
    Preset{FaultPreset::OutOfDescriptors, "out-of-descriptors", outOfDescriptors},
    Preset{FaultPreset::SignalStorm, "signal-storm", signalStorm},
    Preset{FaultPreset::ShortCounts, "short-counts", shortCounts},
    Preset{FaultPreset::SlowNetwork, "slow-network", slowNetwork},
    Preset{FaultPreset::ResetInTransfer, "reset-in-transfer", resetInTransfer},
};

const Preset& presetOf(FaultPreset preset) { return kPresets[static_cast<std::size_t>(preset)]; }

} // namespace

std::string_view presetName(FaultPreset preset) { return presetOf(preset).name; }

std::vector<FaultRule> presetRules(FaultPreset preset) { return presetOf(preset).rules(); }

} // namespace workbench
