// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/ErrorWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace workbench {
namespace {

using constants::ErrorSpace;

class ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(workbench::ErrorWords)
};

/// Which of several sentences for one error; the first row that fits is taken.
enum class When : std::uint8_t { Always, Unix, LowPort, PortZero, Ipv4, Ipv6 };

/// What a sentence says: %1 is the address with its port, %2 the port, %3 the host alone or the text given.
struct Sentence {
    RoleStep step;
    std::string_view error; ///< without the WSA of Windows
    When when;
    const char* text;
};

constexpr std::array kSentences{
    Sentence{RoleStep::Bind, "EADDRINUSE", When::Unix,
             QT_TRANSLATE_NOOP("workbench::ErrorWords",
                               "%3 exists already. Remove the file, or choose another path.")},
    Sentence{RoleStep::Bind, "EADDRINUSE", When::PortZero,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "No free port is left on %3.")},
    Sentence{RoleStep::Bind, "EADDRINUSE", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "Port %2 is in use by another socket.")},
    Sentence{RoleStep::Bind, "EACCES", When::Unix,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "This program may not make %3.")},
    Sentence{RoleStep::Bind, "EACCES", When::LowPort,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "Ports below 1024 need a privilege.")},
    Sentence{RoleStep::Bind, "EACCES", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "The system does not let this program use %1.")},
    Sentence{RoleStep::Bind, "EADDRNOTAVAIL", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "%3 is not an address of this computer.")},
    Sentence{RoleStep::Bind, "ENOENT", When::Unix,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "The folder of %3 does not exist.")},
    Sentence{RoleStep::Listen, "EADDRINUSE", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "Port %2 is in use by another socket.")},
    Sentence{RoleStep::MakeSocket, "EAFNOSUPPORT", When::Ipv6,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "This computer has no IPv6.")},
    Sentence{RoleStep::MakeSocket, "EAFNOSUPPORT", When::Unix,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "This system has no sockets with a path.")},
    Sentence{RoleStep::Connect, "ECONNREFUSED", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "Nobody listens on %1.")},
    Sentence{RoleStep::Connect, "ENOENT", When::Unix,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "There is no socket at %3.")},
    Sentence{RoleStep::Connect, "EACCES", When::Unix,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "This program may not connect to %3.")},
    Sentence{
        RoleStep::Connect, "EACCES", When::Always,
        QT_TRANSLATE_NOOP("workbench::ErrorWords", "The system does not let this program connect to %1.")},
    Sentence{RoleStep::Connect, "ETIMEDOUT", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "%1 did not answer.")},
    Sentence{RoleStep::Connect, "ENETUNREACH", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "No route leads to the network of %3.")},
    Sentence{RoleStep::Connect, "EHOSTUNREACH", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "The computer %3 cannot be reached.")},
    Sentence{RoleStep::Connect, "EADDRNOTAVAIL", When::PortZero,
             QT_TRANSLATE_NOOP("workbench::ErrorWords",
                               "Port 0 is no port to connect to: choose one from 1 to 65535.")},
    Sentence{RoleStep::Connect, "EADDRNOTAVAIL", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "No local address or port is left to reach %1.")},
    Sentence{RoleStep::Connect, "ECONNRESET", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "%1 broke the connection off.")},
    Sentence{
        RoleStep::Send, "EPIPE", When::Always,
        QT_TRANSLATE_NOOP(
            "workbench::ErrorWords",
            "The connection is closed for sending; the peer is gone or has been told that we finished.")},
    Sentence{
        RoleStep::Send, "ESHUTDOWN", When::Always,
        QT_TRANSLATE_NOOP(
            "workbench::ErrorWords",
            "The connection is closed for sending; the peer is gone or has been told that we finished.")},
    Sentence{RoleStep::Send, "EMSGSIZE", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords",
                               "Too long for one datagram: over IPv4 it holds at most 65,507 bytes.")},
    Sentence{RoleStep::Send, "EACCES", When::Always,
             QT_TRANSLATE_NOOP(
                 "workbench::ErrorWords",
                 "The system does not let this program send to %3. A broadcast address needs Broadcast "
                 "switched on.")},
    Sentence{RoleStep::Send, "ECONNREFUSED", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords",
                               "Nobody listens on %1: an earlier datagram was sent back.")},
    Sentence{RoleStep::Send, "EAFNOSUPPORT", When::Ipv6,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "%3 is an IPv6 address, this socket is IPv4.")},
    Sentence{RoleStep::Send, "EAFNOSUPPORT", When::Ipv4,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "%3 is an IPv4 address, this socket is IPv6.")},
    Sentence{RoleStep::Send, "EINVAL", When::PortZero,
             QT_TRANSLATE_NOOP("workbench::ErrorWords",
                               "Port 0 is no port to send to: choose one from 1 to 65535.")},
    Sentence{RoleStep::Send, "ENETUNREACH", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "No route leads to the network of %3.")},
    Sentence{RoleStep::Send, "EHOSTUNREACH", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "The computer %3 cannot be reached.")},
    Sentence{RoleStep::Send, "ECONNRESET", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "The peer has reset the connection.")},
    Sentence{RoleStep::Send, "ENOENT", When::Unix,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "There is no socket at %3.")},
    Sentence{RoleStep::Receive, "ECONNRESET", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "The peer has reset the connection.")},
    Sentence{RoleStep::Receive, "ETIMEDOUT", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "The peer no longer answers.")},
    Sentence{RoleStep::Receive, "ECONNREFUSED", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords",
                               "Nobody listens where the last datagram went: it was sent back.")},
    Sentence{RoleStep::Join, "EADDRINUSE", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords",
                               "This socket is a member of %3 on that interface already.")},
    Sentence{RoleStep::Join, "EINVAL", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "%3 is not a multicast group.")},
    Sentence{RoleStep::Join, "ENODEV", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "That interface is not there any more.")},
    Sentence{RoleStep::Join, "ENOBUFS", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "This socket can join no further group.")},
    Sentence{
        RoleStep::Leave, "EADDRNOTAVAIL", When::Always,
        QT_TRANSLATE_NOOP("workbench::ErrorWords", "This socket is not a member of %3 on that interface.")},
    Sentence{RoleStep::OpenFile, "ENOENT", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "There is no file %3.")},
    Sentence{RoleStep::OpenFile, "EACCES", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "This program may not read %3.")},
    Sentence{RoleStep::OpenFile, "EISDIR", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "%3 is a folder.")},
    Sentence{RoleStep::ReadFile, "EISDIR", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "%3 is a folder.")},
    Sentence{RoleStep::ReadFile, "EACCES", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "This program may not read %3.")},
    Sentence{RoleStep::Resolve, "EAI_NONAME", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "No host of the name %3 was found.")},
    Sentence{RoleStep::Resolve, "HOST_NOT_FOUND", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "No host of the name %3 was found.")},
    Sentence{RoleStep::Resolve, "EAI_NODATA", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "%3 has no address of the kind asked for.")},
    Sentence{RoleStep::Resolve, "NO_DATA", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "%3 has no address of the kind asked for.")},
    Sentence{RoleStep::Resolve, "EAI_ADDRFAMILY", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "%3 has no address of the kind asked for.")},
    Sentence{
        RoleStep::Resolve, "EAI_AGAIN", When::Always,
        QT_TRANSLATE_NOOP("workbench::ErrorWords", "No name server answered for %3. It may work later.")},
    Sentence{
        RoleStep::Resolve, "TRY_AGAIN", When::Always,
        QT_TRANSLATE_NOOP("workbench::ErrorWords", "No name server answered for %3. It may work later.")},
    Sentence{RoleStep::Resolve, "EAI_FAIL", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "The name server refused to answer for %3.")},
    Sentence{RoleStep::Resolve, "NO_RECOVERY", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "The name server refused to answer for %3.")},
    Sentence{RoleStep::MakePoller, "EMFILE", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords",
                               "No descriptor is left for waiting on sockets. Close some sockets.")},
};

