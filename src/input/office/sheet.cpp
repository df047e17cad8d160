#include "input/office/sheet.hpp"

#include "input/office/merged_cells.hpp"
#include "input/office/package.hpp"
#include "report/places.hpp"

#include <utf8.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace budgetcheck::office {
namespace {

constexpr std::uint32_t most_rows = 1'048'576;
constexpr std::uint32_t most_columns = 16'384;

/// For each column the first one from there on that is not hidden.
std::vector<std::uint32_t> shown_columns(pugi::xml_node sheet) {
    std::vector<bool> hidden(most_columns, false);
    for (const pugi::xml_node columns : sheet.children()) {
        if (!is(columns, "cols")) continue;
        for (const pugi::xml_node one : columns.children()) {
            if (!is_true(attribute(one, "hidden")) && attribute(one, "width") != "0") continue;
            const std::size_t first = std::max<std::size_t>(whole_number(attribute(one, "min"), 1, most_columns), 1);
            const std::size_t last = whole_number(attribute(one, "max"), 0, most_columns);
            for (std::size_t column = first; column <= last; ++column) {
                if (hidden[column - 1]) break;  // ranges do not overlap; that they cost nothing if they do
                hidden[column - 1] = true;
            }
        }
    }
    std::vector<std::uint32_t> shown(most_columns + 1, most_columns);
    for (std::uint32_t column = most_columns; column-- > 0;) shown[column] = hidden[column] ? shown[column + 1] : column;
    return shown;
}

bool is_hidden(pugi::xml_node row) { return is_true(attribute(row, "hidden")) || attribute(row, "ht") == "0"; }

/// A formula whose result was not saved. A result may also be an empty text.
bool lacks_result(pugi::xml_node cell) {
    return child(cell, "f") && attribute(cell, "t") != "str" && !child(cell, "v").first_child();
}

bool shows_zeros(pugi::xml_node sheet) {
    const pugi::xml_node view = child(child(sheet, "sheetViews"), "sheetView");
    return is_true(attribute(view, "showZeros"), true);
}

class Sheet {
public:
    Sheet(pugi::xml_node sheet, SheetContext& context)
        : sheet_(sheet),
          context_(context),
          merged_(child(sheet, "mergeCells")),
          shown_columns_(shown_columns(sheet)),
          zeros_(shows_zeros(sheet)) {}

    std::vector<GridCell> cells() {
        std::uint32_t row = 0;
        for (const pugi::xml_node one : child(sheet_, "sheetData").children()) {
            if (!is(one, "row")) continue;
            const std::size_t number = whole_number(attribute(one, "r"), row + 1, most_rows);
            row = static_cast<std::uint32_t>(std::max<std::size_t>(number, 1));
            read_row(one, row - 1);
        }
        std::erase_if(cells_, [&](GridCell& cell) { return !move_to_shown_row(cell); });
        context_.hidden_columns += hidden_columns_.size();
        context_.hidden_rows += hidden_rows_.size();
        return std::move(cells_);
    }

private:
    void read_row(pugi::xml_node source, std::uint32_t row) {
        if (is_hidden(source)) hide(row);
        std::uint32_t next = 0;
        for (const pugi::xml_node one : source.children()) {
            if (!is(one, "c")) continue;
            std::uint32_t named_row = row;
            std::uint32_t column = next;
            read_cell_name(attribute(one, "r"), named_row, column);
            next = column + 1;
            GridCell cell{row, column, 1, 1, {}};
            if (column >= most_columns || !merged_.place(cell)) continue;
            cell.text = shown(one);
            if (lacks_result(one)) tell_uncomputed(cell);
            if (cell.text.find_first_not_of(" \t\n\r") == cell.text.npos) continue;
            count(cell.text.size());
            if (move_to_shown_column(cell)) cells_.push_back(std::move(cell));
        }
    }

    /// The first cell whose value nobody knows; a hidden one does no harm.
    void tell_uncomputed(const GridCell& cell) {
        if (!context_.uncomputed.empty() || shown_columns_[cell.column] != cell.column) return;
        if (hidden_.empty() || hidden_.back().second <= cell.row) context_.uncomputed = cell_name(cell.row + 1, cell.column + 1);
    }

    void hide(std::uint32_t row) {
        if (hidden_.empty() || hidden_.back().second != row) hidden_.emplace_back(row, row);
        hidden_.back().second = row + 1;
    }

