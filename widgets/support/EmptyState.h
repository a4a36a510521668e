// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

#include <utility>

class QAbstractButton;
class QBoxLayout;
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
    /// The button becomes a child and small; buttons stand in one row, below each other where that is narrow.
    void addButton(QAbstractButton* button);

    QString title() const;
    QString body() const;

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Of the buttons: side by side, and the widest of them.
    std::pair<int, int> buttonWidths() const;
    void placeButtons();

    const Theme& m_theme;
    QLabel* m_title;
    QLabel* m_body;
    QBoxLayout* m_buttons;
};

} // namespace workbench