/// Steps that may fail for want of something, whatever they are.
constexpr std::array kWants{
    Sentence{RoleStep::MakeSocket, "EMFILE", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords",
                               "This program has no descriptor left. Close some sockets.")},
    Sentence{RoleStep::MakeSocket, "ENFILE", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "This computer has no file handle left.")},
    Sentence{RoleStep::MakeSocket, "ENOBUFS", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "The system has no buffer left for this.")},
    Sentence{RoleStep::MakeSocket, "ENOMEM", When::Always,
             QT_TRANSLATE_NOOP("workbench::ErrorWords", "The system has no memory left for this.")},
};

std::string bareName(ErrorSpace space, int error)
{
    std::string name = constants::errorName(space, error);
    if (name.starts_with("WSA"))
        name.erase(0, 3);
    return name;
}

bool fits(When when, const SocketAddress& address)
{
    switch (when) {
    case When::Always:
        return true;
    case When::Unix:
        return address.isLocal();
    case When::LowPort:
        return address.port() > 0 && address.port() < 1024;
    case When::PortZero:
        return (address.isIpv4() || address.isIpv6()) && address.port() == 0;
    case When::Ipv4:
        return address.isIpv4();
    case When::Ipv6:
        return address.isIpv6();
    }
    return false;
}

QString filled(const char* words, const SocketAddress& address, const QString& text)
{
    const QString host = text.isEmpty() ? QString::fromStdString(address.host()) : text;
    QString sentence = ErrorWords::tr(words);
    // What a person or a peer chose is put in last and all at once: it may hold a per cent sign.
    const QString phrase = addressPhrase(address);
    const QString port = QString::number(address.port());
    QString result;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const QChar next = i + 1 < sentence.size() ? sentence[i + 1] : QChar();
        if (sentence[i] != u'%' || next < u'1' || next > u'3') {
            result += sentence[i];
            continue;
        }
        result += next == u'1' ? phrase : next == u'2' ? port : host;
        ++i;
    }
    return result;
}

