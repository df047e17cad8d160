// Catch2 of either generation. Tests use what both have: TEST_CASE, SECTION, REQUIRE, CHECK, INFO, CAPTURE, WARN,
// GENERATE and the exception assertions.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
