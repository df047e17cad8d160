// The conversion is ICU's: the C library's takes it from files of the system, which a program that has its libraries
// inside cannot rely on. What encoding a file has is told from its beginning: a text in the wrong one soon holds what
// no text has.
#include "input/encodings.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <memory>
#include <stdexcept>

#include <unicode/ucnv.h>
#include <utf8.h>

namespace budgetcheck {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t units_looked_at = 4096;     ///< of 16 bits
constexpr std::size_t characters_looked_at = 64;  ///< that are not ASCII
constexpr std::size_t per_hundred = 100;
constexpr std::size_t least_expected = 95;   ///< of a hundred units or pairs
constexpr std::size_t least_ascii = 2;       ///< of a hundred units: line ends, digits and blanks
constexpr std::size_t least_wrong = 25;      ///< of a hundred characters, to be no UTF-8
constexpr std::size_t longest_refused = 16;  ///< bytes, more than any character has
constexpr char no_character = '\xFF';

std::uint8_t byte_at(std::string_view bytes, std::size_t at) {
    return at < bytes.size() ? static_cast<std::uint8_t>(bytes[at]) : 0;
}

struct Stretch {
    char16_t first, last;
};

/// What budgets are written in beside ASCII.
constexpr auto expected_units = std::to_array<Stretch>({
    {0x00A0, 0x00FF},  // no-break space, ×, ±
    {0x2000, 0x22FF},  // dashes, quotation marks, ≤
    {0x2460, 0x25FF},  // ①, □, ●
    {0x2E80, 0x2FDF},  // radicals
    {0x3000, 0x33FF},  // 、。《》㎡
    {0x4E00, 0x9FFF},
    {0xFE30, 0xFFEF},  // full-width letters and digits
});

bool is_ascii(char16_t unit) {
    return (unit >= u' ' && unit <= u'~') || unit == u'\n' || unit == u'\r' || unit == u'\t' || unit == u'\f';
}

/// Does the text, as pairs of bytes, hold little else than Chinese and ASCII, and enough of the latter? Two letters of
/// ASCII would make a Chinese character too, but leave no zero byte.
bool looks_like_utf16(std::string_view bytes, std::size_t low) {
    const std::size_t units = std::min(bytes.size() / 2, units_looked_at);
    std::size_t ascii = 0;
    std::size_t expected = 0;
    for (std::size_t i = 0; i < units; ++i) {
        const auto unit = static_cast<char16_t>(byte_at(bytes, 2 * i + low) | byte_at(bytes, 2 * i + 1 - low) << 8);
        const auto holds = [&](const Stretch& stretch) { return stretch.first <= unit && unit <= stretch.last; };
        if (is_ascii(unit)) ++ascii;
        else if (std::ranges::any_of(expected_units, holds)) ++expected;
    }
    return bytes.size() % 2 == 0 && (ascii + expected) * per_hundred >= units * least_expected &&
           ascii * per_hundred >= units * least_ascii;
}

/// The length of the character of UTF-8 at `at`, or 0.
std::size_t utf8_length(std::string_view bytes, std::size_t at) {
    const std::uint8_t lead = byte_at(bytes, at);
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte_at(bytes, at + i) & 0xC0) != 0x80) return 0;
    return length;
}

/// The length of the character of GB18030 at `at`: two or four bytes, or 0.
std::size_t gb18030_length(std::string_view bytes, std::size_t at) {
    const std::uint8_t lead = byte_at(bytes, at);
    const std::uint8_t second = byte_at(bytes, at + 1);
    if (lead == 0x80 || lead == 0xFF) return 0;
    if (second >= '0' && second <= '9') return byte_at(bytes, at + 2) > 0x80 ? 4 : 0;
    return second >= 0x40 && second != 0x7F && second != 0xFF ? 2 : 0;
}

/// Of the first characters that are not ASCII, how many in a hundred are none in the encoding whose characters have
/// these lengths.
template <typename Length>
std::size_t wrong_per_hundred(std::string_view bytes, Length length_at) {
    std::size_t wrong = 0;
    std::size_t seen = 0;
    for (std::size_t at = 0; at < bytes.size() && seen < characters_looked_at;) {
        if (byte_at(bytes, at) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t length = length_at(bytes, at);
        if (length == 0) ++wrong;
        at += std::max<std::size_t>(length, 1);
        ++seen;
    }
    return seen == 0 ? 0 : per_hundred * wrong / seen;
}

const char* name_of(Encoding encoding) {
    switch (encoding) {
        case Encoding::gb18030:
            return "GB18030";
        case Encoding::utf16_le:
            return "UTF-16LE";
        case Encoding::utf16_be:
            return "UTF-16BE";
        case Encoding::automatic:
        case Encoding::utf8:
            break;
    }
    return "UTF-8";
}

struct Close {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Close>;

/// One that stops at what is no character.
Converter converter_from(Encoding encoding) {
    UErrorCode problem = U_ZERO_ERROR;
    Converter result(ucnv_open(name_of(encoding), &problem));
    ucnv_setToUCallBack(result.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &problem);
    if (U_FAILURE(problem)) throw std::runtime_error(u_errorName(problem));
    return result;
}

/// How many bytes the converter stopped at because they are no character.
std::size_t bytes_refused(UConverter* converter) {
    std::array<char, longest_refused> bytes{};
    auto count = static_cast<std::int8_t>(bytes.size());
    UErrorCode problem = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter, bytes.data(), &count, &problem);
    return static_cast<std::size_t>(std::max<std::int8_t>(count, 0));
}

}  // namespace

std::string encoding_library() { return U_ICU_VERSION; }

Encoding recognised(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE"sv)) return Encoding::utf16_le;
    if (bytes.starts_with("\xFE\xFF"sv)) return Encoding::utf16_be;
    if (bytes.substr(0, 2 * units_looked_at).find('\0') != bytes.npos) {
        if (looks_like_utf16(bytes, 0)) return Encoding::utf16_le;
        if (looks_like_utf16(bytes, 1)) return Encoding::utf16_be;
        return Encoding::utf8;
    }
    // Most of UTF-8 could be GB18030 as well, so that a few damaged bytes must not count; the converse is rare.
    const bool other = wrong_per_hundred(bytes, utf8_length) >= least_wrong &&
                       wrong_per_hundred(bytes, gb18030_length) <= per_hundred - least_expected;
    return other ? Encoding::gb18030 : Encoding::utf8;
}

std::string as_utf8(std::string_view bytes, Encoding encoding) {
    const Converter converter = converter_from(encoding);
    std::u16string units(bytes.size(), u'\0');  // no encoding has fewer bytes than units
    std::string result;
    result.reserve(bytes.size() / 2 * 3);  // two bytes become at most three, where they are Chinese
    const char* in = bytes.data();
    const char* const end = in + bytes.size();
    while (in < end) {
        UErrorCode state = U_ZERO_ERROR;
        char16_t* out = units.data();
        ucnv_toUnicode(converter.get(), &out, out + units.size(), &in, end, nullptr, true, &state);
        utf8::utf16to8(units.data(), out, std::back_inserter(result));
        if (U_FAILURE(state)) result.append(bytes_refused(converter.get()), no_character);
    }
    return result;
}

}  // namespace budgetcheck
