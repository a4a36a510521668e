// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/export/IpPacket.h"
#include "core/export/PcapngBlocks.h"

#include <cstdint>
#include <string>
#include <vector>

namespace workbench {

/// What is written beside a packet's bytes: when, which way, and the texts of the calls that it stands for.
struct PacketMark {
    std::int64_t timeNs = 0;
    pcapng::PacketDirection direction = pcapng::PacketDirection::Unknown;
    std::vector<std::string> comments = {};
};

/// Makes packets and appends them as blocks to the output that was set last.
class PacketWriter
{
public:
    void setOutput(std::string& out) { m_out = &out; }

    void tcp(const IpEnd& from, const IpEnd& to, const TcpFields& fields, const IpPayload& payload,
             const PacketMark& mark);
    void udp(const IpEnd& from, const IpEnd& to, const IpPayload& payload, const PacketMark& mark);
    /// A packet of IP protocol 253 that holds comments and nothing else.
    void note(const IpEnd& from, const IpEnd& to, const PacketMark& mark);

private:
    void write(const IpHeaders& headers, const IpPayload& payload, const PacketMark& mark);

    std::string* m_out = nullptr;
};

} // namespace workbench
