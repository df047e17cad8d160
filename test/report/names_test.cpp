// The names of the contract that are not the enumerators' own.
#include "catch.hpp"

#include <budgetcheck/report.hpp>
#include <budgetcheck/version.hpp>

#include <algorithm>

using namespace budgetcheck;

TEST_CASE("enumerators have the names of the contract", "[report]") {
    CHECK(name(Component::public_use) == "public");
    CHECK(name(Component::project) == "project");
    CHECK(name(Fund::state_capital) == "state_capital");
    CHECK(name(Fund::other) == "other");
    CHECK(name(Purpose::agency_operation) == "agency_operation");
    CHECK(name(Purpose::meetings) == "meetings");
    CHECK(name(Purpose::training) == "training");
    CHECK(name(Fund::special_account) == "special_account");
    CHECK(name(Fund::non_fiscal) == "non_fiscal");
    CHECK(name(Fund::general_of_year) == "general_of_year");
    CHECK(name(Component::reserve) == "reserve");
    CHECK(name(Measure::table_money) == "table_money");
    CHECK(name(Measure::vehicles) == "vehicles");
    CHECK(name(Stage::final_accounts) == "final_accounts");
    CHECK(name(Flow::expenditure) == "expenditure");
    CHECK(name(Measure::budget_money) == "budget_money");
    CHECK(name(Severity::error) == "error");
    CHECK(name(ValueKind::text) == "text");
    CHECK(name(Confidence::none).empty());
    CHECK(name(Confidence::candidates) == "candidates");
    CHECK(name(Status::unreadable) == "unreadable");
    CHECK(name(TableStatus::missing) == "missing");
    CHECK(name(DocumentKind::blank_template) == "template");
    CHECK(name(DocumentKind::unknown) == "unknown");
    CHECK(name(Reason::bound_reached) == "bound-reached");
}

TEST_CASE("the version has three numbers", "[report]") {
    CHECK(version().find_first_not_of("0123456789.") == std::string_view::npos);
    CHECK(std::count(version().begin(), version().end(), '.') == 2);
}
