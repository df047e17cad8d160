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
using cube::Key;
namespace key_field = cube::key_field;

class Containment {
public:
    Containment(const Cube& cube, std::span<const Key> keys, const Funds& funds, Instances& instances)
        : cube_(cube), keys_(keys), funds_(funds), instances_(instances) {}

    void run() {
        each_figure([&](const Grid& grid, std::uint32_t figure) { sort_in(grid, figure); });
        if (!general_.empty()) add_funds();
        for (const auto& [part, purpose] : items_) add_pair(part, purposes_.find(purpose), false);
        add_pair_if(purposes_.find(Purpose::agency_operation), public_total_);
    }

private:
    /// The figures of tables that speak of the stage of their table.
    template <typename Visit>
    void each_figure(Visit visit) const {
        for (const Grid& grid : cube_.grids) {
            const document::Half& half = *grid.view->half;
            if (half.rows == document::RowScheme::statements) continue;
            for (std::uint32_t i = grid.first; i < grid.first + grid.rows * grid.columns; ++i) {
                const Figure& figure = cube_.figures[i];
                if (!(figure.name_unsure | figure.local | (figure.at.stage != half.base.stage))) visit(grid, i);
            }
        }
    }

    void sort_in(const Grid& grid, std::uint32_t i) {
        const Coordinates& at = cube_.figures[i].at;
        if (at.purpose != Purpose::all) {
            if (at.economic == 0) purposes_.try_emplace(at.purpose, i);
        } else if (at.economic != 0) {
            index_item(grid, i);
        } else if (is_public_total(grid, at)) {
            public_total_ = i;
        } else if (at.flow == Flow::expenditure && at.fund == Fund::general && is_part_only(i)) {
            general_.push_back(i);
        }
    }

    static bool is_public_total(const Grid& grid, const Coordinates& at) {
        return grid.view->half->rows == document::RowScheme::economic_codes && at.component == Component::public_use;
    }

    static Key of_all_funds(Key key) { return key_field::fund.with(key, Fund::all); }

    /// Where the other funds are nothing the two are equal, and agreement says more.
    bool is_part_only(std::uint32_t general) const {
        return funds_.canonical(of_all_funds(cube_.figures[general].key)) != keys_[general];
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
        cube::KeyIndex wholes(cube_.figures.size());
        each_figure([&](const Grid& grid, std::uint32_t i) {
            const Figure& figure = cube_.figures[i];
            constexpr Key whole = key_field::flow.of(Flow::expenditure) | key_field::fund.of(Fund::all);
            constexpr Key fields = key_field::flow.mask() | key_field::fund.mask() | key_field::purpose.mask() |
                                   key_field::by_economic.mask();
            if ((figure.key & fields) == whole && !is_public_total(grid, figure.at)) wholes.add(figure.key, i);
        });
        for (const std::uint32_t part : general_)
            if (const std::uint32_t whole = wholes.find(of_all_funds(cube_.figures[part].key));
                whole != cube::KeyIndex::none)
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
    std::span<const Key> keys_;  ///< canonical, by figure
    const Funds& funds_;
    Instances& instances_;
    std::vector<std::uint32_t> general_;  ///< general expenditure that is no more than part of all
    std::vector<std::pair<std::uint32_t, Purpose>> items_;
    std::map<Purpose, std::uint32_t> purposes_;
    std::optional<std::uint32_t> public_total_;
};

}  // namespace

void add_containments(const Cube& cube, std::span<const Key> keys, const Funds& funds, Instances& instances) {
    Containment(cube, keys, funds, instances).run();
}

}  // namespace budgetcheck::checking
