// 其中：…占 34.30 %, 完成年初预算的 98.20 %.
#include "document/statements_parts.hpp"

namespace budgetcheck::document {

void OpenShares::set_subject(const Coordinates& at) {
    if (at == state_.subject) return;
    state_.subject = at;
    state_.values.fill(Share::none);
    state_.open.reset();
}

std::uint32_t OpenShares::budget(const StageWord& word) const {
    if (word.vague && value(Stage::adjusted_budget) == Share::none) return value(Stage::budget);
    return value(word.stage);
}

std::optional<Coordinates> OpenShares::subject_of_list() const {
    if (state_.whole == Share::none) return std::nullopt;
    return state_.whole_at;
}

void OpenShares::carry_over() {
    if (state_.whole == Share::none || state_.whole_at.flow != Flow::income) return;
    state_.whole_at.flow = Flow::resources;
    narrative_.table.views[0].rows[state_.whole].at->flow = Flow::resources;
}

void OpenShares::open_share(const std::optional<Coordinates>& whole) {
    state_.open.reset();
    if (state_.last == Share::none || (!whole && (state_.whole == Share::none || state_.whole == state_.last))) return;
    Share share{.part = state_.last};
    if (whole) share.whole_at = *whole;
    else share.whole = state_.whole;
    state_.open = share;
}

void OpenShares::open_completion(const StageWord& word, Stage own) {
    state_.open.reset();
    const Share share{.part = value(own), .whole = budget(word), .completion = true};
    if (share.part != Share::none && share.whole != Share::none) state_.open = share;
}

void OpenShares::take_percent(const PrintedAmount& percent) {
    state_.open->percent = percent;
    narrative_.shares.push_back(*state_.open);
    state_.open.reset();
}

}  // namespace budgetcheck::document
