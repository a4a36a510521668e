// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <array>

class QFrame;
class QLineEdit;
class QToolButton;

namespace workbench {

class CallLogActions;
class Theme;

/// The log's tools for its dock's title bar: filter, Failures, Show | Follow, Pause, Clear, Save. Where room
/// is short texts become icons, those at the right end first.
class CallLogTools : public QWidget
{
    Q_OBJECT
public:
    CallLogTools(CallLogActions& actions, const Theme& theme, QWidget* parent = nullptr);

    QLineEdit* filterField() const { return m_filter; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user is through with the filter field and wants to go on among the rows.
    void leftFilter();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// How many of the groups are icons only.
    static constexpr std::size_t kLevels = 3;

    QToolButton* addButton(const QString& name);
    void retranslate();
    void measure();
    void setLevel(std::size_t level);
    void fold();

    const Theme& m_theme;
    QLineEdit* m_filter;
    QFrame* m_line;
    QToolButton* m_failures;
    QToolButton* m_show;
    QToolButton* m_follow;
    QToolButton* m_pause;
    QToolButton* m_clear;
    QToolButton* m_save;
    std::array<int, kLevels> m_widths{}; ///< of the buttons alone
    int m_height = 24;
};

} // namespace workbench
