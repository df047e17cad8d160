// Digits are taken as decimal characters and rounded half up as they are shown: 1.005 with two decimals is 1.01, as a
// spreadsheet shows it, although the double is a little less.
#include "input/office/number_format.hpp"

#include "input/office/number_format_dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

namespace budgetcheck::office {
namespace {

constexpr int significant = 15;      ///< digits of a number that a spreadsheet knows
constexpr int most_digits = 40;      ///< before or behind the point, of what is shown under a format
constexpr int general_decimals = 9;  ///< that a cell without a format shows: 0.1 + 0.2 is 0.3
constexpr std::size_t most_format = 255;

constexpr auto built_in = std::to_array<std::pair<std::size_t, std::string_view>>({
    {1, "0"},
    {2, "0.00"},
    {3, "#,##0"},
    {4, "#,##0.00"},
    {5, "#,##0"},
    {6, "#,##0"},
    {7, "#,##0.00"},
    {8, "#,##0.00"},
    {9, "0%"},
    {10, "0.00%"},
    {14, "yyyy/m/d"},
    {15, "d-m-yy"},
    {17, "yyyy/m"},
    {18, "h:mm"},
    {19, "h:mm:ss"},
    {20, "h:mm"},
    {21, "h:mm:ss"},
    {22, "yyyy/m/d h:mm"},
    {27, "yyyy\"年\"m\"月\""},
    {28, "m\"月\"d\"日\""},
    {29, "m\"月\"d\"日\""},
    {30, "m-d-yy"},
    {31, "yyyy\"年\"m\"月\"d\"日\""},
    {36, "yyyy\"年\"m\"月\""},
    {37, "#,##0"},
    {38, "#,##0"},
    {39, "#,##0.00"},
    {40, "#,##0.00"},
    {41, "#,##0;-#,##0;\"-\""},
    {42, "#,##0;-#,##0;\"-\""},
    {43, "#,##0.00;-#,##0.00;\"-\""},
    {44, "#,##0.00;-#,##0.00;\"-\""},
    {50, "yyyy\"年\"m\"月\""},
    {51, "m\"月\"d\"日\""},
    {52, "yyyy\"年\"m\"月\""},
    {53, "m\"月\"d\"日\""},
    {54, "m\"月\"d\"日\""},
    {57, "yyyy\"年\"m\"月\""},
    {58, "m\"月\"d\"日\""},
});

/// A number as its digits: 0.d1d2d3… times ten to the power.
struct Decimal {
    bool negative = false;
    std::string digits;  ///< without zeros in front or behind; empty for nothing
    int power = 0;
};

Decimal decimal_of(double value) {
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value),
                                   std::chars_format::scientific, significant - 1)
                         .ptr;
    const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    const std::size_t exponent = text.find('e');
    Decimal result{.negative = value < 0};
    for (const char c : text.substr(0, exponent))
        if (c != '.') result.digits += c;
    std::string_view power = text.substr(exponent + 1);
    if (power.starts_with('+')) power.remove_prefix(1);
    std::from_chars(power.data(), power.data() + power.size(), result.power);
    ++result.power;
    while (result.digits.ends_with('0')) result.digits.pop_back();
    if (result.digits.empty()) result = {};
    return result;
}

/// Half up, so that `decimals` digits are left behind the point.
void round_to(Decimal& number, int decimals) {
    const int keep = number.power + decimals;
    if (keep >= static_cast<int>(number.digits.size())) return;
    const bool up = keep >= 0 && number.digits[static_cast<std::size_t>(keep)] >= '5';
    number.digits.resize(static_cast<std::size_t>(std::max(keep, 0)));
    if (up) {
        while (number.digits.ends_with('9')) number.digits.pop_back();
        if (number.digits.empty()) {
            // 9.99 → 10, and 0.6 with no decimals → 1
            number.digits = "1";
            ++number.power;
        } else {
            ++number.digits.back();
        }
    }
    while (number.digits.ends_with('0')) number.digits.pop_back();
    if (number.digits.empty()) number = {};
}

/// The digit that stands for ten to this power.
char digit_at(const Decimal& number, int power) {
    const int index = number.power - 1 - power;
    return index >= 0 && index < static_cast<int>(number.digits.size()) ? number.digits[static_cast<std::size_t>(index)]
                                                                        : '0';
}

