// Collects the codes at which the other funds are not zero.
#include "cube/funds.hpp"

#include <algorithm>
#include <cstdlib>
#include <span>

namespace budgetcheck::cube {
namespace {

constexpr bool is_carried_over(Flow flow) {
    return flow == Flow::opening || flow == Flow::closing || flow == Flow::surplus_used ||
           flow == Flow::surplus_distributed;
}

constexpr bool is_other_income(Flow flow, Fund fund) {
    return flow == Flow::income &&
           (fund == Fund::business || fund == Fund::operating || fund == Fund::other || fund == Fund::superior ||
            fund == Fund::affiliate || fund == Fund::special_account || fund == Fund::non_fiscal);
}

constexpr bool is_other_fiscal(Fund fund) { return fund == Fund::government_fund || fund == Fund::state_capital; }

// What a figure of some measure, flow and fund tells of the funds.
constexpr std::uint8_t carried_over = 1;
constexpr std::uint8_t other_income = 2;
constexpr std::uint8_t other_fiscal = 4;
constexpr std::uint8_t government_fund = 8;

static_assert(key_field::flow.first == key_field::fund.first + key_field::fund.bits);
static_assert(key_field::measure.first == key_field::flow.first + key_field::flow.bits);
constexpr KeyField measure_flow_and_fund{key_field::fund.first,
                                         key_field::fund.bits + key_field::flow.bits + key_field::measure.bits};

/// By measure, flow and fund.
constexpr auto kinds = [] {
    std::array<std::uint8_t, 1U << measure_flow_and_fund.bits> result{};
    for (std::uint32_t i = 0; i < result.size(); ++i) {
        const Key key = measure_flow_and_fund.of(i);
        const auto flow = static_cast<Flow>(key_field::flow.in(key));
        const auto fund = static_cast<Fund>(key_field::fund.in(key));
        const bool is_income = key_field::measure.is(key, Measure::budget_money) && is_other_income(flow, fund);
        result[i] = static_cast<std::uint8_t>(
            (is_carried_over(flow) ? carried_over : 0) | (is_income ? other_income : 0) |
            (is_other_fiscal(fund) ? other_fiscal : 0) | (fund == Fund::government_fund ? government_fund : 0));
    }
    return result;
}();

std::uint32_t kind_of(const Figure& figure) { return kinds[measure_flow_and_fund.in(figure.key)]; }
bool tells_nothing(const Figure& figure) { return kind_of(figure) == 0; }

/// A cell whose column is not certain has another value under another placement.
bool may_be_something(const Figure& figure) { return figure.column_unsure | (figure.amount.value != 0); }

/// Few codes are all compared: where a search would turn nobody can foresee.
bool holds(const std::vector<std::uint32_t>& codes, std::uint32_t code) {
    constexpr std::size_t few = 64;
    if (codes.size() <= few) return std::ranges::count(codes, code) != 0;
    return std::ranges::binary_search(codes, code);
}

/// The cells of a row have one code.
void note(std::uint32_t code, std::vector<std::uint32_t>& codes) {
    if (codes.empty() || codes.back() != code) codes.push_back(code);
}

void sort_unique(std::vector<std::uint32_t>& codes) {
    std::ranges::sort(codes);
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
}

std::uint32_t class_of(std::uint32_t code) {
    while (code >= 1000) code /= 100;
    return code;
}

}  // namespace

Funds::Funds(const Cube& cube, std::uint16_t year, Stage stage) : year_(year), stage_(stage) {
    balanced_ = stage == Stage::budget;
    this_budget_ = key_field::measure.of(Measure::budget_money) | key_field::stage.of(stage) |
                   key_field::year.of(year % (1U << key_field::year.bits));
    for (const Grid& grid : cube.grids)
        if (grid.view->half->rows != document::RowScheme::statements) collect(cube, grid);
    balanced_ = balanced_ && income_listed_;
    sort_unique(other_income_);
    sort_unique(other_fiscal_);
    other_income_in_all_ = holds(other_income_, 0);
    if (!balanced_) compare_totals(cube);
    turn_flows();
    note_narrowings();
}

void Funds::collect(const Cube& cube, const Grid& grid) {
    const document::Half& half = *grid.view->half;
    const bool by_code = half.rows == document::RowScheme::functional_codes;
    if (half.base.flow == Flow::income && half.rows == document::RowScheme::labels) {
        income_listed_ = true;
        if (grid.open) balanced_ = false;
    }
    // A table of one fund without rows says that the fund is nothing. Other places print no 国有资本经营 at all.
    if (by_code && half.base.fund == Fund::government_fund && grid.table->status != TableStatus::unread)
        fiscal_known_ = fiscal_by_code_ = true;
    const auto figures = grid.figures(cube.figures);
    // Rows with codes differ in nothing else.
    if (by_code && grid.rows != 0 && std::ranges::all_of(figures.first(grid.columns), tells_nothing)) return;
    std::uint32_t told = 0;
    std::uint32_t something = 0;
    for (const Figure& figure : figures) {
        const std::uint32_t kind = kind_of(figure);
        // Whether it is nobody can foresee.
        const std::uint32_t here = kind * static_cast<std::uint32_t>(may_be_something(figure));
        told |= kind;
        something |= here;
        if ((here & other_income) != 0) note(figure.at.function, other_income_);
        if ((here & other_fiscal) != 0) note(figure.at.function, other_fiscal_);
    }
    balanced_ = balanced_ && (something & carried_over) == 0;
    income_known_ = income_known_ || (told & other_income) != 0;
    income_by_code_ = income_by_code_ || (by_code && (told & other_income) != 0);
    fiscal_known_ = fiscal_known_ || (told & government_fund) != 0;
}

void Funds::compare_totals(const Cube& cube) {
    const Key total = key({.flow = Flow::expenditure, .stage = stage_, .year = year_});
    std::vector<Amount> all;
    std::vector<Amount> fiscal;
    for (const Figure& figure : cube.figures) {
        const Key of_any_fund = figure.key & ~(key_field::measure.mask() | key_field::fund.mask());
        if (of_any_fund != total || figure.blank || figure.column_unsure) continue;
        if (figure.at.fund == Fund::all) all.push_back(figure.amount);
        if (figure.at.fund == Fund::fiscal) fiscal.push_back(figure.amount);
    }
    for (const Amount& a : all)
        for (const Amount& b : fiscal)
            if (std::abs(a.value - b.value) <= a.half_width + b.half_width) expenditure_is_fiscal_ = true;
}

void Funds::turn_flows() {
    for (std::uint32_t i = 0; i < canonical_flows_.size(); ++i) {
        auto flow = static_cast<Flow>(i);
        if (balanced_ && !is_carried_over(flow)) flow = Flow::expenditure;
        if (flow == Flow::uses) flow = Flow::resources;
        canonical_flows_[i] = key_field::flow.of(flow);
    }
}

bool Funds::all_is_fiscal(std::uint32_t function) const {
    if (!income_known_) return false;
    if (other_income_.empty()) return true;
    if (!other_income_in_all_) return !holds(other_income_, function);
    return function != 0 && income_by_code_ && !holds(other_income_, function);
}

bool Funds::all_is_fiscal(const Coordinates& at) const {
    if (balanced_ || at.flow == Flow::income) return all_is_fiscal(at.function);
    return at.flow == Flow::expenditure && expenditure_is_fiscal_;
}

/// Of a functional code.
bool Funds::all_is_fiscal(Key key) const {
    if (balanced_ || key_field::flow.is(key, Flow::income)) return all_is_fiscal(key_field::code.in(key));
    return key_field::flow.is(key, Flow::expenditure) && expenditure_is_fiscal_;
}

bool Funds::fiscal_is_general(std::uint32_t function) const {
    if (!fiscal_known_) return false;
    if (other_fiscal_.empty()) return true;
    if (holds(other_fiscal_, function)) return false;
    if (function == 0) return false;
    return fiscal_by_code_ || !holds(other_fiscal_, class_of(function));
}

/// Of a key whose flow is canonical.
Key Funds::narrowest(Key key) const {
    if (keeps_fund(key)) return key;
    if (key_field::fund.is(key, Fund::all) && all_is_fiscal(key)) key = key_field::fund.with(key, Fund::fiscal);
    if (key_field::fund.is(key, Fund::fiscal) && fiscal_is_general(key_field::code.in(key)))
        key = key_field::fund.with(key, Fund::general);
    return key;
}

/// Whatever the code.
void Funds::note_narrowings() {
    depends_on_code_ = !other_income_.empty() || !other_fiscal_.empty();
    for (std::uint32_t i = 0; i < narrowings_.size() && !depends_on_code_; ++i) {
        const Key key = key_field::flow.of(i / 2) | key_field::fund.of(i % 2);
        narrowings_[i] = narrowest(key) ^ key;
    }
}

Coordinates Funds::canonical(Coordinates coordinates) const {
    const Key key = canonical(cube::key(coordinates));
    coordinates.flow = static_cast<Flow>(key_field::flow.in(key));
    coordinates.fund = static_cast<Fund>(key_field::fund.in(key));
    return coordinates;
}

}  // namespace budgetcheck::cube
