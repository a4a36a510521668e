// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/follow/ConnectStages.h"

#include <QWidget>

#include <array>

class QLabel;

namespace workbench {

class LinkButton;
class Theme;

/// The three stages of a connect in the background: started, writable, SO_ERROR; each with the call that
/// proves it, as a link, or that it has not come yet.
class StageStrip : public QWidget
{
    Q_OBJECT
public:
    explicit StageStrip(const Theme& theme, QWidget* parent = nullptr);

    /// Names of the calls: of `stages`, in their order; empty where there is none.
    void setStages(const ConnectStages& stages, const std::array<QString, 3>& calls);

Q_SIGNALS:
    void callRequested(quint64 seq);

private:
    struct Stage {
        QLabel* mark;
        QLabel* title;
        QLabel* none;
        LinkButton* link;
        quint64 call = 0;
    };

    const Theme& m_theme;
    std::array<Stage, 3> m_stages{};
};

} // namespace workbench
