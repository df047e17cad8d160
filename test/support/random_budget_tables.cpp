// Prints the nine tables of a random budget.
#include "support/random_budget.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace budgetcheck::test {
namespace {

using Amounts = std::vector<std::int64_t>;

constexpr std::size_t name_column = 17;
constexpr std::size_t amount_width = 18;

std::string grouped(std::int64_t whole, bool separators) {
    std::string digits = std::to_string(whole);
    if (separators)
        for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
            digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

std::string two_decimals(std::int64_t amount, bool separators) {
    const std::string cents = std::to_string(amount % 100);
    return grouped(amount / 100, separators) + "." + (cents.size() < 2 ? "0" : "") + cents;
}

/// The characters of a text.
std::vector<std::string> characters(std::string_view text) {
    std::vector<std::string> result;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) result.emplace_back();
        result.back().push_back(c);
    }
    return result;
}

/// A row of a coded table; the total has no code.
struct CodedRow {
    int code = 0;
    std::string name;
    Amounts amounts;
};

struct CodedTable {
    std::size_t number = 0;  ///< 0 for T1
    std::string stem;
    std::string over;  ///< the heading over the amounts
    std::vector<std::string> columns;
    std::vector<CodedRow> rows;
    bool economic = false;
    std::string_view nothing_of;  ///< what an empty table says it has none of
};

class Tables {
public:
    Tables(const RandomBudget& budget, const RandomStyle& style, std::mt19937& random)
        : budget_(budget), style_(style), random_(random) {}

    std::string print() {
        print_totals();
        print_income();
        print_expenditure(2, "支出预算总表", "支出预算", {0, 1, 2, 3, 4, 5}, "");
        print_fiscal_totals();
        print_expenditure(4, "一般公共预算支出功能分类预算表", "一般公共预算支出", {general},
                          "一般公共预算财政拨款安排");
        print_expenditure(5, "政府性基金预算支出功能分类预算表", "政府性基金预算支出", {government_fund},
                          "政府性基金预算财政拨款安排");
        print_expenditure(6, "国有资本经营预算支出功能分类预算表", "国有资本经营预算支出", {state_capital},
                          "国有资本经营预算财政拨款安排");
        print_economic();
        print_purposes();
        return std::move(out_);
    }

private:
    bool aligned() const { return style_.layout == Layout::aligned || style_.layout == Layout::narrow; }
    bool one_in(std::size_t n) { return random_() % n == 0; }

    std::string cell(std::size_t table, std::int64_t amount) const {
        if (amount == 0) return std::string(style_.nothing[table]);
        if (style_.ten_thousands[table]) return in_ten_thousands(amount, style_.separators);
        if (style_.digits == Digits::whole_yuan) return grouped(amount / 100, style_.separators);
        std::string text = two_decimals(amount, style_.separators);
        if (style_.digits == Digits::shortest) {
            while (text.back() == '0') text.pop_back();
            if (text.back() == '.') text.pop_back();
        }
        return text;
    }

    // Lines -------------------------------------------------------------------------------------------------------

    std::size_t width(std::string_view text) const {
        std::size_t width = 0;
        for (const std::string& c : characters(text)) width += c.size() > 1 && style_.layout == Layout::aligned ? 2 : 1;
        return width;
    }

    /// Adds a text that ends at a column; one blank stands between texts without a layout.
    void right(std::string& line, std::string_view text, std::size_t edge) const {
        if (text.empty()) return;
        if (!aligned()) {
            left(line, text, 0);
            return;
        }
        const std::size_t used = width(line) + width(text);
        line.append(used < edge ? edge - used : 1, ' ').append(text);
    }

    void left(std::string& line, std::string_view text, std::size_t column) const {
        if (text.empty()) return;
        const std::size_t used = width(line);
        if (!aligned()) line.append(line.empty() ? 0 : 1, ' ').append(text);
        else line.append(used < column ? column - used : (line.empty() ? 0 : 1), ' ').append(text);
    }

    void put(const std::string& line) {
        out_ += line + "\n";
        if (style_.blank_lines && one_in(3)) out_ += "\n";
    }

