// One line of folded characters → tokens: words, numbers, percents, years, dates, ordinals, signs for "nothing".
// Knows how figures are printed; knows nothing of tables. Whether a number is a code or an amount is for the reader of
// rows to say: `208` can be either.
#pragma once

#include "text/lines.hpp"
#include "text/masks.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck::token {

enum class Kind : std::uint8_t {
    word,     ///< anything else, up to a blank or a number
    number,   ///< 19,954.65  87267272.44  208  05
    percent,  ///< 12.63%
    nil,      ///< - or 无 standing alone: nothing
    year,     ///< 2023年
    date,     ///< 2022-11-09  2025.1.1
    ordinal,  ///< 一、  （一）  1.  1、
};

struct Token {
    Kind kind = Kind::word;
    bool grouped = false;  ///< has thousands separators
    bool negative = false;
    bool damaged = false;  ///< spoilt by a slip and read as meant, see damaged_number.hpp
    std::uint8_t decimals = 0;
    std::uint8_t integer_digits = 0;  ///< digits before the point, leading zeros counted
    std::uint32_t begin = 0;          ///< index into the folded line
    std::uint32_t end = 0;
    std::uint32_t bare_begin = 0;  ///< as `begin`, in the line without blanks
    std::int64_t mantissa = 0;     ///< all digits as one number, with sign; the year for Kind::year

    std::u16string_view text(std::u16string_view line) const { return line.substr(begin, end - begin); }
};

/// Keeps memory from one line to the next.
class Tokenizer {
public:
    /// Appends the tokens of the folded `line`. A number of more than 17 digits is larger than any amount: its mantissa
    /// is the largest there is.
    void read(const text::Line& line, std::vector<Token>& tokens);

    /// The same for any folded text, before `begin` of which stand only blanks.
    void read(std::u16string_view line, std::vector<Token>& tokens, std::size_t begin = 0);

    /// The size of the shortest word of the line read last; larger than a line where it has none.
    std::size_t shortest_word() const { return shortest_word_; }

private:
    text::LineMasks masks_;
    std::size_t shortest_word_ = 0;
};

/// The same for a line or two.
void tokenize(std::u16string_view line, std::vector<Token>& tokens);

/// The tokens as one line for tests and messages, e.g. `ordinal(一、) word(财政拨款收入) number(199546456)`.
std::string dump(std::u16string_view line, const std::vector<Token>& tokens);

}  // namespace budgetcheck::token
