// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QAbstractButton;
class QHBoxLayout;
class QLabel;

namespace workbench {

class Theme;

/// What an empty area will hold: two centred lines, and buttons that fill it if there are any.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(const Theme& theme, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& body);
    /// The button becomes a child and small; buttons stand in one row.
    void addButton(QAbstractButton* button);

    QString title() const;
    QString body() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QLabel* m_title;
    QLabel* m_body;
    QHBoxLayout* m_buttons;
};

} // namespace workbench
