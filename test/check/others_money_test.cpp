// Money of others beside that of the body: of other bodies, of other years, nearly so much, and what is no part of an
// item.
#include "catch.hpp"
#include "check/sentences.hpp"

#include <string>
#include <string_view>

using namespace budgetcheck;
using namespace budgetcheck::sentences;

namespace {

constexpr std::string_view item =
    "1.教育支出（类）普通教育（款）小学教育（项）。年初预算为10.00万元，支出决算为12.00万元，完成年初预算的120.00%。";

}  // namespace

TEST_CASE("a figure in the paragraph of an item is the item's only where nothing else is named", "[check]") {
    CHECK(read(accounts, item) == "2/2");
    for (const std::string_view other :
         {"上年决算为1.23万元。", "年中追加预算2.00万元。", "全年安排培训预算5.00万元。", "本级支出决算为1.00万元。",
          "全市该科目决算支出合计12.50亿元。", "2024年上级主管部门预算收入总额为56.00万元。"}) {
        INFO(other);
        CHECK(read(accounts, std::string(item) + std::string(other)) == "2/3");
        CHECK(found(accounts, std::string(item) + std::string(other)) == "");
    }
    CHECK(read(accounts, std::string(item) + "该科目2024年支出决算为13.00万元。") == "3/3");
}

TEST_CASE("items may have any number, or none", "[check]") {
    const std::string head = "教育支出（类）普通教育（款）小学教育（项）。";
    const std::string values = "年初预算为10.00万元，支出决算为12.00万元，完成年初预算的";
    const std::string total =
        "一般公共预算财政拨款支出年初预算为50.00万元，支出决算为60.00万元，完成年初预算的120.00%。其中：\n";
    for (const std::string_view number : {"1.", "1、", "（1）", "1）", "①", "(12)", ""}) {
        INFO(number);
        const std::string text = total + std::string(number) + head + values;
        CHECK(read(accounts, text + "120.00%。") == "4/4");
        CHECK(found(accounts, text + "120.00%。") == "");
        CHECK(found(accounts, text + "130.00%。") == "share/completion: 130.00% → 120.00%");
    }
}

TEST_CASE("the money of a place, of higher bodies or of last year is not that of the body", "[check]") {
    const std::string own = "2025年公务接待费4.00万元。机关运行经费预算30.00万元。";
    for (const std::string_view other : {"全区公务接待费预算为300.00万元。", "全县机关运行经费预算总额3.20亿元。",
                                         "上级单位机关运行经费预算9.00万元。"}) {
        INFO(other);
        CHECK(found(budget, own + std::string(other)) == "");
        CHECK(read(budget, own + std::string(other)) == "2/3");
    }
    CHECK(found(budget, own + "本单位机关运行经费预算31.00万元。").starts_with("agree/repeat"));
    const std::string performance = "编报绩效目标的项目共3个，涉及项目预算资金70.00万元。";
    CHECK(found(budget, performance + "去年同期编报绩效目标的项目共12个，涉及项目预算资金90.00万元。") == "");
    CHECK(found(budget, performance + "今年编报绩效目标的项目共12个，涉及项目预算资金90.00万元。")
              .starts_with("agree/repeat"));
}

TEST_CASE("what is only nearly so much is held against nothing", "[check]") {
    const std::string own = "2025年公务接待费4.05万元，";
    CHECK(found(budget, own + "公务接待费4.00万元。").starts_with("agree/repeat"));
    for (const std::string_view nearly :
         {"公务接待费约4.00万元。", "公务接待费近4.00万元。", "公务接待费4.00万元左右。", "公务接待费4.00万元余。",
          "公务接待费超过4.00万元。"}) {
        INFO(nearly);
        CHECK(found(budget, own + std::string(nearly)) == "");
    }
}

TEST_CASE("vehicles of last year, of a plan or of others are none of the list", "[check]") {
    const std::string kinds = "其中：执法执勤用车3辆、其他用车1辆";
    CHECK(found(budget, "共有车辆4辆，" + kinds + "。") == "");
    CHECK(found(budget, "共有车辆5辆，" + kinds + "。").starts_with("add/vehicles"));
    CHECK(found(budget, "共有车辆4辆（上年末为6辆），" + kinds + "。") == "");
    CHECK(found(budget, "共有车辆4辆，比上年减少2辆，" + kinds + "。") == "");
    CHECK(found(budget, "共有车辆5辆，比上年减少2辆，" + kinds + "。").starts_with("add/vehicles"));
    CHECK(found(budget, "共有车辆4辆，" + kinds + "；2025年部门预算安排购置车辆1辆。") == "");
    CHECK(found(budget, "2025年部门预算安排购置车辆2辆，" + kinds + "。").starts_with("add/vehicles"));
    CHECK(found(budget, "公务用车平台现有车辆50辆，其中新能源车20辆。") == "");
}

TEST_CASE("shares in the order of several amounts are not those of the last", "[check]") {
    const std::string amounts = "2024年度本年支出合计100.00万元，其中：基本支出80.00万元、项目支出20.00万元，";
    CHECK(found(accounts, amounts + "分别占80.00%、20.00%。") == "");
    CHECK(found(accounts, amounts + "占80.00%。") != "");
}
