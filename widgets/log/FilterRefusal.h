// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/filter/FilterParser.h"

#include <QCoreApplication>
#include <QString>

namespace workbench {

/// Why a text is no filter, in the user's words.
class FilterRefusal
{
    Q_DECLARE_TR_FUNCTIONS(workbench::FilterRefusal)
public:
    /// One sentence, with the place in front: "Character 9: there is no call receive."
    static QString sentence(const FilterError& error, const QString& text);

    /// Where a position in UTF-8 is in the text.
    static int characterAt(const QString& text, std::size_t position);

private:
    static QString reason(const FilterError& error);
};

} // namespace workbench
