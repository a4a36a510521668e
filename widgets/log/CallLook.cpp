// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallLook.h"

namespace workbench {

CallLook lookOf(const CallRecord& record, Outcome outcome)
{
    if (record.injected())
        return {u"m-inject", ThemeColor::Inject, ThemeColor::InjectBg, true};
    switch (outcome) {
    case Outcome::Failure:
        return {u"m-fail", ThemeColor::Fail, ThemeColor::FailBg, true, true};
    case Outcome::WouldBlock:
        return {u"m-wait", ThemeColor::Wait, {}};
    case Outcome::EndOfStream:
        return {u"m-eof", ThemeColor::Eof, ThemeColor::Header, true};
    case Outcome::Truncated:
        return {u"m-trunc", ThemeColor::Wait, {}, true};
    case Outcome::Pending:
        return {u"m-pend", ThemeColor::Link, {}, true};
    case Outcome::Success:
        break;
    }
    if (record.category() == CallCategory::Housekeeping || record.category() == CallCategory::Waiting)
        return {u"m-own", ThemeColor::Muted, {}, false, false, true};
    return {};
}

} // namespace workbench
