// Sixteen characters at a time; the last sixteen of a line once more where they are no whole block.
#include "text/masks.hpp"

#include "text/fold.hpp"

#include <algorithm>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace budgetcheck::text {

LineMasks::Block LineMasks::read_few(const char16_t* characters, std::size_t count, unsigned char* bytes) {
    Block masks;
    for (std::size_t i = 0; i < count; ++i) {
        const char16_t c = characters[i];
        bytes[i] = static_cast<unsigned char>(std::min<unsigned>(c, 0xFF));
        masks.blank |= static_cast<std::uint32_t>(c == u' ') << i;
        masks.digit |= static_cast<std::uint32_t>(text::is_digit(c)) << i;
    }
    return masks;
}

#if defined(__SSE2__)

LineMasks::Block LineMasks::read_block(const char16_t* characters, unsigned char* bytes) {
    const __m128i largest = _mm_set1_epi16(0xFF);
    const auto eight = [&](int i) {
        const __m128i loaded = _mm_loadu_si128(reinterpret_cast<const __m128i*>(characters) + i);
        // What is too large becomes the largest, so that no other character looks like ASCII.
        return _mm_sub_epi16(loaded, _mm_subs_epu16(loaded, largest));
    };
    const __m128i narrow = _mm_packus_epi16(eight(0), eight(1));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(bytes), narrow);
    const __m128i value = _mm_sub_epi8(narrow, _mm_set1_epi8('0'));
    const auto mask = [](__m128i fits) { return static_cast<std::uint32_t>(_mm_movemask_epi8(fits)); };
    return {mask(_mm_cmpeq_epi8(narrow, _mm_set1_epi8(' '))),
            mask(_mm_cmpeq_epi8(_mm_min_epu8(value, _mm_set1_epi8(9)), value))};
}

#else

LineMasks::Block LineMasks::read_block(const char16_t* characters, unsigned char* bytes) {
    return read_few(characters, block, bytes);
}

#endif

/// What stands from `from` on, less than a block. Where the line is long enough, sixteen are read that end with it.
LineMasks::Block LineMasks::read_rest(std::u16string_view line, std::size_t from, unsigned char* bytes) {
    if (line.size() < block) return read_few(line.data(), line.size(), bytes);
    const std::size_t first = line.size() - block;
    const Block last = read_block(line.data() + first, bytes + first);
    return {last.blank >> (from - first), last.digit >> (from - first)};
}

void LineMasks::read(std::u16string_view line, std::size_t begin) {
    const std::size_t count = line.size() / bits + 1;
    if (masks_.size() < count) {
        masks_.resize(std::max(count, usual_count));
        bytes_.resize(before + masks_.size() * bits + block);
    }
    unsigned char* const bytes = bytes_.data() + before;
    std::size_t at = begin - begin % block;
    for (std::size_t i = at / bits; i < count; ++i) {
        std::uint64_t blank = 0;
        std::uint64_t digit = 0;
        const auto add = [&](Block found) {
            blank |= std::uint64_t{found.blank} << (at % bits);
            digit |= std::uint64_t{found.digit} << (at % bits);
        };
        const std::size_t end = std::min(line.size(), (i + 1) * bits);
        for (; at + block <= end; at += block) add(read_block(line.data() + at, bytes + at));
        if (at < end) add(read_rest(line, at, bytes));
        const std::uint64_t behind = i + 1 == count ? ~std::uint64_t{0} << (line.size() % bits) : 0;
        masks_[i] = {~blank, blank | digit | behind, ~digit};
    }
    std::memset(bytes + line.size(), ' ', block);
}

}  // namespace budgetcheck::text
