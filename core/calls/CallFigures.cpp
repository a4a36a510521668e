// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallFigures.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace workbench {

std::optional<RecordedData> movedData(const CallRecord& record)
{
    const auto data = record.data();
    return data ? std::optional(movedOf(record, *data)) : std::nullopt;
}

RecordedData movedOf(const CallRecord& record, RecordedData data)
{
    if (record.spec().reads() || record.pending())
        return data;
    data.length = record.error() == 0 ? static_cast<std::uint64_t>(record.ret()) : 0;
    data.kept =
        data.kept.first(static_cast<std::size_t>(std::min<std::uint64_t>(data.kept.size(), data.length)));
    return data;
}

void appendNumber(TextBuffer& out, std::int64_t value)
{
    if (value >= 0 && value < 10) {
        out += static_cast<char>('0' + value);
        return;
    }
    constexpr std::size_t most = 24;
    char* to = out.room(most);
    out.extend(std::to_chars(to, to + most, value).ptr);
}

void appendTime(TextBuffer& out, std::int64_t ns)
{
    using namespace std::chrono;
    const sys_time<microseconds> time{floor<microseconds>(nanoseconds(ns))};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    const auto digits = [&](std::int64_t value, int count) {
        std::array<char, 8> buffer;
        for (int i = count - 1; i >= 0; --i, value /= 10)
            buffer[static_cast<std::size_t>(i)] = static_cast<char>('0' + value % 10);
        out += std::string_view(buffer.data(), static_cast<std::size_t>(count));
    };
    digits(static_cast<int>(date.year()), 4);
    out += '-';
    digits(static_cast<unsigned>(date.month()), 2);
    out += '-';
    digits(static_cast<unsigned>(date.day()), 2);
    out += 'T';
    digits(clock.hours().count(), 2);
    out += ':';
    digits(clock.minutes().count(), 2);
    out += ':';
    digits(clock.seconds().count(), 2);
    out += '.';
    digits(clock.subseconds().count(), 6);
    out += 'Z';
}

void appendMicroseconds(TextBuffer& out, std::int64_t ns)
{
    appendNumber(out, ns / 1000);
    const auto rest = static_cast<unsigned>(ns % 1000);
    if (rest == 0)
        return;
    out += '.';
    out += static_cast<char>('0' + rest / 100);
    out += static_cast<char>('0' + rest / 10 % 10);
    out += static_cast<char>('0' + rest % 10);
}

std::size_t utf8SequenceLength(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xc0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return follows(1) ? 2 : 0;
    if (lead >= 0xe0 && lead <= 0xef) {
        const bool second = lead == 0xe0 ? byte(1) >= 0xa0 : lead == 0xed ? byte(1) < 0xa0 : true;
        return second && follows(1) && follows(2) ? 3 : 0;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        const bool second = lead == 0xf0 ? byte(1) >= 0x90 : lead == 0xf4 ? byte(1) < 0x90 : true;
        return second && follows(1) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

void appendWellFormed(std::string& out, std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = utf8SequenceLength(text, i);
        if (length > 0)
            out.append(text, i, length);
        else
            out += "\xef\xbf\xbd";
        i += length > 0 ? length : 1;
    }
}

} // namespace workbench
