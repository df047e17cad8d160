// Titles at the top or foot of every page.
#include "text/page_furniture.hpp"

#include "catch.hpp"

#include <string>
#include <string_view>

using budgetcheck::text::without_running_titles;

namespace {

std::string pages(std::string_view top, std::string_view foot, bool numbered) {
    std::string result;
    for (int page = 1; page <= 4; ++page) {
        const std::string number = numbered ? "   第 " + std::to_string(page) + " 页" : "";
        if (!top.empty()) result += "   " + std::string(top) + number + "\n";
        result += "正文" + std::to_string(page) + "\n\n";
        if (!foot.empty()) result += std::string(foot) + number + "\n";
        result += "\f";
    }
    return result;
}

std::size_t count(std::string_view text, std::string_view words) {
    std::size_t found = 0;
    for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("a title on every page stays on the first only", "[text]") {
    constexpr std::string_view title = "青岚市档案局2025年部门预算";
    for (const bool numbered : {false, true}) {
        for (const auto& text : {pages(title, "", numbered), pages("", title, numbered)}) {
            const auto without = without_running_titles(text);
            REQUIRE(without);
            CHECK(without->size() == text.size());
            CHECK(count(*without, title) == 1);
            CHECK(count(*without, "正文") == 4);
            CHECK(count(*without, "\n") == count(text, "\n"));
        }
    }
}

TEST_CASE("a title that begins on the second page is not the first page's", "[text]") {
    constexpr std::string_view title = "青岚市档案局2025年部门预算";
    const auto without = without_running_titles("封面\n\f" + pages(title, "", false));
    REQUIRE(without);
    CHECK(count(*without, title) == 0);
}

TEST_CASE("what is no title of the pages stays", "[text]") {
    CHECK_FALSE(without_running_titles("青岚市档案局2025年部门预算\n\f正文\n\f正文\n\f正文\n"));
    for (const std::string_view line : {"支出决算总表（续）", "编制单位：青岚市2025年档案局", "公开01表 2025年",
                                        "科目编码  科目名称  2025年预算数", "青岚市云溪区档案"}) {
        INFO(line);
        CHECK_FALSE(without_running_titles(pages(line, "", false)));
    }
    CHECK_FALSE(
        without_running_titles("青岚市档案局2025年部门预算\n青岚市档案局2025年部门预算\n青岚市档案局2025年部门预算\n"));
    CHECK_FALSE(without_running_titles(""));
    CHECK_FALSE(without_running_titles("\f\f\f"));
}
