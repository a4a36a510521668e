// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/MulticastPane.h"

#include "widgets/fields/HostEdit.h"
#include "widgets/support/LinkButton.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace workbench {

MulticastPane::MulticastPane(const Theme& theme, InterfaceSource source, QWidget* parent)
    : SideSection(theme, parent), m_group(new HostEdit(theme, this)), m_groupLabel(new QLabel(this)),
      m_interface(new InterfaceCombo(theme, std::move(source), this)), m_interfaceLabel(new QLabel(this)),
      m_join(new QPushButton(this)), m_hint(newWords()), m_list(new QWidget(this)),
      m_rows(new QGridLayout(m_list))
{
    build();
    connect(m_group, &QLineEdit::textChanged, this, &MulticastPane::refresh);
    connect(m_group, &QLineEdit::editingFinished, this,
            [this] { setRefused(*m_group, !m_group->host().isEmpty() && !group()); });
    connect(m_group, &QLineEdit::returnPressed, this, &MulticastPane::join);
    connect(m_interface, &QComboBox::currentIndexChanged, this, &MulticastPane::refresh);
    connect(m_join, &QAbstractButton::clicked, this, &MulticastPane::join);
    connect(&theme, &Theme::changed, this, &MulticastPane::showMemberships);
    retranslate();
}

void MulticastPane::build()
{
    m_group->setObjectName(QStringLiteral("group"));
    m_interface->setObjectName(QStringLiteral("interface"));
    m_interface->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_join->setObjectName(QStringLiteral("join"));
    m_hint->setObjectName(QStringLiteral("joinHint"));
    m_list->setObjectName(QStringLiteral("memberships"));
    m_groupLabel->setBuddy(m_group);
    m_interfaceLabel->setBuddy(m_interface);
    auto* fields = new QGridLayout;
    fields->setHorizontalSpacing(theme().px(10));
    fields->setVerticalSpacing(theme().px(6));
    fields->addWidget(m_groupLabel, 0, 0);
    fields->addWidget(m_group, 0, 1);
    fields->addWidget(m_interfaceLabel, 1, 0);
    fields->addWidget(m_interface, 1, 1);
    auto* last = new QHBoxLayout;
    last->setSpacing(theme().px(8));
    last->addWidget(m_join);
    last->addWidget(m_hint, 1);
    fields->addLayout(last, 2, 1);
    fields->setColumnStretch(1, 1);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    body()->addLayout(fields);
    m_rows->setContentsMargins({});
    m_rows->setHorizontalSpacing(theme().px(12));
    m_rows->setVerticalSpacing(theme().px(4));
    m_rows->setColumnStretch(0, 1);
    body()->addWidget(m_list);
}

void MulticastPane::retranslate()
{
    setTitle(tr("Multicast"));
    m_groupLabel->setText(tr("Group"));
    m_group->setAccessibleName(m_groupLabel->text());
    m_group->setPlaceholderText(QStringLiteral("239.1.2.3"));
    m_interfaceLabel->setText(tr("Interface"));
    m_interface->setAccessibleName(m_interfaceLabel->text());
    m_join->setText(tr("Join"));
    m_join->setAccessibleName(m_join->text());
    showMemberships();
    refresh();
}

void MulticastPane::setSocket(const SocketAddress& local)
{
    m_local = local;
    m_memberships.clear();
    showMemberships();
    refresh();
}

void MulticastPane::apply(const MembershipChanged& change)
{
    const auto found = std::find(m_memberships.begin(), m_memberships.end(), change.membership);
    if (change.joined && found == m_memberships.end())
        m_memberships.push_back(change.membership);
    else if (!change.joined && found != m_memberships.end())
        m_memberships.erase(found);
    showMemberships();
    refresh();
}

std::optional<SocketAddress> MulticastPane::group() const
{
    const auto address = SocketAddress::parseNumeric(m_group->host().toStdString(), 0);
    return address && address->isMulticast() ? address : std::nullopt;
}

