// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/automation/Sequence.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace workbench {

class Theme;

/// The steps of a sequence as a table: Number, Does, What, TimeUp. A step that goes to another keeps to it
/// wherever that is moved. Every change can be undone; what is typed into one step in a row is one change.
/// GUI thread.
class SequenceModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Does, What, TimeUp, ColumnCount };
    using Id = quint64; ///< stays with a step wherever it goes

    /// How the step that is marked goes.
    enum class Course : std::uint8_t { Runs, Failed };

    explicit SequenceModel(const Theme& theme, QObject* parent = nullptr);

    /// In their order; one that goes to a step that is gone goes to the place behind the last.
    const std::vector<SequenceStep>& steps() const { return m_steps; }
    const SequenceStep& at(int row) const { return m_steps[static_cast<std::size_t>(row)]; }
    std::vector<Id> ids() const;
    /// -1 where it is gone.
    int rowOf(Id id) const;

    Sequence sequence() const { return {m_framing, m_steps}; }
    const Framing& framing() const { return m_framing; }
    /// Nothing can be undone then.
    void setSequence(const Sequence& sequence);
    /// The same as a change.
    void takeOver(const Sequence& sequence);
    void setFraming(const Framing& framing);
    void insert(int row, const std::vector<SequenceStep>& steps);
    /// Its target counts as of steps().
    void replace(int row, const SequenceStep& step);
    void remove(const QList<int>& rows);
    /// Puts the rows together, before that one; where they are now.
    QList<int> move(const QList<int>& rows, int before);
    bool canUndo() const { return !m_before.empty(); }
    void undo();

    /// At most one step is marked; -1: none.
    void mark(int row, Course course);
    /// The step that cannot be used; -1: none.
    void markRefused(int row);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }

Q_SIGNALS:
    /// sequence() is another one.
    void edited();

private:
    static constexpr std::size_t kMostUndone = 100;

    struct Entry {
        Id id = 0;
        SequenceStep step;
        Id target = 0; ///< of a step that goes to another; 0: to none that is there
    };

    struct State {
        Framing framing;
        std::vector<Entry> entries;
    };

    std::vector<Entry> entriesOf(const std::vector<SequenceStep>& steps);
    void keepForUndo();
    /// All rows are told to be new ones.
    void put(std::vector<Entry> entries);
    void derive();
    QString text(int row, int column) const;
    QString markIcon(int row) const;
    QString markWords(int row) const;
    void changed(int row);

    const Theme& m_theme;
    std::vector<Entry> m_entries;
    std::vector<SequenceStep> m_steps; ///< of m_entries, their targets as places
    Framing m_framing;
    std::vector<State> m_before;
    std::optional<Id> m_typedInto; ///< the step that the last change replaced; 0: the framing
    Id m_next = 1;
    int m_marked = -1;
    Course m_course = Course::Runs;
    int m_refused = -1;
};

} // namespace workbench
