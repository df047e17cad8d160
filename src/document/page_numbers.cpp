// One pass over the characters, ended by the first that stands on no page number.
#include "document/page_numbers.hpp"

#include "text/fold.hpp"

namespace budgetcheck::document {
namespace {

constexpr std::u32string_view rules = U" -";
constexpr std::u32string_view words = U"第共页/";

}  // namespace

bool is_page_number(std::u32string_view folded, std::size_t most_digits) {
    std::size_t numbers = 0;
    bool worded = false;
    for (std::size_t i = 0; i < folded.size();) {
        if (!text::is_digit(folded[i])) {
            const bool is_word = words.find(folded[i]) != std::u32string_view::npos;
            if (!is_word && rules.find(folded[i]) == std::u32string_view::npos) return false;
            worded = worded || is_word;
            ++i;
            continue;
        }
        const std::size_t begin = i;
        bool zero = true;
        for (; i < folded.size() && text::is_digit(folded[i]); ++i) zero = zero && folded[i] == U'0';
        if (zero || i - begin > most_digits || ++numbers > 2) return false;
    }
    return numbers == 1 || (numbers == 2 && worded);
}

}  // namespace budgetcheck::document
