// Tables of codes as files: what is a row, and what is said of a line that is none.
#include "codes/code_file.hpp"

#include "catch.hpp"

#include <string>
#include <vector>

using namespace budgetcheck;

namespace {

struct Read {
    codes::CodeTable table;
    std::optional<Message> problem;
};

Read read(std::string_view bytes) {
    Read result;
    result.problem = codes::read_code_file(bytes, result.table);
    return result;
}

}  // namespace

TEST_CASE("a table of codes", "[codes]") {
    const Read read_back = read(
        "\xEF\xBB\xBF"
        "name,code,basis,last_seen,first_seen\r\n"
        "办公费,30201,document+notice,2026,2017\r\n"
        "\r\n"
        "\"因公出国（境）费用, \"\"新\"\"\",30212,,,\r\n"
        "其它支出 , 229 ,old-edition,,");
    REQUIRE_FALSE(read_back.problem.has_value());
    const std::vector<codes::NamedCode>& rows = read_back.table.names;
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].code == 30201);
    CHECK((rows[0].name == u"办公费"));
    CHECK(rows[0].basis == (codes::document_basis | codes::notice_basis));
    CHECK(rows[0].first_year == 2017);
    CHECK(rows[0].last_year == 2026);
    // Who gives a file without saying what it rests on means it: it counts, in all years.
    CHECK(rows[1].is_strong());
    CHECK(rows[1].covers(1990));
    CHECK(rows[1].covers(2050));
    // Names are compared as those of documents are.
    CHECK((rows[2].name == u"其他支出"));
    CHECK_FALSE(rows[2].is_current());
}

TEST_CASE("a table of names replaced", "[codes]") {
    const Read read_back =
        read("code,old_name,new_name,new_since\n30104,其他社会保障缴费,,2018\n2080705,岗位补贴,公益性岗位补贴,\n");
    REQUIRE_FALSE(read_back.problem.has_value());
    REQUIRE(read_back.table.renamed.size() == 2);
    CHECK(read_back.table.renamed[0].new_name.empty());
    CHECK(read_back.table.renamed[0].new_since == 2018);
    CHECK(read_back.table.renamed[1].new_since == 0);
}

TEST_CASE("a line that is no row is named, with what is wrong", "[codes]") {
    struct Case {
        std::string bytes;
        std::string key;
        std::string line;
    };
    const std::string head = "code,name,basis,first_seen,last_seen\n30201,办公费,,,\n";
    const std::vector<Case> table{
        {"", "codes/no-rows", "0"},
        {"code,name\n", "codes/no-rows", "1"},
        {"code,label\n", "codes/column", "1"},
        {"code,name,code\n", "codes/column-twice", "1"},
        {"code,basis\n", "codes/header", "1"},
        {"code,old_name\n", "codes/header", "1"},
        {head + "30202,印刷费\n", "codes/fields", "3"},
        {head + "3020,印刷费,,,\n", "codes/code", "3"},
        {head + "40201,印刷费,,,\n", "codes/code", "3"},
        {head + "3020201,印刷费,,,\n", "codes/code", "3"},
        {head + "302o1,印刷费,,,\n", "codes/code", "3"},
        {head + "30202,  ,,,\n", "codes/name", "3"},
        {head + "\n30202,印刷费,hearsay,,\n", "codes/basis", "4"},
        {head + "30202,印刷费,,1066,\n", "codes/year", "3"},
        {head + "30202,印刷费,,2025,2024\n", "codes/years", "3"},
        {head + "30202,\xB0\xEC\xB9\xAB,,,\n", "codes/encoding", "3"},
    };
    for (const Case& row : table) {
        CAPTURE(row.bytes);
        const Read result = read(row.bytes);
        REQUIRE(result.problem.has_value());
        CHECK(std::string(result.problem->key) == row.key);
        CHECK(result.problem->arguments.at(0) == row.line);
    }
}
