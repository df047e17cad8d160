// Decoding and folding in one pass over the bytes.
#include "text/lines.hpp"

#include "text/fold.hpp"
#include "text/usual.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <span>

namespace budgetcheck::text {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr char32_t replacement_character = 0xFFFD;

constexpr std::size_t long_line = 4'096;            ///< bytes; only longer lines have checkpoints
constexpr std::uint32_t checkpoint_distance = 256;  ///< characters

constexpr int block = 8;  ///< bytes taken at once

constexpr std::uint64_t blanks = 0x2020202020202020U;
constexpr std::uint64_t high_bits = 0x8080808080808080U;

/// Eight bytes, the first of them lowest.
std::uint64_t load(const char* position) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, position, sizeof bytes);
    if constexpr (std::endian::native != std::endian::little) bytes = __builtin_bswap64(bytes);
    return bytes;
}

/// Blanks before all else, as far as whole blocks begin in them; folding leaves them as they are.
std::size_t leading_blanks(std::string_view raw) {
    std::size_t count = 0;
    for (; raw.size() - count >= block; count += block) {
        const std::uint64_t others = load(raw.data() + count) ^ blanks;
        if (others != 0) return count + static_cast<std::size_t>(std::countr_zero(others)) / 8;
    }
    return count;
}

const char* find(const char* begin, const char* end, char byte) {
    if (begin == end) return end;
    const void* found = std::memchr(begin, byte, static_cast<std::size_t>(end - begin));
    return found == nullptr ? end : static_cast<const char*>(found);
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

/// 其它 → 其他
void replace_variants(std::span<char32_t> bare) {
    for (std::size_t i = 1; i < bare.size(); ++i)
        if (bare[i] == variant_of_other && bare[i - 1] == U'其') bare[i] = U'他';
}

}  // namespace

Text::Text(std::string_view bytes, Beginning beginning) : first_number_(beginning.line), page_(beginning.page) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    bytes_end_ = bytes.data() + bytes.size();
    // A folded line has at most as many characters as bytes, so the views into it never move.
    characters_ = std::make_unique_for_overwrite<char32_t[]>(bytes.size() + decoder_block);
    bare_ = std::make_unique_for_overwrite<char32_t[]>(bytes.size() + decoder_block);
    end_ = characters_.get();
    bare_end_ = bare_.get();
    lines_.reserve(bytes.size() / 32 + 1);
    next_feed_ = find(bytes.data(), bytes_end_, '\f');
    // What is read beyond the document would not be ours.
    usual_end_ = bytes_end_ - std::min(bytes.size(), decoder_block);
    for (const char* begin = bytes.data(); begin != bytes_end_;) begin = read_line(begin);
}

/// Returns where the next line begins.
const char* Text::read_line(const char* begin) {
    for (const char* start = begin; next_feed_ == start && start != bytes_end_; ++start) turn_page();
    const auto index = static_cast<std::uint32_t>(lines_.size());
    Line& line = lines_.emplace_back();
    line.index = index;
    line.number = first_number_ + index;
    line.page = page_;
    char32_t* const bare = bare_end_;
    const char* end = decode(begin, line);
    line.raw = {begin, static_cast<std::size_t>(end - begin)};
    finish(line, bare);
    if (line.raw.size() > long_line) note_checkpoints(line);
    while (next_feed_ < end) turn_page();
    if (end != bytes_end_ && *end == '\r') ++end;
    return end == bytes_end_ ? end : end + 1;
}

void Text::turn_page() {
    ++page_;
    next_feed_ = find(next_feed_ + 1, bytes_end_, '\f');
}

/// Returns where the line ends.
const char* Text::decode(const char* position, Line& line) {
    char32_t* const start = end_;
    line.first_dropped = static_cast<std::uint32_t>(dropped_.size());
    const auto dropped_here = [&] { return static_cast<std::uint32_t>(dropped_.size()) - line.first_dropped; };
    const auto is_line_end = [&](const char* at) { return at == bytes_end_ || *at == '\n'; };
    while (true) {
        // Nearly everything is either ASCII, most of it blanks, or three bytes long.
        if (position < usual_end_) {
            const Decoded usual = decode_usual({position, end_, bare_end_}, usual_end_);
            position = usual.position;
            end_ = usual.folded;
            bare_end_ = usual.bare;
        }
        if (is_line_end(position) || (*position == '\r' && is_line_end(position + 1))) break;
        position = decode_one(position, line.index, static_cast<std::uint32_t>(end_ - start) + dropped_here());
    }
    line.dropped_count = dropped_here();
    line.folded = {start, static_cast<std::size_t>(end_ - start)};
    return position;
}

