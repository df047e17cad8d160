// What the book says of a printed name, and how a file takes the place of what is compiled in.
#include "codes/code_book.hpp"

#include "catch.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

using namespace budgetcheck;
using codes::CodeBook;
using codes::NamedCode;
using codes::NameVerdict;
using Kind = NameVerdict::Kind;

namespace {

/// Four codes of one section, each vouched for in another way.
constexpr std::array<NamedCode, 6> names{{
    {205, u"教育支出", codes::document_basis, 2017, 2025},
    {20502, u"普通教育", codes::document_basis, 2020, 2025},
    {2050201, u"学前教育", codes::document_basis, 2020, 2025},
    {2050202, u"小学教育", codes::notice_basis, 2022, 2023},
    {2050203, u"初中教育", codes::recollection_basis},
    {2050204, u"高中教育", codes::old_edition_basis},
}};
constexpr std::array<std::uint32_t, 6> by_name{4, 2, 3, 0, 1, 5};
constexpr std::array<codes::RenamedCode, 3> renamed{{
    {20502, u"基础教育", u"普通教育", 2020},
    {2050201, u"幼儿教育", u"幼儿园教育", 2010},
    {2050201, u"幼儿园教育", u"学前教育", 2015},
}};

const CodeBook& book() {
    static const std::vector<std::uint32_t> by_code = codes::slots_by_code({names.begin(), names.end()});
    static const codes::CompiledNames compiled = codes::compile({names.begin(), names.end()});
    static const CodeBook result(codes::CompiledCodes{compiled.characters, compiled.rows, by_code, by_name, renamed});
    return result;
}

struct Case {
    std::uint32_t code;
    std::u16string_view name;
    std::uint16_t year;
    Kind kind;
    std::u16string_view right = {};
    std::uint32_t other = 0;
};

}  // namespace

TEST_CASE("the order by name of the test's own table is one", "[codes]") {
    const codes::CodeTable table{{names.begin(), names.end()}, {}, {}};
    CHECK(std::ranges::equal(codes::sorted_by_name(table.names), by_name));
}

TEST_CASE("a name is judged by the rows of its years", "[codes]") {
    const std::vector<Case> table{
        {205, u"教育支出", 2024, Kind::fine},
        {205, u"教育", 2024, Kind::different, u"教育支出"},
        // The year is not known, or lies too far from all that is vouched for.
        {205, u"教育", 0, Kind::fine},
        {205, u"教育", 2010, Kind::fine},
        {205, u"教育", 2028, Kind::fine},
        // A year beside those of the row still counts, before and after.
        {2050202, u"小学", 2024, Kind::different, u"小学教育"},
        {2050202, u"小学", 2021, Kind::different, u"小学教育"},
        {2050202, u"小学", 2025, Kind::fine},
        // The name of another code.
        {2050202, u"学前教育", 2023, Kind::different, u"小学教育", 2050201},
        // Neither recollection nor the old edition speaks against a document.
        {2050203, u"中学教育", 2024, Kind::fine},
        {2050204, u"中学教育", 2024, Kind::fine},
        // A code that the book does not know is never wrong, unless it has the name of another one.
        {2050299, u"其他普通教育支出", 2024, Kind::fine},
        {2050299, u"学前教育", 2024, Kind::elsewhere, u"学前教育", 2050201},
        {2050299, u"初中教育", 2024, Kind::fine},
        // All may be new below a section that is not known.
        {2059901, u"学前教育", 2024, Kind::fine},
        // Replaced, from the year on in which the new name is in force; and replaced again.
        {20502, u"基础教育", 2019, Kind::fine},
        {20502, u"基础教育", 2020, Kind::retired, u"普通教育"},
        {2050201, u"幼儿教育", 2024, Kind::retired, u"学前教育"},
    };
    for (const Case& row : table) {
        CAPTURE(row.code, row.year, row.name.size());
        const NameVerdict verdict = book().judge(row.code, row.name, row.year);
        CHECK(verdict.kind == row.kind);
        if (row.kind == Kind::fine) continue;
        CHECK((verdict.name == row.right));
        CHECK(verdict.code == row.other);
    }
}

TEST_CASE("a row of a file takes the place of what is compiled in, in its years only", "[codes]") {
    const CodeBook& compiled = CodeBook::compiled_in();
    REQUIRE(compiled.judge(30201, u"办公用品费", 2024).kind == Kind::different);
    codes::CodeTable file;
    file.names.push_back({30201, u"办公用品费", codes::notice_basis, 2024, 2024});
    const CodeBook mended(std::move(file));
    CHECK(mended.judge(30201, u"办公用品费", 2024).kind == Kind::fine);
    CHECK((mended.judge(30201, u"办公费", 2024).name == u"办公用品费"));
    CHECK(mended.judge(30201, u"办公费", 2023).kind == Kind::fine);
    CHECK(mended.judge(30201, u"办公用品费", 2022).kind == Kind::different);
    CHECK(mended.judge(30202, u"办公费", 2023).code == 30201);
}

TEST_CASE("the tables compiled in are sorted, and right about themselves", "[codes]") {
    const CodeBook& book = CodeBook::compiled_in();
    REQUIRE(book.classes().size() > 24);
    CHECK(std::ranges::is_sorted(book.classes(), {}, &NamedCode::code));
    for (const NamedCode& row : book.classes())
        if (row.is_strong() && row.last_year != codes::last_of_years) {
            CAPTURE(row.code, row.last_year);
            CHECK(book.judge(row.code, row.name, row.last_year).kind == Kind::fine);
        }
    for (const codes::RenamedCode& row : book.renamed())
        if (row.new_since != 0) {
            CAPTURE(row.code, row.new_since);
            CHECK(book.judge(row.code, row.old_name, row.new_since).kind == Kind::retired);
        }
}
