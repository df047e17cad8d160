// Texts as programs hand them on that do not keep the blanks by which a table is laid out.
#pragma once

#include <budgetcheck/report.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace budgetcheck::test {

/// Cuts off the blanks in front of each line, as editors do.
inline std::string cut_in_front(std::string_view text) {
    std::string result;
    bool in_front = true;
    for (const char c : text) {
        in_front = (in_front && (c == ' ' || c == '\f')) || c == '\n';
        if (!in_front || c == '\n') result += c;
    }
    return result;
}

/// The same, but a line that begins a page keeps what stands behind its form feed, as with `sed 's/^ *//'`.
inline std::string cut_behind_line_ends(std::string_view text) {
    std::string result;
    bool in_front = true;
    for (const char c : text) {
        in_front = (in_front && c == ' ') || c == '\n';
        if (!in_front || c == '\n') result += c;
    }
    return result;
}

/// Every run of blanks becomes one.
inline std::string squeezed(std::string_view text) {
    constexpr std::array<std::string_view, 4> blanks{" ", "\t", "\u3000", "\u00A0"};
    std::string result;
    bool after_blank = false;
    while (!text.empty()) {
        std::size_t blank = 0;
        for (const std::string_view one : blanks)
            if (text.starts_with(one)) blank = one.size();
        if (blank == 0) result += text.front();
        else if (!after_blank) result += ' ';
        after_blank = blank != 0;
        text.remove_prefix(blank == 0 ? 1 : blank);
    }
    return result;
}

struct Loss {
    std::string_view what;
    std::string (*apply)(std::string_view text);
};

inline constexpr std::array<Loss, 3> losses_of_layout{{
    {"blanks cut off in front", cut_in_front},
    {"blanks cut off in front, but not behind form feeds", cut_behind_line_ends},
    {"blanks squeezed to one", squeezed},
}};

/// Errors and warnings of `after` where `before` has none of the same rule on the same line, one below the other.
inline std::string alarms_added(const Report& before, const Report& after) {
    std::string added;
    for (const Finding& finding : after.findings) {
        const auto is_same = [&](const Finding& other) {
            return other.rule == finding.rule && other.locations[0].line == finding.locations[0].line;
        };
        if (finding.severity != Severity::note && std::ranges::none_of(before.findings, is_same))
            added += std::to_string(finding.locations[0].line) + " " + std::string(finding.rule) + "\n";
    }
    return added;
}

}  // namespace budgetcheck::test
