// Looks up wholes by coordinates; every pair is one instance.
#include "check/containment.hpp"

#include "check/rule_ids.hpp"
#include "cube/key_index.hpp"
#include "cube/partitions.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace budgetcheck::checking {
namespace {

using cube::Cube;
using cube::Figure;
using cube::Funds;
using cube::Grid;

class Containment {
public:
    Containment(const Cube& cube, const Funds& funds, Instances& instances)
        : cube_(cube), funds_(funds), instances_(instances) {}

    void run() {
        for (const Grid& grid : cube_.grids) {
            if (grid.view->half->rows == document::RowScheme::statements) continue;
            for (std::uint32_t row = 0; row < grid.rows; ++row) {
                if (cube_.figures[grid.at(row, 0)].name_unsure) continue;
                for (std::uint32_t column = 0; column < grid.columns; ++column) index(grid, grid.at(row, column));
            }
        }
        add_funds();
        for (const auto& [part, purpose] : items_) add_pair(part, purposes_.find(purpose), false);
        add_pair_if(purposes_.find(Purpose::agency_operation), public_total_);
    }

private:
    void index(const Grid& grid, std::uint32_t i) {
        const Figure& figure = cube_.figures[i];
        const Coordinates& at = figure.at;
        if (at.stage != grid.view->half->base.stage) return;
        if (figure.local || (at.purpose != Purpose::all && at.economic != 0)) return;
        if (at.purpose != Purpose::all) purposes_.try_emplace(at.purpose, i);
        else if (at.economic != 0) index_item(grid, i);
        else if (grid.view->half->rows == document::RowScheme::economic_codes && at.component == Component::public_use)
            public_total_ = i;
        else if (at.flow == Flow::expenditure && at.fund == Fund::all) wholes_.push_back(i);
        else if (at.flow == Flow::expenditure && at.fund == Fund::general) general_.push_back(i);
    }

    /// Code and name must both say so.
    void index_item(const Grid& grid, std::uint32_t i) {
        const Figure& figure = cube_.figures[i];
        if (figure.at.component != grid.view->half->base.component) return;
        for (const cube::PurposeItem& item : cube::purpose_items)
            if (item.economic == figure.at.economic && item.name == grid.view->rows[figure.row].name)
                items_.emplace_back(i, item.purpose);
    }

    void add_funds() {
        cube::KeyIndex wholes(wholes_.size());
        for (const std::uint32_t whole : wholes_) wholes.add(cube::key(cube_.figures[whole].at), whole);
        for (const std::uint32_t part : general_) add_fund(part, wholes);
    }

    void add_fund(std::uint32_t part, const cube::KeyIndex& wholes) {
        Coordinates at = cube_.figures[part].at;
        at.fund = Fund::all;
        // Where the other funds are nothing the two are equal, and agreement says more.
        if (funds_.canonical(at) == funds_.canonical(cube_.figures[part].at)) return;
        if (const std::uint32_t whole = wholes.find(cube::key(at)); whole != cube::KeyIndex::none)
            relate(part, whole, false);
    }

    void add_pair(std::uint32_t part, std::map<Purpose, std::uint32_t>::const_iterator whole, bool doubtful) {
        if (whole != purposes_.end()) relate(part, whole->second, doubtful);
    }

    void add_pair_if(std::map<Purpose, std::uint32_t>::const_iterator part, std::optional<std::uint32_t> whole) {
        if (part != purposes_.end() && whole) relate(part->second, *whole, true);
    }

    void relate(std::uint32_t part, std::uint32_t whole, bool doubtful) {
        if (cube_.figures[part].blank || cube_.figures[part].amount.value == 0) return;
        const std::size_t first = instances_.terms.size();
        instances_.terms.push_back({part, 1});
        instances_.terms.push_back({whole, -1});
        Instance& instance = instances_.add(Law::contain, rule::part, first);
        instance.at_most = true;
        instance.doubtful = doubtful;
    }

    const Cube& cube_;
    const Funds& funds_;
    Instances& instances_;
    std::vector<std::uint32_t> wholes_;
    std::vector<std::uint32_t> general_;
    std::vector<std::pair<std::uint32_t, Purpose>> items_;
    std::map<Purpose, std::uint32_t> purposes_;
    std::optional<std::uint32_t> public_total_;
};

}  // namespace

void add_containments(const Cube& cube, const Funds& funds, Instances& instances) {
    Containment(cube, funds, instances).run();
}

}  // namespace budgetcheck::checking
