// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/HighlightRules.h"

#include "core/filter/FilterParser.h"
#include "widgets/support/Settings.h"

#include <algorithm>

namespace workbench {
namespace {

/// Name, filter, letter and "on" or "off" by turns.
constexpr Setting<QStringList> kRules{QLatin1String("log/highlights")};
constexpr qsizetype kParts = 4;

} // namespace

HighlightRules::HighlightRules(const CallDirectory& directory, QObject* parent)
    : QObject(parent), m_directory(directory), m_active(std::make_unique<std::vector<Active>>())
{
}

HighlightRules::~HighlightRules() = default;

void HighlightRules::keepIn(Settings& settings)
{
    m_settings = &settings;
    const QStringList kept = settings.value(kRules);
    m_rules.clear();
    for (qsizetype i = 0; i + kParts <= kept.size(); i += kParts) {
        const int tint = kept[i + 2].isEmpty() ? 0 : kept[i + 2].front().unicode() - u'A';
        m_rules.append(
            {kept[i], kept[i + 1], std::clamp(tint, 0, kTints - 1), kept[i + 3] == QLatin1String("on")});
    }
    prepare();
    Q_EMIT changed();
}

void HighlightRules::setRules(const QList<HighlightRule>& rules)
{
    m_rules = rules;
    prepare();
    if (m_settings != nullptr) {
        QStringList kept;
        for (const HighlightRule& rule : m_rules)
            kept << rule.name << rule.filter << letter(rule.tint)
                 << QString::fromLatin1(rule.on ? "on" : "off");
        m_settings->setValue(kRules, kept);
    }
    Q_EMIT changed();
}

void HighlightRules::prepare()
{
    m_active->clear();
    for (const HighlightRule& rule : m_rules) {
        auto parsed = FilterParser::parse(rule.filter.toStdString());
        auto* expression = std::get_if<FilterExpression>(&parsed);
        if (rule.on && expression != nullptr && !expression->isEmpty())
            m_active->push_back({rule.tint, FilterRun(std::move(*expression), m_directory)});
    }
}

std::optional<int> HighlightRules::tintOf(const CallRecord& record) const
{
    for (Active& rule : *m_active) {
        if (rule.run.accepts(record))
            return rule.tint;
    }
    return std::nullopt;
}

} // namespace workbench
