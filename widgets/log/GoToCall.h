// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;

namespace workbench {

class Theme;

/// A small popup that asks for a call's number (Ctrl+J). Enter asks, Esc closes.
class GoToCall : public QFrame
{
    Q_OBJECT
public:
    explicit GoToCall(const Theme& theme, QWidget* parent);

    /// Shows itself in the middle of `area` (global), empty.
    void ask(const QRect& area);
    /// The call is not held: says so and stays open.
    void refuse(quint64 seq);

Q_SIGNALS:
    void asked(quint64 seq);

private:
    void accept();

    const Theme& m_theme;
    QLabel* m_label;
    QLineEdit* m_number;
    QLabel* m_refusal;
};

} // namespace workbench
