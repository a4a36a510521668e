// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/filter/FilterExpression.h"
#include "core/filter/FilterField.h"

#include <optional>
#include <string>
#include <vector>

namespace workbench {

/// "Show only calls whose field is this", or "hide those".
struct FilterRule {
    enum class Action : std::uint8_t { Include, Exclude };
    Action action = Action::Include;
    FilterField field = FilterField::Call;
    FilterRelation relation = FilterRelation::Equal; ///< never NotEqual: that is Exclude
    std::string value;                               ///< as meant, without quotation marks

    friend bool operator==(const FilterRule&, const FilterRule&) = default;
};

/// Rules in Process Monitor's manner: a call is shown where for every field that has includes one of them
/// holds, and no exclude holds. They are applied as the expression that they write.
class FilterRules
{
public:
    /// The rules that an expression amounts to; empty where it is built otherwise.
    static std::optional<FilterRules> of(const FilterExpression& expression);
    /// The text of `expression` with the rule added; where it is no set of rules it is joined as a whole.
    static std::string with(const FilterExpression& expression, const FilterRule& rule);

    /// A rule that is there already is not added; one with the same value and the other action is replaced.
    void add(const FilterRule& rule);
    void remove(std::size_t index) { m_rules.erase(m_rules.begin() + static_cast<std::ptrdiff_t>(index)); }
    const std::vector<FilterRule>& rules() const { return m_rules; }

    /// What FilterParser reads; empty where there are no rules.
    std::string text() const;

private:
    bool take(const FilterNode& node, bool excluded);

    std::vector<FilterRule> m_rules;
};

} // namespace workbench
