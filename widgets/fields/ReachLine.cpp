// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/ReachLine.h"

#include "core/address/SocketAddress.h"

#include <QEvent>

#include <algorithm>

namespace workbench {

ReachLine::ReachLine(const Theme& theme, Way way, LocalAddressSource source, QWidget* parent)
    : MessageLine(theme, parent), m_way(way), m_source(std::move(source))
{
}

QString ReachLine::here() const
{
    if (m_way == Way::Connect)
        return m_open ? tr("Only programs on this computer can connect.")
                      : tr("Only programs on this computer will be able to connect.");
    return m_open ? tr("Only programs on this computer can send here.")
                  : tr("Only programs on this computer will be able to send here.");
}

QString ReachLine::everyone(const QString& example) const
{
    const QString who = example.isEmpty() ? tr("this one") : example;
    if (m_way == Way::Connect)
        return (m_open ? tr("Every computer that can reach %1 can connect.")
                       : tr("Every computer that can reach %1 will be able to connect."))
            .arg(who);
    return (m_open ? tr("Every computer that can reach %1 can send here.")
                   : tr("Every computer that can reach %1 will be able to send here."))
        .arg(who);
}

QString ReachLine::network(const QString& interfaceName) const
{
    if (m_way == Way::Connect)
        return (m_open ? tr("This computer and those on the network of %1 can connect.")
                       : tr("This computer and those on the network of %1 will be able to connect."))
            .arg(interfaceName);
    return (m_open ? tr("This computer and those on the network of %1 can send here.")
                   : tr("This computer and those on the network of %1 will be able to send here."))
        .arg(interfaceName);
}

void ReachLine::say(QStringView icon, ThemeColor color, const QString& words)
{
    setMessage(icon, color, m_before ? m_before() + QLatin1Char(' ') + words : words);
}

void ReachLine::setAddress(const QString& address, bool open, const Before& before)
{
    m_address = address;
    m_open = open;
    m_before = before;
    const auto parsed = SocketAddress::parseNumeric(address.toStdString(), 0);
    if (isUnixAddress(address) || (parsed && parsed->isLoopback())) {
        say(u"local", ThemeColor::Text, here());
        return;
    }
    if (!parsed) {
        clear();
        return;
    }
    const QList<LocalAddress> machine = m_source();
    if (parsed->isWildcard()) {
        const auto ownOf = [&](bool ipv4) {
            const auto own = std::find_if(machine.begin(), machine.end(), [&](const LocalAddress& local) {
                return !local.loopback && local.address.contains(QLatin1Char('.')) == ipv4;
            });
            return own == machine.end() ? QString() : own->address;
        };
        QString own = ownOf(parsed->isIpv4());
        const QString other = parsed->isIpv6() && ipv6TakesIpv4() ? ownOf(true) : QString();
        if (own.isEmpty())
            own = other;
        else if (!other.isEmpty())
            own = tr("%1 or %2").arg(other, own);
        say(u"world", ThemeColor::Wait, everyone(own));
        return;
    }
    const auto own = std::find_if(machine.begin(), machine.end(),
                                  [&](const LocalAddress& local) { return local.address == address; });
    if (own == machine.end())
        say(u"info", ThemeColor::Muted, tr("No interface of this computer has %1.").arg(address));
    else
        say(u"world", ThemeColor::Wait, network(own->interfaceName));
}

void ReachLine::changeEvent(QEvent* event)
{
    MessageLine::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && color() != ThemeColor::Fail && !m_address.isEmpty())
        setAddress(m_address, m_open, Before(m_before));
}

} // namespace workbench
