// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/replies/ReplyWords.h"

#include "core/calls/CallText.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/tabs/Tab.h"

#include <QLocale>

#include <algorithm>

namespace workbench {
namespace {

constexpr qsizetype kShownCharacters = 60;
constexpr std::size_t kShownBytes = 200;

QString count(std::uint64_t number) { return QLocale().toString(static_cast<qulonglong>(number)); }

} // namespace

QString ReplyWords::trigger(ReplyTrigger trigger)
{
    switch (trigger) {
    case ReplyTrigger::Message:
        return tr("a message came");
    case ReplyTrigger::Connected:
        return tr("a client has connected");
    case ReplyTrigger::Idle:
        break;
    }
    return tr("nothing came for a time");
}

QString ReplyWords::match(MatchKind kind)
{
    switch (kind) {
    case MatchKind::Any:
        return tr("any message");
    case MatchKind::Exact:
        return tr("is exactly");
    case MatchKind::StartsWith:
        return tr("starts with");
    case MatchKind::Contains:
        return tr("contains");
    case MatchKind::EndsWith:
        return tr("ends with");
    case MatchKind::Regex:
        return tr("regular expression");
    case MatchKind::HexPattern:
        return tr("hex with ??");
    case MatchKind::Length:
        break;
    }
    return tr("length");
}

QString ReplyWords::times(ReplyTimes times)
{
    switch (times) {
    case ReplyTimes::Always:
        return tr("every time");
    case ReplyTimes::Once:
        return tr("once for each peer");
    case ReplyTimes::EveryNth:
        break;
    }
    return tr("one time in N");
}

QString ReplyWords::action(ReplyAction action)
{
    switch (action) {
    case ReplyAction::Reply:
        return tr("reply");
    case ReplyAction::Echo:
        return tr("echo");
    case ReplyAction::Nothing:
        return tr("do nothing");
    case ReplyAction::HalfClose:
        return tr("half-close");
    case ReplyAction::Close:
        return tr("close");
    case ReplyAction::Abort:
        return tr("abort");
    case ReplyAction::Forward:
        break;
    }
    return tr("forward to");
}

QString ReplyWords::shortened(const std::string& typed)
{
    QString text = QString::fromStdString(typed);
    if (text.isEmpty())
        return tr("(no bytes)");
    text.replace(QLatin1Char('\n'), QChar(0x23ce));
    return text.size() <= kShownCharacters ? text : text.left(kShownCharacters) + QChar(0x2026);
}

QString ReplyWords::matched(const MatchSpec& match)
{
    const QString bytes = shortened(match.bytes.text);
    const QString pattern = shortened(match.pattern);
    switch (match.kind) {
    case MatchKind::Any:
        return tr("any message");
    case MatchKind::Exact:
        return tr("is %1").arg(bytes);
    case MatchKind::StartsWith:
        return tr("starts with %1").arg(bytes);
    case MatchKind::Contains:
        return tr("contains %1").arg(bytes);
    case MatchKind::EndsWith:
        return tr("ends with %1").arg(bytes);
    case MatchKind::Regex:
        return tr("matches %1").arg(pattern);
    case MatchKind::HexPattern:
        return tr("is hex %1").arg(pattern);
    case MatchKind::Length:
        break;
    }
    return match.least == match.most
               ? bytesText(static_cast<qint64>(match.least))
               : tr("%1 to %2").arg(count(match.least), bytesText(static_cast<qint64>(match.most)));
}

QString ReplyWords::when(const ReplyRule& rule)
{
    const QString event =
        rule.trigger == ReplyTrigger::Message ? matched(rule.match)
        : rule.trigger == ReplyTrigger::Connected
            ? tr("connected")
            : tr("nothing came for %1 ms").arg(count(static_cast<std::uint64_t>(rule.idle.count())));
    switch (rule.times) {
    case ReplyTimes::Once:
        return tr("%1, once").arg(event);
    case ReplyTimes::EveryNth:
        return tr("%1, one in %2").arg(event, count(rule.nth));
    case ReplyTimes::Always:
        break;
    }
    return event;
}

QString ReplyWords::deed(const ReplyRule& rule)
{
    if (rule.action == ReplyAction::Reply)
        return tr("reply %1").arg(shortened(rule.payload.text));
    if (rule.action == ReplyAction::Forward)
        return tr("forward to %1").arg(actorTitle(QString::fromStdString(rule.forwardTo)));
    return action(rule.action);
}

QString ReplyWords::then(const ReplyRule& rule)
{
    const auto delay = rule.delay.count();
    return delay == 0 ? deed(rule)
                      : tr("after %1 ms: %2").arg(count(static_cast<std::uint64_t>(delay)), deed(rule));
}

QString ReplyWords::title(const ReplyRule& rule)
{
    return rule.name.empty() ? tr("%1: %2").arg(when(rule), then(rule)) : QString::fromStdString(rule.name);
}

QString ReplyWords::numbered(std::size_t index, const ReplyRule& rule)
{
    return rule.name.empty() ? tr("Rule %1").arg(count(index + 1))
                             : tr("Rule %1 (%2)").arg(count(index + 1), QString::fromStdString(rule.name));
}

QString ReplyWords::wouldDo(const Firing& firing, const ReplyRule& rule)
{
    if (firing.refusal)
        return tr("would fire, but send nothing. %1")
            .arg(refusalText(*firing.refusal, rule.payload.encoding));
    switch (firing.action) {
    case ReplyAction::Reply:
    case ReplyAction::Echo:
    case ReplyAction::Forward:
        break;
    case ReplyAction::Nothing:
        return tr("would fire and do nothing.");
    case ReplyAction::HalfClose:
        return tr("would fire and half-close the connection.");
    case ReplyAction::Close:
        return tr("would fire and close the connection.");
    case ReplyAction::Abort:
        return tr("would fire and abort the connection.");
    }
    const std::span<const std::byte> shown(firing.data.data(), std::min(firing.data.size(), kShownBytes));
    QString quoted = QString::fromStdString(quotedBytes(shown));
    if (shown.size() < firing.data.size())
        quoted += QChar(0x2026);
    const QString size = bytesText(static_cast<qint64>(firing.data.size()));
    return firing.action == ReplyAction::Forward ? tr("would fire and forward %1: %2").arg(size, quoted)
                                                 : tr("would fire and send %1: %2").arg(size, quoted);
}

QString ReplyWords::wouldFire(const Firing& firing, const ReplyRule& rule)
{
    return numbered(firing.rule, rule) + QLatin1Char(' ') + wouldDo(firing, rule);
}

} // namespace workbench
