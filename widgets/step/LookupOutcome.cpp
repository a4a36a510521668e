// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/step/LookupOutcome.h"

#include "core/system/Constants.h"
#include "widgets/tabs/LookupQuestion.h"

#include <QLocale>
#include <QStringList>

namespace workbench {

using namespace constants;

namespace {

/// What C gets: a number, or a pointer.
QString valueOf(LookupKind kind, int error)
{
    switch (kind) {
    case LookupKind::Gethostbyname:
    case LookupKind::Gethostbyaddr:
        return error == 0 ? QStringLiteral("= hostent") : QStringLiteral("= NULL");
    case LookupKind::Getservbyname:
    case LookupKind::Getservbyport:
        return error == 0 ? QStringLiteral("= servent") : QStringLiteral("= NULL");
    case LookupKind::Gethostname:
        return error == 0 ? QStringLiteral("= 0") : QStringLiteral("= -1");
    default:
        return QStringLiteral("= %1").arg(error);
    }
}

bool hasNoNumber(LookupKind kind)
{
    return kind == LookupKind::Getservbyname || kind == LookupKind::Getservbyport;
}

/// "EAI_NONAME", and the words of the system.
struct ErrorParts {
    QString name;
    QString words;
};

ErrorParts errorParts(ErrorSpace space, int error, int systemError)
{
    const ErrorSpace told = systemError != 0 ? ErrorSpace::System : space;
    const int number = systemError != 0 ? systemError : error;
    QString name = QString::fromStdString(errorName(space, error));
    if (systemError != 0)
        name += u' ' + QString::fromStdString(errorName(told, number));
    return {name, QString::fromStdString(errorText(told, number))};
}

/// Addresses and names, as many as there are: what does not fit is in the tip.
QString wordsOf(const LookupAnswered& answer)
{
    QStringList words{shortAnswer(answer)};
    QStringList addresses;
    for (const LookupEntry& entry : answer.entries)
        addresses << QString::fromStdString(entry.address.port() != 0 ? entry.address.text()
                                                                      : entry.address.host());
    if (addresses.size() > 1)
        words.back() += QStringLiteral(": ") + addresses.join(QStringLiteral(", "));
    const bool isNamed =
        answer.request.kind == LookupKind::Getaddrinfo || answer.request.kind == LookupKind::Gethostbyname;
    if (isNamed && !answer.name.empty())
        words << LookupOutcome::tr("name %1").arg(QString::fromStdString(answer.name));
    QStringList aliases;
    for (const std::string& alias : answer.aliases)
        aliases << QString::fromStdString(alias);
    if (!aliases.isEmpty())
        words << LookupOutcome::tr("also %1").arg(aliases.join(QStringLiteral(", ")));
    const QString odd = oddity(answer.request);
    if (!odd.isEmpty())
        words << odd;
    return words.join(QStringLiteral("  "));
}

} // namespace

StepOutcome outcomeOf(const LookupAnswered& answer)
{
    StepOutcome outcome;
    outcome.value = valueOf(answer.request.kind, 0);
    outcome.words = wordsOf(answer);
    if (!oddity(answer.request).isEmpty()) {
        outcome.icon = QStringLiteral("warn");
        outcome.color = ThemeColor::Wait;
    }
    return outcome;
}

StepOutcome outcomeOf(const LookupFailed& failure)
{
    const LookupKind kind = failure.request.kind;
    const ErrorParts parts = errorParts(failure.space, failure.error, failure.systemError);
    StepOutcome outcome;
    outcome.icon = QStringLiteral("m-fail");
    outcome.color = ThemeColor::Fail;
    outcome.value = valueOf(kind, failure.error);
    if (!hasNoNumber(kind)) {
        outcome.value += u' ' + parts.name;
        outcome.words = parts.words;
    } else {
        outcome.words = LookupOutcome::tr("no such entry");
    }
    if (failure.injected) {
        outcome.icon = QStringLiteral("m-inject");
        outcome.color = ThemeColor::Inject;
        outcome.words = StepOutcome::tr("%1 (injected)").arg(outcome.words);
    }
    return outcome;
}

StepOutcome outcomeOf(const LookupAbandoned& /*abandoned*/)
{
    StepOutcome outcome;
    outcome.icon = QStringLiteral("m-pend");
    outcome.color = ThemeColor::Muted;
    outcome.words = LookupOutcome::tr("abandoned by you; libc still waits");
    return outcome;
}

StepOutcome outcomeOf(const LookupReturned& returned)
{
    StepOutcome outcome;
    outcome.color = ThemeColor::Muted;
    outcome.value = valueOf(returned.request.kind, returned.error);
    if (returned.error != 0 && !hasNoNumber(returned.request.kind))
        outcome.value += u' ' + errorParts(returned.space, returned.error, returned.systemError).name;
    const double seconds = static_cast<double>(returned.duration.count()) / 1e6;
    outcome.words = LookupOutcome::tr("abandoned by you; libc returned after %1 s")
                        .arg(QLocale().toString(seconds, 'f', 1));
    return outcome;
}

} // namespace workbench
