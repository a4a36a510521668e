// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"
#include "core/calls/CallDirectory.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Values as CallText and SocketAddress write them, read back. Pure functions.
namespace workbench::shown {

/// An address as SocketAddress::text() writes it. `line`, the part of the record's line that shows it,
/// decides where that alone is ambiguous: a path that looks like a port, families that have no text.
std::optional<SocketAddress> address(std::string_view text, std::string_view line);
/// Whether the line may show the address of a unix socket.
bool hasLocal(std::string_view line);
/// An address as SocketAddress::host() writes it, IPv4 or IPv6.
std::optional<SocketAddress> host(std::string_view text);

/// The bare address: 4 or 16 bytes; none for other families.
std::vector<std::byte> octets(const SocketAddress& address);

/// The "<TCP:[...]>" behind the handle in a line, brackets included; empty where it has none.
std::string_view endpointText(std::string_view line);
/// What Endpoint::callText() wrote; the type of a datagram socket is SOCK_DGRAM.
std::optional<Endpoint> endpoint(std::string_view text);

/// Bytes of a C string literal from `at` (behind its opening quote) to its closing one, as quotedBytes()
/// wrote them; empty where no quote closes it.
std::optional<std::vector<std::byte>> quoted(std::string_view line, std::size_t at);
/// The first literal of a line that reads like `text`, in which each 0xff stands for a byte that is not
/// known.
std::optional<std::string> literalLike(std::string_view line, std::string_view text);

/// Decodes RFC 4648 behind `bytes`, up to the first character that is no digit.
void base64(std::string_view text, std::vector<std::byte>& bytes);

} // namespace workbench::shown
