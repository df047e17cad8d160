// Columns that hold nothing take no room, so that a cell at the end of a sheet costs no more than any other.
#include "input/office/columns.hpp"

#include <algorithm>
#include <string_view>

namespace budgetcheck::office {
namespace {

constexpr std::uint32_t longest_label = 16;  ///< longer text may run on over blank cells beside it

/// In UTF-8, all but the first byte of a character begin with the bits 10.
bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

bool is_plain(char c) { return (static_cast<unsigned char>(c) & 0x80U) == 0; }

/// Paragraphs of a cell as one line: parted by a blank only where words of letters meet.
std::string as_line(std::string_view text) {
    std::string line;
    bool gap = false;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) <= ' ') {
            gap = gap || c == ' ' || c == '\t' || line.empty() || is_plain(line.back());
            continue;
        }
        if (gap && !line.empty()) line += ' ';
        gap = false;
        line += c;
    }
    return line;
}

std::vector<std::uint32_t> used_columns(const Grid& grid) {
    std::vector<std::uint32_t> used;
    used.reserve(grid.cells.size());
    for (const GridCell& cell : grid.cells) used.push_back(cell.column);
    std::ranges::sort(used);
    used.erase(std::unique(used.begin(), used.end()), used.end());
    return used;
}

std::uint32_t index_of(const std::vector<std::uint32_t>& used, std::uint64_t column) {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(used, column) - used.begin());
}

/// Calls work(first, last) for the cells of each line.
template <typename Cells, typename Work>
void for_each_line(Cells& cells, Work work) {
    for (auto first = cells.begin(); first != cells.end();) {
        const auto last =
            std::find_if(first, cells.end(), [&](const PlacedCell& cell) { return cell.line_row != first->line_row; });
        work(first, last);
        first = last;
    }
}

/// A title over several columns begins a header, figures end it.
void mark_headers(std::vector<PlacedCell>& cells) {
    bool header = true;
    for_each_line(cells, [&](auto first, auto last) {
        const bool alone = last - first == 1;
        if (std::any_of(first, last, [](const PlacedCell& cell) { return cell.figure; })) header = false;
        else if (alone && first->cell->column_span > 1) header = true;
        for (auto cell = first; cell != last; ++cell) {
            cell->header = header;
            cell->alone = alone;
        }
    });
}

}  // namespace

bool is_figure(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    text = text.substr(0, text.find_last_not_of(blanks) + 1);
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || c == ',' || c == '.' || c == '-' || c == '%';
    });
}

std::vector<PlacedCell> place_cells(const Grid& grid) {
    const std::vector<std::uint32_t> used = used_columns(grid);
    std::uint32_t last_row = 0;
    for (const GridCell& cell : grid.cells) last_row = std::max(last_row, cell.row);
    std::vector<PlacedCell> placed;
    placed.reserve(grid.cells.size());
    for (const GridCell& cell : grid.cells) {
        PlacedCell& one = placed.emplace_back();
        one.cell = &cell;
        one.text = as_line(cell.text);
        if (one.text.empty()) {
            placed.pop_back();
            continue;
        }
        one.line_row = cell.row + std::min(cell.row_span, last_row - cell.row + 1) / 2;
        one.first = index_of(used, cell.column);
        one.last = std::max(index_of(used, std::uint64_t{cell.column} + cell.column_span), one.first + 1);
        one.length = static_cast<std::uint32_t>(std::ranges::count_if(one.text, begins_character));
        one.figure = is_figure(one.text);
    }
    std::ranges::stable_sort(placed, [](const PlacedCell& a, const PlacedCell& b) {
        return a.line_row != b.line_row ? a.line_row < b.line_row : a.first < b.first;
    });
    mark_headers(placed);
    return placed;
}

std::vector<std::uint32_t> column_starts(const std::vector<PlacedCell>& cells) {
    struct Room {
        std::uint32_t first;
        std::uint32_t behind;  ///< the column that begins behind it
        std::uint32_t length;
    };
    std::vector<Room> rooms;
    std::uint32_t columns = 0;
    for_each_line(cells, [&](auto first, auto last) {
        const bool figures = std::any_of(first, last, [](const PlacedCell& cell) { return cell.figure; });
        for (auto cell = first; cell != last; ++cell) {
            columns = std::max(columns, cell->last);
            const bool own = cell->figure || (figures && !cell->alone) || (!cell->alone && cell->length <= longest_label);
            if (own) rooms.push_back({cell->first, cell->last, cell->length});
            else if (cell + 1 != last) rooms.push_back({cell->first, (cell + 1)->first, cell->length});
        }
    });
    std::ranges::sort(rooms, {}, &Room::behind);
    std::vector<std::uint32_t> starts(columns + 1, 0);
    auto room = rooms.begin();
    for (std::uint32_t column = 1; column <= columns; ++column) {
        starts[column] = starts[column - 1] + 1 + column_gap;
        for (; room != rooms.end() && room->behind <= column; ++room)
            if (room->behind == column)
                starts[column] = std::max(starts[column], starts[room->first] + room->length + column_gap);
    }
    return starts;
}

}  // namespace budgetcheck::office
