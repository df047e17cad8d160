// Widths follow the East Asian Width property of Unicode (UAX #11), as terminals do; the table leaves out what no
// Chinese document holds.
#include "report/display.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace budgetcheck {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr auto wide = std::to_array<Range>({
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},
    {0x23F3, 0x23F3},   {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267F, 0x267F},
    {0x2693, 0x2693},   {0x26A1, 0x26A1},   {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},
    {0x26CE, 0x26CE},   {0x26D4, 0x26D4},   {0x26EA, 0x26EA},   {0x26F2, 0x26F3},   {0x26F5, 0x26F5},
    {0x26FA, 0x26FA},   {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},   {0x2728, 0x2728},
    {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},
    {0x27B0, 0x27B0},   {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},
    {0x2E80, 0x3029},   {0x302E, 0x303E},   {0x3041, 0x3098},   {0x309B, 0x3247},   {0x3250, 0x4DBF},
    {0x4E00, 0xA4CF},   {0xA960, 0xA97C},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE10, 0xFE19},
    {0xFE30, 0xFE6B},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF},
    {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F200, 0x1F320}, {0x1F32D, 0x1F64F}, {0x1F680, 0x1F6FF},
    {0x1F900, 0x1F9FF}, {0x1FA70, 0x1FAFF}, {0x20000, 0x3FFFD},
});

constexpr auto zero_width = std::to_array<Range>({
    {0x0300, 0x036F},
    {0x0483, 0x0489},
    {0x1160, 0x11FF},
    {0x200B, 0x200F},
    {0x2028, 0x202E},
    {0x2060, 0x206F},
    {0x20D0, 0x20F0},
    {0x302A, 0x302D},
    {0x3099, 0x309A},
    {0xFE00, 0xFE0F},
    {0xFE20, 0xFE2F},
    {0xFEFF, 0xFEFF},
    {0xE0001, 0xE01EF},
});

/// Marks of writing direction, and the separators that some terminals take for line ends.
constexpr auto reordering =
    std::to_array<Range>({{0x061C, 0x061C}, {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2066, 0x2069}});

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t control_pictures = 0x2400;
constexpr char32_t delete_picture = 0x2421;

constexpr bool in(std::span<const Range> ranges, char32_t character) {
    if (character < ranges.front().first || character > ranges.back().last) return false;
    const auto found = std::ranges::lower_bound(ranges, character, {}, &Range::last);
    return found != ranges.end() && found->first <= character;
}

/// A terminal would obey a control character instead of showing it.
char32_t shown(char32_t character) {
    if (character >= 0x20 && character < 0x7F) return character;
    if (character < 0x20) return character == '\t' ? character : control_pictures + character;
    if (character == 0x7F) return delete_picture;
    return character < 0xA0 ? replacement : character;
}

bool is_printable_ascii(char byte) { return byte >= 0x20 && byte < 0x7F; }

/// A common Chinese character, or a mark beside them such as ， 、 （: of three bytes, shown as it is, in two columns.
bool is_wide_character(const char* position, const char* end) {
    if (end - position < 3) return false;
    const auto byte = [position](int i) { return static_cast<unsigned char>(position[i]); };
    const unsigned first_two = byte(0) * 256U + byte(1);
    const bool ideograph = first_two >= 0xE4B8 && first_two <= 0xE9BF && (byte(1) & 0xC0U) == 0x80U;
    if (ideograph) return (byte(2) & 0xC0U) == 0x80U;
    if (first_two == 0xE380) return byte(2) >= 0x80 && byte(2) <= 0xA9;
    return first_two == 0xEFBC && byte(2) >= 0x81 && byte(2) <= 0xBF;
}

/// Calls usual(bytes, columns) for each character that is shown as it is, and other(character, bytes) for the rest.
template <typename Usual, typename Other>
void walk(std::string_view text, Usual usual, Other other) {
    const char* position = text.data();
    const char* const end = position + text.size();
    while (position != end) {
        if (is_printable_ascii(*position)) {
            usual(1, 1);
            ++position;
        } else if (is_wide_character(position, end)) {
            usual(3, 2);
            position += 3;
        } else {
            const text::Character next = text::character_at(position, end);
            const std::uint32_t bytes = std::max<std::uint32_t>(next.size, 1);
            other(next.size == 0 ? replacement : next.character, bytes);
            position += bytes;
        }
    }
}

/// Is this byte, with the two before it, no part of printable ASCII or of a character of three bytes that is shown as
/// it is? Says yes for a few that are.
constexpr bool is_unusual(unsigned char before, unsigned char last, unsigned char byte) {
    const auto leads = [](unsigned char c) { return (c >= 0xE2) & (c <= 0xEF) & (c != 0xED); };
    const bool ascii = (byte >= 0x20) & (byte < 0x7F);
    const bool trails = (byte & 0xC0U) == 0x80U;
    const bool reorders =
        (before == 0xE2) & (last <= 0x81) & ((byte == 0x8E) | (byte == 0x8F) | ((byte >= 0xA6) & (byte <= 0xAE)));
    const bool other = !ascii & !leads(byte) & !trails;
    const bool misplaced = trails != (leads(last) | leads(before));
    return other | misplaced | reorders;
}

