// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace workbench {

class Theme;

/// "Call | Arguments | Last result" above the steps.
class StepHeader : public QWidget
{
    Q_OBJECT
public:
    /// `rows`: the widget whose columns it names.
    StepHeader(const Theme& theme, const QWidget& rows, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    const QWidget& m_rows;
};

} // namespace workbench
