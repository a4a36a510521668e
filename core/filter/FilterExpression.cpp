// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/filter/FilterExpression.h"

#include "core/filter/FilterNode.h"
#include "core/filter/FilterValues.h"

#include <utility>

namespace workbench {

struct FilterExpression::Tree {
    std::string text;
    FilterNode root;
    std::size_t memos = 0; ///< how many tests there are
};

std::shared_ptr<const FilterExpression::Tree> FilterExpression::makeTree(std::string text, FilterNode root,
                                                                         std::size_t memos)
{
    auto tree = std::make_shared<Tree>(Tree{std::move(text), std::move(root), memos});
    tree->root.prepare();
    return tree;
}

FilterExpression FilterExpression::containing(std::string_view text)
{
    FilterExpression expression;
    if (text.empty())
        return expression;
    FilterNode node;
    node.test.bare = true;
    node.test.values.emplace_back(text);
    node.test.quoted.push_back(true);
    std::size_t wrong = 0;
    filtervalues::prepare(node.test, wrong); // a text is always one
    expression.m_tree = makeTree(std::string(text), std::move(node), 1);
    return expression;
}

const std::string& FilterExpression::text() const
{
    static const std::string empty;
    return m_tree ? m_tree->text : empty;
}

bool FilterExpression::readsText() const { return m_tree && m_tree->root.cost >= FilterNode::kTextCost; }

const FilterNode* FilterExpression::root() const { return m_tree ? &m_tree->root : nullptr; }

bool FilterExpression::accepts(const CallRecord& record, const CallDirectory& directory) const
{
    return isEmpty() || FilterRun(*this, directory).accepts(record);
}

bool operator==(const FilterExpression& a, const FilterExpression& b)
{
    return a.m_tree == b.m_tree || a.text() == b.text();
}

FilterRun::FilterRun(FilterExpression expression, const CallDirectory& directory)
    : m_expression(std::move(expression)), m_directory(directory), m_lines(directory),
      m_memos(m_expression.m_tree ? m_expression.m_tree->memos : 0)
{
}

bool FilterRun::accepts(const CallRecord& record)
{
    const FilterNode* root = m_expression.root();
    if (root == nullptr)
        return true;
    m_record = record;
    m_hasLine = false;
    return test(*root);
}

bool FilterRun::test(const FilterNode& node)
{
    switch (node.kind) {
    case FilterNode::Kind::Test:
        return compare(node.test);
    case FilterNode::Kind::Not:
        return !test(node.children.front());
    case FilterNode::Kind::And:
        for (const FilterNode* child : node.cheapest) {
            if (!test(*child))
                return false;
        }
        return true;
    case FilterNode::Kind::Or:
        for (const FilterNode* child : node.cheapest) {
            if (test(*child))
                return true;
        }
        return false;
    }
    return false;
}

} // namespace workbench
