// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>

namespace workbench {

/// A text that grows by small pieces: each is a few instructions here and a call with std::string, which took
/// half the time of writing a log. clear() keeps the room.
class TextBuffer
{
public:
    TextBuffer& operator+=(char c)
    {
        *room(1) = c;
        ++m_size;
        return *this;
    }
    TextBuffer& operator+=(std::string_view text)
    {
        char* to = room(text.size());
        if (!text.empty())
            std::memcpy(to, text.data(), text.size());
        m_size += text.size();
        return *this;
    }
    /// Where up to `most` characters may be put by hand; extend() tells how far they went.
    char* room(std::size_t most)
    {
        if (m_capacity - m_size < most)
            grow(most);
        return m_text.get() + m_size;
    }
    void extend(const char* end) { m_size = static_cast<std::size_t>(end - m_text.get()); }

    void clear() { m_size = 0; }
    /// Leaves the first `size` characters.
    void cut(std::size_t size) { m_size = size; }
    void cutFront(std::size_t count)
    {
        std::memmove(m_text.get(), m_text.get() + count, m_size - count);
        m_size -= count;
    }
    std::size_t size() const { return m_size; }
    std::span<char> characters() { return {m_text.get(), m_size}; }
    std::string_view view() const { return {m_text.get(), m_size}; }
    operator std::string_view() const { return view(); }

private:
    void grow(std::size_t most)
    {
        const std::size_t capacity = std::max(m_size + most, m_capacity * 2 + 256);
        auto larger = std::make_unique_for_overwrite<char[]>(capacity);
        std::copy_n(m_text.get(), m_size, larger.get());
        m_text = std::move(larger);
        m_capacity = capacity;
    }

    std::unique_ptr<char[]> m_text;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

} // namespace workbench
