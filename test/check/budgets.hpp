// Two small budgets without a mistake; a test changes some lines of one. Every blank cell prints a 0, so that no column
// is in doubt although the text has no layout.
#pragma once

#include "explain/example_documents.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace budgetcheck::test {

using explain::circumstances;
using explain::explanation;
using explain::one_fund;
using explain::several_funds;

/// A budget of tables "T1" … "T9", whose lines a test replaces.
class Budget {
public:
    explicit Budget(std::string_view text = one_fund) {
        while (!text.empty()) {
            const std::string_view line = text.substr(0, text.find('\n'));
            text.remove_prefix(std::min(line.size() + 1, text.size()));
            if (line.starts_with("# ")) tables_.emplace_back(line.substr(2), Lines{});
            else tables_.back().second.emplace_back(line);
        }
    }

    /// Replaces the one line of a table that starts so; `line` may be several, or none.
    Budget& with(std::string_view table, std::string_view start, std::string_view line) {
        Lines& lines = find(table);
        const auto starts = [&](const std::string& other) { return other.starts_with(start); };
        if (std::ranges::count_if(lines, starts) != 1)
            throw std::invalid_argument("not one line: " + std::string(start));
        const auto place = std::ranges::find_if(lines, starts);
        if (line.empty()) lines.erase(place);
        else *place = line;
        return *this;
    }

    /// Replaces words that stand once in a table, and marks their line.
    Budget& with_words(std::string_view table, std::string_view words, std::string_view others, std::string_view mark) {
        Lines& lines = find(table);
        const auto holds = [&](const std::string& line) { return line.find(words) != line.npos; };
        if (std::ranges::count_if(lines, holds) != 1)
            throw std::invalid_argument("not in one line: " + std::string(words));
        std::string& line = *std::ranges::find_if(lines, holds);
        line.replace(line.find(words), words.size(), others);
        if (!mark.empty()) line.append(" ⟵ ").append(mark);
        return *this;
    }

    /// Replaces a whole table; an empty text leaves it out.
    Budget& with_table(std::string_view table, std::string_view text) {
        find(table) = text.empty() ? Lines{} : Lines{std::string(text)};
        return *this;
    }

    std::string text() const {
        std::string result;
        for (const auto& [table, lines] : tables_)
            for (const std::string& line : lines) result.append(line).append("\n");
        return result;
    }

private:
    using Lines = std::vector<std::string>;

    Lines& find(std::string_view table) {
        for (auto& [id, lines] : tables_)
            if (id == table) return lines;
        throw std::invalid_argument("no table " + std::string(table));
    }

    std::vector<std::pair<std::string, Lines>> tables_;
};

/// The first budget with its narrative.
inline Budget narrated() { return Budget(std::string(explanation).append(one_fund).append(circumstances)); }

/// The same budget with the class 210 (health) in place of 208, its section and items renamed with it.
inline std::string with_health(std::string text) {
    constexpr std::pair<std::string_view, std::string_view> renamed[] = {
        {"208 05 01", "210 11 01"},
        {"208 05 05", "210 11 02"},
        {"208 05 ", "210 11 "},
        {"208 ", "210 "},
        {"社会保障和就业支出", "卫生健康支出"},
        {"行政事业单位养老支出", "行政事业单位医疗"},
        {"行政单位离退休", "行政单位医疗"},
        {"机关事业单位基本养老保险缴费支出", "事业单位医疗"},
    };
    for (const auto& [from, to] : renamed)
        for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    return text;
}

}  // namespace budgetcheck::test
