// Every reason for which a check stays open: a document in which it does, and a small mend with which it does not.
#include "catch.hpp"
#include "check/budgets.hpp"
#include "check/marked_document.hpp"

#include <budgetcheck/check.hpp>

#include <algorithm>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

struct Open {
    Reason reason;
    std::string document;  ///< marked
    std::string mended;
};

/// Two items of one amount, one of them basic and one project expenditure; the blank cells vanished, so either may be.
Budget twins() {
    return Budget()
        .with("T2", "201 26 01", "201 26 01 行政运行 100,000.00 100,000.00 0 0 0")
        .with("T2", "201 26 04",
              "201 26 04 档案馆 100,000.00 100,000.00 0 0 0\n201 26 99 其他档案事务支出 842,346.00 842,346.00 0 0 0")
        .with("T3", "201 26 档",
              "201 26 档案事务 1,042,346.00 762,345.40 280,000.60 ⟵ open add/rollup column-not-unique")
        .with("T3", "201 26 01", "201 26 01 行政运行 100,000.00 100,000.00")
        .with("T3", "201 26 04",
              "201 26 04 档案馆 100,000.00 100,000.00\n201 26 99 其他档案事务支出 842,346.00 662,345.40 180,000.60")
        .with("T5", "201 26 档",
              "201 26 档案事务 1,042,346.00 762,345.40 280,000.60 ⟵ open add/rollup column-not-unique")
        .with("T5", "201 26 01", "201 26 01 行政运行 100,000.00 100,000.00 ⟵ open agree/table column-not-unique")
        .with("T5", "201 26 04",
              "201 26 04 档案馆 100,000.00 100,000.00 ⟵ open agree/table column-not-unique\n"
              "201 26 99 其他档案事务支出 842,346.00 662,345.40 180,000.60");
}

std::string unmarked(const std::string& document) { return read_marks(document).text; }

std::vector<Open> open_documents() {
    return {
        {Reason::line_without_role,
         Budget()
             .with("T3", "201 26 04",
                   "201 26 04 档案馆 230,000.20 0 230,000.20\n"
                   "其中 30,000.00 0 30,000.00 ⟵ open add/rollup line-without-role")
             .text(),
         Budget().text()},
        {Reason::column_not_unique, twins().text(),
         unmarked(twins().with("T3", "201 26 01", "201 26 01 行政运行 100,000.00 100,000.00 0").text())},
        {Reason::name_unresolved,
         Budget()
             .with("T4", "二、",
                   "二、政府性基金 0 二、老有所养支出 160,500.50 160,500.50 0 0 ⟵ open agree/table name-unresolved")
             .text(),
         Budget().text()},
        {Reason::slot_unread,
         narrated()
             .with_words("N2", "预算数为6.00万元，比2024年预算增加0.50万元", "预算数为6.00万元，比上年增加0.50万元",
                         "open change/amount slot-unread")
             .text(),
         narrated().text()},
        {Reason::bound_reached,
         Budget()
             .with("T8", "301 工资", "301 工资福利支出 772,845.90 772,845.90 0 ⟵ open add/rollup bound-reached")
             .with("T8", "301 01", "301 01 基本工资 99,999,999,999,999.99 652,345.40 0 ⟵ open add/split bound-reached")
             .text(),
         Budget().text()},
    };
}

}  // namespace

TEST_CASE("every reason for an open check appears, and goes with a small mend", "[check]") {
    const std::vector<Open> documents = open_documents();
    for (const Reason reason : {Reason::line_without_role, Reason::column_not_unique, Reason::name_unresolved,
                                Reason::slot_unread, Reason::bound_reached})
        CHECK(std::ranges::count(documents, reason, &Open::reason) > 0);
    for (const Open& open : documents) {
        INFO(name(open.reason));
        CHECK(differences(open.document) == "");
        CHECK(differences(open.mended) == "");
        const MarkedDocument document = read_marks(open.document);
        const Report report = check(document.text, "test.txt");
        CHECK(std::ranges::count(report.undetermined, open.reason, &Undetermined::reason) > 0);
        CHECK(report.coverage.undetermined > 0);
    }
}

TEST_CASE("every rule about sums and printings stays open where a figure is out of range", "[check]") {
    const std::string huge = "99,999,999,999,999.99";
    struct Case {
        std::string_view rule;
        std::string document;
    };
    const std::vector<Case> table{
        {"add/split", Budget().with("T8", "301 01", "301 01 基本工资 " + huge + " 652,345.40 0").text()},
        {"add/rollup", Budget().with("T8", "301 01", "301 01 基本工资 " + huge + " 652,345.40 0").text()},
        {"add/sangong", Budget().with("T9", "6.00", "6.00 0 1.00 5.00 0 5.0000001 15.00").text()},
        {"add/across",
         Budget(several_funds).with("T6", "212 08 01", "212 08 01 征地和拆迁补偿支出 200,000.00 0 " + huge).text()},
        {"agree/table", Budget().with("T8", "合计", "合计 922,845.90 " + huge + " 150,000.00").text()},
        {"balance/total",
         Budget(several_funds)
             .with("T1", "收入总计", "收入总计 " + huge + " 支出总计 1,732,847.40 772,845.90 150,000.00 810,001.50")
             .text()},
        {"balance/fund",
         Budget(several_funds)
             .with("T4", "二、", "二、政府性基金 " + huge + " 二、社会保障和就业支出 160,500.50 160,500.50 0 0")
             .text()},
        {"balance/code", Budget().with("T2", "201 26 04", "201 26 04 档案馆 " + huge + " 230,000.20 0 0 0").text()},
        {"contain/part", Budget().with("T9", "6.00", "6.00 0 1.0000001 5.00 0 5.00 15.00").text()},
    };
    for (const Case& row : table) {
        INFO(row.rule);
        const Report report = check(row.document, "test.txt");
        CHECK(std::ranges::any_of(report.undetermined, [&](const Undetermined& open) {
            return open.rule == row.rule && open.reason == Reason::bound_reached;
        }));
        CHECK(std::ranges::count(report.findings, Severity::error, &Finding::severity) == 0);
    }
}
