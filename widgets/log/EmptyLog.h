// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/log/CallLogModel.h"
#include "widgets/log/LogOrigin.h"
#include "widgets/support/EmptyState.h"

class QPushButton;

namespace workbench {

/// What stands in a log without rows: why there is none, and the button that brings some.
class EmptyLog : public EmptyState
{
    Q_OBJECT
public:
    explicit EmptyLog(const Theme& theme, LogOrigin origin, QWidget* parent = nullptr);

    /// Says why nothing is shown.
    void explain(const CallLogModel::Counts& counts);
    void retranslate();

Q_SIGNALS:
    void runDemo();
    void clearFilter();
    void showHidden();

private:
    const LogOrigin m_origin;
    QPushButton* m_runDemo;
    QPushButton* m_clearFilter;
    QPushButton* m_showHidden;
};

} // namespace workbench