std::string plain(const Decimal& number) {
    std::string result = number.negative ? "-" : "";
    const int last = std::min(number.power - static_cast<int>(number.digits.size()), 0);
    for (int power = std::max(number.power - 1, 0); power >= last; --power) {
        if (power == -1) result += '.';
        result += digit_at(number, power);
    }
    return result;
}

/// One piece of a format's section.
struct Piece {
    char kind = 0;     ///< '0' '#' '?' '.' '%' ',' or 'x' for characters as they are
    std::string text;  ///< of 'x'
};

/// Takes a section apart. False where it holds what is no number: dates, exponents, fractions.
bool take_apart(std::string_view section, std::vector<Piece>& pieces) {
    for (std::size_t i = 0; i < section.size(); ++i) {
        const char c = section[i];
        const bool more = i + 1 < section.size();
        if (c == '"') {
            const std::size_t end = std::min(section.find('"', i + 1), section.size());
            pieces.push_back({'x', std::string(section.substr(i + 1, end - i - 1))});
            i = end;
        } else if ((c == '\\' || c == '!') && more) {
            std::size_t length = 1;
            while (i + 1 + length < section.size() && (static_cast<unsigned char>(section[i + 1 + length]) & 0xC0U) == 0x80U)
                ++length;
            pieces.push_back({'x', std::string(section.substr(i + 1, length))});
            i += length;
        } else if ((c == '_' || c == '*') && more) {
            ++i;  // as wide as the next character, or filled with it
            while (i + 1 < section.size() && (static_cast<unsigned char>(section[i + 1]) & 0xC0U) == 0x80U) ++i;
        } else if (c == '[') {
            const std::size_t end = std::min(section.find(']', i), section.size());
            std::string_view inside = section.substr(i + 1, end - i - 1);
            if (inside.starts_with('$')) {
                inside = inside.substr(1, inside.find('-') - 1);
                pieces.push_back({'x', std::string(inside)});
            }
            i = end;
        } else if (std::string_view("0#?.%,").find(c) != std::string_view::npos) {
            pieces.push_back({c, {}});
        } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/') {
            return false;
        } else {
            pieces.push_back({'x', std::string(1, c)});
        }
    }
    return true;
}

bool is_place(char kind) { return kind == '0' || kind == '#' || kind == '?'; }

class Shown {
public:
    Shown(std::vector<Piece> pieces, Decimal number) : pieces_(std::move(pieces)), number_(std::move(number)) {
        const auto point = std::ranges::find(pieces_, '.', &Piece::kind);
        point_ = static_cast<std::size_t>(point - pieces_.begin());
        for (std::size_t i = point_; i < pieces_.size(); ++i) decimals_ += is_place(pieces_[i].kind) ? 1 : 0;
        find_commas();
        number_.power += 2 * static_cast<int>(std::ranges::count(pieces_, '%', &Piece::kind));
        round_to(number_, decimals_);
    }

    bool is_zero() const { return number_.digits.empty(); }

