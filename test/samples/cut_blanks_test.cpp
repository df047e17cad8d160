// Programs that hand texts on often cut off the blanks in front of each line. Then lines cannot be held against each
// other by the columns in which their words stand.
#include "support/paths.hpp"

#include "catch.hpp"

#include <budgetcheck/check.hpp>

#include <algorithm>
#include <filesystem>
#include <string>

using namespace budgetcheck;
namespace fs = std::filesystem;

namespace {

std::string cut_in_front(const std::string& text) {
    std::string result;
    bool in_front = true;
    for (const char c : text) {
        in_front = (in_front && (c == ' ' || c == '\f')) || c == '\n';
        if (!in_front || c == '\n') result += c;
    }
    return result;
}

}  // namespace

TEST_CASE("samples without the blanks in front of their lines are as clean as with them", "[samples]") {
    for (const fs::directory_entry& entry : fs::directory_iterator(test::samples_folder())) {
        if (entry.path().extension() != ".txt") continue;
        INFO(entry.path().string());
        const std::string text = test::read_file(entry.path());
        const Report whole = check(text, "x");
        const Report cut = check(cut_in_front(text), "x");
        CHECK(cut.status == whole.status);
        CHECK(cut.coverage.figures_read == whole.coverage.figures_read);
        CHECK(
            std::ranges::none_of(cut.findings, [](const auto& finding) { return finding.severity != Severity::note; }));
    }
}
