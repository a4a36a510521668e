// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/filter/FilterExpression.h"

#include "core/calls/CallFigures.h"
#include "core/calls/CallValue.h"
#include "core/calls/FieldCoding.h"
#include "core/filter/FilterNode.h"
#include "core/filter/FilterText.h"
#include "core/filter/FilterValues.h"
#include "core/payload/Encoding.h"

#include <algorithm>
#include <optional>

namespace workbench {

using R = FilterRelation;

namespace {

constexpr std::int64_t kHour = 3'600'000'000'000;
constexpr std::int64_t kDay = 24 * kHour;
constexpr std::uint32_t kEndpointIndex = 0x1fff'ffff; // without the bits that tell its kind

/// A value, or none, against those of the test. Where there is no value only != is true.
bool holds(const FilterTest& test, std::optional<std::int64_t> value)
{
    if (test.relation == R::Equal || test.relation == R::NotEqual)
        return (value && std::ranges::binary_search(test.numbers, *value)) == (test.relation == R::Equal);
    if (!value)
        return false;
    switch (test.relation) {
    case R::Less:
        return *value < test.numbers.front();
    case R::LessEqual:
        return *value <= test.numbers.front();
    case R::Greater:
        return *value > test.numbers.front();
    default:
        return *value >= test.numbers.front();
    }
}

bool isIn(const FilterTest& test, unsigned bit)
{
    return ((test.set >> bit) & 1U) != (test.relation == R::NotEqual ? 1U : 0U);
}

/// Bytes that went over; none of a call that moves no bytes or has not returned.
std::optional<std::int64_t> bytesMoved(const CallRecord& record)
{
    if (record.pending() || !record.spec().movesBytes())
        return std::nullopt;
    const auto data = movedData(record);
    return data ? static_cast<std::int64_t>(data->length) : 0;
}

bool hasAddressFields(const CallSpec& spec)
{
    return std::ranges::any_of(spec.fields, [](const FieldSpec& field) {
        return field.kind == FieldKind::Address || field.kind == FieldKind::AddressList ||
               field.kind == FieldKind::AddressOctets || field.kind == FieldKind::HostEntry ||
               field.kind == FieldKind::Control;
    });
}

/// Calls `accept` with each address in the value; true as soon as one is accepted.
template <typename Accept> bool anyAddress(const CallValue& value, Accept&& accept)
{
    if (value.kind == CallValue::Kind::Address)
        return accept(value.address);
    if (value.kind == CallValue::Kind::Symbol) {
        const auto numeric = SocketAddress::parseNumeric(value.text, 0);
        return numeric && accept(*numeric);
    }
    return std::ranges::any_of(value.parts, [&](const CallValue& part) { return anyAddress(part, accept); });
}

} // namespace

template <typename Ask> bool FilterRun::remembered(const FilterTest& test, std::size_t key, Ask&& ask)
{
    std::vector<std::uint8_t>& memo = m_memos[test.memo];
    if (key >= memo.size())
        memo.resize(std::max(key + 1, memo.size() * 2), 0);
    if (memo[key] == 0)
        memo[key] = ask() ? 2 : 1;
    return memo[key] == 2;
}

bool FilterRun::compare(const FilterTest& test)
{
    const RecordHeader& header = m_record.header();
    const bool returned = !m_record.pending();
    switch (test.field) {
    case FilterField::Call:
        return isIn(test, static_cast<unsigned>(header.call));
    case FilterField::Category:
        return isIn(test, static_cast<unsigned>(header.category));
    case FilterField::State:
        return isIn(test, static_cast<unsigned>(m_record.state()));
    case FilterField::Result:
    case FilterField::Error:
        return isOneOf(test);
    case FilterField::HandleNumber: {
        const Handle handle = m_record.handle();
        return holds(test, handle == kInvalidHandle ? std::nullopt : std::optional<std::int64_t>(handle));
    }
    case FilterField::Ret:
        return holds(test, returned ? std::optional(header.ret) : std::nullopt);
    case FilterField::Errno:
        return holds(test, returned ? std::optional<std::int64_t>(header.error) : std::nullopt);
    case FilterField::Took:
        return holds(test, returned ? std::optional(header.durationNs) : std::nullopt);
    case FilterField::Seq:
        return holds(test, static_cast<std::int64_t>(header.seq));
    case FilterField::Length:
        return holds(test, bytesMoved(m_record));
    case FilterField::Kept: {
        const auto data = m_record.data();
        return holds(test, data ? std::optional(static_cast<std::int64_t>(data->kept.size())) : std::nullopt);
    }
    case FilterField::Time:
        return isAt(test);
    case FilterField::Who:
        return remembered(test, header.actor,
                          [&] { return hasText(test, foldedCopy(m_directory.actor(header.actor))); });
    case FilterField::Thread:
        return remembered(test, header.thread, [&] {
            return holds(test, static_cast<std::int64_t>(m_directory.threadId(header.thread)));
        });
    case FilterField::Address:
    case FilterField::Port:
        return hasAddress(test) != (test.relation == R::NotEqual);
    case FilterField::Payload:
        return hasBytes(test) != (test.relation == R::NotEqual);
    case FilterField::Text:
        return hasText(test, line());
    }
    return false;
}

bool FilterRun::isOneOf(const FilterTest& test)
{
    bool found = false;
    if (test.field == FilterField::Result) {
        const Outcome outcome = outcomeOf(m_record, CallDirectory::isStream(m_record.header().endpoint));
        found = ((test.set >> static_cast<unsigned>(outcome)) & 1U) != 0 ||
                (m_record.injected() && ((test.set >> kInjectedBit) & 1U) != 0);
    } else if (!m_record.pending()) {
        const int error = m_record.error();
        const constants::ErrorSpace space = m_record.spec().errors;
        found = std::ranges::any_of(test.errors, [&](const ErrorMatch& match) {
            return match.number == error && (!match.space || *match.space == space);
        });
    }
    return found != (test.relation == R::NotEqual);
}

bool FilterRun::hasText(const FilterTest& test, std::string_view text) const
{
    if (test.relation == R::Matches)
        return test.expressions.front().isFoundIn(bytesIn(text));
    if (test.relation == R::Contains)
        return std::ranges::any_of(test.needles, [&](const std::string& needle) {
            return text.find(needle) != std::string_view::npos;
        });
    const bool equal = std::ranges::find(test.needles, text) != test.needles.end();
    return equal == (test.relation == R::Equal);
}

bool FilterRun::isAddress(const FilterTest& test, const SocketAddress& address) const
{
    if (address.isEmpty())
        return false;
    if (test.field == FilterField::Address) {
        if (test.relation == R::Contains)
            return hasText(test, foldedCopy(address.text()));
        return std::ranges::any_of(test.addresses,
                                   [&](const AddressMatch& match) { return match.accepts(address); });
    }
    if (!address.isIpv4() && !address.isIpv6())
        return false;
    if (test.relation == R::NotEqual) // hasAddress() is asked for the opposite
        return std::ranges::binary_search(test.numbers, address.port());
    return holds(test, address.port());
}

bool FilterRun::holdsAddress(const FilterTest& test, const Endpoint& endpoint) const
{
    return isAddress(test, endpoint.local) || isAddress(test, endpoint.peer);
}

bool FilterRun::hasAddress(const FilterTest& test)
{
    const std::uint32_t id = m_record.header().endpoint;
    if (id != 0 &&
        remembered(test, id & kEndpointIndex, [&] { return holdsAddress(test, m_directory.endpoint(id)); }))
        return true;
    if (!hasAddressFields(m_record.spec()))
        return false;
    const auto accept = [&](const SocketAddress& address) { return isAddress(test, address); };
    coding::FieldReader reader(m_record);
    while (const auto field = reader.next()) {
        const FieldSpec& spec = m_record.spec().fields[static_cast<std::size_t>(field->slot)];
        switch (spec.kind) {
        case FieldKind::Address:
            if (accept(SocketAddress::fromBytes(field->bytes)))
                return true;
            break;
        case FieldKind::AddressList:
        case FieldKind::AddressOctets:
        case FieldKind::HostEntry:
        case FieldKind::Control:
            if (const auto value = decodeField(m_record, field->slot, field->direction);
                value && anyAddress(*value, accept))
                return true;
            break;
        default:
            break;
        }
    }
    return false;
}

bool FilterRun::isAt(const FilterTest& test) const
{
    const std::int64_t start = m_record.header().startNs;
    const auto within = [&](const TimeMatch& match) {
        const std::int64_t at = match.ofDay ? ((start + localOffsetNs(start)) % kDay + kDay) % kDay : start;
        switch (test.relation) {
        case R::Less:
            return at < match.from;
        case R::LessEqual:
            return at < match.to;
        case R::Greater:
            return at >= match.to;
        case R::GreaterEqual:
            return at >= match.from;
        default:
            return at >= match.from && at < match.to;
        }
    };
    return std::ranges::any_of(test.times, within) != (test.relation == R::NotEqual);
}

/// Clocks are set on the hour in UTC, or on half of it: one look for every quarter.
std::int64_t FilterRun::localOffsetNs(std::int64_t utcNs) const
{
    const std::int64_t quarter = utcNs / (kHour / 4);
    if (quarter != m_offsetQuarter) {
        m_offsetQuarter = quarter;
        m_offsetNs = filtervalues::localOffsetNs(quarter * (kHour / 4));
    }
    return m_offsetNs;
}

bool FilterRun::hasBytes(const FilterTest& test) const
{
    const auto data = m_record.data();
    if (!data)
        return false;
    return std::ranges::any_of(test.patterns, [&](const BytePattern& pattern) {
        return test.relation == R::Contains
                   ? pattern.isFoundIn(data->kept)
                   : data->length == data->kept.size() && pattern.isAllOf(data->kept);
    });
}

std::string_view FilterRun::line()
{
    if (!m_hasLine) {
        m_line.clear();
        m_lines.appendLine(m_line, m_record);
        foldInPlace(m_line.characters());
        m_hasLine = true;
    }
    return m_line;
}

} // namespace workbench
