// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <cstdint>
#include <vector>

namespace workbench {

/// Calls that the user marked, and the one from which time is counted. Known by number: filters do not touch
/// them; calls that leave the memory take their marks along. GUI thread.
class CallMarks : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    bool contains(quint64 seq) const;
    /// `calls` ascending.
    void setMarked(const std::vector<quint64>& calls, bool marked);
    bool isEmpty() const { return m_marks.empty(); }
    /// Ascending.
    const std::vector<quint64>& numbers() const { return m_marks; }

    /// Number of the call that Delta counts from; 0: from the row above.
    quint64 reference() const { return m_reference; }
    std::int64_t referenceNs() const { return m_referenceNs; }
    /// `startNs`: when the call started, UTC. 0 counts from the row above again.
    void setReference(quint64 seq, std::int64_t startNs);

    /// The calls below this number are no longer held.
    void forgetBelow(quint64 seq);
    void clear();

Q_SIGNALS:
    void changed();
    void referenceChanged();

private:
    std::vector<quint64> m_marks;
    quint64 m_reference = 0;
    std::int64_t m_referenceNs = 0;
};

} // namespace workbench
