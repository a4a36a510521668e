// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/RoleEvents.h"
#include "widgets/fields/LocalAddresses.h"
#include "widgets/tabs/SideSection.h"

#include <vector>

class QGridLayout;

namespace workbench {

/// Under which addresses a bound socket can be reached, and by whom.
class ReachList : public SideSection
{
    Q_OBJECT
public:
    explicit ReachList(const Theme& theme, LocalAddressSource source = localAddresses,
                       QWidget* parent = nullptr);

    /// `local`: where the socket is bound; empty: none is open.
    void showFor(const SocketAddress& local, const std::vector<Membership>& memberships);
    void retranslate();

private:
    void refresh();
    void addGroup(const QString& group);
    void addRow(QStringView icon, bool beyond, const QString& address, const QString& words);
    QList<LocalAddress> reached() const;

    LocalAddressSource m_source;
    QLabel* m_nobody;
    QWidget* m_list;
    QGridLayout* m_rows;
    SocketAddress m_local;
    std::vector<Membership> m_memberships;
};

} // namespace workbench
