// project/amount, project/dates, project/name, project/indicator, add/project: statements and forms behind a budget.
#include "catch.hpp"
#include "check/budgets.hpp"
#include "check/firing.hpp"
#include "check/marked_document.hpp"

#include <stdexcept>
#include <utility>

namespace budgetcheck::test {
namespace {

/// Without the mark of its part.
const std::string_view clean = explain::project.substr(explain::project.find('\n'));

struct Change {
    std::string_view from;
    std::string_view to;
};

std::string budget_with(std::initializer_list<Change> changes) {
    std::string text(clean);
    for (const Change& change : changes) {
        const std::size_t at = text.find(change.from);
        if (at == std::string::npos) throw std::logic_error("no such words: " + std::string(change.from));
        text.replace(at, change.from.size(), change.to);
    }
    return Budget().text() + text;
}

}  // namespace

std::vector<Firing> firing_project() {
    return {
        {"project/dates", budget_with({{"2026年6月30日。", "2026年5月31日。 ⟵ error project/dates"}})},
        {"project/dates", budget_with({{"2024年3月1日至2026年6月30日。", "按合同约定。"},
                                       {"2026-06-30", "2024-02-28 ⟵ error project/dates"}})},
        {"project/dates", budget_with({{"2024年3月1日至2026年6月30日。", "按合同约定。"},
                                       {"2024-03-01 计划完成日期 2026-06-30",
                                        "2026-03-01 计划完成日期 2026-06-30 ⟵ warning project/dates"}})},
        {"project/amount", budget_with({{"年度预算安排6.00万元。", "年度预算安排6.10万元。 ⟵ error project/amount"}})},
        {"project/amount",
         budget_with({{"六、年度预算安排", "六、年度预算安排 ⟵ warning project/amount"},
                      {"项目资金总额18.00万元，其中财政资金16.50万元、其他资金1.50万元；2025年度预算安排6.00万元。",
                       "支付第二期建设费用。"}})},
        {"add/project", budget_with({{"165,000.00 其中", "164,000.00 其中"},
                                     {"财政资金16.50万元、其他资金1.50万元；2025年度预算安排6.00万元。",
                                      "财政资金16.40万元、其他资金1.50万元；2025年度预算安排6.00万元。"
                                      " ⟵ note contain/list"},
                                     {"180,000.00 年度资金申请总额 60,000.00",
                                      "180,000.00 年度资金申请总额 60,000.00 ⟵ error add/project"}})},
        {"project/name",
         budget_with({{"数字档案馆建设项目经费情况说明", "数字档案馆建项目经费情况说明 ⟵ warning project/name"}})},
        {"project/indicator", budget_with({{"数字化卷数 ≥500.00(卷)", "数字化卷数 0.00 ⟵ warning project/indicator"}})},
    };
}

}  // namespace budgetcheck::test

using namespace budgetcheck::test;

TEST_CASE("projects: what does not fit is found", "[check]") { check_firing(firing_project()); }

TEST_CASE("projects: what fits, or cannot be told, is silent", "[check]") {
    CHECK(differences(budget_with({})) == "");
    // Another project: nothing to compare with.
    CHECK(differences(budget_with(
              {{"数字档案馆建设项目经费", "库房空调更新项目经费"}, {"2026年6月30日", "2026年5月31日"}})) == "");
    // A date without its day differs from nothing.
    CHECK(differences(budget_with({{"2024年3月1日至2026年6月30日", "2024年至2026年"}})) == "");
    // A total is not the money of a year.
    CHECK(differences(budget_with({{"；2025年度预算安排6.00万元", "；2024年度预算安排7.00万元"}})) == "");
}
