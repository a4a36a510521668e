// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/export/CallExport.h"

#include "core/calls/InOrder.h"

#include <memory>
#include <string>
#include <vector>

namespace workbench {

namespace {

/// Bytes of records in a portion: what is made of them should stay near the core.
constexpr std::size_t kPortion = std::size_t{48} << 10;

/// The calls of the first portion.
std::size_t portionOf(std::span<const CallRecord> calls)
{
    std::size_t count = 0;
    for (std::size_t bytes = 0; count < calls.size() && bytes < kPortion; ++count)
        bytes += calls[count].size();
    return count;
}

/// As many as there are portions and cores for them, at least one.
std::size_t workersFor(std::span<const CallRecord> calls)
{
    std::size_t workers = 0;
    do {
        calls = calls.subspan(portionOf(calls));
        ++workers;
    } while (workers < coreCount() && !calls.empty());
    return workers;
}

/// What the workers share; used in order.
struct Work {
    std::span<const CallRecord> rest;
    std::size_t done = 0;
    const PutText& put;
};

/// Takes calls, formats them, puts the text.
class Formatter
{
public:
    /// Without an exporter of its own it formats with the one that all share, when it takes the calls.
    Formatter(Work& work, CallExporter& shared, std::unique_ptr<CallExporter> own)
        : m_work(work), m_shared(shared), m_own(std::move(own))
    {
    }

    bool take()
    {
        const std::size_t count = portionOf(m_work.rest);
        m_calls = m_work.rest.first(count);
        m_work.rest = m_work.rest.subspan(count);
        if (!m_own)
            format(m_shared);
        return count > 0;
    }
    void work()
    {
        if (m_own)
            format(*m_own);
    }
    bool give()
    {
        const std::size_t done = m_work.done + m_calls.size();
        if (!m_work.put(m_text, done))
            return false;
        m_work.done = done;
        return true;
    }

private:
    void format(CallExporter& exporter)
    {
        m_text.clear();
        for (const CallRecord& record : m_calls)
            exporter.append(m_text, record);
    }

    Work& m_work;
    CallExporter& m_shared;
    std::unique_ptr<CallExporter> m_own;
    std::span<const CallRecord> m_calls;
    std::string m_text;
};

} // namespace

bool exportCalls(std::span<const CallRecord> calls, ExportFormat format, const CallDirectory& directory,
                 const PutText& put, SkippedCalls& skipped)
{
    const auto exporter = makeExporter(format, directory);
    std::string text;
    exporter->begin(text);
    Work work{.rest = calls, .put = put};
    std::vector<Formatter> formatters;
    const std::size_t workers = workersFor(calls);
    for (std::size_t i = 0; i < workers; ++i)
        formatters.emplace_back(work, *exporter,
                                isOneByOne(format) ? makeExporter(format, directory) : nullptr);
    if (!put(text, 0))
        return false;
    InOrder<Formatter>().run(formatters);
    text.clear();
    exporter->finish(text);
    skipped = exporter->skipped();
    return work.done == calls.size() && put(text, work.done);
}

} // namespace workbench
