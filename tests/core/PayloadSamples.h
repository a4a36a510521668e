// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/PayloadError.h"

#include <QByteArray>

#include <random>

namespace workbench {

// Bytes as Qt Test can print them, and back.
inline QByteArray toQt(const Bytes& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

inline Bytes fromQt(const QByteArray& bytes)
{
    const auto* begin = reinterpret_cast<const std::byte*>(bytes.constData());
    return {begin, begin + bytes.size()};
}

// "no error", or "code byte+length character+length offending" of what was refused.
template <typename Value> QByteArray errorText(const Parsed<Value>& parsed)
{
    if (parsed)
        return "no error";
    const PayloadError& error = parsed.error();
    return QByteArray::number(static_cast<int>(error.code)) + ' ' + QByteArray::number(error.byte) + '+' +
           QByteArray::number(error.byteLength) + ' ' + QByteArray::number(error.character) + '+' +
           QByteArray::number(error.length) + ' ' + QByteArray::fromStdString(error.offending);
}

// The same text for an expected error.
inline QByteArray errorText(PayloadErrorCode code, int byte, int byteLength, int character, int length,
                            const QByteArray& offending)
{
    return QByteArray::number(static_cast<int>(code)) + ' ' + QByteArray::number(byte) + '+' +
           QByteArray::number(byteLength) + ' ' + QByteArray::number(character) + '+' +
           QByteArray::number(length) + ' ' + offending;
}

// Every single byte, all pairs of interesting ones, and seeded random strings: what round trips must survive.
inline std::vector<Bytes> roundTripSamples()
{
    std::vector<Bytes> samples{{}};
    Bytes all;
    for (int value = 0; value < 256; ++value) {
        samples.push_back({static_cast<std::byte>(value)});
        all.push_back(static_cast<std::byte>(value));
    }
    samples.push_back(all);
    const QByteArray corners("\0"
                             "017\\x\"nu{\r\n\t\x1b\x7f\x80\xbf\xc2\xd8\xdc\xe2\xed\xf0\xfe\xff",
                             26);
    for (const char first : corners)
        for (const char second : corners)
            samples.push_back({static_cast<std::byte>(first), static_cast<std::byte>(second)});
    std::mt19937 random(20260501);
    for (int i = 0; i < 2000; ++i) {
        Bytes bytes(random() % 40);
        for (std::byte& byte : bytes)
            byte = (random() % 2) != 0U
                       ? static_cast<std::byte>(random())
                       : static_cast<std::byte>(corners[static_cast<qsizetype>(random() % 26)]);
        samples.push_back(std::move(bytes));
    }
    return samples;
}

} // namespace workbench