    /// A merged cell is shown in what is not hidden of it. False where all is.
    bool move_to_shown_column(GridCell& cell) {
        const std::uint32_t column = shown_columns_[cell.column];
        if (column - cell.column >= cell.column_span) {
            hidden_columns_.insert(cell.column);
            return false;
        }
        cell.column_span -= column - cell.column;
        cell.column = column;
        return true;
    }

    bool move_to_shown_row(GridCell& cell) {
        const auto behind = std::ranges::upper_bound(hidden_, cell.row, {}, &std::pair<std::uint32_t, std::uint32_t>::first);
        const std::uint32_t row = behind == hidden_.begin() ? 0 : std::max(cell.row, std::prev(behind)->second);
        const std::uint32_t moved = row - std::min(row, cell.row);
        if (moved >= cell.row_span) {
            hidden_rows_.insert(cell.row);
            return false;
        }
        cell.row += moved;
        cell.row_span -= moved;
        return true;
    }

    /// A long text may be shared by any number of cells.
    void count(std::size_t bytes) {
        context_.bytes += bytes;
        if (context_.bytes > max_part_bytes)
            throw Refused{{"input/office-too-large", {std::to_string(max_part_bytes >> 20)}}};
    }

    std::string shown(pugi::xml_node cell) {
        const std::string_view type = attribute(cell, "t");
        if (type == "inlineStr") return rich_text(child(cell, "is"));
        std::string value = text_of(child(cell, "v"));
        if (value.empty()) return {};
        if (type == "s") {
            const std::size_t index = whole_number(value, context_.shared_texts.size(), context_.shared_texts.size());
            return index < context_.shared_texts.size() ? context_.shared_texts[index] : std::string{};
        }
        if (type == "str") return unescaped(value);
        if (type == "b") return value == "0" ? "FALSE" : "TRUE";
        if (!type.empty() && type != "n") return value;  // an error, a day as ISO 8601
        if (!zeros_ && value == "0") return {};
        const std::size_t style = whole_number(attribute(cell, "s"), 0, context_.formats.size());
        const std::string_view format =
            style < context_.formats.size() ? std::string_view(context_.formats[style]) : std::string_view{};
        return displayed(value, format, context_.from_1904);
    }

    pugi::xml_node sheet_;
    SheetContext& context_;
    MergedCells merged_;
    std::vector<std::uint32_t> shown_columns_;
    bool zeros_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> hidden_;  ///< rows, from and up to
    std::set<std::uint32_t> hidden_rows_;                          ///< with something in them
    std::set<std::uint32_t> hidden_columns_;                       ///< the same
    std::vector<GridCell> cells_;
};

}  // namespace

bool read_cell_name(std::string_view name, std::uint32_t& row, std::uint32_t& column) {
    std::size_t at = 0;
    std::uint32_t letters = 0;
    for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z' && at < 3; ++at)
        letters = letters * 26 + static_cast<std::uint32_t>(name[at] - 'A' + 1);
    const std::size_t number = whole_number(name.substr(at), 0, most_rows + 1);
    if (letters == 0 || letters > most_columns || number == 0 || number > most_rows) return false;
    row = static_cast<std::uint32_t>(number - 1);
    column = letters - 1;
    return true;
}

std::string unescaped(std::string_view text) {
    constexpr std::size_t length = 7;  // _x000D_
    std::string result;
    while (!text.empty()) {
        const std::size_t begin = std::min(text.find("_x"), text.size());
        result += text.substr(0, begin);
        text.remove_prefix(begin);
        unsigned code = 0;
        const char* const digits = text.data() + 2;
        const bool escape = text.size() >= length && text[length - 1] == '_' &&
                            std::from_chars(digits, digits + 4, code, 16).ptr == digits + 4;
        if (escape && (code < 0xD800 || code > 0xDFFF)) {
            utf8::append(static_cast<char32_t>(code), result);
            text.remove_prefix(length);
        } else if (!text.empty()) {
            result += text.front();
            text.remove_prefix(1);
        }
    }
    return result;
}

std::string rich_text(pugi::xml_node item) {
    std::string text;
    for (const pugi::xml_node one : item.children()) {
        if (is(one, "t")) text += text_of(one);
        else if (is(one, "r")) text += text_of(child(one, "t"));
    }
    return unescaped(text);
}

Grid read_sheet(const XmlPart& xml, std::string name, SheetContext& context) {
    return {std::move(name), 0, Sheet(xml.root(), context).cells()};
}

}  // namespace budgetcheck::office
