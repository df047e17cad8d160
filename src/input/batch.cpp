// A pipeline of oneTBB: numbers in order, work in parallel, results in order. The number of tokens bounds the memory.
#include "input/batch.hpp"

#include "input/interrupt.hpp"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace budgetcheck {
namespace {

namespace tbb = oneapi::tbb;

constexpr std::size_t tokens_per_job = 2;

void run_pipeline(std::size_t count, std::size_t jobs, const std::function<Rendered(std::size_t)>& work,
                  const std::function<void(Rendered)>& take) {
    // Numbers go through the pipeline, results wait in slots: a pipeline that is cut short drops what is in it. With as
    // many slots as tokens, the slot of a new number is free: results leave in order.
    std::vector<Rendered> slots(tokens_per_job * jobs);
    std::size_t next = 0;
    const auto number =
        tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order, [&](tbb::flow_control& flow) {
            const bool end = next == count || is_interrupted();
            if (end) flow.stop();
            return end ? count : next++;
        });
    const auto worked = tbb::make_filter<std::size_t, std::size_t>(tbb::filter_mode::parallel, [&](std::size_t index) {
        slots[index % slots.size()] = work(index);
        return index;
    });
    const auto taken = tbb::make_filter<std::size_t, void>(tbb::filter_mode::serial_in_order, [&](std::size_t index) {
        take(std::exchange(slots[index % slots.size()], {}));
    });
    tbb::parallel_pipeline(slots.size(), number & worked & taken);
}

}  // namespace

void run_in_order(std::size_t count, std::size_t jobs, const std::function<Rendered(std::size_t)>& work,
                  const std::function<void(Rendered)>& take) {
    jobs = std::min(jobs, count);
    if (jobs <= 1) {
        for (std::size_t i = 0; i < count && !is_interrupted(); ++i) take(work(i));
        return;
    }
    // The library's default is the number of cores; the user may ask for more.
    const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, jobs);
    tbb::task_arena(static_cast<int>(jobs)).execute([&] { run_pipeline(count, jobs, work, take); });
}

}  // namespace budgetcheck
