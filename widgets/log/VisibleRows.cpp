// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/VisibleRows.h"

#include <algorithm>

namespace workbench {

void VisibleRows::clear()
{
    m_rows.clear();
    m_head = 0;
}

void VisibleRows::append(std::span<const std::uint32_t> rows)
{
    for (const std::uint32_t row : rows)
        m_rows.push_back(row + m_base);
}

std::size_t VisibleRows::lowerBound(std::size_t row) const
{
    std::size_t first = 0;
    std::size_t last = size();
    while (first < last) {
        const std::size_t middle = first + (last - first) / 2;
        if (at(middle) < row)
            first = middle + 1;
        else
            last = middle;
    }
    return first;
}

bool VisibleRows::contains(std::size_t row) const
{
    const std::size_t index = lowerBound(row);
    return index < size() && at(index) == row;
}

void VisibleRows::insert(std::size_t index, std::size_t row)
{
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(m_head + index),
                  static_cast<std::uint32_t>(row) + m_base);
}

void VisibleRows::remove(std::size_t index)
{
    m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(m_head + index));
}

void VisibleRows::dropFront(std::size_t rows)
{
    m_head += lowerBound(rows);
    m_base += static_cast<std::uint32_t>(rows);
    // Give back what was dropped once it is the larger half: each entry is moved at most once per entry
    // dropped.
    if (m_head > m_rows.size() / 2) {
        m_rows.erase(m_rows.begin(), m_rows.begin() + static_cast<std::ptrdiff_t>(m_head));
        m_head = 0;
    }
}

} // namespace workbench
