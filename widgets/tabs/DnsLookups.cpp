// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/DnsLookups.h"

#include "core/system/DescriptorLimit.h"
#include "widgets/support/NetworkInterfaces.h"

#include <QStringList>

#include <algorithm>

namespace workbench {
namespace {

/// Its thread's wake-up, the file that names the servers, a socket or two. Qt ends a program in which the
/// thread cannot start.
constexpr unsigned kDescriptorsOfALookup = 4;

struct DnsTypeName {
    QDnsLookup::Type type;
    QLatin1StringView name;
};

constexpr std::array kDnsTypeNames{
    DnsTypeName{QDnsLookup::A, QLatin1StringView("A")},
    DnsTypeName{QDnsLookup::AAAA, QLatin1StringView("AAAA")},
    DnsTypeName{QDnsLookup::CNAME, QLatin1StringView("CNAME")},
    DnsTypeName{QDnsLookup::MX, QLatin1StringView("MX")},
    DnsTypeName{QDnsLookup::NS, QLatin1StringView("NS")},
    DnsTypeName{QDnsLookup::TXT, QLatin1StringView("TXT")},
    DnsTypeName{QDnsLookup::SRV, QLatin1StringView("SRV")},
    DnsTypeName{QDnsLookup::PTR, QLatin1StringView("PTR")},
    DnsTypeName{QDnsLookup::ANY, QLatin1StringView("ANY")},
};

template <class Record> DnsRecord dnsRecord(QDnsLookup::Type type, const Record& from)
{
    DnsRecord record;
    record.type = dnsTypeName(type);
    record.name = from.name();
    record.ttl = from.timeToLive();
    return record;
}

/// A record that holds the name of a host and nothing else.
DnsRecord hostRecord(QDnsLookup::Type type, const QDnsDomainNameRecord& from)
{
    DnsRecord record = dnsRecord(type, from);
    record.value = record.host = from.value();
    return record;
}

QString quotedText(const QByteArray& bytes)
{
    QString text = QString::fromUtf8(bytes);
    return u'"' + text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")) + u'"';
}

std::vector<DnsRecord> recordsOf(const QDnsLookup& lookup)
{
    std::vector<DnsRecord> records;
    for (const QDnsDomainNameRecord& one : lookup.canonicalNameRecords())
        records.push_back(hostRecord(QDnsLookup::CNAME, one));
    for (const QDnsHostAddressRecord& one : lookup.hostAddressRecords()) {
        const bool isSix = one.value().protocol() == QAbstractSocket::IPv6Protocol;
        DnsRecord record = dnsRecord(isSix ? QDnsLookup::AAAA : QDnsLookup::A, one);
        record.address = socketAddressOf(one.value());
        record.value = record.host = one.value().toString();
        records.push_back(std::move(record));
    }
    for (const QDnsMailExchangeRecord& one : lookup.mailExchangeRecords()) {
        DnsRecord record = dnsRecord(QDnsLookup::MX, one);
        record.value = record.host = one.exchange();
        record.priority = QString::number(one.preference());
        records.push_back(std::move(record));
    }
    for (const QDnsDomainNameRecord& one : lookup.nameServerRecords())
        records.push_back(hostRecord(QDnsLookup::NS, one));
    for (const QDnsDomainNameRecord& one : lookup.pointerRecords())
        records.push_back(hostRecord(QDnsLookup::PTR, one));
    for (const QDnsServiceRecord& one : lookup.serviceRecords()) {
        DnsRecord record = dnsRecord(QDnsLookup::SRV, one);
        record.host = one.target();
        record.port = one.port();
        record.value = QStringLiteral("%1:%2").arg(one.target()).arg(one.port());
        record.priority = QString::number(one.priority());
        record.weight = QString::number(one.weight());
        records.push_back(std::move(record));
    }
    for (const QDnsTextRecord& one : lookup.textRecords()) {
        DnsRecord record = dnsRecord(QDnsLookup::TXT, one);
        QStringList texts;
        for (const QByteArray& bytes : one.values())
            texts << quotedText(bytes);
        record.value = texts.join(u' ');
        records.push_back(std::move(record));
    }
    return records;
}

QString dnsErrorWords(QDnsLookup::Error error, const DnsQuestion& question, const QString& library)
{
    const QString type = dnsTypeName(question.type);
    switch (error) {
    case QDnsLookup::NoError:
        return DnsLookups::tr("%1 has no record of type %2.").arg(question.name, type);
    case QDnsLookup::NotFoundError:
        return DnsLookups::tr("The name server knows no %1 (NXDOMAIN).").arg(question.name);
    case QDnsLookup::ServerFailureError:
        return DnsLookups::tr("The name server failed (SERVFAIL).");
    case QDnsLookup::ServerRefusedError:
        return DnsLookups::tr("The name server refused the question (REFUSED).");
    case QDnsLookup::InvalidReplyError:
        return DnsLookups::tr("No usable reply: %1 has no record of type %2, or no name server answered.")
            .arg(question.name, type);
    default:
        return library;
    }
}

} // namespace

QString dnsTypeName(QDnsLookup::Type type)
{
    const auto* const found = std::find_if(kDnsTypeNames.begin(), kDnsTypeNames.end(),
                                           [type](const DnsTypeName& one) { return one.type == type; });
    return found == kDnsTypeNames.end() ? QString::number(type) : QString(found->name);
}

const std::vector<QDnsLookup::Type>& dnsTypes()
{
    static const std::vector<QDnsLookup::Type> kTypes = [] {
        std::vector<QDnsLookup::Type> types;
        types.reserve(std::size(kDnsTypeNames));
        for (const DnsTypeName& one : kDnsTypeNames)
            types.push_back(one.type);
        return types;
    }();
    return kTypes;
}

QString reverseName(const QHostAddress& address)
{
    QStringList labels;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        const quint32 bits = address.toIPv4Address();
        for (int shift = 0; shift < 32; shift += 8)
            labels << QString::number(bits >> shift & 0xffU);
        return labels.join(u'.') + QStringLiteral(".in-addr.arpa");
    }
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    for (int i = 15; i >= 0; --i)
        labels << QString::number(bytes[i] & 0xfU, 16) << QString::number(bytes[i] >> 4U, 16);
    return labels.join(u'.') + QStringLiteral(".ip6.arpa");
}

