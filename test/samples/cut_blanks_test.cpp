// Programs that hand texts on often cut off the blanks in front of each line. Then lines cannot be held against each
// other by the columns in which their words stand.
#include "support/lost_layout.hpp"
#include "support/paths.hpp"

#include "catch.hpp"

#include <budgetcheck/check.hpp>

#include <algorithm>
#include <filesystem>
#include <string>

using namespace budgetcheck;
namespace fs = std::filesystem;

TEST_CASE("samples without the blanks in front of their lines are as clean as with them", "[samples]") {
    for (const fs::directory_entry& entry : fs::directory_iterator(test::samples_folder())) {
        if (entry.path().extension() != ".txt") continue;
        INFO(entry.path().string());
        const std::string text = test::read_file(entry.path());
        const Report whole = check(text, "x");
        const Report cut = check(test::cut_in_front(text), "x");
        CHECK(cut.status == whole.status);
        CHECK(cut.coverage.figures_read == whole.coverage.figures_read);
        CHECK(
            std::ranges::none_of(cut.findings, [](const auto& finding) { return finding.severity != Severity::note; }));
    }
}

TEST_CASE("samples whose layout was lost raise no alarm that they do not raise with it", "[samples]") {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(test::samples_folder())) {
        if (entry.path().extension() != ".txt") continue;
        const std::string text = test::read_file(entry.path());
        const Report laid_out = check(text, "x");
        for (const test::Loss& loss : test::losses_of_layout) {
            INFO(entry.path().string() << ": " << loss.what);
            CHECK(test::alarms_added(laid_out, check(loss.apply(text), "x")) == "");
        }
    }
}
