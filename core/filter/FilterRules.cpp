// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/filter/FilterRules.h"

#include "core/filter/FilterLexer.h"
#include "core/filter/FilterNode.h"

#include <algorithm>
#include <set>

namespace workbench {

using R = FilterRelation;

namespace {

using Action = FilterRule::Action;

std::string valueText(const FilterRule& rule)
{
    // In quotation marks bytes would be a text.
    return rule.field == FilterField::Payload ? rule.value : quotedFilterValue(rule.value);
}

std::string comparison(const FilterRule& rule)
{
    return std::string(filterField(rule.field).name) + ' ' + std::string(relationText(rule.relation)) + ' ' +
           valueText(rule);
}

/// "a", or "field in {a, b}", or "(field < a || field > b)".
std::string anyOf(const std::vector<const FilterRule*>& rules)
{
    if (rules.size() == 1)
        return comparison(*rules.front());
    const bool equal =
        std::ranges::all_of(rules, [](const FilterRule* rule) { return rule->relation == R::Equal; });
    std::string text;
    for (const FilterRule* rule : rules) {
        if (!text.empty())
            text += equal ? ", " : " || ";
        text += equal ? valueText(*rule) : comparison(*rule);
    }
    const std::string name(filterField(rules.front()->field).name);
    return equal ? name + " in {" + text + '}' : '(' + text + ')';
}

std::string notAnyOf(const std::vector<const FilterRule*>& rules)
{
    if (rules.size() == 1 && rules.front()->relation == R::Equal)
        return std::string(filterField(rules.front()->field).name) + " != " + valueText(*rules.front());
    const std::string text = anyOf(rules);
    return text.front() == '(' ? '!' + text : "!(" + text + ')';
}

} // namespace

std::optional<FilterRules> FilterRules::of(const FilterExpression& expression)
{
    FilterRules rules;
    const FilterNode* root = expression.root();
    if (root == nullptr)
        return rules;
    if (root->kind != FilterNode::Kind::And)
        return rules.take(*root, false) ? std::optional(rules) : std::nullopt;
    std::set<FilterField> included;
    for (const FilterNode& child : root->children) {
        const std::size_t before = rules.m_rules.size();
        if (!rules.take(child, false))
            return std::nullopt;
        // Two of one field joined by && are not what rules mean.
        const bool includes =
            before < rules.m_rules.size() && rules.m_rules[before].action == Action::Include;
        if (includes && !included.insert(rules.m_rules[before].field).second)
            return std::nullopt;
    }
    return rules;
}

/// Adds what one part of a conjunction says; false where it is no rule.
bool FilterRules::take(const FilterNode& node, bool excluded)
{
    if (node.kind == FilterNode::Kind::Not)
        return !excluded && take(node.children.front(), true);
    if (node.kind == FilterNode::Kind::Or) {
        const FilterNode& first = node.children.front();
        return std::ranges::all_of(node.children, [&](const FilterNode& child) {
            return child.kind == FilterNode::Kind::Test && child.test.field == first.test.field &&
                   child.test.relation != R::NotEqual && take(child, excluded);
        });
    }
    if (node.kind != FilterNode::Kind::Test)
        return false;
    const bool differs = node.test.relation == R::NotEqual;
    if (differs && excluded)
        return false;
    for (std::size_t i = 0; i < node.test.values.size(); ++i) {
        if (node.test.field == FilterField::Payload && node.test.quoted[i])
            return false; // would have to be written in hex
        m_rules.push_back({excluded || differs ? Action::Exclude : Action::Include, node.test.field,
                           differs ? R::Equal : node.test.relation, node.test.values[i]});
    }
    return true;
}

void FilterRules::add(const FilterRule& rule)
{
    FilterRule opposite = rule;
    opposite.action = rule.action == Action::Include ? Action::Exclude : Action::Include;
    std::erase(m_rules, opposite);
    if (std::ranges::find(m_rules, rule) == m_rules.end())
        m_rules.push_back(rule);
}

std::string FilterRules::text() const
{
    std::string text;
    for (const Action action : {Action::Include, Action::Exclude}) {
        std::set<FilterField> done;
        for (const FilterRule& first : m_rules) {
            if (first.action != action || !done.insert(first.field).second)
                continue;
            std::vector<const FilterRule*> same;
            for (const FilterRule& rule : m_rules) {
                if (rule.action == action && rule.field == first.field)
                    same.push_back(&rule);
            }
            if (!text.empty())
                text += " && ";
            text += action == Action::Include ? anyOf(same) : notAnyOf(same);
        }
    }
    return text;
}

std::string FilterRules::with(const FilterExpression& expression, const FilterRule& rule)
{
    if (auto rules = of(expression)) {
        rules->add(rule);
        return rules->text();
    }
    FilterRules alone;
    alone.add(rule);
    const FilterNode& root = *expression.root();
    std::string before = expression.text();
    if (root.kind == FilterNode::Kind::Or)
        before = '(' + before + ')';
    return before + " && " + alone.text();
}

} // namespace workbench
