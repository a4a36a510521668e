// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

namespace workbench {

class Theme;

/// "#92" on the colour of the selected row: the link from a text to that row of the log.
class CallChip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit CallChip(const Theme& theme, QWidget* parent = nullptr);

    void setCall(quint64 seq);
    quint64 call() const { return m_seq; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    quint64 m_seq = 0;
};

} // namespace workbench
