// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/automation/ReplyEngine.h"

#include <QCoreApplication>
#include <QString>

namespace workbench {

/// Reply rules in words.
class ReplyWords
{
    Q_DECLARE_TR_FUNCTIONS(ReplyWords)
public:
    /// Its name, or "exactly PING: reply PONG" where it has none.
    static QString title(const ReplyRule& rule);
    /// "exactly PING", "4 to 8 bytes", "connected", "nothing came for 1,000 ms, once" ...
    static QString when(const ReplyRule& rule);
    /// "reply PONG", "close after 50 ms", "forward to TCP Client" ...
    static QString then(const ReplyRule& rule);

    static QString trigger(ReplyTrigger trigger);
    static QString match(MatchKind kind);
    static QString times(ReplyTimes times);
    static QString action(ReplyAction action);

    /// "Rule 2 (ping)"; `index` counts from 0.
    static QString numbered(std::size_t index, const ReplyRule& rule);
    /// "Rule 2 (ping) would fire and send 5 bytes: PONG\n"
    static QString wouldFire(const Firing& firing, const ReplyRule& rule);
    /// "exactly PING", "4 to 8 bytes": what a message must be.
    static QString matched(const MatchSpec& match);
    /// What was typed, on one line and not too long; UTF-8.
    static QString shortened(const std::string& typed);

private:
    static QString deed(const ReplyRule& rule);
    static QString wouldDo(const Firing& firing, const ReplyRule& rule);
};

} // namespace workbench
