// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/PayloadVariable.h"

#include <QList>
#include <QMenu>

class QAction;

namespace workbench {

/// What can be put into a payload: the variables that are filled in for each send, and whether they are. Each
/// entry shows how the variable is written.
class InsertMenu : public QMenu
{
    Q_OBJECT
public:
    explicit InsertMenu(QWidget* parent = nullptr);

    /// "Fill in variables", a switch; the payload's user follows it.
    QAction* variablesAction() const { return m_fill; }

Q_SIGNALS:
    /// "${counter:4be}"
    void insertRequested(const QString& variable);
    /// The contents of a file, which is still to be chosen, are to come into the payload.
    void fileRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QAction* add(QMenu& menu, std::string_view example);
    void retranslate();
    static QString variableName(VariableKind kind);

    QAction* m_file;
    QAction* m_fill;
    QMenu* m_checksums;
    QList<QPair<VariableKind, QAction*>> m_variables;
};

} // namespace workbench
