// Decoding and folding in one pass over the bytes.
#include "text/lines.hpp"

#include "text/fold.hpp"

#include <utf8.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <span>

namespace budgetcheck::text {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr char32_t replacement_character = 0xFFFD;

constexpr char32_t variant_of_other = U'它';
constexpr int block = 8;  ///< bytes taken at once

/// How many of the next eight bytes lie between blank and '~', up to the first that does not.
int count_printable(const char* position) {
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    constexpr std::uint64_t blanks = 0x2020202020202020U;
    if constexpr (std::endian::native != std::endian::little) return 0;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, position, sizeof bytes);
    // The borrow of a byte below blank spoils only what stands behind it.
    return std::countr_zero((bytes | (bytes - blanks)) & high_bits) / 8;
}

std::uint32_t count_feeds(std::string_view raw) {
    if (raw.empty() || std::memchr(raw.data(), '\f', raw.size()) == nullptr) return 0;
    return static_cast<std::uint32_t>(std::count(raw.begin(), raw.end(), '\f'));
}

/// The character of a valid three-byte sequence, else 0. Reads three bytes.
char32_t three_bytes(const char* position) {
    const auto lead = static_cast<unsigned char>(position[0]);
    const std::uint32_t second = static_cast<unsigned char>(position[1]) ^ 0x80U;
    const std::uint32_t third = static_cast<unsigned char>(position[2]) ^ 0x80U;
    if ((lead & 0xF0U) != 0xE0U || (second | third) >= 0x40U) return 0;
    const char32_t character = (lead & 0x0FU) << 12 | second << 6 | third;
    const bool overlong = character < 0x800;
    const bool surrogate = (character & 0xF800U) == 0xD800U;
    return overlong || surrogate ? 0 : character;
}

/// As decode() counts: a byte that belongs to no valid character is a character of its own.
std::size_t bytes_of_character(const char* position, const char* end) {
    if (static_cast<unsigned char>(*position) < 0x80) return 1;
    if (end - position >= 3 && three_bytes(position) != 0) return 3;
    const char* next = position;
    try {
        utf8::next(next, end);
        return static_cast<std::size_t>(next - position);
    } catch (const utf8::exception&) {
        return 1;
    }
}

/// 其它 → 其他
void replace_variants(std::span<char32_t> bare) {
    for (std::size_t i = 1; i < bare.size(); ++i)
        if (bare[i] == variant_of_other && bare[i - 1] == U'其') bare[i] = U'他';
}

}  // namespace

Text::Text(std::string_view bytes) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    bytes_end_ = bytes.data() + bytes.size();
    // A folded line has at most as many characters as bytes, so the views into it never move.
    characters_ = std::make_unique_for_overwrite<char32_t[]>(bytes.size() + block);
    bare_ = std::make_unique_for_overwrite<char32_t[]>(bytes.size() + 1);
    end_ = characters_.get();
    bare_end_ = bare_.get();
    lines_.reserve(bytes.size() / 32 + 1);
    while (!bytes.empty()) {
        const void* end = std::memchr(bytes.data(), '\n', bytes.size());
        const std::size_t size =
            end == nullptr ? bytes.size() : static_cast<std::size_t>(static_cast<const char*>(end) - bytes.data());
        read_line(bytes.substr(0, size));
        bytes.remove_prefix(std::min(size + 1, bytes.size()));
    }
}

void Text::read_line(std::string_view raw) {
    if (raw.ends_with('\r')) raw.remove_suffix(1);
    const std::uint32_t feeds = count_feeds(raw);
    const auto leading = static_cast<std::uint32_t>(feeds == 0 ? 0 : std::min(raw.find_first_not_of('\f'), raw.size()));
    page_ += leading;
    Line& line = lines_.emplace_back();
    line.number = static_cast<std::uint32_t>(lines_.size());
    line.page = page_;
    line.raw = raw;
    decode(raw, line);
    leave_blanks_out(line);
    page_ += feeds - leading;
}

