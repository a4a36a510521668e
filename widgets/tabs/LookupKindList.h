// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/RoleEvents.h"

#include <QListView>

#include <optional>

class QStandardItemModel;

namespace workbench {

class Theme;

/// What Host Lookup can do: a call of the resolver, or (empty) the list of this computer's interfaces, which
/// a library reads.
using LookupTask = std::optional<LookupKind>;

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
