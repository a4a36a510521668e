// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/support/Theme.h"

#include <QLineEdit>

namespace workbench {

/// A field for `characters` characters of the fixed font; `theme` must outlive it.
inline QLineEdit* newFixedLine(const Theme& theme, const QString& text, int characters, QWidget* parent)
{
    auto* line = new QLineEdit(text, parent);
    const auto dress = [line, &theme, characters] {
        line->setFont(theme.fixedFont());
        line->setFixedWidth(static_cast<int>(theme.fixedText().cell() * characters) + theme.px(18));
    };
    dress();
    QObject::connect(&theme, &Theme::changed, line, dress);
    return line;
}

} // namespace workbench
