// The tables of final accounts as the extraction leaves them: carry-over rows, halves with codes of their own, codes
// and labels that wrap, figures pushed to a line of their own.
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
        const Reading reading(test::table_text(table, rows.substr(1)));
        REQUIRE(reading.document.tables.size() == 1);
        CHECK("\n" + test::dump(reading, reading.document.tables[0]) == expected);
    }
}

}  // namespace

TEST_CASE("final accounts: labels that are no classes stand in both halves", "[document]") {
    check_rows({
        {"F1", "F1", R"(
一、一般公共预算财政拨款收入 8.00 一、一般公共服务支出 7.00
八、其他收入 1.00 二、外交支出
本年收入合计 9.00 本年支出合计 7.00
使用非财政拨款结余 结余分配 0.50
年初结转和结余 年末结转和结余 1.50
总计 9.00 总计 9.00
)",
         R"(
一般公共预算财政拨款收入||2|8.00
其他收入||2|1.00
本年收入合计||1|9.00
使用非财政拨款结余||1|
年初结转和结余||1|
总计||0|9.00
--
一般公共服务支出|201|2|7.00
外交支出|202|2|
本年支出合计||1|7.00
结余分配||1|0.50
年末结转和结余||1|1.50
总计||0|9.00
)"},
        {"F4 names its funds twice", "F4", R"(
一、一般公共预算财政拨款 8.00 一、一般公共服务支出 7.00 7.00
二、政府性基金预算财政拨
款
本年收入合计 8.00 本年支出合计 7.00 7.00
年初财政拨款结转和结余 2.00 年末财政拨款结转和结余 3.00 3.00
一、一般公共预算财政拨款 2.00
二、政府性基金预算财政拨
款
总计 10.00 总计 10.00 10.00
)",
         R"(
一般公共预算财政拨款||2|8.00
政府性基金预算财政拨款||2|
本年收入合计||1|8.00
年初财政拨款结转和结余||1|2.00
一般公共预算财政拨款||2|2.00
政府性基金预算财政拨款||2|
总计||0|10.00
--
一般公共服务支出|201|2|7.00 7.00
本年支出合计||1|7.00 7.00
年末财政拨款结转和结余||1|3.00 3.00
总计||0|10.00 10.00
)"},
    });
}

TEST_CASE("final accounts: the second list of funds is carried over, not income", "[document]") {
    const Reading reading(test::table_text("F4",
                                           "一、一般公共预算财政拨款 8.00 一、一般公共服务支出 8.00 8.00\n"
                                           "本年收入合计 8.00 本年支出合计 8.00 8.00\n"
                                           "年初财政拨款结转和结余 2.00 年末财政拨款结转和结余 2.00 2.00\n"
                                           "一、一般公共预算财政拨款 2.00\n"
                                           "总计 10.00 总计 10.00 10.00\n"));
    REQUIRE(reading.document.tables.size() == 1);
    const document::View& left = reading.document.tables[0].views[0];
    REQUIRE(left.rows.size() == 5);
    CHECK(left.half->labels[static_cast<std::size_t>(left.rows[0].label)].setting.flow == std::nullopt);
    CHECK(left.half->labels[static_cast<std::size_t>(left.rows[3].label)].setting.flow == Flow::opening);
}

TEST_CASE("two halves with codes side by side", "[document]") {
    check_rows({
        {"on one line", "F6", R"(
301     工资福利支出  9.00   302     商品和服务支出    4.00
30101   基本工资     9.00   30201   办公费          3.00
                           30202   印刷费          1.00
        人员经费合计  9.00           公用经费合计     4.00
)",
         R"(
工资福利支出|301|1|9.00
基本工资|30101|2|9.00
人员经费合计||0|9.00
--
商品和服务支出|302|1|4.00
办公费|30201|2|3.00
印刷费|30202|2|1.00
公用经费合计||0|4.00
)"},
        {"codes that wrap, figures above their row", "F6", R"(

                            9.00                                    4.00
301                                    302
            工资福利支出                      商品和服务支出

                            9.00
301    01                              302
            基本工资                          01    办公费

                                                                    4.00
301    02   津贴补贴                   302          公 务 接 待
                                          17
                                              费

                            9.00                                    4.00
            人员经费合计                        公用经费合计
)",
         R"(
工资福利支出|301|1|9.00
基本工资|30101|2|9.00
津贴补贴|30102|2|
人员经费合计||0|9.00
--
商品和服务支出|302|1|4.00
办公费|30201|2|
公务接待费|30217|2|4.00
公用经费合计||0|4.00
)"},
        {"codes that wrap, without the layout", "F6", R"(
301 9.00 302 4.00
 工资福利支出 商品和服务支出

301 01 9.00 302
 基本工资 01 办公费 3.00

301 02 津贴补贴 302 公 务 接 待
 17
 费

 人员经费合计 9.00 公用经费合计 4.00
)",
         R"(
工资福利支出|301|1|9.00
基本工资|30101|2|9.00
津贴补贴|30102|2|
人员经费合计||0|9.00
--
商品和服务支出|302|1|4.00
办公费|30201|2|3.00
公务接待|30217|2|
公用经费合计||0|4.00
unread 13
)"},
        {"a class that comes again with a name of its own is a class printed twice", "F6", R"(
301     工资福利支出  9.00   302     商品和服务支出    4.00
301     工资福利支出  9.00   302     商品和服务支出    4.00
        人员经费合计  9.00           公用经费合计     4.00
)",
         R"(
