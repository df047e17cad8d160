#include "input/cell_map.hpp"

#include <algorithm>
#include <utility>

namespace budgetcheck {

void CellMap::clear() {
    tables_.clear();
    lines_.clear();
    cells_.clear();
}

void CellMap::begin_table(std::string sheet, std::uint32_t table) { tables_.push_back({std::move(sheet), table}); }

void CellMap::begin_line(std::uint32_t line, std::uint32_t row) {
    lines_.push_back({line, static_cast<std::uint32_t>(tables_.size() - 1), row,
                      static_cast<std::uint32_t>(cells_.size())});
}

void CellMap::add_cell(std::uint32_t begin, std::uint32_t end, std::uint32_t row, std::uint32_t column) {
    cells_.push_back({begin, end, row, column});
}

std::optional<CellPlace> CellMap::at(std::uint32_t line, std::uint32_t column) const {
    const auto found = std::ranges::lower_bound(lines_, line, {}, &Line::line);
    if (found == lines_.end() || found->line != line) return std::nullopt;
    const Table& table = tables_[found->table];
    CellPlace place{table.sheet, table.number, found->row, 0};
    if (column == 0) return place;
    const auto first = cells_.begin() + found->first_cell;
    const auto last = found + 1 == lines_.end() ? cells_.end() : cells_.begin() + (found + 1)->first_cell;
    const auto cell = std::find_if(first, last, [&](const Cell& one) { return column < one.end; });
    if (cell != last && cell->begin <= column) {
        place.row = cell->row;
        place.column = cell->column;
    }
    return place;
}

void CellMap::locate(Report& report) const {
    const auto fill = [&](Location& place) {
        if (place.path.empty()) place.cell = at(place.line, place.column);
    };
    for (Finding& finding : report.findings) std::ranges::for_each(finding.locations, fill);
    std::ranges::for_each(report.not_understood, fill);
    for (FigureRecord& figure : report.figures) fill(figure.place);
    for (ProjectRecord& project : report.projects) {
        fill(project.place);
        for (IndicatorRecord& indicator : project.indicators) fill(indicator.place);
    }
    for (ProseLine& line : report.prose) fill(line.place);
    for (Member& member : report.members) fill(member.place);
}

}  // namespace budgetcheck
