// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallRecord.h"

#include "core/calls/FieldCoding.h"

namespace workbench {

namespace {

std::optional<coding::Field> findField(const CallRecord& record, int slot, Direction direction)
{
    coding::FieldReader reader(record);
    while (const auto field = reader.next()) {
        if (field->slot == slot && field->direction == direction)
            return field;
    }
    return std::nullopt;
}

bool wouldBlock(int error)
{
    using namespace constants::errors;
    return error == again || error == inProgress || error == already;
}

/// SO_ERROR read back as something else than 0.
bool readBackAnError(const CallRecord& record)
{
    const int slot = fieldSlot(record.spec(), "optval");
    if (record.call() != CallId::Getsockopt || record.number(1) != constants::solSocket ||
        record.number(2) != constants::soError)
        return false;
    const auto value = record.bytes(slot, Direction::Out);
    if (!value)
        return false;
    for (const std::byte part : *value) {
        if (part != std::byte{0})
            return true;
    }
    return false;
}

/// MSG_TRUNC in the flags that the call wrote back, or datagrams dropped since the call before.
bool cutOrDropped(const CallRecord& record)
{
    coding::FieldReader reader(record);
    while (const auto field = reader.next()) {
        if (field->direction != Direction::Out)
            continue;
        const FieldSpec& spec = record.spec().fields[static_cast<std::size_t>(field->slot)];
        if (spec.kind == FieldKind::Control && coding::ControlParts(field->bytes).newlyDropped > 0)
            return true;
        if (spec.kind == FieldKind::Constant && spec.group == constants::Group::MessageFlags &&
            (field->number & constants::msgTrunc) != 0)
            return true;
    }
    return false;
}

/// A read that failed because the datagram did not fit, as Windows tells it; the bytes that fit were kept.
bool failedAsCut(const CallRecord& record)
{
    return record.spec().reads() && record.error() == constants::errors::messageSize;
}

} // namespace

Handle CallRecord::handle() const
{
    const RecordHeader& fixed = header();
    const bool made = fixed.handle == kInvalidHandle && !pending() && fixed.error == 0 &&
                      spec().returns == ReturnKind::Descriptor;
    return made ? fixed.ret : fixed.handle;
}

std::optional<std::int64_t> CallRecord::number(int slot, Direction direction) const
{
    if (slot == 0 && !spec().fields.empty() && spec().fields[0].kind == FieldKind::Descriptor)
        return handle();
    const auto field = findField(*this, slot, direction);
    return field && field->type == coding::FieldType::Number ? std::optional(field->number) : std::nullopt;
}

std::optional<std::span<const std::byte>> CallRecord::bytes(int slot, Direction direction) const
{
    const auto field = findField(*this, slot, direction);
    return field && field->type != coding::FieldType::Number ? std::optional(field->bytes) : std::nullopt;
}

std::optional<RecordedData> CallRecord::data() const
{
    coding::FieldReader reader(*this);
    while (const auto field = reader.next()) {
        if (field->type == coding::FieldType::Data)
            return RecordedData{static_cast<std::uint64_t>(field->number), field->bytes};
    }
    return std::nullopt;
}

Outcome outcomeOf(const CallRecord& record, bool stream)
{
    if (record.pending())
        return Outcome::Pending;
    const CallSpec& spec = record.spec();
    if (record.error() != 0) {
        if (spec.errors == constants::ErrorSpace::System && wouldBlock(record.error()))
            return Outcome::WouldBlock;
        return failedAsCut(record) ? Outcome::Truncated : Outcome::Failure;
    }
    if (readBackAnError(record))
        return Outcome::Failure;
    if (!spec.reads())
        return Outcome::Success;
    // Reading into no room gives 0 without an end.
    if (stream && record.ret() == 0 && record.number(spec.dataSlot + 1).value_or(0) > 0)
        return Outcome::EndOfStream;
    return cutOrDropped(record) ? Outcome::Truncated : Outcome::Success;
}

} // namespace workbench
