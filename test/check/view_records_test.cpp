// What a report keeps so that a document can be drawn again: nothing unasked, and the same as the ledger says.
#include "support/paths.hpp"

#include "catch.hpp"

#include <budgetcheck/check.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace budgetcheck;

namespace {

std::string sample(const char* name) { return test::read_file(test::samples_folder() / name); }

Report drawn(const std::string& bytes) { return check(bytes, "a.txt", {.keep_views = true}); }

const std::vector<const char*> samples{"unit_budget.txt",      "department_budget.txt",
                                       "final_accounts.txt",   "jiangsu_department_budget.txt",
                                       "errors/add-split.txt", "errors/change-percent.txt"};

}  // namespace

TEST_CASE("laws, views and sentences are kept only where asked for", "[check]") {
    for (const bool figures : {false, true}) {
        const Report report = check(sample("unit_budget.txt"), "a.txt", {.keep_figures = figures});
        CHECK(report.figures.empty() != figures);
        CHECK(report.laws.empty());
        CHECK(report.views.empty());
        CHECK(report.prose.empty());
        CHECK(report.comparisons.empty());
    }
}

TEST_CASE("the laws of a figure are those that the ledger counts for it", "[check]") {
    for (const char* name : samples) {
        const Report report = drawn(sample(name));
        std::vector<std::uint32_t> confirmed(report.figures.size());
        std::vector<std::uint32_t> contradicted(report.figures.size());
        std::vector<std::uint32_t> outcomes(4);
        for (const LawRecord& law : report.laws) {
            ++outcomes.at(static_cast<std::size_t>(law.outcome));
            for (const LawTerm& term : law.terms) {
                if (law.confirms) ++confirmed.at(term.figure);
                if (law.outcome == LawOutcome::contradiction) ++contradicted.at(term.figure);
            }
        }
        CAPTURE(name);
        REQUIRE(!report.laws.empty());
        CHECK(outcomes[0] == report.coverage.equal);
        CHECK(outcomes[1] == report.coverage.rounding);
        CHECK(outcomes[2] == report.coverage.contradiction);
        for (std::size_t i = 0; i < report.figures.size(); ++i) {
            CAPTURE(i, report.figures[i].place.line, report.figures[i].place.text);
            CHECK(confirmed[i] == report.figures[i].confirmed);
            CHECK(contradicted[i] >= report.figures[i].contradicted);
        }
    }
}

TEST_CASE("every figure stands in one cell of one view", "[check]") {
    for (const char* name : samples) {
        const Report report = drawn(sample(name));
        std::vector<int> seen(report.figures.size());
        for (const ViewRecord& view : report.views)
            for (std::size_t row = 0; row < view.rows.size(); ++row)
                for (std::size_t column = 0; column < view.columns.size(); ++column) {
                    const std::size_t index = view.first_figure + row * view.columns.size() + column;
                    ++seen.at(index);
                    const FigureRecord& figure = report.figures[index];
                    CHECK(figure.view == view.view);
                    if (figure.coordinates.measure != Measure::quantity)
                        CHECK(figure.place.column_name == view.columns[column]);
                    if (!view.rows[row].name.empty()) CHECK(figure.place.row == view.rows[row].name);
                }
        CAPTURE(name);
        CHECK(std::ranges::all_of(seen, [](int count) { return count == 1; }));
    }
}

TEST_CASE("the lines of sentences hold their figures where these say they stand", "[check]") {
    const Report report = drawn(sample("unit_budget.txt"));
    std::size_t found = 0;
    for (const FigureRecord& figure : report.figures) {
        if (figure.view != "narrative") continue;
        const auto line =
            std::ranges::find(report.prose, figure.place.line, [](const ProseLine& one) { return one.place.line; });
        REQUIRE(line != report.prose.end());
        CHECK(line->place.text.find(figure.place.text) != std::string::npos);
        CHECK(line->place.column <= figure.place.column);
        ++found;
    }
    CHECK(found > 50);
    CHECK(std::ranges::is_sorted(report.prose, {}, [](const ProseLine& one) { return one.place.line; }));
}
