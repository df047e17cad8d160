#include "input/office/sheet.hpp"

#include "input/office/package.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace budgetcheck::office {
namespace {

constexpr std::uint32_t most_rows = 1'048'576;
constexpr std::uint32_t most_columns = 16'384;

using Place = std::pair<std::uint32_t, std::uint32_t>;

struct Span {
    std::uint32_t rows = 1;
    std::uint32_t columns = 1;
};

/// Merged cells by their upper left one.
std::map<Place, Span> merged_cells(pugi::xml_node sheet) {
    std::map<Place, Span> merged;
    for (const pugi::xml_node one : child(sheet, "mergeCells").children()) {
        const std::string_view range = attribute(one, "ref");
        const std::size_t colon = range.find(':');
        Place from;
        Place to;
        if (colon == range.npos || !read_cell_name(range.substr(0, colon), from.first, from.second) ||
            !read_cell_name(range.substr(colon + 1), to.first, to.second) || to.first < from.first ||
            to.second < from.second)
            continue;
        merged[from] = {to.first - from.first + 1, to.second - from.second + 1};
    }
    return merged;
}

/// Which columns are hidden.
std::vector<bool> hidden_columns(pugi::xml_node sheet) {
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
    return hidden;
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
          merged_(merged_cells(sheet)),
          hidden_(hidden_columns(sheet)),
          zeros_(shows_zeros(sheet)) {}

    std::vector<GridCell> cells() {
        std::uint32_t row = 0;
        for (const pugi::xml_node one : child(sheet_, "sheetData").children()) {
            if (!is(one, "row")) continue;
            const std::size_t number = whole_number(attribute(one, "r"), row + 1, most_rows);
            row = static_cast<std::uint32_t>(std::max<std::size_t>(number, 1));
            if (row <= most_rows) read_row(one, row - 1);
        }
        context_.hidden_columns += hidden_with_text_.size();
        return std::move(cells_);
    }

private:
    void read_row(pugi::xml_node source, std::uint32_t row) {
        const bool hidden = is_true(attribute(source, "hidden")) || attribute(source, "ht") == "0";
        std::uint32_t next = 0;
        bool any = false;
        for (const pugi::xml_node one : source.children()) {
            if (!is(one, "c")) continue;
            std::uint32_t named_row = row;
            std::uint32_t column = next;
            read_cell_name(attribute(one, "r"), named_row, column);
            next = column + 1;
            if (column >= most_columns) continue;
            std::string text = shown(one);
            if (text.find_first_not_of(" \t\n\r") == text.npos) continue;
            any = true;
            count(text.size());
            if (hidden) continue;
            if (hidden_[column]) {
                hidden_with_text_.insert(column);
                continue;
            }
            const auto span = merged_.find({row, column});
            const Span size = span == merged_.end() ? Span{} : span->second;
            cells_.push_back({row, column, size.rows, size.columns, std::move(text)});
        }
        if (hidden && any) ++context_.hidden_rows;
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
        const std::string value = text_of(child(cell, "v"));
        if (value.empty()) {
            if (child(cell, "f")) ++context_.without_results;
            return {};
        }
        if (type == "s") {
            const std::size_t index = whole_number(value, context_.shared_texts.size(), context_.shared_texts.size());
            return index < context_.shared_texts.size() ? context_.shared_texts[index] : std::string{};
        }
        if (type == "b") return value == "0" ? "FALSE" : "TRUE";
        if (!type.empty() && type != "n") return value;  // text of a formula, an error, a day as ISO 8601
        if (!zeros_ && value == "0") return {};
        const std::size_t style = whole_number(attribute(cell, "s"), 0, context_.formats.size());
        const std::string_view format =
            style < context_.formats.size() ? std::string_view(context_.formats[style]) : std::string_view{};
        return displayed(value, format, context_.from_1904);
    }

    pugi::xml_node sheet_;
    SheetContext& context_;
    std::map<Place, Span> merged_;
    std::vector<bool> hidden_;
    bool zeros_;
    std::set<std::uint32_t> hidden_with_text_;
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

std::string rich_text(pugi::xml_node item) {
    std::string text;
    for (const pugi::xml_node one : item.children()) {
        if (is(one, "t")) text += text_of(one);
        else if (is(one, "r")) text += text_of(child(one, "t"));
    }
    return text;
}

Grid read_sheet(const XmlPart& xml, std::string name, SheetContext& context) {
    return {std::move(name), 0, Sheet(xml.root(), context).cells()};
}

}  // namespace budgetcheck::office
