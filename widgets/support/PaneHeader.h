// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace workbench {

class Theme;

/// The head of a pane inside a tab, 34 high: bold title, muted counts, the pane's tools at the right, a line
/// below.
class PaneHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PaneHeader(const Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setCounts(const QString& text);
    QString counts() const;
    /// Made small; the header becomes its parent.
    void addTool(QWidget* tool);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void applyTheme();

    const Theme& m_theme;
    QLabel* m_title;
    QLabel* m_counts;
    QHBoxLayout* m_layout;
};

} // namespace workbench
