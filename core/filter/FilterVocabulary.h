// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallDirectory.h"
#include "core/filter/FilterField.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace workbench {

/// What may stand at a place in a filter that is being typed.
struct FilterCompletion {
    enum class Kind : std::uint8_t { Field, Relation, Value, Join };
    Kind kind = Kind::Field;
    FilterField field = FilterField::Text; ///< whose relations or values they are
    std::size_t position = 0;              ///< bytes into the text: what is replaced
    std::size_t length = 0;
    std::vector<std::string> candidates; ///< ready to be put in, best first
};

/// Names that filters know.
class FilterVocabulary
{
public:
    /// `directory` must outlive it: it knows the actors.
    explicit FilterVocabulary(const CallDirectory& directory) : m_directory(directory) {}

    /// What may follow or complete what stands in front of `cursor` (bytes).
    FilterCompletion at(std::string_view text, std::size_t cursor) const;
    /// The values that a field is known to have, as they are written in a filter; many have none.
    std::vector<std::string> values(FilterField field) const;
    static std::vector<std::string> relations(FilterField field);

private:
    const CallDirectory& m_directory;
};

} // namespace workbench
