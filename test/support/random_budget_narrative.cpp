// Prints what is said of a random budget, in sentences that wrap.
#include "support/random_budget.hpp"

#include <cstdlib>

namespace budgetcheck::test {
namespace {

constexpr std::size_t characters_a_line = 64;

bool belongs_to_number(char c) { return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '%'; }

/// Breaks a paragraph into lines, never inside a number.
std::string wrapped(std::string_view paragraph) {
    std::string result = "  ";
    std::size_t count = 0;
    char before = ' ';
    for (const char c : paragraph) {
        const bool first_byte = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        if (first_byte && count >= characters_a_line && !(belongs_to_number(c) && belongs_to_number(before))) {
            result += "\n";
            count = 0;
        }
        count += first_byte ? 1 : 0;
        result += c;
        before = c;
    }
    return result + "\n";
}

std::int64_t rounded(std::int64_t amount) { return (amount + 5'000) / 10'000 * 10'000; }

class Narrative {
public:
    Narrative(const RandomBudget& budget, bool of_printed) : budget_(budget), of_printed_(of_printed) {}

    std::string year() const { return std::to_string(budget_.year) + "年"; }
    std::string last_year() const { return std::to_string(budget_.year - 1) + "年"; }
    std::string_view body() const { return budget_.department ? "部门" : "单位"; }

    std::string amount(std::int64_t value) const { return in_ten_thousands(value, true) + "万元"; }

    /// 比2024年预算增加20.28万元, 与2024年预算持平
    std::string change(const RandomChange& change, std::string_view base) const {
        if (change.now == change.before) return "与" + last_year() + std::string(base) + "持平";
        const std::int64_t by = of_printed_ ? rounded(change.now) - rounded(change.before) : change.now - change.before;
        return "比" + last_year() + std::string(base) + (by > 0 ? "增加" : "减少") + amount(std::abs(by));
    }

    std::string rate(const RandomChange& change) const {
        const std::int64_t now = of_printed_ ? rounded(change.now) : change.now;
        const std::int64_t before = of_printed_ ? rounded(change.before) : change.before;
        __extension__ using Wide = __int128;
        const Wide by = Wide(std::abs(now - before)) * 10'000;
        const auto hundredths = static_cast<std::int64_t>((by * 2 + before) / (Wide(before) * 2));
        const std::string cents = std::to_string(hundredths % 100);
        return std::to_string(hundredths / 100) + "." + (cents.size() < 2 ? "0" : "") + cents + "%";
    }

    std::string income(const RandomChange& fiscal, std::string_view base) const {
        const std::int64_t others = budget_.total(business) + budget_.total(operating) + budget_.total(other_income);
        return year() + "，" + budget_.organization + "收入预算" + amount(budget_.fiscal() + others) +
               "，其中：财政拨款收入" + amount(fiscal.now) + "，" + change(fiscal, base) + "；事业收入" +
               amount(budget_.total(business)) + "；事业单位经营收入" + amount(budget_.total(operating)) +
               "；其他收入" + amount(budget_.total(other_income)) + "。";
    }

    std::string expenditure(const RandomChange& fiscal, std::string_view base) const {
        const std::int64_t others = budget_.total(business) + budget_.total(operating) + budget_.total(other_income);
        return "支出预算" + amount(budget_.fiscal() + others) + "，其中：财政拨款支出预算" + amount(fiscal.now) + "，" +
               change(fiscal, base) + "。";
    }

    std::string funds() const {
        static constexpr std::array<std::string_view, fiscal_sources> names = {
            "一般公共预算拨款支出预算", "政府性基金拨款支出预算", "国有资本经营预算拨款支出预算"};
        std::string text = "财政拨款支出预算中，";
        for (std::size_t fund = 0; fund < fiscal_sources; ++fund) {
            const std::int64_t now = budget_.total(static_cast<Source>(fund));
            text += std::string(names[fund]) + amount(now) + "，" + change({now, budget_.before[fund]}, "预算") +
                    (fund + 1 < fiscal_sources ? "；" : "。");
        }
        return text;
    }

    std::string item(const RandomItem& item, std::size_t number) const {
        const RandomChange money{item.fiscal(), item.earlier};
        std::string text = std::to_string(number) + ".“" + std::string(functional_name(item.code / 10'000)) + "（类）" +
                           std::string(functional_name(item.code / 100)) + "（款）" +
                           std::string(functional_name(item.code)) + "（项）”科目" + amount(money.now) +
                           "，主要用于本科目的日常工作。" + last_year() + "当年预算执行数为" + amount(money.before) +
                           "，" + year() + "预算安排" + amount(money.now);
        if (money.before == 0) return text + "。主要原因是：首次列入第" + chinese_ordinal(number) + "类任务。";
        text += "，" + std::string(money.now == money.before ? "与" : "比") + last_year() + "预算执行数";
        if (money.now == money.before) text += "持平";
        else text += (money.now > money.before ? "增加" : "减少") + rate(money);
        return text + "。主要原因是：第" + chinese_ordinal(number) + "类任务的安排有调整。";
    }

    std::string purpose(std::string_view name, const RandomChange& money) const {
        return std::string(name) + amount(money.now) + "，" + change(money, "预算") + "，主要原因是" +
               std::string(name) + "按计划安排";
    }

private:
    const RandomBudget& budget_;
    bool of_printed_;
};

RandomChange sum(const RandomChange& a, const RandomChange& b) { return {a.now + b.now, a.before + b.before}; }

}  // namespace

std::string print_explanation(const RandomBudget& budget, const RandomStyle& style) {
    const Narrative narrative(budget, style.rate_of_printed);
    RandomChange fiscal{budget.fiscal(), 0};
    if (style.same_base)
        for (const RandomItem& item : budget.items) fiscal.before += item.earlier;
    else
        for (const std::int64_t before : budget.before) fiscal.before += before;
    const std::string_view base = style.same_base ? "预算执行数" : "预算";
    std::string text = narrative.year() + std::string(narrative.body()) + "预算编制说明\n";
    text += wrapped(narrative.income(fiscal, base));
    text += wrapped(narrative.expenditure(fiscal, base) + (style.same_base ? std::string() : narrative.funds()));
    text += wrapped("财政拨款支出主要内容如下：");
    std::size_t number = 0;
    for (const RandomItem& item : budget.items)
        if (item.fiscal() != 0) text += wrapped(narrative.item(item, ++number));
    return text;
}

std::string print_circumstances(const RandomBudget& budget) {
    const Narrative narrative(budget, false);
    const auto& of = budget.purposes;
    const RandomChange vehicles = sum(of[vehicle_purchase], of[vehicle_operation]);
    const RandomChange all = sum(sum(of[overseas], of[reception]), vehicles);
    const std::string year = narrative.year();
    std::string text = "其他相关情况说明\n";
    text += "一、" + year + "“三公”经费预算情况说明\n";
    text += wrapped(year + "“三公”经费预算数为" + narrative.amount(all.now) + "，" + narrative.change(all, "预算") +
                    "。其中：");
    text += wrapped("（一）" + narrative.purpose("因公出国（境）费", of[overseas]) + "。");
    text += wrapped("（二）" + narrative.purpose("公务用车购置及运行费", vehicles) + "。其中：" +
                    narrative.purpose("公务用车购置费", of[vehicle_purchase]) + "；" +
                    narrative.purpose("公务用车运行费", of[vehicle_operation]) + "。");
    text += wrapped("（三）" + narrative.purpose("公务接待费", of[reception]) + "。");
    text += "二、机关运行经费预算\n";
    text += wrapped(year + budget.organization + "财政拨款的机关运行经费预算为" +
                    narrative.amount(budget.agency_operation) + "。");
    text += "三、政府采购预算情况\n";
    const auto& [goods, works, services] = budget.procurement;
    text += wrapped(year + "度本" + std::string(narrative.body()) + "政府采购预算" +
                    narrative.amount(goods + works + services) + "，其中：政府采购货物预算" + narrative.amount(goods) +
                    "、政府采购工程预算" + narrative.amount(works) + "、政府采购服务预算" + narrative.amount(services) +
                    "。");
    text += "四、绩效目标设置情况\n";
    text += wrapped(year + "度，本" + std::string(narrative.body()) + "编报绩效目标的项目共3个，涉及项目预算资金" +
                    narrative.amount(budget.performance) + "。");
    return text;
}

std::string print(const RandomBudget& budget, const RandomStyle& style, std::mt19937& random) {
    std::string text;
    if (style.narrative) text += print_explanation(budget, style);
    text += print_tables(budget, style, random);
    if (style.narrative) text += print_circumstances(budget);
    return text;
}

}  // namespace budgetcheck::test