DnsLookups::DnsLookups(QObject* parent) : QObject(parent) {}

LookupId DnsLookups::ask(const DnsQuestion& question)
{
    const LookupId id = ++m_lastId;
    const QHostAddress address(question.name);
    const bool isAddress = question.type == QDnsLookup::PTR && !address.isNull();
    Pending pending;
    pending.question = question;
    pending.lookup = new QDnsLookup(question.type, isAddress ? reverseName(address) : question.name, this);
    if (!question.server.isNull())
        pending.lookup->setNameserver(question.server);
    pending.clock.start();
    if (!canOpenDescriptors(kDescriptorsOfALookup)) {
        m_pending.emplace(id, std::move(pending));
        QMetaObject::invokeMethod(
            this, [this, id] { finishWithoutDescriptor(id); }, Qt::QueuedConnection);
        return id;
    }
    connect(pending.lookup, &QDnsLookup::finished, this, [this, id] { finish(id); });
    QDnsLookup* lookup = pending.lookup;
    m_pending.emplace(id, std::move(pending));
    lookup->lookup();
    return id;
}

void DnsLookups::finishWithoutDescriptor(LookupId id)
{
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return;
    found->second.lookup->deleteLater();
    DnsAnswer answer;
    answer.error = QDnsLookup::ResolverError;
    answer.duration = std::chrono::nanoseconds(found->second.clock.nsecsElapsed());
    answer.words = tr("Nobody was asked: no descriptor is left. Close a few sockets, then try again.");
    m_pending.erase(found);
    Q_EMIT answered(id, answer);
}

void DnsLookups::finish(LookupId id)
{
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return;
    const Pending pending = std::move(found->second);
    m_pending.erase(found);
    DnsAnswer answer;
    answer.records = recordsOf(*pending.lookup);
    answer.error = pending.lookup->error();
    answer.duration = std::chrono::nanoseconds(pending.clock.nsecsElapsed());
    if (answer.records.empty())
        answer.words = dnsErrorWords(answer.error, pending.question, pending.lookup->errorString());
    pending.lookup->deleteLater();
    Q_EMIT answered(id, answer);
}

bool DnsLookups::abandon(LookupId id)
{
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return false;
    QDnsLookup* lookup = found->second.lookup;
    m_pending.erase(found);
    lookup->abort();
    lookup->deleteLater();
    return true;
}

} // namespace workbench
