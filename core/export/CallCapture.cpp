// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/export/CallCapture.h"

#include "core/calls/CallHistory.h"
#include "core/export/WriteBehind.h"
#include "core/system/OpenForWriting.h"

#include <algorithm>
#include <cerrno>
#include <deque>
#include <limits>
#include <string>
#include <system_error>
#include <utility>

namespace workbench {

namespace {

std::size_t bytesOf(const CallRecord& record) { return sizeof(CallRecord) + record.size(); }

std::size_t bytesOf(const std::vector<CallRecord>& records)
{
    std::size_t bytes = 0;
    for (const CallRecord& record : records)
        bytes += bytesOf(record);
    return bytes;
}

} // namespace

/// Records not written yet, and the text under way.
struct CallCapture::Held {
    /// What a portion of text was made of.
    struct Portion {
        std::uint64_t calls = 0;
        std::size_t bytes = 0; ///< of records
    };

    CallHistory records{std::numeric_limits<std::size_t>::max()};
    std::unique_ptr<CallExporter> exporter;
    std::string text;
    Portion inText;
    std::mutex mutex;
    std::deque<Portion> portions; ///< handed over to be written; under the mutex
    std::unique_ptr<WriteBehind> writer;
};

CallCapture::CallCapture(std::filesystem::path path, ExportFormat format, CallJournal& journal,
                         std::size_t budgetBytes)
    : m_journal(journal), m_path(std::move(path)), m_budget(budgetBytes), m_file(openForWriting(m_path)),
      m_held(std::make_unique<Held>())
{
    m_journal.addFollower();
    if (m_file == nullptr) {
        fail(errno);
        m_over = true;
        return;
    }
    m_held->exporter = makeExporter(format, journal.directory());
    m_thread = std::thread([this] { run(); });
}

CallCapture::~CallCapture()
{
    close();
    m_journal.removeFollower();
}

void CallCapture::append(const CallBatch& batch)
{
    if (batch.empty() || state() != State::Running)
        return;
    const std::size_t bytes = bytesOf(batch.records);
    auto state = State::Running;
    if (m_waiting.load() + bytes > m_budget) {
        if (m_state.compare_exchange_strong(state, State::TooSlow))
            stop();
        return;
    }
    m_waiting += bytes;
    const std::scoped_lock lock(m_mutex);
    if (m_closing)
        return;
    m_queue.push_back(batch);
    m_changed.notify_one();
}

void CallCapture::stop()
{
    const std::scoped_lock lock(m_mutex);
    m_closing = true;
    m_changed.notify_one();
}

void CallCapture::close()
{
    stop();
    if (m_thread.joinable())
        m_thread.join();
}

void CallCapture::fail(int error)
{
    int none = 0;
    m_error.compare_exchange_strong(none, error == 0 ? EIO : error);
    m_state = State::Failed;
}

void CallCapture::run()
{
    m_held->writer = std::make_unique<WriteBehind>([this](std::string_view bytes) { return put(bytes); });
    m_held->exporter->begin(m_held->text);
    for (bool last = false; !last && m_error == 0;) {
        std::vector<CallBatch> batches;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_closing || !m_queue.empty() || m_error != 0; });
            batches = std::exchange(m_queue, {});
            last = m_closing;
        }
        write(batches, last);
    }
    m_held->writer.reset();
    if (std::fclose(m_file) != 0)
        fail(errno);
    if (m_error != 0) {
        // No half call at the end. Where even that fails, the reader passes it over.
        std::error_code ignored;
        std::filesystem::resize_file(m_path, m_bytes, ignored);
    }
    auto running = State::Running;
    m_state.compare_exchange_strong(running, State::Closed);
    m_over = true;
}

/// On the writing thread.
int CallCapture::put(std::string_view bytes)
{
    Held::Portion portion;
    {
        const std::scoped_lock lock(m_held->mutex);
        portion = m_held->portions.front();
        m_held->portions.pop_front();
    }
    errno = 0;
    if (std::fwrite(bytes.data(), 1, bytes.size(), m_file) != bytes.size()) {
        fail(errno);
        const std::scoped_lock lock(m_mutex);
        m_changed.notify_one();
        return m_error;
    }
    m_bytes += bytes.size();
    m_calls += portion.calls;
    m_waiting -= std::min(m_waiting.load(), portion.bytes);
    return 0;
}

/// Hands the text over to be written.
void CallCapture::flush()
{
    Held& held = *m_held;
    if (held.text.empty())
        return;
    {
        const std::scoped_lock lock(held.mutex);
        held.portions.push_back(std::exchange(held.inText, {}));
    }
    if (!held.writer->add(held.text))
        held.text.clear(); // the file ends before it
}

void CallCapture::write(const std::vector<CallBatch>& batches, bool last)
{
    Held& held = *m_held;
    for (const CallBatch& batch : batches)
        held.records.append(batch);
    std::size_t rows = last ? held.records.size() : held.records.completeRows();
    // Calls that wait behind one that does not return: half the budget is for them.
    if (rows == 0 && m_waiting > m_budget / 2)
        rows = held.records.size();
    for (std::size_t row = 0; row < rows && m_error == 0; ++row) {
        const CallRecord& record = held.records.at(row);
        held.exporter->append(held.text, record);
        ++held.inText.calls;
        held.inText.bytes += bytesOf(record);
        if (held.text.size() >= WriteBehind::kPortion)
            flush();
    }
    if (last)
        held.exporter->finish(held.text);
    flush();
    held.records.evict(rows);
}

} // namespace workbench
