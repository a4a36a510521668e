// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/NumericAddress.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Texts that getaddrinfo(3) takes for another number than a reader does. Found without asking the system:
/// inet_aton(3) and strtoul(3) are followed to the letter.
namespace workbench {

enum class OddForm : std::uint8_t {
    Octal,       ///< "010.0.0.1": a part that begins with 0
    Hexadecimal, ///< "0x7f.0.0.1"
    Short,       ///< "127.1": the last part fills what is missing
    WholeNumber, ///< "2130706433": one number for all four octets
    NoAddress,   ///< "08.0.0.1", "127.0.0.256": looks like an address and is looked up as a name
};

struct OddHost {
    OddForm form = OddForm::Octal;
    std::string part;              ///< what makes it odd: "010", or the whole text
    std::uint32_t value = 0;       ///< of `part`, where it is octal or hexadecimal
    numeric::Ipv4Octets meaning{}; ///< what becomes of the whole text; zeros where it is no address
};

/// Nothing for plain addresses and for names.
std::optional<OddHost> oddHost(std::string_view text);

/// The port that a number above 65535 is cut to: 70000 becomes 4464, as getaddrinfo of glibc keeps the lower
/// 16 bits. Nothing for other texts, and for numbers that it takes for a name (from 2^31 on).
std::optional<std::uint16_t> cutPort(std::string_view service);

} // namespace workbench
