// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/filter/FilterNode.h"

#include "core/address/NumericAddress.h"
#include "core/system/AddressLayout.h"

#include <algorithm>

namespace workbench {
namespace {

/// How dear asking is: header, what a run remembers, the result, fields to be decoded, bytes, the line.
int costOf(const FilterTest& test)
{
    switch (test.field) {
    case FilterField::Who:
    case FilterField::Thread:
        return 1;
    case FilterField::Result:
        return 2;
    case FilterField::Length:
    case FilterField::Kept:
        return 3;
    case FilterField::Address:
    case FilterField::Port:
        return 4;
    case FilterField::Payload:
        return 5;
    case FilterField::Text:
        return FilterNode::kTextCost;
    default:
        return 0;
    }
}

/// Whether the first `bits` of both agree.
bool agree(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b, int bits)
{
    const auto whole = static_cast<std::size_t>(bits / 8);
    if (!std::equal(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(whole), b.begin()))
        return false;
    const int rest = bits % 8;
    return rest == 0 || ((a[whole] ^ b[whole]) >> (8 - rest)) == 0;
}

} // namespace

void FilterNode::prepare()
{
    if (kind == Kind::Test) {
        cost = costOf(test);
        return;
    }
    cheapest.clear();
    for (FilterNode& child : children) {
        child.prepare();
        cost = std::max(cost, child.cost);
        cheapest.push_back(&child);
    }
    std::ranges::stable_sort(cheapest, {}, [](const FilterNode* child) { return child->cost; });
}

bool AddressMatch::accepts(const SocketAddress& address) const
{
    if (family == Family::Local)
        return address.isLocal() && address.host() == path;
    if (port && address.port() != *port)
        return false;
    if (const auto ipv4 = layout::decodeIpv4(address.bytes())) {
        if (family == Family::Ipv4)
            return agree(ipv4->octets, octets, prefix);
        return numeric::isMappedIpv4(octets) && prefix >= 96 &&
               agree(ipv4->octets, std::span(octets).subspan(12), prefix - 96);
    }
    const auto ipv6 = layout::decodeIpv6(address.bytes());
    if (!ipv6)
        return false;
    if (family == Family::Ipv6)
        return agree(ipv6->octets, octets, prefix);
    return numeric::isMappedIpv4(ipv6->octets) && agree(std::span(ipv6->octets).subspan(12), octets, prefix);
}

bool BytePattern::isFoundIn(std::span<const std::byte> where) const
{
    if (bytes.size() > where.size())
        return false;
    for (std::size_t at = 0; at + bytes.size() <= where.size(); ++at) {
        std::size_t i = 0;
        while (i < bytes.size() && (!known[i] || where[at + i] == bytes[i]))
            ++i;
        if (i == bytes.size())
            return true;
    }
    return false;
}

bool BytePattern::isAllOf(std::span<const std::byte> what) const
{
    return what.size() == bytes.size() && isFoundIn(what);
}

} // namespace workbench
