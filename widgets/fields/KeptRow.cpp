// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/KeptRow.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace workbench {

static_assert(sizeof(KeptRow) <= 64);

KeptRow::KeptRow(TrafficRow row)
    : m_time(row.time), m_call(row.call), m_owner(std::move(row.owner)), m_length(row.length),
      m_size(
          static_cast<quint32>(std::min<qsizetype>(row.bytes.size(), std::numeric_limits<quint32>::max()))),
      m_kind(row.kind), m_note(row.note), m_byRule(row.byRule), m_unfinished(row.unfinished)
{
    if (!m_owner && m_size > 0) {
        auto own = std::make_shared<const QByteArray>(std::move(row.bytes));
        m_data = own->constData();
        m_owner = std::move(own);
    } else {
        m_data = row.bytes.constData();
    }
    if (m_size == 0)
        m_data = nullptr;
    if (row.lost != 0 || row.count != 0 || !row.peer.isEmpty() || !row.to.isEmpty() || !row.words.isEmpty())
        m_rare = std::make_unique<const Rare>(
            Rare{row.lost, row.count, std::move(row.peer), std::move(row.to), std::move(row.words)});
}

TrafficRow KeptRow::row() const
{
    TrafficRow row;
    row.time = m_time;
    row.call = m_call;
    row.bytes = bytes();
    row.owner = m_owner;
    row.length = m_length;
    row.kind = m_kind;
    row.note = m_note;
    row.byRule = m_byRule;
    row.unfinished = m_unfinished;
    if (m_rare) {
        row.lost = m_rare->lost;
        row.count = m_rare->count;
        row.peer = m_rare->peer;
        row.to = m_rare->to;
        row.words = m_rare->words;
    }
    return row;
}

} // namespace workbench