    void put_title(std::size_t table, std::string_view stem) {
        const std::string_view body = budget_.department ? "部门" : table == 8 ? "单位" : "预算单位";
        std::string line = aligned() ? std::string(30, ' ') : std::string();
        line += std::to_string(budget_.year) + "年" + std::string(body) + std::string(stem);
        put(line);
        line = budget_.department ? "编制部门：" : "编制单位：";
        line += budget_.organization;
        right(line, style_.ten_thousands[table] ? "单位：万元" : "单位：元", 100);
        put(line);
    }

    void put_empty_note(std::string_view of) {
        put("注：本" + std::string(budget_.department ? "部门" : "单位") + std::to_string(budget_.year) + "年无" +
            std::string(of) + "的预算，故本表为空表。");
    }

    // Tables with codes -------------------------------------------------------------------------------------------

    std::size_t name_width() const { return style_.layout == Layout::aligned ? 44 : 24; }

    std::size_t edge(std::size_t column) const { return name_column + name_width() + amount_width * (column + 1); }

    void put_codes(std::string& line, int code) const {
        const std::string digits = std::to_string(code);
        if (style_.joined_codes) {
            left(line, digits, 0);
            return;
        }
        left(line, digits.substr(0, 3), 0);
        for (std::size_t at = 3; at < digits.size(); at += 2) left(line, digits.substr(at, 2), at == 3 ? 6 : 11);
    }

    /// The amounts stand beside the first line of a name that is too long for its column.
    void put_row(const CodedTable& table, const CodedRow& row) {
        std::string line;
        if (row.code != 0) put_codes(line, row.code);
        const std::vector<std::string> name = characters(row.name);
        const std::size_t most = style_.wrapped_names ? 15 : 22;
        std::string first;
        std::string rest;
        for (std::size_t i = 0; i < name.size(); ++i) (i < most || !aligned() ? first : rest) += name[i];
        left(line, first, row.code == 0 ? name_column + 6 : name_column);
        for (std::size_t i = 0; i < row.amounts.size(); ++i) right(line, cell(table.number, row.amounts[i]), edge(i));
        if (rest.empty()) {
            put(line);
            return;
        }
        out_ += line + "\n";
        put(std::string(name_column, ' ') + rest);
    }

    void put_header(const CodedTable& table) {
        std::string line;
        left(line, "项目", 12);
        left(line, table.over, edge(0));
        put(line);
        line.clear();
        for (const auto& [text, column] :
             {std::pair{"类", 0}, std::pair{"款", 6}, std::pair{table.economic ? "" : "项", 11}})
            left(line, text, static_cast<std::size_t>(column));
        left(line, table.economic ? "经济分类科目名称" : "功能分类科目名称", name_column);
        for (std::size_t i = 0; i < table.columns.size(); ++i) right(line, table.columns[i], edge(i));
        put(line);
    }

