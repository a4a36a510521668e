// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallDirectory.h"
#include "core/calls/CallHistory.h"
#include "core/calls/CallRecord.h"
#include "core/calls/CallText.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace workbench {

/// What a call's result means, in plain words in the language of the window. Read off CallSpec, the outcome
/// and the result's notes: no call has sentences of its own.
class CallMeaning
{
    Q_DECLARE_TR_FUNCTIONS(workbench::CallMeaning)
public:
    /// One to four sentences.
    static QString of(const CallRecord& record, const CallDirectory& directory);

private:
    static QString ofFailure(const CallRecord& record, const CallDirectory& directory);
    static QString ofReadBackError(const CallRecord& record);
    static QString ofWouldBlock(const CallRecord& record);
    static QString ofLoss(const CallRecord& record, const CallDirectory& directory);
    static QString ofSuccess(const CallRecord& record, const CallDirectory& directory);
    static QString ofBytes(const CallRecord& record, const CallDirectory& directory);
    static QString ofRead(const CallRecord& record, const CallDirectory& directory);
    static QString ofNewHandle(const CallRecord& record);
    static QString ofAddresses(const CallRecord& record);
    static QString ofEndOfStream(ResultNote note);
    static QString ofInjection(const CallRecord& record);
    static QString errorWords(const CallRecord& record);
};

/// What the kernel said of the socket after a call.
struct KernelState {
    constants::TcpState state = constants::TcpState::Unknown;
    std::optional<std::int64_t> receiveQueue; ///< bytes that wait to be read
    std::optional<std::int64_t> sendQueue;    ///< bytes that the peer has not acknowledged
    bool isEmpty() const { return state == constants::TcpState::Unknown && !receiveQueue && !sendQueue; }
};
/// From the record in `row` and the housekeeping calls on the same thread and handle that follow it.
KernelState kernelStateAfter(const CallHistory& history, std::size_t row);

} // namespace workbench
