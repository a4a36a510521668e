// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/Checksum.h"

#include <algorithm>

namespace workbench {

namespace {

constexpr std::array kSpecs{
    ChecksumSpec{ChecksumKind::Sum8, "sum8", 1, ByteOrder::BigEndian},
    ChecksumSpec{ChecksumKind::Xor8, "xor8", 1, ByteOrder::BigEndian},
    ChecksumSpec{ChecksumKind::Lrc8, "lrc8", 1, ByteOrder::BigEndian},
    ChecksumSpec{ChecksumKind::Crc8, "crc8", 1, ByteOrder::BigEndian},
    ChecksumSpec{ChecksumKind::Crc8Maxim, "crc8-maxim", 1, ByteOrder::BigEndian},
    ChecksumSpec{ChecksumKind::Crc16CcittFalse, "crc16-ccitt-false", 2, ByteOrder::BigEndian},
    ChecksumSpec{ChecksumKind::Crc16Xmodem, "crc16-xmodem", 2, ByteOrder::BigEndian},
    ChecksumSpec{ChecksumKind::Crc16Modbus, "crc16-modbus", 2, ByteOrder::LittleEndian},
    ChecksumSpec{ChecksumKind::Crc16Arc, "crc16-arc", 2, ByteOrder::LittleEndian},
    ChecksumSpec{ChecksumKind::Crc32, "crc32", 4, ByteOrder::BigEndian},
    ChecksumSpec{ChecksumKind::Crc32C, "crc32c", 4, ByteOrder::BigEndian},
    ChecksumSpec{ChecksumKind::Fletcher16, "fletcher16", 2, ByteOrder::BigEndian},
    ChecksumSpec{ChecksumKind::Fletcher32, "fletcher32", 4, ByteOrder::BigEndian},
    ChecksumSpec{ChecksumKind::Internet, "internet", 2, ByteOrder::BigEndian},
};

// A CRC as the catalogue gives it. Reflected ones have their polynomial reflected here.
struct Crc {
    unsigned width;
    std::uint32_t polynomial;
    std::uint32_t initial;
    bool reflected;
    std::uint32_t finalXor;

    using Table = std::array<std::uint32_t, 256>;

    constexpr std::uint32_t top() const { return 1U << (width - 1U); }
    constexpr std::uint32_t mask() const { return top() | (top() - 1U); }

    constexpr Table table() const
    {
        Table entries{};
        for (std::uint32_t i = 0; i < 256; ++i) {
            std::uint32_t value = reflected ? i : i << (width - 8U);
            for (int bit = 0; bit < 8; ++bit) {
                if (reflected)
                    value = (value & 1U) != 0 ? (value >> 1U) ^ polynomial : value >> 1U;
                else
                    value = (value & top()) != 0 ? (value << 1U) ^ polynomial : value << 1U;
            }
            entries[i] = value & mask();
        }
        return entries;
    }

    std::uint32_t of(std::span<const std::byte> bytes, const Table& entries) const
    {
        std::uint32_t value = initial;
        for (const std::byte byte : bytes) {
            const auto next = std::to_integer<std::uint32_t>(byte);
            if (reflected)
                value = (value >> 8U) ^ entries[(value ^ next) & 0xffU];
            else
                value = ((value << 8U) ^ entries[((value >> (width - 8U)) ^ next) & 0xffU]) & mask();
        }
        return value ^ finalXor;
    }
};

template <Crc crc> std::uint32_t crcOf(std::span<const std::byte> bytes)
{
    static constexpr Crc::Table kTable = crc.table();
    return crc.of(bytes, kTable);
}

std::uint32_t sumOf(std::span<const std::byte> bytes)
{
    std::uint32_t sum = 0;
    for (const std::byte byte : bytes)
        sum += std::to_integer<std::uint32_t>(byte);
    return sum & 0xffU;
}

std::uint32_t xorOf(std::span<const std::byte> bytes)
{
    std::byte value{};
    for (const std::byte byte : bytes)
        value ^= byte;
    return std::to_integer<std::uint32_t>(value);
}

// The little-endian 16-bit word at `offset`; an odd last byte is completed by 0.
std::uint32_t wordAt(std::span<const std::byte> bytes, std::size_t offset)
{
    const std::uint32_t second =
        offset + 1 < bytes.size() ? std::to_integer<std::uint32_t>(bytes[offset + 1]) : 0;
    return second << 8U | std::to_integer<std::uint32_t>(bytes[offset]);
}

std::uint32_t fletcher16(std::span<const std::byte> bytes)
{
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    for (const std::byte byte : bytes) {
        first = (first + std::to_integer<std::uint32_t>(byte)) % 255U;
        second = (second + first) % 255U;
    }
    return second << 8U | first;
}

std::uint32_t fletcher32(std::span<const std::byte> bytes)
{
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        first = (first + wordAt(bytes, i)) % 65'535U;
        second = (second + first) % 65'535U;
    }
    return second << 16U | first;
}

} // namespace

