// Tables of two halves: a fixed list of labels on the left, functional classes on the right.
#include "document/reading.hpp"
#include "document/sample_headers.hpp"

#include "catch.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace budgetcheck;
using test::Reading;

namespace {

struct Case {
    std::string_view what;
    std::string_view table;
    std::string_view rows;
    std::string_view expected;
};

void check_halves(const std::vector<Case>& cases) {
    for (const auto& [what, table, rows, expected] : cases) {
        INFO(what);
        const Reading reading(test::table_text(table, rows));
        REQUIRE(reading.document.tables.size() == 1);
        CHECK("\n" + test::dump(reading, reading.document.tables[0]) == expected);
    }
}

}  // namespace

TEST_CASE("two halves on one line", "[document]") {
    check_halves({
        {"unit form", "T1", R"(
一、财政拨款收入 500 一、教育支出 400 250 50 100
1、一般公共预算资金 500 二、社会保障和就业支出 100 100
2、政府性基金
3、国有资本经营预算
二、事业收入
三、事业单位经营收入
四、其他收入
收入总计 500 支出总计 500 350 50 100
)",
         R"(
财政拨款收入||1|500
一般公共预算资金||2|500
政府性基金||2|
国有资本经营预算||2|
事业收入||1|
事业单位经营收入||1|
其他收入||1|
收入总计||0|500
--
教育支出|205|1|400 250 50 100
社会保障和就业支出|208|1|100 100
支出总计||0|500 350 50 100
)"},
        {"figures on one side only, one blank between", "T1", R"(
一、财政拨款收入 371,514,655.00 一、教育支出
1. 一般公共预算资金 二、住房保障支出 5,000.00
2.政府性基金 三、城乡社区支出 195,418,179 1,222,700
收入总计 371,514,655.00 支出总计
)",
         R"(
财政拨款收入||1|371,514,655.00
一般公共预算资金||2|
政府性基金||2|
收入总计||0|371,514,655.00
--
教育支出|205|1|
住房保障支出|221|1|5,000.00
城乡社区支出|212|1|195,418,179 1,222,700
支出总计||0|
)"},
        {"classes go on below the labels, both on one side", "T4", R"(
一、一般公共预算资金 90 一、教育支出 60 60
二、政府性基金 30 二、城乡社区支出 40 10 30
三、国有资本经营预算
                        三、住房保障支出 20 20
  收入总计 120            支出总计 120 90 30
)",
         R"(
一般公共预算资金||1|90
政府性基金||1|30
国有资本经营预算||1|
收入总计||0|120
--
教育支出|205|1|60 60
城乡社区支出|212|1|40 10 30
住房保障支出|221|1|20 20
支出总计||0|120 90 30
)"},
        {"labels of both halves wrap around their figures", "T4", R"(
一、社会保障和就业
一、一般公共预算 60.00 50.00 50.00 0.00
支出
二、政府性基金预算 40.00 二、住房保障支出 10.00 10.00 0.00
三、国有资本经营预
三、城乡社区支出 40.00 0.00 40.00
算
收入总计 100.00 支出总计 100.00 60.00 40.00
)",
         R"(
一般公共预算||1|60.00
政府性基金预算||1|40.00
国有资本经营预算||1|
收入总计||0|100.00
--
社会保障和就业支出|208|1|50.00 50.00 0.00
住房保障支出|221|1|10.00 10.00 0.00
城乡社区支出|212|1|40.00 0.00 40.00
支出总计||0|100.00 60.00 40.00
)"},
        {"a class name wraps below, without the layout", "T1", R"(
一、财政拨款收入 500 一、教育支出 400 250 50 100
二、文化旅游体育与传
媒支出
二、事业收入 三、住房保障支出 100 100
收入总计 500 支出总计 500 350 50 100
)",
         R"(
财政拨款收入||1|500
事业收入||1|
收入总计||0|500
--
教育支出|205|1|400 250 50 100
文化旅游体育与传媒支出|207|1|
住房保障支出|221|1|100 100
支出总计||0|500 350 50 100
)"},
        {"a class name wraps below", "T1", R"(
一、财政拨款收入          500 一、文化旅游体育与传      400 250 50 100
                              媒支出
二、事业收入                  二、住房保障支出          100 100
收入总计                  500 支出总计                  500 350 50 100
)",
         R"(
财政拨款收入||1|500
事业收入||1|
收入总计||0|500
--
文化旅游体育与传媒支出|207|1|400 250 50 100
住房保障支出|221|1|100 100
支出总计||0|500 350 50 100
)"},
    });
}

TEST_CASE("labels and class names misprinted, no longer in force, unknown", "[document]") {
    check_halves({{"", "T1", R"(
一、财政拨款收入 500 一、医疗卫生与计划生育支出 400 400
1、一般预算资金 500 二、社会保障与就业支出 50 50
3、国有资本经验预算 三、白云支出 50 50
二、事业收人
四、其它收入
收入总计 500 支出总计 500 500
)",
                   R"(
财政拨款收入||1|500
一般预算资金||2|500 !near:一般公共预算资金
国有资本经验预算||2| !near:国有资本经营预算
事业收人||1| !near:事业收入
其他收入||1|
收入总计||0|500
--
医疗卫生与计划生育支出|210|1|400 400 !retired:卫生健康支出
社会保障与就业支出|208|1|50 50 !near:社会保障和就业支出
白云支出||1|50 50 !unresolved
支出总计||0|500 500
)"}});
}

TEST_CASE("a label of no schema stands in the half under whose labels it stands", "[document]") {
    check_halves({{"", "T1", R"(
一、财政拨款收入            400 一、教育支出            400 400
二、事业收入
三、事业单位经营收入
四、其他收入
五、捐赠收入                  3
                                二、白云支出              3   3
收入总计                    403 支出总计                403 403
)",
                   R"(
财政拨款收入||1|400
事业收入||1|
事业单位经营收入||1|
其他收入||1|
捐赠收入||1|3 !unresolved
收入总计||0|403
--
教育支出|205|1|400 400
白云支出||1|3 3 !unresolved
支出总计||0|403 403
)"}});
}

TEST_CASE("this document's own class names come before the official ones", "[document]") {
    const Reading reading(
        test::table_text("T3", "229 白云支出 50 50\n合计 50 50\n") +
        test::table_text("T1", "一、财政拨款收入 50 一、白云支出 50 50\n收入总计 50 支出总计 50 50\n"));
    CHECK(test::dump(reading, reading.document.tables.at(1).views.at(1)) ==
          "白云支出|229|1|50 50\n支出总计||0|50 50\n");
}

TEST_CASE("halves share their lines: they are counted once", "[document]") {
    const Reading reading(test::table_text("T4", R"(
一、一般公共预算资金 90 一、教育支出 90 90
二、政府性基金
三、国有资本经营预算
二、住房保障支出
收入总计 90 支出总计 90 90
)"));
    CHECK(reading.document.tables.at(0).row_count() == 5);
}
