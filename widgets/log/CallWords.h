// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallRecord.h"
#include "core/calls/CallText.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>
#include <string_view>

namespace workbench {

/// The right-hand side of a row, ready to be painted: "13"; "-1" "ECONNREFUSED" "(Connection refused)".
struct ResultWords {
    QString value;
    QString error;
    QString words; ///< with its brackets; the errors' own words stay the system's
    bool injected = false;

    /// All of it in one line, "= " in front.
    QString plain() const;
};

/// The words and numbers of the log, in the language and the locale of the window.
class CallWords
{
    Q_DECLARE_TR_FUNCTIONS(workbench::CallWords)
public:
    static ResultWords result(const CallRecord& record, const CallDirectory& directory);
    /// "end of stream: the peer has finished sending"; empty where there is nothing to note.
    static QString note(const ResultParts& parts);
    static QString stillWaiting();
    /// What the mark in front of a row says: "failed", "injected" ...; empty where all went well.
    static QString mark(const CallRecord& record, Outcome outcome);
    /// Column Took: duration(), or the running time of a call that has not returned.
    static QString took(const CallRecord& record, std::int64_t nowNs);
    /// Column Delta: milliseconds, where they are too long as duration() writes them.
    static QString delta(std::int64_t ns);
    /// To the microsecond: "3,072.114 ms (3.07 s)".
    static QString exactly(std::int64_t ns);
    /// When it began, to the microsecond, and how long it took, in a sentence.
    static QString beganAndTook(const CallRecord& record);

    /// "14:02:19.331", local time; `utcNs` since 1970.
    static QString timeOfDay(std::int64_t utcNs);
    /// "46,070.729".
    static QString milliseconds(std::int64_t ns);
    /// At most seven characters: "999.999" (ms), from a second on with its unit: "3.07 s", "134.1 s",
    /// "1,234 s", "3.43 h". `ns` from 0.
    static QString duration(std::int64_t ns);
    /// "0:12.4", with hours from the first hour on.
    static QString runningTime(std::int64_t ns);
    static std::int64_t nowNs();
    /// "65,536".
    static QString number(std::uint64_t value);

    /// Title and icon of the tab behind an actor; other actors keep their name and have no icon.
    static QString who(const std::string& actor);
    static QString whoIcon(const std::string& actor);

    /// Words behind an argument's value that says little: "none" behind flags of 0; else empty.
    static QString remark(const CallSpec& spec, int slot, const std::string& value);

    /// The handle of a call with what it is: "9, peer 127.0.0.1:49690".
    static QString handle(const CallRecord& record, const CallDirectory& directory);

    static QString latin1(std::string_view text);
    static QString utf8(std::string_view text);

    /// `count` as tr()'s n takes it.
    static int plural(std::uint64_t count);
};

} // namespace workbench
