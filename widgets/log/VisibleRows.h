// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace workbench {

/// Which rows of a history a filter lets through: ascending row numbers of 4 bytes each, cheap to extend
/// at the end and to drop at the front. Rows are counted from the history's first; when the history
/// evicts, dropFront() renumbers in time that depends on what went, not on what stays.
class VisibleRows
{
public:
    std::size_t size() const { return m_rows.size() - m_head; }
    std::size_t at(std::size_t index) const { return m_rows[m_head + index] - m_base; }
    void clear();

    void append(std::size_t row) { m_rows.push_back(static_cast<std::uint32_t>(row) + m_base); }
    void append(std::span<const std::uint32_t> rows);

    /// Index of the first entry that is not below `row`; size() where there is none.
    std::size_t lowerBound(std::size_t row) const;
    bool contains(std::size_t row) const;
    void insert(std::size_t index, std::size_t row);
    void remove(std::size_t index);

    /// The history has lost its first `rows` rows: forgets those and renumbers the rest.
    void dropFront(std::size_t rows);

private:
    std::vector<std::uint32_t> m_rows; ///< from m_head on; m_base is added, modulo 2^32
    std::size_t m_head = 0;
    std::uint32_t m_base = 0;
};

} // namespace workbench
