// 其中：…占 34.30 %, 完成年初预算的 98.20 %.
#include "document/statements_parts.hpp"

namespace budgetcheck::document {

void OpenShares::set_subject(const Coordinates& at) {
    if (at == subject_) return;
    subject_ = at;
    values_.fill(Share::none);
    open_.reset();
}

std::uint32_t OpenShares::budget(const StageWord& word) const {
    if (word.vague && value(Stage::adjusted_budget) == Share::none) return value(Stage::budget);
    return value(word.stage);
}

void OpenShares::open_list() {
    whole_ = last_;
    whole_at_ = subject_;
}

std::optional<Coordinates> OpenShares::subject_of_list() const {
    if (whole_ == Share::none) return std::nullopt;
    return whole_at_;
}

void OpenShares::open_share(const std::optional<Coordinates>& whole) {
    open_.reset();
    if (last_ == Share::none || (!whole && (whole_ == Share::none || whole_ == last_))) return;
    Share share{.part = last_};
    if (whole) share.whole_at = *whole;
    else share.whole = whole_;
    open_ = share;
}

void OpenShares::open_completion(const StageWord& word, Stage own) {
    open_.reset();
    const Share share{.part = value(own), .whole = budget(word), .completion = true};
    if (share.part != Share::none && share.whole != Share::none) open_ = share;
}

void OpenShares::take_percent(const PrintedAmount& percent) {
    open_->percent = percent;
    narrative_.shares.push_back(*open_);
    open_.reset();
}

}  // namespace budgetcheck::document
