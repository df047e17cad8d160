// Hundreds of random budgets without a mistake: nothing may be found in them but rounding.
#include "catch.hpp"
#include "check/random_checks.hpp"

using namespace budgetcheck::test;

TEST_CASE("random budgets that contradict nothing", "[check]") { check_random_budgets(1, 300); }
