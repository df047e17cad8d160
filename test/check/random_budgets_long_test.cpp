// Ten thousand random budgets without a mistake.
#include "catch.hpp"
#include "check/random_checks.hpp"

using namespace budgetcheck::test;

TEST_CASE("ten thousand random budgets that contradict nothing", "[check]") { check_random_budgets(100'000, 10'000); }