QString MulticastPane::hint() const
{
    const auto wanted = group();
    if (!wanted && !m_group->host().isEmpty())
        return tr("that is no group");
    if (!wanted || m_interface->interfaceIndex() == 0)
        return tr("choose both first");
    if (m_local.isEmpty())
        return tr("start receiving first");
    if (wanted->family() != m_local.family())
        return m_local.isIpv4()   ? tr("this socket is IPv4")
               : m_local.isIpv6() ? tr("this socket is IPv6")
                                  : tr("not on a unix socket");
    return {};
}

void MulticastPane::refresh()
{
    const auto wanted = group();
    m_interface->setFamily(wanted && wanted->isIpv6() ? AddressFamily::Ipv6 : AddressFamily::Ipv4);
    const QString why = hint();
    m_hint->setText(why);
    m_hint->setToolTip(!wanted && !m_group->host().isEmpty()
                           ? tr("Groups are 224.0.0.0 to 239.255.255.255, and addresses that begin with ff.")
                           : why);
    m_join->setEnabled(why.isEmpty());
    m_join->setToolTip(why.isEmpty() ? tr("IP_ADD_MEMBERSHIP, IPV6_JOIN_GROUP") : m_hint->toolTip());
}

void MulticastPane::join()
{
    const auto wanted = group();
    setRefused(*m_group, !m_group->host().isEmpty() && !wanted);
    if (!m_join->isEnabled() || !wanted)
        return;
    Membership membership;
    membership.group = *wanted;
    membership.interfaceIndex = m_interface->interfaceIndex();
    Q_EMIT joinWanted(membership);
}

QString MulticastPane::interfaceOf(const Membership& membership) const
{
    if (membership.interfaceIndex == 0)
        return membership.interfaceAddress.isEmpty()
                   ? tr("chosen by the system")
                   : QString::fromStdString(membership.interfaceAddress.host());
    const QString name = m_interface->nameOf(membership.interfaceIndex);
    return name.isEmpty() ? tr("interface %1").arg(membership.interfaceIndex) : name;
}

void MulticastPane::showMemberships()
{
    while (const QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_list->setVisible(!m_memberships.empty());
    if (m_memberships.empty())
        return;
    const auto add = [this](const QString& text, int row, int column, bool heads) {
        auto* label = new QLabel(text, m_list);
        label->setTextFormat(Qt::PlainText);
        if (heads)
            label->setForegroundRole(QPalette::PlaceholderText); // muted
        else
            label->setFont(theme().fixedFont());
        m_rows->addWidget(label, row, column);
    };
    add(tr("Member of"), 0, 0, true);
    add(tr("On"), 0, 1, true);
    for (int row = 0; row < static_cast<int>(m_memberships.size()); ++row) {
        const Membership& one = m_memberships[static_cast<std::size_t>(row)];
        const QString group = QString::fromStdString(one.group.host());
        const QString on = interfaceOf(one);
        add(group, row + 1, 0, false);
        add(on, row + 1, 1, false);
        auto* leave = new LinkButton(theme(), tr("Leave"), m_list);
        leave->setObjectName(QStringLiteral("leave%1").arg(row));
        leave->setAccessibleName(tr("Leave %1 on %2").arg(group, on));
        m_rows->addWidget(leave, row + 1, 2);
        connect(leave, &QAbstractButton::clicked, this, [this, one] { Q_EMIT leaveWanted(one); });
    }
}

QVariantMap MulticastPane::save() const
{
    return {{QStringLiteral("group"), m_group->text()},
            {QStringLiteral("interface"), m_interface->interfaceName()}};
}

void MulticastPane::restore(const QVariantMap& state)
{
    m_group->setText(state.value(QStringLiteral("group"), m_group->text()).toString());
    m_interface->choose(state.value(QStringLiteral("interface")).toString());
}

} // namespace workbench
