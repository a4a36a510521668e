// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/pattern/PatternValue.h"

#include <functional>
#include <string>

namespace workbench {

class HostLookup;
class ManualSockets;
class TcpClient;
class TcpServer;
class UdpReceiver;
class UdpSender;

/// What a tab has that a scenario can play with; owned by the tab, null what it has not.
struct ScenarioTab {
    ManualSockets* byHand = nullptr;
    HostLookup* lookup = nullptr;
    TcpServer* server = nullptr;
    TcpClient* client = nullptr;
    UdpSender* sender = nullptr;
    UdpReceiver* receiver = nullptr;
};

/// The tab of a title in English ("TCP Server", "TCP Client 2"), made where there is none yet; without
/// members where there can be none. What it names must outlive the run.
using ScenarioTabs = std::function<ScenarioTab(const std::string& title)>;

/// What became of a command: `wrong` names the argument that cannot be read, or that the command has not;
/// then nothing was done.
struct CommandOutcome {
    bool known = false; ///< the tab has such a command
    std::string wrong;
};

/// Gives a command to the tab's role; returns at once. The commands and their arguments are listed in
/// docs/scenario-file.md.
CommandOutcome giveCommand(const ScenarioTab& tab, const std::string& command, const Json& args,
                           const PatternBindings& bindings);

} // namespace workbench
