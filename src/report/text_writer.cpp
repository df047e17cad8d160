// ANSI colours, numbers, and whose words may be printed as they are.
#include "report/text_writer.hpp"

#include "report/catalogue.hpp"
#include "report/display.hpp"

#include <array>
#include <charconv>
#include <limits>

namespace budgetcheck {
namespace {

constexpr auto codes = std::to_array<std::string_view>({"1", "1;31", "1;33", "1;36", "32", "34"});  // by Paint

}  // namespace

TextWriter& TextWriter::number(std::uint64_t value) {
    std::array<char, std::numeric_limits<std::uint64_t>::digits10 + 1> digits;
    const char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    text_.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
    return *this;
}

TextWriter& TextWriter::show(std::string_view words) {
    const std::size_t before = text_.size();
    text_.append(words);
    make_printable(text_, before);
    return *this;
}

TextWriter& TextWriter::show(const Message& message) {
    const std::size_t before = text_.size();
    append_sentence(text_, message, style_.language);
    make_printable(text_, before);
    return *this;
}

TextWriter& TextWriter::say(std::string_view key, std::initializer_list<std::string_view> arguments) {
    append_sentence(text_, key, style_.language, arguments);
    return *this;
}

void TextWriter::begin(Paint paint) {
    text_.append("\x1b[").append(codes.at(static_cast<std::size_t>(paint))).append("m");
}

void TextWriter::end_paint() { text_.append("\x1b[0m"); }

}  // namespace budgetcheck
