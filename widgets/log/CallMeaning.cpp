// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallMeaning.h"

#include "core/calls/CallValue.h"
#include "widgets/log/CallWords.h"

namespace workbench {
namespace {

/// Rows behind a call among which its housekeeping is looked for: other threads' calls lie between.
constexpr std::size_t kRowsToLookAt = 256;

int slotOfKind(const CallSpec& spec, FieldKind kind)
{
    for (std::size_t slot = 0; slot < spec.fields.size(); ++slot) {
        if (spec.fields[slot].kind == kind)
            return static_cast<int>(slot);
    }
    return -1;
}

std::optional<CallValue> written(const CallRecord& record, FieldKind kind)
{
    const int slot = slotOfKind(record.spec(), kind);
    return slot < 0 ? std::nullopt : decodeField(record, slot, Direction::Out);
}

/// The call was given an IPv4 address: only those can be broadcast addresses.
bool namesIpv4(const CallRecord& record)
{
    const int slot = slotOfKind(record.spec(), FieldKind::Address);
    const auto address = slot < 0 ? std::nullopt : record.bytes(slot);
    return address && !address->empty() && SocketAddress::fromBytes(*address).family() == constants::afInet;
}

} // namespace

QString CallMeaning::of(const CallRecord& record, const CallDirectory& directory)
{
    QString text;
    switch (outcomeOf(record, CallDirectory::isStream(record.header().endpoint))) {
    case Outcome::Pending:
        text = tr("The call has not returned yet.");
        break;
    case Outcome::Failure:
        text = record.error() == 0 ? ofReadBackError(record) : ofFailure(record, directory);
        break;
    case Outcome::WouldBlock:
        text = ofWouldBlock(record);
        break;
    case Outcome::EndOfStream:
        text = ofEndOfStream(endOfStreamNote(record));
        break;
    case Outcome::Truncated:
        text = ofLoss(record, directory);
        break;
    case Outcome::Success:
        text = ofSuccess(record, directory);
        break;
    }
    if (record.injected())
        text += QLatin1Char(' ') + ofInjection(record);
    return text;
}

QString CallMeaning::ofEndOfStream(ResultNote note)
{
    if (note == ResultNote::ConnectionOver)
        return tr("End of stream: the connection is over. Either both sides have finished, or it was reset, "
                  "which an earlier call told: that error is reported once.");
    if (note == ResultNote::ReadingShut)
        return tr("End of stream: reading was shut down on this socket, by shutdown() with SHUT_RD or "
                  "SHUT_RDWR. It says "
                  "nothing of the peer, which may still be sending.");
    return tr(
        "End of stream: the peer has finished sending and all that it sent has been read. Sending to it "
        "may still be possible.");
}

/// What a rule does that leaves the result to the system: it cuts, or it holds back.
QString CallMeaning::ofInjection(const CallRecord& record)
{
    return record.error() != 0 ? tr("The result was injected by a fault rule: the system was not asked, or "
                                    "only after a delay.")
                               : tr("The result was injected by a fault rule: the system was asked with "
                                    "fewer bytes, or after "
                                    "a delay.");
}

QString CallMeaning::errorWords(const CallRecord& record)
{
    const constants::ErrorSpace space = record.spec().errors;
    return tr("%1, number %2: %3.")
        .arg(CallWords::utf8(constants::errorName(space, record.error())))
        .arg(record.error())
        .arg(CallWords::utf8(constants::errorText(space, record.error())));
}

QString CallMeaning::ofFailure(const CallRecord& record, const CallDirectory& directory)
{
    QString text = tr("The call failed.") + QLatin1Char(' ') + errorWords(record);
    const int flags = fieldSlot(record.spec(), "flags");
    const bool sends = record.spec().sends();
    if (sends && flags >= 0 && constants::msgNosignal > 0 && record.error() == constants::errors::pipe &&
        !record.injected() && CallDirectory::isStream(record.header().endpoint)) // of no other kind: send(2)
        text +=
            QLatin1Char(' ') +
            ((record.number(flags).value_or(0) & constants::msgNosignal) != 0
                 ? tr("MSG_NOSIGNAL kept SIGPIPE away: without it, the signal would end a program that does "
                      "not catch it.")
                 : tr("Without MSG_NOSIGNAL the system also sends SIGPIPE, which ends a program that does "
                      "not "
                      "catch it. This one catches it."));
    const Endpoint own = directory.endpoint(record.header().endpoint);
    const bool isUdp = record.header().endpoint != 0 && !own.isStream() && own.family != constants::afUnix;
    if (record.error() == constants::errors::access && !record.injected() && isUdp &&
        (sends || record.spec().step == SocketStep::Connects) && namesIpv4(record))
        text += QLatin1Char(' ') +
                tr("If this is a broadcast address, sending to it has to be allowed first: SO_BROADCAST.");
    if (record.error() == constants::errors::messageSize && sends && isUdp && !record.injected())
        text +=
            QLatin1Char(' ') +
            tr("One datagram holds 65,507 bytes at most over IPv4, 65,527 over IPv6, and no more than the "
               "way takes where IP_MTU_DISCOVER forbids cutting it into fragments.");
    if (record.error() == constants::errors::endedByOthers && !record.injected())
        text += QLatin1Char(' ') + (constants::errors::endedByOthers == constants::errors::interrupted
                                        ? tr("A signal ended the wait, as Cancel sends one whose handler "
                                             "does nothing. It changed nothing "
                                             "of the socket: while that is open, the call can be made again.")
                                        : tr("The wait was ended from outside, as Cancel does by CancelIoEx. "
                                             "While the socket is open, "
                                             "the call can be made again."));
    return text;
}

QString CallMeaning::ofReadBackError(const CallRecord& record)
{
    const auto value = written(record, FieldKind::OptionValue);
    if (!value || value->text.empty())
        return tr("The call succeeded; what it read back is an error of the socket.");
    return tr("The call succeeded; what it read back is an error of the socket: %1.")
        .arg(CallWords::utf8(value->text));
}

QString CallMeaning::ofWouldBlock(const CallRecord& record)
{
    const bool started = record.error() != constants::errors::again;
    const QString words = started
                              ? tr("Not a failure: it was started and goes on in the background. A "
                                   "poller tells when it is done.")
                              : tr("Not a failure: the call would have had to wait (would block), and this "
                                   "socket does not wait, or no longer than its time limit. A poller tells "
                                   "when to try again.");
    return words + QLatin1Char(' ') + errorWords(record);
}

QString CallMeaning::ofLoss(const CallRecord& record, const CallDirectory& directory)
{
    const ResultParts parts = resultParts(record, directory);
    if (parts.note == ResultNote::Dropped)
        return ofRead(record, directory) + QLatin1Char(' ') +
               tr("%Ln datagrams were dropped by the kernel before this one: they were not read in time.",
                  nullptr, CallWords::plural(parts.first));
    const QString kept =
        tr("The datagram was cut: %Ln bytes of it were kept.", nullptr, CallWords::plural(parts.first));
    const QString lost = parts.second == 0 ? tr("The rest is lost: there was no room for it.")
                                           : tr("%Ln bytes are lost: there was no room for them.", nullptr,
                                                CallWords::plural(parts.second));
    return kept + QLatin1Char(' ') + lost;
}

QString CallMeaning::ofSuccess(const CallRecord& record, const CallDirectory& directory)
{
    switch (record.spec().returns) {
    case ReturnKind::ByteCount:
        return ofBytes(record, directory);
    case ReturnKind::Descriptor:
        return ofNewHandle(record);
    case ReturnKind::Count:
        return record.ret() == 0 ? tr("Nothing became ready in the time given.")
                                 : tr("%Ln handles are ready.", nullptr,
                                      CallWords::plural(static_cast<quint64>(record.ret())));
    case ReturnKind::EaiCode:
        return ofAddresses(record);
    case ReturnKind::Pointer:
        return tr("Found. The answer lies in a %1 of the library, which the next call of this kind "
                  "overwrites.")
            .arg(CallWords::latin1(record.spec().pointee));
    case ReturnKind::Number:
        return tr("The call succeeded. Its value is %1.").arg(CallWords::utf8(std::to_string(record.ret())));
    case ReturnKind::Status:
    case ReturnKind::ErrorCode:
        break;
    }
    return tr("0: the call succeeded.");
}

QString CallMeaning::ofBytes(const CallRecord& record, const CallDirectory& directory)
{
    if (record.spec().reads())
        return ofRead(record, directory);
    const ResultParts parts = resultParts(record, directory);
    const bool stream = CallDirectory::isStream(record.header().endpoint);
    if (parts.note == ResultNote::ShortCount)
        return tr("The system took %1 of %2 bytes. The rest was not sent; it has to be offered again.")
            .arg(CallWords::number(parts.first), CallWords::number(parts.second));
    const QString count =
        tr("The system took all %Ln bytes.", nullptr, CallWords::plural(static_cast<quint64>(record.ret())));
    if (record.header().endpoint == 0)
        return count;
    return count + QLatin1Char(' ') +
           (stream ? tr("Whether the peer has read them is not said by this.")
                   : tr("Whether the datagram arrives is not said by this."));
}

QString CallMeaning::ofRead(const CallRecord& record, const CallDirectory& directory)
{
    const std::uint32_t endpoint = record.header().endpoint;
    const auto room = static_cast<quint64>(record.number(record.spec().dataSlot + 1).value_or(0));
    const bool stream = CallDirectory::isStream(endpoint);
    if (record.ret() == 0 && !stream && endpoint != 0)
        return tr("An empty datagram: 0 bytes are its whole content, not an end. There was room for %1.")
            .arg(CallWords::number(room));
    const QString count = tr("%Ln bytes were read. There was room for %1.", nullptr,
                             CallWords::plural(static_cast<quint64>(record.ret())))
                              .arg(CallWords::number(room));
    if (endpoint == 0)
        return count;
    QString borders = tr("One read takes one datagram, whole.");
    if (directory.endpoint(endpoint).isTcp())
        borders = tr("TCP keeps no message borders: one read may hold part of a message or several.");
    else if (stream)
        borders = tr("A stream keeps no message borders: one read may hold part of a message or several.");
    return count + QLatin1Char(' ') + borders;
}

QString CallMeaning::ofNewHandle(const CallRecord& record)
{
    const QString handle = tr("A new handle: %1.").arg(record.ret());
    const auto peer = written(record, FieldKind::Address);
    if (!peer || peer->kind != CallValue::Kind::Address || peer->address.isEmpty())
        return handle;
    return handle + QLatin1Char(' ') +
           tr("It speaks with %1; handle %2 goes on listening.")
               .arg(CallWords::utf8(peer->address.text()))
               .arg(record.handle());
}

QString CallMeaning::ofAddresses(const CallRecord& record)
{
    const auto list = written(record, FieldKind::AddressList);
    if (!list || list->kind != CallValue::Kind::List)
        return tr("0: the call succeeded.");
    return tr(
        "%Ln addresses. They are ready to use: family, type, protocol, address and port, as socket() and "
        "connect() want them.",
        nullptr, CallWords::plural(list->parts.size()));
}

KernelState kernelStateAfter(const CallHistory& history, std::size_t row)
{
    const CallRecord call = history.at(row);
    KernelState kernel;
    kernel.state = call.state();
    const std::size_t end = std::min(history.size(), row + kRowsToLookAt);
    for (std::size_t next = row + 1; next < end; ++next) {
        const CallRecord record = history.at(next);
        if (record.header().thread != call.header().thread)
            continue;
        if (record.category() != CallCategory::Housekeeping || record.handle() != call.handle())
            break;
        if (record.pending())
            continue;
        if (kernel.state == constants::TcpState::Unknown)
            kernel.state = record.state();
        const int request = fieldSlot(record.spec(), "request");
        const int value = fieldSlot(record.spec(), "argp");
        if (request < 0 || value < 0 || record.error() != 0)
            continue;
        const auto asked = static_cast<unsigned long>(record.number(request).value_or(0));
        if (asked == constants::siocinq || asked == constants::fionread)
            kernel.receiveQueue = record.number(value, Direction::Out);
        else if (asked == constants::siocoutq)
            kernel.sendQueue = record.number(value, Direction::Out);
    }
    return kernel;
}

} // namespace workbench
