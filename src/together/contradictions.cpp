// The most particular contradiction stands for those of the sums that contain it.
#include "together/contradictions.hpp"

#include <algorithm>
#include <tuple>

namespace budgetcheck::together {
namespace {

int digits(std::uint32_t code) {
    int count = 0;
    for (; code != 0; code /= 10) ++count;
    return count;
}

/// The higher, the more is said of the money.
auto detail(const Coordinates& at) {
    return std::tuple(digits(at.function) + digits(at.economic), at.purpose != Purpose::all,
                      at.component != Component::total, at.fund != Fund::all, at.fund != Fund::fiscal);
}

bool is_within(std::uint32_t code, std::uint32_t whole) {
    while (code > whole) code /= 10;
    return whole == 0 || code == whole;
}

bool is_below(const Coordinates& part, const Coordinates& whole) {
    return is_within(part.function, whole.function) && is_within(part.economic, whole.economic);
}

/// The root that explains a contradiction: one that is wrong by the same, else all roots below it taken together.
Contradiction* explaining(std::span<Contradiction> roots, const Contradiction& contradiction) {
    const auto same = std::ranges::find(roots, contradiction.difference, &Contradiction::difference);
    if (same != roots.end()) return &*same;
    std::int64_t sum = 0;
    Contradiction* last = nullptr;
    for (Contradiction& root : roots) {
        if (!is_below(root.at, contradiction.at)) continue;
        sum += root.difference;
        last = &root;
    }
    return last != nullptr && sum == contradiction.difference ? last : nullptr;
}

}  // namespace

std::vector<Contradiction> roots_of(std::vector<Contradiction> all) {
    std::ranges::stable_sort(all, [](const Contradiction& a, const Contradiction& b) {
        return detail(a.at) != detail(b.at) ? detail(b.at) < detail(a.at) : a.at < b.at;
    });
    std::vector<Contradiction> roots;
    for (Contradiction& contradiction : all) {
        Contradiction* root = explaining(roots, contradiction);
        if (root == nullptr) roots.push_back(std::move(contradiction));
        else if (contradiction.figure != nullptr) root->sums_above.push_back(contradiction.figure);
    }
    return roots;
}

}  // namespace budgetcheck::together
