// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractButton>

namespace workbench {

class Theme;

/// Underlined text in the colour of links that acts like a button: clicked(), reached by Tab, Enter or Space.
class LinkButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit LinkButton(const Theme& theme, QWidget* parent = nullptr);
    LinkButton(const Theme& theme, const QString& text, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace workbench
