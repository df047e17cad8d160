// The SQLite file: what is in it, and the queries of its documentation.
#include "results/database.hpp"

#include "support/paths.hpp"

#include "input/output.hpp"

#include "catch.hpp"

#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

using namespace budgetcheck;
namespace fs = std::filesystem;

namespace {

/// Rows with their fields joined by |.
std::vector<std::string> rows(const fs::path& file, const std::string& query) {
    sqlite3* opened = nullptr;
    REQUIRE(sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> database(opened, sqlite3_close);
    std::vector<std::string> result;
    const auto take = [](void* all, int count, char** values, char**) {
        std::string row;
        for (int i = 0; i < count; ++i) row.append(i == 0 ? "" : "|").append(values[i] == nullptr ? "" : values[i]);
        static_cast<std::vector<std::string>*>(all)->push_back(row);
        return 0;
    };
    char* problem = nullptr;
    CAPTURE(query);
    if (sqlite3_exec(opened, query.c_str(), take, &result, &problem) != SQLITE_OK) FAIL(problem);
    return result;
}

/// The blocks of SQL on a page.
std::vector<std::string> queries(const std::string& page) {
    std::vector<std::string> result;
    const std::string open = "```sql\n";
    for (std::size_t at = page.find(open); at != page.npos; at = page.find(open, at)) {
        at += open.size();
        result.push_back(page.substr(at, page.find("```", at) - at));
    }
    return result;
}

}  // namespace

TEST_CASE("the queries of the documentation find something in the samples", "[results]") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.path() / "budgets.db";
    const test::ProgramResult run = test::run_program(
        {"extract", "--format", "sqlite", "-o", file, test::samples_folder() / "unit_budget.txt",
         test::samples_folder() / "department_budget.txt", test::samples_folder() / "errors/add-split.txt"});
    CHECK(run.exit_code == 0);
    const auto page = queries(test::read_file(test::source_folder() / "docs/sqlite.md"));
    CHECK(page.size() >= 5);
    for (const std::string& query : page) {
        CAPTURE(query);
        CHECK_FALSE(rows(file, query).empty());
    }
    CHECK(rows(file, "SELECT count(*) FROM documents") == std::vector<std::string>{"3"});
    CHECK(rows(file, "SELECT status FROM documents WHERE path LIKE '%add-split.txt'") ==
          std::vector<std::string>{"failed"});
    CHECK(rows(file, "SELECT rule FROM findings WHERE severity = 'error'") == std::vector<std::string>{"add/split"});
    // Every figure that the other formats list, at the same value.
    const test::ProgramResult csv =
        test::run_program({"extract", "--format=csv", test::samples_folder() / "unit_budget.txt"});
    const auto lines = std::count(csv.output.begin(), csv.output.end(), '\n') - 1;
    CHECK(rows(file, "SELECT count(*) FROM figures WHERE document = 1") ==
          std::vector<std::string>{std::to_string(lines)});
}

TEST_CASE("a database appears when it is finished, and replaces an older file", "[results]") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.path() / "x.db";
    test::write_file(file, "older");
    {
        results::Database database(file, Language::en);
        database.add(Report{.path = "a", .status = Status::unreadable, .error = Message{"input/empty", {}}});
    }
    CHECK(test::read_file(file) == "older");
    {
        results::Database database(file, Language::en);
        database.add(Report{.path = "a", .status = Status::unreadable, .error = Message{"input/empty", {}}});
        database.finish();
    }
    CHECK(rows(file, "SELECT path, status, fiscal_year FROM documents") == std::vector<std::string>{"a|unreadable|"});
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator{}) == 1);
    CHECK_THROWS_AS(results::Database((folder.path() / "no/such.db").string(), Language::en), OutputError);
}
