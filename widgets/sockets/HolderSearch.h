// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/kernel/PortHolders.h"
#include "core/system/SystemCalls.h"
#include "widgets/log/CallFeed.h"

#include <QObject>

#include <memory>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace workbench {

class LiveSockets;

/// Finds out who holds an address that bind() or listen() found in use. Own sockets are known at once, the
/// kernel and /proc are asked on a thread of its own. GUI thread.
class HolderSearch : public QObject, public CallSink
{
    Q_OBJECT
public:
    /// `sockets` must have taken each batch before this does, and outlive it; `own` is the door of the
    /// workbench's own calls.
    HolderSearch(const LiveSockets& sockets, std::shared_ptr<SystemCalls> own, QObject* parent = nullptr);
    ~HolderSearch() override;

    void take(const CallBatch& batch) override;

    /// What was found for the failed call `seq`; no holders: none is named anywhere.
    struct Answer {
        quint64 seq = 0;
        quint16 actor = 0; ///< CallDirectory: who made the call
        std::vector<PortHolder> holders;
        bool isTcp = true;
    };
    /// "Handle 7 of TCP Server holds the port: LISTEN." in the language of now.
    static QString text(const PortHolder& holder, const LiveSockets& sockets);
    static QString text(const Answer& answer, const LiveSockets& sockets);

Q_SIGNALS:
    void found(const workbench::HolderSearch::Answer& answer);

private:
    void look(const CallRecord& record);
    void search(Answer answer, PortQuestion question);
    void finish(Answer answer, bool told);

    const LiveSockets& m_sockets;
    std::shared_ptr<SystemCalls> m_own;
    bool m_isBusy = false;
    std::optional<std::pair<Answer, PortQuestion>> m_next;
    std::jthread m_thread; ///< of the last search
};

} // namespace workbench