std::span<const ChecksumSpec> checksumSpecs() { return kSpecs; }

const ChecksumSpec& checksumSpec(ChecksumKind kind) { return kSpecs[static_cast<std::size_t>(kind)]; }

std::optional<ChecksumKind> checksumNamed(std::string_view name)
{
    for (const ChecksumSpec& spec : kSpecs)
        if (spec.name == name)
            return spec.kind;
    return std::nullopt;
}

std::uint32_t checksum(ChecksumKind kind, std::span<const std::byte> bytes)
{
    switch (kind) {
    case ChecksumKind::Sum8:
        return sumOf(bytes);
    case ChecksumKind::Xor8:
        return xorOf(bytes);
    case ChecksumKind::Lrc8:
        return (0x100U - sumOf(bytes)) & 0xffU;
    case ChecksumKind::Crc8:
        return crcOf<Crc{8, 0x07, 0, false, 0}>(bytes);
    case ChecksumKind::Crc8Maxim:
        return crcOf<Crc{8, 0x8c, 0, true, 0}>(bytes);
    case ChecksumKind::Crc16CcittFalse:
        return crcOf<Crc{16, 0x1021, 0xffff, false, 0}>(bytes);
    case ChecksumKind::Crc16Xmodem:
        return crcOf<Crc{16, 0x1021, 0, false, 0}>(bytes);
    case ChecksumKind::Crc16Modbus:
        return crcOf<Crc{16, 0xa001, 0xffff, true, 0}>(bytes);
    case ChecksumKind::Crc16Arc:
        return crcOf<Crc{16, 0xa001, 0, true, 0}>(bytes);
    case ChecksumKind::Crc32:
        return crcOf<Crc{32, 0xedb88320, 0xffffffff, true, 0xffffffff}>(bytes);
    case ChecksumKind::Crc32C:
        return crcOf<Crc{32, 0x82f63b78, 0xffffffff, true, 0xffffffff}>(bytes);
    case ChecksumKind::Fletcher16:
        return fletcher16(bytes);
    case ChecksumKind::Fletcher32:
        return fletcher32(bytes);
    case ChecksumKind::Internet:
        break;
    }
    return internetChecksum(internetSum(bytes));
}

// Long runs by 32 bits at a time would be faster; the copying around it costs more.
std::uint64_t internetSum(std::span<const std::byte> bytes)
{
    std::uint64_t sum = 0;
    std::size_t i = 0;
    for (; i + 1 < bytes.size(); i += 2)
        sum +=
            (std::to_integer<std::uint64_t>(bytes[i]) << 8U) + std::to_integer<std::uint64_t>(bytes[i + 1]);
    if (i < bytes.size())
        sum += std::to_integer<std::uint64_t>(bytes[i]) << 8U;
    return sum;
}

std::uint16_t internetChecksum(std::uint64_t sum)
{
    while (sum > 0xffffU)
        sum = (sum & 0xffffU) + (sum >> 16U);
    return static_cast<std::uint16_t>(~sum & 0xffffU);
}

std::array<std::byte, 8> integerBytes(std::uint64_t value, std::size_t count, ByteOrder order)
{
    std::array<std::byte, 8> bytes{};
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t place = order == ByteOrder::BigEndian ? count - 1 - i : i;
        bytes[place] = static_cast<std::byte>(value >> (8 * i));
    }
    return bytes;
}

} // namespace workbench
