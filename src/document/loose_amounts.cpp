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
Span figure_before(std::u16string_view line, std::uint32_t index, std::size_t end) {
    while (end > 0 && line[end - 1] == u' ') --end;
    std::size_t begin = end;
    while (begin > 0 && (text::is_digit(line[begin - 1]) || line[begin - 1] == u',' || line[begin - 1] == u'.'))
        --begin;
    while (begin < end && !text::is_digit(line[begin])) ++begin;
    return {index, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

class Sweep {
public:
    Sweep(const text::Text& text, Document& document) : text_(text), document_(document) {}

    void run() {
        const auto& roles = document_.roles;
        const auto goes_on = [](LineRole role) { return role == LineRole::prose || role == LineRole::blank; };
        for (auto first = roles.begin(); first != roles.end();) {
            first = std::find(first, roles.end(), LineRole::prose);
            const auto last = std::find_if_not(first, roles.end(), goes_on);
            const auto index = [&](auto role) { return static_cast<std::uint32_t>(role - roles.begin()); };
            sweep(index(first), index(last));
            first = last;
        }
        std::ranges::sort(document_.narrative.not_understood, {}, order);
    }

private:
    /// Lines behind each other, of which few speak of money: they are searched as one text.
    void sweep(std::uint32_t first, std::uint32_t last) {
        const std::u16string_view bare = text_.bare(first, last);
        const auto end_of_line = [&] {
            const std::u16string_view line = text_.lines()[first].bare;
            return static_cast<std::size_t>(line.data() + line.size() - bare.data());
        };
        for (std::size_t at = 0;; at = end_of_line()) {
            at = text::find_character(bare, at, starts_money_unit);
            if (at == bare.size()) return;
            while (end_of_line() <= at) ++first;
            sweep(text_.lines()[first]);
        }
    }

    void sweep(const text::Line& of_units) {
        const std::u16string_view line = of_units.folded;
        const auto next = [&](std::size_t from) { return text::find_character(line, from, starts_money_unit); };
        for (std::size_t unit = next(0); unit < line.size();) {
            const Span figure = figure_before(line, of_units.index, unit);
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
