// Office documents tell what the text of the same sample tells; test/office/make_documents.py makes them.
#include "input/office_told.hpp"
#include "support/paths.hpp"

#include "catch.hpp"

#include <filesystem>
#include <string>

using namespace budgetcheck;
namespace fs = std::filesystem;

namespace {

fs::path documents() { return test::source_folder() / "test/office/documents"; }

fs::path text_of(const fs::path& document) {
    const std::string name = document.stem().string() + ".txt";
    const fs::path sample = test::samples_folder() / name;
    return fs::exists(sample) ? sample : test::samples_folder() / "errors" / name;
}

const Location& place_of_finding(const Report& report) {
    const auto error = std::ranges::find(report.findings, Severity::error, &Finding::severity);
    REQUIRE(error != report.findings.end());
    return error->locations.front();
}

}  // namespace

TEST_CASE("an office document tells what its text tells", "[input][office]") {
    std::size_t count = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(documents())) {
        INFO(entry.path().filename().string());
        CHECK(test::differences(test::told(text_of(entry.path())), test::told(entry.path())) == "");
        ++count;
    }
    CHECK(count >= 18);
}

TEST_CASE("a place in a workbook is a sheet and a cell", "[input][office]") {
    const Report report = test::checked_file(documents() / "add-split.xlsx");
    CHECK(report.origin == Origin::cells);
    const Location& place = place_of_finding(report);
    REQUIRE(place.cell);
    CHECK(place.cell->sheet == "表3");
    CHECK(place.cell->table == 0);
    CHECK(place.cell->row == 10);
    CHECK(place.cell->column == 7);
    CHECK(place.text == "354,400.00");
}

TEST_CASE("a place in a text document is a table and a row; a sentence has none", "[input][office]") {
    const Report report = test::checked_file(documents() / "add-split.docx");
    const Location& place = place_of_finding(report);
    REQUIRE(place.cell);
    CHECK(place.cell->sheet.empty());
    CHECK(place.cell->table == 3);
    CHECK(place.cell->row == 8);
    CHECK(place.cell->column == 7);
    const Report prose = test::checked_file(documents() / "agree-prose.docx");
    CHECK_FALSE(place_of_finding(prose).cell);
}
