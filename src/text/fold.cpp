// The folding table: pages of 256 characters, built at compile time; most pages do not exist and mean "unchanged".
#include "text/fold.hpp"

#include "text/radicals.hpp"
#include "text/rare_characters.hpp"
#include "text/utf8.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace budgetcheck::text {
namespace {

struct Range {
    char16_t first;
    char16_t last;
    char16_t to;
};

constexpr auto ranges = std::to_array<Range>({
    {0x0009, 0x000D, u' '},     // tab, vertical tab, form feed, carriage return
    {0x00A0, 0x00A0, u' '},     // no-break space
    {0x00AD, 0x00AD, dropped},  // soft hyphen
    {0x2000, 0x200A, u' '},     // typographic spaces
    {0x200B, 0x200F, dropped},  // zero-width space, joiners, direction marks
    {0x2010, 0x2015, u'-'},     // hyphens and dashes
    {0x2018, 0x2019, u'\''},   {0x201C, 0x201F, u'"'}, {0x2028, 0x202E, dropped},  // separators and direction marks
    {0x202F, 0x202F, u' '},    {0x205F, 0x205F, u' '}, {0x2060, 0x2064, dropped},
    {0x2212, 0x2212, u'-'},  // minus sign
    {0x2500, 0x2501, u'-'},  // box drawing used as a dash
    {0x3000, 0x3000, u' '},  // ideographic space
    {0x3014, 0x3014, u'('},    {0x3015, 0x3015, u')'}, {0xFE30, 0xFE30, u':'},
    {0xFE50, 0xFE50, u','},    {0xFE52, 0xFE52, u'.'}, {0xFE55, 0xFE55, u':'},
    {0xFE59, 0xFE59, u'('},    {0xFE5A, 0xFE5A, u')'}, {0xFE63, 0xFE63, u'-'},
    {0xFEFF, 0xFEFF, dropped},  // byte order mark inside the text
});

constexpr void put(FoldTable& table, char16_t from, char16_t to) {
    const std::size_t high = from >> 8;
    if (table.page_of[high] == 0) {
        table.page_of[high] = ++table.used;
        for (std::size_t low = 0; low < 256; ++low)
            table.pages[table.used][low] = static_cast<char16_t>(high << 8 | low);
    }
    table.pages[table.page_of[high]][from & 0xFF] = to;
}

constexpr FoldTable build() {
    FoldTable table;
    for (const Range& range : ranges)
        for (unsigned c = range.first; c <= range.last; ++c) put(table, static_cast<char16_t>(c), range.to);
    for (unsigned c = 0xFF01; c <= 0xFF5E; ++c) put(table, static_cast<char16_t>(c), static_cast<char16_t>(c - 0xFEE0));
    for (const Replacement& radical : radicals) put(table, radical.from, radical.to);
    for (std::size_t page = 0; page < table.plain.size(); ++page) {
        const bool valid = page >= 0x08 && (page < 0xD8 || page >= 0xE0) && page != variant_of_other >> 8;
        table.plain[page] = valid && table.page_of[page] == 0;
        table.folded[page] = valid && table.page_of[page] != 0;
    }
    return table;
}

static_assert(build().used < FoldTable{}.pages.size());

}  // namespace

constinit const FoldTable fold_table = build();

std::u16string bare(std::u16string_view folded) {
    std::u16string result;
    result.reserve(folded.size());
    for (char16_t c : folded) {
        if (c == u' ') continue;
        if (c == variant_of_other && !result.empty() && result.back() == u'其') c = u'他';
        result.push_back(c);
    }
    return result;
}

BareText::BareText(std::u16string_view folded) : view_(folded) {
    unsigned changes = 0;
    for (const char16_t c : folded)
        changes |= static_cast<unsigned>(c == u' ') | static_cast<unsigned>(c == variant_of_other);
    if (changes == 0) return;
    own_ = bare(folded);
    view_ = own_;
}

char16_t folded_unit(char32_t character) {
    return character > 0xFFFF ? rare_unit(character) : fold(static_cast<char16_t>(character));
}

std::string to_utf8(std::u16string_view folded) {
    constexpr std::size_t most_bytes = 4;
    std::string result(folded.size() * most_bytes, '\0');
    char* end = result.data();
    for (const char16_t c : folded) end = write(end, is_rare(c) ? rare_character(c) : c);
    result.resize(static_cast<std::size_t>(end - result.data()));
    return result;
}

}  // namespace budgetcheck::text
