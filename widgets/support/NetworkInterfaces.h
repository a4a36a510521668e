// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/address/SocketAddress.h"

#include <QList>
#include <QString>

#include <vector>

class QHostAddress;
class QNetworkInterface;

namespace workbench {

/// An address of this computer and the interface that has it.
struct InterfaceAddress {
    QString name; ///< "eth0"
    quint32 index = 0;
    SocketAddress address; ///< port 0
    bool up = false;
    bool loopback = false;
    bool multicast = false; ///< the interface can carry groups
    int prefix = -1;        ///< bits of the network's part; -1: not known
    QString hardware;       ///< "52:54:00:12:34:56"; may be empty
    int mtu = 0;            ///< bytes; 0: not known
};

/// As Qt reads them from the system (QNetworkInterface): no call of ours, not in the log. Where no descriptor
/// is left to ask by, those of the last time. Of the GUI thread.
QList<QNetworkInterface> networkCards();

/// The addresses of networkCards().
std::vector<InterfaceAddress> interfaceAddresses();
/// Also those without an address: one entry whose address is empty.
std::vector<InterfaceAddress> allInterfaces();

/// Empty for anything but IPv4 and IPv6.
SocketAddress socketAddressOf(const QHostAddress& address);

} // namespace workbench
