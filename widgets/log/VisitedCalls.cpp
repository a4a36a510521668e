// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/VisitedCalls.h"

#include <utility>

namespace workbench {

void VisitedCalls::visit(quint64 seq, bool step)
{
    if (seq == 0 || seq == current())
        return;
    if (!m_calls.empty()) {
        m_calls.resize(m_at + 1);
        if (step)
            m_calls.pop_back();
    }
    m_calls.push_back(seq);
    if (m_calls.size() > kMost)
        m_calls.erase(m_calls.begin());
    m_at = m_calls.size() - 1;
}

bool VisitedCalls::canGo(int step) const { return step < 0 ? m_at > 0 : m_at + 1 < m_calls.size(); }

quint64 VisitedCalls::go(int step)
{
    if (!canGo(step))
        return 0;
    m_at = step < 0 ? m_at - 1 : m_at + 1;
    return m_calls[m_at];
}

void VisitedCalls::dropCurrent()
{
    if (m_calls.empty())
        return;
    m_calls.resize(m_at);
    m_at = m_calls.empty() ? 0 : m_calls.size() - 1;
}

void VisitedCalls::forgetBelow(quint64 seq)
{
    std::vector<quint64> held;
    std::size_t at = 0;
    for (std::size_t i = 0; i < m_calls.size(); ++i) {
        if (m_calls[i] >= seq)
            held.push_back(m_calls[i]);
        if (i == m_at)
            at = held.empty() ? 0 : held.size() - 1;
    }
    m_calls = std::move(held);
    m_at = at;
}

void VisitedCalls::clear()
{
    m_calls.clear();
    m_at = 0;
}

} // namespace workbench
