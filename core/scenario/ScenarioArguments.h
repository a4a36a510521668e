// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/manual/ManualCall.h"
#include "core/pattern/PatternValue.h"

#include <optional>
#include <string>

namespace workbench {

/// What a call by hand is given, from what stands in a file: the parameters by their names in the man page,
/// their values as in the log file ("AF_INET", "127.0.0.1:80", 5, "POLLIN|POLLOUT"); payloads as text with
/// escapes, or
/// {"text": "ab", "length": 10000000} for one repeated up to a length. What is not named has the value that a
/// program would choose. The socket is left empty. Variables in values are filled in. Fails with the name of
/// the argument that cannot be read; `call` must have a form by hand (manualSpec, lookupForms).
struct ScenarioArguments {
    std::optional<ManualArguments> arguments;
    std::string wrong;
};
ScenarioArguments scenarioArguments(CallId call, const Json& args, const PatternBindings& bindings);

/// "127.0.0.1:80", "[::1%lo]:80", "/tmp/x", "@name"; empty where it is none of them.
std::optional<SocketAddress> addressNamed(std::string_view text);
/// A payload as above; null where it is none.
SharedBytes payloadNamed(const Json& json, const PatternBindings& bindings);

} // namespace workbench
