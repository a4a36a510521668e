// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/NetworkInterfaces.h"

#include "core/system/DescriptorLimit.h"

#include <QHostAddress>
#include <QNetworkInterface>

namespace workbench {

SocketAddress socketAddressOf(const QHostAddress& address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        const quint32 bits = address.toIPv4Address();
        return SocketAddress::ipv4({static_cast<std::uint8_t>(bits >> 24),
                                    static_cast<std::uint8_t>(bits >> 16),
                                    static_cast<std::uint8_t>(bits >> 8), static_cast<std::uint8_t>(bits)},
                                   0);
    }
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return {};
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::array<std::uint8_t, 16> octets{};
    std::copy(std::begin(bytes.c), std::end(bytes.c), octets.begin());
    const int scope = QNetworkInterface::interfaceIndexFromName(address.scopeId());
    return SocketAddress::ipv6(octets, 0, static_cast<std::uint32_t>(scope));
}

QList<QNetworkInterface> networkCards()
{
    static QList<QNetworkInterface> lastKnown;
    if (canOpenDescriptors(1))
        lastKnown = QNetworkInterface::allInterfaces();
    return lastKnown;
}

std::vector<InterfaceAddress> allInterfaces()
{
    std::vector<InterfaceAddress> found;
    const QList<QNetworkInterface> cards = networkCards();
    for (const QNetworkInterface& one : cards) {
        InterfaceAddress address;
        address.name = one.humanReadableName();
        address.index = static_cast<quint32>(one.index());
        address.up = one.flags().testFlag(QNetworkInterface::IsUp);
        address.loopback = one.flags().testFlag(QNetworkInterface::IsLoopBack);
        address.multicast = one.flags().testFlag(QNetworkInterface::CanMulticast);
        address.hardware = one.hardwareAddress();
        address.mtu = one.maximumTransmissionUnit();
        for (const QNetworkAddressEntry& entry : one.addressEntries()) {
            address.address = socketAddressOf(entry.ip());
            address.prefix = entry.prefixLength();
            found.push_back(address);
        }
        if (one.addressEntries().isEmpty())
            found.push_back(std::move(address));
    }
    return found;
}

std::vector<InterfaceAddress> interfaceAddresses()
{
    std::vector<InterfaceAddress> found = allInterfaces();
    std::erase_if(found, [](const InterfaceAddress& one) { return one.address.isEmpty(); });
    return found;
}

} // namespace workbench
