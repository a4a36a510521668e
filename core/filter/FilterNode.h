// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"
#include "core/filter/FilterField.h"
#include "core/payload/BytesRegex.h"
#include "core/system/Constants.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace workbench {

/// The tree behind a FilterExpression; shared and never changed once parsed.

/// An error number with the table that it is of; without one: of any.
struct ErrorMatch {
    std::optional<constants::ErrorSpace> space;
    int number = 0;
};

/// A stretch of time, from <= t < to, in ns: since 1970 UTC, or since midnight on any day, local time.
struct TimeMatch {
    bool ofDay = false;
    std::int64_t from = 0;
    std::int64_t to = 0;
};

/// An address or a network; IPv4 and what is mapped into IPv6 are alike.
struct AddressMatch {
    enum class Family : std::uint8_t { Ipv4, Ipv6, Local };
    Family family = Family::Ipv4;
    std::array<std::uint8_t, 16> octets{};
    int prefix = 0; ///< bits that must agree
    std::optional<std::uint16_t> port;
    std::string path; ///< Local

    bool accepts(const SocketAddress& address) const;
};

/// Bytes to look for; where `known` is false any byte will do.
struct BytePattern {
    std::vector<std::byte> bytes;
    std::vector<bool> known;

    bool isFoundIn(std::span<const std::byte> where) const;
    bool isAllOf(std::span<const std::byte> what) const;
};

/// One comparison: field, relation and the values of which any will do. What the values stand for has been
/// made ready when the filter was parsed.
struct FilterTest {
    FilterField field = FilterField::Text;
    FilterRelation relation = FilterRelation::Contains;
    bool bare = false;               ///< a text without a field
    std::vector<std::string> values; ///< as meant, without quotation marks
    std::vector<bool> quoted;        ///< which of them were

    std::uint64_t set = 0; ///< Call, Category, Result, State: bits of what is let through
    std::vector<std::int64_t> numbers;
    std::vector<ErrorMatch> errors;
    std::vector<TimeMatch> times;
    std::vector<AddressMatch> addresses;
    std::vector<BytePattern> patterns;
    std::vector<std::string> needles; ///< texts in lower case
    std::vector<BytesRegex> expressions;
    std::size_t memo = 0; ///< index among the answers that a run remembers
};

struct FilterNode {
    enum class Kind : std::uint8_t { Test, And, Or, Not };
    Kind kind = Kind::Test;
    FilterTest test;
    std::vector<FilterNode> children;        ///< as written
    std::vector<const FilterNode*> cheapest; ///< the children, those that cost least first
    int cost = 0;                            ///< of asking: 0 header ... kTextCost the whole line

    static constexpr int kTextCost = 6;
    /// Orders the tree; the children may not move any more.
    void prepare();
};

/// Bits of FilterTest::set for FilterField::Result: one for each Outcome, and this.
inline constexpr unsigned kInjectedBit = 6;

} // namespace workbench
