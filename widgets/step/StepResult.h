// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/step/StepOutcome.h"

#include <QWidget>

namespace workbench {

class Theme;

/// "= -1 EINVAL  Invalid argument": the last result of a call by hand. What does not fit is in the tip.
class StepResult : public QWidget
{
    Q_OBJECT
public:
    explicit StepResult(const Theme& theme, QWidget* parent = nullptr);

    void setOutcome(const StepOutcome& outcome);
    /// "0:12.4 waiting"
    void setWaiting(const QString& clock);
    void setNotCalled();
    /// All of it in words.
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void show(StepOutcome outcome, bool isBold);

    const Theme& m_theme;
    StepOutcome m_outcome;
    bool m_bold = false;
};

} // namespace workbench
