// What positions say about columns: rows without blanks decide, lost layout decides nothing, a figure stays where it
// was typed.
#include "cube/geometry.hpp"

#include "cube/placed.hpp"
#include "document/sample_headers.hpp"

#include "catch.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace budgetcheck;
using test::Placed;
using test::Reading;

namespace {

/// What the positions decide for each row, column by column: `x.x`, `-` where they leave a choice or need not decide.
std::string by_position(std::string_view table, std::string_view rows) {
    const Reading reading(test::table_text(table, rows) + "名词解释\n");
    const document::View& view = reading.document.tables.at(0).views.at(0);
    std::string result;
    cube::Positions positions(reading.text);
    for (const std::optional<cube::Columns>& placement : cube::placements_by_position(positions, view)) {
        result += result.empty() ? "" : " ";
        for (std::size_t column = 0; placement && column < view.columns.size(); ++column)
            result += (*placement >> column & 1U) != 0 ? 'x' : '.';
        if (!placement) result += '-';
    }
    return result;
}

}  // namespace

TEST_CASE("rows without blanks show where the columns end", "[cube]") {
    struct Case {
        std::string_view what;
        std::string_view rows;
        std::string_view expected;
    };
    const std::vector<Case> table{
        {"one column for a Chinese character", R"(
208             社会保障和就业支出           300,000.00        100,000.00        200,000.00
208   05        行政事业单位养老支出          100,000.00        100,000.00
208   08        抚恤                  200,000.00                          200,000.00
                合计                  300,000.00        100,000.00        200,000.00
)",
         "- xx. x.x -"},
        {"two columns for a Chinese character", R"(
208             社会保障和就业支出        300,000.00        100,000.00        200,000.00
208   05        行政事业单位养老支出      100,000.00        100,000.00
208   08        抚恤                      200,000.00                          200,000.00
                合计                      300,000.00        100,000.00        200,000.00
)",
         "- xx. x.x -"},
        {"a short figure among long ones is right-aligned", R"(
208             社会保障和就业支出           300,000.00        100,000.00        200,000.00
208   05        行政事业单位养老支出                9.00              9.00
208   08        抚恤                        5.00                                5.00
)",
         "- xx. x.x"},
        {"between two columns", R"(
208             社会保障和就业支出           300,000.00        100,000.00        200,000.00
208   05        行政事业单位养老支出          100,000.00                 100,000.00
)",
         "- -"},
        {"no row without blanks", R"(
208   05        行政事业单位养老支出          100,000.00        100,000.00
208   08        抚恤                  200,000.00                          200,000.00
)",
         "- -"},
        {"squeezed", R"(
208 社会保障和就业支出 300,000.00 100,000.00 200,000.00
208 05 行政事业单位养老支出 100,000.00 100,000.00
208 08 抚恤 200,000.00 200,000.00
合计 300,000.00 100,000.00 200,000.00
)",
         "- - - -"},
        {"columns that overlap on the page", R"(
208             社会保障和就业支出    300,000.00        100,000.00        200,000.00
221             住房保障等方面支出    300,000.00                    100,000.00        200,000.00
208   08        抚恤          200,000.00                          200,000.00
)",
         "- - -"},
        {"a row with nothing", R"(
208             社会保障和就业支出           300,000.00        100,000.00        200,000.00
208   05        行政事业单位养老支出
)",
         "- -"},
    };
    for (const auto& [what, rows, expected] : table) {
        INFO(what);
        CHECK(by_position("T3", rows) == expected);
    }
}

TEST_CASE("each page has positions of its own", "[cube]") {
    constexpr std::string_view first_page = R"(
208             社会保障和就业支出           300,000.00        100,000.00        200,000.00
208   08        抚恤                  200,000.00                          200,000.00
)";
    // Every column stands where the next one stands on the first page.
    constexpr std::string_view second_page = R"(
221             住房保障支出                              300,000.00        100,000.00        200,000.00
221   02        住房改革支出                              200,000.00                          200,000.00
)";
    CHECK(by_position("T3", std::string(first_page) + "\f" + std::string(second_page)) == "- x.x - x.x");
    // Where the form feed is lost the pages are told apart, or nothing is decided.
    const std::string merged = by_position("T3", std::string(first_page) + std::string(second_page));
    CHECK((merged == "- x.x - x.x" || merged == "- - - -"));
}

TEST_CASE("the full rows of one page say nothing of another", "[cube]") {
    // On the second page, which alone has a full row, the columns stand to the left. Whether its form feed was kept or
    // not, the rows of the first page keep their columns.
    constexpr std::string_view first_page = R"(
301         工资福利支出             300,000.00   300,000.00
301   01    基本工资               300,000.00   300,000.00
302         商品和服务支出            100,000.00                  100,000.00
302   01    办公费                 60,000.00                   60,000.00
)";
    constexpr std::string_view second_page = R"(302   02    印刷费        40,000.00                   40,000.00
             合计     400,000.00   300,000.00     100,000.00
)";
    for (const std::string_view page_break : {"\f", ""}) {
        const Placed placed(
            test::table_text("T8", std::string(first_page) + std::string(page_break) + std::string(second_page)));
        CHECK(test::dump(placed, placed.cube.grids.at(0)) == R"(工资福利支出 300,000.00 300,000.00 .
基本工资 300,000.00 300,000.00 .
商品和服务支出 100,000.00 . 100,000.00
办公费 60,000.00 . 60,000.00
印刷费 40,000.00 . 40,000.00
合计 400,000.00 300,000.00 100,000.00
)");
    }
}

