// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/TabForwarding.h"

#include "widgets/fields/ByteWords.h"
#include "widgets/tabs/Tab.h"
#include "widgets/tabs/TabArea.h"

#include <algorithm>

namespace workbench {

TabForwarding::TabForwarding(TabArea& area, QObject* parent) : QObject(parent), m_area(area)
{
    for (Tab* tab : area.tabs())
        watch(tab);
    connect(&area, &TabArea::tabAdded, this, &TabForwarding::watch);
}

void TabForwarding::watch(Tab* tab)
{
    tab->setFellows([this] { return m_area.tabs(); });
    connect(tab, &Tab::forwardRequested, this, &TabForwarding::forward);
}

/// Rules that came from elsewhere may hold the title in place of the actor.
void TabForwarding::forward(const QString& actor, const QByteArray& bytes)
{
    const QList<Tab*> tabs = m_area.tabs();
    const auto found = std::ranges::find_if(
        tabs, [&](const Tab* tab) { return tab->actor() == actor || tab->title() == actor; });
    const QString size = bytesText(bytes.size());
    if (actor.isEmpty())
        Q_EMIT statusMessage(tr("%1 not forwarded: the rule names no tab.").arg(size));
    else if (found == tabs.end())
        Q_EMIT statusMessage(tr("%1 not forwarded: there is no tab %2.").arg(size, actorTitle(actor)));
    else if (!(*found)->sendBytes(bytes))
        Q_EMIT statusMessage(tr("%1 not forwarded: %2 can send to nobody now.").arg(size, (*found)->title()));
}

} // namespace workbench
