// One, two and three independent misprints in one document: each is noticed and located, whatever the others are.
#include "catch.hpp"
#include "check/misprint_shares.hpp"

using namespace budgetcheck::test;

TEST_CASE("many times several misprints in one random budget", "[check]") {
    for (const std::size_t errors : {1U, 2U, 3U})
        check_shares("random budgets", errors, misprint_random_budgets(1, 1000, errors));
}

TEST_CASE("many times several misprints in one sample", "[check]") {
    for (const std::size_t errors : {1U, 2U, 3U}) check_shares("samples", errors, misprint_samples(300, errors));
}
