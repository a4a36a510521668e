// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/automation/ReplyRule.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <optional>
#include <vector>

namespace workbench {

class Theme;

/// Reply rules as a table, in the order in which they are tried: On, Rule, When, Then, Fired. Counts are
/// shown at most ten times a second. GUI thread.
class ReplyModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { On, Rule, When, Then, Fired, ColumnCount };
    using Id = quint64; ///< stays with a rule wherever it goes

    explicit ReplyModel(const Theme& theme, QObject* parent = nullptr);

    const ReplyRule& at(int row) const { return entry(row).rule; }
    Id idOf(int row) const { return entry(row).id; }
    std::vector<ReplyRule> rules() const;
    std::vector<Id> ids() const;
    int rulesOn() const;
    quint64 fired() const; ///< of all rules

    /// Replaces them all; counts begin anew and nothing can be undone.
    void setRules(const std::vector<ReplyRule>& rules);
    void insert(int row, const ReplyRule& rule);
    void replace(int row, const ReplyRule& rule);
    void setOn(const QList<int>& rows, bool on);
    void remove(const QList<int>& rows);
    /// Behind the others, as one step that undo() takes out again; the rows that they are.
    QList<int> append(const std::vector<ReplyRule>& rules);
    /// Takes back the last remove() or append() that was not taken back yet: the rows that came back.
    QList<int> undo();
    bool canUndo() const { return !m_steps.empty(); }
    /// What undo() would take back is append(), not remove().
    bool undoesAppend() const { return canUndo() && !m_steps.back().added.empty(); }
    /// Puts the rows together, before that one; where they are now.
    QList<int> move(const QList<int>& rows, int before);

    /// The rule has fired so often since its engine was made; of what is not told in between nothing is lost.
    void countFired(Id id, quint64 times);
    void clearCounts();
    /// The rule that cannot be used is marked; -1: none.
    void markRefused(int row);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }

Q_SIGNALS:
    /// Rules, their order or their switches are other ones.
    void edited();
    void counted();

private:
    static constexpr int kLeastMs = 100;

    struct Entry {
        Id id = 0;
        ReplyRule rule;
        quint64 fired = 0;
        quint64 told = 0; ///< the last `times` of countFired()
        bool isRefused = false;
    };
    struct Removed {
        int row;
        Entry entry;
    };
    /// What undo() takes back: one of the two.
    struct Step {
        std::vector<Removed> removed{}; ///< top to bottom
        std::vector<Id> added{};
    };

    const Entry& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    Entry& entry(int row) { return m_entries[static_cast<std::size_t>(row)]; }
    void put(int row, const Entry& entry);
    void takeOut(const std::vector<Id>& ids);
    void moveOne(int from, int to);
    void changed(int row, Column first = On);
    void tellCounts();
    static QString text(const Entry& entry, int column);

    const Theme& m_theme;
    std::vector<Entry> m_entries;
    std::vector<Step> m_steps; ///< each as one command made it
    Id m_next = 1;
    QTimer m_counts;
};

} // namespace workbench