void Text::decode(std::string_view raw, Line& line) {
    char32_t* const start = end_;
    line.first_dropped = static_cast<std::uint32_t>(dropped_.size());
    const char* position = raw.data();
    const char* const end = raw.data() + raw.size();
    // Nearly everything is either ASCII, most of it blanks, or three bytes long. What is read beyond the line ends with
    // its line feed, which belongs to neither.
    const char* const last = std::min(end, bytes_end_ - std::min<std::ptrdiff_t>(block, bytes_end_ - raw.data()));
    while (position < end) {
        position = decode_usual(position, last);
        if (position >= end) break;
        const auto column =
            static_cast<std::uint32_t>(end_ - start) + static_cast<std::uint32_t>(dropped_.size()) - line.first_dropped;
        position = decode_one(position, end, line.number, column);
    }
    line.dropped_count = static_cast<std::uint32_t>(dropped_.size()) - line.first_dropped;
    line.folded = {start, static_cast<std::size_t>(end_ - start)};
}

/// As far as nothing but printable ASCII and characters of three bytes stand that are not left out.
const char* Text::decode_usual(const char* position, const char* last) {
    char32_t* out = end_;
    bool variant_seen = false;
    while (position < last) {
        if (const char32_t character = three_bytes(position); character != 0) {
            const char32_t folded = fold(character);
            if (folded == dropped) break;
            *out++ = folded;
            variant_seen |= folded == variant_of_other;
            position += 3;
            continue;
        }
        const int count = count_printable(position);
        if (count == 0) break;
        for (int i = 0; i < block; ++i) out[i] = static_cast<unsigned char>(position[i]);
        out += count;
        position += count;
    }
    variant_seen_ |= variant_seen;
    end_ = out;
    return position;
}

/// Any character, or a byte that starts no valid one.
const char* Text::decode_one(const char* position, const char* end, std::uint32_t line, std::uint32_t column) {
    const auto byte = static_cast<unsigned char>(*position);
    if (byte < 0x80) {
        put(byte < U' ' ? U' ' : byte, column);
        return position + 1;
    }
    const char* next = position;
    try {
        put(fold(utf8::next(next, end)), column);
        return next;
    } catch (const utf8::exception&) {
        invalid_.push_back({line, column + 1, 1});
        put(replacement_character, column);
        return position + 1;
    }
}

void Text::put(char32_t folded, std::uint32_t column) {
    variant_seen_ |= folded == variant_of_other;
    if (folded == dropped) dropped_.push_back(column);
    else *end_++ = folded;
}

void Text::leave_blanks_out(Line& line) {
    const char32_t* const first = line.folded.data();
    const char32_t* last = first + line.folded.size();
    const char32_t* begin = first;
    while (begin != last && *begin == U' ') ++begin;
    while (begin != last && last[-1] == U' ') --last;
    char32_t* out = bare_end_;
    for (const char32_t* c = begin; c != last; ++c) {
        const char32_t character = *c;
        *out = character;
        out += character != U' ' ? 1 : 0;
    }
    line.begin = static_cast<std::uint32_t>(begin - first);
    line.end = static_cast<std::uint32_t>(last - first);
    if (variant_seen_) replace_variants({bare_end_, out});
    variant_seen_ = false;
    line.bare = {bare_end_, static_cast<std::size_t>(out - bare_end_)};
    bare_end_ = out;
}

std::uint32_t Text::index(const Line& line, std::size_t bare_index) {
    std::uint32_t i = line.begin;
    // Without blanks between the words, as mostly, there is nothing to count.
    if (line.bare.size() == line.end - line.begin) return i + static_cast<std::uint32_t>(bare_index);
    for (;; ++i) {
        if (line.folded[i] == U' ') continue;
        if (bare_index-- == 0) return i;
    }
}

std::string_view Text::raw(const Line& line, std::uint32_t first_column, std::uint32_t length) {
    const char* const end = line.raw.data() + line.raw.size();
    const auto skip = [&](const char* position, std::uint32_t characters) {
        while (characters-- > 0 && position != end) position += bytes_of_character(position, end);
        return position;
    };
    const char* const first = skip(line.raw.data(), first_column - 1);
    const char* const last = skip(first, length);
    return {first, static_cast<std::size_t>(last - first)};
}

std::uint32_t Text::column(const Line& line, std::size_t index) const {
    auto column = static_cast<std::uint32_t>(index);
    for (std::uint32_t i = 0; i < line.dropped_count && dropped_[line.first_dropped + i] <= column; ++i) ++column;
    return column + 1;
}

}  // namespace budgetcheck::text
