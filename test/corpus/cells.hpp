// The figures of tables as they were found independently, from the positions of the words in the PDF: cells/NAME.json.
#pragma once

#include "support/paths.hpp"

#include <budgetcheck/report.hpp>

#include <nlohmann/json.hpp>

#include <set>
#include <string>
#include <string_view>
#include <tuple>

namespace budgetcheck::test {

/// View, code or label, column, figure.
using Cell = std::tuple<std::string, std::string, std::string, std::string>;

inline std::set<Cell> cells_read(const Report& report) {
    std::set<Cell> cells;
    for (const FigureRecord& figure : report.figures) {
        if (figure.place.text.empty()) continue;
        const std::uint32_t code = figure.coordinates.function + figure.coordinates.economic;
        const bool by_label = figure.view.starts_with("F1") || figure.view.starts_with("F4");
        const std::string row = code == 0 || by_label ? figure.place.row : std::to_string(code);
        cells.emplace(figure.view, row, figure.place.column_name, figure.place.text);
    }
    return cells;
}

/// The cells of the document `name` that the report does not have, a line each.
inline std::string missing_cells(const Report& report, const std::string& name) {
    const std::set<Cell> read = cells_read(report);
    const nlohmann::json document =
        nlohmann::json::parse(read_file(source_folder() / "test" / "corpus" / "cells" / (name + ".json")).c_str());
    std::string missing;
    std::size_t count = 0;
    for (const nlohmann::json& cell : document.at("cells")) {
        ++count;
        if (!read.contains({cell[0].get<std::string>(), cell[1].get<std::string>(), cell[2].get<std::string>(),
                            cell[3].get<std::string>()}))
            missing += cell.dump() + "\n";
    }
    return count > 190 ? missing : "hardly any cells";
}

}  // namespace budgetcheck::test
