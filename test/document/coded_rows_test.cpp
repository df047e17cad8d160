// Rows with codes: however a name wraps and wherever a page ends, each row has its code, its name and its figures.
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

void check_rows(const std::vector<Case>& cases) {
    for (const auto& [what, table, rows, expected] : cases) {
        INFO(what);
        const Reading reading(test::table_text(table, rows));
        REQUIRE(reading.document.tables.size() == 1);
        CHECK("\n" + test::dump(reading, reading.document.tables[0]) == expected);
    }
}

}  // namespace

TEST_CASE("codes in pieces, joined and unpadded", "[document]") {
    check_rows({
        {"pieces", "T3", R"(
208 社会保障和就业支出 300 100 200
208 05 行政事业单位养老支出 300 100 200
208 05 02 事业单位离退休 300 100 200
合计 300 100 200
)",
         R"(
社会保障和就业支出|208|1|300 100 200
行政事业单位养老支出|20805|2|300 100 200
事业单位离退休|2080502|3|300 100 200
合计||0|300 100 200
)"},
        {"joined", "T3", R"(
208 社会保障和就业支出 300 300
20805 行政事业单位养老支出 300 300
2080502 事业单位离退休 300 300
合    计 300 300
)",
         R"(
社会保障和就业支出|208|1|300 300
行政事业单位养老支出|20805|2|300 300
事业单位离退休|2080502|3|300 300
合计||0|300 300
)"},
        {"economic", "T8", R"(
301 工资福利支出 500 500
301 01 基本工资 300 300
30102 津贴补贴 200 200
合计 500 500
)",
         R"(
工资福利支出|301|1|500 500
基本工资|30101|2|300 300
津贴补贴|30102|2|200 200
合计||0|500 500
)"},
        {"unpadded", "T8", R"(
301 工资福利支出 500 500
301 2 津贴补贴 500 500
合计 500 500
)",
         R"(
工资福利支出|301|1|500 500
津贴补贴|30102|2|500 500 !unpadded
合计||0|500 500
)"},
        {"full-width digits, ideographic and zero-width blanks", "T3", R"(
２０８　社会保障和就业支出　３００，０００．５０　３００，０００．５０
２０８　０５　行政事业单位养老支出 ３００，０００．５０ ３００，０００．５０
合　　计　３００，０００．５０　３００，０００．５０
)",
         R"(
社会保障和就业支出|208|1|300,000.50 300,000.50
行政事业单位养老支出|20805|2|300,000.50 300,000.50
合计||0|300,000.50 300,000.50
)"},
    });
}

TEST_CASE("damaged, missing, doubled codes", "[document]") {
    check_rows({
        {"the class is damaged: the rows above say where it belongs", "T3", R"(
210 卫生健康支出 90 90
210 11 行政事业单位医疗 90 90
7 11 02 事业单位医疗 90 90
合计 90 90
)",
         R"(
卫生健康支出|210|1|90 90
行政事业单位医疗|21011|2|90 90
事业单位医疗|2101102|3|90 90 !damaged
合计||0|90 90
)"},
        {"the class is missing", "T3", R"(
210 卫生健康支出 90 90
11 行政事业单位医疗 90 90
11 02 事业单位医疗 90 90
合计 90 90
)",
         R"(
卫生健康支出|210|1|90 90
行政事业单位医疗|21011|2|90 90 !damaged
事业单位医疗|2101102|3|90 90 !damaged
合计||0|90 90
)"},
        {"the same code twice", "T3", R"(
221 住房保障支出 90 90
221 02 住房改革支出 90 90
221 02 01 住房公积金 90 90
221 02 01 住房公积金 90 90
合计 90 90
)",
         R"(
住房保障支出|221|1|90 90
住房改革支出|22102|2|90 90
住房公积金|2210201|3|90 90 !duplicate
住房公积金|2210201|3|90 90 !duplicate
合计||0|90 90
)"},
        {"a section of another class", "T3", R"(
221 住房保障支出 90 90
210 02 住房改革支出 90 90
221 02 01 住房公积金 90 90
合计 90 90
)",
         R"(
住房保障支出|221|1|90 90
住房改革支出|21002|2|90 90 !orphan
住房公积金|2210201|3|90 90 !orphan
合计||0|90 90
)"},
    });
}

TEST_CASE("a code without a parent that other tables print elsewhere is damaged", "[document]") {
    const std::string sound = test::table_text("T3", R"(
221 住房保障支出 90 90
221 02 住房改革支出 90 90
合计 90 90
)");
    const std::string damaged = test::table_text("T5", R"(
221 住房保障支出 90 90
212 02 住房改革支出 90 90
合计 90 90
)");
    const Reading reading(sound + damaged);
    CHECK("\n" + test::dump(reading, reading.document.tables.at(1)) == R"(
住房保障支出|221|1|90 90
住房改革支出|22102|2|90 90 !damaged
合计||0|90 90
)");
}

