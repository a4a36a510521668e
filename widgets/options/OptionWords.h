// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/options/OptionDesk.h"

#include <QCoreApplication>
#include <QString>

namespace workbench {

/// What the options panel says, in the language and the locale of the window.
class OptionWords
{
    Q_DECLARE_TR_FUNCTIONS(workbench::OptionWords)
public:
    /// "Socket", "TCP" ...
    static QString group(OptionGroup group);
    /// "before bind", "any time" ...
    static QString moment(OptionMoment moment);
    /// "Windows only", "not on this system".
    static QString home(const OptionSpec& spec);
    /// "B", "ms" ...; empty for plain numbers.
    static QString unit(Unit unit);
    /// What the option does, in one sentence; empty for one without (a test finds it).
    static QString sentence(const OptionSpec& spec);
    /// "41 µs", "ESTABLISHED".
    static QString field(const OptionField& field);
    /// What a member of TCP_INFO counts; empty where its name says it.
    static QString fieldSentence(std::string_view name);
    /// A value that is only shown: "on", "12 B", "SOCK_STREAM".
    static QString value(const OptionSpec& spec, const OptionValue& value);
    /// "EINVAL (Invalid argument)".
    static QString error(const CallResult& result);
    /// "Linux doubles the number asked for."; empty for options of which there is nothing to be warned.
    static QString note(const OptionSpec& spec);
    /// "Linux doubles the number asked for: 65536 became 131072."; empty where the system took it as it was.
    static QString change(const OptionSpec& spec, const OptionValue& asked, const OptionValue& got);
};

} // namespace workbench
