// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/LocalAddresses.h"

#include "core/address/SocketAddress.h"
#include "widgets/support/NetworkInterfaces.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QNetworkInterface>

namespace workbench {

namespace {

class AddressWords
{
    Q_DECLARE_TR_FUNCTIONS(workbench::AddressWords)
};

} // namespace

QList<LocalAddress> localAddresses()
{
    QList<LocalAddress> found;
    const QList<QNetworkInterface> interfaces = networkCards();
    for (const QNetworkInterface& card : interfaces) {
        if (!card.flags().testFlag(QNetworkInterface::IsRunning))
            continue;
        const QList<QNetworkAddressEntry> entries = card.addressEntries();
        for (const QNetworkAddressEntry& entry : entries) {
            QHostAddress address = entry.ip();
            // The scope as a number: names are the system's to resolve.
            if (!address.scopeId().isEmpty())
                address.setScopeId(QString::number(card.index()));
            found.append({address.toString(), card.humanReadableName(), address.isLoopback()});
        }
    }
    return found;
}

bool ipv6TakesIpv4()
{
#ifdef Q_OS_LINUX
    QFile setting(QStringLiteral("/proc/sys/net/ipv6/bindv6only"));
    return !setting.open(QIODevice::ReadOnly) || setting.readAll().trimmed() != "1";
#else
    return false;
#endif
}

QString withScopeNumber(const QString& host)
{
    const qsizetype percent = host.indexOf(u'%');
    if (percent < 0 || !SocketAddress::parseNumeric(host.left(percent).toStdString(), 0))
        return host;
    const QNetworkInterface card = QNetworkInterface::interfaceFromName(host.mid(percent + 1));
    return card.isValid() ? host.left(percent + 1) + QString::number(card.index()) : host;
}

QString familyProblem(const QString& host, AddressFamily family)
{
    const auto address = SocketAddress::parseNumeric(host.toStdString(), 0);
    if (!address || family == AddressFamily::Any)
        return {};
    if (address->isIpv6() && family == AddressFamily::Ipv4)
        return AddressWords::tr("%1 is an IPv6 address, this socket is IPv4.").arg(host);
    if (address->isIpv4() && family == AddressFamily::Ipv6)
        return AddressWords::tr("%1 is an IPv4 address, this socket is IPv6.").arg(host);
    return {};
}

bool isUnixAddress(const QString& text)
{
    const bool isPath = QDir::isAbsolutePath(text) && !text.startsWith(u':'); // not Qt's resources
    return isPath || text.startsWith(u'/') || text.startsWith(u'@');
}

QString unixProblem(const QString& text)
{
    if (SocketAddress::local(text.toStdString()))
        return {};
    return AddressWords::tr("The path is too long for a unix socket: 107 bytes at most.");
}

} // namespace workbench
