// The diagnosis against trying every change of one figure and of two.
#include "check/diagnosis_oracle.hpp"

#include "catch.hpp"

using namespace budgetcheck::test;

TEST_CASE("the diagnosis says proven where trying everything finds one smallest repair, and only there", "[check]") {
    CHECK(refuted(20264, 3'000) == "");
}
