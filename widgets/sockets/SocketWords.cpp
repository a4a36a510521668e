// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/SocketWords.h"

#include "core/calls/CallDirectory.h"
#include "core/system/ConstantNames.h"
#include "widgets/support/ErrorWords.h"
#include "widgets/tabs/Tab.h"

#include <QLocale>

namespace workbench {

using constants::TcpState;

QString SocketWords::name(const SocketRow& row)
{
    if (!row.entry)
        return tr("not accepted");
    const QString number = QString::number(row.entry->key.handle);
    if (!row.entry->isOpen())
        return tr("closed (%1)", "a handle").arg(number);
    return row.entry->isListener ? tr("%1 listener", "a handle").arg(number) : number;
}

QString SocketWords::who(const SocketRow& row, const CallDirectory& directory)
{
    if (!row.entry || (!row.entry->isOpen() && row.kernel && !row.entry->isHeldByCalls()))
        return tr("kernel only");
    return actorTitle(QString::fromStdString(directory.actor(row.entry->actor)));
}

bool SocketWords::isTcp(const SocketRow& row) { return !row.entry || row.entry->isTcp; }

QString SocketWords::type(const SocketRow& row)
{
    if (row.entry)
        return type(row.entry->family, row.entry->type);
    return type(row.ends->table == KernelTable::Tcp6 ? constants::afInet6 : constants::afInet,
                constants::sockStream);
}

QString SocketWords::type(int family, int type)
{
    const bool isStream = type == constants::sockStream;
    if (family == constants::afUnix)
        return isStream ? QStringLiteral("unix") : QStringLiteral("unix dgram");
    if (!isStream && type != constants::sockDgram)
        return QString::fromStdString(
            constants::text(constants::Group::SocketType, static_cast<std::uint64_t>(type)));
    const QString name = isStream ? QStringLiteral("TCP") : QStringLiteral("UDP");
    return family == constants::afInet6 ? name + u'6' : name;
}

QString SocketWords::local(const SocketRow& row)
{
    return addressText(row.entry ? row.entry->local : kernelAddress(*row.ends, false));
}

QString SocketWords::peer(const SocketRow& row)
{
    if (!row.entry)
        return addressText(kernelAddress(*row.ends, true));
    if (row.entry->peer.isEmpty() && row.entry->type == constants::sockDgram)
        return tr("any");
    return addressText(row.entry->peer);
}

QString SocketWords::ends(const SocketRow& row)
{
    const QString own = local(row);
    const QString other = peer(row);
    if (other.isEmpty() || (row.entry && row.entry->peer.isEmpty()))
        return own.isEmpty() ? tr("no address yet") : own;
    return own.isEmpty() ? QStringLiteral("→ ") + other : own + QStringLiteral(" → ") + other;
}

TcpState SocketWords::tcpState(const SocketRow& row)
{
    return row.entry ? row.entry->way.state() : row.kernel ? row.kernel->state : TcpState::Unknown;
}

QString SocketWords::stateName(TcpState state)
{
    const std::string_view name = constants::tcpStateName(state);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QString SocketWords::state(const SocketRow& row)
{
    if (isTcp(row)) {
        const QString name = stateName(tcpState(row));
        if (row.kernel && row.kernel->timer == KernelTimer::TimeWait)
            return tr("%1 %2 s", "a state and how long it lasts")
                .arg(name, QLocale().toString((row.kernel->timerMs + 999) / 1000));
        return name.isEmpty() ? tr("not known") : name;
    }
    if (!row.entry->isOpen())
        return tr("closed");
    if (row.entry->isListener)
        return QStringLiteral("LISTEN");
    if (!row.entry->peer.isEmpty() || row.entry->acceptedFrom)
        return tr("connected");
    return row.entry->local.isEmpty() ? tr("not bound") : tr("bound");
}

QString SocketWords::stateAndWhy(const SocketRow& row)
{
    const bool isHeld =
        row.entry && row.entry->isHeldByCalls() && (!isTcp(row) || tcpState(row) == TcpState::Listen);
    return isHeld ? tr("%1: accept() still waits", "a state").arg(state(row)) : state(row);
}

QString SocketWords::heldBy(const SocketRow& row)
{
    return row.entry && row.entry->isHeldByCalls() ? tr("The descriptor is closed; accept() still waits, and "
                                                        "the kernel listens until it returns.")
                                                   : QString();
}

StateMark SocketWords::mark(const SocketRow& row)
{
    if (isTcp(row))
        return markOfTcpState(stateName(tcpState(row)));
    const bool joined = row.entry->isListener || row.entry->acceptedFrom ||
                        (row.entry->isStream() && !row.entry->peer.isEmpty());
    return joined ? StateMark::Open : StateMark::NotOpen;
}

bool SocketWords::hasSeats(const SocketRow& row)
{
    return row.entry && row.entry->isListener && row.kernel && row.kernel->hasLimit &&
           (!row.entry->isTcp || tcpState(row) == TcpState::Listen);
}

QString SocketWords::acceptQueue(const SocketRow& row)
{
    if (!row.entry || !row.entry->isListener || !row.kernel || (row.kernel->hasLimit && !hasSeats(row)))
        return {};
    const QString waiting = QString::number(row.kernel->receiveQueue);
    return row.kernel->hasLimit ? QStringLiteral("%1/%2").arg(waiting).arg(row.kernel->sendQueue) : waiting;
}

QString SocketWords::seats(const KernelFigures& listener)
{
    const QString words = tr("%1 of %2 seats of the accept queue are taken.")
                              .arg(listener.receiveQueue)
                              .arg(listener.sendQueue);
    if (listener.receiveQueue < listener.sendQueue)
        return words;
    return words + QLatin1Char(' ') +
           (listener.receiveQueue == listener.sendQueue
                ? tr("It is full: one more may come, for Linux lets one more wait than listen() said.")
                : tr("It is more than full: Linux lets one more wait than listen() said. Who comes now gets "
                     "no "
                     "answer and tries again."));
}

QString SocketWords::error(const SocketRow& row)
{
    QString words =
        !row.entry || row.entry->error == 0
            ? QString()
            : QString::fromStdString(constants::errorName(constants::ErrorSpace::System, row.entry->error));
    if (row.kernel && row.kernel->errorPending)
        words = words.isEmpty() ? tr("pending") : tr("%1, another pending", "an error").arg(words);
    return words;
}

QString SocketWords::cause(TcpCause cause)
{
    switch (cause) {
    case TcpCause::NotObserved:
        return tr("not observed");
    case TcpCause::SocketMade:
        return QStringLiteral("socket()");
    case TcpCause::ListenCall:
        return QStringLiteral("listen()");
    case TcpCause::ConnectSendsSyn:
        return tr("connect() sends SYN");
    case TcpCause::SynArrived:
        return tr("SYN arrived");
    case TcpCause::SynAckArrived:
        return tr("SYN+ACK arrived");
    case TcpCause::AckArrived:
        return tr("ACK arrived");
    case TcpCause::ShutdownSendsFin:
        return tr("shutdown() sends FIN");
    case TcpCause::CloseSendsFin:
        return tr("close() sends FIN");
    case TcpCause::FinArrived:
        return tr("FIN arrived");
    case TcpCause::FinAckArrived:
        return tr("FIN+ACK arrived");
    case TcpCause::CloseCall:
        return QStringLiteral("close()");
    case TcpCause::ResetArrived:
        return tr("RST arrived");
    case TcpCause::ResetSent:
        return tr("RST sent");
    case TcpCause::NoAnswer:
        return tr("no answer");
    case TcpCause::TimerEnded:
        return tr("time is over");
    }
    return {};
}

QString SocketWords::wayText(const TcpWay& way)
{
    QStringList steps;
    for (const TcpStep& step : way.steps()) {
        QString words =
            tr("%1 (%2)", "a state and how it was reached").arg(stateName(step.state), cause(step.cause));
        if (step.inferred)
            words = tr("%1, inferred", "a step").arg(words);
        steps += words;
    }
    QString text = tr("The way so far: %1.").arg(steps.join(QStringLiteral("; ")));
    if (const auto next = way.next())
        text += QLatin1Char(' ') + tr("Next: %1 (%2).", "a state and what leads there")
                                       .arg(stateName(next->state), cause(next->cause));
    return text;
}

} // namespace workbench
