// Sentences that say there is no money of a kind, where a table has some.
#include <budgetcheck/check.hpp>

#include "catch.hpp"
#include "support/changed_text.hpp"
#include "support/paths.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

constexpr std::string_view agency = "2026年青岚市临泽区文化和旅游局财政拨款的机关运行经费预算为179.90万元";

/// What is found, in the sample with another sentence on its agency's operation; empty for nothing.
std::string found(std::string_view sentence) {
    const std::string text = replaced(read_file(samples_folder() / "unit_budget.txt"), agency, sentence);
    std::string result;
    for (const Finding& finding : check(text, "budget.txt").findings)
        if (finding.message.key == "agree/nothing-said")
            result += finding.locations.at(0).text + ": " + finding.locations.at(1).text;
    return result;
}

}  // namespace

TEST_CASE("a denial is held against the tables", "[check]") {
    CHECK(found(agency).empty());
    CHECK(found("2026年青岚市临泽区文化和旅游局无机关运行经费") ==
          "2026年青岚市临泽区文化和旅游局无机关运行经费: 179.90");
    CHECK(found("本单位2026年度未安排机关运行经费预算") == "本单位2026年度未安排机关运行经费预算: 179.90");
    CHECK(found("文化和旅游局没有“三公”经费财政拨款支出") == "文化和旅游局没有“三公”经费财政拨款支出: 17.00");
    CHECK(found("本单位无公务接待费，故本表无数据") == "本单位无公务接待费，故本表无数据: 1.50");
}

TEST_CASE("denials of what the tables do not have either, or of something else, say nothing", "[check]") {
    CHECK(found("2026年本单位没有政府性基金预算财政拨款收入和支出").empty());
    CHECK(found("本单位无公务用车购置费").empty());
    CHECK(found("2025年本单位无机关运行经费").empty());
    CHECK(found("下属单位无机关运行经费").empty());
    CHECK(found("本单位无机关运行经费缺口").empty());
    CHECK(found("机关运行经费预算179.90万元，无机关运行经费以外的支出").empty());
}

TEST_CASE("a denial behind another sentence may be of what that one spoke of", "[check]") {
    CHECK(found("下属事业单位3家均为公益一类。无机关运行经费").empty());
    CHECK(found("除本级外，其他单位无机关运行经费").empty());
    CHECK(found("游局没有机关运行经费").empty());
}
