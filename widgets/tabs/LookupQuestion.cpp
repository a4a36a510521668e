// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/LookupQuestion.h"

#include "core/address/OddLiterals.h"
#include "widgets/log/CallWords.h"
#include "widgets/support/ErrorWords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <array>

namespace workbench {
namespace {

class LookupWords
{
    Q_DECLARE_TR_FUNCTIONS(workbench::LookupWords)
};

QString milliseconds(std::chrono::nanoseconds duration) { return CallWords::milliseconds(duration.count()); }

QString addressesText(std::size_t count)
{
    return LookupWords::tr("%n address(es)", nullptr, static_cast<int>(count));
}

QString recordCount(std::size_t count)
{
    return LookupWords::tr("%n record(s)", nullptr, static_cast<int>(count));
}

/// The only record, or how many there are; empty for none.
QString recordsText(const DnsAnswer& answer)
{
    if (answer.records.empty())
        return {};
    return answer.records.size() == 1 ? answer.records.front().value : recordCount(answer.records.size());
}

QString serviceText(const LookupAnswered& answer)
{
    return LookupWords::tr("%1, port %2, %3")
        .arg(QString::fromStdString(answer.service), QString::number(answer.port),
             QString::fromStdString(answer.protocolName));
}

QString oddNode(const std::string& node)
{
    const auto odd = oddHost(node);
    if (!odd)
        return {};
    const QString part = QString::fromStdString(odd->part);
    const QString meaning = QString::fromStdString(numeric::text(odd->meaning));
    switch (odd->form) {
    case OddForm::Octal:
        return LookupWords::tr("A leading 0 means octal: %1 is %2. This is %3.")
            .arg(part, QString::number(odd->value), meaning);
    case OddForm::Hexadecimal:
        return LookupWords::tr("0x means hexadecimal: %1 is %2. This is %3.")
            .arg(part, QString::number(odd->value), meaning);
    case OddForm::Short:
        return LookupWords::tr("%1 is a short form: it means %2.").arg(part, meaning);
    case OddForm::WholeNumber:
        return LookupWords::tr("%1 is one number for all four octets: it means %2.").arg(part, meaning);
    case OddForm::NoAddress:
        return LookupWords::tr("%1 is no address: it is looked up as a name.").arg(part);
    }
    return {};
}

QString oddService(const std::string& service)
{
    const auto cut = cutPort(service);
    return cut ? LookupWords::tr("%1 is no port: its lower 16 bits are kept, port %2.")
                     .arg(QString::fromStdString(service), QString::number(*cut))
               : QString();
}

} // namespace

std::uint64_t LookupQuestion::seq() const
{
    if (const auto* answer_ = answered())
        return answer_->seq;
    if (const auto* left = abandoned(); left != nullptr && left->returned)
        return left->returned->seq;
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

QString abandonedText(const LookupQuestion& question)
{
    if (question.dns)
        return LookupWords::tr("abandoned");
    const auto* left = question.abandoned();
    return left != nullptr && left->returned ? LookupWords::tr("abandoned; the call has returned")
                                             : LookupWords::tr("abandoned; the call goes on");
}

QString kindText(const LookupQuestion& question)
{
    return question.dns ? QStringLiteral("DNS ") + dnsTypeName(question.dns->type)
                        : lookupKindName(question.request.kind);
}

QString askedForText(const LookupQuestion& question)
{
    return question.dns ? question.dns->name : askedForText(question.request);
}

QString askedServiceText(const LookupQuestion& question)
{
    return question.dns ? kindText(question) : askedServiceText(question.request);
}

LookupLine lineOf(const LookupQuestion& question)
{
    LookupLine line;
    if (const auto* failure = question.failed()) {
        line = {errorNameOf(*failure), failureWords(*failure), true, false};
    } else if (const auto* answer = question.answered()) {
        line = {shortAnswer(*answer), oddity(question.request), false, false};
        line.odd = !line.words.isEmpty();
    } else if (const DnsAnswer* records = question.dnsAnswer()) {
        line = {recordsText(*records), records->words, records->records.empty(), false};
    } else {
        line.words = abandonedText(question);
    }
    return line;
}

std::optional<std::chrono::nanoseconds> durationOf(const LookupQuestion& question)
{
    if (const auto* failure = question.failed())
        return failure->duration;
    if (const auto* answer = question.answered())
        return answer->duration;
    if (const DnsAnswer* records = question.dnsAnswer())
        return records->duration;
    return std::nullopt;
}

namespace {

/// Of a question to a library.
QString dnsSentence(const LookupQuestion& question)
{
    const DnsAnswer* answer = question.dnsAnswer();
    if (answer == nullptr)
        return LookupWords::tr("Abandoned: nobody waits for %1 any more.").arg(askedForText(question));
    const QString took = milliseconds(answer->duration);
    return answer->records.empty()
               ? LookupWords::tr("%1 It took %2 ms.").arg(answer->words, took)
               : LookupWords::tr("%1 in %2 ms.").arg(recordCount(answer->records.size()), took);
}

} // namespace

QString answerSentence(const LookupQuestion& question)
{
    if (question.isWaiting())
        return LookupWords::tr("Still waiting for %1.").arg(askedForText(question));
    if (question.dns)
        return dnsSentence(question);
    if (const auto* left = question.abandoned())
        return left->returned
                   ? LookupWords::tr("Abandoned. The call for %1 has returned after %2 ms.")
                         .arg(askedForText(question.request), milliseconds(left->returned->duration))
                   : LookupWords::tr("Abandoned: nobody waits for %1 any more. The call goes on.")
                         .arg(askedForText(question.request));
    if (const auto* failure = question.failed())
        return LookupWords::tr("%1 It took %2 ms.")
            .arg(failureWords(*failure), milliseconds(failure->duration));
    const LookupAnswered& answer = *question.answered();
    const QString took = milliseconds(answer.duration);
    if (answer.entries.empty())
        return LookupWords::tr("%1 in %2 ms.").arg(shortAnswer(answer), took);
    const QString counted = LookupWords::tr("%1 in %2 ms.").arg(addressesText(answer.entries.size()), took);
    const bool ordered = answer.request.kind == LookupKind::Getaddrinfo && answer.entries.size() > 1;
    return ordered ? LookupWords::tr("%1 A client tries them in this order.").arg(counted) : counted;
}

QString oddity(const LookupRequest& request)
{
    if (request.kind != LookupKind::Getaddrinfo && request.kind != LookupKind::Gethostbyname)
        return {};
    QStringList odd{oddNode(request.node)};
    if (request.kind == LookupKind::Getaddrinfo)
        odd += oddService(request.service);
    odd.removeAll(QString());
    return odd.join(u' ');
}

QString failureWords(const LookupFailed& failure)
{
    const QString odd = oddity(failure.request);
    const QString words = failureText(failure);
    return odd.isEmpty() ? words : words + u' ' + odd;
}

} // namespace workbench