TEST_CASE("parents follow the codes", "[document]") {
    const Reading reading(test::table_text("T3", R"(
208 社会保障和就业支出 300 300
208 05 行政事业单位养老支出 200 200
208 05 01 行政单位离退休 120 120
208 05 02 事业单位离退休 80 80
208 08 抚恤 100 100
221 住房保障支出 50 50
合计 350 350
)"));
    std::vector<int> parents;
    for (const document::Row& row : reading.document.tables.at(0).views.at(0).rows) parents.push_back(row.parent);
    CHECK(parents == std::vector<int>{6, 0, 1, 1, 0, 6, -1});
}

TEST_CASE("a name wraps around its line", "[document]") {
    check_rows({
        {"below", "T3", R"(
201 一般公共服务支出 300 100 200
201 03 政府办公厅（室）及相关机构事 300 100 200
务
201 03 99 其他政府办公厅（室）及相 300 100 200
关机构事务支出
合计 300 100 200
)",
         R"(
一般公共服务支出|201|1|300 100 200
政府办公厅(室)及相关机构事务|20103|2|300 100 200
其他政府办公厅(室)及相关机构事务支出|2010399|3|300 100 200
合计||0|300 100 200
)"},
        {"above", "T3", R"(
201 一般公共服务支出 300 100 200
政府办公厅（室）及相关机构事务
201 03 300 100 200
合计 300 100 200
)",
         R"(
一般公共服务支出|201|1|300 100 200
政府办公厅(室)及相关机构事务|20103|2|300 100 200
合计||0|300 100 200
)"},
        {"around", "T3", R"(
201 一般公共服务支出 300 100 200
政府办公厅（室）及
201 03 300 100 200
相关机构事务
政府办公厅（室）及相关机
2010399 300 100 200
构事务其他支出
合计 300 100 200
)",
         R"(
一般公共服务支出|201|1|300 100 200
政府办公厅(室)及相关机构事务|20103|2|300 100 200
政府办公厅(室)及相关机构事务其他支出|2010399|3|300 100 200
合计||0|300 100 200
)"},
        {"the figures stand on the line above or below", "T8", R"(
5,000.00 5,000.00
301 工资福利支出
301 01 基本工资
3,000.00 3,000.00
301 02 津贴补贴 2,000.00 2,000.00
合计
5,000.00 5,000.00
)",
         R"(
工资福利支出|301|1|5,000.00 5,000.00
基本工资|30101|2|3,000.00 3,000.00
津贴补贴|30102|2|2,000.00 2,000.00
合计||0|5,000.00 5,000.00
)"},
        {"the code alone, the rest of the row below it", "T8", R"(
301 工资福利支出 300 300
301 08 机关事业单位
基本养老保险缴费 300 300
合计 300 300
)",
         R"(
工资福利支出|301|1|300 300
机关事业单位基本养老保险缴费|30108|2|300 300
合计||0|300 300
)"},
        {"a figure too many", "T3", R"(
201 一般公共服务支出 300 100 200 5
合计 300 100 200
)",
         R"(
合计||0|300 100 200
unread? 7
)"},
    });
}

TEST_CASE("loose names belong to the row that other tables know by that name", "[document]") {
    const std::string known = test::table_text("T2", R"(
208 社会保障和就业支出 300 300
208 05 05 机关事业单位基本养老保险缴费支出 200 200
208 05 06 机关事业单位职业年金缴费支出 100 100
合计 300 300
)");
    const std::vector<Case> cases{
        {"to the row above", "T3", R"(
208 社会保障和就业支出 300 300
208 05 05 机关事业单位基本养老 200 200
保险缴费支出
208 05 06 机关事业单位职业年金缴费支出 100 100
合计 300 300
)",
         ""},
        {"to the row below", "T3", R"(
208 社会保障和就业支出 300 300
208 05 05 机关事业单位基本养老保险缴费支出 200 200
机关事业单位
208 05 06 职业年金缴费支出 100 100
合计 300 300
)",
         ""},
        {"one to each", "T3", R"(
208 社会保障和就业支出 300 300
208 05 05 机关事业单位基本养老 200 200
保险缴费支出
机关事业单位
208 05 06 职业年金缴费支出 100 100
合计 300 300
)",
         ""},
    };
    for (const Case& one : cases) {
        INFO(one.what);
        const Reading reading(known + test::table_text(one.table, one.rows));
        CHECK("\n" + test::dump(reading, reading.document.tables.at(1)) == R"(
社会保障和就业支出|208|1|300 300
机关事业单位基本养老保险缴费支出|2080505|3|200 200
机关事业单位职业年金缴费支出|2080506|3|100 100
合计||0|300 300
)");
    }
}
