// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace workbench {

/// An address of this machine and the interface that has it.
struct LocalAddress {
    QString address;       ///< "192.0.2.2", "fe80::1%2"
    QString interfaceName; ///< "eth0"
    bool loopback = false;
};

/// Asks for the addresses that the machine has now; a test answers for itself.
using LocalAddressSource = std::function<QList<LocalAddress>()>;

/// Those of all running interfaces, by QNetworkInterface.
QList<LocalAddress> localAddresses();

/// Which family a field takes.
enum class AddressFamily { Any, Ipv4, Ipv6 };

/// Whether a socket bound to :: takes IPv4 too, where IPV6_V6ONLY is left as the system has it.
bool ipv6TakesIpv4();

/// fe80::1%eth0 with the number of the interface in place of its name; other texts as they are.
QString withScopeNumber(const QString& host);

/// Why a numeric address cannot serve a socket of that family ("::1 is an IPv6 address, this socket is
/// IPv4."); empty where it can, or where `host` is a name.
QString familyProblem(const QString& host, AddressFamily family);

/// "/tmp/x", on Windows also "C:/x", or "@name": a unix socket's address.
bool isUnixAddress(const QString& text);

/// Why a unix address is refused; empty where it is not.
QString unixProblem(const QString& text);

} // namespace workbench
