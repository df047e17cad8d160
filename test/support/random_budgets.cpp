// Draws the money of a budget; every sum follows from it.
#include "support/random_budget.hpp"
#include "support/random_budget_names.hpp"

#include <algorithm>
#include <numeric>

namespace budgetcheck::test {
namespace {

template <typename Names>
std::string_view name_in(const Names& names, int code) {
    const auto found = std::ranges::find(names, code, &CodeName::code);
    return found == names.end() ? std::string_view() : found->name;
}

/// The codes of items that a fund may pay for.
std::vector<int> items_of(Source source) {
    std::vector<int> codes;
    for (const CodeName& entry : functional_names) {
        const int section = entry.code / 100;
        const bool of_fund = section == 21208 || section == 22904 || section == 22960;
        const bool of_capital = section / 100 == 223;
        if (entry.code < 1'000'000) continue;
        if (of_fund ? source == government_fund : of_capital ? source == state_capital : source == general)
            codes.push_back(entry.code);
    }
    return codes;
}

std::vector<int> economic_items(bool of_personnel) {
    std::vector<int> codes;
    for (const CodeName& entry : economic_names) {
        const int top = entry.code / 100;
        if (entry.code > 1'000 && (top == 301 || top == 303) == of_personnel) codes.push_back(entry.code);
    }
    return codes;
}

/// The 三公 purpose of an economic item, purpose_count for none.
std::size_t purpose_of(int economic) {
    switch (economic) {
        case 30212:
            return overseas;
        case 30217:
            return reception;
        case 31013:
            return vehicle_purchase;
        case 30231:
            return vehicle_operation;
        default:
            return purpose_count;
    }
}

}  // namespace

std::string_view functional_name(int code) { return name_in(functional_names, code); }
std::string_view economic_name(int code) { return name_in(economic_names, code); }

std::int64_t RandomBudget::total(Source source) const {
    std::int64_t sum = 0;
    for (const RandomItem& item : items) sum += item.of(source);
    return sum;
}

std::int64_t RandomBudget::fiscal() const { return total(general) + total(government_fund) + total(state_capital); }

/// From 100 元 to some ten millions, small ones as often as large ones; whole thousands now and then.
std::int64_t RandomBudgets::money(Digits digits) {
    std::int64_t amount = 0;
    const std::size_t length = 3 + below(6);
    for (std::size_t i = 0; i < length; ++i)
        amount = amount * 10 + static_cast<std::int64_t>(i == 0 ? 1 + below(9) : below(10));
    if (one_in(4)) amount = (amount / 1'000 + 1) * 1'000;
    return amount * 100 + (digits == Digits::whole_yuan ? 0 : static_cast<std::int64_t>(below(100)));
}

RandomItem RandomBudgets::item(int code, const std::array<bool, source_count>& sources, Digits digits) {
    RandomItem item;
    item.code = code;
    for (std::size_t source = 0; source < source_count; ++source) {
        if (!sources[source]) continue;
        const std::size_t parts = 1 + below(source == general ? 7 : 4);  // a set of personnel, public use, project
        for (std::size_t part = 0; part < part_count; ++part)
            if ((parts >> (2 - part) & 1U) != 0 || (parts == 0 && part == project))
                item.money[source][part] = money(digits);
    }
    return item;
}

void RandomBudgets::draw_items(RandomBudget& budget, Digits digits) {
    std::array<bool, source_count> present = {true, one_in(2), one_in(4), one_in(4), one_in(6), one_in(4)};
    for (const Source fund : {general, government_fund, state_capital}) {
        if (!present[fund]) continue;
        std::vector<int> codes = items_of(fund);
        std::ranges::shuffle(codes, random_);
        codes.resize(std::min(codes.size(), fund == general ? 1 + below(one_in(5) ? 40 : 14) : 1 + below(4)));
        for (const int code : codes) {
            std::array<bool, source_count> sources{};
            sources[fund] = true;
            // A second source for the same item now and then; the first one need not pay for it then.
            for (std::size_t other = business; other < source_count; ++other)
                sources[other] = present[other] && one_in(4);
            if (fund == general && present[government_fund] && one_in(25)) sources[government_fund] = true;
            const bool first = budget.items.empty();  // somebody without fiscal money publishes no budget
            if (!first && one_in(20) && std::ranges::count(sources, true) > 1) sources[fund] = false;
            budget.items.push_back(item(code, sources, digits));
        }
    }
    std::ranges::sort(budget.items, {}, [](const RandomItem& item) { return std::to_string(item.code); });
    for (RandomItem& item : budget.items) item.earlier = change(item.fiscal()).before;
}

/// Parts of an amount among some of the codes, each at least 1 元.
void RandomBudgets::split(std::vector<int> codes, std::int64_t amount, RandomBudget& budget) {
    if (amount == 0) return;
    std::ranges::shuffle(codes, random_);
    codes.resize(1 + below(std::min<std::size_t>(codes.size(), static_cast<std::size_t>(amount / 10'000) + 1)));
    for (std::size_t i = 0; i < codes.size(); ++i) {
        std::int64_t part = amount;
        if (i + 1 < codes.size()) {
            part =
                amount / static_cast<std::int64_t>(codes.size() - i) / 100 * static_cast<std::int64_t>(1 + below(99));
            if (digits_ == Digits::whole_yuan) part = part / 100 * 100;
            if (part == 0) continue;
        }
        budget.economic.push_back({codes[i], part});
        amount -= part;
    }
}

void RandomBudgets::draw_economic(RandomBudget& budget) {
    std::array<std::int64_t, 2> basic{};
    for (const RandomItem& item : budget.items)
        for (const Part part : {personnel, public_use}) basic[part] += item.money[general][part];
    split(economic_items(true), basic[personnel], budget);
    split(economic_items(false), basic[public_use], budget);
    std::ranges::sort(budget.economic, {}, [](const RandomEconomicItem& item) { return std::to_string(item.code); });
    const bool agency = one_in(3);
    budget.agency_operation = agency ? basic[public_use] : 0;
}

/// Basic expenditure of a purpose is a part of the whole purpose.
void RandomBudgets::draw_purposes(RandomBudget& budget) {
    for (std::size_t purpose = 0; purpose < purpose_count; ++purpose) {
        std::int64_t amount = 0;
        for (const RandomEconomicItem& item : budget.economic)
            if (purpose_of(item.code) == purpose) amount += item.amount;
        std::int64_t extra = one_in(3) ? static_cast<std::int64_t>(1 + below(999)) * 10'000 : 0;
        std::int64_t project_money = 0;
        for (const RandomItem& item : budget.items) project_money += item.money[general][project];
        budget.purposes[purpose] = change(amount + std::min(extra, project_money / 10 / 100 * 100));
    }
}

/// Equal, from nothing, or different by at least 1,000 元.
RandomChange RandomBudgets::change(std::int64_t now) {
    if (now == 0 || one_in(6)) return {now, now};
    if (one_in(10)) return {now, 0};
    const std::int64_t by = static_cast<std::int64_t>(1 + below(80)) * (now / 100) / 100 * 100 + 100'000;
    const bool more = one_in(2);
    if (more && by < now && now - by > 100'000) return {now, now - by};
    return {now, now + by};
}

RandomBudget RandomBudgets::budget() {
    static constexpr std::array<std::string_view, 4> bodies = {"青岚市云溪区档案局", "青岚市临泽区文化和旅游局",
                                                               "青岚市松岭区人民政府云麓街道办事处",
                                                               "青岚市云溪区第二实验中学"};
    RandomBudget budget;
    budget.year = 2023 + static_cast<int>(below(4));
    budget.department = one_in(3);
    budget.organization = bodies[below(bodies.size())];
    draw_items(budget, digits_);
    draw_economic(budget);
    draw_purposes(budget);
    for (const Source fund : {general, government_fund, state_capital})
        budget.before[fund] = change(budget.total(fund)).before;
    for (std::int64_t& part : budget.procurement)
        part = one_in(3) ? 0 : static_cast<std::int64_t>(1 + below(9'999)) * 10'000;
    std::int64_t all_projects = 0;
    for (const RandomItem& item : budget.items)
        for (const auto& source : item.money) all_projects += source[project];
    budget.performance = all_projects / 100 * static_cast<std::int64_t>(below(101));
    return budget;
}

RandomStyle RandomBudgets::style() {
    static constexpr std::array<std::string_view, 6> nothings = {"", "", "0", "0.00", "-", "—"};
    RandomStyle style;
    style.layout = static_cast<Layout>(below(4));
    style.digits = digits_;
    style.separators = !one_in(3);
    style.joined_codes = one_in(5);
    style.wrapped_names = one_in(4);
    style.repeated_headers = one_in(4);
    style.blank_lines = one_in(2);
    style.contents = one_in(2);
    style.narrative = !one_in(4);
    style.rate_of_printed = one_in(4);
    style.same_base = one_in(4);
    const bool one_unit = !one_in(3);
    const bool ten_thousands = one_in(8);
    for (std::size_t table = 0; table < style.nothing.size(); ++table) {
        style.ten_thousands[table] = table == 8 || (one_unit ? ten_thousands : one_in(4));
        style.nothing[table] = nothings[below(nothings.size())];
        if (style.layout == Layout::zeros && style.nothing[table].empty()) style.nothing[table] = "0";
        if (style.layout == Layout::squeezed) style.nothing[table] = "";
    }
    return style;
}

std::string RandomBudgets::text() {
    digits_ = static_cast<Digits>(below(3));
    const RandomBudget drawn = budget();
    const RandomStyle drawn_style = style();
    return print(drawn, drawn_style, random_);
}

}  // namespace budgetcheck::test
