// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace workbench {

class Theme;

/// Exclusive buttons in one outline ("Text | Escapes | Hex"). One tab stop; arrow keys move and choose.
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    enum class Height { Control, Small };

    explicit SegmentedControl(const Theme& theme, Height height = Height::Control, QWidget* parent = nullptr);

    /// Ids are the caller's, 0 and above, each once. The first one added is chosen at first. The button's
    /// accessible name is `text` unless another segment of the tab has it: then give one.
    QAbstractButton* addSegment(int id, const QString& text, const QString& accessibleName = {});
    /// For another language; `accessibleName` as in addSegment.
    void setSegmentText(int id, const QString& text, const QString& accessibleName = {});

    int current() const;
    /// Emits currentChanged if another segment was chosen before. Unknown ids change nothing.
    void setCurrent(int id);

Q_SIGNALS:
    void currentChanged(int id);

private:
    const Theme& m_theme;
    Height m_height;
    QButtonGroup* m_group;
};

} // namespace workbench
