// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/StreamOutbox.h"

#include <algorithm>
#include <utility>

namespace workbench {

void StreamOutbox::add(SharedBytes data, DataOrigin origin)
{
    Entry entry;
    entry.counted = data->size();
    entry.data = std::move(data);
    entry.origin = origin;
    m_unsent += entry.counted;
    m_entries.push_back(std::move(entry));
}

void StreamOutbox::add(std::shared_ptr<StreamFile> file)
{
    Entry entry;
    entry.counted = file->size();
    entry.file = std::move(file);
    entry.fileNumber = ++m_lastFile;
    entry.origin = DataOrigin::File;
    m_unsent += entry.counted;
    m_entries.push_back(std::move(entry));
}

StreamOutbox::Front StreamOutbox::front(ReadFailure& failure)
{
    while (!m_entries.empty()) {
        Entry& entry = m_entries.front();
        if (entry.file && !entry.data) {
            entry.data = entry.file->read(entry.fileOffset, failure.error);
            if (!entry.data) {
                failure.path = entry.file->path();
                dropFront();
                return {};
            }
            if (entry.data->empty()) {
                dropFront();
                continue;
            }
        }
        return {.data = entry.data, .offset = entry.offset, .origin = entry.origin};
    }
    return {};
}

void StreamOutbox::accept(std::size_t count)
{
    Entry& entry = m_entries.front();
    entry.offset += count;
    const std::uint64_t counted = std::min<std::uint64_t>(count, entry.counted);
    entry.counted -= counted;
    m_unsent -= counted;
    if (entry.offset < entry.data->size())
        return;
    if (!entry.file) {
        dropFront();
        return;
    }
    entry.fileOffset += entry.data->size();
    entry.offset = 0;
    entry.data = nullptr;
}

void StreamOutbox::rest()
{
    if (m_entries.empty() || !m_entries.front().file)
        return;
    Entry& entry = m_entries.front();
    entry.fileOffset += entry.offset;
    entry.offset = 0;
    entry.data = nullptr;
}

void StreamOutbox::clear()
{
    m_entries.clear();
    m_unsent = 0;
}

StreamOutbox::FileState StreamOutbox::stateOf(const Entry& entry)
{
    return {.number = entry.fileNumber,
            .path = entry.file->path(),
            .sent = entry.fileOffset + entry.offset,
            .size = entry.file->size()};
}

std::optional<StreamOutbox::FileState> StreamOutbox::currentFile() const
{
    if (m_entries.empty() || !m_entries.front().file)
        return {};
    return stateOf(m_entries.front());
}

std::vector<StreamOutbox::FileState> StreamOutbox::dropFiles()
{
    std::vector<FileState> dropped;
    std::erase_if(m_entries, [&](const Entry& entry) {
        if (!entry.file)
            return false;
        dropped.push_back(stateOf(entry));
        m_unsent -= entry.counted;
        return true;
    });
    return dropped;
}

void StreamOutbox::dropFront()
{
    if (m_entries.front().file) {
        m_ended.push_back(stateOf(m_entries.front()));
        m_ended.back().isOver = true;
    }
    m_unsent -= m_entries.front().counted;
    m_entries.pop_front();
}

} // namespace workbench
