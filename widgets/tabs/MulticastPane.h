// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/RoleEvents.h"
#include "widgets/tabs/InterfaceCombo.h"
#include "widgets/tabs/SideSection.h"

#include <QVariantMap>

#include <optional>
#include <vector>

class QGridLayout;
class QPushButton;

namespace workbench {

class HostEdit;

/// The groups that a socket is a member of, and two fields to join another one: the interface has to be
/// chosen, the system is never left to guess. Makes no call itself.
class MulticastPane : public SideSection
{
    Q_OBJECT
public:
    explicit MulticastPane(const Theme& theme, InterfaceSource source = interfaceAddresses,
                           QWidget* parent = nullptr);

    /// Where the socket is bound; empty: none is open, and so no membership is left.
    void setSocket(const SocketAddress& local);
    void apply(const MembershipChanged& change);
    const std::vector<Membership>& memberships() const { return m_memberships; }
    void retranslate();

    QVariantMap save() const;
    void restore(const QVariantMap& state);

Q_SIGNALS:
    void joinWanted(const workbench::Membership& membership);
    void leaveWanted(const workbench::Membership& membership);

private:
    void build();
    std::optional<SocketAddress> group() const;
    /// Why Join is off; empty where it is on.
    QString hint() const;
    void refresh();
    void join();
    void showMemberships();
    QString interfaceOf(const Membership& membership) const;

    HostEdit* m_group;
    QLabel* m_groupLabel;
    InterfaceCombo* m_interface;
    QLabel* m_interfaceLabel;
    QPushButton* m_join;
    QLabel* m_hint;
    QWidget* m_list;
    QGridLayout* m_rows;
    SocketAddress m_local;
    std::vector<Membership> m_memberships;
};

} // namespace workbench