TEST_CASE("a header says nothing of another page", "[cube]") {
    // The second page has no full row and stands to the left: under the header of the first page its figures would
    // stand in the wrong column.
    const Placed placed(R"(2025年预算单位一般公共预算基本支出部门预算经济分类预算表
编制单位：云溪区文化馆                                                               单位：元
经济分类科目编码  部门经济分类科目名称               合计            人员经费         公用经费
 类     款
301         工资福利支出                   300,000.00       300,000.00
301   01    基本工资                     300,000.00       300,000.00
302         商品和服务支出                  140,000.00                       140,000.00
)"
                        "\f"
                        R"(302   01    办公费  60,000.00                     60,000.00
302   02    印刷费  40,000.00                     40,000.00
302   05    水费   20,000.00                     20,000.00
302   06    电费   20,000.00                     20,000.00
)"
                        "\f"
                        R"(               合计             440,000.00       300,000.00       140,000.00
)");
    CHECK(test::dump(placed, placed.cube.grids.at(0)) == R"(工资福利支出 300,000.00 300,000.00 .
基本工资 300,000.00 300,000.00 .
商品和服务支出 140,000.00 . 140,000.00
办公费 60,000.00 . 60,000.00
印刷费 40,000.00 . 40,000.00
水费 20,000.00 . 20,000.00
电费 20,000.00 . 20,000.00
合计 440,000.00 300,000.00 140,000.00
)");
}

TEST_CASE("a figure typed into the wrong column stays there", "[cube]") {
    const Placed placed(test::table_text("T3", R"(
208             社会保障和就业支出           300,000.00        100,000.00        200,000.00
208   05        行政事业单位养老支出          100,000.00        100,000.00
208   08        抚恤                  200,000.00        200,000.00
221             住房保障支出               50,000.00         20,000.00         30,000.00
                合计                  350,000.00        120,000.00        230,000.00
)"));
    CHECK(test::dump(placed, placed.cube.grids.at(0)) == R"(社会保障和就业支出 300,000.00 100,000.00 200,000.00
行政事业单位养老支出 100,000.00 100,000.00 .
抚恤 200,000.00 200,000.00 .
住房保障支出 50,000.00 20,000.00 30,000.00
合计 350,000.00 120,000.00 230,000.00
)");
}

TEST_CASE("where the layout is lost the sums decide", "[cube]") {
    const Placed placed(test::table_text("T3", R"(
208 社会保障和就业支出 300,000.00 100,000.00 200,000.00
208 05 行政事业单位养老支出 100,000.00 100,000.00
208 08 抚恤 200,000.00 200,000.00
221 住房保障支出 50,000.00 50,000.00
合计 350,000.00 100,000.00 250,000.00
)"));
    CHECK(test::dump(placed, placed.cube.grids.at(0)) == R"(社会保障和就业支出 300,000.00 100,000.00 200,000.00
行政事业单位养老支出 100,000.00 100,000.00 .
抚恤 200,000.00 . 200,000.00
住房保障支出 50,000.00 . 50,000.00
合计 350,000.00 100,000.00 250,000.00
)");
}

TEST_CASE("what the sums of one table leave open another table decides", "[cube]") {
    const std::string open = test::table_text("T3", R"(
208 社会保障和就业支出 300,000.00 300,000.00
合计 300,000.00 300,000.00
)");
    const Placed alone{std::string(open)};
    CHECK(test::dump(alone, alone.cube.grids.at(0)) ==
          "社会保障和就业支出 300,000.00 300,000.00? .?\n合计 300,000.00 300,000.00? .?\n");
    const Placed joined(open + test::table_text("T1", R"(
一、财政拨款收入 300,000.00 一、社会保障和就业支出 300,000.00 100,000.00 50,000.00 150,000.00
收入总计 300,000.00 支出总计 300,000.00 100,000.00 50,000.00 150,000.00
)") + test::table_text("T8", R"(
301 工资福利支出 300,000.00 300,000.00
合计 300,000.00 300,000.00
)"));
    INFO(test::dump(joined, joined.cube.grids.at(0)));
    CHECK_FALSE(joined.cube.figures.at(joined.cube.grids.at(0).at(0, 0)).column_unsure);
}

TEST_CASE("figures stand under the labels of the header", "[cube]") {
    constexpr std::string_view header = R"(2025年单位“三公”经费和机关运行经费预算表
编制单位：云溪区文化馆                                                            单位：万元
                          “三公”经费预算数
                                                                              机关运行经费预算
                                             公务用车购置及运行费                    数
   合计      因公出国(境)费    公务接待费
                                             小计     购置费     运行费

)";
    struct Case {
        std::string_view row;
        std::string_view expected;
    };
    const std::vector<Case> table{
        {"    6.00                         1.00        5.00              5.00          9.00\n",
         " 6.00 . 1.00 5.00 . 5.00 9.00\n"},
        {"    1.00                         1.00                                                  9.00\n",
         " 1.00 . 1.00 . . . 9.00\n"},
        {"    5.00          5.00\n", " 5.00 5.00 . . . . .\n"},
    };
    for (const auto& [row, expected] : table) {
        INFO(row);
        const Placed placed(std::string(header) + std::string(row));
        CHECK(test::dump(placed, placed.cube.grids.at(0)) == expected);
    }
}
