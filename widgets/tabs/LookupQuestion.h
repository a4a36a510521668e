// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/RoleEvents.h"
#include "widgets/tabs/DnsLookups.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <optional>
#include <variant>

namespace workbench {

/// A question to the resolver and what became of it.
struct LookupQuestion {
    struct Waiting {
    };
    struct Abandoned {
        std::optional<LookupReturned> returned; ///< empty: the call has not returned
    };

    LookupId id = 0;
    LookupRequest request;
    std::optional<DnsQuestion> dns; ///< asked of a library; then `request` is empty
    WallTime asked{};
    std::chrono::steady_clock::time_point started{};
    std::variant<Waiting, Abandoned, LookupAnswered, LookupFailed, DnsAnswer> answer;

    bool isWaiting() const { return std::holds_alternative<Waiting>(answer); }
    const Abandoned* abandoned() const { return std::get_if<Abandoned>(&answer); }
    const LookupAnswered* answered() const { return std::get_if<LookupAnswered>(&answer); }
    const DnsAnswer* dnsAnswer() const { return std::get_if<DnsAnswer>(&answer); }
    const LookupFailed* failed() const { return std::get_if<LookupFailed>(&answer); }
    /// Number of the call in the log; 0 for none.
    std::uint64_t seq() const;
};

/// "AF_INET".
QString symbolText(constants::Group group, int value);
/// The C function's name, or "My address".
QString lookupKindName(LookupKind kind);
/// What was asked for: "localhost", "[::1]:80", "443"; the kind's name where there is nothing to ask.
QString askedForText(const LookupRequest& request);
/// The second thing asked: the service of getaddrinfo, the protocol of a service; may be empty.
QString askedServiceText(const LookupRequest& request);
/// The answer in a few words: "2 addresses", "127.0.1.1", "vm", "http, port 80".
QString shortAnswer(const LookupAnswered& answer);
/// "EAI_NONAME".
QString errorNameOf(const LookupFailed& failure);
/// The answer in a sentence, for the head of the pane: "2 addresses in 1.204 ms. A client tries them in this
/// order."
/// Where nobody waits any more: whether the call still does.
QString abandonedText(const LookupQuestion& question);

/// The same of a question, whoever answers it: what was asked by ("getaddrinfo", "DNS MX"), what for, and the
/// second thing asked.
QString kindText(const LookupQuestion& question);
QString askedForText(const LookupQuestion& question);
QString askedServiceText(const LookupQuestion& question);

/// An answer or a failure in a line of a list.
struct LookupLine {
    QString name;  ///< the answer, or the error's name
    QString words; ///< what is to be said of it
    bool failed = false;
    bool odd = false; ///< take care
};
/// Of a question that does not wait.
LookupLine lineOf(const LookupQuestion& question);
/// How long it took; empty where there is no answer.
std::optional<std::chrono::nanoseconds> durationOf(const LookupQuestion& question);

QString answerSentence(const LookupQuestion& question);

/// What the resolver makes of a number that is no plain address or port, known before it is asked: "A leading
/// 0 means octal: 010 is 8. This is 8.0.0.1." Empty where the request holds nothing odd.
QString oddity(const LookupRequest& request);
/// The failure in words; where an odd text led to it, that too.
QString failureWords(const LookupFailed& failure);

} // namespace workbench
