// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallLogFilter.h"

namespace workbench {

void CallLogFilter::setExpression(const FilterExpression& expression)
{
    m_expression = expression;
    m_run.reset();
}

void CallLogFilter::setText(const QString& text)
{
    setExpression(FilterExpression::containing(text.toStdString()));
}

bool CallLogFilter::acceptsSlowly(const CallRecord& record, const CallDirectory& directory) const
{
    if (m_failuresOnly && !isFailure(record))
        return false;
    if (m_expression.isEmpty())
        return true;
    if (!m_run || &m_run->directory() != &directory)
        m_run = std::make_shared<FilterRun>(m_expression, directory);
    return m_run->accepts(record);
}

bool operator==(const CallLogFilter& a, const CallLogFilter& b)
{
    return a.m_waiting == b.m_waiting && a.m_housekeeping == b.m_housekeeping &&
           a.m_failuresOnly == b.m_failuresOnly && a.m_expression == b.m_expression;
}

bool isFailure(const CallRecord& record)
{
    // A call that moves bytes and has no error number did not fail: no need to look at its fields.
    if (record.pending() || (record.error() == 0 && record.category() == CallCategory::Io))
        return false;
    return outcomeOf(record, false) == Outcome::Failure;
}

} // namespace workbench
