// From each unit of money back to the figure in front of it.
#include "document/loose_amounts.hpp"

#include "document/money_units.hpp"
#include "text/fold.hpp"
#include "text/search.hpp"

#include <algorithm>
#include <tuple>

namespace budgetcheck::document {
namespace {

auto order(const Span& place) { return std::tuple(place.line, place.begin); }

/// The figure that ends before `end`, blanks aside; empty where there is none.
Span figure_before(std::u32string_view line, std::uint32_t index, std::size_t end) {
    while (end > 0 && line[end - 1] == U' ') --end;
    std::size_t begin = end;
    while (begin > 0 && (text::is_digit(line[begin - 1]) || line[begin - 1] == U',' || line[begin - 1] == U'.'))
        --begin;
    while (begin < end && !text::is_digit(line[begin])) ++begin;
    return {index, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

class Sweep {
public:
    Sweep(const text::Text& text, Document& document) : text_(text), document_(document) {}

    void run() {
        for (std::uint32_t i = 0; i < document_.roles.size(); ++i)
            if (document_.roles[i] == LineRole::prose) sweep(i);
        std::ranges::sort(document_.narrative.not_understood, {}, order);
    }

private:
    void sweep(std::uint32_t index) {
        const std::u32string_view bare = text_.lines()[index].bare;
        if (text::find_character(bare, 0, starts_money_unit) == bare.size()) return;
        const std::u32string_view line = text_.lines()[index].folded;
        const auto next = [&](std::size_t from) { return text::find_character(line, from, starts_money_unit); };
        for (std::size_t unit = next(0); unit < line.size();) {
            const Span figure = figure_before(line, index, unit);
            const MoneyUnit money = money_unit(line.substr(unit));
            if (figure.begin != figure.end && money.length != 0 && !is_known(figure))
                document_.narrative.not_understood.push_back(figure);
            unit = next(unit + std::max<std::size_t>(money.length, 1));
        }
    }

    bool is_known(const Span& figure) {
        if (known_.empty()) collect_known();
        return std::ranges::binary_search(known_, order(figure), {}, order);
    }

    void collect_known() {
        for (const PrintedAmount& amount : document_.narrative.table.views[0].amounts) known_.push_back(amount.place);
        known_.insert(known_.end(), document_.narrative.not_understood.begin(),
                      document_.narrative.not_understood.end());
        for (const Project& project : document_.projects)
            for (const Indicator& indicator : project.indicators)
                if (indicator.target) known_.push_back(indicator.target->place);
        std::ranges::sort(known_, {}, order);
    }

    const text::Text& text_;
    Document& document_;
    std::vector<Span> known_;  ///< sorted
};

}  // namespace

void list_loose_amounts(const text::Text& text, Document& document) { Sweep(text, document).run(); }

}  // namespace budgetcheck::document
