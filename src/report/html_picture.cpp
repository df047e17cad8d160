// One look-up by coordinates: of each coordinate the best supported printing.
#include "report/html_picture.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace budgetcheck {
namespace {

constexpr std::size_t most_pairs = 24;

class Amounts {
public:
    explicit Amounts(const Report& report) : report_(report) {
        for (std::uint32_t i = 0; i < report.figures.size(); ++i) {
            const FigureRecord& figure = report.figures[i];
            if (figure.blank || figure.coordinates.measure != Measure::budget_money) continue;
            const auto [place, fresh] = best_.try_emplace(figure.coordinates, i);
            if (!fresh && support(i) > support(place->second)) place->second = i;
        }
    }

    /// None where it is not printed, or is nothing.
    std::optional<PictureAmount> find(const Coordinates& at) const {
        const auto found = best_.find(at);
        if (found == best_.end() || value(found->second) <= 0) return std::nullopt;
        return PictureAmount{value(found->second), found->second};
    }

    const std::map<Coordinates, std::uint32_t>& all() const { return best_; }

private:
    std::int64_t value(std::uint32_t figure) const { return report_.figures[figure].value; }
    /// Tables before sentences, which round.
    std::int64_t support(std::uint32_t index) const {
        const FigureRecord& figure = report_.figures[index];
        return std::int64_t{figure.confirmed} - 4 * std::int64_t{figure.contradicted} - (figure.half_width > 0 ? 1 : 0);
    }

