// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/system/OpenHandles.h"
#include "widgets/log/CallFeed.h"
#include "widgets/tabs/Tab.h"

#include <QObject>

#include <cstdint>
#include <vector>

namespace workbench {

/// What a panel has asked of a socket, and which of its calls failed: read from the records, whoever makes
/// the calls. Forgets a socket when it is closed. GUI thread.
class SocketActionWatch : public QObject, public CallSink
{
    Q_OBJECT
public:
    /// A call that was made for an action and failed.
    struct Failure {
        SocketAction action{};
        SocketKey key;
        CallId call{};
        int error = 0;         ///< native number
        bool injected = false; ///< a fault rule told it, not the system
        quint64 seq = 0;
    };

    using QObject::QObject;

    /// From now (UTC, ns since 1970) on the calls on that socket are looked at.
    void expect(SocketAction action, const SocketKey& key, std::int64_t nowNs);
    void take(const CallBatch& batch) override;

    /// "close() on handle 7 failed: EBADF (Bad file descriptor)." in the language of now; an injected error
    /// is followed by "(injected)".
    static QString text(const Failure& failure);

Q_SIGNALS:
    void failed(const workbench::SocketActionWatch::Failure& failure);

private:
    struct Asked {
        SocketAction action{};
        SocketKey key;
        std::int64_t sinceNs = 0;
    };
    void look(const CallRecord& record);

    std::vector<Asked> m_asked;
};

} // namespace workbench