工资福利支出|301|1|9.00 !duplicate
工资福利支出|301|1|9.00 !duplicate
人员经费合计||0|9.00
--
商品和服务支出|302|1|4.00 !duplicate
商品和服务支出|302|1|4.00 !duplicate
公用经费合计||0|4.00
)"},
    });
}

TEST_CASE("behind the last line with both halves only one goes on", "[document]") {
    check_rows({
        {"a class that stands nowhere beside the other half, and a name that wraps", "F6", R"(
301 工资福利支出 9.00 302 商品和服务支出 4.00
30101 基本工资 9.00 30201 办公费 3.00
其他商品和服务
30299 1.00
支出
310 资本性支出 2.00
信息网络及软件购置
31007 2.00
更新
人员经费合计 9.00 公用经费合计 6.00
)",
         R"(
工资福利支出|301|1|9.00
基本工资|30101|2|9.00
人员经费合计||0|9.00
--
商品和服务支出|302|1|4.00
办公费|30201|2|3.00
其他商品和服务支出|30299|2|1.00
资本性支出|310|1|2.00
信息网络及软件购置更新|31007|2|2.00
公用经费合计||0|6.00
)"},
    });
}

TEST_CASE("figures on a line of their own go to the row that has room for them", "[document]") {
    check_rows({
        {"above, between rows without blank lines", "F3", R"(
                              5.00      3.00
                    8.00
       合计
                              5.00      3.00
201    一般公共服务支出  8.00
                              5.00
20106  财政事务         8.00             3.00
)",
         R"(
合计||0|8.00 5.00 3.00
一般公共服务支出|201|1|8.00 5.00 3.00
财政事务|20106|2|8.00 5.00 3.00
)"},
        {"without the layout nothing tells the order of figures on two lines", "F3", R"(
 5.00 3.00
 8.00
 合计
201 一般公共服务支出 8.00
 5.00 3.00

20106 财政事务
 8.00 5.00 3.00
)",
         R"(
合计||0|5.00 3.00 !lacking
一般公共服务支出|201|1|8.00 !lacking
财政事务|20106|2|5.00 3.00 !lacking
unread? 7
unread? 13
)"},
        {"the blank line decides", "F5", R"(
201    一般公共服务支出

                    8.00      5.00      3.00
20106  财政事务

2010601   行政运行
                    8.00      5.00      3.00
       合计      8.00      5.00      3.00
)",
         R"(
一般公共服务支出|201|1|
财政事务|20106|2|8.00 5.00 3.00
行政运行|2010601|3|8.00 5.00 3.00
合计||0|8.00 5.00 3.00
)"},
        {"no room on either side", "F5", R"(
201    一般公共服务支出  8.00      5.00      3.00
                      9.00
20106  财政事务         8.00      5.00      3.00
       合计            8.00      5.00      3.00
)",
         R"(
一般公共服务支出|201|1|8.00 5.00 3.00
财政事务|20106|2|8.00 5.00 3.00
合计||0|8.00 5.00 3.00
unread? 7
)"},
    });
}

