// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/import/ImportReport.h"
#include "core/import/TextProgress.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace workbench {

/// The values of an INI file as Qt's QSettings writes them, in Qt 5's spelling (\xe9) and Qt 6's (UTF-8).
/// Keys are whole paths in UTF-8, "group/sub/key"; "[General]" is no group. Of a key that comes twice the
/// last counts.
class IniFile
{
public:
    struct Value {
        std::string text; ///< UTF-8; of a list its elements, joined by ", "
        std::size_t line = 0;
    };

    /// Lines that are none are told.
    static IniFile parse(std::string_view text, ImportReport& report, TextProgress& progress);

    /// Null where there is none. A path is compared as QSettings does: several slashes are one.
    const Value* find(std::string_view path) const;
    /// The groups that hold a value with this last name, in the order of the file.
    std::vector<std::string> groupsWith(std::string_view name) const;
    bool isEmpty() const { return m_values.empty(); }

private:
    void take(std::string_view group, std::string_view line, std::size_t number, ImportReport& report);

    std::map<std::string, Value, std::less<>> m_values;
    std::vector<std::string> m_order; ///< keys as they came
};

/// "a//b/" as QSettings keeps it: "a/b".
std::string iniPath(std::string_view path);

} // namespace workbench
