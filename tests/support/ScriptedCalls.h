// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallJournal.h"

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace workbench {

/// When a call was made, what it took and gave.
struct ScriptedCall {
    static constexpr std::int64_t kNoon = 1'764'158'400'000'000'000; ///< a whole second, UTC

    CallId id = CallId::Recv;
    std::int64_t startNs = kNoon;
    std::int64_t durationNs = 1000;
    std::int64_t ret = 0;
    int error = 0;
    std::int64_t room = 65536; ///< of reads: the buffer's size
};

/// Records of calls that were never made, with times of our choice.
class ScriptedCalls
{
public:
    explicit ScriptedCalls(std::shared_ptr<CallJournal> into = std::make_shared<CallJournal>())
        : journal(std::move(into))
    {
    }

    const std::shared_ptr<CallJournal> journal;

    void write(const ScriptedCall& call)
    {
        JournalLane& lane = journal->lane();
        const CallSpec& spec = callSpec(call.id);
        RecordWriter writer = lane.begin(call.id, 7, 0, 400);
        if (spec.movesBytes())
            writer.number(spec.dataSlot + 1, call.room);
        lane.start(writer);
        lane.stop(writer);
        writer.header().startNs = call.startNs;
        writer.header().durationNs = call.durationNs;
        writer.header().ret = call.ret;
        writer.header().error = call.error;
        lane.seal(writer);
        lane.commit();
    }
    CallRecord play(const ScriptedCall& call)
    {
        write(call);
        return drained();
    }
    /// SO_ERROR read back.
    CallRecord playReadBack(int error)
    {
        JournalLane& lane = journal->lane();
        RecordWriter writer = lane.begin(CallId::Getsockopt, 7, 0, 400);
        writer.number(1, constants::solSocket);
        writer.number(2, constants::soError);
        lane.start(writer);
        lane.stop(writer);
        writer.bytes(3, std::as_bytes(std::span(&error, 1)), Direction::Out);
        lane.seal(writer);
        lane.commit();
        return drained();
    }
    CallRecord playPending()
    {
        JournalLane& lane = journal->lane();
        RecordWriter writer = lane.begin(CallId::Recv, 7, 0, 400);
        lane.start(writer);
        return drained();
    }

private:
    CallRecord drained()
    {
        m_batches.push_back(journal->drain());
        return m_batches.back().records.back();
    }

    std::vector<CallBatch> m_batches; ///< the records' memory
};

} // namespace workbench
