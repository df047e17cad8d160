#include "input/office/number_format_dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>

namespace budgetcheck::office {
namespace {

constexpr double last_day = 2'958'465;  // 9999-12-31
constexpr int seconds_a_day = 86'400;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Calls take(letter, count) for each run of letters outside quotes and brackets, and keep(text) for the rest. `letter`
/// is in lower case.
template <typename Take, typename Keep>
void walk(std::string_view section, Take take, Keep keep) {
    for (std::size_t i = 0; i < section.size(); ++i) {
        const char c = lower(section[i]);
        if (c == '"' || c == '[') {
            const std::size_t end = std::min(section.find(c == '"' ? '"' : ']', i + 1), section.size());
            if (c == '"') keep(section.substr(i + 1, end - i - 1));
            i = end;
        } else if (c == '\\' || c == '!') {
            if (i + 1 < section.size()) keep(section.substr(++i, 1));
        } else if (c == '_' || c == '*') {
            ++i;
        } else if (c >= 'a' && c <= 'z') {
            std::size_t end = i;
            while (end < section.size() && lower(section[end]) == c) ++end;
            take(c, end - i);
            i = end - 1;
        } else {
            keep(section.substr(i, 1));
        }
    }
}

struct Moment {
    std::chrono::year_month_day day;
    int hour = 0;
    int minute = 0;
    int second = 0;
};

std::optional<Moment> moment_of(double days, bool from_1904) {
    if (!(days >= 0 && days <= last_day)) return std::nullopt;
    using namespace std::chrono;
    const auto whole = static_cast<int>(std::floor(days));
    const auto seconds = static_cast<int>(std::lround((days - whole) * seconds_a_day)) % seconds_a_day;
    // The calendar of workbooks has a 29 February 1900 that never was: days before it are one off.
    const sys_days epoch = from_1904    ? sys_days(year{1904} / 1 / 1)
                           : whole < 60 ? sys_days(year{1899} / 12 / 31)
                                        : sys_days(year{1899} / 12 / 30);
    return Moment{year_month_day(epoch + std::chrono::days(whole)), seconds / 3600, seconds / 60 % 60, seconds % 60};
}

std::string number(int value, std::size_t count) { return fmt::format("{:0{}}", value, std::min<std::size_t>(count, 2)); }

}  // namespace

bool is_date_format(std::string_view section) {
    bool date = false;
    bool other = false;
    walk(
        section,
        [&](char letter, std::size_t) {
            if (std::string_view("ymdhs").find(letter) != std::string_view::npos) date = true;
            else other = other || letter == 'e' || letter == 'g';
        },
        [](std::string_view) {});
    return date && !other;
}

std::optional<std::string> displayed_date(double days, std::string_view section, bool from_1904) {
    const std::optional<Moment> moment = moment_of(days, from_1904);
    if (!moment) return std::nullopt;
    std::string result;
    bool understood = true;
    bool after_hour = false;
    const auto take = [&](char letter, std::size_t count) {
        const auto month = static_cast<int>(static_cast<unsigned>(moment->day.month()));
        switch (letter) {
            case 'y':
                result += count > 2 ? fmt::format("{:04}", static_cast<int>(moment->day.year()))
                                    : fmt::format("{:02}", static_cast<int>(moment->day.year()) % 100);
                break;
            case 'm':  // behind hours, of minutes
                result += number(after_hour ? moment->minute : month, count);
                break;
            case 'd':
                result += number(static_cast<int>(static_cast<unsigned>(moment->day.day())), count);
                break;
            case 'h':
                result += number(moment->hour, count);
                break;
            case 's':
                result += number(moment->second, count);
                break;
            default:
                understood = false;
        }
        after_hour = letter == 'h';
    };
    walk(section, take, [&](std::string_view text) { result += text; });
    while (result.ends_with(' ')) result.pop_back();
    if (!understood) return std::nullopt;
    return result;
}

}  // namespace budgetcheck::office
