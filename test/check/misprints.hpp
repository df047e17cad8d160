// Misprints: some figures of a document changed as people change them, and what a report says of each.
#pragma once

#include "support/random_budget.hpp"

#include <budgetcheck/check.hpp>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck::test {

struct Misprint {
    std::uint32_t line = 0;
    std::uint32_t column = 0;  ///< in the changed text
    std::string from;
    std::string to;
    std::string view;
};

struct Misprinted {
    std::string text;
    std::vector<Misprint> misprints;
};

/// Figures of tables that a law covers, not zero.
inline std::vector<FigureRecord> covered_figures(std::string_view text) {
    std::vector<FigureRecord> figures = check(text, "clean.txt", {.keep_figures = true}).figures;
    std::erase_if(figures, [](const FigureRecord& figure) {
        return figure.blank || figure.value == 0 || figure.confirmed == 0 || figure.view == "narrative";
    });
    return figures;
}

class Misprinter {
public:
    explicit Misprinter(unsigned seed) : random_(seed) {}

    /// Changes `count` figures of different lines.
    Misprinted misprint(std::string_view text, std::vector<FigureRecord> figures, std::size_t count) {
        Misprinted result{std::string(text), {}};
        std::ranges::shuffle(figures, random_);
        for (const FigureRecord& figure : figures) {
            if (result.misprints.size() == count) break;
            const auto same_line = [&](const Misprint& other) { return other.line == figure.place.line; };
            if (std::ranges::any_of(result.misprints, same_line)) continue;
            change(result, figure);
        }
        return result;
    }

private:
    std::size_t below(std::size_t bound) { return random_() % bound; }

    /// A digit replaced, left out or doubled, or two neighbours exchanged; never without effect. Thousands stay
    /// grouped.
    std::string slip(const std::string& printed) {
        std::string digits = printed;
        std::erase(digits, ',');
        for (;;) {
            std::string changed = digits;
            const std::size_t point = std::min(digits.find('.'), digits.size());
            const std::size_t at = below(digits.size());
            if (at == point) continue;
            const std::size_t kind = below(6);
            if (kind == 0 && at < point) changed.erase(at, 1);
            else if (kind == 1 && at < point) changed.insert(at, 1, digits[at]);
            else if (kind == 2 && at + 1 < digits.size() && at + 1 != point) std::swap(changed[at], changed[at + 1]);
            else changed[at] = static_cast<char>('0' + below(10));
            const bool nothing = changed.find_first_of("123456789") == std::string::npos;
            const bool leading_zero =
                changed[0] == '.' || (changed.size() > 1 && changed[0] == '0' && changed[1] != '.');
            if (changed != digits && !nothing && !leading_zero)
                return printed.find(',') == std::string::npos ? changed : grouped(changed);
        }
    }

    static std::string grouped(std::string digits) {
        auto at = static_cast<std::ptrdiff_t>(std::min(digits.find('.'), digits.size())) - 3;
        for (; at > 0; at -= 3) digits.insert(static_cast<std::size_t>(at), ",");
        return digits;
    }

    /// Right-aligned figures stay so.
    void change(Misprinted& result, const FigureRecord& figure) {
        std::size_t at = offset(result.text, figure.place.line, figure.place.column);
        Misprint misprint{figure.place.line, figure.place.column, figure.place.text, slip(figure.place.text),
                          figure.view};
        result.text.replace(at, misprint.from.size(), misprint.to);
        const bool aligned = at >= 3 && result.text.compare(at - 3, 3, "   ") == 0;
        if (aligned && misprint.to.size() < misprint.from.size()) {
            result.text.insert(at, misprint.from.size() - misprint.to.size(), ' ');
            misprint.column += static_cast<std::uint32_t>(misprint.from.size() - misprint.to.size());
        } else if (aligned && misprint.to.size() > misprint.from.size()) {
            const std::size_t more = misprint.to.size() - misprint.from.size();
            result.text.erase(at - more, more);
            misprint.column -= static_cast<std::uint32_t>(more);
        }
        result.misprints.push_back(std::move(misprint));
    }

    static std::size_t offset(std::string_view text, std::uint32_t line, std::uint32_t column) {
        std::size_t at = 0;
        while (--line != 0) at = text.find('\n', at) + 1;
        while (--column != 0) do
                ++at;
            while ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
        return at;
    }

    std::mt19937 random_;
};

/// What became of some misprints.
struct Shares {
    std::size_t all = 0;
    std::size_t noticed = 0;  ///< a finding has the figure among its places or in its evidence
    std::size_t located = 0;  ///< it is the primary place of one, or repaired by one

    double noticed_percent() const { return 100.0 * static_cast<double>(noticed) / static_cast<double>(all); }
    double located_percent() const { return 100.0 * static_cast<double>(located) / static_cast<double>(all); }
};

inline bool is_noticed(const Finding& finding, const Misprint& misprint) {
    return std::ranges::any_of(
               finding.locations,
               [&](const Location& place) { return place.line == misprint.line && place.column == misprint.column; }) ||
           std::ranges::any_of(finding.evidence, [&](const Evidence& evidence) {
               return std::ranges::any_of(evidence.terms, [&](const EvidenceTerm& term) {
                   return term.line == misprint.line && term.text == misprint.to;
               });
           });
}

inline bool is_located(const Finding& finding, const Misprint& misprint) {
    const Location& first = finding.locations.front();
    return (first.line == misprint.line && first.column == misprint.column) ||
           std::ranges::any_of(finding.repair, [&](const Edit& edit) {
               return edit.line == misprint.line && edit.column == misprint.column;
           });
}

inline void count(const Report& report, const Misprint& misprint, Shares& shares) {
    ++shares.all;
    const auto counts = [](const Finding& finding) { return finding.severity != Severity::note; };
    bool noticed = false;
    bool located = false;
    for (const Finding& finding : report.findings) {
        if (!counts(finding)) continue;
        noticed = noticed || is_noticed(finding, misprint);
        located = located || is_located(finding, misprint);
    }
    shares.noticed += noticed || located;
    shares.located += located;
}

}  // namespace budgetcheck::test
