// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>
#include <QStringList>

namespace workbench {

class Settings;

struct SavedFilter {
    QString name;
    QString text;
};

/// The user's named filters and those used last. GUI thread.
class SavedFilters : public QObject
{
    Q_OBJECT
public:
    static constexpr int kMostRecent = 12;

    explicit SavedFilters(QObject* parent = nullptr) : QObject(parent) {}

    /// Takes over what was kept there, and keeps every change from now on. It must outlive this object.
    void keepIn(Settings& settings);

    const QList<SavedFilter>& named() const { return m_named; }
    /// The last used first.
    const QStringList& recent() const { return m_recent; }

    /// A filter of that name is replaced.
    void save(const QString& name, const QString& text);
    void remove(const QString& name);
    void noteUsed(const QString& text);
    void forgetRecent();

Q_SIGNALS:
    void changed();

private:
    void keep();

    Settings* m_settings = nullptr;
    QList<SavedFilter> m_named;
    QStringList m_recent;
};

} // namespace workbench
