// Looks up wholes by coordinates; every pair is one instance.
#include "check/containment.hpp"

#include "check/rule_ids.hpp"
#include "cube/partitions.hpp"

#include <array>
#include <optional>
#include <span>
#include <utility>
#include <vector>

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
    Containment(const Cube& cube, const cube::Printings& printings, const Funds& funds, Instances& instances)
        : cube_(cube), printings_(printings), funds_(funds), instances_(instances) {}

    void run() {
        for (const Grid& grid : cube_.grids)
            if (grid.view->half->rows != document::RowScheme::statements) sort_in(grid);
        for (const auto& [part, whole] : items_)
            if (purpose(whole)) relate(part, *purpose(whole), false);
        const auto operation = purpose(Purpose::agency_operation);
        if (operation && public_total_) relate(*operation, *public_total_, true);
    }

private:
    /// Does a figure certainly speak of the stage of its table?
    bool is_of_its_stage(const Grid& grid, std::uint32_t i) const {
        const Figure& figure = cube_.figures[i];
        return !(figure.name_unsure | figure.local | (figure.at.stage != grid.view->half->base.stage));
    }

    /// Most figures can be neither part nor whole, whatever they are.
    void sort_in(const Grid& grid) {
        constexpr Key cut_across = key_field::purpose.mask() | key_field::by_economic.mask();
        constexpr Key spending = key_field::flow.mask() | key_field::fund.mask();
        constexpr Key general_spending = key_field::flow.of(Flow::expenditure) | key_field::fund.of(Fund::general);
        const bool by_economic = grid.view->half->rows == document::RowScheme::economic_codes;
        const auto may_be_one = [&](const Figure& figure) {
            return ((figure.key & cut_across) != 0) | ((figure.key & spending) == general_spending);
        };
        const auto figures = grid.figures(cube_.figures);
        // Rows with codes differ in nothing else.
        const bool by_function = grid.view->half->rows == document::RowScheme::functional_codes;
        if (by_function && grid.rows != 0 && std::ranges::none_of(figures.first(grid.columns), may_be_one)) return;
        std::uint32_t i = grid.first;
        for (const Figure& figure : figures) {
            const bool cuts = (figure.key & cut_across) != 0;
            const bool is_general = ((figure.key & spending) == general_spending) & (figure.amount.value != 0);
            if ((cuts | is_general | by_economic) && is_of_its_stage(grid, i)) {
                if (cuts) sort_in_purpose(grid, i);
                else if (is_public_total(grid, figure.at)) public_total_ = i;
                else if (is_general) relate_to_all_funds(i);
            }
            ++i;
        }
    }

    void sort_in_purpose(const Grid& grid, std::uint32_t i) {
        const Coordinates& at = cube_.figures[i].at;
        if (at.purpose == Purpose::all) index_item(grid, i);
        else if (at.economic == 0 && !purpose(at.purpose)) purposes_[static_cast<std::size_t>(at.purpose)] = i;
    }

    std::optional<std::uint32_t> purpose(Purpose purpose) const { return purposes_[static_cast<std::size_t>(purpose)]; }

    static bool is_public_total(const Grid& grid, const Coordinates& at) {
        return grid.view->half->rows == document::RowScheme::economic_codes && at.component == Component::public_use;
    }

    /// Where the other funds are nothing the two are equal, and agreement says more.
    void relate_to_all_funds(std::uint32_t general) {
        const Key whole = key_field::fund.with(cube_.figures[general].key, Fund::all);
        const Key canonical = funds_.canonical(whole);
        if (canonical == printings_.key(general)) return;
        if (const auto found = first_of(whole, canonical)) relate(general, *found, false);
    }

    /// The first figure of a table that says this.
    std::optional<std::uint32_t> first_of(Key key, Key canonical) const {
        for (const std::uint32_t i : printings_.of(printings_.number_of(canonical))) {
            const Grid& grid = cube_.grids[cube_.figures[i].view];
            if (cube_.figures[i].key == key && grid.view->half->rows != document::RowScheme::statements &&
                is_of_its_stage(grid, i) && !is_public_total(grid, cube_.figures[i].at))
                return i;
        }
        return std::nullopt;
    }

    /// Code and name must both say so.
    void index_item(const Grid& grid, std::uint32_t i) {
        const Figure& figure = cube_.figures[i];
        if (figure.at.component != grid.view->half->base.component) return;
        for (const cube::PurposeItem& item : cube::purpose_items)
            if (item.economic == figure.at.economic && item.name == grid.view->rows[figure.row].name)
                items_.emplace_back(i, item.purpose);
    }

    void relate(std::uint32_t part, std::uint32_t whole, bool doubtful) {
        if (cube_.figures[part].blank || cube_.figures[part].amount.value == 0) return;
        const std::size_t first = instances_.terms.size();
        instances_.add_term(part, 1);
        instances_.add_term(whole, -1);
        Instance& instance = instances_.add(Law::contain, rule::part, first);
        instance.at_most = true;
        instance.doubtful = doubtful;
    }

    const Cube& cube_;
    const cube::Printings& printings_;
    const Funds& funds_;
    Instances& instances_;
    std::vector<std::pair<std::uint32_t, Purpose>> items_;
    std::array<std::optional<std::uint32_t>, 1U << key_field::purpose.bits> purposes_{};  ///< the first figure of each
    std::optional<std::uint32_t> public_total_;
};

}  // namespace

void add_containments(const Cube& cube, const cube::Printings& printings, const Funds& funds, Instances& instances) {
    Containment(cube, printings, funds, instances).run();
}

}  // namespace budgetcheck::checking
