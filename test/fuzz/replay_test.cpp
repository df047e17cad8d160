// Inputs of interest to the fuzz targets, and whatever once broke one: test/fuzz/corpus/<target>/.
#include "fuzz/targets.hpp"

#include "support/paths.hpp"

#include "catch.hpp"

#include <algorithm>
#include <filesystem>
#include <string>

using namespace budgetcheck::test;
namespace fs = std::filesystem;

TEST_CASE("every input of the fuzzing corpus is taken", "[fuzz]") {
    for (const FuzzTarget& target : fuzz_targets()) {
        target.run("");
        std::size_t inputs = 0;
        for (const auto& entry : fs::directory_iterator(source_folder() / "test/fuzz/corpus" / target.name)) {
            CAPTURE(entry.path().string());
            CHECK_NOTHROW(target.run(read_file(entry.path())));
            ++inputs;
        }
        CAPTURE(target.name);
        CHECK(inputs > 0);
    }
}

TEST_CASE("every folder of the fuzzing corpus has its target", "[fuzz]") {
    for (const auto& entry : fs::directory_iterator(source_folder() / "test/fuzz/corpus"))
        CHECK(std::ranges::count(fuzz_targets(), entry.path().filename().string(), &FuzzTarget::name) == 1);
}
