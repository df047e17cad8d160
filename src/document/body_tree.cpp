// How many digits a level has differs from place to place: the longest beginning that is itself printed is the parent.
#include "document/body_tree.hpp"

#include "text/key_index.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <vector>

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
            if (row.parent < 0) tops_.push_back(i);
        }
        if (whole >= 0) link_tops(static_cast<std::size_t>(whole));
        for (Row& row : view_.rows) row.level = row.is_total ? 0 : row.parent == whole ? 1 : 2;
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

    /// A row without a code may be the whole of the next ones, as the department's own or 事业单位: that is so where
    /// the rows add up to the total only then.
    void link_tops(std::size_t total) {
        const std::int64_t whole = value(total);
        std::int64_t sum = 0;
        for (const std::size_t top : tops_) sum += value(top);
        const bool flat = sum == whole || !nest(whole);
        // About twice the total: some rows are wholes, but it is not plain which. Nothing is held against it.
        const bool has_names_only =
            std::ranges::any_of(tops_, [&](std::size_t top) { return codes_[top].digits == 0; });
        if (flat && has_names_only && 2 * sum > 3 * whole) return;
        for (const std::size_t top : tops_)
            if (view_.rows[top].parent < 0) view_.rows[top].parent = static_cast<int>(total);
    }

    /// Whether what is no part of another adds up to `whole`; else nothing is changed.
    bool nest(std::int64_t whole) {
        std::vector<std::pair<std::size_t, std::size_t>> parts;  // row, its whole
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < tops_.size();) {
            sum += value(tops_[i]);
            const std::size_t end = end_of_parts(i);
            for (std::size_t part = i + 1; part < end; ++part) parts.emplace_back(tops_[part], tops_[i]);
            i = end;
        }
        if (sum != whole) return false;
        for (const auto& [part, of] : parts) view_.rows[part].parent = static_cast<int>(of);
        return true;
    }

    /// Behind the rows that follow `top` and add up to it.
    std::size_t end_of_parts(std::size_t top) const {
        const std::int64_t whole = codes_[tops_[top]].digits == 0 ? value(tops_[top]) : 0;
        std::int64_t rest = whole;
        std::size_t next = top + 1;
        while (rest > 0 && next < tops_.size() && value(tops_[next]) >= 0) rest -= value(tops_[next++]);
        return whole > 0 && rest == 0 ? next : top + 1;
    }

    /// Of the first column, by one measure for all rows; 0 for what no budget comes near.
    std::int64_t value(std::size_t row) const {
        constexpr std::uint8_t most_decimals = 4;
        constexpr std::int64_t most = 10'000'000'000'000;
        if (view_.rows[row].amount_count == 0) return 0;
        const PrintedAmount& amount = view_.amounts[view_.rows[row].first_amount];
        std::int64_t value = amount.nil ? 0 : amount.mantissa;
        for (std::uint8_t decimals = amount.decimals; decimals < most_decimals && std::abs(value) < most; ++decimals)
            value *= 10;
        return std::abs(value) < most ? value : 0;
    }

    std::span<const BodyCode> codes_;
    View& view_;
    text::KeyIndex rows_;
    std::vector<std::size_t> tops_;  ///< rows whose code begins with that of no other
};

}  // namespace

BodyCode body_code(std::span<const token::Token> codes) {
    if (codes.empty()) return {};
    return {codes[0].mantissa, static_cast<std::uint8_t>(std::min<std::size_t>(codes[0].integer_digits, 18))};
}

void link_bodies(std::span<const BodyCode> codes, View& view) { Linker(codes, view).run(); }

}  // namespace budgetcheck::document
