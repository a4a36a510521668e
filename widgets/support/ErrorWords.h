// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/RoleEvents.h"

#include <QString>

namespace workbench {

/// What a failed call means for the person who asked for it, in one plain sentence: "Nobody listens on
/// 127.0.0.1 port 9999." Errors without words of ours keep the system's name and words.
QString failureText(const CallFailed& failure);
/// As failureText, for a question to the resolver: "No host of the name x was found."
QString failureText(const LookupFailed& failure);
/// Why a server takes no clients for now.
QString pauseText(const AcceptPaused& pause);

/// The sentence with "See #85." behind it; unchanged where no call proves it (0).
QString withCall(const QString& sentence, std::uint64_t seq);

/// "127.0.0.1 port 8080", "::1 port 8080", "/tmp/x".
QString addressPhrase(const SocketAddress& address);
/// SocketAddress::text() for Qt.
QString addressText(const SocketAddress& address);

} // namespace workbench
