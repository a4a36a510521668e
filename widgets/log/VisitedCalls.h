// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <vector>

namespace workbench {

/// The calls that were looked at, in order, as a browser keeps its pages: back, forward, and what lay ahead
/// goes when another way is taken. A value.
class VisitedCalls
{
public:
    static constexpr std::size_t kMost = 200;

    /// `step`: a move to the neighbouring row; such a walk is one visit.
    void visit(quint64 seq, bool step);
    quint64 current() const { return m_calls.empty() ? 0 : m_calls[m_at]; }
    bool canGo(int step) const;
    /// Goes back (-1) or forward (1); the call there, 0 where there is none.
    quint64 go(int step);
    /// Takes the present visit out, and what lies ahead; the one before it is the present one then.
    void dropCurrent();
    void forgetBelow(quint64 seq);
    void clear();

private:
    std::vector<quint64> m_calls;
    std::size_t m_at = 0;
};

} // namespace workbench
