// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/LookupQuestion.h"

#include "widgets/support/ErrorWords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace workbench {
namespace {

class LookupWords
{
    Q_DECLARE_TR_FUNCTIONS(workbench::LookupWords)
};

QString milliseconds(std::chrono::microseconds duration)
{
    return QLocale().toString(static_cast<double>(duration.count()) / 1000.0, 'f', 3);
}

QString addressesText(std::size_t count)
{
    return LookupWords::tr("%n address(es)", nullptr, static_cast<int>(count));
}

QString serviceText(const LookupAnswered& answer)
{
    return LookupWords::tr("%1, port %2, %3")
        .arg(QString::fromStdString(answer.service), QString::number(answer.port),
             QString::fromStdString(answer.protocolName));
}

/// The four parts of what inet_aton(3) takes for an address, which parseNumeric does not.
QStringList oddParts(const QString& node)
{
    static const QRegularExpression number(QStringLiteral("^(0[xX][0-9a-fA-F]+|[0-9]+)$"));
    const QStringList parts = node.split(u'.');
    if (parts.size() > 4)
        return {};
    for (const QString& part : parts) {
        if (!number.match(part).hasMatch())
            return {};
    }
    return parts;
}

QString oddNode(const QString& node, const LookupAnswered* answer)
{
    if (SocketAddress::parseNumeric(node.toStdString(), 0))
        return {};
    const QStringList parts = oddParts(node);
    for (const QString& part : parts) {
        const bool hex = part.startsWith(u"0x", Qt::CaseInsensitive);
        if (hex)
            return LookupWords::tr("0x means hexadecimal: %1 is %2.")
                .arg(part, QString::number(part.mid(2).toUInt(nullptr, 16)));
        bool octal = false;
        const uint value = part.toUInt(&octal, 8);
        if (part.size() > 1 && part.startsWith(u'0') && octal)
            return LookupWords::tr("A leading 0 means octal: %1 is %2.").arg(part, QString::number(value));
    }
    if (parts.isEmpty() || parts.size() == 4 || answer == nullptr || answer->entries.empty())
        return {};
    const QString meant = QString::fromStdString(answer->entries.front().address.host());
    return LookupWords::tr("%1 is a short form: it means %2.").arg(node, meant);
}

QString oddService(const QString& service, const LookupAnswered* answer)
{
    bool isNumber = false;
    const qulonglong number = service.toULongLong(&isNumber);
    if (!isNumber || number <= 65535 || answer == nullptr || answer->entries.empty())
        return {};
    return LookupWords::tr("%1 is no port: the system made %2 of it.")
        .arg(service, QString::number(answer->entries.front().address.port()));
}

} // namespace

std::uint64_t LookupQuestion::seq() const
{
    if (const auto* answer_ = answered())
        return answer_->seq;
    return failed() ? failed()->seq : 0;
}

QString symbolText(constants::Group group, int value)
{
    return QString::fromStdString(constants::text(group, static_cast<std::uint64_t>(value)));
}

QString lookupKindName(LookupKind kind)
{
    static constexpr std::array kNames{
        QLatin1StringView("getaddrinfo"),   QLatin1StringView("gethostbyname"),
        QLatin1StringView("getnameinfo"),   QLatin1StringView("gethostbyaddr"),
        QLatin1StringView("gethostname"),   QLatin1StringView(),
        QLatin1StringView("getservbyname"), QLatin1StringView("getservbyport"),
    };
    return kind == LookupKind::MyAddress ? LookupWords::tr("My address")
                                         : kNames[static_cast<std::size_t>(kind)];
}

QString askedForText(const LookupRequest& request)
{
    switch (request.kind) {
    case LookupKind::Getaddrinfo:
    case LookupKind::Gethostbyname:
        return request.node.empty() ? LookupWords::tr("no name") : QString::fromStdString(request.node);
    case LookupKind::Getnameinfo:
        return addressText(request.address);
    case LookupKind::Gethostbyaddr:
        return QString::fromStdString(request.address.host());
    case LookupKind::Getservbyname:
        return QString::fromStdString(request.service);
    case LookupKind::Getservbyport:
        return QString::number(request.port);
    default:
        return lookupKindName(request.kind);
    }
}

QString askedServiceText(const LookupRequest& request)
{
    switch (request.kind) {
    case LookupKind::Getaddrinfo:
        return QString::fromStdString(request.service);
    case LookupKind::Getservbyname:
    case LookupKind::Getservbyport:
        return QString::fromStdString(request.protocolName);
    default:
        return {};
    }
}

QString shortAnswer(const LookupAnswered& answer)
{
    switch (answer.request.kind) {
    case LookupKind::Getservbyname:
    case LookupKind::Getservbyport:
        return serviceText(answer);
    case LookupKind::Getnameinfo:
        return answer.service.empty()
                   ? QString::fromStdString(answer.name)
                   : QString::fromStdString(answer.name + (answer.name.empty() ? "" : ", ") + answer.service);
    case LookupKind::Gethostbyaddr:
    case LookupKind::Gethostname:
        return QString::fromStdString(answer.name);
    default:
        return answer.entries.size() == 1 ? QString::fromStdString(answer.entries.front().address.host())
                                          : addressesText(answer.entries.size());
    }
}

QString errorNameOf(const LookupFailed& failure)
{
    return QString::fromStdString(
        failure.systemError != 0 ? constants::errorName(constants::ErrorSpace::System, failure.systemError)
                                 : constants::errorName(failure.space, failure.error));
}

QString answerSentence(const LookupQuestion& question)
{
    if (question.isWaiting())
        return LookupWords::tr("Still waiting for %1.").arg(askedForText(question.request));
    if (question.isAbandoned())
        return LookupWords::tr("Abandoned: nobody waits for %1 any more.")
            .arg(askedForText(question.request));
    if (const auto* failure = question.failed())
        return LookupWords::tr("%1 It took %2 ms.")
            .arg(failureText(*failure), milliseconds(failure->duration));
    const LookupAnswered& answer = *question.answered();
    const QString took = milliseconds(answer.duration);
    if (answer.entries.empty())
        return LookupWords::tr("%1 in %2 ms.").arg(shortAnswer(answer), took);
    const QString counted = LookupWords::tr("%1 in %2 ms.").arg(addressesText(answer.entries.size()), took);
    const bool ordered = answer.request.kind == LookupKind::Getaddrinfo && answer.entries.size() > 1;
    return ordered ? LookupWords::tr("%1 A client tries them in this order.").arg(counted) : counted;
}

QString oddity(const LookupRequest& request, const LookupAnswered* answer)
{
    if (request.kind != LookupKind::Getaddrinfo && request.kind != LookupKind::Gethostbyname)
        return {};
    const QString odd = oddNode(QString::fromStdString(request.node), answer);
    return odd.isEmpty() ? oddService(QString::fromStdString(request.service), answer) : odd;
}

} // namespace workbench
