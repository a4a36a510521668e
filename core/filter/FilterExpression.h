// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallDirectory.h"
#include "core/calls/CallRecord.h"
#include "core/calls/LineText.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace workbench {

struct FilterNode;
struct FilterTest;

/// A filter as parsed (FilterParser). A value, cheap to copy; it never changes and may be used by any thread.
class FilterExpression
{
public:
    /// Lets every call through.
    FilterExpression() = default;
    /// Calls whose line contains this text as it stands, upper and lower case alike.
    static FilterExpression containing(std::string_view text);

    bool isEmpty() const { return m_tree == nullptr; }
    /// As it was typed.
    const std::string& text() const;
    /// Asking may take the line of the call, some hundred nanoseconds each.
    bool readsText() const;
    /// For single calls; many are asked by a FilterRun.
    bool accepts(const CallRecord& record, const CallDirectory& directory) const;

    /// Null where it lets everything through.
    const FilterNode* root() const;
    friend bool operator==(const FilterExpression& a, const FilterExpression& b);

private:
    friend class FilterParser;
    friend class FilterRun;
    struct Tree;
    static std::shared_ptr<const Tree> makeTree(std::string text, FilterNode root, std::size_t memos);

    std::shared_ptr<const Tree> m_tree;
};

/// One filter on its way over many calls of one directory: remembers what it has learnt of actors, threads
/// and endpoints, and reuses its memory. One thread.
class FilterRun
{
public:
    /// `directory` must outlive it.
    FilterRun(FilterExpression expression, const CallDirectory& directory);

    bool accepts(const CallRecord& record);
    const CallDirectory& directory() const { return m_directory; }

private:
    bool test(const FilterNode& node);
    bool compare(const FilterTest& test);
    bool isOneOf(const FilterTest& test);
    bool hasText(const FilterTest& test, std::string_view folded) const;
    bool hasAddress(const FilterTest& test);
    bool holdsAddress(const FilterTest& test, const Endpoint& endpoint) const;
    bool isAddress(const FilterTest& test, const SocketAddress& address) const;
    bool isAt(const FilterTest& test) const;
    bool hasBytes(const FilterTest& test) const;
    std::string_view line();
    std::int64_t localOffsetNs(std::int64_t utcNs) const;
    template <typename Ask> bool remembered(const FilterTest& test, std::size_t key, Ask&& ask);

    FilterExpression m_expression;
    const CallDirectory& m_directory;
    LineText m_lines;
    CallRecord m_record;
    bool m_hasLine = false;
    TextBuffer m_line;                              ///< of m_record, in lower case
    std::vector<std::vector<std::uint8_t>> m_memos; ///< 0 not asked yet, 1 no, 2 yes
    mutable std::int64_t m_offsetQuarter = -1;
    mutable std::int64_t m_offsetNs = 0;
};

} // namespace workbench
