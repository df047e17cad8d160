// A line of the user's file with places marked below it, right under wide characters and tabs:
//
//       116 │ 一、财政拨款收入 199,546,456 一、社会保障和就业支出 2,486,171 16,607,613
//           │                                                               ^^^^^^^^^^ 16,607,613 → 2,486,171
#pragma once

#include "report/display.hpp"
#include "report/text_writer.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck {

/// Columns and lengths count code points of the whole raw line.
struct Mark {
    std::uint32_t column = 0;  ///< 1-based; 0 where the place has none
    std::uint32_t length = 0;  ///< 0 for a blank cell: only its note is shown
    bool primary = true;       ///< ^^^^ for the primary place, ~~~~ for others
    std::string note;          ///< stands behind the last marks of the line, else on a line of its own below its marks
};

struct SourceLine {
    SourceLine(std::uint32_t number_in_file, std::string_view text, std::uint32_t left_out)
        : number(number_in_file), offset(left_out), shown(text) {}

    std::uint32_t number;
    std::uint32_t offset;  ///< code points left out before `shown`
    ShownLine shown;
};

/// The source line and what stands below it, with their line ends. A line too long for the width is shortened around
/// the marks.
void write_source_view(TextWriter& out, const SourceLine& line, const std::vector<Mark>& marks);

/// Do these marks fit side by side into one view?
bool fit_together(const SourceLine& line, const std::vector<Mark>& marks, const TextStyle& style);

/// The margin of lines that belong to a view but show no source: blanks up to the bar, and a sign in its place.
void write_margin(TextWriter& out, std::string_view sign);

}  // namespace budgetcheck
