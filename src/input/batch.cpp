// A pool of threads works on the documents; a strand of it, which is one at a time, puts the results in order. A number
// of places bounds the memory: the next document is begun when one of them is free.
#include "input/batch.hpp"

#include "input/interrupt.hpp"

#include <asio/post.hpp>
#include <asio/strand.hpp>
#include <asio/thread_pool.hpp>

#include <algorithm>
#include <atomic>
#include <exception>
#include <optional>
#include <semaphore>
#include <thread>
#include <utility>
#include <vector>

namespace budgetcheck {
namespace {

constexpr std::size_t places_per_job = 2;

struct Outcome {
    Rendered rendered;
    std::exception_ptr failure = nullptr;
};

class Pipeline {
public:
    Pipeline(std::size_t jobs, const std::function<Rendered(std::size_t)>& work,
             const std::function<void(Rendered)>& take)
        : work_(work),
          take_(take),
          waiting_(places_per_job * jobs),
          free_(static_cast<std::ptrdiff_t>(waiting_.size())),
          threads_(jobs),
          order_(threads_.get_executor()) {}

    void run(std::size_t count) {
        for (std::size_t index = 0; index < count; ++index) {
            free_.acquire();
            if (is_interrupted() || failed_) break;
            asio::post(threads_, [this, index] { work_on(index); });
        }
        threads_.join();
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    void work_on(std::size_t index) {
        Outcome outcome;
        try {
            outcome.rendered = work_(index);
        } catch (...) {
            outcome.failure = std::current_exception();
        }
        asio::post(order_, [this, index, outcome = std::move(outcome)]() mutable {
            // As many documents as places are under way, one after the other: the place of each is its own.
            waiting_[index % waiting_.size()] = std::move(outcome);
            while (std::optional<Outcome> next = std::exchange(waiting_[taken_ % waiting_.size()], std::nullopt)) {
                if (!failed_) take(*std::move(next));
                ++taken_;
                free_.release();
            }
        });
    }

    void take(Outcome outcome) {
        try {
            if (outcome.failure) std::rethrow_exception(outcome.failure);
            take_(std::move(outcome.rendered));
        } catch (...) {
            failure_ = std::current_exception();
            failed_ = true;
        }
    }

    const std::function<Rendered(std::size_t)>& work_;
    const std::function<void(Rendered)>& take_;
    std::vector<std::optional<Outcome>> waiting_;  ///< worked on, while an earlier one is not; touched in order only
    std::size_t taken_ = 0;
    std::exception_ptr failure_ = nullptr;
    std::atomic<bool> failed_ = false;
    std::counting_semaphore<> free_;
    asio::thread_pool threads_;
    asio::strand<asio::thread_pool::executor_type> order_;
};

}  // namespace

void run_in_order(std::size_t count, std::size_t jobs, const std::function<Rendered(std::size_t)>& work,
                  const std::function<void(Rendered)>& take) {
    if (jobs == 0 && count > 1) jobs = std::min<std::size_t>(std::thread::hardware_concurrency(), max_jobs);
    jobs = std::min(jobs, count);
    if (jobs > 1) return Pipeline(jobs, work, take).run(count);
    for (std::size_t i = 0; i < count && !is_interrupted(); ++i) take(work(i));
}

}  // namespace budgetcheck
