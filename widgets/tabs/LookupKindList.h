// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/RoleEvents.h"

#include <QListView>

class QStandardItemModel;

namespace workbench {

class Theme;

/// What Host Lookup can do: a call of the resolver, or what a library does: the list of this computer's
/// interfaces, or records of the DNS.
class LookupTask
{
public:
    constexpr LookupTask() = default; ///< the interfaces
    constexpr LookupTask(LookupKind kind) : m_number(static_cast<int>(kind)) {}
    static constexpr LookupTask dnsRecords() { return fromNumber(kDnsRecords); }
    static constexpr LookupTask fromNumber(int number)
    {
        LookupTask task;
        task.m_number = number;
        return task;
    }

    constexpr bool isCall() const { return m_number >= 0 && m_number < kDnsRecords; }
    constexpr LookupKind kind() const { return static_cast<LookupKind>(m_number); } ///< of a call
    constexpr int number() const { return m_number; }                               ///< to be kept
    friend constexpr bool operator==(LookupTask a, LookupTask b) = default;

private:
    static constexpr int kInterfaces = -1;
    static constexpr int kDnsRecords = 100;
    int m_number = kInterfaces;
};

/// The list at the left of Host Lookup: kinds of look-ups under group heads. One is always chosen.
class LookupKindList : public QListView
{
    Q_OBJECT
public:
    explicit LookupKindList(const Theme& theme, QWidget* parent = nullptr);

    LookupTask task() const;
    void setTask(LookupTask task);

Q_SIGNALS:
    void taskChanged();
    /// Enter or a double click: go on to the fields.
    void activatedTask();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    class Delegate;

    void build();
    void retranslate();
    void applyTheme();

    const Theme& m_theme;
    QStandardItemModel* m_model;
};

} // namespace workbench
