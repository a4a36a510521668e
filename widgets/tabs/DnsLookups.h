// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/address/SocketAddress.h"
#include "core/roles/RoleEvents.h"

#include <QDnsLookup>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QObject>
#include <QString>

#include <chrono>
#include <unordered_map>
#include <vector>

namespace workbench {

/// A question to a name server.
struct DnsQuestion {
    QString name; ///< of PTR also an address, which is asked for as its name under in-addr.arpa or ip6.arpa
    QDnsLookup::Type type = QDnsLookup::A;
    QHostAddress server; ///< null: the system's
};

struct DnsRecord {
    QString type; ///< "MX"
    QString name;
    quint32 ttl = 0; ///< seconds
    QString value;   ///< as a zone file has it
    QString priority;
    QString weight;
    SocketAddress address; ///< of A and AAAA, port 0
    QString host;          ///< what the record points to and can be used in a tab; may be empty
    quint16 port = 0;      ///< of SRV
};

struct DnsAnswer {
    std::vector<DnsRecord> records;
    QDnsLookup::Error error = QDnsLookup::NoError;
    QString words; ///< why there is no answer, in one sentence
    std::chrono::nanoseconds duration{};
};

/// "MX".
QString dnsTypeName(QDnsLookup::Type type);
/// Those that can be asked for, in the order of a list.
const std::vector<QDnsLookup::Type>& dnsTypes();
/// "1.0.0.127.in-addr.arpa" (RFC 1035, 3.5; RFC 3596, 2.5).
QString reverseName(const QHostAddress& address);

/// Asks name servers for records through a library (QDnsLookup): it makes calls of its own, which are not in
/// the call log. The server is asked on port 53: with Qt before 6.6 there is no other. GUI thread; nothing
/// waits.
class DnsLookups : public QObject
{
    Q_OBJECT
public:
    /// Numbers of these questions are above those of HostLookup.
    static constexpr LookupId kFirstId = LookupId{1} << 62;

    explicit DnsLookups(QObject* parent = nullptr);

    /// answered() follows, unless it is abandoned.
    LookupId ask(const DnsQuestion& question);
    /// The library goes on by itself; nothing is told of it any more. False where nothing waits.
    bool abandon(LookupId id);

Q_SIGNALS:
    void answered(quint64 id, const workbench::DnsAnswer& answer);

private:
    struct Pending {
        DnsQuestion question;
        QDnsLookup* lookup = nullptr;
        QElapsedTimer clock;
    };
    void finish(LookupId id);
    void finishWithoutDescriptor(LookupId id);

    std::unordered_map<LookupId, Pending> m_pending;
    LookupId m_lastId = kFirstId;
};

} // namespace workbench
