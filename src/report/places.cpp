#include "report/places.hpp"

#include <algorithm>

namespace budgetcheck {

std::string cell_name(std::uint32_t row, std::uint32_t column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26) letters += static_cast<char>('A' + (column - 1) % 26);
    std::ranges::reverse(letters);
    return letters + std::to_string(row);
}

std::string place_name(const Location& place, Origin origin, Language language) {
    if (origin == Origin::pages)
        return place.page > 0 ? render("text/page", language, {std::to_string(place.page)}) : std::string{};
    if (origin != Origin::cells || !place.cell) return {};
    const CellPlace& cell = *place.cell;
    if (cell.table > 0)
        return render("text/table-row", language, {std::to_string(cell.table), std::to_string(cell.row)});
    if (cell.column == 0) return render("text/sheet-row", language, {cell.sheet, std::to_string(cell.row)});
    return cell.sheet + '!' + cell_name(cell.row, cell.column);
}

std::string placed_message(const Finding& finding, Origin origin, Language language) {
    const std::string place = place_name(finding.locations.front(), origin, language);
    const std::string message = render(finding.message, language);
    return place.empty() ? message : place + ": " + message;
}

std::string cell_key(const Location& place) {
    if (!place.cell) return {};
    const CellPlace& cell = *place.cell;
    if (cell.table == 0) return cell.sheet + '!' + cell_name(cell.row, cell.column);
    std::string key = "table " + std::to_string(cell.table) + " R" + std::to_string(cell.row);
    return cell.column == 0 ? key : key + 'C' + std::to_string(cell.column);
}

}  // namespace budgetcheck
