// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/TimeText.h"

#include <array>

namespace workbench {

namespace {

using namespace std::chrono;

constexpr std::string_view kTimeLetters = "YmdybejaHMSIpLs%";
constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

std::string padded(std::int64_t number, std::size_t width, char fill = '0')
{
    const std::string digits = std::to_string(number);
    return digits.size() < width ? std::string(width - digits.size(), fill) + digits : digits;
}

// A time, taken apart.
struct Calendar {
    Calendar(system_clock::time_point at, seconds offset)
        : time(floor<milliseconds>(at)), day(floor<days>(time + offset)), date(day),
          clock(time + offset - day)
    {
    }

    std::string part(char letter) const
    {
        const auto hour = clock.hours().count();
        switch (letter) {
        case 'Y':
            return padded(int{date.year()}, 4);
        case 'y':
            return padded(int{date.year()} % 100, 2);
        case 'm':
            return padded(unsigned{date.month()}, 2);
        case 'b':
            return std::string(kMonths[unsigned{date.month()} - 1]);
        case 'd':
            return padded(unsigned{date.day()}, 2);
        case 'e':
            return padded(unsigned{date.day()}, 2, ' ');
        case 'j':
            return padded((day - sys_days(date.year() / January / 1)).count() + 1, 3);
        case 'a':
            return std::string(kDays[weekday(day).c_encoding()]);
        case 'H':
            return padded(hour, 2);
        case 'I':
            return padded((hour + 11) % 12 + 1, 2);
        case 'p':
            return hour < 12 ? "AM" : "PM";
        case 'M':
            return padded(clock.minutes().count(), 2);
        case 'S':
            return padded(clock.seconds().count(), 2);
        case 'L':
            return padded(clock.subseconds().count(), 3);
        case 's':
            return std::to_string(floor<seconds>(time).time_since_epoch().count());
        default:
            return {letter};
        }
    }

    sys_time<milliseconds> time;
    sys_days day;
    year_month_day date;
    hh_mm_ss<milliseconds> clock;
};

} // namespace

bool isTimeFormat(std::string_view format)
{
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] != '%')
            continue;
        if (++i == format.size() || kTimeLetters.find(format[i]) == std::string_view::npos)
            return false;
    }
    return true;
}

std::string timeText(system_clock::time_point time, seconds offset, std::string_view format)
{
    if (!isTimeFormat(format))
        return std::string(format);
    const Calendar calendar(time, offset);
    std::string text;
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] == '%')
            text += calendar.part(format[++i]);
        else
            text += format[i];
    }
    return text;
}

} // namespace workbench
