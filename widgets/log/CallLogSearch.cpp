// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallLogSearch.h"

#include "widgets/log/CallLogModel.h"

#include <QElapsedTimer>

#include <algorithm>

namespace workbench {
namespace {

/// Rows between two looks at the clock.
constexpr int kRowsPerStep = 256;

} // namespace

CallLogSearch::CallLogSearch(CallLogModel& model, QObject* parent) : QObject(parent), m_model(model)
{
    m_wanted.setShowsWaiting(true);
    m_wanted.setShowsHousekeeping(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &CallLogSearch::next);
    connect(&model, &QAbstractItemModel::modelReset, this, &CallLogSearch::stop);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int first, int last) {
        if (first <= m_at)
            m_at -= std::min(last, m_at) - first + 1;
        m_at = std::max(m_at, 0);
    });
}

void CallLogSearch::setSlices(int firstMs, int followingMs)
{
    m_firstMs = firstMs;
    m_followingMs = followingMs;
}

void CallLogSearch::start(const QString& text, int from, int step)
{
    stop();
    m_wanted.setText(text);
    m_all = m_left = text.isEmpty() ? 0 : m_model.rowCount();
    m_step = step < 0 ? -1 : 1;
    m_at = from;
    m_around = false;
    m_timer.start();
    look(m_firstMs);
}

void CallLogSearch::next()
{
    look(m_followingMs);
    if (isRunning() && m_all > 0)
        Q_EMIT progressed(static_cast<int>((m_all - m_left) * 100LL / m_all));
}

void CallLogSearch::look(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (m_left > 0 && m_model.rowCount() > 0) {
        for (int i = 0; i < kRowsPerStep && m_left > 0; ++i, --m_left, m_at += m_step) {
            const int rows = m_model.rowCount();
            if (m_at < 0 || m_at >= rows) {
                m_at = m_at < 0 ? rows - 1 : 0;
                m_around = true;
            }
            const CallRecord record = m_model.record(m_at);
            if (!m_wanted.accepts(record, m_model.directory()))
                continue;
            stop();
            Q_EMIT found(record.seq(), m_around);
            return;
        }
        if (m_left > 0 && clock.elapsed() >= milliseconds)
            return;
    }
    stop();
    Q_EMIT notFound();
}

} // namespace workbench
