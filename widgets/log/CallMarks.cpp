// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallMarks.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace workbench {

bool CallMarks::contains(quint64 seq) const { return std::ranges::binary_search(m_marks, seq); }

void CallMarks::setMarked(const std::vector<quint64>& calls, bool marked)
{
    std::vector<quint64> all;
    if (marked)
        std::ranges::set_union(m_marks, calls, std::back_inserter(all));
    else
        std::ranges::set_difference(m_marks, calls, std::back_inserter(all));
    if (std::exchange(m_marks, std::move(all)) != m_marks)
        Q_EMIT changed();
}

void CallMarks::setReference(quint64 seq, std::int64_t startNs)
{
    m_referenceNs = startNs;
    if (std::exchange(m_reference, seq) != seq)
        Q_EMIT referenceChanged();
}

void CallMarks::forgetBelow(quint64 seq)
{
    if (!m_marks.empty() && m_marks.front() < seq) {
        m_marks.erase(m_marks.begin(), std::ranges::lower_bound(m_marks, seq));
        Q_EMIT changed();
    }
    if (m_reference != 0 && m_reference < seq)
        setReference(0, 0);
}

void CallMarks::clear()
{
    if (!std::exchange(m_marks, {}).empty())
        Q_EMIT changed();
    setReference(0, 0);
}

} // namespace workbench
