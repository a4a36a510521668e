// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/faults/FaultStore.h"

#include "core/faults/FaultChoices.h"
#include "widgets/faults/FaultWords.h"

#include <QVariantMap>

#include <optional>

namespace workbench {
namespace {

const QString kCall = QStringLiteral("call");
const QString kHandle = QStringLiteral("handle");
const QString kWhen = QStringLiteral("when");
const QString kCount = QStringLiteral("count");
const QString kEffect = QStringLiteral("effect");
const QString kError = QStringLiteral("error");
const QString kLength = QStringLiteral("length");
const QString kDelay = QStringLiteral("delayMs");

const QStringList kWhens{QStringLiteral("nth"), QStringLiteral("every"), QStringLiteral("percent")};
const QStringList kEffects{QStringLiteral("error"), QStringLiteral("short"), QStringLiteral("delay")};

std::optional<FaultRule> ruleFrom(const QVariantMap& kept)
{
    const CallSpec* spec = findCallSpec(kept.value(kCall).toString().toStdString());
    const auto when = kWhens.indexOf(kept.value(kWhen).toString());
    const auto effect = kEffects.indexOf(kept.value(kEffect).toString());
    if (spec == nullptr || when < 0 || effect < 0)
        return std::nullopt;
    FaultRule rule;
    rule.call = spec->id;
    if (kept.contains(kHandle))
        rule.handle = kept.value(kHandle).toLongLong();
    rule.when = static_cast<FaultRule::When>(when);
    rule.count = kept.value(kCount).toULongLong();
    rule.effect = static_cast<FaultRule::Effect>(effect);
    rule.error =
        constants::errorNumber(spec->errors, kept.value(kError).toString().toStdString()).value_or(0);
    rule.length = static_cast<std::size_t>(kept.value(kLength, 1).toULongLong());
    rule.delay = std::chrono::milliseconds(kept.value(kDelay).toLongLong());
    if (problemOf(rule) != FaultProblem::None)
        return std::nullopt;
    return rule;
}

} // namespace

QVariantList storedFaults(const std::vector<FaultPlan::Entry>& entries)
{
    QVariantList stored;
    for (const FaultPlan::Entry& entry : entries) {
        const FaultRule& rule = entry.rule;
        QVariantMap kept{{kCall, FaultWords::call(rule.call)},
                         {kWhen, kWhens.at(static_cast<int>(rule.when))},
                         {kCount, static_cast<qulonglong>(rule.count)},
                         {kEffect, kEffects.at(static_cast<int>(rule.effect))},
                         {kError, FaultWords::error(rule)},
                         {kLength, static_cast<qulonglong>(rule.length)},
                         {kDelay, static_cast<qlonglong>(rule.delay.count())}};
        if (rule.handle)
            kept.insert(kHandle, static_cast<qlonglong>(*rule.handle));
        stored += kept;
    }
    return stored;
}

std::vector<FaultRule> faultsFrom(const QVariantList& stored)
{
    std::vector<FaultRule> rules;
    for (const QVariant& kept : stored) {
        if (const auto rule = ruleFrom(kept.toMap()))
            rules.push_back(*rule);
    }
    return rules;
}

} // namespace workbench
