// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/EditedBytes.h"

#include <algorithm>

namespace workbench {

namespace {

std::ptrdiff_t signedOffset(std::size_t offset) { return static_cast<std::ptrdiff_t>(offset); }

} // namespace

Bytes EditedBytes::take()
{
    Bytes bytes = std::move(m_bytes);
    *this = {};
    return bytes;
}

void EditedBytes::put(std::size_t offset, std::size_t length, std::span<const std::byte> with)
{
    const std::size_t common = std::min(length, with.size());
    const auto begin = m_bytes.begin() + signedOffset(offset);
    std::copy_n(with.begin(), common, begin);
    const auto rest = begin + signedOffset(common);
    if (length > common)
        m_bytes.erase(rest, begin + signedOffset(length));
    else
        m_bytes.insert(rest, with.begin() + signedOffset(common), with.end());
}

void EditedBytes::replace(std::size_t offset, std::size_t length, std::span<const std::byte> with, Step step)
{
    if (length == 0 && with.empty())
        return;
    const auto removed = std::span<const std::byte>(m_bytes).subspan(offset, length);
    if (step == Step::GoesOn && m_running && !canRedo() && join(offset, removed, with)) {
        // `with` cannot be a part of the bytes here: nothing that is pasted goes on with a step.
        put(offset, length, with);
        return;
    }
    keep({offset, {removed.begin(), removed.end()}, {with.begin(), with.end()}});
    put(offset, length, m_steps.back().inserted);
    m_running = step == Step::GoesOn;
}

// Makes a change part of the last step; false where it does not touch it, or is of another kind.
bool EditedBytes::join(std::size_t offset, std::span<const std::byte> removed,
                       std::span<const std::byte> with)
{
    Change& last = m_steps.back();
    const std::size_t end = last.offset + last.inserted.size();
    if (with.empty() && last.inserted.empty() && offset + removed.size() == last.offset) { // Backspace
        last.removed.insert(last.removed.begin(), removed.begin(), removed.end());
        last.offset = offset;
    } else if (with.empty() && last.inserted.empty() && offset == last.offset) { // Delete
        last.removed.insert(last.removed.end(), removed.begin(), removed.end());
    } else if (!with.empty() && !last.inserted.empty() && offset == end) { // typed on
        last.removed.insert(last.removed.end(), removed.begin(), removed.end());
        last.inserted.insert(last.inserted.end(), with.begin(), with.end());
    } else if (!last.inserted.empty() && with.size() == removed.size() && offset >= last.offset &&
               offset + with.size() == end) { // the second digit of a byte
        std::copy(with.begin(), with.end(), last.inserted.begin() + signedOffset(offset - last.offset));
        return true;
    } else {
        return false;
    }
    m_kept += removed.size() + with.size();
    return true;
}

void EditedBytes::keep(Change change)
{
    for (std::size_t i = m_next; i < m_steps.size(); ++i)
        m_kept -= m_steps[i].removed.size() + m_steps[i].inserted.size();
    m_steps.resize(m_next, {0, {}, {}});
    if (m_saved && *m_saved > m_next)
        m_saved.reset(); // no way leads back there
    m_kept += change.removed.size() + change.inserted.size();
    m_steps.push_back(std::move(change));
    std::size_t oldest = 0;
    while (m_kept > m_most && oldest + 1 < m_steps.size()) {
        m_kept -= m_steps[oldest].removed.size() + m_steps[oldest].inserted.size();
        ++oldest;
    }
    m_steps.erase(m_steps.begin(), m_steps.begin() + signedOffset(oldest));
    m_forgotten += oldest;
    m_next = m_steps.size();
    if (m_saved && *m_saved < oldest)
        m_saved.reset();
    else if (m_saved)
        *m_saved -= oldest;
}

std::optional<EditedBytes::Place> EditedBytes::undo()
{
    if (!canUndo())
        return std::nullopt;
    m_running = false;
    const Change& change = m_steps[--m_next];
    put(change.offset, change.inserted.size(), change.removed);
    return Place{change.offset, change.removed.size()};
}

std::optional<EditedBytes::Place> EditedBytes::redo()
{
    if (!canRedo())
        return std::nullopt;
    m_running = false;
    const Change& change = m_steps[m_next++];
    put(change.offset, change.removed.size(), change.inserted);
    return Place{change.offset, change.inserted.size()};
}

} // namespace workbench
