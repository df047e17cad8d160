// The rules about sentences: agree/prose, agree/repeat, add/prose, add/procurement, add/vehicles, contain/list,
// change/….
#include "catch.hpp"
#include "check/budgets.hpp"
#include "check/final_accounts.hpp"
#include "check/firing.hpp"
#include "check/marked_document.hpp"

#include <budgetcheck/check.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace budgetcheck::test {
namespace {

/// The budget whose sentence says other words, with the finding to be made there.
Firing said(std::string_view rule, std::string_view part, std::string_view words, std::string_view others,
            std::string_view severity = "error") {
    return {rule, narrated().with_words(part, words, others, std::string(severity).append(" ").append(rule)).text()};
}

}  // namespace

std::vector<Firing> firing_narrative() {
    return {
        said("agree/prose", "N2", "机关运行经费预算为15.00万元", "机关运行经费预算为15.10万元"),
        said("agree/prose", "N2", "公务接待费1.00万元", "公务接待费1.10万元"),
        said("agree/repeat", "N1", "财政拨款支出预算120.28万元，比2024年预算增加20.28",
             "财政拨款支出预算120.28万元，比2024年预算增加21.28", "warning"),
        // 120.28 less 25.28 is less than the four items had: 70.00 + 25.00 + 4.00 + 0.
        said("add/prose", "N1", "财政拨款支出预算120.28万元，比2024年预算增加20.28",
             "财政拨款支出预算120.28万元，比2024年预算执行数增加25.28"),
        said("add/prose", "N1", "财政拨款支出预算120.28万元，比2024年预算增加20.28",
             "财政拨款支出预算120.28万元，比2024年预算执行数增加20.28", "warning"),
        said("add/procurement", "N2", "服务预算20.00", "服务预算21.00"),
        said("add/vehicles", "N2", "其他用车2辆", "其他用车1辆"),
        said("contain/list", "N2", "办公用房700平方米", "办公用房700平方米、业务用房400平方米"),
        said("contain/part", "N2", "政府采购服务预算20.00万元。",
             "政府采购服务预算20.00万元。面向中小企业预留政府采购项目预算金额30.10万元。", "warning"),
        said("contain/part", "N2", "项目预算资金28.00", "项目预算资金28.10", "warning"),
        said("change/amount", "N2", "预算数为6.00万元，比2024年预算增加0.50", "预算数为6.00万元，比2024年预算增加0.60"),
        said("change/percent", "N1", "增加16.04%", "增加26.04%"),
        said("change/direction", "N1", "减少8.00%", "增加8.00%"),
        said("change/direction", "N1", "2024年当年预算执行数为4.00", "2024年当年预算执行数为3.00"),
        said("change/zero-base", "N1", "2025年预算安排12.05万元。",
             "2025年预算安排12.05万元，比2024年预算执行数增加100%。", "note"),
    };
}

}  // namespace budgetcheck::test

using namespace budgetcheck::test;

TEST_CASE("narrative: sentences that do not fit are found", "[check]") { check_firing(firing_narrative()); }

TEST_CASE("agree/prose: 万元 agree with 元 where these round half up to them", "[check]") {
    const auto item = [](const char* first, const char* again, const char* change, const char* mark) {
        return differences(
            narrated()
                .with_words("N1", "科目12.05万元", std::string("科目") + first + "万元", mark)
                .with_words("N1", "2025年预算安排12.05万元", std::string("2025年预算安排") + again + "万元", "")
                .with_words("N1", "2024年当年预算执行数为0万元",
                            std::string("2024年当年预算执行数为") + change + "万元", "")
                .text());
    };
    CHECK(item("12.05", "12.05", "0", "") == "");  // 120,500.50 元
    CHECK(item("12.050", "12.0501", "0", "") == "");
    CHECK(item("12.1", "12.1", "0", "may add/prose") == "");
    CHECK(item("12.06", "12.05", "0", "error agree/prose, may add/prose") == "");
}

TEST_CASE("change/percent: every rate that the printed figures allow is right", "[check]") {
    // 70.00 → 812,345.80 元: 16.04 % to 16.06 %.
    const auto rate = [](const char* percent, const char* mark) {
        return differences(narrated().with_words("N1", "增加16.04%", std::string("增加") + percent, mark).text());
    };
    CHECK(rate("16.05%", "") == "");
    CHECK(rate("16%", "") == "");
    CHECK(rate("16.1%", "") == "");
    CHECK(rate("16.03%", "error change/percent") == "");
    CHECK(rate("17%", "error change/percent") == "");
}

TEST_CASE("change/amount: 三公 changes although no part does, or against its parts", "[check]") {
    const auto findings = [](const std::string& whole, const std::string& vehicles) {
        const auto report = budgetcheck::check(
            narrated()
                .with_words("N2", "为6.00万元，比2024年预算增加0.50万元", "为6.00万元，" + whole, "")
                .with_words("N2", "运行费5.00万元，比2024年预算增加0.50万元，主要原因是用车里程增加。其中",
                            "运行费5.00万元，" + vehicles + "。其中", "")
                .with_words("N2", "运行费5.00万元，比2024年预算增加0.50万元，主要原因是用车里程增加。",
                            "运行费5.00万元，" + vehicles + "。", "")
                .text(),
            "test.txt");
        std::string result;
        for (const budgetcheck::Finding& finding : report.findings)
            if (finding.rule == "change/amount") result += finding.actual + " / " + finding.expected + "; ";
        return result;
    };
    CHECK(findings("比2024年预算增加0.50万元", "比2024年预算增加0.50万元") == "");
    CHECK(findings("比2024年预算增加0.50万元", "与2024年预算持平") == "5000.00 / 0.00; ");
    CHECK(findings("比2024年预算减少0.50万元", "与2024年预算持平") == "5000.00 / 0.00; ");
    CHECK(findings("比2024年预算减少0.50万元", "比2024年预算增加0.50万元") == "10000.00 / 0.00; ");
}