/// Nothing in it has to be replaced: nearly every text.
bool is_printable(std::string_view text) {
    constexpr std::size_t block = 16;
    const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
    const std::size_t size = text.size();
    const auto is_unusual_at = [bytes](std::size_t i) { return is_unusual(bytes[i - 2], bytes[i - 1], bytes[i]); };
    const auto ends_inside = [&](std::size_t left) { return left <= size && bytes[size - left] >= 0xC0; };
    if (size == 0) return true;
    if (is_unusual(' ', ' ', bytes[0]) || ends_inside(1) || ends_inside(2)) return false;
    if (size == 1) return true;
    if (is_unusual(' ', bytes[0], bytes[1])) return false;
    if (size < 2 + block) {
        bool unusual = false;
        for (std::size_t i = 2; i < size; ++i) unusual |= is_unusual_at(i);
        return !unusual;
    }
    // The last block ends with the text.
    for (std::size_t next = 2; next < size; next += block) {
        const std::size_t first = std::min(next, size - block);
        unsigned any = 0;
#pragma GCC unroll 1  // or g++ sees no loop to put into vectors
        for (std::size_t i = first; i < first + block; ++i) any |= is_unusual_at(i) ? 1U : 0U;
        if (any != 0) return false;
    }
    return true;
}

/// As width(), by the tables.
[[gnu::noinline]] unsigned listed_width(char32_t character) {
    if (in(wide, character)) return 2;
    return in(zero_width, character) ? 0 : 1;
}

/// Nearly all characters are of these.
unsigned usual_width(char32_t character) {
    if (character < 0x300) return 1;
    return character >= 0x4E00 && character <= 0xA4CF ? 2 : listed_width(character);
}

bool is_reordering(char32_t character) { return character >= 0x80 && in(reordering, character); }

}  // namespace

unsigned width(char32_t character) { return usual_width(character); }

ShownLine::ShownLine(std::string_view line)
    : line_(line), edges_(std::make_unique_for_overwrite<Edge[]>(line.size() + 1)) {
    std::uint32_t taken = 0;  // bytes of the line
    std::uint32_t column = 0;
    Edge* next = edges_.get();
    const auto begin_here = [&] { *next++ = {changed_ ? static_cast<std::uint32_t>(mended_.size()) : taken, column}; };
    const auto keep = [&](std::uint32_t bytes) {
        if (changed_) mended_.append(line, taken, bytes);
        taken += bytes;
    };
    const auto put = [&](std::uint32_t bytes, char32_t c) {
        if (!changed_) mended_.append(line, 0, taken);
        changed_ = true;
        if (!is_reordering(c)) text::append(mended_, c);
        taken += bytes;
    };
    walk(
        line,
        [&](std::uint32_t bytes, std::uint32_t columns) {
            begin_here();
            keep(bytes);
            column += columns;
        },
        [&](char32_t character, std::uint32_t bytes) {
            begin_here();
            const char32_t c = shown(character);
            if (c == character && c != replacement && !is_reordering(c)) keep(bytes);
            else put(bytes, c);
            has_tabs_ = has_tabs_ || c == '\t';
            column += c == '\t' ? widest_tab : usual_width(c);
        });
    size_ = static_cast<std::size_t>(next - edges_.get());
    begin_here();
}

std::size_t display_width(std::string_view text) {
    std::size_t result = 0;
    walk(
        text, [&](std::uint32_t, std::uint32_t columns) { result += columns; },
        [&](char32_t character, std::uint32_t) { result += usual_width(character); });
    return result;
}

std::string printable(std::string_view text) {
    std::string result(text);
    make_printable(result, 0);
    return result;
}

void make_printable(std::string& text, std::size_t from) {
    if (is_printable(std::string_view(text).substr(from))) return;
    const std::string foreign = text.substr(from);
    text.resize(from);
    const char* position = foreign.data();
    walk(
        foreign,
        [&](std::uint32_t bytes, std::uint32_t) {
            text.append(position, bytes);
            position += bytes;
        },
        [&](char32_t character, std::uint32_t bytes) {
            position += bytes;
            if (!is_reordering(character)) text::append(text, character == '\t' ? U' ' : shown(character));
        });
}

std::string padded(std::string text, std::size_t columns) {
    const std::size_t used = display_width(text);
    if (used < columns) text.append(columns - used, ' ');
    return text;
}

}  // namespace budgetcheck
