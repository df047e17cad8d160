// How many digits a level has differs from place to place: the longest beginning that is itself printed is the parent.
#include "document/body_tree.hpp"

#include "text/key_index.hpp"

#include <algorithm>

namespace budgetcheck::document {
namespace {

constexpr int digits_bits = 8;

std::uint64_t key(BodyCode code) { return static_cast<std::uint64_t>(code.number) << digits_bits | code.digits; }

class Linker {
public:
    Linker(std::span<const BodyCode> codes, View& view) : codes_(codes), view_(view), rows_(codes.size()) {}

    void run() {
        for (std::size_t i = 0; i < codes_.size(); ++i)
            if (codes_[i].digits != 0) note(i);
        const auto total = std::ranges::find_if(view_.rows, &Row::is_total);
        const int whole = total == view_.rows.end() ? -1 : static_cast<int>(total - view_.rows.begin());
        for (std::size_t i = 0; i < codes_.size(); ++i) {
            Row& row = view_.rows[i];
            if (row.is_total) continue;
            row.parent = parent_of(codes_[i]);
            row.level = row.parent < 0 ? 1 : 2;
            if (row.parent < 0) row.parent = whole;
        }
    }

private:
    void note(std::size_t i) {
        const std::uint32_t first = rows_.add(key(codes_[i]), static_cast<std::uint32_t>(i));
        if (first != i) view_.rows[first].duplicate = view_.rows[i].duplicate = true;
    }

    int parent_of(BodyCode code) const {
        constexpr std::uint8_t shortest = 3;
        while (code.digits > shortest) {
            code.number /= 10;
            --code.digits;
            const std::uint32_t row = rows_.find(key(code));
            if (row != text::KeyIndex::none) return static_cast<int>(row);
        }
        return -1;
    }

    std::span<const BodyCode> codes_;
    View& view_;
    text::KeyIndex rows_;
};

}  // namespace

BodyCode body_code(std::span<const token::Token> codes) {
    if (codes.empty()) return {};
    return {codes[0].mantissa, static_cast<std::uint8_t>(std::min<std::size_t>(codes[0].integer_digits, 18))};
}

void link_bodies(std::span<const BodyCode> codes, View& view) { Linker(codes, view).run(); }

}  // namespace budgetcheck::document
