// Lists that stand side by side in any number, lists with names of groups in front, and rows set out as an outline.
#include "document/reading.hpp"
#include "document/sample_headers.hpp"

#include "catch.hpp"

#include <string>
#include <string_view>

using namespace budgetcheck;
using test::Reading;

namespace {

std::string rows_of(std::string_view table, std::string_view rows) {
    const Reading reading(test::table_text(table, rows));
    REQUIRE(reading.document.tables.size() == 1);
    return "\n" + test::dump(reading, reading.document.tables[0]);
}

}  // namespace

TEST_CASE("three lists side by side, the last without a total of its own", "[document]") {
    CHECK(rows_of("J1", R"(
 一、财政拨款          500.00  一、一般公共服务支出             一、基本支出          300.00
   1.一般公共预算      500.00  二、外交支出                     二、项目支出          150.00
   2.政府性基金预算            三、国防支出                     三、单位预留机动经费   50.00
 二、财政专户管理资金          四、公共安全支出
 三、其他资金                  五、教育支出           400.00
                               六、文化旅游体育与传媒
                               支出
                               七、住房保障支出       100.00
   当年收入小计        500.00                当年支出小计                             500.00
   上年结转资金                              结转下年资金
    收入合计           500.00                  支出合计                               500.00
)") == R"(
财政拨款||2|500.00
一般公共预算||3|500.00
政府性基金预算||3|
财政专户管理资金||2|
其他资金||2|
当年收入小计||1|500.00
上年结转资金||1|
收入合计||0|500.00
--
一般公共服务支出|201|2|
外交支出|202|2|
国防支出|203|2|
公共安全支出|204|2|
教育支出|205|2|400.00
文化旅游体育与传媒支出|207|2|
住房保障支出|221|2|100.00
当年支出小计||1|500.00
结转下年资金||1|
支出合计||0|500.00
--
基本支出||1|300.00
项目支出||1|150.00
单位预留机动经费||1|50.00
)");
}

TEST_CASE("names of groups in front of a list; a label that stands in it several times", "[document]") {
    CHECK(rows_of("J2", R"(
                        收入总计                   560.00
                        小计                       500.00
  一般公共预算资金      公共财政拨款(补助)资金     480.00
                        专项收入                    20.00
     政府性基金         小计
                        小计
  财政专户管理资金      专户管理教育收费
                        其他非税收入
                        小计                        60.00
                        事业收入                    60.00
      其他资金
                        经营收入
                        其他收入
                        小计
 上年结转和结余资金
                        其中：动用上年结转和结余资金
)") == R"(
收入总计||0|560.00
小计||1|500.00
公共财政拨款(补助)资金||2|480.00
专项收入||2|20.00
小计||1|
小计||1|
专户管理教育收费||2|
其他非税收入||2|
小计||1|60.00
事业收入||2|60.00
经营收入||2|
其他收入||2|
小计||1|
其中:动用上年结转和结余资金||2|
)");
}

TEST_CASE("classes, groups and items; names wrap around their figures", "[document]") {
    CHECK(rows_of("J12", R"(
合计                                                                      90.00
一、货物 A                                                                40.00
          设备购置费     办公设备购置                                     40.00
                                          台式计算机（20
                                                         政府集中采购     30.00
                                          万以下）
                                          家具用具       分散自行组织     10.00
三、服务 C                                                                50.00
          物业管理费     物业管理费                                       50.00
                                          物业管理服务   部门集中采购     50.00

注：采购组织形式按规定填写。
      第三部分      情况说明
一、收支情况
)") == R"(
合计||0|90.00
货物A||1|40.00
设备购置费办公设备购置||2|40.00
政府集中采购||3|30.00
家具用具分散自行组织||3|10.00
服务C||1|50.00
物业管理费物业管理费||2|50.00
物业管理服务部门集中采购||3|50.00
)");
}
