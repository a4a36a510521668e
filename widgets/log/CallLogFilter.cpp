// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallLogFilter.h"

#include "core/calls/CallText.h"

#include <algorithm>
#include <string_view>

namespace workbench {
namespace {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool isAscii(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

void CallLogFilter::setText(const QString& text)
{
    m_text = text;
    m_needle = isAscii(text) ? text.toLower().toStdString() : std::string();
}

bool CallLogFilter::acceptsSlowly(const CallRecord& record, const CallDirectory& directory) const
{
    if (m_failuresOnly && !isFailure(record))
        return false;
    return m_text.isEmpty() || containsText(lineText(record, directory));
}

bool CallLogFilter::containsText(const std::string& line) const
{
    if (m_needle.empty())
        return QString::fromStdString(line).contains(m_text, Qt::CaseInsensitive);
    return !std::ranges::search(line, m_needle, {}, lower).empty();
}

bool operator==(const CallLogFilter& a, const CallLogFilter& b)
{
    return a.m_waiting == b.m_waiting && a.m_housekeeping == b.m_housekeeping &&
           a.m_failuresOnly == b.m_failuresOnly && a.m_handle == b.m_handle && a.m_text == b.m_text;
}

bool isFailure(const CallRecord& record)
{
    // A call that moves bytes and has no error number did not fail: no need to look at its fields.
    if (record.pending() || (record.error() == 0 && record.category() == CallCategory::Io))
        return false;
    return outcomeOf(record, false) == Outcome::Failure;
}

} // namespace workbench
