// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallDirectory.h"
#include "core/calls/CallRecord.h"
#include "core/filter/FilterExpression.h"

#include <QString>

#include <memory>

namespace workbench {

/// Which records a log shows. Nothing is ever deleted by it. A value; GUI thread.
class CallLogFilter
{
public:
    bool showsWaiting() const { return m_waiting; }
    void setShowsWaiting(bool shown) { m_waiting = shown; }
    bool showsHousekeeping() const { return m_housekeeping; }
    void setShowsHousekeeping(bool shown) { m_housekeeping = shown; }

    bool failuresOnly() const { return m_failuresOnly; }
    void setFailuresOnly(bool only) { m_failuresOnly = only; }

    /// What was typed into the filter field.
    const FilterExpression& expression() const { return m_expression; }
    void setExpression(const FilterExpression& expression);
    QString text() const { return QString::fromStdString(m_expression.text()); }
    /// Lines that contain this as it stands, upper and lower case alike; empty lets every line through.
    void setText(const QString& text);

    /// Nothing but this narrows; an empty one: nothing does.
    void narrowBy(const FilterExpression& expression)
    {
        setExpression(expression);
        m_failuresOnly = false;
    }

    /// Something beyond the categories is asked for.
    bool isNarrowing() const { return m_failuresOnly || !m_expression.isEmpty(); }
    /// Accepting may take a call's fields or its whole text.
    bool isSlow() const { return !m_expression.isEmpty(); }

    bool showsCategory(CallCategory category) const
    {
        return (category != CallCategory::Waiting || m_waiting) &&
               (category != CallCategory::Housekeeping || m_housekeeping);
    }
    bool accepts(const CallRecord& record, const CallDirectory& directory) const
    {
        if (!showsCategory(record.category()))
            return false;
        return !isSlow() && !m_failuresOnly ? true : acceptsSlowly(record, directory);
    }

    friend bool operator==(const CallLogFilter& a, const CallLogFilter& b);

private:
    bool acceptsSlowly(const CallRecord& record, const CallDirectory& directory) const;

    bool m_waiting = false;
    bool m_housekeeping = false;
    bool m_failuresOnly = false;
    FilterExpression m_expression;
    mutable std::shared_ptr<FilterRun> m_run; ///< of m_expression, made when it is first asked
};

/// The call failed, whatever it was for. Cheap for what succeeded.
bool isFailure(const CallRecord& record);

} // namespace workbench