    const Report& report_;
    std::map<Coordinates, std::uint32_t> best_;
};

/// The totals of the document's own year and stage.
Coordinates base_of(const Report& report) {
    Coordinates base;
    base.year = report.fiscal_year;
    const bool final = report.kind == DocumentKind::unit_final || report.kind == DocumentKind::department_final;
    base.stage = final ? Stage::final_accounts : Stage::budget;
    return base;
}

/// A whole that stands for its parts only where none of them is printed.
struct Source {
    Fund fund;
    std::array<Fund, 3> parts;
};

constexpr std::array sources{
    Source{Fund::fiscal, {Fund::general, Fund::government_fund, Fund::state_capital}},
    Source{Fund::special_account, {}},
    Source{Fund::superior, {}},
    Source{Fund::affiliate, {}},
    Source{Fund::non_fiscal, {Fund::business, Fund::operating, Fund::other}},
};

void add_source(const Amounts& amounts, Coordinates at, Fund fund, std::vector<PictureFlow>& flows) {
    at.fund = fund;
    if (const auto amount = amounts.find(at)) flows.push_back({name(fund), *amount});
}

void add_flow(const Amounts& amounts, Coordinates at, Flow flow, std::vector<PictureFlow>& flows) {
    at.flow = flow;
    if (const auto amount = amounts.find(at)) flows.push_back({name(flow), *amount});
}

std::vector<PictureFlow> sources_of(const Amounts& amounts, Coordinates base) {
    std::vector<PictureFlow> flows;
    base.flow = Flow::income;
    for (const Source& source : sources) {
        const std::size_t before = flows.size();
        for (const Fund part : source.parts)
            if (part != Fund::all) add_source(amounts, base, part, flows);
        if (flows.size() == before) add_source(amounts, base, source.fund, flows);
    }
    add_flow(amounts, base, Flow::opening, flows);
    add_flow(amounts, base, Flow::surplus_used, flows);
    return flows;
}

/// Basic expenditure as printed, else the sum of its parts.
std::optional<PictureAmount> basic_of(const Amounts& amounts, Coordinates at) {
    at.component = Component::basic;
    if (const auto printed = amounts.find(at)) return printed;
    at.component = Component::personnel;
    std::optional<PictureAmount> sum = amounts.find(at);
    at.component = Component::public_use;
    const auto other = amounts.find(at);
    if (!sum) return other;
    if (other) sum->value += other->value;
    return sum;
}

bool is_class(const Coordinates& at, const Coordinates& base) {
    Coordinates whole = at;
    whole.function = 0;
    return whole == base && at.function >= 100 && at.function <= 999;
}

std::vector<PictureClass> classes_of(const Report& report, const Amounts& amounts, const Coordinates& base) {
    std::vector<PictureClass> classes;
    for (const auto& [at, figure] : amounts.all()) {
        const auto total = is_class(at, base) ? amounts.find(at) : std::nullopt;
        if (!total) continue;
        PictureClass one{at.function, report.figures[figure].place.row, *total, basic_of(amounts, at), {}};
        Coordinates project = at;
        project.component = Component::project;
        one.project = amounts.find(project);
        classes.push_back(std::move(one));
    }
    return classes;
}

/// Basic, project and other expenditure of the whole, where no class tells its own.
std::vector<PictureFlow> components_of(const Amounts& amounts, Coordinates base,
                                       const std::vector<PictureClass>& classes) {
    constexpr std::array parts{Component::basic, Component::project, Component::reserve};
    std::vector<PictureFlow> components;
    if (std::ranges::any_of(classes, [](const PictureClass& one) { return one.basic || one.project; }))
        return components;
    for (const Component part : parts) {
        base.component = part;
        if (const auto amount = amounts.find(base)) components.push_back({name(part), *amount});
    }
    return components;
}

/// What a coordinate is called: its code and the name that a table gives it, else the words of the sentence.
std::string name_of(const Report& report, const Amounts& amounts, const Coordinates& at, const FigureRecord& own) {
    if (at.function == 0) return own.place.row;
    const std::string code = std::to_string(at.function);
    for (const auto& [other, figure] : amounts.all())
        if (other.function == at.function && !report.figures[figure].place.table.empty())
            return code + ' ' + report.figures[figure].place.row;
    return code + ' ' + own.place.row;
}

/// The same of the document's own year and stage; in a sentence the fund may be named where the table has only one.
std::optional<PictureAmount> now_of(const Amounts& amounts, Coordinates at, const Coordinates& base) {
    at.year = base.year;
    at.stage = base.stage;
    return amounts.find(at);
}

/// Of two figures that both are printed, in whatever places.
void add_printed_pairs(const Report& report, const Amounts& amounts, const Coordinates& base,
                       std::vector<PicturePair>& pairs) {
    for (const auto& [at, figure] : amounts.all()) {
        if (at.year == 0 || (at.year == base.year && at.stage == base.stage)) continue;
        const auto before = amounts.find(at);
        const auto now = now_of(amounts, at, base);
        if (!before || !now) continue;
        const std::string name = name_of(report, amounts, at, report.figures[now->figure]);
        pairs.push_back({name, *now, *before, at.stage, at.year});
    }
}

/// Of sentences that name the change only: 比上年减少 74.15 万元.
void add_told_pairs(const Report& report, const Amounts& amounts, const Coordinates& base,
                    std::vector<PicturePair>& pairs) {
    std::set<Coordinates> told;
    for (const ComparisonRecord& one : report.comparisons) {
        const bool change_only = one.earlier == ComparisonRecord::none && one.change != ComparisonRecord::none;
        if (!change_only || one.later == ComparisonRecord::none) continue;
        const Coordinates& then = report.figures[one.change].coordinates;
        const auto now = now_of(amounts, report.figures[one.later].coordinates, base);
        if (!now || !told.insert(report.figures[now->figure].coordinates).second) continue;
        const PictureAmount before{now->value - one.direction * report.figures[one.change].value, one.change};
        if (before.value > 0)
            pairs.push_back(
                {name_of(report, amounts, then, report.figures[one.later]), *now, before, then.stage, then.year});
    }
}

std::vector<PicturePair> pairs_of(const Report& report, const Amounts& amounts, const Coordinates& base) {
    std::vector<PicturePair> pairs;
    add_printed_pairs(report, amounts, base, pairs);
    add_told_pairs(report, amounts, base, pairs);
    const auto size = [](const PicturePair& pair) { return -std::max(pair.now.value, pair.before.value); };
    std::ranges::stable_sort(pairs, {}, size);
    // Income and expenditure, all and general: where they are the same money, once is enough.
    const auto same = [](const PicturePair& a, const PicturePair& b) {
        return a.now.value == b.now.value && a.before.value == b.before.value && a.stage == b.stage && a.year == b.year;
    };
    pairs.erase(std::unique(pairs.begin(), pairs.end(), same), pairs.end());
    if (pairs.size() > most_pairs) pairs.resize(most_pairs);
    return pairs;
}

}  // namespace

Picture picture_of(const Report& report) {
    const Amounts amounts(report);
    const Coordinates base = base_of(report);
    Picture picture;
    picture.sources = sources_of(amounts, base);
    picture.classes = classes_of(report, amounts, base);
    picture.components = components_of(amounts, base, picture.classes);
    add_flow(amounts, base, Flow::surplus_distributed, picture.remains);
    add_flow(amounts, base, Flow::closing, picture.remains);
    picture.pairs = pairs_of(report, amounts, base);
    return picture;
}

}  // namespace budgetcheck
