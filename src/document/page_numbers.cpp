// One pass over the characters, ended by the first that stands on no page number.
#include "document/page_numbers.hpp"

#include "text/fold.hpp"

namespace budgetcheck::document {
namespace {

constexpr std::size_t longest_page_number = 24;  ///< with words and rules

bool is_rule(char16_t c) { return c == u' ' || c == u'-'; }
bool is_word(char16_t c) { return c == u'第' || c == u'共' || c == u'页' || c == u'/'; }

}  // namespace

bool is_page_number(std::u16string_view folded, std::size_t most_digits) {
    std::size_t numbers = 0;
    bool worded = false;
    for (std::size_t i = 0; i < folded.size();) {
        if (!text::is_digit(folded[i])) {
            if (!is_rule(folded[i])) {
                if (!is_word(folded[i])) return false;
                worded = true;
            }
            ++i;
            continue;
        }
        const std::size_t begin = i;
        bool zero = true;
        for (; i < folded.size() && text::is_digit(folded[i]); ++i) zero = zero && folded[i] == u'0';
        if (zero || i - begin > most_digits || ++numbers > 2) return false;
    }
    return numbers == 1 || (numbers == 2 && worded);
}

bool is_page_number(const text::Line& line) {
    return line.bare.size() <= longest_page_number &&
           is_page_number(line.folded.substr(line.begin, line.end - line.begin));
}

}  // namespace budgetcheck::document
