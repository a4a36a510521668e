// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace workbench {

constexpr char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// ASCII letters in lower case; other bytes stay.
inline void foldInPlace(std::span<char> text)
{
    for (char& c : text)
        c = folded(c);
}

inline std::string foldedCopy(std::string_view text)
{
    std::string copy(text);
    foldInPlace(copy);
    return copy;
}

/// Equal but for upper and lower case of ASCII letters.
inline bool equalFolded(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (folded(a[i]) != folded(b[i]))
            return false;
    }
    return true;
}

} // namespace workbench
