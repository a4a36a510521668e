// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/statistics/RowStatistics.h"

#include "widgets/log/CallLogModel.h"

#include <QElapsedTimer>

#include <algorithm>

namespace workbench {
namespace {

constexpr int kSliceMs = 8;
constexpr int kRowsPerLook = 256;

} // namespace

RowStatistics::RowStatistics(const CallLogModel& model, QObject* parent) : QObject(parent), m_model(model)
{
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &RowStatistics::countSlice);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { rowsInserted(first, last); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex&, int first, int last) { rowsRemoved(first, last); });
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& topLeft, const QModelIndex& bottomRight) {
                rowsChanged(topLeft.row(), bottomRight.row());
            });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_following)
            countShown();
        else
            stop();
    });
}

void RowStatistics::begin()
{
    m_statistics.clear();
    m_pending.clear();
    ++m_version;
    m_slices.start();
    countSlice();
}

void RowStatistics::count(const QItemSelection& rows)
{
    m_following = false;
    m_ranges.clear();
    for (const QItemSelectionRange& range : rows)
        m_ranges.emplace_back(range.top(), range.bottom() + 1);
    // A selection may name a row once for each of its columns.
    std::sort(m_ranges.begin(), m_ranges.end());
    int counted = 0;
    for (auto& [first, end] : m_ranges) {
        first = std::max(first, counted);
        counted = std::max(counted, end);
    }
    begin();
}

void RowStatistics::countShown()
{
    m_following = true;
    m_ranges = {{0, m_model.rowCount()}};
    begin();
}

void RowStatistics::stop()
{
    m_slices.stop();
    m_ranges.clear();
    m_following = false;
    m_pending.clear();
    m_statistics.clear();
    ++m_version;
}

void RowStatistics::countSlice()
{
    QElapsedTimer clock;
    clock.start();
    while (!m_ranges.empty()) {
        auto& range = m_ranges.back();
        const int stop = std::min(range.second, range.first + kRowsPerLook);
        while (range.first < stop)
            add(range.first++);
        if (range.first >= range.second)
            m_ranges.pop_back();
        if (clock.elapsed() >= kSliceMs)
            break;
    }
    ++m_version;
    if (m_ranges.empty())
        m_slices.stop();
}

void RowStatistics::add(int row)
{
    const CallRecord record = m_model.record(row);
    if (record.pending())
        m_pending.insert(record.seq());
    else
        m_statistics.add(record);
}

void RowStatistics::rowsInserted(int first, int last)
{
    const int count = last - first + 1;
    for (auto& [begin, end] : m_ranges) {
        begin += begin >= first ? count : 0;
        end += end > first ? count : 0;
    }
    if (!m_following)
        return;
    m_ranges.emplace_back(first, last + 1);
    m_slices.start();
}

void RowStatistics::rowsRemoved(int first, int last)
{
    const auto moved = [&](int row) {
        return row <= first ? row : std::max(first, row - (last - first + 1));
    };
    for (auto& [begin, end] : m_ranges) {
        begin = moved(begin);
        end = moved(end);
    }
}

void RowStatistics::rowsChanged(int first, int last)
{
    if (m_pending.empty())
        return;
    for (int row = first; row <= last; ++row) {
        const CallRecord record = m_model.record(row);
        if (record.pending() || m_pending.erase(record.seq()) == 0)
            continue;
        m_statistics.add(record);
        ++m_version;
    }
}

} // namespace workbench
