// What is fuzzed: each target takes any bytes, and must come back without a crash, a leak, an undefined operation or an
// exception, and keep its promises. Run by libFuzzer (scripts/fuzz); found inputs are replayed by the everyday tests.
#pragma once

#include <span>
#include <string_view>

namespace budgetcheck::test {

struct FuzzTarget {
    std::string_view name;
    void (*run)(std::string_view bytes);
};

std::span<const FuzzTarget> fuzz_targets();

}  // namespace budgetcheck::test
