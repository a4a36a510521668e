// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

namespace workbench {

class Theme;

/// "312 new calls below", over the last row of the log: a button as wide as the log.
class NewCallsBand : public QAbstractButton
{
    Q_OBJECT
public:
    explicit NewCallsBand(const Theme& theme, QWidget* parent = nullptr);

    /// Hidden while 0.
    void setCount(int calls);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const Theme& m_theme;
    int m_count = 0;
};

} // namespace workbench
