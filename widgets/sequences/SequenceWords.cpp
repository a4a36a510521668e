// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sequences/SequenceWords.h"

#include "widgets/fields/ByteWords.h"
#include "widgets/replies/ReplyWords.h"

#include <QLocale>

namespace workbench {
namespace {

QString grouped(std::uint64_t number) { return QLocale().toString(static_cast<qulonglong>(number)); }

QString timeOf(const SequenceStep& step)
{
    return SequenceWords::tr("%1 ms").arg(grouped(static_cast<std::uint64_t>(step.time.count())));
}

} // namespace

QString SequenceWords::kind(SequenceStepKind kind)
{
    switch (kind) {
    case SequenceStepKind::Send:
        return tr("send");
    case SequenceStepKind::Wait:
        return tr("wait");
    case SequenceStepKind::Expect:
        return tr("expect");
    case SequenceStepKind::Repeat:
        return tr("repeat");
    case SequenceStepKind::HalfClose:
        return tr("half-close");
    case SequenceStepKind::Close:
        break;
    }
    return tr("close");
}

QString SequenceWords::onTimeout(OnTimeout what)
{
    switch (what) {
    case OnTimeout::Fail:
        return tr("end as failed");
    case OnTimeout::GoOn:
        return tr("go on");
    case OnTimeout::GoTo:
        break;
    }
    return tr("go to step");
}

QString SequenceWords::what(const SequenceStep& step)
{
    switch (step.kind) {
    case SequenceStepKind::Send:
        return ReplyWords::shortened(step.payload.text);
    case SequenceStepKind::Wait:
        return timeOf(step);
    case SequenceStepKind::Expect:
        return tr("%1, within %2").arg(ReplyWords::matched(step.match), timeOf(step));
    case SequenceStepKind::Repeat:
        return tr("from step %1 on, %Ln more time(s)", nullptr, pluralNumber(static_cast<qint64>(step.times)))
            .arg(grouped(step.target + 1));
    case SequenceStepKind::HalfClose:
        return tr("sends no more, receives on");
    case SequenceStepKind::Close:
        break;
    }
    return tr("once all is sent");
}

QString SequenceWords::timeUp(const SequenceStep& step)
{
    if (step.kind != SequenceStepKind::Expect)
        return {};
    return step.onTimeout == OnTimeout::GoTo ? tr("go to step %1").arg(grouped(step.target + 1))
                                             : onTimeout(step.onTimeout);
}

QString SequenceWords::numbered(std::size_t step) { return tr("Step %1").arg(grouped(step + 1)); }

QString SequenceWords::refusal(const StepRefusal& refusal, const SequenceStep& step)
{
    const QString which = numbered(refusal.step);
    switch (refusal.kind) {
    case StepRefusal::Kind::Payload:
        return tr("%1 cannot be used: %2").arg(which, refusalText(refusal.error, step.payload.encoding));
    case StepRefusal::Kind::Match:
        return tr("%1 cannot be used: %2").arg(which, refusalText(refusal.error, step.match.bytes.encoding));
    case StepRefusal::Kind::Target:
        break;
    }
    return step.kind == SequenceStepKind::Repeat
               ? tr("%1 cannot be used: choose an earlier step to repeat from.").arg(which)
               : tr("%1 cannot be used: choose the step that it goes to.").arg(which);
}

QString SequenceWords::counts(const SequenceProgress& progress)
{
    const QString sent = tr("%Ln payload(s) sent", nullptr, pluralNumber(static_cast<qint64>(progress.sent)));
    if (progress.timeouts == 0)
        return sent;
    return tr("%1, %2").arg(sent, tr("%Ln expectation(s) not met", nullptr,
                                     pluralNumber(static_cast<qint64>(progress.timeouts))));
}

QString SequenceWords::ended(const SequenceProgress& progress, const SequenceStep* step)
{
    const QString where = numbered(progress.step);
    switch (progress.end) {
    case SequenceEnd::Done:
        return tr("Done: %1.").arg(counts(progress));
    case SequenceEnd::TimedOut:
        return step != nullptr
                   ? tr("Failed: %1 did not get what it expects (%2). %3.")
                         .arg(where, what(*step), counts(progress))
                   : tr("Failed: %1 did not get what it expects. %2.").arg(where, counts(progress));
    case SequenceEnd::PayloadRefused:
        return tr("Failed: %1 could not be sent. %2")
            .arg(where, progress.refusal
                            ? refusalText(*progress.refusal, step ? step->payload.encoding : Encoding::Utf8)
                            : QString());
    case SequenceEnd::Stopped:
        return tr("Stopped at %1: %2.").arg(where, counts(progress));
    case SequenceEnd::TargetGone:
        break;
    }
    return tr("Ended at %1: there is nobody to send to any more. %2.").arg(where, counts(progress));
}

} // namespace workbench