    std::string text() const { return before_point() + behind_point(); }

private:
    /// A comma between places groups digits by three; one behind the last place divides by a thousand.
    void find_commas() {
        std::size_t last = 0;
        for (std::size_t i = 0; i < pieces_.size(); ++i)
            if (is_place(pieces_[i].kind)) last = i;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            if (pieces_[i].kind != ',') continue;
            if (i < last) grouped_ = true;
            else number_.power -= number_.digits.empty() ? 0 : 3;
        }
    }

    std::string before_point() const {
        std::string reversed;
        int power = 0;
        int places = 0;
        for (std::size_t i = 0; i < point_; ++i) places += is_place(pieces_[i].kind) ? 1 : 0;
        int seen = 0;
        const auto add_digit = [&] {
            if (grouped_ && power > 0 && power % 3 == 0) reversed += ',';
            reversed += digit_at(number_, power++);
        };
        for (std::size_t i = point_; i-- > 0;) {
            const Piece& piece = pieces_[i];
            if (piece.kind == 'x' || piece.kind == '%') {
                const std::string text = piece.kind == '%' ? "%" : piece.text;
                reversed.append(text.rbegin(), text.rend());
            } else if (is_place(piece.kind)) {
                const bool needed = piece.kind == '0' || power < number_.power;
                if (needed) add_digit();
                if (++seen == places)
                    while (power < std::min(number_.power, most_digits)) add_digit();
            }
        }
        return {reversed.rbegin(), reversed.rend()};
    }

    std::string behind_point() const {
        std::string result;
        int power = 0;
        for (std::size_t i = point_; i < pieces_.size(); ++i) {
            const Piece& piece = pieces_[i];
            if (piece.kind == '.') {
                if (i == point_) result += '.';
            } else if (piece.kind == '%') {
                result += '%';
            } else if (is_place(piece.kind)) {
                --power;
                const bool more = number_.power - static_cast<int>(number_.digits.size()) <= power;
                if (piece.kind == '0' || (more && !is_zero())) result += digit_at(number_, power);
            } else {
                result += piece.text;
            }
        }
        return result;
    }

    std::vector<Piece> pieces_;
    Decimal number_;
    std::size_t point_ = 0;  ///< of the pieces, or their end
    int decimals_ = 0;
    bool grouped_ = false;
};

/// Sections are parted by `;` outside of quotes and brackets.
std::vector<std::string_view> sections_of(std::string_view format) {
    std::vector<std::string_view> sections;
    std::size_t begin = 0;
    char inside = 0;
    for (std::size_t i = 0; i < format.size(); ++i) {
        const char c = format[i];
        if (inside != 0) {
            if (c == inside) inside = 0;
        } else if (c == '"') inside = '"';
        else if (c == '[') inside = ']';
        else if (c == '\\' || c == '!') ++i;
        else if (c == ';') {
            sections.push_back(format.substr(begin, i - begin));
            begin = i + 1;
        }
    }
    sections.push_back(format.substr(std::min(begin, format.size())));
    return sections;
}

bool has_condition(std::string_view section) { return section.find_first_of("<>=") != section.npos; }

/// The section for a number, and whether the number's sign is left to it.
std::pair<std::string_view, bool> section_for(const std::vector<std::string_view>& sections, double value) {
    if (sections.size() >= 2 && value < 0) return {sections[1], true};
    if (sections.size() >= 3 && value == 0) return {sections[2], true};
    return {sections[0], false};
}

std::string trimmed(std::string text) {
    while (text.ends_with(' ')) text.pop_back();
    text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
    return text;
}

}  // namespace

std::string_view built_in_format(std::size_t id) {
    const auto found = std::ranges::find(built_in, id, &std::pair<std::size_t, std::string_view>::first);
    return found == built_in.end() ? std::string_view{} : found->second;
}

std::string displayed(std::string_view number, std::string_view format, bool from_1904) {
    double value = 0;
    const auto [end, problem] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (problem != std::errc{} || end != number.data() + number.size() || !std::isfinite(value))
        return std::string(number);
    const Decimal decimal = decimal_of(value);
    Decimal rounded = decimal;
    round_to(rounded, general_decimals);
    std::string as_it_is = decimal.power > most_digits ? std::string(number) : plain(rounded);
    if (format.empty() || format == "@" || format.size() > most_format) return as_it_is;
    const std::vector<std::string_view> sections = sections_of(format);
    if (is_date_format(sections[0])) return displayed_date(value, sections[0], from_1904).value_or(as_it_is);
    if (std::ranges::any_of(sections, has_condition)) return as_it_is;
    const auto [section, signs_itself] = section_for(sections, value);
    std::vector<Piece> pieces;
    if (decimal.power > most_digits || !take_apart(section, pieces)) return as_it_is;
    const bool words_only = std::ranges::none_of(pieces, [](const Piece& piece) { return is_place(piece.kind); });
    if (words_only) {
        std::string text;
        for (const Piece& piece : pieces) text += piece.text;
        return trimmed(text);
    }
    Decimal shown = decimal;
    shown.negative = false;
    const Shown result(std::move(pieces), shown);
    const bool minus = decimal.negative && !signs_itself && !result.is_zero();
    return trimmed((minus ? "-" : "") + result.text());
}

}  // namespace budgetcheck::office
