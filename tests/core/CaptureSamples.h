// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/export/IpPacket.h"

#include <QByteArray>
#include <QList>
#include <QtEndian>

#include <span>

/// Captures as tests make them: files, packets, a conversation.
namespace workbench {

enum class Order { Little, Big };

template <class Number> QByteArray number(Number value, Order order)
{
    QByteArray bytes(sizeof value, '\0');
    if (order == Order::Big)
        qToBigEndian(value, bytes.data());
    else
        qToLittleEndian(value, bytes.data());
    return bytes;
}

inline QByteArray pcap(quint32 linkType, const QList<QByteArray>& frames, Order order = Order::Little,
                       bool nanoseconds = false)
{
    QByteArray file = number(nanoseconds ? 0xa1b23c4dU : 0xa1b2c3d4U, order) + number(quint16{2}, order) +
                      number(quint16{4}, order) + QByteArray(8, '\0') + number(quint32{65535}, order) +
                      number(linkType, order);
    quint32 second = 1'700'000'000;
    for (const QByteArray& frame : frames)
        file += number(second++, order) + number(nanoseconds ? 5'000U : 5U, order) +
                number(static_cast<quint32>(frame.size()), order) +
                number(static_cast<quint32>(frame.size()), order) + frame;
    return file;
}

inline QByteArray block(quint32 type, QByteArray body, Order order)
{
    body.append((4 - body.size() % 4) % 4, '\0');
    const QByteArray length = number(static_cast<quint32>(body.size() + 12), order);
    return number(type, order) + length + body + length;
}

inline QByteArray pcapng(quint32 linkType, const QList<QByteArray>& frames, Order order)
{
    QByteArray file = block(0x0a0d0d0a,
                            number(0x1a2b3c4dU, order) + number(quint16{1}, order) + QByteArray(2, '\0') +
                                QByteArray(8, '\xff'),
                            order);
    // if_tsresol: nanoseconds
    file += block(1,
                  number(static_cast<quint16>(linkType), order) + QByteArray(6, '\0') +
                      number(quint16{9}, order) + number(quint16{1}, order) + QByteArray("\x09\0\0\0", 4) +
                      QByteArray(4, '\0'),
                  order);
    file += block(5, QByteArray(12, '\0'), order); // statistics: passed over
    quint64 time = 1'700'000'000'000'005'000;
    for (const QByteArray& frame : frames) {
        file += block(6,
                      QByteArray(4, '\0') + number(static_cast<quint32>(time >> 32U), order) +
                          number(static_cast<quint32>(time), order) +
                          number(static_cast<quint32>(frame.size()), order) +
                          number(static_cast<quint32>(frame.size()), order) + frame,
                      order);
        time += 1'000'000'000;
    }
    return file;
}

inline IpEnd end(bool isV6, std::uint8_t last, std::uint16_t port)
{
    IpEnd one;
    one.isV6 = isV6;
    one.octets = {10, 0, 0, last};
    if (isV6)
        one.octets = {0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, last};
    one.port = port;
    return one;
}

inline IpPayload payloadOf(const QByteArray& data)
{
    return {static_cast<std::size_t>(data.size()),
            std::as_bytes(std::span(data.constData(), static_cast<std::size_t>(data.size())))};
}

inline QByteArray packetOf(const IpHeaders& headers, const QByteArray& data)
{
    return QByteArray(reinterpret_cast<const char*>(headers.bytes().data()),
                      static_cast<qsizetype>(headers.bytes().size())) +
           data;
}

inline QByteArray udp(const IpEnd& from, const IpEnd& to, const QByteArray& data)
{
    return packetOf(IpHeaders::udp(from, to, payloadOf(data)), data);
}

/// A connection between two ends, segment by segment.
struct Talk {
    IpEnd client = end(false, 1, 50'000);
    IpEnd server = end(false, 2, 80);
    std::uint32_t clientSeq = 0xffff'fffe; // goes past 2^32 at once
    std::uint32_t serverSeq = 500;

    QByteArray segment(bool toServer, std::uint32_t seq, std::uint8_t flags, const QByteArray& data = {},
                       std::uint32_t ack = 0) const
    {
        const IpEnd& from = toServer ? client : server;
        const IpEnd& to = toServer ? server : client;
        return packetOf(IpHeaders::tcp(from, to, {seq, ack, flags}, payloadOf(data)), data);
    }
    QList<QByteArray> handshake() const
    {
        return {segment(true, clientSeq, kSyn), segment(false, serverSeq, kSyn | kAck, {}, clientSeq + 1),
                segment(true, clientSeq + 1, kAck, {}, serverSeq + 1)};
    }
    /// From the offset in the stream; `acked` counts the other way.
    QByteArray ask(std::uint32_t offset, const QByteArray& data, std::uint32_t acked = 0) const
    {
        return segment(true, clientSeq + 1 + offset, kAck | kPsh, data, serverSeq + 1 + acked);
    }
    QByteArray answer(std::uint32_t offset, const QByteArray& data, std::uint32_t acked = 0) const
    {
        return segment(false, serverSeq + 1 + offset, kAck | kPsh, data, clientSeq + 1 + acked);
    }
};

inline QByteArray ethernet(const QByteArray& packet, const char* tags = "")
{
    return QByteArray(12, '\x02') + QByteArray::fromHex(tags) +
           QByteArray::fromHex(packet.at(0) >> 4 == 4 ? "0800" : "86dd") + packet;
}

} // namespace workbench
