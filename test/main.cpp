// The test program's main, only for a Catch2 2.x that comes without a compiled one.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
