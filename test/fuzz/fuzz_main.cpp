// One target as a libFuzzer program; which one is set when it is built.
#include "fuzz/targets.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto& target = *std::ranges::find(budgetcheck::test::fuzz_targets(), BUDGETCHECK_FUZZ_TARGET,
                                                   &budgetcheck::test::FuzzTarget::name);
    target.run({reinterpret_cast<const char*>(data), size});
    return 0;
}
