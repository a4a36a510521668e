// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/kernel/SocketList.h"
#include "widgets/support/StateChip.h"

#include <QCoreApplication>
#include <QString>

namespace workbench {

class CallDirectory;

/// What the panels say of a socket, in the language of the window.
class SocketWords
{
    Q_DECLARE_TR_FUNCTIONS(workbench::SocketWords)
public:
    /// "7 listener", "10", "not accepted", "closed (9)".
    static QString name(const SocketRow& row);
    /// "TCP Server 2" as its tab is titled; "kernel only" where no tab has it, but the kernel.
    static QString who(const SocketRow& row, const CallDirectory& directory);
    /// "TCP", "UDP6", "unix", "unix dgram" ...: IPv6 is told by its number, as in the kernel's lists.
    static QString type(const SocketRow& row);
    /// The same of a socket of that family and that type (SOCK_STREAM ...).
    static QString type(int family, int type);
    static QString local(const SocketRow& row);
    /// "any" for a datagram socket that is not connected; empty where there is no peer.
    static QString peer(const SocketRow& row);
    /// "ESTABLISHED", "TIME_WAIT 41 s", "bound".
    static QString state(const SocketRow& row);
    /// The same, and what keeps a closed listener listening: "LISTEN: accept() still waits".
    static QString stateAndWhy(const SocketRow& row);
    /// Why a closed listener still listens; empty where it is none.
    static QString heldBy(const SocketRow& row);
    static StateMark mark(const SocketRow& row);
    /// "2/5", or "2" where the kernel does not tell how many may wait.
    static QString acceptQueue(const SocketRow& row);
    /// It listens, and the kernel tells how many may wait to be accepted.
    static bool hasSeats(const SocketRow& row);
    /// "2 of 5 seats of the accept queue are taken.", and that it is full or more than full; of a listener
    /// whose limit is told.
    static QString seats(const KernelFigures& listener);
    /// "ECONNRESET", with "pending" where the next call will tell it.
    static QString error(const SocketRow& row);
    /// "127.0.0.1:8080 → 127.0.0.1:49702", or the one address that there is.
    static QString ends(const SocketRow& row);

    /// Which TCP state it is in: from the kernel, else from its calls.
    static constants::TcpState tcpState(const SocketRow& row);
    static bool isTcp(const SocketRow& row);
    /// Only the kernel still or already knows it.
    static bool isKernelOnly(const SocketRow& row) { return !row.entry || !row.entry->isOpen(); }
    /// "CLOSED", "SYN_SENT" ...: as RFC 9293 calls them.
    static QString stateName(constants::TcpState state);
    /// "FIN arrived", "close() sends FIN" ...
    static QString cause(TcpCause cause);
    /// The way so far in one sentence, what comes next in another.
    static QString wayText(const TcpWay& way);
};

} // namespace workbench