/// Any character, or a byte that starts no valid one.
const char* Text::decode_one(const char* position, std::uint32_t line, std::uint32_t column) {
    const auto byte = static_cast<unsigned char>(*position);
    if (byte < 0x80) {
        put(byte < U' ' ? U' ' : byte, column);
        return position + 1;
    }
    if (const Character valid = character_at(position, bytes_end_); valid.size != 0) {
        put(fold(valid.character), column);
        return position + valid.size;
    }
    if (!invalid_.empty() && invalid_.back().line == line &&
        invalid_.back().column + invalid_.back().length == column + 1)
        ++invalid_.back().length;
    else invalid_.push_back({line, column + 1, 1});
    put(replacement_character, column);
    return position + 1;
}

void Text::put(char32_t folded, std::uint32_t column) {
    if (folded == dropped) {
        dropped_.push_back(column);
        return;
    }
    *end_++ = folded;
    if (folded == U' ') return;
    *bare_end_++ = folded;
    variant_seen_ = variant_seen_ || folded == variant_of_other;
}

/// What is left when all characters of the line stand.
void Text::finish(Line& line, char32_t* bare) {
    const char32_t* const first = line.folded.data();
    const char32_t* last = first + line.folded.size();
    const char32_t* begin = first + leading_blanks(line.raw);
    while (begin != last && *begin == U' ') ++begin;
    while (begin != last && last[-1] == U' ') --last;
    line.begin = static_cast<std::uint32_t>(begin - first);
    line.end = static_cast<std::uint32_t>(last - first);
    line.bare = {bare, static_cast<std::size_t>(bare_end_ - bare)};
    if (variant_seen_) replace_variants({bare, bare_end_});
    variant_seen_ = false;
}

void Text::note_checkpoints(Line& line) {
    line.first_checkpoint = static_cast<std::uint32_t>(checkpoints_.size());
    const char* position = line.raw.data();
    const char* const end = line.raw.data() + line.raw.size();
    std::uint32_t printed = 0;
    for (std::size_t i = 0; position != end; ++i) {
        if (i % checkpoint_distance == 0)
            checkpoints_.push_back({static_cast<std::uint32_t>(position - line.raw.data()), printed});
        if (i < line.folded.size() && line.folded[i] != U' ') ++printed;
        position += bytes_of_character(position, end);
    }
    line.checkpoint_count = static_cast<std::uint32_t>(checkpoints_.size()) - line.first_checkpoint;
}

std::uint32_t Text::index(const Line& line, std::size_t bare_index) {
    // Without blanks between the words, as mostly, there is nothing to count.
    if (line.bare.size() == line.end - line.begin) return line.begin + static_cast<std::uint32_t>(bare_index);
    return index_behind(line, line.begin, bare_index);
}

std::uint32_t Text::index_in_long(const Line& line, std::size_t bare_index) const {
    if (line.checkpoint_count == 0) return index(line, bare_index);
    const auto checkpoints = std::span(checkpoints_).subspan(line.first_checkpoint, line.checkpoint_count);
    const auto behind = std::ranges::upper_bound(checkpoints, bare_index, {}, &Checkpoint::printed);
    const auto before = static_cast<std::uint32_t>(behind - checkpoints.begin()) - 1;
    return index_behind(line, before * checkpoint_distance, bare_index - checkpoints[before].printed);
}

std::uint32_t Text::index_behind(const Line& line, std::uint32_t start, std::size_t printed) {
    for (std::uint32_t i = start;; ++i) {
        if (line.folded[i] == U' ') continue;
        if (printed-- == 0) return i;
    }
}

std::string_view Text::raw(const Line& line, std::uint32_t first_column, std::uint32_t length) const {
    const char* const end = line.raw.data() + line.raw.size();
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
    const std::uint32_t before = first_column - 1;
    const std::uint32_t passed = std::min(before / checkpoint_distance, std::max(line.checkpoint_count, 1U) - 1);
    const std::uint32_t byte = passed == 0 ? 0 : checkpoints_[line.first_checkpoint + passed].byte;
    const char* const first = skip(line.raw.data() + byte, before - passed * checkpoint_distance);
    const char* const last = skip(first, length);
    return {first, static_cast<std::size_t>(last - first)};
}

std::uint32_t Text::column(const Line& line, std::size_t index) const {
    // Behind i dropped characters stands the character at index at column index + i.
    std::uint32_t first = 0;
    std::uint32_t last = line.dropped_count;
    while (first < last) {
        const std::uint32_t middle = (first + last) / 2;
        if (dropped_[line.first_dropped + middle] <= index + middle) first = middle + 1;
        else last = middle;
    }
    return static_cast<std::uint32_t>(index) + first + 1;
}

}  // namespace budgetcheck::text
