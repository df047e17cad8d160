// Sorted rows: as many stand below a key as the library says.
#include "text/sorted.hpp"

#include "catch.hpp"

#include <algorithm>
#include <functional>
#include <random>
#include <vector>

using namespace budgetcheck;

TEST_CASE("rows below a key are counted as by lower_bound", "[text]") {
    std::mt19937 random(19);
    for (int round = 0; round < 500; ++round) {
        std::vector<int> rows(random() % 40);
        for (int& row : rows) row = static_cast<int>(random() % 30);
        std::ranges::sort(rows);
        for (int key = -1; key <= 30; ++key) {
            CAPTURE(rows, key);
            const auto expected = std::ranges::lower_bound(rows, key) - rows.begin();
            REQUIRE(text::count_below(std::span<const int>(rows), key, std::identity{}) ==
                    static_cast<std::size_t>(expected));
        }
    }
}
