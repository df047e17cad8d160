// What a text says does not depend on line ends, marks, widths of digits, blank lines, pages, or separators.
#include "corpus/same_findings.hpp"

#include "corpus/real_documents.hpp"

#include "catch.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

using namespace budgetcheck;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> texts_in(const fs::path& folder) {
    std::vector<fs::path> paths;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    std::ranges::sort(paths);
    return paths;
}

void check_changes(const std::string& text) {
    const Report before = check(text, "text");
    for (const test::Change& change : test::harmless_changes) {
        INFO(change.what);
        const test::Changed changed = change.apply(text);
        const Report after = check(changed.text, "text");
        CHECK(test::differences(test::dump_report(before, changed.line_of, changed.keeps_columns),
                                test::dump_report(after, {}, changed.keeps_columns)) == "");
    }
}

void check_changes(const std::vector<fs::path>& paths) {
    REQUIRE_FALSE(paths.empty());
    for (const fs::path& path : paths) {
        INFO(path.filename().string());
        check_changes(test::read_file(path));
    }
}

}  // namespace

TEST_CASE("harmless changes of the samples leave the same findings", "[corpus]") {
    check_changes(texts_in(test::samples_folder()));
}

TEST_CASE("harmless changes of the error samples leave the same findings", "[corpus]") {
    check_changes(texts_in(test::samples_folder() / "errors"));
}

TEST_CASE("harmless changes of the real budgets leave the same findings", "[corpus]") {
    for (const test::RealBudget& budget : test::real_budgets()) {
        INFO(budget.name);
        check_changes(budget.text);
    }
}

TEST_CASE("harmless changes of the other real budgets leave the same findings", "[corpus]") {
    for (const std::string_view document : {"sh_putuo_shehuifuliyuan_unit_2024", "sh_shi_caizhengju_unit_2025"}) {
        INFO(document);
        if (const std::string text = test::other_document(document); !text.empty()) check_changes(text);
    }
}
