// A project's total money and its money of one year are never mixed; the year must be the document's. A source whose
// cell is blank counts as nothing, and what rests on that is a warning at most.
#include "check/project_sums.hpp"

#include "check/rule_ids.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace budgetcheck::checking {
namespace {

using document::Project;
using document::ProjectAmount;
using document::ProjectMoney;
using enum document::ProjectMoney;

constexpr auto sources_of_total = std::to_array<ProjectMoney>({total_fiscal, total_other});
constexpr auto sources_of_year = std::to_array<ProjectMoney>({annual_fiscal, annual_carry_over, annual_other});

class ProjectSums {
public:
    ProjectSums(const cube::Cube& cube, const document::Document& document, Instances& instances)
        : cube_(cube), document_(document), instances_(instances), first_(cube.grids.back().first) {}

    void run() {
        for (const Project& project : document_.projects) {
            add_limit(project, annual, total);
            if (project.form) {
                add_sources(project, total, sources_of_total);
                add_sources(project, annual, sources_of_year);
                add_limit(project, annual_fiscal, total_fiscal);
            } else if (project.partner != Project::none) {
                add_agreements(project, document_.projects[project.partner]);
            }
        }
        add_performance();
    }

private:
    using Figure = std::optional<std::uint32_t>;

    /// The one amount of a kind, of this year where it is annual. Two of them are not certain.
    Figure find(const Project& project, ProjectMoney what) const {
        Figure found;
        for (const ProjectAmount& amount : project.amounts) {
            const bool fits =
                amount.what == what && !amount.weak && (amount.year == 0 || amount.year == document_.fiscal_year);
            if (!fits) continue;
            if (found) return std::nullopt;
            found = first_ + amount.row;
        }
        return found;
    }

    static bool names(const Project& project, ProjectMoney what) {
        return std::ranges::any_of(project.amounts, [&](const ProjectAmount& amount) { return amount.what == what; });
    }

    void term(std::uint32_t figure, int sign) { instances_.add_term(figure, sign); }

    void add_limit(const Project& project, ProjectMoney part, ProjectMoney whole) {
        const Figure smaller = find(project, part);
        const Figure larger = find(project, whole);
        if (!smaller || !larger) return;
        const std::size_t first = instances_.terms.size();
        term(*smaller, 1);
        term(*larger, -1);
        instances_.add(Law::contain, rule::project_amount, first).at_most = true;
    }

    void add_sources(const Project& form, ProjectMoney whole, std::span<const ProjectMoney> parts) {
        const Figure sum = find(form, whole);
        // Without its first source the others say nothing.
        if (!sum || !find(form, parts[0])) return;
        const std::size_t first = instances_.terms.size();
        term(*sum, 1);
        bool complete = true;
        for (const ProjectMoney part : parts) {
            if (const Figure figure = find(form, part)) term(*figure, -1);
            else complete = false;
        }
        instances_.add(Law::rollup, rule::project_sum, first).doubtful = !complete;
    }

    void agree(Figure said, Figure formed, bool doubtful = false) {
        if (!said || !formed) return;
        const std::size_t first = instances_.terms.size();
        term(*said, 1);
        term(*formed, -1);
        instances_.add(Law::agree, rule::project_amount, first).doubtful = doubtful;
    }

    void add_agreements(const Project& statement, const Project& form) {
        for (const ProjectMoney what : {total, total_other, annual, annual_fiscal, annual_other})
            agree(find(statement, what), find(form, what));
        const Figure fiscal = find(statement, total_fiscal);
        if (find(form, total_fiscal)) agree(fiscal, find(form, total_fiscal));
        else if (!names(form, total_other)) agree(fiscal, find(form, total), true);
    }

    // Projects disclosed and all projects with performance targets -------------------------------------------------

    Figure performance() const {
        const cube::Grid& grid = cube_.grids.back();
        Figure found;
        for (std::uint32_t row = 0; row < grid.rows; ++row) {
            if (cube_.figures[first_ + row].at.measure != Measure::performance_money) continue;
            if (found) return std::nullopt;
            found = first_ + row;
        }
        return found;
    }

    /// Is there a statement without form beside a form without statement? They may be one project.
    bool could_repeat() const {
        const auto alone = [&](bool form) {
            return std::ranges::any_of(document_.projects, [&](const Project& project) {
                return project.form == form && project.partner == Project::none;
            });
        };
        return alone(true) && alone(false);
    }

    void add_performance() {
        const Figure whole = performance();
        if (!whole) return;
        const bool forms_only = could_repeat();
        const std::size_t first = instances_.terms.size();
        for (const Project& project : document_.projects) {
            const bool counts = project.form || (!forms_only && project.partner == Project::none);
            if (!counts) continue;
            if (const Figure money = find(project, annual)) term(*money, 1);
        }
        if (instances_.terms.size() == first) return;
        term(*whole, -1);
        Instance& instance = instances_.add(Law::contain, rule::part, first);
        instance.at_most = instance.doubtful = true;
    }

    const cube::Cube& cube_;
    const document::Document& document_;
    Instances& instances_;
    std::uint32_t first_;
};

}  // namespace

void add_project_sums(const cube::Cube& cube, const document::Document& document, Instances& instances) {
    ProjectSums(cube, document, instances).run();
}

}  // namespace budgetcheck::checking
