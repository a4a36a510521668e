// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/import/ImportReport.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace workbench {

/// A packet as it lies in a capture.
struct CapturedFrame {
    std::uint32_t linkType = 0;       ///< LINKTYPE_...: https://www.tcpdump.org/linktypes.html
    std::int64_t timeNs = 0;          ///< UTC, since 1970; 0 where the file does not tell
    std::span<const std::byte> bytes; ///< of the file
    std::size_t length = 0;           ///< on the wire; more than bytes.size(): it was cut
};

/// Numbers in the byte order of a file, where the caller knows that they are inside.
class FileNumbers
{
public:
    FileNumbers(std::span<const std::byte> bytes, bool bigEndian) : m_bytes(bytes), m_bigEndian(bigEndian) {}
    std::uint16_t two(std::size_t at) const { return static_cast<std::uint16_t>(number(at, 2)); }
    std::uint32_t four(std::size_t at) const { return static_cast<std::uint32_t>(number(at, 4)); }

private:
    std::uint64_t number(std::size_t at, std::size_t count) const;

    std::span<const std::byte> m_bytes;
    bool m_bigEndian;
};

/// Whether a file begins as pcap or pcapng files do.
bool isCapture(std::span<const std::byte> file);

/// Calls `take` for each packet of a pcap (draft-ietf-opsawg-pcap; all byte orders, micro- and nanoseconds)
/// or pcapng file (draft-ietf-opsawg-pcapng; several sections and interfaces). Where a file ends early or
/// cannot be right, reading ends and that is told. It also ends where `take` says false.
void readCapture(std::span<const std::byte> file, ImportReport& report,
                 const std::function<bool(const CapturedFrame& frame)>& take);

} // namespace workbench
