// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace workbench {

// The sums that protocols append to their messages. CRCs are named and defined as in Greg Cook's "Catalogue
// of parametrised CRC algorithms".
enum class ChecksumKind : std::uint8_t {
    Sum8,            // sum of the bytes, modulo 256
    Xor8,            // all bytes, exclusive or
    Lrc8,            // the two's complement of Sum8 (Modbus ASCII)
    Crc8,            // CRC-8/SMBUS
    Crc8Maxim,       // CRC-8/MAXIM-DOW (1-Wire)
    Crc16CcittFalse, // CRC-16/IBM-3740, known as CCITT-FALSE
    Crc16Xmodem,     // CRC-16/XMODEM
    Crc16Modbus,     // CRC-16/MODBUS
    Crc16Arc,        // CRC-16/ARC, known as CRC-16
    Crc32,           // CRC-32/ISO-HDLC (Ethernet, zip)
    Crc32C,          // CRC-32/ISCSI (Castagnoli)
    Fletcher16,      // two sums of bytes, modulo 255 (RFC 1146)
    Fletcher32, // two sums of little-endian 16-bit words, modulo 65535; an odd last byte is padded with 0
    Internet,   // RFC 1071
};

enum class ByteOrder : std::uint8_t { BigEndian, LittleEndian };

struct ChecksumSpec {
    ChecksumKind kind;
    std::string_view name; // as users write it: "crc16-modbus"
    std::size_t bytes;     // its length: 1, 2 or 4
    ByteOrder order;       // in which its protocols send it
};

// One row for each kind, in their order.
std::span<const ChecksumSpec> checksumSpecs();
const ChecksumSpec& checksumSpec(ChecksumKind kind);
std::optional<ChecksumKind> checksumNamed(std::string_view name);

// Of no bytes: the sum's initial value.
std::uint32_t checksum(ChecksumKind kind, std::span<const std::byte> bytes);

// RFC 1071 in two steps, for what does not lie in one piece: the sum of the 16-bit words, an odd last byte as
// the high one, of each piece of even length but the last; then the checksum of all of them added.
std::uint64_t internetSum(std::span<const std::byte> bytes);
std::uint16_t internetChecksum(std::uint64_t sum);

// The lowest `count` (at most 8) bytes of `value`; the others of the array are 0.
std::array<std::byte, 8> integerBytes(std::uint64_t value, std::size_t count, ByteOrder order);

} // namespace workbench
