// As diagnosis_oracle_test.cpp, of more cubes.
#include "check/diagnosis_oracle.hpp"

#include "catch.hpp"

using namespace budgetcheck::test;

TEST_CASE("the diagnosis agrees with trying everything on many more cubes", "[check]") {
    CHECK(refuted(4711, 50'000) == "");
}
