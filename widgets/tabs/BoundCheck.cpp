// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/BoundCheck.h"

#include <QCheckBox>

namespace workbench {

void BoundCheck::showBound(std::optional<bool> has)
{
    if (!m_bound)
        m_wanted = m_box.isChecked();
    m_bound = true;
    m_box.setChecked(has.value_or(m_wanted));
    refresh();
}

void BoundCheck::showWanted()
{
    if (m_bound)
        m_box.setChecked(m_wanted);
    m_bound = false;
    refresh();
}

bool BoundCheck::wanted() const { return m_bound ? m_wanted : m_box.isChecked(); }

void BoundCheck::setWanted(bool on)
{
    m_wanted = on;
    if (!m_bound)
        m_box.setChecked(on);
}

void BoundCheck::setPossible(bool possible)
{
    m_possible = possible;
    refresh();
}

void BoundCheck::setTip(const QString& tip, const QString& whyOff)
{
    m_tip = tip;
    m_whyOff = whyOff;
    refresh();
}

void BoundCheck::refresh()
{
    m_box.setEnabled(m_possible && !m_bound);
    m_box.setToolTip(m_bound ? m_tip + QLatin1Char('\n') + m_whyOff : m_tip);
}

} // namespace workbench
