// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/step/StepOutcome.h"

#include "core/calls/CallSpec.h"
#include "core/calls/ValueText.h"
#include "core/options/OptionTable.h"
#include "core/options/OptionValue.h"
#include "core/system/Constants.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/support/ErrorWords.h"

#include <QStringList>

namespace workbench {

using namespace constants;

namespace {

constexpr std::size_t kMostShown = 24;

QString latin(const std::string& text) { return QString::fromStdString(text); }

QString constantText(Group group, std::int64_t value)
{
    return latin(text(group, static_cast<std::uint64_t>(value)));
}

bool wouldBlock(int error)
{
    return error == errors::again || error == errors::inProgress || error == errors::already;
}

/// "3 of 3 calls", "2 of 3 calls, then EAGAIN"
QString seriesText(const ManualCallEnded& ended)
{
    const CallResult& result = ended.answer.result;
    const QString done = StepOutcome::tr("%1 of %2 calls").arg(ended.succeeded).arg(ended.arguments.calls);
    if (ended.succeeded == ended.arguments.calls)
        return done;
    if (ended.cancelled)
        return StepOutcome::tr("%1, then cancelled by you").arg(done);
    // Nothing but its socket's close() stops them where none has failed.
    return StepOutcome::tr("%1, then %2")
        .arg(done,
             result.ok() ? QStringLiteral("close()") : latin(errorName(ErrorSpace::System, result.error)));
}

StepOutcome failed(const ManualCallEnded& ended)
{
    const CallResult& result = ended.answer.result;
    StepOutcome outcome;
    outcome.value = QStringLiteral("= %1 %2").arg(QString::number(result.value),
                                                  latin(errorName(ErrorSpace::System, result.error)));
    outcome.words = latin(errorText(ErrorSpace::System, result.error));
    outcome.icon = wouldBlock(result.error) ? QStringLiteral("m-wait") : QStringLiteral("m-fail");
    outcome.color = wouldBlock(result.error) ? ThemeColor::Wait : ThemeColor::Fail;
    if (ended.cancelled)
        outcome.words = StepOutcome::tr("cancelled by you");
    if (ended.arguments.calls > 1)
        outcome.words = seriesText(ended);
    if (ended.answer.pipeSignal)
        outcome.words = StepOutcome::tr("and SIGPIPE, which ends a program that does not mind it");
    return outcome;
}

QString receivedText(const std::vector<std::byte>& bytes)
{
    TextBuffer quoted;
    appendData(quoted, bytes, bytes.size(), kMostShown);
    return QString::fromLatin1(quoted.view().data(), static_cast<int>(quoted.view().size()));
}

QString optionText(const ManualCallEnded& ended)
{
    const OptionSpec* option = findOptionSpec(ended.arguments.level, ended.arguments.option);
    return option == nullptr
               ? bytesText(static_cast<qint64>(ended.answer.value.size()))
               : latin(workbench::optionText(*option, decodeOption(*option, ended.answer.value)));
}

/// What was asked and what came back, behind the number.
QStringList details(const StepEnding& ending)
{
    const ManualCallEnded& ended = ending.ended;
    const ManualAnswer& answer = ended.answer;
    QStringList words;
    if (ended.arguments.calls > 1)
        words << seriesText(ended);
    if (ended.call == CallId::Poll)
        words << (answer.result.value == 0 ? StepOutcome::tr("nothing within the time limit")
                                           : constantText(Group::PollEvents, answer.returned));
    if (ended.call == CallId::Ioctl)
        words << QString::number(answer.number);
    if (ended.call == CallId::Getsockopt)
        words << optionText(ended);
    if (ending.offered >= 0)
        words << StepOutcome::tr("of %1").arg(bytesText(ending.offered));
    if (ending.kept >= 0)
        words << ending.received;
    const auto lost = ending.kept >= 0 ? answer.result.value - ending.kept : 0;
    if (lost > 0)
        words << lostBytesText(lost);
    else if ((answer.messageFlags & msgTrunc) != 0)
        words << QStringLiteral("MSG_TRUNC");
    if (answer.dropped > 0)
        words << StepOutcome::tr("%Ln datagrams dropped so far", nullptr, static_cast<int>(answer.dropped));
    if (!answer.address.isEmpty())
        words << addressText(answer.address);
    return words;
}

QString endWords(StepEnd end)
{
    if (end == StepEnd::AfterReset)
        return StepOutcome::tr("the connection was reset; the error was reported once");
    return end == StepEnd::OwnShutDown ? StepOutcome::tr("receiving was shut down on this socket")
                                       : StepOutcome::tr("the peer has finished sending");
}

} // namespace

StepEnding endingOf(const ManualCallEnded& ended, bool isStream, StepEnd end)
{
    StepEnding ending{.ended = ended, .received = {}, .isStream = isStream, .end = end};
    const CallSpec& spec = callSpec(ended.call);
    if (ended.answer.data) {
        ending.received = receivedText(*ended.answer.data);
        ending.kept = static_cast<qint64>(ended.answer.data->size());
    }
    if (spec.sends() && ended.arguments.data)
        ending.offered = static_cast<qint64>(ended.arguments.data->size());
    ending.ended.answer.data = {};
    ending.ended.arguments.data = {};
    return ending;
}

StepOutcome outcomeOf(const StepEnding& ending)
{
    const ManualCallEnded& ended = ending.ended;
    const CallResult& result = ended.answer.result;
    StepOutcome outcome;
    if (!result.ok()) {
        outcome = failed(ended);
    } else {
        outcome.value = QStringLiteral("= %1").arg(result.value);
        outcome.words = details(ending).join(QStringLiteral("  "));
        const bool readsNothing =
            callSpec(ended.call).reads() && result.value == 0 && ended.arguments.length > 0;
        if (readsNothing && ending.isStream) {
            outcome.icon = QStringLiteral("m-eof");
            outcome.color = ThemeColor::Eof;
            outcome.words = endWords(ending.end);
        } else if (readsNothing) {
            outcome.words =
                StepOutcome::tr("an empty datagram from %1").arg(addressText(ended.answer.address));
        }
    }
    if (result.injected) {
        outcome.icon = QStringLiteral("m-inject");
        outcome.color = ThemeColor::Inject;
        outcome.words = StepOutcome::tr("%1 (injected)").arg(outcome.words);
    }
    return outcome;
}

StepOutcome outcomeOf(const ManualCallRefused& refused)
{
    StepOutcome outcome;
    outcome.icon = QStringLiteral("warn");
    outcome.color = ThemeColor::Wait;
    outcome.value = StepOutcome::tr("not called");
    switch (refused.reason) {
    case ManualRefusal::NumberTaken:
        outcome.words = StepOutcome::tr("%1 is closed and its number belongs to something else now")
                            .arg(refused.socket.handle);
        break;
    case ManualRefusal::TooMany:
        outcome.words = StepOutcome::tr("too many calls are waiting already; cancel some");
        break;
    case ManualRefusal::Cancelled:
        outcome.words = StepOutcome::tr("cancelled before it was made");
        break;
    case ManualRefusal::HandedOver:
        outcome.words = StepOutcome::tr("the socket is not here any more");
        break;
    }
    return outcome;
}

} // namespace workbench
