// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"
#include "core/options/OptionTable.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace workbench {

/// One member of an option that is a struct.
struct OptionField {
    std::string_view name; ///< "tcpi_rtt"
    std::int64_t number = 0;
    Unit unit = Unit::None;
    std::string text; ///< of a constant, and of a number without sign beyond 63 bits; else empty

    friend bool operator==(const OptionField&, const OptionField&) = default;
};

/// The value of an option; which members count is told by the option's shape.
struct OptionValue {
    std::int64_t number = 0; ///< Switch, Linger: 0 or 1; Number, Choice, Constant, Error: itself
    std::int64_t amount = 0; ///< Linger: seconds; Time: microseconds
    std::string text;        ///< Text, Device
    /// Membership, SourceMembership. An address of IPv4 or IPv6, port 0.
    SocketAddress group, source;
    /// The interface: InterfaceAddress and memberships of IPv4 by one of its addresses, its index, or both.
    SocketAddress interfaceAddress;
    std::uint32_t interfaceIndex = 0;
    std::vector<OptionField> fields; ///< Struct
    std::size_t moreBytes = 0;       ///< Struct: bytes behind the last member that is known

    friend bool operator==(const OptionValue&, const OptionValue&) = default;
};

/// The bytes that setsockopt() takes for the value on this system.
std::vector<std::byte> encodeOption(const OptionSpec& spec, const OptionValue& value);
/// What getsockopt() wrote; structs may be longer or shorter than this system's headers say.
OptionValue decodeOption(const OptionSpec& spec, std::span<const std::byte> bytes);
/// Room for getsockopt()'s answer.
std::size_t optionRoom(const OptionSpec& spec);

/// A value in one line: "1", "65536", "IP_PMTUDISC_DO", "{1, 0}" (linger: on, seconds), "1.5 s", "cubic",
/// "239.1.2.3 2" (group and interface), "232.1.1.1 2 192.0.2.7" (with source), "ECONNREFUSED", "{tcpi_state
/// ESTABLISHED, ...}".
std::string optionText(const OptionSpec& spec, const OptionValue& value);
/// A member's value without its unit: "ESTABLISHED", "41".
std::string optionFieldText(const OptionField& field);

/// The index of an interface by its name; 0 where there is none of that name.
using InterfaceIndexOf = std::function<std::uint32_t(std::string_view)>;

/// Reads what optionText() writes, and what people type: "on", "off", "1.5", "250 ms", an interface by
/// address, index or (where `indexOf` is there) name. Empty where the text is none or the option cannot be
/// set. Numbers outside the option's range are taken: what the system says to them is worth seeing.
std::optional<OptionValue> parseOption(const OptionSpec& spec, std::string_view text,
                                       const InterfaceIndexOf& indexOf = {});

} // namespace workbench
