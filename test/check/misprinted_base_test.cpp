// A percentage and the figure before a change contradict each other: which of them is accused.
#include "check/budgets.hpp"
#include "check/marked_document.hpp"

#include "catch.hpp"

#include <budgetcheck/check.hpp>

#include <string>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

/// What is said of the item whose 70.00 became 81.23, 16.04 % more.
struct Said {
    std::string about;  ///< what the first place prints
    std::string repair;
    Confidence confidence = Confidence::none;
};

Said said_of(const std::string& before, const std::string& percent) {
    const Report report =
        check(read_marks(narrated()
                             .with_words("N1", "2024年当年预算执行数为70.00万元",
                                         "2024年当年预算执行数为" + before + "万元", "")
                             .with_words("N1", "增加16.04%", "增加" + percent, "")
                             .text())
                  .text,
              "x");
    for (const Finding& finding : report.findings)
        if (finding.rule == "change/percent")
            return {finding.locations.at(0).text, finding.repair.empty() ? "" : finding.repair[0].to,
                    finding.confidence};
    return {};
}

}  // namespace

TEST_CASE("change/percent: the figure before the change, where a slip in it explains all", "[check]") {
    CHECK(said_of("70.00", "16.04%").about.empty());
    const Said digit = said_of("40.00", "16.04%");
    CHECK(digit.about == "40.00");
    CHECK(digit.repair == "70.00");
    CHECK(digit.confidence == Confidence::likely);
    // 70.00 and 70.01 have the same percentage, and 7.00 is one digit short of both.
    const Said two = said_of("7.00", "16.04%");
    CHECK(two.about == "7.00");
    CHECK(two.repair.empty());
    CHECK(two.confidence == Confidence::candidates);
    // The direction is wrong too, for the same reason.
    CHECK(said_of("170.00", "16.04%").repair == "70.00");
}

TEST_CASE("change/percent: the percentage, where it may be the slip, or nothing points elsewhere", "[check]") {
    CHECK(said_of("70.00", "16.40%").about == "16.40%");
    CHECK(said_of("70.00", "26.04%").about == "26.04%");
    CHECK(said_of("70.00", "26.04%").repair.empty());
    // No slip of a digit leads from 48.31 to a figure that fits, nor from 68.14 % to 16.04 %.
    CHECK(said_of("48.31", "16.04%").about == "16.04%");
    CHECK(said_of("48.31", "16.04%").repair.empty());
}
