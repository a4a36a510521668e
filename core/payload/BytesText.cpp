// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/BytesText.h"

#include "core/payload/Escapes.h"
#include "core/payload/HexDigit.h"
#include "core/payload/HexText.h"

#include <string_view>

namespace workbench {

namespace {

std::string cDeclaration(std::span<const std::byte> bytes)
{
    constexpr std::size_t inLine = 12;
    std::string text = "const unsigned char bytes[" + std::to_string(bytes.size()) + "] = ";
    if (bytes.size() <= inLine)
        return text + cArrayText(bytes) + ";";
    text += '{';
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        text += i % inLine == 0 ? "\n    0x" : " 0x";
        appendHex(text, bytes[i]);
        text += ',';
    }
    return text + "\n};";
}

} // namespace

std::string bytesText(std::span<const std::byte> bytes, BytesForm form)
{
    switch (form) {
    case BytesForm::Hex:
        return hexText(bytes);
    case BytesForm::CArray:
        return cDeclaration(bytes);
    case BytesForm::Python:
        return pythonText(bytes);
    case BytesForm::Base64:
        return base64Text(bytes);
    case BytesForm::Escaped:
        return escapedText(bytes, Encoding::Utf8);
    case BytesForm::Text:
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }
    return {};
}

std::string base64Text(std::span<const std::byte> bytes)
{
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const auto at = [&](std::size_t i) {
        return i < bytes.size() ? std::to_integer<unsigned>(bytes[i]) : 0U;
    };
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const unsigned group = (at(i) << 16U) | (at(i + 1) << 8U) | at(i + 2);
        text += digits[group >> 18U];
        text += digits[(group >> 12U) & 63U];
        text += i + 1 < bytes.size() ? digits[(group >> 6U) & 63U] : '=';
        text += i + 2 < bytes.size() ? digits[group & 63U] : '=';
    }
    return text;
}

std::string pythonText(std::span<const std::byte> bytes)
{
    std::string text = "b'";
    for (const std::byte byte : bytes) {
        const auto c = static_cast<char>(byte);
        if (c == '\'' || c == '\\') {
            text += '\\';
            text += c;
        } else if (c == '\n') {
            text += "\\n";
        } else if (c == '\r') {
            text += "\\r";
        } else if (c == '\t') {
            text += "\\t";
        } else if (c >= 0x20 && c < 0x7f) {
            text += c;
        } else {
            text += "\\x";
            appendHex(text, byte);
        }
    }
    return text + '\'';
}

} // namespace workbench
