// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/system/FaultPlan.h"
#include "widgets/support/Wakeup.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QTimer>

#include <memory>
#include <vector>

namespace workbench {

class Theme;

/// The rules of a plan as a table, a row each in the plan's order: On, Call, Handle, When, Effect, Hits. It
/// is told by the plan when rules or counts have changed, from whatever thread, and reads them at most ten
/// times a second; nothing is polled. Changes go through it, so that the rows are there at once.
class FaultModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { On, Call, ForHandle, When, Effect, Hits, ColumnCount };
    static constexpr int kLeastMs = 100;

    /// Becomes the plan's only listener.
    FaultModel(std::shared_ptr<FaultPlan> plan, const Theme& theme, QObject* parent = nullptr);
    ~FaultModel() override;

    const FaultPlan::Entry& at(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    const std::vector<FaultPlan::Entry>& entries() const { return m_entries; }
    int rulesOn() const;
    quint64 hits() const;

    /// The row of the new rule, which is the last.
    int add(const FaultRule& rule, bool on);
    /// Its counts begin anew.
    void replace(int row, const FaultRule& rule);
    void setOn(const QList<int>& rows, bool on);
    void remove(const QList<int>& rows);
    /// Puts back what the last remove() took that was not put back yet: the rows; none where there is none.
    QList<int> undoRemove();
    bool canUndo() const { return !m_removed.empty(); }
    void clearHits();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// Rules, their switches or their counts are other ones.
    void changed();

private:
    struct Removed {
        int row;
        FaultPlan::Entry entry;
    };

    void gather();
    void refresh();
    QString text(const FaultPlan::Entry& entry, int column) const;
    QString tip(const FaultPlan::Entry& entry) const;

    const std::shared_ptr<FaultPlan> m_plan;
    const Theme& m_theme;
    std::vector<FaultPlan::Entry> m_entries;
    std::vector<std::vector<Removed>> m_removed; ///< each as one command took them, top to bottom
    QTimer m_timer;
    QElapsedTimer m_last;
    Wakeup m_wakeup{[this] { gather(); }};
};

} // namespace workbench
