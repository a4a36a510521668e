// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/ModeHistory.h"

#include <QTextDocument>

namespace workbench {

void ModeHistory::converted(PayloadMode before, PayloadMode after, const QString& text)
{
    m_undone.clear();
    m_done.push_back({m_document.availableUndoSteps(), before, after, text});
}

PayloadMode ModeHistory::modeAfterChange(PayloadMode current, const QString& text)
{
    const int steps = m_document.availableUndoSteps();
    while (!m_done.empty() && steps < m_done.back().steps) {
        current = m_done.back().before;
        m_undone.push_back(std::move(m_done.back()));
        m_done.pop_back();
    }
    // Redoing gives the converted text again; typing instead gives another one and ends the way forward.
    if (!m_undone.empty() && steps >= m_undone.back().steps && text == m_undone.back().text) {
        current = m_undone.back().after;
        m_done.push_back(std::move(m_undone.back()));
        m_undone.pop_back();
    } else if (!m_document.isRedoAvailable()) {
        m_undone.clear();
    }
    return current;
}

} // namespace workbench
