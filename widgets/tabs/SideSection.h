// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace workbench {

class Theme;

/// A part of the column beside a list: its title, its contents, a line below.
class SideSection : public QWidget
{
    Q_OBJECT
public:
    explicit SideSection(const Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Where the contents go, below the title.
    QVBoxLayout* body() const { return m_body; }
    const Theme& theme() const { return m_theme; }

protected:
    void paintEvent(QPaintEvent* event) override;

    /// Muted words in the interface's font.
    QLabel* newWords();

private:
    void applyTheme();

    const Theme& m_theme;
    QLabel* m_title;
    QVBoxLayout* m_body;
};

} // namespace workbench
