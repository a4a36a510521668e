// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace workbench {

// How bytes are written for use elsewhere.
enum class BytesForm {
    Hex,     // 48 65 6c
    CArray,  // const unsigned char bytes[3] = {0x48, 0x65, 0x6c};
    Python,  // b'Hel\r\n\x00'
    Base64,  // RFC 4648, section 4
    Escaped, // Hel\r\n\0: what a payload field reads back
    Text,    // the bytes as they are, for who reads them as UTF-8
};

// Nothing is cut; C arrays are broken into lines of 12 bytes where they do not fit into one.
std::string bytesText(std::span<const std::byte> bytes, BytesForm form);
// RFC 4648, section 4, with padding, in one line.
std::string base64Text(std::span<const std::byte> bytes);
// A bytes literal of Python 3.
std::string pythonText(std::span<const std::byte> bytes);

} // namespace workbench
