// Which lines head a table, and what its header says.
#include "document/headings.hpp"

#include "document/reading.hpp"
#include "document/sample_headers.hpp"

#include "catch.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace budgetcheck;
using test::Reading;

namespace {

/// Are both the document's own to choose from? The national forms are asked after the prescribed ones, and a further
/// form of a table after the first.
bool comes_first(const document::Schema& schema, const document::Schema& other) {
    const auto titles = [](const document::Schema& of) {
        return std::ranges::find_if(document::profiles(), [&](const auto& profile) { return profile.has(of); })->titles;
    };
    if (titles(schema) != titles(other)) return titles(schema) == document::Titles::prescribed;
    return schema.id == other.id && &schema < &other;
}

std::vector<const document::Schema*> all_schemas() {
    std::vector<const document::Schema*> all;
    for (const document::Profile& profile : document::profiles())
        for (const document::Schema& schema : profile.tables) all.push_back(&schema);
    return all;
}

/// `T1 contents` or `T1 title` for each title without a table.
std::string mentions(const Reading& reading) {
    std::string result;
    for (const document::Mention& mention : reading.document.mentions)
        result += std::string(mention.schema->id) + (mention.in_contents ? " contents\n" : " title\n");
    return result;
}

}  // namespace

TEST_CASE("every schema has a sample header that it and only it matches", "[document]") {
    std::size_t next = 0;
    for (const document::Schema* schema : all_schemas()) {
        INFO(schema->id);
        const std::string sample(test::sample_headers.at(next++).text);
        for (const document::Schema* other : all_schemas()) {
            INFO("as " << other->id);
            // Of two titles the longer one wins, as the reading with all tables shows.
            const bool longer = text::any_word(
                schema->stems, [&](auto stem) { return text::ends_with_word(stem, other->stems) != 0; });
            if (other != schema && (longer || comes_first(*schema, *other))) continue;
            const Reading reading(sample, std::array{document::Profile{"one", {other, 1}}});
            CHECK((reading.document.tables.size() == 1) == (other == schema));
        }
        const Reading reading(sample);
        REQUIRE(reading.document.tables.size() == 1);
        const document::Table& table = reading.document.tables[0];
        CHECK(table.schema == schema);
        CHECK(table.unit == schema->usual_unit);
        CHECK(test::words(reading, table.body_name) == "云溪区文化馆");
        for (const document::View& view : table.views) CHECK(view.columns.size() == view.half->columns.size());
    }
}

TEST_CASE("every title is among the lines that end as titles do", "[document]") {
    for (const document::Schema* schema : all_schemas())
        for (const std::u16string_view stem : schema->stems) {
            const std::string printed = text::to_utf8(stem);
            INFO(printed);
            const text::Text line(printed);
            CHECK(document::heading_lines(line).size() == 1);
        }
}

TEST_CASE("each sample header belongs to a schema", "[document]") {
    const auto schemas = all_schemas();
    CHECK(test::sample_headers.size() == schemas.size());
    for (std::size_t i = 0; i < test::sample_headers.size(); ++i) CHECK(test::sample_headers[i].id == schemas[i]->id);
}

TEST_CASE("a title is known by how it ends", "[document]") {
    const std::vector<std::pair<std::string_view, bool>> table{
        {"支出预算总表", true},
        {"支 出 预 算 总 表", true},
        {"2025年部门支出预算总表", true},
        {"２０２５年单位支出预算总表", true},
        {"                     云溪区文化馆支出预算总表   ", true},
        {"2025年单位⽀出预算总表", true},
        {"支出预算总表的说明", false},
        {"支出预算表", false},
        {"支出预算总表。", false},
        {"以下是本单位的，支出预算总表", false},
    };
    const std::string sample = test::table_text("T3", "208 社会保障和就业支出 1 1\n合计 1 1\n");
    const std::string below = sample.substr(sample.find('\n'));
    for (const auto& [title, known] : table) {
        INFO(title);
        CHECK(Reading(std::string(title) + below).document.tables.size() == (known ? 1 : 0));
    }
}

TEST_CASE("a contents page is no table", "[document]") {
    const std::vector<std::pair<std::string_view, std::string_view>> pages{
        {"plain", R"(目录
单位财务收支预算总表
单位收入预算总表
单位支出预算总表
)"},
        {"numbered", R"(目录
1. 2025年单位财务收支预算总表

2．2025年单位收入预算总表

三、2025年单位支出预算总表
)"},
        {"dot leaders and page numbers", R"(目录
  单位财务收支预算总表 ………………………… 12


  单位收入预算总表........................13


  单位支出预算总表 · · · · · · · · · · 14
)"},
    };
    for (const auto& [what, page] : pages) {
        INFO(what);
        const Reading alone{std::string(page)};
        CHECK(alone.document.tables.empty());
        CHECK(mentions(alone) == "T1 contents\nT2 contents\nT3 contents\n");
        const Reading followed(
            std::string(page) + "\f\n" +
            test::table_text("T1", "一、财政拨款收入 5 一、教育支出 5 5\n收入总计 5 支出总计 5 5\n"));
        CHECK(followed.document.tables.size() == 1);
        CHECK(mentions(followed) == "T1 contents\nT2 contents\nT3 contents\n");
    }
}

TEST_CASE("a title with no table below it is remembered", "[document]") {
    const Reading reading("云溪区文化馆2025年预算\n\n\n\n\n\n2025年单位支出预算总表\n\n\n\n\n本单位的支出见附件。\n");
    CHECK(reading.document.tables.empty());
    CHECK(mentions(reading) == "T3 title\n");
}

TEST_CASE("every line has a role", "[document]") {
    const Reading reading("云溪区文化馆2025年预算\n目录\n1. 单位支出预算总表\n\n正文一句。\n" +
                          test::table_text("T6", "合计\n注：故本表为空表。\n- 3 -\n") +
                          "名词解释\n（一）财政拨款收入\n");
    CHECK(test::roles(reading) == R"(1 prose
2 prose
3 contents
5 prose
6 title
7 header
8 header
9 header
10 header
11 row
12 note
13 furniture
14 prose
15 paragraph
)");
}

TEST_CASE("kind, year and body of the document", "[document]") {
    struct Identity {
        std::string text;
        DocumentKind kind;
        int year;
        std::string_view organization;
    };
    const std::string rows = "208 甲 1 1\n合计 1 1\n";
    const std::vector<Identity> table{
        {test::table_text("T3", rows), DocumentKind::unit_budget, 2025, "云溪区文化馆"},
        {"云溪区2024年区级部门预算\n\n2024年部门支出预算总表\n编制部门：云溪区文化局（部门） 单位：元\n"
         "科目 合计 基本支出 项目支出\n" +
             rows,
         DocumentKind::department_budget, 2024, "云溪区文化局"},
        {"支出预算总表\n科目 合计 基本支出 项目支出\n" + rows, DocumentKind::unknown, 0, ""},
        // The majority decides: one title with another year is an error, not the document's year.
        {test::table_text("T3", rows) + test::table_text("T5", rows) +
             "2024年单位政府性基金预算支出功能分类预算表\n"
             "科目 合计 基本支出 项目支出\n" +
             rows,
         DocumentKind::unit_budget, 2025, "云溪区文化馆"},
    };
    for (const Identity& one : table) {
        INFO(one.text);
        const Reading reading(one.text);
        CHECK(reading.document.kind == one.kind);
        CHECK(reading.document.fiscal_year == one.year);
        CHECK(reading.document.organization == one.organization);
    }
}
