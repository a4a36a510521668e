// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/HolderSearch.h"

#include "core/kernel/KernelSockets.h"
#include "widgets/sockets/LiveSockets.h"
#include "widgets/sockets/SocketWords.h"
#include "widgets/tabs/Tab.h"

#include <algorithm>
#include <utility>

namespace workbench {

HolderSearch::HolderSearch(const LiveSockets& sockets, std::shared_ptr<SystemCalls> own, QObject* parent)
    : QObject(parent), m_sockets(sockets), m_own(std::move(own))
{
}

HolderSearch::~HolderSearch() = default;

void HolderSearch::take(const CallBatch& batch)
{
    std::ranges::for_each(batch.records, [this](const CallRecord& record) { look(record); });
    std::ranges::for_each(batch.completed, [this](const CallRecord& record) { look(record); });
}

void HolderSearch::look(const CallRecord& record)
{
    if (record.error() != constants::errors::addressInUse || record.injected())
        return;
    const SocketStep step = record.spec().step;
    const auto entry = m_sockets.table().find(record);
    if (!entry || (step != SocketStep::Binds && step != SocketStep::Listens))
        return;
    PortQuestion question{.address = entry->local, .isTcp = entry->isTcp, .asking = entry->key};
    const auto asked = step == SocketStep::Binds ? record.bytes(1) : std::nullopt;
    if (asked)
        question.address = SocketAddress::fromBytes(*asked);
    if (question.address.port() == 0)
        return;
    Answer answer{record.seq(), record.header().actor, ownHoldersOf(question, m_sockets.table()),
                  question.isTcp};
    if (answer.holders.empty())
        search(std::move(answer), std::move(question));
    else
        Q_EMIT found(answer);
}

void HolderSearch::search(Answer answer, PortQuestion question)
{
    if (m_isBusy) { // the last one that failed is the one that is looked at
        m_next = {std::move(answer), std::move(question)};
        return;
    }
    m_isBusy = true;
    // The thread before has said its answer: nothing is waited for.
    m_thread = std::jthread(
        [this, own = m_own, answer = std::move(answer), question = std::move(question)]() mutable {
            KernelQuestion wanted;
            wanted.tables = tablesOf(question);
            const auto reading = KernelSockets(own).read(wanted);
            const bool told = reading->isAvailable();
            if (told)
                answer.holders = kernelHoldersOf(question, *reading);
            if (!answer.holders.empty() && answer.holders.front().inode != 0)
                answer.holders.front().process = processOf(answer.holders.front().inode);
            QMetaObject::invokeMethod(
                this, [this, answer = std::move(answer), told]() mutable { finish(std::move(answer), told); },
                Qt::QueuedConnection);
        });
}

void HolderSearch::finish(Answer answer, bool told)
{
    m_isBusy = false;
    findClosed(answer.holders, m_sockets.table());
    if (told)
        Q_EMIT found(answer);
    if (auto next = std::exchange(m_next, std::nullopt))
        search(std::move(next->first), std::move(next->second));
}

QString HolderSearch::text(const PortHolder& holder, const LiveSockets& sockets)
{
    switch (holder.kind) {
    case PortHolder::Kind::Ours: {
        const auto entry = sockets.table().find(holder.key);
        const SocketRow row{.entry = entry, .ends = {}, .kernel = {}, .parent = {}};
        const QString who = entry ? SocketWords::who(row, sockets.directory()) : QString();
        const QString state = entry ? SocketWords::state(row) : QString();
        return tr("Handle %1 of %2 holds the port: %3.", "a handle, a tab, a state")
            .arg(QString::number(holder.key.handle), who, state);
    }
    case PortHolder::Kind::TimeWait:
        return tr("A connection that is over holds the port: TIME_WAIT, %1 s left.")
            .arg((holder.timerMs + 999) / 1000);
    case PortHolder::Kind::Closing:
        return tr("A closed connection holds the port: %1.", "a state")
            .arg(SocketWords::stateName(holder.state));
    case PortHolder::Kind::Program:
        break;
    }
    if (!holder.process)
        return tr("Another program holds the port.");
    return tr("Another program holds the port: %1, process %2.")
        .arg(QString::fromStdString(holder.process->name))
        .arg(holder.process->id);
}

QString HolderSearch::text(const Answer& answer, const LiveSockets& sockets)
{
    if (answer.holders.empty() && !answer.isTcp)
        return tr("The kernel lists nobody at this port any more: try again.");
    if (answer.holders.empty())
        return tr("The kernel lists nobody at this port: a program has bound it and does not listen.");
    return text(answer.holders.front(), sockets);
}

} // namespace workbench
