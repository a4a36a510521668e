// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/statistics/CallTraffic.h"

#include "core/calls/FieldCoding.h"

#include <algorithm>

namespace workbench {

namespace {

/// A read returns the length of the whole datagram where MSG_TRUNC asked for it: what the caller got is
/// bounded by its buffer. The buffer's size is the first field of every read.
std::uint64_t bytesRead(const CallRecord& record, const CallSpec& spec)
{
    const std::int64_t returned = record.header().ret;
    const auto first = coding::FieldReader(record).next();
    const int sizeSlot = spec.dataSlot + 1;
    const auto room = first && first->slot == sizeSlot && first->type == coding::FieldType::Number
                          ? first->number
                          : record.number(sizeSlot).value_or(returned);
    return static_cast<std::uint64_t>(std::min(returned, room));
}

} // namespace

CallTraffic trafficOf(const CallRecord& record)
{
    const CallSpec& spec = record.spec();
    if (!spec.movesBytes())
        return {};
    CallTraffic traffic{spec.reads() ? TrafficDirection::In : TrafficDirection::Out, 0};
    if (record.pending())
        return traffic;
    const RecordHeader& header = record.header();
    if (header.error == 0 && header.ret > 0) {
        traffic.bytes = traffic.direction == TrafficDirection::In ? bytesRead(record, spec)
                                                                  : static_cast<std::uint64_t>(header.ret);
    } else if (header.error == constants::errors::messageSize && spec.reads()) {
        // Windows: the datagram did not fit, the bytes that did were handed over.
        if (const auto data = record.data())
            traffic.bytes = data->length;
    }
    return traffic;
}

} // namespace workbench
