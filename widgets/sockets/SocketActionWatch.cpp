// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/SocketActionWatch.h"

#include "core/system/ConstantNames.h"

#include <algorithm>

namespace workbench {

namespace {

/// Records are timed by the steady clock: it and the wall clock drift apart by less than this, in ns.
constexpr std::int64_t kClocksDiffer = 1'000'000;

} // namespace

void SocketActionWatch::expect(SocketAction action, const SocketKey& key, std::int64_t nowNs)
{
    std::erase_if(m_asked, [&](const Asked& one) { return one.key == key; });
    m_asked.push_back({action, key, nowNs - kClocksDiffer});
}

void SocketActionWatch::take(const CallBatch& batch)
{
    if (m_asked.empty())
        return;
    std::ranges::for_each(batch.records, [this](const CallRecord& record) { look(record); });
    std::ranges::for_each(batch.completed, [this](const CallRecord& record) { look(record); });
}

void SocketActionWatch::look(const CallRecord& record)
{
    const SocketStep step = record.spec().step;
    const bool isOption = step == SocketStep::SetsOption;
    if (record.pending() || record.category() == CallCategory::Housekeeping ||
        (!isOption && step != SocketStep::ShutsDown && step != SocketStep::Closes))
        return;
    const auto asked = std::ranges::find_if(m_asked, [&](const Asked& one) {
        return one.key.handle == record.header().handle && record.header().startNs >= one.sinceNs;
    });
    if (asked == m_asked.end())
        return;
    const bool isItsOption = asked->action == SocketAction::Abort && record.number(2) == constants::soLinger;
    if (isOption && !isItsOption)
        return;
    const Asked one = *asked;
    const bool goesOn = isOption && record.error() == 0; // then comes close()
    if (!goesOn)
        m_asked.erase(asked);
    if (record.error() != 0)
        Q_EMIT failed({one.action, one.key, record.call(), record.error(), record.injected(), record.seq()});
}

QString SocketActionWatch::text(const Failure& failure)
{
    const QString told =
        QString::fromStdString(constants::errorName(constants::ErrorSpace::System, failure.error) + " (" +
                               constants::errorText(constants::ErrorSpace::System, failure.error) + ')');
    const QString error = failure.injected ? tr("%1 (injected)", "an error").arg(told) : told;
    const CallSpec& spec = callSpec(failure.call);
    if (failure.action == SocketAction::Abort && spec.step == SocketStep::SetsOption)
        return tr("Handle %1 is not reset and stays open: SO_LINGER could not be set, %2.",
                  "a handle, an error")
            .arg(failure.key.handle)
            .arg(error);
    return tr("%1() on handle %2 failed: %3.", "a function, a handle, an error")
        .arg(QLatin1String(spec.name.data(), static_cast<qsizetype>(spec.name.size())))
        .arg(failure.key.handle)
        .arg(error);
}

} // namespace workbench
