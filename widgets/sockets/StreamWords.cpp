// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/StreamWords.h"

#include "core/calls/CallSpec.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/log/CallWords.h"

#include <QStringList>

namespace workbench {

namespace {

QString sizesOf(const StreamLane& lane)
{
    QStringList sizes;
    for (const StreamBlock& block : lane.blocks)
        sizes += CallWords::number(block.bytes);
    return sizes.join(QStringLiteral(", "));
}

} // namespace

/// Of nothing no room is told.
QString StreamWords::share(std::uint64_t bytes, std::uint32_t room)
{
    return bytes == 0 || room == 0 ? CallWords::number(bytes)
                                   : tr("%1 of %2 bytes", "in a buffer, its size")
                                         .arg(CallWords::number(bytes), CallWords::number(room));
}

QString StreamWords::way(bool out) { return out ? tr("To the peer") : tr("From the peer"); }

QString StreamWords::state(PipeState state, bool out)
{
    switch (state) {
    case PipeState::NotYet:
        return tr("no connection yet");
    case PipeState::Open:
        return tr("open");
    case PipeState::Finished:
        return out ? tr("closed, we have finished") : tr("closed, the peer has finished");
    case PipeState::Cut:
        return tr("cut, not finished");
    }
    return {};
}

QString StreamWords::amounts(const StreamDirection& direction, bool out)
{
    QStringList parts;
    const auto number = [](std::uint64_t value) { return CallWords::number(value); };
    if (direction.sent)
        parts += out ? tr("%1 accepted", "bytes by send()").arg(bytesText(qint64(direction.sent->total)))
                     : tr("%1 sent", "bytes").arg(bytesText(qint64(direction.sent->total)));
    if (direction.inSendQueue)
        parts += tr("%1 not acknowledged", "bytes in the send queue")
                     .arg(share(*direction.inSendQueue, direction.sendRoom));
    if (direction.inReceiveQueue)
        parts += (out ? tr("%1 wait at the peer", "bytes in its receive queue")
                      : tr("%1 wait here", "bytes in the receive queue"))
                     .arg(share(*direction.inReceiveQueue, direction.receiveRoom));
    if (direction.received)
        parts += tr("%1 read", "bytes").arg(number(direction.received->total));
    return parts.join(QStringLiteral(", "));
}

QString StreamWords::pipe(const StreamDirection& direction, bool out)
{
    const QString known = amounts(direction, out);
    const QString open = tr("%1: %2.", "a way, its state").arg(way(out), state(direction.state, out));
    return known.isEmpty() ? open : tr("%1 %2.", "a sentence, amounts").arg(open, known);
}

QString StreamWords::block(const StreamBlock& block)
{
    const CallSpec& spec = callSpec(block.call);
    return tr("%1 #%2: %3, offset %4 to %5, at %6", "a function, its number, bytes, offsets, a time")
        .arg(QLatin1String(spec.name.data(), static_cast<qsizetype>(spec.name.size())))
        .arg(block.seq)
        .arg(bytesText(static_cast<qint64>(block.bytes)), CallWords::number(block.offset),
             CallWords::number(block.end() - 1), CallWords::timeOfDay(block.startNs));
}

QString StreamWords::blocks(const StreamDirection& direction, bool out)
{
    if (direction.from == direction.to)
        return tr("%1: nothing yet.", "a way").arg(way(out));
    const auto lane = [](const std::optional<StreamLane>& of) {
        return of ? of->blocks.empty() ? tr("nothing") : sizesOf(*of) : tr("not known here");
    };
    return tr("%1, bytes by call: sent %2; received %3.", "a way, sizes, sizes")
        .arg(way(out), lane(direction.sent), lane(direction.received));
}

} // namespace workbench
