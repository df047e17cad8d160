// Decoding and folding in one pass over the bytes.
#include "text/lines.hpp"

#include "text/fold.hpp"
#include "text/printed.hpp"
#include "text/rare_characters.hpp"
#include "text/usual.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <span>
#include <utility>

namespace budgetcheck::text {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr std::uint32_t checkpoint_distance = 256;  ///< characters

constexpr int block = 8;  ///< bytes taken at once

constexpr std::uint64_t high_bits = 0x8080808080808080U;

/// Eight bytes, the first of them lowest.
std::uint64_t load(const char* position) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, position, sizeof bytes);
    if constexpr (std::endian::native != std::endian::little) bytes = __builtin_bswap64(bytes);
    return bytes;
}

/// As decode() counts: a byte that belongs to no valid character is a character of its own.
std::size_t bytes_of_character(const char* position, const char* end) {
    if (static_cast<unsigned char>(*position) < 0x80) return 1;
    if (end - position >= 4 && is_three_bytes(load_four(position)) &&
        fold_table.plain[three_bytes(load_four(position)) >> 8])
        return 3;
    return std::max<std::size_t>(character_at(position, end).size, 1);
}

/// Which of eight bytes begin a character of valid text, a bit at the top of each.
std::uint64_t beginnings(std::uint64_t bytes) { return ~(bytes & ~(bytes << 1)) & high_bits; }

/// Behind so many characters of valid text: eight bytes at a time.
const char* behind_valid(const char* position, const char* end, std::uint32_t characters) {
    constexpr std::uint64_t lowest_bits = high_bits >> 7;
    while (end - position >= block) {
        const auto count = static_cast<std::uint32_t>((beginnings(load(position)) >> 7) * lowest_bits >> 56);
        if (count > characters) break;
        characters -= count;
        position += block;
    }
    const auto begins = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
    for (; position != end; ++position)
        if (begins(*position) && characters-- == 0) break;
    return position;
}

/// Of what is sorted by line.
template <typename Note>
std::span<const Note> of_line(const std::vector<Note>& notes, std::uint32_t line) {
    return {std::ranges::lower_bound(notes, line, {}, &Note::line),
            std::ranges::upper_bound(notes, line, {}, &Note::line)};
}

}  // namespace

Text::Text(std::string_view bytes, Beginning beginning) : first_number_(beginning.line), page_(beginning.page) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    bytes_end_ = bytes.data() + bytes.size();
    // A folded line has at most as many characters as bytes, so the views into it never move.
    characters_ = std::make_unique_for_overwrite<char16_t[]>(bytes.size() + decoder_block);
    bare_ = std::make_unique_for_overwrite<char16_t[]>(bytes.size() + decoder_block);
    at_ = line_ = {bytes.data(), characters_.get(), bare_.get()};
    lines_.reserve(bytes.size() / 32 + 1);
    decode(bytes);
    if (line_.position != bytes_end_) end_line(at_, 0);
}

void Text::decode(std::string_view bytes) {
    // No block of the decoder may begin behind it: what is read beyond the document would not be ours.
    const char* const usual_end = bytes_end_ - std::min(bytes.size(), decoder_block);
    LineEnds ends;
    while (at_.position != bytes_end_) {
        // Nearly everything is either ASCII, most of it blanks, or three bytes long.
        if (at_.position < usual_end) {
            at_ = decode_usual(at_, usual_end, ends);
            const bool goes_on = !ends.has_room() || at_.position == bytes_end_;
            for (const Decoded& end : ends.all()) end_line(end, 1);
            ends.clear();
            if (goes_on) continue;
        }
        decode_one();
    }
}

/// `line_end` are the bytes of the line feed and what belongs to it.
void Text::end_line(const Decoded& end, std::ptrdiff_t line_end) {
    const auto size = [](const auto* from, const auto* to) { return static_cast<std::size_t>(to - from); };
    const auto index = static_cast<std::uint32_t>(lines_.size());
    Line& line = lines_.emplace_back();
    line.index = index;
    line.number = first_number_ + index;
    line.page = page_;
    line.bytes = static_cast<std::uint32_t>(end.position - line_.position);
    line.first_byte = line_.position;
    line.folded = {line_.folded, size(line_.folded, end.folded)};
    line.bare = {line_.bare, size(line_.bare, end.bare)};
    find_words(line);
    if (line.is_long()) note_checkpoints(line);
    page_ += std::exchange(pages_inside_, 0);
    line_ = {end.position + line_end, end.folded + 1, end.bare + 1};
    dropped_in_line_ = 0;
}

/// A form feed in front of all else in its line turns the page for it, any other for the next.
void Text::turn_page() {
    const bool leads = at_.position == line_.position || at_.position == behind_feeds_;
    if (leads) behind_feeds_ = at_.position + 1;
    ++(leads ? page_ : pages_inside_);
}

/// Any character, a line end, or a byte that starts no valid one.
void Text::decode_one() {
    const char* const position = at_.position;
    const auto is_line_end = [&](const char* at) { return at == bytes_end_ || *at == '\n'; };
    if (*position == '\n' || (*position == '\r' && is_line_end(position + 1))) {
        const std::ptrdiff_t line_end = *position == '\r' && position + 1 != bytes_end_ ? 2 : 1;
        end_line(at_, line_end);
        *at_.folded = *at_.bare = u'\n';
        at_ = line_;
        return;
    }
    if (*position == '\f') turn_page();
    if (const auto byte = static_cast<unsigned char>(*position); byte < 0x80)
        return put(byte < u' ' ? u' ' : char16_t{byte}, 1);
    if (const Character valid = character_at(position, bytes_end_); valid.size != 0)
        return put(folded_unit(valid.character), static_cast<std::ptrdiff_t>(valid.size));
    note_invalid();
    put(replacement_character, 1);
}

