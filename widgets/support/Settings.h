// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLatin1String>
#include <QSettings>
#include <QVariant>

namespace workbench {

/// One remembered value: where it is kept, and as what. Declared beside its user:
/// `constexpr Setting<double> kZoom{QLatin1String("window/zoom")};`
template <typename T> struct Setting {
    QLatin1String key;
};

/// Typed access to the remembered values. The store is handed down; tests give one of their own. GUI thread.
class Settings
{
public:
    explicit Settings(QSettings& store) : m_store(store) {}

    /// The kept value; `fallback` where there is none or one that cannot be read as T.
    template <typename T> T value(const Setting<T>& setting, const T& fallback = {}) const
    {
        QVariant kept = m_store.value(setting.key);
        return kept.isValid() && kept.convert(QMetaType::fromType<T>()) ? kept.value<T>() : fallback;
    }

    template <typename T> void setValue(const Setting<T>& setting, const T& value)
    {
        const QVariant wanted = QVariant::fromValue(value);
        if (m_store.value(setting.key) != wanted || !m_store.contains(setting.key)) // else nothing is written
            m_store.setValue(setting.key, wanted);
    }

    template <typename T> bool contains(const Setting<T>& setting) const
    {
        return m_store.contains(setting.key);
    }
    template <typename T> void remove(const Setting<T>& setting) { m_store.remove(setting.key); }

private:
    QSettings& m_store;
};

} // namespace workbench
