// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>
#include <QVBoxLayout>

namespace workbench {

/// Left and right in the sections of Detail, in px.
inline constexpr int kDetailMargin = 12;

/// Makes `box` a section of Detail: a line above, and below it the rows, with `spacing` px between them.
/// `box` owns what is returned. GUI thread.
inline QVBoxLayout* makeDetailSection(QWidget* box, int spacing)
{
    auto* outer = new QVBoxLayout(box);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* line = new QFrame(box);
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    outer->addWidget(line);
    auto* rows = new QVBoxLayout;
    rows->setContentsMargins(kDetailMargin, 8, kDetailMargin, 8);
    rows->setSpacing(spacing);
    outer->addLayout(rows);
    return rows;
}

} // namespace workbench
