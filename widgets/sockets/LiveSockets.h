// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/kernel/KernelWatch.h"
#include "core/kernel/SocketList.h"
#include "core/kernel/SocketTable.h"
#include "widgets/log/CallFeed.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace workbench {

/// The sockets that the panels show. It takes every batch, so that no socket is missed; the kernel is asked
/// and the list made only while a panel is seen: four times a second. GUI thread.
class LiveSockets : public QObject, public CallSink
{
    Q_OBJECT
public:
    static constexpr int kRefreshMs = 250;

    /// `own` is the door of the workbench's own calls (Purpose::Housekeeping), `open` the guard of the user's
    /// sockets, which may be null. `directory` must outlive this.
    LiveSockets(const CallDirectory& directory, std::shared_ptr<SystemCalls> own,
                std::shared_ptr<OpenHandles> open, QObject* parent = nullptr);

    void take(const CallBatch& batch) override;

    const CallDirectory& directory() const { return m_directory; }
    const SocketTable& table() const { return m_table; }
    const std::vector<SocketGroup>& groups() const { return m_groups; }
    /// What the kernel said last of that socket; empty where it says nothing.
    std::optional<KernelFigures> figuresOf(const SocketEntry& entry) const;
    /// The row of that socket; null where it is not listed. It lives until the next refresh.
    const SocketRow* rowOf(const SocketKey& key) const;
    std::size_t openCount() const { return m_table.open().size(); }
    /// Listed, but open in no tab: not accepted yet, or closed.
    std::size_t heldCount() const { return m_held; }

    /// The kernel is asked; else only what the calls tell is listed.
    bool isLive() const { return m_live; }
    void setLive(bool live);
    /// False where the last reading said nothing: not available on this system.
    bool kernelTells() const { return !m_reading || m_reading->isAvailable(); }

    /// Of that socket more is asked than of the others: its retransmits, and whether an error is pending.
    void setChosen(const SocketKey& key);
    /// The kernel has been asked since a panel is seen.
    bool hasReading() const { return m_reading != nullptr; }
    /// Every open socket is asked for pending errors; else, where there are many, only the chosen one.
    bool polledAll() const { return !m_reading || m_reading->polledAll(); }
    /// Of this process; empty where nothing was read yet, or the system does not tell.
    std::optional<DescriptorUse> descriptors() const
    {
        return m_reading ? m_reading->descriptors() : std::nullopt;
    }
    /// Calls were lost before they were seen here: what they made is not listed.
    std::uint64_t lostCalls() const { return m_lostCalls; }

    /// `panel` is seen now, or no longer.
    void setSeen(const void* panel, bool seen);
    /// Makes the list from what is known now.
    void refresh();

Q_SIGNALS:
    /// groups() are new ones.
    void refreshed();

private:
    void update();

    const CallDirectory& m_directory;
    std::shared_ptr<OpenHandles> m_open;
    SocketTable m_table;
    SocketKey m_chosen;
    std::uint64_t m_lostCalls = 0;
    KernelWatch m_watch;
    QTimer m_timer;
    QSet<const void*> m_seenBy;
    bool m_live = true;
    std::int64_t m_sinceNs = 0; ///< older readings are of another time
    std::shared_ptr<const KernelReading> m_reading;
    std::vector<SocketGroup> m_groups;
    std::size_t m_held = 0;
};

} // namespace workbench
