// Drawn a few times a second, whatever the number of documents.
#include "progress.hpp"

#include "complain.hpp"

#include <fmt/format.h>

#include <string>

#include <unistd.h>

namespace budgetcheck {
namespace {

using namespace std::chrono_literals;

constexpr auto first_after = 500ms;  ///< a short run is over before anybody reads
constexpr auto again_after = 200ms;
constexpr std::string_view to_line_start = "\r\x1B[K";

std::string time_left(std::chrono::duration<double> left) {
    const auto seconds = std::chrono::round<std::chrono::seconds>(left).count();
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

}  // namespace

Progress::Progress(std::size_t documents, bool results_on_terminal, Language language)
    : shown_(documents > 1 && !results_on_terminal && isatty(STDERR_FILENO) != 0),
      language_(language),
      documents_(documents),
      next_(begin_ + first_after) {}

Progress::~Progress() { clear(); }

void Progress::advance() {
    ++done_;
    if (!shown_ || Clock::now() < next_) return;
    const std::chrono::duration<double> passed = Clock::now() - begin_;
    const double rate = static_cast<double>(done_) / passed.count();
    const auto left = passed / done_ * static_cast<double>(documents_ - done_);
    clear();
    print_error(
        render("progress/line", language_,
               {std::to_string(done_), std::to_string(documents_), fmt::format("{:.0f}", rate), time_left(left)}));
    drawn_ = true;
    next_ = Clock::now() + again_after;
}

void Progress::clear() {
    if (drawn_) print_error(std::string(to_line_start));
    drawn_ = false;
}

}  // namespace budgetcheck
