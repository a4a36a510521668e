// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/system/DescriptorLimit.h"

#include <QWidget>

#include <optional>

namespace workbench {

class Theme;

/// "37 of 1,024 handles in use", with a small gauge: how near the next EMFILE is. Takes care above 80 %, and
/// says in words when none is left.
class DescriptorMeter : public QWidget
{
    Q_OBJECT
public:
    enum class Level { Ample, Scarce, None };

    /// `theme` must outlive it.
    explicit DescriptorMeter(const Theme& theme, QWidget* parent = nullptr);

    /// Empty: the system does not tell.
    void setUse(const std::optional<DescriptorUse>& use);
    Level level() const;
    QString text() const;
    /// In the language of now.
    void retranslate();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int textLeft() const;

    const Theme& m_theme;
    std::optional<DescriptorUse> m_use;
};

} // namespace workbench
