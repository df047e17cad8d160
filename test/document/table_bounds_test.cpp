// Where a table's rows are: over page breaks and page numbers, up to the prose behind them, none in an empty table.
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

TEST_CASE("a page break inside a table", "[document]") {
    constexpr std::string_view expected = R"(
社会保障和就业支出|208|1|300 100 200
行政事业单位养老支出|20805|2|300 100 200
事业单位离退休|2080502|3|300 100 200
合计||0|300 100 200
)";
    check_rows({
        {"without a header", "T3",
         "208 社会保障和就业支出 300 100 200\n"
         "208 05 行政事业单位养老支出 300 100 200\n"
         "\n12\n\n"
         "\f208 05 02 事业单位离退休 300 100 200\n合计 300 100 200\n",
         expected},
        {"with the header", "T3",
         "208 社会保障和就业支出 300 100 200\n"
         "208 05 行政事业单位养老支出 300 100 200\n"
         "                 12\n"
         "\f项目 支出预算\n"
         "功能分类科目编码 功能分类科目名称 合计 基本支出 项目支出\n"
         "类 款 项\n"
         "208 05 02 事业单位离退休 300 100 200\n合计 300 100 200\n",
         expected},
        {"with the header cell by cell and the unit", "T3",
         "208 社会保障和就业支出 300 100 200\n"
         "208 05 行政事业单位养老支出 300 100 200\n"
         "\f编制单位：云溪区文化馆 单位：元\n"
         "功能分类科目编码\n功能分类科目名称\n合计 基本支出 项目支出\n类 款 项\n"
         "208 05 02 事业单位离退休 300 100 200\n合计 300 100 200\n",
         expected},
        {"the total alone on a new page", "T3",
         "208 社会保障和就业支出 300 100 200\n"
         "208 05 行政事业单位养老支出 300 100 200\n"
         "208 05 02 事业单位离退休 300 100 200\n\n\n"
         "\f\n合计 300 100 200\n",
         expected},
        {"the total in column 0 under a repeated header", "T3",
         "208 社会保障和就业支出 300 100 200\n"
         "208 05 行政事业单位养老支出 300 100 200\n"
         "208 05 02 事业单位离退休 300 100 200\n"
         "\f功能分类科目编码 功能分类科目名称 合计 基本支出 项目支出\n类 款 项\n"
         "合计 300 100 200\n",
         expected},
        {"inside a name", "T3",
         "208 社会保障和就业支出 300 100 200\n"
         "208 05 行政事业单位养 300 100 200\n"
         "\f老支出\n"
         "208 05 02 事业单位离退休 300 100 200\n合计 300 100 200\n",
         expected},
    });
}

TEST_CASE("page numbers between rows are no rows", "[document]") {
    for (const std::string_view line : {"12", "         1234", "- 12 -", "-12-", "— 12 —", "－１２－", "第12页",
                                        "第 12 页", "第12页 共40页", "12/40", "12 / 40"}) {
        INFO(line);
        const Reading reading(test::table_text("T3", "208 社会保障和就业支出 300 300\n" + std::string(line) +
                                                         "\n208 05 行政事业单位养老支出 300 300\n合计 300 300\n"));
        CHECK(test::dump(reading) ==
              "T3 read\n社会保障和就业支出|208|1|300 300\n行政事业单位养老支出|20805|2|300 300\n合计||0|300 300\n");
        CHECK(test::name(reading.document.roles.at(6)) == "furniture");
    }
}

TEST_CASE("the total may stand first", "[document]") {
    check_rows({{"", "T3", R"(
合计 300 100 200
208 社会保障和就业支出 300 100 200
208 05 行政事业单位养老支出 300 100 200
)",
                 R"(
合计||0|300 100 200
社会保障和就业支出|208|1|300 100 200
行政事业单位养老支出|20805|2|300 100 200
)"}});
}

TEST_CASE("a table ends where prose begins", "[document]") {
    const Reading reading(test::table_text("T3", R"(208 社会保障和就业支出 300 100 200
合计 300 100 200
其他相关情况说明
一、2025年预算情况说明
2025年预算数为47.91万元，比2024年预算增加25万元。
)"));
    CHECK(test::roles(reading) ==
          "1 title\n2 header\n3 header\n4 header\n5 header\n6 row\n7 row\n8 prose\n9 prose\n10 paragraph\n");
    CHECK(reading.document.tables.at(0).row_count() == 2);
}

TEST_CASE("empty tables", "[document]") {
    struct Empty {
        std::string_view what;
        std::string_view table;
        std::string_view rows;
        std::string_view status;
        std::string_view notes;
    };
    const std::vector<Empty> cases{
        {"a bare total and a note", "T6",
         "\n\n合计\n注：本单位2025年无政府性基金预算财政拨款安排的预算，故本表为空表。\n", "empty",
         "注:本单位2025年无政府性基金预算财政拨款安排的预算,故本表为空表。"},
        {"a note over two lines", "T7",
         "合计\n注：本单位2025年无国有资本经营预算财政\n拨款安排的预算，故本表为空表。\n", "empty",
         "注:本单位2025年无国有资本经营预算财政/拨款安排的预算,故本表为空表。"},
        {"无 alone", "T6", "无\n合计\n", "empty", ""},
        {"无 and signs for nothing", "T6", "无\n合计 - - -\n备注：无\n", "empty", "备注:无"},
        {"nothing at all", "T7", "", "empty", ""},
        {"a note only", "T9", "\n说明：本单位2025年无“三公”经费，故本表为空表。\n", "empty",
         "说明:本单位2025年无\"三公\"经费,故本表为空表。"},
        // A table that may not be empty was not read.
        {"a required table", "T3", "合计\n", "unread", ""},
        // A table with figures and the note of an empty one is read; the note is kept.
        {"a note that contradicts", "T6", "212 城乡社区支出 5 5\n合计 5 5\n注：故本表为空表。\n", "read",
         "注:故本表为空表。"},
    };
    for (const Empty& one : cases) {
        INFO(one.what);
        const Reading reading(test::table_text(one.table, one.rows));
        const document::Table& table = reading.document.tables.at(0);
        CHECK(name(table.status) == one.status);
        if (table.status != TableStatus::read) CHECK(table.row_count() == 0);
        std::string notes;
        for (const document::Span& note : table.notes) notes += (notes.empty() ? "" : "/") + test::words(reading, note);
        CHECK(notes == one.notes);
    }
}

TEST_CASE("a text that ends inside a table is cut off", "[document]") {
    const Reading reading(test::table_text("T3", "208 社会保障和就业支出 300 100 200\n208 05 行政事业单位养老支出 30"));
    const document::Table& table = reading.document.tables.at(0);
    CHECK(table.cut_off);
    CHECK(test::dump(reading) == "T3 partial\n社会保障和就业支出|208|1|300 100 200\nunread? 7\n");
}
