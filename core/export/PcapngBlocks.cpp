// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/export/PcapngBlocks.h"

#include "core/calls/CallFigures.h"

#include <algorithm>

namespace workbench::pcapng {

namespace {

constexpr std::uint32_t kSectionBlock = 0x0A0D'0D0A;
constexpr std::uint32_t kInterfaceBlock = 1;
constexpr std::uint32_t kPacketBlock = 6;
constexpr std::uint32_t kByteOrderMagic = 0x1A2B'3C4D;
constexpr std::uint16_t kLinkTypeRaw = 101;

constexpr std::uint16_t kEndOfOptions = 0;
constexpr std::uint16_t kComment = 1;
/// The most bytes of one option; the format's own limit is 65,535.
constexpr std::size_t kMostOption = 32'000;

void put16(std::string& out, unsigned value)
{
    out += static_cast<char>(value & 0xffU);
    out += static_cast<char>((value >> 8U) & 0xffU);
}

void put32(std::string& out, std::uint32_t value)
{
    put16(out, value & 0xffffU);
    put16(out, value >> 16U);
}

void putBytes(std::string& out, std::span<const std::byte> bytes)
{
    out.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

void pad(std::string& out, std::size_t size) { out.append((4 - size % 4) % 4, '\0'); }

/// Where a block begins; its length is written when it ends.
std::size_t begin(std::string& out, std::uint32_t type)
{
    const std::size_t start = out.size();
    put32(out, type);
    put32(out, 0);
    return start;
}

void end(std::string& out, std::size_t start)
{
    const auto length = static_cast<std::uint32_t>(out.size() + 4 - start);
    for (std::size_t i = 0; i < 4; ++i)
        out[start + 4 + i] = static_cast<char>((length >> (8 * i)) & 0xffU);
    put32(out, length);
}

void putText(std::string& out, std::uint16_t code, std::string_view text)
{
    std::string cut;
    if (text.size() > kMostOption) {
        std::size_t size = kMostOption;
        while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xc0U) == 0x80U)
            --size;
        cut = std::string(text.substr(0, size)) + "...";
        text = cut;
    }
    put16(out, code);
    put16(out, static_cast<unsigned>(text.size()));
    out += text;
    pad(out, text.size());
}

void putEndOfOptions(std::string& out) { put32(out, kEndOfOptions); }

} // namespace

void appendSection(std::string& out, const Section& section)
{
    const std::size_t start = begin(out, kSectionBlock);
    put32(out, kByteOrderMagic);
    put16(out, 1); // version 1.0
    put16(out, 0);
    put32(out, 0xffff'ffffU); // the section's length is not told
    put32(out, 0xffff'ffffU);
    putText(out, kComment, section.comment);
    putText(out, 2, section.hardware);
    putText(out, 3, section.system);
    putText(out, 4, section.application);
    putEndOfOptions(out);
    end(out, start);
}

void appendInterface(std::string& out, std::string_view name, std::string_view description)
{
    const std::size_t start = begin(out, kInterfaceBlock);
    put16(out, kLinkTypeRaw);
    put16(out, 0);
    put32(out, 0); // packets of any length
    putText(out, 2, name);
    putText(out, 3, description);
    putText(out, 9, "\x09"); // if_tsresol: 10^-9 s
    putEndOfOptions(out);
    end(out, start);
}

void appendPacket(std::string& out, const Packet& packet)
{
    const std::size_t start = begin(out, kPacketBlock);
    const auto time = static_cast<std::uint64_t>(packet.timeNs);
    const std::size_t captured = packet.headers.size() + packet.payload.size();
    put32(out, 0); // interface
    put32(out, static_cast<std::uint32_t>(time >> 32U));
    put32(out, static_cast<std::uint32_t>(time & 0xffff'ffffU));
    put32(out, static_cast<std::uint32_t>(captured));
    put32(out, static_cast<std::uint32_t>(packet.length));
    putBytes(out, packet.headers);
    putBytes(out, packet.payload);
    pad(out, captured);
    for (const std::string& comment : packet.comments)
        putText(out, kComment, comment);
    put16(out, 2); // epb_flags
    put16(out, 4);
    put32(out, static_cast<std::uint32_t>(packet.direction));
    putEndOfOptions(out);
    end(out, start);
}

} // namespace workbench::pcapng
