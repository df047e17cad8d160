// change/reason: reasons that are empty, opposite, absent or copied.
#include "catch.hpp"
#include "check/budgets.hpp"
#include "check/final_accounts.hpp"
#include "check/firing.hpp"
#include "check/marked_document.hpp"

namespace budgetcheck::test {
namespace {

std::string said(std::string_view part, std::string_view words, std::string_view others, std::string_view mark) {
    return narrated().with_words(part, words, others, mark).text();
}

}  // namespace

std::vector<Firing> firing_reason() {
    const auto firing = [](std::string_view part, std::string_view words, std::string_view others) {
        return Firing{"change/reason", said(part, words, others, "warning change/reason")};
    };
    return {
        firing("N1", "主要原因是：人员增加。", "主要原因是：。"),
        firing("N2", "主要原因是没有更新；", "主要原因是；"),
        firing("N2", "主要原因是没有任务。", "主要原因是。"),
        firing("N1", "设备上年已更新", "库房经费增加"),
        firing("N1", "人员增加", "日常支出减少"),
        firing("N2", "来访批次不变", "无公务接待事项发生"),
        firing("N2", "来访批次不变", "没有公务接待支出"),
        // The reason of another item, and its use.
        firing("N1", "人数没有变化", "机关事业单位基本养老保险缴费支出经费保持不变"),
        firing("N1", "主要用于库房", "主要用于行政单位离退休"),
        firing("N1", "主要用于库房", "主要用于行政事业单位养老支出行政单位离退休"),
    };
}

}  // namespace budgetcheck::test

using namespace budgetcheck::test;

TEST_CASE("change/reason: reasons that say nothing or the wrong thing are found", "[check]") {
    check_firing(firing_reason());
}

TEST_CASE("change/reason: reasons that may be right are left alone", "[check]") {
    for (const char* reason :
         {"上年一次性支出增加", "单位自有资金安排的经费增加", "人员经费减少，项目经费增加", "外包经费不再增加",
          "库房经费减少", "部分经费调整到其他科目支出增加", "无变化", "项目调整", "根据实际支出"}) {
        INFO(reason);
        CHECK(differences(said("N1", "设备上年已更新", reason, "")) == "");
    }
    for (const char* reason : {"无新增接待事项", "上年无公务接待事项", "公务接待安排有序，无重大事项发生", "无变化",
                               "无公务接待费用标准调整"}) {
        INFO(reason);
        CHECK(differences(said("N2", "来访批次不变", reason, "")) == "");
    }
    // Of nothing it may be said that nothing happens.
    CHECK(differences(said("N2", "主要原因是没有更新", "主要原因是无公务用车购置需求", "")) == "");
    CHECK(differences(said("N2", "主要原因是没有任务", "主要原因是无出国（境）事项", "")) == "");
}

TEST_CASE("change/reason: the direction must be the reason's own", "[check]") {
    // Two comparisons: nobody knows which of them the reason explains.
    CHECK(differences(said("N1", "财政拨款支出主要内容如下",
                           "一般公共预算拨款支出预算120.28万元，比2024年预算减少0.00万元；政府性基金拨款支出预算0万元，"
                           "与2024年预算持平。主要原因是：库房经费增加。财政拨款支出主要内容如下",
                           "may change/direction, may change/amount, may agree/repeat")) == "");
}

TEST_CASE("change/reason: an item may name others among more", "[check]") {
    for (const char* use :
         {"主要用于行政单位离退休、库房和书架", "主要用于发放行政单位离退休人员的补贴", "主要用于档案馆"}) {
        INFO(use);
        CHECK(differences(said("N1", "主要用于库房", use, "")) == "");
    }
}

namespace {

/// The sentence on the total, with a reason behind it.
std::string level(const std::string& words, const std::string& mark = "") {
    return final_accounts()
        .with_words("N", "收入支出总计增加8.00万元，增长7.27%。主要原因：项目增加。", words, mark)
        .text();
}

std::string use(std::string_view words, std::string_view others, std::string_view mark) {
    return final_accounts().with_words("N", words, others, mark).text();
}

}  // namespace

TEST_CASE("change/reason: no change, and then a reason for one", "[check]") {
    for (const char* reason : {"人员退休，合同付款推后，减少支付。", "办公用房搬迁，费用增加。"})
        CHECK(differences(level("收入支出总计持平。主要原因：" + std::string(reason), "warning change/reason")) == "");
}

TEST_CASE("change/reason: no change, and a reason that may be right", "[check]") {
    for (const char* reason : {"人员减少，项目支出增加。", "厉行节约，支出规模不变。", "上年支出减少。", "人员减少。",
                               "未减少支出。", "项目结余抵减，减少支出。", "压减会议费，用于新项目支出增加。"}) {
        INFO(reason);
        CHECK(differences(level("收入支出总计持平。主要原因：" + std::string(reason))) == "");
    }
}

TEST_CASE("change/reason: of nothing that stays nothing any reason may be given", "[check]") {
    CHECK(differences(said("N2", "主要原因是没有任务", "主要原因是厉行节约，减少支出", "")) == "");
}

TEST_CASE("change/reason: a use that is word for word that of an item of another class", "[check]") {
    const std::string copied = "机关事业单位基本养老保险缴费支出和其他缴费支出";
    const auto with_uses = [&](const std::string& first, const std::string& second, const char* mark) {
        return final_accounts()
            .with_words("N", "主要用于：馆藏档案保护", "主要用于：" + first, mark)
            .with_words("N", "主要用于：养老保险缴费", "主要用于：" + second, "")
            .text();
    };
    CHECK(differences(with_uses(copied, copied, "warning change/reason")) == "");
    // Of words that name neither item nobody knows whose they are.
    CHECK(differences(with_uses("人员经费和各项缴费支出", "人员经费和各项缴费支出", "")) == "");
    CHECK(differences(with_uses("馆藏档案保护和缴费支出", copied, "")) == "");
}

TEST_CASE("change/reason: a use of basic expenditure where all is project expenditure", "[check]") {
    CHECK(differences(use("馆藏档案保护", "馆藏档案保护等基本支出", "warning change/reason")) == "");
    CHECK(differences(use("馆藏档案保护", "馆藏档案保护等项目支出", "")) == "");
    CHECK(differences(use("馆藏档案保护", "馆藏档案保护项目的基本支出", "")) == "");
    CHECK(differences(use("人员经费和公用经费", "人员经费和公用经费等基本支出", "")) == "");
    // Where the money of the code is of both kinds, some of it is basic.
    CHECK(differences(final_accounts()
                          .with("F3", "2012604 ", "2012604 档案馆 22.00 1.00 21.00 0 0 0")
                          .with("F3", "2012601 ", "2012601 行政运行 60.00 59.00 1.00 0 0 0")
                          .with_words("N", "馆藏档案保护", "馆藏档案保护等基本支出", "")
                          .text())
              .find("change/reason") == std::string::npos);
}