/// 0-based, of the character at hand.
std::uint32_t Text::column_at_hand() const {
    return static_cast<std::uint32_t>(at_.folded - line_.folded) + dropped_in_line_;
}

void Text::note_invalid() {
    const auto line = static_cast<std::uint32_t>(lines_.size());
    const std::uint32_t column = column_at_hand() + 1;
    if (!invalid_.empty() && invalid_.back().line == line && invalid_.back().column + invalid_.back().length == column)
        ++invalid_.back().length;
    else invalid_.push_back({line, column, 1});
}

/// `bytes` are those of the character in the document.
void Text::put(char16_t folded, std::ptrdiff_t bytes) {
    if (folded == dropped) {
        dropped_.push_back({static_cast<std::uint32_t>(lines_.size()), column_at_hand()});
        ++dropped_in_line_;
    } else {
        *at_.folded++ = folded;
    }
    if (folded != dropped && folded != u' ') {
        const bool is_variant = folded == variant_of_other && at_.bare != line_.bare && at_.bare[-1] == u'其';
        *at_.bare++ = is_variant ? u'他' : folded;
    }
    at_.position += bytes;
}

/// The blanks around the words are left out. Behind each line is room for a block.
void Text::find_words(Line& line) {
    const char16_t* const folded = line.folded.data();
    std::size_t end = line.folded.size();
    if (line.bare.empty()) {
        line.begin = line.end = static_cast<std::uint32_t>(end);
        return;
    }
    std::size_t begin = 0;
    std::uint32_t printed = printed_of_sixteen(folded);
    while (printed == 0) printed = printed_of_sixteen(folded + (begin += printed_block));
    while (folded[end - 1] == u' ') --end;
    line.begin = static_cast<std::uint32_t>(begin) + static_cast<std::uint32_t>(std::countr_zero(printed));
    line.end = static_cast<std::uint32_t>(end);
}

void Text::note_checkpoints(const Line& line) {
    const char* position = line.first_byte;
    const char* const end = position + line.bytes;
    std::uint32_t printed = 0;
    for (std::size_t i = 0; position != end; ++i) {
        if (i % checkpoint_distance == 0)
            checkpoints_.push_back({line.index, static_cast<std::uint32_t>(position - line.first_byte), printed});
        if (i < line.folded.size() && line.folded[i] != u' ') ++printed;
        position += bytes_of_character(position, end);
    }
}

std::u16string_view Text::bare(std::size_t first, std::size_t last) const {
    if (first >= last) return {};
    const std::u16string_view end = lines_[last - 1].bare;
    return {lines_[first].bare.data(), end.data() + end.size()};
}

std::uint32_t Text::index(const Line& line, std::size_t bare_index) {
    // Without blanks between the words, as mostly, there is nothing to count.
    if (line.bare.size() == line.end - line.begin) return line.begin + static_cast<std::uint32_t>(bare_index);
    return index_behind(line, line.begin, bare_index);
}

std::uint32_t Text::index_in_long(const Line& line, std::size_t bare_index) const {
    if (!line.is_long()) return index(line, bare_index);
    const auto checkpoints = of_line(checkpoints_, line.index);
    const auto behind = std::ranges::upper_bound(checkpoints, bare_index, {}, &Checkpoint::printed);
    const auto before = static_cast<std::uint32_t>(behind - checkpoints.begin()) - 1;
    return index_behind(line, before * checkpoint_distance, bare_index - checkpoints[before].printed);
}

std::uint32_t Text::index_behind(const Line& line, std::uint32_t start, std::size_t printed) {
    const char16_t* at = line.folded.data() + start;
    // No decision at blanks.
    for (std::size_t seen = 0; (seen += static_cast<std::size_t>(*at != u' ')) <= printed;) ++at;
    return static_cast<std::uint32_t>(at - line.folded.data());
}

std::string_view Text::raw(const Line& line, std::uint32_t first_column, std::uint32_t length) const {
    const char* const end = line.first_byte + line.bytes;
    const auto skip = [&](const char* position, std::uint32_t characters) {
        if (invalid_.empty()) return behind_valid(position, end, characters);
        while (characters > 0 && position != end) {
            if (characters >= block && end - position >= block && (load(position) & high_bits) == 0) {
                position += block;
                characters -= block;
                continue;
            }
            position += bytes_of_character(position, end);
            --characters;
        }
        return position;
    };
    std::uint32_t before = first_column - 1;
    const char* passed = line.first_byte;
    if (line.is_long()) {
        const auto checkpoints = of_line(checkpoints_, line.index);
        const auto last = std::min<std::size_t>(before / checkpoint_distance, checkpoints.size() - 1);
        passed += checkpoints[last].byte;
        before -= static_cast<std::uint32_t>(last) * checkpoint_distance;
    }
    const char* const first = skip(passed, before);
    const char* const last = skip(first, length);
    return {first, static_cast<std::size_t>(last - first)};
}

std::uint32_t Text::column(const Line& line, std::size_t index) const {
    if (dropped_.empty()) return static_cast<std::uint32_t>(index) + 1;
    // Behind i dropped characters stands the character at index at column index + i.
    const auto of_this = of_line(dropped_, line.index);
    std::uint32_t first = 0;
    auto last = static_cast<std::uint32_t>(of_this.size());
    while (first < last) {
        const std::uint32_t middle = (first + last) / 2;
        if (of_this[middle].column <= index + middle) first = middle + 1;
        else last = middle;
    }
    return static_cast<std::uint32_t>(index) + first + 1;
}

}  // namespace budgetcheck::text
