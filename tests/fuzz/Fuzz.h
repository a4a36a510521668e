// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string_view>

/// What the fuzz targets share. Each defines LLVMFuzzerTestOneInput (https://llvm.org/docs/LibFuzzer.html)
/// and returns 0.
namespace workbench::fuzz {

inline std::span<const std::byte> bytesOf(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const std::byte*>(data), size};
}

inline std::string_view textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// What must hold whatever the input is: libFuzzer keeps the input for which it does not.
inline void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "Does not hold: %s\n", what);
    std::abort();
}

/// The first bytes decide how the rest is read.
struct Choices {
    std::span<const std::byte> rest;

    unsigned next(unsigned count)
    {
        if (rest.empty())
            return 0;
        const auto choice = std::to_integer<unsigned>(rest.front()) % count;
        rest = rest.subspan(1);
        return choice;
    }
    /// What comes before the next line feed, which is taken.
    std::span<const std::byte> line()
    {
        const std::string_view text = textOf(rest);
        const std::size_t end = std::min(text.find('\n'), text.size());
        const auto found = rest.first(end);
        rest = rest.subspan(std::min(end + 1, text.size()));
        return found;
    }
};

} // namespace workbench::fuzz