    void print_coded(const CodedTable& table) {
        put_title(table.number, table.stem);
        put_header(table);
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            if (i > 8 && i + 2 < table.rows.size() && style_.repeated_headers && one_in(8)) {
                out_ += "- " + std::to_string(10 + i) + " -\n\f";
                put_header(table);
            }
            put_row(table, table.rows[i]);
        }
        if (table.rows.size() <= 1 && !table.nothing_of.empty()) put_empty_note(table.nothing_of);
    }

    /// Items with their classes and sections, and the total behind them.
    std::vector<CodedRow> rolled_up(const std::vector<std::pair<int, Amounts>>& items, std::size_t columns,
                                    std::string_view (*name)(int)) const {
        std::map<std::string, Amounts> sums;
        Amounts total(columns);
        for (const auto& [code, amounts] : items) {
            if (amounts[0] == 0) continue;
            for (int level = code; level > 99; level /= 100) {
                Amounts& sum = sums[std::to_string(level)];
                sum.resize(columns);
                for (std::size_t i = 0; i < columns; ++i) sum[i] += amounts[i];
            }
            for (std::size_t i = 0; i < columns; ++i) total[i] += amounts[i];
        }
        std::vector<CodedRow> rows;
        for (const auto& [code, amounts] : sums)
            rows.push_back({std::stoi(code), std::string(name(std::stoi(code))), amounts});
        rows.push_back({0, "合计", total});
        return rows;
    }

    std::vector<CodedRow> functional(std::size_t columns, const std::function<Amounts(const RandomItem&)>& amounts) {
        std::vector<std::pair<int, Amounts>> items;
        for (const RandomItem& item : budget_.items) items.emplace_back(item.code, amounts(item));
        return rolled_up(items, columns, functional_name);
    }

    void print_income() {
        print_coded({1,
                     "收入预算总表",
                     "收入预算",
                     {"合计", "财政拨款收入", "事业收入", "事业单位经营收入", "其他收入"},
                     functional(5,
                                [](const RandomItem& item) {
                                    const std::int64_t others =
                                        item.of(business) + item.of(operating) + item.of(other_income);
                                    return Amounts{item.fiscal() + others, item.fiscal(), item.of(business),
                                                   item.of(operating), item.of(other_income)};
                                }),
                     false,
                     ""});
    }

    void print_expenditure(std::size_t number, std::string stem, std::string over, std::vector<std::size_t> sources,
                           std::string_view nothing_of) {
        const auto amounts = [&](const RandomItem& item) {
            Amounts result(3);
            for (const std::size_t source : sources) {
                result[1] += item.money[source][personnel] + item.money[source][public_use];
                result[2] += item.money[source][project];
            }
            result[0] = result[1] + result[2];
            return result;
        };
        print_coded({number,
                     std::move(stem),
                     std::move(over),
                     {"合计", "基本支出", "项目支出"},
                     functional(3, amounts),
                     false,
                     nothing_of});
    }

    void print_economic() {
        std::vector<std::pair<int, Amounts>> items;
        for (const RandomEconomicItem& item : budget_.economic) {
            const bool of_personnel = item.code / 100 == 301 || item.code / 100 == 303;
            items.emplace_back(item.code,
                               Amounts{item.amount, of_personnel ? item.amount : 0, of_personnel ? 0 : item.amount});
        }
        print_coded({7,
                     "一般公共预算基本支出部门预算经济分类预算表",
                     "一般公共预算基本支出",
                     {"合计", "人员经费", "公用经费"},
                     rolled_up(items, 3, economic_name),
                     true,
                     "一般公共预算财政拨款安排的基本支出"});
    }

    // Tables with two halves --------------------------------------------------------------------------------------

    struct Side {
        std::string name;
        Amounts amounts;
    };

    std::vector<Side> by_class(std::size_t columns, const std::function<Amounts(const RandomItem&)>& amounts) {
        std::vector<Side> sides;
        for (const CodedRow& row : functional(columns, amounts)) {
            if (row.code == 0) sides.push_back({"支出总计", row.amounts});
            else if (row.code < 1'000)
                sides.push_back({chinese_ordinal(sides.size() + 1) + "、" + row.name, row.amounts});
        }
        return sides;
    }

    void put_halves(std::size_t table, std::vector<Side> of_left, std::vector<Side> of_right) {
        const std::size_t rows = std::max(of_left.size(), of_right.size());
        // The totals stand in the last row of both halves.
        for (auto* half : {&of_left, &of_right}) half->insert(half->end() - 1, rows - half->size(), Side{});
        for (std::size_t i = 0; i < rows; ++i) {
            std::string line;
            left(line, of_left[i].name, 0);
            for (const std::int64_t amount : of_left[i].amounts) right(line, cell(table, amount), left_edge);
            left(line, of_right[i].name, left_edge + 2);
            for (std::size_t c = 0; c < of_right[i].amounts.size(); ++c)
                right(line, cell(table, of_right[i].amounts[c]), right_edge(c));
            if (!line.empty()) put(line);
        }
    }

    static constexpr std::size_t left_edge = 46;
    std::size_t right_edge(std::size_t column) const { return left_edge + 36 + amount_width * (column + 1); }

    void put_halves_header(std::string_view over_left, std::string_view over_right,
                           const std::vector<std::string>& columns) {
        std::string line;
        left(line, over_left, 14);
        left(line, over_right, left_edge + 30);
        put(line);
        line.clear();
        left(line, "项目", 6);
        right(line, "预算数", left_edge);
        left(line, "项目", left_edge + 10);
        for (std::size_t c = 0; c < columns.size(); ++c) right(line, columns[c], right_edge(c));
        put(line);
    }

    void print_totals() {
        const std::int64_t all =
            budget_.fiscal() + budget_.total(business) + budget_.total(operating) + budget_.total(other_income);
        std::vector<Side> income = {
            {"一、财政拨款收入", {budget_.fiscal()}},           {"1.一般公共预算资金", {budget_.total(general)}},
            {"2.政府性基金", {budget_.total(government_fund)}}, {"3.国有资本经营预算", {budget_.total(state_capital)}},
            {"二、事业收入", {budget_.total(business)}},        {"三、事业单位经营收入", {budget_.total(operating)}},
            {"四、其他收入", {budget_.total(other_income)}},    {"收入总计", {all}}};
        put_title(0, "财务收支预算总表");
        const std::vector<std::string> parts = {"合计", "人员经费", "公用经费", "项目支出"};
        put_halves_header("本年收入", "本年支出", budget_.department ? std::vector<std::string>{"预算数"} : parts);
        const std::size_t columns = budget_.department ? 1 : 4;
        put_halves(0, std::move(income), by_class(columns, [&](const RandomItem& item) {
                       Amounts amounts(4);
                       for (const auto& source : item.money)
                           for (std::size_t part = 0; part < part_count; ++part) {
                               amounts[part + 1] += source[part];
                               amounts[0] += source[part];
                           }
                       amounts.resize(columns);
                       return amounts;
                   }));
    }

    void print_fiscal_totals() {
        std::vector<Side> income = {{"一、一般公共预算资金", {budget_.total(general)}},
                                    {"二、政府性基金", {budget_.total(government_fund)}},
                                    {"三、国有资本经营预算", {budget_.total(state_capital)}},
                                    {"收入总计", {budget_.fiscal()}}};
        put_title(3, "财政拨款收支预算总表");
        put_halves_header("财政拨款收入", "财政拨款支出",
                          {"合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"});
        put_halves(
            3, std::move(income), by_class(4, [](const RandomItem& item) {
                return Amounts{item.fiscal(), item.of(general), item.of(government_fund), item.of(state_capital)};
            }));
    }

    void print_purposes() {
        const auto now = [&](Purposes purpose) { return budget_.purposes[purpose].now; };
        const std::int64_t vehicles = now(vehicle_purchase) + now(vehicle_operation);
        const Amounts amounts = {now(overseas) + now(reception) + vehicles,
                                 now(overseas),
                                 now(reception),
                                 vehicles,
                                 now(vehicle_purchase),
                                 now(vehicle_operation),
                                 budget_.agency_operation};
        put_title(8, "“三公”经费和机关运行经费预算表");
        const std::vector<std::string> columns = {"合计",   "因公出国(境)费", "公务接待费",        "小计",
                                                  "购置费", "运行费",         "机关运行经费预算数"};
        std::string line;
        for (std::size_t i = 0; i < columns.size(); ++i) right(line, columns[i], amount_width * (i + 1));
        put(line);
        line.clear();
        for (std::size_t i = 0; i < amounts.size(); ++i) right(line, cell(8, amounts[i]), amount_width * (i + 1));
        if (!line.empty()) put(line);
        if (std::ranges::all_of(amounts, [](std::int64_t amount) { return amount == 0; }))
            put_empty_note("“三公”经费和机关运行经费");
    }

    const RandomBudget& budget_;
    const RandomStyle& style_;
    std::mt19937& random_;
    std::string out_;
};

}  // namespace

std::string in_ten_thousands(std::int64_t amount, bool separators) {
    return two_decimals((amount + 5'000) / 10'000, separators);
}

std::string chinese_ordinal(std::size_t number) {
    static constexpr std::array<std::string_view, 10> digits = {"",   "一", "二", "三", "四",
                                                                "五", "六", "七", "八", "九"};
    std::string text;
    if (number >= 20) text += digits[number / 10];
    if (number >= 10) text += "十";
    return text + std::string(digits[number % 10]);
}

std::string print_tables(const RandomBudget& budget, const RandomStyle& style, std::mt19937& random) {
    return Tables(budget, style, random).print();
}

}  // namespace budgetcheck::test
