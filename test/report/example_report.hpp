// A report with every member set: the worked example of the design, a sum that moved to the wrong row.
#pragma once

#include <budgetcheck/report.hpp>

#include <utility>

namespace budgetcheck::test {

inline Finding example_finding() {
    Finding finding;
    finding.rule = "add/split";
    finding.severity = Severity::error;
    finding.message = {"structure/missing-table", {"一般公共预算支出表"}};
    finding.value_kind = ValueKind::amount;
    finding.expected = "2486171.00";
    finding.actual = "16607613.00";
    finding.difference = "14121442.00";
    finding.confidence = Confidence::proven;
    finding.locations = {
        {"", 116, 44, 10, 9, "T1", "社会保障和就业支出", "人员经费", "16,607,613",
         "一、财政拨款收入 199,546,456 一、社会保障和就业支出 2,486,171 16,607,613", 0},
        {"", 120, 0, 0, 9, "T1", "城乡社区支出", "人员经费", "",
         "2.政府性基金 三、城乡社区支出 195,418,179 1,222,700 180,074,037", 0},
    };
    finding.evidence = {
        {{{"2,486,171", 116, 1}, {"16,607,613", 116, -1}, {"", 116, -1}, {"", 116, -1}}, false, false},
        {{{"195,418,179", 120, 1}, {"", 120, -1}, {"1,222,700", 120, -1}, {"180,074,037", 120, -1}}, false, false},
        {{{"16,607,613", 116, 1}, {"2,486,171", 116, -1}}, false, true},
        {{{"15,344,142", 190, 1}, {"14,121,442", 120, -1}, {"1,222,700", 120, -1}}, true, false},
    };
    finding.repair = {{116, 44, 10, "16,607,613", "2,486,171"}, {120, 0, 0, "", "14,121,442"}};
    return finding;
}

inline Report example_report() {
    Report report;
    report.path = "cyzx_unit_2023.txt";
    report.status = Status::failed;
    report.kind = DocumentKind::unit_budget;
    report.fiscal_year = 2023;
    report.organization = "某某中心";
    report.profile = "shanghai-budget";
    report.tables = {
        {"T1", "2023年单位财务收支预算总表", 110, 9, 12, "元", TableStatus::read},
        {"T7", "国有资本经营预算支出功能分类预算表", 0, 0, 0, "", TableStatus::missing},
    };
    report.coverage = {1200, 3, 8, 9, 812, 806, 1204, 32, 3, 4, 51, 50};
    report.findings = {example_finding()};
    report.undetermined = {{"add/rollup", Reason::column_not_unique, 135, 2},
                           {"add/rollup", Reason::column_not_unique, 120, 1},
                           {"agree/table", Reason::name_unresolved, 116, 1}};
    Location& amount = report.not_understood.emplace_back();
    amount.line = 584;
    amount.column = 14;
    amount.length = 2;
    amount.text = "11";
    return report;
}

inline FigureRecord example_figure() {
    FigureRecord figure;
    figure.place = {"", 116, 44, 10, 9, "T1", "社会保障和就业支出", "人员经费", "16,607,613", "", 0};
    figure.value = 1660761300;
    figure.half_width = 50;
    figure.unit = "元";
    figure.view = "T1.right";
    figure.coordinates.component = Component::personnel;
    figure.coordinates.year = 2023;
    figure.coordinates.function = 208;
    figure.confirmed = 1;
    figure.contradicted = 2;
    return figure;
}

}  // namespace budgetcheck::test