/// The C function that a step stands for.
QLatin1StringView callOf(RoleStep step)
{
    static constexpr std::array kCalls{
        QLatin1StringView("poll"),     QLatin1StringView("socket"),     QLatin1StringView("setsockopt"),
        QLatin1StringView("bind"),     QLatin1StringView("listen"),     QLatin1StringView("getsockname"),
        QLatin1StringView("accept"),   QLatin1StringView("connect"),    QLatin1StringView("send"),
        QLatin1StringView("recv"),     QLatin1StringView("shutdown"),   QLatin1StringView("close"),
        QLatin1StringView("resolver"), QLatin1StringView("setsockopt"), QLatin1StringView("setsockopt"),
        QLatin1StringView("open"),     QLatin1StringView("read"),       QLatin1StringView("unlink"),
    };
    return kCalls[static_cast<std::size_t>(step)];
}

ErrorSpace spaceOf(const CallFailed& failure)
{
    switch (failure.step) {
    case RoleStep::OpenFile:
    case RoleStep::ReadFile:
    case RoleStep::RemovePath:
        return ErrorSpace::File;
    default:
        return failure.space;
    }
}

/// Without WSA. Of a datagram that was sent back Windows says that a connection was reset.
std::string nameOf(const CallFailed& failure, ErrorSpace space)
{
    std::string name = bareName(space, failure.error);
    const bool ofDatagram = failure.step == RoleStep::Receive && failure.connection == 0;
    return ofDatagram && name == "ECONNRESET" ? "ECONNREFUSED" : name;
}

QString systemWords(const QString& what, ErrorSpace space, int error)
{
    return ErrorWords::tr("%1 failed: %2 (%3).")
        .arg(what, QString::fromStdString(constants::errorName(space, error)),
             QString::fromStdString(constants::errorText(space, error)));
}

const Sentence* find(RoleStep step, std::string_view name, const SocketAddress& address)
{
    const auto same = [&](const Sentence& row) {
        return row.step == step && row.error == name && fits(row.when, address);
    };
    const auto* found = std::find_if(kSentences.begin(), kSentences.end(), same);
    if (found != kSentences.end())
        return found;
    const auto* want =
        std::find_if(kWants.begin(), kWants.end(), [&](const Sentence& row) { return row.error == name; });
    return want != kWants.end() ? want : nullptr;
}

QString withInjected(const QString& sentence, bool injected)
{
    return injected ? ErrorWords::tr("%1 (injected)").arg(sentence) : sentence;
}

} // namespace

QString failureText(const CallFailed& failure)
{
    const QString text = QString::fromStdString(failure.text);
    const ErrorSpace space = spaceOf(failure);
    const Sentence* row = find(failure.step, nameOf(failure, space), failure.address);
    const QString sentence = row ? filled(row->text, failure.address, text)
                                 : systemWords(callOf(failure.step), space, failure.error);
    return withInjected(sentence, failure.injected);
}

QString failureText(const LookupFailed& failure)
{
    const LookupRequest& request = failure.request;
    const std::string name = bareName(failure.space, failure.error);
    const auto injected = [&](const QString& sentence) { return withInjected(sentence, failure.injected); };
    switch (request.kind) {
    case LookupKind::Getnameinfo:
    case LookupKind::Gethostbyaddr:
        if (name == "EAI_NONAME" || name == "HOST_NOT_FOUND" || name == "NO_DATA")
            return injected(ErrorWords::tr("The address %1 has no name.")
                                .arg(QString::fromStdString(request.address.host())));
        break;
    case LookupKind::Getservbyname:
        return injected(
            ErrorWords::tr("No service has the name %1.").arg(QString::fromStdString(request.service)));
    case LookupKind::Getservbyport:
        return injected(ErrorWords::tr("No service has the port %1.").arg(request.port));
    default:
        break;
    }
    const std::string& asked = request.kind == LookupKind::MyAddress ? failure.name : request.node;
    if (name == "EAI_SERVICE" || name == "TYPE_NOT_FOUND")
        return injected(ErrorWords::tr("No service of this type has the name %1.")
                            .arg(QString::fromStdString(request.service)));
    if (failure.systemError != 0)
        return injected(systemWords(QStringLiteral("getaddrinfo"), ErrorSpace::System, failure.systemError));
    const Sentence* row = asked.empty() ? nullptr : find(RoleStep::Resolve, name, {});
    return injected(row ? filled(row->text, {}, QString::fromStdString(asked))
                        : systemWords(callOf(RoleStep::Resolve), failure.space, failure.error));
}

QString pauseText(const AcceptPaused& pause)
{
    CallFailed failure;
    failure.step = RoleStep::Accept;
    failure.error = pause.error;
    return ErrorWords::tr("No new clients for now. %1").arg(failureText(failure));
}

QString withCall(const QString& sentence, std::uint64_t seq)
{
    return seq == 0 ? sentence : ErrorWords::tr("%1 See #%2.").arg(sentence, QString::number(seq));
}

QString addressPhrase(const SocketAddress& address)
{
    const QString host = QString::fromStdString(address.host());
    if (!address.isIpv4() && !address.isIpv6())
        return host;
    return ErrorWords::tr("%1 port %2").arg(host, QString::number(address.port()));
}

QString addressText(const SocketAddress& address) { return QString::fromStdString(address.text()); }

} // namespace workbench