TEST_CASE("the total may stand beside the names of the code's levels", "[document]") {
    check_rows({
        {"first", "F5", R"(
类  款  项  合计       8.00      5.00      3.00
201    一般公共服务支出  8.00      5.00      3.00
)",
         R"(
合计||0|8.00 5.00 3.00
一般公共服务支出|201|1|8.00 5.00 3.00
)"},
        {"a name that begins so is a name", "F5", R"(
201    一般公共服务支出  8.00      5.00      3.00
20106  款项合计        8.00      5.00      3.00
       合计            8.00      5.00      3.00
)",
         R"(
一般公共服务支出|201|1|8.00 5.00 3.00
款项合计|20106|2|8.00 5.00 3.00
合计||0|8.00 5.00 3.00
)"},
    });
}

TEST_CASE("a name that wraps above and below its code", "[document]") {
    check_rows({
        {"other rows say which words are whose", "F5", R"(
        一般公共服务
201                    3.00   3.00
        支出
        党委办公厅及
20131                  1.00   1.00
        相关机构事务
20132   组织事务        2.00   2.00
        合计           3.00   3.00
)",
         R"(
一般公共服务支出|201|1|3.00 3.00
党委办公厅及相关机构事务|20131|2|1.00 1.00
组织事务|20132|2|2.00 2.00
合计||0|3.00 3.00
)"},
    });
}

TEST_CASE("a table whose total stands first goes on behind a name that wraps", "[document]") {
    check_rows({
        {"a long row follows", "F5", R"(
合计 2,016,000.00 2,016,000.00
20805 行政事业单位养老支出 2,016,000.00 2,016,000.00
机关事业单位基本养老保险缴费
2080505 1,008,000.00 1,008,000.00
支出
2080506 机关事业单位职业年金缴费支出 1,008,000.00 1,008,000.00
)",
         R"(
合计||0|2,016,000.00 2,016,000.00
行政事业单位养老支出|20805|2|2,016,000.00 2,016,000.00
机关事业单位基本养老保险缴费支出|2080505|3|1,008,000.00 1,008,000.00
机关事业单位职业年金缴费支出|2080506|3|1,008,000.00 1,008,000.00
)"},
        {"the last name wraps", "F5", R"(
合计 3.00 3.00
201 一般公共服务支出 3.00 3.00
党委办公厅及
20131 3.00 3.00
相关机构事务
注：本表反映支出。
)",
         R"(
合计||0|3.00 3.00
一般公共服务支出|201|1|3.00 3.00
党委办公厅及相关机构事务|20131|2|3.00 3.00
)"},
    });
}

TEST_CASE("labels of the header that wrap inside their cells name the columns", "[document]") {
    const Reading reading(R"(2024年度支出决算表
                                                              单位：万元
                项目                                                           对附属单位
                                本年支出合                 项目支      上缴上级支   经营支
   支出功能分类                                  基本支出                                补
                       科目名称       计                    出         出      出
    科目编码                                                                      助支出
201     一般公共服务支出    8.00       5.00       1.00                   2.00
        合计               8.00       5.00       1.00                   2.00
)");
    REQUIRE(reading.document.tables.size() == 1);
    CHECK(test::column_names(reading.document.tables[0].views[0]) ==
          "本年支出合计 基本支出 项目支出 上缴上级支出 经营支出 对附属单位补助支出");
}

TEST_CASE("kind, year and body of final accounts", "[document]") {
    const std::string rows = "201 一般公共服务支出 1.00 1.00\n合计 1.00 1.00\n";
    const Reading department("云溪区水务局2024年度部门决算\n\n第二部分 云溪区水务局 2024 年度部门决算表\n" +
                             test::table_text("F5", rows));
    CHECK(department.document.kind == DocumentKind::department_final);
    CHECK(department.document.fiscal_year == 2024);
    CHECK(department.document.organization == "云溪区水务局");
    CHECK(department.document.profile.id == "shanghai-final");
    const Reading unit("云溪区水务站2024年度单位决算\n" + test::table_text("F5", rows));
    CHECK(unit.document.kind == DocumentKind::unit_final);
}

TEST_CASE("tables without a figure are a template", "[document]") {
    const std::string blank = test::table_text("F1", "一、一般公共预算财政拨款收入 一、一般公共服务支出\n总计 总计\n") +
                              test::table_text("F3", "合计\n") + test::table_text("F5", "合计\n");
    CHECK(Reading(blank).document.kind == DocumentKind::blank_template);
    CHECK(Reading(blank + test::table_text("F2", "201 一般公共服务支出 1.00 1.00\n合计 1.00 1.00\n")).document.kind !=
          DocumentKind::blank_template);
}
