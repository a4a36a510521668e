// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/SavedFilters.h"

#include "widgets/support/Settings.h"

#include <algorithm>

namespace workbench {
namespace {

/// Name and text by turns.
constexpr Setting<QStringList> kNamed{QLatin1String("log/filters")};
constexpr Setting<QStringList> kRecent{QLatin1String("log/recentFilters")};

} // namespace

void SavedFilters::keepIn(Settings& settings)
{
    m_settings = &settings;
    const QStringList named = settings.value(kNamed);
    m_named.clear();
    for (qsizetype i = 0; i + 1 < named.size(); i += 2)
        m_named.append({named[i], named[i + 1]});
    m_recent = settings.value(kRecent).mid(0, kMostRecent);
    Q_EMIT changed();
}

void SavedFilters::save(const QString& name, const QString& text)
{
    const auto found =
        std::ranges::find_if(m_named, [&](const SavedFilter& filter) { return filter.name == name; });
    if (found != m_named.end())
        found->text = text;
    else
        m_named.append({name, text});
    keep();
}

void SavedFilters::remove(const QString& name)
{
    m_named.removeIf([&](const SavedFilter& filter) { return filter.name == name; });
    keep();
}

void SavedFilters::noteUsed(const QString& text)
{
    if (text.trimmed().isEmpty() || (!m_recent.isEmpty() && m_recent.constFirst() == text))
        return;
    m_recent.removeAll(text);
    m_recent.prepend(text);
    m_recent = m_recent.mid(0, kMostRecent);
    keep();
}

void SavedFilters::forgetRecent()
{
    m_recent.clear();
    keep();
}

void SavedFilters::keep()
{
    if (m_settings != nullptr) {
        QStringList named;
        for (const SavedFilter& filter : m_named)
            named << filter.name << filter.text;
        m_settings->setValue(kNamed, named);
        m_settings->setValue(kRecent, m_recent);
    }
    Q_EMIT changed();
}

} // namespace workbench
