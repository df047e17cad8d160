// Work in parallel, results in order.
#include "input/batch.hpp"

#include "catch.hpp"

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>

using namespace budgetcheck;

namespace {

Rendered numbered(std::size_t index) {
    // Early ones take longest, so that results come out of order.
    if (index % 10 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
    return {std::to_string(index) + ' ', "", {}};
}

std::string joined(std::size_t count, std::size_t jobs) {
    std::string result;
    run_in_order(count, jobs, numbered, [&](const Rendered& rendered) { result += rendered.output; });
    return result;
}

}  // namespace

TEST_CASE("results come in order for any number of jobs", "[input]") {
    for (const std::size_t count : {0U, 1U, 2U, 7U, 200U}) {
        const std::string expected = joined(count, 1);
        for (const std::size_t jobs : {2U, 3U, 8U}) CHECK(joined(count, jobs) == expected);
    }
}

TEST_CASE("only a few results wait at a time", "[input]") {
    constexpr std::size_t jobs = 4;
    std::atomic<int> waiting = 0;
    std::atomic<int> most = 0;
    run_in_order(
        300, jobs,
        [&](std::size_t index) {
            const int now = ++waiting;
            for (int seen = most; seen < now && !most.compare_exchange_weak(seen, now);) {
            }
            return numbered(index);
        },
        [&](const Rendered&) { --waiting; });
    CHECK(most <= static_cast<int>(2 * jobs));
    CHECK(waiting == 0);
}

TEST_CASE("one job uses no other thread", "[input]") {
    const auto here = std::this_thread::get_id();
    for (const std::size_t count : {1U, 5U}) {
        run_in_order(
            count, count == 1 ? 8 : 1,
            [&](std::size_t) {
                CHECK(std::this_thread::get_id() == here);
                return Rendered{};
            },
            [](const Rendered&) {});
    }
}

TEST_CASE("an exception ends the run and arrives", "[input]") {
    const auto refuse = [](const Rendered& rendered) {
        if (rendered.output == "50 ") throw std::runtime_error("full");
    };
    for (const std::size_t jobs : {1U, 4U})
        CHECK_THROWS_AS(run_in_order(100, jobs, numbered, refuse), std::runtime_error);
}