TEST_CASE("narrative: amounts that are bounds, counts or 亿元", "[check]") {
    const auto report = [](std::string_view words) {
        return budgetcheck::check(narrated().with_words("N2", "政府采购服务预算20.00万元。", words, "").text(),
                                  "test.txt", {.keep_figures = true});
    };
    const budgetcheck::Coverage before = report("政府采购服务预算20.00万元。").coverage;
    const auto read = [&](std::string_view sentence) {
        const budgetcheck::Coverage after =
            report(std::string("政府采购服务预算20.00万元。") + std::string(sentence)).coverage;
        return std::pair(after.narrative_amounts - before.narrative_amounts,
                         after.narrative_read - before.narrative_read);
    };
    CHECK(read("单价100万元（含）以上设备0台（套）。") == std::pair(1U, 1U));
    CHECK(read("全区服务11万个家庭。") == std::pair(1U, 0U));
    CHECK(read("本区生产总值1.20亿元。") == std::pair(1U, 0U));
    CHECK(read("政府采购预算0.003亿元。") == std::pair(1U, 1U));
    const budgetcheck::Report wrong = report("政府采购服务预算20.00万元。政府采购预算0.004亿元。");
    REQUIRE(wrong.findings.size() == 1);
    CHECK(wrong.findings[0].rule == "agree/repeat");
}

TEST_CASE("narrative: a repair has the decimals of the sentences, not of the wrong figure", "[check]") {
    const std::string document = narrated().with_words("N1", "收入预算120.28万元", "收入预算3.2万元", "").text();
    const std::vector<budgetcheck::Finding> findings = budgetcheck::check(document, "test.txt").findings;
    REQUIRE(findings.size() == 1);
    REQUIRE(findings[0].repair.size() == 1);
    CHECK(findings[0].repair[0].from == "3.2");
    CHECK(findings[0].repair[0].to == "120.28");
}

TEST_CASE("narrative: items without numbers, their levels joined by dashes", "[check]") {
    const auto said = [](const std::string& item) {
        return narrated().with("N1", "2.", "“一般公共服务支出（类）-档案事务（款）-档案馆（项）”" + item).text();
    };
    const std::string right =
        "2025年度预算23.00万元，2024年度预算24.00万元，主要用于：库房。2024年当年预算执行数为25.00万元，2025预算安排23."
        "00万元，"
        "比2024年预算执行数减少8.00%。主要原因是：设备上年已更新。";
    CHECK(differences(said(right)) == "");
    const budgetcheck::Report report = budgetcheck::check(said(right), "budget.txt");
    CHECK(report.coverage.undetermined == 0);
    CHECK(report.coverage.narrative_read == report.coverage.narrative_amounts);
    const std::string wrong = "2025年度预算23.10万元，主要用于：库房。 ⟵ error add/prose, may agree/prose";
    CHECK(differences(said(wrong)) == "");
    // Wherever it stands in a line.
    std::string joined = said(right);
    joined.replace(joined.find("人员增加。\n"), std::string_view("人员增加。\n").size(), "人员增加。");
    CHECK(differences(joined) == "");
    CHECK(budgetcheck::check(joined, "budget.txt").coverage.undetermined == 0);
}

TEST_CASE("narrative: the number of an item may stand on a line of its own", "[check]") {
    const std::string item = "“一般公共服务支出（类）档案事务（款）档案馆（项）”2025年度预算23.";
    const auto said = [&](const char* rest) { return narrated().with("N1", "2.", "2.\n" + item + rest).text(); };
    CHECK(differences(said("00万元，主要用于：库房。")) == "");
    CHECK(differences(said("10万元，主要用于：库房。 ⟵ error add/prose, may agree/prose")) == "");
}

TEST_CASE("narrative: a comparison behind a stop is of the subject before it", "[check]") {
    const auto stopped = [](const char* change, const char* mark) {
        return narrated()
            .with_words("N2", "（三）公务接待费1.00万元，与2024年预算持平",
                        std::string("（三）公务接待费1.00万元。") + change, mark)
            .text();
    };
    CHECK(differences(stopped("与2024年预算持平", "")) == "");
    const std::string growing = stopped("比2024年预算增加0.10万元", "error change/amount, may change/reason");
    CHECK(differences(growing) == "");
    const budgetcheck::Report report = budgetcheck::check(growing, "budget.txt");
    CHECK(report.coverage.narrative_read == report.coverage.narrative_amounts);
}

TEST_CASE("narrative: classes listed in quotation marks are read", "[check]") {
    const auto listed = [](const char* amount, const char* mark) {
        return final_accounts()
            .with_words("N", "主要用于以下方面：",
                        std::string("主要用于以下方面：\n1.“一般公共服务支出”") + amount + "万元，占86.96%；" + mark +
                            "\n2．“社会保障和就业支出”12.00万元，占13.04%。\n其中：",
                        "")
            .text();
    };
    CHECK(differences(listed("80.00", "")) == "");
    CHECK(differences(listed("81.00", " ⟵ error add/prose, may share/percent")) == "");
}
