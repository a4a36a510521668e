// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/fields/TrafficRow.h"

#include <memory>

namespace workbench {

/// A TrafficRow as a model keeps it: there may be millions, so what few rows have lies apart.
class KeptRow
{
public:
    KeptRow() = default;
    explicit KeptRow(TrafficRow row);

    /// As it was. Its bytes are not copied.
    TrafficRow row() const;
    /// Valid while this lives.
    QByteArray bytes() const { return QByteArray::fromRawData(m_data, m_size); }
    qsizetype size() const { return m_size; }

private:
    struct Rare {
        qint64 lost = 0;
        qint64 count = 0;
        QString peer;
        QString to;
        QString words;
    };

    qint64 m_time = 0;
    quint64 m_call = 0;
    const char* m_data = nullptr;
    std::shared_ptr<const void> m_owner; ///< of the bytes
    qint64 m_length = 0;
    quint32 m_size = 0;
    TrafficRow::Kind m_kind = TrafficRow::Kind::Received;
    TrafficRow::Note m_note = TrafficRow::Note::Words;
    bool m_byRule : 1 = false;
    bool m_unfinished : 1 = false;
    std::unique_ptr<const Rare> m_rare; ///< null: nothing of it is set
};

} // namespace workbench
