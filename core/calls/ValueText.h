// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallValue.h"
#include "core/calls/TextBuffer.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

/// How decoded values read in a line; strace(1) is the model.
namespace workbench {

/// quotedBytes() at the end of `out`.
void appendQuoted(TextBuffer& out, std::span<const std::byte> bytes);
/// Payload in quotation marks, at most `limit` bytes of it, "..." behind where `length` is more.
void appendData(TextBuffer& out, std::span<const std::byte> kept, std::uint64_t length, std::size_t limit);
/// SocketAddress::callText() of what a call was given or wrote.
void appendAddress(TextBuffer& out, AddressBytes bytes);

/// `fieldName` stands for a place that was not written to.
std::string valueText(const CallValue& value, std::string_view fieldName);
/// The same without the brackets that a list has.
std::string innerText(const CallValue& value);

} // namespace workbench
